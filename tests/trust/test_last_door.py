"""Nothing in an archive reaches the terminal as anything but printable text, on any screen, print or crash.

`HDND_TRUST_POINTS=1000 pytest -n 0 tests/trust` gives each kind of payload an article of its own.
"""

from __future__ import annotations

import asyncio
import io
import os
import pty
import select
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from hdnd_tui.cli.main import run
from hdnd_tui.tui import driver as driver_choice
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.keys import COMMANDS
from hdnd_tui.userdata import UserData
from tests.trust.hostile import KINDS, hostile_archive, hostile_articles, leaks
from tests.tui.conftest import press, settled
from tests.tui.terminals import EmulatedDriver

COMMANDS_WITH_TEXT = [command for command in COMMANDS if command.id in ("cite", "people", "basket", "quote")]
KINDS_EACH = 1 if int(os.environ.get("HDND_TRUST_POINTS", "8")) > 100 else 4


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_archive(tmp_path_factory.mktemp("hostile") / "kho \x1b[2J\u202e.db", KINDS_EACH)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "own \x1b[31m\u202e"))
    return tmp_path / "own \x1b[31m\u202e"


class Watch:
    """Looks at what was sent since the last look."""

    def __init__(self, where: list[str]) -> None:
        self._seen = 0
        self._where = where

    def look(self, what: str, *, visible: str = "MKS") -> None:
        """Note leaks, and that the harmless part of the text stands on the screen."""
        sent = EmulatedDriver.written[self._seen :]
        self._seen = len(EmulatedDriver.written)
        self._where += [f"{what}: {leak}" for leak in leaks("".join(sent))]
        if visible not in "\n".join(EmulatedDriver.screen.display):
            self._where.append(f"{what}: {visible} is not visible")


async def quiet(pilot: Pilot[Any]) -> None:
    """Wait until a dialog that was asked for is here and everything is drawn."""
    app = pilot.app
    assert isinstance(app, ReadingRoomApp)
    for _ in range(500):
        await settled(pilot)
        if not app.room._coming:
            return


async def read_through(pilot: Pilot[Any], watch: Watch, articles: int) -> None:
    """Open every article, and run every command on the first one, or on each where there is time."""
    app = pilot.app
    assert isinstance(app, ReadingRoomApp)
    await settled(pilot)
    watch.look("start")
    await press(pilot, *"muc")
    watch.look("results")
    await press(pilot, "down")
    for number in range(articles):
        await press(pilot, "enter")
        watch.look(f"reader {number}")
        await press(pilot, "end")
        watch.look(f"end of {number}")
        for command in COMMANDS if number == 0 or KINDS_EACH == 1 else COMMANDS_WITH_TEXT:
            if command.id != "quit":
                await run_command(pilot, watch, command.id, f"{command.id} on {number}")
        app.room.go_to("results")
        await press(pilot, "down")
        watch.look(f"list at {number}")
    app.room.go_to("sidebar")
    await press(pilot, "home", "down", "right", "down", "enter")
    watch.look("sidebar and chips")


async def run_command(pilot: Pilot[Any], watch: Watch, id: str, where: str) -> None:
    app = pilot.app
    assert isinstance(app, ReadingRoomApp)
    getattr(app.room, f"do_{id}")()
    await quiet(pilot)
    watch.look(where, visible="")
    if app.screen is not app.room:
        app.screen.take_paste("\x1b]0;x\x07")  # type: ignore[attr-defined]
        await pilot.press("enter")
        await quiet(pilot)
        watch.look(f"{where}, further", visible="")
    for _ in range(9):
        if app.screen is app.room:
            break
        await pilot.press("escape")
        await quiet(pilot)
    assert app.screen is app.room, where
    app.room.desk.query = replace(app.room.desk.query, text="muc")
    if app.room.reader.opened is not None:
        app.room.go_to("reader")


