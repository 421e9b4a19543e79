"""Standard output and standard error: everything that is printed goes through here."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from hdnd_tui.errors import CannotWrite
from hdnd_tui.safetext import clean, printable
from hdnd_tui.wording import Lang, Wording

_BAR = 30


class Console:
    """Prints in one language; UTF-8 and LF everywhere, so that scripts read the same on every system."""

    def __init__(self, lang: Lang = "vi") -> None:
        self.lang: Lang = lang
        self.width = 0
        """Cells of a line, broken at spaces; 0 where lines go out as long as they are."""
        self._bar = ""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")

    def say(self, wording: Wording) -> None:
        """Print one line in the chosen language on standard output."""
        self.line(wording.to(self.lang))

    def line(self, text: str = "") -> None:
        """Print one line on standard output; spaces at its start stay."""
        indent = text[: len(text) - len(text.lstrip(" "))]
        self._put(self._broken(f"{indent}{printable(text)}\n"))

    def text(self, text: str) -> None:
        """Print text of several lines on standard output."""
        self._put(self._broken(clean(text)))

    def json(self, value: object) -> None:
        """Print a value as one line of JSON on standard output."""
        from hdnd_tui.export.json_lines import json_line

        self._put(json_line(value))

    def prompt(self, text: str) -> None:
        """Print words that no line end follows."""
        self._put(text)

    def data(self, chunk: bytes) -> None:
        """Write bytes of an export on standard output."""
        self.flush()
        with _telling():
            sys.stdout.buffer.write(chunk)

    def flush(self) -> None:
        """Hand over what was printed; raises CannotWrite, or BrokenPipeError where nobody reads on."""
        with _telling():
            sys.stdout.flush()

    def complain(self, wording: Wording) -> None:
        """Print one line in the chosen language on standard error."""
        self.remark(wording.to(self.lang))

    def remark(self, text: str) -> None:
        """Print one line on standard error."""
        self.end_progress()
        _put_error(printable(text) + "\n")

    def progress(self, done: int, total: int, what: str) -> None:
        """Draw a bar on standard error where that is a terminal; `total` 0 shows the words only."""
        if not _is_terminal(sys.stderr):
            return
        share = min(done, total) * _BAR // total if total else 0
        bar = f"[{'#' * share}{'.' * (_BAR - share)}] {done}/{total} " if total else ""
        width = max(20, _columns(sys.stderr) - 1)
        shown = f"{bar}{printable(what)}"[:width]
        if shown != self._bar:
            _put_error("\r" + shown.ljust(len(self._bar)))
            self._bar = shown

    def end_progress(self) -> None:
        """Take the bar away."""
        if self._bar:
            _put_error("\r" + " " * len(self._bar) + "\r")
            self._bar = ""

    def fit_lines(self) -> None:
        """Break lines at spaces from now on, where standard output is a terminal, which would break words."""
        self.width = max(20, _columns(sys.stdout) - 1) if _is_terminal(sys.stdout) else 0

    def _broken(self, text: str) -> str:
        if not self.width:
            return text
        import textwrap

        fit = textwrap.TextWrapper(self.width, break_long_words=False, break_on_hyphens=False)
        return "\n".join(line if len(line) <= self.width else fit.fill(line) for line in text.split("\n"))

    def _put(self, text: str) -> None:
        self.end_progress()
        with _telling():
            sys.stdout.write(text)


def fill_streams() -> None:
    """Point the streams that the program was started without at nothing, as `>&-` or a service leaves them.

    Their numbers are taken again too: a file of ours that got one would be written to by any error.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def give_up_output() -> None:
    """Point standard output at nothing: Python writes to it once more when the program ends."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())


def _put_error(text: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


@contextlib.contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        give_up_output()
        raise CannotWrite(
            "Không ghi được kết quả ra đầu ra: đĩa đầy hoặc thiết bị lỗi. Hãy chọn nơi khác.",
            "The output cannot be written: the disk is full or the device fails. Choose another place.",
        ) from error
