"""Pages saved as text with marks of headings, lists and tables."""

from __future__ import annotations

import pytest

from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page

TEXT = (
    "Xã Mây Hồng nằm ở phía bắc của huyện, giáp các xã Đèo Gió và Suối Trong, cách thị trấn mười hai cây số. "
    "Xã được lập ngày 1 tháng 3 năm 1984 trên cơ sở sáp nhập hai xã cũ, hiện có mười một thôn, bản."
)
TABLE = """|
Mây Hồng
|
|||
|---|---|---|
| Xã | ||
| Hành chính | ||
| Chủ tịch HĐND | Lò Thị Hương Nhài | |
| Kinh tế | ||
Tọa độ: 21°01′12″B 104°20′30″Đ | ||
| 2019 | 4.120 | |
(1952-2011) |"""


def layout(page: str) -> Layout:
    return lay_out(Page(page, "trang.txt", page.encode()))


@pytest.mark.parametrize("name", ["Mây Hồng", "Huế", "Vương Thế Cảnh", "Mây Hồng (xã)", "Luật Thủ đô 2012"])
def test_a_heading_that_opens_the_page_is_its_title(name: str) -> None:
    found = layout(f"# {name}\n\n{TABLE}\n\n**Mây Hồng** (lập 1984) là một xã.\n\n{TEXT}\n")
    assert (found.title, found.title_given) == (name, True)
    assert found.body.startswith("|\n\nMây Hồng\n\n|")
    assert "**Mây Hồng** (lập 1984) là một xã." in found.body


@pytest.mark.parametrize("marked", ["**Mây Hồng**", "[Mây Hồng](https://mayhong.vn/xa)", "Mây Hồng #"])
def test_marks_are_no_part_of_the_title(marked: str) -> None:
    found = layout(f"# {marked}\n\n{TEXT}\n")
    assert (found.title, found.body) == ("Mây Hồng", TEXT)


def test_no_row_of_a_table_is_lost() -> None:
    found = layout(f"# Mây Hồng (xã)\n\n{TABLE}\n\n{TEXT}\n\n| Năm | Dân số |\n|---|---|\n| 2021 | 4.300 |\n")
    assert [row for row in TABLE.split("\n") if row not in found.body] == []
    assert found.body.endswith("| 2021 | 4.300 |")
    assert found.dates == ()


def test_a_row_is_kept_on_a_page_without_a_heading() -> None:
    rows = "| Năm | Dân số |\n|---|---|\n| 2021 | 4.300 |"
    found = layout(f"Dân số xã Mây Hồng qua các năm tăng đều\n\n{TEXT}\n\n{rows}\n\n{TEXT}")
    assert "| 2021 | 4.300 |" in found.body


def test_a_long_page_under_a_heading_is_not_cut_down_to_its_densest_part() -> None:
    short = "\n\n".join(f"Thôn số {number}" for number in range(40))
    found = layout(f"# Mây Hồng\n\n{TEXT}\n\n{short}\n\n## Lịch sử\n\n{TEXT} {TEXT}\n\n{short}\n")
    assert found.title == "Mây Hồng"
    assert found.body.startswith(TEXT)
    assert found.body.count("Thôn số 17") == 2


def test_a_title_that_stands_again_as_a_heading_loses_nothing() -> None:
    title = "Xã Mây Hồng được lập năm nào?"
    lead = f"**{title}**\n\n- **{title}**\n\n**Ai là chủ tịch xã?**"
    found = layout(f"# {title}\n\n{lead}\n\n{TEXT}\n\n{title}\n\n{TEXT}\n")
    assert found.title == title
    assert found.body.startswith(lead)


def test_a_site_above_the_heading_is_left_out() -> None:
    found = layout(f"https://mayhong.vn/xa\n\nTrang chủ > Giới thiệu\n\n# Mây Hồng\n\nGiao diện\n\n{TEXT}\n")
    assert (found.title, found.body) == ("Mây Hồng", TEXT)


def test_the_name_of_a_site_is_no_title_where_another_heading_follows() -> None:
    page = f"# Báo Mây Hồng\n\nTin tức\n\n# Đèo Gió có thêm đường mới về bản\n\n{TEXT}\n\n{TEXT}\n"
    assert layout(page).title == "Đèo Gió có thêm đường mới về bản"


def test_the_name_of_a_site_is_no_title_above_its_menus() -> None:
    menus = "\n".join(("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Thông báo", "Liên hệ", "Hỏi đáp"))
    title = "Đèo Gió có thêm đường mới về bản"
    found = layout(f"# Xã Đèo Gió\n\n{menus}\n\n## {title}\n\n{TEXT}\n\n{TEXT}\n")
    assert (found.title, found.body) == (title, f"{TEXT}\n\n{TEXT}")


def test_a_box_of_the_site_above_the_contents_is_left_out() -> None:
    found = layout(
        f"# Giá đất xã Mây Hồng\n\n## Mua bán đất ở Mây Hồng\n\n### Nội dung chính\n\n## Giá đất\n\n{TEXT}\n"
    )
    assert found.body == f"## Giá đất\n\n{TEXT}"


