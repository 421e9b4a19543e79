"""Searching as one types: questions to the library, answers to the parts."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from time import monotonic

from textual.message import Message

from hdnd_tui.article import Article
from hdnd_tui.errors import ArchiveBusy, ArchiveMissing, HdndError
from hdnd_tui.search.query import Query
from hdnd_tui.tui import texts
from hdnd_tui.tui.council_tree import is_former
from hdnd_tui.tui.lean_memory import share_heaps, tidy
from hdnd_tui.tui.opening import Opening
from hdnd_tui.tui.views import Found
from hdnd_tui.tui.widgets.reader import Reader
from hdnd_tui.tui.widgets.sidebar import Sidebar
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.wording import Wording

_MOST_ROWS = 60
_PAUSE = 0.35
"""Seconds without a key after which a word of one or two letters is searched: most become longer at once."""
_REST = 2.0
"""Seconds without a key before the file is looked through."""
_LOOK_EVERY = 5.0
"""Seconds between two looks whether an import has changed the archive."""
_QUIET = _LOOK_EVERY + _REST
"""Seconds after a change before the file is looked through: an import that goes on is seen to."""


class Finding(Opening):
    """The part of the reading room that asks the archive; the newest question wins."""

    is_importing = False
    """What the archive holds is seen when this import of ours is over: it counts as new as a whole."""

    class Ready(Message):
        """The first list is shown, or why there is none."""

        def __init__(self, *, to_keep: bool) -> None:
            super().__init__()
            self.to_keep = to_keep
            """The screen is as it will be at the next start."""

    # What the reading room does.

    def show_lines(self, width: int = 0) -> None:
        """Show the lines around the panes."""
        raise NotImplementedError

    async def tell_new(self) -> None:
        """Say what came in since the last time."""
        raise NotImplementedError

    def begin_anew(self) -> None:
        """Show the archive that stands in the place of the one shown before."""
        raise NotImplementedError

    def sides(self) -> list[Reader]:
        """Give the panes that may show an article."""
        return [self.reader]

    # Searching.

    def on_text_box_changed(self, event: TextBox.Changed) -> None:
        """Search as one types."""
        event.stop()
        self.search_typed()

    def search_typed(self) -> None:
        """Search for what is in the box, unless that is what was asked last."""
        text = self.search.value
        if text != self.desk.query.text:
            open_word = text.rpartition(" ")[2]
            self.look_up(_PAUSE if 0 < len(open_word) <= 2 and self.desk.asked is not None else 0)

    @property
    def list_is_old(self) -> bool:
        """What is typed and chosen now is not what the list shows."""
        return self.desk.asked != self.desk.query or self.search.value != self.desk.query.text

    def hold_until_found(self) -> None:
        """Keep the keys for the list that is coming, and wait for no further letter."""
        self.hold_keys()
        if self._pausing or self.search.value != self.desk.query.text:
            self.look_up()

    def on_sidebar_chosen(self, event: Sidebar.Chosen) -> None:
        """Filter by what was chosen, and say of a council that is no more what took its place."""
        added = event.councils - self.desk.filters.councils
        self.desk.filters = self.desk.filters.narrow(event.councils, event.years, event.chosen)
        self.look_up()
        self._tell_fate(added)

    def _tell_fate(self, councils: Collection[int]) -> None:
        known = self.desk.filters.known(councils)
        if not known or not all(is_former(each.council) for each in known):
            return
        from hdnd_tui.tui.fates import why_former

        first = known[0]
        said = why_former(first.council, first.province_now) if len(known) == 1 else texts.FORMER_UNITS
        if said is not None:
            self.say(said)

    def look_up(self, pause: float = 0, **changes: object) -> None:
        """Search for what is typed and chosen now, after a pause of so many seconds."""
        query = replace(
            self.desk.query,
            text=self.search.value,
            councils=self.desk.filters.councils,
            years=self.desk.filters.years,
            chosen=self.desk.filters.chosen,
            newer_than=self.desk.filters.newer_than or 0,
            person=self.desk.filters.person[0] if self.desk.filters.person else 0,
            since=self.desk.filters.days[0] if self.desk.filters.days else None,
            until=self.desk.filters.days[1] if self.desk.filters.days else None,
            **changes,  # type: ignore[arg-type]
        )
        self.desk.query = query
        self._pausing = pause > 0
        self.start(partial(self._answer, keep=False, pause=pause), "search")

    async def _answer(self, *, keep: bool, pause: float = 0) -> None:
        if pause:
            await asyncio.sleep(pause)
        self._pausing = False
        desk, query = self.desk, self.desk.query
        try:
            found = await desk.library.search(query, self._rows_wanted(keep=keep))
            if desk is self.desk and desk.version is not None and found.version[:2] != desk.version[:2]:
                self.begin_anew()
                return
            if keep or found.version != desk.version:  # the first list of an archive, or it has changed
                await self.sort_basket()
        except HdndError as error:
            if desk is self.desk:
                self._show_refusal(error)
            return
        if desk is not self.desk or query != desk.query:
            return
        before, self.desk.version = self.desk.version, found.version
        changed = before not in (None, found.version) or self.desk.checked in texts.UNREAD
        self.desk.articles = found.articles
        if before is None or changed:
            self.desk.checked = texts.CHECKING
        self._show_found(found, keep=keep)
        if before is None:
            gc.freeze()  # what is here now stays: not looking through it again makes later collections short
            gc.enable()
            self.start(self._settle, "settle")
        elif changed:
            self.desk.changed_at = monotonic()
            self.say(texts.CHANGED)
            self.start(self._look_over, "settle")
            self.start(self._renew_articles, "renew")

    def _rows_wanted(self, *, keep: bool) -> int:
        """Give how many rows to begin with: those in view, for a snippet costs more than the search."""
        rows = self.app.size.height // (3 if self.desk.query.text else 2)
        return min(_MOST_ROWS, max(1, rows, self.results.cursor + rows if keep else 0))

    def _show_found(self, found: Found, *, keep: bool) -> None:
        results = found.results
        self.desk.found, self.desk.asked = results, results.query
        self.desk.filters.learn(found.councils)
        self.sidebar.show(found.councils, found.provinces, found.years, found.values, self.desk.filters)
        advice: tuple[Wording, ...] = texts.UNFIT if results.unfit else texts.NOTHING
        if self.desk.filters:
            advice = texts.FILTERED
        elif not results.total and not results.query.text:
            advice = texts.EMPTY_ARCHIVE
        if len(results.query.text.strip()) == 1:
            advice = texts.ONE_LETTER
        self.results.show(
            found.rows,
            results.rows,
            snippets=bool(results.words),
            keep=keep,
            advice=[words.to(self.lang) for words in advice],
        )
        self.show_lines()
        self.release_keys()
        if not keep and "reader" not in (self.pane, self.came_from):
            self.preview()

    def _show_refusal(self, error: HdndError) -> None:
        missing = isinstance(error, ArchiveMissing)
        values = {"why": error.sentence(self.lang), "place": self.desk.library.path.absolute()}
        advice = [
            w.fill(**values).to(self.lang) for w in (texts.MISSING_ARCHIVE if missing else texts.NO_ARCHIVE)
        ]
        self.results.show((), 0, snippets=False, keep=False, advice=advice)
        self.reader.show(None)  # beside it, no advice on what can be searched
        self.desk.found, self.desk.articles = None, 0
        self._tell_unread(error)
        self.desk.asked = self.desk.query
        self.post_message(self.Ready(to_keep=False))
        gc.enable()
        self.info.tell([])
        self.show_status()
        self.release_keys()

    def _tell_unread(self, error: HdndError) -> None:
        """Say in the status that the archive is not read; a check of what was read before ends."""
        self.workers.cancel_group(self, "settle")
        self.desk.checked = texts.ABSENT if isinstance(error, ArchiveMissing) else texts.REFUSED

    async def _settle(self) -> None:
        """Once the first list is shown: check the file, and look for imports from then on."""
        share_heaps()
        try:
            if self._watch is None:
                self._watch = self.set_interval(_LOOK_EVERY, self._look_for_imports)
            await self._look_over()
            self._tell_ready()
        except HdndError as error:
            self.say(error.wording)

    async def _look_over(self) -> None:
        """Say what is new in the archive that is shown, and check it."""
        await self.tell_new()
        await self._check()

    def _tell_ready(self) -> None:
        usual = self._message in (None, texts.SLOW) and self.desk.checked is texts.CHECKED
        self.post_message(self.Ready(to_keep=usual and self.desk.query == Query() and self.pane == "search"))

    async def _check(self) -> None:
        """Look through the whole file, unless it passed before as it is now."""
        library = self.desk.library
        library.trusted = self.own.is_verified(library.path)
        if library.trusted:
            self.desk.checked = texts.CHECKED
            self.show_status()
            return
        self.desk.checked = texts.CHECKING
        self.show_status()
        self._tell_ready()
        await self._rest()
        stamp, step = await library.check()
        if self.desk.changed_at > float("-inf"):
            tidy()  # what a first look leaves free the searches take; a later one would only add to it
        if step is None:
            self.own.remember_verified(library.path, stamp)
            self.desk.checked = texts.CHECKED
        else:
            self.desk.checked = texts.DAMAGED
            self.say(Wording(f"Kho bị hỏng: {step.vi}.", f"The archive is damaged: {step.en}."))
        self.show_status()

    async def _rest(self) -> None:
        """Wait until nobody has typed or written for a while: a look through it takes all of the machine."""
        while not self.app.is_headless:
            left = max(self.last_key + _REST, self.desk.changed_at + _QUIET) - monotonic()
            if left <= 0:
                return
            await asyncio.sleep(left)

    async def _look_for_imports(self) -> None:
        desk = self.desk
        if desk.version is None or self.is_importing:
            return
        try:
            version = await desk.library.version()
        except (HdndError, asyncio.CancelledError) as error:
            if desk is not self.desk:  # its library was closed meanwhile, which is no end of ours
                return
            if isinstance(error, asyncio.CancelledError):
                raise
            if not isinstance(error, ArchiveBusy):
                self._tell_unread(error)
            self.say(error.wording)
            return
        if version != desk.version or desk.checked in texts.UNREAD:
            self.start(partial(self._answer, keep=True), "search")

    async def show_again(self) -> None:
        """Show the list and the open article as the archive holds them after a change of ours."""
        desk = self.desk
        version = await desk.library.version()
        if desk.version is not None and version[:2] == desk.version[:2]:
            desk.version = version
        row = self.results.current
        await self._answer(keep=True)
        if desk is not self.desk:
            return
        if row is not None:
            await self._follow(row.hit.number)
        await self._renew_articles()

    async def _renew_articles(self) -> None:
        """Show what is open as the archive holds it now; where its text is the same one stays in it."""
        desk = self.desk
        for side in self.sides():
            shown = side.opened
            if shown is None or not side.as_held:
                continue
            article = shown.article
            numbers = await desk.library.numbers_of([article.id])
            now = await desk.library.article(numbers[0], desk.found) if numbers else None
            if desk is not self.desk:
                return
            if side.opened is None or side.opened.article is not article:  # another one was opened meanwhile
                continue
            if now is not None and now.article == article:
                continue
            if now is not None and _is_same_text(now.article, article):
                side.show_corrected(now)
            elif side is self.reader:
                await self.open_again(article.id)
                if now is None:
                    self.say(texts.TAKEN_OUT)
            elif now is not None:
                side.show(now, note=self.own.note(article.id))

    async def open_again(self, id: str) -> None:
        """Open the article that was read before, where the archive still holds it."""
        numbers = await self.desk.library.numbers_of([id])
        if numbers:
            await self.open_number(numbers[0], id=id)
        else:
            self.show_no_article()
            if self.pane == "reader":
                self.go_to("results")
            self.preview()

    async def _follow(self, number: int) -> None:
        """Put the cursor on the article that it stood on, wherever that is in the list now."""
        row, found = self.results.current, self.desk.found
        if found is not None and (row is None or row.hit.number != number):
            place = await self.desk.library.place_of(found, number)
            if place is not None and found is self.desk.found:
                self.results.move_to(place)


def _is_same_text(one: Article, other: Article) -> bool:
    return (one.body, one.captions, one.caption_at) == (other.body, other.captions, other.caption_at)
