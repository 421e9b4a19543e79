"""The parts of the screen, and opening what was found in the reader."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import monotonic

from textual.timer import Timer

from hdnd_tui.errors import HdndError
from hdnd_tui.tui import texts
from hdnd_tui.tui.keys import PaneName
from hdnd_tui.tui.taking import Taking
from hdnd_tui.tui.views import Opened, RowView
from hdnd_tui.tui.widgets.pane import Line
from hdnd_tui.tui.widgets.reader import Reader
from hdnd_tui.tui.widgets.results_list import ResultsList
from hdnd_tui.tui.widgets.sidebar import Sidebar
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang, Wording


class Opening(Taking):
    """The part of the reading room that holds its parts and reads articles in one of them."""

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        super().__init__(path, lang, own, fixed)
        look = self.look
        self.search = TextBox(look, lang, texts.SEARCH.to(lang), hint=texts.SEARCH_HINT.to(lang), id="search")
        self.info = Line(look, lang, id="info")
        self.sidebar = Sidebar(look, lang, id="sidebar")
        self.results = ResultsList(look, lang, id="results")
        self.reader = Reader(look, lang, id="reader")
        self.status = Line(look, lang, id="status")
        self.keys = Line(look, lang, id="keys")
        self.pane: PaneName = "search"
        self.came_from: PaneName | None = None
        """The pane from which one went to the search box, as long as nothing was done there."""
        self._message: Wording | None = None
        self._pausing = False
        self._watch: Timer | None = None
        self.last_key = monotonic()
        """When a key was typed last; at first, when the room was made."""

    # What the reading room does.

    def go_to(self, pane: PaneName) -> None:
        """Give the keys to a pane."""
        raise NotImplementedError

    def show_status(self, width: int = 0) -> None:
        """Show the status line."""
        raise NotImplementedError

    def look_up(self, pause: float = 0, **changes: object) -> None:
        """Search for what is typed and chosen now."""
        raise NotImplementedError

    # The list and the reader.

    def on_results_list_rows_wanted(self, event: ResultsList.RowsWanted) -> None:
        """Fetch rows that come into view."""
        self.start(partial(self._fetch, event.first, event.end), "rows", exclusive=False)

    async def _fetch(self, start: int, stop: int) -> None:
        found = self.desk.found
        if found is None:
            return
        rows = await self.desk.library.rows(found, start, stop)
        if found is self.desk.found:
            self.results.add_rows(start, rows)

    def on_results_list_moved(self, event: ResultsList.Moved) -> None:
        """Show the article beside the list, or the next one while reading."""
        if self.pane != "reader":
            self.preview()
        elif self.results.current is not None and self.results.current.hit.number != self.desk.reading:
            self.read(self.results.current)
        self.show_status()

    def read(self, row: RowView) -> None:
        """Read the article of a row; what is typed from now on is for it."""
        self.hold_keys()
        self.desk.reading = row.hit.number
        self.start(partial(self._read, row.hit.number, row.hit.id), "article")

    async def _read(self, number: int, id: str) -> None:
        try:
            await self.open_number(number, read=True, id=id)
        except BaseException:
            self.release_keys()
            raise
        self.call_after_refresh(self.release_keys)  # a pane that was hidden has its lines only then

    def on_article_page_moved(self, event: Reader.Moved) -> None:
        """Say where in the article one is."""
        self.show_status()

    def preview(self) -> None:
        """Show the article under the cursor beside the list, where there is room."""
        if self.has_class("wide") and not self.display_as.slow:
            self._open(self.results.current)

    def _open(self, row: RowView | None) -> None:
        if row is None:
            self.show_no_article()
        else:
            self.start(partial(self.open_number, row.hit.number, id=row.hit.id), "article")

    def show_no_article(self) -> None:
        """Show in the reader what can be done."""
        self.reader.show(None, advice=[w.to(self.lang) for w in texts.NO_PREVIEW])

    async def open_number(
        self, number: int, place: tuple[str, int, int] | None = None, *, id: str = "", read: bool = False
    ) -> None:
        """Open an article at a place, else at its first hit, else where it was left.

        The keys go to it where a place is given or it is to be `read`. Where `id` is given, only the article
        of this id is shown.
        """
        desk = self.desk
        desk.reading = number
        reading = self.pane == "reader" or place is not None or read
        self.keep_position()
        try:
            opened = await desk.library.article(number, desk.found)
        except HdndError as error:
            self.say(error.wording)
            return
        if desk is not self.desk or not self.is_still(opened, id or opened.article.id):
            return
        hits = bool(opened.title_marks or opened.body_marks)
        offset = 0 if hits or place else self.own.position(opened.article.id)
        self.reader.show(opened, offset=offset, note=self.own.note(opened.article.id))
        if read:
            self.go_to("reader")
        if place is not None:
            self.go_to("reader")
            self.call_after_refresh(self.reader.show_offset, *place)
        if reading:
            self.own.remember_opened(opened.article.id)

    def keep_position(self) -> None:
        """Remember where reading stopped."""
        opened = self.reader.opened
        if opened is not None and self.pane == "reader":
            self.own.keep_position(opened.article.id, self.reader.reading_offset() if self.reader.top else 0)

    def is_still(self, opened: Opened, id: str) -> bool:
        """Say whether an article got by its number is the one meant; else show the list that is there now."""
        if opened.article.id != id:
            self.say(texts.CHANGED)
            self.look_up()
        return opened.article.id == id
