"""A page copied from a browser with all its menus: which of its lines are the article's.

Nothing but the text is left, so the article is where running text is densest: paragraphs weigh for a
stretch of lines, headlines and menus against it. A page with few other lines is left to the rules of
heads and tails.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.date_lines import date_line, has_clock, says_published
from hdnd_tui.importing.layout.document_lists import is_number
from hdnd_tui.importing.layout.furniture import (
    is_breadcrumb,
    is_footer,
    is_label,
    is_menu,
    is_source,
    last_crumb,
)
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.stamps import signed_stamp
from hdnd_tui.importing.layout.titles import bare_title, key, key_words, same_key, title_like
from hdnd_tui.vietnamese.sentences import ends_in_sign

_ABOVE = 6
_AROUND = 6
"""Lines above the article, and above and below it, from which on a page was copied with its menus."""
_KNOWN = 3
"""Lines that are plainly the portal's, without which short lines are no menus but verses, talk or tables."""
_ITEM = re.compile(r"(?:[-–+•*#|]|\d{1,3}[.)/]|[^\W\d_][.)])\s*\S|[*_<|]")
"""A point of a list, a cell of a table, a line of markup: parts of a text that are as short as menus."""
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\"”’)\]]*$")
_STOP = re.compile(r"[.;:][\"”’)\]]*$")
_VALUE = re.compile(r"[^\W\d_][^:\n]{2,60}: \S")
_HOUR = re.compile(r"\d giờ")
"""As a schedule writes it, and no stamp of a portal."""
_FEWEST_BLANKS = 2
_SENTENCE = 40
_UNENDED = 160
"""Characters from which on a line is a paragraph though it ends in no sign."""
_HEADLINE = 80
_ASKED = 100
"""Characters of a question that may be a headline."""
_LONG_TITLE = 140
_REACH = 14
"""Lines between a title and its text, at most."""
_VALLEY = -75.0
_HEADS_LINKS = -300.0
_LAST_LINES = 5
_NEAR = 3
_ANNOUNCED = 12
"""Lines of a list that a sentence announces, at most."""


def crop(sheet: Sheet) -> int | None:
    """Take out what stands far from the article, and give the line of its title.

    Gives None, and leaves the page as it was, where the page was not copied with its menus, or is a document,
    which has short lines of its own; the title is sought by other rules then.
    """
    short = [text for text in sheet.texts if len(text) < _SENTENCE]
    if sheet.is_document or len(short) < _ABOVE or sum(map(_is_short, short)) < _ABOVE:
        return None
    if sum(1 for i, role in enumerate(sheet.role) if role == "out" or _is_sites(sheet.text(i))) < _KNOWN:
        return None
    stretch = _densest(_weights(sheet, 0, len(sheet.lines)))
    if stretch is None:
        return None
    first, last = _trimmed(sheet, *stretch)
    above = sum(1 for i in range(first) if sheet.role[i] == "out" or _is_short(sheet.text(i)))
    below = sum(1 for i in range(last, len(sheet.lines)) if _is_short(sheet.text(i)))
    if above < _ABOVE and above + below < _AROUND:
        return None
    title = _title(sheet, first)
    if title is None:
        return None
    sheet.copied = True
    _drop_above(sheet, title)
    _drop_below(sheet, first, last)
    return title


def _is_short(text: str) -> bool:
    return len(text) < _SENTENCE and not _ITEM.match(text) and not _is_said(text)


def _is_said(text: str) -> bool:
    """Say whether a line, however short, is a sentence or tells a value: `Giá: 5 triệu`, as no menu is."""
    if _CUT_OFF.search(text[-6:]) or (_is_sites(text) and not _HOUR.search(text)):
        return False
    return bool((_STOP.search(text[-4:]) and text.count(" ") >= _FEWEST_BLANKS) or _VALUE.match(text))


def _is_sites(text: str) -> bool:
    return is_menu(text) or is_label(text) or is_footer(text) or is_breadcrumb(text) or bool(date_line(text))


