"""The year in which an event without one is near to a day or month that the text states in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from hdnd_tui.importing.dates.anchors import Anchor
from hdnd_tui.importing.dates.date_roles import TO_NOW
from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.votes import LIKELY, SLIGHT, WILL, Vote
from hdnd_tui.importing.dates.year_phrases import speaks_of
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import at_word, cue

_PLANS = rf"\b(?:{WILL}|de nghi|de xuat|kien nghi|muon|du kien|lo trinh|co the)\b"
_PLANNED, _PLANNED_NEXT = cue(_PLANS), cue(r"[^.;]{0,40}" + _PLANS)
_JUST_BEFORE = cue(
    r"\b(?:truoc do|vua qua|moi day|vua|tinh (?:den|toi)"
    r"|nhu \w+(?: \w+){0,4} (?:thong tin|dua tin|phan anh))\b[^.;]{0,60}$"
)
_JUST_BEHIND = cue(r" nay\b(?! (?:la|da|thuoc)\b)|\W{0,2}(?:vua qua|vua roi|moi day)\b")
_PERIODS = (
    ("quy ", cue(at_word("quy ") + r"\w{1,3} ?[/-]? ?(20[012]\d)\b")),
    ("thang dau nam ", cue(at_word("thang dau nam ") + r"(20[012]\d)\b")),
    ("thang cuoi nam ", cue(at_word("thang cuoi nam ") + r"(20[012]\d)\b")),
)
_THIS_YEAR = cue(r" nam nay(?<!\d nam nay)\b")
_SEVERAL = 3
Steps = tuple[tuple[int, float], ...]
_ANOTHER_YEAR: Steps = ((130, 2.3), (180, 1.6), (240, 1.4), (400, 0.8))
_ANOTHER_YEAR_CITED: Steps = ((130, 1.7), (180, 1.0), (400, 0.3))
_ANOTHER_YEAR_BEGUN: Steps = ((240, 1.0), (400, 0.6))
_SAME_YEAR_BEGUN: Steps = ((90, 1.0), (180, 0.6), (400, 0.2))
_SAME_YEAR: Steps = ((45, 1.7), (90, 1.2), (400, 0.5))
"""By the days between what is told and the event: how much speaks for the event to be the next one."""
_FRESH = 45
_COMPARED = cue(r"\bso voi (?:thoi diem |hom )?(?:ngay )?$")
"""`tăng 4 giàn so với ngày 27/5/2016`: the year before is compared as well as the last weeks."""
_COMPLETED = cue(r"\b(?:hoan thanh|hoan tat|khanh thanh|thong xe)\b[^.;]{0,40}$")
"""Works are finished years after news tells of them."""
_AIMED_AT = cue(r"\b(?:hoan thanh|hoan tat|khanh thanh|thong xe|muc tieu|phan dau|lo trinh)\b[^.;]{0,40}$")
"""The end of a year up to which works or an aim go may be that of any year."""
_STAMPED = cue(r"\b\d{1,2}(?::|h)\d\d $")
"""`19:07 09/05/2017` below a text: when it was put out."""
_SUMMER = 7
"""The last month whose days speak for their own year more than for the next, in a text without an event."""
_NEWLY_IN_FORCE = cue(r"\bhieu luc\b[^.;,]{0,30}$")
"""What was just adopted and is in force from New Year's Day on was adopted in the year before."""
_OF_STATE = cue(r"[-/] ?(?:tw|cp|ttg|qh\d{1,2}|b[a-z]{2,5})\b")
"""A document of the state or the Party is cited for years, one of a province in the months behind it."""
_SOON = 62
_CLOSE, _NEAR = 62, 245
"""Days from which on a day tells less of the year of an event, as counted on news."""


def _years_told(texts: Sequence[Occasions]) -> Iterator[int]:
    """Give the years that texts speak of as begun, those of terms left out."""
    for occasion in (o for text in texts for o in text.all):
        dated = occasion.dated
        if dated.year is None or dated.kind == "term" or occasion.role == "future":
            continue
        if dated.kind != "year" or speaks_of(occasion):
            yield dated.year
    for text in texts:
        for word, period in _PERIODS:
            if word in text.folded:
                yield from map(int, period.findall(text.folded))


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
        latest = max(effective, key=lambda a: (a.first, _is_planned(a)))
        beyond = max(beyond, latest.first.year)
        yield latest.text, _is_around(latest, event)
    if held := [a for a in stated if a.tense == "either"]:
        first = min(held, key=lambda a: a.first)
        if first.first.year <= beyond or not beyond:
            yield first.text, _is_around(first, event)
    past = [a for a in stated if a.tense in ("past", "document")]
    if not any(a.tense == "past" for a in past):
        past += [a for a in stated if a.tense == "begun"]
    if past:
        latest = max(past, key=lambda a: a.first)
        if latest.last.year + 1 >= beyond or not beyond:
            yield latest.text, _follows(latest, event, setting)


