"""A closer look at the best articles: what only their titles and bodies themselves show."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import pairwise

from hdnd_tui.indexing.tokens import read_line
from hdnd_tui.vietnamese.letters import fold

_READ_CHARACTERS = 8000
"""So much of a body is looked at; the subject of news stands early."""


class CloserLook:
    """Reads the texts of a few articles to tell them apart."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def titles(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        """Give the syllables of titles, without marks."""
        return {number: [s.bare for s in read_line(title)] for number, title in self._fetch("title", numbers)}

    def how_often(self, numbers: Sequence[int], pairs: Sequence[tuple[str, float]]) -> dict[int, float]:
        """Say how often bodies hold neighbours (`hoi dong`, with what they are worth): from 0 towards 1."""
        total = sum(worth for _, worth in pairs)
        if not total:
            return {}
        found = {}
        for number, body in self._fetch("body", numbers):
            text = fold(body[:_READ_CHARACTERS])
            found[number] = sum(worth * (1 - 1 / (1 + text.count(pair))) for pair, worth in pairs) / total
        return found

    def _fetch(self, column: str, numbers: Sequence[int]) -> list[tuple[int, str]]:
        places = ",".join("?" * len(numbers))
        return self._connection.execute(
            f"SELECT number, {column} FROM articles WHERE number IN ({places})",  # noqa: S608  # names of ours
            list(numbers),
        ).fetchall()


def nearness(found: Sequence[str], wanted: Sequence[str]) -> float:
    """Say how close together a title holds the wanted words in their order: 1 side by side, towards 0 apart.

    Of the places where a word stands, the first after the word before it counts.
    """
    if len(wanted) < 2:
        return 0.0
    places: list[int] = []
    for word in wanted:
        start = places[-1] + 1 if places else 0
        if word in found[start:]:
            places.append(found.index(word, start))
    return sum(1 / (second - first) for first, second in pairwise(places)) / (len(wanted) - 1)


def begins(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Say whether a title begins with the words, the last of which may be unfinished."""
    if len(found) < len(wanted) or list(found[: len(wanted) - 1]) != list(wanted[:-1]):
        return False
    return found[len(wanted) - 1].startswith(wanted[-1])
