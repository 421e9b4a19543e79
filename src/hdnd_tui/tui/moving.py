"""Moving about the room: between its panes, its articles and their hits; what one searches for and how."""

from __future__ import annotations

from functools import partial

from hdnd_tui.search.query import Marks, Sort
from hdnd_tui.tui import texts
from hdnd_tui.tui.filters import Filters
from hdnd_tui.tui.in_text import InText
from hdnd_tui.tui.keys import PaneName

_MARKS: tuple[Marks, ...] = ("auto", "exact", "none")


class Moving(InText):
    """The part of the reading room that moves."""

    def do_open(self) -> None:
        """Open the article under the cursor."""
        if self.results.current is not None:
            self.read(self.results.current)
        else:
            self.say(texts.NO_ARTICLE)

    def do_choose(self) -> None:
        """Filter by the row of the sidebar."""
        self.sidebar.take_key("enter", None)

    def do_back(self) -> None:
        """Go back to the list."""
        self.keep_position()
        self.go_to("results")
        self.resume()

    def do_next_hit(self) -> None:
        """Go to the next hit."""
        if not self.reader.next_hit(1):
            self.say(texts.NO_HITS)

    def do_previous_hit(self) -> None:
        """Go to the previous hit."""
        if not self.reader.next_hit(-1):
            self.say(texts.NO_HITS)

    def do_next_result(self) -> None:
        """Open the next article of the result."""
        self._step(1)

    def do_previous_result(self) -> None:
        """Open the previous article of the result."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self.results.move_to(self.results.cursor + step):
            self.say(texts.LAST if step > 0 else texts.FIRST)
        elif self.pane == "reader" and not self.results.waiting and self.results.current is not None:
            self.read(self.results.current)

    def do_search(self) -> None:
        """Go to the search box; what is typed there takes the place of what stands in it."""
        if self.pane == "reader":
            self.say(texts.IN_THE_WHOLE_ARCHIVE)
        self.go_to("search")
        self.search.choose_all()

    def do_clear_filters(self) -> None:
        """Show the whole result again."""
        if not self.desk.filters:
            self.say(texts.NO_FILTERS)
            return
        self.undo.remember(texts.UNDO_FILTERS, partial(self._filter, self.desk.filters), is_view=True)
        self._filter(self.desk.filters.choose())
        self.say(texts.CLEARED)

    def _filter(self, filters: Filters) -> None:
        self.desk.filters = filters
        self.look_up()

    def do_marks(self) -> None:
        """Read marks in the next way."""
        marks = _MARKS[(_MARKS.index(self.desk.query.marks) + 1) % len(_MARKS)]
        self.look_up(marks=marks)
        self.say(texts.MARKS_TOLD[marks])

    def do_sort(self) -> None:
        """Order by date instead of relevance, or the other way."""
        if not self.search.value.strip():
            self.say(texts.NOTHING_TO_SORT)
            return
        by: Sort = "date" if self.desk.query.sort == "relevance" else "relevance"
        self.look_up(sort=by)
        self.say(texts.SORTED[by])

    def do_next_pane(self) -> None:
        """Go on to the next pane that is shown."""
        self._turn(1)

    def do_previous_pane(self) -> None:
        """Go back to the previous pane that is shown."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        if self.second is not None:
            self.change_sides()
            return
        panes: list[PaneName] = ["search", "results"]
        if not self.has_class("folded"):
            panes.insert(1, "sidebar")
        # Narrow, the reader covers the others and holds an article that was closed with Esc.
        if self.pane == "reader" or (self.has_class("wide") and self.reader.opened is not None):
            panes.append("reader")
        self.go_to(panes[(panes.index(self.pane) + step) % len(panes)])

    def do_fold(self) -> None:
        """Hide or show the sidebar."""
        self.toggle_class("folded")
        if self.pane == "sidebar":
            self.go_to("results")

    def type_over(self, text: str) -> None:
        self.search.set_value(text)
        self.go_to("search")
        self.look_up()
