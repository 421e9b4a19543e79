"""What is sent to the terminal: only the cells that changed, and only characters that a terminal prints.

`ScreenWriter` keeps what the terminal shows and gives the shortest text that turns it into the next
frame, made of SGR, cursor moves, EL, ED, CR and LF. It is also the last door (see `safetext`): whatever
a widget renders, no control character gets through. It knows nothing of Textual, and of Rich only what
it is given, so that it can draw before either is imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.style import Style
    from textual.strip import Strip


class Pen(NamedTuple):
    """How the terminal draws the next character."""

    attributes: int = 0
    """Bits of `_ATTRIBUTES`, in its order."""
    fore: str = ""
    """SGR parameters of the colour; empty for the terminal's own."""
    back: str = ""


Cell = tuple[str, Pen]
"""A character with its combining marks, and its pen; the right half of a wide character has no text."""

_ATTRIBUTES = (
    ("bold", "1", "22"),
    ("dim", "2", "22"),
    ("italic", "3", "23"),
    ("underline", "4", "24"),
    ("reverse", "7", "27"),
    ("strike", "9", "29"),
)
_SEEN_ON_BLANKS = 0b111000
"""Underline, reverse and strike show where there is no letter; the other attributes do not."""
# Blinking and concealing are left out: no part of the screen uses them, so they could only come from content.

PLAIN = Pen()
BLANK: Cell = (" ", PLAIN)

_MOST_MARKS = 4
_SHORTEST_ERASE = 4
_LONGEST_REWRITE = 6
_MOST_LINE_FEEDS = 4


class ScreenWriter:
    """Knows what the terminal shows; turns a frame into the bytes that change it."""

    def __init__(self, color_system: ColorSystem | None) -> None:
        """Write colours of `color_system`; None for a terminal without colours."""
        self.color_system = color_system
        self._pens: dict[Style | None, Pen] = {None: PLAIN}
        self._rows: list[list[Cell]] = []
        self._width = 0
        self._pen = PLAIN
        self._at: tuple[int, int] | None = None

    def forget(self) -> None:
        """Take it that the terminal shows something else: the next frame is sent whole."""
        self._rows = []

    def knows(self, width: int, height: int) -> bool:
        """Say whether a terminal of this size shows what was sent last."""
        return len(self._rows) == height and self._width == width

    def frame(self, lines: Iterable[Line], size: tuple[int, int], cursor: tuple[int, int] | None) -> str:
        """Give the text that draws `lines` and leaves the cursor at `cursor` (column, row; None: anywhere).

        Each line is `(row, column, end, strip)`: the strip starts at `column`, and only its cells before
        column `end` count. Cells that no line covers stay as they are. Empty when nothing is to be sent.
        """
        width, height = size
        out: list[str] = []
        if not self.knows(width, height):
            self._clear(width, height, out)
        changed: dict[int, list[Cell]] = {}
        for y, x, end, strip in lines:
            if 0 <= y < height:
                row = changed.get(y)
                if row is None:
                    row = changed[y] = self._rows[y].copy()
                self._put(row, x, min(end, width), strip)
        for y in sorted(changed):
            self._change(y, changed[y], out)
        if cursor is not None and self._at != cursor:
            out.append(self._move(*cursor))
        return "".join(out)

    def picture(self, rows: list[list[Cell]], cursor: tuple[int, int]) -> str:
        """Give the text that draws a whole screen from its cells, whatever the terminal shows."""
        out: list[str] = []
        self._clear(len(rows[0]), len(rows), out)
        for y, row in enumerate(rows):
            self._change(y, row, out)
        out.append(self._move(*cursor))
        return "".join(out)

    @property
    def rows(self) -> list[list[Cell]]:
        """What the terminal shows, cell by cell; not to be changed."""
        return self._rows

    @property
    def at(self) -> tuple[int, int] | None:
        """Where the cursor is (column, row); None where terminals differ."""
        return self._at

    def _clear(self, width: int, height: int, out: list[str]) -> None:
        self._rows, self._width = [[BLANK] * width for _ in range(height)], width
        self._pen, self._at = PLAIN, (0, 0)
        out.append("\x1b[m\x1b[H\x1b[2J")

    def _change(self, y: int, row: list[Cell], out: list[str]) -> None:
        if row != self._rows[y]:
            self._draw(y, self._rows[y], row, out)
            self._rows[y] = row

    def _put(self, row: list[Cell], x: int, end: int, strip: Strip) -> None:
        start = x
        for text, style, control in strip:
            if control:
                continue
            pen = self._pens.get(style)
            if pen is None:
                pen = self._pens[style] = self._pen_of(style)
            blank = on_blanks(pen)
            for char in text:
                char, width = _safe(char)
                if width == 0:
                    at = x - 1 if row[x - 1][0] else x - 2  # the right half of a wide character has no text
                    if start <= at < x <= end and len(row[at][0]) <= _MOST_MARKS:
                        row[at] = (row[at][0] + char, row[at][1])
                    continue
                if x + width > end:
                    return
                row[x] = (char, blank if char == " " else pen)
                if width == 2:
                    row[x + 1] = ("", pen)
                x += width

    def _pen_of(self, style: Style | None) -> Pen:
        if style is None:
            return PLAIN
        attributes = sum(1 << bit for bit, (name, _, _) in enumerate(_ATTRIBUTES) if getattr(style, name))
        system = self.color_system
        fore = back = ""
        if system is not None:
            if style.color is not None and not style.color.is_default:
                fore = ";".join(style.color.downgrade(system).get_ansi_codes())
            if style.bgcolor is not None and not style.bgcolor.is_default:
                back = ";".join(style.bgcolor.downgrade(system).get_ansi_codes(foreground=False))
        return Pen(attributes, fore, back)

    def _draw(self, y: int, old: list[Cell], new: list[Cell], out: list[str]) -> None:
        end = len(new)
        blank_from = end
        while blank_from and new[blank_from - 1] == BLANK:
            blank_from -= 1
        x = 0
        while x < end:
            if new[x] == old[x] or new[x][0] == "":
                x += 1
                continue
            if (
                x >= blank_from
                and sum(a != b for a, b in zip(new[x:], old[x:], strict=True)) >= _SHORTEST_ERASE
            ):
                self._erase(x if blank_from else 0, y, new, out)
                return
            out.append(self._go(x, y, new))
            self._take(new[x], out)
            out.append(new[x][0])
            x += 1
            while x < end and new[x][0] == "":
                x += 1
            # In the last column terminals differ in where the cursor then is.
            self._at = (x, y) if x < end else None

    def _erase(self, x: int, y: int, row: list[Cell], out: list[str]) -> None:
        out.append(self._go(x, y, row))
        self._take(BLANK, out)
        out.append("\x1b[K")

    def _suits(self, cell: Cell) -> bool:
        """Say whether a cell can be written with the pen as it is."""
        text, pen = cell
        return pen == (on_blanks(self._pen) if text == " " else self._pen)

    def _take(self, cell: Cell, out: list[str]) -> None:
        if not self._suits(cell):
            out.append(transition(self._pen, cell[1]))
            self._pen = cell[1]

    def _go(self, x: int, y: int, row: list[Cell]) -> str:
        """Bring the cursor to a cell: by writing a few unchanged cells again where that is shorter."""
        if self._at == (x, y):
            return ""
        shortest = move(self._at, x, y)
        if self._at is not None:
            here, line = self._at
            start = here if line == y and here < x else 0
            between = row[start:x]
            if len(between) <= _LONGEST_REWRITE and all(c[0] and self._suits(c) for c in between):
                again = (move(self._at, start, y) if start != here or line != y else "") + "".join(
                    text for text, _ in between
                )
                if len(again.encode()) <= len(shortest):
                    shortest = again
        self._at = (x, y)
        return shortest

    def _move(self, x: int, y: int) -> str:
        text = move(self._at, x, y)
        self._at = (x, y)
        return text


