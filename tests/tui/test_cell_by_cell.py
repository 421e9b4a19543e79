"""Every screen and dialog looks, cell by cell, as plain Textual would draw it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pyte
import pytest
from textual.pilot import Pilot

from hdnd_tui.tui import driver, lean_display
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.keys import COMMANDS
from hdnd_tui.tui.theme import LOOKS
from tests.trust.test_every_screen import WAYS

from .conftest import press, settled
from .terminals import EmulatedDriver, Look, look, looks

Open = Callable[..., ReadingRoomApp]
SIZES = [(80, 24), (140, 40), (61, 17), (200, 50), (100, 24), (40, 10), (80, 24)]


@pytest.fixture(autouse=True)
def emulated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "driver_class", lambda: EmulatedDriver)


def plain_look(app: ReadingRoomApp) -> Look:
    """Give how Textual's own display would draw what is on the screen now."""
    lean, width, height = EmulatedDriver.screen, *app.screen.outer_size
    EmulatedDriver.screen = pyte.Screen(width, height)
    EmulatedDriver.screen.reset_mode(7, private=True)
    try:
        update = app.screen._compositor.render_full_update()
        pyte.Stream(EmulatedDriver.screen).feed(update.render_segments(app.console))
        return look()
    finally:
        EmulatedDriver.screen = lean


def compare(app: ReadingRoomApp, after: str) -> None:
    """Hold the screen against plain Textual's."""
    assert not app._plain
    want, got = plain_look(app), look()
    differing = [(y, x) for y, row in enumerate(want) for x, cell in enumerate(row) if got[y][x] != cell]
    assert not differing, f"after {after}: {differing[:5]}"


async def resize(pilot: Pilot[Any], width: int, height: int) -> None:
    cast(EmulatedDriver, pilot.app._driver).resize(width, height)
    while pilot.app.screen.outer_size != (width, height):
        await pilot.pause()
    await settled(pilot)


async def every_command(pilot: Pilot[Any], app: ReadingRoomApp) -> None:
    for command in COMMANDS:
        if command.id == "quit":
            continue
        getattr(app.room, f"do_{command.id}")()
        await settled(pilot)
        await settled(pilot)
        compare(app, command.id)
        for key in ("down", "right", "end", "pageup", *"gia"):
            if app.screen is not app.room:
                await press(pilot, key)
                compare(app, f"{command.id}, {key}")
        while app.screen is not app.room:
            # Not through the pilot: under load it waits for ever for a part of the dialog that is gone.
            app.screen.take_key("escape", None)  # type: ignore[attr-defined]
            await settled(pilot)
        compare(app, f"{command.id}, closed")


async def test_every_command_at_every_stage(open_app: Open) -> None:
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        compare(app, "the start")
        for keys in (["g", "i", "a", "m"], ["down"], ["enter"]):
            await press(pilot, *keys)
            compare(app, str(keys))
        await every_command(pilot, app)

    await looks(app, [play])


@pytest.mark.parametrize("size", [(80, 24), (130, 40)])
async def test_every_screen(
    open_app: Open, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await resize(pilot, *size)
        await app.room.open_number(3)
        app.room.go_to("reader")
        await settled(pilot)
        for name, (way, _) in WAYS.items():
            way(app.room, "Khai mạc kỳ họp thứ 7, 中文 và e\u0302\u0323")
            await settled(pilot)
            await settled(pilot)
            assert type(app.screen).__name__ == name
            compare(app, name)
            for key in ("down", "end", "g"):
                await press(pilot, key)
                compare(app, f"{name}, {key}")
            while isinstance(app.screen, Dialog):
                app.screen.leave()
                await settled(pilot)
            compare(app, f"{name}, closed")

    await looks(app, [play])


@pytest.mark.parametrize("keys", [[], ["down", "down"], ["down", "enter"], ["f1"], ["f2"], ["f12"]])
async def test_every_size(open_app: Open, keys: list[str]) -> None:
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await press(pilot, *keys)
        chosen = app.room.results.current
        for width, height in SIZES:
            await resize(pilot, width, height)
            compare(app, f"{width}x{height}")
            assert app.room.results.current == chosen
        await press(pilot, "escape")
        compare(app, "escape")

    await looks(app, [play])


async def test_every_look(open_app: Open) -> None:
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await press(pilot, *"khai", "down", "enter")
        for number in range(len(LOOKS) + 3):
            await press(pilot, "f12", *["down"] * number, "enter")
            await settled(pilot)
            compare(app, f"look {number}")

    await looks(app, [play])


async def test_after_a_stop_all_is_drawn_again(open_app: Open) -> None:
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        pyte.Stream(EmulatedDriver.screen).feed("\x1b[2J\x1b[Ha shell in between")
        driver_now = cast(EmulatedDriver, app._driver)
        driver_now.session += 1
        driver_now.send_message(driver_now.SignalResume())
        await settled(pilot)
        compare(app, "going on")

    await looks(app, [play])


def _no_chops(update: object) -> object:
    raise AttributeError("chops")


def _other_lines(update: object) -> object:
    return iter([("not", "a line")])


@pytest.mark.parametrize("broken", [_no_chops, _other_lines])
async def test_where_textual_is_another_its_own_display_is_used(
    open_app: Open, monkeypatch: pytest.MonkeyPatch, broken: Callable[[object], object]
) -> None:
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        monkeypatch.setattr(lean_display, "lines_of", broken)
        await press(pilot, *"giam", "down", "enter")
        assert app._plain
        assert look() == plain_look(app)
        await press(pilot, "f1")
        assert look() == plain_look(app)

    await looks(app, [play])


@pytest.mark.parametrize("keys", [[], ["down", "enter"], ["f2"]])
async def test_a_window_that_is_too_small_says_so_until_it_grows(open_app: Open, keys: list[str]) -> None:
    app = open_app()

    async def play(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await press(pilot, *keys)
        before, where = look(), app.screen
        for width, height, first, last in (
            (20, 5, "Cửa sổ nhỏ quá (cần", "ít nhất 40x10)."),
            (10, 3, "Cửa sổ nhỏ", "ít nhất"),
            (39, 24, "Cửa sổ nhỏ quá (cần ít nhất 40x10).", "Cửa sổ nhỏ quá (cần ít nhất 40x10)."),
            (140, 9, "Cửa sổ nhỏ quá (cần ít nhất 40x10).", "Cửa sổ nhỏ quá (cần ít nhất 40x10)."),
            (5, 1, "Cửa", "Cửa"),
        ):
            await resize(pilot, width, height)
            said = [line.rstrip() for line in EmulatedDriver.screen.display if line.strip()]
            assert (said[0], said[-1]) == (first, last)
            await press(pilot, "x", "enter")  # nobody sees what it would do
            assert [line.rstrip() for line in EmulatedDriver.screen.display if line.strip()] == said
        await resize(pilot, 80, 24)
        assert (look(), app.screen) == (before, where)
        compare(app, "grown")

    await looks(app, [play])
