"""What the screen shows of articles and of answers, with the words of the query marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.search.results import CouncilCount, Hit, Results, ValueCount, YearCount
from hdnd_tui.search.searcher import Searcher

Marks = tuple[tuple[int, int], ...]
"""Half-open code-point offsets of the words of a query."""


class RowView(NamedTuple):
    """What the list shows of one hit."""

    hit: Hit
    title_marks: Marks = ()
    snippet: str = ""
    snippet_marks: Marks = ()
    copies: tuple[int, ...] = ()
    """Numbers of the reprints for which this one stands."""
    corrected: bool = False
    """The user has set the day."""


class Found(NamedTuple):
    """The answer to a query with its first rows and the counts for the sidebar."""

    results: Results
    rows: tuple[RowView, ...]
    councils: Sequence[CouncilCount]
    """Counted as if no council were chosen, so that another one can be added."""
    provinces: Mapping[str, int]
    """Today's province -> articles, counted in the same way, each article once."""
    years: tuple[YearCount, ...]
    """Counted as if no year were chosen."""
    values: tuple[ValueCount, ...] = ()
    """Of the other facets, each counted as if nothing were chosen in it."""
    version: tuple[int, ...] = ()
    """Of the archive that answered, as `Library.version` gives it."""
    articles: int = 0
    """In the whole archive."""


class Opened(NamedTuple):
    """An article with the words of the query marked."""

    article: Article
    number: int
    title_marks: Marks = ()
    body_marks: Marks = ()
    caption_marks: tuple[Marks, ...] = ()


def opened_with(article: Article, number: int, searcher: Searcher, results: Results | None) -> Opened:
    """Mark the words of a query in an article."""
    if results is None or not results.words:
        return Opened(article, number)
    return Opened(
        article,
        number,
        searcher.marks(results, article.title),
        searcher.marks(results, article.body),
        tuple(searcher.marks(results, caption) for caption in article.captions),
    )


def rows_of(archive: Archive, searcher: Searcher, results: Results, hits: Sequence[Hit]) -> Iterator[RowView]:
    """Give hits as the list shows them."""
    corrected = archive.with_corrected_day([hit.id for hit in hits])
    for hit in hits:
        copies = results.copies.get(hit.number, ())
        if not results.words:
            yield RowView(hit, copies=copies, corrected=hit.id in corrected)
            continue
        snippet = searcher.snippet(results, hit.number)
        marks = searcher.marks(results, hit.title)
        yield RowView(hit, marks, snippet.text, snippet.marks, copies, hit.id in corrected)
