"""Checksums: one hash for each row of articles, one sum for each table, one hash for the index.

The sum of a table is the sum of the hashes of its rows, so that a writer keeps it by adding and subtracting
and a missing, doubled or altered row changes it. It guards against damage, not against a forger.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence

from hdnd_tui.archive.schema import AT, kept_in

INDEX_HASH = "hash of the index"
"""The key in `meta`; empty while an import is under way."""

_SIZE = 2**256
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def row_digest(values: Sequence[object]) -> str:
    """Give the SHA-256 of a row as hex; raises TypeError where a value is neither text, number nor None."""
    return hashlib.sha256(_to_json(values).encode("utf-8", "surrogatepass")).hexdigest()


def article_digest(row: Sequence[object]) -> str:
    """Give the hash of a row of `articles`, over every column but the hash itself."""
    return row_digest([*row[: AT["hash"]], *row[AT["hash"] + 1 :]])


def table_digest(table: str, row: Sequence[object]) -> str:
    """Give what one row adds to the sum of its table; of a kept page only its own hash counts."""
    if table == "articles":
        return row_digest([row[0], row[AT["hash"]]])
    if table == "originals":
        return row_digest(row[:5])
    return row_digest(row)


def total(digests: Iterable[str], start: str = "", sign: int = 1) -> str:
    """Add hex digests to the sum `start`, or take them away with `sign=-1`; gives 64 hex digits."""
    value = int(start or "0", 16)
    for digest in digests:
        value += sign * int(digest, 16)
    return f"{value % _SIZE:064x}"


def index_digest(connection: sqlite3.Connection, index: Iterable[str]) -> str:
    """Give the hash of everything stored in the tables that the statements `index` made."""
    digest = hashlib.sha256()
    for name in (table for statement in index for table in kept_in(statement)):
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone():
            _feed(digest, connection, name)
    return digest.hexdigest()


def settle_index(connection: sqlite3.Connection) -> None:
    """Have FTS5 write what it holds back until a savepoint or COMMIT: `index_digest` counts it."""
    connection.execute("SAVEPOINT settled")
    connection.execute("RELEASE settled")


def _feed(digest: hashlib._Hash, connection: sqlite3.Connection, table: str) -> None:
    digest.update(table.encode())
    for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name of ours
        for value in row:
            if isinstance(value, bytes):
                digest.update(b"b%d:" % len(value))
                digest.update(value)
            else:
                digest.update(f"{type(value).__name__}:{value};".encode("utf-8", "surrogatepass"))
