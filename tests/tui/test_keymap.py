"""Keys of the user's own: a file that is read, or refused in one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.export_dialog import ExportDialog
from hdnd_tui.tui.keymap import FILE_NAME, load_keymap
from hdnd_tui.tui.keys import COMMANDS
from hdnd_tui.userdata import UserData

from .conftest import lines, press, settled, shown

Open = Callable[..., ReadingRoomApp]


def test_a_key_is_given_and_taken(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    assert load_keymap(path).commands == COMMANDS
    path.write_text('[keys]\nexport = ["F6", "ctrl+e"]\nnote = "ctrl+y"\n', "utf-8")
    keymap = load_keymap(path)
    assert keymap.problem is None
    by_key = keymap.by_key()
    assert {key: by_key[key].id for key in ("f6", "ctrl+e", "f5", "ctrl+y", "ctrl+n", "f8", "tab")} == {
        "f6": "export",
        "ctrl+e": "export",
        "f5": "export",
        "ctrl+y": "note",
        "ctrl+n": "note",
        "f8": "cite",
        "tab": "next_pane",
    }
    assert next(c.hint for c in keymap.commands if c.id == "export") == "F6"


@pytest.mark.parametrize(
    "text",
    [
        "keys = 1",
        "[keys\n",
        '[keys]\nnothing = "f6"',
        '[keys]\nexport = "q"',
        '[keys]\nexport = "ctrl+m"',
        '[keys]\nexport = "f10"',
        "[keys]\nexport = [1, {}]",
        '[keys]\nexport = "f6"\ncite = "f6"',
        "\x00\xff",
        "a = " + "[" * 40_000,
    ],
)
def test_a_bad_file_is_one_sentence_and_the_usual_keys(tmp_path: Path, text: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(text, "latin-1")
    keymap = load_keymap(path)
    assert keymap.commands == COMMANDS
    assert keymap.problem is not None
    assert keymap.problem.vi.startswith("Dùng phím mặc định: ")  # the path may be long, and is cut
    assert str(path) in keymap.problem.vi
    assert keymap.problem.en.count(". ") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE_NAME)
    assert load_keymap(tmp_path / FILE_NAME).problem is not None


async def test_the_screen_shows_and_obeys_them(open_app: Open, own: UserData, tmp_path: Path) -> None:
    (tmp_path / "own" / FILE_NAME).write_text('[keys]\nexport = "f6"\n', "utf-8")
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down")
        assert any("F6 Xuất" in line for line in lines(app))
        await press(pilot, "f6")
        await shown(pilot, ExportDialog)
