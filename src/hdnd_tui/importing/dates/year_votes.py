"""What a text says of its own year: every phrase that speaks for a year, with how much it says.

None of them decides alone what the bounds of `year_bounds` exclude (DOMAIN section 5, rules 4 and 5).

| rule | speaks for | where |
|---|---|---|
| follows, precedes, around | the year in which the event is next to a day stated in full | `near_days` |
| a bare `năm 2018` | that year, the one before or the one after, by the words around it | `year_phrases` |
| half a year, quarter | `6 tháng đầu năm 2018`, `quý II/2018` | here |
| counted | `40 năm (1976)`, `72 năm ngày Thương binh`, `sinh năm 1961 (57 tuổi)` | `year_counts` |
| counted | `từ năm 2010 ... đến nay đã hơn 6 năm` | `year_elapsed` |
| equated | `trả hết trong ba năm tới ... trả hết trong năm 2018` | `year_equated` |
| gone by | `hứa di dời trước năm 2019, nhưng đến nay` | `year_equated` |
| lunar | `Tết Đinh Dậu`, `18/2 (tức 14 tháng Giêng)` | `year_counts` |
| number | a year without the word: `so với cùng kỳ 2015` | `year_phrases` |
| same day, anniversary | the event's day with a year elsewhere, `(30/4/1975 - 30/4/2025)` | here |
| election, first session | the year in which the term that is named begins | `year_elections` |
| congress | the year in which the term of a committee of the Party begins | here |
| vote of confidence | the years that the Assembly set for it | `year_elections` |
| known session | `kỳ họp thứ 9 HĐND TP`: the year in which it was held | `known_sessions` |
| law | `góp ý dự thảo Luật X`, `Luật X vừa được thông qua` | `year_laws` |
| number of session | how often councils of a term met a year | `year_terms` |
| time in term | `bảy tháng từ đầu nhiệm kỳ`, `sơ kết giữa nhiệm kỳ` | `year_terms` |
| school year | `chuẩn bị năm học 2018-2019`, `từ năm học 2018-2019` | `school_years` |
| plan | `đề án giai đoạn 2017-2020` | here |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from hdnd_tui.article import Council
from hdnd_tui.councils.terms import ELECTIONS
from hdnd_tui.importing.dates.anchors import ENDS
from hdnd_tui.importing.dates.near_days import day_in
from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.school_years import by_school_years
from hdnd_tui.importing.dates.votes import AGO, DIGITS, FIRST, LIKELY, PLAIN, SLIGHT, WILL, Vote
from hdnd_tui.importing.dates.year_counts import counted_years
from hdnd_tui.importing.dates.year_elections import (
    by_election,
    by_kind_of_session,
    by_last_session,
    by_number_of_vote,
)
from hdnd_tui.importing.dates.year_equated import equated_years
from hdnd_tui.importing.dates.year_laws import by_laws
from hdnd_tui.importing.dates.year_phrases import bare_votes, phrase_votes
from hdnd_tui.importing.dates.year_terms import by_number, by_time_in_term
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import at_word, cue

_LEAD = 500
_REVIEW = cue(
    r"\b(?P<months>\d{1,2}|ba|sau|chin) thang (?P<half>dau|cuoi) nam (?P<year>20\d\d)(?!\s*[-–]\s*20\d\d)"
)
_YEARLY = cue(
    r"\b(?:(?P<exam>thpt quoc gia)|(?P<held>apec|sea games)|olympic(?: \w+){0,3}|world cup)"
    r" (?P<year>20\d\d)\b(?!\s*[-–])"
)
"""Of games held every four years news tells long before and after; a summit, games of a region, an exam are
news of their year."""
_EXAMS = 8
_HALF_A_YEAR = 6
_FEAST = cue(
    r"\b(?:(?P<christmas>giang sinh|noel)|tet(?: nguyen dan| duong lich| co truyen)?"
    r"|(?:don|mung|hoa|chao) xuan|nam moi) (?:nam )?(?P<year>20\d\d)\b(?!\s*[-–/])"
)
_WISHED = cue(r"\b(?:nhan(?: dip)?|chuc|don|mung|chao|huong ve|phuc vu|chuan bi)\b[^.;]{0,30}$")
_BESIDE_FEASTS = (11, 12, 1, 2)
_QUARTER = cue(at_word("quy") + r" (?P<quarter>iv|iii|ii|i|[1-4])(?: ?[/-] ?| nam | )(?P<year>20\d\d)")
_QUARTER_CUE = cue(
    r"\b(?:(?P<past>tinh hinh|ket qua|so ket|cong tac|giao ban)|trong|vao|het|cuoi)\b[^.;]{0,80}$"
)
_AIMED = cue(rf"[^.;]{{0,40}}\b(?:du kien|{WILL}|phan dau)\b")
_FORESEEN = cue(rf"\b(?:du kien|{WILL}|phan dau)\b[^.;,]{{0,50}}$")
_COMPARED = cue(r"\b(?:so voi|cung ky|gap \S+ lan)(?: cung ky)? $")
_LIMIT = cue(r"\b(?:den|toi|truoc) (?:het |cuoi )?$")
"""What lasts until a quarter may last for years."""
_COUNTED_FROM = cue(r"(?:^|[.\n] ?)tu (?:dau )?nam 20[012]\d (?:den|toi) (?:het )?$")
"""`Từ năm 2017 đến quý I/2019, xã có 14 vụ`: a sentence that opens so counts what was."""
_FROM = cue(r"\btu (?:dau )?$")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_WHOLE_YEARS = cue(
    at_word("trong")
    + r" (?P<count>hai|ba|bon|[2-4]) nam,? \(?(?:tu )?(?:nam )?(?P<first>20\d\d) ?(?:-|–|den|va) ?"
    r"(?:nam )?(?P<last>20\d\d)\b(?! ?[-–/])"
)
"""`Trong hai năm 2017-2018 đã xảy ra 18 vụ`: counted when they were over."""
_ANY_YEAR = cue(r"20\d\d(?<!\d....)(?!\d)")
_NEARLY_OVER = 9
"""The last month in which a year is not yet told of as over."""
_TO_COME = cue(
    rf"\b(?:{WILL}|du kien|ke hoach|chuong trinh|lo trinh|giai doan|hoan thanh|thuc hien|keo dai|huy dong"
    r"|thi diem|tang truong|cam ket|phai|can)\b"
)
_CONGRESS = cue(r"\bdai hoi\b[^;]{0,160}$")
_RANGE_END = cue(r"\d\D{1,9}(?P<last>\d{1,2})\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}")
"""`từ ngày 3 - 8/7/2017`: the event can be of any of the days."""
_HELD = cue(r"\b(?:dai hoi|hoi nghi lan thu nhat)\b")
"""A congress, or the first session of the committee that it elected."""
_FOUNDED = cue(r"\bquyet dinh thanh lap\b[^.;]{0,120}$")
_JUST_PAST = cue(r"\W*(?:vua qua|vua roi|moi day)\b")
_ELECTED_AGAIN = cue(r"\b(?:tai dac cu|tai cu|dac cu)\b")
_NEW_PLAN = cue(r"\b(?:giai doan|lo trinh|de an|ke hoach)[: ]{1,2}$")
_REVIEWED = cue(r"\b(?:giam sat|ket qua|thuc trang|tong ket|so ket|danh gia|thanh tra|kiem tra|bao cao)\b")
_CARRIED_OUT = cue(
    r"\b(?:thuc hien|trien khai|theo|sap xep (?:cac )?don vi hanh chinh)\b[^.;,]{0,150}$"
    r"|(?:^|[.\n] ?)can cu\b[^.;]{0,250}$"
)
"""Units are merged over years, `giai đoạn 2019-2021`."""
_INSPECTED = cue(r"\bgiam sat\b[^.;]{0,160}$")
_INSPECTING = 4
"""The last month in which inspections are surely under way and not planned."""


def votes(text: Occasions, event: Dated | None, council: Council | None, *, plain: bool) -> Iterator[Vote]:
    """Give what a text says for years; `event` is the day and month of its event where one is known.

    `plain` says that it surely is the event's own day and none told in passing.
    """
    month = event.month if event is not None else None
    if event is not None:
        yield from by_number(text, event, council)
    yield from by_time_in_term(text, event, council)
    if text.figures:
        yield from _by_period(text, month)
    yield from counted_years(text, month)
    if month is not None and plain:
        yield from by_kind_of_session(text, month, council)
        yield from by_last_session(text, month, council)
    if month is not None and month <= 8:
        yield from by_election(text, month, council)
    yield from by_number_of_vote(text)
    if text.figures:
        yield from phrase_votes(text, month)
        yield from bare_votes(text, month)
        yield from by_school_years(text, month)
        yield from equated_years(text, month)
    yield from by_laws(text, event, plain=plain)
    for occasion in text.all:
        if scores := _by_date(text, occasion, event):
            yield Vote(occasion.dated.kind, scores, occasion.dated.start, occasion.dated.end)


def _by_period(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read halves and quarters of a year: under review, or to come."""
    if not text.beside_years:
        return
    for match in text.find_beside_years(_REVIEW, " thang dau nam ", " thang cuoi nam "):
        year, written = int(match["year"]), match["months"]
        months = int(written) if written.isdigit() else DIGITS[written]
        if match["half"] == "cuoi":
            year += month is not None and month <= 2
        else:
            year += month is not None and month < months - 1 and month <= 2
            if month is None and _is_behind(text, year, months + _HALF_A_YEAR):
                continue
        yield Vote("half a year", {year: PLAIN}, *match.span())
    whole = []
    if "trong " in text.beside_years:
        whole = list(text.find(_WHOLE_YEARS, " nam 20", " nam (20", " nam tu ", " nam (tu ", " nam, tu "))
    latest = max(map(int, _ANY_YEAR.findall(text.folded))) if whole else 0
    for match in whole:
        if int(match["last"]) >= latest and (scores := _by_whole_years(text.folded, match, month)):
            yield Vote("whole years", scores, *match.span())
    for match in _yearly(text):
        score = LIKELY if match["exam"] and (month or 0) <= _EXAMS else 1.0 if match["held"] else 0.3
        yield Vote("held that year", {int(match["year"]): score}, *match.span())
    if month is not None and month in _BESIDE_FEASTS:
        yield from _by_feast(text, month)
    for match in text.find(_QUARTER, " quy ") if "quy " in text.beside_years else ():
        if scores := _by_quarter(text.folded, match, month):
            yield Vote("quarter", scores, *match.span())


