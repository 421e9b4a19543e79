"""Councils to choose from: those of the archive first, then those that the tables of units know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hdnd_tui.article import Council
from hdnd_tui.councils.naming import CouncilNames, of_tables
from hdnd_tui.councils.units import province_now, unit_of
from hdnd_tui.vietnamese.collation import order_key
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.typing import decode


class CouncilsKnown:
    """Finds councils by their names as one types (`councils.naming`)."""

    def __init__(self, of_archive: Iterable[Council]) -> None:
        first = sorted(of_archive, key=lambda each: order_key(each.name))
        self._councils = tuple(dict.fromkeys((*first, *of_tables())))
        self._names = CouncilNames(self._councils, [province_now(each) for each in self._councils])

    def find(self, typed: str) -> Sequence[Council]:
        """Give the councils that may be meant: those called so, then those of the archive, by name.

        Those of which only the province of today is called so come behind them.
        What no council fits so is read as a name in full, of a commune too; then as the keys of an input
        method that is off.
        """
        found = self._known(typed)
        if not found:
            decoded = " ".join(decode(word) or word for word in typed.split())
            typed = decoded if decoded != typed else ""
            found = self._known(typed) if typed else []
        wanted = fold(typed.strip())
        return sorted(found, key=lambda each: wanted not in fold(f"{each.name} {each.province}"))

    def is_new(self, council: Council) -> bool:
        """Say whether neither the archive nor the tables know a council: of communes there is no list."""
        return council not in self._councils and unit_of(council) is None

    def _known(self, typed: str) -> list[Council]:
        found = [
            self._councils[place] for place in self._names.offered(typed) or self._names.with_letters(typed)
        ]
        found = [council for council in found if council.province or council.level == "province"] or found
        if not found:
            from hdnd_tui.importing.councils.council_of import council_named

            read = council_named(typed)
            found = [read] if read else []
        return found
