"""Counts of councils are those of counting article by article, in any order of results."""

from random import Random

import pytest

from hdnd_tui.article import Article, Council
from hdnd_tui.search.bitmaps import numbers_of
from hdnd_tui.search.filing import Filing
from tests.search.conftest import MakeArchive


@pytest.mark.parametrize("articles", [40, 400])
def test_councils_are_counted_exactly(make_archive: MakeArchive, articles: int) -> None:
    random = Random(articles)
    councils = [Council(f"HĐND huyện Gió {n}", "district", "Sông Mây") for n in range(9)]
    made = []
    for number in range(articles):
        own = tuple(random.sample(councils[number % 2 :], random.choice((0, 1, 1, 3))))
        made.append(
            Article(
                id=str(number),
                title=f"Tin {number}",
                body="Nội dung.",
                council=own[0] if own else None,
                councils=own,
            )
        )
    archive = make_archive(made)
    filing = Filing(archive.connection)
    listed: dict[int, set[int]] = {}
    for article, council in archive.connection.execute("SELECT article, council FROM article_councils"):
        listed.setdefault(article, set()).add(council)
    everything = filing.all
    for share in (0.5, 0.02, 0.9, 0.95, 0.03, 0.0, 1.0):
        bits = sum(1 << n for n in numbers_of(everything) if random.random() < share)
        expected: dict[int, int] = {}
        for article in numbers_of(bits):
            for council in listed.get(article, ()):
                expected[council] = expected.get(council, 0) + 1
        counted = filing.councils(bits)
        assert dict(counted) == expected
        assert [count for _, count in counted] == sorted(expected.values(), reverse=True)
