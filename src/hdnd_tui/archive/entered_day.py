"""A day that a user enters for an article: read in the ways people write one, else what is wrong with it."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Sequence

from hdnd_tui.errors import WrongUsage
from hdnd_tui.vietnamese.letters import fold

_WORDS = re.compile(r"\b(?:ngay|thang|nam)\b")
_NUMBERS = re.compile(r"[0-9]+(?:[\s/.,-]+[0-9]+)*")
_NAMED = re.compile(r"(?:\b(ngay|thang|nam)\s+)?([0-9]+)")
_EARLIEST = 1900
_LAST_CENTURY = 45
"""Two figures that are no year of this century yet are of the last one from here on: `8/3/99`."""


def read_day(text: str) -> str:
    """Read `25/3/2022`, `25.3.22`, `2022-03-25`, `ngày 25 tháng 3 năm 2022`, a year, or nothing: not known.

    Gives an ISO day, a year, or nothing; raises WrongUsage with what is wrong, also for a day to come.
    """
    folded = fold(text)
    plain = _WORDS.sub(" ", folded).strip(" \t/.,-")
    if not text.strip():
        return ""
    if not _NUMBERS.fullmatch(plain):
        raise _unreadable()
    names, parts = zip(*_NAMED.findall(folded), strict=True)
    if len(parts) > 3 or max(map(len, parts)) > 5 or not _in_order(names, parts):
        raise _unreadable()
    if len(parts) == 1:
        return str(_known_year(_year_of(parts[0])))
    if len(parts) == 2:
        raise _without_day(parts)
    if len(parts[0]) == 4:
        year, month, day = parts
    else:
        day, month, year = parts
        if _could_begin_with_year(plain, parts):
            raise _four_figures()
    return _checked(_year_of(year, short=True), int(month), int(day))


def _in_order(names: Sequence[str], parts: Sequence[str]) -> bool:
    """Say whether the words before the numbers, where there are any, name what their order makes of them."""
    order = ("nam", "thang", "ngay") if len(parts[0]) == 4 else ("ngay", "thang", "nam")[-len(parts) :]
    return all(name in ("", meant) for name, meant in zip(names, order, strict=False))


def _year_of(text: str, *, short: bool = False) -> int:
    """Read a year of four figures, with `short` also one of two."""
    if short and len(text) == 2:
        year = int(text)
        if year <= datetime.date.today().year % 100:
            return datetime.date.today().year // 100 * 100 + year
        if year >= _LAST_CENTURY:
            return 1900 + year
    if len(text) != 4:
        raise _four_figures()
    return int(text)


def _could_begin_with_year(plain: str, parts: Sequence[str]) -> bool:
    """Say whether `18-03-22` may be meant as the short form of 2018-03-22."""
    if "/" in plain or "." in plain or [len(part) for part in (parts[0], parts[2])] != [2, 2]:
        return False
    try:
        _checked(_year_of(parts[0], short=True), int(parts[1]), int(parts[2]))
    except WrongUsage:
        return False
    return parts[0] != parts[2]


def _known_year(year: int) -> int:
    if year < _EARLIEST:
        raise WrongUsage(f"Hãy xem lại năm {year:04}.", f"Look at the year {year:04} again.")
    if year > datetime.date.today().year:
        raise WrongUsage(
            f"Năm {year} chưa đến. Hãy xem lại năm.", f"The year {year} is in the future. Look at it again."
        )
    return year


def _checked(year: int, month: int, day: int) -> str:
    """Give the ISO form of a day; raises WrongUsage where no calendar has it or it is to come."""
    if not 1 <= month <= 12:
        raise _no_month(year, month, day)
    if not 1 <= day <= 31:
        raise WrongUsage(
            f"Không có ngày {day}. Hãy ghi như 25/3/2022.", f"There is no day {day}. Write as 25/3/2022."
        )
    if year < _EARLIEST:
        _known_year(year)
    if day > monthrange(year, month)[1]:
        raise WrongUsage(
            f"Tháng {month} năm {year} không có ngày {day}. Hãy xem lại.",
            f"Month {month} of {year} has no day {day}. Look at it again.",
        )
    if datetime.date(year, month, day) > datetime.date.today():
        said = f"{day:02}/{month:02}/{year}"
        raise WrongUsage(
            f"Ngày {said} chưa đến. Hãy xem lại năm.", f"The day {said} is in the future. Look at the year."
        )
    return f"{year:04}-{month:02}-{day:02}"


def _no_month(year: int, month: int, day: int) -> WrongUsage:
    if 1 <= day <= 12 and 1 <= month <= monthrange(year or 1, day)[1]:
        said = f"{month}/{day}/{year}"
        return WrongUsage(
            f"Không có tháng {month}. Có phải {said}? Ngày đứng trước tháng.",
            f"There is no month {month}. Is it {said}? The day comes first.",
        )
    return WrongUsage(
        f"Không có tháng {month}. Hãy ghi như 25/3/2022.", f"There is no month {month}. Write as 25/3/2022."
    )


def _without_day(parts: Sequence[str]) -> WrongUsage:
    if any(len(part) == 4 for part in parts):
        return WrongUsage(
            "Thiếu ngày. Hãy ghi đủ như 25/3/2022, hoặc chỉ năm như 2022.",
            "The day is missing. Write it as 25/3/2022, or a year alone as 2022.",
        )
    return WrongUsage("Thiếu năm. Hãy ghi đủ như 25/3/2022.", "The year is missing. Write it as 25/3/2022.")


def _four_figures() -> WrongUsage:
    return WrongUsage("Hãy ghi năm đủ 4 chữ số, như 25/3/2022.", "Write the year in 4 figures, as 25/3/2022.")


def _unreadable() -> WrongUsage:
    return WrongUsage(
        "Hãy ghi ngày như 25/3/2022, chỉ năm như 2022, hoặc để trống nếu chưa rõ.",
        "Write 25/3/2022, a year alone as 2022, or nothing where it is not known.",
    )
