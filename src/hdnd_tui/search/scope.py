"""The conditions beside the words: councils, years, values of facets, people, days."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from hdnd_tui.councils.events import find_kinds
from hdnd_tui.search import facets
from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.facet import Source
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.kind_facet import kinds
from hdnd_tui.search.query import Condition, Query, full_year, is_unknown

if TYPE_CHECKING:
    from hdnd_tui.search.known import Known

FIRST_DAY = 0
LAST_DAY = 99991231

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_DAY = re.compile(r"(?P<a>\d{1,4})(?:[-/.](?P<b>\d{1,2}))?(?:[-/.](?P<c>\d{1,4}))?")


def read_day(text: str, *, last: bool) -> int | None:
    """Read `2017-08-22`, `22/8/2017`, `22/8/17`, `8/2017` or `2017` as yyyymmdd: its first or `last` day."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    parts = [int(p) for p in found.groups() if p]
    if len(found["a"]) != 4:
        parts.reverse()
        parts[0] = full_year(found["c"]) if found["c"] else parts[0]
    year, month, day = (*parts, 0, 0)[:3]
    if not 1000 <= year <= 9999 or month > 12 or day > 31:
        return None
    if last:
        month, day = month or 12, day or 31
    return year * 10000 + (month or 1) * 100 + (day or 1)


def is_day(text: str) -> bool:
    """Say whether `read_day` reads a text, and the calendar has the day it begins with: no 31/02/2021."""
    day = read_day(text, last=False)
    if day is None:
        return False
    try:
        datetime.date(day // 10000, day // 100 % 100, day % 100)
    except ValueError:
        return False
    return True


def read_years(text: str) -> list[str]:
    """Read `2018`, or the two years of `2018-2020`; empty where there is no year."""
    return _YEAR.findall(text)[:2]


class Scope:
    """Finds the articles that fit the conditions of a query."""

    def __init__(self, bitmaps: Bitmaps, filing: Filing, known: Callable[[], Known]) -> None:
        self._source = Source(bitmaps, filing)
        self._filing = filing
        self._known = known

    def of(
        self, query: Query, conditions: Sequence[Condition], *, councils: bool = True, years: bool = True
    ) -> int:
        """Give the articles in scope; `councils`, `years`: whether the choice of them counts."""
        bits = self._filing.all
        if councils and query.councils:
            bits &= _any(self._filing.council(number) for number in query.councils)
        if years and query.years:
            bits &= _any(self._filing.year(year) for year in query.years)
        bits = facets.fitting(self._source, query.chosen, bits)
        if query.official:
            bits &= self._known().official(query.official)
        if query.person:
            bits &= self._filing.person(query.person)
        bits &= self._days(query.since, query.until)
        bits &= -2 << query.newer_than
        return bits & self._all_of([c for c in conditions if c.value.strip()])

    def _all_of(self, conditions: Sequence[Condition]) -> int:
        bits, any_of = self._filing.all, 0
        for place, condition in enumerate(conditions):
            fit = self.fitting(condition)
            any_of = any_of | fit if condition.joined else fit
            if not any(following.joined for following in conditions[place + 1 : place + 2]):
                bits &= ~any_of if condition.negative else any_of
        return bits

    def fitting(self, condition: Condition) -> int:
        """Give the articles that fit the value of one condition."""
        value = condition.value
        if condition.field == "council":
            return self._known().council(value)
        if condition.field == "official":
            return self._known().official(value)
        if condition.field == "kind":
            found = kinds(find_kinds(value))
            return facets.fitting(self._source, found, self._filing.all) if found else 0
        if condition.field == "since":
            return self._days(value, None)
        if condition.field == "until":
            return self._days(None, value)
        if is_unknown(value):
            return self._filing.year(0)
        years = read_years(value)
        if len(years) == 2:
            return self._days(min(years), max(years))
        return self._filing.year(int(years[0])) if years else 0

    def _days(self, since: str | None, until: str | None) -> int:
        first = read_day(since, last=False) if since and is_day(since) else None
        until_day = read_day(until, last=True) if until and is_day(until) else None
        if first is None and until_day is None:
            # A day that cannot be read finds nothing; a condition that is not there leaves all.
            return 0 if since or until else self._filing.all
        return self._filing.between(first or FIRST_DAY, until_day or LAST_DAY)


def _any(parts: Iterable[int]) -> int:
    bits = 0
    for part in parts:
        bits |= part
    return bits
