"""Draw the pictures of the README: the program itself, on the sample archive.

    python -m tests.bench.draw_pictures [FOLDER] [--all]

With `--all` every scene is drawn at 80x24, 140x40 and 200x60 in both languages, to be looked at.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""The fonts that Rich names would be fetched from the network by whoever looks at the picture."""
NARROW, WIDE, WIDEST = (80, 24), (140, 40), (200, 60)


@dataclass(frozen=True)
class Scene:
    """A screen, and the keys that lead to it from the start."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = NARROW
    look: str = "dark"


def typed(text: str) -> tuple[str, ...]:
    """Give the keys of a text."""
    return tuple("space" if letter == " " else letter for letter in text)


SCENES = (
    Scene("start", ()),
    Scene("reading", (*typed("giao ban thuong truc"), "enter", "enter"), (124, 34)),
    Scene("search", typed("giam sat")),
    Scene("article", (*typed("ky hop"), "enter", "enter")),
    Scene("contrast", (*typed("ky hop"), "enter", "enter"), look="contrast"),
    Scene("sentences", (*typed("ky hop"), "enter", "enter", "s", "right")),
    Scene("people", (*typed("chu tich"), "enter", "f9")),
    Scene("person", (*typed("chu tich"), "enter", "f9", "enter")),
    Scene(
        "export",
        (
            *typed("giam sat"),
            "down",
            "insert",
            "down",
            "insert",
            "f5",
            "tab",
            "down",
            "right",
            "right",
            "right",
        ),
    ),
    Scene("exports", (*typed("giam sat"), "enter", "f5", "tab", "down", "right", "right")),
    Scene("pinned", (*typed("chu tich"), "enter", "enter", "f9", "f9")),
    Scene(
        "beside",
        (*typed("giao ban thuong truc"), "down", "down", "insert", "up", "enter", "b", "enter"),
        WIDE,
    ),
    Scene("former", (*typed("hai phong"), "tab", "right", *["down"] * 6, "enter")),
    Scene("remove", ("down", "ctrl+x", "end", "enter")),
    Scene("help", ("f1",)),
    Scene("commands", ("f2", *typed("gio"))),
    Scene("display", ("f12",)),
    Scene("nothing", typed("zzqx")),
    Scene("correct", ("down", "ctrl+x")),
    Scene("import", ("f2", *typed("nhap bai"), "enter")),
    Scene("filters", ("tab", "enter", "tab")),
    Scene("council", ("tab", "f9")),
    Scene("councils", ("f2", *typed("tim hoi dong"), "enter")),
    Scene("directory", ("f9",)),
    Scene(
        "offices", ("f2", *typed("ai giu"), "enter", *typed("an giang"), "enter", *typed("chu tich 1/5/2006"))
    ),
    Scene("related", (*typed("giao ban"), "enter", "enter", "l")),
    Scene("original", (*typed("ky hop"), "enter", "enter", "o")),
    Scene("evidence", (*typed("ky hop"), "enter", "enter", "c")),
    Scene("link", (*typed("ky hop"), "enter", "enter", "right")),
    Scene("note", (*typed("ky hop"), "enter", "enter", "ctrl+n")),
    Scene("basket", ("down", "insert", "down", "insert", "ctrl+b")),
    Scene("searches", (*typed("giam sat"), "enter", "ctrl+a")),
    Scene("copied", (*typed("ky hop"), "enter", "enter", "f8", "f2", *typed("vua chep"), "enter")),
    Scene("right_day", ("down", "ctrl+x", "enter")),
    Scene("right_council", ("down", "ctrl+x", "down", "enter")),
    Scene("unstated", typed("99/2099/NQ-HDND ")),
    Scene("slip", typed("giam sta hai phong ")),
    Scene("palette", ("f2",)),
    Scene("help_sidebar", ("tab", "f1")),
    Scene("help_results", ("down", "f1")),
    Scene("help_reader", ("down", "enter", "f1")),
    Scene("help_end", ("f1", "end")),
    Scene("light", (*typed("ky hop"), "enter", "enter"), look="light"),
    Scene("mono", (*typed("ky hop"), "enter", "enter"), look="mono"),
)
IN_README = ("reading", "search", "sentences", "person", "export", "beside")


async def draw(scene: Scene, lang: str, size: tuple[int, int], path: Path) -> None:
    """Write one picture."""
    from hdnd_tui.tui.app import ReadingRoomApp
    from hdnd_tui.userdata import UserData

    with tempfile.TemporaryDirectory() as folder:
        own = UserData(Path(folder))
        own.keep_setting("look", scene.look)
        own.keep_setting("welcomed", "1")
        own.keep_setting("export folder", ".")
        app = ReadingRoomApp(ROOT / "archive.db", lang, own)  # type: ignore[arg-type]
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for key in scene.keys:
                await pilot.press(key)
                await settle(pilot)
            path.write_text(FONTS.sub("", app.export_screenshot(title="hdnd-tui")), "utf-8")
        own.close()


async def settle(pilot: object) -> None:
    """Wait for the answers that are on their way."""
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    for _ in range(3):
        await pilot.pause()
        workers = [worker for worker in pilot.app.workers if worker.group != "dialog"]
        if workers:
            await pilot.app.workers.wait_for_complete(workers)
    await pilot.pause()


async def draw_all(folder: Path, *, everything: bool) -> None:
    """Draw the scenes of the README, or every scene in every way."""
    folder.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        if everything:
            for lang in ("vi", "en"):
                for size in (NARROW, WIDE, WIDEST):
                    await draw(scene, lang, size, folder / f"{scene.name}-{lang}-{size[0]}.svg")
        elif scene.name in IN_README:
            await draw(scene, "vi", scene.size, folder / f"{scene.name}.svg")


if __name__ == "__main__":
    for name in ("NO_COLOR", "SSH_CONNECTION"):
        os.environ.pop(name, None)
    parser = argparse.ArgumentParser(prog="python -m tests.bench.draw_pictures")
    pictures = ROOT / "src" / "hdnd_tui" / "docs" / "pictures"
    parser.add_argument("folder", nargs="?", type=Path, default=pictures)
    parser.add_argument("--all", action="store_true", help="every scene, at three sizes in both languages")
    arguments = parser.parse_args()
    asyncio.run(draw_all(arguments.folder, everything=arguments.all))
