"""How many typing slips part two words: letters wrong, lost, too many, or two that changed places."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from hdnd_tui.late import late

if TYPE_CHECKING:
    from types import ModuleType

_OTHER_DISTANCES = "DamerauLevenshtein Hamming Indel Jaro JaroWinkler LCSseq Levenshtein Postfix Prefix"
_UNUSED = (
    *("rapidfuzz.fuzz", "rapidfuzz.process", "rapidfuzz.utils", "rapidfuzz.distance._initialize"),
    *(f"rapidfuzz.distance.{name}" for name in _OTHER_DISTANCES.split()),
)
"""Half of what Rapidfuzz takes of memory and time, of which nothing is asked."""


@cache
def _osa() -> ModuleType:
    """Give the distance that counts slips; imported at the first slip, without the rest of Rapidfuzz."""
    with late(_UNUSED), suppress(ImportError, AttributeError, TypeError):
        from rapidfuzz.distance import OSA

        return OSA
    from rapidfuzz.distance import OSA

    return OSA


def slips_between(word: str, other: str, most: int) -> int:
    """Count the slips that make one word of the other; one more than `most` where it takes more."""
    return int(_osa().distance(word, other, score_cutoff=most))


def nearest(word: str, others: Iterable[str], most: int, count: int) -> list[tuple[str, int]]:
    """Give the words that at most so many slips make of `word`, with those, the nearest first."""
    distance = _osa().distance
    shortest, longest = len(word) - most, len(word) + most
    found = [
        (other, slips)
        for other in others
        if shortest <= len(other) <= longest and (slips := distance(word, other, score_cutoff=most)) <= most
    ]
    found.sort(key=lambda pair: pair[1])
    return found[:count]
