"""From a page to an article: its layout, then the facts read from it, then its id."""

from __future__ import annotations

import hashlib
from datetime import date

from hdnd_tui.article import Article
from hdnd_tui.importing.councils.council_of import find_councils
from hdnd_tui.importing.dates.dating import date_article
from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page
from hdnd_tui.importing.people.officials import find_officials
from hdnd_tui.safetext import printable
from hdnd_tui.vietnamese.numbers import find_documents


def read_page(page: Page, default_council: str | None = None, today: date | None = None) -> Article:
    """Read an article from a page.

    `default_council` is the plain name of the council to file under where the page names none; `today` bounds
    the dates that are believed. The same page has the same id on every machine, whatever later rules read.
    """
    layout = lay_out(page)
    councils = find_councils(layout, default_council)
    dating = date_article(layout, page, councils.council, today or date.today())
    return Article(
        id=stable_id(page),
        title=layout.title,
        body=layout.body,
        date=dating.date,
        date_known=dating.date_known,
        year=dating.year,
        council=councils.council,
        councils=councils.councils,
        author=layout.author,
        source=printable(page.source) or None,
        captions=layout.captions,
        caption_at=layout.caption_at,
        documents=_documents(layout),
        officials=find_officials(layout, councils),
        proofs=tuple(proof for proof in (dating.proof, dating.year_proof, councils.proof) if proof),
        runs=layout.runs,
    )


def _documents(layout: Layout) -> tuple[str, ...]:
    """Give the numbers of the documents that an article names, each once, in reading order."""
    text = "\n".join((layout.title, layout.body, *layout.captions))
    return tuple(dict.fromkeys(found.canonical for found in find_documents(text)))


def stable_id(page: Page) -> str:
    """Give the id of a page: its own, else from its address, else from its text (DESIGN section 3)."""
    if page.id and (own := printable(page.id)):
        return own
    seed = page.source if page.source.startswith(("http://", "https://")) else page.text
    return hashlib.sha256(seed.encode("utf-8", "replace")).hexdigest()[:16]
