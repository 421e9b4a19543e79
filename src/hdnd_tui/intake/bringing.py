"""An import, from the paths that the user names to the report."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from hdnd_tui.archive.writer import Imported
from hdnd_tui.errors import ArchiveRefused
from hdnd_tui.intake.batches import Batches
from hdnd_tui.intake.items import Item, items_of
from hdnd_tui.intake.other_archive import articles_of, is_archive
from hdnd_tui.intake.pool import Pool
from hdnd_tui.intake.report import OnEvent, Progress, Refusal, Report
from hdnd_tui.intake.walking import Found, Skipped, find_files
from hdnd_tui.packs.pack_file import is_pack

SMALL_BYTES = 4_000_000
"""An import of so few bytes is read to its end before the archive is opened, which is then busy for a moment
only; a larger one is read and written at once."""


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

    Pages are read in child processes and written in batches, each of them as a whole or not at all;
    `on_event` hears of an article when it is on the disk. A dry run says what would happen and leaves the
    archive as it is. With `signed_by`, the bytes of a public key, packs it has not signed are refused. Raises
    ArchiveRefused or CannotWrite; what was said to be committed stays.
    """
    intake = _Intake(archive, on_event or (lambda _: None))
    intake.find(paths)
    with ExitStack() as stack:
        pool = stack.enter_context(Pool(default_council, today or datetime.date.today()))
        articles = intake.read(pool)
        if intake.total <= SMALL_BYTES:
            articles = iter(list(articles))
            pool.end()
        batches = stack.enter_context(Batches(archive, dry_run, intake.on_event, today, signed_by))
        for file, name, imported in articles:
            if isinstance(imported, Refusal):
                batches.refuse(imported)
            elif isinstance(imported, Path):
                batches.apply_pack(name, imported)
            else:
                batches.put(file, name, imported)
                intake.articles = batches.articles
        batches.finish()
        intake.articles = batches.articles
        intake.report_progress()
        return batches.report(intake.skipped, tuple(intake.warnings))


class _Intake:
    """The files of one import and how far it is."""

    def __init__(self, archive: Path, on_event: OnEvent) -> None:
        self.on_event = on_event
        self.skipped = 0
        self.warnings: list[Refusal] = []
        self.total = 0
        """Bytes of the files to read."""
        self.articles = 0
        """Articles that are in the archive by now."""
        self._archive = archive
        self._files: list[Found | Refusal] = []
        self._done = 0

    def find(self, paths: Iterable[Path]) -> None:
        """Walk the folders, so that the progress knows the whole."""
        named = {path.absolute() for path in paths}
        for found in find_files(paths):
            if isinstance(found, Skipped) or self._is_other_kind(found, named):
                self.skipped += 1
                continue
            self._files.append(found)
            self.total += found.size if isinstance(found, Found) else 0
        self.report_progress()

    def read(self, pool: Pool) -> Iterator[tuple[int, str, Imported | Refusal | Path]]:
        """Give every article, pack and refusal in order, with the number of its file and its name."""
        for read in pool.read(self._items()):
            if isinstance(read, Refusal):
                yield -1, read.name, read
                continue
            item, reading = read
            self._done += item.size
            self.report_progress()
            for wording in reading.refused:
                yield item.file, item.name, Refusal(item.name, wording)
            for wording in reading.warnings:
                self.warnings.append(Refusal(item.name, wording))
            for article in reading.articles:
                yield item.file, item.name, Imported(article, item.data)
        for number, found in self._other_archives():
            if is_pack(found.path):
                yield number, found.name, found.path
                self._done += found.size
                continue
            try:
                for imported in articles_of(found.path):
                    yield number, found.name, imported
            except ArchiveRefused as refused:
                yield number, found.name, Refusal(found.name, refused.wording)
            self._done += found.size
            self.report_progress()

    def report_progress(self) -> None:
        """Tell how far the import is."""
        self.on_event(Progress(self._done, self.total, self.articles))

    def _items(self) -> Iterator[Item | Refusal]:
        for number, found in enumerate(self._files):
            if isinstance(found, Refusal):
                yield found
            elif found.format is not None:
                yield from items_of(found, number)

    def _other_archives(self) -> Iterator[tuple[int, Found]]:
        for number, found in enumerate(self._files):
            if isinstance(found, Found) and found.format is None:
                yield number, found

    def _is_other_kind(self, found: Found | Refusal, named: set[Path]) -> bool:
        """Say whether a `.db` file met in a folder is the archive itself or the file of another program."""
        if isinstance(found, Refusal) or found.format is not None:
            return False
        if self._archive.exists() and found.path.samefile(self._archive):
            return True
        if is_pack(found.path):
            return False
        return found.path.absolute() not in named and not is_archive(found.path)
