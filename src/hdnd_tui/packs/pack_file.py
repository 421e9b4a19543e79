"""The file of a pack: a zip archive with `manifest.json` and `changes.jsonl.xz`, which any tool opens.

A line of the changes is `{"id", "was", "article", "corrections"}`, without `article` where it was removed;
what follows from the rest is left out, as hashes do not shrink. The manifest counts the lines and holds their
SHA-256, which is checked before anything is kept. Pages as they came, and with them the offsets into a page,
stay with the machine that imported them.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from hdnd_tui.archive.merging import Change
from hdnd_tui.errors import PageRefused
from hdnd_tui.packs.judging import change_of

SUFFIX = ".hdnd"
FORMAT = "hdnd-tui pack"
VERSION = 1
MANIFEST = "manifest.json"
CHANGES = "changes.jsonl.xz"
SIGNATURE = "signature"
"""Ed25519 over the bytes of the manifest, in hex; the manifest vouches for the changes."""

_MEMORY = 96 * 2**20
_LONGEST_MANIFEST = 100_000
_LONGEST_LINE = 32_000_000
_MOST_BRACKETS = 100_000
_MOST_COMMAS = 1_000_000
"""Of a line: a long article has some thousand brackets, and commas as its text has; a bomb has millions."""
_LONGEST_DIRECTORY = 2**20
STEP = 2**16
"""Bytes that are packed or unpacked at a time."""

BROKEN = PageRefused(
    "gói cập nhật bị hỏng; hãy chép lại gói từ nơi gửi", "the pack is damaged; copy it again from its sender"
)
NOT_SIGNED = PageRefused(
    "gói cập nhật không có chữ ký của khóa đã nêu; hãy hỏi lại nơi gửi",
    "the pack is not signed by the key that was named; ask its sender",
)
NEWER = PageRefused(
    "gói cập nhật do phiên bản mới hơn tạo ra; hãy cập nhật hdnd-tui",
    "the pack was made by a newer version; update hdnd-tui",
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself."""

    added: int
    changed: int
    removed: int
    applies_to: str
    """For which archives it was made: `any`, `since DAY`, or `archive` for one that was at hand."""
    sha256: str
    """Of the lines of changes, unpacked."""
    bytes: int
    """Their length."""
    format: str = FORMAT
    version: int = VERSION
    originals: bool = False
    """Whether pages as they came are in it; never so far."""

    @property
    def articles(self) -> int:
        """Of how many articles it tells."""
        return self.added + self.changed + self.removed


def is_pack(path: Path) -> bool:
    """Say whether a file is a pack, be it damaged or newer."""
    try:
        with _open_box(path) as box:
            return MANIFEST in box.namelist() and CHANGES in box.namelist()
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return path.suffix.lower() == SUFFIX


class _Sparing(io.FileIO):
    """A file of which no long piece is read at once, as the directory of a box with millions of parts."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give the next bytes; raises BadZipFile where they would be too many."""
        if (self._left() if size is None or size < 0 else size) > _LONGEST_DIRECTORY:
            raise zipfile.BadZipFile
        return super().read(size)

    def _left(self) -> int:
        return os.fstat(self.fileno()).st_size - self.tell()


@contextmanager
def _open_box(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open the box of a pack; raises OSError, ValueError, BadZipFile or NotImplementedError."""
    with _Sparing(path) as file, zipfile.ZipFile(file) as box:
        yield box


class Pack:
    """A pack to read from; use as a context manager. Opening it raises PageRefused.

    With `signed_by`, the 32 bytes of a public key, a pack that this key has not signed is refused.
    """

    def __init__(self, path: Path, signed_by: bytes | None = None) -> None:
        with ExitStack() as stack:
            try:
                self._box = stack.enter_context(_open_box(path))
            except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
                raise BROKEN from error
            self.manifest = self._read_manifest(signed_by)
            self._opened = stack.pop_all()

    def __enter__(self) -> Pack:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def changes(self) -> Iterator[Change]:
        """Give the changes in order; raises PageRefused at a fault, at the end where the sum is wrong."""
        digest, length, count = hashlib.sha256(), 0, 0
        for line in self._lines():
            digest.update(line)
            length += len(line)
            count += 1
            if line.count(b"[") + line.count(b"{") > _MOST_BRACKETS or line.count(b",") > _MOST_COMMAS:
                raise BROKEN
            yield change_of(line)
        manifest = self.manifest
        if (digest.hexdigest(), length, count) != (manifest.sha256, manifest.bytes, manifest.articles):
            raise BROKEN

    def _read_manifest(self, signed_by: bytes | None) -> Manifest:
        try:
            told = self._member(MANIFEST)
            if signed_by is not None and not self._is_signed(signed_by, told):
                raise NOT_SIGNED
            value = json.loads(told)
            if value["format"] != FORMAT:
                raise BROKEN
            if not isinstance(value["version"], int) or value["version"] > VERSION:
                raise NEWER
            manifest = Manifest(**value)
        except (OSError, ValueError, KeyError, TypeError, RuntimeError, zipfile.BadZipFile) as error:
            raise BROKEN from error
        numbers = (manifest.added, manifest.changed, manifest.removed, manifest.bytes)
        if not all(type(number) is int and number >= 0 for number in numbers):
            raise BROKEN
        return manifest

    def _member(self, name: str) -> bytes:
        with self._part(name) as part:
            return part.read(_LONGEST_MANIFEST)

    def _part(self, name: str) -> IO[bytes]:
        # Our parts stand in the box as they are; the packings that a box knows have no limit of memory.
        if self._box.getinfo(name).compress_type != zipfile.ZIP_STORED:
            raise zipfile.BadZipFile
        return self._box.open(name)

    def _is_signed(self, key: bytes, told: bytes) -> bool:
        from hdnd_tui.packs.signature import is_signed

        if SIGNATURE not in self._box.namelist():
            return False
        return is_signed(key, told, bytes.fromhex(self._member(SIGNATURE).decode("ascii")))

    def _lines(self) -> Iterator[bytes]:
        try:
            with self._part(CHANGES) as part:
                yield from _split(_unpacked(part, self.manifest.bytes))
        except (
            OSError,
            ValueError,
            RuntimeError,
            EOFError,
            KeyError,
            lzma.LZMAError,
            zipfile.BadZipFile,
        ) as error:
            raise BROKEN from error


def _unpacked(packed: Any, length: int) -> Iterator[bytes]:
    """Unpack no more than was told, a little at a time and within the memory for it."""
    unpacker = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_MEMORY)
    given = 0
    while not unpacker.eof:
        block = packed.read(STEP) if unpacker.needs_input else b""
        if unpacker.needs_input and not block:
            raise BROKEN
        data = unpacker.decompress(block, STEP)
        given += len(data)
        if given > length:
            raise BROKEN
        yield data


def _split(blocks: Iterable[bytes]) -> Iterator[bytes]:
    parts: list[bytes] = []
    for block in blocks:
        *ends, rest = block.split(b"\n")
        for end in ends:
            yield b"".join((*parts, end, b"\n"))
            parts.clear()
        parts.append(rest)
        if len(parts) > _LONGEST_LINE // STEP:
            raise BROKEN
    if rest := b"".join(parts):
        yield rest
