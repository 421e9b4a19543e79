"""Writing into an archive: batches that are in it as a whole or not at all, and the user's corrections."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from hdnd_tui.archive import corrections, refusals
from hdnd_tui.archive.ledger import REMOVED_STATE, Ledger, page_hash, state_of
from hdnd_tui.archive.making import clear_aside, make, open_for_writing, stands
from hdnd_tui.archive.merging import Change, Merging
from hdnd_tui.archive.outcome import Outcome
from hdnd_tui.archive.rows import to_article
from hdnd_tui.archive.schema import AT, USER_VERSION, index_tables
from hdnd_tui.archive.sums import INDEX_HASH, index_digest, settle_index
from hdnd_tui.article import Article, Council
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Wording

OTHER_SOURCE = Wording(
    "mã “{id}” đã thuộc về một bài khác, từ nguồn “{source}”",
    "the id “{id}” already belongs to another article, from “{source}”",
)
REMOVED = Wording(
    "bài đã được bỏ khỏi kho trước đây (khôi phục: hdnd-tui remove --undo {ids})",
    "removed from the archive before (bring it back: hdnd-tui remove --undo {ids})",
)
EARLIER = Wording("kho đã có bản mới hơn của bài này", "the archive has a later version of this article")


@dataclass(frozen=True, slots=True)
class Imported:
    """An article with the page it was read from."""

    article: Article
    original: bytes | None
    """The page as it came; None where it was left behind, as in an archive made for transport."""
    corrections: Mapping[str, str] = field(default_factory=dict)
    """What the user of another archive set right in it, by field."""


class ArchiveWriter:
    """Writes an archive, making it when there is none; use as a context manager.

    With `rehearse` every batch is rolled back after it was judged; `today` is the day under which changes are
    noted. Entering raises ArchiveRefused or CannotWrite.
    """

    def __init__(self, path: Path, *, rehearse: bool = False, today: datetime.date | None = None) -> None:
        self.path = path
        self._rehearse = rehearse
        self._today = today or datetime.date.today()
        self._connection: sqlite3.Connection
        self._ledger: Ledger
        self._version = 0

    def __enter__(self) -> ArchiveWriter:
        from sqlite_utils import Database

        if not stands(self.path):
            make(self.path)
        clear_aside(self.path)
        self._connection = open_for_writing(self.path)
        # Plugins of sqlite-utils that happen to be installed have no business in an archive.
        self._database = Database(self._connection, recursive_triggers=False, execute_plugins=False)
        try:
            if self._rehearse:
                self._use_disk(allowed=False)
            self._start_afresh()
        except BaseException:
            self._connection.close()
            raise
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
                    self._ledger.book.flush()
                pending.add(one.article.id)
                outcomes.append(self._put_one(one))
            changes = any(outcome.kind in ("added", "updated") for outcome in outcomes)
            transaction.keep = changes and not self._rehearse
            if transaction.keep:
                self._ledger.catch_up(at_end=False)
        return outcomes

    def merge(self, changes: Iterable[Change]) -> list[Outcome]:
        """Apply the changes of an update pack, all of them or nothing; `undo` takes them back.

        Raises what `changes` raises, CannotWrite or ArchiveRefused; then nothing has changed.
        """
        if self._rehearse:  # a pack may be too large for the memory
            self._use_disk(allowed=True)
        with self._transaction(checks_index=True) as transaction:
            merging = Merging(self._ledger)
            outcomes = merging.apply(changes)
            changed = any(outcome.kind in ("added", "updated", "removed") for outcome in outcomes)
            transaction.keep = (changed or merging.remembers) and not self._rehearse
            if transaction.keep:
                self._ledger.book.flush()
                self._ledger.catch_up()
        return outcomes

    def undo(self) -> list[Outcome]:
        """Take back the last update pack, once; what was changed since then stays and is named.

        Raises WrongUsage where there is nothing to take back.
        """
        with self._transaction(checks_index=True) as transaction:
            outcomes = Merging(self._ledger).undo()
            transaction.keep = not self._rehearse
        return outcomes

    def take_back(self, ids: Iterable[str], first: int, last: int) -> list[str]:
        """Take out what an import has added, as if it had never come, and give the ids of what went.

        `first` and `last` are the numbers of the last note on states (`past.last_change`) before the import
        and after it: an article that was corrected or updated since then stays.
        """
        gone = []
        with self._transaction(checks_index=True) as transaction:
            book = self._ledger.book
            for id in ids:
                row = self._ledger.row(id)
                since = book.find("SELECT 1 FROM history WHERE article = ? AND number > ?", id, last)
                if row is None or since is not None:
                    continue
                self._ledger.take_out(row)
                book.delete("corrections", "article = ?", id)
                book.delete("originals", "article = ?", id)
                book.delete("history", "article = ? AND number > ?", id, first)
                gone.append(id)
            transaction.keep = bool(gone) and not self._rehearse
            if transaction.keep:
                self._ledger.catch_up()
        return gone

    def finish(self) -> None:
        """End an import: make the index fast for what has come and put its hash down.

        An import that was killed before leaves the index right but without its hash; the next one gets here.
        """
        with self._transaction(checks_index=True) as transaction:
            late = self._ledger.book.meta(INDEX_HASH) == ""
            transaction.keep = late and not self._rehearse
            if transaction.keep:
                self._ledger.catch_up()

    def correct(self, id: str, field: corrections.Field, value: str | Council | None) -> Article:
        """Set a field of an article, or with None give it back what was read from the page.

        Gives the article as it now is; raises UnknownArticle or WrongUsage.
        """
        kept = None if value is None else corrections.check_value(field, value)
        with self._transaction(checks_index=True):
            row = self._stored(id)
            read, now = self._ledger.as_read(row)
            before = state_of(read, now)
            now.pop(field, None)
            if kept is not None:
                now[field] = kept
            if state_of(read, now) != before:
                self._ledger.leave(id, before)
            self._ledger.correct(read, now)
            article = corrections.apply(read, now)
            self._ledger.replace(row, article, row[AT["original"]])
        return article

    def remove(self, id: str) -> None:
        """Take an article out of lists and searches; its page is kept and `restore` brings it back."""
        with self._transaction(checks_index=True):
            row = self._stored(id)
            self._ledger.leave(id, state_of(*self._ledger.as_read(row)))
            self._ledger.remove(row)

    def restore(self, id: str) -> bool:
        """Bring a removed article back under its old number; raises UnknownArticle.

        Gives False where only a pack said that it was removed: then its page can be imported from now on.
        """
        with self._transaction(checks_index=True):
            if self._ledger.restore(id):
                self._ledger.leave(id, REMOVED_STATE)
                return True
            if self._ledger.row(id) is not None or not self._ledger.forget(id):
                raise refusals.not_removed(id)
            return False

    def _put_one(self, imported: Imported) -> Outcome:
        article = imported.article
        row = self._ledger.row(article.id)
        if row is not None:
            return self._put_again(imported, row)
        if self._ledger.is_gone(article.id):
            return Outcome(article.id, "unchanged", REMOVED)
        original = self._ledger.keep_page(article, imported.original)
        if imported.corrections or self._ledger.corrections(article.id):
            self._ledger.correct(article, imported.corrections)  # writes all that is pending
        corrected = corrections.apply(article, imported.corrections)
        self._ledger.enter(corrected, self._ledger.new_number(), original)
        return Outcome(article.id, "added")

    def _put_again(self, imported: Imported, row: Sequence[Any]) -> Outcome:
        article = imported.article
        stored = to_article(row)
        read, now = self._ledger.as_read(row)
        same_text = (read.title, read.body) == (article.title, article.body)
        if article.source != stored.source:
            if not same_text:
                reason = OTHER_SOURCE.fill(id=printable(article.id), source=printable(stored.source or ""))
                return Outcome(article.id, "refused", reason)
            article = replace(article, source=stored.source)
        current = row[AT["original"]]
        kept = self._ledger.book.find(
            "SELECT number FROM originals WHERE article = ? AND hash = ? ORDER BY number DESC",
            article.id,
            page_hash(imported.original),
        )
        if not same_text and (
            (kept and kept[0] != current) or (imported.original is None and self._has_left(imported))
        ):
            return Outcome(article.id, "unchanged", EARLIER)
        values = {**imported.corrections, **now}
        if values != now and state_of(article, values) in self._ledger.states(article.id):
            values = now  # what was brought in before and taken back here
        corrected = corrections.apply(article, values) if values else article
        if corrected == stored and (kept or imported.original is None or (same_text and current)):
            return Outcome(article.id, "unchanged")
        if (before := state_of(read, now)) != state_of(article, values):
            self._ledger.leave(article.id, before)
        if values != now or (now and read != article):
            self._ledger.correct(article, values)
        original = kept[0] if kept else self._ledger.keep_page(article, imported.original) or current
        self._ledger.replace(row, corrected, original)
        return Outcome(article.id, "updated")

    def _has_left(self, imported: Imported) -> bool:
        """Say whether an article here has been as this one is, and is not any more."""
        article = imported.article
        return state_of(article, imported.corrections) in self._ledger.states(article.id)

    def _stored(self, id: str) -> Sequence[Any]:
        row = self._ledger.row(id)
        if row is None:
            raise refusals.unknown(id)
        return row

    @contextmanager
    def _transaction(self, *, checks_index: bool = False) -> Iterator[_Transaction]:
        transaction = _Transaction()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            # Page 1 goes into the journal first, so that `header.journal_is_ours` knows it again.
            self._connection.execute(f"PRAGMA user_version={USER_VERSION}")
            version = self._connection.execute("PRAGMA data_version").fetchone()[0]
            if version != self._version:  # another importer has written: what is remembered may be wrong
                self._version = version
                self._start_afresh()
            self._ledger.begin()
            yield transaction
            if not transaction.keep:
                self._roll_back()
                return
            self._ledger.book.close()
            settle_index(self._connection)
            hash_now = index_digest(self._connection, index_tables()) if checks_index else ""
            self._ledger.book.set_meta(INDEX_HASH, hash_now)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise refusals.of_writing(error, self.path) from error
        except BaseException:
            self._roll_back()
            raise

    def _use_disk(self, *, allowed: bool) -> None:
        """Let a transaction have a journal on the disk, or touch nothing there until it is committed."""
        self._connection.execute(f"PRAGMA cache_spill={int(allowed)}")
        self._connection.execute(f"PRAGMA journal_mode={'DELETE' if allowed else 'MEMORY'}").fetchall()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        self._start_afresh()

    def _start_afresh(self) -> None:
        try:
            self._ledger = Ledger(self._database, self.path, self._today)
        except sqlite3.Error as error:  # the index is read for it
            raise refusals.of_writing(error, self.path) from error


@dataclass(slots=True)
class _Transaction:
    keep: bool = True
    """Whether it ends in COMMIT."""
