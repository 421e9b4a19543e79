"""Keys that come faster than answers: none is lost, none acts on what was shown before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.userdata import UserData

from .conftest import PARAGRAPH, article, make_archive, press, settled

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


def burst(app: ReadingRoomApp, *keys: str) -> None:
    """Give keys to the room with no time between them."""
    for key in keys:
        app.room.take_key(key, key if len(key) == 1 else None)


async def test_a_search_and_its_first_article_typed_at_once(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        burst(app, *"giam", "down", "enter", "pagedown")
        await settled(pilot)
        opened = app.room.reader.opened
        assert opened is not None
        assert opened.article.id == "bai-1"
        assert app.room.pane == "reader"


async def test_steps_in_a_list_that_is_coming_are_taken_in_that_list(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        burst(app, "enter", "down", "down", "enter", "n", "escape", "insert")
        await settled(pilot)
        assert app.room.results.cursor == 2
        assert app.room.desk.basket == ["bai-2"]


async def test_keys_after_enter_move_in_the_article_that_is_coming(open_app: Open, tmp_path: Path) -> None:
    long = [article(n, f"Bài {n}", PARAGRAPH * 30) for n in (1, 2)]
    app = open_app(make_archive(tmp_path / "dai.db", long))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        burst(app, "enter", "enter", "pagedown", "down")
        await settled(pilot)
        page = app.room.reader.size.height - 2
        assert app.room.reader.top == page + 1
        burst(app, "ctrl+right", "pagedown")
        await settled(pilot)
        opened = app.room.reader.opened
        assert opened is not None
        assert (opened.article.id, app.room.reader.top) == ("bai-1", page)


async def test_a_list_that_cannot_come_gives_the_keys_back(open_app: Open, tmp_path: Path) -> None:
    app = open_app(tmp_path / "khong-co.db")
    async with app.run_test(size=NARROW) as pilot:
        burst(app, "enter", "down", "enter", "x")
        await settled(pilot)
        assert app.room.search.value == "x"


async def test_a_word_of_two_letters_waits_for_a_pause_or_a_key(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        burst(app, *"ng")
        await pilot.pause()
        assert app.room.results.total == 5
        burst(app, "down", "down")
        await settled(pilot)
        found = app.room.desk.found
        assert found is not None
        assert found.query.text == "ng"
        burst(app, "escape", *"gi")
        await settled(pilot)
        assert app.room.desk.found is not None
        assert app.room.desk.found.query.text == app.room.search.value


async def test_an_article_opens_where_it_was_left(open_app: Open, own: UserData, tmp_path: Path) -> None:
    body = "\n".join(f"Đoạn {n}. {PARAGRAPH}" for n in range(40))
    own.keep_position("bai-1", body.index("Đoạn 20."))
    app = open_app(make_archive(tmp_path / "dai.db", [replace(article(1, "Bài dài", body))]))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter")
        reader = app.room.reader
        assert body[reader.reading_offset() :].startswith("Đoạn 20.")


async def test_turning_over_keeps_one_row_in_view(open_app: Open, tmp_path: Path) -> None:
    many = [replace(article(1 + n % 28, f"Bài số {n}", "Nội dung."), id=f"n{n}") for n in range(100)]
    app = open_app(make_archive(tmp_path / "dai.db", many))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        results = app.room.results
        await press(pilot, *["down"] * results.page)
        assert (results.cursor, results.top) == (results.page - 1, 0)
        await press(pilot, "down")
        assert results.top == results.cursor - 1
        await press(pilot, "up", "up")
        assert results.top == 0
        assert results.cursor == results.page - 2


async def test_keys_typed_before_there_is_a_room_are_kept_for_it(open_app: Open) -> None:
    app = open_app()
    burst(app, *"giam", "down", "enter")
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        opened = app.room.reader.opened
        assert opened is not None
        assert opened.article.id == "bai-1"
