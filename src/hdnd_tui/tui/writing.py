"""Writing articles to files: what is asked, shown beforehand, written, and said."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hdnd_tui.errors import HdndError
from hdnd_tui.search.query import Query
from hdnd_tui.tui import texts
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.saying import figures

if TYPE_CHECKING:
    from hdnd_tui.tui.desk import Desk
    from hdnd_tui.tui.exporting import Choice, Scope, Taken, What

_WINDOWS = os.name == "nt"


class Writing(Finding):
    """The part of the reading room that exports."""

    def do_export(self) -> None:
        """Ask what to export, and write it."""
        self._begin_dialog(self.export)

    async def export(self, what: What | None = None) -> None:
        """Ask what to export, at first `what`, else the article being read, the basket or the result."""
        from hdnd_tui.export.places import usual_folder
        from hdnd_tui.tui.exporting import Choice, scopes

        chosen, query, desk = self.chosen(), self.desk.query, self.desk
        ids: dict[What, list[str]] = {
            "article": [chosen[1]] if chosen else [],
            "basket": list(self.desk.basket),
        }
        if what is None and self.pane != "reader":
            what = "basket" if self.desk.basket else "query" if self._is_asked() else None
        offered = await self.desk.library.ask(lambda archive, searcher: scopes(archive, searcher, ids, query))
        what = what if what in offered else next(iter(offered), None)
        if what is None:
            self.say(texts.NO_ARTICLE)
            return
        folder = usual_folder(self.own.setting("export folder"))
        at_first = Choice(what, "txt", one_file=False, folder=folder, bom=False, crlf=_WINDOWS)
        ask = partial(self._ask_choice, desk, offered)
        choice = await ask(at_first.as_last_time(self.own.setting("export manner")), "")
        if choice is not None:
            work = partial(self._write_or_ask, choice, ask, offered, ids, query)
            self.start(work, "export", exclusive=False)  # what it says is said behind another dialog too

    async def _ask_choice(
        self, desk: Desk, offered: Mapping[What, Scope], choice: Choice, failed: str
    ) -> Choice | None:
        from hdnd_tui.tui.dialogs.export_dialog import ExportDialog

        height = self.size.height
        dialog = ExportDialog(self.look, self.lang, offered, choice, height=height, failed=failed)
        chosen = await self._ask(dialog)
        if desk is not self.desk:
            self.say(texts.CHANGED)
            return None
        return chosen

    async def _write_or_ask(
        self,
        choice: Choice | None,
        ask: Callable[[Choice, str], Awaitable[Choice | None]],
        offered: Mapping[What, Scope],
        ids: Mapping[What, list[str]],
        query: Query,
    ) -> None:
        """Write what was chosen; where that fails, ask again and say why."""
        while choice is not None:
            failed = await self._write(choice, offered[choice.what], ids.get(choice.what, []), query)
            choice = await ask(choice, failed) if failed else None

    def _is_asked(self) -> bool:
        """Something was typed or chosen: the list is a result and not the whole archive."""
        return bool(self.desk.filters or self.search.value.strip())

    async def _write(self, choice: Choice, scope: Scope, ids: list[str], query: Query) -> str:
        """Write, asking before anything is overwritten; gives why it failed, else nothing."""
        from hdnd_tui.tui.exporting import taken_file, write_apart

        loop, desk = asyncio.get_running_loop(), self.desk

        def tell(count: int) -> None:
            if count:
                said = texts.WRITTEN.fill(count=figures(count, self.lang))
                loop.call_soon_threadsafe(self.say, said)

        old = await asyncio.to_thread(taken_file, choice, scope, self.lang)
        if old is not None:
            answer = await self._ask_taken(choice, 1, str(old.parent), old)
            if answer == "keep":
                self.say(texts.WROTE_NOTHING.fill(why=texts.KEPT_OLD.to(self.lang)))
                return ""
            choice = replace(choice, taken=answer)
        if desk is not self.desk:
            self.say(texts.CHANGED)
            return ""
        self.say(texts.WRITING)
        try:
            identity = await desk.library.ask(lambda archive, _: archive.connection.identity)
            write = partial(write_apart, (desk.library.path, identity))
            done = await asyncio.to_thread(write, choice, ids, query, self.lang, tell)
            files, file, same = done.files, done.file, choice.taken == "beside"
            if done.taken and choice.taken == "keep":
                answer = await self._ask_taken(choice, done.taken, str(done.folder), None)
                if answer != "keep" and desk is self.desk:
                    self.say(texts.WRITING)
                    again = replace(choice, taken=answer)
                    more = await asyncio.to_thread(write, again, ids, query, self.lang, tell)
                    files = more.files + (files if answer == "beside" else 0)
                    file = more.file if files == 1 else None
                    same = answer == "beside"
        except HdndError as error:
            self.say(texts.NOT_WRITTEN)  # why, stands in the dialog that comes again
            return error.sentence(self.lang)
        self.own.keep_setting("export folder", str(done.folder))
        self.own.keep_setting("export manner", choice.manner)
        if file is not None:
            self.say(texts.WROTE_FILE.fill(place=done.folder, file=file.name))
        elif files:
            self.say(texts.WROTE.fill(count=figures(files, self.lang), place=done.folder))
        else:
            why = texts.SAME_THERE if same else texts.KEPT_OLD if done.taken else texts.NOT_HERE
            self.say(texts.WROTE_NOTHING.fill(why=why.to(self.lang)))
        return ""

    async def _ask_taken(self, choice: Choice, count: int, folder: str, old: Path | None) -> Taken:
        from hdnd_tui.tui.dialogs.export_dialog import Overwrite
        from hdnd_tui.tui.exporting import free_name

        free = await asyncio.to_thread(free_name, old, choice) if old else None
        names = (old.name, free.name) if old and free else ()
        return await self._ask(Overwrite(self.look, self.lang, count, folder, *names)) or "keep"