@lru_cache(512)
def _weight(text: str) -> float:
    """Weigh a line for or against being part of an article's text."""
    length = len(text)
    if is_footer(text):
        return -30.0
    if length < _ASKED and text.endswith(("?", "!")):
        return 0.0
    if length >= _UNENDED or (length >= _SENTENCE and ends_in_sign(text)):
        # Teasers are cut off in mid-sentence.
        return 0.0 if _CUT_OFF.search(text[-6:]) and length < _UNENDED * 2 else float(length - 20)
    if _ITEM.match(text) or is_number(text):
        return 0.0
    if _is_said(text):
        return length / 4
    return -10.0 if length >= _HEADLINE else -25.0 - length / 2


def _weights(sheet: Sheet, first: int, last: int) -> list[float]:
    """Weigh lines; those that a sentence announces with a colon are parts of a text, however short."""
    weights: list[float] = []
    announced = 0
    for i in range(first, last):
        text = sheet.text(i)
        weight = _HEADS_LINKS if sheet.heads_links(i) else _weight(text)
        if weight >= 0 or weight == _HEADS_LINKS:
            announced = 0
        if announced and not (is_label(text) or is_footer(text)):
            weight = 0.0
            announced -= 1
        if (
            text.endswith(":")
            and i
            and weight != _HEADS_LINKS
            and not _is_sites(text)
            and (weights or [0])[-1] > 0
        ):
            announced = _ANNOUNCED
        weights.append(weight)
    return weights


def _densest(weights: list[float]) -> tuple[int, int] | None:
    """Give the stretch of lines with the greatest sum, from its first line to after its last."""
    best, stretch = 0.0, None
    total, start = 0.0, 0
    for i, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, i
        total += weight
        if total > best:
            best, stretch = total, (start, i + 1)
    return stretch


