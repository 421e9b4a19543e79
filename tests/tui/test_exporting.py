"""The export dialog: shows what would be written, asks again where it cannot be, writes a dossier."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.errors import ArchiveRefused, CannotWrite
from hdnd_tui.export.formats import FORMATS, pieces
from hdnd_tui.export.json_lines import json_line
from hdnd_tui.export.places import usual_folder
from hdnd_tui.export.style import Style
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.tui import exporting, texts
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs import dialog
from hdnd_tui.tui.dialogs.display import DisplayDialog
from hdnd_tui.tui.dialogs.export_dialog import ExportDialog, Overwrite
from hdnd_tui.tui.dialogs.shelf import ShelfDialog
from hdnd_tui.tui.exporting import Choice, Done, What, preview, scopes, write_apart, write_choice
from hdnd_tui.userdata import UserData

from .conftest import PARAGRAPH, article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


def says(app: ReadingRoomApp, words: str) -> bool:
    """Say whether these words are on the screen."""
    return any(words in line for line in lines(app))


@asynccontextmanager
async def asked(
    app: ReadingRoomApp, *, size: tuple[int, int] = NARROW
) -> AsyncIterator[tuple[Pilot[int], ExportDialog]]:
    """Run the program up to the dialog that asks how to export the article chosen."""
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f5")
        await shown(pilot, ExportDialog)
        assert isinstance(app.screen, ExportDialog)
        yield pilot, app.screen


async def test_shows_the_file_and_its_first_lines_as_they_would_be(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    app = open_app()
    async with asked(app, size=(140, 40)) as (pilot, _):
        assert says(app, "HĐND thành phố Hải Phòng, ngày 3 tháng 3 năm 2022")
        await press(pilot, "tab", "down", "right")
        assert says(app, "# Khai mạc kỳ họp thứ 7")
        await press(pilot, "right")
        assert says(app, "Mã bài;Ngày;")
        await press(pilot, "right", "right", "right")
        assert says(app, '{"id": "bai-3"')
        assert says(app, "Sẽ ghi 1 bài vào 1 tệp:")
        assert says(app, " - bai-3.jsonl")


@pytest.mark.parametrize("size", [NARROW, (140, 40), (200, 60)])
async def test_the_whole_result_is_shown_beforehand_in_every_format(
    open_app: Open, own: UserData, tmp_path: Path, size: tuple[int, int]
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    many = [article(n, f"Giám sát lần {n}", PARAGRAPH) for n in range(1, 29)]
    app = open_app(make_archive(tmp_path / "nhieu.db", many))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, *"giam sat", "enter", "f5")
        await shown(pilot, ExportDialog)
        assert isinstance(app.screen, ExportDialog)
        await press(pilot, "tab", "down")
        for name, form in FORMATS.items():
            assert app.screen.choice.format == name
            said = "Sẽ ghi 28 bài vào 1 tệp:" if form.one_file else "Sẽ ghi 28 bài, mỗi bài một tệp"
            assert says(app, said), name
            assert says(app, f"{form.suffix} " if form.one_file else f" - bai-28{form.suffix}"), name
            begins = "".join(pieces([many[-1]], form, Style(subject="giam sat", count=28))).strip()
            assert says(app, begins[:40].splitlines()[0]), name
            assert says(app, "Esc thôi")
            await press(pilot, "right")


def test_a_preview_reads_only_the_first_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [article(n, f"Giám sát lần {n}", PARAGRAPH, date="2022-03-01") for n in range(300)]
    path = make_archive(tmp_path / "nhieu.db", many)
    read: list[int] = []
    as_it_is = Archive.article_at

    def counted(archive: Archive, number: int) -> Article:
        read.append(number)
        return as_it_is(archive, number)

    monkeypatch.setattr(Archive, "article_at", counted)
    with Archive.open(path) as archive:
        ids: dict[What, list[str]] = {"basket": ["bai-1", "khong-co"], "article": []}
        offered = scopes(archive, Searcher(archive), ids, Query())
    assert list(offered) == ["query", "basket"]
    assert offered["query"].count == 300
    assert len(read) < 50
    choice = Choice("query", "jsonl", one_file=True, folder="/ra", bom=False, crlf=False)
    first = [json_line(each.to_json()).rstrip() for each in offered["query"].first[:2]]
    assert preview(choice, offered["query"], 2, "vi").lines == first


async def test_a_place_that_cannot_be_written_is_asked_for_again(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    (tmp_path / "tep").write_text("", "utf-8")
    own.keep_setting("export folder", str(tmp_path))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f5")
        await press(pilot, *"/tep", "enter")
        await shown(pilot, ExportDialog)
        assert isinstance(app.screen, ExportDialog)
        rows = ["".join(s.text for s in item.left).strip() for item in app.screen.menu.items]
        assert all(any(row in line for line in lines(app)) for row in rows[:3])
        assert not any("dòng" in line for line in lines(app) if "╰" in line)  # all of the dialog is in view
        said = " ".join(rows)
        assert "Không ghi được vào" in said
        assert "Hãy chọn thư mục khác." in said
        assert isinstance(app.screen, ExportDialog)
        await press(pilot, "ctrl+u", "enter")
        assert says(app, "Hãy gõ tên thư mục")
        app.screen.take_paste(str(tmp_path))
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
    assert [p.suffix for p in tmp_path.iterdir() if p.name.startswith("2022")] == [".txt"]


async def test_a_whole_path_that_is_pasted_takes_the_place_of_the_folder(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    async with asked(open_app()) as (_, dialog):
        assert dialog.box is not None
        dialog.take_paste(str(tmp_path / "trong"))
        assert dialog.box.value == str(tmp_path / "trong")
        dialog.take_paste(f'"{tmp_path}"\n')
        assert dialog.box.value == str(tmp_path)
        dialog.take_paste("2022")
        assert dialog.box.value == f"{tmp_path}2022"


async def test_what_is_on_the_screen_is_what_is_offered_first(open_app: Open, own: UserData) -> None:
    app = open_app()

    async def offered() -> str:
        await shown(pilot, ExportDialog)
        dialog = app.screen
        assert isinstance(dialog, ExportDialog)
        await press(pilot, "escape")
        return dialog.choice.what

    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "f5")
        assert await offered() == "article"
        await press(pilot, *"giam", "enter", "f5")
        await shown(pilot, ExportDialog)
        assert says(app, f"cả kết quả tìm ({app.room.results.total} bài)")
        assert await offered() == "query"
        await press(pilot, "insert", "f5")
        assert await offered() == "basket"
        await press(pilot, "enter", "f5")
        assert await offered() == "article"
        await press(pilot, "ctrl+b")
        await shown(pilot, ShelfDialog)
        await press(pilot, "f5")
        assert await offered() == "basket"


@pytest.mark.parametrize("fails", [False, True])
async def test_what_became_of_an_export_is_said_also_behind_another_dialog(
    open_app: Open, own: UserData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    (tmp_path / "ra").mkdir()
    own.keep_setting("export folder", str(tmp_path / "ra"))
    begun, go_on = threading.Event(), threading.Event()

    def waits(*what: Any) -> Done:
        begun.set()
        go_on.wait(5)
        if fails:
            raise CannotWrite("Đĩa đầy.", "The disk is full.")
        return write_apart(*what)

    monkeypatch.setattr(exporting, "write_apart", waits)
    app = open_app()
    async with asked(app) as (pilot, _):
        await press(pilot, "enter")
        await asyncio.to_thread(begun.wait, 5)
        await press(pilot, "f12")
        await shown(pilot, DisplayDialog)
        go_on.set()
        if fails:
            await shown(pilot, ExportDialog)
            assert says(app, "Đĩa đầy.")
            await press(pilot, "escape")
        else:
            for _ in range(500):
                if says(app, "Đã ghi vào"):
                    break
                await pilot.pause()
            assert says(app, "Đã ghi vào")
            assert len(list((tmp_path / "ra").iterdir())) == 1
        assert isinstance(app.screen, DisplayDialog)


async def test_enter_on_a_row_changes_it_and_only_the_row_for_it_writes(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    async with asked(open_app()) as (pilot, dialog):
        assert dialog.menu.value == "write"
        await press(pilot, "tab", "down", "enter")
        assert dialog.choice.format == "md"
        await press(pilot, "down", "down", "enter")
        assert dialog.choice.bom
        assert not list(tmp_path.glob("*.md"))
        await press(pilot, "tab", "enter")
        await pilot.app.workers.wait_for_complete()
    assert len(list(tmp_path.glob("*.md"))) == 1


TABLE = ("f5", "tab", "right", "down", "right", "right", "f5")
AS_LAST_TIME = ("f5", "tab", "right", "f5")


async def test_a_table_whose_name_is_taken_is_written_under_the_next_free_one(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    old = tmp_path / "cac-bai-hdnd.csv"
    old.write_text("của tôi", "utf-8")
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        for number, keys in ((2, TABLE), (3, AS_LAST_TIME)):
            await press(pilot, *keys)
            await shown(pilot, Overwrite)
            await settled(pilot)
            assert says(app, f"Ghi vào tệp mới: cac-bai-hdnd-{number}.csv")
            await press(pilot, "enter")
            await pilot.app.workers.wait_for_complete()
            assert "Giám sát" in (tmp_path / f"cac-bai-hdnd-{number}.csv").read_text("utf-8-sig")
            assert old.read_text("utf-8") == "của tôi"


async def test_nothing_is_written_of_an_archive_that_came_while_a_taken_name_was_asked_about(
    open_app: Open, archive: Path, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    old = tmp_path / "cac-bai-hdnd.csv"
    old.write_text("của tôi", "utf-8")
    app = open_app(archive)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *TABLE)
        await shown(pilot, Overwrite)
        make_archive(tmp_path / "khac.db", [article(1, "Bài khác", PARAGRAPH)]).replace(archive)
        app.room.begin_anew()
        await settled(pilot)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert says(app, texts.CHANGED.vi)
    assert list(tmp_path.glob("*.csv")) == [old]


async def test_what_is_there_already_is_said_to_be_there(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path / "ra"))
    (tmp_path / "ra").mkdir()
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f5", "f5")
        await pilot.app.workers.wait_for_complete()
        (old,) = (tmp_path / "ra").iterdir()
        await press(pilot, "f5", "f5")
        await shown(pilot, Overwrite)
        await settled(pilot)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert says(app, "tệp cũ đã có đúng nội dung này")
        assert list((tmp_path / "ra").iterdir()) == [old]


async def test_keys_typed_before_a_question_could_be_read_do_not_answer_it(
    open_app: Open, own: UserData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog, "UNSEEN_SECONDS", 1e9)
    own.keep_setting("export folder", str(tmp_path))
    old = tmp_path / "cac-bai-hdnd.csv"
    old.write_text("của tôi", "utf-8")
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press(*TABLE, "down", "down", "enter")
        await shown(pilot, Overwrite)
        await press(pilot, "down", "down", "enter", "escape")
        question = app.screen
        assert isinstance(question, Overwrite)
        assert question.menu.value == "beside"
        monkeypatch.setattr(dialog, "UNSEEN_SECONDS", 0)
        question.on_mount()
        await settled(pilot)
        await press(pilot, "escape")
        await pilot.app.workers.wait_for_complete()
        assert says(app, "Không ghi tệp nào: tệp cũ")
    assert old.read_text("utf-8") == "của tôi"
    assert [path.name for path in tmp_path.glob("*.csv")] == [old.name]


async def test_of_many_articles_only_those_whose_names_are_taken_get_others(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()
    own.keep_setting("export folder", str(folder))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "insert", "down", "insert", "f5", "enter")
        await pilot.app.workers.wait_for_complete()
        first, second = sorted(folder.iterdir())
        first.write_text("của tôi", "utf-8")
        second.unlink()
        await press(pilot, "f5", "enter")
        await shown(pilot, Overwrite)
        await settled(pilot)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert says(app, "Đã ghi 2 tệp")
    assert first.read_text("utf-8") == "của tôi"
    beside = first.with_name(f"{first.stem} (2).txt")
    assert sorted(folder.iterdir()) == sorted((first, beside, second))


async def test_the_whole_basket_becomes_one_dossier(open_app: Open, own: UserData, tmp_path: Path) -> None:
    own.keep_setting("export folder", str(tmp_path))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "down", "insert", "f5")
        await shown(pilot, ExportDialog)
        await press(pilot, "tab", "down", "right", "right", "right")
        assert says(app, "Số bài: 2")
        await press(pilot, "tab", "enter")
        await pilot.app.workers.wait_for_complete()
    text = (tmp_path / "ho-so-hdnd.txt").read_text("utf-8")
    assert "Số bài: 2" in text
    assert text.index("[1] ") < text.index("[2] ") < text.index("TOÀN VĂN")


def test_the_folder_of_last_time_then_the_documents_then_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import platformdirs

    documents = tmp_path / "Tài liệu"
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(documents))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert usual_folder(str(tmp_path / "mất")) == str(tmp_path)
    documents.mkdir()
    assert usual_folder("") == str(documents)
    assert usual_folder(str(tmp_path)) == str(tmp_path)
    documents.rmdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "mất")
    assert usual_folder("") == ""


async def test_the_format_of_last_time_is_offered_first(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    own.keep_setting("export folder", str(tmp_path))
    own.keep_setting("export manner", "pdf crlf")  # of another version
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f5")
        await shown(pilot, ExportDialog)
        assert says(app, "văn bản thuần (.txt)")
        await press(pilot, "tab", "down", "left", "left", "left", "down", "enter", "down", "down", "enter")
        assert says(app, "Markdown") is False
        chosen = [line for line in lines(app) if "< " in line]
        await press(pilot, "f5")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        await press(pilot, "f5")
        await shown(pilot, ExportDialog)
        assert [line for line in lines(app) if "< " in line] == chosen
        assert "hồ sơ" in chosen[1]
        assert "CR LF" in chosen[4]
        await press(pilot, "tab", "down", "right", "escape")  # not written: not kept
        await press(pilot, "f5")
        await shown(pilot, ExportDialog)
        assert [line for line in lines(app) if "< " in line] == chosen


async def test_the_file_written_is_named(open_app: Open, own: UserData, tmp_path: Path) -> None:
    own.keep_setting("export folder", str(tmp_path))
    app = open_app()
    async with app.run_test(size=(200, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f5")
        await shown(pilot, ExportDialog)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        (file,) = tmp_path.glob("2022*.txt")
        assert says(app, file.name)
        assert says(app, str(tmp_path))


def test_what_is_written_apart_is_what_was_asked_for(tmp_path: Path) -> None:
    path = make_archive(
        tmp_path / "kho.db",
        [article(n, f"Giám sát lần {n}", PARAGRAPH, date="2022-03-01") for n in range(120)],
    )
    with Archive.open(path) as archive:
        searcher = Searcher(archive)
        identity = archive.connection.identity
        facets = searcher.search(Query("giam sat"), 0).facets
        councils = frozenset(each.number for each in facets.councils)
        chosen = frozenset((each.facet, each.key) for each in facets.values[:1])
        query = Query("giám sát lần -50", councils=councils, years=frozenset([2022]), chosen=chosen)
        results = searcher.search(query, 0)
        ids = [hit.id for hit in searcher.hits(results, 0, results.total)]
    assert len(ids) == 119
    assert query.councils
    assert query.chosen
    choice = Choice("query", "jsonl", True, str(tmp_path / "ra"), bom=False, crlf=False)
    counts: list[int] = []
    done = write_apart((path, identity), choice, [], query, "vi", counts.append)
    assert done.file is not None
    assert [json.loads(line)["id"] for line in done.file.read_text("utf-8").splitlines()] == ids
    assert counts[0] == 0
    assert write_apart((path, identity), choice, [], query, "vi", counts.append).taken == 1


def test_nothing_is_written_apart_of_an_archive_that_took_the_place_of_the_one_shown(tmp_path: Path) -> None:
    path = make_archive(tmp_path / "kho.db", [article(1, "Giám sát", PARAGRAPH)])
    with Archive.open(path) as archive:
        identity = archive.connection.identity
    make_archive(tmp_path / "khac.db", [article(1, "Bài khác", PARAGRAPH)]).replace(path)
    choice = Choice("query", "txt", False, str(tmp_path / "ra"), bom=False, crlf=False)
    with pytest.raises(ArchiveRefused):
        write_apart((path, identity), choice, [], Query(), "vi", lambda _: None)
    assert not (tmp_path / "ra").exists()


def test_a_folder_that_cannot_be_written_is_named_from_apart(tmp_path: Path) -> None:
    path = make_archive(tmp_path / "kho.db", [article(1, "Giám sát", PARAGRAPH)])
    with Archive.open(path) as archive:
        identity = archive.connection.identity
    (tmp_path / "ra").write_text("đã có tệp này", "utf-8")
    choice = Choice("article", "txt", False, str(tmp_path / "ra"), bom=False, crlf=False)
    with pytest.raises(CannotWrite, match="ra"):
        write_apart((path, identity), choice, ["bai-1"], Query(), "vi", lambda _: None)


def test_where_the_disk_becomes_full_it_is_said_how_many_files_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_archive(tmp_path / "kho.db", [article(n, f"Giám sát {n}", PARAGRAPH) for n in (1, 2, 3)])
    choice = Choice("query", "txt", False, str(tmp_path / "ra"), bom=False, crlf=False)
    left = [1, 1]

    def full(file: int) -> None:
        if not left:
            raise OSError(errno.ENOSPC, "full")
        left.pop()

    monkeypatch.setattr(os, "fsync", full)
    with Archive.open(path) as archive, pytest.raises(CannotWrite) as raised:
        write_choice(choice, [], Query("giám sát"), "vi")(archive)
    assert "2 tệp ghi trước đó vẫn còn. Hãy chọn thư mục khác." in raised.value.wording.vi
    assert len(list((tmp_path / "ra").iterdir())) == 2


async def test_a_dialog_whose_question_was_called_off_is_left_like_any_other(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f5")
        await shown(pilot, ExportDialog)
        for worker in app.workers:
            worker.cancel()
        await press(pilot, "escape")
        assert app.screen is app.room
        await press(pilot, *"hoi")
        assert app.room.search.value == "hoi"
