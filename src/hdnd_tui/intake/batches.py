"""Writing the articles of an import batch by batch, and counting what became of them."""

from __future__ import annotations

import datetime
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType

from hdnd_tui.archive import corrections, merging
from hdnd_tui.archive.making import stands
from hdnd_tui.archive.outcome import Outcome
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article
from hdnd_tui.errors import ArchiveRefused, PageRefused
from hdnd_tui.intake.alike import MOST, alike, has_no_address
from hdnd_tui.intake.report import (
    LISTED,
    Change,
    Committed,
    OnEvent,
    PackOpened,
    Refusal,
    Refused,
    Report,
    file_of,
    first_of,
)
from hdnd_tui.packs.pack_file import Pack
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Wording

BATCH_ARTICLES = 64
BATCH_BYTES = 4_000_000
_NAMED = 5
"""Ids that one line names."""

TWICE = Wording(
    "mã “{id}” đã có ở một trang khác trong cùng tệp", "the id “{id}” stands at another page of the same file"
)
OTHER_TEXT = Wording(
    "cùng mã “{id}” với tệp “{name}” nhưng nội dung khác; nếu bài này mới hơn, hãy nhập riêng nó",
    "has the id “{id}” of “{name}” with another text; if this one is newer, import it by itself",
)
SAME_ARTICLE = Wording(
    "cùng một bài với “{name}” trong lần nhập này", "the same article as “{name}” of this import"
)


