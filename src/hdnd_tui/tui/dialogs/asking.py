"""Dialogs that ask for one line of text: a note, a name, a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint, wrap
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Lang, Wording

KEEP = (("keep", Wording("Lưu", "Keep")),)
_FULL = Wording(
    "Đã đầy: ô này chứa được {longest} ký tự, phần thừa đã bị bỏ.",
    "Full: {longest} characters at most, the rest was left out.",
)
KEEP_HINT = Wording("Enter lưu · Esc thôi", "Enter keeps · Esc leaves")
_WIDTH = 70


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    title: Wording
    label: Wording
    about: str = ""
    """What it is about, shown above the answers."""
    value: str = ""
    """What stands in the line at first."""
    replaced: bool = False
    """What is typed first takes the place of that."""
    longest: int = 400
    hint: Wording = KEEP_HINT
    answers: Sequence[tuple[str, Wording]] = KEEP
    """What can be done with it: a word for the program, a name; Enter does the first."""
    check: Callable[[str], Wording | None] = lambda text: None
    """Gives what is wrong with a text, None where nothing is."""


class AskDialog(Dialog[tuple[str, str]]):
    """Gives the answer chosen and the text."""

    is_for_text = True

    def __init__(self, look: Look, lang: Lang, question: Question) -> None:
        box = TextBox(
            look, lang, question.label.to(lang), value=question.value, longest=question.longest, id="box"
        )
        super().__init__(look, lang, box=box)
        if question.replaced:
            box.choose_all()
        self.title_text = question.title
        self.say_hint(question.hint)
        self._question = question
        about = question.about
        items = [MenuItem([])]
        items += [
            MenuItem([Segment(" "), *paint(about, look.dim, (), a, b)])
            for a, b in wrap(about, 0, len(about), _WIDTH)[:4]
        ]
        items.append(MenuItem([]))
        items += [MenuItem([Segment(f" {name.to(lang)}")], value=word) for word, name in question.answers]
        self.menu.show(items)

    def take_key(self, key: str, character: str | None) -> None:
        """Edit the text, or do what the row says."""
        assert self.box is not None
        self.box.lost = 0
        super().take_key(key, character)
        self._tell_lost()

    def take_paste(self, text: str) -> None:
        """Put pasted text into the line."""
        super().take_paste(text)
        self._tell_lost()

    def _tell_lost(self) -> None:
        assert self.box is not None
        if self.box.lost:
            longest = figures(self._question.longest, self.lang)
            self.say(_FULL.fill(longest=longest).to(self.lang), strong=True)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the answer, unless the text cannot be one."""
        assert self.box is not None
        word = str(event.value)
        wrong = self._question.check(self.box.value) if word == self._question.answers[0][0] else None
        if wrong is not None:
            self.say(wrong.to(self.lang), strong=True)
        else:
            self.leave((word, self.box.value.strip()))
