"""An article on the screen as lines, its officials and hits standing out, its people beside or below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message

from hdnd_tui.tui.marks import OF_THE_TEXT, Link, Stop, find_hits, find_links, place_links
from hdnd_tui.tui.page import PageLine, lay_out
from hdnd_tui.tui.page_painting import Standing, paint_line
from hdnd_tui.tui.painting import advice_line, fit, width_of
from hdnd_tui.tui.people_panel import Room, panel, share
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.views import Opened
from hdnd_tui.tui.widgets.pane import Pane
from hdnd_tui.wording import Lang

if TYPE_CHECKING:
    from hdnd_tui.export.quoting import Chosen


class ArticlePage(Pane):
    """Shows one article, opened at its first hit; how one moves in it, `Reader` says."""

    class Moved(Message):
        """Another part of the article is in view, or another hit is the current one."""

    def __init__(self, look: Look, lang: Lang, *, id: str | None = None) -> None:
        super().__init__(look, lang, id=id)
        self.opened: Opened | None = None
        self.as_held = True
        """It is shown as the archive holds it; else another text of it is, as an older one."""
        self.top = 0
        self.hit = 0
        """The current hit, from 0."""
        self._lines: tuple[PageLine, ...] = ()
        self._laid_out = (0, 0)
        """The size that the lines are for; nothing: there are none yet."""
        self._room = Room(0)
        self._panel: list[PageLine] | None = None
        """The people beside or below the lines in view; None: not made yet."""
        self.among_others = False
        """Other panes stand beside it: a sign at the title says that the keys go here."""
        self.people_stay = False
        """The people are shown also where room is scarce."""
        self._offset = 0
        """Where in the body to begin once there are lines."""
        self._hits: list[Stop] = []
        """In reading order."""
        self._of_query: Opened | None = None
        """The article with the words of the query marked, while others are."""
        self._advice: Sequence[str] = ()
        self._note = ""
        self.chosen: Chosen | None = None
        """The sentences chosen to be copied; None where none are being chosen."""
        self._pointed: tuple[str, int, int] | None = None
        """Part, which caption, and offset of the place that was asked for; its line is marked."""
        self._every_link: list[Link] = []
        self._links: list[tuple[int, Link]] = []
        """The links with the lines in which they begin, in reading order."""
        self._link: int | None = None
        """Which of the links is chosen."""
        self._fresh = False
        """Opened and not moved since: the first hit is to be in view when the size is known."""

    # What is shown.

    def show(
        self, opened: Opened | None, *, offset: int = 0, note: str = "", advice: Sequence[str] = ()
    ) -> None:
        """Show an article from its first hit, or where the body's `offset` was read; None shows `advice`."""
        self.opened, self._of_query = opened, None
        self.as_held = True
        self._note = note
        self._advice = advice
        self.chosen = None
        self.top = self.hit = 0
        self._pointed = self._link = None
        self._lines, self._links, self._laid_out = (), [], (0, 0)
        self._fresh = opened is not None
        self._offset = offset
        self._lay_out_if_due()
        self.refresh()
        self.post_message(self.Moved())

    def show_corrected(self, opened: Opened) -> None:
        """Show the same article with another title, day or council, and stay where one is in it."""
        shown = self.opened
        if self._of_query is not None and shown is not None:
            same = shown.article.title == opened.article.title
            self._of_query = opened
            opened = shown._replace(
                article=opened.article, number=opened.number, title_marks=shown.title_marks if same else ()
            )
        self.opened = opened
        if self._laid_out != (0, 0):
            links = self._every_link
            self._lay_out(self.reading_offset() if self.top else 0)
            if self._every_link != links:
                self._link = None
        self.refresh()
        self.post_message(self.Moved())

    def show_note(self, note: str) -> None:
        """Show another note on the article."""
        self._note = note
        self._lay_out(self.reading_offset())
        self.refresh()

    def let_people_stay(self, stay: bool) -> None:
        """Show the people beside or below the text also where room is scarce, or do not."""
        self.people_stay = stay
        if self.opened is not None and self._laid_out != (0, 0):
            self._lay_out(self.reading_offset() if self.top else 0)
        self.refresh()
        self.post_message(self.Moved())

    @property
    def height(self) -> int:
        """Lines that the text has."""
        return self.size.height - self._room.below

    @property
    def _people_are_beside(self) -> bool:
        """Whether the people stay in view, so that a list at the end would say the same twice."""
        return self.people_stay and bool(self._room.beside or self._room.below)

    @property
    def total(self) -> int:
        """Lines of the article."""
        return len(self._lines)

    @property
    def hits(self) -> int:
        """Hits in the article."""
        return len(self._hits)

    @property
    def last(self) -> int:
        """The line after the last one in view."""
        return min(self.total, self.top + self.height)

    def reading_offset(self) -> int:
        """Give the offset in the body of the first line in view, to come back to."""
        return next((line.start for line in self._lines[self.top :] if line.kind == "text"), 0)

    def show_offset(self, part: str, start: int, index: int = 0) -> None:
        """Bring a place of the article into view and mark its line."""
        self._pointed = part, index, start
        self.refresh()
        for number, line in enumerate(self._lines):
            here = line.part == part and line.index == index and line.start <= start < max(line.end, 1)
            if here and line.kind in ("text", "title", "caption"):
                self.scroll_to_line(number - 2)
                return

    @property
    def link(self) -> Link | None:
        """The link chosen."""
        return self._links[self._link][1] if self._link is not None else None

    def scroll_to_line(self, top: int) -> None:
        """Make a line of the article the first one in view, as far as there are lines below it."""
        top = self._within(top)
        self._fresh = False
        if top != self.top:
            self.top = top
            self._moved()

    def _moved(self) -> None:
        self._fresh = False
        self._panel = None
        self.refresh()
        self.post_message(self.Moved())

    def _within(self, top: int) -> int:
        return max(0, min(top, self.total - self.height))

    def on_resize(self) -> None:
        """Break the lines anew and stay at the same words."""
        self._lay_out_if_due()
        self.top = self._within(self.top)
        if self._fresh:
            self._to_first_hit()
        self._panel = None
        self.refresh()
        self.post_message(self.Moved())

    def _lay_out_if_due(self) -> None:
        """Break the lines for the size there is now, which may be known only when the first one is drawn."""
        size = self.size.width, self.size.height
        if self.opened is None or not size[0] or size == self._laid_out:
            return
        keep = self.reading_offset() if self._laid_out[0] and not self._fresh else self._offset
        self._lay_out(keep)

    def _lay_out(self, offset: int) -> None:
        assert self.opened is not None
        article, width, height = self.opened.article, self.size.width, self.size.height
        self._room = share(width, height, article, self.lang, stays=self.people_stay)
        self._lines = lay_out(
            article, self._room.text, self.lang, self._note, people=not self._people_are_beside
        )
        self._panel = None
        self._laid_out = width, height
        self._hits = find_hits(self._lines, self.opened, every=self._of_query is not None)
        self._every_link = find_links(self.opened.article)
        self._links = place_links(self._lines, self._every_link)
        if self._link is not None and self._link >= len(self._links):
            self._link = None  # it stood in the list of people, which is elsewhere now
        self.hit = min(self.hit, max(0, len(self._hits) - 1))
        if offset:
            at = next((i for i, x in enumerate(self._lines) if x.kind == "text" and x.end > offset), 0)
            self.top = self._within(at)
            self._fresh = False
        elif self._fresh:
            self._to_first_hit()

    def _to_first_hit(self) -> None:
        if not self._hits:
            return
        line = self._hits[0].line
        self.top = self._within(line - 3) if line >= self.height - 2 else 0

    # Drawing.

    def line(self, y: int, width: int) -> list[Segment]:
        """Give a line of the article, and of its people beside or below it."""
        if self.opened is None:
            return [Segment(advice_line(self._advice, y, width), self.look.dim)]
        self._lay_out_if_due()
        standing, room = self._standing(), self._room
        if room.below and y >= self.height:
            return self._panel_line(y - self.height, width, standing)
        number = self.top + y
        text: list[Segment] = []
        if number < len(self._lines):
            text = paint_line(self._lines[number], number, room.text, standing, self.look, self.lang)
        if number == 0 and self.active and self.among_others:
            text = [Segment(self.look.signs.cursor, self.look.accent), *text[1:]]
        if not room.beside:
            return text
        right = self._panel_line(y, room.beside, standing)
        return [*fit(text, width - room.beside, self.look.signs.more), *right] if right else text

    def _panel_line(self, y: int, width: int, standing: Standing) -> list[Segment]:
        if self._panel is None:
            assert self.opened is not None
            self._panel = panel(
                self.opened.article, self._room, self.size.height, self._named_in_view(), self.lang
            )
        if y >= len(self._panel):
            return []
        line = self._panel[y]
        drawn = paint_line(line, -1, width, standing, self.look, self.lang)
        if line.kind == "heading" and self._room.below:
            rest = max(0, width - width_of(drawn) - 2)
            return [*drawn, Segment(f" {self.look.signs.rule * rest}", self.look.dim)]
        return drawn

    def _named_in_view(self) -> frozenset[str]:
        """Give the names of the officials that the lines in view mention."""
        assert self.opened is not None
        lines = [x for x in self._lines[self.top : self.last] if x.kind in OF_THE_TEXT]
        return frozenset(
            official.name
            for official in self.opened.article.officials
            for place in official.mentions
            if any(
                (x.part, x.index) == (place.part, place.index) and x.start < place.end and place.start < x.end
                for x in lines
            )
        )

    def _standing(self) -> Standing:
        assert self.opened is not None
        return Standing(
            self.opened,
            self._every_link,
            self.link,
            self._hits[self.hit] if self._hits else None,
            self.chosen.span if self.chosen is not None else None,
            self._pointed,
        )
