"""Memory of what is gone from the screen: let go of, and given back to the system."""

from __future__ import annotations

import gc
import sys
from functools import cache, lru_cache
from inspect import unwrap
from typing import Any

from textual._styles_cache import StylesCache

_BACKGROUNDS = 256
"""Pairs of colours kept; the screen has a dozen."""
_M_ARENA_MAX = -8
"""From glibc's `malloc.h`."""


@cache
def let_go_of_widgets() -> None:
    """Let the drawn lines of a widget that is gone be freed.

    `StylesCache.get_inner_outer` of Textual 8.2 is a method that is remembered with its object, so the lines
    of the last 1,024 widgets stay: 50 MB after some hundred dialogs. One cache by colours serves them all.
    Where Textual is not as expected it is left as it is.
    """
    try:
        ask: Any = unwrap(StylesCache.get_inner_outer)
    except AttributeError:
        return

    @lru_cache(_BACKGROUNDS)
    def inner_outer(base: Any, background: Any) -> Any:
        return ask(StylesCache, base, background)

    setattr(StylesCache, "get_inner_outer", staticmethod(inner_outer))  # noqa: B010  (mypy: a method)


def share_heaps() -> None:
    """Let the threads to come share the heaps that there are; 2 ms.

    glibc gives each thread a heap of its own, and what is free in one is of no use to the others: 2 MB.
    """
    mallopt = _of_libc("mallopt")
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, 1)


def tidy() -> None:
    """Free what a closed dialog leaves behind, and give free pages back to the system; some 10 ms.

    A dialog is a circle of objects, which Python finds late; glibc keeps the pages of what is freed.
    """
    gc.collect()
    trim = _of_libc("malloc_trim")
    if trim is not None:
        trim(0)


def _of_libc(name: str) -> Any:
    """Give a function of the C library, where it has one of that name."""
    if sys.platform != "linux":
        return None
    import ctypes

    return getattr(ctypes.CDLL(None), name, None)
