"""The articles of an archive as a writer sees them: entered, replaced, taken out, with all that follows.

An archive remembers the states an article has passed through, so that what comes from another archive can be
told apart from what is older. A state covers what was read and what the user corrected; the offsets into the
page (`runs`) do not count, since a page does not travel.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hdnd_tui.archive import refusals
from hdnd_tui.archive.book import Book
from hdnd_tui.archive.derived import Derived
from hdnd_tui.archive.reader import ARTICLE_SQL
from hdnd_tui.archive.rows import is_whole, to_article, to_row
from hdnd_tui.archive.schema import AT, index_tables
from hdnd_tui.archive.shorthand import pack
from hdnd_tui.archive.sums import INDEX_HASH, index_digest
from hdnd_tui.archive.wellformed import has_wrong_sequence, kept_article, sound_article
from hdnd_tui.article import Article
from hdnd_tui.indexing.indexer import Indexer

if TYPE_CHECKING:
    from sqlite_utils import Database

REMOVED_STATE = "removed"
"""The state of an article that the user took out."""


def state_of(read: Article, corrections: Mapping[str, str]) -> str:
    """Give the state of an article from what was read and the kept corrections by field, as 32 hex digits."""
    value = read.to_json()
    del value["runs"], value["corrected"]
    text = json.dumps([value, dict(sorted(corrections.items()))], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Ledger:
    """Changes articles within one transaction; dropped after a rollback."""

    def __init__(self, database: Database, path: Path, today: datetime.date) -> None:
        self.book = Book(database)
        self._path = path
        self._today = today.isoformat()
        self._derived = Derived(self.book)
        self._index = Indexer(self.book.connection)
        self._next: dict[str, int] = {}
        self._import_noted = False
        self._index_judged = False

    def begin(self) -> None:
        """Start a transaction: another importer may have given numbers since the last one.

        An index made by older rules is rebuilt first. Raises ArchiveDamaged where the index is not what its
        hash says: the hash put down at the end would call the damage sound.
        """
        self._next.clear()
        if not self._index_judged:
            self._index_judged = True
            if not self._index.is_current():
                self._index.rebuild(self._sound_articles())
            elif (noted := self.book.meta(INDEX_HASH)) and noted != index_digest(
                self.book.connection, index_tables()
            ):
                raise refusals.damaged(self._path, *refusals.INDEX, refusals.BUILD_AGAIN)

    def _sound_articles(self) -> Iterator[tuple[int, Article]]:
        numbers = self.book.connection.execute("SELECT number FROM articles ORDER BY number").fetchall()
        for (number,) in numbers:
            row = self.book.find(f"{ARTICLE_SQL} WHERE number = ?", number)
            if is_whole(row):
                yield number, to_article(row)

    def row(self, id: str) -> Sequence[Any] | None:
        """Give the row of an article or None; raises ArchiveDamaged where it fails its hash."""
        row: Sequence[Any] | None = self.book.find(f"{ARTICLE_SQL} WHERE id = ?", id)
        if row is not None and sound_article(row) is None:
            raise refusals.damaged(self._path, "một bài sai mã kiểm", "an article fails its hash")
        return row

    def is_removed(self, id: str) -> bool:
        """Say whether the user took the article out."""
        return self.book.find("SELECT 1 FROM removed WHERE id = ?", id) is not None

    def is_gone(self, id: str) -> bool:
        """Say whether an article that is not here was removed, be it from the archive that a pack came of."""
        return (
            self.is_removed(id) or self.book.find("SELECT 1 FROM history WHERE article = ?", id) is not None
        )

    def forget(self, id: str) -> bool:
        """Forget the states of an article that is not here; gives False where none were known."""
        return bool(self.book.delete("history", "article = ?", id))

    def corrections(self, id: str) -> dict[str, str]:
        """Give what the user corrected in an article, by field."""
        rows = self.book.connection.execute("SELECT field, value FROM corrections WHERE article = ?", (id,))
        return dict(rows.fetchall())

    def kept_corrections(self, id: str) -> list[list[Any]]:
        """Give the rows of an article's corrections, as they are kept."""
        rows = self.book.connection.execute(
            "SELECT article, field, value, read FROM corrections WHERE article = ?", (id,)
        )
        return [list(row) for row in rows.fetchall()]

    def as_read(self, row: Sequence[Any]) -> tuple[Article, dict[str, str]]:
        """Give an article as it was read from its page, and the corrections of the user."""
        now = self.corrections(row[AT["id"]])
        if not now:
            return to_article(row), now
        read = self.book.find("SELECT read FROM corrections WHERE article = ?", row[AT["id"]])[0]
        return self._kept(read), now

    def _kept(self, text: str) -> Article:
        article = kept_article(text)
        if article is None:
            raise refusals.damaged(self._path, "bản lưu một bài bị sai", "an article that was kept is wrong")
        return article

    def enter(self, article: Article, number: int, original: int | None) -> None:
        """Put an article in under a number that is free."""
        council = self._derived.council_number(article.council)
        self.book.insert("articles", to_row(article, number, council, original))
        self._derived.add(article, number)
        self._index.add(number, article)

    def take_out(self, row: Sequence[Any]) -> None:
        """Take an article out, and all that was derived from it."""
        number, article = int(row[0]), to_article(row)
        self._index.remove(number, article)
        self._derived.remove(article, number)
        self.book.delete("articles", "number = ?", number)

    def replace(self, row: Sequence[Any], article: Article, original: int | None) -> None:
        """Put an article in the place of a row, under its number."""
        self.take_out(row)
        self.enter(article, int(row[0]), original)

    def correct(self, read: Article, values: Mapping[str, str]) -> None:
        """Keep the corrections of an article in place of those that were kept before."""
        self.book.delete("corrections", "article = ?", read.id)
        for name, value in values.items():
            self.book.insert("corrections", (read.id, name, value, pack(read.to_json())))

    def remove(self, row: Sequence[Any]) -> None:
        """Take an article out so that it can be brought back."""
        self.take_out(row)
        article = pack(to_article(row).to_json())
        self.book.insert("removed", (row[0], row[AT["id"]], row[AT["original"]], article))

    def restore(self, id: str) -> bool:
        """Bring a removed article back under its old number; gives False where none was removed."""
        rows = self.book.delete("removed", "id = ?", id)
        for number, _, original, article in rows:
            self.enter(self._kept(article), number, original)
        return bool(rows)

    def keep_page(self, article: Article, page: bytes | None) -> int | None:
        """Keep a page as it came and give its number; None where there is none."""
        if page is None:
            return None
        number = self._new("originals", "SELECT coalesce(max(number), 0) FROM originals")
        packed = zlib.compress(page, 6)
        packing, kept = ("zlib", packed) if len(packed) < len(page) else ("plain", page)
        row = (number, article.id, article.source or "", page_hash(page), packing, kept)
        self.book.insert("originals", row)
        return number

    def new_number(self) -> int:
        """Give the number for a new article; none is given twice, not even that of a removed article."""
        if "articles" not in self._next and has_wrong_sequence(self.book.connection):
            raise refusals.damaged(
                self._path,
                "số thứ tự của các bài sai",
                "the numbers of its articles are wrong",
                refusals.BUILD_AGAIN,
            )
        number = self._new(
            "articles", "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'articles'"
        )
        if not self._import_noted:
            self._import_noted = True
            place = self._new("imports", "SELECT coalesce(max(number), 0) FROM imports")
            self.book.insert("imports", (place, self._today, number))
        return number

    def states(self, id: str) -> list[str]:
        """Give the states that an article has passed through, the oldest first."""
        self.book.flush()
        rows = self.book.connection.execute(
            "SELECT state FROM history WHERE article = ? ORDER BY number", (id,)
        )
        return [state for (state,) in rows.fetchall()]

    def leave(self, id: str, state: str) -> None:
        """Note that an article leaves a state."""
        number = self._new("history", "SELECT coalesce(max(number), 0) FROM history")
        self.book.insert("history", (number, id, self._today, state))

    def catch_up(self, *, at_end: bool = True) -> None:
        """Make the index fast for what has come, less eagerly before the end of an import."""
        self._index.catch_up(at_end=at_end)

    def _new(self, name: str, last: str) -> int:
        if name not in self._next:
            self._next[name] = int(self.book.find(last)[0])
        self._next[name] += 1
        return self._next[name]


def page_hash(page: bytes | None) -> str:
    """Give the SHA-256 of a page as it came; of nothing where there is no page."""
    return hashlib.sha256(page or b"").hexdigest()
