"""What is stated of a page stands where it is said to stand, and no word of a page is lost."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_tui.article import Article, Place
from hdnd_tui.importing.formats.decode import decode
from hdnd_tui.importing.layout.bylines import byline_label
from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page
from hdnd_tui.vietnamese.letters import same_letters

TESTS = Path(__file__).parent.parent
PAGES = sorted((*TESTS.glob("importing/pages/*.txt"), *TESTS.glob("samples/pages/*.txt")))
TODAY = date(2026, 11, 25)
MARKUP = re.compile(r"</?[a-z][^<>\n]*>|<\?php.*|\$main_dir.*|\x1b\[[0-9;]*m")
"""What some pages were copied with, and what is no text."""


@cache
def text_of(path: Path) -> str:
    return decode(path.read_bytes()).text


def at(article: Article, place: Place) -> str:
    return " ".join(article.part(place.part, place.index)[place.start : place.end].split())


def wrong_places(article: Article, page: str) -> list[str]:
    """Give what does not stand where the article says."""
    wrong = []
    for official in article.officials:
        for place in official.mentions:
            named = same_letters(at(article, place))
            if not f" {same_letters(official.name)}".endswith(f" {named}"):
                wrong.append(f"{official.name}: {named}")
        stated = [(office.stated, office.at) for office in official.offices if office.at is not None]
        wrong += [f"{official.name}: {words}" for words, place in stated if at(article, place) != words]
    for proof in article.proofs:
        words = " ".join(proof.text.split())
        if proof.place is not None and at(article, proof.place) != words:
            wrong.append(f"{proof.fact}: {proof.text}")
        if proof.page is not None and " ".join(page[slice(*proof.page)].split()) != words:
            wrong.append(f"{proof.fact} in the page: {proof.text}")
    return wrong


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_fact_stands_in_its_place(path: Path) -> None:
    page = text_of(path)

    article = read_page(Page(page, path.name, b""), today=TODAY)

    assert wrong_places(article, page) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_a_page_is_lost(path: Path) -> None:
    page = text_of(path)

    layout = lay_out(Page(page, path.name, b""))

    kept = bytearray(len(page))
    for run in layout.runs:
        kept[run.page : run.page + run.length] = b"\x01" * run.length
    for markup in MARKUP.finditer(page):
        kept[markup.start() : markup.end()] = b"\x01" * (markup.end() - markup.start())
    left_out = " ".join(layout.portal.split())
    lost = []
    start = 0
    for line in page.split("\n"):
        words = [word for word in MARKUP.sub("", line).split() if any(map(str.isalnum, word))]
        gone = any(page[i].isalnum() and not kept[i] for i in range(start, start + len(line)))
        shown = all(word in left_out for word in words) or byline_label(line.strip())
        if gone and not shown and not _repeats(line, layout.title):
            lost.append(line)
        start += len(line) + 1
    assert lost == []


def _repeats(line: str, title: str) -> bool:
    """Tell whether a line is the title, perhaps with the sign of a heading or `null` before it."""
    return " ".join(title.split()) in " ".join(line.split())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_facts_stand_in_their_places_on_pages_put_together_at_random(data: st.DataObject) -> None:
    paths = st.sampled_from(PAGES)
    pages = [text_of(data.draw(paths)).split("\n") for _ in range(2)]
    lines = [line for page in pages for line in page]
    chosen = data.draw(st.lists(st.sampled_from(lines), min_size=1, max_size=14))
    page = data.draw(st.sampled_from(["\n", "\n\n", " ", "\t\n"])).join(chosen)

    article = read_page(Page(page, "x.txt", b""), today=TODAY)

    assert wrong_places(article, page) == []
