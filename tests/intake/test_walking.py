from __future__ import annotations

import os
from pathlib import Path

import pytest

from hdnd_tui.intake.report import Refusal
from hdnd_tui.intake.walking import MISSING, NOT_A_FILE, OTHER_KIND, Found, Skipped, find_files


def names(*paths: Path) -> list[str]:
    return [found.path.name for found in find_files(paths) if isinstance(found, Found)]


def refusals(*paths: Path) -> list[Refusal]:
    return [found for found in find_files(paths) if isinstance(found, Refusal)]


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b.TXT", "a.html", "c/d.jsonl.gz", "c/a.txt", "ảnh.png", "~$x.docx", ".ẩn.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.html", "b.TXT", "a.txt", "d.jsonl.gz"]
    assert sum(isinstance(found, Skipped) for found in find_files([tmp_path])) == 3


def test_a_file_of_another_kind_is_refused_only_where_it_was_named(tmp_path: Path) -> None:
    (tmp_path / "ảnh.png").write_bytes(b"x")
    assert refusals(tmp_path) == []
    assert [r.wording for r in refusals(tmp_path / "ảnh.png")] == [OTHER_KIND]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    assert [r.wording for r in refusals(tmp_path / "không có.txt")] == [MISSING]
    assert len(refusals(Path("\0.txt"))) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_links_and_loops_do_not_catch_the_walk(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.html")
    (tmp_path / "vòng.html").symlink_to("vòng.html")
    (tmp_path / "lên").symlink_to("..")
    (tmp_path / "mật khẩu.txt").symlink_to("/etc/passwd")
    (tmp_path / "thư mục.html").mkdir()
    (tmp_path / "thật.txt").write_text("x")
    assert names(tmp_path) == ["thật.txt"]
    assert [r.wording for r in refusals(tmp_path)] == [NOT_A_FILE] * 3


def test_a_link_that_was_named_is_followed(tmp_path: Path) -> None:
    (tmp_path / "thật.txt").write_text("x")
    (tmp_path / "lối tắt.txt").symlink_to("thật.txt")
    assert names(tmp_path / "lối tắt.txt") == ["lối tắt.txt"]


def test_a_deep_tree_ends(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(120):
        folder = folder / "s"
        folder.mkdir()
    (folder / "x.txt").write_text("x")
    assert names(tmp_path) == []
    assert len(refusals(tmp_path)) == 1


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_names_that_are_no_text_can_be_printed(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xff\x1b]0;x\x07\n.txt"
    Path(os.fsdecode(raw)).write_text("x")
    found = next(iter(find_files([tmp_path])))
    assert isinstance(found, Found)
    assert found.name.isprintable()
    assert found.path.read_text() == "x"
