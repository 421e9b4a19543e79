from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from threading import Event
from typing import Any

import pytest

from hdnd_tui.tui.driver import prepare

from .pseudo_terminal import PseudoTerminal, pseudo_terminal

KEY_ECHO = """
import os
from hdnd_tui.tui.driver import driver_class, prepare
prepare(os.environ)
from textual.app import App
from textual.widgets import Static
from hdnd_tui.tui.lean_display import LeanDisplay

class Echo(LeanDisplay, App):
    ENABLE_COMMAND_PALETTE = False
    CSS = "Static { width: 100%; }"
    keys = ()
    def compose(self):
        yield Static("<ready>", markup=False)
    def on_key(self, event):
        self.keys = (*self.keys, event.key)
        self.query_one(Static).update(f"<{' '.join(self.keys)}>")
        if event.key == "f10":
            self.exit()

Echo(driver_class=driver_class()).run(mouse=False)
"""


@contextmanager
def terminal(**environment: str) -> Iterator[PseudoTerminal]:
    with pseudo_terminal("-c", KEY_ECHO, **environment) as t:
        t.until("<ready>")
        yield t


def test_escape_alone_is_a_key_and_f10_ends_the_program() -> None:
    with terminal() as t:
        t.send("\x1b")
        t.until("escape>")
        t.send("\x1b[21~")
        t.until("\x1b[?25h")
        assert t.ended() == 0
        assert t.is_as_before()
        assert "\x1b[?1049l" in t.seen


def test_a_sequence_whose_rest_is_there_is_one_key_however_late_it_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = count()  # a second passes between any two looks at it
    monkeypatch.setattr("textual._parser.get_time", lambda: next(clock))
    monkeypatch.setattr("hdnd_tui.tui.posix_driver.monotonic", lambda: next(clock))
    from hdnd_tui.tui.posix_driver import PosixDriver

    terminal_out, terminal_in = os.pipe()
    woken, wake = os.pipe()
    keys: list[str] = []

    def process_message(event: Any) -> None:
        keys.append(event.key)
        if event.key == "a":
            os.write(terminal_in, b"[A")
        else:
            driver.exit_event.set()
            os.write(wake, b"\0")

    driver: Any = object.__new__(PosixDriver)
    vars(driver).update(
        fileno=terminal_out, _woken=woken, _debug=False, exit_event=Event(), process_message=process_message
    )
    os.write(terminal_in, b"a\x1b")
    driver.run_input_thread()
    assert keys == ["a", "up"]
    for end in (terminal_out, terminal_in, woken, wake):
        os.close(end)


def test_a_sequence_in_pieces_is_one_key_on_a_remote_line() -> None:
    with terminal(SSH_CONNECTION="10.0.0.1 1 10.0.0.2 22") as t:
        t.send("a\x1b")
        t.until("a>")
        t.send("[")
        t.send("A")
        t.until("up>")
        assert "escape" not in t.seen


@pytest.mark.parametrize("chunk", [0, 1, 2, 3])
def test_keys_typed_at_once_arrive_in_order(chunk: int) -> None:
    with terminal(SSH_CONNECTION="10.0.0.1 1 10.0.0.2 22") as t:
        t.send("dduwo\x7f\x7fươ\x08c\x1b[B9", chunk=chunk)
        t.until_shown("<d d u w o backspace backspace ư ơ backspace c down 9>")


def test_letters_that_come_byte_by_byte_are_letters() -> None:
    with terminal() as t:
        t.send("ộ", chunk=1)  # maybe read as one
        t.until("ộ>")
        data = "ộđ".encode()
        for number, byte in enumerate(data):
            os.write(t.master, bytes([byte]))
            t.read(0.05)  # the program reads each byte alone
            assert t.process.poll() is None, number
        t.send("9")
        t.until_shown("ộ ộ đ 9>")


def test_what_is_shown_is_drawn_again_after_a_stop() -> None:
    with terminal() as t:
        os.kill(t.process.pid, signal.SIGTSTP)
        t.until("\x1b[?25h")
        os.waitpid(t.process.pid, os.WUNTRACED)
        t.seen = ""
        os.kill(t.process.pid, signal.SIGCONT)
        t.until("<ready>")


def test_a_line_that_is_gone_ends_the_program() -> None:
    with terminal() as t:
        t.hang_up()
        t.process.wait(20)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_ended_gives_the_terminal_back(number: signal.Signals) -> None:
    with terminal() as t:
        os.kill(t.process.pid, number)
        t.until("\x1b[?1049l")
        t.ended()
        assert t.is_as_before()


@pytest.mark.parametrize(
    ("given", "delay"),
    [({}, "10"), ({"SSH_CONNECTION": "x"}, "450"), ({"ESCDELAY": "7", "SSH_TTY": "x"}, "7")],
)
def test_the_wait_after_escape_is_long_only_where_the_line_may_be_slow(
    given: dict[str, str], delay: str
) -> None:
    prepare(given)
    assert given["ESCDELAY"] == delay
