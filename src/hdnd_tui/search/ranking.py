"""Which of the articles that fit come first: the heaviest in evidence, and one way to score them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import and_, itemgetter

from hdnd_tui.search.closer import CloserLook, begins, nearness
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.naming import named_council, part_name
from hdnd_tui.search.tally import Evidence, heaviest
from hdnd_tui.search.words import Word
from hdnd_tui.vietnamese.letters import fold

_ALIKE = 2
"""So few words leave many articles alike in evidence."""
_CANDIDATES, _CANDIDATES_ALIKE = 80, 150
_READ_TITLES, _READ_TITLES_ALIKE = 20, 40
_READ_BODIES = 20


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence is worth, in units of its rarity; found on known-item queries."""

    body_word: float = 0.6
    title_word: float = 1.0
    body_pair: float = 1.0
    title_pair: float = 0.5
    exact: float = 4.0
    """Holding the marks as typed, for each pair of words."""
    covered: float = 1.0
    """The share of the title that the query covers."""
    all_in_title: float = 0.6
    """The title holds every word."""
    begins: float = 0.3
    """The title begins with the query."""
    near: float = 0.25
    """The words stand close together in the title."""
    council: float = 0.8
    """Listed under the council that the query names."""
    of_day: float = 0.5
    """Its own day is one that the query names, or in such a month or year."""
    named: float = 0.3
    """The body holds the name that was asked for, all of it side by side."""
    named_early: float = 0.2
    """It does so early."""


WEIGHTS = Weights()


