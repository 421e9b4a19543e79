"""Help for the pane in focus, in sentences for people; the texts stand in `help_texts`."""

from __future__ import annotations

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.dialogs.help_texts import EVERYWHERE, HELP
from hdnd_tui.tui.keys import KeyBarName
from hdnd_tui.tui.painting import wrap
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

_WIDTH = 70
_KEYS = 16


class Help(Dialog[None]):
    """What one can do here, and everywhere."""

    title_text = Wording(" Trợ giúp ", " Help ")
    hint_text = Wording("↑ ↓ cuộn · Esc đóng", "Up, Down scroll · Esc closes")

    def __init__(self, look: Look, lang: Lang, pane: KeyBarName) -> None:
        super().__init__(look, lang)
        items: list[MenuItem] = []
        for heading, intro, rows in (HELP[pane], EVERYWHERE):
            if items:
                items.append(MenuItem([]))
            items.append(MenuItem([Segment(heading.to(lang), look.strong)]))
            text = intro.to(lang)
            items += [MenuItem([Segment(text[a:b])]) for a, b in wrap(text, 0, len(text), _WIDTH)]
            for keys, what in rows:
                said, named = what.to(lang), keys if isinstance(keys, str) else keys.to(lang)
                for number, (a, b) in enumerate(wrap(said, 0, len(said), _WIDTH - _KEYS)):
                    key = Segment(f"{named if number == 0 else '':<{_KEYS}}", look.accent)
                    items.append(MenuItem([key, Segment(said[a:b])]))
        self.menu.show(items)

    def take_key(self, key: str, character: str | None) -> None:
        """Scroll; F1 or ? closes too."""
        if key == "f1" or character == "?":
            self.leave()
        elif key == "space":
            self.menu.take_key("pagedown", None)
        else:
            super().take_key(key, character)
