"""An import, from the paths that the user names to the report."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import chain
from pathlib import Path

from hdnd_tui.archive.making import stands
from hdnd_tui.archive.writer import Imported
from hdnd_tui.errors import ArchiveRefused
from hdnd_tui.intake.batches import Batches
from hdnd_tui.intake.exported import as_imported
from hdnd_tui.intake.items import Item, items_of
from hdnd_tui.intake.other_archive import articles_of, is_archive
from hdnd_tui.intake.pool import Pool, Reading
from hdnd_tui.intake.report import OnEvent, Progress, Refusal, Report
from hdnd_tui.intake.walking import OLD_WORD, OLD_WORD_KIND, Found, Skipped, find_files
from hdnd_tui.packs.pack_file import is_pack
from hdnd_tui.wording import Wording

SMALL_BYTES = 4_000_000
"""An import of so few bytes is read to its end before the archive is opened, which is then busy for a moment
only; a larger one is read and written at once."""
TOO_MANY = Wording(
    "quá nhiều dòng không phải trang tin; phần còn lại không được nhập",
    "too many lines that are no pages; the rest is left out",
)
_MOST_REFUSED = 1000
"""Lines of a file; beyond them it is read on only where one in `_ONE_IN` is a page."""
_ONE_IN = 10
_TOLD_PART = 0.001
"""How much of another archive or pack is read between two words about it; there an import can be stopped."""


def bring_in(
    paths: Sequence[Path],
    archive: Path,
    default_council: str | None = None,
    dry_run: bool = False,
    on_event: OnEvent | None = None,
    today: datetime.date | None = None,
    signed_by: bytes | None = None,
) -> Report:
    """Import files and folders into an archive, which is made when there is none.

    It is not made where all that is named is refused before it is read. Pages are read in child processes and
    written in batches, each of them as a whole or not at all; `on_event` hears of an article when it is on
    the disk. A dry run says what would happen and leaves the archive as it is. With `signed_by`, the bytes of
    a public key, packs it has not signed are refused. Raises ArchiveRefused or CannotWrite; what was said to
    be committed stays.
    """
    intake = _Intake(archive, on_event or (lambda _: None))
    intake.find(paths)
    with ExitStack() as stack:
        pool = stack.enter_context(Pool(default_council, today or datetime.date.today()))
        articles = intake.read(pool)
        if intake.total <= SMALL_BYTES:
            articles = _read_ahead(articles, pool)
        to_no_end = intake.is_refused and not stands(archive)  # an empty archive would hide the sample
        batches = stack.enter_context(
            Batches(archive, dry_run or to_no_end, intake.on_event, today, signed_by)
        )
        for file, name, imported in articles:
            if isinstance(imported, Refusal):
                batches.refuse(imported)
            elif isinstance(imported, Path):
                share = intake.share(file)
                batches.apply_pack(name, imported, share.tell)
                share.tell(1)
            else:
                batches.put(file, name, imported)
                intake.articles = batches.articles
        batches.finish()
        intake.articles = batches.articles
        intake.report_progress()
        report = batches.report(intake.skipped, tuple(intake.warnings))
        return replace(report, new_archive=False) if to_no_end else report


Read = tuple[int, str, Imported | Refusal | Path]
"""The number of a file, the name of a page in it, and the article, why it is refused, or the pack."""


def _read_ahead(articles: Iterator[Read], pool: Pool) -> Iterator[Read]:
    """Read to the end where that is not far: a small file may unpack to a large one."""
    ahead, size = [], 0
    for read in articles:
        ahead.append(read)
        size += len(read[2].original or b"") if isinstance(read[2], Imported) else 0
        if size > SMALL_BYTES:
            return chain(ahead, articles)
    pool.end()
    return iter(ahead)


class _Intake:
    """The files of one import and how far it is."""

    def __init__(self, archive: Path, on_event: OnEvent) -> None:
        self.on_event = on_event
        self.skipped: Counter[str] = Counter()
        """By how their names end."""
        self.warnings: list[Refusal] = []
        self.total = 0
        """Bytes of the files to read."""
        self.articles = 0
        """Articles that are in the archive by now."""
        self._read = 0
        """Articles that were read from the files."""
        self._archive = archive
        self._files: list[Found | Refusal] = []
        self._done = 0
        self._refused: Counter[int] = Counter()
        self._pages: Counter[int] = Counter()
        self._given_up: set[int] = set()

    def find(self, paths: Iterable[Path]) -> None:
        """Walk the folders, so that the progress knows the whole."""
        named = {path.absolute() for path in paths}
        for found in find_files(paths):
            if isinstance(found, Skipped) or self._is_other_kind(found, named):
                kind = found.kind if isinstance(found, Skipped) else ""
                if kind == OLD_WORD_KIND and kind not in self.skipped:  # once, not for each of hundreds
                    self.warnings.append(Refusal(found.name, OLD_WORD))
                self.skipped[kind] += 1
                continue
            self._files.append(found)
            self.total += found.size if isinstance(found, Found) else 0
        self.report_progress()

    @property
    def is_refused(self) -> bool:
        """Whether no file is left of those that were named, as where a name is misspelled."""
        return bool(self._files) and not any(isinstance(found, Found) for found in self._files)

    def read(self, pool: Pool) -> Iterator[Read]:
        """Give every article, pack and refusal in order, with the number of its file and its name."""
        for read in pool.read(self._items()):
            if isinstance(read, Refusal):
                yield -1, read.name, read
                continue
            item, reading = read
            self.report_progress(item.size)
            if item.file in self._given_up:
                continue
            for wording in reading.refused:
                yield item.file, item.name, Refusal(item.name, wording)
            if self._is_hopeless(item.file, reading):
                self._given_up.add(item.file)
                yield item.file, item.name, Refusal(item.name, TOO_MANY)
            for wording in reading.warnings:
                self.warnings.append(Refusal(item.name, wording))
            self._read += len(reading.articles) + len(reading.exported)
            imported = [Imported(article, item.data) for article in reading.articles]
            for one in (*imported, *map(as_imported, reading.exported)):
                yield item.file, item.name, one
        for number, found in self._other_archives():
            if is_pack(found.path):
                yield number, found.name, found.path
                continue
            share = self.share(number)
            try:
                for part, one in articles_of(found.path):
                    share.tell(part)
                    self._read += 1
                    yield number, found.name, one
            except ArchiveRefused as refused:
                yield number, found.name, Refusal(found.name, refused.wording)
            share.tell(1)

    def share(self, file: int) -> _Share:
        """Give what tells how far another archive or pack is read; a pack may be amid another archive."""
        found = self._files[file]
        return _Share(self, found.size if isinstance(found, Found) else 0)

    def report_progress(self, more: int = 0) -> None:
        """Tell how far the import is, by so many bytes more."""
        self._done += more
        self.on_event(Progress(self._done, self.total, self.articles, self._read))

    def _items(self) -> Iterator[Item | Refusal]:
        for number, found in enumerate(self._files):
            if isinstance(found, Refusal):
                yield found
            elif found.format is not None:
                for item in items_of(found, number):
                    if number in self._given_up:
                        break
                    yield item

    def _is_hopeless(self, file: int, reading: Reading) -> bool:
        """Count what came of a page; say whether the rest of its file is worth no look."""
        self._refused[file] += len(reading.refused)
        self._pages[file] += len(reading.articles) + len(reading.exported)
        return self._refused[file] > max(_MOST_REFUSED, _ONE_IN * self._pages[file])

    def _other_archives(self) -> Iterator[tuple[int, Found]]:
        for number, found in enumerate(self._files):
            if isinstance(found, Found) and found.format is None:
                yield number, found

    def _is_other_kind(self, found: Found | Refusal, named: set[Path]) -> bool:
        """Say whether a `.db` file met in a folder is the archive itself or the file of another program."""
        if isinstance(found, Refusal) or found.format is not None:
            return False
        if stands(self._archive) and found.path.samefile(self._archive):
            return True
        if is_pack(found.path):
            return False
        return found.path.absolute() not in named and not is_archive(found.path)


class _Share:
    """The part that one other archive or pack has of the progress of an import."""

    def __init__(self, intake: _Intake, size: int) -> None:
        self._intake = intake
        self._size = size
        self._part = 0.0

    def tell(self, part: float) -> None:
        """Tell, now and then and at the end, that this part of it is read: 0 to 1."""
        if part - self._part >= _TOLD_PART or part == 1:
            more = int(part * self._size) - int(self._part * self._size)
            self._part = part
            self._intake.report_progress(more)
