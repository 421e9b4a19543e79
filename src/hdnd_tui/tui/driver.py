"""The terminal driver: Textual's own for this system, without its waits and without reports nobody reads."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from textual.driver import Driver

_LOCAL_ESCAPE_MS = 10
_REMOTE_ESCAPE_MS = 450
"""How long after Esc the rest of a sequence may come: over a slow line it arrives in pieces."""


def prepare(environment: MutableMapping[str, str]) -> None:
    """Set what Textual reads from the environment when it is imported, so call it before; what is set stays.

    The kitty keyboard protocol is off because it takes keys apart that an input method has put together.
    """
    remote = bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
    environment.setdefault("ESCDELAY", str(_REMOTE_ESCAPE_MS if remote else _LOCAL_ESCAPE_MS))
    environment.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    environment.setdefault("TEXTUAL_ANIMATIONS", "none")
    environment.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")


def driver_class() -> type[Driver] | None:
    """Give the driver for this system; None for Textual's own choice."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from hdnd_tui.tui.posix_driver import PosixDriver

    return PosixDriver
