"""What stands beside the text: a second article, and the people where they are to stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.choosing import ChooseDialog
from hdnd_tui.tui.dialogs.finder import Finder
from hdnd_tui.tui.dialogs.people import PeopleDialog
from hdnd_tui.tui.marks import find_hits
from hdnd_tui.tui.page import lay_out
from hdnd_tui.tui.people_panel import panel, share
from hdnd_tui.tui.theme import look_of
from hdnd_tui.tui.views import Opened
from hdnd_tui.userdata import UserData

from .conftest import article, lines, make_archive, press, sample, settled, shown

Open = Callable[..., ReadingRoomApp]
WIDE = (140, 40)
NARROW = (80, 24)


def says(app: ReadingRoomApp, words: str) -> bool:
    return any(words in line for line in lines(app))


async def test_two_articles_side_by_side_each_with_its_own_place(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "up", "enter")
        left = app.room.reader
        assert left.opened is not None
        await press(pilot, "b")
        await shown(pilot, ChooseDialog)
        assert says(app, "Bài sau")
        assert says(app, "Trong giỏ") is False  # the next one is the one in the basket: offered once
        await press(pilot, "enter")
        right = app.room.second
        assert right is not None
        assert right.opened is not None
        assert right.opened.number != left.opened.number
        assert left.size.width + right.size.width + 1 == WIDE[0]
        titles = lines(app)[1]
        assert left.opened.article.title[:20] in titles[:70]
        assert right.opened.article.title[:20] in titles[70:]
        assert says(app, "Tab: sang bài kia")
        await press(pilot, "tab", "end")
        assert app.room.reader is right
        assert right.top > 0 or right.total <= right.height
        assert left.top == 0
        assert app.room.chosen() == (right.opened.number, right.opened.article.id)
        await press(pilot, "escape")
        assert app.room.reader is left
        assert not app.room.query("#second")
        assert app.room.has_class("reading")
        assert app.room.results.size.width > 0
        await press(pilot, "escape")
        assert not app.room.has_class("reading")


@pytest.mark.parametrize("size", [WIDE, (200, 50)])
async def test_any_article_of_the_list_can_be_put_beside(
    open_app: Open, own: UserData, size: tuple[int, int]
) -> None:
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter", "b")
        await shown(pilot, ChooseDialog)
        assert says(app, "chọn trong danh sách kết quả, gõ để lọc")
        await press(pilot, "end", "enter")
        await shown(pilot, Finder)
        await settled(pilot)
        assert says(app, "5 bài")
        await press(pilot, *"dau", "space", *"tu", "space", *"cong")
        assert says(app, "1 bài")
        await press(pilot, "enter")
        await settled(pilot)
        assert app.room.second is not None
        sides = [side.opened.article.title for side in (app.room.reader, app.room.second) if side.opened]
        assert "Giám sát đầu tư công" in sides
        assert len(set(sides)) == 2


async def test_hits_and_officials_stand_out_in_both(open_app: Open, own: UserData) -> None:
    app = open_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down", "insert", "ctrl+f", *"chu tich giam", "f4", "f4")
        await press(pilot, "ctrl+u", *"khao sat ", "enter", "insert", "ctrl+u", *"cu tri ", "enter", "enter")
        await press(pilot, "shift+f6")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        room = app.room
        assert room.second is not None
        for side in (room.reader, room.second):
            assert side.opened is not None
            styles = {s.style for y in range(side.size.height) for s in side.line(y, side.size.width)}
            assert any(style in (room.look.hit, room.look.current_hit) for style in styles)
            assert (room.look.official in styles) == bool(side.opened.article.officials)
        await press(pilot, "ctrl+f")
        assert not room.query("#second")
        assert room.reader.id == "reader"


async def test_beside_needs_a_wide_window_and_goes_where_it_becomes_narrow(
    open_app: Open, own: UserData
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter", "b")
        assert says(app, "đặt hai bài cạnh nhau cần 140 ô")
        await pilot.resize_terminal(*WIDE)
        await press(pilot, "b")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        assert app.room.query("#second")
        reading = app.room.reader.opened
        await press(pilot, "tab")
        await pilot.resize_terminal(*NARROW)
        await settled(pilot)
        assert not app.room.query("#second")
        assert app.room.reader.opened is reading
        assert app.room.pane == "reader"


async def test_another_archive_leaves_nothing_of_the_last_one(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    other = make_archive(tmp_path / "khac.db", [article(1, "Bài khác", "Nội dung khác.")])
    app = open_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter", "b")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter", "tab")
        assert app.room.query("#second")
        app.room.change_archive(other)
        await settled(pilot)
        assert not app.room.query("#second")
        assert app.room.reader.id == "reader"
        opened = app.room.reader.opened
        assert opened is None or opened.article.title == "Bài khác"


async def test_a_corrected_article_beside_what_the_page_says(
    open_app: Open, archive: Path, own: UserData
) -> None:
    with ArchiveWriter(archive) as writer:
        writer.correct("bai-3", "title", "Một tiêu đề khác hẳn")
    app = open_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, *"khac han ", "enter", "enter", "b")
        await shown(pilot, ChooseDialog)
        assert says(app, "Trước khi sửa")
        await press(pilot, "enter")
        assert app.room.second is not None
        assert app.room.second.opened is not None
        assert app.room.second.opened.article.title == "Khai mạc kỳ họp thứ 7"
        assert app.room.reader.opened is not None
        assert app.room.reader.opened.article.title == "Một tiêu đề khác hẳn"


async def test_an_updated_article_beside_its_older_page(
    open_app: Open, own: UserData, tmp_path: Path
) -> None:
    path, page = tmp_path / "cap-nhat.db", tmp_path / "tin.txt"
    for words in ("bàn về nước sạch", "bàn về nước sạch và đường làng"):
        page.write_text(
            "https://haiphong.example/tin/1\nHọp bàn việc làng\n\n"
            f"Ngày 5/3/2020, Thường trực HĐND thành phố Hải Phòng họp {words}.\n",
            "utf-8",
        )
        bring_in([page], path)
    app = open_app(path)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, *"nuoc sach ", "enter", "enter", "b")
        await shown(pilot, ChooseDialog)
        assert says(app, "Bản nhập trước")
        await press(pilot, "enter")
        left, right = app.room.reader, app.room.second
        assert left.opened is not None
        assert right is not None
        assert right.opened is not None
        assert left.opened.article.body.endswith("và đường làng.")
        assert right.opened.article.body.endswith("nước sạch.")
        assert right.hits == left.hits > 0


async def test_people_stay_below_the_text_and_at_the_next_start(open_app: Open, own: UserData) -> None:
    for start in range(2):
        app = open_app()
        async with app.run_test(size=NARROW) as pilot:
            await settled(pilot)
            await press(pilot, *"ky hop", "enter", "enter")
            if not start:
                height = app.room.reader.height
                assert not any("Lê Văn Thử: Chủ tịch HĐND thành phố" in line for line in lines(app))
                await press(pilot, "f9")
                await shown(pilot, PeopleDialog)
                await press(pilot, "f9")
                assert app.room.reader.height < height
            assert lines(app)[-4].startswith(" Người trong bài (1) ")
            assert lines(app)[-3].startswith(" Lê Văn Thử: Chủ tịch HĐND thành phố Hải Phòng")
            await press(pilot, "end")
            reader = app.room.reader
            assert reader.top + reader.height == reader.total
            if start:
                await press(pilot, "f9")
                await shown(pilot, PeopleDialog)
                await press(pilot, "f9")
                assert reader.height == reader.size.height
                assert not own.setting("people stay")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_panel_cuts_no_office_and_is_the_only_list_of_the_people(
    open_app: Open, own: UserData, tmp_path: Path, size: tuple[int, int]
) -> None:
    (one,) = (each for each in sample() if each.officials)
    (chair,) = one.officials
    offices = (
        "Ủy viên Ban Thường vụ Thành ủy",
        "Bí thư Đảng đoàn",
        "Chủ tịch HĐND thành phố",
        "Trưởng Đoàn đại biểu",
    )
    busy = chair._replace(offices=tuple(chair.offices[0]._replace(name=name) for name in offices))
    own.keep_setting("people stay", "1")
    app = open_app(make_archive(tmp_path / "dai.db", [replace(one, officials=(busy,))]))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter", "end")
        text = " ".join(" ".join(lines(app)).split())
        assert text.count("Người trong bài") == 1
        words = [word for name in offices for word in name.split()]
        panel_at = text.index("Người trong bài")
        assert all(word in text[panel_at:] for word in words)
        assert "…" not in text[panel_at:]


@pytest.mark.parametrize("width", [60, 80, 100, 130])
def test_the_panel_leaves_the_text_room_and_says_how_many_are_left_out(width: int) -> None:
    (one,) = (each for each in sample() if each.officials)
    (chair,) = one.officials
    many = replace(one, officials=tuple(chair._replace(name=f"Lê Văn {n}") for n in range(9)))
    for height in (20, 40):
        room = share(width, height, many, "vi", stays=True)
        assert room.text >= 50
        assert room.text + room.beside <= width + 4
        rows = panel(many, room, height, {"Lê Văn 7"}, "vi")
        assert len(rows) <= (height if room.beside else room.below)
        people = [row for row in rows if row.kind == "person"]
        shown_first = people[0].text.partition(":")[0]
        if rows[-1].kind == "more":
            assert shown_first == "Lê Văn 7"
            names = {row.text for row in people}
            assert f"và {9 - len(names)} người" in rows[-1].text or len(names) == 1
    assert share(width, 20, many, "vi", stays=False).below == 0


def stops(body: str, *marked: str) -> list[str]:
    """Give what F3 stops at in a body in which these words are marked."""
    marks = sorted({m.span() for words in marked for m in re.finditer(rf"\b{words}\b", body)})
    alone = [a for a in marks if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in marks)]
    opened = Opened(article(1, "Tên bài", body), 1, body_marks=tuple(alone))
    hits = find_hits(lay_out(opened.article, 80, "vi"), opened)
    return [body[hit.start : hit.end] for hit in hits]


def test_a_syllable_alone_is_no_stop_where_its_phrase_is_in_the_article() -> None:
    body = "Giảm chi để giám sát tốt; HĐND giám sát sát sao. Bà Quỳ được giảm."
    marked = ("giám sát", "Giảm", "giảm", "sát", "HĐND", "Quỳ")
    assert stops(body, *marked) == ["giám sát", "HĐND", "giám sát", "Quỳ"]
    assert stops("Giảm chi, sát sao.", *marked) == ["Giảm", "sát"]


async def test_the_next_hit_is_the_next_one_from_where_one_reads(
    own: UserData, open_app: Open, tmp_path: Path
) -> None:
    body = "\n\n".join(f"Đoạn {n} {'về nước sạch' if n % 20 == 5 else 'khác'}." for n in range(100))
    app = open_app(make_archive(tmp_path / "dai.db", [article(1, "Bài dài", body)]))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *"nuoc sach ", "enter", "enter")
        reader = app.room.reader
        assert (reader.hit, reader.hits) == (0, 5)
        await press(pilot, *["pagedown"] * 4)
        seen = reader.top
        await press(pilot, "f3")
        assert reader.hit == 2  # past the second one, without going back to it
        assert reader.top >= seen
        await press(pilot, "home", "f13")
        assert reader.hit == 4  # round the end
        await press(pilot, "end", "f3")
        assert reader.hit == 0


def test_hits_and_officials_differ_without_colours() -> None:
    for ascii_signs in (False, True):
        for name in ("mono", "contrast"):
            look = look_of(name, ascii_signs=ascii_signs)
            plain = [
                (style.bold, style.underline, style.reverse)
                for style in (look.text, look.official, look.hit, look.current_hit, look.official + look.hit)
            ]
            assert len(set(plain[:4])) == 4, name
            assert look.points
