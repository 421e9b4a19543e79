"""How things look: styles by role and signs, in the terminal's own colours; the styles of the layout."""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style

from hdnd_tui.wording import Wording


class Signs(NamedTuple):
    """The few signs that are not letters."""

    bar: str = "│"
    rule: str = "─"
    opened: str = "▾"
    closed: str = "▸"
    chosen: str = "✓"
    marked: str = "●"
    noted: str = "¶"
    cursor: str = "▌"
    cross: str = "✕"
    steps: str = "▁▂▃▄▅▆▇█"
    """Eight heights of a bar, the lowest first."""
    more: str = "…"
    dot: str = "·"


ASCII = Signs("|", "-", "v", ">", "x", "*", "+", ">", "x", "...::::#", "...", "-")


_SIGNS = Signs()
_PLAIN = Style()
_DIM = Style(dim=True)
_BOLD = Style(bold=True)
_CYAN = Style(color="cyan")
_BOLD_YELLOW = Style(bold=True, color="yellow")
_REVERSE = Style(reverse=True)
_LIFTED = Style(bold=True, dim=False, reverse=False)
"""Stands out of dim and of reversed text alike; a line under it would hide the dots of ạ and ị."""
_BOLD_REVERSE_YELLOW = Style(bold=True, reverse=True, color="yellow")
_BOLD_LINE_REVERSE = Style(bold=True, underline=True, reverse=True)

_PLAIN_SIGNS = str.maketrans({"·": "-", "–": "-", "…": "...", "↑": "^", "↓": "v", "←": "<", "→": ">"})


def in_signs(words: str, signs: Signs) -> str:
    """Give words of ours, never of an article, in the signs that are used: plain ones where these are."""
    return words.translate(_PLAIN_SIGNS) if signs is ASCII else words


class Look(NamedTuple):
    """Styles by role. Colours are the terminal's own sixteen, so that every palette stays legible."""

    name: Wording
    dim: Style = _DIM
    strong: Style = _BOLD
    accent: Style = _CYAN
    official: Style = _BOLD_YELLOW
    hit: Style = _REVERSE
    hit_under_cursor: Style = _LIFTED
    current_hit: Style = _BOLD_REVERSE_YELLOW
    cursor: Style = _REVERSE
    text: Style = _PLAIN
    signs: Signs = _SIGNS
    points: bool = False
    """A sign in the margin shows the line of the current hit, for looks in which no colour does."""


LOOKS: dict[str, Look] = {
    "dark": Look(Wording("Màu, cho nền tối", "Colours, for a dark terminal")),
    "light": Look(
        Wording("Màu, cho nền sáng", "Colours, for a light terminal"),
        accent=Style(color="blue"),
        official=Style(bold=True, color="magenta"),
        current_hit=Style(bold=True, reverse=True, color="blue"),
    ),
    "contrast": Look(
        Wording("Tương phản cao", "High contrast"),
        dim=Style(),
        accent=Style(bold=True),
        official=Style(bold=True, color="bright_yellow", bgcolor="black"),
        text=Style(bold=False),
        current_hit=_BOLD_LINE_REVERSE,
        points=True,
    ),
    "mono": Look(
        Wording("Đơn sắc", "Monochrome"),
        accent=Style(bold=True),
        official=Style(bold=True, underline=True),
        current_hit=_BOLD_LINE_REVERSE,
        points=True,
    ),
}
"""Name of the setting -> look, in the order in which F12 offers them."""


def look_of(name: str, *, ascii_signs: bool) -> Look:
    """Give the look of a setting; the first one for a name that is not known."""
    look = LOOKS.get(name, LOOKS["dark"])
    return look._replace(signs=ASCII) if ascii_signs else look


class Display(NamedTuple):
    """How things are shown."""

    look: str = "dark"
    """A name of `theme.LOOKS`."""
    ascii_signs: bool = False
    slow: bool = False


CSS = """
* { scrollbar-size: 0 0; }
ReadingRoomApp, LeanScreen, Dialog { background: ansi_default; color: ansi_default; layout: vertical;
  overflow: hidden; }
Frame { layout: vertical; overflow: hidden; }
Pane { background: ansi_default; color: ansi_default; width: 1fr; height: 1fr; }
Line { height: 1; }
#search { height: 1; }
#body { width: 1fr; height: 1fr; layout: horizontal; }
#sidebar { width: 25; }
#divider, #divider2 { width: 1; }
#results { width: 1fr; }
#reader { width: 1fr; display: none; }
#divider2 { display: none; }
.wide #sidebar { width: 28; }
.wide #results { width: 50; }
.wide #reader, .wide #divider2 { display: block; }
.folded #sidebar, .folded #divider { display: none; }
.slim #sidebar, .slim #divider, .slim.filtering #results { display: none; }
.slim.filtering #sidebar { display: block; width: 1fr; }
.reading #sidebar, .reading #results, .reading #divider { display: none; }
.reading #reader { display: block; }
.reading #search, .reading #info { display: none; }
.wide.reading #search, .wide.reading #info, .wide.reading #sidebar, .wide.reading #results,
.wide.reading #divider { display: block; }
.wide.reading.folded #sidebar, .wide.reading.folded #divider { display: none; }
#second { width: 1fr; }
#divider3 { width: 1; }
.wide.beside #sidebar, .wide.beside #results, .wide.beside #divider, .wide.beside #divider2 { display: none; }
Dialog { align: center middle; background: transparent; }
Dialog > #frame { width: 80; max-width: 100%; height: 20; max-height: 100%; border: round ansi_default;
  background: ansi_default; padding: 0 1; }
Dialog.ascii > #frame { border: ascii ansi_default; }
Dialog.whole > #frame { width: 100%; height: 100%; }
Dialog #box { height: 1; }
Dialog #hint { height: 1; }
"""
