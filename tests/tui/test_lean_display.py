from __future__ import annotations

from typing import Any, cast

import pyte
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from hdnd_tui.tui.lean_display import LeanDisplay

from .terminals import EmulatedDriver, looks


class _Question(ModalScreen[None]):
    CSS = "_Question { align: center middle; } #box { width: 30; height: 5; background: blue; }"

    def compose(self) -> ComposeResult:
        yield Static("Ghi đè tệp đã có?\n中 wide", id="box")


class _Screens(App[None]):
    CSS = """
    OptionList { width: 30; border: none; }
    Static { width: 1fr; }
    Input { dock: top; height: 1; border: none; }
    """

    def compose(self) -> ComposeResult:
        yield Input(id="find")
        with Horizontal():
            yield OptionList(*[Content(f"HĐND huyện số {n} {'中' * (n % 4)}") for n in range(40)])
            yield Static(Content("Chiều 25/3, Thường trực HĐND thành phố họp.\n" * 9), id="text")


class _Lean(LeanDisplay, _Screens):
    pass


async def _type(pilot: Pilot[Any]) -> None:
    await pilot.press(*"hoi dong")


async def _list(pilot: Pilot[Any]) -> None:
    await pilot.press("tab", *["down"] * 30)


async def _text(pilot: Pilot[Any]) -> None:
    pilot.app.query_one("#text", Static).update(
        Content.from_markup("[bold red]Kỳ họp[/] thứ [reverse]ba[/] 中文")
    )


async def _ask(pilot: Pilot[Any]) -> None:
    await pilot.app.push_screen(_Question())


async def _answer(pilot: Pilot[Any]) -> None:
    await pilot.app.pop_screen()


async def _theme(pilot: Pilot[Any]) -> None:
    pilot.app.theme = "textual-light"


async def _widen(pilot: Pilot[Any]) -> None:
    cast(EmulatedDriver, pilot.app._driver).resize(100, 30)
    await pilot.pause()


async def _narrow(pilot: Pilot[Any]) -> None:
    cast(EmulatedDriver, pilot.app._driver).resize(61, 17)
    await pilot.pause()


async def test_the_screen_is_the_same_cell_by_cell_as_with_plain_textual() -> None:
    steps = [_type, _list, _text, _ask, _answer, _theme, _widen, _ask, _narrow, _answer]
    plain = await looks(_Screens(driver_class=EmulatedDriver), steps)
    plain_bytes = sum(map(len, EmulatedDriver.written))
    lean = await looks(_Lean(driver_class=EmulatedDriver), steps)
    lean_bytes = sum(map(len, EmulatedDriver.written))
    for number, (want, got) in enumerate(zip(plain, lean, strict=True)):
        differing = [(y, x) for y, row in enumerate(want) for x, cell in enumerate(row) if got[y][x] != cell]
        assert not differing, f"after step {number}: {differing[:5]}"
    assert lean_bytes < plain_bytes / 2


async def test_repaint_sends_everything_again() -> None:
    async def spoil(pilot: Pilot[Any]) -> None:
        pyte.Stream(EmulatedDriver.screen).feed("\x1b[2J\x1b[Hbroadcast message")

    async def repaint(pilot: Pilot[Any]) -> None:
        cast(LeanDisplay, pilot.app).repaint()

    before, spoilt, after = await looks(_Lean(driver_class=EmulatedDriver), [spoil, repaint])
    assert spoilt != before
    assert after == before
