"""Basket, notes, searches kept, what is new, and undo: by keyboard."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Council
from hdnd_tui.tui import texts
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs import dialog
from hdnd_tui.tui.dialogs.asking import AskDialog
from hdnd_tui.tui.dialogs.searches import SearchesDialog
from hdnd_tui.tui.dialogs.shelf import ShelfDialog
from hdnd_tui.tui.recall import Recall
from hdnd_tui.tui.saved import Search, packed, unpacked
from hdnd_tui.tui.targets import ToList
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang

from .conftest import article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


def keys(text: str) -> list[str]:
    """Give the keys of a text."""
    return ["space" if letter == " " else letter for letter in text]


def says(app: ReadingRoomApp, words: str) -> bool:
    """Say whether these words are on the screen."""
    return any(words in line for line in lines(app))


async def test_a_note_is_kept_shown_and_can_be_brought_back(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "ctrl+n")
        await shown(pilot, AskDialog)
        await press(pilot, *keys("hỏi lại chị Lan"), "enter")
        assert app.screen is app.room
        assert own.notes() == {"bai-3": "hỏi lại chị Lan"}
        assert says(app, "Ghi chú: hỏi lại chị Lan")
        await press(pilot, "escape")
        assert says(app, app.room.look.signs.noted)

        await press(pilot, "ctrl+n", "down", "enter")
        assert own.notes() == {}
        await press(pilot, "ctrl+g")
        assert own.notes() == {"bai-3": "hỏi lại chị Lan"}

        await press(pilot, "f2", *keys("xem cac ghi chu"), "enter")
        await shown(pilot, ShelfDialog)
        assert says(app, "hỏi lại chị Lan")
        await press(pilot, *keys("lan"), "enter")
        assert app.room.reader.opened is not None
        assert app.room.reader.opened.article.id == "bai-3"
        assert app.room.pane == "reader"


async def test_what_cannot_be_kept_is_not_said_to_be(open_app: Open, own: UserData, tmp_path: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        with closing(sqlite3.connect(next(tmp_path.rglob("user.db")))) as other:
            other.execute("DROP TABLE notes")  # stands for a disk that became full
        await press(pilot, "down", "down", "enter", "ctrl+n")
        await shown(pilot, AskDialog)
        await press(pilot, *keys("hoi lai"), "enter")
        assert says(app, "Ghi chú: hoi lai")
        assert says(app, "Không ghi được giỏ, ghi chú, lịch sử: lần này chỉ giữ đến khi thoát.")
        assert not says(app, "Đã lưu ghi chú")
        await press(pilot, "escape", "insert")
        assert says(app, "lần này chỉ giữ đến khi thoát.")


async def test_what_was_lost_from_the_basket_comes_back(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "down", "insert")
        await press(pilot, "f2", *keys("bo het bai"), "enter")
        assert own.basket() == []
        await press(pilot, "ctrl+g")
        assert own.basket() == app.room.desk.basket == ["bai-3", "bai-2"]
        await press(pilot, "insert")
        assert own.basket() == ["bai-3"]
        await press(pilot, "ctrl+g")
        assert own.basket() == ["bai-3", "bai-2"]
        await press(pilot, "ctrl+b")
        await shown(pilot, ShelfDialog)
        await press(pilot, "delete", "escape", "ctrl+g")
        assert set(own.basket()) == {"bai-3", "bai-2"}
        await press(pilot, "ctrl+g")
        assert says(app, "Không có gì để hoàn tác")


async def test_more_of_a_note_typed_after_it_was_kept_is_no_command(
    open_app: Open, own: UserData, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "ctrl+n")
        await shown(pilot, AskDialog)
        monkeypatch.setattr(dialog, "UNSEEN_SECONDS", 60)
        await press(pilot, *keys("hai"), "enter", *keys("so l"))
        assert own.notes() == {"bai-3": "hai"}
        assert app.screen is app.room
        assert app.room.reader.chosen is None
        assert says(app, "Ô vừa gõ đã đóng")
        monkeypatch.setattr(dialog, "UNSEEN_SECONDS", 0)  # a little later
        await press(pilot, "s")
        assert app.room.reader.chosen is not None


async def test_what_was_deleted_in_a_list_comes_back_into_it(open_app: Open, own: UserData) -> None:
    own.keep_note("bai-3", "hỏi lại")
    own.keep_note("bai-2", "đã gửi")
    own.save_search("chợ", "cho")
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "down", "insert", "ctrl+b")
        await shown(pilot, ShelfDialog)
        before = [line for line in lines(app) if "/2022  " in line]
        await press(pilot, "delete", "delete")
        later: list[str] = []  # a change that is written behind the list is done only now
        app.room.undo.remember(texts.UNDO_CORRECTION, lambda: later.append("undone"))
        await press(pilot, "ctrl+g")
        assert len(own.basket()) == 1
        await press(pilot, "ctrl+g")
        assert set(own.basket()) == set(app.room.desk.basket) == {"bai-2", "bai-3"}
        assert before
        assert [line for line in lines(app) if "/2022  " in line] == before
        await press(pilot, "ctrl+g", "escape")
        assert len(own.basket()) == 2
        assert later == []
        await press(pilot, "ctrl+g")
        assert later == ["undone"]

        await press(pilot, "f2", *keys("xem cac ghi chu"), "enter")
        await shown(pilot, ShelfDialog)
        await press(pilot, "delete")
        assert len(own.notes()) == 1
        await press(pilot, "ctrl+g")
        assert own.notes() == {"bai-2": "đã gửi", "bai-3": "hỏi lại"}
        assert says(app, "hỏi lại")
        assert says(app, "đã gửi")

        await press(pilot, "escape", "ctrl+a")
        await shown(pilot, SearchesDialog)
        await press(pilot, "delete")
        assert not says(app, "chợ")
        await press(pilot, "ctrl+g")
        assert says(app, "chợ")
        assert own.saved_searches() == {"chợ": "cho"}


async def test_a_text_that_has_no_room_is_said_to_be_cut(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "ctrl+n")
        await shown(pilot, AskDialog)
        dialog = app.screen
        assert isinstance(dialog, AskDialog)
        dialog.take_paste("Dán. " * 700)
        await settled(pilot)
        assert not says(app, "Đã đầy")
        dialog.take_paste("Dán. " * 200)
        await settled(pilot)
        assert says(app, "Đã đầy: ô này chứa được 4.000 ký tự, phần thừa đã bị bỏ.")
        await press(pilot, "enter")
        assert own.notes() == {"bai-3": ("Dán. " * 800).strip()}


@pytest.mark.parametrize("lang", ["vi", "en"])
async def test_what_a_list_and_a_line_say_is_whole_on_a_narrow_screen(open_app: Open, lang: Lang) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "ctrl+b")
        await shown(pilot, ShelfDialog)
        assert says(app, texts.BASKET_HINT.to(lang))
        await press(pilot, "escape", "ctrl+n")
        await shown(pilot, AskDialog)
        dialog = app.screen
        assert isinstance(dialog, AskDialog)
        dialog.take_paste("Dán. " * 1000)
        await settled(pilot)
        assert any("4.000" in line or "4,000" in line for line in lines(app) if "…" not in line)


async def test_the_basket_of_another_archive_is_not_shown_and_not_lost(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    other = make_archive(tmp_path / "khac.db", [article(30, "Bài của kho khác", "Nội dung.")])
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "insert", "down", "insert", "up")
        assert says(app, "giỏ: 2 bài")
        app.room.change_archive(other)
        await settled(pilot)
        assert not says(app, "giỏ:")
        await press(pilot, "ctrl+b")
        assert says(app, "2 bài trong giỏ là của kho khác")
        await press(pilot, "down", "insert", "up")
        assert says(app, "giỏ: 1 bài")
        await press(pilot, "f2", *keys("bo het bai"), "enter")
        assert own.basket() == ["bai-4", "bai-3"]
        await press(pilot, "ctrl+g")
        assert app.room.desk.basket == ["bai-30"]
        assert len(own.basket()) == 3


async def test_one_reads_a_shelf_through_article_by_article(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "insert", "down", "insert", "down", "insert", "ctrl+b")
        read: list[str] = []
        for _ in range(3):
            await shown(pilot, ShelfDialog)
            await press(pilot, *["down"] * bool(read), "enter")  # from the one that was left
            assert app.room.pane == "reader"
            assert app.room.reader.opened is not None
            read.append(app.room.reader.opened.article.id)
            await press(pilot, "escape")
        assert len(set(read)) == 3
        await shown(pilot, ShelfDialog)
        await press(pilot, "escape")
        assert app.screen is app.room
        assert app.room.pane == "results"


async def test_cleared_filters_come_back(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "tab", "space")
        chosen = app.room.desk.filters.councils
        assert chosen
        await press(pilot, "ctrl+r")
        assert not app.room.desk.filters
        await press(pilot, "ctrl+g")
        assert app.room.desk.filters.councils == app.room.desk.query.councils == chosen


async def test_earlier_queries_come_back_with_up(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giam sat"), "enter", "ctrl+f", "ctrl+u", *keys("cu tri"), "enter")
        await press(pilot, "ctrl+f", "ctrl+u", *keys("moi"), "up")
        assert app.room.search.value == "cu tri"
        await press(pilot, "ctrl+up", "up")
        assert app.room.search.value == app.room.desk.query.text == "giam sat"
        assert says(app, "cũ nhất")
        await press(pilot, "down", "down")
        assert app.room.search.value == "moi"
        await press(pilot, "down")
        assert app.room.pane == "results"
        assert own.queries()[0] == "moi"


async def test_a_search_is_saved_with_its_filters(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giam"), "tab", "space")
        chips = app.room.desk.filters.chips("vi")
        assert chips
        await press(pilot, "f2", *keys("luu cau tim"), "enter")
        await shown(pilot, AskDialog)
        await press(pilot, "ctrl+u", "enter")
        assert says(app, "Hãy đặt cho câu tìm một cái tên")
        await press(pilot, "escape", "f2", *keys("luu cau tim"), "enter")
        assert says(app, f"giam {app.room.look.signs.dot} ")
        await press(pilot, *keys("việc của tôi"), "enter")  # in the place of the name offered
        assert list(own.saved_searches()) == ["việc của tôi"]

    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+a")
        await shown(pilot, SearchesDialog)
        await press(pilot, *keys("viec"), "enter")
        assert app.room.search.value == "giam"
        assert app.room.desk.filters.chips("vi") == chips
        await press(pilot, "ctrl+a", "delete", "escape")
        assert own.saved_searches() == {}
        await press(pilot, "ctrl+g")
        assert list(own.saved_searches()) == ["việc của tôi"]


async def test_a_list_of_a_person_and_a_month_is_saved_as_the_words_that_find_it(
    open_app: Open, own: UserData
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        app.room.show_list(ToList(person=(1, "Lê Văn Thử"), days=("2022-03", "2022-03")))
        await settled(pilot)
        found = app.room.results.total
        assert found == 1
        await press(pilot, "f2", *keys("luu cau tim"), "enter")
        await shown(pilot, AskDialog)
        await press(pilot, "enter")
        (kept,) = own.saved_searches().values()
        await press(pilot, "escape", "ctrl+a")
        await shown(pilot, SearchesDialog)
        await press(pilot, "enter")
        assert app.room.search.value == kept == 'người:"Lê Văn Thử" từ:2022-03 đến:2022-03'
        assert app.room.results.total == found


async def test_what_is_new_today_is_not_saved_as_a_search(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+w", "f2", *keys("luu cau tim"), "enter")
        assert says(app, "Chưa có gì để lưu")
        assert own.saved_searches() == {}


async def test_says_what_is_new_and_shows_only_that(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert not says(app, "mới nhập")
    with ArchiveWriter(archive) as writer:
        writer.put([Imported(article(21, "Tin mới nhất", "Nội dung."), b"x")])
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert says(app, "Có 1 bài mới nhập")
        await press(pilot, "ctrl+w")
        assert app.room.results.total == 1
        assert app.room.desk.filters.chips("vi") == ["mới nhập"]
        await press(pilot, "escape")
        assert app.room.results.total == 6
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert not says(app, "Có 1 bài mới nhập")
        await press(pilot, "ctrl+w")
        assert app.room.results.total == 1


def test_recall_keeps_what_was_typed() -> None:
    recall = Recall()
    assert recall.newer() is None
    assert recall.older("b", ["c", "b", "a"]) == "c"
    assert recall.older("c", []) == "a"
    assert recall.older("a", []) is None
    assert [recall.newer(), recall.newer(), recall.newer()] == ["c", "b", None]


def test_a_saved_search_reads_back() -> None:
    council = Council("HĐND huyện Tiên Lãng", "district", "Hải Phòng")
    of_kind = Search("", [council], [2022], [("kind", "giam-sat")])
    for search in (Search("giám sát"), of_kind, Search('{"text": 1}')):
        assert unpacked(packed(search)) == search
