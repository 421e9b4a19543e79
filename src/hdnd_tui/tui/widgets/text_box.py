"""Our own line of text: it loses no letter of a Vietnamese input method.

Input methods send Backspace and letters in one burst. Textual's own box acts on Backspace later than on
letters; here every key is done at once, in order.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from hdnd_tui.safetext import clean
from hdnd_tui.tui.painting import both_ends, shown
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.pane import Pane
from hdnd_tui.wording import Lang

if TYPE_CHECKING:
    from hdnd_tui.tui.composer import Composer

_LONGEST = 400
_BACKSPACE = ("backspace", "ctrl+h")  # 0x7F and 0x08: both mean Backspace
_CURSOR = Style(reverse=True)
_PLAIN = Style()


class TextBox(Pane):
    """One line of text to type into, NFC at all times."""

    class Changed(Message):
        """The text is another one now."""

        def __init__(self, box: TextBox, value: str) -> None:
            super().__init__()
            self.box = box
            self.value = value

        @property
        def control(self) -> TextBox:
            """The box, for handlers that name it."""
            return self.box

    class Composed(Message):
        """A letter came from an input method: the composer of the box was switched off."""

        def __init__(self, box: TextBox) -> None:
            super().__init__()
            self.box = box

    def __init__(
        self,
        look: Look,
        lang: Lang,
        label: str,
        *,
        value: str = "",
        hint: str = "",
        longest: int = _LONGEST,
        id: str | None = None,
    ) -> None:
        super().__init__(look, lang, id=id)
        self._longest = longest
        self._label = label
        self._hint = hint
        self._left = clean(value)
        self._right = ""
        self._chosen = False
        """All of the text is chosen: what is typed takes its place."""
        self.lost = 0
        """How many letters found no room when something was put in last."""
        self._note: list[Segment] = []
        self.composer: Composer | None = None
        """Makes Vietnamese letters of keys; None where an input method of the machine does so."""

    @property
    def value(self) -> str:
        """The text."""
        return self._left + self._right

    @property
    def at_end(self) -> bool:
        """Whether the cursor is behind all the text."""
        return not self._right

    def set_value(self, value: str) -> None:
        """Put another text in place, the cursor at its end, without telling anybody."""
        self._left, self._right = clean(value).replace("\n", " ")[: self._longest], ""
        self._chosen = False
        self.refresh()

    def choose_all(self) -> None:
        """Choose all of the text, so that what is typed takes its place; any other key only gives it up."""
        self._left, self._right = self.value, ""
        self._chosen = bool(self._left)
        self.refresh()

    def set_active(self, active: bool) -> None:
        """Take the keys, or give them up, and what is chosen with them."""
        self._chosen = self._chosen and active
        super().set_active(active)

    def set_note(self, note: list[Segment]) -> None:
        """Show something small at the right end."""
        if note != self._note:
            self._note = note
            self.refresh()

    def insert(self, text: str) -> None:
        """Put text at the cursor; several lines become one."""
        joined = " ".join(clean(text).splitlines())
        left = "" if self._chosen else self._left
        self._put_in(left, left + joined)

    def take_key(self, key: str, character: str | None) -> bool:
        """Edit at once; False for keys that do not edit."""
        left, right = self._left, self._right
        if self._chosen and (key in _BACKSPACE or key == "delete"):
            self._set("", "")
        elif key in _BACKSPACE:
            self._set(left[:-1], right)
        elif key == "delete":
            self._set(left, right[1:])
        elif key == "left":
            self._set(left[:-1], left[-1:] + right)
        elif key == "right":
            self._set(left + right[:1], right[1:])
        elif key == "home":
            self._set("", left + right)
        elif key == "end":
            self._set(left + right, "")
        elif key == "ctrl+u":
            self._set("", "")
        elif character and is_text(character):
            self._type(character)
        else:
            return False
        self._give_up_chosen()
        return True

    def _give_up_chosen(self) -> None:
        if self._chosen:
            self._chosen = False
            self.refresh()

    def _type(self, character: str) -> None:
        if self.composer is not None and not character.isascii():
            # Only an input method sends such letters: two of them at once would spoil the word.
            self.composer = None
            self.post_message(self.Composed(self))
        before = "" if self._chosen else self._left
        self._put_in(before, self.composer.add(before, character) if self.composer else before + character)

    def _put_in(self, before: str, left: str) -> None:
        """Take what stands before the cursor now as far as there is room; nothing that was there goes."""
        left = unicodedata.normalize("NFC", left)
        room = max(len(before), self._longest - len(self._right))
        self.lost = max(0, len(left) - room)
        self._set(left[:room], self._right)

    def _set(self, left: str, right: str) -> None:
        before, self._chosen = self.value, False
        self._left, self._right = left, right
        self.refresh()
        if self.value != before:
            self.post_message(self.Changed(self, self.value))

    def line(self, y: int, width: int) -> list[Segment]:
        """Give the label, the text with its cursor, and the note."""
        label = f" {self._label}  "
        room = max(4, width - cell_len(label) - sum(cell_len(s.text) for s in self._note) - 2)
        left = shown(self._left)
        if cell_len(left) > room - 1:
            more = self.look.signs.more
            while cell_len(left) + cell_len(more) > room - 1:
                left = left[max(1, (cell_len(left) - room) // 2) :]
            left = f"{more}{left}"
        segments = [
            Segment(label, self.look.accent if self.active else self.look.dim),
            Segment(left, _CURSOR if self._chosen else _PLAIN),
        ]
        right = shown(self._right)
        if self.active:
            segments.append(Segment(right[:1] or " ", _CURSOR))
            right = right[1:]
        if not self.value and self._hint:
            segments.append(Segment(f"{'' if self.active else ' '}{self._hint}", self.look.dim))
        elif right:
            segments.append(Segment(right[:room], self.look.text))
        return both_ends(segments, self._note, width, self.look.signs.more)

    def cursor_column(self) -> int:
        """Give the column of the cursor in this pane, for the input method's window."""
        column = cell_len(f" {self._label}  ") + cell_len(self._left)
        return min(column, self.size.width - 1) if self.size.width else column


def is_text(character: str) -> bool:
    """Say whether a key's character is text to keep: printable, or a mark that joins the letter before it."""
    return character.isprintable() or unicodedata.category(character[0]).startswith("M")
