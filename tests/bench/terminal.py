"""A program in a terminal of 80x24, with what it sends, when, and what that makes of the screen."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pyte

COLUMNS, ROWS = 80, 24
_QUERIES = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[c": b"\x1b[?64;1;2c",
    b"\x1b[>c": b"\x1b[>41;390;0c",
    b"\x1b[6n": b"\x1b[1;1R",
}
_NOT_FOR_PYTE = re.compile(
    rb"\x1b\[(?:[<=>][0-9;]*[a-zA-Z]|[0-9;?]*\$p|[0-9;]*t|[0-9;]* q)|\x1b[P\]][^\x07\x1b]*(?:\x07|\x1b\\)"
)
_SCROLLING = re.compile(rb"\x1b\[([0-9]*)([ST])")


class Terminal:
    """Runs a program until it is closed; `bits_per_second` slows down what it sends."""

    def __init__(
        self, words: Sequence[str], environment: Mapping[str, str], bits_per_second: int = 0
    ) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self.screen)
        self.bytes = 0
        self.begun = time.monotonic()
        self.last_byte = self.begun
        self._bytes_per_second = bits_per_second // 10 if bits_per_second < 20_000 else bits_per_second // 8
        self.process, self._line = _start(words, environment)

    def type(self, keys: str) -> None:
        """Send keys to the program."""
        os.write(self._line, keys.encode())

    def until(self, there: Callable[[], bool], seconds: float) -> bool:
        """Read until something is so; False where it is not within so many seconds."""
        end = time.monotonic() + seconds
        while not there():
            left = end - time.monotonic()
            if left <= 0 or not self._read(left):
                return there()
        return True

    def shows(self, pattern: str) -> bool:
        """Say whether the screen holds text that a pattern matches."""
        return re.search(pattern, "\n".join(self.screen.display)) is not None

    def settle(self, quiet: float, most: float = 20) -> None:
        """Read until nothing came for `quiet` seconds."""
        end = time.monotonic() + most
        while time.monotonic() < end and self._read(quiet):
            pass

    def cells(self) -> list[Any]:
        """Give the look of every cell."""
        buffer = self.screen.buffer
        return [buffer[y][x] for y in range(ROWS) for x in range(COLUMNS)]

    def cpu(self) -> float:
        """Give the seconds of processor time that the program and its children have used."""
        return float(sum(max(sum(p.cpu_times()[:4]), _threads(p.pid)) for p in self._family()))

    def memory(self) -> float:
        """Give the resident memory of the program and its children in MB."""
        return float(sum(p.memory_info().rss for p in self._family()) / 1e6)

    def close(self) -> None:
        """End the program."""
        with suppress(psutil.Error):
            self.process.kill()
        os.close(self._line)
        os.waitpid(self.process.pid, 0)

    def _family(self) -> list[psutil.Process]:
        with suppress(psutil.Error):
            return [self.process, *self.process.children(recursive=True)]
        return []

    def _read(self, seconds: float) -> bool:
        if not select.select([self._line], [], [], seconds)[0]:
            return False
        try:
            data = os.read(
                self._line, max(1, self._bytes_per_second // 50) if self._bytes_per_second else 65536
            )
        except OSError:
            return False
        if self._bytes_per_second:
            time.sleep(len(data) / self._bytes_per_second)
        self.last_byte = time.monotonic()
        self.bytes += len(data)
        for query, answer in _QUERIES.items():
            if query in data:
                os.write(self._line, answer)
        # pyte knows no other screen and no scrolling by command: a cleared screen and lines say the same.
        data = data.replace(b"\x1b[?1049h", b"\x1b[2J\x1b[H")
        data = _SCROLLING.sub(lambda m: b"\x1b[%s%s" % (m[1], b"M" if m[2] == b"S" else b"L"), data)
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", data))
        return bool(data)


def _threads(process: int) -> float:
    """Give the seconds of the threads that live, to the nanosecond where the system counts so; else 0.

    The times of a whole process count threads that ended too, but only in hundredths of a second.
    """
    with suppress(OSError, ValueError, IndexError):
        counts = [path.read_text().split()[0] for path in Path(f"/proc/{process}/task").glob("*/schedstat")]
        return sum(map(int, counts)) / 1e9
    return 0.0


def _start(words: Sequence[str], environment: Mapping[str, str]) -> tuple[psutil.Process, int]:
    dropped = (
        "PYTHONDONTWRITEBYTECODE",
        "COLORTERM",
        "NO_COLOR",
        "LINES",
        "COLUMNS",
        "TERM_PROGRAM",
        "SSH_CONNECTION",
        "SSH_TTY",
    )
    full = {k: v for k, v in os.environ.items() if k not in dropped}
    full |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **environment}
    number, line = pty.fork()
    if number == 0:
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        try:
            os.execvpe(words[0], list(words), full)
        finally:
            os._exit(127)
    return psutil.Process(number), line