def _is_planned(anchor: Anchor) -> bool:
    occasion = anchor.occasion
    return bool(_PLANNED.search(occasion.before) or _PLANNED_NEXT.match(occasion.after))


def _is_plain_day(anchor: Anchor) -> bool:
    """Say whether it is a full day of news: no document's, nor one that a story comes to."""
    occasion = anchor.occasion
    return (
        anchor.tense == "past" and occasion.dated.kind == "day" and not occasion.before.endswith("den ngay ")
    )


def _is_recent(occasion: Occasion) -> bool:
    """Say whether a text calls a day one that is just past."""
    return bool(_JUST_BEFORE.search(occasion.before) or _JUST_BEHIND.match(occasion.after))


def _follows(anchor: Anchor, event: Dated, setting: Setting) -> Vote:
    """A writer who names the year of a day past tells of another year, or of the last weeks.

    It may be of a story told in passing: what else the text states says how likely that is.
    """
    stated = anchor.first.year
    if _STAMPED.search(anchor.occasion.before):
        return _vote("follows", {stated: LIKELY}, anchor)
    year = stated + (day_in(event, stated) < anchor.first)
    behind = (day_in(event, year) - anchor.last).days
    document, part = anchor.tense == "document", anchor.occasion.dated.kind == "year"
    of_state = document and bool(_OF_STATE.search(anchor.occasion.before))
    if anchor.tense == "begun":
        soon = _at(behind, _ANOTHER_YEAR_BEGUN if year > stated else _SAME_YEAR_BEGUN)
    elif year > stated and anchor.occasion.dated.kind == "month" and TO_NOW.match(anchor.occasion.after):
        soon = _at(behind, _ANOTHER_YEAR_BEGUN)
    elif year > stated:
        soon = _at(behind, _ANOTHER_YEAR_CITED if document or part else _ANOTHER_YEAR)
        soon -= 0.5 * (document and part)
        soon -= 0.6 * of_state
    else:
        fresh = document and behind <= _FRESH
        soon = _at(behind, _SAME_YEAR) + 0.5 * fresh - 0.6 * (of_state and not fresh)
        if part:
            soon = 0.9 if anchor.first.month == 1 else 0.4
        soon += 0.6 * setting.goes_on(anchor)
    if year == stated and not part and _COMPARED.search(anchor.occasion.before):
        return _vote("follows", {year: SLIGHT, year + 1: SLIGHT}, anchor)
    if _is_recent(anchor.occasion):
        soon += 1.2 if year > stated else 0.3
    before = (anchor.first - day_in(event, stated)).days
    if year > stated and before <= _FRESH and anchor.tense != "begun":
        # Told of the weeks before it.
        if not setting.plain:
            return _vote("follows", {stated: LIKELY, year: soon}, anchor)
        if anchor.occasion.dated.kind == "day" and not document:
            return _vote("follows", {stated: 1.2, year: soon}, anchor)
    return _vote("follows", {year: soon + setting.supports(anchor, year), year + 1: 0.1}, anchor)


def _at(behind: int, steps: Steps) -> float:
    return next(score for days, score in steps if behind <= days)


