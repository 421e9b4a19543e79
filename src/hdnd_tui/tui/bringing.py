"""Bringing articles in from inside the screen, taking them back, and opening another archive."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hdnd_tui.errors import HdndError
from hdnd_tui.export.places import is_folder
from hdnd_tui.safetext import printable_path
from hdnd_tui.tui import texts
from hdnd_tui.tui.changing import Changing
from hdnd_tui.tui.desk import file_key
from hdnd_tui.tui.mending import Mending
from hdnd_tui.tui.saying import figures
from hdnd_tui.userdata import ARCHIVE_NAME, user_folder
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.intake.report import Event, Progress, Report
    from hdnd_tui.tui.dialogs.progress import ProgressDialog

_ARCHIVES = (".db", ".hdnd")
"""Kinds of files that can be imported and are no pages."""
_BRING = Wording(
    " Nhập bài: chọn tệp, gói cập nhật hoặc thư mục ", " Import: choose a file, an update pack or a folder "
)
_OPEN = Wording(" Mở kho khác ", " Open another archive ")
_LOOKING = Wording(" Đang xem trước, chưa ghi gì ", " Looking, nothing is written yet ")
_IMPORTING = Wording(" Đang nhập ", " Importing ")
_STOPPING = Wording("Đang dừng…", "Stopping…")
_LOOKED = Wording("Đã dừng xem trước; chưa ghi gì vào kho.", "Looking was stopped; nothing was written.")
_STOPPED = Wording(
    "Đã dừng nhập; đã ghi {count} bài vào kho.", "The import was stopped; {count} articles were written."
)
_LEFT = Wording(
    "Đã dừng nhập: {count} bài đã nằm trong kho {archive}. Nhập lại {path} để nhập tiếp.",
    "The import was stopped with {count} articles in {archive}. Import {path} again to go on.",
)
_LEFT_AT_THE_END = Wording(
    "Đã nhập xong: {count} bài đã nằm trong kho {archive}.",
    "The import came to its end, with {count} articles in {archive}.",
)
_NONE_CAME = Wording(
    "Đã dừng nhập; chưa ghi bài nào vào kho.", "The import was stopped; no article was written."
)
_ARTICLES = Wording("{count} bài", "{count} articles")
_READ = Wording("đã đọc {read} bài, đã ghi {count}", "{read} articles read, {count} written")
_ONLY_LOOKED = Wording(
    "Mới xem trước {path}; chưa ghi gì vào kho.", "Only a look was taken at {path}; nothing was written."
)
_UNDO_PAGES = Wording(
    "Nhập xong, Ctrl+G hoàn tác: bỏ các bài mới; bài được cập nhật giữ bản mới.",
    "Once imported, Ctrl+G takes the new articles out again; updated ones stay as updated.",
)
_UNDO_NEW = Wording(
    "Nhập xong, Ctrl+G hoàn tác: bỏ các bài mới.", "Once imported, Ctrl+G takes the new articles out again."
)
_UNDO_PACK = Wording(
    "Nhập xong, Ctrl+G hoàn tác cả gói, một lần.", "Once imported, Ctrl+G takes the whole pack back, once."
)
_ONLY_UPDATED = Wording(
    "Bài được cập nhật giữ bản mới: không hoàn tác được.", "Updated articles stay as updated: no undo."
)
_NO_UNDO = Wording(
    "Thư mục có gói cập nhật: không hoàn tác chung được. Hãy nhập riêng từng gói.",
    "The folder holds update packs: this cannot be undone as one. Import each pack by itself.",
)
_ASK_PAGES = Wording(
    " Hoàn tác lần nhập: bỏ {count} bài mới khỏi kho? ", " Undo the import: take {count} articles out? "
)
_ASK_PACK = Wording(" Hoàn tác cả gói: {count} bài? ", " Undo the whole pack: {count} articles? ")


class _Brought:
    """What an import has done so far, for taking it back."""

    def __init__(self) -> None:
        self.added: list[str] = []
        """Ids of the articles that are new in the archive."""
        self.packs = 0
        self.changes = 0
        self.first = 0
        """Number of the last note on states before the import."""
        self.is_whole = False
        """Nothing is left to be written."""


class Bringing(Mending, Changing):
    """The part of the reading room that lets articles in."""

    _writing: tuple[Path, Path, _Brought] | None = None
    """What is imported into which archive, and what came of it, until the user has been told."""

    _looking: Path | None = None
    """What is looked at before it is imported, until the user has said whether it is to be."""

    def last_words(self) -> Wording | None:
        """Say what is written of an import during which the program was left; None where none was at work.

        All is known once the loop has ended, which waits for the threads.
        """
        if self._looking is not None:
            return _ONLY_LOOKED.fill(path=printable_path(self._looking))
        if self._writing is None:
            return None
        path, target, brought = self._writing
        words = _LEFT_AT_THE_END if brought.is_whole else _LEFT if brought.changes else _NONE_CAME
        names = {"archive": printable_path(target.absolute()), "path": printable_path(path)}
        return words.fill(count=figures(brought.changes, self.lang), **names)

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
            _can_be_imported,
            folders=True,
            without=self.desk.library.path,
        )
        path = await self._ask(dialog)
        if path is None:
            return
        self.own.keep_setting("import folder", str(path.parent))  # where one chose, and types a name
        target = user_folder() / ARCHIVE_NAME if self.desk.fixed else self.desk.library.path
        brought, self._looking = _Brought(), path
        async with self._progress(_LOOKING) as progress:
            report = await self._import(path, target, brought, progress, dry_run=True)
        if report is None:
            self._looking = None
            return
        if brought.packs:
            undo = _NO_UNDO if is_folder(path) else _UNDO_PACK
        else:
            undo = _ONLY_UPDATED if not report.added else _UNDO_PAGES if report.updated else _UNDO_NEW
        asked = ImportReport(self.look, self.lang, report, str(target), before=True, undo=undo)
        wanted = await self._ask(asked)
        self._looking = None
        if not wanted:
            return
        brought = _Brought()
        async with self._progress(_IMPORTING) as progress:
            self._writing, self.is_importing = (path, target, brought), True
            report = await self._import(path, target, brought, progress, dry_run=False)
            self._writing, self.is_importing = None, False
            if undo is not _NO_UNDO:
                await self._offer_undo(brought, target)
            if report is not None and target == self.desk.library.path:
                await self.show_again_after_import()
        if report is None:
            return
        if target != self.desk.library.path:
            self.change_archive(target)
        told = ImportReport(self.look, self.lang, report, str(target), before=False, undo=undo)
        if await self._ask(told):
            self.do_show_new()

    async def _offer_undo(self, brought: _Brought, target: Path) -> None:
        """Let Ctrl+G take back what was brought into an archive."""
        if not brought.changes:
            return
        try:
            last, pack = await asyncio.to_thread(_marks, target)
        except HdndError:
            return
        if brought.packs:
            work = partial(self._take_back_pack, target, pack)
        else:
            work = partial(self._take_back_pages, target, brought, last)
        if brought.packs or brought.added:
            many = brought.changes if brought.packs else len(brought.added)
            words = _ASK_PACK if brought.packs else _ASK_PAGES
            asked = words.fill(count=figures(many, self.lang)) if many > 1 else None
            self.undo.remember(texts.UNDO_IMPORT, self._later(work), of=file_key(target), asked=asked)

    async def _take_back_pages(self, target: Path, brought: _Brought, last: int) -> None:
        done = await self._write_archive([["take_back", brought.added, brought.first, last]], target)
        if done is not None:
            gone = done[0]
            self.say(_with_kept(texts.IMPORT_TAKEN_BACK.fill(gone=gone), len(brought.added) - gone))

    async def _take_back_pack(self, target: Path, pack: str) -> None:
        try:
            _, now = await asyncio.to_thread(_marks, target)
        except HdndError as error:
            self.say(error.wording)
            return
        if now != pack:
            self.say(texts.OTHER_PACK)
            return
        done = await self._write_archive([["undo"]], target)
        if done is not None:
            gone, kept = done[0]
            self.say(_with_kept(texts.PACK_TAKEN_BACK.fill(gone=gone), kept))

    @asynccontextmanager
    async def _progress(self, title: Wording) -> AsyncIterator[ProgressDialog]:
        """Show how far work is until its report can be shown: till then no key undoes what it does."""
        from hdnd_tui.tui.dialogs.progress import ProgressDialog

        progress = ProgressDialog(self.look, self.lang, title, _STOPPING)
        await self.app.push_screen(progress)
        try:
            yield progress
        finally:
            progress.stopped = True  # also where the program ends
            self.hold_keys()
            progress.leave()

    async def _import(
        self, path: Path, target: Path, brought: _Brought, progress: ProgressDialog, *, dry_run: bool
    ) -> Report | None:
        """Import, or rehearse it, telling how far it is; None where it failed or was stopped."""
        from hdnd_tui.intake import apart
        from hdnd_tui.intake.report import Committed, PackOpened, Progress

        loop = asyncio.get_running_loop()

        def tell(event: Progress) -> None:
            read, written = figures(event.seen, self.lang), figures(event.articles, self.lang)
            is_behind = event.articles < event.seen and not dry_run
            said = _READ.fill(read=read, count=written) if is_behind else _ARTICLES.fill(count=read)
            progress.tell(event.done, event.total, said.to(self.lang))

        def on_event(event: Event) -> None:
            if isinstance(event, PackOpened):
                brought.packs += 1
            elif isinstance(event, Committed):
                brought.changes += 1
                if event.kind == "added":
                    brought.added.append(event.id)
            elif isinstance(event, Progress):
                loop.call_soon_threadsafe(tell, event)

        def work() -> Report:
            is_stopped = partial(getattr, progress, "stopped")
            report = apart.bring_in(path, target, dry_run=dry_run, on_event=on_event, is_stopped=is_stopped)
            brought.is_whole = True
            return report

        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if not dry_run and os.path.lexists(target):
                brought.first, _ = await asyncio.to_thread(_marks, target)
            return await asyncio.to_thread(work)
        except apart.Stopped:
            await self.show_again_after_import()
            count = figures(brought.changes, self.lang)
            self.say(_LOOKED if dry_run else _STOPPED.fill(count=count) if brought.changes else _NONE_CAME)
        except HdndError as error:
            self.say(error.wording)
            await self.show_again_after_import()
        except OSError:
            self.say(texts.NO_FOLDER.fill(place=target.parent))
        return None

    async def show_again_after_import(self) -> None:
        """Show what the archive holds now, also where it was made only now."""
        if not os.path.lexists(self.desk.library.path):
            return
        if self.desk.version is None:
            self.change_archive(self.desk.library.path)
        else:
            await self.show_again()

    def do_open_archive(self) -> None:
        """Choose another archive and show it."""
        self._begin_dialog(self._open_archive)

    async def _open_archive(self) -> None:
        from hdnd_tui.tui.dialogs.files import FilesDialog

        start = self.desk.library.path.absolute().parent
        dialog = FilesDialog(
            self.look, self.lang, _OPEN, start, lambda name: name.endswith(".db"), folders=False
        )
        path = await self._ask(dialog)
        if path is not None:
            self.change_archive(path)

    def _folder(self, setting: str) -> Path:
        kept = Path(self.own.setting(setting) or ".")
        return kept.absolute() if is_folder(kept) else Path.home()


def _can_be_imported(name: str) -> bool:
    from hdnd_tui.importing.formats.registry import format_of

    return format_of(name) is not None or name.lower().endswith(_ARCHIVES)


def _marks(path: Path) -> tuple[int, str]:
    """Give the number of the last note on states in an archive, and what tells its last update pack."""
    from hdnd_tui.archive.past import last_change, last_pack
    from hdnd_tui.archive.reader import Archive

    with Archive.open(path) as archive:
        return last_change(archive), last_pack(archive)


def _with_kept(said: Wording, kept: int) -> Wording:
    more = texts.SOME_STAY
    if not kept:
        return said
    return Wording(more.vi.format(said=said.vi, kept=kept), more.en.format(said=said.en, kept=kept))
