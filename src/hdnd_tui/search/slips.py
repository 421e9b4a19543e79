"""How many typing slips part two words: letters wrong, lost, too many, or two that changed places."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from hdnd_tui.late import late

if TYPE_CHECKING:
    from types import ModuleType

_OTHER_DISTANCES = "DamerauLevenshtein Hamming Indel Jaro JaroWinkler LCSseq Levenshtein Postfix Prefix"
_UNUSED = (
    *("rapidfuzz.fuzz", "rapidfuzz.utils", "rapidfuzz.distance._initialize"),
    *(f"rapidfuzz.distance.{name}" for name in _OTHER_DISTANCES.split()),
)
"""Half of what Rapidfuzz takes of memory and time, of which nothing is asked."""


@cache
def _rapidfuzz() -> tuple[ModuleType, ModuleType]:
    """Give the distance that counts slips, and the search by it; imported at the first slip."""
    with late(_UNUSED), suppress(ImportError, AttributeError, TypeError):
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        return OSA, process
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return OSA, process


def slips_between(word: str, other: str, most: int) -> int:
    """Count the slips that make one word of the other; one more than `most` where it takes more."""
    osa, _ = _rapidfuzz()
    return int(osa.distance(word, other, score_cutoff=most))


def nearest(word: str, others: Sequence[str], most: int, count: int) -> list[tuple[str, int]]:
    """Give the words that at most so many slips make of `word`, with those, the nearest first."""
    osa, process = _rapidfuzz()
    found = process.extract(word, others, scorer=osa.distance, score_cutoff=most, limit=count)
    return [(other, int(slips)) for other, slips, _ in found]
