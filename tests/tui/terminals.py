"""A driver that writes to an emulated terminal, to see what a user would see."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

import pyte
from textual import events
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.pilot import Pilot

Look = list[list[tuple[Any, ...]]]


class EmulatedDriver(Driver):
    """Draws what the app writes on a pyte screen and counts its bytes."""

    screen: ClassVar[pyte.Screen]
    written: ClassVar[list[str]]
    session = 0

    @classmethod
    def switch_on(cls, width: int, height: int) -> None:
        cls.screen = pyte.Screen(width, height)
        cls.screen.set_mode(pyte.modes.LNM)  # the terminal's line discipline turns LF into CR LF
        cls.screen.reset_mode(7, private=True)  # the driver switches wrapping off
        cls.written = []

    def write(self, data: str) -> None:
        self.written.append(data)
        pyte.Stream(self.screen).feed(data.replace("\x1b[<u", "").replace("\x1b[>25u", ""))

    def start_application_mode(self) -> None:
        self.session += 1
        size = Size(self.screen.columns, self.screen.lines)
        self.send_message(events.Resize(size, size))

    def resize(self, width: int, height: int) -> None:
        self.screen.resize(height, width)
        self.send_message(events.Resize(Size(width, height), Size(width, height)))

    def disable_input(self) -> None:
        """There is no input."""

    def stop_application_mode(self) -> None:
        """There is nothing to give back."""


def look() -> Look:
    """Give every cell as a user sees it: blanks that differ only in invisible ways are the same."""
    screen = EmulatedDriver.screen
    rows = []
    for y in range(screen.lines):
        row = []
        for x in range(screen.columns):
            c = screen.buffer[y][x]
            ink = (c.fg, c.bold, c.italics) if c.data.strip() else ()
            row.append((c.data, ink, c.bg, c.reverse, c.underscore, c.strikethrough))
        rows.append(row)
    return rows


Steps = Sequence[Callable[[Pilot[Any]], Awaitable[None]]]


async def looks(app: App[Any], steps: Steps, size: tuple[int, int] = (80, 24)) -> list[Look]:
    """Run `app`, which must use `EmulatedDriver`, and give the screen at the start and after each step."""
    EmulatedDriver.switch_on(*size)
    seen: list[Look] = []

    async def play(pilot: Pilot[Any]) -> None:
        try:
            await pilot.pause()
            seen.append(look())
            for step in steps:
                await step(pilot)
                await pilot.pause()
                seen.append(look())
        finally:
            app.exit()

    await asyncio.wait_for(app.run_async(auto_pilot=play), 240)
    return seen
