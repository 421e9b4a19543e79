"""Asking the terminal: how long its answer takes, and what it sends for the keys that are pressed."""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_ASK_PLACE = b"\x1b[6n"
_ANSWER_SECONDS = 2.0
_ENTER = b"\r\n"


def can_ask() -> bool:
    """Say whether there is a terminal on both sides, on a system whose terminals can be read key by key."""
    return sys.platform != "win32" and sys.stdin.isatty() and sys.stdout.isatty()


def answer_seconds() -> float | None:
    """Give how long the terminal takes to say where its cursor is; None where it does not."""
    with _key_by_key() as terminal:
        start = time.perf_counter()
        os.write(sys.stdout.fileno(), _ASK_PLACE)
        answer = b""
        while not answer.endswith(b"R"):
            left = start + _ANSWER_SECONDS - time.perf_counter()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                return None
            answer += os.read(terminal, 64)
        return time.perf_counter() - start


def keys_until_enter(seconds: float) -> list[str] | None:
    """Give what each key press sends, as `^[OP`, until Enter is pressed or nothing comes for some seconds.

    None where no key was pressed at all.
    """
    seen: list[str] = []
    pressed = False
    with _key_by_key() as terminal:
        while select.select([terminal], [], [], seconds)[0]:
            sent = os.read(terminal, 64)
            pressed = pressed or bool(sent)
            keys = sent.rstrip(_ENTER)
            if keys:
                seen.append(shown_keys(keys))
            if keys != sent or not sent:  # over a slow line Enter may come together with the key before it
                break
    return seen if pressed else None


def shown_keys(sent: bytes) -> str:
    """Give bytes of a terminal as they can be printed: `^[` for Esc, letters as they are."""
    text = sent.decode("utf-8", "backslashreplace")
    return "".join(f"^{chr((ord(c) + 64) % 128)}" if ord(c) < 32 or ord(c) == 127 else c for c in text)


@contextmanager
def _key_by_key() -> Iterator[int]:
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        yield terminal
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
