"""The screen writer between Textual's compositor and the driver.

Textual sends whole lines of a widget again when one cell of them changes; `LeanDisplay` sends what
`ScreenWriter` says has changed. It stands on private names of one minor version of Textual; where they
are not as expected, Textual's own display is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import App
from textual.driver import Driver
from textual.geometry import Offset
from textual.screen import Screen

from hdnd_tui.tui.screen_writer import Line, ScreenWriter

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual._compositor import ChopsUpdate, LayoutUpdate

    from hdnd_tui.tui.first_picture import FirstPicture

_SYNC_FROM = 400
"""Bytes from which a frame is wrapped in a synchronised update, so that it appears in one go."""
NOWHERE = Offset(-1, -1)
"""For the terminal's cursor when no text is typed: it stays where it is, which costs no byte."""
_NOT_AS_EXPECTED = (ImportError, AttributeError, TypeError, ValueError, LookupError)


def lines_of(update: object) -> Iterator[Line] | None:
    """Give the lines of one of Textual's compositor updates; None where the update is of another kind.

    Raises one of `_NOT_AS_EXPECTED` where Textual is not the one this was written for.
    """
    from textual._compositor import ChopsUpdate, LayoutUpdate

    if isinstance(update, LayoutUpdate):
        return _layout_lines(update)
    if isinstance(update, ChopsUpdate):
        return _chop_lines(update)
    return None


def _whole(screen: Screen[Any]) -> Iterator[Line]:
    for y, strip in enumerate(screen._compositor.render_strips(screen.outer_size)):
        yield y, 0, strip.cell_length, strip


def _notice(said: Sequence[str], width: int, height: int) -> Iterator[Line]:
    from rich.cells import set_cell_size
    from rich.segment import Segment
    from textual.strip import Strip

    for y in range(height):
        text = said[y] if y < len(said) else ""
        yield y, 0, width, Strip([Segment(set_cell_size(text, width))], width)


def _layout_lines(update: LayoutUpdate) -> Iterator[Line]:
    for y, strips in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in strips:
            yield y, x, x + strip.cell_length, strip
            x += strip.cell_length


def _chop_lines(update: ChopsUpdate) -> Iterator[Line]:
    for y, start, end in update.spans:
        for x, strip in update.chops[y].items():
            if strip is None or x >= end or x + strip.cell_length <= start:
                continue
            if x < start:
                strip = strip.crop(start - x)
                x = start
            yield y, x, min(end, x + strip.cell_length), strip


class LeanScreen(Screen[None], inherit_bindings=False, inherit_css=False):
    """A screen that is not drawn in vain while its app waits."""

    def _compositor_refresh(self) -> None:
        app = self.app
        if isinstance(app, LeanDisplay) and app.waits(self):
            app.miss()
        else:
            super()._compositor_refresh()


if TYPE_CHECKING:
    Part = LeanScreen
else:

    class Part:
        """A part of a screen: no widget class of its own, for each takes Textual a third of a millisecond."""


class LeanDisplay(App[Any]):
    """An App that sends what changed; a mixin to stand before `App` in the list of bases."""

    _writer: ScreenWriter | None = None
    _writer_session = -1
    _plain = False
    """Textual is not as expected: its own display is used from now on."""
    _missed = False
    """An update was not shown, so the next one must look at the whole screen."""
    _waiting = False
    """Nothing is drawn until `show_now`: what would be is not yet what the user is to see."""
    too_small = False
    """What `instead` gives stands in place of the screen."""
    first_picture: FirstPicture | None = None
    """What the terminal shows already; the driver takes the terminal over from it."""

    def begin_with(self, picture: FirstPicture) -> None:
        """Go on from a picture that the terminal shows; it stays until `show_now`."""
        self.first_picture = picture
        self._writer, self._writer_session = picture.writer, 1
        self._waiting = True

    def waits(self, screen: Screen[Any]) -> bool:
        """Say whether a screen is not to be drawn yet: the first picture, or an empty terminal, stays."""
        driver = self._driver
        if not self._waiting or self._plain or driver is None or driver.is_headless or driver.is_inline:
            return False
        size = screen.outer_size
        return self._writer is None or self._writer.knows(size.width, size.height)

    def miss(self) -> None:
        """Note that an update is not shown."""
        self._missed = True

    def show_now(self) -> None:
        """Show what is so from now on, in place of the first picture."""
        if self._waiting:
            self._waiting = False
            self.screen.refresh()

    def instead(self, width: int, height: int) -> Sequence[str]:
        """Give the lines that stand in place of a screen of this size; none where it is large enough."""
        return ()

    def repaint(self) -> None:
        """Send the whole screen again, for a terminal that another program has written to."""
        if self._writer is not None:
            self._writer.forget()
        self.refresh(layout=True)

    @on(Driver.SignalResume)
    def _repaint_on_resume(self) -> None:
        self.repaint()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        driver = self._driver
        if self._plain or driver is None or driver.is_headless or driver.is_inline:
            super()._display(screen, renderable)
            return
        shown = False
        try:
            shown = self._show(screen, driver, renderable)
        except _NOT_AS_EXPECTED:
            self._plain = True
            screen.refresh(layout=True)
        if shown:
            self.post_display_hook()
        else:
            super()._display(screen, renderable)

    def _show(self, screen: Screen[Any], driver: Driver, renderable: RenderableType | None) -> bool:
        """Send what an update changes; False where Textual is to show it."""
        if self._batch_count or not self._running or self._closed:
            self._missed = True
            return False
        lines = lines_of(renderable)
        writer = self._writer
        if self.waits(screen):
            self._missed = True
            return True
        if lines is None:
            if renderable is not None and writer is not None:
                writer.forget()
            return False
        if writer is None:
            writer = self._writer = ScreenWriter(None)
        writer.color_system = self.console._color_system
        session = getattr(driver, "session", 0)
        if session != self._writer_session:
            self._writer_session = session
            writer.forget()
        size = screen.outer_size
        self._waiting = False
        if self._missed or not writer.knows(size.width, size.height):
            lines = _whole(screen)
        said = self.instead(size.width, size.height)
        self.too_small = bool(said)
        if said:
            lines = _notice(said, size.width, size.height)
        x, y = self.cursor_position
        cursor = (x, y) if 0 <= x < size.width and 0 <= y < size.height and not said else None
        text = writer.frame(lines, (size.width, size.height), cursor)
        self._missed = False
        if text:
            self._send(driver, text)
        return True

    def _send(self, driver: Driver, text: str) -> None:
        together = len(text) >= _SYNC_FROM
        if together:
            self._begin_update()
        driver.write(text)
        if together:
            self._end_update()
        driver.flush()
