"""A driver for Linux and macOS whose input thread wakes at once: Textual's polls every 100 ms."""

from __future__ import annotations

import asyncio
import os
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from hdnd_tui.tui.first_picture import MODES

if TYPE_CHECKING:
    from hdnd_tui.tui.first_picture import FirstPicture

# Focus reports and in-band resizes are left out: each is traffic that no part of the screen uses,
# and SIGWINCH tells of a resize.
_UNUSED = frozenset({"\x1b[?1004h", "\x1b[?1004l", "\x1b[?2048$p"})
_CHUNK = 4096


class PosixDriver(LinuxDriver):
    """Textual's driver with an input thread that waits on the terminal and on a pipe, and nothing else."""

    _sent_before: Sequence[str] = ()
    session = 0
    """How often the terminal has been taken over; what it shows is unknown after each time."""

    def write(self, data: str) -> None:
        """Send `data` to the terminal, reports nobody reads excepted."""
        if data not in _UNUSED and data not in self._sent_before:
            super().write(data)

    def start_application_mode(self) -> None:
        """Take over the terminal."""
        self.session += 1
        self._woken, self._wake = os.pipe()
        picture: FirstPicture | None = getattr(self._app, "first_picture", None)
        if picture is None or picture.taken_over:
            super().start_application_mode()  # type: ignore[no-untyped-call]
        else:
            self._sent_before = MODES
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self._sent_before = ()
            self.attrs_before = picture.attributes
            picture.taken_over = True
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._app.exit)

    def stop_application_mode(self) -> None:
        """Give the terminal back with plain letters and lines that wrap."""
        if self._writer_thread is not None:
            self.write("\x1b[m")
        super().stop_application_mode()

    def disable_input(self) -> None:
        """End the input thread without waiting for a key."""
        os.write(self._wake, b"\0")
        super().disable_input()

    def close(self) -> None:
        """Let go of the terminal and of the pipe."""
        super().close()
        for end in (self._woken, self._wake):
            os.close(end)

    def _get_terminal_size(self) -> tuple[int, int]:
        """Give columns and lines: as the terminal says, unless the environment does."""
        if "COLUMNS" not in os.environ and "LINES" not in os.environ:
            with suppress(AttributeError, OSError, ValueError):
                width, height = os.get_terminal_size(sys.__stdout__.fileno())  # type: ignore[union-attr]
                if width and height:
                    return width, height
        return super()._get_terminal_size()

    def run_input_thread(self) -> None:
        """Turn what the terminal sends into events until input is disabled."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = {key.fd for key, _ in selector.select(_patience(parser))}
                if self.fileno in ready:
                    data = os.read(self.fileno, _CHUNK)
                    if not data:  # the line is gone
                        selector.unregister(self.fileno)
                        self._app.call_later(self._app.exit)
                        continue
                    text = decode(
                        data
                    )  # empty where a letter has come in part; to the parser that is the end
                    for event in parser.feed(text) if text else ():
                        self.process_message(event)
                else:  # on a busy machine the rest of a sequence may be there when its time is up
                    for event in parser.tick():
                        self.process_message(event)
                if self._woken in ready:
                    self.exit_event.wait()
        os.read(self._woken, _CHUNK)
        try:
            for _ in parser.feed(""):
                pass
        except (EOFError, ParseError):
            pass


def _patience(parser: XTermParser) -> float | None:
    """Seconds until a begun escape sequence counts as the key Esc; None for as long as it takes."""
    until = parser._timeout_time
    return None if until is None else max(0.0, until - monotonic())
