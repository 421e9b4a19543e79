from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from types import SimpleNamespace

import pytest

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Council
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.export_dialog import ExportDialog, Overwrite
from hdnd_tui.tui.dialogs.help import Help
from hdnd_tui.tui.dialogs.palette import Palette
from hdnd_tui.tui.dialogs.shelf import ShelfDialog
from hdnd_tui.tui.keys import COMMANDS
from hdnd_tui.tui.room import ReadingRoom
from hdnd_tui.userdata import UserData

from .conftest import CITY, article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW, WIDE = (80, 24), (140, 40)
# What UniKey sends for "dduwowcj" in Telex: Backspaces and letters in place of the keys it swallows.
UNIKEY = "d ⌫ đ u ⌫ ư o ⌫ ⌫ ư ơ c ⌫ ⌫ ợ c".replace("⌫", "backspace").split()


def keys(text: str) -> list[str]:
    """Give the keys of a text."""
    return ["space" if letter == " " else letter for letter in text]


def pane_of(app: ReadingRoomApp) -> str:
    """Give the name of the pane that has the keys."""
    return app.room.pane


async def test_starts_with_the_newest_articles_and_their_counts(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        room = app.room
        assert room.desk.found is not None
        assert room.desk.found.total == room.results.total == 5
        assert room.results.current is not None
        assert room.results.current.hit.id == "bai-4"
        province = next(r for r in room.sidebar.rows if r.kind == "province")
        assert (province.text, province.count) == ("Hải Phòng", 4)
        assert any("HĐND" in line for line in lines(app))


async def test_searches_without_marks_and_opens_at_the_first_hit(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("chu tri ky hop"))
        assert [app.room.results.total, app.room.desk.query.text] == [1, "chu tri ky hop"]
        await press(pilot, "enter", "enter")
        reader = app.room.reader
        assert pane_of(app) == "reader"
        assert reader.opened is not None
        assert reader.opened.article.id == "bai-3"
        first, hits = reader.hit, reader.hits
        assert hits >= 2
        line = reader._hits[first].line
        assert reader.top <= line < reader.last
        await press(pilot, "f3")
        assert reader.hit == first + 1
        await press(pilot, "N", "n", "shift+f3")
        assert reader.hit == first


@pytest.mark.parametrize("start", [[], ["down"], ["tab"]], ids=["box", "list", "sidebar"])
async def test_a_burst_of_an_input_method_loses_no_letter(open_app: Open, start: list[str]) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *start)
        await press(pilot, *UNIKEY)
        assert app.room.search.value == "được"
        assert app.room.desk.query.text == "được"
        assert app.room.results.total == 1
        await press(pilot, *["ctrl+h"] * 4)
        assert app.room.search.value == ""


async def test_letters_in_the_palette_come_through_the_same_box(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "f2")
        palette = app.screen
        assert isinstance(palette, Palette)
        await press(pilot, *keys("trich dan"))
        assert palette.menu.value == "cite"
        await press(pilot, "escape")
        assert app.screen is app.room


