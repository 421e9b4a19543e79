"""Folders beside files that are being made, and several makers at once."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from hdnd_tui.archive import aside


@pytest.mark.parametrize("is_locked", [True, False])
def test_a_folder_that_another_maker_took_for_dead_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_locked: bool
) -> None:
    take: Callable[..., sqlite3.Connection | None] = aside._take
    gone: list[Path] = []

    def too_late(folder: Path, mode: str, wait: float = 0) -> sqlite3.Connection | None:
        lock = take(folder, mode, wait) if is_locked or gone else None
        if not gone:
            gone.append(folder)
            shutil.rmtree(folder)
        return lock

    monkeypatch.setattr(aside, "_take", too_late)

    with aside.folder_aside(tmp_path) as folder:
        (folder / aside.WHOLE).write_text("x", "utf-8")
        assert folder not in gone

    assert list(tmp_path.iterdir()) == []
