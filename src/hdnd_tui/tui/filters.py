"""What was chosen beside the words of a query, and how it is called in the chips."""

from __future__ import annotations

from collections.abc import Iterable

from hdnd_tui.article import Council
from hdnd_tui.search import facets
from hdnd_tui.search.facet import Choice
from hdnd_tui.search.results import CouncilCount
from hdnd_tui.tui.council_tree import NO_PROVINCE
from hdnd_tui.tui.saying import UNKNOWN, day_or_month, short_council
from hdnd_tui.wording import Lang, Wording

_MOST_NAMED = 3
"""Councils of one province that are named each by itself."""
_NEW = Wording("mới nhập", "new")


class Filters:
    """Councils, years, values of facets, a person, days, new articles only; true where anything is chosen."""

    def __init__(
        self,
        councils: frozenset[int] = frozenset(),
        years: frozenset[int] = frozenset(),
        chosen: frozenset[Choice] = frozenset(),
        newer_than: int | None = None,
        person: tuple[int, str] | None = None,
        days: tuple[str, str] | None = None,
        known: dict[int, CouncilCount] | None = None,
    ) -> None:
        self.councils = councils
        self.years = years
        self.chosen = chosen
        """Values of facets."""
        self.newer_than = newer_than
        """Only articles that came in after the one of this number; None: all."""
        self.person = person
        """Number and name of a person whom the articles name."""
        self.days = days
        """The first and the last day, month or year, `2022-03`."""
        self._known = known if known is not None else {}

    def __bool__(self) -> bool:
        any_chosen = self.councils or self.years or self.chosen or self.person or self.days
        return bool(any_chosen) or self.newer_than is not None

    def learn(self, councils: Iterable[CouncilCount]) -> None:
        """Remember the names of councils: a later result may not hold them."""
        self._known.update((c.number, c) for c in councils)

    def choose(
        self,
        councils: Iterable[int] = (),
        years: Iterable[int] = (),
        chosen: Iterable[Choice] = (),
        newer_than: int | None = None,
        person: tuple[int, str] | None = None,
        days: tuple[str, str] | None = None,
    ) -> Filters:
        """Give filters with other choices and the same names."""
        rows = frozenset(councils), frozenset(years), frozenset(chosen)
        return Filters(*rows, newer_than, person, days, self._known)

    def narrow(self, councils: Iterable[int], years: Iterable[int], chosen: Iterable[Choice]) -> Filters:
        """Give filters with other rows of the sidebar; what is chosen elsewhere stays."""
        return self.choose(councils, years, chosen, self.newer_than, self.person, self.days)

    def known(self, numbers: Iterable[int]) -> list[CouncilCount]:
        """Give what is known of councils."""
        return [self._known[number] for number in numbers if number in self._known]

    def whole_provinces(self, numbers: Iterable[int]) -> frozenset[int]:
        """Give every council of the provinces of these; those that a result does not hold add nothing."""
        provinces = {self._known[number].province_now for number in numbers if number in self._known}
        return frozenset(c.number for c in self._known.values() if c.province_now in provinces)

    def all_ages(self) -> Filters:
        """Give the same filters for old and new articles alike."""
        return self.choose(self.councils, self.years, self.chosen, None, self.person, self.days)

    def in_words(self) -> str:
        """Give the person and the days as words of a query, for a list that is to be saved."""
        words = [f'người:"{self.person[1]}"'] if self.person else []
        if self.days:
            words += [f"từ:{self.days[0]}", f"đến:{self.days[1]}"]
        return " ".join(words)

    def chosen_councils(self) -> list[Council]:
        """Give the councils chosen."""
        return [self._known[number].council for number in sorted(self.councils) if number in self._known]

    def numbers_of(self, councils: Iterable[Council]) -> list[int]:
        """Give the numbers of councils in this archive."""
        numbers = {c.council: number for number, c in self._known.items()}
        return [numbers[council] for council in councils if council in numbers]

    def chips(self, lang: Lang) -> list[str]:
        """Give a name for every choice; a province of which all or many councils are chosen is one name."""
        by_province: dict[str, list[CouncilCount]] = {}
        for council in self._known.values():
            by_province.setdefault(council.province_now, []).append(council)
        names = [] if self.newer_than is None else [_NEW.to(lang)]
        if self.person:
            names.append(self.person[1])
        if self.days:
            spans = [day_or_month(each) for each in dict.fromkeys(self.days)]
            names.append("–".join(spans))
        for province, councils in sorted(by_province.items()):
            chosen = [c for c in councils if c.number in self.councils]
            if len(chosen) > 1 and len(chosen) == len(councils):
                names.append(province or NO_PROVINCE.to(lang))
            elif len(chosen) > _MOST_NAMED:
                names.append(f"{province or NO_PROVINCE.to(lang)} ({len(chosen)}/{len(councils)})")
            else:
                names += [short_council(c.council) for c in chosen]
        years = sorted(self.years, reverse=True)
        values = [facets.name_of(choice).to(lang) for choice in facets.in_order(self.chosen)]
        return [*names, *(str(year) if year else UNKNOWN.to(lang) for year in years), *values]
