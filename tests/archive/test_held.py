from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hdnd_tui.archive.making import open_for_writing
from hdnd_tui.archive.reader import Archive
from tests.archive.builders import an_article, write

OTHER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
    print("written")
except sqlite3.OperationalError:
    print("locked")
"""


def another_program_writes(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", OTHER, str(path)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def descriptors() -> int:
    """Count the files that this process has open, where the system tells."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


@pytest.mark.skipif(os.name == "nt", reason="locks belong to descriptors there")
def test_looking_at_an_archive_does_not_unlock_it_for_others(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    write(path, [an_article()])
    before = descriptors()
    writer = open_for_writing(path)
    writer.execute("BEGIN IMMEDIATE")
    for _ in range(3):
        Archive.open(path).close()
    assert another_program_writes(path) == "locked"
    writer.execute("ROLLBACK")
    writer.close()
    assert another_program_writes(path) == "written"
    assert descriptors() == before
