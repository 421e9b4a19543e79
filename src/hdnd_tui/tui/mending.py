"""Setting an article right: its date, council and title; taking it out of the archive and back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from hdnd_tui.article import Article, Council
from hdnd_tui.errors import HdndError, WrongUsage
from hdnd_tui.tui import texts
from hdnd_tui.tui.desk import file_key
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.saying import UNKNOWN, day, how_known
from hdnd_tui.tui.taking import Work
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.archive.corrections import Field
    from hdnd_tui.intake.apart import Step

T = TypeVar("T")

_TITLE = Wording(" Sửa bài này ", " Correct this article ")
_NAMES: dict[Field, Wording] = {
    "date": Wording("Ngày", "Date"),
    "council": Wording("Hội đồng", "Council"),
    "title": Wording("Tiêu đề", "Title"),
}
_AS_READ = Wording("Trả lại như trang nêu: {what}", "Give back what the page says: {what}")
_REMOVE = Wording("Bỏ bài khỏi kho (vẫn giữ bản gốc)", "Take it out of the archive (its page is kept)")
_REMOVE_TITLE = Wording(" Bỏ bài này khỏi kho? ", " Take this article out of the archive? ")
_KEEP = Wording("Giữ bài trong kho", "Keep it in the archive")
_DO_REMOVE = Wording("Bỏ bài khỏi kho (Ctrl+G: hoàn tác)", "Take it out (Ctrl+G: undo)")
_DATE_TITLE = Wording(" Ngày đúng ", " The right date ")
_DATE_HINT = Wording(
    "Như 25/3/2022, 2022; để trống: chưa rõ · Enter lưu · Esc thôi",
    "As 25/3/2022, 2022; empty: unknown · Enter keeps · Esc leaves",
)
_TITLE_TITLE = Wording(" Tiêu đề đúng ", " The right title ")
_NO_TITLE = Wording("Tiêu đề đang trống. Hãy ghi tiêu đề.", "The title is empty. Write one.")
_LONGEST_TITLE = 4000

Value = str | Council | None


class Mending(Finding):
    """The part of the reading room that writes corrections into the archive."""

    def do_correct(self) -> None:
        """Set date, council or title of the article chosen, or take it out."""
        if self.desk.fixed is not None:
            self.say(texts.SAMPLE_STAYS)
            return
        self._begin_dialog(self._correct)

    async def _correct(self) -> None:
        from hdnd_tui.tui.dialogs.choosing import Choice, ChooseDialog

        opened = await self._chosen_article()
        if opened is None:
            return
        article = opened.article
        choices = [Choice(field, name, self._now(article, field)) for field, name in _NAMES.items()]
        if article.corrected:
            named = ", ".join(_NAMES[f].to(self.lang).lower() for f in _NAMES if f in article.corrected)
            choices.append(Choice("as read", _AS_READ.fill(what=named)))
        choices += [Choice("", Wording("", "")), Choice("remove", _REMOVE)]
        word = await self._ask(ChooseDialog(self.look, self.lang, _TITLE, choices))
        if word == "remove":
            await self._remove(article)
        elif word == "as read":
            as_read: dict[Field, Value] = dict.fromkeys(f for f in _NAMES if f in article.corrected)
            self._begin_change(partial(self._change, article, as_read))
        for field in (f for f in _NAMES if f == word):
            value = await self._ask_value(article, field)
            if value is not None:
                self._begin_change(partial(self._change, article, {field: value}))

    def _now(self, article: Article, field: Field) -> str:
        if field == "title":
            return article.title
        if field == "council":
            return article.council.name if article.council else UNKNOWN.to(self.lang)
        known = how_known(article.date_known, self.lang)
        return f"{day(article.date, article.year, self.lang)} {known}".strip()

    async def _ask_value(self, article: Article, field: Field) -> Value:
        from hdnd_tui.tui.dialogs.asking import AskDialog, Question
        from hdnd_tui.tui.dialogs.choosing import CouncilDialog

        if field == "council":
            from hdnd_tui.tui.councils_known import CouncilsKnown

            self.hold_keys()  # for the dialog that is coming
            known = CouncilsKnown(row.council for row in await self.desk.library.councils())
            return await self._ask(CouncilDialog(self.look, self.lang, known.find, known.is_new))
        if field == "date":
            now = day(article.date, article.year, self.lang) if article.year else ""
            question = Question(
                _DATE_TITLE,
                _NAMES[field],
                article.title,
                now,
                replaced=True,
                hint=_DATE_HINT,
                check=_wrong_day,
            )
        else:
            question = Question(
                _TITLE_TITLE,
                _NAMES[field],
                article.title,
                article.title,
                longest=_LONGEST_TITLE,
                check=lambda text: None if text.strip() else _NO_TITLE,
            )
        answer = await self._ask(AskDialog(self.look, self.lang, question))
        if answer is None:
            return None
        from hdnd_tui.archive.entered_day import read_day

        value = read_day(answer[1]) if field == "date" else answer[1]
        if _is_there(article, field, value):
            self.say(texts.UNCHANGED)
            return None
        return value

    async def _change(self, article: Article, values: dict[Field, Value]) -> None:
        """Set fields, None giving back what the page says; each can be taken back."""
        path = self.desk.library.path
        key, before = file_key(path), await self._kept(article.id)
        if await self._write_archive(_corrections(article.id, values)) is not None:
            after = await self._kept(article.id)
            old = {field: before.get(field) for field in values}
            new = {field: after.get(field) for field in values}
            back = partial(self._put_back, path, article.id, old, new)
            self.undo.remember(texts.UNDO_CORRECTION, self._later(back), of=key)
            self.say(await self._corrected(article.id, values))

    async def _corrected(self, id: str, values: dict[Field, Value]) -> Wording:
        """Say that it is done: what was given back, or which day was read where one was typed."""
        if all(value is None for value in values.values()):
            now = await self.desk.library.article(await self.desk.library.number_of(id))
            names = [
                f"{_NAMES[field].to(self.lang).lower()} {self._now(now.article, field)}" for field in values
            ]
            return texts.GIVEN_BACK.fill(what="; ".join(names))
        date = values.get("date")
        if not isinstance(date, str) or not date:
            return texts.CORRECTED
        is_day = len(date) == len("2022-03-25")
        return texts.CORRECTED_DAY.fill(day=day(date if is_day else None, int(date[:4]), self.lang))

    async def _kept(self, id: str) -> dict[Field, Value]:
        """Give the corrections that an article has."""
        import json

        kept = await self.desk.library.corrections(id)
        values: dict[Field, Value] = {}
        for field in (f for f in _NAMES if f in kept):
            value = json.loads(kept[field])
            values[field] = Council.from_json(value) if field == "council" else value
        return values

    async def _put_back(
        self, path: Path, id: str, values: dict[Field, Value], since: dict[Field, Value]
    ) -> None:
        """Set fields as they were, unless others than ours were set `since`."""
        kept = await self._kept(id)
        if any(kept.get(field) != value for field, value in since.items()):
            self.say(texts.CORRECTED_SINCE)
        elif await self._write_archive(_corrections(id, values), path) is not None:
            self.say(texts.UNDONE.fill(name=texts.UNDO_CORRECTION.to(self.lang)))

    async def _remove(self, article: Article) -> None:
        from hdnd_tui.tui.dialogs.choosing import Choice, ChooseDialog

        asked = [
            Choice("", Wording(article.title, article.title)),
            Choice("", Wording("", "")),
            Choice("keep", _KEEP),
            Choice("remove", _DO_REMOVE),
        ]
        if await self._ask(ChooseDialog(self.look, self.lang, _REMOVE_TITLE, asked)) != "remove":
            return
        self._begin_change(partial(self._take_out, article.id))

    async def _take_out(self, id: str) -> None:
        path = self.desk.library.path
        key = file_key(path)
        if await self._write_archive([["remove", id]]) is not None:
            back = self._later(partial(self._restore, path, id))
            self.undo.remember(texts.UNDO_REMOVAL, back, of=key)
            self.say(texts.REMOVED)

    async def _restore(self, path: Path, id: str) -> None:
        if await self._write_archive([["restore", id]], path) is not None:
            self.say(texts.UNDONE.fill(name=texts.UNDO_REMOVAL.to(self.lang)))

    def _begin_change(self, work: Work) -> None:
        """Start work that ends in a step to take back; it goes on where another dialog begins."""

        async def changing() -> None:
            try:
                await work()
            finally:
                self.undo.coming -= 1

        self.undo.coming += 1
        self.start(changing, "writing", exclusive=False)

    def _later(self, work: Work) -> Callable[[], None]:
        return lambda: self.start(work, "writing", exclusive=False)

    async def _write_archive(self, steps: Sequence[Step], at: Path | None = None) -> list[Any] | None:
        """Write into the archive that is shown, or the one `at` a path; gives what came of each step.

        What is shown is at once what it holds now. None where it failed, which is said, and where a file that
        nobody has seen yet stands in the place of the archive shown.
        """
        from hdnd_tui.intake import apart

        if at is None and not self.desk.is_at(self.desk.library.path):
            self.say(texts.NOT_WRITTEN_REPLACED)
            return None
        self.say(texts.WRITING)
        try:
            done = await asyncio.to_thread(apart.write, at or self.desk.library.path, steps)
            await self.show_again()
        except HdndError as error:
            self.say(error.wording)
            return None
        return done


def _corrections(id: str, values: dict[Field, Value]) -> list[Step]:
    return [
        ["correct", id, field, value.to_json() if isinstance(value, Council) else value]
        for field, value in values.items()
    ]


def _is_there(article: Article, field: Field, value: str) -> bool:
    """Say whether an article has a value already; entering a day makes it sure."""
    if field == "title":
        return value == article.title
    is_sure = article.date_known in ("event", "unknown")
    return is_sure and value == (article.date or str(article.year or ""))


def _wrong_day(text: str) -> Wording | None:
    from hdnd_tui.archive.entered_day import read_day

    try:
        read_day(text)
    except WrongUsage as error:
        return error.wording
    return None
