"""Reprints: articles of one result that are one text under one title, to be shown as one row."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from hdnd_tui.search.closer import CloserLook
from hdnd_tui.search.results import Results
from hdnd_tui.vietnamese.letters import fold

_LOOKED = 100
"""Ranked articles among which reprints are looked for; they rank side by side."""
_SHORTEST_TITLE = 4
_SAME = 0.5
"""Share of the runs of words that two texts must have in common."""
_RUN = 4
_SIGNS = re.compile(r"[.,]")
_READ_CHARACTERS = 6000
_KEPT = 4000
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Reprints:
    """Folds the reprints of a result; keeps what it found out, as the next key asks for the same."""

    def __init__(self, connection: sqlite3.Connection, closer: CloserLook) -> None:
        self._connection = connection
        self._closer = closer
        self._same: dict[tuple[int, int], bool] = {}

    def forget(self) -> None:
        """Drop what was found out: the archive has changed."""
        self._same.clear()

    def fold(self, results: Results) -> Results:
        """Give a result in which the best ranked article of each text stands for the others.

        `total` and the counts stay those of all articles; `rows` says how many rows are left.
        """
        if not results.ranked:
            return results
        copies = self._copies([number for number, _ in results.ranked[:_LOOKED]])
        if not copies:
            return results
        hidden = {number for others in copies.values() for number in others}
        bits = sum(1 << number for number in hidden)
        ranked = tuple(pair for pair in results.ranked if pair[0] not in hidden)
        return replace(results, ranked=ranked, hidden=bits, copies=copies)

    def _copies(self, numbers: list[int]) -> Mapping[int, tuple[int, ...]]:
        by_title: dict[tuple[str, ...], list[int]] = {}
        for number, title in self._closer.titles(numbers).items():
            if len(title) >= _SHORTEST_TITLE:
                by_title.setdefault(tuple(title), []).append(number)
        copies: dict[int, list[int]] = {}
        for group in by_title.values():
            kept: list[int] = []
            for number in group:
                first = next((one for one in kept if self._is_same(one, number)), None)
                if first is None:
                    kept.append(number)
                else:
                    copies.setdefault(first, []).append(number)
        return {first: tuple(others) for first, others in copies.items()}

    def _is_same(self, one: int, other: int) -> bool:
        pair = min(one, other), max(one, other)
        if pair not in self._same:
            if len(self._same) >= _KEPT:
                self._same.clear()
            self._same[pair] = _tell_the_same(self._body(one), self._body(other))
        return self._same[pair]

    def _body(self, number: int) -> str:
        row = self._connection.execute("SELECT body FROM articles WHERE number = ?", (number,)).fetchone()
        return row[0] if row else ""


def _tell_the_same(one: str, other: str) -> bool:
    """Say whether two bodies are one text, perhaps shortened: each figure of one of them is in the other.

    Where both have figures of their own, one of them was corrected, and the reader is to see both.
    """
    figures, others = _figures(one), _figures(other)
    if not (figures <= others or others <= figures):
        return False
    a, b = _runs(one), _runs(other)
    return len(a & b) >= _SAME * max(1, len(a | b))


def _figures(body: str) -> set[str]:
    """Give the figures of a body, `07` as 7 and `1.200` as 1200."""
    return {_SIGNS.sub("", figure).lstrip("0") for figure in _FIGURE.findall(body)}


def _runs(body: str) -> set[tuple[str, ...]]:
    words = fold(body[:_READ_CHARACTERS]).split()
    return {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
