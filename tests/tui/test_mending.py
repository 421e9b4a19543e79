"""Corrections and removal in the screen: written into the archive, shown at once, taken back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Council
from hdnd_tui.errors import UnknownArticle
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.councils_known import CouncilsKnown
from hdnd_tui.tui.dialogs.asking import AskDialog
from hdnd_tui.tui.dialogs.choosing import ChooseDialog, CouncilDialog
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Wording

from .conftest import CITY, DISTRICT, article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


def in_archive(path: Path, id: str) -> tuple[str | None, int | None, str, str]:
    with Archive.open(path) as archive:
        article = archive.article(id)
    return article.date, article.year, article.title, article.council.name if article.council else ""


async def test_a_wrong_date_is_set_right_and_taken_back(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "ctrl+x")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        await shown(pilot, AskDialog)
        await press(pilot, "ctrl+u", *"31/2/2021", "enter")
        assert any("Tháng 2 năm 2021 không có ngày 31." in line for line in lines(app))
        await press(pilot, "escape", "ctrl+x", "enter")
        await shown(pilot, AskDialog)
        await press(pilot, *"1.2.21", "enter")  # what is typed takes the place of the old day
        assert app.screen is app.room
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert in_archive(archive, "bai-3")[:2] == ("2021-02-01", 2021)
        assert any("01/02/2021" in line for line in lines(app))
        assert any("Đã sửa trong kho: 01/02/2021." in line for line in lines(app))
        assert app.room.pane == "reader"
        await press(pilot, "ctrl+g")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert in_archive(archive, "bai-3")[:2] == ("2022-03-03", 2022)
        assert any("03/03/2022" in line for line in lines(app))
        assert any("Đã hoàn tác: sửa bài" in line for line in lines(app))
    with Archive.open(archive) as kho:
        assert kho.article("bai-3").corrected == ()


async def test_what_is_entered_as_it_was_is_no_correction(open_app: Open, tmp_path: Path) -> None:
    path = make_archive(
        tmp_path / "hai.db",
        [
            article(1, "Kỳ họp", "Họp.", date="2022-03-01"),
            article(2, "Tiếp xúc", "Họp.", date="2022-02-01", date_known="inferred"),
        ],
    )
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down")
        for to_field in ([], ["down", "down"]):
            await press(pilot, "ctrl+x", *to_field, "enter")
            await shown(pilot, AskDialog)
            await press(pilot, "enter")
            assert any("Không có gì thay đổi" in line for line in lines(app))
        await press(pilot, "down", "ctrl+x", "enter")
        await shown(pilot, AskDialog)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
    with Archive.open(path) as archive:
        assert [archive.article(f"bai-{n}").corrected for n in (1, 2)] == [(), ("date",)]


async def test_the_council_is_chosen_from_a_list(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "ctrl+x", "down", "enter")
        await shown(pilot, CouncilDialog)
        await press(pilot, *"hong", "space", *"bang", "enter")
        await pilot.app.workers.wait_for_complete()
        assert in_archive(archive, "bai-3")[3] == DISTRICT.name
        await press(pilot, "ctrl+x", "down", "down", "enter")
        await shown(pilot, AskDialog)
        await press(pilot, "ctrl+u", "enter")
        assert any("Tiêu đề đang trống" in line for line in lines(app))
        await press(pilot, *"Moi", "enter")
        await pilot.app.workers.wait_for_complete()
        assert in_archive(archive, "bai-3")[2:] == ("Moi", DISTRICT.name)

        await press(pilot, "ctrl+x", "down", "down", "down")
        assert any("Trả lại như trang nêu: hội đồng, tiêu đề" in line for line in lines(app))
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert in_archive(archive, "bai-3")[2:] == ("Khai mạc kỳ họp thứ 7", CITY.name)
        await settled(pilot)
        given = "Đã trả lại như trang nêu (Ctrl+G: hoàn tác): hội đồng HĐND thành phố Hải"
        assert any(given in line for line in lines(app))
        await press(pilot, "ctrl+g")
        await pilot.app.workers.wait_for_complete()
        assert in_archive(archive, "bai-3")[2:] == ("Moi", DISTRICT.name)


@pytest.mark.parametrize(
    ("typed", "is_new"),
    [
        ("HĐND xã Suối Lặng, tỉnh Hà Tĩnh", True),
        ("HĐND tỉnh Hà Tĩnh", False),
        ("HĐND quận Hồng Bàng", False),
    ],
)
async def test_a_council_that_nobody_knows_is_to_be_looked_at_again(
    open_app: Open, typed: str, is_new: bool
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "ctrl+x", "down", "enter")
        await shown(pilot, CouncilDialog)
        dialog = app.screen
        assert isinstance(dialog, CouncilDialog)
        dialog.take_paste(typed)
        await settled(pilot)
        assert isinstance(dialog.menu.value, Council)
        assert dialog.menu.value.name == typed.partition(",")[0]
        assert any("Tên này chưa có trong kho" in line for line in lines(app)) == is_new


async def test_an_article_taken_out_comes_back(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "enter", "ctrl+x", "end", "enter")
        assert any("Bỏ bài này khỏi kho?" in line for line in lines(app))
        assert any("Khai mạc kỳ họp thứ 7" in line for line in lines(app))
        await press(pilot, "enter")  # the first answer keeps it
        assert in_archive(archive, "bai-3")[2] == "Khai mạc kỳ họp thứ 7"
        await press(pilot, "ctrl+x", "end", "enter", "down", "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert app.room.pane == "results"
        assert app.room.results.total == 4
        with pytest.raises(UnknownArticle):
            in_archive(archive, "bai-3")
        await press(pilot, "ctrl+g")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert app.room.results.total == 5
        assert in_archive(archive, "bai-3")[2] == "Khai mạc kỳ họp thứ 7"


async def test_the_cursor_follows_the_article_whose_day_was_set(open_app: Open, tmp_path: Path) -> None:
    many = [
        article(number, f"Kỳ họp {number}", "Họp.", date=f"2022-03-{number % 28 + 1:02}")
        for number in range(90)
    ]
    app = open_app(make_archive(tmp_path / "nhieu.db", many))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        before = app.room.results.current
        assert before is not None
        await press(pilot, "down", "ctrl+x")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        await shown(pilot, AskDialog)
        await press(pilot, "ctrl+u", *"1/1/2021", "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        current = app.room.results.current
        assert current is not None
        assert (current.hit.id, current.hit.date) == (before.hit.id, "2021-01-01")
        assert app.room.results.cursor == 89


async def test_after_an_article_is_taken_out_the_cursor_stays_in_its_place(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "ctrl+x", "end", "enter")
        await shown(pilot, ChooseDialog)
        await press(pilot, "end", "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        current, opened = app.room.results.current, app.room.reader.opened
        assert app.room.results.total == 4
        assert app.room.results.cursor == 1
        assert current is not None
        assert opened is not None
        assert opened.number == current.hit.number


async def test_the_list_of_councils_says_where_it_is_cut_and_what_became_of_a_province(
    open_app: Open,
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "ctrl+x", "down", "enter")
        await shown(pilot, CouncilDialog)
        await press(pilot, "end", "pagedown")
        dialog = app.screen
        assert isinstance(dialog, CouncilDialog)
        last = "".join(segment.text for segment in dialog.menu.items[-1].left)
        assert re.fullmatch(r" … còn [\d.]+ nữa: gõ thêm để thu hẹp", last)
        await press(pilot, *"hai", "space", *"duong")
        assert any("HĐND tỉnh Hải Dương" in line and "nay thuộc Hải Phòng" in line for line in lines(app))
        await press(pilot, "ctrl+u", *"hai", "space", *"phong")
        found = [item.value.name for item in dialog.menu.items if isinstance(item.value, Council)]
        assert found[0] == CITY.name
        assert found.index(DISTRICT.name) < found.index("HĐND tỉnh Hải Dương")


def test_a_council_is_found_by_the_beginnings_of_its_words() -> None:
    names = [council.name for council in CouncilsKnown([CITY, DISTRICT]).find("hai ph")]
    assert names[0] == CITY.name
    assert not any("Thái Nguyên" in name for name in names)
    assert [c.name for c in CouncilsKnown([DISTRICT, CITY]).find("")][:2] == [DISTRICT.name, CITY.name]


async def test_an_archive_that_is_not_to_be_changed_says_so(archive: Path, own: UserData) -> None:
    app = ReadingRoomApp(archive, "vi", own, Wording("Kho mẫu không được sửa.", "Fixed."))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "ctrl+x")
        assert app.screen is app.room
        said = next(line for line in lines(app) if "Kho mẫu không sửa được" in line)
        assert "F2" in said
        assert said.rstrip().endswith("dùng kho của mình.")


def test_councils_are_found_without_marks_those_of_the_archive_first() -> None:
    found = CouncilsKnown([CITY]).find("hai phong")
    assert found[0] == CITY
    assert len(found) == len(set(found)) > 1
    assert CouncilsKnown([]).find("huyen tien lang")[0].name == "HĐND huyện Tiên Lãng"
    assert CouncilsKnown([]).find("không có nơi nào") == []


@pytest.mark.parametrize("typed", ["Xã Mây Gió", "xã mây gió", "xax maay gios", "xa4 ma6y gio1"])
def test_a_commune_that_is_in_no_table_is_named_by_its_whole_name(typed: str) -> None:
    assert [council.name for council in CouncilsKnown([CITY]).find(typed)] == ["HĐND xã Mây Gió"]


def test_councils_are_found_by_keys_of_an_input_method_that_is_off() -> None:
    assert CouncilsKnown([CITY]).find("hair phongf")[0] == CITY


async def test_an_archive_that_is_gone_is_not_made_anew(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "ctrl+x", "end", "enter", "down")
        archive.rename(archive.with_name("cho-khac.db"))
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert not archive.exists()
        assert app.screen is app.room
        assert not any("Đã bỏ bài" in line for line in lines(app))


@pytest.mark.parametrize("to_field", [(), ("down",), ("down", "down")])
async def test_an_older_step_is_not_undone_while_a_correction_is_written(
    open_app: Open, archive: Path, to_field: tuple[str, ...]
) -> None:
    app = open_app()
    typed = ("ctrl+u", *("1.2.21", "hong", "Moi")[len(to_field)], "enter", "ctrl+g")
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "insert", "insert", "down", "enter")  # an older step: out of the basket
        assert app.room.own.basket() == []
        await press(pilot, "ctrl+x")
        await shown(pilot, ChooseDialog)
        kind = CouncilDialog if len(to_field) == 1 else AskDialog
        await press(pilot, *to_field, "enter")
        await shown(pilot, kind)
        burst(app, *typed)
        await written(app, pilot)
        assert app.room.own.basket() == []
        changed = in_archive(archive, "bai-3")
        assert changed != ("2022-03-03", 2022, "Khai mạc kỳ họp thứ 7", CITY.name)
        await press(pilot, "ctrl+g")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert in_archive(archive, "bai-3") == ("2022-03-03", 2022, "Khai mạc kỳ họp thứ 7", CITY.name)
        assert app.room.own.basket() == []


async def test_a_correction_can_be_undone_also_where_another_dialog_came_while_it_was_written(
    open_app: Open, archive: Path
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "insert", "insert", "down", "enter", "ctrl+x")
        assert app.room.own.basket() == []
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        await shown(pilot, AskDialog)
        burst(app, "ctrl+u", *"1.2.21", "enter", "ctrl+x")
        await shown(pilot, ChooseDialog)
        await press(pilot, "escape")
        await written(app, pilot)
        assert in_archive(archive, "bai-3")[0] == "2021-02-01"
        await press(pilot, "ctrl+g")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert in_archive(archive, "bai-3")[0] == "2022-03-03"
        assert app.room.own.basket() == []


async def test_what_is_typed_before_the_list_of_councils_is_there_is_for_it(
    open_app: Open, archive: Path
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "ctrl+x")
        await shown(pilot, ChooseDialog)
        burst(app, "down", "enter", *"hong bang", "enter")
        await settled(pilot)
        assert app.room.search.value == ""
        await written(app, pilot)
        assert in_archive(archive, "bai-3")[3] == DISTRICT.name


async def written(app: ReadingRoomApp, pilot: Pilot[Any]) -> None:
    """Wait until nothing is being written and what can be taken back is known."""
    while list(app.workers):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    await settled(pilot)


def burst(app: ReadingRoomApp, *keys: str) -> None:
    """Give keys to what is in front with no time between them."""
    for key in keys:
        app.screen.take_key(key, key if len(key) == 1 else None)  # type: ignore[attr-defined]
