"""What is in the basket."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from hdnd_tui.search.results import Hit
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.saying import day
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording


class BasketDialog(Dialog[int]):
    """Gives the number of the article to open."""

    title_text = Wording(" Giỏ ", " Basket ")
    hint_text = Wording("Enter mở bài · Esc đóng", "Enter opens the article · Esc closes")

    def __init__(self, look: Look, lang: Lang, articles: Sequence[Hit]) -> None:
        super().__init__(look, lang)
        self.menu.show(
            [
                MenuItem(
                    [Segment(f" {day(hit.date, hit.year, lang):<12}"), *paint(hit.title, look.text)],
                    value=hit.number,
                )
                for hit in articles
            ]
        )

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the article."""
        if isinstance(event.value, int):
            self.leave(event.value)
