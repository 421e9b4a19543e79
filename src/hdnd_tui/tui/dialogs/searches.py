"""Searches to go back to: those saved by name, and those typed last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.segment import Segment

from hdnd_tui.search.facets import in_order, name_of
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.saved import Search, unpacked
from hdnd_tui.tui.saying import short_council
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording

_SAVED = Wording("Đã lưu", "Saved")
_TYPED = Wording("Đã tìm gần đây", "Searched lately")
_NONE = Wording("Chưa có câu tìm nào.", "There are no searches yet.")
_LABEL = Wording("Lọc", "Filter")


class SearchesDialog(Dialog[Search]):
    """Gives the search to do again; Delete forgets a saved one."""

    title_text = Wording(" Câu tìm đã lưu, đã tìm ", " Saved and earlier searches ")
    hint_text = Wording(
        "Enter tìm lại · Delete xóa câu đã lưu · Esc đóng", "Enter searches · Delete forgets · Esc closes"
    )

    def __init__(
        self,
        look: Look,
        lang: Lang,
        saved: Mapping[str, str],
        typed: Sequence[str],
        forget: Callable[[str], None],
        undo: Callable[[], Mapping[str, str]],
    ) -> None:
        """`undo` takes the last thing back and gives what is saved after it."""
        super().__init__(look, lang, box=TextBox(look, lang, _LABEL.to(lang), id="box"))
        self._saved = dict(saved)
        self._typed = typed
        self._forget = forget
        self._undo = undo
        self._count = len(saved)
        self._find()

    def _find(self) -> None:
        assert self.box is not None
        words = fold(self.box.value).split()

        def fits(text: str) -> bool:
            return all(word in fold(text) for word in words)

        items = []
        saved = {name: unpacked(text) for name, text in self._saved.items()}
        shown = [(name, search) for name, search in saved.items() if fits(f"{name} {search.text}")]
        if shown:
            items.append(MenuItem([Segment(f" {_SAVED.to(self.lang)}", self.look.accent)]))
        for name, search in shown:
            what = [Segment("   "), *paint(name, self.look.strong), *self._what(search, name)]
            items.append(MenuItem(what, value=(name, search)))
        typed = [text for text in self._typed if fits(text)]
        if typed:
            items.append(MenuItem([Segment(f" {_TYPED.to(self.lang)}", self.look.accent)]))
        items += [
            MenuItem([Segment("   "), *paint(text, self.look.text)], value=("", Search(text)))
            for text in typed
        ]
        if not items:
            items.append(MenuItem([Segment(f" {_NONE.to(self.lang)}", self.look.dim)]))
        self.menu.show(items)

    def _what(self, search: Search, name: str) -> list[Segment]:
        parts = [search.text if search.text != name else "", *map(short_council, search.councils)]
        parts += [str(year) for year in search.years if year]
        parts += [name_of(choice).to(self.lang) for choice in in_order(search.chosen)]
        said = f" {self.look.signs.dot} ".join(filter(None, parts))
        return [Segment("   "), *paint(said, self.look.dim)] if said else []

    def take_key(self, key: str, character: str | None) -> None:
        """Filter as one types; Delete forgets, undo brings back."""
        assert self.box is not None
        value = self.menu.value
        if key == "delete" and isinstance(value, tuple) and value[0]:
            self._saved.pop(value[0])
            self._forget(value[0])
            self._find()
            return
        if key == "ctrl+g" and len(self._saved) < self._count:
            self._saved = dict(self._undo())
            self._find()
            return
        before = self.box.value
        super().take_key(key, character)
        if self.box.value != before:
            self._find()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the search."""
        if isinstance(event.value, tuple):
            self.leave(event.value[1])
