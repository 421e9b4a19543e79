"""A short list of things to do, and the list of councils to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment

from hdnd_tui.article import Council
from hdnd_tui.councils.units import province_now
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.saying import MORE, figures, province_then_and_now
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Lang, Wording

_HINT = Wording("Enter chọn · Esc thôi", "Enter chooses · Esc leaves")
_LABEL = Wording("Hội đồng", "Council")
_FIND = Wording(
    "Gõ vài tiếng của tên · Enter chọn · Esc thôi", "Type part of the name · Enter chooses · Esc leaves"
)
_NONE = Wording(
    "Chưa thấy. Hãy viết đủ tên, có dấu, như: HĐND xã Tân An, tỉnh Nghệ An",
    "None so far. Write the name in full, with marks: HĐND xã Tân An, tỉnh Nghệ An",
)
_NEW = Wording(
    "Tên này chưa có trong kho và trong danh mục: hãy xem lại trước khi Enter.",
    "Neither the archive nor the tables know this name: look at it again before Enter.",
)
_MOST = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose; a word for the program that is empty makes it a line that is only read."""

    word: str
    name: Wording
    now: str = ""
    """What is so now, shown at its right."""


class ChooseDialog(Dialog[str]):
    """Gives the word of the choice."""

    hint_text = _HINT

    def __init__(
        self, look: Look, lang: Lang, title: Wording, choices: Sequence[Choice], hint: Wording = _HINT
    ) -> None:
        super().__init__(look, lang)
        self.title_text = title
        self.say_hint(hint)
        items = []
        for each in choices:
            name = f" {each.name.to(lang):<18}" if each.now else f" {each.name.to(lang)}"
            line = [*paint(name, look.text), *paint(each.now, look.dim)]
            items.append(MenuItem(line, value=each.word or None))
        self.menu.show(items)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the choice."""
        self.leave(str(event.value))


class CouncilDialog(Dialog[Council]):
    """Gives the council chosen; `find` gives those that fit what was typed, `is_new` tells one made of it."""

    title_text = Wording(" Hội đồng đúng ", " The right council ")
    hint_text = _FIND

    def __init__(
        self,
        look: Look,
        lang: Lang,
        find: Callable[[str], Sequence[Council]],
        is_new: Callable[[Council], bool] = lambda council: False,
    ) -> None:
        super().__init__(look, lang, box=TextBox(look, lang, _LABEL.to(lang), id="box"))
        self._look_for = find
        self._is_new = is_new
        self._find()

    def _find(self) -> None:
        assert self.box is not None
        found = self._look_for(self.box.value)
        items = [
            MenuItem([Segment(" "), *paint(council.name, self.look.text)], self._where(council), council)
            for council in found[:_MOST]
        ]
        if found and self._is_new(found[0]):
            said = _NEW.to(self.lang)
            items += [MenuItem([]), MenuItem([Segment(f" {said}", self.look.strong)])]
        if len(found) > _MOST:
            more = MORE.fill(count=figures(len(found) - _MOST, self.lang)).to(self.lang)
            items.append(MenuItem([Segment(f" {more}", self.look.dim)]))
        self.menu.show(items or [MenuItem([Segment(f" {_NONE.to(self.lang)}", self.look.strong)])])

    def _where(self, council: Council) -> list[Segment]:
        said = province_then_and_now(council, province_now(council), self.lang)
        return paint(f" {said} ", self.look.dim)

    def take_key(self, key: str, character: str | None) -> None:
        """Find as one types."""
        assert self.box is not None
        before = self.box.value
        super().take_key(key, character)
        if self.box.value != before:
            self._find()

    def take_paste(self, text: str) -> None:
        """Find what was pasted."""
        super().take_paste(text)
        self._find()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the council."""
        if isinstance(event.value, Council):
            self.leave(event.value)
