"""Packs as files: what goes in comes out, and nothing that was meddled with comes in."""

from __future__ import annotations

import errno
import json
import lzma
import os
import struct
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hdnd_tui.archive.ledger import REMOVED_STATE, state_of
from hdnd_tui.archive.merging import Change
from hdnd_tui.errors import CannotWrite, PageRefused
from hdnd_tui.packs.collecting import Collected
from hdnd_tui.packs.pack_file import CHANGES, MANIFEST, Pack, is_pack
from hdnd_tui.packs.writing import write_pack
from tests.archive.builders import an_article, write

NEW = replace(an_article("moi"), runs=())
CORRECTED = {"title": json.dumps("Tiêu đề đúng", ensure_ascii=False)}


def changes() -> Iterator[Collected]:
    yield Collected(Change("moi", state_of(NEW, {}), (), NEW), is_new=True)
    sua = replace(NEW, id="sua")
    yield Collected(Change("sua", state_of(sua, CORRECTED), ("a" * 32,), sua, CORRECTED), is_new=False)
    yield Collected(Change("bo", REMOVED_STATE, ("b" * 32, "c" * 32)), is_new=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "goi.hdnd"
    write_pack(path, changes(), "any")
    return path


def rewritten(path: Path, edit: Callable[[dict[str, Any], list[dict[str, Any]]], None]) -> Path:
    """Rewrite a pack as somebody would who means ill, its sum made to fit."""
    import hashlib

    with zipfile.ZipFile(path) as box:
        manifest = json.loads(box.read(MANIFEST))
        lines = [json.loads(line) for line in lzma.decompress(box.read(CHANGES)).splitlines()]
    edit(manifest, lines)
    raw = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    manifest |= {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}
    with zipfile.ZipFile(path, "w") as box:
        box.writestr(MANIFEST, json.dumps(manifest))
        box.writestr(CHANGES, lzma.compress(raw))
    return path


KILLED = """
import sys
from pathlib import Path
from hdnd_tui.packs.writing import write_pack

def changes():
    print("begun", flush=True)
    sys.stdin.read()
    yield

write_pack(Path(sys.argv[1]), changes(), "any")
"""


def test_what_a_killed_packer_left_goes_with_the_next_pack_and_nothing_of_a_living_one(
    tmp_path: Path,
) -> None:
    def begin(name: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", KILLED, str(tmp_path / name)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        return process

    mine = tmp_path / ".hdnd-cua-toi"
    mine.mkdir()
    (mine / "thu.txt").write_text("của tôi", "utf-8")
    with begin("song.hdnd") as living:
        left = {file for file in tmp_path.rglob("*") if file.is_file()}
        with begin("chet.hdnd") as dead:
            dead.kill()
        assert len(list(tmp_path.iterdir())) == 3
        write_pack(tmp_path / "goi.hdnd", changes(), "any")
        assert {file for file in tmp_path.rglob("*") if file.is_file()} == left | {tmp_path / "goi.hdnd"}
        living.kill()
    write_pack(tmp_path / "goi.hdnd", changes(), "any", overwrite=True)
    assert sorted(file.name for file in tmp_path.iterdir()) == [mine.name, "goi.hdnd"]


def test_what_others_keep_beside_a_pack_is_left_and_hinders_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, linked, odd = (tmp_path / f".hdnd-{name}" for name in ("rieng", "lien-ket", "la"))
    for folder in (closed, linked, odd):
        folder.mkdir()
    (closed / "lock").touch()
    (linked / "lock").symlink_to(closed / "lock")
    (odd / "lock").mkdir()
    (tmp_path / ".hdnd-tep").write_text("của tôi", "utf-8")
    before = {*tmp_path.rglob("*")}
    look = os.stat

    def refuses(path: Any, *args: Any, **more: Any) -> os.stat_result:
        if isinstance(path, str | Path) and Path(path).parent == closed:  # as a folder of another user does
            raise PermissionError(errno.EACCES, "closed", str(path))
        return look(path, *args, **more)

    monkeypatch.setattr(os, "stat", refuses)
    write_pack(tmp_path / "goi.hdnd", changes(), "any")
    monkeypatch.undo()
    assert {*tmp_path.rglob("*")} == before | {tmp_path / "goi.hdnd"}


def test_what_goes_in_comes_out(path: Path) -> None:
    with Pack(path) as pack:
        assert list(pack.changes()) == [collected.change for collected in changes()]
        assert (pack.manifest.added, pack.manifest.changed, pack.manifest.removed) == (1, 1, 1)
    assert is_pack(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_same_changes_make_the_same_bytes(path: Path, tmp_path: Path) -> None:
    write_pack(tmp_path / "hai.hdnd", changes(), "any")
    assert (tmp_path / "hai.hdnd").read_bytes() == path.read_bytes()


def test_no_archive_is_overwritten_and_no_link_unasked(tmp_path: Path) -> None:
    archive, link = tmp_path / "kho.db", tmp_path / "gói.hdnd"
    write(archive, [an_article()])
    before = archive.read_bytes()
    with pytest.raises(CannotWrite):
        write_pack(archive, [], "any", overwrite=True)
    assert archive.read_bytes() == before
    link.symlink_to(tmp_path / "usb" / "gói.hdnd")
    with pytest.raises(CannotWrite):
        write_pack(link, [], "any")
    assert link.is_symlink()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["gói.hdnd", "kho.db"]


def test_a_title_with_two_spaces_in_a_row_keeps_no_pack_from_its_receiver(tmp_path: Path) -> None:
    article = replace(NEW, title="Khai mạc  kỳ họp")
    one = Collected(Change(article.id, state_of(article, {}), (), article, {}), is_new=True)
    write_pack(tmp_path / "gói.hdnd", [one], "any")
    with Pack(tmp_path / "gói.hdnd") as pack:
        assert [change.read for change in pack.changes()] == [article]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_or_a_device_is_not_replaced_not_even_when_asked(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    with pytest.raises(CannotWrite):
        write_pack(tmp_path / "ống", [], "any", overwrite=True)
    assert (tmp_path / "ống").is_fifo()


def test_a_file_that_exists_is_kept_unless_asked(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(CannotWrite):
        write_pack(path, [], "any")
    assert path.read_bytes() == before
    write_pack(path, [], "any", overwrite=True)
    with Pack(path) as pack:
        assert list(pack.changes()) == []


@pytest.mark.parametrize("name", [".", "..", "a file/x.hdnd", "no folder/x.hdnd", "x" * 300])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").touch()
    for overwrite in (False, True):
        with pytest.raises(CannotWrite):
            write_pack(tmp_path / name, changes(), "any", overwrite=overwrite)
    assert [file.name for file in tmp_path.iterdir()] == ["a file"]


@pytest.mark.parametrize("place", range(0, 100, 7))
def test_a_flipped_bit_is_refused(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) * place // 100] ^= 4
    path.write_bytes(data)
    wanted = [collected.change for collected in changes()]
    try:
        with Pack(path) as pack:
            assert list(pack.changes()) == wanted  # a bit that means nothing, as in the date of an entry
    except PageRefused:
        pass


@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.95])
def test_a_cut_pack_is_refused(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(PageRefused), Pack(path) as pack:
        list(pack.changes())


EDITS: dict[str, Callable[[dict[str, Any], list[dict[str, Any]]], None]] = {
    "an escape sequence in the text": lambda _, lines: lines[0]["article"].update(body="a\x1b[2Jb"),
    "a number for a title": lambda _, lines: lines[0]["article"].update(title=7),
    "an empty title": lambda _, lines: lines[0]["article"].update(title=""),
    "a place outside the text": lambda _, lines: lines[0]["article"]["officials"][0].update(
        places=[["body", 0, 5, 10**6]]
    ),
    "a place in words": lambda _, lines: lines[0]["article"]["officials"][0].update(
        places=[["body", 0, "x", "y"]]
    ),
    "no title": lambda _, lines: lines[0]["article"].pop("title"),
    "corrections of nothing": lambda _, lines: lines[1].pop("article"),
    "a list for an id": lambda _, lines: lines[0].update(id=["moi"]),
    "a state that is none": lambda _, lines: lines[2].update(was=["x"]),
    "a correction of an unknown field": lambda _, lines: lines[1].update(corrections={"body": '"x"'}),
    "a day in weeks": lambda _, lines: lines[0]["article"].update(date="2020-W01-1"),
    "a day that no calendar has": lambda _, lines: lines[0]["article"].update(date="2021-02-29"),
    "a caption beyond the text": lambda _, lines: lines[0]["article"].update(caption_at=[10**6]),
    "a council that is not listed": lambda _, lines: lines[0]["article"].update(councils=[]),
    "a level that is none": lambda _, lines: lines[0]["article"]["council"].update(level="x"),
    "a corrected day that is none": lambda _, lines: lines[1].update(corrections={"date": '"2020 or so"'}),
    "a corrected title with a sequence": lambda _, lines: lines[1].update(
        corrections={"title": '"a\\u001b[2J"'}
    ),
    "a corrected council without a level": lambda _, lines: lines[1].update(
        corrections={"council": '{"name": "HĐND tỉnh Hoa Bình", "level": "", "province": ""}'}
    ),
    "true for a number": lambda _, lines: lines[0]["article"].update(year=True),
    "more than was counted": lambda manifest, _: manifest.update(added=9),
    "fewer than was counted": lambda manifest, _: manifest.update(added=0),
    "a newer format": lambda manifest, _: manifest.update(version=2),
    "another format": lambda manifest, _: manifest.update(format="other"),
    "a field that we do not know": lambda manifest, _: manifest.update(run="rm"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_pack_that_was_meddled_with_is_refused(
    path: Path, edit: Callable[[dict[str, Any], list[dict[str, Any]]], None]
) -> None:
    with pytest.raises(PageRefused), Pack(rewritten(path, edit)) as pack:
        list(pack.changes())


def test_more_bytes_than_told_are_not_unpacked(path: Path) -> None:
    with zipfile.ZipFile(path) as box:
        manifest = box.read(MANIFEST)
    with zipfile.ZipFile(path, "w") as box:
        box.writestr(MANIFEST, manifest)
        box.writestr(CHANGES, lzma.compress(b" " * 50_000_000))
    with pytest.raises(PageRefused), Pack(path) as pack:
        list(pack.changes())


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 50, "văn bản".encode()])
def test_other_files_are_no_packs(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "tep.zip"
    path.write_bytes(data)
    assert not is_pack(path)
    with pytest.raises(PageRefused):
        Pack(path)


def refused_sparingly(path: Path) -> None:
    """Read a pack that must be refused, within 60 MB."""
    tracemalloc.start(1)
    try:
        with pytest.raises(PageRefused), Pack(path) as pack:
            list(pack.changes())
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_that_the_box_packs_are_not_unpacked(path: Path, kind: int) -> None:
    with zipfile.ZipFile(path) as box:
        manifest = json.loads(box.read(MANIFEST))
    manifest["bytes"] = 10**9
    with zipfile.ZipFile(path, "w", kind) as box:
        box.writestr(MANIFEST, json.dumps(manifest), zipfile.ZIP_STORED)
        with box.open(CHANGES, "w") as part:
            for _ in range(100):
                part.write(bytes(1_000_000))
    refused_sparingly(path)


@pytest.mark.parametrize("value", ["[],", "{},", "1.5,", '"",'])
def test_a_line_of_many_values_is_not_read(path: Path, value: str) -> None:
    raw = b'{"id":"x","article":{"title":[' + value.encode() * 2_000_000 + b"1]}}\n"
    with zipfile.ZipFile(path) as box:
        manifest = json.loads(box.read(MANIFEST))
    with zipfile.ZipFile(path, "w") as box:
        box.writestr(MANIFEST, json.dumps({**manifest, "bytes": len(raw)}))
        box.writestr(CHANGES, lzma.compress(raw))
    refused_sparingly(path)


def test_a_directory_of_many_parts_is_not_read(path: Path) -> None:
    part = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count, size = 200_000, 200_000 * len(part)
    end = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, 0)
    end += struct.pack("<4sIQI", b"PK\6\7", 0, size, 1)
    end += struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 65535, 65535, 2**32 - 1, 2**32 - 1, 0)
    path.write_bytes(part * count + end)
    assert is_pack(path)
    refused_sparingly(path)
