"""What one keeps for oneself: notes, saved searches, what was read and searched, what is new."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hdnd_tui.errors import HdndError
from hdnd_tui.tui import texts
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.recall import Recall
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang, Wording

if TYPE_CHECKING:
    from hdnd_tui.tui.composer import Composer
    from hdnd_tui.vietnamese.typing import Method

_NOTES = Wording(" Ghi chú ", " Notes ")
_NOTES_HINT = Wording(
    "Enter mở bài · Delete xóa ghi chú · Esc đóng", "Enter opens · Delete deletes the note · Esc closes"
)
_READ = Wording(" Bài đã đọc ", " Articles read ")
_READ_HINT = Wording("Enter đọc tiếp chỗ đã dừng · Esc đóng", "Enter reads on where you stopped · Esc closes")
_NOTE = Wording(" Ghi chú riêng ", " Private note ")
_NOTE_LABEL = Wording("Ghi chú", "Note")
_LONGEST_NOTE = 4000
_SAVE = Wording(" Lưu câu tìm ", " Save the search ")
_NAME_LABEL = Wording("Tên", "Name")
_NAMELESS = Wording("Hãy đặt cho câu tìm một cái tên.", "Give the search a name.")


class Collecting(Finding):
    """The part of the reading room that keeps the user's own things."""

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        super().__init__(path, lang, own, fixed)
        self.recall = Recall()
        method = next((m for m in texts.METHODS if m == own.setting("typing")), None)
        self.search.composer = _composer(method)

    # Notes.

    def do_note(self) -> None:
        """Write a note on the article chosen."""
        self._begin_dialog(self._note)

    async def _note(self) -> None:
        from hdnd_tui.tui.dialogs.asking import AskDialog, Question

        opened = await self._chosen_article()
        if opened is None:
            return
        id, before = opened.article.id, self.own.note(opened.article.id)
        answers = [("keep", Wording("Lưu ghi chú", "Keep the note"))]
        if before:
            answers.append(("delete", Wording("Xóa ghi chú", "Delete the note")))
        title = opened.article.title
        question = Question(_NOTE, _NOTE_LABEL, title, before, longest=_LONGEST_NOTE, answers=answers)
        answer = await self._ask(AskDialog(self.look, self.lang, question))
        if answer is not None:
            self._keep_note(id, answer[1] if answer[0] == "keep" else "")

    def _keep_note(self, id: str, text: str) -> None:
        before = self.own.note(id)
        if text == before:
            return
        self.own.keep_note(id, text)
        if before:
            self.undo.remember(texts.UNDO_NOTE, partial(self._set_note, id, before))
        self._show_note(id)
        self.say(self.own.said(texts.NOTE_KEPT if text else texts.NOTE_DELETED))

    def _set_note(self, id: str, text: str) -> None:
        self.own.keep_note(id, text)
        self._show_note(id)

    def _show_note(self, id: str) -> None:
        self.show_basket_marks()
        if self.reader.opened is not None and self.reader.opened.article.id == id:
            self.reader.show_note(self.own.note(id))

    def do_show_notes(self) -> None:
        """List the articles with notes."""
        if not self.own.notes():
            self.say(texts.NO_NOTES)
            return
        self._begin_dialog(self._show_notes)

    async def _show_notes(self) -> None:
        from hdnd_tui.tui.dialogs.shelf import Shelf

        shelf = Shelf(_NOTES, _NOTES_HINT, lambda id: self._keep_note(id, ""), self._undo_in_notes)
        await self.open_from(shelf, list(self.own.notes()), self.do_show_notes)

    def _undo_in_notes(self) -> Collection[str]:
        self.do_undo(texts.UNDO_NOTE)
        return self.own.notes()

    def do_show_read(self) -> None:
        """List the articles read last."""
        if not self.own.opened(1):
            self.say(texts.NOTHING_READ)
            return
        self._begin_dialog(self._show_read)

    async def _show_read(self) -> None:
        from hdnd_tui.tui.dialogs.shelf import Shelf

        await self.open_from(Shelf(_READ, _READ_HINT), self.own.opened(), self.do_show_read, in_order=True)

    # Searches.

    def recall_query(self, step: int) -> bool:
        """Put an earlier query (1) or a later one (-1) into the search box; False where there is none."""
        text = self.recall.older(self.search.value, self.own.queries()) if step > 0 else self.recall.newer()
        if text is None:
            if step > 0:
                self.say(texts.NO_OLDER if self.recall.active else texts.NO_QUERIES)
            return step > 0
        self.search.set_value(text)
        self.look_up()
        return True

    def do_searches(self) -> None:
        """List searches that were saved or typed before."""
        self._begin_dialog(self._searches)

    async def _searches(self) -> None:
        from hdnd_tui.tui.dialogs.searches import SearchesDialog

        saved, typed = self.own.saved_searches(), self.own.queries()
        search = await self._ask(
            SearchesDialog(self.look, self.lang, saved, typed, self._forget_search, self._undo_in_searches)
        )
        if search is not None:
            self.search.set_value(search.text)
            councils = self.desk.filters.numbers_of(search.councils)
            self.desk.filters = self.desk.filters.choose(councils, search.years, search.chosen)
            self.go_to("results")
            self.look_up()

    def _forget_search(self, name: str) -> None:
        text = self.own.saved_searches().get(name, "")
        self.own.forget_search(name)
        self.undo.remember(texts.UNDO_SEARCH, partial(self.own.save_search, name, text))
        self.say(texts.FORGOTTEN)

    def _undo_in_searches(self) -> Mapping[str, str]:
        self.do_undo(texts.UNDO_SEARCH)
        return self.own.saved_searches()

    def do_save_search(self) -> None:
        """Keep the search with its filters under a name."""
        if not self.search.value.strip() and not self.desk.filters.all_ages():
            self.say(texts.NOTHING_TO_SAVE)
            return
        self._begin_dialog(self._save_search)

    async def _save_search(self) -> None:
        from hdnd_tui.tui.dialogs.asking import AskDialog, Question
        from hdnd_tui.tui.saved import Search, packed

        typed, chosen = (
            self.search.value.strip(),
            self.desk.filters.all_ages(),
        )  # what is new now is not so later
        text = " ".join(filter(None, (typed, chosen.in_words())))
        name = f" {self.look.signs.dot} ".join(filter(None, (typed, *chosen.chips(self.lang))))
        question = Question(
            _SAVE,
            _NAME_LABEL,
            name,
            name,
            replaced=True,
            check=lambda text: None if text.strip() else _NAMELESS,
        )
        answer = await self._ask(AskDialog(self.look, self.lang, question))
        if answer is not None:
            kept = Search(text, chosen.chosen_councils(), sorted(chosen.years), sorted(chosen.chosen))
            self.own.save_search(answer[1], packed(kept))
            self.say(self.own.said(texts.SAVED))

    # Typing Vietnamese letters without an input method.

    def do_typing(self) -> None:
        """Switch on Telex, then VNI, then none, for the search box."""
        methods: tuple[Method | None, ...] = (None, "telex", "vni")
        now = self.search.composer.method if self.search.composer else None
        self.set_typing(methods[(methods.index(now) + 1) % len(methods)])
        self.go_to("search")

    def set_typing(self, method: Method | None) -> None:
        """Use a way of typing from now on and in later runs; None leaves it to the machine."""
        self.search.composer = _composer(method)
        self.own.keep_setting("typing", method or "")
        self.show_lines()
        self.say(texts.TYPING_ON[method] if method else texts.TYPING_OFF)

    def on_text_box_composed(self, event: TextBox.Composed) -> None:
        """Say that the machine's own input method is used."""
        event.stop()
        self.show_lines()
        self.say(texts.TYPING_GAVE_WAY)

    # What is new.

    def do_new(self) -> None:
        """Show only what came in with the newest import, or everything again."""
        if self.desk.filters.newer_than is not None:
            self.desk.filters = self.desk.filters.all_ages()
            self.look_up()
        else:
            self.do_show_new()

    def do_show_new(self) -> None:
        """Show only what came in with the newest import."""
        self.start(self._show_new, "new")

    async def _show_new(self) -> None:
        try:
            before = self.own.see_newest(self.desk.library.path, await self.desk.library.newest())
        except HdndError as error:
            self.say(error.wording)
            return
        self.desk.filters = self.desk.filters.choose(newer_than=before)
        self.search.set_value("")
        self.go_to("results")
        self.look_up()
        if not before:
            self.say(texts.ALL_NEW)

    async def tell_new(self) -> None:
        """Say how many articles came in since the archive was seen last, where any did."""
        newest = await self.desk.library.newest()
        if self.desk.is_replacement:
            self.own.see_newest(
                self.desk.library.path, 0
            )  # none of its articles came in after those of another
            self.desk.is_replacement = False
        before = self.own.see_newest(self.desk.library.path, newest)
        now = f"{newest} {self.desk.library.path.absolute()}"
        if before and self.own.setting("told new") != now:
            self.own.keep_setting("told new", now)
            count = await self.desk.library.count_after(before)
            self.say(texts.NEW.fill(count=figures(count, self.lang)))


def _composer(method: Method | None) -> Composer | None:
    if method is None:
        return None
    from hdnd_tui.tui.composer import Composer

    return Composer(method)
