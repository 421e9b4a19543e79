"""The tables of an archive as a writer sees them: rows go in and out, and the sums follow."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hdnd_tui.archive.schema import COLUMNS, column_list
from hdnd_tui.archive.sums import table_digest, total

if TYPE_CHECKING:
    from sqlite_utils import Database

SUMMED = tuple(table for table in COLUMNS if table != "meta")


class Book:
    """Rows written within one transaction of an importer; `close` writes what is pending and the sums."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.connection: sqlite3.Connection = database.conn
        self._pending: dict[str, list[Sequence[Any]]] = {}
        self._sums: dict[str, str] = {}

    def insert(self, table: str, row: Sequence[Any]) -> None:
        """Add a row; it is in the table after the next `flush`."""
        self._pending.setdefault(table, []).append(row)
        self._add(table, row, 1)

    def delete(self, table: str, where: str, *values: object) -> list[tuple[Any, ...]]:
        """Take away the rows that `where` names and give them."""
        self.flush()
        sql = f"SELECT {column_list(table)} FROM {table} WHERE {where}"  # noqa: S608 - names of ours
        rows = self.connection.execute(sql, values).fetchall()
        for row in rows:
            self._add(table, row, -1)
        self.connection.execute(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608 - names of ours
        return rows

    def find(self, sql: str, *values: object) -> Any:
        """Give the first row of a SELECT, or None; pending rows are not seen."""
        return self.connection.execute(sql, values).fetchone()

    def meta(self, key: str) -> str | None:
        """Give a value of `meta`."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_meta(self, key: str, value: str) -> None:
        """Keep a value in `meta`."""
        self.connection.execute("REPLACE INTO meta VALUES (?, ?)", (key, value))

    def flush(self) -> None:
        """Write the pending rows, table by table in the order of the schema."""
        if not self._pending:
            return
        pending, self._pending = self._pending, {}
        for table, columns in COLUMNS.items():
            if rows := pending.get(table):
                self.database.table(table).insert_all([columns, *rows])

    def close(self) -> None:
        """Write everything that is pending; to be called before COMMIT."""
        self.flush()
        for table, value in self._sums.items():
            self.set_meta(f"sum of {table}", value)
        self._sums.clear()

    def _add(self, table: str, row: Sequence[Any], sign: int) -> None:
        if table not in self._sums:
            self._sums[table] = self.meta(f"sum of {table}") or ""
        self._sums[table] = total([table_digest(table, row)], self._sums[table], sign)