Line = tuple[int, int, int, "Strip"]


@lru_cache(4096)
def _safe(char: str) -> tuple[str, int]:
    """Give a character that can only print, and its width in cells."""
    from rich.cells import get_character_cell_size

    from hdnd_tui.safetext import is_forbidden

    width = get_character_cell_size(char)
    if not char.isprintable() or is_forbidden(char):
        # As many cells as Textual counted, so that the rest of the line stays in its place.
        return " " * min(width, 1), min(width, 1)
    return char, width


def move(at: tuple[int, int] | None, x: int, y: int) -> str:
    """Give the shortest sequence from `at` (column, row; None: anywhere) to column `x`, row `y`."""
    column = f"\x1b[{x + 1}G" if x else "\r"
    ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"]
    if at is not None:
        here, line = at
        if line == y:
            ways.append(column)
            if x > here:
                ways.append(f"\x1b[{x - here}C" if x - here > 1 else "\x1b[C")
            elif x < here:
                ways.append(f"\x1b[{here - x}D" if here - x > 1 else "\x1b[D")
        if here == x and line != y:
            ways.append(f"\x1b[{y + 1}d")
        if line < y <= line + _MOST_LINE_FEEDS:
            # The terminal's own line discipline may turn LF into CR LF: say CR where the column matters.
            ways.append("\r" + "\n" * (y - line) + (f"\x1b[{x}C" if x > 1 else "\x1b[C" if x else ""))
    return min(ways, key=len)


@lru_cache(4096)
def on_blanks(pen: Pen) -> Pen:
    """Give what of a pen shows where there is no letter."""
    attributes = pen.attributes & _SEEN_ON_BLANKS
    return Pen(attributes, pen.fore if attributes else "", pen.back)


@lru_cache(4096)
def transition(old: Pen, new: Pen) -> str:
    """Give the shortest SGR sequence from one pen to another; empty where they are the same."""
    if old == new:
        return ""
    if new == PLAIN:
        return "\x1b[m"
    switch: list[str] = []
    lost = old.attributes & ~new.attributes
    gained = new.attributes & ~old.attributes
    for bit, (_, _, off) in enumerate(_ATTRIBUTES):
        if lost >> bit & 1 and off not in switch:
            switch.append(off)
    if "22" in switch:  # one code ends both bold and dim
        gained |= new.attributes & 0b11
    switch += [on for bit, (_, on, _) in enumerate(_ATTRIBUTES) if gained >> bit & 1]
    if old.fore != new.fore:
        switch.append(new.fore or "39")
    if old.back != new.back:
        switch.append(new.back or "49")
    whole = [on for bit, (_, on, _) in enumerate(_ATTRIBUTES) if new.attributes >> bit & 1]
    whole += [code for code in (new.fore, new.back) if code]
    if old != PLAIN:
        whole.insert(0, "0")
    return "\x1b[" + min(";".join(switch), ";".join(whole), key=len) + "m"
