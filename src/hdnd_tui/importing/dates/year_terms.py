"""The days between which a council of a stated term acts, and its session of a stated number is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from math import log

from hdnd_tui.article import Council
from hdnd_tui.councils.terms import (
    COUNCIL_ELECTIONS,
    ELECTIONS,
    assembly_term,
    council_term,
    number_of,
    ordinal,
)
from hdnd_tui.councils.units import DISTRICTS_END, ended, provinces
from hdnd_tui.importing.dates.near_days import day_in
from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.votes import DIGITS, LIKELY, PLAIN, SLIGHT, Vote
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import at_word, cue, fold

_LEAD = 350
_FORMER = re.compile(r"\b(?:[Nn]guyên|[Cc]ựu) ")
_THEN = cue(r"\btruoc (?:do|day|kia)\b[^.;]{0,30}\bdai bieu (?:\w+ ){0,3}$")
"""`Trước đó, đại biểu Quốc hội khóa 13 từng đề xuất`: who was a deputy then may be none now."""
_PLANNED = cue(r"\W{0,3}\(?du kien\b")
"""`Kỳ họp thứ 2 của Quốc hội khóa XIV (dự kiến tháng 10/2016)`: a term to come."""
_SOME_DAYS = timedelta(days=60)
_FIRST_TWO = timedelta(days=36)
"""After an election: of the first session, which is often followed by the second at once."""
_FEWEST, _MOST, _MOST_NOW = 0.0, 5.5, 8.0
_SESSIONS = {"Hà Nội": (_FEWEST, 3.4), "Đà Nẵng": (_FEWEST, 3.6), "Hồ Chí Minh": (3.2, 4.5)}
"""The fewest and the most sessions a year, after the first two, that councils of provinces held before 2021.

Two a year are held by all; since 2021 they meet as often as they need.
"""
_USUAL = {2004: (2.4, 0.22), 2011: (2.5, 0.25), 2016: (2.7, 0.33), 2021: (4.7, 0.45)}
"""How many sessions a year councils held in a term, and how far from that they were: of the logarithm.

