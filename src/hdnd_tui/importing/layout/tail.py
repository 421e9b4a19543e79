"""The foot of a page: links to other articles, share words, comments, the site's address, the byline."""

from __future__ import annotations

import re
from collections.abc import Callable

from hdnd_tui.importing.layout.bylines import byline, byline_label
from hdnd_tui.importing.layout.captions import has_credit, is_lead_in
from hdnd_tui.importing.layout.date_lines import date_line, has_clock
from hdnd_tui.importing.layout.document_lists import begins_with_number, dates_a_document, lists_numbers
from hdnd_tui.importing.layout.foot_byline import SIGNATURE, last_byline
from hdnd_tui.importing.layout.foot_headings import (
    LONGEST_HEADING,
    LONGEST_LINK,
    begins_dated_links,
    heads_dated_links,
    is_box_heading,
    is_comments_heading,
    is_foot_heading,
    is_related_heading,
    names_news,
)
from hdnd_tui.importing.layout.furniture import (
    first_word,
    is_breadcrumb,
    is_footer,
    is_label,
    is_link,
    is_menu,
    is_tool,
)
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.titles import key, names_a_portal

_BOX = 6
"""Lines of a box of links in the middle of an article, at most."""
_LONG = 300
"""Characters of text below the portal's lines that are surely the article's."""
_LONGEST_LIST = 40
_SENTENCE = 4
"""Blanks of the shortest sentence that goes on below a list."""
_MENU = 80
_CROWDED = 6
"""Lines taken out above the article that show a page copied with its menus."""
_LIST = 5
_LAST_LINES = 4
"""Lines from a stamp to the end: the stamp, the part of the site, keywords, the paper that had it first."""
_SHORT = re.compile(r"[^\W\d_](?:(?!: )[^\n]){0,68}[^\s.:;,…!?)]")
_ANNOUNCES = 3
"""Blanks of the shortest line that announces a list."""
_BULLETS = ("- ", "+ ", "* ", "• ", "– ")
_POINT = re.compile(r"[-+*•–] |người (?:phụ trách|đại diện)\b", re.IGNORECASE)
"""How points of a list begin, of an article or of a site, and who answers for a program or a site."""
_BEGINS_POINT = frozenset("-+*•–nN")


def read_tail(sheet: Sheet) -> None:
    """Take out what the portal puts below an article, and find who wrote it."""
    _cut_links(sheet)
    _cut_foot(sheet)
    if sheet.is_document or not (found := last_byline(sheet)):
        return
    at, author = found[0], sheet.lines[found[0]].excerpt.cut(*found[1])
    if sheet.author is None or key(sheet.author.text) == key(author.text):
        # Named in the head already, an author is named again below the text.
        sheet.role[at] = "byline"
        sheet.author = author


def _cut_links(sheet: Sheet) -> None:
    """Take out links to other articles: to the end of the page, or a box in the middle of the text."""
    sizes = [len(sheet.text(i)) if sheet.is_paragraph(i) else 0 for i in range(len(sheet.lines))]
    total = sum(sizes[sheet.first :])
    before = 0
    foot = _Foot(sheet)
    for i in range(sheet.first, len(sheet.lines)):
        before += sizes[i]
        if not before or not _ends_article(sheet, i, foot):
            continue
        if (total - before) * 3 <= before:
            for k in range(i, len(sheet.lines)):
                sheet.role[k] = "out"
            # The dates below are those of other articles.
            sheet.dates = [date for date in sheet.dates if date.page_start < sheet.lines[i].page_start]
            return
        if not is_related_heading(sheet.text(i)):
            continue
        for k in range(i + 1, min(i + 1 + _BOX, len(sheet.lines))):
            if sheet.is_paragraph(k) or sheet.lines[k].gap > 1:
                break
            sheet.drop(k)


