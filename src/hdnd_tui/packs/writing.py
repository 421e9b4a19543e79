"""Writing a pack: the changes line by line, packed, and beside them the manifest that counts them."""

from __future__ import annotations

import hashlib
import json
import lzma
import os
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hdnd_tui.archive import refusals
from hdnd_tui.archive.aside import LINES, PACKED, WHOLE, folder_aside
from hdnd_tui.archive.header import is_archive
from hdnd_tui.archive.making import sync_folder
from hdnd_tui.archive.merging import Change
from hdnd_tui.errors import CannotWrite
from hdnd_tui.packs.collecting import Collected
from hdnd_tui.packs.pack_file import CHANGES, MANIFEST, SIGNATURE, STEP, Manifest
from hdnd_tui.safetext import printable_path

_LARGEST_WINDOW = 32 * 2**20
_SMALLEST_WINDOW = 2**20


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
    try:
        if os.path.lexists(path) and not overwrite:
            raise CannotWrite(
                f"Tệp “{name}” đã có. Hãy chọn tên khác hoặc thêm --force để ghi đè.",
                f"The file “{name}” exists. Choose another name, or add --force to overwrite it.",
            )
        if is_archive(path):
            raise refusals.not_replaced(path)
        if path.exists() and not path.is_file():  # a device would be one no more
            raise IsADirectoryError(path)
        with folder_aside(path.parent) as aside:
            whole, manifest = _make(aside, collected, applies_to, sign)
            whole.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise CannotWrite(
            f"Không ghi được gói “{name}”: đĩa đầy, không có quyền ghi, hoặc đó không phải là tên tệp."
            " Hãy chọn nơi khác.",
            f"The pack “{name}” cannot be written: the disk is full, read-only, or this names no file."
            " Choose another place.",
        ) from error
    return manifest


def _make(
    folder: Path, collected: Iterable[Collected], applies_to: str, sign: Callable[[bytes], bytes] | None
) -> tuple[Path, Manifest]:
    """Make a whole pack in a folder that is thrown away; gives the file."""
    lines, whole = folder / PACKED, folder / WHOLE
    manifest = _write_changes(lines, collected, applies_to)
    told = json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()
    with whole.open("wb") as file:
        with zipfile.ZipFile(file, "w") as box:
            box.writestr(_member(MANIFEST), told)
            if sign is not None:
                box.writestr(_member(SIGNATURE), sign(told).hex())
            with lines.open("rb") as packed, box.open(_member(CHANGES), "w") as out:
                while block := packed.read(STEP):
                    out.write(block)
        file.flush()
        os.fsync(file.fileno())
    return whole, manifest


def _member(name: str) -> zipfile.ZipInfo:
    """Give an entry without a clock: the same changes make the same bytes."""
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


def _write_changes(path: Path, collected: Iterable[Collected], applies_to: str) -> Manifest:
    counts = {"added": 0, "changed": 0, "removed": 0}
    digest, length = hashlib.sha256(), 0
    raw = path.with_name(LINES)
    with raw.open("wb") as out:
        for one in collected:
            kind = "removed" if one.change.read is None else "added" if one.is_new else "changed"
            counts[kind] += 1
            line = _line(one.change)
            digest.update(line)
            length += len(line)
            out.write(line)
    with raw.open("rb") as lines, lzma.open(path, "wb", filters=_filters(length)) as packed:
        while block := lines.read(STEP):
            packed.write(block)
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
