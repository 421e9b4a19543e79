"""Writing into an archive: batches that are in it as a whole or not at all, and the user's corrections."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from hdnd_tui.archive import corrections, refusals
from hdnd_tui.archive.book import Book
from hdnd_tui.archive.derived import Derived
from hdnd_tui.archive.making import clear_aside, make, open_for_writing
from hdnd_tui.archive.reader import ARTICLE_SQL
from hdnd_tui.archive.rows import is_whole, pack, to_article, to_row
from hdnd_tui.archive.schema import COLUMNS, USER_VERSION, index_tables
from hdnd_tui.archive.sums import INDEX_HASH, index_digest
from hdnd_tui.article import Article, Council
from hdnd_tui.errors import UnknownArticle
from hdnd_tui.indexing.indexer import Indexer
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Wording

OTHER_SOURCE = Wording(
    "mã “{id}” đã thuộc về một bài khác, từ nguồn “{source}”",
    "the id “{id}” already belongs to another article, from “{source}”",
)
REMOVED = Wording("bài đã được bỏ khỏi kho trước đây", "the article was removed from the archive before")
EARLIER = Wording("kho đã có bản mới hơn của bài này", "the archive has a later version of this article")

_AT = {name: place for place, name in enumerate(COLUMNS["articles"])}


@dataclass(frozen=True, slots=True)
class Imported:
    """An article with the page it was read from."""

    article: Article
    original: bytes | None
    """The page as it came; None where it was left behind, as in an archive made for transport."""
    corrections: Mapping[str, str] = field(default_factory=dict)
    """What the user of another archive set right in it, by field."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one imported article."""

    id: str
    kind: Literal["added", "updated", "unchanged", "refused"]
    reason: Wording | None = None
    """Why it was refused, or left as it is."""


