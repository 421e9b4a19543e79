"""The list of results: any number of rows, of which only those near the view are in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.segment import Segment
from textual.message import Message

from hdnd_tui.tui.painting import advice_line, both_ends, paint, shown
from hdnd_tui.tui.saying import day_alone, how_known, short_council
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.views import RowView
from hdnd_tui.tui.widgets.pane import Pane
from hdnd_tui.wording import Lang, Wording

_KEPT = 300

_COPIES = Wording("+{count} bản →", "+{count} more →")


class ResultsList(Pane):
    """Rows of two lines, or three with a snippet; keeps its place while rows arrive."""

    class RowsWanted(Message):
        """Rows that are not here are needed."""

        def __init__(self, first: int, end: int) -> None:
            super().__init__()
            self.first = first
            self.end = end

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, look: Look, lang: Lang, *, id: str | None = None) -> None:
        super().__init__(look, lang, id=id)
        self.total = 0
        self.cursor = 0
        self.top = 0
        self._rows: dict[int, RowView] = {}
        self._with_snippets = False
        self._wish: int | None = None
        self._marked: Collection[str] = frozenset()
        self._noted: Collection[str] = frozenset()
        self._advice: Sequence[str] = ()

    # What is shown.

    def show(
        self, rows: Sequence[RowView], total: int, *, snippets: bool, keep: bool, advice: Sequence[str] = ()
    ) -> None:
        """Show another result from its first rows; `keep` stays on the article under the cursor
        if it can, else on its place."""
        before, at = self.current, min(self.cursor, max(total - 1, 0)) if keep else 0
        self._rows = dict(enumerate(rows))
        self.total = total
        self._with_snippets = snippets
        self._advice = advice
        self._wish = None
        if keep and before is not None:
            at = next((i for i, row in self._rows.items() if row.hit.id == before.hit.id), at)
        self.cursor, self.top = at, 0  # it has not moved: nobody is told
        self._stand_on(at)
        self.refresh()

    def add_rows(self, start: int, rows: Sequence[RowView]) -> None:
        """Take in rows that were asked for."""
        if len(self._rows) > _KEPT:
            self._rows = {}
        self._rows.update(enumerate(rows, start))
        if self._wish is not None:
            self._stand_on(self._wish)
        self.refresh()

    def show_marked(self, ids: Collection[str], noted: Collection[str]) -> None:
        """Show which articles are in the basket, and which have a note."""
        self._marked, self._noted = ids, noted
        self.refresh()

    @property
    def current(self) -> RowView | None:
        """The row under the cursor, None where there is none."""
        return self._rows.get(self.cursor)

    @property
    def waiting(self) -> bool:
        """The cursor is to move to rows that are not here yet."""
        return self._wish is not None

    @property
    def row_height(self) -> int:
        """Lines of one row."""
        return 3 if self._with_snippets else 2

    @property
    def page(self) -> int:
        """Rows that fit."""
        return max(1, self.size.height // self.row_height)

    # Moving.

    def take_key(self, key: str, character: str | None) -> bool:
        """Move."""
        here = self.cursor if self._wish is None else self._wish
        steps = {
            "up": here - 1,
            "down": here + 1,
            "pageup": here - self.page,
            "pagedown": here + self.page,
            "space": here + self.page,
            "home": 0,
            "end": self.total - 1,
        }
        if key in steps:
            self.move_to(steps[key])
            return True
        return False

    def move_to(self, index: int) -> bool:
        """Put the cursor on a row, as far as there are rows; False where it stands there already."""
        index = min(max(index, 0), max(self.total - 1, 0))
        if index == self.cursor and self._wish is None:
            return False
        self._stand_on(index)
        return True

    def _stand_on(self, index: int) -> None:
        """Move there once the rows are here; until then the view stays as it is."""
        page = self.page
        top = self._top_for(index, page)
        missing = [i for i in range(top, min(top + page + 1, self.total)) if i not in self._rows]
        if missing:
            if self._wish is None or not self._wish - page <= index <= self._wish + page:
                ahead = -page if index < self.cursor else page
                self.post_message(
                    self.RowsWanted(
                        max(0, missing[0] + min(ahead, 0)), min(self.total, missing[-1] + 1 + max(ahead, 0))
                    )
                )
            self._wish = index
            return
        old, moved = self.cursor, self.top != top
        self._wish = None
        self.cursor, self.top = index, top
        if moved:
            self.refresh()
        else:
            for row in {old, index}:
                self.refresh_lines_at((row - top) * self.row_height, self.row_height)
        if old != index:
            self.post_message(self.Moved(index))

    def _top_for(self, index: int, page: int) -> int:
        """Turn over by a page, the row before still in view: scrolling by a row costs as many bytes."""
        top = self.top
        if index < top:
            top = index - page + 2 if page > 2 else index
        elif index >= top + page:
            top = index - 1 if page > 2 else index
        return max(0, min(top, self.total - page))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.top = max(min(self.top, self.cursor), self.cursor - self.page + 1)
        self._stand_on(self.cursor)

    # Drawing.

    def line(self, y: int, width: int) -> list[Segment]:
        """Give a line of a row, or of the advice where there is no row."""
        if not self.total:
            return [Segment(shown(advice_line(self._advice, y, width)))]
        place, part = divmod(y, self.row_height)
        index = self.top + place
        if index >= self.total or place >= self.page:
            return []
        row = self._rows.get(index)
        if row is None:
            return []
        chosen = index == self.cursor
        # A bar along the row and its day reversed, no more: each cell costs bytes at every step.
        edge = Segment(self.look.signs.cursor, self.look.accent) if chosen else Segment(" ")
        if part == 0:
            return self._where_and_when(row, edge, width, chosen=chosen and self.active)
        if part == 1:
            marks = [(a, b, self.look.hit) for a, b in row.title_marks]
            return [edge, *paint(row.hit.title, self.look.strong, marks)]
        return [edge, *self._snippet(row, width)]

    def _where_and_when(self, row: RowView, edge: Segment, width: int, *, chosen: bool) -> list[Segment]:
        hit = row.hit
        how = how_known(hit.date_known, self.lang, corrected=row.corrected)
        council = short_council(hit.council) if hit.council else ""
        when = Segment(
            day_alone(hit.date, hit.year, self.lang), self.look.cursor if chosen else self.look.dim
        )
        rest = "".join(f" {each}" for each in (how, council) if each)
        signs = [self.look.signs.noted] if hit.id in self._noted else []
        signs += [self.look.signs.marked] if hit.id in self._marked else []
        if row.copies:
            signs.insert(0, _COPIES.fill(count=len(row.copies)).to(self.lang))
        right = [Segment(f" {' '.join(signs)}", self.look.accent)] if signs else []
        return both_ends([edge, when, *paint(rest, self.look.dim)], right, width, self.look.signs.more)

    def _snippet(self, row: RowView, width: int) -> list[Segment]:
        """Begin late enough that the first hit is in sight."""
        marks = [(a, b, self.look.hit_under_cursor) for a, b in row.snippet_marks]
        first = marks[0][0] if marks else 0
        start = 0
        if first > width // 2:
            start = row.snippet.rfind(" ", 0, first - width // 4) + 1
        opening = f"{self.look.signs.more} " if start else ""
        return [Segment(opening, self.look.dim), *paint(row.snippet, self.look.dim, marks, start)]
