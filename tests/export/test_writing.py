"""Writing exported files: nothing is overwritten unasked, nothing is left behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.article import Article
from hdnd_tui.errors import CannotWrite
from hdnd_tui.export import writing
from hdnd_tui.export.formats import FORMATS
from hdnd_tui.export.style import Style
from hdnd_tui.export.writing import Manner, chunks, write_file, write_folder
from tests.archive.builders import an_article, write

ONE = Article(id="mot", title="Một", body="Đoạn một.\n\nĐoạn hai.", date="2022-01-02", year=2022)
TWO = Article(id="hai", title="Hai", body="Khác.")
TEXT = Manner(FORMATS["txt"], Style())


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_each(tmp_path: Path) -> None:
    written = write_folder([ONE, TWO], tmp_path / "moi" / "sau", TEXT)
    assert [path.name for path in written.files] == ["2022-01-02 Một - mot.txt", "Hai - hai.txt"]
    assert written.files[1].read_text("utf-8").startswith("Hai\n")
    assert sorted((tmp_path / "moi" / "sau").iterdir()) == sorted(written.files)


def test_what_is_there_stays_and_the_rest_is_written(tmp_path: Path) -> None:
    taken = tmp_path / "Hai - hai.txt"
    taken.write_text("của tôi")
    written = write_folder([TWO, ONE], tmp_path, TEXT)
    assert written.kept == (taken,)
    assert [path.name for path in written.files] == ["2022-01-02 Một - mot.txt"]
    assert taken.read_text() == "của tôi"
    write_folder([TWO], tmp_path, TEXT, force=True)
    assert taken.read_text("utf-8").startswith("Hai\n")


def test_one_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("của tôi")
    with pytest.raises(CannotWrite, match="exists"):
        write_file([ONE], path, TEXT)
    assert path.read_text() == "của tôi"
    write_file([ONE], path, TEXT, force=True)
    assert path.read_text("utf-8").startswith("Một\n")
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("with_links", [True, False])
def test_a_name_taken_while_we_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_links: bool
) -> None:
    path = tmp_path / "a.txt"
    if not with_links:  # as on a stick formatted as FAT

        def refuse(self: Path, target: Path) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "hardlink_to", refuse)

    def articles() -> Iterator[Article]:
        yield ONE
        path.write_text("nhanh hơn")
        yield TWO

    with pytest.raises(CannotWrite):
        write_file(articles(), path, TEXT)
    assert path.read_text() == "nhanh hơn"
    assert names(tmp_path) == ["a.txt"]


def test_without_links_the_file_comes_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    write_file([TWO], tmp_path / "a.txt", TEXT)
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("Hai\n")


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    def articles() -> Iterator[Article]:
        yield ONE
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(articles(), tmp_path / "a.txt", TEXT)
    assert names(tmp_path) == []


def test_a_device_or_a_link_is_never_replaced(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "elsewhere.txt")
    for path in (link, tmp_path):
        with pytest.raises(CannotWrite):
            write_file([ONE], path, TEXT, force=True)
        with pytest.raises(CannotWrite):
            write_file([ONE], path, TEXT)
    assert not (tmp_path / "elsewhere.txt").exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    with pytest.raises(CannotWrite):
        write_folder([ONE], tmp_path / "tep" / "trong", TEXT)
    with pytest.raises(CannotWrite):
        write_folder([ONE], tmp_path / "tep", TEXT)


def test_two_articles_of_one_name_in_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "file_name", lambda article, suffix: f"Tên{suffix}")
    written = write_folder([ONE, TWO], tmp_path, TEXT, force=True)
    assert [path.name for path in written.files] == ["Tên.txt", "Tên (2).txt"]
    assert written.files[0].read_text("utf-8").startswith("Một\n")


def test_bom_and_line_ends() -> None:
    manner = Manner(FORMATS["txt"], Style(), bom=True, crlf=True)
    data = b"".join(chunks([ONE, TWO], manner))
    assert data.startswith(b"\xef\xbb\xbfM")
    assert data.count("\ufeff".encode()) == 1
    assert data.replace(b"\r\n", b"").count(b"\n") == 0


def test_line_ends_inside_a_cell_stay() -> None:
    data = b"".join(chunks([ONE], Manner(FORMATS["csv"], Style(), crlf=True)))
    assert "Đoạn một.\n\nĐoạn hai.".encode() in data
    assert data.count(b"\r\n") == 2


def test_no_archive_is_overwritten_not_even_when_asked(tmp_path: Path) -> None:
    archive = tmp_path / "kho.txt"
    write(archive, [an_article()])
    before = archive.read_bytes()
    with pytest.raises(CannotWrite) as caught:
        write_file([ONE], archive, TEXT, force=True)
    assert "is an archive" in caught.value.sentence("en")
    assert archive.read_bytes() == before
    assert names(tmp_path) == ["kho.txt"]


KILLED = """
import sys
from pathlib import Path
from hdnd_tui.article import Article
from hdnd_tui.export.formats import FORMATS
from hdnd_tui.export.style import Style
from hdnd_tui.export.writing import Manner, write_folder
from hdnd_tui.export import writing

def chunks(articles, manner):
    yield b"half"
    print("begun", flush=True)
    sys.stdin.read()

writing.chunks = chunks
write_folder([Article(id="ba", title="Ba", body="")], Path(sys.argv[1]), Manner(FORMATS["txt"], Style()))
"""


def test_what_a_killed_export_left_goes_with_the_next_one_and_nothing_of_a_living_one(tmp_path: Path) -> None:
    def begin() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", KILLED, str(tmp_path)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        return process

    with begin() as living:
        left = {*tmp_path.rglob("*")}
        with begin() as dead:
            dead.kill()
        assert {*tmp_path.rglob("*")} > left
        write_folder([TWO], tmp_path, TEXT)
        assert {*tmp_path.rglob("*")} == left | {tmp_path / "Hai - hai.txt"}
        living.kill()
    write_file([ONE], tmp_path / "a.txt", TEXT)
    assert sorted(names(tmp_path)) == ["Hai - hai.txt", "a.txt"]


def test_where_the_disk_is_full_it_is_told_how_many_files_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync
    left = [1, 1]

    def full(file: int) -> None:
        if not left:
            raise OSError(errno.ENOSPC, "full")
        left.pop()
        sync(file)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="2 files written before it are there") as raised:
        write_folder([ONE, TWO, replace(ONE, id="ba")], tmp_path, TEXT)
    assert "2 tệp ghi trước đó vẫn còn. Hãy chọn nơi khác." in raised.value.wording.vi
    assert len(names(tmp_path)) == 2


def test_where_all_is_there_already_the_folder_need_not_be_writable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write_folder([ONE, TWO], tmp_path, TEXT)
    monkeypatch.setattr(writing, "folder_aside", None)
    assert write_folder([ONE, TWO], tmp_path, TEXT).kept == first.files
