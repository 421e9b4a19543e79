"""Draw the picture of the README: `python docs/pictures/draw.py`, with the program installed.

The program opens the sample, searches, opens an article, and its own screen is written as SVG.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

PICTURE = Path(__file__).with_name("reading.svg")
SAMPLE = PICTURE.parent.parent.parent / "archive.db"
SIZE = (124, 34)
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
KEYS = (*"giao ban thuong truc", "enter", "enter")


async def draw() -> None:
    """Open the sample in a terminal of our own size and write what it shows."""
    from hdnd_tui.tui.app import ReadingRoomApp
    from hdnd_tui.userdata import UserData

    with tempfile.TemporaryDirectory() as folder:
        app = ReadingRoomApp(SAMPLE, "vi", UserData(Path(folder)))
        async with app.run_test(size=SIZE) as pilot:
            for key in KEYS:
                await pilot.press("space" if key == " " else key)
                await app.workers.wait_for_complete()
                await pilot.pause(0.1)
            await pilot.pause(1)
            svg = app.export_screenshot(title="hdnd-tui")
    # The fonts that Rich names would be fetched from the network by whoever looks at the picture.
    PICTURE.write_text(FONTS.sub("", svg), "utf-8")


if __name__ == "__main__":
    os.environ.pop("NO_COLOR", None)
    asyncio.run(draw())
