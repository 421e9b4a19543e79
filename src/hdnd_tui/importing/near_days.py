"""The year in which an event without one is near to a day or month that the text states in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from hdnd_tui.councils.terms import ELECTIONS
from hdnd_tui.importing.occasions import Occasion, Occasions
from hdnd_tui.importing.votes import AGO, LIKELY, SLIGHT, Vote
from hdnd_tui.vietnamese.dates import Dated

Tense = Literal["past", "old", "document", "effective", "either", "ahead"]
"""`old` bounds an event and says no more; `either` is a meeting that was held or will be."""

_OLD_LAW = re.compile(r"\b(?:nghi dinh|luat|thong tu|phap lenh|hien phap)\b[^.;]{0,90}$")
_CAREER = re.compile(
    r"\b(?:giu chuc|bo nhiem|dieu dong|luan chuyen|duoc bau|phan cong|dam nhiem|cong tac tai|ket nap"
    r"|bau (?:bo sung )?(?:\w+ ){0,3}(?:lam|giu))\b"
)
_TAKES_PLACE = re.compile(
    r"\b(?:dien ra|to chuc|tien hanh|khai mac|(?<!cong )(?<!chuong )trinh)\b[^.;]{0,44}"
    r"(?<!\btu )(?<!\bhoi )(?:thang|(?:dau|giua|cuoi) nam) $"
    r"|\b(?<!da )(?:trien khai|thuc hien|hoan thanh)\b[^.;]{0,44}\btrong thang $"
    r"|\bky hop (?:\w+ ){0,3}(?:(?:dau |cuoi )?thang|(?:giua|cuoi) nam) $"
)
_SINCE = re.compile(r"\s*(?:den|toi) nay\b")
_WILL = re.compile(r"(?!,? da (?!nang))[^.;]{0,50}\b(?:se|(?<!gap )phai|du kien)\b")
_FROM = re.compile(
    r"\btu (?:thang|ngay) $|\b(?:khoi cong|khanh thanh|thanh lap|ky ket|dua vao \w+ \w+)\b[^.;,]{0,40}$"
)
"""What began then may have begun long ago."""
ENDS = re.compile(
    r"\b(?:ket thuc|het han|het hieu luc|het nhiem ky|man nhiem|cham dut|dao han)\b[^.;]{0,60}$"
)
"""What ends on a day to come may end years ahead."""
_AT_THE_TIME = re.compile(r"(?<!den )\bthoi diem (?!do|nay|hien)")
_RANGE_END = re.compile(r"\d\s+den (?:het )?(?:ngay )?$|\btu (?!nay)[^.;]{0,40}\bden (?:het )?thang $")
_RANGE_START = re.compile(r"\s*(?:-|–|den)(?: het)?(?: (?:ngay|thang))? \d{1,2}(?:[/.-]\d{1,2})?[/.-]20\d\d")
_APPLIES = re.compile(r"\b(?:ap dung|hieu luc|thi diem|thi hanh|thuc hien|du kien|se)\b")
"""The end of a range tells how late the text is, its start only how far it goes back."""
_PLANNED = re.compile(r"[^.;]{0,40}\b(?:se|de nghi|de xuat|kien nghi|muon|du kien|lo trinh|co the)\b")
_JUST_BEFORE = re.compile(r"\b(?:truoc do|vua qua|moi day|vua|tinh den)\b[^.;]{0,60}$")
_PART_OF_YEAR = re.compile(
    r"(?<!den )(?<!truoc )(?<!het )(?<!toi )(?<!sang )(?<!thang )\b(?P<part>dau|giua|cuoi) nam $"
)
_INTO = re.compile(r"\bvao \w+ nam $")
_MONTHS = {"dau": (1, 3), "giua": (6, 7), "cuoi": (12, 12)}
_REACH = 140
_SEVERAL = 3
Steps = tuple[tuple[int, float], ...]
_ANOTHER_YEAR: Steps = ((45, 1.8), (90, 1.7), (180, 1.4), (400, 0.9))
_SAME_YEAR: Steps = ((45, 1.7), (400, 0.6))
"""By the days between what is told and the event: how much speaks for the event to be the next one."""
_CLOSE, _NEAR = 62, 245
"""Days from which on a day tells less of the year of an event, as counted on news."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day, a month or a part of a year that a text states in full."""

    tense: Tense
    first: date
    last: date
    occasion: Occasion
    text: int
    """Which of the texts holds it."""


def anchors(texts: Sequence[Occasions]) -> list[Anchor]:
    """Give the stated days of texts, past and to come; what lies behind the first to come is to come too."""
    found = [
        anchor
        for number, text in enumerate(texts)
        for occasion in text.all
        if (anchor := _anchor(occasion, number))
    ]
    horizon = min((a.first for a in found if a.tense == "ahead"), default=date.max)
    return [replace(a, tense="ahead") if a.tense == "past" and a.first >= horizon else a for a in found]


