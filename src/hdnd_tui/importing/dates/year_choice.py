"""The year of an event whose text states only day and month, read from what else the text says.

Within the bounds of `year_bounds` the phrases of `year_votes` speak; a year is given only where one is left
or plainly ahead (DOMAIN section 5, rule 5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hdnd_tui.article import Council
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.dates.anchors import Anchor, anchors
from hdnd_tui.importing.dates.known_sessions import session_votes, sure_year
from hdnd_tui.importing.dates.near_days import Setting, day_in, near_votes, votes_without_event
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.tenures import Tenure, ages, tenures
from hdnd_tui.importing.dates.trials import is_of_crime, is_of_trial
from hdnd_tui.importing.dates.votes import FIRST, Vote
from hdnd_tui.importing.dates.year_bounds import Asked, Bounds, bounds_of, years_within
from hdnd_tui.importing.dates.year_elapsed import elapsed_years
from hdnd_tui.importing.dates.year_votes import votes
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import cue

PLAINLY = 3.0
"""Weight of a day from which on it is surely the event's own."""
_MARGIN = 0.7
"""How much more a text must say for a year than for the next: about three of four are right there."""
_MARGIN_ALONE = 0.9
"""The same where no council is named: what is told may be of any time."""
_MARGIN_IN_PASSING = 1.3
"""The same where a day may be one told in passing besides."""
_MARGIN_FEW = 0.6
"""The same where few years are left; its term and who held an office have said much of the year by then."""
_FEW_LEFT = 4
_LEAST = 0.5
"""What a text must say for a year at least, though all the others are unlikely."""
_TIMES, _AGAIN = 3, 0.4
_LEAD = 700
_JUST_MADE = cue(
    r"\b(?:vua(?: moi)?|da) (?:co|ban hanh|ky|trinh|gui|thong qua|duoc|cong bo|de xuat|phe duyet|quyet dinh"
    r"|yeu cau)\b"
)
_PASSING = timedelta(days=60)
_TOLD = 2.0
"""What speaks against an event before a day that is told as past."""
_SPOKEN = 1.0
"""What speaks against a year before one of which the text speaks."""
_COMMON, _RARE = 2014, 1.5
"""What speaks against a year before the first of which pages are common, where no council is named: of some
330 pages whose year was settled one was older, while every text may look back at such years."""
_WEEKEND = (0.0, 0.0, 0.0, 0.0, 0.0, 0.4, 0.8)
"""Councils work from Monday to Friday."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """A year that is not stated as the event's but follows from the text."""

    year: int
    text: int | None
    """Which of the texts holds the phrase that speaks for it; None where only bounds do."""
    start: int = 0
    end: int = 0


_Said = tuple[int, Vote]
"""A phrase that speaks for years, and the number of the text that holds it."""


def infer_year(
    event: Dated | None,
    texts: Sequence[Occasions],
    tokens: Sequence[Tokens | None],
    council: Council | None,
    last: date,
    *,
    today: date,
    weight: float,
) -> Inferred | None:
    """Give the one year that the texts leave for a day and month; None where none or several are left.

    `tokens` are those of the texts, None where a text only repeats another.
    `last` is the last day that the event can have: the end of the council, the day the page was rendered.
    `weight` says how plainly the day is the event's. Without an event the year is given only where the texts
    speak for it plainly.
    """
    asked = Asked(event, texts, tokens, council, last, last < today, weight >= PLAINLY)
    sessions = [(n, vote) for n, text in enumerate(texts) for vote in session_votes(text, event, council)]
    sure = sure_year(vote for _, vote in sessions) if event is not None else None
    if event is not None and sure is not None and day_in(event, sure) <= last:
        return _proved(sure, sessions, [])  # nothing else says as much
    stated = [a for a in anchors(texts) if FIRST <= a.first.year <= last.year + 1]
    held, aged = _of_people(asked)
    cast = [*_cast(asked, stated, sessions), *aged]
    bounds = bounds_of(asked, stated, [tenure for _, tenure in held])
    years = years_within(event, bounds)
    scores = _scores(years, cast, event if asked.plain else None, bounds)
    if council is None:
        scores.update({year: score - _RARE for year, score in scores.items() if year < _COMMON})
    later = [year for year in years if year >= max(bounds.spoken, bounds.told.year)]
    chosen = _only_left(asked, later, scores, bounds)
    if chosen is None:
        chosen = _ahead(scores, _margin(len(later), asked, weight))
    return _proved(chosen, cast, held) if chosen else None


