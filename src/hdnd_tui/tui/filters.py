"""What was chosen in the sidebar, and how it is called in the chips."""

from __future__ import annotations

from collections.abc import Iterable

from hdnd_tui.councils.events import KINDS
from hdnd_tui.search.results import CouncilCount
from hdnd_tui.tui.council_tree import NO_PROVINCE
from hdnd_tui.tui.saying import UNKNOWN, short_council
from hdnd_tui.wording import Lang


class Filters:
    """Councils, years and kinds of event chosen; true where anything is."""

    def __init__(
        self,
        councils: frozenset[int] = frozenset(),
        years: frozenset[int] = frozenset(),
        kinds: frozenset[str] = frozenset(),
        known: dict[int, CouncilCount] | None = None,
    ) -> None:
        self.councils = councils
        self.years = years
        self.kinds = kinds
        self._known = known if known is not None else {}

    def __bool__(self) -> bool:
        return bool(self.councils or self.years or self.kinds)

    def learn(self, councils: Iterable[CouncilCount]) -> None:
        """Remember the names of councils: a later result may not hold them."""
        self._known.update((c.number, c) for c in councils)

    def choose(
        self, councils: frozenset[int], years: frozenset[int], kinds: frozenset[str] = frozenset()
    ) -> Filters:
        """Give filters with other choices and the same names."""
        return Filters(councils, years, kinds, self._known)

    def chips(self, lang: Lang) -> list[str]:
        """Give a name for every choice; a province of which every council is chosen is one name."""
        by_province: dict[str, list[CouncilCount]] = {}
        for council in self._known.values():
            by_province.setdefault(council.province_now, []).append(council)
        names = []
        for province, councils in sorted(by_province.items()):
            chosen = [c for c in councils if c.number in self.councils]
            if len(chosen) > 1 and len(chosen) == len(councils):
                names.append(province or NO_PROVINCE.to(lang))
            else:
                names += [short_council(c.council) for c in chosen]
        years = sorted(self.years, reverse=True)
        kinds = [kind.name.to(lang) for kind in KINDS if kind.key in self.kinds]
        return [*names, *(str(year) if year else UNKNOWN.to(lang) for year in years), *kinds]
