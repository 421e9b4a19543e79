"""How far a long work is; Esc asks it to stop."""

from __future__ import annotations

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

_BAR = 50


class ProgressDialog(Dialog[None]):
    """Shows what it is told; `stopped` is true once Esc was pressed."""

    has_help = False
    hint_text = Wording("Esc dừng", "Esc stops")

    def __init__(self, look: Look, lang: Lang, title: Wording, stopping: Wording) -> None:
        super().__init__(look, lang)
        self.title_text = title
        self.stopped = False
        self._stopping = stopping
        self.tell(0, 0, "")

    def tell(self, done: int, total: int, what: str) -> None:
        """Show how much is done."""
        full = min(_BAR, _BAR * done // total) if total else 0
        bar = "#" * full + "." * (_BAR - full)
        percent = f"{min(100, 100 * done // total)}%" if total else ""
        self.menu.show(
            [
                MenuItem([]),
                MenuItem([Segment(f" [{bar}] "), Segment(f"{percent:>4}", self.look.strong)]),
                MenuItem([Segment(f" {what}", self.look.dim)]),
                MenuItem([]),
            ]
        )

    def take_key(self, key: str, character: str | None) -> None:
        """Ask the work to stop; it does so at the next article."""
        if key == "escape":
            self.stopped = True
            self.say(self._stopping.to(self.lang), strong=True)