def _anchor(occasion: Occasion, text: int) -> Anchor | None:
    span = _span(occasion)
    tense = _tense(occasion)
    return Anchor(tense, *span, occasion, text) if span and tense else None


def _tense(occasion: Occasion) -> Tense | None:
    dated, before = occasion.dated, occasion.before[-_REACH:]
    if occasion.role in ("birth", "anniversary"):
        return None
    if _RANGE_START.match(occasion.after) and not _APPLIES.search(before):
        return "old"
    if _RANGE_END.search(before):
        return None
    if dated.kind == "month" and (occasion.after.startswith(":") or _AT_THE_TIME.search(occasion.before)):
        return None  # a list of what was or will be done, a time for which something is reckoned
    if occasion.role == "future" and ENDS.search(before):
        return None
    if occasion.role == "future" or (dated.kind != "day" and _WILL.match(occasion.after)):
        return "ahead"
    if (dated.month, dated.day) == ELECTIONS.get(dated.year or 0):
        return "either"
    if occasion.role == "effective" or (before.endswith("tu dau nam ") and not _SINCE.match(occasion.after)):
        return "effective"
    if _SINCE.match(occasion.after):
        return "document"
    if AGO.search(before) or _OLD_LAW.search(before) or _FROM.search(before):
        return "old"
    if dated.kind != "day" and _CAREER.search(before + occasion.after[:60]):
        return "old"
    if dated.kind != "day" and _TAKES_PLACE.search(before):
        return "either"
    if dated.kind == "year" and _INTO.search(before):
        return None
    return "document" if occasion.role == "document" else "past"


def _span(occasion: Occasion) -> tuple[date, date] | None:
    """Give the first and the last day that a day, a month or a part of a year can mean."""
    dated = occasion.dated
    if dated.year is None:
        return None
    if dated.kind == "day":
        day = date(dated.year, dated.month or 1, min(dated.day or 1, 28))
        return day, day
    months = (dated.month or 1, dated.month or 1) if dated.kind == "month" else None
    if dated.kind == "year" and (part := _PART_OF_YEAR.search(occasion.before)):
        months = _MONTHS[part["part"]]
    if months is None:
        return None
    last = date(dated.year, months[1], 28) + timedelta(days=4)
    return date(dated.year, months[0], 1), last.replace(day=1) - timedelta(days=1)


def near_votes(stated: list[Anchor], event: Dated, setting: Setting) -> Iterator[tuple[int, Vote]]:
    """Give the years in which an event is close to the days of its texts, with the number of the text.

    News tells what came shortly before and what comes next: of the days before, the latest is the one that
    the event follows, unless the text looks further ahead; of those to come, it precedes the first.
    """
    beyond = 0
    if ahead := [a for a in stated if a.tense == "ahead"]:
        first = min(ahead, key=lambda a: a.last)
        beyond = first.last.year
        yield first.text, _precedes(first, event)
    if effective := [a for a in stated if a.tense == "effective"]:
        latest = max(effective, key=lambda a: a.first)
        beyond = max(beyond, latest.first.year)
        yield latest.text, _is_around(latest, event)
    if held := [a for a in stated if a.tense == "either"]:
        first = min(held, key=lambda a: a.first)
        if first.first.year <= beyond or not beyond:
            yield first.text, _is_around(first, event)
    if past := [a for a in stated if a.tense in ("past", "document")]:
        latest = max(past, key=lambda a: a.first)
        if latest.last.year + 1 >= beyond or not beyond:
            yield latest.text, _follows(latest, event, setting)


def _follows(anchor: Anchor, event: Dated, setting: Setting) -> Vote:
    """A writer who names the year of a day past tells of another year, or of the last weeks.

    It may be of a story told in passing: what else the text states says how likely that is.
    """
    stated = anchor.first.year
    year = stated + (day_in(event, stated) < anchor.first)
    behind = (day_in(event, year) - anchor.last).days
    document, part = anchor.tense == "document", anchor.occasion.dated.kind == "year"
    if year > stated:
        soon = _at(behind, _ANOTHER_YEAR) - 0.6 * document - 0.5 * part
    else:
        by_month = anchor.occasion.dated.kind == "month"
        soon = 0.4 if part else _at(behind, _SAME_YEAR) + 0.5 * document - 0.4 * by_month
    if _JUST_BEFORE.search(anchor.occasion.before):
        soon += 1.2 if year > stated else 0.3
    return _vote("follows", {year: soon + setting.supports(anchor, year), year + 1: 0.1}, anchor)


