"""Another archive as a source of articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.header import read_header
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import Imported
from hdnd_tui.errors import ArchiveForeign, ArchiveRefused
from hdnd_tui.packs.judging import is_sound_article


def is_archive(path: Path) -> bool:
    """Say whether a file is an archive of ours, be it damaged or newer."""
    try:
        read_header(path)
    except ArchiveForeign:
        return False
    except ArchiveRefused:
        return True
    return True


def articles_of(path: Path) -> Iterator[tuple[float, Imported]]:
    """Give the articles of another archive with their pages and what its user corrected.

    Before each stands which part of the archive was read before it, from 0 to 1.

    Raises ArchiveRefused where it cannot be opened, or at the first article that fails its hash or that no
    import makes.
    """
    with Archive.open(path) as archive:
        numbers = sorted(archive.numbers())
        for at, number in enumerate(numbers):
            article, corrections = archive.article_as_read(number)
            if not is_sound_article(article):
                raise refusals.damaged(path, "một bài sai cấu trúc", "an article is not well formed")
            yield at / len(numbers), Imported(article, archive.original(number), corrections)
