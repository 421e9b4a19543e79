"""Files give their pages; what is wrong with one line is told and harms no other."""

import json
from typing import Any

import pytest

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats import jsonl_format
from hdnd_tui.importing.formats.registry import FORMATS, format_of
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


def test_a_line_is_an_article_or_a_raw_page() -> None:
    article = {"id": "a1", "title": "Tên", "text": "Nội dung.", "published": "2018-07-12", "author": "Hạ Vân"}
    line = lines(article | {"source": "http://vi-du.example/1"})
    (first,) = jsonl_format.read(b"\xef\xbb\xbf" + line, "tin.jsonl")
    assert (first.id, first.title, first.text, first.structured) == ("a1", "Tên", "Nội dung.", True)
    assert (first.published, first.author, first.source) == ("2018-07-12", "Hạ Vân", "http://vi-du.example/1")
    assert first.original == line
    (second,) = jsonl_format.read(lines({"id": 7, "raw": "Tin khác\nTên bài"}), "tin.jsonl")
    assert (second.id, second.text, second.structured, second.source) == (
        "7",
        "Tin khác\nTên bài",
        False,
        "tin.jsonl",
    )


@pytest.mark.parametrize("line", [b'{"text": ', b"[1]", b'{"title": "x"}', b'{"text": 5}', b"[" * 100_000])
def test_a_line_that_is_no_page_is_refused(line: bytes) -> None:
    with pytest.raises(PageRefused):
        list(jsonl_format.read(line, "tin.jsonl"))


def test_a_line_may_hold_any_character() -> None:
    (page,) = jsonl_format.read(b'{"text": "a\\u2028b\xe2\x80\xa8c \\ud800"}', "x")
    assert page.text == "a\u2028b\u2028c \ufffd"


@pytest.mark.parametrize("odd", ["", "  ", None, 0.5, True, ["x"]])
def test_a_field_that_holds_no_words_counts_as_absent(odd: object) -> None:
    (page,) = jsonl_format.read(
        lines({"id": odd, "raw": odd, "text": "Thân bài", "author": odd}), "tin.jsonl"
    )
    assert (page.text, page.id, page.author, page.structured) == ("Thân bài", None, None, True)


def test_title_and_author_are_read_again_with_the_text() -> None:
    value = {
        "title": "Hội đồng nhân dân huyện họp",
        "author": "Hạ Vân",
        "text": "Sáng ngày 12/7/2018, Hội đồng nhân dân huyện khai mạc kỳ họp giữa năm, bàn việc mở đường.",
    }
    (page,) = jsonl_format.read(lines({k: v.encode().decode("latin-1") for k, v in value.items()}), "t.jsonl")
    assert (page.title, page.author, page.text) == tuple(value.values())
