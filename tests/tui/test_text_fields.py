"""Bursts of an input method, in pieces of any size, in every line of text of the program."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.pilot import Pilot

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.keys import COMMANDS
from hdnd_tui.tui.widgets.text_box import TextBox

from .conftest import press, settled

# What UniKey sends for "Hooij ddoongf dduwowcj" (Telex) and "d9u7o7c5" (VNI): Backspaces and letters in place
# of the keys it swallows; some versions send the word anew from its first changed letter.
BURSTS = {
    "Hội đồng được": "Hoo⌫⌫ôi⌫⌫ội do⌫⌫đoo⌫⌫ông⌫⌫⌫ồng d⌫đu⌫ưo⌫⌫ươc⌫⌫ợc",
    "đường": "d⌫đu⌫ưo⌫ơn⌫⌫⌫ưởng⌫⌫⌫⌫ường⌫⌫⌫⌫⌫đường",
    "Ủy": "U⌫Ủy⌫⌫Ủy⌫⌫Uỷ⌫⌫Ủy",
}


def keys_of(data: bytes, chunk: int) -> Iterator[tuple[str, str | None]]:
    """Give what the terminal's bytes become when they arrive in pieces of `chunk` bytes."""
    parser, decode = XTermParser(), getincrementaldecoder("utf-8")("replace").decode
    for at in range(0, len(data), chunk):
        text = decode(data[at : at + chunk])
        for event in parser.feed(text) if text else ():
            assert isinstance(event, Key)
            yield event.key, event.character


async def boxes(pilot: Pilot[int], app: ReadingRoomApp) -> dict[str, Callable[[], TextBox]]:
    """Open every dialog that a command opens, and give those with a line of text by the command's name."""
    found: dict[str, Callable[[], TextBox]] = {}
    for command in COMMANDS:
        if command.id in ("quit", "typing"):  # the latter puts marks on letters by itself
            continue
        getattr(app.room, f"do_{command.id}")()
        await settled(pilot)
        await settled(pilot)
        if isinstance(getattr(app.screen, "box", None), TextBox):
            found[command.id] = getattr(app.room, f"do_{command.id}")
        while app.screen is not app.room:
            await press(pilot, "escape")
        await press(pilot, "ctrl+f", "ctrl+u")
    return found


@pytest.mark.parametrize("backspace", ["\x7f", "\x08"], ids=["7F", "08"])
async def test_every_line_of_text_keeps_every_letter(
    open_app: Callable[..., ReadingRoomApp], backspace: str
) -> None:
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        found = await boxes(pilot, app)
        assert {"commands", "export"} <= set(found)
        for name, begin in {"the search box": app.room.do_search, **found}.items():
            begin()
            await settled(pilot)
            await settled(pilot)
            box = app.room.search if name == "the search box" else vars(app.screen)["box"]
            for word, burst in BURSTS.items():
                data = burst.replace("⌫", backspace).encode()
                for chunk in (1, 2, 3, 5, len(data)):
                    box.set_value("")
                    for key, character in keys_of(data, chunk):
                        app.screen.take_key(key, character)  # type: ignore[attr-defined]
                    assert box.value == word, f"{name}, in pieces of {chunk}"
            box.set_value("")
            while app.screen is not app.room:
                await press(pilot, "escape")
