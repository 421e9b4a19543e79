"""A list that follows what one types, of people, councils or offices; the finding is done elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from rich.segment import Segment
from textual.worker import Worker

from hdnd_tui.errors import HdndError
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.targets import Page, Target, ToCouncils, ToDirectory, ToOffices, is_same_page
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Lang, Wording

_AT_FIRST, _TIMES, MOST = 60, 4, 10_000
"""How many things are listed at first, how many times more when one has come to their end, and at most."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines that answer what was typed."""

    items: Sequence[MenuItem]
    is_whole: bool = True
    """Nothing more fits than is listed."""
    is_near: bool = False
    """All fit only nearly: an Enter typed before they could be read is not for the first of them."""


Find = Callable[[str, int, int], Awaitable[Listed]]
"""Gives the lines for a text, in one of the orders, for so many things at most; raises HdndError."""


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
        self._is_whole = True
        self._most = self._given = _AT_FIRST
        """How many things were asked for, and for how many of them the list is an answer."""
        self._when_found = ""
        """The key that is given to the list once it is there."""
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

    def look_up(self, most: int = _AT_FIRST) -> None:
        """Find what is typed now, and list so many things of it."""
        assert self.box is not None
        self._most = most
        asked = self.box.value, self.order, most
        _worker: Worker[None] = self.run_worker(partial(self._find, *asked), group="find", exclusive=True)

    async def _find(self, text: str, order: int, most: int) -> None:
        try:
            listed = await self._catalogue.find(text, order, most)
        except HdndError as error:
            listed = Listed([MenuItem([Segment(f" {error.sentence(self.lang)}", self.look.strong)])])
        begun, self._begun = self._begun, True
        if (
            text
            and not (begun or self._catalogue.keeps_text)
            and all(item.value is None for item in listed.items)
            and self.box is not None
        ):
            self.box.set_value("")  # what stood in the search box was no name
            self.look_up()
            return
        sought = self._back_to
        is_there = sought is None or any(is_same_page(item.value, sought) for item in listed.items)
        if not is_there and not listed.is_whole and most < MOST:
            self.look_up(min(MOST, most * _TIMES))
            return
        self.menu.show(listed.items, keep=self._shown == (text, order))
        self._shown, self._given, self._is_whole = (text, order), most, listed.is_whole
        self._back_to = None
        if sought is not None:
            super().come_back_to(sought)
        key, self._when_found = self._when_found, ""
        if key and not (key == "enter" and listed.is_near):
            self.menu.take_key(key, None)

    def _go_on(self, key: str) -> None:
        """List more where one has come near the end of what is listed, after End all of it."""
        is_near = self.menu.cursor + self.menu.size.height >= len(self.menu.items)
        most = MOST if key == "end" else min(MOST, self._given * _TIMES)
        if is_near and not self._is_whole and most > self._most:  # else that is under way
            self._when_found = key if key == "end" else ""
            self.look_up(most)

    def take_key(self, key: str, character: str | None) -> None:
        """Find as one types; Tab sorts in another way."""
        assert self.box is not None
        if key == "tab" and self._catalogue.orders > 1:
            self.order = (self.order + 1) % self._catalogue.orders
            self._when_found = self._when_found.removeprefix("end")
            self.look_up()
        elif key == "enter" and self._shown != (self.box.value, self.order):
            self._when_found = "enter"
        else:
            before = self.box.value
            super().take_key(key, character)
            if self.box.value != before:
                self._when_found = self._when_found.removeprefix("end")
                self.look_up()
            elif self._shown == (before, self.order) and (key != "end" or not before):
                self._go_on(key)

    def take_paste(self, text: str) -> None:
        """Find what was pasted."""
        super().take_paste(text)
        self.look_up()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give where to go."""
        self.leave(event.value)  # type: ignore[arg-type]
