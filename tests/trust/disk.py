"""A disk as the power leaves it: what was synced is there, of the rest any part.

It grants no more than SQLite asks of a system (https://www.sqlite.org/atomiccommit.html): a sync of a file
makes its bytes durable but not its name, a sync of the folder its names. Until then each sector of a file
holds what it held at some moment since the last sync, its length is that of some moment, sectors it has grown
by may hold anything, and any of the names that came or went may not have done so.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
CALLS = ("openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "unlink", "unlinkat")
RENAMING = ("rename", "renameat", "renameat2")


class Step(NamedTuple):
    """One thing that a program did to the folder, or wrote to its output."""

    kind: str
    """`create`, `write`, `truncate`, `sync`, `sync folder`, `unlink`, `rename` or `say`."""
    name: str = ""
    at: int = 0
    data: bytes = b""
    to: str = ""


@dataclass(eq=False)
class _File:
    synced: bytes = b""
    writes: list[tuple[int, bytes]] = field(default_factory=list)
    """Since the last sync, in order."""
    sizes: list[int] = field(default_factory=list)
    """The length after each of the writes."""

    @property
    def size(self) -> int:
        return self.sizes[-1] if self.sizes else len(self.synced)

    def write(self, at: int, data: bytes) -> None:
        self.sizes.append(max(self.size, at + len(data)))
        self.writes.append((at, data))

    def truncate(self, size: int) -> None:
        old = self.size
        self.writes.append((size, bytes(max(0, old - size))))
        self.sizes.append(size)

    def content(self) -> bytes:
        return self._built(self.size, bytes, lambda place: len(self.writes))

    def sync(self) -> None:
        self.synced = self.content()
        self.writes, self.sizes = [], []

    def after_cut(self, chance: random.Random) -> bytes:
        """Give what may be on the disk; torn in sectors, pages of memory, pages of an archive or not."""
        last = len(self.writes)
        kept = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        unit = chance.choice((1, 8, 64, 1 << 40))
        moments: dict[int, int] = {}

        def moment(place: int) -> int:
            if place not in moments:
                moments[place] = (
                    last if chance.random() < kept else chance.choice((0, chance.randint(0, last)))
                )
            return moments[place]

        size = (len(self.synced), *self.sizes)[moment(-1)]
        filler = chance.choice((bytes, chance.randbytes))
        return self._built(size, filler, lambda sector: moment(sector // unit))

    def _built(self, size: int, filler: Callable[[int], bytes], moment: Callable[[int], int]) -> bytes:
        longest = max(len(self.synced), *self.sizes, 0)
        data = bytearray(self.synced)
        data += filler(longest - len(data))
        for number, (at, new) in enumerate(self.writes):
            for start in range(at - at % SECTOR, at + len(new), SECTOR):
                if number < moment(start // SECTOR):
                    first, end = max(start, at), min(start + SECTOR, at + len(new))
                    data[first:end] = new[first - at : end - at]
        return bytes(data[:size])


class Disk:
    """A folder whose files are written, and what of it would be there after a power cut."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._now = {name: _File(data) for name, data in files.items()}
        self._synced = dict(self._now)
        self._changes: list[tuple[str, str, _File]] = []
        """Names not yet synced: the one that went, the one that came, either may be empty."""

    def do(self, step: Step) -> None:
        """Let a program do something."""
        name = step.name
        if step.kind == "create" and name not in self._now:
            self._change("", name, _File())
        elif step.kind == "unlink":
            self._change(name, "", self._now[name])
        elif step.kind == "rename":
            self._change(name, step.to, self._now[name])
        elif step.kind == "write":
            self._now[name].write(step.at, step.data)
        elif step.kind == "truncate":
            self._now[name].truncate(step.at)
        elif step.kind == "sync":
            self._now[name].sync()
        elif step.kind == "sync folder":
            self._synced, self._changes = dict(self._now), []

    def content(self) -> dict[str, bytes]:
        """Give the files as programs see them."""
        return {name: file.content() for name, file in self._now.items()}

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Give files that may be there when the power is back."""
        names = dict(self._synced)
        kept = chance.choice((0.0, 0.5, 1.0))
        for gone, come, file in self._changes:
            if chance.random() < kept:
                _rename(names, gone, come, file)
        return {name: file.after_cut(chance) for name, file in names.items()}

    def _change(self, gone: str, come: str, file: _File) -> None:
        self._changes.append((gone, come, file))
        _rename(self._now, gone, come, file)


def _rename(names: dict[str, _File], gone: str, come: str, file: _File) -> None:
    if names.get(gone) is file:
        del names[gone]
    if come:
        names[come] = file


def strace(log: Path) -> list[str]:
    """Give the words before a command that have its calls written to a log for `steps`."""
    calls = ",".join((*CALLS, *RENAMING))
    return ["strace", "-fyqq", "-xx", "-s", str(1 << 24), "-o", str(log), "-e", f"trace={calls}"]


_LINE = re.compile(r"(\d+) +(?:<\.\.\. \w+ resumed>|(\w+)\()(.*)$")
_FD = re.compile(r"(?:\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})+)>")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def steps(log: Path, folder: Path, out: Path) -> Iterator[Step]:
    """Give what a recorded program did in a folder, and what it wrote to the file of its output."""
    begun: dict[str, str] = {}
    for line in log.read_text().splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        process, call, rest = match.groups()
        if rest.endswith("<unfinished ...>"):
            begun[process] = f"{call} {rest.removesuffix('<unfinished ...>')}"
            continue
        if call is None:
            call, rest = (begun.pop(process) + rest).split(" ", 1)
        inside, _, result = rest.rpartition(" = ")
        if not result.startswith(("-", "?")):
            yield from _of_call(call, inside.rstrip().removesuffix(")"), result, folder, out)


def _of_call(call: str, inside: str, result: str, folder: Path, out: Path) -> Iterator[Step]:
    strings = [_decoded(text) for text in _STRING.findall(inside)]
    if call in ("unlink", "unlinkat", *RENAMING):
        names = [Path(text.decode()) for text in strings]
        if any(name.parent == folder for name in names):
            kind = "unlink" if call.startswith("unlink") else "rename"
            yield Step(kind, names[0].name, to=names[-1].name)
        return
    place = _FD.match(result if call == "openat" else inside)
    if place is None:
        return
    path = Path(_decoded(place[1]).decode(errors="replace"))
    last = inside.rpartition(", ")[2]
    if path == folder and call in ("fsync", "fdatasync"):
        yield Step("sync folder")
    elif path == out and call == "write":
        yield Step("say", data=strings[0])
    elif path.parent == folder:
        yield from _of_file(call, path.name, strings, last, inside)


def _of_file(call: str, name: str, strings: list[bytes], last: str, inside: str) -> Iterator[Step]:
    if call == "openat":
        if "O_CREAT" in inside:
            yield Step("create", name)
        if "O_TRUNC" in inside:
            yield Step("truncate", name)
    elif call == "pwrite64":
        yield Step("write", name, int(last), strings[0])
    elif call == "ftruncate":
        yield Step("truncate", name, int(last))
    elif call in ("fsync", "fdatasync"):
        yield Step("sync", name)
    else:
        raise NotImplementedError(f"{call} on {name}")


def _decoded(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
