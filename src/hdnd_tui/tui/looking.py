"""Going from what is read to people, councils, offices and back: pages over the room, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hdnd_tui.article import Place
from hdnd_tui.errors import HdndError
from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Results
from hdnd_tui.tui import texts
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.jumps import Jump, View
from hdnd_tui.tui.saying import day
from hdnd_tui.tui.targets import (
    Page,
    Target,
    ToArticle,
    ToCouncil,
    ToCouncils,
    ToDirectory,
    ToFacts,
    ToList,
    ToOffices,
    ToOriginal,
    ToPeople,
    ToPerson,
    ToRelated,
    ToWords,
)
from hdnd_tui.tui.widgets.menu_list import WIDEST
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.tui.marks import Link
    from hdnd_tui.tui.pages import Pages

_REPRINTS = Wording(" Các bản đăng lại ", " Reprints ")
_REPRINTS_HINT = Wording("Enter mở bài · Esc đóng", "Enter opens the article · Esc closes")


class Looking(Finding):
    """The part of the reading room that shows pages; Esc goes back through those one came through."""

    @property
    def pages(self) -> Pages:
        """What makes pages; loaded when the first one is asked for."""
        kept = self.desk.pages
        if kept is None:
            from hdnd_tui.tui.lookup import Lookup
            from hdnd_tui.tui.pages import Pages

            kept = Pages(
                self.desk.library,
                Lookup(self.desk.library),
                self.look,
                self.lang,
                self._page_width(),
                self.do_pin_people,
            )
        else:
            kept = replace(kept, look=self.look, width=self._page_width())
        self.desk.pages = kept
        return kept

    def _page_width(self) -> int:
        return min(self.size.width, WIDEST + 4)  # with the frame around its lines

    def do_pin_people(self) -> None:
        """Keep the people beside or below the text from now on, or do not."""
        raise NotImplementedError

    async def find_in(self, target: ToWords) -> None:
        """Read an article from the next place where words stand in it."""
        raise NotImplementedError

    # Actions.

    def do_people(self) -> None:
        """Show whom the pane in focus is about: the article's people, the row's council, everybody."""
        if self.pane == "sidebar":
            self.do_council()
        elif self.pane == "search":
            self.do_directory()
        elif self.chosen() is None:
            self.say(texts.NO_ARTICLE)
        else:
            self._begin_dialog(self._people)

    def do_directory(self) -> None:
        """Find a person among everybody; what is typed in the search box is where it begins."""
        self.browse(ToDirectory(self.search.value if self.pane == "search" else ""))

    def do_council(self) -> None:
        """Show the council of the row or of the article chosen, else find one."""
        if self.pane == "sidebar":
            councils = self.sidebar.councils_here()
            self.browse(ToCouncil(councils[0]) if councils else ToCouncils())
        elif self.pane == "search" or self.chosen() is None:
            self.browse(ToCouncils(self.search.value if self.pane == "search" else ""))
        else:
            self._begin_dialog(self._council)

    def do_councils(self) -> None:
        """Find a council by its name."""
        self.browse(ToCouncils())

    def do_offices(self) -> None:
        """Show who held which office in the council of the row, else ask for the council first."""
        councils = self.sidebar.councils_here() if self.pane == "sidebar" else []
        self.browse(ToOffices(councils[0]) if councils else ToCouncils(for_offices=True))

    def do_original(self) -> None:
        """Show the page of the article as it came, with what was left out."""
        self._browse_article(ToOriginal)

    def do_facts(self) -> None:
        """Show which words state the facts of the article."""
        self._browse_article(ToFacts)

    def do_reprints(self) -> None:
        """List the reprints for which the row under the cursor stands."""
        row = self.results.current
        if row is None or not row.copies:
            self.say(texts.NO_REPRINTS)
        else:
            self._begin_dialog(partial(self._reprints, (row.hit.number, *row.copies)))

    async def _reprints(self, numbers: Sequence[int]) -> None:
        from hdnd_tui.tui.dialogs.shelf import Shelf

        ids = [hit.id for hit in await self.desk.library.titles(numbers)]
        await self.open_from(Shelf(_REPRINTS, _REPRINTS_HINT), ids, self.do_reprints)

    def do_why(self) -> None:
        """Say why the article chosen is in the list."""
        chosen = self.chosen()
        if chosen is None or self.desk.found is None:
            self.say(texts.NO_ARTICLE)
        else:
            self.start(partial(self._why, self.desk.found, chosen[0]), "why")

    async def _why(self, found: Results, number: int) -> None:
        try:
            self.say(await self.desk.library.why(found, number))
        except HdndError as error:
            self.say(error.wording)

    def do_related(self) -> None:
        """Show articles on the same document, of the same event, with the same people."""
        self._browse_article(ToRelated)

    def _browse_article(self, page: Callable[[int], Page]) -> None:
        chosen = self.chosen()
        if chosen is None:
            self.say(texts.NO_ARTICLE)
        else:
            self.browse(page(chosen[0]))

    def follow(self, link: Link) -> None:
        """Go where a link of the article being read leads."""
        if link.kind == "document":
            self.show_list(ToList(link.value))
        elif link.kind == "day":
            self._begin_dialog(partial(self._follow_day, link.value))
        else:
            self._begin_dialog(partial(self._follow_person, link.value))

    async def _follow_day(self, iso: str) -> None:
        found = await self.desk.library.search(Query(since=iso, until=iso), 0)
        if found.results.total:
            self.show_list(ToList(days=(iso, iso)))
        else:
            self.say(texts.NONE_OF_THE_DAY.fill(day=day(iso, None, self.lang)))

    async def _follow_person(self, name: str) -> None:
        opened = self.reader.opened
        if opened is None:
            return
        numbers = await self.pages.lookup.people_of(opened.number)
        named = zip(opened.article.officials, numbers, strict=True)
        number = next((number for official, number in named if official.name == name), None)
        if number is not None:
            await self._browse([ToPerson(number, opened.number)])

    async def _people(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            await self._browse([ToPeople(chosen[0])])

    async def _council(self) -> None:
        opened = await self._chosen_article()
        if opened is not None:
            number = await self.pages.lookup.council_of(opened.number)
            await self._browse([ToCouncil(number) if number else ToCouncils()])

    # Pages.

    def browse(self, page: Page) -> None:
        """Show a page and those one goes on to."""
        self._begin_dialog(partial(self._browse, [page]))

    async def _browse(self, trail: list[Page], left: Target | None = None) -> None:
        """Show the last page of the trail; Esc takes it off, a target that is a page is put on.

        `left` is what was opened from that page: one comes back to it there.
        """
        desk = self.desk
        while trail:
            if isinstance(trail[-1], ToOriginal):  # a child reads it, which may take a second
                self.say(texts.OPENING_PAGE)
            try:
                dialog = await self.pages.dialog_of(trail[-1])
            except HdndError as error:
                self.say(error.wording)
                return
            self.unsay(texts.OPENING_PAGE)
            target: Target | None = None
            if dialog is not None:
                dialog.come_back_to(left)
                target = await self._ask(dialog)
                trail[-1] = dialog.as_left(trail[-1])
            if desk is not self.desk:  # the numbers of the trail mean nothing any more
                return
            left = None
            if target is None:
                left = trail.pop()
                if trail:
                    self.hold_keys()
            elif isinstance(target, ToArticle):
                await self._open_article(target)
                self.desk.trail, self.desk.shelf, self.desk.left = trail, None, target
                return
            elif isinstance(target, ToWords):
                await self.find_in(target)
                return
            elif isinstance(target, ToList):
                self.show_list(target)
                return
            else:
                self.hold_keys()  # for the page that is coming
                trail.append(target)

    def resume(self) -> bool:
        """Go back to where the article being read was opened, page or shelf; False where there is none."""
        desk, opened = self.desk, self.reader.opened
        trail, shelf, left = desk.trail, desk.shelf, desk.left
        desk.trail, desk.shelf = [], None
        if left is None or opened is None or opened.number != left.number:
            return False
        if shelf is not None:
            shelf()
        elif trail:
            self._begin_dialog(partial(self._browse, trail, left))
        return bool(shelf or trail)

    async def _open_article(self, target: ToArticle) -> None:
        self.begin_reading()
        await self.open_number(target.number, _place(target.place), read=True)

    def show_list(self, target: ToList) -> None:
        """Show the list of results for other words and filters; `jump_back` goes back."""
        self.desk.jumps.append(Jump(target, self._view()))
        self.desk.trail, self.desk.shelf = [], None
        self.search.set_value(target.text)
        self.desk.filters = self.desk.filters.choose(
            target.councils, target.years, target.chosen, None, target.person, target.days
        )
        self.go_to("results")
        self.look_up(sort="relevance" if target.text else "date")

    def _view(self) -> View:
        self.keep_position()
        query, opened = self.desk.query, self.reader.opened
        reading = opened.number if opened is not None and self.pane == "reader" else 0
        return View(
            self.search.value,
            self.desk.filters,
            query.sort,
            self.results.cursor,
            reading,
            self.reader.top,
            tuple(self.desk.trail),
            self.desk.left,
        )

    def look_up(self, pause: float = 0, **changes: object) -> None:
        """Search; a list that was jumped to and is left takes its order with it."""
        while "sort" not in changes and self.desk.jumps:
            if self.desk.jumps[-1].holds(self.search.value, self.desk.filters):
                break
            left = self.desk.jumps.pop()
            self.desk.query = replace(self.desk.query, sort=left.back.sort)
        super().look_up(pause, **changes)

    def jump_back(self) -> bool:
        """Go back to the list and the article from which this list was shown; False where it was not."""
        if not self.desk.jumps:
            return False
        self._begin_dialog(partial(self._show_view, self.desk.jumps.pop().back))
        return True

    async def _show_view(self, view: View) -> None:
        self.search.set_value(view.text)
        self.desk.filters = view.filters
        self.go_to("results")
        self.look_up(sort=view.sort)
        # Asked here: a second answer would go back to the first row.
        self.workers.cancel_group(self, "search")
        desk = self.desk
        await self._answer(keep=False)
        if desk is not self.desk:
            return
        self.results.move_to(view.cursor)
        self.desk.trail, self.desk.left = list(view.trail), view.left
        if view.reading:
            await self.open_number(view.reading, read=True)
            self.call_after_refresh(self.reader.scroll_to_line, view.top)


def _place(place: Place | None) -> tuple[str, int, int] | None:
    return (place.part, place.start, place.index) if place else None
