"""Messy pages of our own in `pages/`: each `.txt` beside a `.json` that says what must be read from it."""

import json
from pathlib import Path

import pytest

from hdnd_tui.importing.formats.decode import decode
from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Page

PAGES = sorted((Path(__file__).parent.parent / "pages").glob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_taken_apart_as_annotated(path: Path) -> None:
    want = json.loads(path.with_suffix(".json").read_text("utf-8"))
    data = path.read_bytes()

    layout = lay_out(Page(decode(data).text, path.name, data))

    assert layout.title == want["title"]
    assert layout.title_given == want.get("title_given", True)
    assert layout.author == want["author"]
    assert list(layout.captions) == want["captions"]
    assert [[date.text, date.kind] for date in layout.dates] == want["dates"]
    assert layout.body.startswith(want["first"])
    assert layout.body.endswith(want["last"])
    kept = "\n".join((layout.title, layout.body, *layout.captions))
    assert [words for words in want["absent"] if words in kept.replace(want["title"], "", 1)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_run_stands_in_the_page(path: Path) -> None:
    data = path.read_bytes()
    page = Page(decode(data).text, path.name, data)

    layout = lay_out(page)

    for run in layout.runs:
        parts = {"title": layout.title, "body": layout.body, "byline": layout.author or ""}
        part = layout.captions[run.index] if run.part == "caption" else parts[run.part]
        text = part[run.start : run.start + run.length]
        there = page.text[run.page : run.page + run.length]
        assert len(there) == len(text) == run.length
        assert all(a == b or (a.isspace() and b == " ") for a, b in zip(there, text, strict=True))
