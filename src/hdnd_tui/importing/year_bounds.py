"""The year of an event whose text states only day and month, read from what else the text says.

Bounds: past anchors, terms, numbers of sessions, the end of a council. Statements: `6 tháng đầu năm 2017`, a
term's election, an anniversary. A year is given only where exactly one is left (DOMAIN section 5, rule 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from hdnd_tui.article import Council
from hdnd_tui.councils.terms import ELECTIONS, assembly_term, council_term, number_of
from hdnd_tui.importing.occasions import Occasion, Occasions
from hdnd_tui.vietnamese.dates import Dated

_FIRST = 2004
_REVIEW = re.compile(
    r"\b(?P<months>\d{1,2}|ba|sau|chin) thang (?P<half>dau|cuoi) nam (?P<year>20\d\d)(?!\s*[-–]\s*20\d\d)"
)
_SINCE_JANUARY = re.compile(r"\bdau nam $")
_NAMED = re.compile(r"\b(?:lan thu|lan) \w+,? nam $")
_HELD_IN = re.compile(r"\b(?:dien ra|to chuc|khai mac|hop)\b[^.;]{0,24}thang $")
_AGO = re.compile(r"\bcach day (?P<years>\d|mot|hai|ba|bon) nam\b[^.;]{0,40}$")
_OLD_LAW = re.compile(r"\b(?:nghi dinh|luat|thong tu|phap lenh|hien phap)\b[^.;]{0,90}$")
_CAREER = re.compile(r"\b(?:giu chuc|bo nhiem|dieu dong|luan chuyen|duoc bau|phan cong|dam nhiem)\b")
_CONGRESS = re.compile(r"\bdai hoi\b[^.;]{0,120}$")
_LEAD = 350
_QUARTER = re.compile(
    r"\b(?:tinh hinh|ket qua|so ket|cong tac|giao ban)\b[^.;,]{0,50}\bquy (?P<quarter>iv|iii|ii|i"
    r"|[1-4])(?:[/-]| nam | )(?P<year>20\d\d)"
)
_PLAN = re.compile(
    r"\b(?:phuong huong|nhiem vu|ke hoach|du toan|muc tieu|giai phap|chuong trinh|chi tieu|phan bo"
    r"|danh muc)\b[^.;]{0,70}nam $"
)
_RESULT = re.compile(r"\b(?:tong ket|ket qua thuc hien|tinh hinh|danh gia ket qua)\b[^.;,]{0,45}nam $")
_PRESENT = re.compile(
    r"\b(?:thuc hien|hoan thanh|trien khai)(?: tot)? (?:ke hoach|nhiem vu|nghi quyet)\b[^.;,]{0,40}nam $"
)
_TO_NOW = re.compile(r"\s*den nay\b")
_AIM = re.compile(
    r"(?:\b(?:den|tam nhin|vao|tu|truoc|cuoi|dau|trong|giai doan|sang|het)(?: het| cuoi)?) nam $"
    r"|\b(?:se|du kien|phan dau)\b[^.;]{0,60}nam $"
)
_SESSION = re.compile(
    r"\b(?:ky hop|hop ky) (?:thuong le |bat thuong |chuyen de )?(?:lan )?(?:thu"
    r"|lan)\s+(?P<number>\d{1,2}|[a-z]+(?: [a-z]+){0,2})"
)
_TERM_NUMBER = re.compile(r"\bkhoa\s+(?P<number>[ivxl]{1,6}|\d{1,2})(?![\w-])")
_ELECTION = re.compile(
    r"\b(?:trung cu(?: vao)?(?: la)? (?:dai bieu|hdnd|quoc hoi)|ket qua bau cu|ngay bau cu|cuoc bau cu"
    r"|ky bau cu|uy ban bau cu|bo phieu bau dai bieu|hiep thuong|hoi dong bau cu)\b"
)
_ELECTED_NEXT = re.compile(
    r"\b(?:nhiem ky toi|quy hoach|nguyen|nhiem ky truoc|cuu|chuan bi|sinh nam|tung)\b[^.;]{0,60}$"
)
_OTHER_TERM = re.compile(
    r"\b(?:dang bo|(?:tinh|thanh|huyen|quan|thi|dang) uy|bi thu|cong doan|quoc hoi|dai hoi|hoi (?:luat"
    r"|nong|phu|cuu|sinh))\b"
)
_COUNCIL_WORD = re.compile(r"\b(?:hdnd|hoi dong nhan dan)\b")
_ASSEMBLY_NEXT = re.compile(r"[^.;]{0,30}\bquoc hoi\b")
_JUBILEE = re.compile(
    r"\b(?P<years>\d{2,3}) nam (?:ngay )?(?:truyen thong |ky niem )?(?P<what>thuong binh|quoc khanh"
    r"|cach mang thang tam|giai phong mien nam"
    r"|bao chi cach mang|tong tuyen cu|thanh lap dang cong san|thanh lap quan doi nhan dan|thanh lap doan)"
)
_JUBILEES = {
    "thuong binh": 1947, "quoc khanh": 1945, "cach mang thang tam": 1945, "giai phong mien nam": 1975,
    "bao chi cach mang": 1925, "tong tuyen cu": 1946, "thanh lap dang cong san": 1930,
    "thanh lap quan doi nhan dan": 1944, "thanh lap doan": 1931,
}  # fmt: skip
_WORDS = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi lam": 15, "muoi sau": 16,
    "muoi bay": 17, "muoi tam": 18, "muoi chin": 19, "hai muoi": 20,
}  # fmt: skip
_DAYS_AFTER = 183
"""Days between an event and a day told beside it, at most; half a year leaves one year only."""
_MONTHS_AFTER = 120


@dataclass(slots=True)
class _Bounds:
    first: date
    last: date
    closed: bool = False
    """The upper bound comes from the page, not only from today."""
    weekdays: list[Dated] = field(default_factory=list)
    """Other days near the event whose weekday is stated."""
    spoken: date = date.min
    """The latest year that the text speaks of, which may be one to come."""

    def after(self, day: date) -> None:
        self.first = max(self.first, day)

    def before(self, day: date) -> None:
        self.last = min(self.last, day)
        self.closed = True


def infer_year(
    event: Dated, texts: Sequence[Occasions], council: Council | None, last: date, *, today: date
) -> int | None:
    """Give the one year that the texts leave for a day and month; None where none or several are left.

    `last` is the last day that the event can have: the end of the council, the day the page was rendered.
    """
    bounds = _Bounds(date(_FIRST, 1, 1), last, closed=last < today)
    stated: set[int] = set()
    for text in texts:
        stated |= set(_statements(text, event))
        _bound_by_anchors(text, event, bounds)
        _bound_by_terms(text, event, council, bounds)
    if stated:
        fitting = {year for year in stated if _fits(event, year, bounds)}
        if len(fitting) == 1:
            return fitting.pop()
    bounds.after(bounds.spoken)
    years = [year for year in range(bounds.first.year, bounds.last.year + 1) if _fits(event, year, bounds)]
    if len(years) > 1 and bounds.closed:
        # Councils work from Monday to Friday.
        working = [year for year in years if _day(event, year).weekday() < 5]
        years = working if len(working) == 1 else years
    if len(years) == 1 and (bounds.closed or bounds.first.year > _FIRST):
        return years[0]
    close = {year for text in texts for year in _close_by(text, event)}
    close = {year for year in close if year in years}
    # An older day tells of the past; the latest is the one that the event follows.
    return max(close, default=None)


def _day(event: Dated, year: int) -> date:
    try:
        return date(year, event.month or 1, event.day or 1)
    except ValueError:
        return date(year, event.month or 1, 28)


def _fits(event: Dated, year: int, bounds: _Bounds) -> bool:
    if not all(other.exists(year) for other in bounds.weekdays):
        return False
    return event.exists(year) and bounds.first <= _day(event, year) <= bounds.last


def _statements(text: Occasions, event: Dated) -> Iterator[int]:
    """Give the years in which the text itself places its event."""
    month = event.month or 0
    for match in _REVIEW.finditer(text.folded):
        year, written = int(match["year"]), match["months"]
        months = int(written) if written.isdigit() else {"ba": 3, "sau": 6, "chin": 9}[written]
        if match["half"] == "cuoi":
            yield year + (1 if month == 1 else 0)
        else:
            yield year + (1 if month < months - 1 and month <= 2 else 0)
    for match in _QUARTER.finditer(text.folded):
        yield int(match["year"])
    for occasion in text.all:
        yield from _stated_by(occasion, event)
    for match in _JUBILEE.finditer(text.folded):
        year = _JUBILEES[match["what"]] + int(match["years"])
        if year >= _FIRST:
            yield year


def _stated_by(occasion: Occasion, event: Dated) -> Iterator[int]:
    """Give the year that one dated place of the text states for the event."""
    dated = occasion.dated
    month = event.month or 0
    if dated.kind == "year" and dated.year:
        if (
            _PRESENT.search(occasion.before)
            or (_SINCE_JANUARY.search(occasion.before) and _TO_NOW.match(occasion.after))
            or (dated.start < _LEAD and _NAMED.search(occasion.before))
        ):
            yield dated.year
        elif _PLAN.search(occasion.before) and not occasion.before.endswith("den nam "):
            yield dated.year - 1 if month >= 11 else dated.year
        elif _RESULT.search(occasion.before) and (month <= 3 or month >= 10):
            yield dated.year + 1 if month <= 3 else dated.year
    elif dated.year and (ago := _AGO.search(occasion.before)):
        yield dated.year + (int(ago["years"]) if ago["years"].isdigit() else _WORDS[ago["years"]])
    elif dated.year and _is_of_the_event(occasion, event):
        yield dated.year
    elif dated.kind == "day" and dated.year and occasion.role == "anniversary" and dated.year >= _FIRST:
        yield _nearest(event, date(dated.year, dated.month or 1, 1))


def _is_of_the_event(occasion: Occasion, event: Dated) -> bool:
    """Say whether a date is the event's own day again, or names the congress that the page opens with."""
    dated = occasion.dated
    if dated.kind == "day":
        return (dated.day, dated.month) == (event.day, event.month)
    return dated.kind == "term" and dated.start < _LEAD and bool(_CONGRESS.search(occasion.before))


