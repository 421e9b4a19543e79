"""Files give their pages; what is wrong with one line is told and harms no other."""

import gzip
import json
from typing import Any

import pytest

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing import jsonl_format
from hdnd_tui.importing.formats import FORMATS, format_of
from hdnd_tui.importing.page import Page


def lines(*values: Any) -> bytes:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values).encode()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("A.TXT", "text"),
        ("x/y.jsonl", "jsonl"),
        ("y.jsonl.gz", "jsonl"),
        ("p.HTM", "html"),
    ],
)
def test_a_file_is_read_by_its_suffix(name: str, kind: str) -> None:
    found = format_of(name)
    assert found is not None
    assert found.name == kind


@pytest.mark.parametrize("name", ["a.pdf", "txt", "a.gz", "a.txt.bak", ""])
def test_other_files_have_no_format(name: str) -> None:
    assert format_of(name) is None


def test_a_text_file_is_one_page() -> None:
    (page,) = FORMATS[0].read("Tên bài\n\nNội dung.".encode(), "a.txt")
    assert isinstance(page, Page)
    assert (page.text, page.source, page.structured) == ("Tên bài\n\nNội dung.", "a.txt", False)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_lines_give_articles_and_raw_pages(pack: Any) -> None:
    article = {"id": "a1", "title": "Tên", "text": "Nội dung.", "published": "2018-07-12", "author": "Hạ Vân"}
    data = lines(
        article | {"source": "http://vi-du.example/1"},
        {"id": 7, "raw": "Tin khác\nTên bài"},
    )
    first, second = jsonl_format.read(pack(data), "tin.jsonl")
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.id, first.title, first.text, first.structured) == ("a1", "Tên", "Nội dung.", True)
    assert (first.published, first.author, first.source) == ("2018-07-12", "Hạ Vân", "http://vi-du.example/1")
    assert (second.id, second.text, second.structured, second.source) == (
        "7",
        "Tin khác\nTên bài",
        False,
        "tin.jsonl",
    )
    assert first.original in data


def test_a_bad_line_is_refused_in_its_place() -> None:
    bad = [b'{"text": ', b"[1]", b'{"title": "x"}', b'{"text": 5}', b"[" * 100_000]
    data = lines({"text": "Một."}) + b"\n".join(bad) + b"\n\n" + lines({"text": "Hai."})
    pages = list(jsonl_format.read(data, "tin.jsonl"))
    assert [isinstance(page, Page) for page in pages] == [True, False, False, False, False, False, True]
    assert isinstance(pages[1], PageRefused)
    assert "line 2" in str(pages[1])


def test_a_line_ends_at_lf_only_and_may_hold_any_character() -> None:
    (page,) = jsonl_format.read(b'{"text": "a\\u2028b\xe2\x80\xa8c \\ud800"}', "x")
    assert isinstance(page, Page)
    assert page.text == "a\u2028b\u2028c \ufffd"


def test_a_cut_off_gzip_gives_what_it_holds_and_says_so() -> None:
    data = gzip.compress(lines(*({"text": f"Bài {i} {hash(i)} {i * 7919}."} for i in range(4000))))
    *pages, last = jsonl_format.read(data[: len(data) // 2], "x.jsonl.gz")
    assert pages
    assert isinstance(last, PageRefused)


def test_an_overlong_line_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl_format, "MAX_BYTES", 200)
    refused, page = jsonl_format.read(lines({"text": "a" * 900}, {"text": "Ngắn."}), "x")
    assert isinstance(refused, PageRefused)
    assert isinstance(page, Page)
