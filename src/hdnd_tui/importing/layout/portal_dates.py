"""Which date lines of a portal are the day of publication, and which the day the page was rendered.

A site's head states the day of the visit in the words in which others state that of the article; it is told
by where it stands and by what else the page states (DOMAIN section 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from hdnd_tui.importing.layout.date_lines import date_line, has_clock, has_weekday, says_published
from hdnd_tui.importing.layout.furniture import is_breadcrumb, is_menu
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.stamps import stamp_day
from hdnd_tui.importing.page import PortalDate

_NEAR = 3
"""Paragraphs below which a date line may be that of another article."""
_LEAST_TITLE = 20
_AROUND = " ()[]-–—|:."
"""Signs between a title and its day."""
_SEVERAL = 2
_MENUS = 2
"""Lines of a menu from which on it is a site's; one may be the kind of the article."""


def portal_dates(sheet: Sheet) -> tuple[PortalDate, ...]:
    """Give the lines of dates in reading order; below the title none is the day the page was rendered.

    Above it a day is that of the visit where a line with a label, or one nearer to the text, states an
    earlier one: nothing on a page is later than the visit.
    """
    found = sorted(sheet.dates, key=lambda each: each.page_start)
    titled = "title" in sheet.role
    top = sheet.role.index("title") if titled else next(iter(sheet.body()), None)
    if top is None:
        return tuple(found)
    dates = _of_visit_and_other(sheet, found, top, titled=titled) if found else []
    behind = list(_behind_the_title(sheet))
    # Where a list has the title with several days, it is one of meetings that are held again and again.
    return (*dates, *behind) if len({stamp_day(each.text) for each in behind}) == 1 else tuple(dates)


def _of_visit_and_other(sheet: Sheet, found: list[PortalDate], top: int, *, titled: bool) -> list[PortalDate]:
    """Give the lines of dates with their kinds, as their places tell them; `top` is the line of the title."""
    at, below = sheet.lines[top].page_start, sheet.lines[top].page_end
    earliest = _earliest_beside(sheet, found, top)
    dates = []
    for each, beside in zip(found, earliest, strict=True):
        if each.kind == "rendered" and titled and each.page_start > below:
            each = replace(each, kind="published" if ":" in each.text else "unknown")
        elif each.page_start < at and _is_of_visit(sheet, each, beside, top):
            each = replace(each, kind="rendered")
        dates.append(each)
    return _without_a_lists(sheet, dates, top)


def _behind_the_title(sheet: Sheet) -> Iterator[PortalDate]:
    """Give the days behind the title: on its line, and where a list of news names the article itself."""
    title = sheet.title.text if sheet.title else ""
    for i, role in enumerate(sheet.role if len(title) >= _LEAST_TITLE else ()):
        if role not in ("out", "title"):
            continue
        text = sheet.text(i)
        if not text.startswith(title) or len(text) == len(title):
            continue
        behind = sheet.lines[i].excerpt.cut(len(title), len(text))
        stamp = behind.text.strip(_AROUND)
        if (kind := date_line(stamp)) and kind != "rendered":
            at = behind.text.index(stamp)
            spans = behind.cut(at, at + len(stamp)).spans
            yield PortalDate(stamp, spans[0][1], spans[-1][1] + spans[-1][2], kind)


def _without_a_lists(sheet: Sheet, dates: list[PortalDate], top: int) -> list[PortalDate]:
    """Leave out days below the text that no word says anything of, where they are several: a list's."""
    text = next((i for i in sheet.body(top) if sheet.is_paragraph(i)), top)
    end = sheet.lines[text].page_end
    below = {each for each in dates if each.kind == "unknown" and each.page_start > end}
    if len({stamp_day(each.text) for each in below}) < _SEVERAL:
        return dates
    return [each for each in dates if each not in below]


def _earliest_beside(sheet: Sheet, found: list[PortalDate], top: int) -> list[date | None]:
    """Give for each date above the text the earliest of the days that tell whether it is that of the visit.

    They are those above it with a label, those behind it down to the first paragraphs, and one alone below.
    """
    paragraphs = [i for i in sheet.body(top) if sheet.is_paragraph(i)][:_NEAR]
    end = sheet.lines[paragraphs[-1]].page_end if paragraphs else sheet.lines[top].page_end
    days = [stamp_day(each.text) for each in found]
    labelled = [day if says_published(each.text) else None for each, day in zip(found, days, strict=True)]
    near = [day if each.page_start < end else None for each, day in zip(found, days, strict=True)]
    far = [day for each, day in zip(found, labelled, strict=True) if each.page_start >= end]
    below = _earliest_before(reversed(near), far[0] if len(far) == 1 else None)
    return list(map(_earlier, _earliest_before(labelled, None), reversed(list(below))))


def _earliest_before(days: Iterable[date | None], earliest: date | None) -> Iterator[date | None]:
    """Give for each of some days the earliest of those before it."""
    for day in days:
        yield earliest
        earliest = _earlier(earliest, day)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


def _is_of_visit(sheet: Sheet, each: PortalDate, beside: date | None, top: int) -> bool:
    """Say whether a day above the text is that of the visit; `beside` is the earliest that tells of it."""
    if says_published(each.text):
        return False
    day = stamp_day(each.text)
    if day and beside and beside < day:
        return True
    return beside is None and _heads_a_menu(sheet, each, top)


def _heads_a_menu(sheet: Sheet, each: PortalDate, top: int) -> bool:
    """Say whether a weekday without a clock stands above the menus of a site."""
    if has_clock(each.text) or not has_weekday(each.text):
        return False
    between = [i for i in range(top) if sheet.lines[i].page_start >= each.page_end]
    texts = [sheet.text(i) for i in between]
    if any(is_breadcrumb(text) for text in texts):
        return True
    return sum(text.count("|") + 1 for text in texts if is_menu(text)) >= _MENUS
