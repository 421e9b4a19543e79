"""The councils of an archive; apart from the articles, for the first list needs only these."""

from __future__ import annotations

import sqlite3

from hdnd_tui.article import Council


def councils_by_number(connection: sqlite3.Connection) -> dict[int, Council]:
    """Give every council of an archive, in the order of its first import."""
    rows = connection.execute("SELECT number, name, level, province FROM councils ORDER BY number").fetchall()
    return {number: Council(name, level, province) for number, name, level, province in rows}
