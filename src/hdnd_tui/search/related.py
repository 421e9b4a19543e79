"""Articles near to one: on the same document, of the same event, with its people, under a title like it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nlargest
from itertools import pairwise
from math import log, log2

from hdnd_tui.archive.people import numbers_in
from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.indexing.tokens import read_line
from hdnd_tui.search.bitmaps import Bitmaps, numbers_of
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.results import Hit
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.numbers import find_documents

_MOST = 300
"""Articles looked at for each reason: a reason that fits more of them says little."""
_DAYS = 3
_TITLES = 40
"""Titles that are compared as a whole."""
_ALIKE, _ALIKE_AT_THE_TIME = 0.4, 0.3
"""The share that titles much alike have in common; less will do where both may tell of one event."""
_LEAST = 1.0


@dataclass(frozen=True, slots=True)
class Related:
    """An article near to another, and why."""

    hit: Hit
    documents: tuple[str, ...]
    """Numbers of documents that both name."""
    people: tuple[str, ...]
    same_event: bool
    """On nearly the same day, in the same council, or maybe in it and under a title like it."""
    same_text: bool
    """Under the very same title."""


_Shared = dict[int, tuple[float, list[str]]]
"""Number of an article -> what it is worth to share something with it, and the names of what is shared."""
_NOTHING: tuple[float, list[str]] = 0.0, []


class Relations:
    """Finds what is near to articles of one archive."""

    def __init__(self, archive: Archive, bitmaps: Bitmaps, filing: Filing) -> None:
        self._archive = archive
        self._bitmaps = bitmaps
        self._filing = filing

    def of(self, number: int, most: int = 15) -> list[Related]:
        """Give the articles near to one, the nearest first."""
        article = self._archive.article_at(number)
        documents = self._documents(article, number)
        people = self._people(article, number)
        near, council = self._at_the_time(article, number)
        titles = self._titles(article, number, near)
        worth: dict[int, float] = defaultdict(float)
        for source in (documents, people):
            for other, (value, _) in source.items():
                worth[other] += value
        for other, alike in titles.items():
            worth[other] += 3 * alike
        for other in worth.keys() & near | council:
            worth[other] += 1 + (other in council)
        best = sorted(worth.items(), key=lambda pair: (-pair[1], -pair[0]))[: 3 * most]
        chosen = [other for other, value in best if value >= _LEAST][:most]
        title = fold(article.title)
        return [
            Related(
                hit,
                tuple(documents.get(hit.number, _NOTHING)[1]),
                tuple(people.get(hit.number, _NOTHING)[1]),
                hit.number in near and (hit.number in council or hit.number in titles),
                fold(hit.title) == title,
            )
            for hit in self._hits(chosen)
        ]

    def _documents(self, article: Article, number: int) -> _Shared:
        """Weigh documents by how few articles name them."""
        found: _Shared = {}
        for written in article.documents:
            for document in find_documents(written):
                _share(found, self._bitmaps.of("#" + document.keys[0]), number, 6.0, written)
        return found

    def _people(self, article: Article, number: int) -> _Shared:
        """Weigh people by how few articles name them: one who is named everywhere brings nothing together."""
        found: _Shared = {}
        for official, person in zip(
            article.officials, numbers_in(self._archive.connection, article), strict=True
        ):
            if person:
                _share(found, self._filing.person(person), number, 2.0, official.name)
        return found

    def _titles(self, article: Article, number: int, near: Set[int]) -> dict[int, float]:
        """Give the titles like that of the article, and the share that both have in common.

        It is that of neighbouring words, each weighed by how few titles hold it: what most titles of councils
        hold says next to nothing.
        """
        own = self._weights(article.title)
        holding = {pair: self._bitmaps.of(pair) & ~(1 << number) for pair in own}
        others = 0
        for bits in holding.values():
            others |= bits if bits.bit_count() <= _MOST else 0
        shared: dict[int, float] = defaultdict(float)
        for pair, bits in holding.items():
            for other in numbers_of(bits & others):
                shared[other] += own[pair]
        whole = sum(own.values())

        def enough(other: int, its_whole: float) -> float:
            alike = 2 * shared[other] / (whole + its_whole)
            return alike if alike >= (_ALIKE_AT_THE_TIME if other in near else _ALIKE) else 0.0

        # Which is known of most before their titles are read: those hold at least what is shared.
        maybe = [other for other, weight in shared.items() if enough(other, weight)]
        best = nlargest(_TITLES, maybe, key=lambda other: (shared[other], other))
        alike = {
            row.number: enough(row.number, sum(self._weights(row.title).values()))
            for row in self._archive.rows(best)
        }
        return {other: share for other, share in alike.items() if share}

    def _weights(self, title: str) -> dict[str, float]:
        """Give the neighbours in a title with how rare they are in titles."""
        pairs = {f"^{a.bare}_{b.bare}" for a, b in pairwise(read_line(title))}
        articles = self._filing.all.bit_count()
        return {pair: log((articles + 1) / max(1, self._bitmaps.count(pair))) for pair in pairs}

    def _at_the_time(self, article: Article, number: int) -> tuple[set[int], set[int]]:
        """Give the articles of nearly the same day that may tell of the same event, and those of its council.

        What another council does at the time is another event.
        """
        near: set[int] = set()
        council: set[int] = set()
        at_the_time = numbers_of(self._near_in_time(article) & ~(1 << number), _MOST)
        for row in self._archive.rows(at_the_time):
            if article.council is None or row.council in (None, article.council, *article.councils):
                near.add(row.number)
            if row.council == article.council and row.council and row.date:
                council.add(row.number)
        return near, council

    def _near_in_time(self, article: Article) -> int:
        if article.date is None:
            return 0
        day, some = date.fromisoformat(article.date), timedelta(_DAYS)
        first, last = ((day + step).isoformat().replace("-", "") for step in (-some, some))
        bits = self._filing.between(int(first), int(last))
        return bits & ~self._filing.year(0)

    def _hits(self, numbers: list[int]) -> list[Hit]:
        return [
            Hit(r.number, r.id, r.title, r.date, r.date_known, r.year, r.council, 0.0)
            for r in self._archive.rows(numbers)
        ]


def _share(found: _Shared, bits: int, number: int, worth: float, name: str) -> None:
    """Enter what the articles of `bits` share with one; the more of them there are, the less it is worth."""
    others = numbers_of(bits & ~(1 << number), _MOST)
    for other in others:
        value, names = found.get(other, _NOTHING)
        found[other] = value + worth / log2(2 + len(others)), [*names, name]
