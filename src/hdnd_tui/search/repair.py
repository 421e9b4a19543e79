"""Typing slips: other ways to read the words of a query, found in titles and among the archive's words."""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hdnd_tui.indexing.tokens import LONGEST_WORD, read_once, syllable
from hdnd_tui.search.bitmaps import numbers_of
from hdnd_tui.search.closer import CloserLook
from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.naming import LONGEST_NAME, SHORTEST_NAME, is_name
from hdnd_tui.search.slips import nearest, slips_between
from hdnd_tui.search.words import Word, respelled, written_apart
from hdnd_tui.vietnamese.abbreviations import one_reading
from hdnd_tui.vietnamese.syllables import SYLLABLE

_MOST_SUSPECTS = 3
_MOST_SPELLINGS = 40
_MOST_TITLES = 40
_MOST_READINGS = 4
_MANY_WORDS = 10_000
_KEPT_WORDS = 64
_LIKELY_SLIP = 1.0
_OTHER_SLIP = 3.0
"""What a slip costs, in units of the logarithm of how often neighbours stand together."""
_CUTS = (
    re.compile(r"(?<=\d)(?=(?:\d{3})+$)"),
    re.compile(r"(?<=\d)(?=[a-z])"),
    re.compile(r"(?<=[a-z])(?=\d)"),
    re.compile(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)"),
)
"""Where figures are written apart: thousands, before letters, after them, both."""
_VNI = re.compile(r"d9|[a-z]*[aeiouy][a-z]*\d")
"""Behind a vowel, or d, a figure may be the key of a mark."""
_SHORT, _LONGEST_SHORT = 3, 9
"""Letters of a short form that a slip is sought in."""
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


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a query with some of them in another spelling."""

    words: tuple[Word, ...]
    changes: tuple[Spelling, ...]

    @classmethod
    def of(cls, words: Sequence[Word], *changes: Spelling) -> Reading:
        """Give the reading of `words` with each change put in at its place."""
        changed = tuple(words)
        for change in sorted(changes, key=lambda change: -change.place):
            changed = change.put_into(changed)
        return cls(changed, changes)

    def changed_words(self) -> list[Word]:
        """Give the words in their new spelling."""
        return [word for change in self.changes for word in change.words]


class Speller:
    """Knows the words of the archive; they are read on the first slip."""

    def __init__(self, connection: sqlite3.Connection, closer: CloserLook) -> None:
        self._connection = connection
        self._closer = closer
        self._known: list[str] | None = None
        self._frequency: dict[str, int] = {}
        self._nearest: dict[str, list[tuple[str, int]]] = {}

    def forget(self) -> None:
        """Drop what was read: the archive has changed."""
        self._known = None
        self._nearest.clear()

    def from_titles(self, words: Sequence[Word], matcher: Matcher, scope: int) -> list[Reading]:
        """Give the readings under which an article holds all the words side by side, the most frequent first.

        Titles are looked at that hold all words but one, where a word of theirs is like that one.
        """
        if len(words) < 3:
            return []
        titles = [matcher.title_word(word) for word in words]
        found: Counter[Spelling] = Counter()
        for place, word in enumerate(words):
            if word.whole or not word.bare.isalpha() or len(word.bare) < 2 or _is_meant(word, matcher):
                continue
            others = scope
            for other, bits in enumerate(titles):
                if other != place:
                    others &= bits
            others &= ~titles[place]
            if others:
                like = self._like_in_titles(word, numbers_of(others, _MOST_TITLES))
                found.update({Spelling(place, 1, spelled): count for spelled, count in like.items()})
        spellings = [spelling for spelling, _ in found.most_common(_MOST_SPELLINGS)]
        for place, (first, second) in enumerate(pairwise(words)):
            spellings += [spelling for _, spelling in self._extra_space(first, second, place)]
        spellings += [
            spelling for place, word in enumerate(words) for _, spelling in _short_forms(word, place)
        ]
        likely = [Reading.of(words, spelling) for spelling in spellings]
        return [r for r in likely if _side_by_side(r.words, matcher, scope)][:_MOST_READINGS]

    def _like_in_titles(self, word: Word, numbers: Sequence[int]) -> Counter[tuple[Word, ...]]:
        slips = 2 if len(word.bare) >= _LONG else 1
        found: Counter[tuple[Word, ...]] = Counter()
        for title in self._closer.titles(numbers).values():
            for other in set(title) - {word.bare}:
                if slips_between(word.bare, other, slips) <= slips:
                    found[(respelled(word, other),)] += 1
            for first, second in pairwise(title):
                if first + second == word.bare:
                    found[respelled(word, first), respelled(word, second)] += 1
        return found

    def from_names(self, words: Sequence[Word], matcher: Matcher) -> list[Reading]:
        """Give the readings under which all the words are the name of one official, after a single slip."""
        if not SHORTEST_NAME <= len(words) <= LONGEST_NAME:
            return []
        found = []
        for place, word in enumerate(words):
            if _is_meant(word, matcher) or not _may_be_names([words[:place], words[place + 1 :]], matcher):
                continue
            for cost, spelling in self._slips(word, place):
                reading = Reading.of(words, spelling)
                if is_name(reading.words, matcher):
                    found.append((cost - _together(reading.words, spelling, matcher), reading))
        found.sort(key=lambda way: way[0])
        return [reading for _, reading in found[:_MOST_READINGS]]

    def from_vocabulary(self, words: Sequence[Word], matcher: Matcher, scope: int) -> list[Reading]:
        """Give the readings with which some article holds all the words, the likeliest neighbours first.

        Where several words are unknown, each is read in its likeliest way beside those that are known.
        """
        doubted = [i for i, w in enumerate(words) if not w.whole and not _is_meant(w, matcher)]
        unknown = [place for place in doubted if not matcher.word(words[place])][:_MOST_SUSPECTS]
        left_out = {words[place] for place in unknown}
        by_place: dict[int, list[tuple[float, Spelling]]] = {}
        without: dict[tuple[int, int], int] = {}  # the articles with the known words outside of a spelling
        for place in unknown or self._suspects(words, doubted, matcher):
            for cost, spelling in self._spellings(words, place):
                gap = spelling.place, spelling.place + spelling.width
                if gap not in without:
                    others = [word for word in (*words[: gap[0]], *words[gap[1] :]) if word not in left_out]
                    without[gap] = _all_of(others, matcher, scope)
                if _all_of(spelling.words, matcher, without[gap]):
                    worth = _together(spelling.put_into(words), spelling, matcher) - cost
                    by_place.setdefault(place, []).append((worth, spelling))
        for ways in by_place.values():
            ways.sort(key=lambda way: -way[0])
        if len(by_place) > 1 and unknown:
            return [Reading.of(words, *(ways[0][1] for ways in by_place.values() if ways[0][1].width == 1))]
        ways = sorted((way for ways in by_place.values() for way in ways), key=lambda way: -way[0])
        return [Reading.of(words, spelling) for _, spelling in ways[:_MOST_READINGS]]

    def _suspects(self, words: Sequence[Word], doubted: Sequence[int], matcher: Matcher) -> list[int]:
        """Give those of the places doubted whose words know their neighbours least."""
        known = [(_together(words, Spelling(place, 1, (words[place],)), matcher), place) for place in doubted]
        return [place for _, place in sorted(known)[:_MOST_SUSPECTS]]

    def _spellings(self, words: Sequence[Word], place: int) -> Iterator[tuple[float, Spelling]]:
        """Give other ways to read a word, each with what the slip costs."""
        yield from self._slips(words[place], place)
        yield from self._lost_space(words[place], place)
        yield from self._figures(words[place], place)
        yield from _short_forms(words[place], place)
        for first in (place - 1, place):
            if 0 <= first < len(words) - 1:
                yield from self._extra_space(words[first], words[first + 1], first)

    def _slips(self, word: Word, place: int) -> Iterator[tuple[float, Spelling]]:
        bare = word.bare
        if not bare.isalpha() or not 2 <= len(bare) <= LONGEST_WORD:
            return
        for spelled, slips in self._nearest_to(bare):
            if spelled != bare:
                # A lost letter or a swap leaves few ways to go wrong, a wrong or added one many: each key.
                likely = len(spelled) > len(bare) or sorted(spelled) == sorted(bare)
                cost = slips * (_LIKELY_SLIP if likely else _OTHER_SLIP)
                yield cost, Spelling(place, 1, (respelled(word, spelled),))

    def _nearest_to(self, bare: str) -> list[tuple[str, int]]:
        # The next key asks for the words before the last one again.
        if bare not in self._nearest:
            if len(self._nearest) >= _KEPT_WORDS:
                self._nearest.clear()
            most = 1 if len(bare) <= 5 else 2
            self._nearest[bare] = nearest(bare, self._words(), most, _MOST_SPELLINGS)
        return self._nearest[bare]

    def _lost_space(self, word: Word, place: int) -> Iterator[tuple[float, Spelling]]:
        self._words()
        # Where folding keeps the length, the parts keep the marks they were typed with.
        whole = word.typed if len(word.typed) == len(word.bare) else word.bare
        for cut in range(2, min(len(whole), LONGEST_WORD) - 1):
            parts = respelled(word, whole[:cut]), respelled(word, whole[cut:])
            if all(part.bare in self._frequency for part in parts):
                yield _LIKELY_SLIP, Spelling(place, 1, parts)

    def _figures(self, word: Word, place: int) -> Iterator[tuple[float, Spelling]]:
        """Read `6000` as 6.000, whose point parts words, and what figures join to letters apart: `39km`."""
        if _VNI.match(word.bare):
            return
        apart = dict.fromkeys(cut.sub(" ", word.bare) for cut in _CUTS)
        for parts in (cut.split() for cut in apart if " " in cut):
            yield _LIKELY_SLIP, Spelling(place, 1, tuple(written_apart(word, parts)))

    def _extra_space(self, first: Word, second: Word, place: int) -> Iterator[tuple[float, Spelling]]:
        joined = first.typed + second.typed
        self._words()
        if first.group == second.group and syllable(joined).bare in self._frequency:
            typed = f"{first.typed} {second.typed}"
            yield _LIKELY_SLIP, Spelling(place, 2, (replace(respelled(first, joined), typed=typed),))

    def _words(self) -> list[str]:
        if self._known is None:
            rows = self._connection.execute("SELECT term, articles FROM index_syllables").fetchall()
            # In a large archive a word of one article is a slip itself more often than not.
            least = 2 if len(rows) > _MANY_WORDS else 1
            self._frequency = {term: articles for term, articles in rows if articles >= least}
            self._known = [term for term in self._frequency if len(term) > 1]
        return self._known


def _short_forms(word: Word, place: int) -> Iterator[tuple[float, Spelling]]:
    """Read a word that is no syllable as a short form with one slip: `hmc` is hcm."""
    bare = word.bare
    if (
        not bare.isalpha()
        or not _SHORT <= len(bare) <= _LONGEST_SHORT
        or word.raw
        or SYLLABLE.fullmatch(bare)
    ):
        return
    for short, slips in nearest(bare, [s for s in one_reading() if len(s) >= _SHORT], 1, _MOST_SPELLINGS):
        if slips:
            form = read_once(short)
            full = [replace(respelled(word, p), marked=False, whole_form=form) for p in one_reading()[short]]
            yield _LIKELY_SLIP, Spelling(place, 1, tuple(full))


def _together(words: Sequence[Word], spelling: Spelling, matcher: Matcher) -> float:
    """Say how often the words of a spelling stand beside each other and their neighbours in the archive."""
    first, last = spelling.place, spelling.place + len(spelling.words)
    if len(words) == 1:
        return math.log1p(matcher.word(words[0]).bit_count())
    worth = 0.0
    for place in range(max(0, first - 1), min(len(words) - 1, last)):
        together = matcher.pair(words[place], words[place + 1])
        if together:
            worth += math.log1p(together.bit_count())
    return worth


def _is_meant(word: Word, matcher: Matcher) -> bool:
    """Say whether a word is no slip.

    It is none where raw keys give just a word of the archive, nor where the marks typed are to hold and the
    archive has it with others.
    """
    if word.raw and matcher.bitmaps.of(word.syllable.exact):
        return True
    return matcher.marks == "exact" and word.marked and bool(matcher.bitmaps.of(word.bare))


def _may_be_names(parts: Sequence[Sequence[Word]], matcher: Matcher) -> bool:
    bits = -1
    for part in parts:
        for word in part:
            bits &= matcher.bitmaps.of(f"@{word.bare}")
    return bool(bits) and all(is_name(part, matcher) for part in parts)


def _side_by_side(words: Sequence[Word], matcher: Matcher, scope: int) -> int:
    """Give the articles with all the words, those that can be neighbours side by side: a day has none."""
    return matcher.side_by_side(words, _all_of(words, matcher, scope))


def _all_of(words: Sequence[Word], matcher: Matcher, scope: int) -> int:
    for word in words:
        if not scope:
            break
        scope &= matcher.word(word)
    return scope
