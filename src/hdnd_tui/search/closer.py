"""A closer look at the best articles: what only their titles and bodies themselves show."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from itertools import pairwise
from sys import intern

from hdnd_tui.search.bitmaps import numbers_of
from hdnd_tui.search.kept_rows import KeptRows
from hdnd_tui.vietnamese.letters import fold

_READ_CHARACTERS = 8000
"""So much of a body is looked at; the subject of news stands early."""
_EARLY = 800
"""After so many characters a name counts half of what it counts at once."""
_MOST_READ = 600
_ANY_MARKS = {"a": "[aăâ]", "d": "[dđ]", "e": "[eê]", "o": "[oôơ]", "u": "[uư]"}
_KEPT_TITLES = 1000
_KEPT_BODIES = 60
_KEPT_STATED = 200


class CloserLook:
    """Reads the texts of a few articles to tell them apart; keeps them, as the next key asks for the same."""

    def __init__(self, connection: sqlite3.Connection, rows: KeptRows) -> None:
        self._connection = connection
        self._rows = rows
        self._titles: dict[int, list[str]] = {}
        self._bodies: dict[int, str] = {}
        self._stated: dict[str, bool] = {}

    def forget(self) -> None:
        """Drop what was read: the archive has changed."""
        self._titles.clear()
        self._bodies.clear()
        self._stated.clear()

    def titles(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        """Give the syllables of titles, without marks."""
        from hdnd_tui.indexing.tokens import read_line

        if len(self._titles) + len(numbers) > _KEPT_TITLES:
            self._titles.clear()
        for row in self._rows.of([number for number in numbers if number not in self._titles]):
            self._titles[row.number] = [intern(s.bare) for s in read_line(row.title)]
        return {number: self._titles.get(number, []) for number in numbers}

    def how_early(self, numbers: Sequence[int], name: str) -> dict[int, float]:
        """Say how early bodies hold a run of words: 1 at once, towards 0 late; others are left out."""
        self._read_bodies(numbers)
        places = {number: self._bodies.get(number, "").find(name) for number in numbers}
        return {number: 1 / (1 + place / _EARLY) for number, place in places.items() if place >= 0}

    def state(self, key: str, holding: int) -> bool:
        """Say whether one of these articles states the number of a document, by its key, in any spelling.

        Of more articles than can be read between two keys it is taken to be so.
        """
        if key not in self._stated:
            numbers = numbers_of(holding, _MOST_READ + 1)
            pattern = _spelled(key)
            if len(self._stated) >= _KEPT_STATED:
                self._stated.clear()
            places = ",".join("?" * len(numbers))
            texts = self._connection.execute(
                f"SELECT title, body, captions FROM articles WHERE number IN ({places})",  # noqa: S608  # names of ours
                numbers,
            )
            self._stated[key] = len(numbers) > _MOST_READ or any(
                pattern.search(text) for row in texts for text in row
            )
        return self._stated[key]

    def _read_bodies(self, numbers: Sequence[int]) -> None:
        wanted = [number for number in numbers if number not in self._bodies]
        if len(self._bodies) + len(wanted) > _KEPT_BODIES:
            self._bodies.clear()
            wanted = list(numbers)
        places = ",".join("?" * len(wanted))
        rows = self._connection.execute(
            f"SELECT number, body FROM articles WHERE number IN ({places})",  # noqa: S608  # names of ours
            wanted,
        )
        for number, body in rows.fetchall():
            self._bodies[number] = fold(body[:_READ_CHARACTERS])


def _spelled(key: str) -> re.Pattern[str]:
    """Give the ways to write `12.2020.nqhdnd`, the last letters left out or not."""
    *figures, letters = key.split(".")
    spelled = [_ANY_MARKS.get(letter, re.escape(letter)) for letter in letters]
    before = "".join(f"{figure}[^\\w\\n]{{1,4}}" for figure in figures)
    # A year and letters alone may be the end of a longer number: `2004/NĐ-CP` of `163/2004/NĐ-CP`.
    start = r"(?<![\w.,])" if re.fullmatch(r"(?:19|20)\d\d", ".".join(figures)) else r"(?<![\w/.,])"
    return re.compile(rf"{start}0*{before}" + r"[^\w\n]{0,3}".join(spelled), re.IGNORECASE)


def nearness(found: Sequence[str], wanted: Sequence[str]) -> float:
    """Say how close together a title holds the wanted words in their order: 1 side by side, towards 0 apart.

    Of the places where a word stands, the first after the word before it counts.
    """
    if len(wanted) < 2:
        return 0.0
    places: list[int] = []
    start = 0
    for word in wanted:
        try:
            place = found.index(word, start)
        except ValueError:
            continue
        places.append(place)
        start = place + 1
    return sum(1 / (second - first) for first, second in pairwise(places)) / (len(wanted) - 1)


def begins(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Say whether a title begins with the words, the last of which may be unfinished."""
    if len(found) < len(wanted) or list(found[: len(wanted) - 1]) != list(wanted[:-1]):
        return False
    return found[len(wanted) - 1].startswith(wanted[-1])
