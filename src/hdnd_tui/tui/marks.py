"""What stands out in the lines of an article: hits of the query, and links one can follow by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hdnd_tui.article import Article, Part
from hdnd_tui.tui.library import Opened
from hdnd_tui.tui.page import PageLine
from hdnd_tui.vietnamese.dates import Dated, find_dates
from hdnd_tui.vietnamese.numbers import find_documents

LinkKind = Literal["person", "document", "day"]

OF_THE_TEXT = ("title", "text", "caption")
"""Kinds of lines that hold words of the article in their order."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of an article that lead somewhere."""

    kind: LinkKind
    value: str
    """The name of the person, the number of the document, the ISO day."""
    part: Part
    index: int
    start: int
    end: int


def find_links(article: Article) -> list[Link]:
    """Find names of officials, numbers of documents and dates in title, body and captions.

    A date without its year is one near the article's own, and none where that is not known.
    """
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
    if dated.year is not None or not article.date or article.date.count("-") != 2:
        return dated.iso
    own = date.fromisoformat(article.date)
    near = [replace(dated, year=year) for year in (own.year - 1, own.year, own.year + 1)]
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
    """Give the hits of the query in the text that a line is part of."""
    if line.kind == "title":
        return opened.title_marks
    if line.kind == "text":
        return opened.body_marks
    if line.kind == "caption" and line.index < len(opened.caption_marks):
        return opened.caption_marks[line.index]
    return ()


def find_hits(lines: Sequence[PageLine], opened: Opened) -> list[tuple[int, int, int]]:
    """Give line, start and end of every hit in reading order; one over a line break is at its first line."""
    found = []
    seen: set[tuple[str, int, int]] = set()
    for number, line in enumerate(lines):
        for start, end in marks_of(line, opened):
            key = (line.part, line.index, start)
            if start < line.end and end > line.start and key not in seen:
                seen.add(key)
                found.append((number, start, end))
    return found
