from __future__ import annotations

from typing import Any

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from hdnd_tui.safetext import cap_marks
from hdnd_tui.tui.screen_writer import Pen, ScreenWriter, move, transition

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


@settings(deadline=None)
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
            _visible(cap_marks(line.text)).rstrip() for line in (strip(line) for line in frame)
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


BAD = [
    "\x0b",
    "\x0c",
    "\x85",
    "\u2028",
    "\x1b]0;PWNED\x07",
    "\x9b2J",
    "a\x08b",
    "\u202eexe",
    "\u200b",
    "\x00",
    "\t",
    "\ue000",
]


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


@settings(deadline=None)
@given(PENS, PENS)
def test_a_transition_ends_in_the_new_pen(old: Pen, new: Pen) -> None:
    by_steps, at_once = pyte.Screen(4, 1), pyte.Screen(4, 1)
    pyte.Stream(by_steps).feed(transition(Pen(), old) + transition(old, new) + "x")
    pyte.Stream(at_once).feed(transition(Pen(), new) + "x")
    assert by_steps.buffer[0][0] == at_once.buffer[0][0]


PLACE = st.tuples(st.integers(0, 79), st.integers(0, 23))


@settings(deadline=None)
@given(PLACE, PLACE)
def test_a_move_arrives(start: tuple[int, int], goal: tuple[int, int]) -> None:
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed(move(None, *start) + move(start, *goal))
    assert (screen.cursor.x, screen.cursor.y) == goal


def test_a_mark_stays_with_the_wide_character_before_it() -> None:
    writer = ScreenWriter(None)
    writer.frame([(0, 0, 4, strip([("中\u0301a", Style())]))], (4, 1), None)
    assert [text for text, _ in writer.rows[0]] == ["中\u0301", "", "a", " "]
