"""Articles near to one: on the same document, of the same event, with its people, under a title like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log2

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
_PAIRS = 8
_LEAST = 1.0


@dataclass(frozen=True, slots=True)
class Related:
    """An article near to another, and why."""

    hit: Hit
    documents: tuple[str, ...]
    """Numbers of documents that both name."""
    people: tuple[str, ...]
    same_event: bool
    """On nearly the same day, in the same council or under a title much like it."""
    same_text: bool
    """Under the very same title."""


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
        titles = self._titles(article, number)
        near = set(numbers_of(self._near_in_time(article) & ~(1 << number), _MOST))
        council = near & self._of_council(article, near)
        worth: dict[int, float] = defaultdict(float)
        for other, numbers in documents.items():
            worth[other] += 4 * len(numbers)
        for source in (people, titles):
            for other, (value, _) in source.items():
                worth[other] += value
        for other in worth.keys() & near | council:
            worth[other] += 1 + (other in council)
        best = sorted(worth.items(), key=lambda pair: (-pair[1], -pair[0]))[: 3 * most]
        chosen = [other for other, value in best if value >= _LEAST][:most]
        title = fold(article.title)
        return [
            Related(
                hit,
                tuple(documents.get(hit.number, ())),
                tuple(people[hit.number][1]) if hit.number in people else (),
                hit.number in near and (hit.number in council or hit.number in titles),
                fold(hit.title) == title,
            )
            for hit in self._hits(chosen)
        ]

    def _documents(self, article: Article, number: int) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for written in article.documents:
            for document in find_documents(written):
                for other in self._others("#" + document.keys[0], number):
                    found.setdefault(other, []).append(written)
        return found

    def _people(self, article: Article, number: int) -> dict[int, tuple[float, list[str]]]:
        """Weigh people by how few articles name them: one who is named everywhere brings nothing together."""
        found: dict[int, tuple[float, list[str]]] = {}
        for official, person in zip(
            article.officials, numbers_in(self._archive.connection, article), strict=True
        ):
            others = numbers_of(self._filing.person(person) & ~(1 << number), _MOST) if person else []
            for other in others:
                value, names = found.get(other, (0.0, []))
                found[other] = value + 2 / log2(2 + len(others)), [*names, official.name]
        return found

    def _titles(self, article: Article, number: int) -> dict[int, tuple[float, list[str]]]:
        """Weigh the share of the title's rarest neighbours that another title has."""
        words = read_line(article.title)
        pairs = {f"^{a.bare}_{b.bare}" for a, b in pairwise(words)}
        counted = sorted((self._bitmaps.count(pair), pair) for pair in pairs)
        rare = [pair for count, pair in counted if 1 < count <= _MOST][:_PAIRS]
        shared = Counter(other for pair in rare for other in self._others(pair, number))
        enough = max(2, len(rare) // 2)
        return {other: (3.0 * n / len(rare), []) for other, n in shared.items() if n >= enough}

    def _others(self, term: str, number: int) -> Iterable[int]:
        return numbers_of(self._bitmaps.of(term) & ~(1 << number), _MOST)

    def _near_in_time(self, article: Article) -> int:
        if article.date is None:
            return 0
        day, some = date.fromisoformat(article.date), timedelta(_DAYS)
        first, last = ((day + step).isoformat().replace("-", "") for step in (-some, some))
        bits = self._filing.between(int(first), int(last))
        return bits & ~self._filing.year(0)

    def _of_council(self, article: Article, numbers: set[int]) -> set[int]:
        if article.council is None or not numbers:
            return set()
        rows = self._archive.rows(sorted(numbers))
        return {row.number for row in rows if row.council == article.council and row.date}

    def _hits(self, numbers: list[int]) -> list[Hit]:
        return [
            Hit(r.number, r.id, r.title, r.date, r.date_known, r.year, r.council, 0.0)
            for r in self._archive.rows(numbers)
        ]
