"""Keeping the search index in step with the articles, within the transaction of whoever writes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import groupby

from hdnd_tui.article import Article
from hdnd_tui.councils.events import kinds_of
from hdnd_tui.indexing.stored import pack, read_bits, unpack
from hdnd_tui.indexing.tables import BLOCK, KIND_MARK, SHELF
from hdnd_tui.indexing.tokens import TOKENIZER_VERSION, terms, title_length

_TAIL = 4096
"""So many articles may follow the ready bitmaps before these are extended."""
_RARE = 32
"""A term in more than one of so many articles gets a ready bitmap."""
_FEWEST = 512
"""A term in fewer articles than this is read as quickly from `index_words`."""
_LONGEST_SYLLABLE = 16
_WHOLE_BLOCK = (1 << BLOCK) - 1


class Indexer:
    """Adds and removes articles; never commits. One for each connection, dropped after a rollback."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._syllables: set[str] | None = None
        self._common: set[str] | None = None
        self._ready: int | None = None
        self._version_noted = False

    def is_current(self) -> bool:
        """Say whether the index was made by the rules of today: another one is rebuilt before it is changed.

        An article is taken out by giving its terms again, which other rules would make differently.
        """
        return self._state("tokens") == TOKENIZER_VERSION or self.last_number() == 0

    def add(self, number: int, article: Article) -> None:
        """Index an article under its number; the number must not be in the index."""
        if not self._version_noted:
            self._set_state("tokens", TOKENIZER_VERSION)
            self._version_noted = True
        found = _terms_of(article)
        self._write("INSERT INTO index_words(rowid, terms) VALUES (?, ?)", number, found)
        self._learn(found)
        self._flip(number, found, present=True)
        self._file(number, _day(article), title_length(article.title))

    def remove(self, number: int, article: Article) -> None:
        """Take an article out of the index; it must be given exactly as it was added."""
        found = _terms_of(article)
        delete = "INSERT INTO index_words(index_words, rowid, terms) VALUES ('delete', ?, ?)"
        self._write(delete, number, found)
        self._flip(number, found, present=False)
        self._file(number, 0, 0)

    def catch_up(self) -> None:
        """Extend what makes the search fast to the newest articles, once enough have come.

        To be called last in an import; the search is right without it. Each time the archive has doubled,
        the words are counted again and the common ones chosen anew, so that the cost stays in proportion.
        """
        last = self.last_number()
        if last >= 2 * self._state("counted") and last >= SHELF:
            self._count_again(last)
            self._set_state("counted", last)
            self._extend(0, last)
        elif last - self._state("ready") >= _TAIL:
            self._extend(self._state("ready"), last)

    def rebuild(self, articles: Iterable[tuple[int, Article]]) -> None:
        """Build the whole index again from the articles and their numbers."""
        self._connection.execute("INSERT INTO index_words(index_words) VALUES ('delete-all')")
        for table in ("index_common", "index_syllables", "index_filed", "index_state"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # names of our own
        self._syllables = self._common = self._ready = None
        self._version_noted = False
        for number, article in articles:
            self.add(number, article)
        self.catch_up()

    def last_number(self) -> int:
        """Give the highest number in the index, 0 where it is empty."""
        shelves = self._connection.execute("SELECT shelf, title_lengths FROM index_filed ORDER BY shelf DESC")
        for shelf, lengths in shelves.fetchall():
            filled = len(bytes(lengths).rstrip(b"\0"))
            if filled:
                return int(shelf) * SHELF + filled - 1
        return 0

    def _write(self, statement: str, number: int, found: set[str]) -> None:
        self._connection.execute(statement, (number, " ".join(sorted(found))))

    def _state(self, key: str) -> int:
        row = self._connection.execute("SELECT value FROM index_state WHERE key = ?", (key,)).fetchone()
        return int(row[0]) if row else 0

    def _set_state(self, key: str, value: int) -> None:
        self._connection.execute("INSERT OR REPLACE INTO index_state VALUES (?, ?)", (key, value))

    def _learn(self, found: set[str]) -> None:
        """Note syllables that no article held before."""
        if self._syllables is None:
            rows = self._connection.execute("SELECT term FROM index_syllables").fetchall()
            self._syllables = {term for (term,) in rows}
        new = sorted(t for t in found - self._syllables if t.isalpha() and len(t) <= _LONGEST_SYLLABLE)
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

    def _flip(self, number: int, found: set[str], *, present: bool) -> None:
        """Set or clear an article in the ready bitmaps, where its number lies within them."""
        if self._ready is None:
            self._ready = self._state("ready")
        if number > self._ready:
            return
        if self._common is None:
            rows = self._connection.execute("SELECT DISTINCT term FROM index_common").fetchall()
            self._common = {term for (term,) in rows}
        with_beginnings = found | {t[: t.index("~") + 1] for t in found if t[0] == "+"}
        start = number - number % BLOCK
        bit = 1 << (number - start)
        for term in sorted(with_beginnings & self._common):
            held = self._block(term, start)
            self._set_block(term, start, held | bit if present else held & ~bit)

    def _block(self, term: str, start: int) -> int:
        row = self._connection.execute(
            "SELECT bits FROM index_common WHERE term = ? AND start = ?", (term, start)
        ).fetchone()
        return unpack(row[0]) if row else 0

    def _set_block(self, term: str, start: int, bits: int) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO index_common VALUES (?, ?, ?)", (term, start, pack(bits))
        )

    def _count_again(self, last: int) -> None:
        """Merge the words into one run, count the syllables, and choose the common terms."""
        connection = self._connection
        connection.execute("INSERT INTO index_words(index_words) VALUES ('optimize')")
        connection.execute("DROP TABLE IF EXISTS temp.index_counts")
        connection.execute("CREATE VIRTUAL TABLE temp.index_counts USING fts5vocab(main, index_words, row)")
        least = max(_FEWEST, last // _RARE)
        common: set[str] = set()
        syllables: list[tuple[str, int]] = []
        rows = connection.execute("SELECT term, doc FROM temp.index_counts")
        for beginning, group in groupby(rows, key=_beginning):
            articles = 0
            for term, count in group:
                articles += count
                if count >= least:
                    common.add(term)
            if articles >= least:
                common.add(beginning)
            if beginning.isalpha() and len(beginning) <= _LONGEST_SYLLABLE:
                syllables.append((beginning, articles))
        rows.close()
        connection.execute("DROP TABLE temp.index_counts")
        connection.execute("DELETE FROM index_syllables")
        connection.executemany("INSERT INTO index_syllables VALUES (?, ?)", syllables)
        connection.execute("DELETE FROM index_common")
        self._syllables = {term for term, _ in syllables}
        self._common = common

    def _extend(self, ready: int, last: int) -> None:
        """Write the bitmaps of the common terms for the articles after `ready` up to `last`."""
        if self._common is None:
            rows = self._connection.execute("SELECT DISTINCT term FROM index_common").fetchall()
            self._common = {term for (term,) in rows}
        for term in sorted(self._common):
            bits = read_bits(self._connection, term, ready)
            for start in range(ready - ready % BLOCK, last + 1, BLOCK):
                block = bits >> start & _WHOLE_BLOCK
                if start <= ready:
                    block |= self._block(term, start)
                if block:
                    self._set_block(term, start, block)
        self._ready = last
        self._set_state("ready", last)


def _beginning(row: tuple[str, int]) -> str:
    term = row[0]
    return term[: term.index("~") + 1] if term[0] == "+" and "~" in term else term


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
