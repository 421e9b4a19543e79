"""The page of an article as it came, read once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hdnd_tui.article import Article, Run
from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats.registry import FORMATS, Format, format_of
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page, stable_id

_ELEMENT = re.compile(rb"<(?:!doctype|html|head|meta|body|div|p|h[1-6]|table|span|br)\b", re.IGNORECASE)


def find_page(original: bytes, article: Article) -> str | None:
    """Give the decoded page of an article, in which the offsets of its runs count.

    The original does not say in what format it came: the first reader counts in whose text the runs hold what
    the article holds. None where no reader's does, as for an article whose fields came apart already.
    """
    if not article.runs:
        return None
    for form in _likeliest_first(original, article.source or ""):
        for page in _pages(form, original, article.source or ""):
            if all(_holds(page.text, run, article) for run in article.runs):
                return page.text
    return None


def read_again(original: bytes, article: Article) -> Article | None:
    """Read another page of an article, as an older one that is kept, by today's rules.

    None where no reader finds an article of this id in it.
    """
    for form in _likeliest_first(original, article.source or ""):
        for page in _pages(form, original, article.source or ""):
            if stable_id(page) == article.id:
                found = read_page(page)
                return found if found.is_clean() else None
    return None


def _likeliest_first(original: bytes, source: str) -> list[Format]:
    """Order the formats by the name of the file; an address names none, there the bytes tell.

    Read as another format than its own a page holds the same words, but not in the same lines.
    """
    own = format_of(source) if "://" not in source else None
    if own is None:
        bare = original.replace(b"\0", b"")  # also of UTF-16
        name = "jsonl" if bare.lstrip().startswith(b"{") else "html" if _ELEMENT.search(bare) else "text"
        own = next(each for each in FORMATS if each.name == name)
    return sorted(FORMATS, key=lambda each: each is not own)


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
