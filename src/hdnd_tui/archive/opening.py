"""Opening an archive that may come from anywhere: nothing is trusted, nothing is changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.connection import ReadingConnection, connect
from hdnd_tui.archive.header import is_immutable, journal_is_ours, read_header
from hdnd_tui.archive.schema import kept_in, made_by, statements
from hdnd_tui.errors import ArchiveRefused

_BEGINNINGS: dict[str, tuple[str, ...]] = {
    "table": ("CREATE TABLE ",),
    "index": ("CREATE INDEX ", "CREATE UNIQUE INDEX "),
}
"""What a database may hold beside our tables -> how SQLite begins the statement that made it."""


def open_for_reading(path: Path) -> ReadingConnection:
    """Open an archive for reading; raises ArchiveRefused for whatever is not a sound archive of ours."""
    header = read_header(path)
    try:
        immutable = is_immutable(path, header)
        ours = immutable or journal_is_ours(path, header)
    except OSError as error:
        raise refusals.unreadable(path) from error
    connection = connect(path, "mode=ro&immutable=1" if immutable else "mode=ro")
    try:
        if connection.identity != header.identity:
            raise refusals.unreadable(path)
        check_schema(connection, path)
    except ArchiveRefused as error:
        connection.close()
        if not ours:
            raise refusals.stray_journal(path) from error
        raise
    return connection


def open_again(connection: ReadingConnection) -> ReadingConnection:
    """Open another connection to an archive that is open, without reading the file past SQLite.

    Raises ArchiveRefused where another file has taken its place.
    """
    path = connection.path
    try:
        status = path.stat()
    except OSError as error:
        raise refusals.unreadable(path) from error
    if (status.st_dev, status.st_ino) != connection.identity:
        raise refusals.unreadable(path)
    return connect(path, connection.options)


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Compare the tables of a file with ours, word by word; raises ArchiveRefused.

    Tables that others have added are left alone. Triggers, views, and indexes on our tables are refused:
    they run, or answer, in place of our tables. Where tables of ours are missing and everything else is as it
    should be, an earlier version made the file.
    """
    ours = {made_by(sql)[1]: sql for sql in statements()}
    kept = {table for sql in statements() for table in kept_in(sql)}
    seen = set()
    for kind, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"):
        if name in ours:
            if kind not in _BEGINNINGS or sql != ours[name]:
                raise _strange(path)
            seen.add(name)
        elif _interferes(kind, table, sql, kept):
            raise _strange(path)
    if seen != set(ours):
        raise refusals.older(path)


def _interferes(kind: str, table: str, sql: str | None, kept: set[str]) -> bool:
    """Say whether something that is not ours can run, or answer, in place of a table of ours.

    SQLite does what the statement says, whatever kind and name a forger has written beside it in other
    letters, and itself writes every statement from its first words on as in `_BEGINNINGS`.
    """
    if kind not in _BEGINNINGS:
        return True
    if sql is None:  # an index that a table brings with it
        return False
    return not sql.startswith(_BEGINNINGS[kind]) or (kind == "index" and table.lower() in kept)


def _strange(path: Path) -> ArchiveRefused:
    return refusals.damaged(path, "các bảng không đúng cấu trúc", "its tables are not as they should be")