def _at(behind: int, steps: Steps) -> float:
    return next(score for days, score in steps if behind <= days)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text states beside the days that are near its event, which lends them weight or takes it."""

    years: frozenset[int]
    months: frozenset[int]
    """Those of the days without a year: they are of the writer's year, so a month he dates among them is too."""
    this_year: bool
    """It speaks of this year by these words, as of another than those it names."""
    plain: bool

    @classmethod
    def of(cls, texts: Sequence[Occasions], event: Dated, *, plain: bool) -> Setting:
        """Read what texts state beside their event."""
        dates = [o.dated for text in texts for o in text.all]
        days = [
            d
            for d in dates
            if d.kind == "day" and not d.year and (d.day, d.month) != (event.day, event.month)
        ]
        return cls(
            frozenset(d.year for d in dates if d.year and d.kind != "term"),
            frozenset(d.month for d in days if d.month),
            any(" nam nay" in text.folded for text in texts),
            plain,
        )

    def supports(self, anchor: Anchor, year: int) -> float:
        """Say how much the rest of the text speaks for the year in which the event follows an anchor."""
        stated = anchor.first.year
        return (
            1.0 * (anchor.occasion.dated.month in self.months)
            + 0.5 * bool({stated - 1, stated + 1} & self.years)
            - 1.4 * any(year < other <= year + 10 for other in self.years)
            - 0.6 * self.this_year
            - 0.5 * (not self.plain)
        )


def _precedes(anchor: Anchor, event: Dated) -> Vote:
    year = anchor.last.year
    year -= day_in(event, year) > anchor.last
    ahead = (anchor.first - day_in(event, year)).days
    if (anchor.first.day, anchor.first.month) == (28, 12) and ahead <= _CLOSE:
        soon, later = SLIGHT, 0.0  # at the end of a year that of the next is spoken of as well
    elif ahead <= 2 * _CLOSE:
        soon, later = 2.5, -1.5
    elif year < anchor.first.year and ahead <= _NEAR:
        soon, later = 1.2, 0.3
    else:
        soon, later = 0.5, 0.4
    return _vote("precedes", {year: soon, year + 1: later, year + 2: -1.5}, anchor)


def _is_around(anchor: Anchor, event: Dated) -> Vote:
    year = anchor.last.year
    year -= day_in(event, year) > anchor.last
    ahead = (anchor.first - day_in(event, year)).days
    another_year = year < anchor.first.year
    is_certain = anchor.tense == "either" or anchor.first == anchor.last
    if anchor.occasion.dated.kind == "year" and (event.month or 0) <= 4:
        before, after = 1.2, 0.3
    elif ahead <= (2 * _CLOSE if another_year else _CLOSE if is_certain else 0):
        before, after = 2.5, 0.3
    elif another_year:
        planned = _PLANNED.search(anchor.occasion.before) or _PLANNED.match(anchor.occasion.after)
        before, after = (0.0, 1.3) if ahead > _NEAR else (LIKELY, 0.3) if planned else (1.2, SLIGHT)
    else:
        behind = (day_in(event, year + 1) - anchor.last).days
        before, after = 0.3, 1.2 if behind <= 2 * _CLOSE else SLIGHT
    return _vote("around", {year: before, year + 1: after}, anchor)


def votes_without_event(stated: list[Anchor], *, just_made: bool) -> Iterator[tuple[int, Vote]]:
    """Give the years that the days of texts without an event speak for.

    `just_made` says that a text opens with a document just made: what it orders is still to come.
    """
    if past := [a for a in stated if a.tense in ("past", "document")]:
        latest = max(past, key=lambda a: a.first)
        year, month = latest.last.year, latest.last.month
        if _JUST_BEFORE.search(latest.occasion.before) and month < 12:
            yield latest.text, _vote("follows", {year: 0.8}, latest)
        times = sum(a.first.year == year for a in past)
        if month <= 7 and times >= _SEVERAL:
            same, after = LIKELY, 0.0
        else:
            same, after = (
                (0.6 if times == 1 else 1.2, 0.0) if month <= 4 else (0.7, 0.4) if month <= 7 else (0.3, 0.9)
            )
        yield latest.text, _vote("follows", {year: same, year + 1: after}, latest)
    if ahead := [
        a for a in stated if a.tense in ("ahead", "effective", "either") and a.occasion.dated.kind != "year"
    ]:
        first = min(ahead, key=lambda a: a.last)
        year, score = (
            first.last.year,
            LIKELY if first.tense == "ahead" or just_made else 1.0 if first.tense == "either" else 0.6,
        )
        if (first.first.day, first.first.month) == (1, 1) and first.occasion.dated.kind == "day":
            scores = {
                year - 1: score,
                year: SLIGHT if just_made else 0.6,
            }  # what is to apply from the new year on
        else:
            scores = {year: 0.8, year - 1: 0.8} if first.last.month <= 2 else {year: score}
        yield first.text, _vote("precedes", scores, first)


def _vote(rule: str, scores: dict[int, float], anchor: Anchor) -> Vote:
    return Vote(rule, scores, anchor.occasion.dated.start, anchor.occasion.dated.end)


def day_in(event: Dated, year: int) -> date:
    """Give the day of an event in a year; the 28th where that year has no such day."""
    try:
        return date(year, event.month or 1, event.day or 1)
    except ValueError:
        return date(year, event.month or 1, 28)
