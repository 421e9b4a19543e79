"""The page of an article as it came, character by character, with what was left out marked in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rich.segment import Segment
from rich.style import Style

from hdnd_tui.importing.traced import TracedLine
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import Span, paint, wrap
from hdnd_tui.tui.targets import Target
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

_NONE = Wording(
    "Kho này không kèm bản gốc: kho đã chép từ máy khác không mang theo bản gốc.",
    "This archive holds no original: one that was copied from another machine leaves them out.",
)
_MARKED = Wording(
    "{sign} ở lề: dòng không vào bài; chữ {words}: phần không vào bài.",
    "{sign} in the margin: a line left out of the article; {words} words: left out.",
)
_DIM = Wording("mờ", "dim")
_UNDERLINED = Wording("gạch chân", "underlined")
_RAW = Wording(
    "Bài vào kho với các mục đã tách sẵn; đây là dữ liệu như khi nhận.",
    "The article came with its fields apart; this is the record as it came.",
)

_WIDEST = 88
"""Cells of a line of the page at most: longer ones are hard to read."""


@dataclass(frozen=True, slots=True)
class Original:
    """What is kept of an article's page."""

    kind: Literal["traced", "raw"] | None
    """`raw`: it is not known which characters became part of the article. None: nothing is kept."""
    lines: Sequence[TracedLine] = ()


class OriginalPage(Dialog[Target]):
    """Shows the page; gives nothing."""

    title_text = Wording(" Bản gốc ", " The page as it came ")
    hint_text = Wording("↑ ↓ PgDn cuộn · Esc lùi", "Up, Down, PgDn scroll · Esc goes back")
    whole = True

    def __init__(self, look: Look, lang: Lang, original: Original, offset: int, width: int) -> None:
        super().__init__(look, lang)
        said = {"traced": _MARKED, "raw": _RAW, None: _NONE}[original.kind]
        self._out = look.dim if look.dim.dim else Style(underline=True)
        """How words that were left out are shown, also where no look is dim."""
        how = _DIM if look.dim.dim else _UNDERLINED
        head = said.fill(sign=look.signs.cross, words=how.to(lang)).to(lang)
        room = max(20, min(width - 8, _WIDEST))
        items = [MenuItem([Segment(f" {head[a:b]}", look.accent)]) for a, b in wrap(head, 0, len(head), room)]
        items.append(MenuItem([]))
        self._begin = 0
        for line in original.lines:
            if offset and line.start <= offset <= line.start + len(line.text):
                self._begin = len(items)
            items += self._line(line, room, known=original.kind == "traced")
        self.menu.show(items)

    def on_mount(self) -> None:
        """Begin at the line asked for."""
        if self._begin:
            self.call_after_refresh(self.menu.scroll_lines_to, self._begin - 2)

    def _line(self, line: TracedLine, room: int, *, known: bool) -> list[MenuItem]:
        look = self.look
        if not line.text:
            return [MenuItem([])]
        out = known and line.wholly
        spans: list[Span] = [(a, b, self._out) for a, b in line.left_out] if known else []
        margin = Segment(f"{look.signs.cross if out else ' '} ", look.accent)
        return [
            MenuItem([margin, *paint(line.text, look.text, spans, a, b)])
            for a, b in wrap(line.text, 0, len(line.text), room)
        ]

    def take_key(self, key: str, character: str | None) -> None:
        """Scroll; `o` and Ctrl+V, which opened it, close it too."""
        if key == "ctrl+v" or character == "o":
            self.leave()
        elif key == "space":
            self.menu.take_key("pagedown", None)
        else:
            super().take_key(key, character)
