"""The first picture: the screen as it began last time, drawn before Textual is imported.

Importing Textual takes longer than all else at the start. Where the archive, the terminal and its size are
those of last time, so is the first list: it is kept in the user's own folder and drawn at once. Textual's
first frames are then compared with it like any others, so that what has changed since is put right.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hdnd_tui.tui.screen_writer import Cell, Pen, ScreenWriter
from hdnd_tui.userdata import file_stamp, user_folder

if TYPE_CHECKING:
    from types import FrameType

    from hdnd_tui.wording import Lang

FILE_NAME = "man-hinh-dau.json"
_FORMAT = 1
_ENVIRONMENT = (
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "NO_COLOR",
    "FORCE_COLOR",
    "LINES",
    "COLUMNS",
    "SSH_CONNECTION",
)
MODES = ("\x1b[?1049h", "\x1b[?25l", "\x1b[?7l")
"""What is sent before the picture: the other screen, no cursor, no wrapping."""
_BACK = "\x1b[m\x1b[?7h\x1b[?1049l\x1b[?25h"
_MOST_CELLS = 100_000


class FirstPicture:
    """A picture on the terminal, and how the terminal was before."""

    def __init__(self, writer: ScreenWriter, attributes: list[Any]) -> None:
        self.writer = writer
        self.attributes = attributes
        """What `termios` said of the terminal before."""
        self.taken_over = False
        """The driver has the terminal now, and gives it back."""
        self._rows = [*writer.rows]

    def is_old(self, writer: ScreenWriter) -> bool:
        """Say whether the terminal shows another picture by now."""
        return writer.rows != self._rows

    def give_back(self) -> None:
        """Leave the terminal as it was, unless the driver has taken it over."""
        import termios

        if not self.taken_over:
            self.taken_over = True
            _send(_BACK)
            with suppress(termios.error):
                termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, self.attributes)  # type: ignore[union-attr]


def draw(path: Path, lang: Lang) -> FirstPicture | None:
    """Draw the picture kept of this archive, and keep what is typed for later; None where there is none.

    The terminal is then as the driver wants it, until the driver takes it over or `give_back`.
    """
    if os.environ.get("TEXTUAL_DRIVER"):
        return None
    try:
        width, height = os.get_terminal_size(sys.__stdout__.fileno())  # type: ignore[union-attr]
        if not (sys.__stdin__.isatty() and sys.__stderr__.isatty()):  # type: ignore[union-attr]
            return None
        place = user_folder() / FILE_NAME
        if not place.is_file():  # nor a pipe, which would be waited for
            return None
        kept = json.loads(place.read_text("utf-8"))
        if kept["of"] != _what(path, lang) or kept["size"] != [width, height]:
            return None
        writer = ScreenWriter(None)
        text = writer.picture(
            _rows(kept["rows"], kept["pens"], width, height), (kept["at"][0], kept["at"][1])
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return _on_terminal(writer, "".join(MODES) + text)


def keep(writer: ScreenWriter, path: Path, lang: Lang) -> None:
    """Keep what the terminal shows now for the next start with this archive."""
    pens: dict[Pen, int] = {}
    rows: list[list[tuple[int, str | list[str]]]] = []
    for row in writer.rows:
        runs: list[tuple[int, list[str]]] = []
        for text, pen in row:
            number = pens.setdefault(pen, len(pens))
            if not runs or runs[-1][0] != number:
                runs.append((number, []))
            runs[-1][1].append(text)
        # A text stands for its letters, one a cell; a list for cells that hold more or less than one.
        rows.append([(n, "".join(run) if all(len(c) == 1 for c in run) else run) for n, run in runs])
    place = user_folder() / FILE_NAME
    with suppress(OSError, ValueError):
        kept = {
            "of": _what(path, lang),
            "size": [len(writer.rows[0]) if writer.rows else 0, len(writer.rows)],
            "at": writer.at or (0, 0),
            "pens": list(pens),
            "rows": rows,
        }
        text = json.dumps(kept, ensure_ascii=False)
        if not place.is_file() or place.read_text("utf-8") != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            aside = place.with_suffix(f".{os.getpid()}")
            aside.write_text(text, "utf-8")
            aside.replace(place)


def forget() -> None:
    """Draw no picture at the next start, for the screen is to look otherwise."""
    with suppress(OSError):
        (user_folder() / FILE_NAME).unlink()


def _what(path: Path, lang: Lang) -> list[Any]:
    """Give all that the first list depends on and that can be known at once; raises OSError."""
    around = [os.environ.get(name) for name in _ENVIRONMENT[:-1]]
    return [_FORMAT, str(path.resolve()), file_stamp(path), lang, *around, "SSH_CONNECTION" in os.environ]


def _rows(kept: list[list[Any]], pens: list[list[Any]], width: int, height: int) -> list[list[Cell]]:
    """Give the cells of a picture; raises ValueError where it is none, or holds what is not to be shown."""
    drawn = [Pen(int(attributes), str(fore), str(back)) for attributes, fore, back in pens]
    if not set("".join(pen.fore + pen.back for pen in drawn)) <= set("0123456789;"):
        raise ValueError
    rows: list[list[Cell]] = [[(str(c), drawn[n]) for n, run in row for c in run] for row in kept]
    if not all(text.isprintable() for row in rows for text, _ in row):
        raise ValueError
    if len(rows) != height or any(len(row) != width for row in rows) or width * height > _MOST_CELLS:
        raise ValueError
    return rows


def _on_terminal(writer: ScreenWriter, text: str) -> FirstPicture | None:
    if sys.platform == "win32":
        return None
    import signal
    import termios

    stdin = sys.__stdin__.fileno()  # type: ignore[union-attr]
    try:
        before = termios.tcgetattr(stdin)
        raw = termios.tcgetattr(stdin)
        raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        raw[6][termios.VMIN] = 1
        termios.tcsetattr(stdin, termios.TCSANOW, raw)
    except termios.error:
        return None
    # Until the driver has the terminal, being ended must give it back, as a failure does.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    _send(text)
    return FirstPicture(writer, before)


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _send(text: str) -> None:
    with suppress(OSError, ValueError):
        sys.__stderr__.write(text)  # type: ignore[union-attr]
        sys.__stderr__.flush()  # type: ignore[union-attr]
