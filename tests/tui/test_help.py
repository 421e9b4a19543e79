"""The help: every key that does something is named in it, also a new one and one that the user has set."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any, get_args

import pytest

from hdnd_tui.tui import dialogs
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.asking import AskDialog
from hdnd_tui.tui.dialogs.choosing import ChooseDialog, CouncilDialog
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.dialogs.dialog_keys import KEYS
from hdnd_tui.tui.dialogs.display import DisplayDialog
from hdnd_tui.tui.dialogs.export_dialog import ExportDialog
from hdnd_tui.tui.dialogs.finder import Finder
from hdnd_tui.tui.dialogs.help import Help
from hdnd_tui.tui.dialogs.help_texts import HELP
from hdnd_tui.tui.dialogs.palette import Palette
from hdnd_tui.tui.dialogs.people import PeopleDialog
from hdnd_tui.tui.dialogs.person import PersonPage
from hdnd_tui.tui.dialogs.shelf import ShelfDialog
from hdnd_tui.tui.keys import COMMANDS, Command, KeyBarName, key_name
from hdnd_tui.tui.room import ReadingRoom
from hdnd_tui.tui.theme import look_of
from hdnd_tui.wording import Lang, Wording

from .conftest import lines, press, settled, shown

Open = Callable[..., ReadingRoomApp]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)


def told(help: Help) -> str:
    return "\n".join("".join(segment.text for segment in item.left) for item in help.menu.items)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pane", HELP)
def test_every_command_with_a_key_is_named(pane: KeyBarName, lang: Lang) -> None:
    text = told(Help(look_of("dark", ascii_signs=False), lang, pane, 80))
    known = [command for command in COMMANDS if command.keys]
    assert [c.id for c in known if key_name(c) not in text] == []


def test_a_new_command_and_a_changed_key_need_no_other_text() -> None:
    new = Command("new_one", Wording("Lệnh mới tinh", "Brand new"), ("ctrl+z",), hint="Ctrl+Z")
    changed = [c._replace(keys=("f7",), hint="Ctrl+J") if c.id == "sort" else c for c in COMMANDS]
    text = told(Help(look_of("dark", ascii_signs=False), "vi", "results", 80, [*changed, new]))
    assert "Lệnh mới tinh" in text
    assert "Ctrl+J" in text


def test_every_command_is_done_by_a_method_of_the_room() -> None:
    assert [c.id for c in COMMANDS if not callable(getattr(ReadingRoom, f"do_{c.id}", None))] == []


DIALOGS: list[type[Dialog[Any]]] = [
    kind
    for module in pkgutil.iter_modules(dialogs.__path__)
    for kind in vars(importlib.import_module(f"{dialogs.__name__}.{module.name}")).values()
    if isinstance(kind, type) and issubclass(kind, Dialog) and kind.__module__.endswith(f".{module.name}")
]


def test_every_dialog_tells_its_own_keys() -> None:
    told = {kind.__name__ for kind in DIALOGS if kind.has_help} - {"Dialog"}
    assert told == set(KEYS)


@pytest.mark.parametrize(
    ("keys", "kind", "says"),
    [
        (("f5",), ExportDialog, "ghi tệp, từ dòng nào cũng được"),
        (("ctrl+x",), ChooseDialog, "chọn dòng này"),
        (("ctrl+x", "enter"), AskDialog, "xóa hết chữ đã gõ"),
        (("ctrl+x", "down", "enter"), CouncilDialog, "lấy hội đồng đang chọn"),
        (("f9",), PeopleDialog, "chức vụ theo ngày của người này"),
        (("f9", "enter"), PersonPage, "sang phần sau"),
        (("f2",), Palette, "làm lệnh đang chọn"),
        (("insert", "ctrl+b"), ShelfDialog, "lấy bài ra khỏi danh sách"),
        (("f12",), DisplayDialog, "dùng cách hiển thị này"),
        (("ctrl+f", "f9"), Finder, "danh bạ: xếp khác đi"),
    ],
)
async def test_f1_tells_the_keys_of_a_dialog_and_leaves_it_as_it_was(
    open_app: Open, keys: tuple[str, ...], kind: type[Dialog[Any]], says: str
) -> None:
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "down")
        for key in keys:
            await press(pilot, key)
            await settled(pilot)
        await shown(pilot, kind)
        await press(pilot, "down", *"thu")
        before = lines(app)
        await press(pilot, "f1")
        await settled(pilot)
        assert type(app.screen) is Dialog
        assert any(says in line for line in lines(app))
        assert any("thoát chương trình" in line for line in lines(app))
        typed = kind not in (ChooseDialog, DisplayDialog, PeopleDialog, PersonPage)
        assert any("chữ đã gõ vẫn còn" in line for line in lines(app)) == typed
        assert any("Esc trở lại" in line for line in lines(app))
        await press(pilot, "a", "f1")
        assert isinstance(app.screen, kind)
        await press(pilot, "f1", "escape")
        assert isinstance(app.screen, kind)
        assert lines(app) == before


async def test_an_answer_that_comes_while_the_keys_are_told_is_taken(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f9")
        await shown(pilot, Finder)
        finder = app.screen
        assert isinstance(finder, Finder)
        for key in ("t", "h", "u", "enter", "f1"):  # at once: nothing is found in between
            finder.take_key(key, key if len(key) == 1 else None)
        assert app.screen is not finder
        await shown(pilot, PersonPage)
        await press(pilot, "escape", "escape", "escape")
        assert app.screen is app.room


@pytest.mark.parametrize(("keys", "bar"), [(("f12",), "Esc Đóng"), (("ctrl+x",), "Esc Thôi")])
async def test_the_key_bar_says_of_esc_what_the_dialog_says(
    open_app: Open, keys: tuple[str, ...], bar: str
) -> None:
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "down", *keys)
        await settled(pilot)
        assert lines(app)[-1].split("  ")[:2] == [" F1 Trợ giúp", bar]


async def test_the_key_bar_is_right_once_keys_told_at_another_size_are_left(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "down", "ctrl+x")
        await shown(pilot, ChooseDialog)
        await press(pilot, "f1")
        await pilot.resize_terminal(100, 30)
        await settled(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, ChooseDialog)
        bar = "".join(segment.text for segment in app.room.keys.line(0, 100))
        assert bar.split("  ")[:2] == [" F1 Trợ giúp", "Esc Thôi"]


@pytest.mark.parametrize("width", [40, 60])
async def test_the_help_is_not_cut_on_a_narrow_screen(open_app: Open, width: int) -> None:
    app = open_app()
    async with app.run_test(size=(width, 100)) as pilot:
        await settled(pilot)
        await press(pilot, "f1")
        await shown(pilot, Help)
        await settled(pilot)
        assert not [line for line in lines(app) if line.startswith("│") and "…" in line]


async def test_told_keys_are_not_cut_on_a_narrow_screen(open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await settled(pilot)
        await press(pilot, "f12")
        await shown(pilot, DisplayDialog)
        await press(pilot, "f1")
        assert app.screen.tells_keys  # type: ignore[attr-defined]
        assert not [line for line in lines(app) if line.startswith("│") and "…" in line]
