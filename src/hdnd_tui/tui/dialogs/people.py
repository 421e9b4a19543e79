"""The people of an article, and one person with offices by date and their sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment

from hdnd_tui.article import Article, Place
from hdnd_tui.search.results import Hit
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint, shown, wrap
from hdnd_tui.tui.saying import day, figures, how_known
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

if TYPE_CHECKING:
    from hdnd_tui.archive.people import Person

_OFFICES = Wording("Chức vụ theo ngày", "Offices by date")
_ARTICLES = Wording("Bài viết", "Articles")
_NONE = Wording("(không nêu chức vụ)", "(no office stated)")


class PeopleDialog(Dialog[int]):
    """Gives the place in `article.officials` of the person chosen."""

    title_text = Wording(" Người trong bài ", " People in this article ")
    hint_text = Wording("Enter xem chức vụ theo ngày · Esc đóng", "Enter offices by date · Esc closes")

    def __init__(self, look: Look, lang: Lang, article: Article) -> None:
        super().__init__(look, lang)
        items = []
        for number, official in enumerate(article.officials):
            name = Segment(f" {shown(official.name)}", look.official)
            items.append(MenuItem([name], value=number))
            for office in official.offices or ():
                for a, b in wrap(office.name, 0, len(office.name), 66):
                    items.append(MenuItem([Segment("    "), *paint(office.name, look.text, (), a, b)]))
            if not official.offices:
                items.append(MenuItem([Segment(f"    {_NONE.to(lang)}", look.dim)]))
        self.menu.show(items)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the person."""
        if isinstance(event.value, int):
            self.leave(event.value)


@dataclass(frozen=True, slots=True)
class Jump:
    """An article to open, and the place in it."""

    number: int
    place: Place | None = None


class PersonPage(Dialog[Jump]):
    """One person: offices by date, each with the sentence that says so, and all articles."""

    title_text = Wording(" Người ", " Person ")
    hint_text = Wording("Enter mở bài tại câu ấy · Esc đóng", "Enter opens the article there · Esc closes")

    def __init__(self, look: Look, lang: Lang, person: Person, articles: Sequence[Hit], width: int) -> None:
        super().__init__(look, lang)
        room = min(width - 22, 90)
        count = Wording(" bài", " articles").to(lang)
        where = f"  {shown(person.council.name)}" if person.council else ""
        items = [
            MenuItem(
                [Segment(f" {shown(person.name)}", look.official), Segment(where, look.dim)],
                [Segment(f"{figures(len(person.articles), lang)}{count} ", look.dim)],
            ),
            MenuItem([]),
            MenuItem([Segment(f" {_OFFICES.to(lang)}", look.accent)]),
        ]
        for office in person.offices:
            when = f"{day(office.date, office.year, lang)} {how_known(office.date_known, lang)}".strip()
            items.append(
                MenuItem(
                    [Segment(f"   {when:<12}"), *paint(office.name, look.strong)],
                    value=Jump(office.number, office.at),
                )
            )
            said = f"“{office.sentence}”" if office.sentence else ""
            for a, b in wrap(said, 0, len(said), room)[:3]:
                items.append(MenuItem([Segment(" " * 15), *paint(said, look.dim, (), a, b)]))
        if not person.offices:
            items.append(MenuItem([Segment(f"   {_NONE.to(lang)}", look.dim)]))
        years = Counter(hit.year for hit in articles if hit.year)
        bars = []
        most = max(years.values(), default=1)
        for year in sorted(years):
            bar = look.signs.steps[min(7, int(years[year] / most * 7.99))]
            bars.append(f"{year} {bar} {figures(years[year], lang)}")
        items += [
            MenuItem([]),
            MenuItem([Segment(f" {_ARTICLES.to(lang)}  ", look.accent), Segment("   ".join(bars))]),
        ]
        for hit in articles:
            when = day(hit.date, hit.year, lang)
            items.append(
                MenuItem(
                    [Segment(f"   {when:<12}", look.dim), *paint(hit.title, look.text)],
                    value=Jump(hit.number),
                )
            )
        self.menu.show(items)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the article to open."""
        if isinstance(event.value, Jump):
            self.leave(event.value)
