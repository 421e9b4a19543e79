"""Bursts of an input method, in pieces of any size, in every line of text of the program."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.pilot import Pilot

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.theme import look_of
from hdnd_tui.tui.widgets.text_box import TextBox
from tests.trust.test_every_screen import WAYS

from .conftest import settled

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


async def type_bursts(pilot: Pilot[int], app: ReadingRoomApp, box: TextBox, name: str) -> None:
    """Send every burst into a box, with both keys that a terminal may send for Backspace."""
    for backspace in ("\x7f", "\x08"):
        for word, burst in BURSTS.items():
            data = burst.replace("⌫", backspace).encode()
            for chunk in (1, 2, 3, 5, len(data)):
                box.set_value("")
                for key, character in keys_of(data, chunk):
                    app.screen.take_key(key, character)  # type: ignore[attr-defined]
                await pilot.pause()  # each look-up that the next one has replaced comes to its end
                assert box.value == word, f"{name}, {backspace!r}, in pieces of {chunk}"
    box.set_value("")


def test_a_text_longer_than_its_line_says_that_its_beginning_is_cut() -> None:
    box = TextBox(look_of("dark", ascii_signs=False), "vi", "Tiêu đề", value="Kỳ họp " * 20)
    line = "".join(segment.text for segment in box.line(0, 40))
    assert line.startswith(" Tiêu đề  …")
    assert "Kỳ họp" in line
    assert len(line) <= 40


def test_what_finds_no_room_is_what_was_put_in() -> None:
    box = TextBox(look_of("dark", ascii_signs=False), "vi", "Ghi chú", value="họp chợ", longest=10)
    box.take_key("home", None)
    box.insert("phiên chiều ")
    assert (box.value, box.lost) == ("phihọp chợ", 9)
    box.take_key("x", "x")
    assert (box.value, box.lost) == ("phihọp chợ", 1)

    longer = TextBox(look_of("dark", ascii_signs=False), "vi", "Ghi chú", value="họp chợ phiên", longest=10)
    longer.take_key("left", None)
    longer.take_key("backspace", None)
    assert longer.value == "họp chợ phin"


async def test_every_line_of_text_keeps_every_letter(
    open_app: Callable[..., ReadingRoomApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = open_app()
    typed_into = set()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.room.do_search()
        await type_bursts(pilot, app, app.room.search, "the search box")
        await app.room.open_number(3)
        for name, (way, _) in WAYS.items():
            way(app.room, "Khai mạc kỳ họp")
            await settled(pilot)
            await settled(pilot)
            assert type(app.screen).__name__ == name
            box = getattr(app.screen, "box", None)
            if isinstance(box, TextBox):
                await type_bursts(pilot, app, box, name)
                typed_into.add(name)
            while isinstance(app.screen, Dialog):
                app.screen.leave()
                await settled(pilot)
    assert {"Palette", "AskDialog", "ExportDialog", "Finder", "FilesDialog"} <= typed_into