class ArchiveWriter:
    """Writes an archive, making it when there is none; use as a context manager.

    With `rehearse` every batch is rolled back after it was judged. Entering raises ArchiveRefused or
    CannotWrite.
    """

    def __init__(self, path: Path, *, rehearse: bool = False) -> None:
        self.path = path
        self._rehearse = rehearse
        self._connection: sqlite3.Connection
        self._book: Book
        self._derived: Derived
        self._index: Indexer
        self._next_article = 1
        self._next_original = 1

    def __enter__(self) -> ArchiveWriter:
        from sqlite_utils import Database

        if not self.path.exists():
            make(self.path)
        clear_aside(self.path)
        self._connection = open_for_writing(self.path)
        # Plugins of sqlite-utils that happen to be installed have no business in an archive.
        self._database = Database(self._connection, recursive_triggers=False, execute_plugins=False)
        self._start_afresh()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def put(self, imported: Sequence[Imported]) -> list[Outcome]:
        """Write a batch, all of it or nothing, and say what became of each article.

        The batch is on the disk when this returns. Raises CannotWrite or ArchiveRefused; then nothing is.
        """
        outcomes: list[Outcome] = []
        with self._transaction() as transaction:
            pending: set[str] = set()
            for one in imported:
                if one.article.id in pending:
                    self._book.flush()
                pending.add(one.article.id)
                outcomes.append(self._put_one(one))
            changes = any(outcome.kind in ("added", "updated") for outcome in outcomes)
            transaction.keep = changes and not self._rehearse
        return outcomes

    def finish(self) -> None:
        """End an import: make the index fast for what has come and put its hash down.

        An import that was killed before leaves the index right but without its hash; the next one gets here.
        """
        with self._transaction(checks_index=True) as transaction:
            late = self._book.meta(INDEX_HASH) == ""
            transaction.keep = late and not self._rehearse
            if transaction.keep:
                self._index.catch_up()

    def correct(self, id: str, field: corrections.Field, value: str | Council | None) -> Article:
        """Set a field of an article, or with None give it back what was read from the page.

        Gives the article as it now is; raises UnknownArticle or WrongUsage.
        """
        kept = None if value is None else corrections.check_value(field, value)
        with self._transaction(checks_index=True):
            row = self._stored(id)
            now = self._corrections(id)
            read = self._read_of(id) if now else to_article(row)
            self._book.delete("corrections", "article = ?", id)
            now.pop(field, None)
            if kept is not None:
                now[field] = kept
            self._note_corrections(read, now)
            article = corrections.apply(read, now)
            self._replace(row, article, row[_AT["original"]])
        return article

    def remove(self, id: str) -> None:
        """Take an article out of lists and searches; its page is kept and `restore` brings it back."""
        with self._transaction(checks_index=True):
            row = self._stored(id)
            article = to_article(row)
            number, original = row[0], row[_AT["original"]]
            self._take_out(row)
            self._book.insert("removed", (number, id, original, pack(article.to_json())))

    def restore(self, id: str) -> None:
        """Bring a removed article back under its old number; raises UnknownArticle."""
        with self._transaction(checks_index=True):
            rows = self._book.delete("removed", "id = ?", id)
            if not rows:
                raise _unknown(id)
            number, _, original, article = rows[0]
            self._enter(Article.from_json(json.loads(article)), number, original)

    def _put_one(self, imported: Imported) -> Outcome:
        article = imported.article
        if self._book.find("SELECT 1 FROM removed WHERE id = ?", article.id):
            return Outcome(article.id, "unchanged", REMOVED)
        row = self._book.find(f"{ARTICLE_SQL} WHERE id = ?", article.id)
        if row is None:
            original = self._keep(imported)
            self._note_corrections(article, imported.corrections)
            corrected = corrections.apply(article, imported.corrections)
            self._enter(corrected, self._next_article, original)
            self._next_article += 1
            return Outcome(article.id, "added")
        return self._put_again(imported, row)

    def _put_again(self, imported: Imported, row: Sequence[Any]) -> Outcome:
        article = imported.article
        if not is_whole(row):
            raise refusals.damaged(self.path, "một bài sai mã kiểm", "an article fails its hash")
        stored = to_article(row)
        now = self._corrections(article.id)
        read = self._read_of(article.id) if now else stored
        same_text = (read.title, read.body) == (article.title, article.body)
        if article.source != stored.source:
            if not same_text:
                reason = OTHER_SOURCE.fill(id=printable(article.id), source=printable(stored.source or ""))
                return Outcome(article.id, "refused", reason)
            article = replace(article, source=stored.source)
        page = _hash(imported)
        current = row[_AT["original"]]
        kept = self._book.find(
            "SELECT number FROM originals WHERE article = ? AND hash = ? ORDER BY number DESC",
            article.id,
            page,
        )
        if kept and kept[0] != current and not same_text:
            return Outcome(article.id, "unchanged", EARLIER)
        if now:
            corrected = corrections.apply(article, now)
            if read != article:
                self._book.delete("corrections", "article = ?", article.id)
                self._note_corrections(article, now)
        else:
            corrected = article
        if corrected == stored and (kept or imported.original is None or same_text):
            return Outcome(article.id, "unchanged")
        original = kept[0] if kept else self._keep(imported) or current
        self._replace(row, corrected, original)
        return Outcome(article.id, "updated")

    def _enter(self, article: Article, number: int, original: int | None) -> None:
        council = self._derived.council_number(article.council)
        self._book.insert("articles", to_row(article, number, council, original))
        self._derived.add(article, number)
        self._index.add(number, article)

    def _take_out(self, row: Sequence[Any]) -> None:
        number, article = int(row[0]), to_article(row)
        self._index.remove(number, article)
        self._derived.remove(article, number)
        self._book.delete("articles", "number = ?", number)

    def _replace(self, row: Sequence[Any], article: Article, original: int | None) -> None:
        self._take_out(row)
        self._enter(article, int(row[0]), original)

    def _note_corrections(self, read: Article, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            self._book.insert("corrections", (read.id, name, value, pack(read.to_json())))

    def _keep(self, imported: Imported) -> int | None:
        page = imported.original
        if page is None:
            return None
        number = self._next_original
        self._next_original += 1
        packed = zlib.compress(page, 6)
        packing, kept = ("zlib", packed) if len(packed) < len(page) else ("plain", page)
        source = imported.article.source or ""
        self._book.insert("originals", (number, imported.article.id, source, _hash(imported), packing, kept))
        return number

    def _stored(self, id: str) -> Sequence[Any]:
        row: Sequence[Any] | None = self._book.find(f"{ARTICLE_SQL} WHERE id = ?", id)
        if row is None:
            raise _unknown(id)
        if not is_whole(row):
            raise refusals.damaged(self.path, "một bài sai mã kiểm", "an article fails its hash")
        return row

    def _corrections(self, id: str) -> dict[str, str]:
        rows = self._connection.execute("SELECT field, value FROM corrections WHERE article = ?", (id,))
        return dict(rows.fetchall())

    def _read_of(self, id: str) -> Article:
        """Give a corrected article as it was read from its page."""
        read = self._book.find("SELECT read FROM corrections WHERE article = ?", id)[0]
        return Article.from_json(json.loads(read))

    @contextmanager
    def _transaction(self, *, checks_index: bool = False) -> Iterator[_Transaction]:
        transaction = _Transaction()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            # Page 1 goes into the journal first, so that `header.journal_is_ours` knows it again.
            self._connection.execute(f"PRAGMA user_version={USER_VERSION}")
            # A number is never given twice, not even that of a removed article.
            self._next_article = 1 + self._book.find("SELECT coalesce(max(seq), 0) FROM sqlite_sequence")[0]
            self._next_original = self._book.find("SELECT coalesce(max(number), 0) + 1 FROM originals")[0]
            yield transaction
            if not transaction.keep:
                self._roll_back()
                return
            self._book.close()
            hash_now = index_digest(self._connection, index_tables()) if checks_index else ""
            self._book.set_meta(INDEX_HASH, hash_now)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise refusals.of_writing(error, self.path) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        self._start_afresh()

    def _start_afresh(self) -> None:
        self._book = Book(self._database)
        self._derived = Derived(self._book)
        self._index = Indexer(self._connection)


@dataclass(slots=True)
class _Transaction:
    keep: bool = True
    """Whether it ends in COMMIT."""


def _hash(imported: Imported) -> str:
    return hashlib.sha256(imported.original or b"").hexdigest()


def _unknown(id: str) -> UnknownArticle:
    shown = printable(id)[:80]
    return UnknownArticle(f"Không có bài nào mang mã “{shown}”.", f"No article has the id “{shown}”.")
