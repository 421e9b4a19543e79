"""The year in which an event without one is near to a day or month that the text states in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from hdnd_tui.councils.terms import ELECTIONS
from hdnd_tui.importing.occasions import Occasion, Occasions
from hdnd_tui.importing.votes import AGO, LIKELY, PLAIN, SLIGHT, Vote
from hdnd_tui.vietnamese.dates import Dated

_OLD_LAW = re.compile(r"\b(?:nghi dinh|luat|thong tu|phap lenh|hien phap)\b[^.;]{0,90}$")
CAREER = re.compile(
    r"\b(?:giu chuc|bo nhiem|dieu dong|luan chuyen|duoc bau|phan cong|dam nhiem|cong tac tai|ket nap)\b"
)
HELD_IN = re.compile(
    r"\b(?:dien ra|to chuc|khai mac|hop|lay phieu|trinh)\b[^.;]{0,44}(?:(?<!\btu )thang|ngay|nam) $"
)
_TAKES_PLACE = re.compile(r"\b(?:dien ra|to chuc|khai mac|trinh|se|du kien)\b[^.;]{0,44}(?<!\btu )thang $")
_HALF_YEAR = 183
_EIGHT_MONTHS = 240
_TEN_MONTHS = 305
_FOUR_MONTHS = 125
"""A month, less exact than a day, speaks plainly for no longer."""
_SOON_IN_FORCE = 60
_CURRENT = 150
"""Days for which a document is spoken of as new."""
_RANGE_OF_DAYS = re.compile(r"\d\s+den (?:het )?(?:ngay )?$")
_WILL = re.compile(r"[^.;]{0,50}\b(?:se|phai|du kien)\b")


_RANGE_END = re.compile(r"\btu\b[^.;]{0,40}\bden (?:het )?thang $")


def near_votes(text: Occasions, event: Dated) -> Iterator[Vote]:
    """Give the year in which the event is close to a day or month that the text states in full.

    News tells what came shortly before and what comes next; a day of coming into force may be either. Of the
    days before, the latest is the one that the event follows; of those to come, it precedes the first.
    """
    past: list[Vote] = []
    ahead: list[Vote] = []
    to_come = horizon(text)
    for occasion in text.all:
        dated = occasion.dated
        if dated.year is None or dated.kind not in ("day", "month"):
            continue
        if occasion.role in ("birth", "anniversary") or _tells_of_old(occasion):
            continue
        first, last = _span(dated)
        if first > to_come:
            continue
        for year in (dated.year - 1, dated.year, dated.year + 1):
            day = day_in(event, year)
            if event.exists(year) and (weight := _closeness(occasion, day, first, last)):
                (ahead if day < first else past).append(Vote(year, weight, dated.start, dated.end))
    if past:
        yield max(past, key=lambda vote: (vote.weight > SLIGHT, vote.year))
    if ahead:
        yield min(ahead, key=lambda vote: (-vote.weight, vote.year))


def horizon(text: Occasions) -> date:
    """Give the first day told as one to come; what the text names from there on is to come as well."""
    named = [o for o in text.all if o.dated.year and o.dated.kind in ("day", "month")]
    days = [_span(o.dated)[0] for o in named if o.role == "future" or may_lie_ahead(o)]
    return min(days, default=date.max)


def _tells_of_old(occasion: Occasion) -> bool:
    """Say whether a date is that of a law or of a step in someone's life."""
    if AGO.search(occasion.before):
        return True
    if _OLD_LAW.search(occasion.before) and occasion.role != "effective":
        return True
    if occasion.dated.kind == "month" and _RANGE_END.search(occasion.before):
        return True
    around = occasion.before + occasion.after[:60]
    return occasion.dated.kind == "month" and occasion.role != "future" and bool(CAREER.search(around))


def _span(dated: Dated) -> tuple[date, date]:
    """Give the first and the last day that a day or a month can mean."""
    assert dated.year is not None
    first = date(dated.year, dated.month or 1, min(dated.day or 1, 28))
    if dated.kind == "day":
        return first, first
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _closeness(occasion: Occasion, day: date, first: date, last: date) -> int:
    """Weigh how near an event lies to a day or month of the text; 0 where it cannot belong to it."""
    ahead = (first - day).days
    behind = (day - last).days
    held = may_lie_ahead(occasion)
    if (occasion.role in ("future", "effective") or held) and 0 <= ahead <= _HALF_YEAR:
        return _about_to_come(occasion, ahead)
    if occasion.role == "future":
        told = 0 <= behind <= _SOON_IN_FORCE and occasion.before.startswith("den ngay")
        return LIKELY if told or (ahead <= 0 and behind <= 0) else 0
    if ahead > 0:
        return 0
    if occasion.role == "document":
        return LIKELY if behind <= _CURRENT else 0
    if behind <= (_FOUR_MONTHS if occasion.dated.kind == "month" else _EIGHT_MONTHS):
        return LIKELY
    return SLIGHT if behind <= _TEN_MONTHS else 0


def _about_to_come(occasion: Occasion, ahead: int) -> int:
    """Weigh a day to come: a day of coming into force may be past as well, unless it is near or the first."""
    dated = occasion.dated
    near = ahead <= _SOON_IN_FORCE
    if near and dated.kind == "day":
        return PLAIN
    if occasion.role != "effective":
        return LIKELY
    return LIKELY if (dated.day, dated.month) == (1, 1) else SLIGHT


def may_lie_ahead(occasion: Occasion) -> bool:
    """Say whether a day may be to come though no word says so: an election, a meeting held then."""
    dated = occasion.dated
    if dated.kind == "month":
        return bool(_TAKES_PLACE.search(occasion.before) or _WILL.match(occasion.after))
    if _RANGE_OF_DAYS.search(occasion.before):
        return True
    return (dated.month, dated.day) == ELECTIONS.get(dated.year or 0)


def day_in(event: Dated, year: int) -> date:
    """Give the day of an event in a year; the 28th where that year has no such day."""
    try:
        return date(year, event.month or 1, event.day or 1)
    except ValueError:
        return date(year, event.month or 1, 28)
