"""The head of an official document: its title over several lines."""

from __future__ import annotations

import pytest

from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Page

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 032/2018/QĐ-UBND

**QUYẾT ĐỊNH**

"""
TEXT = """
*Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;*

Điều 1. Quyết định này quy định tiêu chuẩn sử dụng máy móc của các cơ quan thuộc phạm vi quản lý của tỉnh.
"""


def title(subject: str) -> str:
    page = HEAD + subject + TEXT
    return lay_out(Page(page, "trang.txt", page.encode())).title


def test_a_subject_in_capitals_goes_on_over_its_lines() -> None:
    subject = "BAN HÀNH TIÊU CHUẨN SỬ DỤNG\nMÁY MÓC, THIẾT BỊ CHUYÊN DÙNG\nCỦA TỈNH LÂM SƠN\n"
    assert title(subject) == "BAN HÀNH TIÊU CHUẨN SỬ DỤNG MÁY MÓC, THIẾT BỊ CHUYÊN DÙNG CỦA TỈNH LÂM SƠN"


def test_what_stands_apart_is_no_part_of_it() -> None:
    assert title("BAN HÀNH TIÊU CHUẨN SỬ DỤNG\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n").endswith("SỬ DỤNG")


def test_a_subject_that_begins_with_a_single_word_keeps_it() -> None:
    assert title("-------\n|\nQUY\nĐỊNH MỨC THU PHÍ THAM QUAN\n") == "QUY ĐỊNH MỨC THU PHÍ THAM QUAN"


@pytest.mark.parametrize(
    "subject",
    [
        "VỀ GIÁ",
        "VỀ VIỆC BAN HÀNH KẾ HOẠCH XUẤT KHẨU CỦA TỈNH",
        "QUY ĐỊNH MỨC THU PHÍ",
        "Ban hành tiêu chuẩn sử dụng máy móc của tỉnh",
    ],
)
def test_a_subject_that_says_little_by_itself_is_named_with_the_kind(subject: str) -> None:
    assert title(f"{subject}\n") == f"QUYẾT ĐỊNH {subject}"


def test_a_document_is_known_by_its_number_where_its_letterhead_is_lost() -> None:
    subject = "**NGHỊ ĐỊNH****Về hợp đồng với công chức**\n\n**Về hợp đồng với công chức**\n"
    page = f"Số: 912/2031/NĐ-CP |\n|\n\n{subject}\n*Căn cứ Luật Cán bộ, công chức;*\n{TEXT}"
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.title == "NGHỊ ĐỊNH Về hợp đồng với công chức"
    assert found.body.startswith("Số: 912/2031/NĐ-CP |")
    assert found.captions == ()


def test_a_number_above_news_makes_no_document() -> None:
    title = "Huyện Lâm Sơn ra quyết định về giá đất của các xã"
    lead = "Sáng 12/7, huyện Lâm Sơn công bố quyết định về giá đất của các xã."
    page = f"Số: 12/2031\n\n{title}\n\n{lead}\n{TEXT}"
    assert lay_out(Page(page, "trang.txt", page.encode())).title == title


BROKEN = """|
**ỦY BAN NHÂN
DÂN**
TỈNH LÂM SƠN
-------
|
**CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
|
Số:
912/2031/TT-LS
|

**THÔNG
TƯ**

QUY
ĐỊNH GIÁ NƯỚC SẠCH CỦA CÁC NHÀ MÁY NƯỚC TRONG TỈNH

*Căn cứ Luật Giá số
98/2030/QH18 ngày 19
tháng 6 năm 2030;*

1. Thông tư này quy
định giá nước của các tổ chức, cá nhân khác có
liên quan.

a) Cơ quan quản lý giá và các nhà máy nước ở huyện Mây
Hồng được hiểu như sau:
nước sạch.

Điều 2. Chủ tịch Ủy ban nhân dân các
huyện, giám đốc các
nhà máy nước và các hộ dùng nước sạch trong
tỉnh có trách
nhiệm thi hành Thông tư này, kể từ ngày
ký; giá nước của các tháng
trước vẫn theo
quy định cũ.
"""


def test_the_lines_of_a_document_broken_within_its_sentences_are_joined() -> None:
    found = lay_out(Page(BROKEN, "trang.txt", BROKEN.encode()))
    assert found.title == "QUY ĐỊNH GIÁ NƯỚC SẠCH CỦA CÁC NHÀ MÁY NƯỚC TRONG TỈNH"
    for line in (
        "**ỦY BAN NHÂN DÂN**\n\nTỈNH LÂM SƠN\n\n-------",
        "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nĐộc lập - Tự do - Hạnh phúc",
        "Số: 912/2031/TT-LS",
        "**THÔNG TƯ**",
        "*Căn cứ Luật Giá số 98/2030/QH18 ngày 19 tháng 6 năm 2030;*",
        "1. Thông tư này quy định giá nước của các tổ chức, cá nhân khác có liên quan.",
        "a) Cơ quan quản lý giá và các nhà máy nước ở huyện Mây Hồng được hiểu như sau:\n\nnước sạch.",
    ):
        assert line in found.body


LETTER = """|
**Kính
gửi:**
|
- Văn phòng các Ban của
tỉnh Lâm Sơn và các sở của Ủy ban nhân dân tỉnh;
- Ủy ban nhân dân các xã, phường,
thị trấn trong toàn tỉnh;
|

