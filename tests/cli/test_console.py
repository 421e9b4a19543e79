"""What is printed, and where."""

from __future__ import annotations

import io
import sys

import pytest

from hdnd_tui.cli.console import Console
from hdnd_tui.wording import Wording


class Terminal(io.TextIOWrapper):
    """A terminal that remembers what was written to it."""

    def __init__(self) -> None:
        self.written = io.BytesIO()
        super().__init__(self.written, encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_over_itself_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    console = Console()
    console.progress(0, 10, "tệp \x1b[2J một")
    console.progress(5, 10, "x" * 500)
    console.progress(20, 10, "hết")
    console.line("xong")
    shown = terminal.written.getvalue().decode()
    assert "\x1b" not in shown
    assert "\n" not in shown
    assert max(map(len, shown.split("\r"))) < 80
    assert "5/10" in shown
    assert shown.endswith(" \r")


def test_there_is_no_bar_without_a_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    console = Console()
    console.progress(5, 10, "x")
    console.end_progress()
    assert capfd.readouterr() == ("", "")


def test_control_characters_never_get_out(capfd: pytest.CaptureFixture[str]) -> None:
    console = Console()
    bad = "a\x1b]0;x\x07b\x9b2J\u202ec\rd"
    console.line(bad)
    console.text(bad + "\n")
    console.complain(Wording(bad, bad))
    out, err = capfd.readouterr()
    for shown in (out, err):
        assert not {"\x1b", "\x07", "\x9b", "\u202e", "\r"} & set(shown)
    assert err.count("\n") == 1


def test_the_spaces_before_a_line_stay(capfd: pytest.CaptureFixture[str]) -> None:
    Console().line("    thụt vào")
    assert capfd.readouterr().out == "    thụt vào\n"
