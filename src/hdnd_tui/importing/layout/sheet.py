"""The lines of a page while it is taken apart, and what each was found to be."""

from __future__ import annotations

from typing import Literal

from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.document_lists import dates_a_document, heads_documents
from hdnd_tui.importing.layout.foot_headings import LONGEST_HEADING, is_foot_heading, is_of_content
from hdnd_tui.importing.layout.furniture import is_tool
from hdnd_tui.importing.layout.lines import Excerpt, split_lines
from hdnd_tui.importing.layout.markdown import field, fields_end, is_image
from hdnd_tui.importing.layout.menu_rows import is_menu_row
from hdnd_tui.importing.layout.tables import table_lines
from hdnd_tui.importing.layout.titles import is_paragraph
from hdnd_tui.importing.layout.wrapping import unwrap
from hdnd_tui.importing.page import Page, PortalDate

Role = Literal["body", "out", "title", "byline", "caption", "copy"]
"""`out` is the portal's; `copy` repeats a caption that stands elsewhere."""


class Sheet:
    """One page, line by line."""

    def __init__(self, page: Page) -> None:
        wrapped = not page.marks
        self.records: set[int] = set()
        """Lines that are rows of a table."""
        self.fields = 0
        """Lines at the top that state title and day as fields."""
        if page.tables:
            self.lines, self.records = table_lines(page, unwrap if wrapped else list)
        else:
            lines = split_lines(page.text)
            self.fields = fields_end(lines)
            self.lines = [*lines[: self.fields], *unwrap(lines[self.fields :])] if wrapped else lines
        self.texts = [line.excerpt.text for line in self.lines]
        self.text = self.texts.__getitem__
        """Gives the clean text of a line; asked so often that a method of our own would be felt."""
        self._running = [is_paragraph(text) for text in self.texts]
        self.role: list[Role] = ["body"] * len(self.lines)
        self.images = {i for i, text in enumerate(self.texts) if text[0] in "![" and is_image(text)}
        """Lines that stand where a picture was."""
        self.kept = self.records
        """Lines that are surely the article's, whatever words they hold."""
        self.dates: list[PortalDate] = []
        self.title: Excerpt | None = None
        self.author: Excerpt | None = None
        self.captions: list[tuple[int, Excerpt, list[Excerpt]]] = []
        """Line of the caption, its text, and the other places where its beginning stands again."""
        self.is_document = False
        """An official document with a letterhead, not a piece of news."""
        self.copied = False
        """Copied from a browser with its menus: its empty lines say nothing."""
        self.marked = not wrapped
        """The format knows which lines are captions."""
        self.first = 0
        """The first paragraph of the article."""

    def drop(self, at: int) -> None:
        """Take a line out as the portal's, and keep its date."""
        if self.role[at] == "body" and at not in self.kept:
            self.role[at] = "out"
            self.note_date(at)

    def note_date(self, at: int) -> None:
        """Keep the date of a line that holds nothing but a date and words of the portal.

        The day below the number of a document in a list is that document's.
        """
        line = self.lines[at]
        if (kind := date_line(line.text)) and (self.is_document or not dates_a_document(self.texts, at)):
            # Where the words stand, without the blanks and tags around them.
            spans = line.excerpt.spans or ((0, line.page_start, line.page_end - line.page_start),)
            self.dates.append(PortalDate(line.text, spans[0][1], spans[-1][1] + spans[-1][2], kind))

    def cut(self, at: int, end: int) -> None:
        """Let a line end before offset `end`: what stands behind it is no part of it."""
        line = self.lines[at]
        self.lines[at] = line._replace(excerpt=line.excerpt.cut(0, end).strip())
        self.texts[at] = self.lines[at].text
        self._running[at] = is_paragraph(self.texts[at])

    def body(self, start: int = 0, end: int | None = None) -> list[int]:
        """Give the lines that still belong to the body."""
        return [i for i, role in enumerate(self.role[start:end], start) if role == "body"]

    def heads_links(self, at: int) -> bool:
        """Say whether a line stands above links to other articles, to documents or above comments.

        Right above running text it is a heading of the article: `Các nội dung khác`.
        """
        text = self.texts[at]
        if len(text) > LONGEST_HEADING:
            return False
        if not is_foot_heading(text):
            return at not in self.kept and heads_documents(self.texts, at)
        return not is_of_content(text) or at + 1 == len(self.lines) or not self._running[at + 1]

    def byline(self, at: int) -> tuple[int, int] | None:
        """Give the offsets of the writer's name in a line, which is no cell below the number of its row."""
        return None if at and self.texts[at - 1].isdecimal() else byline(self.texts[at])

    def drop_fields(self) -> int | None:
        """Take out the fields that open the page, keep what they state, and give the line of the title."""
        for i in range(self.fields):
            self.role[i] = "out"
        if day := field(self.lines, self.fields, "date", "published", "created"):
            text, spans = day[1]
            if len(spans) == 1 and any(map(str.isdigit, text)):
                self.dates.append(PortalDate(text, spans[0][1], spans[0][1] + spans[0][2], "published"))
        stated = field(self.lines, self.fields, "title")
        if stated is None:
            return None
        at, title = stated
        self.lines[at] = self.lines[at]._replace(excerpt=title)
        self.texts[at] = title.text
        return at

    def drop_tools(self) -> None:
        """Take out what is never text of an article, wherever it stands."""
        for i, text in enumerate(self.texts):
            if i in self.images or is_tool(text) or is_menu_row(text):
                self.drop(i)

    def is_paragraph(self, at: int) -> bool:
        """Say whether a line is running text of the body."""
        return at < len(self.lines) and self._running[at] and self.role[at] == "body"
