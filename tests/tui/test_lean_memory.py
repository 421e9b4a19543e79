"""What is gone from the screen is gone from memory."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

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