@pytest.mark.parametrize("size", [(80, 24), (130, 36)], ids=["narrow", "wide"])
async def test_no_screen_lets_a_sequence_through(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = hostile_archive(tmp_path / "kho \x1b[2J\u202e.db", KINDS_EACH)
    monkeypatch.setattr(driver_choice, "driver_class", lambda: EmulatedDriver)
    own = UserData()
    own.keep_setting("export folder", str(tmp_path))
    app = ReadingRoomApp(archive, "vi", own)
    EmulatedDriver.switch_on(*size)
    found: list[str] = []

    async def play(pilot: Pilot[Any]) -> None:
        try:
            await read_through(pilot, Watch(found), len(hostile_articles(KINDS_EACH)))
        finally:
            app.exit()

    await asyncio.wait_for(app.run_async(auto_pilot=play), 600)
    own.close()
    assert not found, "\n".join(found)


PRINTS = (
    ["search", "muc"],
    ["search", "muc", "--json"],
    ["search", "\x1b]0;PWNED\x07muc \u202e"],
    ["search", "muc", "--council", "\x1b[2Jkhông có"],
    ["officials"],
    ["officials", "--json"],
    ["councils"],
    ["councils", "--json"],
    ["info"],
    ["verify"],
    ["export", "--all"],
    ["export", "--all", "--format", "md"],
    ["export", "--all", "--format", "csv"],
    ["export", "--all", "--format", "jsonl"],
    ["show", "\x1b]0;không có\x07"],
    ["\x1b[2J"],
    ["search", "--\x9b2J"],
    ["import", "/không/\x1b]0;có\x07.txt"],
    ["set", "\x1b[2J", "--date", "\x9b2J"],
    ["export", "\x1b[2J", "--to", "/không \x1b[2J/có/"],
)


@pytest.mark.parametrize("words", PRINTS, ids=lambda words: ascii(" ".join(words)))
def test_no_command_lets_a_sequence_through(
    words: list[str], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*words, "--archive", str(archive)])
    said = capsys.readouterr()
    assert said.out or said.err
    assert leaks(said.out + said.err, ours=False) == []
    if words[0] in ("search", "officials", "councils", "export") and not said.err:
        assert "MKS" in said.out or "MKS" not in words


def test_no_article_shown_lets_a_sequence_through(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for article in hostile_articles(KINDS_EACH):
        for more in ([], ["--json"]):
            assert run(["show", article.id, "--archive", str(archive), *more]) == 0
            said = capsys.readouterr()
            assert leaks(said.out + said.err, ours=False) == []
            assert "MKS" in said.out


CRASH = """
import sys
from hdnd_tui.tui import driver
from hdnd_tui.cli.main import run
if sys.argv[1] == "screen":
    import os
    driver.prepare(os.environ)
    from hdnd_tui.tui.room import ReadingRoom
    def fail(self):
        raise ValueError(TEXT)
    ReadingRoom.do_marks = fail
    sys.exit(run(["--archive", sys.argv[2]]))
import hdnd_tui.cli.listing
def fail(call, console):
    raise ValueError(TEXT)
hdnd_tui.cli.listing.info = fail
sys.exit(run(["info", "--archive", sys.argv[2]]))
"""


@pytest.mark.parametrize("door", ["screen", "command"])
def test_a_crash_lets_no_sequence_through(door: str, archive: Path, own_folder: Path) -> None:
    text = "".join(KINDS.values())
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", f"TEXT = {text!r}\n{CRASH}", door, str(archive)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True,
    )
    os.close(slave)
    sent = b""
    pressed = door == "command"
    try:
        while select.select([master], [], [], 30)[0]:
            try:
                part = os.read(master, 65536)
            except OSError:  # the program has closed the terminal
                break
            sent += part
            if not part:
                break
            if not pressed and b"MKS" in sent:
                os.write(master, b"\x1bOS")  # F4
                pressed = True
        status = process.wait(30)
    finally:
        process.kill()
        os.close(master)
    said = sent.decode("utf-8")
    assert status in (1, 70)
    assert leaks(said) == []
    assert "Traceback" not in said
    assert "\x1b[?1049l" in said or door == "command"
    kept = next(own_folder.glob("*.txt")).read_text("utf-8")
    assert "ValueError" in kept
    assert leaks(kept, ours=False) == []


def test_a_progress_bar_lets_no_sequence_through(monkeypatch: pytest.MonkeyPatch) -> None:
    from hdnd_tui.cli.console import Console

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    console = Console()
    for payload in KINDS.values():
        console.progress(1, 2, f"MKS{payload}MKE")
    console.end_progress()
    assert "MKS" in stream.getvalue()
    assert leaks(stream.getvalue().replace("\r", ""), ours=False) == []
