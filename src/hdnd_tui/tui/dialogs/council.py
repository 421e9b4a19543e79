"""The page of a council: what became of it, its articles by month and kind of event, its people."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from rich.segment import Segment
from textual.worker import Worker

from hdnd_tui.councils.former import shown_office
from hdnd_tui.errors import HdndError
from hdnd_tui.search.council_view import CouncilView
from hdnd_tui.search.facet import Choice
from hdnd_tui.search.facets import FACETS, in_order, name_of
from hdnd_tui.tui import timeline
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint, shown, wrap
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.targets import Target, ToList, ToOffices, ToPerson
from hdnd_tui.tui.theme import Look, in_signs
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

LookAt = Callable[[frozenset[Choice]], Awaitable[CouncilView | None]]

_COUNT = Wording("{count} bài", "{count} articles")
_OFFICES = Wording("Ai giữ chức vụ gì, vào ngày nào", "Who held which office, and when")
_LIST = Wording("Danh sách {count} bài", "List of {count} articles")
_BY_MONTH = Wording(
    "Bài theo tháng  (← → chọn tháng, Enter mở)", "Articles by month  (← → month, Enter opens)"
)
_ONLY_YEAR = Wording(
    "Số ở cuối dòng tính cả bài chỉ rõ năm ({count} bài).",
    "At the ends also those of which only the year is known ({count}).",
)
_NO_DATE = Wording("chưa rõ năm", "year unknown")
_FILTERS = Wording("{facet}  (Enter lọc, Enter lần nữa bỏ)", "{facet}  (Enter filters, again clears)")
_PEOPLE = Wording("Người được nêu nhiều nhất", "People named most")


@dataclass(frozen=True, slots=True)
class _Year:
    year: int


@dataclass(frozen=True, slots=True)
class _Value:
    choice: Choice


class CouncilPage(Dialog[Target]):
    """Gives where to go from a council."""

    title_text = Wording(" Hội đồng ", " Council ")
    hint_text = Wording(
        "↑ ↓ ← → chọn · Tab phần sau · Enter mở · Esc lùi",
        "Arrows choose · Tab: next part · Enter opens · Esc goes back",
    )
    whole = True

    def __init__(
        self, look: Look, lang: Lang, view: CouncilView, fate: Sequence[str], look_at: LookAt, width: int
    ) -> None:
        super().__init__(look, lang)
        self.chosen: frozenset[Choice] = frozenset()
        self.month = 0
        """The month under the cursor in the rows of years, 0 for the whole year."""
        self._view = view
        self._fate = fate
        self._look_at = look_at
        self._room = max(20, width - 8)
        self._show()

    def _show(self, *, keep: bool = False) -> None:
        self.menu.show([*self._head(), *self._months(), *self._values(), *self._people()], keep=keep)

    def _heading(self, words: Wording) -> list[MenuItem]:
        said = in_signs(words.to(self.lang), self.look.signs)
        return [MenuItem([]), MenuItem([Segment(f" {said}", self.look.accent)])]

    def _count(self, count: int) -> str:
        return _COUNT.fill(count=figures(count, self.lang)).to(self.lang)

    def _head(self) -> list[MenuItem]:
        view = self._view
        name = shown(view.council.name)
        if view.council.level != "province" and view.council.province:
            name += f", {shown(view.council.province)}"
        chosen = ", ".join(name_of(choice).to(self.lang) for choice in in_order(self.chosen))
        right = Segment(f"{self._count(view.articles)}{f': {chosen}' if chosen else ''} ", self.look.dim)
        items = [MenuItem([Segment(f" {name}", self.look.strong)], [right])]
        for text in self._fate:
            items += [
                MenuItem([Segment(" "), *paint(text, self.look.dim, (), a, b)])
                for a, b in wrap(text, 0, len(text), self._room)
            ]
        listed = _LIST.fill(count=figures(view.articles, self.lang)).to(self.lang)
        number = frozenset({view.number})
        return [
            *items,
            MenuItem([]),
            MenuItem([Segment(f" {_OFFICES.to(self.lang)}")], value=ToOffices(view.number)),
            MenuItem([Segment(f" {listed}")], value=ToList(councils=number, chosen=self.chosen)),
        ]

    def _months(self) -> list[MenuItem]:
        view, look, lang = self._view, self.look, self.lang
        years = sorted({year for year, _ in view.months}, reverse=True)
        most = max((count for (_, month), count in view.months.items() if month), default=1)
        totals = {count.year: count.count for count in view.years}
        items = [*self._heading(_BY_MONTH), MenuItem(timeline.heading(look, lang))]
        for year in years:
            total = [Segment(f"{figures(totals.get(year, 0), lang)} ", look.dim)]
            row = partial(timeline.year_row, year, view.months, most, look, lang)
            items.append(MenuItem(row(None), total, _Year(year), row(self.month)))
        stated = sum(count for (year, month), count in view.months.items() if month)
        whole = sum(totals.get(year, 0) for year in years)
        if whole > stated:
            said = _ONLY_YEAR.fill(count=figures(whole - stated, lang)).to(lang)
            items.append(MenuItem([Segment(f" {said}", look.dim)]))
        unknown = totals.get(None, 0)
        if unknown:
            count = [Segment(f"{figures(unknown, lang)} ", look.dim)]
            items.append(MenuItem([Segment(f" {_NO_DATE.to(lang)}", look.dim)], count, _Year(0)))
        return items

    def _values(self) -> list[MenuItem]:
        items: list[MenuItem] = []
        for facet in FACETS.values():
            counts = [value for value in self._view.values if value.facet == facet.name]
            if counts:
                items += self._heading(_FILTERS.fill(facet=facet.heading.to(self.lang)))
            for value in sorted(counts, key=lambda each: -each.count):
                choice = value.facet, value.key
                sign = self.look.signs.chosen if choice in self.chosen else " "
                name = Segment(f" {sign} {facet.name_of(value.key).to(self.lang)}")
                count = [Segment(f" {figures(value.count, self.lang)} ", self.look.dim)]
                items.append(MenuItem([name], count, _Value(choice)))
        return items

    def _people(self) -> list[MenuItem]:
        items = self._heading(_PEOPLE)
        for member in self._view.members:
            last = member.office
            stated = shown_office(last.name, last.former).to(self.lang) if last else ""
            office = [Segment("  "), *paint(stated, self.look.dim)] if stated else []
            items.append(
                MenuItem(
                    [Segment(f"   {shown(member.entry.name)}", self.look.official), *office],
                    [Segment(f" {figures(member.entry.articles, self.lang)} ", self.look.dim)],
                    ToPerson(member.entry.number),
                )
            )
        return items if len(items) > 2 else []

    def take_key(self, key: str, character: str | None) -> None:
        """Move among the months of a year; Space chooses as Enter does."""
        if key in ("left", "right") and isinstance(self.menu.value, _Year):
            self.month = (self.month + (1 if key == "right" else -1)) % 13
            self._show(keep=True)
        elif key == "space":
            self.menu.take_key("enter", None)
        else:
            super().take_key(key, character)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Filter by a value, or give where to go."""
        number = frozenset({self._view.number})
        if isinstance(event.value, _Value):
            self.chosen = self.chosen ^ {event.value.choice}
            _worker: Worker[None] = self.run_worker(self._look_again, group="look", exclusive=True)
        elif isinstance(event.value, _Year):
            year = event.value.year
            if self.month and year:
                month = f"{year}-{self.month:02}"
                self.leave(ToList(councils=number, chosen=self.chosen, days=(month, month)))
            else:
                self.leave(ToList(councils=number, chosen=self.chosen, years=frozenset({year})))
        else:
            self.leave(event.value)  # type: ignore[arg-type]

    async def _look_again(self) -> None:
        try:
            view = await self._look_at(self.chosen)
        except HdndError as error:
            self.say(error.sentence(self.lang), strong=True)
            return
        if view is None:
            return
        here = self.menu.value
        self._view = view
        self._show(keep=True)
        self.menu.go_to(here)
