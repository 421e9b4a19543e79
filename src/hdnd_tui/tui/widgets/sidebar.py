"""The sidebar: councils and years with their counts, of which several can be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message

from hdnd_tui.search.facet import Choice
from hdnd_tui.search.results import CouncilCount, ValueCount, YearCount
from hdnd_tui.tui.council_tree import TreeRow, tree_rows
from hdnd_tui.tui.filters import Filters
from hdnd_tui.tui.painting import both_ends, cut_at_word, paint
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.pane import Pane
from hdnd_tui.wording import Lang

_Counts = tuple[Sequence[CouncilCount], Mapping[str, int], Sequence[YearCount], Sequence[ValueCount]]


class Sidebar(Pane):
    """A tree with a cursor; what is chosen is kept by the screen."""

    class Chosen(Message):
        """Other councils, years or values of facets are chosen."""

        def __init__(
            self, councils: frozenset[int], years: frozenset[int], chosen: frozenset[Choice]
        ) -> None:
            super().__init__()
            self.councils = councils
            self.years = years
            self.chosen = chosen

    def __init__(self, look: Look, lang: Lang, *, id: str | None = None) -> None:
        super().__init__(look, lang, id=id)
        self.councils: frozenset[int] = frozenset()
        self.years: frozenset[int] = frozenset()
        self.chosen: frozenset[Choice] = frozenset()
        self.rows: tuple[TreeRow, ...] = ()
        self.cursor = 1
        self.top = 0
        self._counts: _Counts = ((), {}, (), ())
        self._filters = Filters()
        self._opened: set[str] = set()

    def show(
        self,
        councils: Sequence[CouncilCount],
        provinces: Mapping[str, int],
        years: Sequence[YearCount],
        values: Sequence[ValueCount],
        filters: Filters,
    ) -> None:
        """Show other counts and choices; the cursor stays on its row."""
        self._counts = (councils, provinces, years, values)
        self._filters = filters
        self.councils, self.years, self.chosen = filters.councils, filters.years, filters.chosen
        self._make_rows()

    def _make_rows(self) -> None:
        key = self.rows[self.cursor].key if self.cursor < len(self.rows) else ""
        rows = tree_rows(*self._counts, self._opened, self.councils, self.lang)
        self.rows = rows
        choices = [i for i, row in enumerate(rows) if row.kind not in ("heading", "blank")]
        same = (i for i in choices if rows[i].key == key)
        if self.active:
            self.cursor = next(same, choices[0] if choices else 0)
        else:  # the most frequent rows are worth more than the place of a cursor nobody sees
            self.cursor, self.top = (choices[0] if choices else 0), 0
        self._keep_in_view()
        self.refresh()

    def take_key(self, key: str, character: str | None) -> bool:
        """Move, fold, choose."""
        page = max(1, self.size.height - 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        if key in steps:
            self._move(self.cursor + steps[key], 1 if steps[key] > 0 else -1)
        elif key == "home":
            self._move(0, 1)
        elif key == "end":
            self._move(len(self.rows) - 1, -1)
        elif key in ("left", "right"):
            self._fold(key == "right")
        elif key in ("enter", "space"):
            self._choose()
        else:
            return False
        return True

    def _move(self, to: int, step: int) -> None:
        to = min(max(to, 0), len(self.rows) - 1)
        while 0 <= to < len(self.rows) and self.rows[to].kind in ("heading", "blank"):
            to += step
        if 0 <= to < len(self.rows):
            self.cursor = to
            self._keep_in_view()
            self.refresh()

    def _keep_in_view(self) -> None:
        height = self.size.height
        if height:  # a hidden column has none, and is told when it is shown
            top = min(self.top, self.cursor - 1, len(self.rows) - height)
            self.top = max(0, top, self.cursor - height + 1)

    def on_resize(self) -> None:
        """Keep the cursor in view, and no room below the last row that others could take."""
        self._keep_in_view()
        self.refresh()

    def _fold(self, opening: bool) -> None:
        row = self.rows[self.cursor] if self.cursor < len(self.rows) else None
        if row is None or row.kind in ("year", "value", "heading", "blank"):
            return
        if row.kind == "former":
            (self._opened.discard if opening else self._opened.add)(f"{row.key} shut")
        elif row.kind == "province":
            (self._opened.add if opening else self._opened.discard)(row.key)
        elif not opening:
            self._move(self._row_above(), -1)
            return
        self._make_rows()

    def councils_here(self) -> list[int]:
        """Give the councils of the row under the cursor, the province's own one or the largest first."""
        row = self.rows[self.cursor] if self.cursor < len(self.rows) else None
        if row is None:
            return []
        own = [
            c.number for c in self._counts[0] if c.number in row.councils and c.council.level == "province"
        ]
        return list(dict.fromkeys([*own, *(c.number for c in self._counts[0] if c.number in row.councils)]))

    def _row_above(self) -> int:
        depth = self.rows[self.cursor].depth
        return next(i for i in range(self.cursor, -1, -1) if self.rows[i].depth < depth)

    def _choose(self) -> None:
        if self.cursor >= len(self.rows):
            return
        row = self.rows[self.cursor]
        councils, years, chosen = self.councils, self.years, self.chosen
        if row.choice:
            chosen = chosen ^ {row.choice}
        elif row.year is not None:
            years = years ^ {row.year}
        elif row.councils:
            # Of a province also the councils that this result does not hold: it stays so with other words.
            meant = row.councils
            if row.kind == "province":
                meant |= self._filters.whole_provinces(row.councils)
            councils = councils - meant if row.councils <= councils else councils | meant
        else:
            return
        self.councils, self.years, self.chosen = councils, years, chosen
        self._make_rows()
        self.refresh()
        self.post_message(self.Chosen(councils, years, chosen))

    # Drawing.

    def line(self, y: int, width: int) -> list[Segment]:
        """Give a row of the tree."""
        number = self.top + y
        if number >= len(self.rows):
            return []
        row = self.rows[number]
        look, signs = self.look, self.look.signs
        if row.kind == "blank":
            return []
        if row.kind == "heading":
            return [Segment(f" {row.text}", look.accent)]
        here = number == self.cursor and self.active
        chosen = row.year in self.years or row.choice in self.chosen or bool(row.councils & self.councils)
        base = look.cursor if here else look.strong if chosen else look.text
        fold = "" if row.opened is None else f"{signs.opened if row.opened else signs.closed} "
        if chosen:
            fold += f"{signs.chosen} "
        count = figures(row.count, self.lang)
        if row.kind == "year":
            bar = signs.steps[min(7, int(row.share * 7.99))] if row.share else " "
            left = [Segment(f" {row.text} {fold}", base), Segment(bar, base if here else look.accent)]
        else:
            begin = f" {'  ' * row.depth}{fold}"
            room = width - cell_len(begin) - cell_len(count) - 2
            # Of a name every letter counts.
            text = cut_at_word(row.text, room, signs.more) if row.kind == "value" else row.text
            left = [Segment(begin, base), *paint(text, base)]
        line = both_ends(left, [Segment(f" {count} ", base if here else look.dim)], width, signs.more)
        if here:
            return [Segment(s.text, look.cursor if s.style is None else s.style) for s in line]
        return line
