"""An archive damaged, replaced, moved or pulled out while the screen shows it: a sentence, never a crash."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.tui import texts
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.keys import COMMANDS
from hdnd_tui.userdata import UserData
from tests.archive.builders import an_article, write
from tests.tui.conftest import lines, settled


def an_archive(path: Path, count: int) -> Path:
    write(path, [an_article(f"bai-{n}", title=f"Hội nghị {path.stem} {n}") for n in range(count)])
    return path


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReadingRoomApp:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "own"))
    monkeypatch.chdir(tmp_path)
    return ReadingRoomApp(an_archive(tmp_path / "kho.db", 120), "vi", UserData())


async def quiet(pilot: Pilot[Any]) -> None:
    app = pilot.app
    assert isinstance(app, ReadingRoomApp)
    for _ in range(500):
        await settled(pilot)
        if not app.room._coming:
            return


async def try_everything(pilot: Pilot[Any]) -> None:
    """Run every command, and type, open and scroll."""
    app = pilot.app
    assert isinstance(app, ReadingRoomApp)
    for key in (*"hoi nghi", "down", "end", "enter", "end", "escape", "pageup", "enter"):
        await pilot.press(key)
        await settled(pilot)
    for command in COMMANDS:
        if command.id == "quit":
            continue
        getattr(app.room, f"do_{command.id}")()
        await quiet(pilot)
        for key in ("enter", *["escape"] * 6):
            if app.screen is not app.room:
                await pilot.press(key)
                await quiet(pilot)
        app.room.go_to("results")


def truncated(path: Path) -> None:
    os.truncate(path, 20_000)


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def noise(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:16384] + os.urandom(len(data) - 16384))


def gone(path: Path) -> None:
    path.unlink()


def another_kind(path: Path) -> None:
    path.unlink()
    path.write_text("Nghị quyết\n" * 500)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [truncated, zeroed, noise, gone, another_kind, a_folder])
async def test_whatever_becomes_of_the_file_every_command_ends_in_words(
    spoil: Callable[[Path], None], app: ReadingRoomApp, tmp_path: Path
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        spoil(tmp_path / "kho.db")
        await try_everything(pilot)
        await app.room._look_for_imports()
        await settled(pilot)
        assert app._exception is None
        assert "kho" in "\n".join(lines(app))


async def test_another_archive_in_its_place_is_shown_and_checked(app: ReadingRoomApp, tmp_path: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "Hội nghị kho 1" in "\n".join(lines(app))
        an_archive(tmp_path / "moi.db", 3).replace(tmp_path / "kho.db")
        await app.room._look_for_imports()
        await settled(pilot)
        assert "Hội nghị moi 1" in "\n".join(lines(app))
        assert app.room.desk.checked is texts.CHECKED
        assert app.room.desk.articles == 3


async def test_a_stick_that_is_back_is_read_again(app: ReadingRoomApp, tmp_path: Path) -> None:
    path, away = tmp_path / "kho.db", tmp_path / "away.db"
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        app.room.desk.library._line.submit(app.room.desk.library._let_go).result()
        path.rename(away)
        await pilot.press(*"hoi")
        await settled(pilot)
        assert app.room.desk.checked in texts.UNREAD  # as the search or the check comes upon it
        away.rename(path)
        await app.room._look_for_imports()
        await settled(pilot)
        assert app.room.desk.checked is texts.CHECKED
        assert "Hội nghị kho" in "\n".join(lines(app))
