"""The year of an event whose text states only day and month, read from what else the text says.

Bounds: past anchors, terms, numbers of sessions, the end of a council. Within them the phrases of
`year_votes` speak; a year is given only where one is left or plainly ahead (DOMAIN section 5, rule 5).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from hdnd_tui.article import Council
from hdnd_tui.councils.terms import ELECTIONS, assembly_term, council_term, number_of
from hdnd_tui.importing.near_days import anchors, day_in, near_votes, votes_without_event
from hdnd_tui.importing.occasions import Occasion, Occasions
from hdnd_tui.importing.votes import FIRST, PLAIN, Vote
from hdnd_tui.importing.year_votes import ELECTION, votes
from hdnd_tui.vietnamese.dates import Dated

TOLD, PLAINLY = 2.0, 3.0
"""Weights of a day from which on it is taken for the event's own, and surely so."""
_LEAD = 350
_MARGIN = 0.8
"""How much more a text must say for a year than for the next: about four of five are right there."""
_TIMES, _AGAIN = 3, 0.4
_SPOKEN = 1.0
"""What speaks against a year before one of which the text speaks."""
_WEEKEND = (0.0, 0.0, 0.0, 0.0, 0.0, 0.4, 0.8)
"""Councils work from Monday to Friday."""
_PLAN = re.compile(
    r"\b(?:phuong huong|nhiem vu|ke hoach|du toan|muc tieu|giai phap|chuong trinh|chi tieu|phan bo"
    r"|danh muc)\b[^.;]{0,70}nam $"
)
_AIM = re.compile(
    r"(?:\b(?:den|tam nhin|vao|tu|truoc|cuoi|dau|trong|giai doan|sang|het)(?: het| cuoi)?) nam $"
    r"|\b(?:se|du kien|phan dau)\b[^.;]{0,60}nam $"
)
_SESSION = re.compile(
    r"\b(?:ky hop|hop ky) (?:thuong le |bat thuong |chuyen de )?(?:lan )?(?:thu"
    r"|lan)\s+(?P<number>\d{1,2}|[a-z]+(?: [a-z]+){0,2})"
)
_TOLD_WITH_YEAR = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?20\d\d\W{1,3}$")
_TERM_NUMBER = re.compile(r"\bkhoa\s+(?P<number>[ivxl]{1,6}|\d{1,2})(?![\w-])")
_ELECTED_NEXT = re.compile(
    r"\b(?:nhiem ky toi|quy hoach|nguyen|nhiem ky truoc|cuu|chuan bi|sinh nam|tung)\b[^.;]{0,60}$"
)
_OTHER_TERM = re.compile(
    r"\b(?:dang bo|(?:tinh|thanh|huyen|quan|thi|dang) uy|bi thu|cong doan|quoc hoi|dai hoi|hoi (?:luat"
    r"|nong|phu|cuu|sinh))\b"
)
_COUNCIL_WORD = re.compile(r"\b(?:hdnd|hoi dong nhan dan)\b")
_ASSEMBLY_NEXT = re.compile(r"[^.;]{0,30}\bquoc hoi\b")
_WORDS = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi lam": 15, "muoi sau": 16,
    "muoi bay": 17, "muoi tam": 18, "muoi chin": 19, "hai muoi": 20,
}  # fmt: skip


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


@dataclass(frozen=True, slots=True)
class Inferred:
    """A year that is not stated as the event's but follows from the text."""

    year: int
    text: int
    """Which of the texts holds the phrase that speaks for it; -1 where only bounds do."""
    start: int = 0
    end: int = 0


def infer_year(
    event: Dated | None,
    texts: Sequence[Occasions],
    council: Council | None,
    last: date,
    *,
    today: date,
    weight: float,
) -> Inferred | None:
    """Give the one year that the texts leave for a day and month; None where none or several are left.

    `last` is the last day that the event can have: the end of the council, the day the page was rendered.
    `weight` says how plainly the day is the event's. Without an event the year is given only where the texts
    speak for it plainly.
    """
    bounds = _Bounds(date(FIRST, 1, 1), last, closed=last < today)
    cast: list[tuple[int, Vote]] = []
    stated = anchors(texts)
    cast += near_votes(stated, event) if event is not None else votes_without_event(stated)
    for anchor in stated:
        if anchor.tense in ("past", "old", "document") and anchor.occasion.dated.kind != "year":
            if date(FIRST, 1, 1) <= anchor.first <= bounds.last:
                bounds.after(anchor.first)
    for number, text in enumerate(texts):
        cast += [(number, vote) for vote in votes(text, event, plain=weight >= PLAINLY)]
        _bound_by_years(text, event, bounds)
        if event is not None:
            _bound_by_terms(text, event, council, bounds)
    years = [year for year in range(bounds.first.year, bounds.last.year + 1) if _fits(event, year, bounds)]
    scores = _scores(years, cast, event if weight >= PLAINLY else None, bounds)
    if event is not None and (bounds.closed or bounds.first.year > FIRST):
        later = [year for year in years if year >= bounds.spoken.year]
        if len(later) == 1 and scores[later[0]] >= max(scores.values()) - PLAIN:
            return _proved(later[0], cast)
    chosen = _ahead(scores)
    return _proved(chosen, cast) if chosen else None


