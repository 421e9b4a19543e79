"""The titles of a list, searched by the beginnings of their words."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Sequence

from hdnd_tui.vietnamese.letters import fold

_AT_ONCE = 500


class Titles:
    """Titles without marks in one text, where they take a tenth of what they take as rows of the list."""

    def __init__(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
        """Read the titles of articles by number, in this order; those that are gone have none."""
        self._numbers = array("q", numbers)
        self._starts = array("q")
        """Where the title of each begins in the text."""
        parts = []
        length = 0
        for first in range(0, len(numbers), _AT_ONCE):
            some = numbers[first : first + _AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = connection.execute(f"SELECT number, title FROM articles WHERE number IN ({marks})", some)  # noqa: S608
            titles = dict(rows.fetchall())
            lines = [f" {fold(titles[number])}\n" if number in titles else "" for number in some]
            for line in lines:
                self._starts.append(length)
                length += len(line)
            parts.append("".join(lines))
        self._text = "".join(parts)

    def with_words(self, words: Sequence[str]) -> list[int]:
        """Give the articles with words that begin so, one after the other in their order."""
        text, starts = self._text, self._starts
        begun = sorted((f" {word}" for word in words), key=len, reverse=True)
        found = []
        at = text.find(begun[0])
        while at >= 0:
            row = bisect_right(starts, at) - 1
            end = starts[row + 1] if row + 1 < len(starts) else len(text)
            if all(text.find(word, starts[row], end) >= 0 for word in begun[1:]):
                found.append(self._numbers[row])
            at = text.find(begun[0], end)
        return found