def _nearest(event: Dated, day: date) -> int:
    return min((day.year - 1, day.year, day.year + 1), key=lambda y: abs((_day(event, y) - day).days))


def _bound_by_anchors(text: Occasions, event: Dated, bounds: _Bounds) -> None:
    """What the text tells as past lies before the event."""
    for occasion in text.all:
        if (
            occasion.dated.weekday is not None
            and occasion.dated.month == event.month
            and not occasion.dated.year
        ):
            bounds.weekdays.append(occasion.dated)
        if (anchor := _anchor(occasion, event)) and anchor <= bounds.last:
            if occasion.dated.kind == "year":
                bounds.spoken = max(bounds.spoken, anchor)
            else:
                bounds.after(anchor)
    for match in _ELECTION.finditer(text.folded):
        around = text.folded[max(0, match.start() - 200) : match.end() + 200]
        for year, (month, _day_of) in ELECTIONS.items():
            later = any(o.dated.kind == "term" and (o.dated.year or 0) > year for o in text.all)
            if re.search(rf"nhiem ky {year}", around) and not later and 1 <= (event.month or 0) <= 7:
                bounds.after(date(year, 1, 1))
                bounds.before(date(year, month + 2, 30))


def _anchor(occasion: Occasion, event: Dated) -> date | None:
    """Give the earliest day that a past date of the text can mean; None for plans and dates to come."""
    dated = occasion.dated
    if dated.year is None or dated.year < _FIRST or occasion.role in ("future", "effective", "birth"):
        return None
    if dated.kind in ("day", "month"):
        if _may_lie_ahead(occasion):
            return None
        return date(dated.year, dated.month or 1, 1) if occasion.role != "anniversary" else None
    if dated.kind == "year":
        if _PLAN.search(occasion.before) or _AIM.search(occasion.before):
            return None
        # At the end of a year the next one is spoken of as much as the present.
        return date(dated.year - ((event.month or 0) >= 10), 1, 1)
    if dated.kind == "term" and re.search(r"\bdai hoi\b", occasion.before[-120:]):
        return date(dated.year, 1, 1)
    return None