def _ends_article(sheet: Sheet, at: int, foot: _Foot) -> bool:
    """Say whether a line heads what a portal puts below an article: links, documents, comments, boxes.

    A box, or a list without a plain heading, is the site's where more of the site's lines follow, and no
    sentence goes on below it: an article may have a section or a list like it. Above a plain heading of links
    lists are the article's.
    """
    text = sheet.text(at)
    if len(text) > LONGEST_LINK:
        return False
    if len(text) > LONGEST_HEADING:
        return _begins_links(sheet, at, foot)
    if sheet.heads_links(at):
        if not is_foot_heading(text):
            surely = lists_numbers(sheet.texts, at) or foot.last(_is_sites_own) > at
            return surely and not _goes_on_below(sheet, at)
        return not is_comments_heading(text) or any(map(str.isdigit, text))
    if heads_dated_links(sheet.texts, at):
        surely = names_news(text) or foot.last(_is_sites_own) > at
        return surely and not _goes_on_below(sheet, at)
    if begins_dated_links(sheet.texts, at):
        return _begins_links(sheet, at, foot)
    if not is_box_heading(text) or sheet.is_paragraph(at + 1):
        return False
    return foot.last(_is_sites_own) > at or foot.last(is_box_heading) > at


def _begins_links(sheet: Sheet, at: int, foot: _Foot) -> bool:
    """Say whether a list of links with their days begins at a line, without a heading."""
    if not begins_dated_links(sheet.texts, at):
        return False
    below = foot.last(_is_sites_own) > at and foot.last(is_related_heading) < at
    return below and not _goes_on_below(sheet, at)


def _goes_on_below(sheet: Sheet, at: int) -> bool:
    """Say whether a sentence stands below a list, before anything of the site: the list is the article's."""
    for i in range(at + 1, min(at + 1 + _LONGEST_LIST, len(sheet.lines))):
        text = sheet.text(i)
        if sheet.role[i] == "out" or is_menu(text) or _is_sites_own(text):
            return False
        if is_box_heading(text) or is_foot_heading(text):
            return False
        is_sentence = text.endswith(".") and not text.endswith("..") and text.count(" ") >= _SENTENCE
        if is_sentence and not begins_with_number(text) and not dates_a_document(sheet.texts, i):
            return True
    return False


class _Foot:
    """Where the last lines of some kinds stand in a page, each looked for once."""

    def __init__(self, sheet: Sheet) -> None:
        self._texts = sheet.texts
        self._last: dict[Callable[[str], bool], int] = {}

    def last(self, is_one: Callable[[str], bool]) -> int:
        """Give the last line of a kind, -1 where there is none."""
        if is_one not in self._last:
            lines = range(len(self._texts) - 1, -1, -1)
            self._last[is_one] = next((i for i in lines if is_one(self._texts[i])), -1)
        return self._last[is_one]


def _cut_foot(sheet: Sheet) -> None:
    """Take out the portal's lines after the last paragraph; once one was met, all short lines below it."""
    for i in sheet.body(sheet.first):
        text = sheet.text(i)
        if is_link(text) or (text.endswith(":") and is_lead_in(text)):
            sheet.drop(i)
    above = [i for i in range(sheet.first) if sheet.role[i] == "out"]
    menus = {key(sheet.text(i)) for i in above if len(sheet.text(i)) <= _MENU}
    begins = {first_word(sheet.text(i)) for i in above}
    # Of a page that was cropped the menus below the text are gone already.
    crowded = len(above) >= _CROWDED and not sheet.copied
    listed = _listed(sheet)
    below = False
    nearest = True
    for i in range(max(_last_paragraph(sheet, listed), _signature(sheet)) + 1, len(sheet.lines)):
        text = sheet.text(i)
        if i in sheet.images or is_link(text):
            continue
        again = first_word(text) in begins and key(text) in menus
        is_menus = again or (crowded and _is_list_of_menus(sheet, i))
        if is_menus or (i not in listed and _is_portal(sheet, i)) or _is_last_stamp(sheet, i):
            below = True
            sheet.drop(i)
            continue
        if is_lead_in(text) or _is_left_menu(sheet, i) or (below and not _is_own(text, nearest=nearest)):
            sheet.drop(i)
        elif sheet.role[i] == "body":
            sheet.note_date(i)
        nearest = not below


def _is_last_stamp(sheet: Sheet, at: int) -> bool:
    """Say whether a day with its hour stands above the part of the site, both among the last lines."""
    text = sheet.text(at)
    if date_line(text) != "published" or not has_clock(text):
        return False
    return at + 1 < len(sheet.lines) <= at + _LAST_LINES and is_menu(sheet.text(at + 1))


