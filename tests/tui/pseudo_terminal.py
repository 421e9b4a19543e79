"""A program in a pseudo-terminal, as a user would have it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pyte

_REMOTE = ("SSH_CONNECTION", "SSH_TTY", "ESCDELAY", "COLUMNS", "LINES", "NO_COLOR", "TEXTUAL_DRIVER")


class PseudoTerminal:
    """80x24, with all that was written and the screen that it makes."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.attributes: list[Any] = termios.tcgetattr(slave)
        clean = {k: v for k, v in os.environ.items() if k not in _REMOTE}
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**clean, "TERM": "xterm-256color", **environment},
            start_new_session=True,
        )
        self._slave = slave
        self.seen = ""
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.Stream(self.screen)

    def read(self, seconds: float) -> bool:
        """Take what was written within so many seconds; False where nothing was."""
        if not select.select([self.master], [], [], max(0, seconds))[0]:
            return False
        text = os.read(self.master, 65536).decode("utf-8", "replace")
        self.seen += text
        self._stream.feed(text.replace("\x1b[<u", "").replace("\x1b[?2026$p", ""))
        return True

    def until(self, text: str, seconds: float = 30) -> None:
        """Wait until `text` was written."""
        self._until(lambda: text in self.seen, text, seconds)

    def until_shown(self, text: str, seconds: float = 30) -> None:
        """Wait until `text` stands on the screen."""
        self._until(lambda: text in "\n".join(self.screen.display), text, seconds)

    def _until(self, there: Any, text: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not there():
            if not self.read(end - time.monotonic()):
                shown = "\n".join(self.screen.display)
                raise AssertionError(f"no {text!r} in {self.seen[-300:]!r}\n{shown}")

    def send(self, keys: str, *, chunk: int = 0) -> None:
        """Type, all at once or in pieces of `chunk` bytes."""
        data = keys.encode()
        for at in range(0, len(data), chunk or len(data)):
            os.write(self.master, data[at : at + (chunk or len(data))])

    def ended(self, seconds: float = 30) -> int:
        """Wait for the end of the program and give its exit code."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.read(0.05)
        while self.read(0):
            pass
        return self.process.wait(0)

    def hang_up(self) -> None:
        """Take the line away."""
        os.close(self.master)
        os.close(self._slave)
        self.master, self._slave = os.open(os.devnull, os.O_RDONLY), os.open(os.devnull, os.O_RDONLY)

    def is_as_before(self) -> bool:
        """Say whether the terminal's settings are those from before the program."""
        return bool(termios.tcgetattr(self._slave) == self.attributes)

    def close(self) -> None:
        """End the program."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)
        os.close(self._slave)


@contextmanager
def pseudo_terminal(*words: str, **environment: str) -> Iterator[PseudoTerminal]:
    """Run Python with these words in a pseudo-terminal."""
    terminal = PseudoTerminal(words, environment)
    try:
        yield terminal
    finally:
        terminal.close()
