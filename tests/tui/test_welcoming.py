"""The card of a first start: over the sample or where there is no archive, once, in nobody's way."""

from __future__ import annotations

from pathlib import Path

import pytest

from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.help import Help
from hdnd_tui.tui.dialogs.welcome import WelcomeCard
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang, Wording

from .conftest import lines, press, settled, shown

FIXED = Wording("Kho mẫu không được sửa.", "The sample is not changed.")
SIZES = [(80, 24), (140, 40), (200, 60)]


def says(app: ReadingRoomApp, words: str) -> bool:
    return any(words in line for line in lines(app))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["vi", "en"])
async def test_over_the_sample_it_says_its_name_and_ends_with_the_first_key_which_acts(
    archive: Path, own: UserData, lang: Lang, size: tuple[int, int]
) -> None:
    own.keep_setting("welcomed", "")
    app = ReadingRoomApp(archive, lang, own, FIXED)
    async with app.run_test(size=size) as pilot:
        await shown(pilot, WelcomeCard)
        await settled(pilot)
        assert isinstance(app.screen, WelcomeCard)
        assert says(app, archive.name)
        rows = ["".join(s.text for s in [*item.left, *item.right]).rstrip() for item in app.screen.menu.items]
        assert all(says(app, row) for row in rows)  # nothing is cut
        assert lines(app)[-1].split() == ["F10", Wording("Thoát", "Quit").to(lang)]
        await press(pilot, *"ky hop")
        assert len(app.screen_stack) == 1
        assert app.room.search.value == "ky hop"
        assert says(app, Wording("kho mẫu: ", "sample archive: ").to(lang))
    again = ReadingRoomApp(archive, lang, own, FIXED)
    async with again.run_test(size=size) as pilot:
        await settled(pilot)
        assert again.screen is again.room


@pytest.mark.parametrize(("key", "stays"), [("escape", True), ("enter", True), ("f1", False)])
async def test_a_key_that_only_closes_does_nothing_else(
    archive: Path, own: UserData, key: str, *, stays: bool
) -> None:
    own.keep_setting("welcomed", "")
    app = ReadingRoomApp(archive, "vi", own, FIXED)
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, WelcomeCard)
        await press(pilot, key)
        if stays:
            assert app.screen is app.room
            assert app.room.pane == "search"
        else:
            await shown(pilot, Help)


async def test_without_an_archive_it_says_how_to_make_one(tmp_path: Path, own: UserData) -> None:
    own.keep_setting("welcomed", "")
    app = ReadingRoomApp(tmp_path / "chua co.db", "vi", own)
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, WelcomeCard)
        assert says(app, "Chưa có kho bài nào trên máy này.")
        assert says(app, "F2 rồi gõ: nhập")
        await press(pilot, "escape")
        assert says(app, "Chưa có kho bài nào ở đây.")
        assert not says(app, "Đang mở kho")


async def test_whoever_types_at_once_sees_no_card(archive: Path, own: UserData) -> None:
    own.keep_setting("welcomed", "")
    app = ReadingRoomApp(archive, "vi", own, FIXED)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"ky hop")
        await settled(pilot)
        assert app.screen is app.room
        assert app.room.search.value == "ky hop"
