"""The first start: a card where there is no archive of one's own yet, else a message."""

from __future__ import annotations

import os

from hdnd_tui.tui import texts
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.keys import key_name


class Welcoming(Finding):
    """The part of the reading room that greets; whoever types at once is not held up."""

    card_due = False
    """The card is to be shown once the first list is."""

    def welcome(self) -> bool:
        """Greet where this is the first start; False where it is not."""
        if self.own.setting("welcomed"):
            return False
        if self.desk.fixed is not None or not os.path.lexists(self.desk.library.path):
            self.card_due = True
            return True
        self.own.keep_setting("welcomed", "1")
        self.say(texts.WELCOME)
        return True

    def on_finding_ready(self, event: Finding.Ready) -> None:
        """Show the card over the first list, or over what is said in its place."""
        if self.card_due and self.is_current:
            self.card_due = False
            self._begin_dialog(self._welcome)

    async def _welcome(self) -> None:
        from hdnd_tui.tui.dialogs.welcome import Welcome, WelcomeCard

        self.own.keep_setting("welcomed", "1")
        keys = {command.id: key_name(command) for command in self.keymap.commands}
        known = self.desk.fixed is not None and self.desk.version is not None
        told = Welcome(self.desk.library.path.name, self.desk.articles) if known else Welcome()
        key = await self._ask(WelcomeCard(self.look, self.lang, told, keys))
        if key is not None:
            self.call_next(self.take_key, *key)

    def take_key(self, key: str, character: str | None) -> None:
        """Act on a key."""
        raise NotImplementedError
