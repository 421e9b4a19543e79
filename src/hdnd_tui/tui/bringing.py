"""Bringing articles in from inside the screen, and opening another archive."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from hdnd_tui.errors import HdndError
from hdnd_tui.export.places import is_folder
from hdnd_tui.tui import texts
from hdnd_tui.tui.collecting import Collecting
from hdnd_tui.tui.library import Library
from hdnd_tui.tui.saying import figures
from hdnd_tui.userdata import ARCHIVE_NAME, user_folder
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.intake.report import Event, Progress, Report

_KINDS = (".txt", ".html", ".htm", ".docx", ".jsonl", ".jsonl.gz", ".db")
_BRING = Wording(" Nhập bài: chọn tệp hoặc thư mục ", " Import: choose a file or a folder ")
_OPEN = Wording(" Mở kho khác ", " Open another archive ")
_LOOKING = Wording(" Đang xem trước, chưa ghi gì ", " Looking, nothing is written yet ")
_IMPORTING = Wording(" Đang nhập ", " Importing ")
_STOPPING = Wording("Đang dừng…", "Stopping…")
_ARTICLES = Wording("{count} bài", "{count} articles")


class _Stopped(HdndError):
    """The user has stopped an import; what was committed before stays."""


class Bringing(Collecting):
    """The part of the reading room that lets articles in and changes the archive that is shown."""

    def do_bring(self) -> None:
        """Choose files, say what would change, import them, show what is new."""
        self._begin_dialog(self._bring)

    async def _bring(self) -> None:
        from hdnd_tui.tui.dialogs.files import FilesDialog
        from hdnd_tui.tui.dialogs.import_report import ImportReport

        start = self._folder("import folder")
        dialog = FilesDialog(
            self.look,
            self.lang,
            _BRING,
            start,
            lambda name: name.endswith(_KINDS),
            folders=True,
            without=self.library.path,
        )
        path = await self._ask(dialog)
        if path is None:
            return
        self.own.keep_setting("import folder", str(path if is_folder(path) else path.parent))
        target = user_folder() / ARCHIVE_NAME if self.fixed else self.library.path
        report = await self._import(path, target, dry_run=True)
        if report is None:
            return
        asked = ImportReport(self.look, self.lang, report, str(target), before=True)
        if not await self._ask(asked):
            return
        report = await self._import(path, target, dry_run=False)
        if report is None:
            return
        if target != self.library.path:
            self.change_archive(target)
        else:
            await self.show_again_after_import()
        told = ImportReport(self.look, self.lang, report, str(target), before=False)
        if await self._ask(told):
            self.do_show_new()

    async def _import(self, path: Path, target: Path, *, dry_run: bool) -> Report | None:
        """Import, or rehearse it, telling how far it is; None where it failed or was stopped."""
        from hdnd_tui.intake.bringing import bring_in
        from hdnd_tui.intake.report import Progress
        from hdnd_tui.tui.dialogs.progress import ProgressDialog

        progress = ProgressDialog(self.look, self.lang, _LOOKING if dry_run else _IMPORTING, _STOPPING)
        loop = asyncio.get_running_loop()

        def tell(event: Progress) -> None:
            said = _ARTICLES.fill(count=figures(event.articles, self.lang)).to(self.lang)
            progress.tell(event.done, event.total, said)

        def on_event(event: Event) -> None:
            if progress.stopped:
                raise _Stopped(*texts.IMPORT_STOPPED)
            if isinstance(event, Progress):
                loop.call_soon_threadsafe(tell, event)

        await self.app.push_screen(progress)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            return await asyncio.to_thread(bring_in, [path], target, None, dry_run, on_event)
        except HdndError as error:
            self.say(error.wording)
            await self.show_again_after_import()
        except OSError:
            self.say(texts.NO_FOLDER.fill(place=target.parent))
        finally:
            progress.leave()
        return None

    async def show_again_after_import(self) -> None:
        """Show what the archive holds now, also where it was made only now."""
        if not os.path.lexists(self.library.path):
            return
        if self._version is None:
            self.change_archive(self.library.path)
        else:
            await self.show_again()

    def do_open_archive(self) -> None:
        """Choose another archive and show it."""
        self._begin_dialog(self._open_archive)

    async def _open_archive(self) -> None:
        from hdnd_tui.tui.dialogs.files import FilesDialog

        start = self.library.path.absolute().parent
        dialog = FilesDialog(
            self.look, self.lang, _OPEN, start, lambda name: name.endswith(".db"), folders=False
        )
        path = await self._ask(dialog)
        if path is not None:
            self.change_archive(path)

    def change_archive(self, path: Path) -> None:
        """Show another archive from its beginning; filters, the query and the open article go."""
        self.keep_position()
        self.go_to("search")
        self.library.close()
        self.library = Library(path)
        self.fixed = None
        self._version = None
        self._checked = texts.CHECKING
        self.found = None
        self.filters = type(self.filters)()
        self.search.set_value("")
        self.reader.show(None, advice=[w.to(self.lang) for w in texts.NO_PREVIEW])
        self.show_lines()
        self.look_up()

    def _folder(self, setting: str) -> Path:
        kept = Path(self.own.setting(setting) or ".")
        return kept.absolute() if is_folder(kept) else Path.home()
