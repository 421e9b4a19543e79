from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hdnd_tui.article import Article, Run
from hdnd_tui.importing.formats.registry import format_of
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page
from hdnd_tui.importing.traced import trace
from hdnd_tui.importing.traces import find_page, read_again

PAGE = """Trang chủ
Giám sát việc xây trường học ở xã Suối Lặng
Thứ Sáu, 25/03/2022 20:30
Chiều 25/3, Ban Văn hóa - Xã hội HĐND huyện Gió Núi giám sát việc xây trường học ở xã Suối Lặng.
Đoàn ghi nhận cố gắng của nhà trường và đề nghị ủy ban nhân dân huyện sớm bố trí vốn cho các phòng học.
Tin khác
In trang
"""
ADDRESS = "https://hdnd.gionui.example/tin-tuc/giam-sat-truong-hoc.html\n"
LINK = '<link rel="canonical" href="https://hdnd.gionui.example/tin-tuc/giam-sat">'
HTML = (
    "<html><body><h1>Giám sát trường học</h1>"
    "<p>Chiều 25/3/2022, Ban Pháp chế HĐND huyện giám sát.</p></body></html>"
)


def article_of(original: bytes, name: str) -> tuple[Article, Page]:
    form = format_of(name)
    assert form is not None
    page = next(p for p in form.read(original, name) if isinstance(p, Page))
    return read_page(page), page


@pytest.mark.parametrize(
    ("original", "name"),
    [
        (PAGE.encode(), "trang.txt"),
        (PAGE.replace("xã Suối", "xã\u00a0Suối").encode("utf-16"), "trang.txt"),
        (HTML.encode(), "trang.html"),
        (json.dumps({"id": "x", "raw": PAGE}).encode(), "trang.jsonl"),
        ((ADDRESS + PAGE).encode(), "trang.txt"),
        ((ADDRESS + PAGE).encode("utf-16"), "trang.txt"),
        (HTML.replace("<h1>", LINK + "<h1>").encode("utf-16"), "trang.html"),
        (json.dumps({"raw": ADDRESS.replace(".html", "") + PAGE}).encode(), "trang.jsonl"),
    ],
    ids=["text", "utf-16", "html", "jsonl", "addressed", "addressed-16", "addressed-html", "addressed-json"],
)
def test_the_page_is_found_again_in_whatever_format_it_came(original: bytes, name: str) -> None:
    article, page = article_of(original, name)
    assert find_page(original, article) == page.text
    assert read_again(original, article) == article
    assert find_page(original, replace(article, body="Chữ khác." * 40)) is None


def test_an_article_whose_fields_came_apart_has_no_page() -> None:
    original = json.dumps({"id": "x", "title": "Tin", "text": "Nội dung."}).encode()
    article = Article("x", "Tin", "Nội dung.", source="kho.jsonl")
    assert find_page(original, article) is None


def test_every_character_of_the_page_is_shown_and_what_was_left_out_is_known() -> None:
    article, page = article_of(PAGE.encode(), "trang.txt")
    lines = trace(page.text, article.runs)
    assert "\n".join(line.text for line in lines) == page.text
    wholly = [line.text for line in lines if line.wholly]
    assert "Trang chủ" in wholly
    assert "Tin khác" in wholly
    assert not any("giám sát việc" in text for text in wholly)


def test_a_part_of_a_line() -> None:
    page = "null Tên bài ở đây\n\nHết"
    lines = trace(page, [Run("title", 0, 0, 5, 7)])
    assert [line.left_out for line in lines] == [((0, 5), (12, 18)), (), ((0, 3),)]
    assert [line.wholly for line in lines] == [False, False, True]
    assert [line.start for line in lines] == [0, 19, 20]
