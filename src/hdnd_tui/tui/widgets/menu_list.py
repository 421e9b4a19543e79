"""A short list of lines to choose from, for the dialogs; it also shows text that is only read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rich.segment import Segment
from textual.message import Message

from hdnd_tui.tui.painting import both_ends
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.pane import Pane
from hdnd_tui.wording import Lang

WIDEST = 108
"""Cells of a line at most: what stands at its right end is to be seen beside what stands at its left."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of a menu."""

    left: list[Segment]
    right: list[Segment] = field(default_factory=list)
    value: object = None
    """What choosing it gives; None: it is only read."""
    here: Sequence[Segment] = ()
    """The line as it is drawn under the cursor, where that is not all of it reversed."""


class MenuList(Pane):
    """Lines with a cursor on those that can be chosen; scrolls where none can."""

    class Chosen(Message):
        """A line was chosen."""

        def __init__(self, value: object) -> None:
            super().__init__()
            self.value = value

    def __init__(
        self, look: Look, lang: Lang, items: Sequence[MenuItem] = (), *, id: str | None = None
    ) -> None:
        super().__init__(look, lang, id=id)
        self.items: Sequence[MenuItem] = ()
        self.cursor = 0
        self.top = 0
        self.active = True
        self.when_chosen: Callable[[MenuList.Chosen], None] | None = None
        """Takes the choice at once, where the next key of a burst must find it done; else it is a message."""
        self.when_drawn: Callable[[], None] | None = None
        """Told when other lines may be in view."""
        self.show(items)

    def show(self, items: Sequence[MenuItem], *, keep: bool = False) -> None:
        """Show other lines; `keep` leaves the cursor where it was."""
        self.items = items
        if not keep or self.cursor >= len(items):
            self.cursor = self.top = 0
            if not self._can_choose(0):
                self.cursor = next((i for i in range(len(items)) if self._can_choose(i)), 0)
        self._draw()

    @property
    def value(self) -> object:
        """What the line under the cursor gives; None where there is none."""
        return self.items[self.cursor].value if self._can_choose(self.cursor) else None

    def go_to(self, value: object) -> None:
        """Put the cursor on the line that gives this, where there is one."""
        found = (i for i, item in enumerate(self.items) if item.value is not None and item.value == value)
        self.cursor = next(found, self.cursor)
        self._draw()

    def scroll_lines_to(self, top: int) -> None:
        """Bring a line to the top, where nothing can be chosen."""
        self.top = max(0, min(top, len(self.items) - self.size.height))
        self._draw()

    @property
    def in_view(self) -> tuple[int, int] | None:
        """The first and the last line that is shown, counted from 1; None where all of them are."""
        height = self.size.height
        return (self.top + 1, self.top + height) if 0 < height < len(self.items) else None

    def _can_choose(self, index: int) -> bool:
        return 0 <= index < len(self.items) and self.items[index].value is not None

    def take_key(self, key: str, character: str | None) -> bool:
        """Move or choose."""
        page = max(1, self.size.height - 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        if key in steps:
            self._move(steps[key])
        elif key in ("home", "end"):
            self._move(len(self.items) * (1 if key == "end" else -1))
        elif key in ("tab", "shift+tab"):
            self._to_section(1 if key == "tab" else -1)
        elif key == "enter":
            if self.value is not None and self.when_chosen is not None:
                self.when_chosen(self.Chosen(self.value))
            elif self.value is not None:
                self.post_message(self.Chosen(self.value))
        else:
            return False
        return True

    def _to_section(self, step: int) -> None:
        """Go to the first line to choose after the next empty one (1) or before it (-1), round the end."""
        firsts, begins = [], True
        for index, item in enumerate(self.items):
            begins = begins or not item.left
            if begins and item.value is not None:
                firsts.append(index)
                begins = False
        if not firsts:
            return
        ahead = [i for i in firsts if (i - self.cursor) * step > 0]
        self.cursor = (min(ahead) if step > 0 else max(ahead)) if ahead else firsts[0 if step > 0 else -1]
        self._draw()

    def _move(self, step: int) -> None:
        choices = [i for i in range(len(self.items)) if self._can_choose(i)]
        if not choices:
            self.top = max(0, min(self.top + step, len(self.items) - self.size.height))
        elif abs(step) == 1:
            ahead = [i for i in choices if (i - self.cursor) * step > 0]
            if ahead:
                self.cursor = min(ahead) if step > 0 else max(ahead)
        else:
            wanted = self.cursor + step
            self.cursor = min(choices, key=lambda i: abs(i - wanted))
        # What is only read stands before the first choice and after the last: it comes into view with them.
        if choices and step < 0 and self.cursor == choices[0]:
            self.top = 0
        elif choices and step > 0 and self.cursor == choices[-1]:
            self.top = len(self.items) - self.size.height
        self._draw()

    def _draw(self) -> None:
        height = self.size.height
        if height and any(item.value is not None for item in self.items):
            self.top = max(min(self.top, self.cursor), self.cursor - height + 1, 0)
        self.refresh()
        if self.when_drawn is not None:
            self.when_drawn()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._draw()

    def line(self, y: int, width: int) -> list[Segment]:
        """Give a line of the menu."""
        number = self.top + y
        if number >= len(self.items):
            return []
        item = self.items[number]
        width = min(width, WIDEST)
        line = both_ends(item.left, item.right, width, self.look.signs.more)
        if number == self.cursor and item.here and self.active:
            return both_ends(item.here, item.right, width, self.look.signs.more)
        if number == self.cursor and item.value is not None and self.active:
            return [Segment("".join(s.text for s in line), self.look.cursor)]
        return line
