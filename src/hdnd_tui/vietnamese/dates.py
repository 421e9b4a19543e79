"""Dates as Vietnamese texts write them: days, months, terms, and the figures that only look like dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Literal, NamedTuple

from hdnd_tui.vietnamese.letters import USUAL_FOLDED, cue, fold, in_usual_page, read_as

Kind = Literal["day", "month", "year", "term", "span"]
"""`term` is an elected body's (`nhiệm kỳ 2021-2026`); `span` is a plan, a school year, any other range."""


class Dated(NamedTuple):
    """One expression of time in a text; what it does not state is None."""

    kind: Kind
    start: int
    """Offset of the first figure in the text."""
    end: int
    day: int | None = None
    """The first day where several are named: 9 in `09 và 10 tháng 8`."""
    month: int | None = None
    year: int | None = None
    """The first year of a term or a span."""
    last_year: int | None = None
    part_of_day: bool = False
    """`Sáng`, `Chiều` or the like stands before it: something took place on that day."""
    weekday: int | None = None
    """As stated beside it, Monday is 0."""
    days: int = 1
    """How many days lie from it to the last that is named with it: 3 in `từ ngày 5 đến 7/12`."""

    @property
    def several(self) -> bool:
        """It is the first of the days that are named."""
        return self.days > 1

    @property
    def iso(self) -> str | None:
        """The day as `2017-08-22`; None where a part is missing or no calendar has such a day."""
        if self.day is None or self.month is None or self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day).isoformat()
        except ValueError:
            return None

    def exists(self, year: int) -> bool:
        """Say whether the calendar of `year` has this day and month, on the stated weekday."""
        try:
            day = date(year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return self.weekday is None or day.weekday() == self.weekday


EARLIEST = 1945
LATEST = 2099

_FIGURES = re.compile(b"00*")
_AS_ZEROS = bytes(0x30 if chr(code) in "0123456789" else 0x20 for code in range(0x100))
"""Takes every figure for a zero and all else for a blank, so that `re` has but one sign to look for."""
_BEHIND_DAY = re.compile(r"\s*(?:[/.,&–-]|va|den|thang|nam)")
"""Stands behind every figure with which days and months begin; half of the figures are amounts."""
_OF_FIGURES, _OF_WORDS = "/.", "gm"
"""How what stands behind a day of figures alone may end, and behind one with a word for the month or year."""
_DAYS_BEFORE = r"(?:(?P<first>\d{1,2})\s*(?:,\s*\d{1,2}\s*){0,30}(?:,|va|-|–|den|&)\s*(?:ngay\s+)?)?"
"""No more days than a month has: a list of numbers may be as long as a page."""
_NUMERIC = re.compile(
    rf"(?<![\d/.,:-])(?:(?<![-–] )|(?<=\d\d\d\d [-–] )"
    rf"|(?<=ngay [-–] )){_DAYS_BEFORE}(?P<day>\d{{1,2}})(?P<gap>\s?)(?P<sep>[/.–-])\s?(?P<month>\d{{1,2}})"
    r"(?:\s?(?:(?P=sep)|(?!\. )[/.–-])\s?(?P<year>\d{4}|(?<![–-] )\d{2}(?![\d:h])))?(?![\d/%]|[.,]\d|-\d)"
)
"""A stop and a blank end the sentence, unless there is a stop before the month as well; two figures behind
a dash and a blank are the next of a list: `6-4 6-4. 2017`, `02 - 08 - 12 - 14`."""
_TO = re.compile(r"\s*(?:(?P<to>den|toi|-|–)\s+|va\s+|,\s*)(?:het )?(?:ngay )?")
_PAIR = re.compile(
    r"(?P<a>\d{1,2}[/.-]\d{1,2}[/.-](?:1[89]|20)\d\d)\s?[-–]\s?(?P<b>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)(?!\d)"
)
"""`(31-10-1968-31-10-2018)`: a day and its anniversary, or the first and the last of several."""
_EARLIEST_REMEMBERED = 1800
"""Anniversaries are kept of days long before a council."""
_WORDS = re.compile(
    rf"(?<![\d/.,:-]){_DAYS_BEFORE}(?P<day>\d{{1,2}})\s*(?:-|–)?\s*thang\s*(?P<month>\d{{1,2}})"
    r"(?:\s*(?:,\s*)?(?:nam|/|-|\.)\s*(?P<year>\d{4}))?(?!\d|\s?(?:nam dau|nam cuoi|dau nam|cuoi nam))"
)
_MONTHS = re.compile(r"(?P<first>\d{1,2})\s?[-–]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})(?!\d)")
"""`tháng 5-7/2018`: from a month to another, behind the word."""
_MONTH = re.compile(r"(?P<month>\d{1,2})\s*(?:nam|/|\.|-|–)\s*(?P<year>\d{4})(?!\d)")
_BARE_MONTH = re.compile(r"\d{1,2}[/-]20")
_BEFORE_BARE_MONTH = re.compile(r"\b(?:dau|giua|cuoi|hoi|vao) \Z")
_BEFORE_BARE_YEAR = re.compile(
    r"\b(?:(?<!dẫn )(?<!đối )(?<!lần )(?<!hàng )(?<!đứng )đầu|giữa|cuối) \Z", re.IGNORECASE
)
"""`cuối 2018`, as it is written: `Đinh Dậu 2017`, `giá dầu 2018`, `mùa cưới 2018` look so without marks."""
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?:(?:,| va)\s+(?P<next>20\d\d))?(?![\d/])")
_IN_WORD = re.compile(r"\w")
_RANGE = re.compile(r"(?<![\d/.])(?P<year>(?:19|20)\d\d)\s*(?:-|–|/|den)\s*(?P<last>(?:19|20)\d\d)(?![\d/])")
_TERM_CUE = cue(r"(?:nhiem ky|khoa(?:\s+[ivxl\d]{1,6})?\s*[,(]?\s*(?:nhiem ky)?)\s*[(:]?\s*$")

