"""Which articles fit: every word somewhere in the article, the words of a phrase one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.query import Marks
from hdnd_tui.search.words import Word
from hdnd_tui.vietnamese.letters import fold

SHORT = 3
"""An open word of fewer letters leaves out no article; it only helps to rank."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one clause of the query."""

    words: tuple[Word, ...]
    in_order: bool = False
    """They must be neighbours."""


class Matcher:
    """Looks up words, neighbours and phrases in one way of honouring marks."""

    def __init__(self, bitmaps: Bitmaps, marks: Marks) -> None:
        self.bitmaps = bitmaps
        self.marks = marks

    def is_short(self, word: Word) -> bool:
        """Say whether a word is too short to leave articles out while it is being typed."""
        return word.open and len(word.bare) < SHORT

    def word(self, word: Word) -> int:
        """Give the articles that hold a word."""
        if word.document:
            return self.bitmaps.of(f"#{word.document}*")
        if self.marks == "exact" and not word.open:
            return self.bitmaps.of(word.syllable.exact)
        bits = self.bitmaps.of(word.bare)
        if word.open and not self.is_short(word):
            for completion in self.bitmaps.completions(fold(word.shown)):
                bits |= self.bitmaps.of(completion)
        for reading in word.readings:
            bits |= self.neighbours([Word(word.typed, s) for s in reading])
        return bits

    def title_word(self, word: Word) -> int:
        """Give the articles that hold a word in their title."""
        if word.document:
            return 0
        if word.open and len(word.bare) > 1:
            return self.bitmaps.of(f"^{fold(word.shown)}*") | self.bitmaps.of(f"^{word.bare}")
        return self.bitmaps.of(f"^{word.bare}")

    def pair(self, first: Word, second: Word) -> str | None:
        """Give the term for two neighbouring words, None where there is none."""
        if (
            first.document
            or second.document
            or first.readings
            or second.readings
            or first.group != second.group
        ):
            return None
        if second.open:
            return f"+{first.bare}_{fold(second.shown)}*"
        if self.marks == "exact":
            return f"+{first.bare}_{second.bare}~{first.syllable.marks}.{second.syllable.marks}"
        return f"+{first.bare}_{second.bare}~*"

    def title_pair(self, first: Word, second: Word) -> str:
        """Give the term for two neighbouring words of a title."""
        if second.open:
            return f"^{first.bare}_{fold(second.shown)}*"
        return f"^{first.bare}_{second.bare}"

    def neighbours(self, words: Sequence[Word]) -> int:
        """Give the articles that hold words one after the other."""
        bits = -1
        for word in words:
            bits &= self.word(word)
        for first, second in pairwise(words):
            term = self.pair(first, second)
            if term:
                bits &= self.bitmaps.of(term)
            if not bits:
                break
        return max(bits, 0)

    def phrase(self, phrase: Phrase) -> int:
        """Give the articles that fit a clause; a clause without words fits none."""
        if phrase.in_order:
            return self.neighbours(phrase.words)
        bits = -1
        for word in required(phrase.words):
            bits &= self.word(word)
        return max(bits, 0)


def required(words: Sequence[Word]) -> list[Word]:
    """Give the words that an article must hold: all but a short open one that others go before."""
    return [w for w in words if len(words) == 1 or not (w.open and len(w.bare) < SHORT)]


def at_least(bitmaps: Sequence[int], most_missing: int) -> list[int]:
    """Give, for 0 up to `most_missing`, the articles that are in all but so many of the bitmaps."""
    levels = [-1] + [0] * most_missing
    for bits in bitmaps:
        for missing in range(most_missing, 0, -1):
            levels[missing] = levels[missing] & bits | levels[missing - 1]
        levels[0] &= bits
    return [max(level, 0) for level in levels]