def test_sections_named_like_the_words_of_a_site_are_kept() -> None:
    page = f"# Mây Hồng\n\n## Giáo dục\n\nXã có hai trường.\n\n{TEXT}\n\n## Đánh giá\n\n{TEXT}\n\n"
    page += "## Xem thêm\n\n- Đèo Gió\n- Suối Trong\n\n## Chú thích\n\n- Niên giám thống kê huyện\n"
    body = layout(page).body
    assert [
        f"## {name}" for name in ("Giáo dục", "Đánh giá", "Xem thêm", "Chú thích") if name not in body
    ] == []


def test_headings_of_comments_and_links_are_left_out() -> None:
    body = layout(f"# Mây Hồng có trường mới\n\n{TEXT}\n\n{TEXT}\n\n## Bình luận\n\n## Chia sẻ\n").body
    assert body == f"{TEXT}\n\n{TEXT}"


@pytest.mark.parametrize("line", ["Đèo Gió Lớn", "**Mây Hồng**"])
def test_a_name_among_the_sections_is_no_author(line: str) -> None:
    page = f"# Mây Hồng\n\n{TEXT}\n\n{line}\n\n## Tham khảo\n\n- Niên giám thống kê huyện\n"
    assert layout(page).author is None
    page = f"# Mây Hồng\n\n{TEXT}\n\n## Liên kết ngoài\n\n{line}\n"
    assert layout(page).author is None


def test_a_writer_below_the_last_section_is_named() -> None:
    page = f"# Mây Hồng có trường mới\n\n{TEXT}\n\n## Trường của bản\n\n{TEXT}\n\nHạ Vân - Trúc Quỳnh\n"
    assert layout(page).author == "Hạ Vân - Trúc Quỳnh"


@pytest.mark.parametrize("line", ["**VII. Mây Hồng**", "III.", "I. Mây Hồng", "**V. Xã Mây Hồng**"])
def test_a_numbered_heading_is_no_author(line: str) -> None:
    found = layout(f"Giá đất các xã của huyện Lâm Sơn năm 2021\n\n{TEXT}\n\n{line}\n\nGiá như năm trước.\n")
    assert found.author is None
    assert line in found.body


@pytest.mark.parametrize(
    "line",
    [
        "*a) Về giá nước*",
        "*Về giá nước (Điều 7)*",
        "*Lưu ý: giá chưa gồm thuế*",
        "*2. Các xã vùng cao*",
        "_- Hộ nghèo_",
    ],
)
def test_a_point_in_slanted_type_is_no_caption(line: str) -> None:
    found = layout(f"# Giá nước sạch\n\n{TEXT}\n\n{line}\n\n{TEXT}\n\n*Nhà máy nước Mây Hồng*\n\n{TEXT}\n")
    assert found.captions == ("*Nhà máy nước Mây Hồng*",)
    assert line in found.body


def test_a_text_that_opens_with_a_lead_in_has_no_title() -> None:
    lead = "Luật Nước sạch năm 2031 có những điểm mới cơ bản sau đây:"
    found = layout(f"{lead}\n\n*Về giá nước*\n\n*Về giá nước*\n\n{TEXT}\n\n*Về nhà máy*\n\n{TEXT}\n")
    assert (found.title, found.title_given) == (lead, False)
    assert found.body.startswith(f"{lead}\n\n*Về giá nước*\n\n*Về giá nước*")


def test_a_label_above_a_title_opens_no_text() -> None:
    title = "Huyện Mây Hồng có thêm trường mới cho các bản vùng cao"
    assert layout(f"Chuyên mục:\n\n{title}\n\n{TEXT}\n\n{TEXT}\n").title == title


def test_initials_are_an_author() -> None:
    found = layout(f"Giá đất các xã của huyện Lâm Sơn năm 2021\n\n{TEXT}\n\n{TEXT}\n\nV. Minh\n")
    assert found.author == "V. Minh"


def test_the_address_of_a_site_is_no_title() -> None:
    found = layout(f"# hdnd.mayhong.gov.vn\n\nHĐND huyện Mây Hồng lập xã Mây Hồng\n\n{TEXT}\n\n{TEXT}\n")
    assert found.title == "HĐND huyện Mây Hồng lập xã Mây Hồng"


def test_the_rest_of_brackets_is_no_date_of_the_page() -> None:
    found = layout(f"# Mây Hồng\n\n{TEXT}\n\n(có hiệu lực từ\n\n01/7/2025) (**)\n\n{TEXT}\n")
    assert found.dates == ()
    assert "01/7/2025) (**)" in found.body


def test_a_section_that_holds_a_table_alone_keeps_its_heading() -> None:
    table = "| Số | Trích yếu |\n|---|---|\n| 12/NQ-HĐND | Về giá đất |"
    found = layout(f"# Mây Hồng\n\n{TEXT}\n\n## Văn bản\n\n{table}\n")
    assert "## Văn bản\n\n| Số |" in found.body


def test_the_author_above_the_title_is_named() -> None:
    assert layout(f"Tác giả: Hạ Vân\n\n# Mây Hồng\n\n{TEXT}\n").author == "Hạ Vân"


def test_the_heading_of_the_contents_is_left_out() -> None:
    found = layout(f"# Mây Hồng\n\n## Mục lục\n\n{TEXT}\n")
    assert found.body == TEXT
