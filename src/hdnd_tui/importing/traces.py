"""The page of an article as it came, and which of its characters became part of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hdnd_tui.article import Article, Run
from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats import FORMATS, Format, format_of
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page, stable_id


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A line of a page."""

    start: int
    """Offset in the page."""
    text: str
    left_out: tuple[tuple[int, int], ...]
    """Half-open offsets into `text` of what is no part of the article; blanks between words do not count."""

    @property
    def wholly(self) -> bool:
        """Whether nothing of the line became part of the article."""
        return bool(self.text.strip()) and self.left_out == ((0, len(self.text)),)


def find_page(original: bytes, article: Article) -> str | None:
    """Give the decoded page of an article, in which the offsets of its runs count.

    The original does not say in what format it came: the first reader counts in whose text the runs hold what
    the article holds. None where no reader's does, as for an article whose fields came apart already.
    """
    if not article.runs:
        return None
    own = format_of(article.source or "")
    for form in sorted(FORMATS, key=lambda each: each is not own):
        for page in _pages(form, original, article.source or ""):
            if all(_holds(page.text, run, article) for run in article.runs):
                return page.text
    return None


def read_again(original: bytes, article: Article) -> Article | None:
    """Read another page of an article, as an older one that is kept, by today's rules.

    None where no reader finds an article of this id in it.
    """
    own = format_of(article.source or "")
    for form in sorted(FORMATS, key=lambda each: each is not own):
        for page in _pages(form, original, article.source or ""):
            if stable_id(page) == article.id:
                found = read_page(page)
                return found if found.is_clean() else None
    return None


def _pages(form: Format, original: bytes, source: str) -> Iterator[Page]:
    try:
        yield from form.read(original, source)
    except (PageRefused, ValueError):
        return


def _holds(page: str, run: Run, article: Article) -> bool:
    said = article.part(run.part, run.index)[run.start : run.start + run.length]
    return _plain(page[run.page : run.page + run.length]) == _plain(said)


def _plain(text: str) -> str:
    """Give text with every blank a space: the one change that a run may hold (DOMAIN section 0, rule 1)."""
    return text if text.isprintable() else "".join(" " if c.isspace() else c for c in text)


def trace(page: str, runs: Sequence[Run]) -> list[TracedLine]:
    """Give the lines of a page with what was left out of the article."""
    kept = sorted((run.page, run.page + run.length) for run in runs)
    lines = []
    start, first = 0, 0
    for text in page.split("\n"):
        end = start + len(text)
        while first < len(kept) and kept[first][1] <= start:
            first += 1
        left_out = []
        at = start
        for begin, stop in kept[first:]:
            if begin >= end:
                break
            if page[at:begin].strip():
                left_out.append((at - start, begin - start))
            at = max(at, stop)
        if page[at:end].strip() and at < end:
            left_out.append((at - start, len(text)))
        lines.append(TracedLine(start, text, tuple(left_out)))
        start = end + 1
    return lines
