"""The program in a pseudo-terminal over a line as between continents: nothing typed is lost or reordered."""

from __future__ import annotations

from pathlib import Path

import pytest

from hdnd_tui.userdata import UserData

from .pseudo_terminal import PseudoTerminal, pseudo_terminal

OPEN = ("-m", "hdnd_tui", "--archive")


@pytest.fixture(autouse=True)
def not_the_first_start(own: UserData) -> None:
    own.keep_setting("welcomed", "1")


SSH = {"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}
F1, F2, F5, DOWN, RIGHT = "\x1bOP", "\x1bOQ", "\x1b[15~", "\x1b[B", "\x1b[1;5C"


def ready(t: PseudoTerminal) -> None:
    t.until_shown("Thông báo")


@pytest.mark.parametrize("chunk", [0, 1, 3])
def test_what_is_typed_over_opening_dialogs_arrives_in_order(
    chunk: int, archive: Path, own: UserData, tmp_path: Path
) -> None:
    with pseudo_terminal(*OPEN, str(archive), HDND_USER_DATA=str(tmp_path / "own"), **SSH) as t:
        ready(t)
        # The palette: the help by its name, closed again; then a search, its first article, the next hit.
        t.send(f"{F2}tro giup\r\x1b[24~\x1b\x1b[C", chunk=chunk)  # F12 and a lone Esc are held or harmless
        t.send("\x1b", chunk=chunk)
        t.read(1)
        t.send("giam sat\r\r", chunk=chunk)
        t.until_shown("Ban Pháp chế giám sát")
        t.send("\x1b[21~", chunk=chunk)
        assert t.ended() == 0


def test_says_that_the_line_is_taken_to_be_slow_and_leaves_the_mouse_alone(
    archive: Path, own: UserData, tmp_path: Path
) -> None:
    with pseudo_terminal(*OPEN, str(archive), HDND_USER_DATA=str(tmp_path / "own"), **SSH) as t:
        ready(t)
        t.until_shown("F12")
        assert not any(f"\x1b[?{mode}h" in t.seen for mode in (1000, 1002, 1003, 1006, 1015, 1004, 2048))


def test_held_keys_do_not_pile_up(archive: Path, own: UserData, tmp_path: Path) -> None:
    with pseudo_terminal(*OPEN, str(archive), HDND_USER_DATA=str(tmp_path / "own")) as t:
        ready(t)
        t.send(DOWN)
        while t.read(1):
            pass
        before = len(t.seen)
        t.send((DOWN + "\x1b[A") * 100 + DOWN)
        while t.read(1):
            pass
        one_by_one = 200 * 60
        assert len(t.seen) - before < one_by_one / 3


def test_nothing_is_sent_while_nobody_types(archive: Path, own: UserData, tmp_path: Path) -> None:
    with pseudo_terminal(*OPEN, str(archive), HDND_USER_DATA=str(tmp_path / "own")) as t:
        ready(t)
        t.until_shown("đã kiểm tra")
        while t.read(1):
            pass
        before = len(t.seen)
        assert not t.read(7)  # longer than the pause between two looks for imports
        assert len(t.seen) == before