def _trimmed(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """Give a stretch without teasers at its ends: little text, parted from much by several headlines."""
    weights = _weights(sheet, first, last)
    sums = [0.0, *accumulate(max(0.0, weight) for weight in weights)]
    start, end = 0, len(weights)
    low = 0.0
    for i, weight in enumerate(weights):
        low = 0.0 if weight > 0 else low + weight
        if low <= _VALLEY and sums[i] * 4 <= sums[-1] - sums[i]:
            start = i + 1
        elif low <= _VALLEY * 2 and (sums[-1] - sums[i]) * 5 <= sums[i]:
            end = i
            break
    while start < end and weights[start] <= 0:
        start += 1
    while end > start and weights[end - 1] <= 0:
        end -= 1
    return first + start, first + end


def _title(sheet: Sheet, first: int) -> int | None:
    """Find the title above the text: the line that shares most with it, next to dates and buttons."""
    words = [key_words(sheet.text(i)[:1000]) for i in range(first, min(first + 6, len(sheet.lines)))]
    text = set().union(*words)
    found: tuple[float, int] | None = None
    for at in range(max(1, first - _REACH), first + 1):
        bare = bare_title(sheet.lines[at].excerpt).text
        if sheet.role[at] == "out" or not title_like(bare) or signed_stamp(bare) or is_menu(bare):
            continue
        if bare.endswith(".") and _weight(bare) > 0:
            continue
        weight = _likeness(sheet, at, first, text if at < first else set().union(*words[1:]))
        # Of two copies the lower one stands above the text.
        if (
            found is None
            or weight > found[0]
            or same_key(bare, bare_title(sheet.lines[found[1]].excerpt).text)
        ):
            found = (weight, at)
    return found[1] if found else None


def _likeness(sheet: Sheet, at: int, first: int, text: set[str]) -> float:
    line = sheet.text(at)
    words = key_words(line)
    weight = 8 * len(words & text) / max(4, len(words)) + min(len(words), 10) / 4
    between = [sheet.text(i) for i in range(at + 1, first)]
    others = [other for other in between if not _is_portal(other)]
    weight -= 0.6 * len(others) + 0.1 * len(between)
    weight -= 3 if line.endswith(".") else 0
    weight -= 1.5 if len(line) > _LONG_TITLE else 0
    weight -= 4 if last_crumb(line) != line else 0
    # Above a lead stands the title, which speaks of the same.
    weight -= 2.5 if any(_speaks(sheet.text(i), text) for i in range(max(0, at - 4), at)) else 0
    weight += (
        2
        if any(_is_stamp(sheet.text(i)) for i in (at - 1, at + 1, at + 2) if 0 <= i < len(sheet.lines))
        else 0
    )
    own = key(line)
    weight += 4 if len(own) >= 12 and own in key(sheet.text(0)) and at else 0
    above = range(max(0, at - 8), at)
    weight += (
        3 if any(is_breadcrumb(sheet.text(i)) and key(last_crumb(sheet.text(i))) == own for i in above) else 0
    )
    return weight


def _speaks(line: str, text: set[str]) -> bool:
    words = key_words(line)
    return (
        len(words) >= 4
        and len(words & text) * 4 >= len(words)
        and not line.endswith(".")
        and title_like(line)
    )


def _is_portal(text: str) -> bool:
    return _is_stamp(text) or is_menu(text) or is_breadcrumb(text) or is_label(text) or bool(byline(text))


def _is_stamp(text: str) -> bool:
    return bool(date_line(text) or signed_stamp(text))


def _drop_above(sheet: Sheet, title: int) -> None:
    for i in range(title):
        if i >= title - _NEAR:
            sheet.drop(i)
            continue
        sheet.role[i] = "out"
    near = title
    while near > max(0, title - _NEAR) and _is_portal(sheet.text(near - 1)):
        near -= 1
    far = sheet.lines[near].page_start
    # A date in the head of a site is that of the visit, or of what else stands there.
    sheet.dates = [
        d if d.page_start >= far or says_published(d.text) else replace(d, kind="rendered")
        for d in sheet.dates
    ]


def _ends(sheet: Sheet, at: int, *, announced: bool) -> bool:
    """Say whether a line is not of the text any more; days and hours are, in a list that it announces."""
    text = sheet.text(at)
    if _ends_plainly(sheet, at):
        return True
    return _is_portal(text) and not byline(text) and not (announced and (_is_stamp(text) or has_clock(text)))


def _ends_plainly(sheet: Sheet, at: int) -> bool:
    """Say whether all above a line is the article's: it names the writer, or stands above links."""
    return sheet.heads_links(at) or bool(sheet.byline(at))


def _is_verse(text: str) -> bool:
    return len(text) < _SENTENCE or _weight(text) > 0


def _with_last_lines(sheet: Sheet, last: int) -> int:
    """Give the end of the text with its last lines, short or without a sign at the end."""
    size = len(sheet.lines)
    if last < size and is_source(sheet.text(last)):
        last += 1
    announced = sheet.text(last - 1).endswith(":")
    end = next((i for i in range(last, size) if _ends(sheet, i, announced=announced)), size)
    few = end - last < _LAST_LINES
    # Verses and cells of a table are shorter than the headlines of other articles.
    if not few and not (end < size and all(map(_is_verse, map(sheet.text, range(last, end))))):
        return last
    if announced or (end < size and _ends_plainly(sheet, end)):
        return end  # a list that the text announces, or nothing between the text and its plain end
    while end > last and not (len(sheet.text(end - 1)) >= _HEADLINE or ends_in_sign(sheet.text(end - 1))):
        end -= 1
    return end


def _signed(sheet: Sheet, first: int, last: int) -> int:
    """Give the end of the text where it is signed: what follows a byline is a list of other articles."""
    sizes = [max(0.0, _weight(sheet.text(i))) for i in range(first, last)]
    total, before = sum(sizes), 0.0
    for i, size in enumerate(sizes, first):
        if before and (total - before) * 2 <= before and sheet.byline(i):
            return i
        before += size
    return last


def _drop_below(sheet: Sheet, first: int, last: int) -> None:
    """Take out what follows the text, save a byline and a date right below it."""
    last = _signed(sheet, first, last)
    stop = last = _with_last_lines(sheet, last)
    signed = False
    while stop < min(last + _NEAR, len(sheet.lines)):
        names = bool(byline(sheet.text(stop)))
        if not (names and not signed) and not _is_stamp(sheet.text(stop)):
            break
        signed = signed or names
        stop += 1
    for i in range(last, stop):
        if date_line(sheet.text(i)):
            sheet.drop(i)
    for i in range(stop, len(sheet.lines)):
        sheet.role[i] = "out"
    if stop < len(sheet.lines):
        beyond = sheet.lines[stop].page_start
        sheet.dates = [date for date in sheet.dates if date.page_start < beyond]