Two are regular; the others grew more from term to term.
"""
MERGED = date.fromisoformat(DISTRICTS_END)
"""The day behind which councils of merged units count their sessions from the first again."""
_BESIDE = 60
_SURELY, _LEAST_TIME = 0.12, 0.3
"""How far a council is from its own known number of sessions a year; the part of a year before the third."""
_SESSION = cue(
    r"\b(?:ky hop|hop ky) (?:thuong le |(?:bat thuong|chuyen de) (?!lan ))?(?:lan )?(?:thu"
    r"|lan)\s+(?P<number>\d{1,2}|[a-z]+(?: [a-z]+){0,2})"
)
_TOLD_WITH_YEAR = cue(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?20\d\d\W{1,3}$")
_TERM_NUMBER = cue(at_word("khoa") + r"\s+(?P<number>[ivxl]{1,6}|\d{1,2})(?![\w-])")
_ELECTED_NEXT = cue(
    r"\b(?:nhiem ky toi|quy hoach|nhiem ky truoc|chuan bi|sinh nam|tung)\b[^.;]{0,60}$"
    r"|\b(?:nguyen|cuu)\b[^.;]{0,160}$"
)
_OTHER_TERM = cue(
    r"\b(?:dang bo|(?:tinh|thanh|huyen|quan|thi|dang) uy|ban can su|bi thu|cong doan|quoc hoi|dai hoi"
    r"|hoi (?:luat|nong|phu|cuu|sinh))\b"
)
_COUNCIL_WORD = cue(r"\b(?:hdnd|hoi dong nhan dan)\b")
_OF_ASSEMBLY = re.compile(r"quoc hoi[ ,(]*$")
_ASSEMBLY_NEXT = cue(r"[^.;]{0,30}\bquoc hoi\b")


_MONTHS_OF_TERM = cue(
    r"\b(?:(?P<since>tu dau nhiem ky)(?: den nay)?,? (?:da |qua |moi |gan |hon |duoc ){1,3}"
    r"|(?:sau|qua|trong) (?:hon |gan )?)"
    rf"(?P<count>\d{{1,2}}|{'|'.join(DIGITS)}) (?P<unit>thang|nam)(?P<half> ruoi)?"
    r"(?(since)\b|(?: dau| dau tien| hoat dong)?(?: cua)? nhiem ky\b)"
)
"""`từ đầu nhiệm kỳ đến nay đã qua bảy tháng`, `sau hơn một năm rưỡi nhiệm kỳ`."""
_TERM, _COUNTED = cue(" nhiem ky"), (" thang", " nam", " ruoi", " dau", " tien", " hoat dong", " cua")
"""What stands before it where its months or years are counted."""
_NEAR_TERM = 120
"""More characters than it takes to say how long a term has lasted."""
_SOME_MONTHS = 5
"""How long after a count of months an event may be: councils begin to work some weeks behind an election."""
_HALF = cue(
    r"\b(?:(?:so ket|danh gia|danh dau|thoi diem|tinh hinh|ket qua)\b[^.;]{0,50}\bgiua"
    r"|(?:sau|qua|trong|hon) nua)(?: dau)? nhiem ky\b"
)
_HALVED = ("giua nhiem ky", "giua dau nhiem ky", "nua nhiem ky", "nua dau nhiem ky")
_LONGEST_TERM = 7
_HALVES = range(2008, 2030, 5)
"""The years in the middle of terms; those of the Party begin some months before those of councils."""


def term_bounds(text: Occasions, council: Council | None) -> tuple[date, date] | None:
    """Give the first and the last day on which the council of a text can act; None where no term is named.

    A council acts within its term, and its sessions are two a year at least; that of a province holds no more
    than so many.
    """
    start = max(terms_named(text, council), default=0)
    end = next((year for year in COUNCIL_ELECTIONS if year > start), None)
    if not start or end is None:
        return None
    first, last = whole = date(start, *ELECTIONS[start]), date(end, ELECTIONS[end][0] + 1, 30)
    if (number := session_of(text)) is not None:
        if not counts_anew(council, start):
            last = min(last, date(start + (number - 1) // 2, 12, 31))
        if council and council.level == "province":
            fewest, most = _SESSIONS.get(council.province, (_FEWEST, _MOST))
            if start >= 2021:
                fewest, most = _FEWEST, _MOST_NOW
            first += timedelta(days=int(365 * max(0, number - 2) / most))
            if fewest:
                late = date(start, *ELECTIONS[start]) + timedelta(days=int(365 * (number - 1) / fewest))
                last = min(last, late + _SOME_DAYS)
    # A number that the council cannot have come to is another body's, as of those that inspect the Party.
    return (first, last) if first <= last else whole


def counts_anew(council: Council | None, term: int) -> bool:
    """Say whether a council may be of a unit merged in a term, as all communes and most provinces were."""
    if term != MERGED.year - 4 or (council and ended(council)):
        return False
    if council is None or council.level != "province":
        return True
    return any(u.until == DISTRICTS_END and u.province_now == council.province for u in provinces())


def by_number(text: Occasions, event: Dated, council: Council | None) -> Iterator[Vote]:
    """Say in which years of its term a council can have come to the number of its session."""
    term = max(terms_named(text, council), default=0)
    if term not in _USUAL:
        return
    named = _session_named(text)
    if named is None or named[0] <= 2:
        return
    (number, match), (usual, spread) = named, _USUAL[term]
    around = text.folded[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
    if "quoc hoi" in around or not _COUNCIL_WORD.search(around):
        return
    known = _SESSIONS.get(council.province) if council and council.level == "province" else None
    if known and known[0] and term < 2021:
        usual, spread = sum(known) / 2, _SURELY
    scores: dict[int, float] = {}
    starts = [date(term, *ELECTIONS[term])] + [MERGED] * counts_anew(council, term)
    for begun in starts:
        for year in range(begun.year, term + 6):
            passed = (day_in(event, year) - begun - _FIRST_TWO).days / 365
            if passed >= _LEAST_TIME:
                off = log((number - 2) / passed / usual) / spread
                scores[year] = max(scores.get(year, 0.0), LIKELY - off * off / 2)
    yield Vote("number of session", scores, *match.span())


def by_time_in_term(text: Occasions, event: Dated | None, council: Council | None) -> Iterator[Vote]:
    """Count from the beginning of a term the months that have passed, or half of it."""
    if " nhiem ky" not in text.folded:
        return
    named = [match.start() for match in _TERM.finditer(text.folded)]
    near = max(0, named[0] - _NEAR_TERM), named[-1] + _NEAR_TERM
    halved = any(map(text.folded.__contains__, _HALVED))
    halves = list(_HALF.finditer(text.folded, *near)) if halved else []
    last = max((o.dated.year or 0 for o in text.all if o.dated.kind == "term"), default=0) if halves else 0
    for match in halves:
        years = [year for year in _HALVES if not last or 0 < year - last < _LONGEST_TERM]
        scores = dict.fromkeys(years, LIKELY) | {year + 1: SLIGHT for year in years}
        yield Vote("time in term", scores, *match.span())
    counted = any(text.folded.endswith(_COUNTED, 0, at) for at in named)
    for match in _MONTHS_OF_TERM.finditer(text.folded, *near) if counted else ():
        term = max(terms_named(text, council), default=0)
        if term:
            months = int(DIGITS.get(match["count"], match["count"])) * (12 if match["unit"] == "nam" else 1)
            months += 6 * bool(match["half"])
            reached = 12 * term + ELECTIONS[term][0] - 1 + months
            ends = range(reached, reached + _SOME_MONTHS + 1)
            if event is not None and event.month:
                ends = ends[(event.month - 1 - reached) % 12 :][:1]
            yield Vote("time in term", {month // 12: PLAIN for month in ends}, *match.span())


def terms_named(text: Occasions, council: Council | None) -> frozenset[int]:
    """Give the first years of the terms of councils that a text names as theirs; kept, for several ask."""
    if council not in text.terms:
        starts = (o.dated.year for o in text.all if o.dated.year and _is_of_council(o))
        text.terms[council] = frozenset((*starts, *_numbered_terms(text, council)))
    return text.terms[council]


def _is_of_council(occasion: Occasion) -> bool:
    """Say whether a date is the present term of councils and committees, which begins with an election."""
    dated, before = occasion.dated, occasion.before
    if dated.kind != "term" or dated.year not in ELECTIONS:
        return False
    return not _OTHER_TERM.search(before[-70:]) and not _ELECTED_NEXT.search(before)


def _numbered_terms(text: Occasions, council: Council | None) -> Iterator[int]:
    """Give the first years of the terms that are named by number beside the council."""
    if "khoa " not in text.folded:
        return
    for match in _TERM_NUMBER.finditer(text.folded):
        before = text.folded[max(0, match.start() - 60) : match.start()]
        term = _term_behind(before, number_of(match["number"]) or 0, council)
        if term is None or "sang quoc hoi" in before or "sang hdnd" in before:
            continue
        if _FORMER.search(text.raw(max(0, match.start() - 50), match.start())):
            continue  # who was a deputy once tells nothing of now
        if not (_THEN.search(before) or _PLANNED.match(text.folded, match.end())):
            yield term[0]


def _term_behind(before: str, number: int, council: Council | None) -> tuple[int, int] | None:
    """Give the years of a numbered term of the Assembly or of the council that stands before it."""
    if not number:
        return None
    if _OF_ASSEMBLY.search(before):
        return assembly_term(number)
    if not (council and council.level == "province" and (named := _COUNCIL_WORD.search(before))):
        return None
    place = before[named.end() :]
    other = next((province for folded, province in _places() if folded in place), council.province)
    return council_term(other, number)


def session_of(text: Occasions) -> int | None:
    """Give the highest number of the council's session that a text opens with, the Assembly's left out."""
    number, _ = _session_named(text) or (None, None)
    return number


def _session_named(text: Occasions) -> tuple[int, re.Match[str]] | None:
    named = []
    lead = text.folded[:_LEAD]
    for match in _SESSION.finditer(text.folded, 0, _LEAD) if "ky hop " in lead or "hop ky " in lead else ():
        before = text.folded[max(0, match.start() - 30) : match.start()]
        number = ordinal(text.raw(*match.span("number")))
        if (
            number
            and not _ASSEMBLY_NEXT.match(text.folded, match.end())
            and not _TOLD_WITH_YEAR.search(before)
        ):
            named.append((number, match))
    return max(named, key=lambda each: each[0], default=None)


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """Give the folded names of the provinces whose terms have known numbers, the longer first."""
    names = sorted(table("councils/facts/council_terms")["provinces_2021"], key=len, reverse=True)
    return tuple((fold(name), name) for name in names)
