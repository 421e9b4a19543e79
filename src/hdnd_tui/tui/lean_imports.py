"""Imports without what the screen never uses: Textual's import is most of the start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from inspect import unwrap

from hdnd_tui.late import late

LATE = (
    "difflib",
    "mimetypes",
    "pickle",
    "platformdirs",
    "rich.table",
    "rich.tree",
    "textual.command",
    "textual.widgets._toast",
    "uuid",
)
"""Modules of which Textual and Rich only call functions or classes, and only where we do not come."""

_WIDTHS = 512
"""Texts whose widths are kept; a screen has some two hundred."""


@contextmanager
def without_tls() -> Iterator[None]:
    """Let asyncio be imported as where Python has no TLS: no part of us uses a network. Saves 4 MB."""
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # how Python says that a module is not to be had
    try:
        yield
    finally:
        del sys.modules["ssl"]


def remember_fewer_widths() -> None:
    """Let Rich keep the widths of a screenful of texts, not of the last 4,096, which are 1 MB.

    To be called before Textual is imported; where Rich is not as expected it is left as it is.
    """
    from rich import cells

    with suppress(AttributeError, TypeError):
        cells.cached_cell_len = lru_cache(_WIDTHS)(unwrap(cells.cached_cell_len))


def import_textual() -> None:
    """Import asyncio and Textual with as little as possible; where that fails, they come as they are."""
    if "asyncio" not in sys.modules:
        with without_tls():
            import asyncio  # noqa: F401
    if "textual.app" not in sys.modules:
        remember_fewer_widths()
        with late(LATE), suppress(ImportError, AttributeError, TypeError):
            import textual.app  # noqa: F401
