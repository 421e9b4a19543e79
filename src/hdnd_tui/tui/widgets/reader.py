"""The reading pane: moving in an article, from hit to hit and link to link, and choosing sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hdnd_tui.article import Place
from hdnd_tui.tui.marks import find_hits
from hdnd_tui.tui.widgets.article_page import ArticlePage

if TYPE_CHECKING:
    from hdnd_tui.export.quoting import Chosen


class Reader(ArticlePage):
    """Takes the keys of an article that is read."""

    # Choosing sentences.

    def choose_sentences(self) -> bool:
        """Begin to choose sentences at the current hit, else in the first line; False without text."""
        from hdnd_tui.export.quoting import Chosen

        if self.opened is None or not self.opened.article.body.strip():
            return False
        at = self.reading_offset()
        if self._hits and self.top <= self._hits[self.hit].line < self.last:
            hit = self._hits[self.hit]
            at = hit.start if hit.part == "body" else at
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
            top = max(self.top, lines[-1] - self.height + 2)
            self.top = self._within(min(top, lines[0] - 1) if len(lines) < self.height - 1 else top)
        self._moved()

    # Moving.

    def take_key(self, key: str, character: str | None) -> bool:
        """Move in the text; bare letters here are few and harmless."""
        if self.chosen is not None and self._choose(self.chosen, key):
            return True
        page = max(1, self.height - 2)
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
        """Go to the next (1) or previous (-1) hit, round the end; False where there is none.

        Whoever has moved on in the text goes on from there, not from the hit left behind.
        """
        if not self._hits:
            return False
        if self.top <= self._hits[self.hit].line < self.last:
            self.hit = (self.hit + step) % len(self._hits)
        else:
            above = sum(hit.line < self.top for hit in self._hits)
            self.hit = (above if step > 0 else above - 1) % len(self._hits)
        line = self._hits[self.hit].line
        if not self.top + 1 <= line < self.top + self.height - 2:
            self.top = self._within(line - self.height // 3)
        self._moved()
        return True

    def in_view_from(self) -> tuple[int, int]:
        """Give the first line in view and its offset in the body, for `show_words`."""
        return self.top, self.reading_offset()

    def show_words(self, words: str | None, since: tuple[int, int], places: Sequence[Place] = ()) -> None:
        """Mark other words than those of the query, and go to the first one from `since` on.

        `places` are marked instead of what `words` are found at, where there are any. None shows the hits of
        the query again and stays where one is. The line of `since` holds at the width that it was taken at.
        """
        if self.opened is None:
            return
        kept = self._of_query or self.opened
        if words is None:
            self.opened, self._of_query = kept, None
        else:
            from hdnd_tui.tui.words_in import with_places_marked, with_words_marked

            self._of_query = kept
            self.opened = with_places_marked(kept, places) if places else with_words_marked(kept, words)
        self._hits = find_hits(self._lines, self.opened, every=words is not None)
        top = self._line_of(since)
        at = self.top if words is None else top
        self.hit = next((number for number, hit in enumerate(self._hits) if hit.line >= at), 0)
        if words is not None:
            line = self._hits[self.hit].line if self._hits else top
            self.top = self._within(top if top <= line < top + self.height - 2 else line - self.height // 3)
        self._moved()

    def _line_of(self, since: tuple[int, int]) -> int:
        """Give the line that `in_view_from` meant, also where the lines were broken anew."""
        line, offset = since
        if offset == next((x.start for x in self._lines[line:] if x.kind == "text"), 0):
            return line
        return next((i for i, x in enumerate(self._lines) if x.kind == "text" and x.end > offset), 0)

    def next_after(self, place: Place | None) -> None:
        """Go on to the next hit where the one at `place` is in view."""
        for number, hit in enumerate(self._hits):
            if Place(hit.part, hit.start, hit.end, hit.index) == place and self.top <= hit.line < self.last:
                self.hit = number
                self.next_hit(1)
                return

    @property
    def place(self) -> Place | None:
        """Where the current hit stands."""
        if not self._hits:
            return None
        hit = self._hits[self.hit]
        return Place(hit.part, hit.start, hit.end, hit.index)

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
            self.top = self._within(line - self.height // 3)
        self._moved()
