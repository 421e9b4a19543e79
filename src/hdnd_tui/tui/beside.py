"""What stands beside the text that is read: a second article, the people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hdnd_tui.search.results import Hit, Results
from hdnd_tui.tui import texts
from hdnd_tui.tui.looking import Looking
from hdnd_tui.tui.targets import ToArticle
from hdnd_tui.tui.views import Opened
from hdnd_tui.tui.widgets.pane import Divider
from hdnd_tui.tui.widgets.reader import Reader
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang, Wording

LEAST_WIDTH = 140
"""Cells of a screen on which two articles stand side by side."""
_MOST = 12
"""Articles of one kind that are offered."""

_TITLE = Wording(" Đặt cạnh bài này ", " Beside this article ")
_HINT = Wording("Enter đặt cạnh · Esc thôi", "Enter puts it beside · Esc leaves")
_AS_READ = Wording("Trước khi sửa", "As it was read")
_NEXT = Wording("Bài sau", "Next result")
_PREVIOUS = Wording("Bài trước", "Previous")
_IN_BASKET = Wording("Trong giỏ", "In the basket")
_READ = Wording("Đã đọc", "Read before")
_ANY = "any"
_ANOTHER = Wording("Bài khác…", "Another…")
_FROM_LIST = Wording("chọn trong danh sách kết quả, gõ để lọc", "from the list of results, type to filter")
_AS_PAGE_SAYS = Wording("như trang nêu", "what the page says")
_OLDER = Wording("Bản nhập trước", "Older page")


class Candidate(NamedTuple):
    """An article that can be put beside."""

    kind: Wording
    title: str
    number: int
    shown: Opened | None = None
    """Another text of the same article; None: the article as the archive holds it."""


class Beside(Looking):
    """The part of the reading room that compares."""

    def __init__(self, path: Path, lang: Lang, own: UserData, fixed: Wording | None = None) -> None:
        super().__init__(path, lang, own, fixed)
        self.second: Reader | None = None
        """The side that has not the keys; None where one article is shown. `reader` is the other one."""
        self.reader.people_stay = bool(own.setting("people stay"))

    # Two articles.

    def do_beside(self) -> None:
        """Put another article beside the one chosen, or take it away."""
        if self.second is not None:
            self.close_second()
        elif self.size.width < LEAST_WIDTH:
            self.say(texts.TOO_NARROW.fill(width=LEAST_WIDTH, now=self.size.width))
        elif self.chosen() is None:
            self.say(texts.NO_ARTICLE)
        else:
            self._begin_dialog(self._put_beside)

    async def _put_beside(self) -> None:
        from hdnd_tui.tui.dialogs.choosing import Choice, ChooseDialog

        opened, desk = await self._chosen_article(), self.desk
        if opened is None:
            return
        candidates = await self._candidates(opened)
        if not candidates:
            self.say(texts.NOTHING_BESIDE)
            return
        results = self.desk.found
        choices = [Choice(str(at), each.kind, each.title) for at, each in enumerate(candidates)]
        if results is not None and results.rows > 1:
            choices.append(Choice(_ANY, _ANOTHER, _FROM_LIST.to(self.lang)))
        word = await self._ask(ChooseDialog(self.look, self.lang, _TITLE, choices, _HINT))
        if word is None:
            return
        chosen = await self._from_list(results) if word == _ANY and results else candidates[int(word)]
        if chosen is None or desk is not self.desk:
            return
        if chosen.number == opened.number and chosen.shown is None:
            self.say(texts.SAME_ARTICLE)
            return
        if self.pane != "reader" or self.reader.opened is None:
            await self.open_number(opened.number, read=True)
        await self._show_second(chosen)

    async def _from_list(self, results: Results) -> Candidate | None:
        """Let an article be chosen among all of the list."""
        self.hold_keys()  # for the dialog that is coming
        target = await self._ask(self.pages.articles_of(results))
        return Candidate(_ANOTHER, "", target.number) if isinstance(target, ToArticle) else None

    async def _candidates(self, opened: Opened) -> list[Candidate]:
        found = []
        if opened.article.corrected:
            as_read = await self.desk.library.article_as_read(opened.number, self.desk.found)
            found.append(Candidate(_AS_READ, _AS_PAGE_SAYS.to(self.lang), opened.number, as_read))
        found += [
            Candidate(_OLDER, older.article.title, older.number, older)
            for older in await self.desk.library.older(opened.number, self.desk.found)
        ]
        at, results = self.results.cursor, self.desk.found
        if results is not None:
            for kind, row in ((_NEXT, at + 1), (_PREVIOUS, at - 1)):
                rows = await self.desk.library.rows(results, row, row + 1) if row >= 0 else []
                found += [Candidate(kind, view.hit.title, view.hit.number) for view in rows]
        for kind, ids in ((_IN_BASKET, self.desk.basket), (_READ, self.own.opened())):
            found += [Candidate(kind, hit.title, hit.number) for hit in await self._titles(ids)]
        seen = {opened.number}
        kept = []
        for each in found:
            if each.shown is not None or each.number not in seen:
                seen.add(each.number)
                kept.append(each)
        return kept

    async def _titles(self, ids: Sequence[str]) -> list[Hit]:
        return await self.desk.library.titles(await self.desk.library.numbers_of(ids[:_MOST]))

    async def _show_second(self, chosen: Candidate) -> None:
        shown = chosen.shown or await self.desk.library.article(chosen.number, self.desk.found)
        second = Reader(self.look, self.lang, id="second")
        second.people_stay = self.reader.people_stay
        second.show(shown, note=self.own.note(shown.article.id))
        second.as_held = chosen.shown is None
        await self.query_one("#body").mount(Divider(self.look, self.lang, id="divider3"), second)
        self.second = second
        self.add_class("beside")
        self.go_to("reader")

    def sides(self) -> list[Reader]:
        """Give the panes that may show an article."""
        return [*super().sides(), *([self.second] if self.second is not None else [])]

    def change_sides(self) -> None:
        """Give the keys to the other article."""
        if self.second is not None:
            self.keep_position()
            self.reader, self.second = self.second, self.reader
            self.reader.set_active(True)
            self.second.set_active(False)
            self.show_lines()

    def close_second(self) -> None:
        """Show the article alone that was opened first."""
        if self.second is None:
            return
        if self.reader.id == "second":
            self.change_sides()
        self.second.remove()
        self.query_one("#divider3").remove()
        self.second = None
        self.remove_class("beside")
        self.show_lines()

    def fit_second(self, width: int) -> None:
        """Show one article where there is no room for two any more."""
        if width < LEAST_WIDTH:
            self.close_second()

    # The people.

    def do_pin_people(self) -> None:
        """Keep the people beside or below the text from now on, or do not."""
        stay = not self.reader.people_stay
        for side in (self.reader, self.second):
            if side is not None:
                side.let_people_stay(stay)
        self.own.keep_setting("people stay", "1" if stay else "")
        self.say(texts.PEOPLE_STAY if stay else texts.PEOPLE_GO)
