"""Memory of what is gone from the screen: let go of, and given back to the system."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from functools import cache, lru_cache
from inspect import unwrap
from typing import TYPE_CHECKING, Any

from textual._styles_cache import StylesCache
from textual.cache import FIFOCache
from textual.strip import Strip

if TYPE_CHECKING:
    from rich.segment import Segment

_BACKGROUNDS = 256
"""Pairs of colours kept; the screen has a dozen."""
_OF_A_LINE = [
    "_segments",
    "_cell_length",
    "_divide_cache",
    "_crop_cache",
    "_style_cache",
    "_filter_cache",
    "_render_cache",
    "_line_length_cache",
    "_crop_extend_cache",
    "_offsets_cache",
    "_link_ids",
    "_cell_count",
]
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


class _Nothing(FIFOCache[Any, Any]):
    """A cache that keeps nothing, and can be that of everybody."""

    def get(self, key: Any, default: Any = None) -> Any:
        """Give nothing."""
        return default

    def set(self, key: Any, value: Any) -> None:
        """Keep nothing."""

    __setitem__ = set


@cache
def keep_less_of_lines() -> None:
    """Let a drawn line have one cache in place of seven, of which the screen uses that one: half its memory.

    A `Strip` of Textual 8.2 has 1.3 KB of empty caches; the screen holds hundreds, every dialog as many more.
    Where Textual is not as expected it is left as it is.
    """
    if list(getattr(Strip, "__slots__", ())) != _OF_A_LINE:
        return
    nothing = _Nothing(0)

    def begin(self: Any, segments: Iterable[Segment], cell_length: int | None = None) -> None:
        self._segments = list(segments)
        self._cell_length = cell_length
        self._divide_cache = FIFOCache(4)
        self._crop_cache = self._style_cache = self._filter_cache = nothing
        self._line_length_cache = self._crop_extend_cache = self._offsets_cache = nothing
        self._render_cache = self._link_ids = self._cell_count = None

    setattr(Strip, "__init__", begin)  # noqa: B010  (mypy: a method)


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
