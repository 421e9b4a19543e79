"""Boxes of documents below an article: none of their days is its own, and those it lists itself stay."""

import pytest

from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page

TITLE = "HĐND huyện Lâm Sơn giám sát việc hỗ trợ nhà ở cho hộ nghèo"
TEXT = (
    "Thường trực HĐND huyện Lâm Sơn vừa giám sát việc hỗ trợ nhà ở cho hộ nghèo tại các xã vùng cao.",
    "Theo báo cáo, toàn huyện còn 340 hộ nghèo có nhà ở dột nát, việc giải ngân chậm do thủ tục đất đai.",
)
MENU = (
    "Trang chủ", "Giới thiệu", "Bộ máy hành chính", "Các phòng, ban", "Tin tức", "Lịch tiếp công dân",
    "Liên hệ", "Hỏi đáp", "SỐ LƯỢT TRUY CẬP", "2", "4", "7", "Liên kết web", "Dữ liệu đang cập nhật",
)  # fmt: skip
ENTRIES = {
    "label and day": ("Số: 41/BC-HĐND", "Ngày: 12/12/2016", "Thẩm tra báo cáo năm", "Xem chi tiết ..."),
    "number and day": ("22/2015/NQ-HĐND", "14/07/2015", "Nghị quyết về mức chi hỗ trợ hòa giải", "Tải về"),
    "kind and number": ("Nghị quyết số 7/2017/NQ-HĐND", "Ban hành: 11/12/2017", "Quy định mức thu phí chợ"),
    "title between": ("Số: 88/KH-UBND", "Kế hoạch tháng hành động", "25/04/2022", "lượt tải: 65"),
    "columns": ("Số hiệu", "Trích yếu", "Ngày ban hành", "16/NQ-HĐND", "Về biên chế", "19/12/2016"),
}


def layout(*lines: str) -> Layout:
    return lay_out(Page("\n".join(lines), "trang.txt", b""))


@pytest.mark.parametrize("above", [(), MENU], ids=["alone", "with menus"])
@pytest.mark.parametrize("heading", ["VĂN BẢN MỚI", "Văn bản QPPL", "Tìm kiếm văn bản", "Văn bản của huyện"])
@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_a_box_of_documents_is_no_part_of_the_article(
    above: tuple[str, ...], heading: str, entry: tuple[str, ...]
) -> None:
    found = layout(*above, TITLE, *TEXT, heading, *entry, *entry)
    assert found.title == TITLE
    assert found.body == "\n\n".join(TEXT)
    assert found.dates == ()


@pytest.mark.parametrize("entry", list(ENTRIES.values())[:4], ids=list(ENTRIES)[:4])
def test_a_day_in_a_box_above_the_article_is_not_its_own(entry: tuple[str, ...]) -> None:
    found = layout(*MENU, "Văn bản mới", *entry[:3], TITLE, *TEXT)
    assert found.title == TITLE
    assert found.body == "\n\n".join(TEXT)
    assert [date.text for date in found.dates if date.kind != "rendered"] == []


@pytest.mark.parametrize(
    "listed",
    [
        ("Các văn bản được giám sát gồm:", "Nghị quyết số 5/NQ-HĐND", "Nghị quyết số 11/NQ-HĐND"),
        ("Văn bản được giám sát:", "Số: 5/NQ-HĐND", "Ngày 20/07/2012", "Về hỗ trợ hộ nghèo làm nhà"),
        ("Về văn bản", "Huyện đã ban hành Nghị quyết 5/NQ-HĐND và ba kế hoạch để thực hiện."),
    ],
)
@pytest.mark.parametrize("above", [(), MENU], ids=["alone", "with menus"])
def test_documents_that_the_article_lists_stay(listed: tuple[str, ...], above: tuple[str, ...]) -> None:
    found = layout(*above, TITLE, TEXT[0], *listed, TEXT[1])
    assert found.body == "\n\n".join((TEXT[0], *listed, TEXT[1]))


OWN = {
    "resolutions": (
        "Văn bản của HĐND huyện",
        "Nghị quyết số 12/2019/NQ-HĐND về mức chi hỗ trợ hòa giải",
        "Nghị quyết số 13/2019/NQ-HĐND về mức thu phí chợ",
    ),
    "meetings": (
        "Hoạt động tiếp dân định kỳ",
        "Tiếp dân tại xã Mây Hồng cùng tổ đại biểu (01/03/2019)",
        "Tiếp dân tại xã Đèo Gió cùng tổ đại biểu (01/04/2019)",
    ),
}
CLOSING = "Văn phòng HĐND huyện chịu trách nhiệm thông báo."
FOOT = ("Lượt truy cập: 1021", "Bản quyền thuộc về UBND huyện Lâm Sơn")


@pytest.mark.parametrize("foot", [(), FOOT], ids=["cropped", "with the foot"])
@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_a_list_with_a_sentence_below_it_is_the_articles(own: tuple[str, ...], foot: tuple[str, ...]) -> None:
    found = layout(TITLE, *TEXT, *TEXT, *own, CLOSING, *foot)
    assert found.body == "\n\n".join((*TEXT, *TEXT, *own, CLOSING))


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_a_list_at_the_end_is_the_sites_where_its_foot_follows(own: tuple[str, ...]) -> None:
    assert layout(TITLE, *TEXT, *TEXT, *own).body == "\n\n".join((*TEXT, *TEXT, *own))
    assert layout(TITLE, *TEXT, *TEXT, *own, *FOOT).body == "\n\n".join((*TEXT, *TEXT))
