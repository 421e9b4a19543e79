"""What every dialog does: its frame, its lines, the words under them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.segment import Segment

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.dialogs.export_dialog import Overwrite
from hdnd_tui.tui.dialogs.files import FilesDialog
from hdnd_tui.tui.dialogs.help import Help
from hdnd_tui.tui.dialogs.palette import Palette
from hdnd_tui.tui.theme import look_of
from hdnd_tui.tui.widgets.menu_list import WIDEST, MenuItem, MenuList
from hdnd_tui.userdata import UserData

from .conftest import lines, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)
LOOK = look_of("dark", ascii_signs=False)


@pytest.mark.parametrize("keys", [("f1",), ("f2",), ("f12",), ("f5",), ("ctrl+x",), ("ctrl+a",)])
async def test_on_a_narrow_screen_no_halves_of_words_stand_beside_it(
    open_app: Open, keys: tuple[str, ...]
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", *keys)
        for _ in range(200):
            if app.screen is not app.room:
                break
            await pilot.pause()
        await settled(pilot)
        screen = lines(app)
        first = next(at for at, line in enumerate(screen) if "╭" in line)
        last = next(at for at, line in enumerate(screen) if "╰" in line)
        assert last > first
        assert all(line[0] in "╭│╰" and line[-1] in "╮│╯" for line in screen[first : last + 1])


async def test_it_says_which_lines_are_in_view_where_not_all_are(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2")
        await shown(pilot, Palette)
        await settled(pilot)
        assert isinstance(app.screen, Palette)
        count = len(app.screen.menu.items)
        assert any(f"dòng 1–16/{count}" in line for line in lines(app) if "╰" in line)
        await press(pilot, "end")
        assert any(f"/{count} " in line and "dòng 1–" not in line for line in lines(app) if "╰" in line)
        await press(pilot, *"thoat")
        assert not any("dòng" in line for line in lines(app) if "╰" in line)


async def test_a_frame_grows_with_a_folder_that_holds_more(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    begin = tmp_path / "bai"
    (begin / "nhieu").mkdir(parents=True)
    for number in range(9):
        (begin / "nhieu" / f"bai-{number}.txt").write_text("Họp.", "utf-8")
    own.keep_setting("import folder", str(begin))
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *"nhap", "enter")
        await shown(pilot, FilesDialog)
        await press(pilot, "down", "down", "enter")
        await settled(pilot)
        screen = lines(app)
        assert all(any(f" bai-{number}.txt " in line for line in screen) for number in range(9))


async def test_plain_signs_are_used_throughout_where_they_are_chosen(open_app: Open, own: UserData) -> None:
    own.keep_setting("ascii", "1")
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter")
        around = [lines(app)[-2], lines(app)[-1]]
        await press(pilot, "f1")
        await shown(pilot, Help)
        await settled(pilot)
        framed = [line for line in lines(app) if line[0] in "+|"]
        assert len(framed) > 10
        for line in (*around, *framed):
            assert not set("·–…↑↓←→│─╭╮╰╯▌▸▾✓●✕").intersection(line), line


def test_what_stands_at_the_right_end_is_seen_beside_what_stands_at_the_left() -> None:
    menu = MenuList(LOOK, "vi", [MenuItem([Segment(" Tên")], [Segment("12")], 1)])
    assert sum(len(segment.text) for segment in menu.line(0, 190)) == WIDEST


async def test_the_ends_of_a_list_show_what_stands_beyond_the_last_choice(open_app: Open) -> None:
    rows = [f" Mục {number}" for number in range(60)]
    said = [MenuItem([Segment(" Đầu")]), *(MenuItem([Segment(row)], value=row) for row in rows)]
    dialog = Dialog[None](LOOK, "vi")
    dialog.menu.show([*said, MenuItem([]), MenuItem([Segment(" Cuối")])])
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        app.push_screen(dialog)
        await settled(pilot)
        for key, words, value in (("end", " Cuối", rows[-1]), ("home", " Đầu", rows[0])):
            await press(pilot, key)
            assert any(words in line for line in lines(app))
            assert dialog.menu.value == value


def test_a_long_folder_does_not_cut_the_question_whether_to_overwrite() -> None:
    folder = "/nha/" + "thư mục rất dài/" * 8
    said = " ".join(
        "".join(segment.text for segment in item.left).strip()
        for item in Overwrite(LOOK, "vi", 1234, folder).menu.items
    )
    assert "1.234 tệp cùng tên đã có trong /nha/" in said
    assert "và được giữ nguyên." in said
    assert "…" not in said


async def test_a_dialog_that_is_left_takes_along_what_stands_on_it_and_nothing_else(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        left: list[object] = []
        under, asked, told = (Overwrite(LOOK, "vi", 2, name) for name in ("a", "b", "c"))
        for dialog in (under, asked, told):
            app.push_screen(dialog, left.append)
            await settled(pilot)
        told.take_key("f1", None)
        assert len(app.screen_stack) == 5
        asked.leave("over")
        await settled(pilot)
        assert app.screen_stack == [app.room, under]
        assert left == [None, "over"]
        told.leave("beside")
        under.leave()
        await settled(pilot)
        assert app.screen_stack == [app.room]
        assert left == [None, "over", None]