async def test_the_palette_says_why_an_article_is_in_the_list(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giam sat zzzz "), "f2", *keys("vi sao"), "enter")
        await settled(pilot)
        assert app.room._message is not None
        assert "không có: zzzz" in app.room._message.vi


async def test_decomposed_and_pasted_text(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        app.room.take_paste("giám\nsa\u0301t")
        await settled(pilot)
        assert app.room.search.value == "giám sát"
        app.room.take_key("o", "o")
        app.room.take_key("combining", "\u0323")
        assert app.room.search.value == "giám sátọ"


@pytest.mark.parametrize(
    ("pane", "way"),
    [("search", ()), ("sidebar", ("f6",)), ("results", ("down",)), ("reader", ("down", "enter"))],
)
async def test_keys_of_other_programs_tell_the_ones_of_this(
    open_app: Open, pane: str, way: tuple[str, ...]
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *way)
        assert app.room.pane == pane
        for key, told in (("ctrl+z", "Hoàn tác: nhấn Ctrl+G."), ("ctrl+s", "Xuất ra tệp: nhấn F5.")):
            await press(pilot, key)
            assert any(told in line for line in lines(app))
            assert (app.screen, app.room.pane, app.room.search.value) == (app.room, pane, "")


async def test_backspace_in_a_list_does_nothing(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *"giam", "down", "backspace")
        assert app.room.search.value == "giam"
        assert pane_of(app) == "results"


async def test_escape_peels_and_never_quits(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        room = app.room
        await press(pilot, *"giam")
        await press(pilot, "tab", "enter")
        assert room.desk.filters.councils
        await press(pilot, "tab", "enter", "f1")
        assert isinstance(app.screen, Help)
        await press(pilot, "escape")
        assert pane_of(app) == "reader"
        await press(pilot, "escape")
        assert pane_of(app) == "results"
        await press(pilot, "escape")
        assert not room.desk.filters
        await press(pilot, "escape")
        assert room.search.value == ""
        await press(pilot, "escape", "escape", "ctrl+c", "ctrl+c")
        assert app.is_running
        await pilot.press("f10")
    assert app.return_code == 0


async def test_a_province_is_one_filter_also_where_a_search_holds_few_of_its_councils(
    open_app: Open, tmp_path: Path
) -> None:
    units = [Council(f"HĐND xã Mẫu {name}", "commune", "Hải Phòng") for name in "ABCDE"]
    articles = [
        article(number, f"Giám sát {number}" if number < 4 else "Tin khác", "Họp.", council=c, councils=(c,))
        for number, c in enumerate([CITY, *units], 1)
    ]
    app = open_app(make_archive(tmp_path / "tinh.db", articles))
    async with app.run_test(size=NARROW) as pilot:
        room = app.room
        await settled(pilot)
        await press(pilot, *"giam", "space", *"sat", "tab", "enter")
        assert room.desk.filters.chips("vi") == ["Hải Phòng"]
        assert room.results.total == 3
        assert any("3 bài" in line and "Hải Phòng ✕" in line for line in lines(app))
        await press(pilot, "right", "down", "enter")  # one council less
        assert room.desk.filters.chips("vi") == ["Hải Phòng (5/6)"]
        assert room.results.total == 2
        await press(pilot, "up", "enter", "enter")
        assert not room.desk.filters
        await press(pilot, "enter", "ctrl+f", *"tin")
        assert room.results.total == 3
        assert room.desk.filters.chips("vi") == ["Hải Phòng"]


async def test_filters_can_be_several_and_are_cleared_by_one_key(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        room = app.room
        await settled(pilot)
        await press(pilot, "tab", "right")
        kinds = [(r.kind, r.text) for r in room.sidebar.rows if r.kind in ("council", "former")]
        assert kinds == [("council", "HĐND thành phố"), ("former", "Đơn vị cũ"), ("council", "Q. Hồng Bàng")]
        await press(pilot, "down", "space")
        assert room.results.total == 3
        while room.sidebar.rows[room.sidebar.cursor].kind != "year":
            await press(pilot, "down")
        await press(pilot, "space")
        assert room.desk.filters.years == {2022}
        assert room.desk.filters.chips("vi") == ["HĐND TP Hải Phòng", "2022"]
        while room.sidebar.rows[room.sidebar.cursor].text != "Giám sát, khảo sát":
            await press(pilot, "down")
        await press(pilot, "space")
        assert room.desk.filters.chips("vi") == ["HĐND TP Hải Phòng", "2022", "Giám sát, khảo sát"]
        assert room.results.total == 2
        await press(pilot, "ctrl+r")
        assert room.results.total == 5


async def test_resizing_keeps_the_selection(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        room = app.room
        await settled(pilot)
        await press(pilot, "down", "down", "down")
        before = room.results.current
        for size in (WIDE, (40, 12), (200, 60), NARROW):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert room.results.current == before
            assert room.results.top <= room.results.cursor < room.results.top + room.results.page
        await press(pilot, "enter", "pagedown")
        opened = room.reader.opened
        await pilot.resize_terminal(*WIDE)
        await settled(pilot)
        assert room.reader.opened is opened
        assert room.results.display
        assert room.sidebar.display


async def test_on_a_slim_screen_the_list_and_the_sidebar_take_turns(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(40, 12)) as pilot:
        room = app.room
        await settled(pilot)
        assert (room.sidebar.display, room.results.size.width) == (False, 40)
        await press(pilot, "tab")
        await settled(pilot)
        assert (room.sidebar.size.width, room.results.display) == (40, False)
        await press(pilot, "enter", "tab")
        await settled(pilot)
        assert room.desk.filters
        assert (room.sidebar.display, room.results.size.width) == (False, 40)
        await pilot.resize_terminal(*NARROW)
        await settled(pilot)
        assert room.sidebar.display


async def test_a_screen_made_wide_shows_the_article_under_the_cursor(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "escape", "up")
        await pilot.resize_terminal(*WIDE)
        await settled(pilot)
        opened, row = app.room.reader.opened, app.room.results.current
        assert opened is not None
        assert row is not None
        assert opened.number == row.hit.number


@pytest.mark.parametrize("size", [NARROW, (60, 15)])
async def test_the_column_leaves_no_room_empty_that_rows_could_take(
    open_app: Open, tmp_path: Path, size: tuple[int, int]
) -> None:
    many = [
        article(n, f"Tin số {n}", "Không có gì.", date=f"{1990 + n}-05-01", year=1990 + n)
        for n in range(2, 30)
    ]
    many.append(article(1, "Hội nghị tiếp xúc cử tri", "Cử tri nêu ý kiến.", date="1990-05-01", year=1990))
    app = open_app(make_archive(tmp_path / "năm.db", many))
    async with app.run_test(size=size) as pilot:
        sidebar = app.room.sidebar
        await settled(pilot)
        await press(pilot, "tab", "end")
        assert sidebar.top == len(sidebar.rows) - sidebar.size.height > 0
        await press(pilot, "enter")
        assert app.room.results.total == 1
        assert len(sidebar.rows) < sidebar.size.height
        assert sidebar.top == 0


@pytest.mark.parametrize("key", ["escape", "ctrl+u"])
async def test_an_emptied_search_says_how_it_comes_back(open_app: Open, key: str) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giam sat"), key)
        assert app.room.search.value == ""
        assert any("↑: lấy lại" in line for line in lines(app))
        await press(pilot, "up")
        assert app.room.search.value == "giam sat"


async def test_next_and_previous_article_while_reading(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter")
        seen = []
        for key in ("ctrl+right", "]", "ư", "ơ", "[", "ctrl+left", "ctrl+left"):
            await press(pilot, key)
            opened = app.room.reader.opened
            assert opened is not None
            seen.append(opened.article.id)
        assert seen == ["bai-3", "bai-2", "bai-1", "bai-2", "bai-3", "bai-4", "bai-4"]


async def test_markup_in_an_article_is_text(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert any("[b]Thông báo[/x] [@click=app.bell]bấm[/]" in line for line in lines(app))
        await press(pilot, "enter", "enter")
        assert any("Nội dung [red]đỏ[/red] [/]." in line for line in lines(app))
        await press(pilot, "insert", "ctrl+b")
        assert any("[b]Thông báo[/x]" in line for line in lines(app))


async def test_exports_what_is_marked_and_asks_before_overwriting(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    folder = tmp_path / "xuất"
    folder.mkdir()
    own.keep_setting("export folder", str(folder))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "down", "ctrl+t")
        assert app.room.desk.basket == ["bai-3", "bai-2"]
        await press(pilot, "ctrl+b")
        await shown(pilot, ShelfDialog)
        await press(pilot, "f5")
        await shown(pilot, ExportDialog)
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        files = sorted(folder.iterdir())
        assert len(files) == 2
        text = "".join(f.read_text("utf-8") for f in files)
        assert "Lê Văn Thử" in text
        assert "Tiếp xúc cử tri quận" in text

        files[0].write_text("của tôi", "utf-8")
        await press(pilot, "f5", "enter")
        await shown(pilot, Overwrite)
        await press(pilot, "down", "enter")
        await pilot.app.workers.wait_for_complete()
        assert files[0].read_text("utf-8") == "của tôi"
        await settled(pilot)
        assert any("Không ghi tệp nào: tệp cũ" in line for line in lines(app))
        assert len(list(folder.iterdir())) == 2


async def test_exports_the_whole_result_as_one_table(open_app: Open, own: UserData, tmp_path: Path) -> None:
    own.keep_setting("export folder", str(tmp_path))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f5")
        dialog = app.screen
        assert isinstance(dialog, ExportDialog)
        await press(pilot, "tab", "right", "down", "right", "right")
        assert (dialog.choice.what, dialog.choice.format, dialog.choice.one_file) == ("query", "csv", True)
        await pilot.press("tab", "enter")
        await pilot.app.workers.wait_for_complete()
    table = tmp_path / "cac-bai-hdnd.csv"
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Giám sát đầu tư công" in table.read_text("utf-8-sig")


@pytest.mark.parametrize(("lang", "first", "box"), [("vi", "Mở", "Kết quả"), ("en", "Open", "Results")])
async def test_the_key_bar_says_what_enter_does_and_which_keys_hold(
    open_app: Open, lang: str, first: str, box: str
) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert f"Enter {box}" in lines(app)[-1]
        await press(pilot, "down")
        assert f"Enter {first}" in lines(app)[-1]
        await press(pilot, "f1")
        await shown(pilot, Help)
        await settled(pilot)
        assert [key for key in ("F1", "F5", "F9", "Esc", "F10") if f" {key} " in lines(app)[-1]] == [
            "Esc",
            "F10",
        ]
        await press(pilot, "escape")
        assert "F5" in lines(app)[-1]


async def test_the_commands_of_the_help_are_found_in_both_languages(open_app: Open) -> None:
    app = open_app(lang="en")
    async with app.run_test(size=(80, 60)) as pilot:
        await settled(pilot)
        await press(pilot, "f1")
        await shown(pilot, Help)
        assert any("F2 import" in line for line in lines(app))
        await press(pilot, "escape")
        for typed in ("import", "nhap bai", "nhập bài"):
            await press(pilot, "f2", *["space" if letter == " " else letter for letter in typed])
            palette = app.screen
            assert isinstance(palette, Palette)
            assert palette.menu.value == "bring"
            await press(pilot, "escape")


async def test_tab_does_not_open_an_article_that_was_closed(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "escape", "ctrl+f")
        panes = []
        for key in ("tab", "tab", "tab", "shift+tab", "enter", "tab"):
            await press(pilot, key)
            panes.append(app.room.pane)
        assert panes == ["sidebar", "results", "search", "results", "reader", "search"]


async def test_the_places_are_right_when_the_list_is_shown_again(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "tab")
        assert any("1–5 trong 5" in line for line in lines(app))


@pytest.mark.parametrize(("size", "sign"), [((140, 40), "▌"), (NARROW, " ")])
async def test_among_other_panes_a_sign_says_that_the_article_has_the_keys(
    open_app: Open, size: tuple[int, int], sign: str
) -> None:
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter")
        assert app.room.pane == "reader"
        title = "".join(segment.text for segment in app.room.reader.line(0, 60))
        assert title.startswith(f"{sign}[b]Thông báo")
        await press(pilot, "escape")
        title = "".join(segment.text for segment in app.room.reader.line(0, 60))
        assert title.startswith(" [b]Thông báo")


async def test_one_letter_that_finds_nothing_is_no_failure(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "z")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert any("hãy gõ tiếp" in line for line in lines(app))
        assert not any("Thử bớt một tiếng" in line for line in lines(app))


async def test_keys_that_change_little_say_what_they_do(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        for key, said in (
            ("ctrl+d", "Chưa gõ gì để tìm"),
            ("ctrl+r", "Chưa chọn bộ lọc nào."),
            ("f4", "Đúng dấu:"),
            ("f4", "Bỏ dấu:"),
            ("f4", "Dấu tự động:"),
        ):
            await press(pilot, key)
            assert any(said in line for line in lines(app)), said
        await press(pilot, *keys("ky hop"), "ctrl+d")
        assert any("Xếp theo ngày, mới nhất trước." in line for line in lines(app))


async def test_copies_the_citation(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "f8")
        assert "Khai mạc kỳ họp thứ 7" in app.clipboard
        said = next(line for line in lines(app) if "Đã chép trích dẫn qua cửa sổ lệnh." in line)
        assert "gõ “vừa chép”." in said


@pytest.mark.parametrize(("lang", "words"), [("vi", ("Tìm", "Thoát")), ("en", ("Search", "Quit"))])
async def test_speaks_both_languages(open_app: Open, lang: str, words: tuple[str, ...]) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        for word in words:
            assert any(word in line for line in lines(app))
        for key in ("f1", "f2", "f12"):
            await press(pilot, key, "escape")
        assert app.screen is app.room


async def test_says_what_to_do_when_there_is_nothing(open_app: Open, tmp_path: Path) -> None:
    app = open_app(tmp_path / "khong-co.db")
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert any("nhập bài" in line for line in lines(app))

    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *"zzzqqq")
        assert any("Ctrl+U" in line for line in lines(app))


async def test_without_an_archive_nothing_advises_to_search_it(open_app: Open, tmp_path: Path) -> None:
    app = open_app(tmp_path / "khong.db")
    async with app.run_test(size=(140, 40)) as pilot:
        await settled(pilot)
        assert any("Chưa có kho bài nào ở đây." in line for line in lines(app))
        assert not any("Gõ vài tiếng để tìm" in line for line in lines(app))


async def test_an_import_by_another_program_is_seen(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down")
        before = app.room.results.current
        assert before is not None
        with ArchiveWriter(archive) as writer:
            writer.put([Imported(article(20, "Bài mới về đê điều", "Nước dâng."), b"x")])
        await app.room._look_for_imports()
        await settled(pilot)
        assert app.room.results.total == 6
        assert app.room.results.current is not None
        assert app.room.results.current.hit.id == before.hit.id


async def test_scrolls_a_long_list_to_its_end(open_app: Open, tmp_path: Path) -> None:
    many = [article(1 + n % 28, f"Bài số {n}", "Nội dung.") for n in range(400)]
    path = make_archive(tmp_path / "dai.db", [replace(each, id=f"n{n}") for n, each in enumerate(many)])
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "end")
        results = app.room.results
        assert results.cursor == 399
        assert results.current is not None
        await press(pilot, "pageup", "home")
        assert (results.cursor, results.top) == (0, 0)
        assert len(results._rows) <= 600


async def test_the_look_can_be_changed(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f12", "end", "up", "enter")
        await pilot.app.workers.wait_for_complete()
        assert app.room.display_as.ascii_signs
        assert own.setting("ascii") == "1"
        assert not any("│" in line or "▌" in line for line in lines(app))


def test_every_command_has_an_action_and_no_key_two_meanings() -> None:
    every = [key for command in COMMANDS for key in command.keys]
    assert len(every) == len(set(every))
    for command in COMMANDS:
        assert callable(getattr(ReadingRoom, f"do_{command.id}"))


async def test_a_failure_is_one_plain_sentence(
    open_app: Open, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()

    def fail(self: ReadingRoom) -> None:
        raise ValueError("bí mật \x1b[2J")

    monkeypatch.setattr(ReadingRoom, "do_marks", fail)
    with pytest.raises(ValueError, match="bí mật"):
        async with app.run_test(size=NARROW) as pilot:
            await pilot.press("f4")
    assert app.return_code == 1
    said = capsys.readouterr().err
    assert "bí mật" not in said
    assert "\x1b" not in said
    assert "bí mật" in (tmp_path / "own" / "loi.txt").read_text("utf-8")


async def test_welcomes_once_with_a_message_over_an_archive_of_ones_own(
    open_app: Open, own: UserData
) -> None:
    own.keep_setting("welcomed", "")
    for welcomed in (True, False):
        app = open_app()
        async with app.run_test(size=NARROW) as pilot:
            await settled(pilot)
            assert any("Chào bạn" in line for line in lines(app)) == welcomed


async def test_the_file_is_looked_through_when_nobody_types(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()
    slept: list[float] = []
    looked: list[int] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        # A key comes during the first wait, none during the second.
        app.room.last_key = monotonic() if len(slept) == 1 else monotonic() - seconds - 1

    async def check() -> tuple[str, None]:
        looked.append(len(slept))
        return "as it is", None

    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        monkeypatch.setattr(ReadingRoomApp, "is_headless", False)
        monkeypatch.setattr("hdnd_tui.tui.finding.asyncio", SimpleNamespace(sleep=sleep))
        monkeypatch.setattr(app.room.own, "is_verified", lambda path: False)
        monkeypatch.setattr(app.room.desk.library, "check", check)
        app.room.last_key = monotonic()
        await app.room._check()
        monkeypatch.undo()
    assert looked == [2]
    assert all(seconds > 1 for seconds in slept)


@pytest.mark.parametrize(
    ("damage", "step"),
    [
        ("INSERT INTO index_words (index_words) VALUES ('delete-all')", "hdnd-tui repair --archive"),
        ("UPDATE articles SET title = title || '!'", "bản sao lưu"),
    ],
)
async def test_a_damaged_archive_is_told_with_the_step_that_mends_it(
    open_app: Open, archive: Path, damage: str, step: str
) -> None:
    with sqlite3.connect(archive) as connection:
        connection.execute(damage)
    connection.close()
    app = open_app(archive)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        said = [line for line in lines(app) if "Kho bị hỏng" in line]
        assert len(said) == 1
        assert step in said[0]
        assert "…" not in said[0]
        await press(pilot, "down")
        assert any("kho bị hỏng" in line for line in lines(app))


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_what_the_arrow_chooses_in_an_article_is_said_with_what_enter_does(
    tmp_path: Path, own: UserData, open_app: Open, size: tuple[int, int]
) -> None:
    body = "Theo Nghị quyết số 12/2022/NQ-HĐND ngày 5/3/2022 của HĐND thành phố, nước sạch về làng.\n\n" * 30
    path = make_archive(tmp_path / "dai.db", [article(n, f"Bài {n}", body) for n in (1, 2)])
    app = open_app(path)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, *"nuoc sach ", "enter", "insert", "enter")
        assert "giỏ: 1 bài" in lines(app)[-2]
        await press(pilot, "right")
        assert "12/2022/NQ-HĐND · Enter: các bài nêu văn bản này" in lines(app)[-2]
        assert "dòng 1–" in lines(app)[-2]
        await press(pilot, "right")
        assert "05/03/2022 · Enter: các bài của ngày này" in lines(app)[-2]
        await press(pilot, "s")
        assert "Enter: " not in lines(app)[-2]


async def test_a_row_without_a_day_says_so(tmp_path: Path, open_app: Open) -> None:
    dateless = article(1, "Bài một", "Nội dung.", date=None, year=None, date_known="unknown")
    app = open_app(make_archive(tmp_path / "kho.db", [dateless]))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert any("chưa rõ ngày HĐND TP Hải Phòng" in line for line in lines(app))


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("năm:2099", "Sửa hoặc xóa phần được nêu ở dòng trên."),
        ("cầu năm:2099", "Sửa hoặc xóa phần được nêu ở dòng trên."),
        ("zzzzzz", "Thử bớt một tiếng, hoặc gõ không dấu."),
        ("(", "Một chữ cái chưa đủ để tìm: hãy gõ tiếp."),
    ],
)
async def test_where_nothing_is_found_the_next_step_is_told(open_app: Open, typed: str, step: str) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        app.room.take_paste(typed)
        await settled(pilot)
        assert [line for line in lines(app) if step in line]


async def test_a_caption_is_said_to_be_one_once(open_app: Open, tmp_path: Path) -> None:
    told = article(
        1, "Họp chợ", "Nội dung.", captions=("Ảnh: Phiên chợ đầu năm.", "Cổng chợ."), caption_at=(9, 9)
    )
    app = open_app(make_archive(tmp_path / "anh.db", [told]))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter")
        shown = [line.strip() for line in lines(app) if "hợ" in line and ":" in line]
        assert shown == ["Ảnh: Phiên chợ đầu năm.", "Ảnh: Cổng chợ."]
