"""Moving about the room: between panes, articles, hits and words; what one searches for and how."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from textual.message import Message

from hdnd_tui.article import Article, Place
from hdnd_tui.search.query import Marks, Sort
from hdnd_tui.tui import bars, texts
from hdnd_tui.tui.beside import Beside
from hdnd_tui.tui.filters import Filters
from hdnd_tui.tui.keys import PaneName
from hdnd_tui.tui.targets import ToWords
from hdnd_tui.tui.widgets.reader import Reader
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang, Wording

_MARKS: tuple[Marks, ...] = ("auto", "exact", "none")
_LONGEST = 100
"""Characters of the words that are looked for in an article."""


class FindBox(TextBox):
    """Drawn by the room in its status line; it is never mounted and has nobody to tell."""

    def post_message(self, message: Message) -> bool:
        """Tell nobody: the room looks at the text after every key."""
        return False


class InText(Beside):
    """The part of the reading room that finds words in an article."""

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        super().__init__(path, lang, own, fixed)
        self.find_box: FindBox | None = None
        """What is typed into; None where nothing is looked for."""
        self._looked_in: Reader | None = None
        self._looked_for_in = ""
        """Id of the article in which the words are looked for."""
        self._begun_at = (0, 0)
        """What was in view first when the looking began, as `Reader.in_view_from` gives it."""
        self._named: tuple[Article, ToWords] | None = None
        """Whose mentions were looked for last, and in which article."""
        self._stood_at: Place | None = None
        """Where the mention stands that one has looked at last."""
        self._words = ""
        """What was looked for last."""

    def do_find_words(self) -> None:
        """Look for words in the article being read, at first for those of last time."""
        if self.pane != "reader" or self.reader.opened is None:
            self.say(texts.FIND_WHILE_READING)
        else:
            self._begin(self._words)

    def _begin(self, words: str) -> None:
        if self.pane != "reader" or self.reader.opened is None:
            return
        self.reader.give_up_choosing()
        self.find_box = FindBox(self.look, self.lang, texts.FIND.to(self.lang), longest=_LONGEST)
        self.find_box.active = True
        self.find_box.composer = self.search.composer
        self.find_box.set_value(words)
        self.find_box.choose_all()
        self._looked_in, self._begun_at = self.reader, self.reader.in_view_from()
        self._looked_for_in = self.reader.opened.article.id
        self._mark()
        self.show_lines()

    async def find_in(self, target: ToWords) -> None:
        """Read an article from the next place where words stand in it; keys wait until it is in view."""
        self.hold_keys()
        desk, opened = self.desk, self.reader.opened
        if self.pane != "reader" or opened is None or opened.number != target.article:
            await self.open_number(target.article, read=True)
            opened = self.reader.opened
        if desk is self.desk and opened is not None and opened.number == target.article:
            drawn = asyncio.Event()  # a hidden pane has its lines only then
            if self.call_after_refresh(drawn.set):
                await drawn.wait()
            if desk is self.desk:
                self._begin_mentions(target)

    def _begin_mentions(self, target: ToWords) -> None:
        opened = self.reader.opened
        if opened is None or opened.number != target.article:
            return
        article = opened.article
        again = self._named is not None and self._named[0].id == article.id and self._named[1] == target
        stood_at = self._stood_at if again else None
        self._named = article, target
        self._begin(target.text)
        if self._looked_in is not None:
            self._looked_in.next_after(stood_at)

    def end_finding(self) -> None:
        """Show the hits of the query again, where one is in the text."""
        if self.find_box is None:
            return
        self._words = self.find_box.value
        self.find_box = None
        if self._looked_in is not None:
            self._stood_at = self._looked_in.place
            self._looked_in.show_words(None, self._begun_at)
        self._looked_in = None
        self.show_lines()

    def take_in_find(self, key: str, character: str | None) -> bool:
        """Give a key to what is looked for; False for one that does something else, which ends it."""
        box = self.find_box
        if box is None:
            return False
        command = self.by_key.get(key)
        if key == "enter" or (command is not None and command.id == "next_hit"):
            self.reader.next_hit(1)
        elif command is not None and command.id == "previous_hit":
            self.reader.next_hit(-1)
        elif key in ("up", "down", "pageup", "pagedown"):
            self.reader.take_key(key, character)
        elif key == "escape":
            self.end_finding()
        elif command is not None:
            self.end_finding()
            return False
        else:
            before = box.value
            box.take_key(key, character)
            if box.composer is None and self.search.composer is not None:  # an input method has shown itself
                self.search.composer = None
                self.show_lines()
            if box.value != before:
                self._mark()
        return True

    def take_pasted_words(self, text: str) -> bool:
        """Look for pasted text; False where nothing is looked for."""
        if self.find_box is None:
            return False
        self.find_box.insert(text)
        self._mark()
        return True

    def _mark(self) -> None:
        box, reader = self.find_box, self._looked_in
        if box is None or reader is None or reader.opened is None:
            return
        places: tuple[Place, ...] = ()
        if self._named is not None and self._named[0] == reader.opened.article:
            places = self._named[1].places if self._named[1].text == box.value else ()
        reader.show_words(box.value, self._begun_at, places)

    def note_places(self) -> None:
        """Say beside the words at which of their places one is."""
        box, reader = self.find_box, self._looked_in
        if box is not None and reader is not None:
            said = f"{reader.hit + 1}/{reader.hits}" if reader.hits else ""
            if not reader.hits and reader.opened is not None and box.value.strip():
                said = texts.NOT_IN_TEXT.to(self.lang)
            box.set_note(bars.note(said, self.look))

    # What ends it.

    async def open_number(
        self, number: int, place: tuple[str, int, int] | None = None, *, id: str = "", read: bool = False
    ) -> None:
        """End it where another article comes; the same one again is looked through as it is now."""
        if not id or id != self._looked_for_in or self._looked_in is not self.reader:
            self.end_finding()
        await super().open_number(number, place, id=id, read=read)
        self._mark()

    def change_sides(self) -> None:
        """End it: the keys go to the other article."""
        self.end_finding()
        super().change_sides()


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
        before = self.came_from if self.pane == "search" else self.pane
        self.own.remember_query(self.search.value)
        self.keep_position()
        self.go_to("search")
        self.search.choose_all()
        self.came_from = before

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