_PART_OF_DAY = cue(
    r"\b(?:sang|trua|chieu|toi|dem|khuya)(?:\s+(?:nay|qua|mai|som))?[\s,(]*(?:va\s+(?:chieu"
    r"|toi)\s+)?(?:cung\s+)?(?:cac\s+)?(?:ngay\s+)?(?:hom nay\s*)?[\s,(]*$"
)
_PARTS_OF_DAY = ("sáng", "trưa", "chiều", "tối", "đêm", "khuya")
_CUE = cue(
    r"(?:\b(?:ngay|hom|cac ngay|vao|tu|den|toi|truoc|sau|luc|gio|hai ngay|ba ngay|nay|qua)|\("
    r"|\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)[\s,:(]*$"
)
_WEEKDAY = cue(
    r"(?:(?<!viec )(?<!hop )(?<!lan )(?<!da )(?<!se )(?<!phi )(?<!phien )(?<!buoi )(?<!hdnd )(?<!nhan dan )"
    r"\bthu\s+(hai|ba|tu|nam|sau|bay|[2-7])|\b(chu nhat))"
    r"\s*,?(?: (?:tuan )?(?:truoc|qua|nay|toi|sau))?\s*\(?(?:\s*ngay)?[\s,(]*$"
)
_WEEKDAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tu": 2,
    "4": 2,
    "nam": 3,
    "5": 3,
    "sau": 4,
    "6": 4,
    "bay": 5,
    "7": 5,
}
_STRONG_CUE = cue(r"\b(?:ngay|hom|hom nay|nay|qua)[\s,:(]*$")
_COUNTED = cue(
    r"\s*(?:tap the|can bo|phieu|dai bieu|xa\b|phuong\b|thon|don vi|ho\b|chi tieu|nguoi|dong chi|vi\b"
    r"|doanh nghiep|truong|co quan"
    r"|quan|huyen|to\b|lop|tieu chi|uy vien|thanh vien|dang vien|nhiem vu|du an|y kien|diem|duong|ngo\b"
    r"|hem\b|tinh\b|tan|ha\b|km|%"
    r"|noi dung|kien nghi|co so|ban\b|cong trinh|hoi vien|so phieu|cau hoi|van ban|nghi quyet|phong|lan|gio)"
)
_LEAD = 80
_BESIDE = 36
"""Characters before a date in which its cues stand."""


def find_dates(text: str) -> tuple[Dated, ...]:
    """Find the expressions of time of `text` in reading order, without overlaps; offsets are code points.

    Day stands before month always. A day and month without a year count only beside a word of time, and
    never where a counted thing follows (`03/03 tập thể`, DOMAIN section 5).
    """
    folded = fold_in_place(text)
    return dates_in(folded, figures_in(folded), text)


def fold_in_place(text: str) -> str:
    """Give `text` folded with every character in its place, even where folding would drop or add some."""
    written = in_usual_page(text)
    if written is not None:
        return read_as(written, USUAL_FOLDED)
    folded = fold(text)
    if len(folded) != len(text):
        folded = "".join((fold(char) or " ")[:1] for char in text)
    return folded