class Ranker:
    """Orders the articles that fit some words."""

    def __init__(
        self, matcher: Matcher, filing: Filing, closer: CloserLook, of_council: Callable[[str], int]
    ) -> None:
        self._closer = closer
        self._of_council = of_council
        self._matcher = matcher
        self._filing = filing
        self._all = max(1, filing.all.bit_count())

    def rank(self, words: Sequence[Word], fit: int) -> list[tuple[int, float]]:
        """Give the best articles among those that fit, with their scores, best first."""
        if not words or not fit:
            return []
        name, topic = part_name(words, self._matcher)
        # What one syllable of a long form is worth is told by its own rarity.
        body = [self._evidence(self._matcher.word(word.apart), fit) for word in words]
        pairs = self._pairs(words, fit)
        worth = {id(word): piece.weight for word, piece in zip(words, body, strict=True)}
        title = [Evidence(worth[id(word)], self._matcher.title_word(word) & fit) for word in topic]
        title_pairs = [
            Evidence(pairs[id(a), id(b)].weight, self._matcher.title_pair(a, b) & fit)
            for a, b in pairwise(topic)
            if (id(a), id(b)) in pairs
        ]
        evidence = _weigh(body, title, [*pairs.values()], title_pairs, self._exact(words, fit))
        if len(title) > 1:
            evidence.append(Evidence(WEIGHTS.all_in_title, _in_all(title)))
        evidence += [
            Evidence(WEIGHTS.of_day, self._matcher.of_day(word) & fit)
            for word in words
            if word.day or word.year
        ]
        evidence.append(Evidence(WEIGHTS.council, named_council(words, self._of_council) & fit))
        # What all of them hold tells none apart.
        common = sum(piece.weight for piece in evidence if piece.bits == fit)
        telling = [piece for piece in evidence if piece.bits and piece.bits != fit]
        candidates = heaviest(telling, fit, _CANDIDATES_ALIKE if len(words) <= _ALIKE else _CANDIDATES)
        scores = self._score(candidates, common, telling, title)
        ranked = self._by_score(candidates, scores)
        if len(topic) == len(words):
            ranked = self._with_titles(ranked, words)
        return self._with_name(ranked, name) if name else ranked

    def _by_score(self, numbers: Sequence[int], scores: Sequence[float]) -> list[tuple[int, float]]:
        days = self._filing.days
        order = sorted([(round(s, 9), days[n], n, s) for n, s in zip(numbers, scores, strict=True)])
        return [(number, score) for _, _, number, score in reversed(order)]

    def _with_titles(self, ranked: list[tuple[int, float]], words: Sequence[Word]) -> list[tuple[int, float]]:
        """Add how close the words stand in the title, and whether it begins with them."""
        most = _READ_TITLES_ALIKE if len(words) <= _ALIKE else _READ_TITLES
        titles = self._closer.titles([number for number, _ in ranked[:most]])
        wanted = [word.bare for word in words]
        better = []
        for number, score in ranked[:most]:
            gain = WEIGHTS.near * nearness(titles[number], wanted)
            if begins(titles[number], wanted):
                gain += WEIGHTS.begins
            better.append((number, score + gain))
        return _again([*better, *ranked[most:]])

    def _with_name(self, ranked: list[tuple[int, float]], name: Sequence[Word]) -> list[tuple[int, float]]:
        """Add how early an article holds a person's whole name."""
        early = self._closer.how_early(
            [number for number, _ in ranked[:_READ_BODIES]], " ".join(fold(w.shown) for w in name)
        )
        better = [
            (n, score + (WEIGHTS.named + WEIGHTS.named_early * early[n] if n in early else 0.0))
            for n, score in ranked[:_READ_BODIES]
        ]
        return _again([*better, *ranked[_READ_BODIES:]])

    def _evidence(self, bits: int, fit: int) -> Evidence:
        """Give what a word or pair is worth by its rarity, and the articles among `fit` that hold it."""
        return Evidence(math.log(1 + self._all / (1 + bits.bit_count())), bits & fit)

    def _pairs(self, words: Sequence[Word], fit: int) -> dict[tuple[int, int], Evidence]:
        """Give the evidence of neighbours by the identity of the two words, as a word may come twice."""
        found = {(id(a), id(b)): self._matcher.pair(a, b) for a, b in pairwise(words)}
        return {beside: self._evidence(bits, fit) for beside, bits in found.items() if bits is not None}

    def _exact(self, words: Sequence[Word], fit: int) -> list[int]:
        """Give, for each word typed with marks, the articles that hold it and a marked neighbour just so."""
        if self._matcher.marks != "auto":
            return []
        bitmaps = self._matcher.bitmaps
        found = []
        marked = [w.marked and not w.whole for w in words]
        for place, word in enumerate(words):
            if not marked[place] or word.open:
                continue
            following = words[place + 1] if place + 1 < len(words) and marked[place + 1] else None
            bits = 0
            if following and following.group == word.group:
                a, b = word.syllable, following.syllable
                bits = bitmaps.of(f"+{a.bare}_{b.bare}~{a.marks}.{b.marks}") & fit
            if not following or following.group != word.group or (following.open and not bits):
                bits = bitmaps.of(word.syllable.exact) & fit
            found.append(bits)
        return found

    def _score(
        self,
        candidates: Sequence[int],
        common: float,
        evidence: Sequence[Evidence],
        title: Sequence[Evidence],
    ) -> list[float]:
        """Add up what each candidate holds, and the share of its title that the words of `title` cover."""
        size = len(self._filing.days) // 8 + 1
        pick = itemgetter(0, *[number >> 3 for number in candidates])
        masks = [0, *[1 << (number & 7) for number in candidates]]
        scores = [common] * len(masks)
        for piece in evidence:
            held = map(and_, pick(piece.bits.to_bytes(size, "little")), masks)
            weight = piece.weight
            scores = [score + weight if has else score for score, has in zip(scores, held, strict=True)]
        covered = [0] * len(masks)
        for piece in title:
            held = map(and_, pick(piece.bits.to_bytes(size, "little")), masks)
            covered = [count + 1 if has else count for count, has in zip(covered, held, strict=True)]
        lengths = self._filing.title_lengths
        return [
            score + WEIGHTS.covered * count / max(len(title), lengths[number])
            for number, score, count in zip(candidates, scores[1:], covered[1:], strict=True)
        ]


def _in_all(pieces: Sequence[Evidence]) -> int:
    bits = -1
    for piece in pieces:
        bits &= piece.bits
    return bits


def _again(ranked: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Sort by score what was sorted before and has gained since; equals stay in their order."""
    return sorted(ranked, key=itemgetter(1), reverse=True)


def _weigh(
    body: Sequence[Evidence],
    title: Sequence[Evidence],
    pairs: Sequence[Evidence],
    title_pairs: Sequence[Evidence],
    exact: Sequence[int],
) -> list[Evidence]:
    """Give all evidence with what it adds to a score."""
    total = sum(e.weight for e in (*body, *pairs)) or 1.0
    w = WEIGHTS
    kinds = ((w.body_word, body), (w.title_word, title), (w.body_pair, pairs), (w.title_pair, title_pairs))
    found = [Evidence(worth * e.weight / total, e.bits) for worth, kind in kinds for e in kind]
    return found + [Evidence(w.exact / len(exact), bits) for bits in exact]
