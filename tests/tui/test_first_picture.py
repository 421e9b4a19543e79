from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from hdnd_tui.tui import driver, first_picture
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.screen_writer import ScreenWriter
from hdnd_tui.userdata import UserData, file_stamp

from .conftest import settled
from .pseudo_terminal import PseudoTerminal, pseudo_terminal
from .terminals import EmulatedDriver, looks

OPEN = ("-m", "hdnd_tui", "--archive")
TITLE = "Giám sát đầu tư công"
IN_THE_READER = "khớp 1/"
FAILS = """
import sys
from pathlib import Path
class Refuse:
    def find_spec(self, name, *rest):
        if name == "textual":
            {what}
sys.meta_path.insert(0, Refuse())
from hdnd_tui.tui.start import run
run(Path(sys.argv[1]), "vi")
"""


@pytest.fixture
def verified(archive: Path, own: UserData, tmp_path: Path) -> Path:
    """Give an archive that was verified, with its first picture kept."""
    own.remember_verified(archive, file_stamp(archive))
    own.keep_setting("welcomed", "1")
    with pseudo_terminal(*OPEN, str(archive), HDND_USER_DATA=str(tmp_path / "own")) as t:
        wait_for(t, tmp_path / "own" / first_picture.FILE_NAME)
        t.send("\x1b[21~")
        assert t.ended() == 0
    return archive


def wait_for(t: PseudoTerminal, file: Path) -> None:
    """Read what the program writes until a file is there."""
    for _ in range(600):
        if file.exists():
            return
        t.read(0.05)
    raise AssertionError(t.seen)


def in_own(tmp_path: Path) -> str:
    return str(tmp_path / "own")


def test_the_second_start_shows_the_list_at_once_and_keeps_what_is_typed(
    verified: Path, tmp_path: Path
) -> None:
    with pseudo_terminal(*OPEN, str(verified), HDND_USER_DATA=in_own(tmp_path)) as t:
        t.until_shown(TITLE)
        assert "\x1b[?2004h" not in t.seen  # Textual has not begun
        before = list(t.screen.display)
        t.send("giam\x1b[B\r")
        t.until_shown("Ban Pháp chế giám sát")
        assert t.seen.count("\x1b[?1049h") == t.seen.count("\x1b[2J") == 1
        assert any(TITLE in line for line in before)
        t.send("\x11")
        assert t.ended() == 0
        assert t.is_as_before()
        assert t.seen.count("\x1b[?1049l") == 1


@pytest.mark.parametrize("kept", [True, False], ids=["with a picture", "without"])
def test_what_is_typed_before_the_program_has_the_terminal_is_done(
    kept: bool, verified: Path, tmp_path: Path
) -> None:
    if not kept:
        (tmp_path / "own" / first_picture.FILE_NAME).unlink()
    with pseudo_terminal(*OPEN, str(verified), HDND_USER_DATA=in_own(tmp_path)) as t:
        t.send("giam\r\r")
        t.until_shown(IN_THE_READER)
        t.send("\x11")
        assert t.ended() == 0


def test_textual_finds_the_picture_as_it_would_draw_it(verified: Path, tmp_path: Path) -> None:
    with pseudo_terminal(*OPEN, str(verified), HDND_USER_DATA=in_own(tmp_path)) as t:
        t.until_shown(TITLE)
        size = len(t.seen)
        t.until("\x1b[?2004h")
        while t.read(2):
            pass
        assert not any(part in t.seen[size:] for part in ("Tìm", "HĐND", "\x1b[2J", "\x1b[K"))


@pytest.mark.parametrize(
    ("what", "status"),
    [
        ("raise RuntimeError", 1),
        (f"import os; os.kill(os.getpid(), {int(signal.SIGTERM)})", 128 + signal.SIGTERM),
    ],
    ids=["failure", "ended"],
)
def test_a_failure_behind_the_picture_gives_the_terminal_back(
    verified: Path, tmp_path: Path, what: str, status: int
) -> None:
    program = FAILS.format(what=what)
    with pseudo_terminal("-c", program, str(verified), HDND_USER_DATA=in_own(tmp_path)) as t:
        assert t.ended() == status
        assert TITLE in t.seen
        assert "\x1b[?1049l" in t.seen
        assert t.is_as_before()


def test_another_archive_in_its_place_has_no_picture(verified: Path, tmp_path: Path) -> None:
    os.utime(verified, (1, 1))
    program = FAILS.format(what="raise RuntimeError")
    with pseudo_terminal("-c", program, str(verified), HDND_USER_DATA=in_own(tmp_path)) as t:
        assert t.ended() == 1
        assert "\x1b[?1049h" not in t.seen
        assert "RuntimeError" in t.seen


def strip(text: str, style: Style) -> Strip:
    return Strip([Segment(text, style)]).adjust_cell_length(12)


def test_a_picture_has_every_cell() -> None:
    writer = ScreenWriter(None)
    lines = [
        (0, 0, 12, strip("中文 ộ e\u0323\u0302", Style(bold=True))),
        (2, 0, 12, strip("  x", Style(reverse=True))),
    ]
    once = pyte.Screen(12, 3)
    pyte.Stream(once).feed(writer.frame(lines, (12, 3), (4, 1)))
    again, other = pyte.Screen(12, 3), ScreenWriter(None)
    pyte.Stream(again).feed(other.picture(writer.rows, (4, 1)))
    assert again.buffer == once.buffer
    assert other.frame(lines, (12, 3), (4, 1)) == ""


@pytest.mark.parametrize(
    "harm",
    [
        lambda kept: kept["rows"][0][0].__setitem__(1, "\x1b[2J" + " " * 76),
        lambda kept: kept["rows"].pop(),
        lambda kept: kept["rows"][3].clear(),
        lambda kept: kept["pens"].append([0, "31m\x1b[2J", ""]),
        lambda kept: kept["pens"].clear(),
        lambda kept: kept.pop("at"),
        lambda kept: kept.update(rows=7),
    ],
)
def test_a_picture_that_was_changed_is_not_drawn(
    harm: Callable[[dict[str, object]], object], verified: Path, tmp_path: Path
) -> None:
    file = tmp_path / "own" / first_picture.FILE_NAME
    kept = json.loads(file.read_text("utf-8"))
    harm(kept)
    file.write_text(json.dumps(kept), "utf-8")
    program = FAILS.format(what="raise RuntimeError")
    with pseudo_terminal("-c", program, str(verified), HDND_USER_DATA=in_own(tmp_path)) as t:
        assert t.ended() == 1
        assert "\x1b[?1049h" not in t.seen
        assert "RuntimeError" in t.seen


async def test_what_has_changed_since_is_put_right(
    archive: Path, own: UserData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "driver_class", lambda: EmulatedDriver)
    own.keep_setting("welcomed", "1")

    async def wait(pilot: object) -> None:
        await settled(pilot)  # type: ignore[arg-type]

    _, plain = await looks(ReadingRoomApp(archive, "vi", own), [wait])
    old = ScreenWriter(None)
    text = old.frame([(5, 0, 80, Strip([Segment("what was here last time")]))], (80, 24), (0, 0))
    app = ReadingRoomApp(archive, "vi", own)
    app.begin_with(first_picture.FirstPicture(old, []))
    begin = EmulatedDriver.switch_on

    def with_picture(width: int, height: int) -> None:
        begin(width, height)
        pyte.Stream(EmulatedDriver.screen).feed(text)

    monkeypatch.setattr(EmulatedDriver, "switch_on", with_picture)
    _, seen = await looks(app, [wait])
    assert seen == plain
