"""A page whose format knows the parts of its article: its lines get their roles from the marks."""

from __future__ import annotations

from bisect import bisect_right

from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.furniture import is_tool
from hdnd_tui.importing.layout.lines import Excerpt
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.titles import bare_title
from hdnd_tui.importing.page import Page, PortalDate
from hdnd_tui.safetext import printable


def place_marks(sheet: Sheet, page: Page) -> None:
    """Give every line the role of the mark it stands in; a line without one is the portal's."""
    starts = [mark.start for mark in page.marks]
    for i, line in enumerate(sheet.lines):
        at = bisect_right(starts, line.page_start) - 1
        mark = page.marks[at] if at >= 0 and line.page_start < page.marks[at].end else None
        if mark is None:
            sheet.drop(i)
        elif mark.role == "title" and sheet.title is None:
            sheet.role[i], sheet.title = "title", bare_title(line.excerpt)
        elif mark.role == "byline" and (name := byline(line.text)):
            sheet.role[i], sheet.author = "byline", line.excerpt.cut(*name)
        elif mark.role == "caption":
            sheet.role[i] = "caption"
        elif mark.role == "published":
            sheet.role[i] = "out"
            sheet.dates.append(PortalDate(line.text, line.page_start, line.page_end, "published"))
        elif i in sheet.images or is_tool(line.text):
            sheet.drop(i)
    if sheet.title is None and page.title:
        sheet.title = Excerpt(printable(page.title), ())
    body = sheet.body()
    sheet.first = body[0] if body else len(sheet.lines)
