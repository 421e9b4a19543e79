"""A checksum beside an archive that travels: one line as `sha256sum` writes and checks it."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from hdnd_tui.archive import refusals

_MOST = 4096


def sum_path(archive: Path) -> Path:
    """Give where the checksum of an archive stands."""
    return archive.with_name(archive.name + ".sha256")


def write_sum(archive: Path) -> Path:
    """Write the checksum of the file as it is, in place of an older; raises ArchiveRefused, CannotWrite."""
    line = f"{_digest(archive)} *{archive.name}\n"
    path = sum_path(archive)
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        aside.write_bytes(os.fsencode(line))
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        raise refusals.unwritable_sum(path) from error
    return path


def agrees(archive: Path) -> bool | None:
    """Say whether the file has the checksum beside it; None where there is none."""
    path = sum_path(archive)
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            stated = file.read(_MOST).split(maxsplit=1)
    except OSError as error:
        raise refusals.unreadable(path) from error
    return bool(stated) and stated[0].lower() == _digest(archive).encode()


def _digest(archive: Path) -> str:
    try:
        with archive.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise refusals.unreadable(archive) from error