def _cast(asked: Asked, stated: list[Anchor], sessions: list[_Said]) -> list[_Said]:
    """Give what phrases say for and against years; of two of one rule the first counts for more."""
    event, texts = asked.event, asked.texts
    cast: list[_Said] = []
    if event is not None:
        cast += near_votes(stated, event, Setting(texts, event, plain=asked.plain))
    else:
        just_made = any(_JUST_MADE.search(text.folded, 0, _LEAD) for text in texts)
        if any(map(is_of_trial, texts)):
            stated = [a for a in stated if a.tense != "past" or not is_of_crime(a.occasion)]
        cast += votes_without_event(stated, just_made=just_made)
    for number, text in enumerate(texts):
        cast += [(number, vote) for vote in votes(text, event, asked.council, plain=asked.plain)]
        cast += [each for each in sessions if each[0] == number]
    month = event.month if event is not None else None
    cast += [(0, vote) for vote in elapsed_years(texts[0], texts[1], month)]
    return cast


def _of_people(asked: Asked) -> tuple[list[tuple[int, Tenure]], list[_Said]]:
    """Give the offices of those who are named, and what their ages say of the year.

    Both at once for each text, whose holders are looked up for the one and remembered for the other.
    """
    held: list[tuple[int, Tenure]] = []
    aged: list[_Said] = []
    for number, cut in enumerate(asked.tokens):
        if cut is not None:
            text = asked.texts[number]
            held += [(number, tenure) for tenure in tenures(text, cut, asked.council)]
            aged += [(number, vote) for vote in ages(text, cut, asked.council, asked.event)]
    return held, aged


def _only_left(asked: Asked, later: list[int], scores: dict[int, float], bounds: Bounds) -> int | None:
    """Give the year that the bounds alone leave; None where they leave several or the texts speak against it.

    `later` are the years within the bounds that are not before one of which the texts speak.
    """
    event = asked.event
    if event is None or not (bounds.closed or bounds.first.year > FIRST):
        return None
    if asked.over and asked.plain and not event.several:
        later = [year for year in later if not _WEEKEND[day_in(event, year).weekday()]] or later
    if len(later) != 1 or scores[later[0]] != max(scores.values()):
        return None
    if not later[0] % 5 and scores[later[0]] < _LEAST and sum(y >= bounds.told.year for y in scores) > 1:
        return None  # plans aim at such years: what is only spoken of may be to come
    return later[0] if scores[later[0]] > -_TOLD else None  # else what bounds it is of another time


def _margin(left: int, asked: Asked, weight: float) -> float:
    """Give how much more a text must say for a year than for the next where so many are left."""
    if asked.council is None:
        return _MARGIN_ALONE if asked.plain or not weight else _MARGIN_IN_PASSING
    return _MARGIN_FEW if left <= _FEW_LEFT else _MARGIN


def _scores(years: list[int], cast: list[_Said], event: Dated | None, bounds: Bounds) -> dict[int, float]:
    """Add up what the phrases say for each year; a rule that says the same again adds little."""
    scores = dict.fromkeys(years, 0.0)
    seen: dict[tuple[str, int], int] = {}
    for _, vote in cast:
        for year, score in vote.scores.items():
            times = seen.get(said := (vote.rule, year), 0)
            if year in scores and times < _TIMES:
                scores[year] += score * _AGAIN**times
            seen[said] = times + 1
    for year in years:
        day = day_in(event, year) if event is not None else None
        if year < bounds.spoken:
            scores[year] -= _SPOKEN
        if year < bounds.told.year or (day is not None and day + _PASSING < bounds.told):
            scores[year] -= _TOLD
        if event is not None and day is not None and not event.several:
            scores[year] -= _WEEKEND[day.weekday()]
    return scores


def _ahead(scores: dict[int, float], margin: float) -> int | None:
    """Give the year for which the text says more than for any other."""
    order = sorted(scores, key=lambda year: -scores[year])
    if not order:
        return None
    second = scores[order[1]] if len(order) > 1 else 0.0
    first = scores[order[0]]
    # Sums of tenths miss a tenth by a hair.
    return order[0] if first >= _LEAST and round(first - second, 3) >= margin else None


def _proved(year: int, cast: list[_Said], held: list[tuple[int, Tenure]]) -> Inferred:
    """Give a year with the phrase that speaks most for it, else with the office that bounds it."""
    of_year = [(number, vote) for number, vote in cast if vote.scores.get(year, 0) > 0]
    if of_year:
        number, vote = max(of_year, key=lambda entry: entry[1].scores[year])
        return Inferred(year, number, vote.start, vote.end)
    if held:
        number, tenure = min(held, key=lambda entry: entry[1].last - entry[1].first)
        return Inferred(year, number, tenure.start, tenure.end)
    return Inferred(year, None)
