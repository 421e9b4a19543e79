"""The user's own data: basket, notes, history, saved searches, reading positions, settings, files verified.

It stands in the user's data folder, never in an archive. A damaged database is set aside and a new one begun;
one that cannot be written is kept in memory for this run. `problem` says so.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from hdnd_tui.wording import Wording

FILE_NAME = "user.db"
ARCHIVE_NAME = "archive.db"
"""Of the user's own archive, in the folder of the user's data."""
_VERSION = 2
_QUERIES_KEPT = 200
_TABLES = (
    "CREATE TABLE basket (place INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT UNIQUE NOT NULL)",
    "CREATE TABLE queries (place INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT UNIQUE NOT NULL)",
    "CREATE TABLE opened (place INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT UNIQUE NOT NULL)",
    "CREATE TABLE saved (name TEXT PRIMARY KEY, text TEXT NOT NULL)",
    "CREATE TABLE positions (article TEXT PRIMARY KEY, offset INTEGER NOT NULL)",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE verified (path TEXT PRIMARY KEY, stamp TEXT NOT NULL)",
)
_TABLES_SINCE_2 = (
    "CREATE TABLE IF NOT EXISTS notes (article TEXT PRIMARY KEY, text TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS seen"
    " (path TEXT PRIMARY KEY, newest INTEGER NOT NULL, before INTEGER NOT NULL)",
)
_DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

NOT_KEPT = Wording(
    "Không ghi được giỏ, ghi chú, lịch sử: lần này chỉ giữ đến khi thoát.",
    "Basket, notes and history cannot be written: they are kept until you quit.",
)
SET_ASIDE = Wording(
    "Giỏ, ghi chú, lịch sử bị hỏng: đã để riêng ở tệp “user.db.hong”.",
    "Basket, notes and history were damaged: they are set aside as “user.db.hong”.",
)


def user_folder() -> Path:
    """Give the user's data folder: `$HDND_USER_DATA`, else the system's place for it; it need not exist."""
    named = os.environ.get("HDND_USER_DATA")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("hdnd-tui", appauthor=False))


def config_folder() -> Path:
    """Give the folder of files that the user writes: `$HDND_USER_DATA`, else the system's place."""
    if os.environ.get("HDND_USER_DATA"):
        return user_folder()
    import platformdirs

    return Path(platformdirs.user_config_dir("hdnd-tui", appauthor=False))


def file_stamp(path: Path) -> str:
    """Give what changes when a file is written or replaced: size, time of change, inode; raises OSError."""
    seen = path.stat()
    return f"{seen.st_size}:{seen.st_mtime_ns}:{seen.st_dev}:{seen.st_ino}"


