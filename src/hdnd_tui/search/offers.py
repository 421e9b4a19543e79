"""Other queries worth trying: the province of today for the name of one that was merged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hdnd_tui.councils.units import provinces
from hdnd_tui.indexing.tokens import read_line
from hdnd_tui.search.results import Offer
from hdnd_tui.search.words import Word
from hdnd_tui.wording import Wording

_BECAME = Wording(
    "{old} từ 1/7/2025 thuộc {new}: tìm cả “{new}”",
    "{old} has been part of {new} since 1 July 2025: search for “{new}” too",
)


@cache
def _merged() -> dict[tuple[str, ...], tuple[str, str]]:
    """Give the syllables of each merged province -> its name and that of today's province."""
    return {
        tuple(s.bare for s in read_line(unit.name)): (unit.name, unit.province_now)
        for unit in provinces()
        if unit.province_now and unit.province_now != unit.name
    }


def find_offers(words: Sequence[Word]) -> tuple[Offer, ...]:
    """Offer today's province where neighbouring words of a query name one that was merged into it."""
    if len(words) < 2:
        return ()
    bare = [word.bare for word in words]
    found: dict[str, Offer] = {}
    for syllables, (old, new) in _merged().items():
        size = len(syllables)
        for start in range(len(bare) - size + 1):
            if tuple(bare[start : start + size]) == syllables:
                found[old] = Offer(new, _BECAME.fill(old=old, new=new))
    return tuple(found.values())
