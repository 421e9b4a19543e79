"""How well saved and copied pages are read: `python -m tests.bench.saved_html [PAGES]`.

Prints furniture kept (of all furniture, of the text given), text kept, titles that are exact, days of
publication, bylines, captions (F1), all in percent, and CPU time a page; beside ours those of trafilatura
and readability-lxml where they are installed (`pip install hdnd-tui[bench]`).
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from random import Random

from tests.bench.saved_article import Written, write
from tests.bench.saved_frames import FRAMES
from tests.bench.saved_page import fill, visible_text
from tests.bench.saved_scores import Found, Tally, add
from tests.bench.saved_stories import story

_PAGES = 140
_TODAY = date(2026, 1, 1)

Read = Callable[[str], Found]


def main() -> None:
    """Measure on as many pages as the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.saved_html")
    parser.add_argument("pages", nargs="?", type=int, default=_PAGES)
    parser.add_argument("--errors", action="store_true", help="name each page that was misread")
    arguments = parser.parse_args()
    count = arguments.pages
    pages = list(_pages(count))
    print(f"{count} pages, {len(FRAMES)} frames")
    tallies = [
        _measure("ours, saved pages", pages, lambda markup: _ours(markup, "html")),
        _measure("ours, copied text", pages, lambda markup: _ours(visible_text(markup), "txt"), copied=True),
    ]
    for name, find in (("trafilatura", _trafilatura), ("readability-lxml", _readability)):
        try:
            read = find()
        except ImportError:
            print(f"{name:24} not installed, skipped")
            continue
        tallies.append(_measure(name, pages, read))
    for kind, page, detail in (error for tally in tallies for error in tally.errors if arguments.errors):
        print(f"    {kind:10} {page:16} {detail[:200]}")


def _pages(count: int) -> Iterator[tuple[str, Written, str]]:
    for number in range(count):
        rng = Random(f"saved {number}")
        frame = FRAMES[number % len(FRAMES)]
        written = write(story(rng), rng, frame.site)
        yield f"{number} {frame.name}", written, fill(frame, written, rng)


def _measure(name: str, pages: list[tuple[str, Written, str]], read: Read, *, copied: bool = False) -> Tally:
    tally = Tally()
    spent = 0.0
    for page, written, markup in pages:
        start = time.process_time()
        found = read(markup)
        spent += time.process_time() - start
        visible = len(re.sub(r"\s+", " ", visible_text(markup)))
        add(tally, page, written, found, visible, copied=copied)
    print(f"{tally.line(name)} {1000 * spent / len(pages):6.1f} ms")
    return tally


def _ours(page: str, kind: str) -> Found:
    from hdnd_tui.importing.dates.dating import date_article
    from hdnd_tui.importing.formats.registry import format_of
    from hdnd_tui.importing.layout.page_layout import lay_out
    from hdnd_tui.importing.page import Page

    reader = format_of(f"page.{kind}")
    assert reader is not None
    (read,) = reader.read(page.encode(), f"page.{kind}")
    assert isinstance(read, Page)
    layout = lay_out(read)
    # An article that says nothing of its day is dated by its publication.
    silent = replace(layout, title="", body="", captions=(), caption_at=())
    published = date_article(silent, read, None, _TODAY).date
    return Found(layout.title, layout.body, published, layout.author, layout.captions)


def _trafilatura() -> Read:
    from trafilatura import bare_extraction

    def read(markup: str) -> Found:
        found = bare_extraction(markup, with_metadata=True)
        fields = found.as_dict() if found else {}
        return Found(
            fields.get("title") or "", fields.get("text") or "", fields.get("date"), fields.get("author")
        )

    return read


def _readability() -> Read:
    from readability import Document

    def read(markup: str) -> Found:
        document = Document(markup)
        return Found(document.short_title(), visible_text(document.summary()))

    return read


if __name__ == "__main__":
    main()
