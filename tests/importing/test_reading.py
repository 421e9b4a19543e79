"""A page becomes an article with a stable id and every fact read from it."""

from datetime import date

import pytest

from hdnd_tui.importing.formats import text_format
from hdnd_tui.importing.formats.decode import decode
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page, stable_id

TEXT = (
    "HĐND tỉnh Hà Giang thông qua kế hoạch giám sát\n\n"
    "Sáng ngày 12/7/2018, đồng chí Lý Văn Mây, Phó Chủ tịch HĐND tỉnh Hà Giang chủ trì phiên họp về Kế"
    " hoạch số"
    " 15/KH-HĐND và Nghị quyết số 12/2018/NQ-HĐND, trong đó Kế hoạch số 15/KH-HĐND được thảo luận"
    " kỹ.\n\nHạ Vân"
)
TODAY = date(2026, 6, 1)


def page(text: str = TEXT, source: str = "a.txt", **more: str) -> Page:
    return Page(decode(text.encode()).text, source, text.encode(), **more)  # type: ignore[arg-type]


def test_a_page_gives_an_article() -> None:
    article = read_page(page(), today=TODAY)
    assert article.title == "HĐND tỉnh Hà Giang thông qua kế hoạch giám sát"
    assert (article.date, article.date_known, article.year) == ("2018-07-12", "event", 2018)
    assert article.council is not None
    assert article.council.name == "HĐND tỉnh Hà Giang"
    assert [official.name for official in article.officials] == ["Lý Văn Mây"]
    assert article.documents == ("15/KH-HĐND", "12/2018/NQ-HĐND")
    assert (article.author, article.source) == ("Hạ Vân", "a.txt")


def test_the_id_is_the_formats_own_else_of_the_address_else_of_the_text() -> None:
    assert stable_id(page(id="bai-1")) == "bai-1"
    assert stable_id(page(source="https://vi-du.example/1")) == stable_id(
        page("khác", "https://vi-du.example/1")
    )
    assert stable_id(page(source="a.txt")) == stable_id(page(source="b/c.txt"))
    assert stable_id(page()) != stable_id(page(TEXT + "."))


@pytest.mark.parametrize("label", ["", "Nguồn: ", "URL: "])
def test_an_address_above_a_saved_text_is_its_source_and_no_part_of_it(label: str) -> None:
    address = "https://vi-du.example/tin/1"
    data = f"{label}{address}\n\n{TEXT}".encode()
    (saved,) = text_format.read(data, "a.txt")
    assert isinstance(saved, Page)

    article = read_page(saved, today=TODAY)

    assert article.source == address
    assert article.id == stable_id(page(source=address))
    assert (article.title, article.body) == (read_page(page(), today=TODAY).title, read_page(page()).body)


@pytest.mark.parametrize(
    "text", ["Xem https://vi-du.example/1\n\n" + TEXT, TEXT + "\n\nhttps://vi-du.example/1"]
)
def test_an_address_elsewhere_is_not_the_source(text: str) -> None:
    (saved,) = text_format.read(text.encode(), "a.txt")
    assert isinstance(saved, Page)
    assert saved.source == "a.txt"


@pytest.mark.parametrize(
    "spelling", [TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, TEXT.replace("ộ", "o\u0323\u0302")]
)
def test_the_id_is_the_same_in_every_encoding_of_a_page(spelling: str) -> None:
    assert stable_id(page(spelling)) == stable_id(page())


def test_the_default_council_is_for_pages_that_name_none() -> None:
    silent = "Trao đổi về công tác văn thư\n\nSáng 12/7/2018, cơ quan tổ chức buổi trao đổi về văn thư."
    article = read_page(page(silent), default_council="HĐND tỉnh Hà Giang", today=TODAY)
    assert article.council is not None
    assert article.council.name == "HĐND tỉnh Hà Giang"
    assert read_page(page(silent), today=TODAY).council is None


def test_numbers_are_no_author() -> None:
    assert read_page(page(author="2000000001 2000000002"), today=TODAY).author == "Hạ Vân"


@pytest.mark.parametrize(
    ("given", "author"),
    [
        ("Hạ Vân", "Hạ Vân"),
        ("Bản tin số 5", "Bản tin số 5; Hạ Vân"),
        ("Hạ Vân - Lý Sơn", "Hạ Vân - Lý Sơn"),
        ("Hạ", "Hạ Vân"),
    ],
)
def test_an_author_given_beside_the_page_leaves_no_word_of_its_byline_out(given: str, author: str) -> None:
    assert read_page(page(author=given), today=TODAY).author == author