class Batches:
    """Gathers articles and writes them; a context manager, which finds the archive or makes it."""

    def __init__(
        self,
        archive: Path,
        dry_run: bool,
        on_event: OnEvent,
        today: datetime.date | None = None,
        signed_by: bytes | None = None,
    ) -> None:
        self._archive = archive
        self._dry_run = dry_run
        self._on_event = on_event
        self._today = today
        self._signed_by = signed_by
        self._stack = ExitStack()
        self._writer: ArchiveWriter
        self._pending: list[tuple[str, Imported]] = []
        self._bytes = 0
        self._counts: Counter[str] = Counter()
        self._refused: list[Refusal] = []
        self._changes: list[Change] = []
        self._undated = self._unplaced = 0
        self._new_archive = False
        self._alike: tuple[Refusal, ...] = ()
        self._unaddressed: list[tuple[str, Article]] = []
        self._left: dict[Wording, list[tuple[str, str]]] = {}
        self._rehearsed: set[str] | None = None
        self._file = -1
        self._ids: set[str] = set()
        # Of two files with one id and different texts none is known to be the newer: the second is named.
        self._texts: dict[str, tuple[str, int]] = {}
        self._same: list[Refusal] = []

    def __enter__(self) -> Batches:
        path = self._archive
        rehearse = self._dry_run
        self._new_archive = not stands(path)
        if rehearse and self._new_archive:
            # A new archive is made elsewhere and thrown away.
            folder = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="hdnd-tui-"))
            path, rehearse = Path(folder) / "archive.db", False
        self._rehearsed = set() if rehearse else None
        self._writer = self._stack.enter_context(ArchiveWriter(path, rehearse=rehearse, today=self._today))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @property
    def articles(self) -> int:
        """How many articles have been written or found unchanged."""
        return self._counts.total()

    def put(self, file: int, name: str, imported: Imported) -> None:
        """Add an article of the file numbered `file`; `name` is what a refusal calls its page."""
        if file != self._file:
            self._file, self._ids = file, set()
        id = imported.article.id
        if id in self._ids:
            self.refuse(Refusal(name, TWICE.fill(id=printable(id))))
            return
        self._ids.add(id)
        text = hash((imported.article.title, imported.article.body))
        other, other_text = known = self._texts.setdefault(id, mine := (name, text))
        if other_text != text:
            self.refuse(Refusal(name, OTHER_TEXT.fill(id=printable(id), name=other)))
            return
        if known is not mine:
            self._same.append(Refusal(name, SAME_ARTICLE.fill(name=file_of(other))))
        if self._rehearsed is not None:
            if id in self._rehearsed:  # in a batch that was rolled back
                self._counts["unchanged"] += 1
                return
            self._rehearsed.add(id)
        self._pending.append((name, imported))
        self._bytes += len(imported.article.body) + len(imported.original or b"")
        if len(self._pending) >= BATCH_ARTICLES or self._bytes >= BATCH_BYTES:
            self.flush()

    def apply_pack(self, name: str, path: Path, on_part: Callable[[float], None]) -> None:
        """Apply an update pack as a whole, or refuse it by `name`; `on_part` hears how much of it is read."""
        self.flush()
        noted = _Noted()
        try:
            with Pack(path, self._signed_by) as pack:
                self._on_event(PackOpened(name, pack.manifest))
                changes = _telling(pack.changes(), pack.manifest.articles, on_part)
                outcomes = self._writer.merge(noted.noting(changes))
        except PageRefused as refused:
            self.refuse(Refusal(name, refused.wording))
            return
        for outcome in outcomes:
            self._count(f"{name}:{printable(outcome.id)[:80]}", outcome)
            if outcome.kind in ("added", "updated"):
                self._undated += outcome.id in noted.undated
                self._unplaced += outcome.id in noted.unplaced
                if outcome.id in noted.first:
                    self._list(outcome.kind, noted.first[outcome.id])

    def refuse(self, refusal: Refusal) -> None:
        """Note a file or page that is not imported."""
        self._refused.append(refusal)
        self._on_event(Refused(refusal))

    def flush(self) -> None:
        """Write what is pending; then it is on the disk, and `on_event` hears of it."""
        pending, self._pending, self._bytes = self._pending, [], 0
        outcomes = self._writer.put([i for _, i in pending])
        for (name, imported), outcome in zip(pending, outcomes, strict=True):
            self._count(name, outcome)
            if outcome.kind in ("added", "updated"):
                self._undated += imported.article.year is None
                self._unplaced += imported.article.council is None
                self._list(outcome.kind, imported.article)
            if outcome.kind == "added" and len(self._unaddressed) < MOST and has_no_address(imported.article):
                self._unaddressed.append((name, imported.article))

    def _list(self, kind: str, article: Article) -> None:
        if len(self._changes) < LISTED:
            when = article.date, article.year
            self._changes.append(Change(kind, article.title, *when, article.council, article.date_known))

    def finish(self) -> None:
        """Write what is left and end the import."""
        self.flush()
        self._writer.finish()
        if self._unaddressed and not self._new_archive:
            with suppress(ArchiveRefused):  # another importer is at work: what came is in all the same
                self._alike = tuple(alike(self._archive, self._unaddressed))

    def _count(self, name: str, outcome: Outcome) -> None:
        if outcome.kind == "refused" and outcome.reason:
            self.refuse(Refusal(name, outcome.reason))
            return
        if outcome.reason:
            self._left.setdefault(outcome.reason, []).append((name, printable(outcome.id)))
        self._counts[outcome.kind] += 1
        if outcome.kind != "unchanged" and not self._dry_run:
            self._on_event(Committed(outcome.id, outcome.kind))

    def report(self, skipped: Counter[str], warnings: tuple[Refusal, ...]) -> Report:
        """Give what became of everything; what was left as it is stands under each reason once."""
        counts = self._counts
        left = []
        for reason, known in self._left.items():
            names, ids = zip(*known, strict=True)
            more = " …" if len(ids) > _NAMED else ""
            left.append(Refusal(first_of(names), reason.fill(ids=" ".join(ids[:_NAMED]) + more)))
        return Report(
            counts["added"],
            counts["updated"],
            counts["unchanged"],
            skipped.total(),
            tuple(self._refused),
            (*warnings, *self._same, *self._alike, *left),
            counts["removed"],
            tuple(self._changes),
            self._undated,
            self._unplaced,
            self._new_archive,
            tuple([kind for kind, _ in skipped.most_common() if kind][:_NAMED]),
        )


def _telling(
    changes: Iterable[merging.Change], count: int, on_part: Callable[[float], None]
) -> Iterator[merging.Change]:
    for at, change in enumerate(changes):
        on_part(min(1.0, at / max(1, count)))  # a count that is not true is noticed at the end
        yield change


class _Noted:
    """What a report tells of the articles of a pack, noted before it is known what becomes of them."""

    def __init__(self) -> None:
        self.first: dict[str, Article] = {}
        """The first `LISTED` by their ids."""
        self.undated: set[str] = set()
        """Ids of articles whose year is not known."""
        self.unplaced: set[str] = set()
        """Ids of articles of no known council."""

    def noting(self, changes: Iterable[merging.Change]) -> Iterator[merging.Change]:
        """Give the changes of a pack and note their articles."""
        for change in changes:
            if change.read is not None:
                article = corrections.apply(change.read, change.corrections)
                if len(self.first) < LISTED:
                    self.first[change.id] = article
                if article.year is None:
                    self.undated.add(change.id)
                if article.council is None:
                    self.unplaced.add(change.id)
            yield change
