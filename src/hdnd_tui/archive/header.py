"""The checks of an archive file before SQLite sees it: its kind, its first 100 bytes, the files beside it.

SQLite waits forever on a FIFO, reads a gigabyte of zeros, and rolls back into an archive any journal that has
the right name. The layout of the bytes is that of https://www.sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

from hdnd_tui.archive import refusals
from hdnd_tui.archive.held import let_go
from hdnd_tui.archive.schema import APPLICATION_ID, USER_VERSION
from hdnd_tui.errors import ArchiveRefused

_MAGIC = b"SQLite format 3\0"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 100
_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""For reading; a pipe is opened too, without waiting for what it is sent."""


class Header(NamedTuple):
    """What the first 100 bytes of an archive file say."""

    page_size: int
    pages: int
    """Pages that the file has."""
    counter: int
    """Goes up by one with every transaction that writes."""
    wal: bool
    """Another program has set the write-ahead log on."""
    identity: tuple[int, int]
    """Device and inode, to notice that the file was replaced."""


def read_header(path: Path) -> Header:
    """Read and judge the header of an archive.

    Raises the kind of `ArchiveRefused` that fits.
    """
    data, status = _first_bytes(path)
    if status.st_size < 512 or data[:16] != _MAGIC:
        raise refusals.foreign(path)
    if _number(data, 68) != APPLICATION_ID:
        raise refusals.foreign(path)
    version = int.from_bytes(data[60:64], "big", signed=True)
    if version > USER_VERSION:
        raise refusals.newer(path)
    if 0 < version < USER_VERSION:
        raise refusals.older(path)
    page_size = int.from_bytes(data[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    sound = (
        version == USER_VERSION
        and page_size >= 512
        and page_size & (page_size - 1) == 0
        and data[18] in (1, 2)
        and data[19] in (1, 2)
        and data[20:24] == b"\0\x40\x20\x20"
        and _number(data, 44) in (1, 2, 3, 4)
        and _number(data, 56) == 1
    )
    if not sound:
        raise refusals.damaged(path, "phần đầu tệp sai", "its header is wrong")
    pages, rest = divmod(status.st_size, page_size)
    # The count of pages holds only where the same writer has also set the counter beside it. A write that was
    # interrupted leaves any length; its journal puts it right.
    miscounted = data[24:28] == data[92:96] and _number(data, 28) != pages
    if (rest or miscounted) and not _journal_waits(path):
        raise refusals.damaged(path, "thiếu phần cuối (có thể chép chưa xong)", "its end is missing")
    return Header(page_size, pages, _number(data, 24), data[18] == 2, (status.st_dev, status.st_ino))


def is_archive(path: Path) -> bool:
    """Say whether a file bears the mark of an archive of ours, sound or not: nothing else takes its place."""
    try:
        data, _ = _first_bytes(path)
    except ArchiveRefused:
        return False
    return data[:16] == _MAGIC and _number(data, 68) == APPLICATION_ID


def journal_is_ours(path: Path, header: Header) -> bool:
    """Say whether the journal beside an archive, if there is one, may be rolled back into it.

    Every transaction of the writer touches page 1 first, so our journal begins with the old page 1: ours is
    one step behind the file or level with it. A journal that counts no pages was never synced; it is harmless
    where it would leave the file as long as it is. Raises OSError, and ArchiveRefused where it is no file.
    """
    try:
        with _open_journal(path) as file:
            head = file.read(28)
            if len(head) < 28 or head[:8] != _JOURNAL_MAGIC:
                return True  # SQLite throws such a file away
            sector, page_size = _number(head, 20), _number(head, 24)
            if page_size != header.page_size or not 32 <= sector <= 65536:
                return False
            file.seek(sector)
            first = file.read(4 + _HEADER)
    except FileNotFoundError:
        return True
    length = _number(head, 16)
    if _number(head, 8) == 0:
        return length == header.pages
    page = first[4:]
    return (
        len(page) == _HEADER
        and _number(first, 0) == 1
        and _number(page, 68) == APPLICATION_ID
        and header.counter - _number(page, 24) in (0, 1)
        and _number(page, 28) == length
    )


def is_immutable(path: Path, header: Header) -> bool:
    """Say whether the files beside an archive must be kept from SQLite, which would read them into it.

    Raises ArchiveRefused where another program left its write-ahead log with changes.
    """
    log = path.with_name(path.name + "-wal")
    filled = log.exists() and log.stat().st_size > 0
    if header.wal and filled:
        raise refusals.unclosed(path)
    if header.wal or filled:
        return True
    if not _journal_waits(path):
        return False
    with _open_journal(path) as file:
        return file.read(8) != _JOURNAL_MAGIC


def _first_bytes(path: Path) -> tuple[bytes, os.stat_result]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise refusals.foreign(path)
        descriptor = os.open(path, _AT_ONCE)
        try:
            return os.read(descriptor, _HEADER), os.fstat(descriptor)
        finally:
            let_go(descriptor)
    except FileNotFoundError:
        raise refusals.missing(path) from None
    except (OSError, ValueError) as error:
        raise refusals.unreadable(path) from error


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _open_journal(path: Path) -> BinaryIO:
    """Open the journal beside an archive; one that is a pipe is not waited for, by SQLite neither."""
    descriptor = os.open(_journal(path), _AT_ONCE)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise refusals.stray_journal(path)
    return os.fdopen(descriptor, "rb")


def _journal_waits(path: Path) -> bool:
    journal = _journal(path)
    return journal.is_file() and journal.stat().st_size > 0


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
