"""What an archive remembers of its past: which import brought what, which states articles have left."""

from __future__ import annotations

import hashlib

from hdnd_tui.archive.reader import Archive


def first_number_since(archive: Archive, day: str) -> int | None:
    """Give the number of the first article that came on an ISO day or later; None where none did."""
    row = archive.connection.execute("SELECT min(first) FROM imports WHERE day >= ?", (day,)).fetchone()
    return None if row[0] is None else int(row[0])


def changed_since(archive: Archive, day: str) -> set[str]:
    """Give the ids of the articles that left a state on an ISO day or later, removed ones included."""
    rows = archive.connection.execute(
        "SELECT DISTINCT article FROM history WHERE day >= ?", (day,)
    ).fetchall()
    return {id for (id,) in rows}


def states_left(archive: Archive, id: str) -> tuple[str, ...]:
    """Give the states that an article has left, the oldest first."""
    rows = archive.connection.execute(
        "SELECT state FROM history WHERE article = ? ORDER BY number", (id,)
    ).fetchall()
    return tuple(state for (state,) in rows)


def last_change(archive: Archive) -> int:
    """Give the number of the last note that an article left a state; 0 where there is none."""
    return int(archive.connection.execute("SELECT coalesce(max(number), 0) FROM history").fetchone()[0])


def last_pack(archive: Archive) -> str:
    """Give what tells the update pack that can be taken back from others; empty where there is none."""
    rows = archive.connection.execute("SELECT article, state FROM undo ORDER BY number").fetchall()
    return hashlib.sha256(repr(rows).encode("utf-8", "surrogatepass")).hexdigest() if rows else ""


def removed_ids(archive: Archive) -> set[str]:
    """Give the ids of the articles that the user took out."""
    return {id for (id,) in archive.connection.execute("SELECT id FROM removed").fetchall()}