class Setting:
    """What a text states beside the days that are near its event, which lends them weight or takes it.

    Read when it is asked for: most texts have no such day.
    """

    def __init__(self, texts: Sequence[Occasions], event: Dated, *, plain: bool) -> None:
        self.texts = texts
        self.plain = plain
        self._day = event.day, event.month

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the text speaks of as begun."""
        return frozenset(_years_told(self.texts))

    @cached_property
    def months(self) -> frozenset[int]:
        """Those of the days without a year: they are of the writer's year, as a month named with it is."""
        days = (o.dated for text in self.texts for o in text.all if o.dated.kind == "day")
        return frozenset(d.month for d in days if d.month and not d.year and (d.day, d.month) != self._day)

    @cached_property
    def this_year(self) -> bool:
        """It speaks of this year by these words, as of another than those it names."""
        return any(" nam nay" in text.folded and _THIS_YEAR.search(text.folded) for text in self.texts)

    def goes_on(self, anchor: Anchor) -> bool:
        """Say whether a day without a year follows, soon after: `Ngày 6/7/2018 ... Ngày 31/8 ...`."""
        here = anchor.occasion.dated
        days = (o for o in self.texts[anchor.text].all if o.dated.kind in ("day", "month"))
        following = next((o for o in days if o.dated.start > here.start), None)
        if here.kind == "year" or following is None or following.dated.kind != "day" or following.dated.year:
            return False
        behind = (day_in(following.dated, anchor.last.year) - anchor.first).days
        return following.role != "future" and 0 <= behind <= _SOON

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
    year_end = anchor.occasion.dated.kind == "year" or (anchor.first.day, anchor.first.month) == (28, 12)
    if year_end and ahead > 2 * _CLOSE and _AIMED_AT.search(anchor.occasion.before):
        soon, later = 0.6, 0.0
    elif (anchor.occasion.dated.day, anchor.occasion.dated.month) == (31, 12) and ahead <= _CLOSE:
        soon, later = SLIGHT, 0.0  # at the end of a year that of the next is spoken of as well
    elif ahead <= 2 * _CLOSE:
        soon, later = 2.5, -1.5
    elif ahead <= _NEAR:
        soon, later = 1.2 if year < anchor.first.year else LIKELY, 0.3
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
    elif ahead <= (3 * _CLOSE if another_year else _CLOSE if is_certain else 0):
        before, after = 2.5, 0.3
    elif another_year:
        planned = _is_planned(anchor)
        before, after = (0.0, LIKELY) if ahead > _NEAR else (LIKELY, 0.3) if planned else (1.2, SLIGHT)
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
        times = sum(a.first.year == year for a in past)
        part = latest.occasion.dated.kind == "year"
        if _STAMPED.search(latest.occasion.before):
            same, after = 2.5, 0.0
        elif _is_recent(latest.occasion):
            same, after = (1.4, 0.0) if month <= 6 else (1.2, 0.4) if month <= 10 else (0.3, 1.0)
        elif month <= _SUMMER and times >= _SEVERAL:
            same, after = LIKELY, 0.0
        elif _is_plain_day(latest) and not _SUMMER < month < 11:
            same, after = (1.2, 0.0) if month <= 4 else (0.8, 0.1) if month <= _SUMMER else (0.1, 1.1)
        elif month <= 4:
            same, after = 0.6 if part else 0.8 if times == 1 else 1.2, 0.0
        else:
            same, after = (
                (0.7, 0.4) if month <= _SUMMER else (0.3, 0.9) if month <= 10 else (0.2, 0.6 if part else 1.0)
            )
        if latest.tense == "document" and times == 1 and month > _SUMMER:
            same, after = same - 0.4, after - 0.4
        yield latest.text, _vote("follows", {year: same, year + 1: after}, latest)
    if ahead := [
        a for a in stated if a.tense in ("ahead", "effective", "either") and a.occasion.dated.kind != "year"
    ]:
        first = min(ahead, key=lambda a: a.last)
        yield first.text, _vote("precedes", _before(first, just_made=just_made), first)


def _before(anchor: Anchor, *, just_made: bool) -> dict[int, float]:
    """Give what a day to come, or from which on something applies, says of a text without an event."""
    year = anchor.last.year
    if anchor.tense == "effective":
        planned = just_made or _PLANNED.search(anchor.occasion.before)
        if (anchor.first.day, anchor.first.month) == (1, 1):
            if just_made and _NEWLY_IN_FORCE.search(anchor.occasion.before):
                return {year - 1: 2.5}
            return {year - 1: LIKELY, year: SLIGHT} if planned else {year - 1: 0.6, year: 0.6}
        score = LIKELY if just_made else 0.6
    else:
        score = LIKELY if anchor.tense == "ahead" or just_made else 1.0
        if _COMPLETED.search(anchor.occasion.before):
            score = 0.6
    if anchor.last.month == 2 and anchor.occasion.dated.kind == "day":
        return {year: 1.2, year - 1: 0.3}
    return {year: 0.8, year - 1: 0.8} if anchor.last.month <= 2 else {year: score}


def _vote(rule: str, scores: dict[int, float], anchor: Anchor) -> Vote:
    return Vote(rule, scores, anchor.occasion.dated.start, anchor.occasion.dated.end)


def day_in(event: Dated, year: int) -> date:
    """Give the day of an event in a year; the 28th where that year has no such day."""
    try:
        return date(year, event.month or 1, event.day or 1)
    except ValueError:
        return date(year, event.month or 1, 28)