def _is_left_menu(sheet: Sheet, at: int) -> bool:
    """Say whether a line holds a menu's words, and no line below it makes it the heading of a list."""
    if not is_menu(sheet.text(at)) or has_clock(sheet.text(at)):
        return False  # `14:00 - Chất vấn` is a point of a programme
    below = next(iter(sheet.body(at + 1, at + 2)), None)
    return below is None or is_menu(sheet.text(below)) or _is_sites_own(sheet.text(below))


def _signature(sheet: Sheet) -> int:
    """Give the last line of a document that says who signed it: its addressees stand above; -1 if none."""
    if not sheet.is_document:
        return -1
    signed = (i for i in range(sheet.first, len(sheet.lines)) if SIGNATURE.match(sheet.text(i).lstrip("* |")))
    return max(signed, default=-1)


def _is_own(text: str, *, nearest: bool) -> bool:
    """Say whether a short line below the portal's is the article's; only the nearest can be bare names."""
    return bool(byline_label(text) or has_credit(text) or (nearest and byline(text)))


def _is_list_of_menus(sheet: Sheet, at: int) -> bool:
    """Say whether a line and those below it are short and end in no sign, as menus do.

    Lines that tell a value are a list of the article: `Chủ tịch HĐND: bà Hạ Thị Lý`.
    """
    if byline(sheet.text(at)):
        return False
    lines = sheet.body(at, min(at + _LIST, len(sheet.lines)))
    return len(lines) >= _LIST - 1 and all(_SHORT.fullmatch(sheet.text(i)) for i in lines)


def _is_portal(sheet: Sheet, at: int) -> bool:
    """Say whether a line is one that portals put below an article, such as a counter or a share button."""
    text = sheet.text(at)
    if at in sheet.images or at in sheet.kept or is_link(text):
        return False
    if sheet.role[at] == "out":
        return is_tool(text) and not date_line(text)
    return _is_sites_own(text)


def _is_sites_own(text: str) -> bool:
    if is_label(text) or is_footer(text) or is_breadcrumb(text):
        return True
    return not text.startswith(_BULLETS) and names_a_portal(text)


def _listed(sheet: Sheet) -> set[int]:
    """Give the lines that are the article's though a site may have the same.

    That is the line below a colon, and a list that a colon announces or that stands apart from the site's.
    """
    last = len(sheet.lines)
    colons = [i for i in range(sheet.first, last - 1) if sheet.text(i).endswith(":")]
    listed = {i + 1 for i in colons if _announces(sheet.text(i))}
    for points in _runs([i for i in range(sheet.first + 1, last) if _is_point(sheet.text(i))]):
        above, below = points[0] - 1, points[-1] + 1
        if points[0] in listed or not (
            _is_portal(sheet, above) or (below < last and _is_portal(sheet, below))
        ):
            listed.update(points)
    return listed


def _runs(lines: list[int]) -> list[list[int]]:
    """Give the lines that follow each other together."""
    runs: list[list[int]] = []
    for i in lines:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_point(text: str) -> bool:
    return text[0] in _BEGINS_POINT and bool(_POINT.match(text)) and not is_label(text)


def _announces(text: str) -> bool:
    """Say whether a line with a colon at its end announces a list."""
    return text.count(" ") >= _ANNOUNCES and not _is_sites_own(text)


def _last_paragraph(sheet: Sheet, listed: set[int]) -> int:
    """Give the last paragraph of the article: what stands under the portal's lines must be long to be one."""
    sizes = [0]
    lasts = [sheet.first]
    for i in range(len(sheet.lines) - 1, sheet.first - 1, -1):
        if i not in listed and _is_portal(sheet, i):
            sizes.append(0)
            lasts.append(sheet.first)
        elif sheet.is_paragraph(i):
            lasts[-1] = lasts[-1] if sizes[-1] else i
            sizes[-1] += len(sheet.text(i))
            if sizes[0] >= _LONG:
                return lasts[0]  # whatever stands above it
    least = min(_LONG, sum(sizes) // 10)
    return next(
        (last for last, size in zip(lasts, sizes, strict=True) if size and size >= least), sheet.first
    )
