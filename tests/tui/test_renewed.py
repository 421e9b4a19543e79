"""An open article is shown as the archive holds it, also where another window has corrected it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.asking import AskDialog
from hdnd_tui.tui.dialogs.choosing import ChooseDialog

from .conftest import PARAGRAPH, article, lines, make_archive, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)
WIDE = (140, 40)
LONG = "\n\n".join(f"Đoạn {n}. {PARAGRAPH}" for n in range(12))


def says(app: ReadingRoomApp, words: str) -> bool:
    return any(words in line for line in lines(app))


async def seen(app: ReadingRoomApp, pilot: Pilot[Any]) -> None:
    """Let the room look whether another program has written."""
    await app.room._look_for_imports()
    await settled(pilot)


async def test_a_correction_of_another_window_is_seen_in_the_open_article_and_one_stays_in_it(
    open_app: Open, tmp_path: Path
) -> None:
    path = make_archive(tmp_path / "dai.db", [article(1, "Kỳ họp dài", LONG)])
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *"doan", "enter", "enter", "pagedown", "pagedown", "s", "down")
        reader, top = app.room.reader, app.room.reader.top
        assert reader.chosen is not None
        span = reader.chosen.span
        with ArchiveWriter(path) as writer:
            writer.correct("bai-1", "date", "2021-02-01")
        await seen(app, pilot)
        assert reader.opened is not None
        assert reader.opened.article.date == "2021-02-01"
        assert (reader.top, reader.chosen and reader.chosen.span) == (top, span)
        await press(pilot, "escape", "home")
        assert says(app, "01/02/2021 (đã sửa)")


async def test_words_looked_for_stay_marked_where_the_title_is_corrected(
    open_app: Open, tmp_path: Path
) -> None:
    path = make_archive(tmp_path / "dai.db", [article(1, "Kỳ họp dài", LONG)])
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter", "/", *"kien", "enter", "enter")
        reader = app.room.reader
        before = reader.hit, reader.top, reader.hits
        with ArchiveWriter(path) as writer:
            writer.correct("bai-1", "title", "Kỳ họp ngắn")
        await seen(app, pilot)
        assert (reader.hit, reader.top, reader.hits) == before
        await press(pilot, "escape", "home")
        assert says(app, "Kỳ họp ngắn")
        assert not says(app, "Kỳ họp dài")


async def test_both_articles_side_by_side_are_shown_as_they_are_now_and_what_the_page_says_is_not(
    open_app: Open, archive: Path
) -> None:
    app = open_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await press(pilot, "down", "enter", "b")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        left, right = app.room.sides()
        assert left.opened is not None
        assert right.opened is not None
        with ArchiveWriter(archive) as writer:
            for side in (left.opened, right.opened):
                writer.correct(side.article.id, "date", "2021-02-01")
        await seen(app, pilot)
        assert [side.opened and side.opened.article.date for side in (left, right)] == ["2021-02-01"] * 2
        await press(pilot, "escape", "b")
        await shown(pilot, ChooseDialog)
        await press(pilot, "enter")
        left, right = app.room.sides()
        assert right.opened is not None
        assert right.opened.article.corrected == ()
        with ArchiveWriter(archive) as writer:
            writer.correct(right.opened.article.id, "date", "2020-02-01")
        await seen(app, pilot)
        assert [side.opened and side.opened.article.year for side in (left, right)] == [2020, 2022]


async def test_an_update_by_another_program_is_seen_beside_the_list(open_app: Open, tmp_path: Path) -> None:
    path = make_archive(tmp_path / "sua.db", [article(1, "Kỳ họp", "Thông qua hai nghị quyết.")])
    app = open_app(path)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        with ArchiveWriter(path) as writer:
            writer.put([Imported(article(1, "Kỳ họp", "Thông qua ba nghị quyết."), b"ba")])
        await seen(app, pilot)
        assert says(app, "Thông qua ba nghị quyết.")
        assert not says(app, "Thông qua hai")


async def test_an_open_article_taken_out_by_another_window_is_told(open_app: Open, archive: Path) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter")
        opened = app.room.reader.opened
        assert opened is not None
        with ArchiveWriter(archive) as writer:
            writer.remove(opened.article.id)
        await seen(app, pilot)
        assert app.room.reader.opened is None
        assert app.room.pane == "results"
        assert says(app, "Bài đang mở vừa được bỏ khỏi kho.")


async def test_one_stays_where_one_reads_when_one_corrects_the_article(
    open_app: Open, tmp_path: Path
) -> None:
    path = make_archive(tmp_path / "dai.db", [article(1, "Kỳ họp dài", LONG)])
    app = open_app(path)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, *"doan", "enter", "enter", "pagedown", "pagedown")
        top = app.room.reader.top
        await press(pilot, "ctrl+x", "enter")
        await shown(pilot, AskDialog)
        await press(pilot, *"1/2/2021", "enter")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        opened = app.room.reader.opened
        assert opened is not None
        assert opened.article.year == 2021
        assert app.room.reader.top == top > 0