def figures_in(folded: str) -> list[tuple[int, int]]:
    """Give where the figures of a text stand; whatever begins or ends with one is looked for only there."""
    zeros = folded.encode("ascii", "replace").translate(_AS_ZEROS)
    return [match.span() for match in _FIGURES.finditer(zeros)]


def dates_in(folded: str, figures: list[tuple[int, int]], text: str) -> tuple[Dated, ...]:
    """Find the expressions of time of `text`, which `fold_in_place` folded, and which has these figures."""
    if not figures:
        return ()
    found: list[Dated] = []
    taken: set[int] = set()
    days = [
        (start, behind[0][-1])
        for start, end in figures
        if end - start <= 2 and (behind := _BEHIND_DAY.match(folded, end))
    ]
    years = [start for start, end in figures if end - start == 4]
    for candidate in (
        *_ranges(folded, years), *_days(folded, days, text),
        *_months(folded, days), *_years(folded, years, text),
    ):  # fmt: skip
        place = range(candidate.start, candidate.end)
        if taken.isdisjoint(place):
            found.append(candidate)
            taken.update(place)
    found.sort(key=attrgetter("start"))
    return tuple(_with_last_days(folded, found))


def _with_last_days(folded: str, found: list[Dated]) -> list[Dated]:
    """Give the first day of `từ 16-4 đến 16-6-2018` the year behind the last, and how many they are."""
    for at, last in enumerate(found[1:]):
        first = found[at]
        if not last.kind == first.kind == "day" or last.start - first.end > 16:
            continue
        joined = _TO.fullmatch(folded, first.end, last.start)
        if joined and (last.year or (joined["to"] and not first.year)):
            before = (first.month or 0, first.day or 0) <= (last.month or 0, last.day or 0)
            year = first.year or (last.year and last.year - (not before))
            found[at] = first._replace(year=year, days=max(_days_to(first._replace(year=year), last), 1))
    return found


def _days_to(first: Dated, last: Dated) -> int:
    """Count the days from one to another, both included; 1 where no calendar has one of them."""
    year = first.year or 2000
    end = last.year or year + ((last.month or 0, last.day or 0) < (first.month or 0, first.day or 0))
    try:
        begins = date(year, first.month or 1, first.day or 1)
        return (date(end, last.month or 1, last.day or 1) - begins).days + 1
    except ValueError:
        return 1


def _ranges(folded: str, figures: list[int]) -> Iterator[Dated]:
    for match in _matches(_RANGE, folded, figures):
        first, last = int(match["year"]), int(match["last"])
        if first <= last <= first + 40:
            before = folded[max(0, match.start() - _BESIDE) : match.start()]
            kind: Kind = "term" if _TERM_CUE.search(before) and last - first in (4, 5, 6, 7) else "span"
            yield Dated(kind, match.start(), match.end(), year=first, last_year=last)


def _matches(pattern: re.Pattern[str], folded: str, figures: list[int]) -> Iterator[re.Match[str]]:
    """Find a pattern that begins with a figure: only where figures begin, which takes a tenth of the time."""
    at = 0
    for start in figures:
        if start >= at and (match := pattern.match(folded, start)):
            at = match.end()
            yield match


def _days(folded: str, figures: list[tuple[int, str]], text: str) -> Iterator[Dated]:
    """Find days where `figures` begin them, each with the end of what stands behind it."""
    # Texts without marks tell no parts of a day apart; most have some at once.
    marked = "" if folded[:_LEAD] == text[:_LEAD].lower() and folded == text.lower() else text
    numeric = [start for start, sign in figures if sign not in _OF_WORDS]
    for match in _matches(_PAIR, folded, numeric):
        for name in ("a", "b"):
            day, month, year = map(int, re.split(r"[/.-]", match[name]))
            if 1 <= day <= 31 and 1 <= month <= 12 and _EARLIEST_REMEMBERED <= year <= LATEST:
                yield Dated("day", *match.span(name), day, month, year)
    for match in _matches(_WORDS, folded, [start for start, sign in figures if sign not in _OF_FIGURES]):
        if dated := _day(folded, match, written=True, marked=marked):
            yield dated
    for match in _matches(_NUMERIC, folded, numeric):
        if dated := _day(folded, match, written=False, marked=marked):
            yield dated


