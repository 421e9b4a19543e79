"""Tables of Word documents: a record is one line, a frame gives its pieces, and no word is lost."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.formats import docx_format
from hdnd_tui.importing.reading import read_page
from hdnd_tui.importing.traces import find_page, read_again
from tests.importing.formats.word import (
    GOES_ON,
    PICTURE,
    STARTS,
    across,
    cell,
    document,
    table,
)

TITLE = "HĐND tỉnh Lâm Đồng bầu các chức danh chủ chốt"
LEAD = (
    "Sáng ngày 12/7/2021, Hội đồng nhân dân tỉnh Lâm Đồng khóa X tổ chức kỳ họp thứ nhất để bầu các chức danh"
    " của Hội đồng nhân dân tỉnh nhiệm kỳ 2021 - 2026:"
)
LAST = "Kỳ họp bế mạc vào chiều cùng ngày."
HEAD = ("TT", "Họ và tên", "Chức vụ")
CHAIR = ("1", "Nguyễn Văn An", "Chủ tịch HĐND tỉnh")
DEPUTY = ("2", "Trần Thị Bình", "Phó Chủ tịch HĐND tỉnh")


def read(*parts: str) -> Article:
    (page,) = docx_format.read(document(*parts), "a.docx")
    return read_page(page, today=date(2026, 1, 1))


def rows_of(*rows: tuple[str, ...]) -> list[str]:
    """Give the lines that a table between a lead and a last line becomes."""
    article = read(TITLE, LEAD, table(*rows), LAST)
    body = article.body.split("\n\n")
    assert body[0] == LEAD
    assert body[-1] == LAST
    assert (article.captions, article.author) == ((), None)
    return body[1:-1]


def offices(article: Article) -> dict[str, list[str]]:
    return {each.name: [office.stated for office in each.offices] for each in article.officials}


def test_a_record_is_one_line_and_its_office_is_read() -> None:
    assert rows_of(HEAD, CHAIR, DEPUTY) == [
        "TT | Họ và tên | Chức vụ",
        "1 | Nguyễn Văn An | Chủ tịch HĐND tỉnh",
        "2 | Trần Thị Bình | Phó Chủ tịch HĐND tỉnh",
    ]
    assert offices(read(TITLE, LEAD, table(HEAD, CHAIR, DEPUTY), LAST)) == {
        "Nguyễn Văn An": ["Chủ tịch HĐND tỉnh"],
        "Trần Thị Bình": ["Phó Chủ tịch HĐND tỉnh"],
    }


def test_an_empty_cell_keeps_its_place_and_a_numbered_row_begins_a_line() -> None:
    """Numbers that Word counts by itself stand in no text: the first cell of each row is empty."""
    assert rows_of(
        ("TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Ghi chú"),
        ("", "Nguyễn Văn An", "", "Chủ tịch HĐND tỉnh", ""),
        ("", "", "", "", ""),
        ("", "Trần Thị Bình", "1975", "Phó Chủ tịch HĐND tỉnh", "Tái cử"),
    ) == [
        "TT | Họ và tên | Ngày sinh | Chức vụ | Ghi chú",
        "| Nguyễn Văn An | | Chủ tịch HĐND tỉnh",
        "| Trần Thị Bình | 1975 | Phó Chủ tịch HĐND tỉnh | Tái cử",
    ]


def test_the_lines_of_a_cell_are_told_apart_but_for_a_name_that_was_broken() -> None:
    lines = rows_of(
        HEAD,
        ("1", cell("Nguyễn Văn", "An"), cell("Phó Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh")),
        ("2", "Trần Thị Bình", cell("Tỉnh ủy viên,", "Phó Chủ tịch", "HĐND tỉnh", "- Tái cử")),
    )
    assert lines[1] == "1 | Nguyễn Văn An | Phó Bí thư Tỉnh ủy / Chủ tịch HĐND tỉnh"
    assert lines[2] == "2 | Trần Thị Bình | Tỉnh ủy viên, Phó Chủ tịch / HĐND tỉnh - Tái cử"


def test_merged_cells_are_said_once() -> None:
    assert rows_of(
        ("Tổ", "Họ và tên", "Chức vụ"),
        (across(3, "I. THƯỜNG TRỰC HĐND"),),
        (cell("Tổ 1", properties=STARTS), "Nguyễn Văn An", "Chủ tịch HĐND tỉnh"),
        (cell("", properties=GOES_ON), "Trần Thị Bình", "Phó Chủ tịch HĐND tỉnh"),
    ) == [
        "Tổ | Họ và tên | Chức vụ",
        "I. THƯỜNG TRỰC HĐND",
        "Tổ 1 | Nguyễn Văn An | Chủ tịch HĐND tỉnh",
        "| Trần Thị Bình | Phó Chủ tịch HĐND tỉnh",
    ]


def test_head_and_foot_of_a_document_are_no_records() -> None:
    head = table(
        (
            cell("HỘI ĐỒNG NHÂN DÂN", "TỈNH LÂM ĐỒNG"),
            cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        ),
        ("Số: 12/NQ-HĐND", "Lâm Đồng, ngày 12 tháng 7 năm 2021"),
    )
    signed = cell("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", "", "Hồ Văn Lý")
    foot = table((cell("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT."), signed))
    article = read(head, "NGHỊ QUYẾT", "Về kết quả bầu cử", LEAD, table(HEAD, CHAIR, DEPUTY), foot)
    assert article.title == "NGHỊ QUYẾT Về kết quả bầu cử"
    assert str(article.date) == "2021-07-12"
    lines = article.body.split("\n\n")
    assert lines[:4] == [
        "HỘI ĐỒNG NHÂN DÂN",
        "TỈNH LÂM ĐỒNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert lines[-3:] == ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", "Hồ Văn Lý"]
    assert offices(article) == {
        "Nguyễn Văn An": ["Chủ tịch HĐND tỉnh"],
        "Trần Thị Bình": ["Phó Chủ tịch HĐND tỉnh"],
        "Hồ Văn Lý": ["CHỦ TỊCH"],
    }


def test_who_signs_stands_below_the_office_of_the_same_column() -> None:
    article = read(
        TITLE, LEAD, table(("THƯ KÝ", "CHỦ TỊCH"), ("(đã ký)", "(đã ký)"), ("Trần Thị Bình", "Nguyễn Văn An"))
    )
    assert article.body.split("\n\n")[1:] == [
        "THƯ KÝ", "(đã ký)", "Trần Thị Bình", "CHỦ TỊCH", "(đã ký)", "Nguyễn Văn An",
    ]  # fmt: skip
    assert offices(article)["Nguyễn Văn An"] == ["CHỦ TỊCH"]


def test_a_page_framed_in_a_table_keeps_its_paragraphs_and_the_list_in_it() -> None:
    framed = table(
        (cell(TITLE, LEAD, table(HEAD, CHAIR, DEPUTY), LAST), cell("Cột bên")),
        ("Chân trang", "2021"),
    )
    article = read(framed)
    assert article.title == TITLE
    assert article.body.split("\n\n") == [
        LEAD,
        "TT | Họ và tên | Chức vụ",
        "1 | Nguyễn Văn An | Chủ tịch HĐND tỉnh",
        "2 | Trần Thị Bình | Phó Chủ tịch HĐND tỉnh",
        LAST,
        "Cột bên",
        "Chân trang",
        "2021",
    ]


def test_texts_side_by_side_stay_paragraphs() -> None:
    article = read(TITLE, LEAD, table((cell(LEAD * 4, LAST), LEAD * 5), (LEAD * 6, LAST)))
    assert " | " not in article.body
    assert article.body.split("\n\n")[2:] == [LAST, LEAD * 5, LEAD * 6, LAST]


def test_pictures_side_by_side_and_their_captions_are_no_records() -> None:
    photos = table(
        (cell(PICTURE), cell(PICTURE)),
        ("Đại biểu bỏ phiếu. Ảnh: Hạ Vân", "Quang cảnh kỳ họp. Ảnh: Hạ Vân"),
        (cell(PICTURE), cell(PICTURE)),
        ("Chủ tọa điều hành. Ảnh: Hạ Vân", "Thư ký kỳ họp. Ảnh: Hạ Vân"),
    )
    article = read(TITLE, LEAD, photos, LAST)
    assert len(article.captions) == 4
    portraits = ("1", cell(PICTURE), "Nguyễn Văn An", "Chủ tịch HĐND tỉnh")
    assert offices(read(TITLE, LEAD, table(("TT", "Ảnh", "Họ và tên", "Chức vụ"), portraits), LAST))


def test_the_page_of_a_table_is_found_again_and_keeps_its_id() -> None:
    """The text in which offsets count, and from which the id is made, does not depend on what a table is."""
    data = document(
        TITLE, LEAD, table(HEAD, CHAIR, ("2", "Trần Thị Bình", ""), ("", "Lê Văn Hùng", "")), LAST
    )
    (page,) = docx_format.read(data, "a.docx")
    article = read_page(page)
    assert page.text == (
        f"{TITLE}\n\n{LEAD}\n\nTT\tHọ và tên\tChức vụ\n1\tNguyễn Văn An\tChủ tịch HĐND tỉnh"
        f"\n2\tTrần Thị Bình\tLê Văn Hùng\n\n{LAST}\n\n"
    )
    assert find_page(data, article) == page.text
    assert read_again(data, article) == article


@pytest.mark.parametrize(
    "text", ["Héi ®ång nh©n d©n huyÖn L©m S¬n tæ chøc kú häp thø b¶y", "Ho\u0323p ky\u0300 7"]
)
def test_rows_keep_their_places_where_letters_are_read_anew(text: str) -> None:
    body = read(text, LEAD, table(HEAD, ("1", text, "x"), DEPUTY), LAST).body.split("\n\n")
    assert [line.count(" | ") for line in body[-4:]] == [2, 2, 2, 0]


def test_rows_of_deleted_and_repeated_text_are_not_read() -> None:
    again = f"<mc:Fallback><w:pict>{table(HEAD, CHAIR)}</w:pict></mc:Fallback>"
    box = f"<w:p><w:r><mc:AlternateContent>{again}</mc:AlternateContent></w:r></w:p>"
    article = read(TITLE, LEAD, box, table(HEAD, CHAIR, DEPUTY), LAST)
    assert article.body.count("Nguyễn Văn An") == 1
