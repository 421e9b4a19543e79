"""Every screen there is, over every hostile kind: printable text alone, its harmless part among it.

The list of screens is taken from the program, so a new one without a way here fails the test.
`HDND_TRUST_POINTS=1000 pytest -n 0 tests/trust` tries each screen with each kind; else they are shared out.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.article import Council
from hdnd_tui.intake.report import Change, Refusal, Report
from hdnd_tui.tui import dialogs
from hdnd_tui.tui import driver as driver_choice
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.choosing import CouncilDialog
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.dialogs.export_dialog import Overwrite
from hdnd_tui.tui.dialogs.files import FilesDialog
from hdnd_tui.tui.dialogs.import_report import ImportReport
from hdnd_tui.tui.dialogs.progress import ProgressDialog
from hdnd_tui.tui.dialogs.welcome import Welcome, WelcomeCard
from hdnd_tui.tui.keys import key_name
from hdnd_tui.tui.room import ReadingRoom
from hdnd_tui.tui.targets import ToPerson
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Wording
from tests.trust.hostile import KINDS, hostile_archive, hostile_articles
from tests.trust.test_last_door import Watch, quiet
from tests.tui.conftest import press, settled
from tests.tui.terminals import EmulatedDriver

ALL = int(os.environ.get("HDND_TRUST_POINTS", "8")) > 100

Way = Callable[[ReadingRoom, str], object]
"""Brings a screen over the reading room, where an article with the text given is open."""


def command(id: str, pane: str = "reader") -> Way:
    def run(room: ReadingRoom, text: str) -> object:
        room.go_to(pane)  # type: ignore[arg-type]
        return getattr(room, f"do_{id}")()

    return run


def pushed(make: Callable[..., Dialog[Any]]) -> Way:
    return lambda room, text: room.app.push_screen(make(room.look, room.lang, text))


def progress(room: ReadingRoom, text: str) -> None:
    dialog = ProgressDialog(room.look, room.lang, plain(text), plain(text))
    dialog.tell(1, 2, text)
    room.app.push_screen(dialog)


def basket(room: ReadingRoom, text: str) -> None:
    room.do_basket()
    room.do_show_basket()


def welcome(room: ReadingRoom, text: str) -> None:
    keys = {each.id: key_name(each) for each in room.keymap.commands}
    room.app.push_screen(WelcomeCard(room.look, room.lang, Welcome(text, 1), keys))


def copied(room: ReadingRoom, text: str) -> None:
    room.copied = text
    room.do_show_copied()


def searches(room: ReadingRoom, text: str) -> None:
    room.own.save_search(text, text)
    room.own.remember_query(text)
    room.do_searches()


def files(look: Any, lang: Any, text: str) -> FilesDialog:
    folder = Path("tệp")
    folder.mkdir(exist_ok=True)
    with suppress(OSError, ValueError):  # a system takes less for a name than a page for a title
        (folder / f"{text[:60]}.txt".replace("/", "")).touch()
    return FilesDialog(look, lang, plain(text), folder.absolute(), lambda name: True, folders=True)


def report(look: Any, lang: Any, text: str) -> ImportReport:
    refused = (Refusal(text, plain(text)),)
    change = Change("added", text, None, None, Council(text, "province", text))
    return ImportReport(
        look,
        lang,
        Report(1, 0, 0, 0, refused, refused, 0, (change,)),
        text,
        undo=Wording("Ctrl+G", "Ctrl+G"),
        before=True,
    )


def plain(text: str) -> Wording:
    return Wording(text, text)


WAYS: dict[str, tuple[Way, str]] = {
    "AskDialog": (command("note"), "MKS"),
    "ChooseDialog": (command("correct"), "MKS"),
    "CouncilDialog": (
        pushed(
            lambda look, lang, text: CouncilDialog(look, lang, lambda _: [Council(text, "province", text)])
        ),
        "MKS",
    ),
    "CouncilPage": (command("council"), "MKS"),
    "DisplayDialog": (command("display"), ""),
    "ExportDialog": (command("export"), "MKS"),
    "FactsDialog": (command("facts"), "MKS"),
    "FilesDialog": (pushed(files), "tệp"),
    "Finder": (command("directory"), "MKS"),
    "Help": (command("help"), ""),
    "ImportReport": (pushed(report), "MKS"),
    "OriginalPage": (command("original"), "MKS"),
    "Overwrite": (pushed(lambda look, lang, text: Overwrite(look, lang, 2, text)), "MKS"),
    "Palette": (command("commands"), ""),
    "PeopleDialog": (command("people"), "MKS"),
    "PersonPage": (lambda room, text: room.browse(ToPerson(1)), "MKS"),
    "ProgressDialog": (progress, "MKS"),
    "RelatedDialog": (command("related"), ""),
    "SearchesDialog": (searches, "MKS"),
    "ShelfDialog": (basket, "MKS"),
    "ShowDialog": (copied, "MKS"),
    "WelcomeCard": (welcome, "MKS"),
}
"""How each dialog comes, and what must stand on it: its title where it need not show the article's text."""


def screens(kind: type[Dialog[Any]] = Dialog) -> Iterator[str]:
    """Give the name of every dialog that the program has."""
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        importlib.import_module(module.name)
    for under in kind.__subclasses__():
        if under.__module__.startswith("hdnd_tui."):
            yield under.__name__
            yield from screens(under)


def test_every_screen_has_a_way() -> None:
    assert set(screens()) == set(WAYS)


async def walk(pilot: Pilot[Any], found: list[str]) -> None:
    """Open each article, and over it the screens that are its share."""
    app = pilot.app
    assert isinstance(app, ReadingRoomApp)
    watch = Watch(found)
    await quiet(pilot)
    kinds = list(KINDS)
    for at, kind in enumerate(kinds):
        await app.room.open_number(at + 1)
        app.room.go_to("reader")
        await quiet(pilot)
        watch.look(f"{kind}: reader")
        for turn, (name, (way, visible)) in enumerate(WAYS.items()):
            every = ALL or kind == "markup"  # which ends a screen where it is taken for markup
            if not every and turn % len(kinds) != at and (turn + len(kinds) // 2) % len(kinds) != at:
                continue
            way(app.room, f"MKS{KINDS[kind]}MKE")
            await quiet(pilot)
            assert type(app.screen).__name__ == name, (name, kind, app.screen)
            assert isinstance(app.screen, Dialog)
            watch.look(f"{kind}: {name}", visible=visible or app.screen.title_text.vi.strip())
            await press(pilot, "down", "end")
            watch.look(f"{kind}: end of {name}", visible="")
            while isinstance(app.screen, Dialog):
                app.screen.leave()
                await quiet(pilot)


@pytest.mark.parametrize("size", [(80, 24), (130, 40)] if ALL else [(100, 30)])
async def test_no_screen_lets_a_kind_through(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "own"))
    monkeypatch.setattr(driver_choice, "driver_class", lambda: EmulatedDriver)
    assert len(hostile_articles(1)) == len(KINDS)
    own = UserData()
    own.keep_setting("welcomed", "1")
    app = ReadingRoomApp(hostile_archive(tmp_path / "kho.db", 1), "vi", own)
    EmulatedDriver.switch_on(*size)
    found: list[str] = []

    async def play(pilot: Pilot[Any]) -> None:
        try:
            await settled(pilot)
            await walk(pilot, found)
        finally:
            app.exit()

    await asyncio.wait_for(app.run_async(auto_pilot=play), 1200)
    own.close()
    assert not found, "\n".join(found)