def _yearly(text: Occasions) -> Iterator[re.Match[str]]:
    """Find what is held every year; only of an Olympiad words may stand between its name and the year."""
    if "olympic " in text.folded:
        return _YEARLY.finditer(text.folded)
    return text.find_beside_years(_YEARLY, "quoc gia 20", "world cup ", "apec ", "sea games ")


def _is_behind(text: Occasions, year: int, month: int) -> bool:
    """Say whether a text names a day behind a month of a year."""
    days = (o.dated for o in text.all if o.dated.kind == "day" and o.role != "future")
    return any((day.year or 0, day.month or 0) > (year, month) for day in days)


def _by_whole_years(folded: str, match: re.Match[str], month: int | None) -> dict[int, float]:
    """Give the year in which what happened in some whole years is told."""
    first, last, count = int(match["first"]), int(match["last"]), match["count"]
    if last - first + 1 != int(DIGITS.get(count, count)):
        return {}
    near, end = max(match.start() - 90, 0), match.end()
    if _TO_COME.search(folded, max(folded.rfind(".", near, match.start()) + 1, near), end + 50):
        return {}
    if month is None:
        return {last + 1: SLIGHT, last: 0.3}
    return {last + 1: 1.5} if month <= _NEARLY_OVER else {last: 0.9, last + 1: 0.9}


