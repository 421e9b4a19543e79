"""What every dialog is: a frame over the room with a line to type into, a list, and a hint."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.screen import ModalScreen

from hdnd_tui.tui.lean_display import NOWHERE
from hdnd_tui.tui.painting import shown
from hdnd_tui.tui.targets import Page, is_same_page
from hdnd_tui.tui.theme import ASCII, Look, in_signs
from hdnd_tui.tui.widgets.menu_list import MenuList
from hdnd_tui.tui.widgets.pane import Frame, Line
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Lang, Wording

T = TypeVar("T")

_NARROW = 90
"""On a screen narrower than this a dialog is as wide as it: no halves of words are left at its sides."""
SIDES = 4
"""Cells that the frame and the space inside it take."""
UNSEEN_SECONDS = 0.5
"""So long after it was drawn nobody has read a question: keys typed until then are not meant for it."""
_LINES = Wording(" dòng {first}–{last}/{total} ", " lines {first}–{last}/{total} ")

_HELP = Wording(" Trợ giúp: {title} ", " Help: {title} ")
_BACK = Wording("Esc trở lại", "Esc goes back")
_BACK_TO_TYPED = Wording("Esc trở lại, chữ đã gõ vẫn còn", "Esc goes back, what was typed stays")


class Dialog(ModalScreen[T], inherit_bindings=False, inherit_css=False):
    """Stands over the reading room until Esc, or until something was chosen.

    Its parts are made at once and not when Textual composes it, so that keys typed ahead find them.
    """

    AUTO_FOCUS = ""
    title_text = Wording("", "")
    hint_text = Wording("Esc đóng", "Esc closes")
    whole = False
    """It takes the whole screen."""
    guarded = False
    """What it does loses something: keys that were typed before one could read it are not for it."""
    is_for_text = False
    """What is typed soon after its Enter is more of the text, and no command for what is behind."""
    has_help = True
    """F1 tells its keys."""
    tells_keys = False
    """It is what F1 tells of the dialog under it."""

    def __init__(self, look: Look, lang: Lang, *, box: TextBox | None = None) -> None:
        names = ("ascii" if look.signs is ASCII else "", "whole" if self.whole else "")
        super().__init__(classes=" ".join(filter(None, names)))
        self.look = look
        self.lang: Lang = lang
        self._left = False
        self._help: Dialog[None] | None = None
        """What tells the keys, while it is over this."""
        self._hint_words = self.hint_text
        self._heard_from = float("inf")
        """When keys are taken from, where it is guarded."""
        self._typed_after: list[tuple[str, str | None]] = []
        self.box = box
        self.menu = MenuList(look, lang, id="menu")
        self.menu.when_chosen = self.on_menu_list_chosen
        self.menu.when_drawn = self._tell_lines
        self._frame = Frame(id="frame")
        self._height = 0
        self.when_left: Callable[[], None] | None = None
        """Told when the dialog closes, before the keys that follow reach what is behind it."""
        self.hint = Line(look, lang, id="hint")
        self.say_hint(self.hint_text)
        if box is not None:
            box.active = True

    def compose(self) -> ComposeResult:
        """Stand in one frame."""
        frame = self._frame
        # As `Content`: in a `str` Textual would look for markup, and end where it is none.
        frame.border_title = Content(shown(self.title_text.to(self.lang)).strip())
        if not self.whole:
            if self.app.size.width < _NARROW:
                frame.styles.width = "100%"
            self._grow()
        with frame:
            if self.box is not None:
                yield self.box
            yield self.menu
            yield self.hint

    def on_mount(self) -> None:
        """Take keys once the question was seen."""
        if self.guarded:
            self.call_after_refresh(self._hear)

    def _hear(self) -> None:
        self._heard_from = monotonic() + UNSEEN_SECONDS

    def _grow(self) -> None:
        """Make the frame as high as its lines: the frame, the line of text, the list, a gap and the hint.

        It gets no lower where a list becomes shorter: it would jump with every letter.
        """
        wanted = len(self.menu.items) + 4 + (self.box is not None)
        height = max(self._height, min(self.most_lines(self.app.size.height), wanted))
        if height != self._height:
            self._height = height
            self._frame.styles.height = height

    @staticmethod
    def most_lines(height: int) -> int:
        """Give how high a frame may be on a screen of this height."""
        return max(20, height - 8)

    def _tell_lines(self) -> None:
        """Say in the frame which lines are in view, where not all of them are."""
        if self.is_mounted and not self.whole:
            self._grow()
        seen = self.menu.in_view
        if seen is None:
            self._frame.border_subtitle = ""
            return
        said = _LINES.fill(first=seen[0], last=seen[1], total=len(self.menu.items))
        self._frame.border_subtitle = Content(in_signs(said.to(self.lang), self.look.signs).strip())

    def say_hint(self, words: Wording) -> None:
        """Show the keys that hold, under the list."""
        self._hint_words = words
        self.say(in_signs(words.to(self.lang), self.look.signs))

    @property
    def closing(self) -> Wording:
        """What Esc does, as the hint says it; empty where it does not."""
        parts = (text.rpartition("Esc") for text in self._hint_words)
        return Wording(*(what.strip(" :") if key else "" for _, key, what in parts))

    def say(self, text: str, *, strong: bool = False) -> None:
        """Show a hint under the list."""
        self.hint.tell([Segment(text, self.look.strong if strong else self.look.dim)])

    def take_key(self, key: str, character: str | None) -> None:
        """Give a key to the list, else to the line of text; once closed, to what is behind."""
        if self._left:
            self._typed_after.append((key, character))
            return
        if self.guarded and monotonic() < self._heard_from:
            return
        if key == "escape":
            self.leave()
            return
        if key == "f1":
            self._tell_keys()
            return
        in_text = key in ("home", "end") and self.box is not None and bool(self.box.value)
        if self.box is not None and (in_text or not self.menu.take_key(key, character)):
            self.box.take_key(key, character)
        elif self.box is None:
            self.menu.take_key(key, character)
        self.place_cursor()

    def _tell_keys(self) -> None:
        """Tell the keys over this, where what was typed stays; told already: go back."""
        if not self.has_help:
            self.leave()
            return
        from hdnd_tui.tui.dialogs.dialog_keys import keys_of

        self._help = told = Dialog[None](self.look, self.lang)
        told.has_help, told.tells_keys = False, True
        told.title_text = _HELP.fill(title=self.title_text.to(self.lang).strip())
        typed = self.box is not None
        told.say_hint(_BACK_TO_TYPED if typed else _BACK)
        kind, hint = type(self).__name__, self.hint_text
        width = self.app.size.width - SIDES
        told.menu.show(keys_of(kind, hint, self.closing, self.look, self.lang, width, typed=typed))
        self.app.push_screen(told)

    def on_screen_resume(self) -> None:
        """Show the cursor again where one types."""
        if self._help is not None:
            self._help = None
            self.place_cursor()

    def take_paste(self, text: str) -> None:
        """Put pasted text into the line of text."""
        if self.box is not None:
            self.box.insert(text)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Act on the line chosen."""

    def come_back_to(self, value: object) -> None:
        """Put the cursor on what was chosen here before, where it is still in the list."""
        values = (item.value for item in self.menu.items)
        self.menu.go_to(next((each for each in values if is_same_page(each, value)), None))

    def as_left(self, page: Page) -> Page:
        """Give the page of this dialog as one finds it when one comes back: with what was typed in it."""
        return page

    def leave(self, result: T | None = None) -> None:
        """Close, once."""
        if self._left:
            return
        self._left = True
        stack = self.app.screen_stack
        for above in reversed(stack[stack.index(self) + 1 :]):  # what was asked for before came only now
            if isinstance(above, Dialog):
                above.leave()
        if self.when_left is not None:
            self.when_left()
        self.dismiss(result)

    def on_unmount(self) -> None:
        """Give what was typed after the last key to the screen behind, once it has the answer."""
        if self._typed_after and self.app.is_running and self.app.screen_stack:
            self.app.screen.call_next(self._pass_on)

    def _pass_on(self) -> None:
        for key, character in self._typed_after:
            take_key = getattr(self.app.screen, "take_key", None)
            if take_key is not None:
                take_key(key, character)

    def place_cursor(self) -> None:
        """Put the terminal's cursor where an input method expects it."""
        if self.box is None:
            self.app.cursor_position = NOWHERE
        else:
            at = self.box.region
            self.app.cursor_position = Offset(at.x + self.box.cursor_column(), at.y)
