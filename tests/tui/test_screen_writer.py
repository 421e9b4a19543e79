from __future__ import annotations

from typing import Any, cast

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input, OptionList, Static

from hdnd_tui.tui.screen_writer import LeanDisplay, Pen, ScreenWriter, move, transition

from .terminals import EmulatedDriver, looks

STYLES = [
    Style(),
    Style(bold=True),
    Style(dim=True),
    Style(bold=True, dim=True),
    Style(reverse=True, underline=True),
    Style(color="red"),
    Style(color="#12ab34", bgcolor="blue", strike=True),
    Style(bgcolor="color(141)", italic=True),
]
LETTERS = st.sampled_from([*"abc  ộĐưử中한́", "e\u0302\u0323"])
LINE = st.lists(st.tuples(LETTERS, st.sampled_from(STYLES)), max_size=14)
FRAME = st.lists(LINE, min_size=5, max_size=5)


def strip(line: list[tuple[str, Style]], width: int = 12) -> Strip:
    return Strip([Segment(text, style) for text, style in line]).adjust_cell_length(width)


def shown(screen: pyte.Screen) -> list[list[tuple[Any, ...]]]:
    cells = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    look = ("data", "bg", "reverse", "underscore", "strikethrough")
    return [
        [(*(getattr(c, n) for n in look), c.data.strip() and (c.fg, c.bold)) for c in row] for row in cells
    ]


@given(st.lists(FRAME, min_size=1, max_size=5), st.integers(0, 11), st.integers(0, 4))
def test_frames_sent_as_differences_look_as_frames_sent_whole(
    frames: list[list[list[tuple[str, Style]]]], x: int, y: int
) -> None:
    screen = _screen(12, 5)
    stream = pyte.Stream(screen)
    writer = ScreenWriter(ColorSystem.TRUECOLOR)
    for frame in frames:
        lines = [(row, 0, 12, strip(line)) for row, line in enumerate(frame)]
        stream.feed(writer.frame(lines, (12, 5), (x, y)))
        whole = _screen(12, 5)
        pyte.Stream(whole).feed(ScreenWriter(ColorSystem.TRUECOLOR).frame(lines, (12, 5), (x, y)))
        assert shown(screen) == shown(whole)
        assert (screen.cursor.x, screen.cursor.y) == (x, y)
        assert [c.rstrip() for c in screen.display] == [
            _visible(line.text).rstrip() for line in (strip(line) for line in frame)
        ]


def _screen(width: int, height: int) -> pyte.Screen:
    screen = pyte.Screen(width, height)
    screen.reset_mode(7, private=True)  # the driver switches wrapping off
    return screen


def _visible(text: str) -> str:
    whole = _screen(12, 1)
    pyte.Stream(whole).feed(text)
    return whole.display[0]


def test_an_unchanged_frame_sends_nothing() -> None:
    writer = ScreenWriter(ColorSystem.STANDARD)
    lines = [(0, 0, 12, strip([("Hội đồng", Style(bold=True))]))]
    assert writer.frame(lines, (12, 2), (0, 0))
    assert writer.frame(lines, (12, 2), (0, 0)) == ""


def test_one_changed_cell_sends_a_move_and_the_cell() -> None:
    writer = ScreenWriter(ColorSystem.STANDARD)
    writer.frame([(0, 0, 12, strip([("nhân dân", Style())]))], (12, 2), (0, 1))
    assert writer.frame([(0, 0, 12, strip([("nhân dăn", Style())]))], (12, 2), (0, 1)) == "\x1b[1;7Hă\r\n"


def test_forgetting_sends_the_whole_screen() -> None:
    writer = ScreenWriter(ColorSystem.STANDARD)
    lines = [(0, 0, 12, strip([("Hà Nội", Style())]))]
    first = writer.frame(lines, (12, 2), (0, 0))
    writer.forget()
    assert writer.frame(lines, (12, 2), (0, 0)) == first


BAD = ["\x1b]0;PWNED\x07", "\x9b2J", "a\x08b", "\u202eexe", "\u200b", "\x00", "\t", "\ue000"]


@pytest.mark.parametrize("bad", BAD)
def test_no_control_character_of_content_reaches_the_terminal(bad: str) -> None:
    content = Strip([Segment(f"<{bad}>")])
    text = ScreenWriter(ColorSystem.STANDARD).frame([(0, 0, 12, content)], (12, 1), (0, 0))
    sent = text.removeprefix("\x1b[m\x1b[H\x1b[2J").removesuffix("\r")
    assert sent.startswith("<")
    assert all(c.isprintable() for c in sent), ascii(sent)


def test_a_run_of_marks_is_capped() -> None:
    text = ScreenWriter(None).frame([(0, 0, 4, Strip([Segment("a" + "\u0301" * 60)]))], (4, 1), (0, 0))
    assert text.count("\u0301") <= 4


PENS = st.builds(
    Pen,
    st.integers(0, 63),
    st.sampled_from(["", "31", "38;5;141"]),
    st.sampled_from(["", "44", "48;2;1;2;3"]),
)


@given(PENS, PENS)
def test_a_transition_ends_in_the_new_pen(old: Pen, new: Pen) -> None:
    by_steps, at_once = pyte.Screen(4, 1), pyte.Screen(4, 1)
    pyte.Stream(by_steps).feed(transition(Pen(), old) + transition(old, new) + "x")
    pyte.Stream(at_once).feed(transition(Pen(), new) + "x")
    assert by_steps.buffer[0][0] == at_once.buffer[0][0]


PLACE = st.tuples(st.integers(0, 79), st.integers(0, 23))


@given(PLACE, PLACE)
def test_a_move_arrives(start: tuple[int, int], goal: tuple[int, int]) -> None:
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed(move(None, *start) + move(start, *goal))
    assert (screen.cursor.x, screen.cursor.y) == goal


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
