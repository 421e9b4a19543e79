"""The program on the screen: one reading room, keys given to it at once and in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from hdnd_tui.tui import driver as driver_choice
from hdnd_tui.tui import first_picture, lean_imports
from hdnd_tui.wording import Lang, Wording

driver_choice.prepare(os.environ)
lean_imports.import_textual()

# Textual imports asyncio and reads the environment when it is imported: the lines below stay below.
from textual import events  # noqa: E402
from textual.app import App  # noqa: E402

from hdnd_tui.safetext import printable  # noqa: E402
from hdnd_tui.tui.finding import Finding  # noqa: E402
from hdnd_tui.tui.lean_display import LeanDisplay  # noqa: E402
from hdnd_tui.tui.lean_memory import keep_less_of_lines, let_go_of_widgets  # noqa: E402
from hdnd_tui.tui.painting import wrap  # noqa: E402
from hdnd_tui.tui.room import ReadingRoom  # noqa: E402
from hdnd_tui.tui.theme import CSS as STYLES  # noqa: E402
from hdnd_tui.userdata import UserData  # noqa: E402

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.screen import Screen

    from hdnd_tui.tui.first_picture import FirstPicture


_LONGEST_WAIT = 1.5
"""Seconds after which the screen takes the place of the first picture, whether the list is there or not."""
_LEAST_WIDTH, _LEAST_HEIGHT = 40, 10
_TOO_SMALL = Wording(
    "Cửa sổ nhỏ quá (cần ít nhất {width}x{height}).", "The window is too small ({width}x{height} needed)."
)
_SHORT_WAIT = 0.2
"""The same for an empty terminal: on a fast machine the list is there before."""


class ReadingRoomApp(LeanDisplay, App[int], inherit_bindings=False, inherit_css=False):
    """Holds the reading room; Textual's own bindings, palette, focus and styles are not used."""

    ENABLE_COMMAND_PALETTE = False
    CSS = STYLES
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        let_go_of_widgets()
        keep_less_of_lines()
        super().__init__(driver_class=driver_choice.driver_class(), ansi_color=True)
        self.animation_level = "none"
        self._disable_tooltips = self._disable_notifications = True  # two widgets that would stay empty
        self._waiting = True
        self.room = ReadingRoom(path, lang, own, fixed)

    def get_css_variables(self) -> dict[str, str]:
        """Give no colours by name: making and reading Textual's two hundred takes as long as our styles."""
        return {}

    def get_default_screen(self) -> Screen[None]:
        """Begin in the reading room."""
        return self.room

    def _print_error_renderables(self) -> None:
        """Say in one plain sentence that the program failed; where, stands in a file.

        Textual would print a traceback with the text of articles in it.
        """
        from hdnd_tui import crash

        if self._exception is not None:
            self.tell_after(crash.keep(self._exception))

    def tell_after(self, said: Wording) -> None:
        """Write a sentence where the screen was."""
        if sys.__stderr__ is not None:
            sys.__stderr__.write(printable(said.to(self.room.lang)) + "\n")

    def instead(self, width: int, height: int) -> Sequence[str]:
        """Say that a window is too small, in as much as fits it."""
        if width >= _LEAST_WIDTH and height >= _LEAST_HEIGHT:
            return ()
        said = _TOO_SMALL.fill(width=_LEAST_WIDTH, height=_LEAST_HEIGHT).to(self.room.lang)
        return [said[a:b] for a, b in wrap(said, 0, len(said), max(1, width))]

    def bell(self) -> None:
        """Stay silent: Textual would ring at a failure."""

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the mouse alone: Textual would send a sequence at every change of the screen."""

    def on_mount(self) -> None:
        """Wait for the first list, but not for long."""
        self.set_timer(_LONGEST_WAIT if self.first_picture else _SHORT_WAIT, self.show_now)

    def on_finding_ready(self, event: Finding.Ready) -> None:
        """Show the first list, and keep it for the next start where it is what one begins with."""
        self.show_now()
        if event.to_keep:
            self.call_after_refresh(self._keep_picture)

    def _keep_picture(self) -> None:
        if self._writer is None or self.screen is not self.room or self.too_small:
            return
        if self.first_picture is None or self.first_picture.is_old(self._writer):
            first_picture.keep(self._writer, self.room.desk.library.path, self.room.lang)

    async def on_event(self, event: events.Event) -> None:
        """Give keys and pasted text to the screen in front at once, past Textual's queues."""
        if isinstance(event, events.Key):
            self._take_key(event)
        elif isinstance(event, events.Paste):
            take_paste = getattr(self.screen, "take_paste", None)
            if take_paste is not None and not self.too_small:
                take_paste(event.text)
        else:
            await super().on_event(event)

    def _take_key(self, event: events.Key) -> None:
        take_key = getattr(self.screen, "take_key", None)
        self.room.last_key = monotonic()
        if event.key in ("f10", "ctrl+q"):
            self.exit(0)
        elif take_key is not None and not self.too_small:  # else one would not see what it does
            # Until the terminal is taken over it makes a line feed of Enter, which no other key sends.
            key, character = ("enter", "\r") if event.key == "ctrl+j" else (event.key, event.character)
            take_key(key, character)


def run(path: Path, lang: Lang, fixed: Wording | None, picture: FirstPicture | None) -> int:
    """Show the archive at `path` until the user quits, at first behind a picture; gives the exit code.

    `fixed` says why this archive is not to be changed.
    """
    own = UserData()
    app = ReadingRoomApp(path, lang, own, fixed)
    if picture is not None:
        app.begin_with(picture)
    try:
        app.run(mouse=False)
        if words := app.room.last_words():
            app.tell_after(words)
    finally:
        own.close()
    return app.return_code or 0
