"""A page taken apart: furniture off, then title, date lines, byline and captions; the rest is the body."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from hdnd_tui.importing.layout.captions import read_captions
from hdnd_tui.importing.layout.copied import crop
from hdnd_tui.importing.layout.head import is_document, read_head
from hdnd_tui.importing.layout.last_words import cut_byline
from hdnd_tui.importing.layout.lines import Excerpt, join
from hdnd_tui.importing.layout.marks import place_marks
from hdnd_tui.importing.layout.markup import find_kept, top_heading
from hdnd_tui.importing.layout.portal_dates import portal_dates
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.tail import read_tail
from hdnd_tui.importing.layout.titles import first_sentence
from hdnd_tui.importing.page import Layout, Page
from hdnd_tui.safetext import printable

_UNTITLED = "(không có tiêu đề)"
_APART = "\n\n"
_SAID = 9
"""Blanks of a line that says something."""
_POINT = re.compile(r"[-+•|]|\W*$")
"""A point of a list or a sign between cells, which says less than the sentence below it."""


def lay_out(page: Page) -> Layout:
    """Take a page apart; every character of the article stands in the decoded page or is a line break.

    Never refuses a page: what is not plainly the portal's stays in the body. A structured page has no
    furniture, and its captions and byline stay where they are.
    """
    sheet = Sheet(page)
    if page.marks:
        place_marks(sheet, page)
    else:
        title = None
        if not page.structured:
            title = sheet.drop_fields()
            title = top_heading(sheet) if title is None else title
            sheet.kept = find_kept(sheet, title) | sheet.records
            sheet.is_document = is_document(sheet)
            sheet.drop_tools()
            if title is None:
                title = crop(sheet)
        read_head(sheet, page.title, title, furnished=not page.structured)
    if not page.structured:
        read_tail(sheet)
        read_captions(sheet)
        cut_byline(sheet)
    return _assemble(sheet, page)


def _assemble(sheet: Sheet, page: Page) -> Layout:
    paragraphs = sheet.body()
    body = join([sheet.lines[i].excerpt for i in paragraphs], _APART)
    runs = list(body.runs("body"))
    offsets = _offsets(sheet, paragraphs) if sheet.captions else []
    captions: list[str] = []
    caption_at: list[int] = []
    for at, caption, copies in sheet.captions:
        for copy in (caption, *copies):
            runs += copy.runs("caption", len(captions))
        captions.append(caption.text)
        below = bisect_right(offsets, at, key=itemgetter(0))
        caption_at.append(offsets[below][1] if below < len(offsets) else len(body.text))
    title, given = _title(sheet, paragraphs)
    runs += title.runs("title")
    author = printable(page.author) if page.author else ""
    if not any(map(str.isalpha, author)):
        author = ""  # numbers by which a site knows its writers
    if sheet.author:
        runs += sheet.author.runs("byline")
        author = _both(author, sheet.author.text)
    left_out = [sheet.text(i) for i, role in enumerate(sheet.role) if role == "out"]
    return Layout(
        title=title.text,
        title_given=given,
        body=body.text,
        captions=tuple(captions),
        caption_at=tuple(caption_at),
        author=author or None,
        runs=tuple(runs),
        dates=portal_dates(sheet),
        portal="\n".join(filter(None, (page.site, page.portal, *left_out))),
    )


def _both(given: str, byline: str) -> str:
    """Give the author named beside the page with that of its byline; a name within the other is said once."""
    if given in byline:
        return byline
    return given if byline in given else f"{given}; {byline}"


def _offsets(sheet: Sheet, paragraphs: list[int]) -> list[tuple[int, int]]:
    """Give for each line of the body its offset in the body."""
    offsets = []
    at = 0
    for i in paragraphs:
        offsets.append((i, at))
        at += len(sheet.text(i)) + len(_APART)
    return offsets


def _title(sheet: Sheet, paragraphs: list[int]) -> tuple[Excerpt, bool]:
    """Give the title and whether the page has one; else the first sentence stands for it, shortened."""
    if sheet.title and sheet.title.text:
        return sheet.title, True
    below = [i for i in paragraphs if i >= sheet.first] or paragraphs
    start = below[0] if below else None
    if start is not None and _POINT.match(sheet.text(start)):
        said = (i for i in below if sheet.text(i).count(" ") >= _SAID and not _POINT.match(sheet.text(i)))
        start = next(said, start)
    if start is not None:
        return first_sentence(sheet.lines[start].excerpt), False
    if sheet.captions:
        return first_sentence(sheet.captions[0][1]), False
    return (first_sentence(sheet.lines[0].excerpt) if sheet.lines else Excerpt(_UNTITLED, ())), False
