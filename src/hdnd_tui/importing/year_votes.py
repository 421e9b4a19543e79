"""What a text says of its own year: every phrase that speaks for a year, with how much it says.

`6 tháng đầu năm 2017` speaks plainly; `nhiệm vụ năm 2018` in December speaks for the year before. None of
them decides alone what the bounds of `year_bounds` exclude (DOMAIN section 5, rules 4 and 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hdnd_tui.councils.terms import ELECTIONS, assembly_term, number_of
from hdnd_tui.importing.near_days import day_in
from hdnd_tui.importing.occasions import Occasion, Occasions
from hdnd_tui.importing.votes import AGO, FIRST, LIKELY, PLAIN, SLIGHT, Vote
from hdnd_tui.importing.year_phrases import phrase_votes
from hdnd_tui.vietnamese.dates import Dated

_REVIEW = re.compile(
    r"\b(?P<months>\d{1,2}|ba|sau|chin) thang (?P<half>dau|cuoi) nam (?P<year>20\d\d)(?!\s*[-–]\s*20\d\d)"
)
_QUARTER = re.compile(
    r"\b(?P<what>tinh hinh|ket qua|so ket|cong tac|giao ban|trong|vao|het|cuoi)\b[^.;,]{0,50}\bquy"
    r" (?P<quarter>iv|iii|ii|i|[1-4])(?: ?[/-] ?| nam | )(?P<year>20\d\d)"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TO_COME = ("trong", "vao", "het", "cuoi")
_DIGITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "chin": 9}
_JUBILEE = re.compile(
    r"\b(?P<years>\d{2,3}) nam (?:ngay )?(?:truyen thong |ky niem )?(?P<what>thuong binh|quoc khanh"
    r"|cach mang thang tam|giai phong mien nam|bao chi cach mang|tong tuyen cu"
    r"|thanh lap dang cong san|thanh lap quan doi nhan dan|thanh lap doan)"
)
_JUBILEES = {
    "thuong binh": 1947, "quoc khanh": 1945, "cach mang thang tam": 1945, "giai phong mien nam": 1975,
    "bao chi cach mang": 1925, "tong tuyen cu": 1946, "thanh lap dang cong san": 1930,
    "thanh lap quan doi nhan dan": 1944, "thanh lap doan": 1931,
}  # fmt: skip
_STEMS = "giap at binh dinh mau ky canh tan nham quy".split()
_BRANCHES = "ty suu dan mao thin ty ngo mui than dau tuat hoi".split()
_LUNAR = re.compile(
    rf"\b(?:tet|xuan)(?: nguyen dan| co truyen| moi)? (?P<stem>{'|'.join(_STEMS)})"
    rf" (?P<branch>{'|'.join(dict.fromkeys(_BRANCHES))})\b"
)
_CONFIDENCE = re.compile(r"\b(?:lay phieu tin nhiem|phieu tin nhiem|tin nhiem (?:cao|thap))\b")
_CONFIDENCE_VOTES = {2013: range(6, 9), 2014: range(10, 13), 2018: range(10, 13), 2023: range(10, 13)}
"""Months of the votes of confidence that the resolutions 35/2012, 85/2014, 96/2023 of the Assembly set."""
_SEVERAL = 3
_CAMPAIGN = re.compile(
    r"\b(?:tu ung cu|ung cu vien|ung vien|hiep thuong|uy ban bau cu|ngay bau cu|trung cu)\b"
)
_FIRST_SESSION = re.compile(r"\b(?:ky hop thu nhat|hop ky thu nhat|ky hop lan thu nhat|phien hop thu nhat|tai dac cu|tai cu)\b")
ELECTION = re.compile(
    r"\b(?:trung cu(?: vao)?(?: la)? (?:dai bieu|hdnd|quoc hoi)|ket qua bau cu|ngay bau cu|cuoc bau cu"
    r"|ky bau cu|uy ban bau cu|bo phieu bau dai bieu|hiep thuong|hoi dong bau cu)\b"
)
_ELECTION_DAY = re.compile(r"\bngay (?P<day>22/5|23/5|15/3)(?!/)")
_CHANGE = re.compile(r"\b(?:bau cu|nhiem ky moi|khoa moi|ung cu|hiep thuong|cu tri ca nuoc)\b")
_CONGRESS = re.compile(r"\bdai hoi\b[^;]{0,160}$")
_ELECTED_AGAIN = re.compile(r"\b(?:tai dac cu|tai cu|dac cu)\b")
_LEAD = 500
_SCHOOL = re.compile(
    r"\b(?P<cue>chuan bi|hoc ky (?:2|ii|hai)|tu|trong|dau|khai giang)?(?: cho)? ?nam hoc(?: moi)? $"
)
_ASSEMBLY = re.compile(
    r"\bky hop (?:thu |lan )?(?P<session>\d{1,2}|\w+)[, (]{1,3}quoc hoi khoa (?P<term>[xiv]{1,5}|\d{2})\b"
)
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot")
_NEW_PLAN = re.compile(r"\b(?:giai doan|lo trinh|de an|ke hoach)[: ]{1,2}$")


def votes(text: Occasions, event: Dated | None, *, plain: bool) -> Iterator[Vote]:
    """Give what a text says for years; `event` is the day and month of its event where one is known.

    `plain` says that it surely is the event's own day and none told in passing.
    """
    month = event.month if event is not None else None
    yield from _by_period(text, month)
    yield from _by_calendar(text, month)
    if plain:
        yield from _by_kind_of_session(text, month)
    yield from _by_assembly(text, month)
    if month in range(1, 9):
        yield from _by_election(text)
    for occasion in text.all:
        for scores in _by_date(text, occasion, event, month):
            yield Vote(occasion.dated.kind, scores, occasion.dated.start, occasion.dated.end)
        if occasion.dated.kind == "year":
            yield from phrase_votes(occasion, month)


def _by_period(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read halves and quarters of a year: under review, or to come."""
    for match in _find(_REVIEW, text, " thang dau nam ", " thang cuoi nam "):
        year, written = int(match["year"]), match["months"]
        months = int(written) if written.isdigit() else _DIGITS[written]
        if match["half"] == "cuoi":
            year += month == 1
        else:
            year += month is not None and month < months - 1 and month <= 2
        yield Vote("half a year", {year: PLAIN}, *match.span())
    for match in _find(_QUARTER, text, " quy "):
        last, year = 3 * _QUARTERS[match["quarter"]], int(match["year"])
        if match["what"] in _TO_COME:
            if month is not None:
                yield Vote("quarter", {year - (month > last): LIKELY}, *match.span())
        else:
            yield Vote("quarter", {year: PLAIN}, *match.span())