def _may_lie_ahead(occasion: Occasion) -> bool:
    """Say whether a day may be to come though no word says so: an election, a meeting held then."""
    dated = occasion.dated
    if dated.kind == "month":
        return bool(_HELD_IN.search(occasion.before))
    return (dated.month, dated.day) == ELECTIONS.get(dated.year or 0)


def _bound_by_terms(text: Occasions, event: Dated, council: Council | None, bounds: _Bounds) -> None:
    """A council acts within its term, and its sessions are two a year at least."""
    terms = [
        o for o in text.all
        if o.dated.kind == "term" and o.dated.year in ELECTIONS
        and _of_council(o) and not _ELECTED_NEXT.search(o.before)
    ]  # fmt: skip
    starts = {o.dated.year for o in terms if o.dated.year}
    starts |= set(_numbered_terms(text, council))
    if len(starts) != 1:
        return
    start = starts.pop()
    end = next((year for year in ELECTIONS if year > start and year != 2007), None)
    if _ELECTION.search(text.folded) or end is None:
        return
    month, day = ELECTIONS[start]
    bounds.after(date(start, month, day))
    if bounds.first > date(end, *ELECTIONS[end]):
        return
    bounds.before(date(end, ELECTIONS[end][0] + 1, 30))
    if (number := _session(text)) is not None:
        bounds.before(date(start + (number - 1) // 2, 12, 31))


def _of_council(occasion: Occasion) -> bool:
    """Say whether a term is that of councils and committees, which begins with an election."""
    return not _OTHER_TERM.search(occasion.before[-70:])


def _numbered_terms(text: Occasions, council: Council | None) -> Iterator[int]:
    """Give the first years of the terms that are named by number beside the council."""
    for match in _TERM_NUMBER.finditer(text.folded):
        number = number_of(match["number"])
        before = text.folded[max(0, match.start() - 60) : match.start()]
        if number is None:
            continue
        if re.search(r"quoc hoi[ ,(]*$", before):
            term = assembly_term(number)
        elif council and council.level == "province" and _COUNCIL_WORD.search(before):
            term = council_term(council.province, number)
        else:
            term = None
        if term:
            yield term[0]


def _session(text: Occasions) -> int | None:
    """Give the highest number of the council's session that the text names, the Assembly's left out."""
    numbers = []
    for match in _SESSION.finditer(text.folded):
        if _ASSEMBLY_NEXT.match(text.folded, match.end()):
            continue
        written = match["number"]
        words = written.split()
        number = int(written) if written.isdigit() else None
        for count in range(len(words), 0, -1):
            number = number or _WORDS.get(" ".join(words[:count]))
        if number:
            numbers.append(number)
    return max(numbers, default=None)


def _close_by(text: Occasions, event: Dated) -> Iterator[int]:
    """Give the years in which the event is close to a day or month that the text states in full.

    News tells what came shortly before and what comes next; a day of coming into force may be either.
    """
    for occasion in text.all:
        dated = occasion.dated
        if (
            dated.year is None
            or dated.kind not in ("day", "month")
            or occasion.role in ("birth", "anniversary")
        ):
            continue
        if (
            _OLD_LAW.search(occasion.before)
            or _AGO.search(occasion.before)
            or (
                dated.kind == "month"
                and occasion.role != "future"
                and _CAREER.search(occasion.before + occasion.after[:60])
            )
        ):
            continue
        anchor = date(dated.year, dated.month or 1, min(dated.day or 1, 28))
        after = _DAYS_AFTER if dated.kind == "day" else _MONTHS_AFTER
        lowest, highest = {"future": (-_DAYS_AFTER, 0), "effective": (-_DAYS_AFTER, _DAYS_AFTER)}.get(
            occasion.role, (-_DAYS_AFTER if _may_lie_ahead(occasion) else 0, after)
        )
        for year in (dated.year - 1, dated.year, dated.year + 1):
            if event.exists(year) and lowest <= (_day(event, year) - anchor).days <= highest:
                yield year
