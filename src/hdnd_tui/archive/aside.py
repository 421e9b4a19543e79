"""A folder beside a file that is being made, and what is left of it where its maker was killed.

A maker that lives holds a lock of SQLite in its folder, which the system drops with the process.
"""

from __future__ import annotations

import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hdnd_tui.archive.held import address_of

_PREFIX = ".hdnd-"
_LOCK = "lock"
LINES, PACKED, WHOLE = "lines", "packed", "whole"
"""What makers call their files in such a folder; a file of another name is not ours to clear."""
_WAIT_SECONDS = 5.0
"""So long may another maker hold the lock of a folder that it took for dead: it only clears it."""


@contextmanager
def folder_aside(place: Path) -> Iterator[Path]:
    """Give a new folder in `place` for files called LINES, PACKED and WHOLE; it goes at the end.

    What a killed maker left in `place` goes first. Raises OSError.
    """
    for left in place.glob(f"{_PREFIX}*"):
        _clear_dead(left)
    folder, lock = _begin(place)
    try:
        yield folder
    finally:
        if lock is not None:
            lock.close()
        _clear(folder)


def _begin(place: Path) -> tuple[Path, sqlite3.Connection | None]:
    """Make a folder and lock it; on a medium that knows no locks none is ever taken for dead."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))
        lock = _take(folder, "rwc", _WAIT_SECONDS)
        if folder.exists() if lock is None else (folder / _LOCK).exists():
            return folder, lock
        if lock is not None:
            lock.close()
        _clear(folder)  # another maker came between: it was taken for dead


def _clear_dead(folder: Path) -> None:
    try:
        kind = (folder / _LOCK).lstat().st_mode
    except OSError:  # one just made has none yet; into that of another user nobody may look
        return
    if folder.is_symlink() or not stat.S_ISREG(kind):
        return
    lock = _take(folder, "rw")
    if lock is None:
        return
    _clear(folder)
    lock.close()
    _clear(folder)  # the journal of the lock; on Windows the lock too, which was open


def _clear(folder: Path) -> None:
    for name in (LINES, PACKED, WHOLE, _LOCK, f"{_LOCK}-journal"):
        with suppress(OSError):
            (folder / name).unlink()
    with suppress(OSError):
        folder.rmdir()


def _take(folder: Path, mode: str, wait: float = 0) -> sqlite3.Connection | None:
    address = address_of((folder / _LOCK).resolve(), f"mode={mode}")
    try:
        lock = sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        lock.close()
        return None
    return lock
