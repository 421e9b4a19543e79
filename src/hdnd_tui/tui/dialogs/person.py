"""The page of a person: offices by date with their sentences, colleagues, articles by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.segment import Segment

from hdnd_tui.archive.directory import LastOffice
from hdnd_tui.archive.people import Colleague, DatedOffice, Namesake, Person
from hdnd_tui.archive.reader import Row
from hdnd_tui.article import Article
from hdnd_tui.councils.former import shown_office
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import lines_around, paint, shown
from hdnd_tui.tui.saying import day, figures, how_known, short_council
from hdnd_tui.tui.targets import Target, ToArticle, ToCouncil, ToList, ToPerson
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

_ON_THE_DAY = Wording("Trong bài ngày {day}", "In the article of {day}")
_IN_ARTICLE = Wording("Trong bài đang đọc", "In the article being read")
_NEAREST = Wording(
    "Bài ấy không nêu chức vụ; các bài gần ngày ấy nhất:",
    "That article states no office; the articles nearest to its day:",
)
_OFFICES = Wording("Chức vụ theo ngày", "Offices by date")
_NAMESAKES = Wording("Cùng tên, cũng có thể là cùng một người", "Same name, possibly the same person")
_TOGETHER = Wording("Cùng xuất hiện", "Named together with")
_BY_YEAR = Wording("Bài theo năm", "Articles by year")
_ARTICLES = Wording("Bài viết", "Articles")
_COUNCILS = Wording("Hội đồng trong các bài", "Councils of the articles")
_COUNT = Wording("{count} bài", "{count} articles")
_NONE = Wording("(không bài nào nêu chức vụ)", "(no article states an office)")
_EVERY = Wording("Hiện cả {count} lần nêu chức vụ", "Show all {count} statements of an office")
_ALL = Wording("Cả {count} bài, thành danh sách", "All {count} articles, as a list")
_UNKNOWN = Wording("chưa rõ", "unknown")
_INDENT = 15
_BAR = 20
_MANY = 12
"""So many statements of offices are shown at first."""
_ARTICLES_SHOWN = 100
"""So many articles stand on the page; the list that it offers has them all."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """What the page shows."""

    person: Person
    council: int
    """Number of the person's council; 0 where it is not known."""
    articles: Sequence[Row]
    """The newest hundred, newest first."""
    years: Mapping[int, int]
    """Articles of each year; those of none under 0."""
    councils: Mapping[str, int]
    """Articles of each council."""
    colleagues: Sequence[Colleague]
    namesakes: Sequence[tuple[Namesake, LastOffice | None]] = ()
    """People of the same name under other councils, with the office stated last."""
    seen_in: Article | None = None
    """The article from which one came."""

    @classmethod
    def of(
        cls,
        person: Person,
        council: int,
        articles: Iterable[Sequence[Row]],
        colleagues: Sequence[Colleague],
        namesakes: Sequence[tuple[Namesake, LastOffice | None]],
        seen_in: Article | None,
    ) -> PersonView:
        """Count all `articles`, which come in parts, and keep those that the page shows."""
        newest: list[Row] = []
        years: Counter[int] = Counter()
        councils: Counter[str] = Counter()
        for part in articles:
            years.update(row.year or 0 for row in part)
            councils.update(row.council.name for row in part if row.council)
            newest = sorted([*newest, *part], key=lambda r: (r.date or "", r.number), reverse=True)
            del newest[_ARTICLES_SHOWN:]
        return cls(person, council, newest, years, councils, colleagues, namesakes, seen_in)


