"""Typing slips: other ways to read the words of a query, found in titles and among the archive's words."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hdnd_tui.indexing.tokens import LONGEST_WORD
from hdnd_tui.search.bitmaps import numbers_of
from hdnd_tui.search.closer import CloserLook
from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.words import Word, respelled

_MOST_SUSPECTS = 3
_MOST_SPELLINGS = 40
_MOST_TITLES = 40
_MOST_READINGS = 4
_LONG = 8
"""A word of so many letters may hold two slips."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another way to read one word of a query, or two where a space was typed too many."""

    place: int
    """Index of the first word it stands for."""
    width: int
    """How many words it stands for."""
    words: tuple[Word, ...]

    def put_into(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Give the words of the query in this spelling."""
        return (*words[: self.place], *self.words, *words[self.place + self.width :])


class Speller:
    """Knows the words of the archive; they are read on the first slip."""

    def __init__(self, connection: sqlite3.Connection, closer: CloserLook) -> None:
        self._connection = connection
        self._closer = closer
        self._known: list[str] | None = None
        self._frequency: dict[str, int] = {}

    def forget(self) -> None:
        """Drop what was read: the archive has changed."""
        self._known = None

    def from_titles(self, words: Sequence[Word], matcher: Matcher, scope: int) -> list[Spelling]:
        """Give the spellings under which titles hold all the words side by side, the most frequent first.

        Titles are looked at that hold all words but one, where a word of theirs is like that one.
        """
        if len(words) < 3:
            return []
        titles = [matcher.title_word(word) for word in words]
        found: Counter[Spelling] = Counter()
        for place, word in enumerate(words):
            if word.document or not word.bare.isalpha() or len(word.bare) < 2:
                continue
            others = scope
            for other, bits in enumerate(titles):
                if other != place:
                    others &= bits
            others &= ~titles[place]
            if others:
                like = self._like_in_titles(word, numbers_of(others, _MOST_TITLES), words)
                found.update({Spelling(place, 1, spelled): count for spelled, count in like.items()})
        likely = [spelling for spelling, _ in found.most_common(_MOST_SPELLINGS)]
        fitting = [s for s in likely if matcher.side_by_side(s.put_into(words), scope)]
        return fitting[:_MOST_READINGS]

    def _like_in_titles(
        self, word: Word, numbers: Sequence[int], words: Sequence[Word]
    ) -> Counter[tuple[Word, ...]]:
        from rapidfuzz.distance import OSA

        slips = 2 if len(word.bare) >= _LONG else 1
        typed = {w.bare for w in words}
        found: Counter[tuple[Word, ...]] = Counter()
        for title in self._closer.titles(numbers).values():
            for other in set(title) - typed:
                if OSA.distance(word.bare, other, score_cutoff=slips) <= slips:
                    found[(respelled(word, other),)] += 1
            for first, second in pairwise(title):
                if first + second == word.bare:
                    found[respelled(word, first), respelled(word, second)] += 1
        return found

    def from_vocabulary(self, words: Sequence[Word], matcher: Matcher, scope: int) -> list[Spelling]:
        """Give the spellings with which some article holds all the words, the likeliest neighbours first."""
        worth: dict[Spelling, float] = {}
        for slips, spelling in self._spellings(words, self._suspects(words, matcher)):
            changed = spelling.put_into(words)
            bits = scope
            for word in changed:
                bits &= matcher.word(word)
                if not bits:
                    break
            if bits:
                worth[spelling] = self._likelihood(changed, spelling, matcher) - 2.5 * slips
        return sorted(worth, key=lambda s: -worth[s])[:_MOST_READINGS]

    def _suspects(self, words: Sequence[Word], matcher: Matcher) -> list[int]:
        """Give the places of the words that are unknown, else of those that know their neighbours least."""
        unknown = [i for i, w in enumerate(words) if not w.document and not matcher.word(w)]
        if unknown:
            return unknown[:_MOST_SUSPECTS]
        known = [(_together(words, i - 1, i + 1, matcher), i) for i, w in enumerate(words) if not w.document]
        return [place for _, place in sorted(known)[:_MOST_SUSPECTS]]

    def _likelihood(self, words: Sequence[Word], spelling: Spelling, matcher: Matcher) -> float:
        if len(words) == 1:
            return math.log1p(matcher.bitmaps.count(words[0].bare))
        return _together(words, spelling.place - 1, spelling.place + len(spelling.words), matcher)

    def _spellings(self, words: Sequence[Word], suspects: Sequence[int]) -> Iterator[tuple[float, Spelling]]:
        for place in suspects:
            word = words[place]
            yield from self._slips(word, place)
            yield from self._lost_space(word, place)
            for first in (place - 1, place):
                if 0 <= first < len(words) - 1 and words[first].group == words[first + 1].group:
                    yield from self._extra_space(words[first], words[first + 1], first)

    def _slips(self, word: Word, place: int) -> Iterator[tuple[float, Spelling]]:
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
                yield slips - same_start, Spelling(place, 1, (respelled(word, spelled),))

    def _lost_space(self, word: Word, place: int) -> Iterator[tuple[float, Spelling]]:
        bare = word.bare
        self._words()
        for cut in range(1, min(len(bare), LONGEST_WORD)):
            left, right = bare[:cut], bare[cut:]
            if self._frequency.get(left, 0) > 1 and self._frequency.get(right, 0) > 1:
                yield 1.0, Spelling(place, 1, (respelled(word, left), respelled(word, right)))

    def _extra_space(self, first: Word, second: Word, place: int) -> Iterator[tuple[float, Spelling]]:
        joined = first.bare + second.bare
        self._words()
        if self._frequency.get(joined, 0) > 1:
            typed = f"{first.typed} {second.typed}"
            yield 1.0, Spelling(place, 2, (replace(respelled(first, joined), typed=typed),))

    def _words(self) -> list[str]:
        if self._known is None:
            rows = self._connection.execute(
                "SELECT term, articles FROM index_syllables WHERE articles > 1"
            ).fetchall()
            self._frequency = dict(rows)
            self._known = [term for term, _ in rows if len(term) > 1]
        return self._known


def _together(words: Sequence[Word], first: int, last: int, matcher: Matcher) -> float:
    """Say how often the words from one place to another stand beside each other in the archive."""
    worth = 0.0
    for place in range(max(0, first), min(len(words) - 1, last)):
        together = matcher.pair(words[place], words[place + 1])
        if together:
            worth += math.log1p(together.bit_count())
    return worth
