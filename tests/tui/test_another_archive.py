"""What belonged to an archive goes with it when another one is opened, or takes its place on the disk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.asking import AskDialog
from hdnd_tui.tui.dialogs.choosing import ChooseDialog
from hdnd_tui.tui.dialogs.person import PersonPage
from hdnd_tui.userdata import UserData

from .conftest import article, lines, make_archive, press, sample, settled, shown

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """Another archive with some of the same articles, under other numbers, one of them corrected in it."""
    first, *others = sample()
    new = article(9, "Bài chỉ có ở đây", "Nội dung.")
    path = make_archive(tmp_path / "khac.db", [new, *reversed(others), first])
    with ArchiveWriter(path) as writer:
        writer.correct("bai-3", "title", "Tiêu đề sửa ở kho kia")
    return path


def title(path: Path, id: str = "bai-3") -> str:
    with Archive.open(path) as archive:
        return archive.article(id).title


@asynccontextmanager
async def running(
    open_app: Open, size: tuple[int, int] = NARROW
) -> AsyncIterator[tuple[ReadingRoomApp, Pilot[int]]]:
    """Open the reading room on `archive`, with its list there."""
    app = open_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield app, pilot


def says(app: ReadingRoomApp, words: str) -> bool:
    """Say whether these words are on the screen, as its lines break them."""
    return words in " ".join(" ".join(line.strip() for line in lines(app)).split())


async def finished(pilot: Pilot[int]) -> None:
    with suppress(WorkerCancelled):  # what was asked of another archive
        await pilot.app.workers.wait_for_complete()
    await settled(pilot)


async def correct_title(pilot: Pilot[int], title: str) -> None:
    """Give the third article of the list another title, by keys."""
    await press(pilot, "down", "down", "ctrl+x", "down", "down", "enter")
    await shown(pilot, AskDialog)
    await press(pilot, "ctrl+u", *title, "enter")
    await finished(pilot)


async def test_a_correction_is_taken_back_in_its_own_archive_only(
    open_app: Open, archive: Path, another: Path
) -> None:
    async with running(open_app) as (app, pilot):
        await correct_title(pilot, "Moi")
        assert title(archive) == "Moi"
        app.room.change_archive(another)
        await finished(pilot)
        await press(pilot, "ctrl+g")
        await finished(pilot)
        assert title(another) == "Tiêu đề sửa ở kho kia"
        assert title(archive) == "Moi"
        assert says(app, "sửa bài” là ở kho “kho.db”")
        await press(pilot, "ctrl+g")
        assert says(app, "sửa bài” là ở kho “kho.db”")
        app.room.change_archive(archive)
        await finished(pilot)
        await press(pilot, "ctrl+g")
        await finished(pilot)
        assert title(archive) == "Khai mạc kỳ họp thứ 7"
        await press(pilot, "ctrl+g")
        assert says(app, "Không có gì để hoàn tác")


async def test_what_was_done_before_in_another_archive_does_not_bar_the_way(
    open_app: Open, archive: Path, another: Path, own: UserData
) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "down", "insert", "insert")
        assert own.basket() == []
        await press(pilot, "up")
        await correct_title(pilot, "Moi")
        app.room.change_archive(another)
        await finished(pilot)
        await press(pilot, "ctrl+g")
        assert own.basket() == []
        await press(pilot, "ctrl+g")
        assert len(own.basket()) == 1


async def test_a_correction_is_not_taken_back_in_a_file_put_in_the_place_of_its_archive(
    open_app: Open, archive: Path, another: Path
) -> None:
    async with running(open_app) as (app, pilot):
        await correct_title(pilot, "Moi")
        another.replace(archive)
        await press(pilot, "ctrl+g")
        await finished(pilot)
        assert title(archive) == "Tiêu đề sửa ở kho kia"
        assert says(app, "sửa bài” là ở kho “kho.db”")


async def test_a_correction_that_was_corrected_again_elsewhere_stays(open_app: Open, archive: Path) -> None:
    async with running(open_app) as (app, pilot):
        await correct_title(pilot, "Moi")
        with ArchiveWriter(archive) as writer:
            writer.correct("bai-3", "title", "Sửa ở cửa sổ khác")
        await press(pilot, "ctrl+g")
        await finished(pilot)
        assert title(archive) == "Sửa ở cửa sổ khác"
        assert says(app, "đã được sửa khác")


async def test_filters_of_another_archive_are_not_brought_back(open_app: Open, another: Path) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "tab", "enter")
        assert app.room.desk.filters.councils
        await press(pilot, "ctrl+r")
        app.room.change_archive(another)
        await finished(pilot)
        await press(pilot, "ctrl+g")
        assert not app.room.desk.filters


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
async def test_keys_typed_before_the_list_of_another_archive_is_there_mean_its_rows(
    open_app: Open, another: Path, size: tuple[int, int]
) -> None:
    async with running(open_app, size) as (app, pilot):
        app.room.change_archive(another)
        assert app.room.results.total == 0
        assert app.room.sidebar.councils_here() == []
        for key in ("down", "enter"):
            app.room.take_key(key, None)
        await finished(pilot)
        row, opened = app.room.results.current, app.room.reader.opened
        assert row is not None
        assert opened is not None
        assert opened.article.id == row.hit.id == "bai-9"


async def test_a_row_never_opens_an_article_of_another_id(
    open_app: Open, archive: Path, another: Path
) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "down")
        row = app.room.results.current
        assert row is not None
        another.replace(archive)
        await app.room.desk.library.version()  # which opens the file that stands there now
        await press(pilot, "enter")
        await finished(pilot)
        opened = app.room.reader.opened
        assert opened is None or opened.article.id == row.hit.id


async def test_the_way_back_of_an_article_ends_with_its_archive(open_app: Open, another: Path) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "down", "down", "f9")
        await press(pilot, "enter")
        await shown(pilot, PersonPage)
        await press(pilot, "enter")
        await finished(pilot)
        assert app.room.desk.trail
        app.room.change_archive(another)
        await finished(pilot)
        await press(pilot, "down", "enter")
        await press(pilot, "escape")
        assert app.screen is app.room
        assert app.room.pane == "results"


async def test_an_article_on_its_way_is_not_shown_in_another_archive(open_app: Open, another: Path) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "down", "down")
        app.room.take_key("enter", None)
        app.room.change_archive(another)
        await finished(pilot)
        assert app.room.reader.opened is None
        assert app.room.pane == "search"


async def test_a_replaced_file_takes_filters_trail_and_article_with_it(
    open_app: Open, archive: Path, another: Path
) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "tab", "enter", "tab", "f9")
        await press(pilot, "escape")
        await press(pilot, "enter")
        opened = app.room.reader.opened
        assert opened is not None
        assert app.room.desk.filters
        another.replace(archive)
        await app.room._look_for_imports()
        await finished(pilot)
        assert not app.room.desk.filters
        assert not app.room.desk.trail
        assert app.room.results.total == 6
        again = app.room.reader.opened
        assert again is not None
        assert again.article.id == opened.article.id
        with Archive.open(archive) as now:
            assert again.number == now.number_of(again.article.id)


async def test_nothing_is_written_into_a_file_put_in_the_place_of_what_is_shown(
    open_app: Open, archive: Path, another: Path
) -> None:
    async with running(open_app) as (app, pilot):
        await press(pilot, "down", "down", "ctrl+x", "end", "enter")
        await shown(pilot, ChooseDialog)
        another.replace(archive)
        await press(pilot, "down", "enter")
        await finished(pilot)
        assert title(archive) == "Tiêu đề sửa ở kho kia"
        assert says(app, "chưa ghi gì")


async def test_an_earlier_query_does_not_come_back_with_another_archive(
    open_app: Open, another: Path, own: UserData
) -> None:
    for query in ("giam sat", "cu tri"):
        own.remember_query(query)
    async with running(open_app) as (app, pilot):
        await press(pilot, "up", "up")
        app.room.change_archive(another)
        await finished(pilot)
        await press(pilot, "down")
        assert app.room.search.value == ""
        assert app.room.pane == "results"
