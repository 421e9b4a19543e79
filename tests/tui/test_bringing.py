"""Importing and opening archives from inside the screen."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.importing.formats.registry import FORMATS
from hdnd_tui.intake import apart
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.intake.report import Committed, OnEvent, Progress
from hdnd_tui.packs.collecting import everything
from hdnd_tui.packs.writing import write_pack
from hdnd_tui.tui import bringing
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.choosing import ChooseDialog
from hdnd_tui.tui.dialogs.files import FilesDialog
from hdnd_tui.tui.dialogs.import_report import ImportReport
from hdnd_tui.userdata import ARCHIVE_NAME, UserData
from hdnd_tui.wording import Wording

from .conftest import article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


def says(app: ReadingRoomApp, words: str) -> bool:
    """Say whether these words are on the screen."""
    return any(words in line for line in lines(app))


def pages(folder: Path) -> Path:
    """Make a folder with two new articles, a damaged line and a file of another kind."""
    folder.mkdir()
    new = [{"id": f"moi-{n}", "title": f"Bài mới {n}", "text": "Nước dâng ở đê."} for n in (1, 2)]
    new[1]["text"] = "Ngày 3/3, họp tổng kết năm 2018 về đê."  # the year of the day is nowhere stated
    text = "\n".join(json.dumps(each, ensure_ascii=False) for each in new) + "\n{hỏng\n"
    (folder / "tin.jsonl").write_text(text, "utf-8")
    (folder / "anh.png").write_bytes(b"x")
    return folder


def count(path: Path) -> int:
    with Archive.open(path) as archive:
        return archive.info().articles


async def test_shows_what_would_change_then_imports_and_goes_to_the_new(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        assert says(app, "tin.jsonl")
        assert not says(app, "anh.png")
        await press(pilot, "enter")
        await shown(pilot, ImportReport)
        assert says(app, "2  bài mới")
        assert says(app, "1  tệp loại khác, bỏ qua (.png)")
        await press(pilot, "end")
        assert says(app, "Bài mới 1")
        assert says(app, "Bài mới 2")
        assert says(app, "03/03/2019 (suy ra) Bài mới 2")
        await press(pilot, "enter")
        assert says(app, "Chưa mở được ở đây")
        await press(pilot, "home")
        assert says(app, "tin.jsonl:3")
        await press(pilot, "down", "down", "enter")
        assert says(app, "Tệp này không nhập được. Hãy sửa tệp rồi nhập lại.")
        await press(pilot, "home")
        assert count(archive) == 5
        await pilot.press("enter")
        await shown(pilot, ImportReport)
        assert says(app, "Đã nhập xong")
        await press(pilot, "end")
        assert says(app, "03/03/2019 (suy ra) Bài mới 2")
        await press(pilot, "home")
        assert count(archive) == 7
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert app.screen is app.room
        assert app.room.results.total == 2
        assert app.room.desk.filters.chips("vi") == ["mới nhập"]


@pytest.mark.parametrize("as_paste", [True, False])
async def test_a_whole_path_takes_the_place_of_the_folder_shown(
    open_app: Open, own: UserData, tmp_path: Path, as_paste: bool
) -> None:
    own.keep_setting("import folder", str(tmp_path))
    folder = pages(tmp_path / "trang")
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        dialog = app.screen
        assert isinstance(dialog, FilesDialog)
        assert dialog.box is not None
        if as_paste:
            dialog.take_paste(f'"{folder}"\n')
        else:
            for character in str(folder):
                dialog.take_key(character, character)
        assert dialog.box.value.rstrip("/") == str(folder)
        dialog.take_key("ctrl+u", None)
        for character in "~khong-co-ai":
            dialog.take_key(character, character)
        assert dialog.box.value == "~khong-co-ai"


async def test_a_path_that_no_folder_can_have_is_no_crash(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        dialog = app.screen
        assert isinstance(dialog, FilesDialog)
        for path in (f"/{'x' * 300}/", f"/{'y' * 300}"):
            dialog.take_paste(path)
            await settled(pilot)
            assert says(app, "Không đọc được thư mục này.") or says(app, "Không có tệp nào tên")
            await press(pilot, "enter")


async def test_an_archive_with_a_name_that_no_file_can_have_is_said_to_be_unreadable(
    tmp_path: Path, own: UserData
) -> None:
    own.keep_setting("welcomed", "")
    app = ReadingRoomApp(tmp_path / ("x" * 300), "vi", own)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "escape")
        assert says(app, "Không đọc được kho")


async def test_the_open_archive_is_not_offered_for_import(
    open_app: Open, archive: Path, own: UserData
) -> None:
    make_archive(archive.parent / "khac.db", [article(9, "Kho khác", "Nội dung.")])
    own.keep_setting("import folder", str(archive.parent))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        dialog = app.screen
        assert isinstance(dialog, FilesDialog)
        offered = [item.value[1] for item in dialog.menu.items if isinstance(item.value, tuple)]
        assert archive.parent / "khac.db" in offered
        assert archive not in offered


async def test_every_kind_of_file_that_can_be_imported_is_offered(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    folder = tmp_path / "moi-loai"
    folder.mkdir()
    kinds = [suffix for form in FORMATS for suffix in form.suffixes] + [".db", ".hdnd", ".HTML"]
    for kind in (*kinds, ".png", ".pdf"):
        (folder / f"tep{kind}").write_bytes(b"x")
    own.keep_setting("import folder", str(folder))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        dialog = app.screen
        assert isinstance(dialog, FilesDialog)
        offered = [item.value[1] for item in dialog.menu.items if isinstance(item.value, tuple)]
        assert {path.name for path in offered if path.parent == folder} == {f"tep{kind}" for kind in kinds}


async def test_nothing_is_imported_where_the_user_leaves(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter", *"tin", "enter")
        await shown(pilot, ImportReport)
        await press(pilot, "escape")
        assert app.screen is app.room
        assert count(archive) == 5


async def test_the_first_archive_is_made_from_the_screen(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    path = tmp_path / "moi" / "kho.db"
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert says(app, "Chưa có kho bài nào ở đây")
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter", "enter")
        await shown(pilot, ImportReport)
        await pilot.press("enter")
        await shown(pilot, ImportReport)
        assert count(path) == 2
        await pilot.press("escape")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert app.room.results.total == 2


async def test_beside_the_sample_the_users_own_archive_is_filled(
    archive: Path, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = ReadingRoomApp(archive, "vi", own, Wording("Kho mẫu.", "Sample."))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter", "enter")
        await shown(pilot, ImportReport)
        await pilot.press("enter")
        await shown(pilot, ImportReport)
        await pilot.press("escape")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert count(archive) == 5
        assert app.room.desk.library.path == tmp_path / "own" / ARCHIVE_NAME
        assert app.room.results.total == 2
        assert app.room.desk.fixed is None


@pytest.mark.parametrize(
    ("stopped_at", "said"), [(1, "Đã dừng xem trước; chưa ghi gì"), (2, "Đã dừng nhập; chưa ghi bài nào")]
)
async def test_how_much_was_written_is_said_where_an_import_is_stopped(
    open_app: Open, own: UserData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int, said: str
) -> None:
    as_it_is, calls = apart.bring_in, []

    def stopped(*args: Any, **options: Any) -> Any:
        calls.append(args)
        if len(calls) == stopped_at:
            raise apart.Stopped("", "")
        return as_it_is(*args, **options)

    monkeypatch.setattr(apart, "bring_in", stopped)
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        await press(pilot, "enter")
        if stopped_at > 1:
            await shown(pilot, ImportReport)
            await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert says(app, said)


@pytest.mark.parametrize(
    ("written", "ends", "said"),
    [
        (2, False, "Đã dừng nhập: 2 bài đã nằm trong kho {archive}. Nhập lại {path} để nhập tiếp."),
        (0, False, "Đã dừng nhập; chưa ghi bài nào vào kho."),
        (2, True, "Đã nhập xong: 2 bài đã nằm trong kho {archive}."),
    ],
)
async def test_who_leaves_during_an_import_is_told_what_is_written(
    open_app: Open,
    archive: Path,
    own: UserData,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    written: int,
    ends: bool,
    said: str,
) -> None:
    as_it_is, under_way, over = apart.bring_in, threading.Event(), threading.Event()

    def slow(*args: Any, dry_run: bool, on_event: OnEvent, is_stopped: Callable[[], bool]) -> Any:
        if dry_run:
            return as_it_is(*args, dry_run=True, on_event=on_event, is_stopped=is_stopped)
        under_way.set()
        while not is_stopped():
            threading.Event().wait(0.01)
        for number in range(written):  # a batch that was being written
            on_event(Committed(f"moi-{number}", "added"))
        over.set()
        if not ends:
            raise apart.Stopped("", "")
        return None

    monkeypatch.setattr(apart, "bring_in", slow)
    path = pages(tmp_path / "trang")
    own.keep_setting("import folder", str(path))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await bring(app, pilot)
        await pilot.press("enter")
        await asyncio.to_thread(under_way.wait, 30)
        assert app.room.last_words() is not None
        await pilot.press("ctrl+q")
    await asyncio.to_thread(over.wait, 30)
    words = app.room.last_words()
    assert words is not None
    assert words.vi == said.format(archive=archive, path=path)


async def test_who_leaves_before_an_import_is_told_that_nothing_is_written(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    path = pages(tmp_path / "trang")
    own.keep_setting("import folder", str(path))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await bring(app, pilot)
        await press(pilot, "escape")
        assert app.room.last_words() is None
        own.keep_setting("import folder", str(path))
        await bring(app, pilot)
        await pilot.press("ctrl+q")
    words = app.room.last_words()
    assert words is not None
    assert words.vi == f"Mới xem trước {path}; chưa ghi gì vào kho."


@pytest.mark.parametrize(
    ("dry_run", "said"), [(True, "300 bài"), (False, "đã đọc 300 bài, đã ghi 20")], ids=["look", "import"]
)
async def test_how_many_articles_were_read_is_said_before_they_are_written(
    open_app: Open, own: UserData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dry_run: bool, said: str
) -> None:
    as_it_is, told, seen = apart.bring_in, threading.Event(), threading.Event()

    def slow(*args: Any, on_event: OnEvent, **options: Any) -> Any:
        if options["dry_run"] == dry_run:
            on_event(Progress(100, 100, 20, 300))
            told.set()
            seen.wait(30)
        return as_it_is(*args, on_event=on_event, **options)

    monkeypatch.setattr(apart, "bring_in", slow)
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        await pilot.press("enter")
        if not dry_run:
            await shown(pilot, ImportReport)
            await pilot.press("enter")
        await asyncio.to_thread(told.wait, 30)
        await pilot.pause()
        assert any(f" {said} " in line for line in lines(app))
        seen.set()
        await shown(pilot, ImportReport)


async def test_an_import_under_way_is_new_as_a_whole(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_it_is, under_way, seen = apart.bring_in, threading.Event(), threading.Event()

    def slow(*args: Any, dry_run: bool, on_event: OnEvent, is_stopped: Callable[[], bool]) -> Any:
        if not dry_run:
            make_archive(archive, [article(8, "Bài đầu của lần nhập", "Nước dâng ở đê.")])
            under_way.set()
            seen.wait(30)
        return as_it_is(*args, dry_run=dry_run, on_event=on_event, is_stopped=is_stopped)

    monkeypatch.setattr(apart, "bring_in", slow)
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await bring(app, pilot)
        await pilot.press("enter")
        await asyncio.to_thread(under_way.wait, 30)
        await app.room._look_for_imports()
        for group in ("search", "settle"):
            if looking := [worker for worker in app.workers if worker.group == group]:
                await app.workers.wait_for_complete(looking)
        seen.set()
        await finish(app, pilot)
        assert app.room.last_words() is None
        await press(pilot, "ctrl+w")
        assert app.room.results.total == 3
        assert says(app, "Bài đầu của lần nhập")


async def test_another_archive_is_opened_from_its_beginning(open_app: Open, tmp_path: Path) -> None:
    make_archive(tmp_path / "khac.db", [article(9, "Kho khác", "Nội dung.")])
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *"giam", "tab", "enter", "f2", *"mo", "space", *"kho", "enter")
        await shown(pilot, FilesDialog)
        await press(pilot, *"khac", "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert app.room.results.total == 1
        assert app.room.search.value == ""
        assert not app.room.desk.filters
        assert says(app, "khac.db")


async def bring(app: ReadingRoomApp, pilot: Pilot[Any], file: str = "") -> None:
    """Import a file of the folder kept, or the whole folder, by keys."""
    await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
    await shown(pilot, FilesDialog)
    await press(pilot, *file, "enter")
    await shown(pilot, ImportReport)


async def finish(app: ReadingRoomApp, pilot: Pilot[Any]) -> None:
    """Say yes to an import and close what it reports."""
    await pilot.press("enter")
    for _ in range(500):
        if isinstance(app.screen, ImportReport) and says(app, "Đã nhập xong"):
            break
        await pilot.pause()
    await press(pilot, "escape")
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)


async def undo(app: ReadingRoomApp, pilot: Pilot[Any]) -> None:
    """Take back what is asked about first."""
    await press(pilot, "ctrl+g")
    await shown(pilot, ChooseDialog)
    await press(pilot, "ctrl+g", "down", "enter")
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)


def titles(path: Path) -> dict[str, str]:
    with Archive.open(path) as archive:
        found = [archive.article_at(number) for number in sorted(archive.numbers())]
    return {each.id: each.title for each in found}


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
async def test_an_import_is_taken_back_and_can_be_made_again(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path, size: tuple[int, int]
) -> None:
    before = titles(archive)
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for _ in range(2):
            await bring(app, pilot)
            assert says(app, "Ctrl+G hoàn tác: bỏ các bài mới")
            assert says(app, "2  bài mới")
            await finish(app, pilot)
            assert len(titles(archive)) == 7
            await undo(app, pilot)
            assert says(app, "Đã hoàn tác lần nhập: đã bỏ 2 bài mới.")
            assert titles(archive) == before
        await press(pilot, "ctrl+g")
        assert says(app, "Không có gì để hoàn tác")
    assert list(verify(archive)) == []


async def test_many_articles_go_only_when_one_has_said_so(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await bring(app, pilot)
        await finish(app, pilot)
        await press(pilot, "down", "insert", "insert", "ctrl+g")
        assert len(app.room.desk.basket) == 1
        for answer in ("escape", "enter"):  # the first answer is to keep them
            await press(pilot, "ctrl+g", "ctrl+g")
            assert says(app, "Hoàn tác lần nhập: bỏ 2 bài mới khỏi kho?")
            await press(pilot, answer)
            assert app.room.is_current
        assert len(titles(archive)) == 7
        await undo(app, pilot)
        assert len(titles(archive)) == 5


async def test_keys_between_an_import_and_its_report_take_nothing_back(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    marks, show_again, calls = bringing._marks, app.room.show_again_after_import, []

    def undone() -> None:
        app.screen.take_key("ctrl+g", None)  # type: ignore[attr-defined]

    def marked(path: Path) -> tuple[int, str]:
        calls.append(path)
        if len(calls) == 2:  # the import is over, and what takes it back not yet remembered
            app.call_from_thread(undone)
        return marks(path)

    async def shown_again() -> None:
        undone()
        await show_again()
        undone()

    monkeypatch.setattr(bringing, "_marks", marked)
    monkeypatch.setattr(app.room, "show_again_after_import", shown_again)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "insert", "insert")
        assert app.room.desk.basket == []
        await bring(app, pilot)
        await finish(app, pilot)
        assert len(calls) == 2
        assert app.room.desk.basket == []
        assert count(archive) == 7
        await undo(app, pilot)
        assert says(app, "Đã hoàn tác lần nhập")


async def test_what_changed_after_an_import_stays_when_it_is_taken_back(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await bring(app, pilot)
        await finish(app, pilot)
        changed = next(id for id in titles(archive) if id not in {f"bai-{n}" for n in range(1, 6)})
        with ArchiveWriter(archive) as writer:
            writer.correct(changed, "title", "Tiêu đề sửa ở cửa sổ khác")
        await undo(app, pilot)
        assert says(app, "đã bỏ 1 bài mới. Giữ 1 bài đã đổi sau đó.")
    assert titles(archive)[changed] == "Tiêu đề sửa ở cửa sổ khác"
    assert len(titles(archive)) == 6


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
async def test_a_pack_is_shown_applied_and_taken_back(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path, size: tuple[int, int]
) -> None:
    before = titles(archive)
    folder = tmp_path / "goi"
    folder.mkdir()
    other = tmp_path / "nguon.db"
    bring_in([archive, pages(tmp_path / "trang")], other)
    with ArchiveWriter(other) as writer:
        writer.correct("bai-1", "title", "Tiêu đề gói sửa")
        writer.remove("bai-2")
    with Archive.open(other) as source:
        write_pack(folder / "thang-9.hdnd", everything(source), "any")
    own.keep_setting("import folder", str(folder))
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"goi", "space", *"cap")
        assert says(app, "Nhập bài từ tệp")
        await press(pilot, "escape")
        await bring(app, pilot, "thang")
        for words in ("2  bài mới", "1  bài được cập nhật", "1  bài bỏ khỏi kho", "hoàn tác cả gói"):
            assert says(app, words)
        assert titles(archive) == before
        await press(pilot, "end")
        assert says(app, "Tiêu đề gói sửa")
        await press(pilot, "home")
        await finish(app, pilot)
        after = titles(archive)
        assert after["bai-1"] == "Tiêu đề gói sửa"
        assert "bai-2" not in after
        assert len(after) == 6
        await undo(app, pilot)
        assert says(app, "Đã hoàn tác gói cập nhật: 4 bài")
        assert titles(archive) == before
    assert list(verify(archive)) == []


async def test_a_name_that_nothing_has_is_said_with_the_ways_on(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("import folder", str(pages(tmp_path / "trang")))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "space", *"bai", "enter")
        await shown(pilot, FilesDialog)
        await press(pilot, *"zz")
        assert says(app, "Không có tệp nào tên bắt đầu bằng “zz” ở đây.")
        await press(pilot, "enter")
        assert says(app, "tin.jsonl")
        await press(pilot, *"zz", "down", "enter")
        assert says(app, "trang/")
        await press(pilot, *"tra", "enter", "enter")
        await shown(pilot, ImportReport)
        await press(pilot, "escape")
        await pilot.app.workers.wait_for_complete()
        assert own.setting("import folder") == str(tmp_path)
