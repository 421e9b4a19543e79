"""Days as people type them into a field; `dates.py` reads those of running text."""

from __future__ import annotations

import datetime
import re

_YEAR_FIRST = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[/. -])?([0-9]{1,2})[/. -]([0-9]{4})")


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
