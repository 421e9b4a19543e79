"""Days as people type them into a field; `dates.py` reads those of running text."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from hdnd_tui.vietnamese.dates import fold_in_place

_YEAR_FIRST = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[/. -])?([0-9]{1,2})[/. -]([0-9]{4})")

_IN_QUERY = re.compile(
    r"(?:(?:\bngay\s+)?(?<![\w/.-])(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+thang\s+)(?P<month>\d{1,2})"
    r"|\bthang\s+(?P<only>\d{1,2}))"
    r"(?:\s?[/.-]\s?|,?\s+nam\s+)(?P<year>(?:19|20)\d\d)(?![\w/]|[.-]\w)"
    r"|(?<![\w/.-])(?P<iso>(?:19|20)\d\d-\d{1,2}-\d{1,2})(?![\w/]|[.-]\w)"
)


class TypedDay(NamedTuple):
    """A day or month among other words."""

    start: int
    end: int
    iso: str
    """`2017-12-30`, `2017-12`."""


def find_typed_days(text: str) -> tuple[TypedDay, ...]:
    """Find the days and months of a query: `30-12-2017`, `2 tháng 9 năm 2019`, `tháng 7/2018`."""
    found = []
    for match in _IN_QUERY.finditer(fold_in_place(text)):
        parts = (match["day"], match["month"] or match["only"], match["year"])
        iso = typed_day(match["iso"] or "/".join(filter(None, parts)))
        if iso:
            found.append(TypedDay(match.start(), match.end(), iso))
    return tuple(found)


def typed_day(text: str) -> str | None:
    """Read a day, a month or a year as `25/3/2022`, `2022-03-25`, `3/2022`, `2022`.

    Gives the ISO form as far as it goes, `2022-03`; None where it is none or no calendar has it.
    """
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        parts = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        parts = found[3], found[2], found[1]
    else:
        return None
    numbers = [int(part) for part in parts if part]
    try:
        datetime.date(*(*numbers, 1, 1)[:3])
    except ValueError:
        return None
    year, *rest = numbers
    return "-".join((f"{year:04}", *(f"{number:02}" for number in rest)))
