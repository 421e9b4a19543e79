"""A council as its articles show it: years, months, kinds of event, the people named most."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from hdnd_tui.archive.directory import Entry, LastOffice, last_offices
from hdnd_tui.article import Council
from hdnd_tui.search.bitmaps import numbers_of
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.results import ValueCount, YearCount

_PEOPLE = 12


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a council."""

    entry: Entry
    office: LastOffice | None
    """The one stated last; None where none is."""


@dataclass(frozen=True, slots=True)
class CouncilView:
    """One council and its articles, or those with some values of facets among them."""

    number: int
    council: Council
    province_now: str
    """Plain name of today's province; empty where it is not known."""
    articles: int
    years: tuple[YearCount, ...]
    """Latest first, the unknown year last."""
    values: tuple[ValueCount, ...]
    """Counted over all articles of the council."""
    months: Mapping[tuple[int, int], int]
    """Year and month -> articles; month 0: the year alone is known."""
    members: tuple[Member, ...]
    """The people named in most articles."""


def count_months(filing: Filing, bits: int) -> dict[tuple[int, int], int]:
    """Count articles by year and month; those whose year is not known are left out."""
    days = filing.days
    months = Counter(days[number] // 100 for number in numbers_of(bits))
    return {(month // 100, month % 100): count for month, count in sorted(months.items()) if month}


def members_of(connection: sqlite3.Connection, number: int, council: Council) -> tuple[Member, ...]:
    """Give the people of a council who are named in most articles, with the office stated last."""
    rows = connection.execute(
        "SELECT p.number, p.name, count(DISTINCT m.article) AS articles FROM officials p"
        " JOIN mentions m ON m.official = p.number WHERE p.council = ?"
        " GROUP BY p.number ORDER BY articles DESC, p.number LIMIT ?",
        (number, _PEOPLE),
    ).fetchall()
    offices = last_offices(connection, [row[0] for row in rows])
    return tuple(
        Member(Entry(person, name, council, articles), offices.get(person)) for person, name, articles in rows
    )
