"""Names among the words of a query: the person or the council to find, beside what about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from hdnd_tui.councils.names import MIDDLE_NAMES
from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.words import Word
from hdnd_tui.vietnamese.letters import fold

SHORTEST_NAME, LONGEST_NAME = 3, 5
"""Syllables of a name; two are too often no name at all."""


_ADDRESSES = (("dong", "chi"), ("ong",), ("ba",), ("d", "c"), ("dc",))
"""What stands before a name in one text and not in another: ông, bà, đồng chí, đ/c."""
_COUNCIL = ("hoi", "dong", "nhan", "dan")
_KINDS = frozenset("tinh thanh pho quan huyen thi xa phuong tran".split())
_LONGEST_PLACE = 6
"""Syllables of a place with its kind: "thành phố Phan Rang - Tháp Chàm"."""


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
    """Say whether the words are, one after the other, the name of an official of the archive.

    A middle name that many bear may be left out: `Lò Yên` for Lò Thị Yên.
    """
    named, shortened = -1, 0  # the articles that name somebody so, and so but for a middle name
    for first, second in pairwise(words):
        if first.whole or second.whole or first.group != second.group:
            return False
        beside = matcher.bitmaps.of(f"@{first.bare}_{second.bare}")
        shortened = shortened & beside | named & _around_middle_name(first.bare, second.bare, matcher)
        named &= beside
        if not named | shortened:
            return False
    return True


def _around_middle_name(first: str, second: str, matcher: Matcher) -> int:
    """Give the articles that name somebody by two words with a middle name between them."""
    of = matcher.bitmaps.of
    if not of(f"@{first}") & of(f"@{second}"):
        return 0
    bits = 0
    for middle in map(fold, MIDDLE_NAMES):
        bits |= of(f"@{first}_{middle}") & of(f"@{middle}_{second}")
    return bits


def without_address(words: Sequence[Word], matcher: Matcher) -> list[Word]:
    """Give the words without those that only address the person named behind them: `ông Lò Văn Mẫu`."""
    left: list[Word] = []
    place = 0
    while place < len(words):
        bare = tuple(word.bare for word in words[place : place + 2])
        size = next((len(a) for a in _ADDRESSES if bare[: len(a)] == a), 0)
        if size and _begins_with_name(words[place + size :], matcher):
            place += size
        else:
            left.append(words[place])
            place += 1
    return left


def _begins_with_name(words: Sequence[Word], matcher: Matcher) -> bool:
    sizes = range(SHORTEST_NAME, min(LONGEST_NAME, len(words)) + 1)
    return any(is_name(words[:size], matcher) for size in sizes)


def named_council(words: Sequence[Word], articles_of: Callable[[str], int]) -> int:
    """Give the articles of the councils that the query names behind "hội đồng nhân dân"; 0 for none.

    The longest run of words counts that is part of the name of one: two at least, not only the kind of unit.
    """
    bare = tuple(word.bare for word in words)
    for start in range(len(words) - len(_COUNCIL)):
        place = start + len(_COUNCIL)
        if bare[start:place] != _COUNCIL:
            continue
        for size in range(min(_LONGEST_PLACE, len(words) - place), 1, -1):
            run = words[place : place + size]
            if not _KINDS.issuperset(bare[place : place + size]):
                articles = articles_of(" ".join(word.shown for word in run))
                if articles:
                    return articles
    return 0
