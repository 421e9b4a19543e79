"""Archives that someone has changed with care: odd values in any place, under hashes that fit them."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hdnd_tui.archive.schema import COLUMNS, index_tables
from hdnd_tui.archive.sums import INDEX_HASH, article_digest, index_digest, table_digest, total

ODD: tuple[Any, ...] = (
    None,
    0,
    -1,
    7,
    2**62,
    -(2**63),
    1e999,
    0.5,
    b"\xff\x00\x1b",
    b"",
    "",
    " ",
    "x" * 5000,
    "\x1b]0;x\x07",
    "\x00",
    "null",
    "[]",
    "{}",
    "[1]",
    "[[1, 2]]",
    '["a"]',
    '[{"name": 1}]',
    '"x"',
    "2022-13-45",
    "0000-00-00",
    "2022",
    "-",
    "٢٠٢٢-٠١-٠١",
    "event",
    "province",
    "body",
)


def forge(path: Path, chance: random.Random) -> str:
    """Change one to three values or rows of an archive and all its hashes; says what was changed."""
    connection = sqlite3.connect(path, isolation_level=None)
    changed = []
    try:
        tables = [*COLUMNS, *_index_names(connection)]
        for _ in range(chance.randint(1, 3)):
            table = chance.choice(tables)
            with suppress(sqlite3.Error, OverflowError):
                changed.append(_change(connection, table, chance))
        _fit(connection)
    finally:
        connection.close()
    return "; ".join(changed)


def _index_names(connection: sqlite3.Connection) -> Iterable[str]:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if name.startswith("index_") and name != "index_words":
            yield name


def _change(connection: sqlite3.Connection, table: str, chance: random.Random) -> str:
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    columns = [row[1] for row in info]
    keys = [row[1] for row in info if row[5]] or ["rowid"]
    rows = connection.execute(f'SELECT {", ".join(_quoted(keys))}, * FROM "{table}"').fetchall()
    if not rows:
        return "nothing"
    row = chance.choice(rows)
    where = " AND ".join(f"{key} = ?" for key in _quoted(keys))
    key = row[: len(keys)]
    if chance.random() < 0.1:
        connection.execute(f'DELETE FROM "{table}" WHERE {where}', key)
        return f"{table} without {key}"
    at = chance.randrange(len(columns))
    old = row[len(keys) + at]
    new = _odd(old, chance)
    connection.execute(f'UPDATE "{table}" SET "{columns[at]}" = ? WHERE {where}', (new, *key))
    return f"{table}.{columns[at]} = {ascii(new)[:60]}"


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in names]


def _odd(old: Any, chance: random.Random) -> Any:
    if isinstance(old, str) and old[:1] in "[{" and chance.random() < 0.7:
        with suppress(ValueError):
            return json.dumps(_odd_json(json.loads(old), chance), ensure_ascii=False)
    if isinstance(old, bytes) and old and chance.random() < 0.7:
        data = bytearray(old)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(data) if chance.random() < 0.5 else bytes(data)[: chance.randrange(len(data))]
    if isinstance(old, int) and chance.random() < 0.4:
        return old + chance.choice([-1, 1, 1000, 10**6])
    return chance.choice(ODD)


def _odd_json(value: Any, chance: random.Random) -> Any:
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _odd_json(value[at], chance), *value[at + 1 :]]
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(sorted(value))
        if chance.random() < 0.2:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: _odd_json(value[key], chance)}
    return chance.choice([None, 0, -5, 10**9, 1.5, "", "x", "\x1b[2J", [], {}, [1], {"a": 1}, True])


def _fit(connection: sqlite3.Connection) -> None:
    """Write every hash anew, as far as the values can be hashed."""
    hash_at = COLUMNS["articles"].index("hash")
    for table, columns in COLUMNS.items():
        if table == "meta":
            continue
        rows = connection.execute(f"SELECT {', '.join(_quoted(columns))} FROM {table}").fetchall()
        digests = []
        for row in rows:
            with suppress(TypeError):
                if table == "articles":
                    row = list(row)
                    row[hash_at] = article_digest(row)
                    connection.execute(
                        "UPDATE articles SET hash = ? WHERE number = ?", (row[hash_at], row[0])
                    )
                digests.append(table_digest(table, row))
        connection.execute("REPLACE INTO meta VALUES (?, ?)", (f"sum of {table}", total(digests)))
    connection.execute(
        "REPLACE INTO meta VALUES (?, ?)", (INDEX_HASH, index_digest(connection, index_tables()))
    )