def _by_quarter(folded: str, match: re.Match[str], month: int | None) -> dict[int, float]:
    """Give the years that a quarter speaks for: one under review, one to come or one told in passing."""
    last, year, start = 3 * _QUARTERS[match["quarter"]], int(match["year"]), match.start()
    before = folded[max(0, start - 90) : start]
    # Early in a year the last quarter of the year before is reported.
    reported = year + (month is not None and month <= last - 9)
    if _COMPARED.search(before):
        return {reported + 1: SLIGHT}
    if _LIMIT.search(before):
        return (
            {reported: LIKELY}
            if _COUNTED_FROM.search(before) and not _AIMED.match(folded, match.end())
            else {}
        )
    if _FROM.search(before):
        return {year: 0.5}
    if _FORESEEN.search(before):
        if month is not None:
            return {year - (month > last): 1.0}
        return {year: 0.8, year - 1: 0.6 if last <= 6 else 0.3}
    told = _QUARTER_CUE.search(before)
    if told and told["past"]:
        return {year + (month is not None and month <= last - 3): PLAIN}
    if not told:
        if month is None and last == 12:
            return {year + 1: SLIGHT, year: 0.3}  # reported when the year is over
        return {reported: 1.2 if month is not None else SLIGHT}
    if month is not None and not 0 < month - last <= 2:
        return {year - (month > last): LIKELY}
    return {}


