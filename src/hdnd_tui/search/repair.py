"""Typing slips: words that the archive does not know beside each other, read as words that it does."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hdnd_tui.indexing.tokens import LONGEST_WORD
from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.words import Word, respelled

_MOST_SUSPECTS = 3
_MOST_SPELLINGS = 40
_SLIP_COST = 2.5
"""What one wrong key costs, in units of the logarithm of how often neighbours stand together."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another way to read one or two words of a query."""

    place: int
    """Index of the first word it stands for."""
    width: int
    """How many words it stands for: 2 where a space was typed too many."""
    words: tuple[Word, ...]
    slips: float


class Speller:
    """Knows the words of the archive; they are read on the first slip."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: list[str] | None = None
        self._frequency: dict[str, int] = {}

    def forget(self) -> None:
        """Drop what was read: the archive has changed."""
        self._known = None

    def repair(
        self, words: Sequence[Word], matcher: Matcher, scope: int
    ) -> tuple[tuple[Word, ...], list[Spelling]]:
        """Read the words with the fewest slips that some article in `scope` holds all together.

        Gives the words and the spellings that were changed; none where nothing better is known.
        """
        suspects = self._suspects(words, matcher)
        best: tuple[float, tuple[Word, ...], list[Spelling]] | None = None
        for spelling in self._spellings(words, suspects):
            changed = (*words[: spelling.place], *spelling.words, *words[spelling.place + spelling.width :])
            bits = scope
            for word in changed:
                bits &= matcher.word(word)
                if not bits:
                    break
            if not bits:
                continue
            worth = self._worth(changed, spelling, matcher) - _SLIP_COST * spelling.slips
            if best is None or worth > best[0]:
                best = (worth, changed, [spelling])
        return (best[1], best[2]) if best else (tuple(words), [])

    def _suspects(self, words: Sequence[Word], matcher: Matcher) -> list[int]:
        """Give the places of the words that are unknown, else of those that know their neighbours least."""
        unknown = [i for i, w in enumerate(words) if not w.document and not matcher.word(w)]
        if unknown:
            return unknown[:_MOST_SUSPECTS]
        known = [
            (self._together(words, place, matcher), place) for place, w in enumerate(words) if not w.document
        ]
        return [place for _, place in sorted(known)[:_MOST_SUSPECTS]]

    def _together(self, words: Sequence[Word], place: int, matcher: Matcher) -> float:
        """Say how often a word stands beside its neighbours in the archive."""
        worth = 0.0
        for first in (place - 1, place):
            if first >= 0 and first + 1 < len(words):
                term = matcher.pair(words[first], words[first + 1])
                if term:
                    worth += math.log1p(matcher.bitmaps.count(term))
        return worth

    def _worth(self, words: Sequence[Word], spelling: Spelling, matcher: Matcher) -> float:
        width = len(spelling.words)
        if len(words) == 1:
            return math.log1p(matcher.bitmaps.count(words[0].bare))
        worth = 0.0
        for first in range(max(0, spelling.place - 1), min(len(words) - 1, spelling.place + width)):
            term = matcher.pair(words[first], words[first + 1])
            if term:
                worth += math.log1p(matcher.bitmaps.count(term))
        return worth

    def _spellings(self, words: Sequence[Word], suspects: Sequence[int]) -> Iterator[Spelling]:
        for place in suspects:
            word = words[place]
            yield from self._slips(word, place)
            yield from self._lost_space(word, place)
            for first in (place - 1, place):
                if 0 <= first < len(words) - 1 and words[first].group == words[first + 1].group:
                    yield from self._extra_space(words[first], words[first + 1], first)

    def _slips(self, word: Word, place: int) -> Iterator[Spelling]:
        bare = word.bare
        if not bare.isalpha() or not 2 <= len(bare) <= LONGEST_WORD:
            return
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            bare,
            self._words(),
            scorer=OSA.distance,
            score_cutoff=1 if len(bare) <= 5 else 2,
            limit=_MOST_SPELLINGS,
        )
        for spelled, slips, _ in found:
            if spelled != bare:
                same_start = 0.2 if spelled[0] == bare[0] else 0.0
                yield Spelling(place, 1, (respelled(word, spelled),), slips - same_start)

    def _lost_space(self, word: Word, place: int) -> Iterator[Spelling]:
        bare = word.bare
        self._words()
        for cut in range(1, len(bare)):
            left, right = bare[:cut], bare[cut:]
            if self._frequency.get(left, 0) > 1 and self._frequency.get(right, 0) > 1:
                yield Spelling(place, 1, (respelled(word, left), respelled(word, right)), 1.0)

    def _extra_space(self, first: Word, second: Word, place: int) -> Iterator[Spelling]:
        joined = first.bare + second.bare
        self._words()
        if self._frequency.get(joined, 0) > 1:
            typed = f"{first.typed} {second.typed}"
            yield Spelling(place, 2, (replace(respelled(first, joined), typed=typed),), 1.0)

    def _words(self) -> list[str]:
        if self._known is None:
            rows = self._connection.execute(
                "SELECT term, articles FROM index_syllables WHERE articles > 1"
            ).fetchall()
            self._frequency = dict(rows)
            self._known = [term for term, _ in rows if len(term) > 1]
        return self._known


Repairer = Callable[[Sequence[Word]], tuple[tuple[Word, ...], list[Spelling]]]
