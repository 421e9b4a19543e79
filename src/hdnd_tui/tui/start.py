"""The way in: the first picture at once, Textual behind it."""

from __future__ import annotations

import gc
from pathlib import Path

from hdnd_tui.tui import first_picture
from hdnd_tui.wording import Lang, Wording


def run(path: Path, lang: Lang, fixed: Wording | None = None) -> int:
    """Show the archive at `path` until the user quits; gives the exit code.

    `fixed` says why this archive is not to be changed.
    """
    gc.disable()  # until the first list is shown; the room switches it on again
    picture = first_picture.draw(path, lang)
    try:
        from hdnd_tui.tui.app import run as run_app

        return run_app(path, lang, fixed, picture)
    finally:
        if picture is not None:
            picture.give_back()
