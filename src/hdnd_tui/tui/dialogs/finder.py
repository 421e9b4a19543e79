"""A list that follows what one types, of people, councils or offices; the finding is done elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from rich.segment import Segment
from textual.worker import Worker

from hdnd_tui.errors import HdndError
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.targets import Page, Target, ToCouncils, ToDirectory, ToOffices
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Lang, Wording

Find = Callable[[str, int], Awaitable[Sequence[MenuItem]]]
"""Gives the lines for a text, in one of the orders; raises HdndError."""


class Guesses(tuple[MenuItem, ...]):
    """Lines that fit only nearly: an Enter typed before they could be read is not for the first of them."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be found in a finder."""

    title: Wording
    label: Wording
    hint: Wording
    find: Find
    orders: int = 1
    """In how many ways the lines can be sorted; Tab takes the next one."""
    keeps_text: bool = False
    """What the box begins with stays also where nothing fits it."""


class Finder(Dialog[Target]):
    """Gives where to go."""

    whole = True

    def __init__(self, look: Look, lang: Lang, catalogue: Catalogue, text: str = "", order: int = 0) -> None:
        super().__init__(look, lang, box=TextBox(look, lang, catalogue.label.to(lang), value=text, id="box"))
        self.title_text = catalogue.title
        self.say_hint(catalogue.hint)
        self.order = order
        self._catalogue = catalogue
        self._shown: tuple[str, int] | None = None
        self._choose_when_found = False
        self._begun = False
        """What the box began with was looked for."""
        self._back_to: object = None

    def come_back_to(self, value: object) -> None:
        """Put the cursor there once what was typed is found again."""
        self._back_to = value

    def as_left(self, page: Page) -> Page:
        """Keep what was typed and how the list is sorted."""
        assert self.box is not None
        if isinstance(page, ToDirectory):
            return page._replace(text=self.box.value, order=self.order)
        return page._replace(text=self.box.value) if isinstance(page, ToOffices | ToCouncils) else page

    def on_mount(self) -> None:
        """Find what was typed before."""
        self.look_up()

    def look_up(self) -> None:
        """Find what is typed now."""
        assert self.box is not None
        asked = self.box.value, self.order
        _worker: Worker[None] = self.run_worker(partial(self._find, *asked), group="find", exclusive=True)

    async def _find(self, text: str, order: int) -> None:
        try:
            items = await self._catalogue.find(text, order)
        except HdndError as error:
            items = [MenuItem([Segment(f" {error.sentence(self.lang)}", self.look.strong)])]
        begun, self._begun = self._begun, True
        if (
            text
            and not (begun or self._catalogue.keeps_text)
            and all(item.value is None for item in items)
            and self.box is not None
        ):
            self.box.set_value("")  # what stood in the search box was no name
            self.look_up()
            return
        self._shown = text, order
        self.menu.show(items)
        if not begun:
            super().come_back_to(self._back_to)
        if self._choose_when_found:
            self._choose_when_found = False
            if not isinstance(items, Guesses):
                self.menu.take_key("enter", None)

    def take_key(self, key: str, character: str | None) -> None:
        """Find as one types; Tab sorts in another way."""
        assert self.box is not None
        if key == "tab" and self._catalogue.orders > 1:
            self.order = (self.order + 1) % self._catalogue.orders
            self.look_up()
        elif key == "enter" and self._shown != (self.box.value, self.order):
            self._choose_when_found = True
        else:
            before = self.box.value
            super().take_key(key, character)
            if self.box.value != before:
                self.look_up()

    def take_paste(self, text: str) -> None:
        """Find what was pasted."""
        super().take_paste(text)
        self.look_up()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give where to go."""
        self.leave(event.value)  # type: ignore[arg-type]
