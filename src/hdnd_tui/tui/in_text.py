"""Finding words in the article that is read: typed at the foot of the screen, marked as one types."""

from __future__ import annotations

from pathlib import Path

from textual.message import Message

from hdnd_tui.tui import bars, texts
from hdnd_tui.tui.beside import Beside
from hdnd_tui.tui.targets import ToWords
from hdnd_tui.tui.widgets.reader import Reader
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang, Wording

_LONGEST = 100


class FindBox(TextBox):
    """Drawn by the room in its status line; it is never mounted and has nobody to tell."""

    def post_message(self, message: Message) -> bool:
        """Tell nobody: the room looks at the text after every key."""
        return False


class InText(Beside):
    """The part of the reading room that finds words in an article."""

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        super().__init__(path, lang, own, fixed)
        self.find_box: FindBox | None = None
        """What is typed into; None where nothing is looked for."""
        self._looked_in: Reader | None = None
        self._begun_at = 0
        """The first line in view when the looking began."""
        self._words = ""
        """What was looked for last."""

    def do_find_words(self) -> None:
        """Look for words in the article being read, at first for those of last time."""
        if self.pane != "reader" or self.reader.opened is None:
            self.say(texts.FIND_WHILE_READING)
        else:
            self._begin(self._words)

    def _begin(self, words: str) -> None:
        self.reader.give_up_choosing()
        self.find_box = FindBox(self.look, self.lang, texts.FIND.to(self.lang), longest=_LONGEST)
        self.find_box.active = True
        self.find_box.set_value(words)
        self.find_box.choose_all()
        self._looked_in, self._begun_at = self.reader, self.reader.top
        self._mark()
        self.show_lines()

    async def find_in(self, target: ToWords) -> None:
        """Read an article from the next place where words stand in it."""
        opened = self.reader.opened
        if self.pane != "reader" or opened is None or opened.number != target.article:
            await self.open_number(target.article, read=True)
        self.call_after_refresh(self._begin, target.text)  # a hidden pane has its lines only then

    def end_finding(self) -> None:
        """Show the hits of the query again, where one is in the text."""
        if self.find_box is None:
            return
        self._words = self.find_box.value
        self.find_box = None
        if self._looked_in is not None:
            self._looked_in.show_words(None, self._begun_at)
        self._looked_in = None
        self.show_lines()

    def take_in_find(self, key: str, character: str | None) -> bool:
        """Give a key to what is looked for; False for one that does something else, which ends it."""
        box = self.find_box
        if box is None:
            return False
        command = self.by_key.get(key)
        if key == "enter" or (command is not None and command.id == "next_hit"):
            self.reader.next_hit(1)
        elif command is not None and command.id == "previous_hit":
            self.reader.next_hit(-1)
        elif key in ("up", "down", "pageup", "pagedown"):
            self.reader.take_key(key, character)
        elif key == "escape":
            self.end_finding()
        elif command is not None:
            self.end_finding()
            return False
        else:
            before = box.value
            box.take_key(key, character)
            if box.value != before:
                self._mark()
        return True

    def take_pasted_words(self, text: str) -> bool:
        """Look for pasted text; False where nothing is looked for."""
        if self.find_box is None:
            return False
        self.find_box.insert(text)
        self._mark()
        return True

    def _mark(self) -> None:
        if self.find_box is not None and self._looked_in is not None:
            self._looked_in.show_words(self.find_box.value, self._begun_at)

    def note_places(self) -> None:
        """Say beside the words at which of their places one is."""
        box, reader = self.find_box, self._looked_in
        if box is not None and reader is not None:
            said = f"{reader.hit + 1}/{reader.hits}" if reader.hits else ""
            if not reader.hits and box.value.strip():
                said = texts.NOT_IN_TEXT.to(self.lang)
            box.set_note(bars.note(said, self.look))

    # What ends it.

    async def open_number(
        self, number: int, place: tuple[str, int, int] | None = None, *, read: bool = False
    ) -> None:
        """End it: another article comes."""
        self.end_finding()
        await super().open_number(number, place, read=read)

    def change_sides(self) -> None:
        """End it: the keys go to the other article."""
        self.end_finding()
        super().change_sides()
