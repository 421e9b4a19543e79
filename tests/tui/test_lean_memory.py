"""What is gone from the screen is gone from memory."""

from __future__ import annotations

import gc
import platform
import subprocess
import sys
import weakref
from collections.abc import Callable

import pytest
from rich.segment import Segment
from textual.cache import FIFOCache
from textual.strip import Strip
from textual.widget import Widget

from hdnd_tui.tui.app import ReadingRoomApp

from .conftest import press, settled


async def test_nothing_that_a_dialog_drew_is_kept(open_app: Callable[..., ReadingRoomApp]) -> None:
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f1")
        parts = [part for part in app.screen.walk_children(Widget) if part._styles_cache._cache]
        drawn = [weakref.ref(part._styles_cache) for part in parts]
        assert app.screen is not app.room
        assert drawn
        del parts
        await press(pilot, "escape")
        await settled(pilot)
        assert app.screen is app.room
        gc.collect()
        assert [ref() for ref in drawn if ref() is not None] == []


async def test_dialogs_left_one_after_the_other_do_not_pile_up(
    open_app: Callable[..., ReadingRoomApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hdnd_tui.tui.room._TIDY_AFTER", 60.0)
    app = open_app()
    gone: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        gc.disable()  # Python's own collections may come earlier or later
        try:
            for number in range(6):
                await press(pilot, "f1")
                assert app.screen is not app.room
                weakref.finalize(app.screen, gone.append, f"dialog {number}")
                await press(pilot, "escape")
                assert app.screen is app.room
                assert len(gone) >= number - 1
        finally:
            gc.enable()


async def test_a_drawn_line_shares_the_caches_that_nobody_uses(
    open_app: Callable[..., ReadingRoomApp],
) -> None:
    open_app()
    one, other = Strip([Segment("một")]), Strip([Segment("hai")])
    held = [set(map(id, gc.get_referents(strip))) for strip in (one, other)]
    caches = [ref for ref in gc.get_referents(one) if isinstance(ref, FIFOCache)]
    of_its_own = [cache for cache in caches if id(cache) not in held[1]]
    assert len(of_its_own) <= 1
    assert one.divide([1, 3])[1].text == "ột"
    assert [one.crop(1, 2).text, other.crop(1, 2).text] == ["ộ", "a"]
    assert [one.crop(1, 2).text, other.crop(1, 2).text] == ["ộ", "a"]


COUNT_HEAPS = """
import ctypes, os, sys, threading
from hdnd_tui.tui.lean_memory import share_heaps

if sys.argv[1] == "shared":
    share_heaps()
done = threading.Event()
held = []

def work():
    held.append(bytearray(100_000))
    done.wait()

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
libc = ctypes.CDLL(None)
libc.fdopen.restype = ctypes.c_void_p
read, write = os.pipe()
stream = ctypes.c_void_p(libc.fdopen(write, b"w"))
libc.malloc_info(0, stream)
libc.fclose(stream)
print(os.read(read, 1 << 16).decode().count("<heap nr="))
done.set()
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="it is glibc that gives each thread a heap")
def test_threads_share_the_heap_that_is_there() -> None:
    def heaps(how: str) -> int:
        command = [sys.executable, "-c", COUNT_HEAPS, how]
        return int(subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout)

    assert heaps("shared") == 1
    assert heaps("each its own") > 1
