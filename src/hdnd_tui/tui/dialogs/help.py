"""Help for the pane in focus, in sentences for people; the texts stand in `help_texts`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import SIDES, Dialog
from hdnd_tui.tui.dialogs.dialog_keys import key_lines, read_well
from hdnd_tui.tui.dialogs.help_texts import EVERYWHERE, HELP, OTHERS, Section
from hdnd_tui.tui.keys import COMMANDS, IN_THE_READER, Command, KeyBarName, key_name
from hdnd_tui.tui.painting import wrap
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording


class Help(Dialog[None]):
    """What one can do here, and everywhere."""

    has_help = False
    title_text = Wording(" Trợ giúp ", " Help ")
    hint_text = Wording("↑ ↓ cuộn · Esc đóng", "Up, Down scroll · Esc closes")

    def __init__(
        self, look: Look, lang: Lang, pane: KeyBarName, width: int, commands: Sequence[Command] = COMMANDS
    ) -> None:
        """`width` is that of the screen."""
        super().__init__(look, lang)
        room = read_well(width - SIDES)
        items: list[MenuItem] = []
        sections = [HELP[pane], EVERYWHERE]
        for heading, intro, rows in (*sections, _others(pane, sections, commands, lang)):
            if items:
                items.append(MenuItem([]))
            items.append(MenuItem([Segment(heading.to(lang), look.strong)]))
            text = intro.to(lang)
            items += [MenuItem([Segment(text[a:b])]) for a, b in wrap(text, 0, len(text), room)]
            items += key_lines(rows, look, lang, room)
        self.menu.show(items)

    def take_key(self, key: str, character: str | None) -> None:
        """Scroll; F1 or ? closes too."""
        if key == "f1" or character == "?":
            self.leave()
        elif key == "space":
            self.menu.take_key("pagedown", None)
        else:
            super().take_key(key, character)


def _others(
    pane: KeyBarName, sections: Sequence[Section], commands: Sequence[Command], lang: Lang
) -> Section:
    """Give the keys that the sections do not name: those of other panes, new ones, those the user has set."""
    named: set[str] = set()
    for _, _, rows in sections:
        for keys, _what in rows:
            named.update(re.split(r", | ", keys if isinstance(keys, str) else keys.to(lang)))
    letters = {name: letter for letter, name in IN_THE_READER.items() if letter.isascii()}
    rest = []
    for command in commands:
        letter = letters.get(command.id, "") if pane == "reader" else ""
        ways = list(filter(None, (letter, key_name(command))))
        if ways and not named.intersection(ways):
            rest.append((", ".join(ways), command.name))
    heading, intro, _ = OTHERS
    return heading, intro, tuple(rest)
