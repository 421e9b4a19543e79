"""The reading pane: an article as lines, officials and hits marked by spans that others found."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.message import Message

from hdnd_tui.export.quoting import Chosen
from hdnd_tui.tui.library import Opened
from hdnd_tui.tui.marks import OF_THE_TEXT, Link, find_hits, find_links, marks_of, place_links
from hdnd_tui.tui.page import PANEL_GAP, WIDEST, PageLine, lay_out, people_beside
from hdnd_tui.tui.painting import Span, advice_line, fit, paint
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.pane import Pane
from hdnd_tui.wording import Lang, Wording

_PICTURE = Wording("Ảnh: ", "Picture: ")


class Reader(Pane):
    """Shows one article, opened at its first hit."""

    class Moved(Message):
        """Another part of the article is in view, or another hit is the current one."""

    def __init__(self, look: Look, lang: Lang, *, id: str | None = None) -> None:
        super().__init__(look, lang, id=id)
        self.opened: Opened | None = None
        self.top = 0
        self.hit = 0
        """The current hit, from 0."""
        self._lines: tuple[PageLine, ...] = ()
        self._beside: tuple[PageLine, ...] = ()
        self._laid_out = 0
        """The width that the lines are for; 0: there are none yet."""
        self._offset = 0
        """Where in the body to begin once there are lines."""
        self._hits: list[tuple[int, int, int]] = []
        """Line, start, end of every hit, in reading order; one over a line break is at its first line."""
        self._advice: Sequence[str] = ()
        self._note = ""
        self.chosen: Chosen | None = None
        """The sentences chosen to be copied; None where none are being chosen."""
        self._pointed: tuple[str, int, int] | None = None
        """Part, which caption, and offset of the place that was asked for; its line is marked."""
        self._links: list[tuple[int, Link]] = []
        self._link: int | None = None
        """Which of the links is chosen."""
        self._fresh = False
        """Opened and not moved since: the first hit is to be in view when the size is known."""

    # What is shown.

    def show(
        self, opened: Opened | None, *, offset: int = 0, note: str = "", advice: Sequence[str] = ()
    ) -> None:
        """Show an article from its first hit, or where the body's `offset` was read; None shows `advice`."""
        self.opened = opened
        self._note = note
        self._advice = advice
        self.chosen = None
        self.top = self.hit = 0
        self._pointed = self._link = None
        self._lines, self._laid_out = (), 0
        self._fresh = opened is not None
        self._offset = offset
        self._lay_out_if_due()
        self.refresh()
        self.post_message(self.Moved())

    def show_note(self, note: str) -> None:
        """Show another note on the article."""
        self._note = note
        self._lay_out(self.reading_offset())
        self.refresh()

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
        return min(self.total, self.top + self.size.height)

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

    # Choosing sentences.

    def choose_sentences(self) -> bool:
        """Begin to choose sentences at the current hit, else in the first line; False without text."""
        if self.opened is None or not self.opened.article.body.strip():
            return False
        at = self.reading_offset()
        if self._hits and self.top <= self._hits[self.hit][0] < self.last:
            number, start, _ = self._hits[self.hit]
            at = start if self._lines[number].kind == "text" else at
        self.chosen = Chosen(self.opened.article.body, at)
        self._show_chosen()
        return True

    def give_up_choosing(self) -> None:
        """Choose no sentences any more."""
        self.chosen = None
        self.refresh()
        self.post_message(self.Moved())

    def _choose(self, chosen: Chosen, key: str) -> bool:
        if key in ("down", "up"):
            chosen.move(1 if key == "down" else -1)
        elif key in ("right", "shift+down", "left", "shift+up"):
            chosen.extend(1 if key in ("right", "shift+down") else -1)
        else:
            return False
        self._show_chosen()
        return True

    def _show_chosen(self) -> None:
        """Bring what is chosen into view, its end before its start where both do not fit."""
        assert self.chosen is not None
        start, end = self.chosen.span
        lines = [i for i, x in enumerate(self._lines) if x.kind == "text" and x.start < end and x.end > start]
        if lines:
            top = max(self.top, lines[-1] - self.size.height + 2)
            self.top = self._within(min(top, lines[0] - 1) if len(lines) < self.size.height - 1 else top)
        self._fresh = False
        self.refresh()
        self.post_message(self.Moved())

    # Moving.

    def take_key(self, key: str, character: str | None) -> bool:
        """Move in the text; bare letters here are few and harmless."""
        if self.chosen is not None and self._choose(self.chosen, key):
            return True
        page = max(1, self.size.height - 2)
        steps = {
            "up": self.top - 1,
            "down": self.top + 1,
            "pageup": self.top - page,
            "pagedown": self.top + page,
            "space": self.top + page,
            "home": 0,
            "end": self.total,
        }
        if key in steps:
            self.scroll_to_line(steps[key])
        elif key in ("left", "right"):
            self._next_link(1 if key == "right" else -1)
        elif character == "n":
            self.next_hit(1)
        elif character == "N":
            self.next_hit(-1)
        else:
            return False
        return True

    def next_hit(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) hit, round the end; False where there is none."""
        if not self._hits:
            return False
        self._fresh = False
        self.hit = (self.hit + step) % len(self._hits)
        line = self._hits[self.hit][0]
        if not self.top + 1 <= line < self.top + self.size.height - 2:
            self.top = self._within(line - self.size.height // 3)
        self.refresh()
        self.post_message(self.Moved())
        return True

    @property
    def link(self) -> Link | None:
        """The link chosen."""
        return self._links[self._link][1] if self._link is not None else None

    def _next_link(self, step: int) -> None:
        """Choose the next (1) or previous (-1) link: the first one in view, where none in view is chosen."""
        if not self._links:
            return
        now = self._link
        if now is None or not self.top <= self._links[now][0] < self.last:
            places = [i for i, (line, _) in enumerate(self._links) if self.top <= line < self.last]
            after = [i for i, (line, _) in enumerate(self._links) if line >= self.top]
            now = (places or after or [0])[0 if step > 0 else -1]
        else:
            now = (now + step) % len(self._links)
        self._link = now
        line = self._links[now][0]
        if not self.top <= line < self.last - 1:
            self.top = self._within(line - self.size.height // 3)
        self._fresh = False
        self.refresh()
        self.post_message(self.Moved())

    def scroll_to_line(self, top: int) -> None:
        """Make a line of the article the first one in view, as far as there are lines below it."""
        top = self._within(top)
        self._fresh = False
        if top != self.top:
            self.top = top
            self.refresh()
            self.post_message(self.Moved())

    def _within(self, top: int) -> int:
        return max(0, min(top, self.total - self.size.height))

    def on_resize(self) -> None:
        """Break the lines anew and stay at the same words."""
        self._lay_out_if_due()
        self.top = self._within(self.top)
        if self._fresh:
            self._to_first_hit()
        self.refresh()
        self.post_message(self.Moved())

    def _lay_out_if_due(self) -> None:
        """Break the lines for the width there is now, which may be known only when the first one is drawn."""
        if self.opened is None or not self.size.width or self.size.width == self._laid_out:
            return
        keep = self.reading_offset() if self._laid_out and not self._fresh else self._offset
        self._lay_out(keep)

    def _lay_out(self, offset: int) -> None:
        assert self.opened is not None
        self._lines = lay_out(self.opened.article, self.size.width, self.lang, self._note)
        self._beside = people_beside(self.opened.article, self.size.width, self.lang)
        self._laid_out = self.size.width
        self._hits = find_hits(self._lines, self.opened)
        self._links = place_links(self._lines, find_links(self.opened.article))
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
        line = self._hits[0][0]
        self.top = self._within(line - 3) if line >= self.size.height - 2 else 0

    # Drawing.

    def line(self, y: int, width: int) -> list[Segment]:
        """Give a line of the article, and of its people beside it where there is room."""
        if self.opened is None:
            return [Segment(advice_line(self._advice, y, width), self.look.dim)]
        self._lay_out_if_due()
        text = self._text_line(self.top + y, width)
        if y >= len(self._beside):
            return text
        line = self._beside[y]
        base = self.look.accent if line.kind == "heading" else self.look.text
        name = [(0, line.name_end, self.look.official)]
        right = paint(line.text, base, name, line.start, line.end)
        return [*fit(text, WIDEST + PANEL_GAP, self.look.signs.more), Segment(" " * line.indent), *right]

    def _text_line(self, number: int, width: int) -> list[Segment]:
        if number >= len(self._lines):
            return []
        line = self._lines[number]
        look = self.look
        pointed = (line.part, line.index) == (self._pointed or ())[:2] and line.kind in OF_THE_TEXT
        if pointed and self._pointed and line.start <= self._pointed[2] < max(line.end, 1):
            margin = Segment(look.signs.cursor + " " * line.indent, look.accent)
        else:
            margin = Segment(" " * (1 + line.indent))
        if line.kind == "blank":
            return []
        if line.kind == "rule":
            return [margin, Segment(look.signs.rule * min(width - 2, WIDEST), look.dim)]
        if line.kind == "person":
            return [
                margin,
                *paint(line.text, look.text, [(0, line.name_end, look.official)], line.start, line.end),
            ]
        base = {
            "title": look.strong,
            "meta": look.dim,
            "caption": look.dim,
            "heading": look.accent,
            "note": look.accent,
        }.get(line.kind, look.text)
        spans = self._spans(line, number) if line.kind in ("title", "text", "caption") else []
        opening = []
        if line.kind == "caption" and line.start == 0:
            opening = [Segment(_PICTURE.to(self.lang), look.dim)]
        return [margin, *opening, *paint(line.text, base, spans, line.start, line.end)]

    def _spans(self, line: PageLine, number: int) -> list[Span]:
        opened = self.opened
        assert opened is not None
        spans: list[Span] = [
            (place.start, place.end, self.look.official)
            for official in opened.article.officials
            for place in official.mentions
            if place.part == line.part and place.index == line.index
        ]
        link = self.link
        for _, other in self._links:
            if (other.part, other.index) == (line.part, line.index) and other.kind != "person":
                spans.append((other.start, other.end, self.look.accent))
        if link is not None and (link.part, link.index) == (line.part, line.index):
            spans.append((link.start, link.end, self.look.current_hit))
        if self.chosen is not None and line.kind == "text":
            spans.append((*self.chosen.span, self.look.cursor))
            return spans + [(a, b, self.look.hit_under_cursor) for a, b in marks_of(line, opened)]
        now = self._hits[self.hit] if self._hits else None
        for start, end in marks_of(line, opened):
            current = now is not None and now[1:] == (start, end) and abs(now[0] - number) <= 1
            spans.append((start, end, self.look.current_hit if current else self.look.hit))
        return spans
