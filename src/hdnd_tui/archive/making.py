"""Opening an archive for writing: made aside when there is none, judged before SQLite may roll back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.header import is_immutable, journal_is_ours, read_header
from hdnd_tui.archive.held import HoldingConnection, address_of
from hdnd_tui.archive.opening import check_schema
from hdnd_tui.archive.schema import APPLICATION_ID, PAGE_SIZE, USER_VERSION, statements

WAIT_SECONDS = 20.0
"""How long a second importer waits for the first one's transaction."""


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open an archive for writing, rolling back what an interrupted writer left.

    Raises ArchiveRefused where it is no sound archive of ours.
    """
    header = read_header(path)
    try:
        if is_immutable(path, header) and _waits(path, "-wal"):
            raise refusals.unclosed(path)
        if not journal_is_ours(path, header):
            raise refusals.stray_journal(path)
    except OSError as error:
        raise refusals.unreadable(path) from error
    try:
        connection = _connect(path)
        try:
            check_schema(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise refusals.of_writing(error, path) from error
    except OSError as error:
        raise refusals.unreadable(path) from error
    return connection


def stands(path: Path) -> bool:
    """Say whether there is a file; raises CannotWrite where the path cannot be one."""
    try:
        return path.exists()
    except OSError as error:
        raise refusals.unwritable(path) from error


def make(path: Path) -> None:
    """Make an empty archive at `path`: complete beside it first, then renamed.

    Two importers may do so at once: the file beside is their lock, and the second finds it made. What a
    killed one left is taken over. Raises CannotWrite or ArchiveRefused.
    """
    if path.is_symlink():
        raise refusals.leads_nowhere(path)
    aside = path.with_name(f".{path.name}.making")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if aside.is_symlink() or (aside.exists() and not aside.is_file()):
            # No importer left that: SQLite would wait for a pipe, and write where a link leads.
            clear_aside(path)
        connection = _connect(aside, page_size=PAGE_SIZE)
        try:
            connection.execute("BEGIN EXCLUSIVE")
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version={USER_VERSION}")
                for statement in statements():
                    connection.execute(statement)
            connection.execute("COMMIT")
        finally:
            connection.close()
        if not path.exists():
            aside.rename(path)
            sync_folder(path.parent)
    except FileNotFoundError:
        if not path.exists():  # else the other importer has renamed it
            raise refusals.unwritable(path) from None
    except OSError as error:
        raise refusals.unwritable(path) from error
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:  # else it is another importer's
            clear_aside(path)
        raise refusals.of_writing(error, path) from error


def clear_aside(path: Path) -> None:
    """Take away what an importer that was killed while making `path` may have left beside it."""
    for suffix in ("", "-journal"):
        with suppress(OSError):
            path.with_name(f".{path.name}.making{suffix}").unlink()


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _connect(path: Path, page_size: int | None = None) -> sqlite3.Connection:
    mode = "rw" if page_size is None else "rwc"
    address = address_of(path.resolve(), f"mode={mode}")
    connection = sqlite3.connect(
        address, uri=True, timeout=WAIT_SECONDS, isolation_level=None, factory=HoldingConnection
    )
    try:
        if page_size is None:
            connection.hold(path)
        if page_size:
            connection.execute(f"PRAGMA page_size={page_size}")
        pragmas = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "synchronous=EXTRA")
        for pragma in (*pragmas, "journal_mode=DELETE"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _waits(path: Path, suffix: str) -> bool:
    beside = path.with_name(path.name + suffix)
    return beside.is_file() and beside.stat().st_size > 0
