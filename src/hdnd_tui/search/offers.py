"""Other queries worth trying: today's province for one that was merged, the words without the filters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from hdnd_tui.councils.units import Unit, provinces
from hdnd_tui.indexing.tokens import read_line
from hdnd_tui.search.results import Offer
from hdnd_tui.search.words import Word
from hdnd_tui.wording import Wording

_BECAME = Wording(
    "{old} từ {day} thuộc {new}: nên tìm cả “{new}”",
    "{old} has been part of {new} since {day}: search for “{new}” too",
)

WITHOUT_FILTERS = Wording("bỏ bộ lọc thì có {count} bài", "without the filters there are {count}")
WITHOUT_MARKS = Wording("bỏ dấu (F4) thì có {count} bài", "with marks ignored (F4) there are {count}")
WITHOUT_QUOTES = Wording(
    "không bài nào có các từ liền nhau như vậy; bỏ dấu ngoặc kép thì có {count} bài",
    "no article holds these words side by side; without the quotation marks there are {count}",
)


@cache
def _merged() -> dict[tuple[str, ...], Unit]:
    """Give the syllables of the name of each province that is part of another one today -> the province."""
    return {
        tuple(s.bare for s in read_line(unit.name)): unit
        for unit in provinces()
        if unit.until and unit.province_now and unit.province_now != unit.name
    }


def find_offers(words: Sequence[Word]) -> tuple[Offer, ...]:
    """Offer today's province where neighbouring words of a query name one that was merged into it."""
    if len(words) < 2:
        return ()
    bare = [word.bare for word in words]
    found: dict[str, Offer] = {}
    for syllables, unit in _merged().items():
        size = len(syllables)
        for start in range(len(bare) - size + 1):
            if tuple(bare[start : start + size]) == syllables:
                day = _day_after(unit.until or "")
                why = _BECAME.fill(old=unit.name, new=unit.province_now, day=day)
                found[unit.name] = Offer(unit.province_now, why)
    return tuple(found.values())


def _day_after(day: str) -> str:
    after = date.fromisoformat(day) + timedelta(days=1)
    return f"{after.day}/{after.month}/{after.year}"
