"""Days of publication as portals stamp them: `Thứ Hai - 23/11/2015 22:49`, `14 Tháng 9, 2022`, ISO."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.date_lines import date_line

_HERE = timezone(timedelta(hours=7))
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_FULL_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)")
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d\d)(?= \d{1,2}:\d\d)")
_SPACED = re.compile(r"(?<=, )(\d\d) (\d\d) ((?:19|20)\d\d)(?= \d\d:\d\d\b)")
_WORDS = re.compile(
    r"(?<!\d)(\d{1,2})\s*(?:tháng|thg|-\s*tháng)\s*(\d{1,2})\s*(?:(?:,|năm|/|-)\s*)?(?:năm\s*)?((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENGLISH = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(_MONTHS)})[a-z]*\.?,?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_ENGLISH_MONTH_FIRST = re.compile(
    rf"\b({'|'.join(_MONTHS)})[a-z]*\.?\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_AT = re.compile(
    r"[\s|•·,(–—-]*"
    r"(?:\b(?:thứ|chủ nhật|cn|t[2-7]|ngày|đăng|cập nhật|phát hành|lúc|xuất bản|posted|published)\b|\d)",
    re.IGNORECASE,
)
_LONGEST = 120
_YEAR = re.compile(r"\d{4}")


def stamp_day(text: str) -> date | None:
    """Give the day that a line of the portal or a statement of the format names; day before month always.

    A moment with a zone is the day it was in Vietnam. Months beyond 12 change places with the day: some
    portals write as Americans do.
    """
    if moment := _FULL_ISO.search(text):
        try:
            return datetime.fromisoformat(moment[0].replace(" +", "+")).astimezone(_HERE).date()
        except ValueError:
            pass
    if iso := _ISO.search(text):
        return _day(iso[1], iso[2], iso[3])
    for pattern in (_FIGURES, _SPACED, _WORDS):
        if found := pattern.search(text):
            return _day(found[3], found[2], found[1]) or _day(found[3], found[1], found[2])
    if short := _SHORT_YEAR.search(text):
        return _day("20" + short[3], short[2], short[1])
    if english := _ENGLISH.search(text):
        return _day(english[3], str(1 + _MONTHS.index(english[2].lower())), english[1])
    if english := _ENGLISH_MONTH_FIRST.search(text):
        return _day(english[3], str(1 + _MONTHS.index(english[1].lower())), english[2])
    return None


def signed_stamp(text: str) -> tuple[int, int] | None:
    """Give the offsets of the author's name in a line that signs and dates: `Võ Hải • 08/01/2021`."""
    if len(text) > _LONGEST or not _YEAR.search(text) or date_line(text):
        return None
    for place in _AT.finditer(text):
        if place.start() < 3:
            continue
        name = byline(text[: place.start()])
        if name and date_line(text[place.start() :].lstrip(" |•·,–—-")):
            return name
        if place.start() > 60:
            break
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
