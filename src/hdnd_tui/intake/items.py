"""From files to single pages in bytes, without reading what they say: that is for the child processes."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hdnd_tui.importing.formats.decode import MAX_BYTES
from hdnd_tui.intake.report import Refusal
from hdnd_tui.intake.walking import NOT_A_FILE, UNREADABLE, Found
from hdnd_tui.safetext import printable_path
from hdnd_tui.wording import Wording

TOO_LARGE = Wording(
    "quá lớn (hơn {size} MB), không phải một trang tin", "too large (over {size} MB) for a page"
)
LONG_LINE = Wording(
    "một dòng quá dài; phần còn lại không được nhập", "a line is too long; the rest is left out"
)
TOO_PACKED = Wording(
    "tệp nén nở ra quá lớn; phần còn lại không được nhập",
    "unpacks to far more than it is; the rest is left out",
)
BLANK = Wording(
    "quá nhiều dòng trống; phần còn lại không được nhập", "too many blank lines; the rest is left out"
)
BROKEN_GZIP = Wording(
    "tệp nén bị hỏng; phần còn lại không đọc được", "the compressed file is damaged; the rest cannot be read"
)

_MOST_BLANK = 1_000_000
_UNPACKED = 64_000_000
"""Bytes that any packed file may hold; beyond them no more than `_RATIO` times what it is."""
_RATIO = 50


@dataclass(frozen=True, slots=True)
class Item:
    """The bytes of one page."""

    file: int
    """Which file of the import, counted from 0."""
    name: str
    """What a refusal calls it."""
    source: str
    """The name of the file."""
    format: str
    data: bytes
    size: int
    """Bytes of the file that this page stands for, for the progress."""


def items_of(found: Found, file: int) -> Iterator[Item | Refusal]:
    """Give the pages of a file one by one; a `.jsonl` file holds one in each line."""
    assert found.format is not None
    by_line = found.format.name == "jsonl"
    try:
        with open_regular(found.path) as stream:
            if by_line:
                yield from _lines(found, file, stream)
                return
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        yield Refusal(found.name, NOT_A_FILE if isinstance(error, IsADirectoryError) else UNREADABLE)
        return
    if len(data) > MAX_BYTES:
        yield Refusal(found.name, TOO_LARGE.fill(size=MAX_BYTES // 2**20))
    else:
        yield Item(file, found.name, printable_path(found.path.name), found.format.name, data, found.size)


def open_regular(path: Path) -> BinaryIO:
    """Open a file that must be a regular one; a pipe put in its place is not waited for. Raises OSError."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise IsADirectoryError(path)
    return os.fdopen(descriptor, "rb")


def _lines(found: Found, file: int, stream: BinaryIO) -> Iterator[Item | Refusal]:
    assert found.format is not None
    packed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    lines: BinaryIO = gzip.GzipFile(fileobj=stream) if packed else stream  # type: ignore[assignment]
    source = printable_path(found.path.name)
    number = before = blank = unpacked = 0
    try:
        while line := lines.readline(MAX_BYTES + 1):
            number += 1
            unpacked += len(line)
            name = f"{found.name}:{number}"
            if (wrong := _too_much(found, packed, line, blank, unpacked)) is not None:
                yield Refusal(name, wrong)
                return
            blank += line.isspace()
            if line.strip():
                done = stream.tell()
                yield Item(file, name, source, found.format.name, line, done - before)
                before = done
    except (OSError, EOFError, zlib.error):
        yield Refusal(found.name, BROKEN_GZIP if packed else UNREADABLE)


def _too_much(found: Found, packed: bool, line: bytes, blank: int, unpacked: int) -> Wording | None:
    """Say why no more of a file is read, None where it is read on."""
    if len(line) > MAX_BYTES:
        return LONG_LINE
    if blank > _MOST_BLANK:
        return BLANK
    return TOO_PACKED if packed and unpacked > max(_UNPACKED, _RATIO * found.size) else None
