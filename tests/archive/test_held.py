from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from hdnd_tui.archive.held import address_of
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


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/kho/a?b#c%.db"), "file:///kho/a%3Fb%23c%25.db?mode=ro"),
        (PureWindowsPath(r"C:\kho\hải.db"), "file:///C:/kho/h%E1%BA%A3i.db?mode=ro"),
        # SQLite knows no server in an address, and opens //server/share as Windows does.
        (PureWindowsPath(r"\\may-chu\chung\kho 1.db"), "file:////may-chu/chung/kho%201.db?mode=ro"),
    ],
)
def test_the_address_under_which_sqlite_opens_a_file(path: PurePath, address: str) -> None:
    assert address_of(path, "mode=ro") == address


def test_sqlite_opens_the_address_of_a_share(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE t (x)")
    address = address_of(PureWindowsPath("/" + (tmp_path / "a.db").as_posix()), "mode=ro")
    with closing(sqlite3.connect(address, uri=True)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("t",)]
