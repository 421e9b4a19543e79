"""Keeping the search index in step with the articles, within the transaction of whoever writes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from hdnd_tui.article import Article
from hdnd_tui.councils.events import kinds_of
from hdnd_tui.indexing.commons import Commons, put_terms
from hdnd_tui.indexing.stored import is_of_today, last_number, read_state
from hdnd_tui.indexing.tables import KIND_MARK, SHELF
from hdnd_tui.indexing.tokens import LONGEST_SYLLABLE, TOKENIZER_VERSION, terms, title_length

_TAIL = 4096
"""So many articles may follow the ready bitmaps while an import runs."""
_SHORT_TAIL = 256
"""So many may follow them after it: each slows every search a little, and an import of fewer is soon over."""


class Indexer:
    """Adds and removes articles; never commits. One for each connection, dropped after a rollback."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._commons = Commons(connection)
        self._syllables: set[str] | None = None
        self._version_noted = False

    def is_current(self) -> bool:
        """Say whether the index was made by the rules of today: another one is rebuilt before it is changed.

        An article is taken out by giving its terms again, which other rules would make differently.
        """
        return is_of_today(self._connection)

    def add(self, number: int, article: Article) -> None:
        """Index an article under its number; the number must not be in the index."""
        if not self._version_noted:
            self._set_state("tokens", TOKENIZER_VERSION)
            self._version_noted = True
        self._learn(self._write(number, _terms_of(article), present=True))
        self._file(number, _day(article), title_length(article.title))

    def remove(self, number: int, article: Article) -> None:
        """Take an article out of the index; it must be given exactly as it was added."""
        self._write(number, _terms_of(article), present=False)
        self._file(number, 0, 0)

    def catch_up(self, *, at_end: bool = True) -> None:
        """Make the search fast for the newest articles, once enough have come; it is right without it.

        To be called last in a batch, and at the end of an import. Each time the archive has doubled, or
        during an import grown fourfold, the words are counted again and further ones become common, so that
        the cost stays in proportion.
        """
        last = self.last_number()
        growth, least = (2, SHELF) if at_end else (4, 4 * SHELF)
        if last >= max(least, growth * read_state(self._connection, "counted")):
            self._commons.extend(last)
            self._syllables = self._commons.count_again(last)
            self._set_state("counted", last)
        elif last - read_state(self._connection, "ready") >= (_SHORT_TAIL if at_end else _TAIL):
            self._commons.extend(last)

    def rebuild(self, articles: Iterable[tuple[int, Article]]) -> None:
        """Build the whole index again from the articles and their numbers."""
        for table in ("index_words", "index_recent"):
            self._connection.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608
        for table in ("index_common", "index_syllables", "index_filed", "index_state"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # names of our own
        self._commons = Commons(self._connection)
        self._syllables = None
        self._version_noted = False
        for count, (number, article) in enumerate(articles, 1):
            self.add(number, article)
            if count % SHELF == 0:
                self.catch_up(at_end=False)
        self.catch_up()

    def last_number(self) -> int:
        """Give the highest number in the index, 0 where it is empty."""
        return last_number(self._connection)

    def _write(self, number: int, found: set[str], *, present: bool) -> set[str]:
        """Enter an article under its terms, or take it out; gives those that are not common."""
        common, rare = self._commons.part(found)
        self._commons.put(number, common, present=present)
        put_terms(self._connection, "index_words", number, rare, present=present)
        return rare

    def _set_state(self, key: str, value: int) -> None:
        self._connection.execute("INSERT OR REPLACE INTO index_state VALUES (?, ?)", (key, value))

    def _learn(self, found: set[str]) -> None:
        """Note syllables that no article held before."""
        if self._syllables is None:
            rows = self._connection.execute("SELECT term FROM index_syllables").fetchall()
            self._syllables = {term for (term,) in rows}
        new = sorted(t for t in filter(str.isalpha, found - self._syllables) if len(t) <= LONGEST_SYLLABLE)
        if new:
            self._syllables.update(new)
            self._connection.executemany("INSERT INTO index_syllables VALUES (?, 1)", ((t,) for t in new))

    def _file(self, number: int, day: int, length: int) -> None:
        shelf, place = divmod(number, SHELF)
        row = self._connection.execute(
            "SELECT days, title_lengths FROM index_filed WHERE shelf = ?", (shelf,)
        ).fetchone()
        days = bytearray(row[0] if row else 4 * SHELF)
        lengths = bytearray(row[1] if row else SHELF)
        days[4 * place : 4 * place + 4] = day.to_bytes(4, "little")
        lengths[place] = length
        self._connection.execute(
            "INSERT OR REPLACE INTO index_filed VALUES (?, ?, ?)", (shelf, days, lengths)
        )


def _terms_of(article: Article) -> set[str]:
    others = (*article.captions, article.author) if article.author else article.captions
    found = terms(article.title, article.body, others, [official.name for official in article.officials])
    of_council = article.council is not None or bool(article.councils)
    found.update(KIND_MARK + kind for kind in kinds_of(article.title, article.body, of_council=of_council))
    return found


def _day(article: Article) -> int:
    if article.date:
        return int(article.date.replace("-", ""))
    return (article.year or 0) * 10000
