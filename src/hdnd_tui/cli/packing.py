"""The command `pack`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.checked import open_checked
from hdnd_tui.cli.console import Console
from hdnd_tui.errors import WrongUsage
from hdnd_tui.packs import collecting, signature
from hdnd_tui.packs.writing import write_pack
from hdnd_tui.safetext import printable_path
from hdnd_tui.wording import Wording

_WROTE = Wording(
    "Đã ghi gói {file}: {added} bài mới, {changed} bài sửa, {removed} bài bỏ; {size} byte.",
    "Wrote the pack {file}: {added} new, {changed} changed, {removed} removed articles; {size} bytes.",
)
_NO_ORIGINALS = Wording(
    "Gói không kèm bản gốc của các trang; bản gốc ở lại kho này."
    " Nơi nhận nhập gói bằng: hdnd-tui import {name}",
    "The originals of the pages stay in this archive."
    " The receiver imports the pack with: hdnd-tui import {name}",
)
_EMPTY = Wording("Không có gì mới để đóng gói.", "There is nothing new to pack.")


def pack(call: Call, console: Console) -> int:
    """Write what is new, changed and removed into a pack file."""
    if call.has("since") + call.has("new-for") + call.has("all") != 1:
        raise WrongUsage(
            "Hãy chọn một trong: --since NGÀY, --new-for KHO, --all. Xem: hdnd-tui pack --help",
            "Choose one of: --since DAY, --new-for ARCHIVE, --all. See: hdnd-tui pack --help --lang en",
        )
    path = Path(call.words[0])
    with ExitStack() as stack:
        archive = stack.enter_context(open_checked(call, console))
        collected, applies_to = _collect(call, archive, stack)
        sign = partial(signature.sign, call.get("sign")) if call.has("sign") else None
        manifest = write_pack(path, collected, applies_to, overwrite=call.has("force"), sign=sign)
    size = path.stat().st_size
    if call.has("json"):
        console.json({**asdict(manifest), "file": printable_path(path.absolute()), "size": size})
        return 0
    counts = {"added": manifest.added, "changed": manifest.changed, "removed": manifest.removed}
    console.say(_WROTE.fill(file=printable_path(path), size=size, **counts))
    if not any(counts.values()):
        console.say(_EMPTY)
    console.say(_NO_ORIGINALS.fill(name=printable_path(Path(path.name))))
    return 0


def _collect(call: Call, archive: Archive, stack: ExitStack) -> tuple[Iterator[collecting.Collected], str]:
    if call.has("since"):
        day = call.get("since")
        return collecting.since(archive, day), f"since {day}"
    if call.has("new-for"):
        other = stack.enter_context(Archive.open(call.get("new-for")))
        return collecting.new_for(archive, other), "archive"
    return collecting.everything(archive), "any"