class PersonPage(Dialog[Target]):
    """Gives where to go from a person."""

    title_text = Wording(" Người ", " Person ")
    hint_text = Wording(
        "↑ ↓ chọn · Tab phần sau · Enter mở · Esc lùi",
        "Up, Down · Tab: next part · Enter opens · Esc goes back",
    )
    whole = True

    def __init__(self, look: Look, lang: Lang, view: PersonView, width: int) -> None:
        super().__init__(look, lang)
        self._view = view
        self._room = max(20, min(width - _INDENT - 8, 90))
        self._unfolded = False
        """Every statement of an office is shown, not the first and the last one of each."""
        self._show()
        begin = next((i.value for i in self.menu.items if isinstance(i.value, ToArticle | ToList)), None)
        if begin is not None:
            self.menu.go_to(begin)

    def _show(self) -> None:
        self.menu.show(
            [
                *self._head(),
                *self._on_the_day(),
                *self._offices(),
                *self._namesakes(),
                *self._years(),
                *self._colleagues(),
                *self._councils(),
                *self._articles(),
            ],
            keep=True,
        )

    def _count(self, count: int) -> str:
        return _COUNT.fill(count=figures(count, self.lang)).to(self.lang)

    def _heading(self, words: Wording) -> list[MenuItem]:
        return [MenuItem([]), MenuItem([Segment(f" {words.to(self.lang)}", self.look.accent)])]

    def _head(self) -> list[MenuItem]:
        person = self._view.person
        right = [Segment(f"{self._count(len(person.articles))} ", self.look.dim)]
        name = [Segment(f" {shown(person.name)}", self.look.official)]
        if person.council is None:
            return [MenuItem(name, right)]
        where = [Segment(f"  {shown(person.council.name)}", self.look.dim)]
        return [
            MenuItem([*name, *where], right, ToCouncil(self._view.council) if self._view.council else None)
        ]

    def _on_the_day(self) -> list[MenuItem]:
        """Show the office on the day of the article from which one came: as it says, else what is nearest."""
        article, person = self._view.seen_in, self._view.person
        if article is None:
            return []
        stated = [office for office in person.offices if office.article == article.id]
        heading = _IN_ARTICLE
        if article.date:
            how = how_known(article.date_known, self.lang)
            heading = _ON_THE_DAY.fill(day=f"{day(article.date, article.year, self.lang)} {how}".rstrip())
        items = self._heading(heading)
        if not stated:
            items.append(MenuItem([Segment(f"   {_NEAREST.to(self.lang)}", self.look.dim)]))
            stated = _nearest(person.offices, article.date)
        return [*items, *self._stated(stated)]

    def _offices(self) -> list[MenuItem]:
        offices, seen_in = self._view.person.offices, self._view.seen_in
        if offices and seen_in is not None and all(office.article == seen_in.id for office in offices):
            return []  # they stand above: no other article states any
        items = self._heading(_OFFICES)
        shown = offices if self._unfolded or len(offices) <= _MANY else _first_and_last(offices)
        items += self._stated(shown)
        if len(shown) < len(offices):
            words = _EVERY.fill(count=figures(len(offices), self.lang)).to(self.lang)
            items.append(MenuItem([Segment(f"   {words}")], value=_EVERY))
        if not self._view.person.offices:
            items.append(MenuItem([Segment(f"   {_NONE.to(self.lang)}", self.look.dim)]))
        return items

    def _stated(self, offices: Sequence[DatedOffice]) -> list[MenuItem]:
        """Give each office with its sentence; one that states several in a row stands once, below them."""
        items: list[MenuItem] = []
        for office, following in zip_longest(offices, offices[1:]):
            lines = self._sentence(office)
            again = following is not None and following.article == office.article
            items.append(self._office(office))
            if not again or self._sentence(following) != lines:
                indent = Segment(" " * _INDENT)
                items += [MenuItem([indent, *paint(line, self.look.dim)]) for line in lines]
        return items

    def _office(self, office: DatedOffice) -> MenuItem:
        look, lang = self.look, self.lang
        when = day(office.date, office.year, lang)
        return MenuItem(
            [
                Segment(f"   {when:<{_INDENT - 3}}"),
                *paint(shown_office(office.name, office.former).to(lang), look.strong),
            ],
            [Segment(f" {how_known(office.date_known, lang)} ", look.dim)],
            ToArticle(office.number, office.at),
        )

    def _sentence(self, office: DatedOffice) -> list[str]:
        said = f"“{office.sentence}”" if office.sentence else ""
        return lines_around(said, office.stated, self._room, 3, self.look.signs.more)

    def _namesakes(self) -> list[MenuItem]:
        if not self._view.namesakes:
            return []
        items = self._heading(_NAMESAKES)
        for other, last in self._view.namesakes:
            where = short_council(other.council) if other.council else _UNKNOWN.to(self.lang)
            office = shown_office(last.name, last.former).to(self.lang) if last else ""
            said = f" {self.look.signs.dot} ".join(filter(None, (where, office)))
            name = Segment(f"   {shown(other.name)}  ", self.look.official)
            count = Segment(f" {self._count(other.articles)} ", self.look.dim)
            items.append(MenuItem([name, *paint(said, self.look.dim)], [count], ToPerson(other.number)))
        return items

    def _years(self) -> list[MenuItem]:
        person, years = self._view.person, self._view.years
        most = max(years.values(), default=1)
        items = self._heading(_BY_YEAR)
        chosen = (person.number, person.name)
        for year in sorted(years, reverse=True):
            name = str(year) if year else _UNKNOWN.to(self.lang)
            bar = self.look.signs.steps[-1] * max(1, round(years[year] / most * _BAR))
            line = [Segment(f"   {name:<8}"), Segment(f"{bar} ", self.look.accent)]
            count = Segment(figures(years[year], self.lang), self.look.dim)
            items.append(MenuItem([*line, count], value=ToList(person=chosen, years=frozenset({year}))))
        items.append(self._all_of(person))
        return items

    def _all_of(self, person: Person) -> MenuItem:
        everything = _ALL.fill(count=figures(len(person.articles), self.lang)).to(self.lang)
        return MenuItem([Segment(f"   {everything}")], value=ToList(person=(person.number, person.name)))

    def _colleagues(self) -> list[MenuItem]:
        if not self._view.colleagues:
            return []
        return [
            *self._heading(_TOGETHER),
            *(
                MenuItem(
                    [
                        Segment(f"   {shown(other.name)}  ", self.look.official),
                        Segment(self._count(other.together), self.look.dim),
                    ],
                    value=ToPerson(other.number),
                )
                for other in self._view.colleagues
            ),
        ]

    def _councils(self) -> list[MenuItem]:
        councils = self._view.councils
        if len(councils) < 2:
            return []
        lines = [
            MenuItem(
                [Segment(f"   {shown(name)}  "), Segment(self._count(count), self.look.dim)],
            )
            for name, count in Counter(councils).most_common(6)
        ]
        return [*self._heading(_COUNCILS), *lines]

    def _articles(self) -> list[MenuItem]:
        person = self._view.person
        return [
            *self._heading(_ARTICLES),
            *(
                MenuItem(
                    [
                        Segment(f"   {day(hit.date, hit.year, self.lang):<{_INDENT - 3}}", self.look.dim),
                        *paint(hit.title, self.look.text),
                    ],
                    [Segment(f" {how_known(hit.date_known, self.lang)}", self.look.dim)],
                    ToArticle(hit.number),
                )
                for hit in self._view.articles
            ),
            *([self._all_of(person)] if len(person.articles) > len(self._view.articles) else []),
        ]

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Show every statement, or give where to go."""
        if event.value is _EVERY:
            self._unfolded = True
            self._show()
            return
        self.leave(event.value)  # type: ignore[arg-type]


def _first_and_last(offices: Sequence[DatedOffice]) -> list[DatedOffice]:
    """Give the newest and the oldest statement of each office; `offices` are newest first.

    What no day or year is known of stands for an office that is stated nowhere else.
    """
    newest = {(office.name, office.former): office for office in reversed(offices)}
    oldest = {(office.name, office.former): office for office in offices if office.date or office.year}
    kept = {id(office) for office in (*newest.values(), *oldest.values())}
    return [office for office in offices if id(office) in kept][:_MANY]


def _nearest(offices: Sequence[DatedOffice], date: str | None) -> list[DatedOffice]:
    """Give the last office stated before a day and the first one after it; `offices` are newest first."""
    if date is None:
        return []
    held = [office for office in offices if office.date and not office.former]
    before = [office for office in held if office.date and office.date < date]
    after = [office for office in held if office.date and office.date > date]
    return [*before[:1], *after[-1:]]
