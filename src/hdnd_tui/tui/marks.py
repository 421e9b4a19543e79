"""What stands out in the lines of an article: hits of the query, and links one can follow by keyboard."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from hdnd_tui.article import Article, Part
from hdnd_tui.tui.page import PageLine
from hdnd_tui.tui.views import Opened
from hdnd_tui.vietnamese.letters import fold

if TYPE_CHECKING:
    from hdnd_tui.vietnamese.dates import Dated

LinkKind = Literal["person", "document", "day"]

OF_THE_TEXT = ("title", "text", "caption")
"""Kinds of lines that hold words of the article in their order."""


class Link(NamedTuple):
    """Words of an article that lead somewhere."""

    kind: LinkKind
    value: str
    """The name of the person, the number of the document, the ISO day."""
    part: Part
    index: int  # type: ignore[assignment]
    start: int
    end: int


def find_links(article: Article) -> list[Link]:
    """Find names of officials, numbers of documents and dates in title, body and captions.

    A date without its year is one near the article's own, and none where that is not known.
    """
    from hdnd_tui.vietnamese.dates import find_dates
    from hdnd_tui.vietnamese.numbers import find_documents

    links = [
        Link("person", official.name, place.part, place.index, place.start, place.end)
        for official in article.officials
        for place in official.mentions
    ]
    texts: list[tuple[Part, int, str]] = [("title", 0, article.title), ("body", 0, article.body)]
    texts += [("caption", index, caption) for index, caption in enumerate(article.captions)]
    for part, index, text in texts:
        documents = find_documents(text)
        links += [Link("document", d.canonical, part, index, d.start, d.end) for d in documents]
        links += [
            Link("day", iso, part, index, dated.start, dated.end)
            for dated in find_dates(text)
            if dated.kind == "day"
            and (iso := _day_of(dated, article))
            and not any(d.start < dated.end and dated.start < d.end for d in documents)
        ]
    return links


def _day_of(dated: Dated, article: Article) -> str | None:
    from datetime import date

    if dated.year is not None or not article.date or article.date.count("-") != 2:
        return dated.iso
    own = date.fromisoformat(article.date)
    near = [dated._replace(year=year) for year in (own.year - 1, own.year, own.year + 1)]
    days = [each.iso for each in near if each.year and each.iso and each.exists(each.year)]
    return min(days, key=lambda day: abs(date.fromisoformat(day) - own), default=None)


def place_links(lines: Sequence[PageLine], links: Sequence[Link]) -> list[tuple[int, Link]]:
    """Give the links in reading order with the line in which each begins."""
    at: dict[tuple[str, int], list[Link]] = {}
    for link in links:
        at.setdefault((link.part, link.index), []).append(link)
    placed = []
    for number, line in enumerate(lines):
        if line.kind in OF_THE_TEXT:
            here = [k for k in at.get((line.part, line.index), ()) if line.start <= k.start < line.end]
            placed += [(number, link) for link in sorted(here, key=lambda k: k.start)]
    return placed


def marks_of(line: PageLine, opened: Opened) -> tuple[tuple[int, int], ...]:
    """Give the hits of the query that a line shows some of."""
    marks: tuple[tuple[int, int], ...] = ()
    if line.kind == "title":
        marks = opened.title_marks
    elif line.kind == "text":
        marks = opened.body_marks
    elif line.kind == "caption" and line.index < len(opened.caption_marks):
        marks = opened.caption_marks[line.index]
    first = bisect_right(marks, line.start, key=_end_of)
    return marks[first : bisect_left(marks, line.end, first, key=_start_of)]


def _start_of(mark: tuple[int, int]) -> int:
    return mark[0]


def _end_of(mark: tuple[int, int]) -> int:
    return mark[1]


class Stop(NamedTuple):
    """A hit to go to."""

    line: int
    """The first line that shows some of it."""
    part: Part
    index: int  # type: ignore[assignment]
    start: int
    end: int

    def holds(self, line: PageLine, start: int) -> bool:
        """Say whether a mark of this line begins in the hit."""
        return (self.part, self.index) == (line.part, line.index) and self.start <= start < self.end


def find_hits(lines: Sequence[PageLine], opened: Opened, *, every: bool = False) -> list[Stop]:
    """Give the hits to go to in reading order.

    Unless `every` mark is one, a syllable that stands alone is none where the article also has it side by
    side with others of the query: who looks for “giám sát” does not want every “giảm”.
    """
    found: dict[tuple[Part, int, int], Stop] = {}
    for number, line in enumerate(lines):
        if line.kind in OF_THE_TEXT:
            for start, end in marks_of(line, opened):
                found.setdefault(
                    (line.part, line.index, start), Stop(number, line.part, line.index, start, end)
                )
    if every:
        return list(found.values())
    words = {stop: _words(lines[stop.line].text[stop.start : stop.end]) for stop in found.values()}
    in_phrases = {word for several in words.values() if len(several) > 1 for word in several}
    return [stop for stop, own in words.items() if len(own) > 1 or not in_phrases.issuperset(own)]


def _words(text: str) -> tuple[str, ...]:
    """Give the syllables of a mark without their marks; an abbreviation stands for itself and for several."""
    if text.isupper() and len(text) > 1:
        return text, ""
    return tuple(fold(text).split())
