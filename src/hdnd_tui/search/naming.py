"""A person's name among the words of a query: it says whom to find, the other words what about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.words import Word

SHORTEST_NAME, LONGEST_NAME = 3, 5
"""Syllables of a name; two are too often no name at all."""


def part_name(words: Sequence[Word], matcher: Matcher) -> tuple[Sequence[Word], Sequence[Word]]:
    """Part the name of an official of the archive from the topic, the words around it.

    The name is empty, and all words are the topic, where no name makes up most of the query; where nothing
    stands beside a name it is the topic too.
    """
    for size in range(min(LONGEST_NAME, len(words)), SHORTEST_NAME - 1, -1):
        for start in range(len(words) - size + 1):
            topic = (*words[:start], *words[start + size :])
            name = words[start : start + size]
            if len(topic) < size and is_name(name, matcher):
                return name, topic or words
    return (), words


def is_name(words: Sequence[Word], matcher: Matcher) -> bool:
    """Say whether the words are, one after the other, the name of an official of the archive."""
    bits = -1
    for first, second in pairwise(words):
        if first.document or second.document or first.group != second.group:
            return False
        bits &= matcher.bitmaps.of(f"@{first.bare}_{second.bare}")
        if not bits:
            return False
    return True
