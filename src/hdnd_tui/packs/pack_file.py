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
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from hdnd_tui.archive.making import sync_folder
from hdnd_tui.archive.merging import Change
from hdnd_tui.errors import CannotWrite, PageRefused
from hdnd_tui.packs.collecting import Collected
from hdnd_tui.packs.judging import change_of
from hdnd_tui.safetext import printable_path

SUFFIX = ".hdnd"
FORMAT = "hdnd-tui pack"
VERSION = 1
MANIFEST = "manifest.json"
CHANGES = "changes.jsonl.xz"
SIGNATURE = "signature"
"""Ed25519 over the bytes of the manifest, in hex; the manifest vouches for the changes."""

_LARGEST_WINDOW = 32 * 2**20
_SMALLEST_WINDOW = 2**20
_MEMORY = 96 * 2**20
_LONGEST_MANIFEST = 100_000
_LONGEST_LINE = 32_000_000
_MOST_BRACKETS = 100_000
_MOST_COMMAS = 1_000_000
"""Of a line: a long article has some thousand brackets, and commas as its text has; a bomb has millions."""
_LONGEST_DIRECTORY = 2**20
_STEP = 2**16

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


def write_pack(
    path: Path,
    collected: Iterable[Collected],
    applies_to: str,
    *,
    overwrite: bool = False,
    sign: Callable[[bytes], bytes] | None = None,
) -> Manifest:
    """Write a pack aside and name it once it is whole; raises CannotWrite, also where the name is taken.

    `sign` gives the signature over the bytes of the manifest.
    """
    name = printable_path(path.name)
    if path.exists() and not overwrite:
        raise CannotWrite(
            f"Tệp “{name}” đã có. Hãy chọn tên khác hoặc thêm --force để ghi đè.",
            f"The file “{name}” exists. Choose another name, or add --force to overwrite it.",
        )
    aside = path.with_name(f".{path.name}.making")
    lines = path.with_name(f".{path.name}.changes")
    try:
        manifest = _write_changes(lines, collected, applies_to)
        told = json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()
        with zipfile.ZipFile(aside, "w") as box:
            box.writestr(_member(MANIFEST), told)
            if sign is not None:
                box.writestr(_member(SIGNATURE), sign(told).hex())
            with lines.open("rb") as packed, box.open(_member(CHANGES), "w") as out:
                while block := packed.read(_STEP):
                    out.write(block)
        with aside.open("rb") as whole:
            os.fsync(whole.fileno())
        aside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise CannotWrite(
            f"Không ghi được gói “{name}”: đĩa đầy, không có quyền ghi hoặc thư mục không có."
            " Hãy chọn nơi khác.",
            f"The pack “{name}” cannot be written: the disk is full, read-only, or the folder is missing."
            " Choose another place.",
        ) from error
    finally:
        for left in (aside, lines):
            left.unlink(missing_ok=True)
    return manifest


def _member(name: str) -> zipfile.ZipInfo:
    """Give an entry without a clock: the same changes make the same bytes."""
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


def _write_changes(path: Path, collected: Iterable[Collected], applies_to: str) -> Manifest:
    counts = {"added": 0, "changed": 0, "removed": 0}
    digest, length = hashlib.sha256(), 0
    raw = path.with_suffix(".raw")
    try:
        with raw.open("wb") as out:
            for one in collected:
                kind = "removed" if one.change.read is None else "added" if one.is_new else "changed"
                counts[kind] += 1
                line = _line(one.change)
                digest.update(line)
                length += len(line)
                out.write(line)
        with raw.open("rb") as lines, lzma.open(path, "wb", filters=_filters(length)) as packed:
            while block := lines.read(_STEP):
                packed.write(block)
    finally:
        raw.unlink(missing_ok=True)
    return Manifest(
        counts["added"], counts["changed"], counts["removed"], applies_to, digest.hexdigest(), length
    )


def _filters(length: int) -> list[dict[str, int]]:
    """Give the packing for so many bytes: the window is what unpacking costs in memory."""
    window = _SMALLEST_WINDOW
    while window < min(length, _LARGEST_WINDOW):
        window *= 2
    return [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": window, "lc": 4, "lp": 0, "pb": 0}]


def _line(change: Change) -> bytes:
    value: dict[str, Any] = {"id": change.id}
    if change.was:
        value["was"] = change.was
    if change.read is not None:
        article = change.read.to_json()
        del article["id"], article["runs"], article["corrected"]
        for official in article["officials"]:
            official.pop("mentions", None)
        value["article"] = article
    if change.corrections:
        value["corrections"] = dict(sorted(change.corrections.items()))
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"
    )


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
        told = manifest.added + manifest.changed + manifest.removed
        if (digest.hexdigest(), length, count) != (manifest.sha256, manifest.bytes, told):
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
        block = packed.read(_STEP) if unpacker.needs_input else b""
        if unpacker.needs_input and not block:
            raise BROKEN
        data = unpacker.decompress(block, _STEP)
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
        if len(parts) > _LONGEST_LINE // _STEP:
            raise BROKEN
    if rest := b"".join(parts):
        yield rest
