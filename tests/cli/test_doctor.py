"""`doctor`: a page that says what is so, whatever is missing."""

from __future__ import annotations

import os
import pty
import sqlite3
import sys
import termios
import threading
from pathlib import Path

import pytest

from hdnd_tui.cli import main, terminal
from tests.cli.conftest import Call, mark_verified


def test_the_page_names_versions_archive_and_speed(call: Call, archive: Path) -> None:
    mark_verified(archive)
    answer = call("doctor", "--archive", archive)
    page = answer.stdout.decode()
    assert answer.returncode == 0
    for told in (sqlite3.sqlite_version, str(archive), "đã kiểm tra, nguyên vẹn", "textual: 8.2", " ms"):
        assert told in page


def test_a_missing_archive_is_said_in_its_place(call: Call, tmp_path: Path) -> None:
    answer = call("doctor", "--archive", tmp_path / "khong-co.db", "--lang", "en")
    page = answer.stdout.decode()
    assert answer.returncode == 0
    assert "State: There is no archive" in page
    assert "Machine" in page


def test_the_address_of_the_line_is_not_told(
    call: Call, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "203.0.113.9 50000 203.0.113.1 22")
    page = call("doctor", "--archive", archive).stdout.decode()
    assert "SSH_CONNECTION" in page
    assert "203.0.113" not in page


@pytest.mark.parametrize(
    ("sent", "shown"), [(b"\x1bOP", "^[OP"), (b"\x7f", "^?"), (b"\x08", "^H"), ("ư".encode(), "ư")]
)
def test_keys_are_shown_without_being_sent_on(sent: bytes, shown: str) -> None:
    assert terminal.shown_keys(sent) == shown


def test_the_terminal_is_asked_and_keys_are_taken_until_enter(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = pty.openpty()

    def emulator() -> None:
        asked = b""
        while b"\x1b[6n" not in asked:
            asked += os.read(ours, 64)
        os.write(ours, b"\x1b[1;1R")

    def person() -> None:
        while termios.tcgetattr(theirs)[3] & termios.ICANON:  # until then what is typed is thrown away
            pass
        os.write(ours, b"\x1bOP\r")

    with os.fdopen(theirs, "r+b", buffering=0) as raw:
        monkeypatch.setattr(sys, "stdin", _Stream(raw.fileno()))
        monkeypatch.setattr(sys, "stdout", _Stream(raw.fileno()))
        assert terminal.can_ask()
        for who, question, answer in (
            (emulator, lambda: terminal.answer_seconds() is not None, True),
            (person, lambda: terminal.keys_until_enter(60), ["^[OP"]),
        ):
            other = threading.Thread(target=who)
            other.start()
            assert question() == answer
            other.join()
        assert terminal.keys_until_enter(0) is None
    os.close(ours)


@pytest.mark.parametrize(("keys", "asked"), [(None, False), ([], True), (["^[OP"], True)])
def test_the_terminal_is_asked_only_where_somebody_has_pressed_a_key(
    monkeypatch: pytest.MonkeyPatch, archive: Path, keys: list[str] | None, asked: bool
) -> None:
    questions: list[None] = []
    monkeypatch.setattr(terminal, "can_ask", lambda: True)
    monkeypatch.setattr(terminal, "keys_until_enter", lambda _: keys)
    monkeypatch.setattr(terminal, "answer_seconds", lambda: questions.append(None))
    assert main.run(["doctor", "--archive", str(archive)]) == 0
    assert bool(questions) == asked


class _Stream:
    """A stream of a terminal that only has a number."""

    def __init__(self, number: int) -> None:
        self._number = number

    def fileno(self) -> int:
        return self._number

    def isatty(self) -> bool:
        return True
