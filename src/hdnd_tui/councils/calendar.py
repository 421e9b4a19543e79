"""When bodies of the state and the Party held their numbered sessions: `facts/calendar.json`.

Sessions of a term are in the order of their numbers: one of unknown days lies between its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from hdnd_tui.councils.terms import COUNCIL_ELECTIONS, ELECTIONS
from hdnd_tui.tables import table

ASSEMBLY, EXTRAORDINARY, STANDING, CENTRAL, INSPECTION = (
    "assembly", "assembly extraordinary", "standing committee", "central committee", "inspection commission",
)  # fmt: skip
"""The extraordinary sessions of the National Assembly have numbers of their own."""
_PARTY_TERMS = {2006: (4, 24), 2011: (1, 12), 2016: (1, 26), 2021: (1, 30), 2026: (1, 23), 2031: (1, 1)}
"""Day on which the congress elected the Central Committee, by its year."""
_RECOUNTED = 2025
"""Since 1 July of this year the councils of merged provinces count their sessions anew."""
_STARTS = {2002: (5, 19), **ELECTIONS, _RECOUNTED: (7, 1), 2031: (3, 31)}
_TERMS = {
    ASSEMBLY: (2002, 2007, 2011, 2016, 2021, 2026, 2031),
    EXTRAORDINARY: (2021, 2026),
    STANDING: (2002, 2007, 2011, 2016, 2021, 2026, 2031),
    CENTRAL: tuple(_PARTY_TERMS),
    INSPECTION: tuple(_PARTY_TERMS),
}
NATIONAL = frozenset(_TERMS)
"""The bodies that are of no province."""
_COUNCIL_TERMS = (*COUNCIL_ELECTIONS, 2031)
_MOST, _MOST_NOW, _NOW = 6.0, 10.0, 2021
"""The most sessions a year that councils held before this year and since."""
_GAP = 250
"""The most days between sessions of a council: by law two a year are held, in the middle and at the end."""
_GAPS = {CENTRAL: 280, STANDING: 90, INSPECTION: 120}
"""The same of bodies that meet twice a year, and about every month."""
_AFTER_ELECTION = timedelta(days=60)
"""A council acts until the next has met."""


class Session(NamedTuple):
    """The first and the last day on which a session can have been held."""

    first: date
    last: date
    known: bool
    """Its own days or months, not those of its neighbours."""
    between: bool = False
    """Both neighbours are known."""


@cache
def provinces() -> tuple[str, ...]:
    """Give the provinces whose councils the table has."""
    return tuple(table("councils/facts/calendar")["councils"])


@lru_cache(256)
def sessions(body: str, number: int, term: int | None) -> tuple[Session, ...]:
    """Give when a body can have held its session of that number; in each of its terms where none is given.

    `body` is one of those above or a province, `term` the first year of a term. Nothing is known of others.
    """
    facts = table("councils/facts/calendar")
    rows = facts[body] if body in _TERMS else facts["councils"].get(body)
    if rows is None or not number:
        return ()
    found = []
    for start, end in pairwise(_TERMS.get(body, _COUNCIL_TERMS)):
        if term is None or start == term:
            found.append(_session(body, rows.get(str(start), {}), number, start, end))
    again = rows.get(str(_RECOUNTED))
    if again is not None and term in (None, _NOW):
        found.append(_session(body, again, number, _RECOUNTED, 2026))
    return tuple(session for session in found if session.first <= session.last)


def _session(body: str, rows: Mapping[str, list[str]], number: int, start: int, end: int) -> Session:
    if row := rows.get(str(number)):
        return Session(_first(row[0]), _last(row[1]), known=True)
    # Of neighbours by month alone the one can have been early, the other late.
    gap = timedelta(days=_GAPS.get(body, _GAP))
    before = {int(other): row for other, row in rows.items() if int(other) < number}
    after = {int(other): row for other, row in rows.items() if int(other) > number}
    days = _PARTY_TERMS if body in (CENTRAL, INSPECTION) else _STARTS
    first, last = date(start, *days[start]), date(end, *days[end]) + _AFTER_ELECTION
    if body not in _TERMS:
        most = _MOST_NOW if start >= _NOW else _MOST
        first += timedelta(days=int(365 * max(0, number - 2) / most))
        last = min(last, date(start + (number - 1) // 2, 12, 31))  # two a year are held by all
    for other, row in before.items():
        first = max(first, _first(row[0]))
        last = min(last, _last(row[1]) + gap * (number - other))
    for other, row in after.items():
        first = max(first, _first(row[0]) - gap * (other - number))
        last = min(last, _last(row[1]))
    return Session(first, last, known=False, between=bool(before and after))


def _first(day: str) -> date:
    return date.fromisoformat(day if len(day) > 7 else f"{day}-01")


def _last(day: str) -> date:
    if len(day) > 7:
        return date.fromisoformat(day)
    return (date.fromisoformat(f"{day}-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)
