"""When an article's event took place, by the rules of DOMAIN section 5, and how that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hdnd_tui.article import Council, DateKnown, Part, Place, Proof
from hdnd_tui.councils.units import ARCHIVES_BEGIN, ended
from hdnd_tui.importing.context import text_parts
from hdnd_tui.importing.dates.anchors import anchors
from hdnd_tui.importing.dates.descriptions import describes
from hdnd_tui.importing.dates.documents_told import Paper
from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.proving import prove, prove_line, prove_page
from hdnd_tui.importing.dates.trials import is_of_crime, is_of_trial
from hdnd_tui.importing.dates.votes import FIRST
from hdnd_tui.importing.dates.year_choice import PLAINLY, infer_year
from hdnd_tui.importing.dates.year_phrases import speaks_of
from hdnd_tui.importing.layout.date_lines import has_clock, has_weekday, says_published
from hdnd_tui.importing.layout.stamps import stamp_day
from hdnd_tui.importing.page import Layout, Page, PortalDate
from hdnd_tui.safetext import printable
from hdnd_tui.vietnamese.dates import Dated, find_dates
from hdnd_tui.vietnamese.letters import cue, fold

_ANNOUNCED = 31
"""Days that an event may lie after its publication; later means the year before."""
_REPORTED = 90
"""Days after which news no longer reports an event: an older day is told in passing."""
_LATE = 10
"""The month from which on the next year is spoken of as much as the present."""
_LEAD = 400
_FIRST_SENTENCE = 160
_YEARS_LATER = cue(r"\b(?:mot|hai|ba|\d) nam sau\b[^.;]{0,20}\b(?:moi day|den nay|hien nay)\b")
"""`Chưa đầy một năm sau, mới đây thành phố lại đề xuất`: what is told first was then."""
_SOON_TOLD = 400
_MEETING_OF = re.compile(r"\b(?:hop|phien|giao ban|hoi nghi|thuong ky)\b[^.;]{0,80}thang $")


@dataclass(frozen=True, slots=True)
class Dating:
    """The day and year to file an article by."""

    date: str | None
    date_known: DateKnown
    year: int | None
    proof: Proof | None
    """The words of the day; where none is known, those of the year."""
    year_proof: Proof | None = None
    """The words that speak for the year of a day that is stated without one."""


UNKNOWN = Dating(None, "unknown", None, None)


def date_article(layout: Layout, page: Page, council: Council | None, today: date) -> Dating:
    """Date an article: its event, else its publication, else a year that its text leaves no doubt about.

    A day after `today` is never believed; what is not stated is unknown, not guessed.
    """
    published = _published(layout, page, today)
    if describes(page.text):
        stated = published and (page.published or has_clock(published.proof.text))
        return _by_publication(published if stated else None) or UNKNOWN
    body, title = Occasions(layout.body), Occasions(layout.title)
    event = _event(body, title, published, today)
    if published and event and _is_of_visit(published, event[0].dated):
        layout = replace(layout, dates=tuple(_as_rendered(line) for line in layout.dates))
        published = _published(layout, page, today)
    paper = Paper(page.text, layout.title if layout.title_given else "")
    if published is None and (told := _by_document(layout, page, paper, event, today)):
        return told
    if event is None:
        return (
            _by_publication(published)
            or _by_month(layout, title, body, today)
            or _without_event(layout, page, paper, (body, title), council, today)
            or UNKNOWN
        )
    occasion, part = event
    dated = occasion.dated
    proof = prove(
        layout, "date", Place(part, dated.start, dated.end), layout.title if part == "title" else layout.body
    )
    if dated.iso:
        return Dating(dated.iso, "event", dated.year, proof)
    if published:
        day = published.day
        year = _year_beside(dated, day)
        iso = dated._replace(year=year).iso
        return Dating(iso, "event", year, proof) if iso else _by_publication(published) or UNKNOWN
    found = _infer(layout, (body, title), dated, council, today, weight=occasion.weight)
    if found is None:
        return UNKNOWN
    iso = dated._replace(year=found.year).iso
    if iso is None or occasion.weight < PLAINLY:
        return found
    return Dating(iso, "inferred", found.year, proof, found.proof)


def _by_document(
    layout: Layout, page: Page, paper: Paper, event: tuple[Occasion, Part] | None, today: date
) -> Dating | None:
    """Give the day of the document that a page is or is on, where it reports no event or explains a rule."""
    plainly = event is not None and event[0].weight >= PLAINLY
    if event and plainly and event[1] == "body" and event[0].dated.start < _FIRST_SENTENCE:
        return None
    told = paper.day(today)
    if told is None or told.day is None or (plainly and not paper.explains):
        return None
    if _is_long_ago(page.text, told.at[1]):
        return None
    proof = prove_page(layout, page.text, "date", *told.at)
    return Dating(told.day.isoformat(), "event", told.year, proof)


def _is_long_ago(text: str, end: int) -> bool:
    """Say whether what follows tells that years have passed since a day or year that ends there."""
    return bool(_YEARS_LATER.search(fold(text[end : end + _SOON_TOLD])))


def _without_event(
    layout: Layout,
    page: Page,
    paper: Paper,
    read: tuple[Occasions, Occasions],
    council: Council | None,
    today: date,
) -> Dating | None:
    """Give the year of a page without an event, from the rule that it is on or from what else it says.

    News of a rule may come in the year after; of a page that explains one, what is beyond all that it names
    is the year in which the rule applies.
    """
    told = paper.year(today)
    if told and _is_long_ago(page.text, told.at[1]):
        told = None
    rule = (
        Dating(None, "inferred", told.year, prove_page(layout, page.text, "year", *told.at)) if told else None
    )
    if rule and paper.explains:
        return rule
    found = _infer(layout, read, _month_spoken_of(read[0]), council, today, weight=0)
    if found and found.year and paper.explains and paper.only_applies_in(found.year):
        return None
    return found or rule


def _infer(
    layout: Layout,
    read: tuple[Occasions, Occasions],
    dated: Dated | None,
    council: Council | None,
    today: date,
    *,
    weight: float,
) -> Dating | None:
    """Infer the year of a day and month, or of a page without one; the day is left open."""
    texts = [*read, *(Occasions(caption) for caption in layout.captions)]
    cut = {(part.part, part.index): part.tokens for part in text_parts(layout)}
    places: list[tuple[Part, int]] = [
        ("body", 0), ("title", 0), *(("caption", index) for index in range(len(layout.captions)))
    ]  # fmt: skip
    tokens = [cut.get(place) for place in places]
    last = _last_day(layout, council, today)
    found = infer_year(dated, texts, tokens, council, last, today=today, weight=weight)
    if found is None:
        return None
    if found.text is None:
        return Dating(None, "inferred", found.year, None)
    part, index = places[found.text]
    words = {"body": layout.body, "title": layout.title}.get(part) or layout.captions[index]
    proof = prove(layout, "year", Place(part, found.start, found.end, index), words)
    return Dating(None, "inferred", found.year, proof)


@dataclass(frozen=True, slots=True)
class _Publication:
    day: date
    proof: Proof
    unlabelled: bool = False
    """A line of the portal without a word that says what day it is; the day of the visit looks so too."""


def _published(layout: Layout, page: Page, today: date) -> _Publication | None:
    """Give the day of publication that the format or the portal states; the day of rendering is none."""
    if page.published and (day := _first_day(page.published, today)):
        return _Publication(day, Proof("date", printable(page.published), None, None))
    for kind in ("published", "unknown"):
        for line in layout.dates:
            if line.kind == kind and (day := _first_day(line.text, today)):
                return _Publication(day, prove_line(line), not says_published(line.text))
    return None


def _is_of_visit(published: _Publication, dated: Dated) -> bool:
    """Say whether a weekday without label or clock lies so far behind the event that it is none of news."""
    line = published.proof.text
    if dated.year or not published.unlabelled or has_clock(line) or not has_weekday(line):
        return False
    iso = dated._replace(year=_year_beside(dated, published.day)).iso
    return iso is not None and (published.day - date.fromisoformat(iso)).days > _REPORTED


def _as_rendered(line: PortalDate) -> PortalDate:
    if says_published(line.text) or has_clock(line.text) or not has_weekday(line.text):
        return line
    return replace(line, kind="rendered")


def _first_day(text: str, today: date) -> date | None:
    day = stamp_day(text)
    if day is None:
        iso = next((dated.iso for dated in find_dates(text) if dated.iso), None)
        if iso is None:
            return None
        day = date.fromisoformat(iso)
    return day if date(1990, 1, 1) <= day <= today + timedelta(days=1) else None


def _event(
    body: Occasions, title: Occasions, published: _Publication | None, today: date
) -> tuple[Occasion, Part] | None:
    """Choose the event among body and title, none that news of that publication could not report."""
    occasion = body.event()
    if occasion and occasion.dated.year and is_of_trial(body) and is_of_crime(occasion):
        occasion = None
    part: Part = "body"
    if occasion is None:
        occasion, part = title.event(), "title"
    if occasion is None:
        return None
    dated = occasion.dated
    if dated.iso:
        day = date.fromisoformat(dated.iso)
        if day > today or (occasion.weight < PLAINLY and dated.start > _LEAD) or _is_past(day, dated, body):
            return None
        if published and not -_REPORTED <= (day - published.day).days <= _ANNOUNCED:
            # Sites move, and date all they have anew; a day that opens the text with its year stays.
            opens = part == "body" and dated.start < _FIRST_SENTENCE and occasion.weight >= PLAINLY
            plain = dated.part_of_day or published.unlabelled
            if not (opens and plain and day < published.day):
                return None
    elif published and not dated.part_of_day:
        iso = dated._replace(year=_year_beside(dated, published.day)).iso
        if iso is None or (published.day - date.fromisoformat(iso)).days > _REPORTED:
            return None
    return occasion, part


def _is_past(day: date, told: Dated, body: Occasions) -> bool:
    """Say whether a day is not what is reported: later days are told as past, or councils had no sites yet.

    Of a day in the first sentence only days in full say so: of the months and years behind it plans are told.
    """
    if _YEARS_LATER.search(body.folded, told.end, told.end + _SOON_TOLD):
        return True
    limit = day + timedelta(days=_ANNOUNCED)
    days = (o.dated.iso for o in body.all if o.role in ("event", "document") and o.weight < PLAINLY)
    if day.year < FIRST or any(iso is not None and iso > limit.isoformat() for iso in days):
        return True
    if told.start < _FIRST_SENTENCE:
        return False
    months = (a.first for a in anchors([body]) if a.tense == "past" and a.occasion.dated.kind == "month")
    if any(first > limit for first in months):
        return True
    spoken = (
        o.dated.year or 0
        for o in body.all
        if o.dated.kind == "year" and o.role == "mentioned" and speaks_of(o)
    )
    return any(year > day.year + (day.month >= _LATE) for year in spoken)


def _year_beside(dated: Dated, published: date) -> int:
    """Give the year of a day and month that news of a day of publication reports."""
    try:
        day = date(published.year, dated.month or 1, dated.day or 1)
    except ValueError:
        return published.year
    return published.year - 1 if (day - published).days > _ANNOUNCED else published.year


def _by_publication(published: _Publication | None) -> Dating | None:
    if published is None:
        return None
    return Dating(published.day.isoformat(), "published", published.day.year, published.proof)


def _by_month(layout: Layout, title: Occasions, body: Occasions, today: date) -> Dating | None:
    """Give the year of the month in the title or of the meeting that is reported; the day stays unknown."""
    for part, text, whole in (("title", title, layout.title), ("body", body, layout.body)):
        for occasion in text.all:
            dated = occasion.dated
            if dated.start > _LEAD:
                break
            if (
                dated.kind == "month"
                and occasion.role == "mentioned"
                and (part == "title" or _MEETING_OF.search(occasion.before))
                and not occasion.before.endswith(("tu thang ", "den thang "))
                and dated.year
                and dated.year <= today.year
            ):
                place = Place("title" if part == "title" else "body", dated.start, dated.end)
                return Dating(None, "inferred", dated.year, prove(layout, "year", place, whole))
    return None


def _month_spoken_of(body: Occasions) -> Dated | None:
    """Give a day without a year that the text speaks of, past or to come: its event is not far from it."""
    days = [
        o for o in body.all if o.dated.kind == "day" and not o.dated.year and o.role in ("event", "future")
    ]
    return max(days, key=lambda o: (o.weight, -o.dated.start)).dated if days else None


def _last_day(layout: Layout, council: Council | None, today: date) -> date:
    """Give the last day the event can have: the council's end, the day the page was rendered, today."""
    days = [today]
    if council and (end := ended(council)) and end >= ARCHIVES_BEGIN:
        days.append(date.fromisoformat(end))
    rendered = [_first_day(line.text, today) for line in layout.dates if line.kind == "rendered"]
    days += [day for day in rendered if day]
    return min(days)
