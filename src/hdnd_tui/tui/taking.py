"""What one does with the article chosen, wherever it is shown: basket, citation, export, people, display."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Collection, Coroutine, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from textual.worker import Worker

from hdnd_tui.errors import HdndError
from hdnd_tui.tui import texts
from hdnd_tui.tui.desk import Desk, FileKey, file_key
from hdnd_tui.tui.keymap import FILE_NAME, load_keymap
from hdnd_tui.tui.lean_display import Part
from hdnd_tui.tui.library import Library
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.targets import ToArticle
from hdnd_tui.tui.theme import Display, look_of
from hdnd_tui.tui.undo import Step, Undo
from hdnd_tui.tui.views import Opened
from hdnd_tui.userdata import UserData, config_folder
from hdnd_tui.wording import Lang, Wording

if TYPE_CHECKING:
    from hdnd_tui.tui.dialogs.dialog import Dialog
    from hdnd_tui.tui.dialogs.shelf import Shelf
    from hdnd_tui.tui.exporting import What

_KEEP = Wording("Không, giữ nguyên kho", "No, keep the archive as it is")
_DO_UNDO = Wording("Có, hoàn tác", "Yes, undo it")

T = TypeVar("T")
Work = Callable[[], Coroutine[None, None, None]]


class Taking(Part):
    """The part of the reading room that takes articles away; `ReadingRoom` says what is chosen."""

    AUTO_FOCUS = ""

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        super().__init__()
        self.own = own
        self.desk = Desk(Library(path), frozenset(own.basket()), fixed)
        self.lang: Lang = lang
        self.display_as = _kept_display(own)
        self.look = look_of(self.display_as.look, ascii_signs=self.display_as.ascii_signs)
        self.undo = Undo()
        self.keymap = load_keymap(config_folder() / FILE_NAME)
        self.by_key = self.keymap.by_key()
        self._coming = True  # the room itself: keys may be typed before it is mounted
        self._answering = False
        self.text_left = 0.0
        """When the last letter may have been meant for a dialog for text that is closed by now; 0: none."""
        self._typed_ahead: list[tuple[str, str | None]] = []

    # What the reading room gives.

    def say(self, words: Wording) -> None:
        """Show a message until the next key."""
        raise NotImplementedError

    def unsay(self, words: Wording) -> None:
        """Show a message no more, where it is the one shown."""
        raise NotImplementedError

    def chosen(self) -> tuple[int, str] | None:
        """Give number and id of the article chosen: the one being read, else the one under the cursor."""
        raise NotImplementedError

    def show_basket_marks(self) -> None:
        """Show what is in the basket now."""
        raise NotImplementedError

    def begin_reading(self) -> None:
        """Give the keys to the reading pane."""
        raise NotImplementedError

    def set_display(self, display: Display) -> None:
        """Show everything in another way."""
        raise NotImplementedError

    async def export(self, what: What | None = None) -> None:
        """Ask what to export, at first `what`, else what is on the screen; write it."""
        raise NotImplementedError

    async def open_number(
        self, number: int, place: tuple[str, int, int] | None = None, *, id: str = ""
    ) -> None:
        """Open an article, at a place (part, start, which caption) where one is given."""
        raise NotImplementedError

    def is_still(self, opened: Opened, id: str) -> bool:
        """Say whether an article got by its number is the one meant; else another archive is there by now."""
        raise NotImplementedError

    def start(self, work: Work, group: str, *, exclusive: bool = True) -> None:
        """Do work beside the keys; where it is `exclusive`, older work of the group is given up.

        This is the door for errors on the screen: whatever work raises as HdndError is said to the user.
        """

        async def told() -> None:
            try:
                await work()
            except HdndError as error:
                self.say(error.wording)

        _worker: Worker[None] = self.run_worker(told, group=group, exclusive=exclusive)

    # Dialogs.

    def hold_keys(self) -> None:
        """Keep what is typed from now on for what is coming, until `release_keys`."""
        self._coming = True

    def _begin_dialog(self, work: Work) -> None:
        """Start work that will ask something; keys typed ahead wait for its dialog."""
        self.hold_keys()
        self.start(partial(self._run_dialog, work), "dialog")

    async def _run_dialog(self, work: Work) -> None:
        try:
            await work()
        finally:
            self.release_keys()

    async def _ask(self, dialog: Dialog[T]) -> T | None:
        dialog.when_left = partial(self._wait_for_answer, is_for_text=dialog.is_for_text)
        answer = self.app.push_screen(dialog, wait_for_dismiss=True)
        self.release_keys()
        try:
            return await asyncio.shield(answer)  # else a dialog that outlives its question could not be left
        except asyncio.CancelledError:
            dialog.when_left = None
            raise
        finally:
            self.call_later(self._end_of_waiting)

    def _wait_for_answer(self, *, is_for_text: bool) -> None:
        """Keep what is typed after a dialog was left until its answer has done its work."""
        self._answering = True
        self.text_left = monotonic() if is_for_text else 0.0

    def _end_of_waiting(self) -> None:
        self._answering = False
        if not self._coming:
            self.release_keys()

    def hold_key(self, key: str, character: str | None) -> bool:
        """Keep a key that was typed ahead for a dialog that is coming; False where none is."""
        waits = self._coming or self._answering
        if waits:
            self._typed_ahead.append((key, character))
        return waits

    def release_keys(self) -> None:
        """Give the keys that were held to what is in front now."""
        self._coming = self._answering = False
        keys, self._typed_ahead = self._typed_ahead, []
        for key, character in keys:
            take_key = getattr(self.app.screen, "take_key", None)
            if take_key is not None:
                take_key(key, character)

    # Basket.

    def do_basket(self) -> None:
        """Put the article chosen into the basket, or take it out."""
        chosen = self.chosen()
        if chosen is None:
            self.say(texts.NO_ARTICLE)
            return
        if chosen[1] in self.desk.basket:
            self._take(chosen[1])
        else:
            self.desk.elsewhere -= {chosen[1]}
            self._put([chosen[1]])
            self.say(self.own.said(texts.PUT.fill(count=figures(len(self.desk.basket), self.lang))))

    def do_empty_basket(self) -> None:
        """Take everything of this archive out of the basket."""
        if not self.desk.basket:
            self._say_empty()
            return
        self.undo.remember(texts.UNDO_BASKET, partial(self._put, self.desk.basket))
        for id in self.desk.basket:
            self.own.take(id)
        self._put([])
        self.say(texts.EMPTIED)

    def _take(self, id: str) -> None:
        self.own.take(id)
        self.undo.remember(texts.UNDO_TAKEN, partial(self._put, [id]))
        self._put([])
        self.say(texts.TAKEN.fill(count=figures(len(self.desk.basket), self.lang)))

    def _put(self, ids: Sequence[str]) -> None:
        for id in ids:
            self.own.put(id)
        self._read_basket()

    def _read_basket(self) -> None:
        self.desk.basket = [id for id in self.own.basket() if id not in self.desk.elsewhere]
        self.show_basket_marks()

    async def sort_basket(self) -> None:
        """Tell apart what of the basket is in this archive and what is not; raises ArchiveRefused."""
        ids, desk = self.own.basket(), self.desk
        desk.elsewhere = frozenset(ids).difference(await desk.library.held(ids) if ids else ())
        self._read_basket()

    def _say_empty(self) -> None:
        others = texts.BASKET_ELSEWHERE.fill(count=figures(len(self.desk.elsewhere), self.lang))
        self.say(others if self.desk.elsewhere else texts.BASKET_EMPTY)

    def do_undo(self, name: Wording | None = None) -> None:
        """Take back the last thing that was lost or changed; what is of another archive waits for it.

        While a change is being written nothing is: the last thing is that change. In a list it is the last
        of the `name` of what is deleted there, whatever has come to its end behind the list since.
        """
        if self.undo.coming and name is None:
            self.say(texts.WRITING)
            return
        here, last = file_key(self.desk.library.path), self.undo.last
        if last is not None and last.asked is not None and name is None and last.of in (None, here):
            self._begin_dialog(partial(self._ask_undo, last, last.asked))
        else:
            self._take_back(here, name)

    async def _ask_undo(self, step: Step, asked: Wording) -> None:
        from hdnd_tui.tui.dialogs.choosing import Choice, ChooseDialog

        choices = [Choice("keep", _KEEP), Choice("undo", _DO_UNDO)]
        answer = await self._ask(ChooseDialog(self.look, self.lang, asked, choices))
        if answer == "undo" and step is self.undo.last:
            self._take_back(file_key(self.desk.library.path))

    def _take_back(self, here: FileKey | None, name: Wording | None = None) -> None:
        step = self.undo.take_back(here, name)
        if step is None:
            self.say(texts.NOTHING_TO_UNDO)
        elif step.of not in (None, here):
            self.say(texts.UNDO_ELSEWHERE.fill(name=step.name.to(self.lang), archive=step.of.path.name))
        else:
            self.start(self.sort_basket, "basket")  # another archive may have been opened since
            self.say(texts.UNDONE.fill(name=step.name.to(self.lang)))

    def do_show_basket(self) -> None:
        """List what is in the basket."""
        if not self.desk.basket:
            self._say_empty()
            return
        self._begin_dialog(self._show_basket)

    async def _show_basket(self) -> None:
        from hdnd_tui.tui.dialogs.shelf import Shelf

        shelf = Shelf(
            texts.BASKET_TITLE, texts.BASKET_HINT, self._take, self._undo_in_basket, can_export=True
        )
        if await self.open_from(shelf, self.desk.basket, self.do_show_basket):
            await self.export("basket")

    def _undo_in_basket(self) -> Collection[str]:
        self.do_undo(texts.UNDO_TAKEN)
        return self.desk.basket

    async def open_from(
        self, shelf: Shelf, ids: Sequence[str], again: Callable[[], None], *, in_order: bool = False
    ) -> bool:
        """Show articles on a shelf, newest first or `in_order`, and read the one chosen.

        `again` shows the shelf when one comes back from the article. True where they are to be exported
        instead.
        """
        from hdnd_tui.tui.dialogs.shelf import EXPORT, ShelfDialog

        try:
            numbers = await self.desk.library.numbers_of(ids)
            articles = await self.desk.library.titles(numbers)
        except HdndError as error:
            self.say(error.wording)
            return False
        if in_order:
            articles.sort(key=lambda hit: numbers.index(hit.number))
        dialog = ShelfDialog(self.look, self.lang, shelf, articles, self.own.notes())
        left = self.desk.left.number if self.desk.left is not None else 0
        dialog.come_back_to(next((hit for hit in articles if hit.number == left), None))
        number = await self._ask(dialog)
        if number == EXPORT:
            self.hold_keys()
            return True
        chosen = next((hit for hit in articles if hit.number == number), None)
        if chosen is not None:
            self.begin_reading()
            await self.open_number(chosen.number, id=chosen.id)
            self.desk.trail, self.desk.shelf, self.desk.left = [], again, ToArticle(chosen.number)
        return False

    # The article chosen.

    async def _chosen_article(self) -> Opened | None:
        chosen = self.chosen()
        if chosen is None:
            self.say(texts.NO_ARTICLE)
            return None
        try:
            opened = await self.desk.library.article(chosen[0])
        except HdndError as error:
            self.say(error.wording)
            return None
        return opened if self.is_still(opened, chosen[1]) else None

    # Display.

    def do_display(self) -> None:
        """Ask how things are to be shown."""
        self._begin_dialog(self._display)

    async def _display(self) -> None:
        from hdnd_tui.tui.dialogs.display import DisplayDialog

        display = await self._ask(DisplayDialog(self.look, self.lang, self.display_as))
        if display is not None:
            self.own.keep_setting("look", display.look)
            self.own.keep_setting("ascii", "1" if display.ascii_signs else "")
            self.own.keep_setting("slow", "yes" if display.slow else "no")
            self.set_display(display)


def _kept_display(own: UserData) -> Display:
    """Give the display of last time; without colours where `NO_COLOR` asks so, slow over SSH."""
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") in ("dumb", "vt100", "vt220")
    remote = bool(os.environ.get("SSH_CONNECTION"))
    slow = own.setting("slow")
    return Display(
        own.setting("look", "mono" if plain else "dark"),
        bool(own.setting("ascii")),
        slow == "yes" or (not slow and remote),
    )