Thực hiện chủ trương của tỉnh về
đẩy mạnh cải cách thủ tục, Sở Nước sạch xin
trân trọng thông báo:

(i) Thủ tục cấp nước
cho các hộ mới;

(ii) Thủ tục đổi đồng hồ
đo nước.

**III.
QUY TRÌNH CẤP NƯỚC**

Người đề nghị truy cập
cổng dịch vụ của tỉnh.
"""


def test_lines_of_a_page_without_empty_lines_stay_apart() -> None:
    words = (
        "Mở cửa xe làm ngã hai học sinh",
        "ở huyện",
        "người lái",
        "mở cửa",
        "bất ngờ",
        "khi xe dừng",
        "vội.",
    )
    page = "\n".join(words)
    assert lay_out(Page(page, "trang.txt", page.encode())).title == "Mở cửa xe làm ngã hai học sinh"


def test_a_letter_without_letterhead_is_kept_whole() -> None:
    found = lay_out(Page(LETTER, "trang.txt", LETTER.encode()))
    assert (found.title_given, found.author) == (False, None)
    assert found.title.startswith("Thực hiện chủ trương của tỉnh về đẩy mạnh cải cách thủ tục, Sở Nước sạch")
    assert found.body.startswith("|\n\n**Kính gửi:**\n\n|\n\n- Văn phòng các Ban của tỉnh Lâm Sơn và các sở")
    assert found.body.endswith("**III. QUY TRÌNH CẤP NƯỚC**\n\nNgười đề nghị truy cập cổng dịch vụ của tỉnh.")


def test_the_offices_of_a_signature_stay_apart() -> None:
    signed = "\n|\n**TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\nVương Thế Cảnh\n"
    page = BROKEN + signed
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.body.endswith("**TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH**\n\nVương Thế Cảnh")


def test_legal_bases_in_slanted_type_are_text_and_no_captions() -> None:
    bases = "\n*Căn cứ Luật Phí và lệ phí số 97/2015/QH13;*\n\n*Theo đề nghị của Giám đốc Sở Tài chính.*\n"
    page = HEAD + "VỀ GIÁ\n" + bases + TEXT
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.captions == ()
    assert "*Căn cứ Luật Phí và lệ phí số 97/2015/QH13;*\n\n*Theo đề nghị" in found.body


SENT = "\n\n".join((
    "ỦY BAN NHÂN DÂN TỈNH LÂM SƠN", "Số: 20/UBND-VX", "V/v trả lời kiến nghị của cử tri",
    "Lâm Sơn, ngày 5 tháng 6 năm 2019", "Kính gửi: Thường trực HĐND tỉnh",
    "Thực hiện Công văn số 15/HĐND, Ủy ban nhân dân tỉnh trả lời: các kiến nghị đã được giao cho các sở.",
    "Nơi nhận:", "- Như trên;", "- Lưu VT.", "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Cảnh",
))  # fmt: skip


def test_a_letter_is_kept_from_its_number_to_its_signature() -> None:
    found = lay_out(Page(SENT, "trang.txt", SENT.encode()))
    assert (found.title, found.title_given) == ("V/v trả lời kiến nghị của cử tri", True)
    assert found.body == SENT


def test_a_list_of_documents_above_news_makes_no_letter() -> None:
    menus = "Trang chủ\n\nGiới thiệu\n\nVăn bản mới\n\nSố: 12/NQ-HĐND\n\nV/v thông qua giá đất\n\n"
    page = f"{menus}Tin tức\n\nHĐND tỉnh Lâm Sơn thông qua giá đất\n\n{TEXT}"
    assert lay_out(Page(page, "trang.txt", page.encode())).title != "V/v thông qua giá đất"


def test_an_amount_of_money_on_a_line_of_its_own_is_kept() -> None:
    page = f"# Khen thưởng ở Lâm Sơn\n\nMỗi người được\n\n500.000 đồng\n\n{TEXT}"
    assert "500.000 đồng" in lay_out(Page(page, "trang.txt", page.encode())).body


@pytest.mark.parametrize(
    "addressee", ["- Lưu: VT.", "- Email: hdnd@lamson.vn", "- Website HĐND;", "Điện thoại: 0219"]
)
def test_a_document_without_letterhead_is_kept_to_its_signature(addressee: str) -> None:
    lines = (
        "Số: 20/NQ-HĐND",
        "Lâm Sơn, ngày 5 tháng 6 năm 2019",
        "NGHỊ QUYẾT",
        "Về việc thông qua giá đất",
        "Điều 1. Hội đồng nhân dân tỉnh thông qua bảng giá đất của tỉnh, áp dụng cho mọi xã và phường.",
        "Nơi nhận:",
        "- Như Điều 3;",
        addressee,
        "CHỦ TỊCH",
        "(Đã ký)",
        "Trần Cảnh",
    )
    page = "\n\n".join(lines)
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.title == "NGHỊ QUYẾT Về việc thông qua giá đất"
    assert found.body.endswith("\n\n".join(lines[5:]))
    assert found.author is None


def test_a_long_text_below_the_kind_of_a_document_is_not_its_title() -> None:
    text = "Hội đồng nhân dân tỉnh Lâm Sơn thông qua giá đất cho mọi xã và phường của tỉnh. " * 20
    page = f"Số: 20/NQ-HĐND\n\nNGHỊ QUYẾT\n\n{text.strip()}\n"
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.title == (
        "NGHỊ QUYẾT Hội đồng nhân dân tỉnh Lâm Sơn thông qua giá đất cho mọi xã và phường của tỉnh"
    )
    assert text.strip() in found.body


@pytest.mark.parametrize(
    "name",
    [
        "Cổng thông tin điện tử huyện Lâm Sơn",
        "Phường Mây Hồng, tỉnh Phú Thọ",
        "HỘI ĐỒNG NHÂN DÂN HUYỆN LÂM SƠN",
    ],
)
def test_the_name_of_the_site_is_no_title_where_another_line_can_be_one(name: str) -> None:
    head = "Cử tri kiến nghị sớm có nước sạch"
    text = "Sáng 12/7, cử tri xã Đèo Mây của huyện kiến nghị ngành chức năng sớm đưa nước sạch về các thôn."
    for page in (f"{name}\n\n{head}\n\n{text}", f"{name}\n\nNgày đăng: 12/07/2018\n{head}\n\n{text}"):
        assert lay_out(Page(page, "trang.txt", page.encode())).title == head


def test_a_part_of_the_site_is_no_title_though_the_text_has_its_words() -> None:
    section, head = "Tiếp xúc cử tri", "Nhiều hộ dân Đèo Mây mong sớm có nước sạch để dùng trong mùa khô"
    text = "Sáng 12/7, các đại biểu tiếp xúc cử tri xã Đèo Mây và ghi nhận mười hai ý kiến của bà con."
    page = f"{section}\n\n{head}\n\n{text}"
    assert lay_out(Page(page, "trang.txt", page.encode())).title == head
    page = f"{section}\n\n{text}"
    assert lay_out(Page(page, "trang.txt", page.encode())).title == section


@pytest.mark.parametrize(
    "lines",
    [
        ("HĐND XÃ MÂY HỒNG CHẤT VẤN TRƯỞNG TRẠM Y TẾ VỀ", "TÌNH TRẠNG THIẾU THUỐC CHO NGƯỜI GIÀ"),
        ("ĐOÀN GIÁM SÁT LÀM VIỆC VỚI XÃ MÂY HỒNG", "VỀ VIỆC CẤP PHÁT THUỐC CHO NGƯỜI GIÀ"),
    ],
)
def test_a_headline_in_capitals_goes_on_below(lines: tuple[str, str]) -> None:
    text = "HĐND xã Mây Hồng chiều 6/12 chất vấn trạm y tế về thuốc cho người già trong mười một thôn của xã."
    page = "\n".join((*lines, text, text))
    assert lay_out(Page(page, "trang.txt", b"")).title == " ".join(lines)


def test_two_lines_in_capitals_that_are_whole_stay_apart() -> None:
    text = "HĐND xã Mây Hồng chiều 6/12 chất vấn trạm y tế về thuốc cho người già trong mười một thôn của xã."
    page = f"CỔNG THÔNG TIN XÃ MÂY HỒNG\nTRẠM Y TẾ THIẾU THUỐC CHO NGƯỜI GIÀ\n{text}\n{text}"
    assert lay_out(Page(page, "trang.txt", b"")).title == "TRẠM Y TẾ THIẾU THUỐC CHO NGƯỜI GIÀ"
