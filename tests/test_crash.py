"""What is kept of an error that nobody foresaw."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hdnd_tui import crash


def raised() -> ValueError:
    try:
        raise ValueError("kho \x1b[2J lạ")
    except ValueError as error:
        return error


def test_the_details_are_kept_without_what_a_terminal_obeys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "mới"))
    said = crash.keep(raised())
    kept = (tmp_path / "mới" / crash.FILE_NAME).read_text("utf-8")
    assert crash.FILE_NAME in said.vi
    assert "ValueError: kho" in kept
    assert "\x1b" not in kept


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path))
    os.mkfifo(tmp_path / crash.FILE_NAME)
    assert "ValueError" in crash.keep(raised()).vi