class UserData:
    """The user's own database; its methods never raise for a disk that is full, locked or read-only."""

    def __init__(self, folder: Path | None = None) -> None:
        self.problem: Wording | None = None
        """What the user must be told once, or None."""
        self._turn = threading.Lock()
        self._path = (folder or user_folder()) / FILE_NAME
        self._connection = self._open()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def said(self, kept: Wording) -> Wording:
        """Give what to say once something was to be kept: `kept`, or that it is for this run only."""
        return NOT_KEPT if self.problem == NOT_KEPT else kept

    # Basket: ids of articles in the order in which they were put in.

    def basket(self) -> list[str]:
        """Give the ids in the basket, the first one put in first."""
        return self._texts("SELECT article FROM basket ORDER BY place")

    def put(self, article: str) -> None:
        """Put an article into the basket; one that is there stays where it is."""
        self._write("INSERT OR IGNORE INTO basket (article) VALUES (?)", article)

    def take(self, article: str) -> None:
        """Take an article out of the basket."""
        self._write("DELETE FROM basket WHERE article = ?", article)

    # History: what was searched and read, the newest first, each once.

    def queries(self, limit: int = 50) -> list[str]:
        """Give the newest queries first."""
        return self._texts("SELECT text FROM queries ORDER BY place DESC LIMIT ?", limit)

    def remember_query(self, text: str) -> None:
        """Make `text` the newest query; blank text is not kept."""
        if text.strip():
            self._write("INSERT OR REPLACE INTO queries (text) VALUES (?)", text.strip())
            self._write(
                "DELETE FROM queries WHERE place <= (SELECT max(place) FROM queries) - ?", _QUERIES_KEPT
            )

    def opened(self, limit: int = 50) -> list[str]:
        """Give the ids of the articles read last, the newest first."""
        return self._texts("SELECT article FROM opened ORDER BY place DESC LIMIT ?", limit)

    def remember_opened(self, article: str) -> None:
        """Make `article` the one read last."""
        self._write("INSERT OR REPLACE INTO opened (article) VALUES (?)", article)

    # Saved searches, by name.

    def saved_searches(self) -> dict[str, str]:
        """Give name -> query, ordered by name."""
        return self._pairs("SELECT name, text FROM saved ORDER BY name")

    def save_search(self, name: str, text: str) -> None:
        """Keep a query under a name, in place of an older one of that name."""
        self._write("INSERT OR REPLACE INTO saved VALUES (?, ?)", name, text)

    def forget_search(self, name: str) -> None:
        """Forget a saved search."""
        self._write("DELETE FROM saved WHERE name = ?", name)

    # Private notes, by article.

    def note(self, article: str) -> str:
        """Give the note on an article; empty where there is none."""
        rows = self._rows("SELECT text FROM notes WHERE article = ?", article)
        return str(rows[0][0]) if rows else ""

    def notes(self) -> dict[str, str]:
        """Give id -> note."""
        return self._pairs("SELECT article, text FROM notes ORDER BY rowid")

    def keep_note(self, article: str, text: str) -> None:
        """Keep the note on an article; blank text takes it away."""
        if text.strip():
            self._write("INSERT OR REPLACE INTO notes VALUES (?, ?)", article, text.strip())
        else:
            self._write("DELETE FROM notes WHERE article = ?", article)

    # Articles seen: what has come into an archive since.

    def see_newest(self, path: Path, newest: int) -> int:
        """Note the highest number of an archive; give the one that was highest before it grew last.

        0 where the archive is seen for the first time, or holds less than it did.
        """
        key = _path_text(path)
        rows = self._rows(
            "SELECT CAST(newest AS INTEGER), CAST(before AS INTEGER) FROM seen WHERE path = ?", key
        )
        known, before = rows[0] if rows else (0, 0)
        if newest != known:
            before = known if newest > known else 0
            self._write("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", key, newest, before)
        return int(before)

    # Reading positions.

    def position(self, article: str) -> int:
        """Give the offset in the body at which reading stopped; 0 where none is kept."""
        rows = self._rows("SELECT CAST(offset AS INTEGER) FROM positions WHERE article = ?", article)
        return int(rows[0][0]) if rows else 0

    def keep_position(self, article: str, offset: int) -> None:
        """Keep the offset in the body at which reading stopped; 0 forgets it."""
        if offset > 0:
            self._write("INSERT OR REPLACE INTO positions VALUES (?, ?)", article, offset)
        else:
            self._write("DELETE FROM positions WHERE article = ?", article)

    # Settings.

    def setting(self, name: str, default: str = "") -> str:
        """Give the value of a setting."""
        rows = self._rows("SELECT value FROM settings WHERE name = ?", name)
        return str(rows[0][0]) if rows else default

    def keep_setting(self, name: str, value: str) -> None:
        """Keep the value of a setting."""
        self._write("INSERT OR REPLACE INTO settings VALUES (?, ?)", name, value)

    # Archives that were verified as they are now.

    def is_verified(self, path: Path) -> bool:
        """Say whether the file was verified and has not been written or replaced since."""
        try:
            stamp = file_stamp(path)
        except OSError:
            return False
        return bool(
            self._rows("SELECT 1 FROM verified WHERE path = ? AND stamp = ?", _path_text(path), stamp)
        )

    def remember_verified(self, path: Path, stamp: str) -> None:
        """Remember that the file passed while it had this stamp, taken before the check (`file_stamp`)."""
        self._write("INSERT OR REPLACE INTO verified VALUES (?, ?)", _path_text(path), stamp)

    def forget_verified(self, path: Path) -> None:
        """Forget that the file was verified, for it failed a check since."""
        self._write("DELETE FROM verified WHERE path = ?", _path_text(path))

    # The database.

    def _open(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            for file in (self._path, self._path.with_name(f"{FILE_NAME}-journal")):
                if not file.is_file() and file.exists():  # SQLite waits for a pipe
                    raise OSError
            return _prepared(self._path)
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF in _DAMAGE:
                with suppress(OSError, sqlite3.Error):
                    self._set_aside()
                    anew = _prepared(self._path)
                    self.problem = SET_ASIDE
                    return anew
            self.problem = NOT_KEPT
        except OSError:
            self.problem = NOT_KEPT
        return _prepared(None)

    def _set_aside(self) -> None:
        aside = self._path.with_name(f"{FILE_NAME}.hong")
        if aside.exists():
            numbered = (aside.with_name(f"{aside.name}.{number}") for number in count(1))
            aside.replace(next(path for path in numbered if not path.exists()))
        self._path.replace(aside)

    def _rows(self, sql: str, *values: Any) -> list[Any]:
        with self._turn:
            try:
                return self._connection.execute(sql, values).fetchall()
            except sqlite3.Error:
                self._keep_in_memory()
                return self._connection.execute(sql, values).fetchall()

    def _texts(self, sql: str, *values: Any) -> list[str]:
        return [str(row[0]) for row in self._rows(sql, *values)]

    def _pairs(self, sql: str) -> dict[str, str]:
        return {str(name): str(text) for name, text in self._rows(sql)}

    def _write(self, sql: str, *values: Any) -> None:
        values = tuple(v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for v in values)
        with self._turn:
            try:
                self._connection.execute(sql, values)
            except sqlite3.Error:
                self._keep_in_memory()
                self._connection.execute(sql, values)

    def _keep_in_memory(self) -> None:
        """Go on in memory with what can still be read from the file."""
        self.problem = NOT_KEPT
        memory = _prepared(None)
        for table in ("basket", "queries", "opened", "saved", "positions", "settings", "notes"):
            with suppress(sqlite3.Error):
                rows: Sequence[Any] = self._connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
                memory.executemany(f"INSERT INTO {table} VALUES (?, ?)", rows)  # noqa: S608 - names of ours
        self._connection.close()
        self._connection = memory


class _Damaged(sqlite3.DatabaseError):
    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def _path_text(path: Path) -> str:
    return os.fsencode(path.resolve()).decode("utf-8", "backslashreplace")


def _prepared(path: Path | None) -> sqlite3.Connection:
    """Open the database and make its tables; None is one in memory. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        path or ":memory:", timeout=2, isolation_level=None, check_same_thread=False, cached_statements=16
    )
    try:
        if _version(connection) < _VERSION:
            connection.execute("BEGIN IMMEDIATE")
            found = _version(connection)
            for sql in (*(_TABLES if found < 1 else ()), *(_TABLES_SINCE_2 if found < 2 else ())):
                connection.execute(sql)
            connection.execute(f"PRAGMA user_version = {max(found, _VERSION)}")
            connection.execute("COMMIT")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _Damaged
        if connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall():
            raise _Damaged  # none of ours: a view may never end, a trigger keeps from writing
        # A table that is not ours raises here and not at the first key of the user.
        connection.execute(
            "SELECT b.article, place, text, before FROM basket b, notes, seen,"
            " (SELECT stamp, path FROM verified) LIMIT 1"
        )
    except BaseException:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
