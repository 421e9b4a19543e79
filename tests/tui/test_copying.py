"""Sentences and citations on the clipboard, by keyboard."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from hdnd_tui.export.quoting import Chosen
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.clipboard import copy_natively, programs

from .conftest import lines, press, settled

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


@pytest.fixture(autouse=True)
def no_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)


def chosen_in(app: ReadingRoomApp) -> Chosen | None:
    """Give the sentences chosen in the reader."""
    return app.room.reader.chosen


async def test_a_sentence_is_copied_word_for_word_with_its_citation(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *"duoc", "space", *"giao", "enter", "enter", "s")
        assert app.room.reader.chosen is not None
        await press(pilot, "ctrl+c")
        assert app.clipboard.startswith(
            "“Đồng chí Lê Văn Thử, Chủ tịch HĐND thành phố, được giao chủ trì kỳ họp.” ("
        )
        assert "Khai mạc kỳ họp thứ 7" in app.clipboard
        assert "Mã bài: bai-3)." in app.clipboard
        assert chosen_in(app) is None
        assert any("Đã chép câu kèm trích dẫn qua cửa sổ lệnh." in line for line in lines(app))
        await press(pilot, "f2", *"doan", "space", *"vua", "enter")
        assert any("“Đồng chí Lê Văn Thử" in line for line in lines(app))


async def test_sentences_are_taken_in_and_left_out(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "ctrl+l")
        reader = app.room.reader
        assert reader.opened is not None
        assert reader.chosen is not None
        body = reader.opened.article.body
        one = "Đoàn đi khảo sát nhiều nơi và ghi nhận ý kiến của cử tri về việc làm."
        assert body[slice(*reader.chosen.span)] == one
        await press(pilot, "right", "shift+down", "left")
        assert reader.chosen.count == 2
        assert any("đã chọn 2 câu" in line for line in lines(app))
        assert any("Thêm, bớt câu" in line for line in lines(app))
        await press(pilot, "f1")
        assert any("lấy thêm một câu" in line for line in lines(app))
        await press(pilot, "escape")
        await press(pilot, "up")
        assert reader.chosen.count == 2 or body[slice(*reader.chosen.span)] == one
        await press(pilot, *["down"] * 40)
        assert reader.chosen.span[1] == len(body.rstrip())
        await press(pilot, "escape")
        assert chosen_in(app) is None
        panes = [app.room.pane]
        await press(pilot, "escape")
        assert [*panes, app.room.pane] == ["reader", "results"]


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
async def test_sentences_are_chosen_in_the_article_under_the_cursor(
    open_app: Open, size: tuple[int, int]
) -> None:
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "escape", "up", "ctrl+l")
        assert app.room.pane == "reader"
        assert app.room.reader.opened is not None
        assert app.room.reader.opened.article.id == "bai-4"
        assert chosen_in(app) is not None
        await press(pilot, "ctrl+l")
        assert chosen_in(app) is None


async def test_a_narrow_screen_is_told_whole_sentences(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(60, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f8")
        said = next(line for line in lines(app) if "Đã chép trích dẫn" in line)
        assert said.rstrip().endswith("cửa sổ lệnh.")


def test_programs_are_those_of_the_machine_in_front() -> None:
    assert [p[0] for p in programs({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux")] == [
        "wl-copy",
        "xclip",
        "xsel",
    ]
    assert [p[0] for p in programs({}, "win32")] == ["clip.exe"]
    assert [p[0] for p in programs({}, "darwin")] == ["pbcopy"]
    assert programs({"DISPLAY": ":0", "SSH_CONNECTION": "1 2 3 4"}, "linux") == ()
    assert programs({}, "linux") == ()


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for the program")
def test_the_first_program_that_takes_the_text_is_named(tmp_path: Path) -> None:
    for name, code in (("wl-copy", 1), ("xclip", 0)):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\n/bin/cat > "{tmp_path}/{name}.got"\nexit {code}\n', "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
    environ = {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "PATH": str(tmp_path)}
    text = 'Hội đồng "$(rm -rf /)" `x`'
    assert copy_natively(text, environ, "linux") == "xclip"
    assert (tmp_path / "xclip.got").read_text("utf-8") == text
    assert copy_natively(text, {**environ, "PATH": str(tmp_path / "none")}, "linux") == ""
