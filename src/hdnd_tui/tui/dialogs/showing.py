"""A text to be looked at, wrapped, in a frame of its own."""

from __future__ import annotations

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint, wrap
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

_WIDTH = 70


class ShowDialog(Dialog[None]):
    """Shows a text; nothing is chosen."""

    hint_text = Wording("↑ ↓ cuộn · Esc đóng", "Up, Down scroll · Esc closes")

    def __init__(self, look: Look, lang: Lang, title: Wording, text: str) -> None:
        super().__init__(look, lang)
        self.title_text = title
        items = []
        at = 0
        for line in text.split("\n"):
            items += [
                MenuItem(paint(text, look.text, (), a, b)) for a, b in wrap(text, at, at + len(line), _WIDTH)
            ] or [MenuItem([])]
            at += len(line) + 1
        self.menu.show(items)
