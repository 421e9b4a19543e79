"""A connection that only reads, bounded in time and size, whose errors are refusals of the archive."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hdnd_tui.archive import refusals
from hdnd_tui.archive.held import HoldingConnection, address_of

STATEMENT_SECONDS = 10.0
BUSY_SECONDS = 2.0
LONGEST_VALUE = 64_000_000
"""Bytes of the longest text or page that is read; also the longest row."""

_KEPT_STATEMENTS = 48
"""Statements kept ready, 8 KB each; a key asks for a dozen."""
_STEPS = 50_000  # operations of SQLite between two looks at the clock, about a millisecond


class ReadingCursor(sqlite3.Cursor):
    """A cursor whose errors are refusals of the archive."""

    connection: ReadingConnection

    def execute(self, *args: Any) -> ReadingCursor:
        """Run a statement; its deadline counts from now."""
        with self.connection.refusing():
            super().execute(*args)
        return self

    def fetchone(self) -> Any:
        """Give the next row or None."""
        with self.connection.refusing():
            return super().fetchone()

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """Give the next rows."""
        with self.connection.refusing():
            return super().fetchmany(size)

    def fetchall(self) -> list[Any]:
        """Give the rows that are left."""
        with self.connection.refusing():
            return super().fetchall()

    def __next__(self) -> Any:
        with self.connection.refusing():
            return super().__next__()


class ReadingConnection(HoldingConnection):
    """A connection to an archive that never writes."""

    path: Path
    options: str
    seconds: float = STATEMENT_SECONDS
    """How long one step of a statement may run."""
    _until: float = 0.0

    def guard(self, path: Path) -> None:
        """Set the limits; raises ArchiveRefused where SQLite cannot read the file."""
        self.path = path
        self.set_progress_handler(self._is_late, _STEPS)
        self.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
        self.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100)
        self.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
        self.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
            self.execute(f"PRAGMA {pragma}").fetchall()

    def cursor(self, factory: Any = ReadingCursor) -> Any:
        """Give a cursor of ours."""
        return super().cursor(factory)

    def execute(self, *args: Any) -> ReadingCursor:
        """Run a statement; its deadline counts from now."""
        cursor: ReadingCursor = self.cursor()
        return cursor.execute(*args)

    def by_number(self, select: str, some: int) -> Iterator[list[Any]]:
        """Give the rows of a SELECT from one table in the order of their numbers, which stand first.

        They come `some` at a time: a SELECT that is open keeps an importer from committing.
        """
        sql = f"{select} WHERE number >= ? ORDER BY number LIMIT {some}"
        at = -(2**63)
        while rows := self.execute(sql, (at,)).fetchall():
            yield rows
            if rows[-1][0] == 2**63 - 1:
                return
            at = rows[-1][0] + 1

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read all that is read meanwhile from one state of the archive, which is locked once for it.

        No longer than it takes to answer a key: it keeps an importer from committing.
        """
        self.execute("BEGIN")
        try:
            yield
        finally:
            if self.in_transaction:  # SQLite ends it by itself where the file cannot be read
                self.execute("COMMIT")

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Give each step its time and turn errors of SQLite into refusals."""
        self._until = time.monotonic() + self.seconds
        try:
            yield
        except (sqlite3.Error, OverflowError, UnicodeError, MemoryError) as error:
            if isinstance(error, sqlite3.ProgrammingError):
                raise
            known = error if isinstance(error, sqlite3.Error) else sqlite3.DatabaseError()
            raise refusals.of_reading(known, self.path) from error

    def _is_late(self) -> bool:
        return time.monotonic() > self._until


def connect(path: Path, options: str) -> ReadingConnection:
    """Open a file that was judged by its header, with `options` for the address such as `mode=ro`."""
    address = address_of(path.resolve(), options)
    try:
        connection = sqlite3.connect(
            address,
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            factory=ReadingConnection,
            cached_statements=_KEPT_STATEMENTS,
        )
    except sqlite3.Error as error:
        raise refusals.of_reading(error, path) from error
    try:
        connection.options = options
        connection.hold(path)
        connection.guard(path)
    except OSError as error:
        connection.close()
        raise refusals.unreadable(path) from error
    except BaseException:
        connection.close()
        raise
    return connection
