"""The days, months and spans of days among the words of a query, as a clerk types them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hdnd_tui.search.query import full_year
from hdnd_tui.vietnamese.dates import fold_in_place
from hdnd_tui.vietnamese.typed_days import find_typed_days, typed_day

_SHORT = re.compile(
    r"(?:\bngay\s+)?(?<![\w/.-])(?P<day>\d{1,2})(?P<sep>[/.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d\d)(?![\w/]|[.-]\w)"
)
_BARE_MONTH = re.compile(r"(?<![\w/.-])\d{1,2}/(?:19|20)\d\d(?![\w/]|[.-]\w)")
_NO_DAY = re.compile(r"\b(?:dieu|khoan|muc|diem|phan|chuong|so|phien ban|version|ip)\s+\Z")
"""Before short figures they count the parts of a paper: `mục 1.2.20`."""
_MONTHS = re.compile(
    r"\b(?:tu\s+)?thang\s+(?P<only>\d{1,2})\s?[-–]\s?(?P<last>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\w/]|[.-]\w)"
)
"""Two months of a year: `tháng 6-7/2025`."""
_HYPHEN = re.compile(
    r"(?:(?<=[/.]\d)|(?<=[/.]\d\d)|(?<=[/.]\d\d\d\d))-(?=\d{1,2}[/.]\d)",
)
"""Between two days: `1/7/2025-31/7/2025`."""
_NO_MONTH = re.compile(r"\b(?:quy|so|lan|dot|ky|khoa|thu)\s+\Z")
"""Before a bare month it is the quarter, the number, the round of a year: `quý 3/2025`."""
_UNTIL = re.compile(r"\s*(?:\b(?:den|toi)\b|[-–])\s*(?:het\s+)?(?:ngay\s+)?")
_FROM = re.compile(r"\btu\s+(?:ngay\s+)?\Z")
_OPEN_FIRST = re.compile(
    r"(?:\btu\s+(?:(?:ngay\s+)?(?P<day>\d{1,2})(?:[/.](?P<month>\d{1,2}))?|thang\s+(?P<only>\d{1,2}))"
    r"|(?<![\w/.-])(?P<plain>\d{1,2}/\d{1,2}))" + _UNTIL.pattern
)
"""The first day of a span whose year, and maybe month, stands only with the last: `từ 1/7 đến 31/7/2025`."""
_BESIDE = 60
"""Letters before a day in which the words stand that belong to it."""
_HALF_A_YEAR = 6
"""Months by which a span begins later in a year than it ends, at least, if it begins the year before."""


class QueryDay(NamedTuple):
    """A day, a month, or all from one to another."""

    start: int
    end: int
    iso: str
    """`2017-12-30`, `2017-12`; of a span its first."""
    last: str = ""
    """Of a span its last day or month."""
    is_bare: bool = False
    """A month without the word for one, which may be the number of a document as well: `7/2025`."""


def find_query_days(text: str) -> tuple[QueryDay, ...]:
    """Find `24/7/2025`, `24/7/25`, `tháng 7/2025`, `7/2025` and `từ 1/7/2025 đến 31/7/2025`."""
    if not any(c.isdecimal() for c in text):
        return ()
    folded = _HYPHEN.sub("–", fold_in_place(text))
    months = list(_months(folded))
    full = [*months, *_outside(months, [QueryDay(*day) for day in find_typed_days(folded)])]
    others = _outside(full, [*_short(folded), *_bare_months(folded)])
    return tuple(_spans(folded, sorted([*full, *others])))


def _outside(taken: list[QueryDay], days: list[QueryDay]) -> list[QueryDay]:
    places = {place for day in taken for place in range(day.start, day.end)}
    return [day for day in days if places.isdisjoint(range(day.start, day.end))]


def _months(folded: str) -> Iterator[QueryDay]:
    for match in _MONTHS.finditer(folded):
        first, last = (typed_day(f"{match[part]}/{match['year']}") for part in ("only", "last"))
        if first and last and first < last:
            yield QueryDay(*match.span(), first, last)


def _short(folded: str) -> Iterator[QueryDay]:
    for match in _SHORT.finditer(folded):
        if iso := typed_day(f"{match['day']}/{match['month']}/{full_year(match['year'])}"):
            if match["sep"] == "." and _NO_DAY.search(
                folded[max(0, match.start() - _BESIDE) : match.start()]
            ):
                continue
            yield QueryDay(*match.span(), iso)


def _bare_months(folded: str) -> Iterator[QueryDay]:
    for match in _BARE_MONTH.finditer(folded):
        before = folded[max(0, match.start() - _BESIDE) : match.start()]
        iso = typed_day(match.group())
        if iso and not _NO_MONTH.search(before):
            yield QueryDay(*match.span(), iso, is_bare=True)


def _spans(folded: str, days: list[QueryDay]) -> Iterator[QueryDay]:
    """Give the days with every two that a span joins in one."""
    place = 0
    while place < len(days):
        day = days[place]
        span = _span(folded, day, days[place + 1]) if place + 1 < len(days) else None
        place += 1 if span is None else 2
        yield span or _with_open_first(folded, day)


def _span(folded: str, first: QueryDay, last: QueryDay) -> QueryDay | None:
    if not _UNTIL.fullmatch(folded, first.end, last.start) or last.iso < first.iso:
        return None
    begin = max(0, first.start - _BESIDE)
    before = _FROM.search(folded[begin : first.start])
    return QueryDay(begin + before.start() if before else first.start, last.end, first.iso, last.iso)


def _with_open_first(folded: str, last: QueryDay) -> QueryDay:
    """Give the span that ends with a day, where the first one is named without its year."""
    for match in _OPEN_FIRST.finditer(folded, max(0, last.start - _BESIDE), last.start):
        if match.end() != last.start:
            continue
        year, month, *day = last.iso.split("-")
        if bool(day) != (match["only"] is None):  # from a month to a day, or the other way
            continue
        typed = match["plain"] or match["only"] or f"{match['day']}/{match['month'] or month}"
        earlier = int(typed.rpartition("/")[2]) - int(month) >= _HALF_A_YEAR  # from December to January
        first = typed_day(f"{typed}/{int(year) - earlier}")
        if first and first <= last.iso:
            return QueryDay(match.start(), last.end, first, last.iso)
    return last