def _scores(
    years: list[int], cast: list[tuple[int, Vote]], event: Dated | None, bounds: _Bounds
) -> dict[int, float]:
    """Add up what the phrases say for each year; a rule that says the same again adds little."""
    scores = dict.fromkeys(years, 0.0)
    seen = Counter[tuple[str, int]]()
    for _, vote in cast:
        for year, score in vote.scores.items():
            if year in scores and (times := seen[vote.rule, year]) < _TIMES:
                scores[year] += score * _AGAIN**times
            seen[vote.rule, year] += 1
    for year in years:
        if year < bounds.spoken.year:
            scores[year] -= _SPOKEN
        if event is not None:
            scores[year] -= _WEEKEND[day_in(event, year).weekday()]
    return scores


def _ahead(scores: dict[int, float]) -> int | None:
    """Give the year for which the text says more than for any other."""
    order = sorted(scores, key=lambda year: -scores[year])
    if not order:
        return None
    second = scores[order[1]] if len(order) > 1 else 0.0
    return order[0] if scores[order[0]] - second >= _MARGIN else None


def _proved(year: int, cast: list[tuple[int, Vote]]) -> Inferred:
    of_year = [(number, vote) for number, vote in cast if vote.scores.get(year, 0) > 0]
    if not of_year:
        return Inferred(year, -1)
    number, vote = max(of_year, key=lambda entry: entry[1].scores[year])
    return Inferred(year, number, vote.start, vote.end)


def _fits(event: Dated | None, year: int, bounds: _Bounds) -> bool:
    if event is None:
        return bounds.first.year <= year <= bounds.last.year
    if not all(other.exists(year) for other in bounds.weekdays):
        return False
    return event.exists(year) and bounds.first <= day_in(event, year) <= bounds.last


def _bound_by_years(text: Occasions, event: Dated | None, bounds: _Bounds) -> None:
    """The year that a text speaks of last is not far from the event; a stated weekday is that of its year."""
    month = (event.month or 0) if event is not None else 0
    for occasion in text.all:
        if occasion.dated.weekday is not None and occasion.dated.month == month and not occasion.dated.year:
            bounds.weekdays.append(occasion.dated)
        if (spoken := _spoken(occasion, month)) and spoken <= bounds.last:
            bounds.spoken = max(bounds.spoken, spoken)


def _spoken(occasion: Occasion, month: int) -> date | None:
    """Give the earliest day at which a year can be spoken of as in the text; None for plans."""
    dated = occasion.dated
    if dated.year is None or dated.year < FIRST or occasion.role in ("future", "effective", "birth"):
        return None
    if dated.kind == "year":
        if _PLAN.search(occasion.before) or _AIM.search(occasion.before):
            return None
        # At the end of a year the next one is spoken of as much as the present.
        return date(dated.year - (month >= 10), 1, 1)
    if dated.kind == "term" and re.search(r"\bdai hoi\b", occasion.before[-120:]):
        return date(dated.year, 1, 1)
    return None


def _bound_by_terms(text: Occasions, event: Dated, council: Council | None, bounds: _Bounds) -> None:
    """A council acts within its term, and its sessions are two a year at least."""
    terms = [
        o for o in text.all
        if o.dated.kind == "term" and o.dated.year in ELECTIONS
        and _of_council(o) and not _ELECTED_NEXT.search(o.before)
    ]  # fmt: skip
    starts = {o.dated.year for o in terms if o.dated.year}
    starts |= set(_numbered_terms(text, council))
    if not starts:
        return
    start = max(starts)
    end = next((year for year in ELECTIONS if year > start and year != 2007), None)
    if ELECTION.search(text.folded) or end is None:
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
        if match.start() > _LEAD or _ASSEMBLY_NEXT.match(text.folded, match.end()) or _TOLD_WITH_YEAR.search(
            text.folded, max(0, match.start() - 30), match.start()
        ):
            continue
        written = match["number"]
        words = written.split()
        number = int(written) if written.isdigit() else None
        for count in range(len(words), 0, -1):
            number = number or _WORDS.get(" ".join(words[:count]))
        if number:
            numbers.append(number)
    return max(numbers, default=None)
