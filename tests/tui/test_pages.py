"""People, councils, offices: pages over the reading room."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council, Fact, Office, Official, Place, Proof, Run
from hdnd_tui.intake import apart
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.council import CouncilPage
from hdnd_tui.tui.dialogs.facts import FactsDialog
from hdnd_tui.tui.dialogs.finder import Finder
from hdnd_tui.tui.dialogs.original import OriginalPage
from hdnd_tui.tui.dialogs.people import PeopleDialog
from hdnd_tui.tui.dialogs.person import PersonPage
from hdnd_tui.tui.dialogs.related import RelatedDialog
from hdnd_tui.tui.dialogs.shelf import ShelfDialog
from hdnd_tui.tui.fates import why_former
from hdnd_tui.tui.targets import ToArticle, ToCouncils, ToList
from hdnd_tui.wording import Lang

from .conftest import CITY, DISTRICT, article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


def keys(text: str) -> list[str]:
    return ["space" if letter == " " else letter for letter in text]


def pane_of(app: ReadingRoomApp) -> str:
    return app.room.pane


def holder(name: str, office: str, body: str) -> Official:
    """Name a person who holds an office that stands in the body in full."""
    at, start = body.index(office), body.index(name)
    places = Place("body", at, at + len(office)), Place("body", start, start + len(name))
    return Official(name, "Ông", (Office(office, office, places[0]),), (places[1],))


def meeting(number: int, day: str, title: str, *people: tuple[str, str], council: Council = CITY) -> Article:
    said = " ".join(f"Ông {name}, {office}; có mặt." for name, office in people)
    body = f"Hội nghị bắt đầu lúc tám giờ.\n\n{said}\n\nHội nghị kết thúc."
    officials = tuple(holder(name, office, body) for name, office in people)
    where = {"council": council, "councils": (council,), "officials": officials}
    return article(number, title, body, date=day, year=int(day[:4]), **where)


async def test_that_the_page_as_it_came_is_coming_is_said(
    open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_page, asked, seen = apart.find_page, threading.Event(), threading.Event()

    def slow(original: bytes, article: Article) -> str | None:
        asked.set()
        seen.wait(30)
        return find_page(original, article)

    monkeypatch.setattr(apart, "find_page", slow)
    runs = (Run("body", 0, 0, 0, 13),)
    body = "Nước dâng ở đê."
    path = make_archive(tmp_path / "goc.db", [article(1, "Đê", body, runs=runs)])
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter")
        await pilot.press("o")
        await asyncio.to_thread(asked.wait, 30)
        await pilot.pause()
        assert any("Đang mở bản gốc…" in line for line in lines(app))
        seen.set()
        await shown(pilot, OriginalPage)
        await pilot.pause()
        assert not any("Đang mở bản gốc…" in line for line in lines(app))


CHAIR, DEPUTY = "Chủ tịch HĐND thành phố Hải Phòng", "Phó Chủ tịch HĐND thành phố Hải Phòng"
HEAD = "Trưởng phòng Y tế"
OLD, NEW, OTHER = "Lò Văn Cũ", "Hà Thị Mới", "Bế Văn Phó"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(
        tmp_path / "kho.db",
        [
            meeting(1, "2020-05-04", "Kỳ họp thứ năm", (OLD, CHAIR), (OTHER, DEPUTY)),
            meeting(2, "2021-06-20", "Giám sát trường học", (OLD, CHAIR)),
            meeting(3, "2021-07-05", "Kỳ họp thứ nhất", (NEW, CHAIR), (OTHER, DEPUTY)),
            meeting(4, "2022-03-25", "Giao ban quý một", (NEW, CHAIR)),
            meeting(5, "2022-03-28", "Giám sát chợ", (NEW, CHAIR)),
            meeting(
                6, "2022-04-01", "Tiếp xúc cử tri", ("Hà Thị Mới", "Trưởng phòng Y tế"), council=DISTRICT
            ),
        ],
    )


async def screen_of(pilot: Pilot[Any], kind: type) -> str:
    """Wait for a page and give the screen as text."""
    await shown(pilot, kind)
    await settled(pilot)
    return "\n".join(lines(pilot.app))  # type: ignore[arg-type]


async def test_a_person_of_the_article_with_a_jump_to_the_sentence_and_back(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("ky hop nhat"), "enter", "f9")
        assert NEW in await screen_of(pilot, PeopleDialog)
        await pilot.press("enter")
        text = await screen_of(pilot, PersonPage)
        assert "Trong bài ngày 05/07/2021" in text
        assert CHAIR in text
        assert "“Ông Hà Thị Mới, Chủ tịch HĐND" in text
        await press(pilot, "down", "enter")
        opened = app.room.reader.opened
        assert app.screen is app.room
        assert opened is not None
        assert opened.article.id == "bai-5"
        assert pane_of(app) == "reader"
        await pilot.press("escape")
        assert NEW in await screen_of(pilot, PersonPage)
        await pilot.press("escape")
        await screen_of(pilot, PeopleDialog)
        await pilot.press("escape")
        await settled(pilot)
        assert app.screen is app.room
        assert pane_of(app) == "results"


async def test_a_sentence_that_states_several_offices_stands_once(open_app: Open, tmp_path: Path) -> None:
    body = "Ông Lê Văn Thử, Tỉnh ủy viên, Chủ tịch HĐND thành phố Hải Phòng, dự họp."
    places = [(body.index(words), words) for words in ("Tỉnh ủy viên", "Chủ tịch HĐND thành phố Hải Phòng")]
    held = tuple(Office(words, words, Place("body", at, at + len(words))) for at, words in places)
    at = body.index("Lê")
    official = Official("Lê Văn Thử", "Ông", held, (Place("body", at, at + 10),))
    path = make_archive(tmp_path / "hai.db", [article(1, "Họp", body, officials=(official,))])
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "f9")
        await shown(pilot, Finder)
        await settled(pilot)
        await pilot.press("enter")
        text = await screen_of(pilot, PersonPage)
        assert text.index("Tỉnh ủy viên") < text.index(CHAIR) < text.index("“Ông Lê Văn Thử")
        assert text.count("“Ông Lê Văn Thử") == 1
        await press(pilot, "escape", "escape", "down", "enter", "c")
        text = await screen_of(pilot, FactsDialog)
        assert text.index("Tỉnh ủy viên") < text.index(CHAIR) < text.index("“Ông Lê Văn Thử")
        assert text.count("“Ông Lê Văn Thử") == 1


async def test_an_office_held_no_more_is_said_to_be_former_wherever_it_stands(
    open_app: Open, tmp_path: Path
) -> None:
    body = f"Bầu ông {NEW} giữ chức {CHAIR}. Miễn nhiệm chức vụ {HEAD} đối với ông {NEW}."
    held = tuple(
        Office(words, words, Place("body", at, at + len(words)))
        for words, at in ((words, body.index(words)) for words in (CHAIR, HEAD))
    )
    official = Official(NEW, "Ông", held, (Place("body", 8, 8 + len(NEW)),))
    app = open_app(make_archive(tmp_path / "hai.db", [article(1, "Họp", body, officials=(official,))]))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter", "f9")
        in_dialog = await screen_of(pilot, PeopleDialog)
        await press(pilot, "escape", "c")
        in_evidence = await screen_of(pilot, FactsDialog)
        for text in (in_dialog, in_evidence):
            assert f"{HEAD} (trước đây)" in text
            assert CHAIR in text
            assert f"{CHAIR} (trước đây)" not in text


async def test_a_person_of_many_articles_shows_the_newest_and_the_way_to_all(
    open_app: Open, tmp_path: Path
) -> None:
    body = "Ông Lê Văn Thử, Chủ tịch HĐND thành phố Hải Phòng, dự họp."
    at, words = body.index("Chủ"), "Chủ tịch HĐND thành phố Hải Phòng"
    held = (Office(words, words, Place("body", at, at + len(words))),)
    official = Official("Lê Văn Thử", "Ông", held, (Place("body", 4, 14),))
    articles = [
        article(
            n, f"Họp {n}", body, date=f"20{10 + n // 20}-03-05", year=2010 + n // 20, officials=(official,)
        )
        for n in range(1, 121)
    ]
    app = open_app(make_archive(tmp_path / "nhieu.db", articles))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "f9")
        await shown(pilot, Finder)
        await settled(pilot)
        await pilot.press("enter")
        await shown(pilot, PersonPage)
        page = app.screen
        assert isinstance(page, PersonPage)
        rows = ["".join(s.text for s in [*item.left, *item.right]) for item in page.menu.items]
        assert rows[0].rstrip().endswith("120 bài")
        assert [row.split()[-1] for row in rows if row.startswith("   20")] == [
            "1",
            "20",
            "20",
            "20",
            "20",
            "20",
            "19",
        ]
        assert [sum(f"Họp {n} " in f"{row} " for row in rows) for n in (120, 21, 20)] == [1, 1, 0]
        assert "Cả 120 bài, thành danh sách" in rows[-1]
        page.menu.go_to(page.menu.items[-1].value)
        await pilot.press("enter")
        await settled(pilot)
        assert app.screen is app.room
        assert app.room.results.total == 120


async def test_what_no_day_is_known_of_does_not_fill_the_page_of_a_person(
    open_app: Open, tmp_path: Path
) -> None:
    many = [meeting(number, "2021-01-05", f"Họp {number}", (NEW, CHAIR)) for number in range(1, 20)]
    unknown = [replace(each, date=None, year=None, date_known="unknown") for each in many[3:]]
    only = replace(meeting(30, "2021-01-05", "Họp 30", (NEW, DEPUTY)), date=None, year=None)
    app = open_app(make_archive(tmp_path / "nhieu.db", [*many[:3], *unknown, only]))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *keys("moi"), "f9")
        await screen_of(pilot, Finder)
        await press(pilot, "enter")
        rows = (await screen_of(pilot, PersonPage)).splitlines()
        assert [DEPUTY in row for row in rows if "chưa rõ   " in row] == [True]
        assert sum(CHAIR in row for row in rows if "05/01/2021" in row) == 2
        assert any("Hiện cả 20 lần nêu chức vụ" in row for row in rows)


async def test_an_empty_directory_says_so(open_app: Open, tmp_path: Path) -> None:
    app = open_app(make_archive(tmp_path / "khong.db", [article(1, "Họp", "Không nêu ai.")]))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "f9")
        assert "Chưa bài nào nêu chức vụ của ai." in await screen_of(pilot, Finder)


async def test_one_name_under_another_council_is_another_person(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *keys("moi"), "f9")
        text = await screen_of(pilot, Finder)
        assert "2 người" in text
        assert "Trưởng phòng Y tế" in text


async def test_what_is_no_name_does_not_empty_the_directory(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giam sat truong"), "f9")
        text = await screen_of(pilot, Finder)
        assert "4 người" in text
        await press(pilot, *keys("zzz"))
        assert "Không có ai như vậy" in await screen_of(pilot, Finder)


async def test_an_office_typed_into_the_directory_leads_to_who_held_it(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9", *keys("chu tich hdnd hai phong 2021"))
        text = await screen_of(pilot, Finder)
        assert "Không có ai như vậy" in text
        assert "Ai giữ chức vụ gì ở hội đồng" in text
        await press(pilot, "enter")
        text = await screen_of(pilot, Finder)
        assert "Ví dụ: chu tich 22/3/2022" in text
        assert "chu tich hdnd 2021" in text


async def test_an_office_typed_into_the_directory_gives_those_who_hold_it(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9", *keys("truong phong"))
        text = await screen_of(pilot, Finder)
        assert "1 người" in text
        assert f"{NEW} " in text
        assert HEAD in text


async def test_all_of_a_long_directory_is_reached_by_going_down(open_app: Open, tmp_path: Path) -> None:
    people = [(f"Lò Văn {chr(65 + n // 20)}{chr(97 + n % 20)}", HEAD) for n in range(400)]
    parts = [meeting(n + 1, "2022-03-01", f"Họp {n}", *people[n * 20 : n * 20 + 20]) for n in range(20)]
    app = open_app(make_archive(tmp_path / "dong.db", parts))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        finder = app.screen
        assert "400 người" in await screen_of(pilot, Finder)
        assert isinstance(finder, Finder)
        first = len(finder.menu.items)
        assert first < 100
        await press(pilot, "pagedown")
        assert len(finder.menu.items) == first
        await press(pilot, *["pagedown"] * 25)
        assert people[-1][0] in "\n".join(lines(app))
        await press(pilot, "enter")
        await screen_of(pilot, PersonPage)
        await press(pilot, "escape")
        assert f"{people[-1][0]} " in await screen_of(pilot, Finder)
        await press(pilot, "tab", "home", *keys("lo"))
        again = app.screen
        assert isinstance(again, Finder)
        assert len(again.menu.items) == first
        await press(pilot, *["backspace"] * 2, "end")
        assert people[-1][0] in "\n".join(lines(app))
        assert "nữa" not in "\n".join(lines(app))


async def test_the_directory_forgives_one_slip(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await screen_of(pilot, Finder)
        await press(pilot, *keys("be vna pho"))
        text = "\n".join(lines(app))
        assert OTHER in text
        assert "Không có ai đúng như vậy; gần giống: 1 người" in text
        await press(pilot, *["backspace"] * 10, *keys("be van pho"))
        text = "\n".join(lines(app))
        assert OTHER in text
        assert "gần giống" not in text


async def test_an_enter_typed_ahead_opens_nobody_who_fits_only_nearly(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await screen_of(pilot, Finder)
        finder = app.screen
        assert isinstance(finder, Finder)
        for character in "be vna pho":
            finder.take_key(character, character)
        finder.take_key("enter", None)
        await settled(pilot)
        assert app.screen is finder
        assert "gần giống: 1 người" in "\n".join(lines(app))
        await press(pilot, "enter")
        assert OTHER in await screen_of(pilot, PersonPage)


async def test_the_directory_finds_as_one_types_and_sorts(open_app: Open) -> None:
    app = open_app(lang="en")
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await screen_of(pilot, Finder)
        finder = app.screen
        assert isinstance(finder, Finder)

        def listed() -> list[str]:
            found = ((line.find(name), name) for line in lines(app) for name in (OLD, NEW, OTHER))
            return [name for at, name in found if at >= 0]

        assert listed() == [OLD, NEW, NEW, OTHER]  # Cũ, Mới, Phó
        await press(pilot, "tab")
        assert listed() == [OTHER, NEW, NEW, OLD]  # Bế, Hà, Lò
        await press(pilot, *keys("be van"))
        assert listed() == [OTHER]
        await press(pilot, *["backspace"] * 6, *keys("ha hong bang"))
        assert listed() == [NEW]
        await press(pilot, *["backspace"] * 12, *keys("bees vawn"))  # Telex without an input method
        assert listed() == [OTHER]
        await press(pilot, "ctrl+u", *keys("đ/c be van"))
        assert listed() == [OTHER]
        await press(pilot, "ctrl+u", *keys("Ông hà thị"))
        assert listed() == [NEW, NEW]
        await press(pilot, *keys("zzz"))
        assert "Nobody fits" in "\n".join(lines(app))
        # Keys typed ahead of the answer: Enter opens what was found for all of them.
        await pilot.press(*["backspace"] * 20, *keys("be pho"), "enter")
        assert OTHER in await screen_of(pilot, PersonPage)


async def test_all_articles_of_a_person_in_a_year_become_the_list(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *keys("ha moi hai phong"), "f9")
        await screen_of(pilot, Finder)
        await press(pilot, "enter")
        await screen_of(pilot, PersonPage)
        page = app.screen
        assert isinstance(page, PersonPage)
        while not (page.menu.value and getattr(page.menu.value, "years", None) == {2022}):
            await press(pilot, "down")
        await press(pilot, "enter")
        assert app.room.results.total == 2
        assert app.room.desk.filters.chips("vi") == ["Hà Thị Mới", "2022"]
        await press(pilot, "ctrl+r")
        assert app.room.results.total == 6


async def test_back_from_a_detour_the_list_stands_where_it_stood(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        room = app.room
        await settled(pilot)
        await press(pilot, "down", "down", "down", "enter")
        number = room.reader.opened.number if room.reader.opened else 0
        await press(pilot, "f9", "enter")
        await screen_of(pilot, PersonPage)
        page = app.screen
        assert isinstance(page, PersonPage)
        while not isinstance(page.menu.value, ToList):
            await press(pilot, "down")
        await press(pilot, "enter")
        assert room.desk.filters.person
        await press(pilot, "escape")
        assert (pane_of(app), room.results.cursor) == ("reader", 2)
        assert room.results.current is not None
        assert room.results.current.hit.number == number
        assert any("bài 3/6" in line for line in lines(app))
        await press(pilot, "escape")
        assert (pane_of(app), room.results.cursor) == ("results", 2)


async def test_back_on_a_page_the_cursor_stands_on_what_was_opened_from_it(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await screen_of(pilot, Finder)
        await press(pilot, "tab", *keys("hai phong"), "down", "down")
        finder = app.screen
        assert isinstance(finder, Finder)
        chosen, people = finder.menu.value, finder.menu.items
        assert chosen != next(item.value for item in people if item.value)
        await press(pilot, "enter")
        await screen_of(pilot, PersonPage)
        page = app.screen
        assert isinstance(page, PersonPage)
        await press(pilot, "end")
        article = page.menu.value
        assert isinstance(article, ToArticle)
        await press(pilot, "enter")
        assert pane_of(app) == "reader"
        await press(pilot, "escape")
        await screen_of(pilot, PersonPage)
        page = app.screen
        assert isinstance(page, PersonPage)
        assert page.menu.value == article
        await press(pilot, "escape")
        await screen_of(pilot, Finder)
        finder = app.screen
        assert isinstance(finder, Finder)
        assert finder.box is not None
        assert finder.box.value == "hai phong"
        assert [item.value for item in finder.menu.items] == [item.value for item in people]
        assert finder.menu.value == chosen


async def test_back_among_the_councils_the_cursor_stands_on_the_one_whose_offices_were_asked(
    open_app: Open,
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        app.room.browse(ToCouncils(for_offices=True))
        await screen_of(pilot, Finder)
        await press(pilot, "end")
        councils = app.screen
        assert isinstance(councils, Finder)
        chosen = councils.menu.value
        assert chosen != next(item.value for item in councils.menu.items if item.value)
        await press(pilot, "enter", *keys("chu tich"), "escape")
        councils = app.screen
        assert isinstance(councils, Finder)
        assert councils.menu.value == chosen


async def test_esc_goes_to_the_list_from_an_article_opened_there_after_one_of_a_page(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *keys("be van"), "f9")
        await screen_of(pilot, Finder)
        await press(pilot, "enter")
        await screen_of(pilot, PersonPage)
        await press(pilot, "end", "enter")
        assert pane_of(app) == "reader"
        await press(pilot, "ctrl+f", *keys("tiep xuc"), "enter", "enter")
        assert app.room.reader.opened is not None
        assert app.room.reader.opened.article.id == "bai-6"
        await press(pilot, "escape")
        assert app.screen is app.room
        assert pane_of(app) == "results"


async def test_who_was_chairman_on_a_day(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "tab", "f9")
        text = await screen_of(pilot, CouncilPage)
        assert "HĐND thành phố Hải Phòng" in text
        await press(pilot, "enter")
        await screen_of(pilot, Finder)
        await press(pilot, *keys("chu tich 1/7/2021"))
        text = await screen_of(pilot, Finder)
        rows = [line for line in text.split("\n") if CHAIR in line and "“" not in line]
        assert [NEW in rows[0], OLD in rows[1]] == [True, True]
        assert "sau 4 ngày" in rows[0]
        assert "trước 11 ngày" in rows[1]
        await press(pilot, "enter")
        opened = app.room.reader.opened
        assert opened is not None
        assert opened.article.id == "bai-3"


async def test_what_a_day_or_a_year_matches_is_said_so(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "tab", "f9")
        await screen_of(pilot, CouncilPage)
        await press(pilot, "enter")
        await screen_of(pilot, Finder)
        await press(pilot, *keys("chu tich 2021"))
        text = await screen_of(pilot, Finder)
        assert "trong năm" in text
        assert "đúng ngày" not in text
        await press(pilot, *["backspace"] * 4, *keys("31/2/2018"))
        assert "Lịch không có ngày 31/2/2018" in await screen_of(pilot, Finder)


@pytest.mark.parametrize("typed", ["chu tich", "ai la chu tich", "chuc vu"])
async def test_the_palette_finds_who_held_which_office_from_anywhere(open_app: Open, typed: str) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *keys(typed), "enter")
        assert "HĐND thành phố Hải Phòng" in await screen_of(pilot, Finder)
        await press(pilot, *keys("thanh pho hai"), "enter")
        assert "Ai giữ chức vụ gì" in await screen_of(pilot, Finder)
        assert CHAIR in await screen_of(pilot, Finder)


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("chu tich hdnd thanh pho hai phong 1/7/2021", "chu tich hdnd 1/7/2021"),
        ("Chủ tịch HĐND TP Hải Phòng ngày 1/7/2021", ""),
        ("hai phong", ""),
        ("ha thi moi hai phong 7/2021", "ha thi moi 7/2021"),
        ("truong ban phap che hdnd thanh pho hai phong", "truong ban phap che"),
        ("pho chu tich 2021 thanh pho", "pho chu tich 2021"),
    ],
)
async def test_a_council_named_with_office_and_day_is_found_and_the_rest_goes_on(
    open_app: Open, typed: str, asks: str
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *keys("ai giu"), "enter")
        text = await screen_of(pilot, Finder)
        assert "hội đồng nào?" in text
        assert "Chọn hội đồng trước, rồi gõ chức vụ và ngày" in text
        await press(pilot, *keys(typed))
        text = await screen_of(pilot, Finder)
        if "TP" in typed:  # shortened: what fits are the last words
            assert "HĐND thành phố Hải Phòng" in text
            return
        await press(pilot, "enter")
        text = await screen_of(pilot, Finder)
        assert "Ví dụ: chu tich 22/3/2022" in text
        finder = app.screen
        assert isinstance(finder, Finder)
        assert finder.box is not None
        assert finder.box.value == asks
        assert ("Không bài nào nêu chức vụ như vậy" in text) == ("phap che" in asks)


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
async def test_that_no_article_states_the_day_is_said_with_the_nearest(
    open_app: Open, size: tuple[int, int]
) -> None:
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *keys("ai giu"), "enter", *keys("chu tich hai phong 1/7/2021"), "enter")
        text = await screen_of(pilot, Finder)
        assert "Không bài nào nêu vào 1/7/2021; gần nhất: 05/07/2021 (sau 4 ngày)" in text
        await press(pilot, "ctrl+u", *keys("chu tich 1/7/2020"))  # the deputy was named two months before
        assert "gần nhất: 04/05/2020 (trước 58 ngày)" in await screen_of(pilot, Finder)
        await press(pilot, "ctrl+u", *keys("chu tich 2021"))
        assert "Không bài nào nêu vào" not in await screen_of(pilot, Finder)


async def test_the_months_of_a_council_say_what_is_counted_besides(open_app: Open, tmp_path: Path) -> None:
    dated = [meeting(number, f"2021-0{number}-05", f"Họp {number}", (NEW, CHAIR)) for number in (1, 2)]
    said = []
    for name, more in ("a.db", []), ("b.db", [replace(meeting(3, "2021-01-05", "Họp 3"), date=None)]):
        app = open_app(make_archive(tmp_path / name, [*dated, *more]))
        async with app.run_test(size=NARROW) as pilot:
            await settled(pilot)
            await press(pilot, "tab", "f9")
            said.append(await screen_of(pilot, CouncilPage))
    assert ["tính cả bài chỉ rõ năm" in text for text in said] == [False, True]
    assert "Số ở cuối dòng tính cả bài chỉ rõ năm (1 bài)." in said[1]


async def test_a_month_of_a_council_opens_and_a_kind_narrows_it(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "tab", "f9")
        await screen_of(pilot, CouncilPage)
        page = app.screen
        assert isinstance(page, CouncilPage)
        await press(pilot, "down", "down")
        year = page.menu.value
        assert year is not None
        assert "2022" in repr(year)
        await press(pilot, "right", "right", "right")
        assert page.month == 3
        await press(pilot, "enter")
        assert app.room.desk.filters.chips("vi") == ["03/2022", "HĐND TP Hải Phòng"]
        assert app.room.results.total == 2

        await press(pilot, "ctrl+r", "shift+tab", "f9")
        await screen_of(pilot, CouncilPage)
        page = app.screen
        assert isinstance(page, CouncilPage)
        while "giam_sat" not in repr(page.menu.value):
            await press(pilot, "down")
        await press(pilot, "space")
        assert "2 bài: Giám sát, khảo sát" in await screen_of(pilot, CouncilPage)
        await press(pilot, "home", "down", "enter")
        assert app.room.desk.filters.chips("vi") == ["HĐND TP Hải Phòng", "Giám sát, khảo sát"]
        assert app.room.results.total == 2


async def test_pages_are_those_of_the_archive_that_is_open(open_app: Open, tmp_path: Path) -> None:
    other = make_archive(
        tmp_path / "khac.db", [meeting(1, "2019-01-02", "Kỳ họp khác", ("Vi Thị Xa", CHAIR))]
    )
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await shown(pilot, Finder)
        await press(pilot, "escape")
        app.room.change_archive(other)
        await settled(pilot)
        await press(pilot, "f9")
        await shown(pilot, Finder)
        await settled(pilot)
        assert any("Vi Thị Xa" in line for line in lines(app))
        assert not any(NEW in line for line in lines(app))


async def test_namesakes_of_other_councils_are_offered_and_stay_apart(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await shown(pilot, Finder)
        await press(pilot, *keys("ha thi moi hong"), "enter")
        await shown(pilot, PersonPage)
        page = app.screen
        assert isinstance(page, PersonPage)
        rows = ["".join(s.text for s in [*item.left, *item.right]) for item in page.menu.items]
        at = next(i for i, row in enumerate(rows) if "cũng có thể là cùng một người" in row)
        assert "HĐND TP Hải Phòng" in rows[at + 1]
        assert "3 bài" in rows[at + 1]
        assert "1 bài" in rows[0]  # the count is that of this one alone
        page.menu.go_to(page.menu.items[at + 1].value)
        await press(pilot, "enter")
        await shown(pilot, PersonPage)
        await settled(pilot)
        assert any("HĐND thành phố Hải Phòng" in line for line in lines(app)[:3])


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
@pytest.mark.parametrize("lang", ["vi", "en"])
async def test_choosing_a_former_district_says_why_it_is_one(
    open_app: Open, lang: Lang, size: tuple[int, int]
) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "tab", "right", "down", "down", "down", "enter")
        assert app.room.desk.filters.chips("vi") == ["HĐND Q. Hồng Bàng"]
        said = lines(app)[-2].strip()
        assert said.startswith("Q. Hồng Bàng")
        assert "30/06/2025" in said
        assert "HĐND TP Hải Phòng" in said
        assert said.endswith(".")


@pytest.mark.parametrize(
    ("council", "province_now", "words"),
    [
        (Council("HĐND tỉnh Hòa Bình", "province", "Hòa Bình"), "Phú Thọ", "kế tục: HĐND tỉnh Phú Thọ."),
        (
            Council("HĐND huyện Chơn Thành", "district", "Bình Phước"),
            "Đồng Nai",
            "H. Chơn Thành: từ 01/10/2022 là thị xã Chơn Thành.",
        ),
    ],
)
def test_one_line_says_which_council_took_over(council: Council, province_now: str, words: str) -> None:
    said = why_former(council, province_now)
    assert said is not None
    assert words in said.vi


def test_a_council_that_lives_is_not_explained() -> None:
    assert why_former(CITY, "Hải Phòng") is None


@pytest.mark.parametrize(("lang", "words"), [("vi", "Nay thuộc Hải Phòng"), ("en", "Now part of Hải Phòng")])
async def test_a_former_district_says_what_became_of_it(open_app: Open, lang: Lang, words: str) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "f2", *keys("hoi dong theo ten" if lang == "vi" else "find a council"), "enter")
        await screen_of(pilot, Finder)
        await press(pilot, *keys("hong bang"), "enter")
        text = await screen_of(pilot, CouncilPage)
        assert words in text
        assert "30/06/2025" in text


async def test_links_in_the_text_are_chosen_by_arrows_and_followed(open_app: Open, tmp_path: Path) -> None:
    number, person = "196/KH-UBND", f"Ông {NEW}, {CHAIR}; có mặt."
    body = f"Theo Kế hoạch số {number}, chiều 25/3/2022 có phiên họp.\n\n{person}"
    articles = [
        article(1, "Triển khai kế hoạch", body, officials=(holder(NEW, CHAIR, body),)),
        article(2, "Sơ kết kế hoạch", f"Kế hoạch {number} đã xong một nửa."),
        article(3, "Tin khác", "Không nói gì đến số nào."),
        article(25, "Cùng ngày", "Ngày ấy có hội nghị."),
    ]
    app = open_app(make_archive(tmp_path / "k.db", articles))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("trien khai"), "enter", "enter", "right")
        reader = app.room.reader
        seen = []
        for _ in range(3):
            assert reader.link is not None
            seen.append((reader.link.kind, reader.link.value))
            await press(pilot, "right")
        assert seen == [("document", number), ("day", "2022-03-25"), ("person", NEW)]
        assert any("Enter: các bài nêu văn bản này" in line for line in lines(app))
        await press(pilot, "left", "left", "enter")  # round the end, and back to the day
        assert app.room.desk.filters.chips("vi") == ["25/03/2022"]
        assert [app.room.results.total, pane_of(app)] == [1, "results"]
        assert app.room.desk.query.sort == "date"
        await press(pilot, "enter", "escape", "escape")  # from the article of that day to the first one
        assert [app.room.search.value, pane_of(app)] == ["trien khai", "reader"]
        assert reader.opened is not None
        assert reader.opened.article.title == "Triển khai kế hoạch"
        assert (app.room.desk.query.sort, bool(app.room.desk.filters)) == ("relevance", False)
        await press(pilot, "left", "left", "enter")  # to the day again

        await press(pilot, "ctrl+r", *keys("trien khai"), "enter")
        assert (app.room.desk.query.sort, app.room.desk.jumps) == ("relevance", [])
        await press(pilot, "enter", "right", "enter")
        assert app.room.search.value == number
        assert app.room.results.total == 2

        await press(pilot, "ctrl+u", *keys("trien khai"), "enter", "enter", "left")
        assert reader.link is not None
        assert reader.link.kind == "person"
        await pilot.press("enter")
        assert "Trong bài ngày 01/03/2022" in await screen_of(pilot, PersonPage)


async def test_a_link_that_is_gone_with_the_list_of_people_is_chosen_no_more(
    open_app: Open, tmp_path: Path
) -> None:
    body = "Chiều 25/3/2022 có phiên họp."
    app = open_app(make_archive(tmp_path / "k.db", [article(1, "Phiên họp", body)]))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("phien hop"), "enter", "enter", "left")
        reader = app.room.reader
        assert reader.link is not None
        reader._link = len(reader._links)  # as where fewer lines hold links than before
        reader.show_note("Ghi chú.")
        await press(pilot, "down")
        chosen = [reader.link]
        await press(pilot, "right")
        chosen.append(reader.link)
        assert [link and link.value for link in chosen] == [None, "2022-03-25"]


async def test_a_date_without_a_year_is_near_the_article_and_one_without_articles_stays(
    open_app: Open, tmp_path: Path
) -> None:
    articles = [
        article(1, "Hội nghị", "Chiều ngày 25/12, họp.\nNgày 2/3 tới, họp tiếp. Ngày 7/3 bàn giao."),
        article(2, "Phiên họp", "Nội dung."),
        article(3, "Không rõ ngày", "Chiều ngày 25/12, họp.", date=None, year=None),
    ]
    app = open_app(make_archive(tmp_path / "k.db", articles))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("hoi nghi"), "enter", "enter")
        reader, seen = app.room.reader, []
        for _ in range(3):
            await press(pilot, "right")
            assert reader.link is not None
            seen.append(reader.link.value)
        assert seen == ["2021-12-25", "2022-03-02", "2022-03-07"]
        await press(pilot, "enter")
        assert pane_of(app) == "reader"
        assert any("Kho không có bài nào của ngày 07/03/2022" in line for line in lines(app))
        await press(pilot, "left", "enter")
        assert app.room.results.total == 1
        await press(pilot, "escape")
        assert (app.room.search.value, pane_of(app)) == ("hoi nghi", "reader")

        await press(pilot, "escape", "ctrl+u", *keys("khong ro ngay"), "enter", "enter", "right")
        assert reader.link is None


async def test_the_evidence_of_a_fact_opens_its_sentence(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giao ban"), "enter", "enter", "c")
        text = await screen_of(pilot, FactsDialog)
        assert "25/03/2022  (không có câu nào nêu)" in text
        assert f"{NEW}  {CHAIR}" in text
        await press(pilot, "enter")
        assert app.screen is app.room
        assert app.room.reader._pointed is not None
        assert any(line.startswith("▌Ông Hà Thị Mới") for line in lines(app))


@pytest.mark.parametrize(
    ("day", "words", "shown_words"),
    [
        ("2018-12-04", "Ngày 4/12", ["04/12/2018 (suy ra)", "“Ngày 4/12, huyện họp giao ban.”"]),
        (None, "kỳ họp thứ 6", ["2018 (suy ra)", "mốc trong bài", "“Bàn về kỳ họp thứ 6 vừa qua.”"]),
    ],
)
async def test_the_evidence_says_that_a_year_was_reasoned(
    open_app: Open, tmp_path: Path, day: str | None, words: str, shown_words: list[str]
) -> None:
    body = "Ngày 4/12, huyện họp giao ban. Bàn về kỳ họp thứ 6 vừa qua."
    at = body.index(words)
    proof = Proof("year", words, Place("body", at, at + len(words)), None)
    known = article(1, "Giao ban", body, date=day, date_known="inferred", year=2018, proofs=(proof,))
    app = open_app(make_archive(tmp_path / "k.db", [known]))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giao ban"), "enter", "enter", "c")
        text = await screen_of(pilot, FactsDialog)

        assert all(each in text for each in shown_words)
        assert "không câu nào nêu năm; năm suy ra" in text
        day_said, year_said = text.split("không câu nào nêu năm", 1)
        assert ("Ngày 4/12" in day_said) == (day is not None)
        assert "Ngày 4/12" not in year_said.split("Hội đồng")[0]


async def test_the_evidence_of_a_reasoned_year_is_beside_that_of_its_day(
    open_app: Open, tmp_path: Path
) -> None:
    body = "Ngày 4/12, huyện họp giao ban.\n\nBí thư Huyện ủy Hà Thị Mới chủ trì."
    stated: list[tuple[Fact, str]] = [("date", "Ngày 4/12"), ("year", "Bí thư Huyện ủy Hà Thị Mới")]
    proofs = tuple(
        Proof(fact, words, Place("body", body.index(words), body.index(words) + len(words)), None)
        for fact, words in stated
    )
    known = article(1, "Giao ban", body, date="2018-12-04", date_known="inferred", year=2018, proofs=proofs)
    app = open_app(make_archive(tmp_path / "k.db", [known]))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giao ban"), "enter", "enter", "c")
        text = await screen_of(pilot, FactsDialog)

        day_said, year_said = text.split("không câu nào nêu năm", 1)
        assert "“Ngày 4/12, huyện họp giao ban.”" in day_said
        assert "“Bí thư Huyện ủy Hà Thị Mới chủ trì.”" in year_said


async def test_the_page_as_it_came_is_one_key_away(open_app: Open, tmp_path: Path) -> None:
    page = "Trang chủ\nGiao ban quý một\nThường trực HĐND huyện họp giao ban sáng nay.\nIn trang\n"
    title, body = page.split("\n")[1:3]
    runs = (Run("title", 0, 0, page.index(title), len(title)), Run("body", 0, 0, page.index(body), len(body)))
    known = article(1, title, body, runs=runs)
    with ArchiveWriter(tmp_path / "k.db") as writer:
        writer.put(
            [Imported(known, page.encode()), Imported(article(2, "Bài chép", "Không kèm trang."), None)]
        )
    app = open_app(tmp_path / "k.db")
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giao ban"), "enter", "enter", "o")
        text = await screen_of(pilot, OriginalPage)
        assert "│ ✕ Trang chủ" in text
        assert "│   Giao ban quý một" in text
        await press(pilot, "o", "escape", "ctrl+u", *keys("bai chep"), "enter", "ctrl+v")
        assert "không kèm bản gốc" in await screen_of(pilot, OriginalPage)


@pytest.mark.parametrize(("lang", "why"), [("vi", "cùng sự kiện; cùng nêu"), ("en", "same event; both name")])
async def test_related_articles_say_why_and_open(open_app: Open, lang: Lang, why: str) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("giam sat cho"), "enter", "enter", "l")
        text = await screen_of(pilot, RelatedDialog)
        assert f"{why} {NEW}" in text
        await press(pilot, "enter")
        opened = app.room.reader.opened
        assert opened is not None
        assert opened.article.id == "bai-4"


async def test_reprints_are_one_row_that_says_how_many_and_unfolds(open_app: Open, tmp_path: Path) -> None:
    text = "Sáng nay, thành phố lát lại vỉa hè phố chợ bằng đá, người dân đi lại thuận tiện hơn trước nhiều."
    copies = enumerate(("đầu", "giữa", "cuối"), 1)
    articles = [article(n, "Lát lại vỉa hè phố chợ", f"{text} Bản {which}.") for n, which in copies]
    app = open_app(make_archive(tmp_path / "k.db", [*articles, article(4, "Vỉa hè khác", "Vỉa hè cũ.")]))
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, *keys("via he "), "enter")
        screen = "\n".join(lines(app))
        assert "4 bài" in screen
        assert "2 bản đăng lại được gộp" in screen
        assert "+2 bản" in screen
        assert app.room.results.total == 2
        if app.room.results.current is not None and not app.room.results.current.copies:
            await press(pilot, "down")
        await press(pilot, "right")
        listed = await screen_of(pilot, ShelfDialog)
        assert listed.count("Lát lại vỉa hè phố chợ") >= 3
        await press(pilot, "down", "enter")
        assert pane_of(app) == "reader"


async def test_the_people_stand_beside_the_text_where_there_is_room(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(200, 30)) as pilot:
        await press(pilot, *keys("giam sat cho"), "enter", "enter")
        beside = [line for line in lines(app)[2:8] if "Người trong bài" in line or f"{NEW}: " in line]
        assert len(beside) == 2
        assert beside[1].index(f"{NEW}: ") > 150
        await pilot.resize_terminal(140, 30)
        await settled(pilot)
        assert not any("Người trong bài" in line for line in lines(app)[2:5])
