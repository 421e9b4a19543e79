"""Between which days an event lies whose text states only day and month.

The bounds: past anchors, terms, numbers of sessions, the end of a council, the time in which those who are
named held their office.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hdnd_tui.article import Council
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.dates.anchors import Anchor
from hdnd_tui.importing.dates.near_days import day_in
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.reforms import since_reform
from hdnd_tui.importing.dates.tenures import Tenure
from hdnd_tui.importing.dates.votes import FIRST
from hdnd_tui.importing.dates.year_elections import elections
from hdnd_tui.importing.dates.year_phrases import speaks_of
from hdnd_tui.importing.dates.year_terms import session_of, term_bounds, terms_named
from hdnd_tui.vietnamese.dates import Dated

_LEAD = 700
_MISTAKEN = timedelta(days=180)
"""A day so soon after the event may be one to come that the words do not tell from one past."""
_SPOKEN_AHEAD = 2
"""Years before an election in which one prepares for it."""


@dataclass(slots=True)
class Bounds:
    """Between which days an event lies, and what of the texts tells of the years within."""

    first: date
    last: date
    closed: bool = False
    """The upper bound comes from the page, not only from today."""
    weekdays: list[Dated] = field(default_factory=list)
    """Other days near the event whose weekday is stated."""
    told: date = date.min
    """The latest day that the text tells of as past."""
    spoken: int = 0
    """The latest year that the text speaks of."""

    def after(self, day: date) -> None:
        """Leave no day before this one."""
        self.first = max(self.first, day)

    def between(self, first: date, last: date) -> None:
        """Leave the days from `first` to `last`; only `first` bounds them where none would be left."""
        self.after(first)
        if self.first <= last:
            self.last = min(self.last, last)
            self.closed = True


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the texts of a page: the event, and what is known besides."""

    event: Dated | None
    texts: Sequence[Occasions]
    tokens: Sequence[Tokens | None]
    council: Council | None
    last: date
    """The last day that the event can have."""
    over: bool
    """That day is not today: the council has ended, or the page was rendered before."""
    plain: bool
    """The day is surely that of the event."""


def bounds_of(asked: Asked, stated: list[Anchor], held: list[Tenure]) -> Bounds:
    """Give between which days the event lies, by what the texts state and by who `held` which office."""
    event, texts = asked.event, asked.texts
    bounds = Bounds(date(FIRST, 1, 1), asked.last, closed=asked.over)
    _bound_by_anchors(stated, bounds)
    for text in texts:
        _bound_by_years(text, event, bounds)
        if (since := since_reform(text)) and since <= asked.last:
            bounds.after(since)
    terms = [] if event is None else [term for text in texts for term in terms_named(text, asked.council)]
    before_election = bool(terms) and any(map(elections, texts))
    if before_election:
        bounds.after(date(max(terms) - _SPOKEN_AHEAD, 1, 1))
    bounds = _bound_by_tenures(held, event, bounds)
    # Before an election a text names the term that it is for.
    if event is None or before_election:
        return bounds
    if not terms and (years_within(event, bounds) or any(map(elections, texts))):
        return bounds
    return _bound_by_terms(texts, asked.council, event, bounds, asked.last)


def _bound_by_anchors(stated: list[Anchor], bounds: Bounds) -> None:
    """An event is behind the days that its text tells of as past."""
    for anchor in stated:
        told = anchor.tense in ("past", "begun", "old", "document")
        if told and anchor.first <= bounds.last:
            bounds.told = max(bounds.told, anchor.first)
            if anchor.occasion.dated.kind != "year":  # of a part of a year plans are told in the same words
                bounds.after(anchor.first - _MISTAKEN)


def _bound_by_years(text: Occasions, event: Dated | None, bounds: Bounds) -> None:
    """The year that a text speaks of last is not far from the event; a stated weekday is that of its year."""
    month = (event.month or 0) if event is not None else 0
    for occasion in text.all:
        dated = occasion.dated
        if dated.weekday is not None and dated.month == month and not dated.year:
            bounds.weekdays.append(dated)
        if dated.kind == "year" and dated.year and occasion.role == "mentioned" and speaks_of(occasion):
            # At the end of a year the next one is spoken of as much as the present.
            spoken = dated.year - (month >= 10)
            if FIRST <= spoken <= bounds.last.year:
                bounds.spoken = max(bounds.spoken, spoken)


def _bound_by_tenures(held: list[Tenure], event: Dated | None, bounds: Bounds) -> Bounds:
    """Bound an event by the time in which all who are named with their office held it.

    Where there was no such time, or none within the other bounds, one of them is named as of another time.
    """
    if not held:
        return bounds
    first, last = max(tenure.first for tenure in held), min(tenure.last for tenure in held)
    if first <= last:
        within = replace(bounds, first=max(bounds.first, first), last=min(bounds.last, last))
        if years_within(event, within):
            return within
    return bounds


def _bound_by_terms(
    texts: Sequence[Occasions], council: Council | None, event: Dated, bounds: Bounds, last: date
) -> Bounds:
    """Bound an event by the terms and the numbers of sessions that texts name.

    Where no year is left, the term is one that a text looks back at; but where it opens with a session of
    its province, the days told as past are those that are still to come.
    """
    terms = [term for text in texts if (term := term_bounds(text, council))]
    within = replace(bounds)
    for term in terms:
        within.between(*term)
    if years_within(event, within):
        return within
    if council and council.level == "province" and event.start < _LEAD and any(map(session_of, texts)):
        alone = replace(bounds, first=date(FIRST, 1, 1), last=last, told=date.min)
        for term in terms:
            alone.between(*term)
        if years_within(event, alone):
            return alone
    return bounds


def years_within(event: Dated | None, bounds: Bounds) -> list[int]:
    """Give the years in which the event lies within the bounds, on the weekday that is stated."""
    years = list(range(bounds.first.year, bounds.last.year + 1))
    if event is None:
        return years
    for edge in (-1, 0):
        if years and not bounds.first <= day_in(event, years[edge]) <= bounds.last:
            del years[edge]
    # Every year has the other days.
    days = [each for each in (event, *bounds.weekdays) if each.weekday is not None or (each.day or 1) > 28]
    return [year for year in years if all(each.exists(year) for each in days)] if days else years
