"""The command palette: every action by name, found without marks."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.keys import COMMANDS, Command, key_name
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording


class Palette(Dialog[str]):
    """Gives the id of the command chosen."""

    title_text = Wording(" Lệnh ", " Commands ")
    hint_text = Wording(
        "Gõ để tìm, không cần dấu · Enter làm · Esc đóng", "Type to find · Enter does it · Esc closes"
    )

    def __init__(self, look: Look, lang: Lang, commands: Sequence[Command] = COMMANDS) -> None:
        label = Wording("Lệnh", "Command").to(lang)
        super().__init__(look, lang, box=TextBox(look, lang, label, id="box"))
        self._commands = commands
        self._find("")

    def take_key(self, key: str, character: str | None) -> None:
        """Find as one types; a second F2 closes."""
        if key in ("f2", "ctrl+p"):
            self.leave()
            return
        assert self.box is not None
        before = self.box.value
        super().take_key(key, character)
        if self.box.value != before:
            self._find(self.box.value)

    def take_paste(self, text: str) -> None:
        """Find what was pasted."""
        super().take_paste(text)
        assert self.box is not None
        self._find(self.box.value)

    def _find(self, text: str) -> None:
        typed = fold(text).strip()
        found = []
        for command in self._commands:
            named = fold(" | ".join((*command.name, *command.also)))
            if command.id != "commands" and all(word in named for word in typed.split()):
                # A name in which the words stand side by side and early is meant before the others.
                # The manual may be in the other language: its names count as much.
                names = [fold(name) for name in command.name]
                found.append((*min((typed not in name, name.find(typed)) for name in names), command))
        items = []
        for *_, command in sorted(found, key=lambda each: each[:2]):
            key = [Segment(key_name(command), self.look.accent)]
            items.append(MenuItem([Segment(f" {command.name.to(self.lang)}")], key, command.id))
        if not items:
            none = Wording("Không có lệnh nào như vậy.", "There is no such command.").to(self.lang)
            items.append(MenuItem([Segment(f" {none}", self.look.dim)]))
        self.menu.show(items)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the command."""
        self.leave(str(event.value))
