"""The words that prove a day or a year, and where in the article and in the page they stand."""

from __future__ import annotations

from hdnd_tui.article import Fact, Place, Proof
from hdnd_tui.importing.page import Layout, PortalDate
from hdnd_tui.safetext import printable


def prove(layout: Layout, fact: Fact, place: Place, text: str) -> Proof:
    """Prove a fact by a place of the article, `text` being that of its part."""
    page = next(
        (
            (run.page + place.start - run.start, run.page + place.end - run.start)
            for run in layout.runs
            if (run.part, run.index) == (place.part, place.index)
            and run.start <= place.start
            and place.end <= run.start + run.length
        ),
        None,
    )
    return Proof(fact, text[place.start : place.end], place, page)


def prove_page(layout: Layout, text: str, fact: Fact, start: int, end: int) -> Proof:
    """Prove a fact by a place of the page, `text`, which may lie outside the article."""
    words = text[start:end]
    for run in layout.runs:
        if run.page <= start and end <= run.page + run.length and run.part != "byline":
            at = run.start + start - run.page
            return Proof(fact, words, Place(run.part, at, at + len(words), run.index), (start, end))
    return Proof(fact, printable(" ".join(words.split())), None, (start, end))


def prove_line(line: PortalDate) -> Proof:
    """Prove a day by a line that the portal put on the page."""
    return Proof("date", printable(line.text), None, (line.page_start, line.page_end))
