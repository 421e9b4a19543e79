"""Another archive as a source of articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hdnd_tui.archive.header import read_header
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import Imported
from hdnd_tui.errors import ArchiveForeign, ArchiveRefused


def is_archive(path: Path) -> bool:
    """Say whether a file is an archive of ours, be it damaged or newer."""
    try:
        read_header(path)
    except ArchiveForeign:
        return False
    except ArchiveRefused:
        return True
    return True


def articles_of(path: Path) -> Iterator[Imported]:
    """Give the articles of another archive with their pages and what its user corrected.

    Raises ArchiveRefused where it cannot be opened, or at the first article that fails its hash.
    """
    with Archive.open(path) as archive:
        for number in sorted(archive.numbers()):
            article, corrections = archive.article_as_read(number)
            yield Imported(article, archive.original(number), corrections)