def _by_feast(text: Occasions, month: int) -> Iterator[Vote]:
    """Read the year that is named with Christmas or Tết, of an event beside them."""
    for match in text.find_beside_years(_FEAST, "giang sinh ", "noel ", "tet ", "xuan ", "nam moi "):
        year = int(match["year"])
        of_next = month <= 2 if match["christmas"] else -(month >= 9)
        wished = _WISHED.search(text.folded, max(0, match.start() - 40), match.start())
        yield Vote("feast", {year + of_next: PLAIN if wished else SLIGHT}, *match.span())


def _by_date(text: Occasions, occasion: Occasion, event: Dated | None) -> dict[int, float] | None:
    dated = occasion.dated
    if dated.year is None:
        return None
    if dated.kind == "span":
        return _by_next_plan(text, dated) or _by_plan(occasion, event.month if event else None)
    if ago := AGO.search(occasion.before):
        return {dated.year + (int(ago["years"]) if ago["years"].isdigit() else DIGITS[ago["years"]]): PLAIN}
    if dated.kind == "term":
        return _by_congress(text, occasion)
    if dated.kind == "day":
        return _by_same_day(text, occasion, dated.year, event)
    return None


def _by_congress(text: Occasions, occasion: Occasion) -> dict[int, float] | None:
    """Read the term of a committee of the Party or of an association: it begins with its congress."""
    year, start = occasion.dated.year or 1, occasion.dated.start
    if year in ELECTIONS:
        return None
    around = occasion.before + occasion.after[:90]
    if start < _LEAD and _FOUNDED.search(occasion.before):
        return {year: PLAIN}
    congress = _CONGRESS.search(occasion.before) or "dai hoi" in occasion.after[:60]
    if congress and _JUST_PAST.search(occasion.after[:40]):
        return {year: PLAIN}
    if congress or _ELECTED_AGAIN.search(around):
        return {year: PLAIN if start < _LEAD else 0.5}
    lead = text.folded[: 2 * _LEAD]
    return {year: LIKELY} if start < len(lead) and _HELD.search(lead) else None


def _by_same_day(
    text: Occasions, occasion: Occasion, year: int, event: Dated | None
) -> dict[int, float] | None:
    """Read the event's own day or another of the writer's year stated in full elsewhere; days commemorated.

    A writer leaves out the year of the days of his own.
    """
    dated = occasion.dated
    commemorated = occasion.role == "anniversary" and year >= FIRST
    if event is None:
        return {year: LIKELY} if commemorated else None
    if commemorated:
        day = date(year, dated.month or 1, 1)
        near = (year - 1, year, year + 1)
        return {min(near, key=lambda each: abs((day_in(event, each) - day).days)): PLAIN}
    same = (dated.day, dated.month) == (event.day, event.month)
    range_end = _RANGE_END.search(text.folded, dated.start, dated.end)
    if (
        range_end
        and dated.month == event.month
        and (dated.day or 0) < (event.day or 0) <= int(range_end["last"])
    ):
        return {year: PLAIN}
    if occasion.role in ("birth", "anniversary") or (
        occasion.role == "future" and ENDS.search(occasion.before)
    ):
        return None
    if same:
        return {year: PLAIN}
    return {year: LIKELY} if (dated.day, dated.month) in text.days_without_year else None


def _by_next_plan(text: Occasions, dated: Dated) -> dict[int, float] | None:
    """Read the plan before the one that a text opens with: it is where they join."""
    joint = (dated.last_year or 0) + 1
    opening = (o.dated for o in takewhile(lambda o: o.dated.start < _LEAD, text.all))
    if dated.start > _LEAD and any(each.kind == "span" and each.year == joint for each in opening):
        return {joint - 1: 0.5, joint: 0.5}
    return None


def _by_plan(occasion: Occasion, month: int | None) -> dict[int, float] | None:
    """Read the years of a plan that is being made; one carried out, or of five years, says nothing.

    A council inspects years that are over; later in a year it sets itself what to inspect in the next.
    """
    first, last = occasion.dated.year or 0, occasion.dated.last_year or 0
    if not 2 <= last - first <= 10 or not _NEW_PLAN.search(occasion.before):
        return None
    if month and month <= _INSPECTING and last % 5 and _INSPECTED.search(occasion.before):
        return {last: 0.4, last + 1: 1.5}
    if first % 5 in (0, 1):
        return None
    if _CARRIED_OUT.search(occasion.before):
        return None
    if _REVIEWED.search(occasion.before):
        return {last: 0.5, last + 1: 0.5}
    return {first: LIKELY if month and occasion.dated.start < _LEAD else 1.2}
