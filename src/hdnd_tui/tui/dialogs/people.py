"""The people of an article, with the offices that it states for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment

from hdnd_tui.article import Article
from hdnd_tui.councils.former import is_former_in, shown_office
from hdnd_tui.export.parts import NO_OFFICE, NOBODY
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint, shown, wrap
from hdnd_tui.tui.targets import Target, ToDirectory, ToPerson, ToWords
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

_EVERYBODY = Wording("Danh bạ: mọi người trong kho", "Directory: everybody in the archive")


class PeopleDialog(Dialog[Target]):
    """Gives the person chosen, or everybody."""

    title_text = Wording(" Người trong bài ", " People in this article ")
    hint_text = Wording(
        "Enter chức vụ theo ngày · F3 chỗ nêu sau · F9 giữ cạnh bài · Esc đóng",
        "Enter offices by date · F3 next mention · F9 keeps them by the text · Esc closes",
    )

    def __init__(
        self,
        look: Look,
        lang: Lang,
        article: Article,
        number: int,
        people: Sequence[int | None],
        on_pin: Callable[[], None],
    ) -> None:
        """`people` are the numbers of the persons that `article.officials` are, in the same order."""
        super().__init__(look, lang)
        self._on_pin = on_pin
        self._mentions: dict[ToPerson, ToWords] = {}
        items = []
        for official, person in zip(article.officials, people, strict=True):
            name = Segment(f" {shown(official.name)}", look.official)
            mentions = ToWords(number, official.name, official.mentions)
            if person:
                self._mentions[ToPerson(person, number)] = mentions
            items.append(MenuItem([name], value=ToPerson(person, number) if person else mentions))
            for office in official.offices:
                stated = shown_office(office.name, is_former_in(article, office)).to(lang)
                for a, b in wrap(stated, 0, len(stated), 66):
                    items.append(MenuItem([Segment("    "), *paint(stated, look.text, (), a, b)]))
            if not official.offices:
                items.append(MenuItem([Segment(f"    {NO_OFFICE.to(lang)}", look.dim)]))
        if not items:
            items.append(MenuItem([Segment(f" {NOBODY.to(lang)}", look.dim)]))
        items += [MenuItem([]), MenuItem([Segment(f" {_EVERYBODY.to(lang)}")], value=ToDirectory())]
        self.menu.show(items)

    def take_key(self, key: str, character: str | None) -> None:
        """Go to the next mention; keep the people beside the text with the key that has opened this."""
        here = self.menu.value
        if self._left:
            super().take_key(key, character)
        elif key == "f3" and isinstance(here, ToPerson | ToWords):
            self.leave(self._mentions[here] if isinstance(here, ToPerson) else here)
        elif key in ("f9", "ctrl+o"):
            self.leave()
            self._on_pin()
        else:
            super().take_key(key, character)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give where to go."""
        self.leave(event.value)  # type: ignore[arg-type]