def _day(folded: str, match: re.Match[str], *, written: bool, marked: str) -> Dated | None:
    """Read a match as a day, or refuse it as months, a fraction, a score, an amount, an address."""
    day, month, year = int(match["day"]), int(match["month"]), _full_year(match["year"])
    if not (1 <= day <= 31 and 1 <= month <= 12) or (match["year"] and year is None):
        return None
    if not written and _months_at(folded, match.start()):
        return None
    first, start = _first_day(folded, match, day)
    before = folded[max(0, start - _BESIDE) : start]
    part_of_day = _is_part_of_day(before, marked[max(0, start - _BESIDE) : start])
    cued = part_of_day or bool(_CUE.search(before))
    if written and not (cued or year):
        return None
    if not written and year is None:
        strong = part_of_day or bool(_STRONG_CUE.search(before))
        if not cued or (not strong and _COUNTED.match(folded, match.end())):
            return None
        spaced = match["gap"] or folded[match.end("sep")].isspace()
        if (spaced or match["sep"] in ".–") and not strong:
            return None
    weekday = _WEEKDAY.search(before) if "thu" in before or "chu nhat" in before else None
    stated = None if weekday is None else 6 if weekday[2] else _WEEKDAYS[weekday[1]]
    return Dated("day", start, match.end(), first, month, year, None, part_of_day, stated, day - first + 1)


def _first_day(folded: str, match: re.Match[str], day: int) -> tuple[int, int]:
    """Give the first of the days that a match names, and where it begins to name them.

    In `từ 28 đến 2/8` the first figure belongs to the month before, which the words leave open; in `kỳ họp
    thứ 7, ngày 12/7` it is the number of what stands before the day.
    """
    first, start, last_start = int(match["first"] or day), match.start(), match.start("day")
    if not 1 <= first <= day:
        return day, last_start
    if "," in folded[start:last_start] and not _CUE.search(folded, max(0, start - _BESIDE), start):
        return day, last_start
    return first, start


def _is_part_of_day(before: str, written: str) -> bool:
    """Say whether what stands before a day is a part of one: `chuyển sang ngày`, `tới ngày` only look so.

    A text without any mark does not tell them apart: nothing is `written` of it then.
    """
    found = _PART_OF_DAY.search(before)
    return bool(
        found and (not written or written[found.start() :].split()[0].strip(",(").casefold() in _PARTS_OF_DAY)
    )


def _months_at(folded: str, at: int) -> re.Match[str] | None:
    """Give `5-7/2018` behind the word `tháng`."""
    found = _MONTHS.match(folded, at)
    if found and 1 <= int(found["first"]) < int(found["month"]) <= 12 and _follows(folded, at, "thang"):
        return found
    return None


def _full_year(figures: str | None) -> int | None:
    if figures is None:
        return None
    year = int(figures)
    if len(figures) == 2:
        year += 2000 if year < 70 else 1900
    return year if EARLIEST <= year <= LATEST else None


def _months(folded: str, figures: list[tuple[int, str]]) -> Iterator[Dated]:
    for several in filter(None, (_months_at(folded, at) for at, sign in figures if sign in "-–")):
        if EARLIEST <= (year := int(several["year"])) <= LATEST:
            yield Dated(
                "month", several.start("month"), several.end(), month=int(several["month"]), year=year
            )
    for match in _matches(_MONTH, folded, [at for at, _ in figures]):
        if not (_follows(folded, match.start(), "thang") or _is_bare_month(folded, match.start())):
            continue
        month, year = int(match["month"]), int(match["year"])
        if 1 <= month <= 12 and EARLIEST <= year <= LATEST:
            yield Dated("month", match.start("month"), match.end(), month=month, year=year)


def _is_bare_month(folded: str, at: int) -> bool:
    """Tell whether `vào 5/2017` stands there, the month of which is named without the word."""
    return bool(_BARE_MONTH.match(folded, at) and _BEFORE_BARE_MONTH.search(folded, max(0, at - 6), at))


def _follows(folded: str, at: int, word: str) -> bool:
    """Tell whether nothing but blanks stands between a word and an offset."""
    before = folded[max(0, at - _BESIDE) : at].rstrip()
    first = len(before) - len(word)
    return before.endswith(word) and not _IN_WORD.match(before, max(first - 1, 0), first)


def _years(folded: str, figures: list[int], text: str) -> Iterator[Dated]:
    for match in _matches(_YEAR, folded, figures):
        start = match.start()
        if not folded[start - 1 : start].isspace():
            continue
        if not (_follows(folded, start, "nam") or _BEFORE_BARE_YEAR.search(text, max(0, start - 10), start)):
            continue
        if EARLIEST <= int(match["year"]) <= LATEST:
            yield Dated("year", match.start("year"), match.end("year"), year=int(match["year"]))
        if match["next"]:
            yield Dated("year", *match.span("next"), year=int(match["next"]))
