"""A list of articles to choose from: the basket, the notes, what was read last."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from rich.segment import Segment

from hdnd_tui.search.results import Hit
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.saying import day, how_known
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording

EXPORT = 0
"""Chosen instead of an article's number: to export what is on the shelf."""

_LABEL = Wording("Lọc", "Filter")
_NOTHING = Wording("Không có bài nào như vậy.", "There is no such article.")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a list of articles is for."""

    title: Wording
    hint: Wording
    on_delete: Callable[[str], None] | None = None
    """Takes the article of this id off the shelf; None where nothing can be taken off."""
    on_undo: Callable[[], Collection[str]] = tuple
    """Takes the last thing back; gives the ids of what is on the shelf after it."""
    can_export: bool = False


class ShelfDialog(Dialog[int]):
    """Gives the number of the article to open, or `EXPORT`; letters filter, without marks."""

    def __init__(
        self, look: Look, lang: Lang, shelf: Shelf, articles: Sequence[Hit], notes: dict[str, str]
    ) -> None:
        super().__init__(look, lang, box=TextBox(look, lang, _LABEL.to(lang), id="box"))
        self.title_text = shelf.title
        self.hint_text = shelf.hint
        self.say_hint(shelf.hint)
        self._shelf = shelf
        self._all = self._articles = list(articles)
        self._notes = notes
        self._find()

    def _find(self, *, keep: bool = False) -> None:
        assert self.box is not None
        words = fold(self.box.value).split()
        items = []
        for hit in self._articles:
            note = self._notes.get(hit.id, "")
            if not all(word in fold(f"{hit.title} {note}") for word in words):
                continue
            when = Segment(f" {day(hit.date, hit.year, self.lang):<12}", self.look.dim)
            how = Segment(f" {how_known(hit.date_known, self.lang)}", self.look.dim)
            items.append(MenuItem([when, *paint(hit.title, self.look.text)], [how], hit))
            if note:
                items.append(MenuItem([Segment(" " * 13), *paint(note, self.look.dim)]))
        if not items:
            items.append(MenuItem([Segment(f" {_NOTHING.to(self.lang)}", self.look.dim)]))
        self.menu.show(items, keep=keep)

    def take_key(self, key: str, character: str | None) -> None:
        """Filter as one types; Delete takes the article off, undo puts it back."""
        assert self.box is not None
        hit = self.menu.value
        if key == "delete" and self._shelf.on_delete is not None and isinstance(hit, Hit):
            self._shelf.on_delete(hit.id)
            self._articles = [other for other in self._articles if other is not hit]
            self._find(keep=True)
            return
        if key == "ctrl+g" and len(self._articles) < len(self._all):
            held = self._shelf.on_undo()
            self._articles = [hit for hit in self._all if hit.id in held]
            self._find(keep=True)
            return
        if key in ("f5", "ctrl+e") and self._shelf.can_export and self._articles:
            self.leave(EXPORT)
            return
        before = self.box.value
        super().take_key(key, character)
        if self.box.value != before:
            self._find()

    def take_paste(self, text: str) -> None:
        """Filter by what was pasted."""
        super().take_paste(text)
        self._find()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the article."""
        if isinstance(event.value, Hit):
            self.leave(event.value.number)
