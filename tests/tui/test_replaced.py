"""What the lines around say when another program puts another file in the place of the archive shown."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.tui import texts
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.wording import Lang
from tests.tui.conftest import article, lines, make_archive, press, settled

Open = Callable[..., ReadingRoomApp]
NARROW = (80, 24)
TITLES = ("Bài thay thế", "Bài thay thế khác")


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """Another archive, of two articles."""
    path = tmp_path / "khac.db"
    for number, title in enumerate(
        TITLES, 1
    ):  # one by one: SQLite tells files apart by how often they were written
        make_archive(path, [article(number, title, "Hội nghị.")])
    return path


def overwrite(other: Path, path: Path) -> None:
    shutil.copyfile(other, path)


def replace(other: Path, path: Path) -> None:
    other.replace(path)


def status(app: ReadingRoomApp) -> str:
    """Give what the status says once the message before it is gone."""
    app.room._message = None
    app.room.show_status()
    return "".join(segment.text for segment in app.room.status.line(0, 80))


async def looked(pilot: Pilot[int], app: ReadingRoomApp) -> None:
    await app.room._look_for_imports()
    await settled(pilot)


@pytest.mark.parametrize("lang", ["vi", "en"])
async def test_a_refusal_is_read_to_its_end(open_app: Open, archive: Path, lang: Lang) -> None:
    app = open_app(lang=lang)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        bottom = lines(app)[-1]
        archive.write_text("Nghị quyết\n" * 2000)
        await looked(pilot, app)
        message = app.room._message
        assert message is not None
        said = message.to(lang)
        assert len(said) > NARROW[0]
        assert said in " ".join(" ".join(line.strip() for line in lines(app)).split())
        assert lines(app)[-1] == bottom
        await press(pilot, "down")
        assert app.room.status.size.height == 1


async def test_a_message_of_two_lines_hides_no_row_under_the_cursor(open_app: Open, tmp_path: Path) -> None:
    many = make_archive(tmp_path / "nhieu.db", [article(n, f"Bài số {n}", "Hội nghị.") for n in range(1, 25)])
    with_ids = open_app(many)
    async with with_ids.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await press(pilot, "down", *["down"] * (with_ids.room.results.page - 1))
        results = with_ids.room.results
        assert results.top == 0
        many.write_text("Nghị quyết\n" * 2000)
        await looked(pilot, with_ids)
        assert with_ids.room.status.size.height == 2
        assert results.top <= results.cursor < results.top + results.page
        assert results.top == 1


async def test_another_archive_written_over_is_counted_and_checked_with_its_list(
    open_app: Open, archive: Path, another: Path
) -> None:
    app = open_app()
    checks: list[int] = []
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert app.room.desk.checked is texts.CHECKED
        check, shown = app.room.desk.library.check, app.room._show_found

        async def counted() -> tuple[str, object]:
            checks.append(app.room.desk.articles)
            return await check()

        def seen(*args: object, **more: object) -> None:
            shown(*args, **more)  # type: ignore[arg-type]
            assert f"{len(TITLES)} bài" in status(app)
            assert texts.CHECKED.vi not in status(app)

        app.room.desk.library.check = counted  # type: ignore[method-assign, assignment]
        app.room._show_found = seen  # type: ignore[method-assign]
        overwrite(another, archive)
        app.room.look_up()
        await settled(pilot)
        assert checks == [len(TITLES)]
        assert app.room.desk.checked is texts.CHECKED


@pytest.mark.parametrize("put", [overwrite, replace])
@pytest.mark.parametrize("ask", [True, False])
async def test_an_archive_in_the_place_of_a_refused_file_takes_its_status_with_it(
    open_app: Open, archive: Path, another: Path, put: Callable[[Path, Path], None], *, ask: bool
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        archive.write_text("Nghị quyết\n" * 2000)
        await looked(pilot, app)
        await looked(pilot, app)
        assert texts.REFUSED.vi in status(app)
        if ask:
            await press(pilot, *"hoi")
            assert "0 bài" in status(app)
        put(another, archive)
        if ask:
            await press(pilot, *" n")
        else:
            await looked(pilot, app)
        assert app.room._message is None or app.room._message == texts.CHANGED
        assert f"{len(TITLES)} bài · {texts.CHECKED.vi}" in status(app)
        assert any(TITLES[0] in line for line in lines(app))


async def test_a_check_passes_the_file_that_stands_there(
    open_app: Open, archive: Path, another: Path
) -> None:
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        replace(another, archive)
        await app.room.desk.library.check()
        assert await app.room.desk.library.count() == len(TITLES)


async def test_nothing_of_an_archive_put_in_the_place_of_another_is_called_new(
    open_app: Open, archive: Path, tmp_path: Path
) -> None:
    more = make_archive(tmp_path / "lon.db", [article(n, f"Bài số {n}", "Hội nghị.") for n in range(1, 9)])
    app = open_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        replace(more, archive)
        await looked(pilot, app)
        assert app.room._message == texts.CHANGED
        await press(pilot, "ctrl+w")
        assert app.room.results.total == 8
        with ArchiveWriter(archive) as writer:
            writer.put([Imported(article(21, "Tin mới nhất", "Nội dung."), b"x")])
        await looked(pilot, app)
        assert any("Có 1 bài mới nhập" in line for line in lines(app))
