"""What every part of the screen is: lines drawn one by one, keys taken in order, no focus of its own."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from hdnd_tui.tui.painting import fit
from hdnd_tui.tui.theme import Look
from hdnd_tui.wording import Lang


class Frame(Widget, inherit_css=False):
    """Holds panes; how it lays them out, `theme.CSS` says."""


class Pane(Widget, inherit_css=False):
    """A part of the screen that gives its lines as segments.

    Keys do not pass through Textual's queues: the screen calls `take_key` itself, at once and in order, so
    that a burst of an input method cannot be torn apart between two parts.
    """

    def __init__(self, look: Look, lang: Lang, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = look
        self.lang: Lang = lang
        self.active = False
        """The keys go here."""

    def set_look(self, look: Look) -> None:
        """Draw in another look."""
        self.look = look
        self.refresh()

    def set_active(self, active: bool) -> None:
        """Take or give up the keys."""
        if active != self.active:
            self.active = active
            self.refresh()

    def take_key(self, key: str, character: str | None) -> bool:
        """Act on a key; False where it means nothing here."""
        return False

    def line(self, y: int, width: int) -> list[Segment]:
        """Give the segments of line `y`; the screen cuts and fills them to `width`."""
        return []

    def render(self) -> str:
        """Nothing: lines are drawn by `render_line`."""
        return ""

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        return Strip(fit(self.line(y, width), width, self.look.signs.more), width)

    def refresh_lines_at(self, start: int, count: int) -> None:
        """Draw `count` lines again, from line `start`."""
        self.refresh(Region(0, start, self.size.width, count))


class Line(Pane):
    """A pane that shows the lines it was told, mostly one; it is as high as they are many."""

    def __init__(self, look: Look, lang: Lang, *, id: str | None = None) -> None:
        super().__init__(look, lang, id=id)
        self._lines: tuple[list[Segment], ...] = ([],)

    def tell(self, *lines: list[Segment]) -> None:
        """Show these lines."""
        if lines != self._lines:
            if len(lines) != len(self._lines):
                self.styles.height = len(lines)
            self._lines = lines
            self.refresh()

    def line(self, y: int, width: int) -> list[Segment]:
        """Give what was told."""
        return self._lines[y] if y < len(self._lines) else []


class Divider(Pane):
    """A quiet line between two panes."""

    def line(self, y: int, width: int) -> list[Segment]:
        """Give the bar."""
        return [Segment(self.look.signs.bar, self.look.dim)]