def _by_calendar(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read jubilees and years of the moon."""
    for match in _find(_JUBILEE, text, *_JUBILEES):
        year = _JUBILEES[match["what"]] + int(match["years"])
        if year >= FIRST:
            yield Vote("jubilee", {year: PLAIN}, *match.span())
    for match in _find(_LUNAR, text, "tet ", "xuan "):
        found = lunar_year(match["stem"], match["branch"])
        if found:
            yield Vote("lunar", {found - (month is not None and month >= 11): PLAIN}, *match.span())


def _by_kind_of_session(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Votes of confidence and first sessions of a term are held in certain months of certain years."""
    if len(named := list(_find(_CONFIDENCE, text, "tin nhiem"))) >= _SEVERAL:
        years = [year for year, months in _CONFIDENCE_VOTES.items() if month in months]
        yield Vote("confidence", dict.fromkeys(years, LIKELY), *named[0].span())
    terms = [
        o.dated.year
        for o in text.all
        if o.dated.kind == "term" and o.dated.year in ELECTIONS and o.dated.year
    ]
    if not terms:
        return
    if month in range(1, 7):
        campaign = list(_CAMPAIGN.finditer(text.folded))
        if len(campaign) >= _SEVERAL:
            yield Vote("campaign", {max(terms): PLAIN}, *campaign[0].span())
    if month in range(5, 9) and (match := _FIRST_SESSION.search(text.folded)):
        yield Vote("first session", {max(terms): PLAIN}, *match.span())


def _by_assembly(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read a session of the National Assembly, which meets in May and October of each year of its term."""
    for match in _find(_ASSEMBLY, text, "quoc hoi khoa"):
        written = match["session"]
        number = int(written) if written.isdigit() else _ordinal(written)
        term = assembly_term(number_of(match["term"]) or 0)
        if number and term:
            year = term[0] + (number - 1) // 2
            year += number % 2 == 0 and month is not None and month <= 3
            yield Vote("assembly", {year: LIKELY}, *match.span())


def _ordinal(written: str) -> int | None:
    return _ORDINALS.index(written) + 1 if written in _ORDINALS else None


def _by_election(text: Occasions) -> Iterator[Vote]:
    """What is said of an election in the first half of a year belongs to the year of the term it fills."""
    for match in _find(ELECTION, text, "bau", "cu ", "hiep thuong"):
        if match.start() > _LEAD and match[0].startswith("trung cu"):
            continue
        around = text.folded[max(0, match.start() - 200) : match.end() + 200]
        years = [year for year in ELECTIONS if f"nhiem ky {year}" in around]
        if years:
            yield Vote("election", {max(years): LIKELY}, *match.span())
    if not _CHANGE.search(text.folded):
        return
    for match in _ELECTION_DAY.finditer(text.folded):
        day, of = match["day"].split("/")
        years = [year for year, (in_month, on) in ELECTIONS.items() if (on, in_month) == (int(day), int(of))]
        yield Vote("election day", dict.fromkeys(years, LIKELY), *match.span())


def _find(pattern: re.Pattern[str], text: Occasions, *words: str) -> Iterator[re.Match[str]]:
    """Find a pattern in a text that has one of its words: most have not, and looking for words is quick."""
    return pattern.finditer(text.folded) if any(word in text.folded for word in words) else iter(())


def lunar_year(stem: str, branch: str) -> int | None:
    """Give the year of this century that a lunar name stands for, both words without marks."""
    for year in range(FIRST, FIRST + 60):
        # 1984 was Giáp Tý; Tý and Tỵ fold to the same word.
        at = year - 1984
        if _STEMS[at % 10] == stem and _BRANCHES[at % 12] == branch:
            return year
    return None


def _by_date(text: Occasions, occasion: Occasion, event: Dated | None, month: int | None) -> Iterator[dict[int, float]]:
    dated = occasion.dated
    if dated.year is None:
        return
    if dated.kind == "span":
        yield from _by_span(occasion, dated, month)
    elif ago := AGO.search(occasion.before):
        yield {dated.year + (int(ago["years"]) if ago["years"].isdigit() else _DIGITS[ago["years"]]): PLAIN}
    elif dated.kind == "term":
        party = dated.year % 5 == 0 and _ELECTED_AGAIN.search(occasion.before + occasion.after[:90])
        congress = _CONGRESS.search(occasion.before) or "dai hoi" in occasion.after[:60]
        if party or (dated.year % 5 == 0 and congress):
            yield {dated.year: PLAIN if dated.start < _LEAD else SLIGHT}
        elif dated.year % 5 == 0 and dated.start < 2 * _LEAD and "dai hoi" in text.folded[: 2 * _LEAD]:
            yield {dated.year: LIKELY}
    elif dated.kind == "day" and event is not None:
        yield from _by_same_day(occasion, dated.year, event)


def _by_same_day(occasion: Occasion, year: int, event: Dated) -> Iterator[dict[int, float]]:
    """Read the event's own day stated in full elsewhere, and a day that is commemorated."""
    dated = occasion.dated
    if occasion.role == "anniversary" and year >= FIRST:
        day = date(year, dated.month or 1, 1)
        near = (year - 1, year, year + 1)
        yield {min(near, key=lambda each: abs((day_in(event, each) - day).days)): PLAIN}
    elif (dated.day, dated.month) == (event.day, event.month) and occasion.role not in ("birth", "anniversary"):
        yield {year: PLAIN}


def _by_span(occasion: Occasion, dated: Dated, month: int | None) -> Iterator[dict[int, float]]:
    first, last = dated.year or 0, dated.last_year or 0
    if match := _SCHOOL.search(occasion.before):
        if last != first + 1:
            return
        cue = match["cue"] or ""
        if re.match(r" nay\b", occasion.after):
            yield {first + (month is not None and month <= 6): PLAIN}
        elif cue in ("chuan bi", "khai giang") or (month in range(3, 9) and cue == "tu"):
            yield {first: LIKELY}
        elif month in range(5, 10) and re.match(r",? (?:du kien|se)\b", occasion.after):
            yield {first: LIKELY}
        elif cue.startswith("hoc ky"):
            yield {first: LIKELY} if (month or 0) >= 8 else {first + 1: 1.0}
    elif first % 5 != 1 and 2 <= last - first <= 10 and _NEW_PLAN.search(occasion.before):
        yield {first: 1.0, first - 1: 0.4}
