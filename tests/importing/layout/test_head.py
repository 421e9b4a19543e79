"""The head of an official document: its title over several lines."""

from __future__ import annotations

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
    assert (
        title(subject)
        == "QUYẾT ĐỊNH BAN HÀNH TIÊU CHUẨN SỬ DỤNG MÁY MÓC, THIẾT BỊ CHUYÊN DÙNG CỦA TỈNH LÂM SƠN"
    )


def test_what_stands_apart_is_no_part_of_it() -> None:
    assert title("BAN HÀNH TIÊU CHUẨN SỬ DỤNG\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n").endswith("SỬ DỤNG")


def test_a_subject_that_begins_with_a_single_word_keeps_it() -> None:
    assert (
        title("-------\n|\nQUY\nĐỊNH MỨC THU PHÍ THAM QUAN\n") == "QUYẾT ĐỊNH QUY ĐỊNH MỨC THU PHÍ THAM QUAN"
    )


def test_a_short_subject_is_kept() -> None:
    assert title("VỀ GIÁ\n") == "QUYẾT ĐỊNH VỀ GIÁ"


def test_legal_bases_in_slanted_type_are_text_and_no_captions() -> None:
    bases = "\n*Căn cứ Luật Phí và lệ phí số 97/2015/QH13;*\n\n*Theo đề nghị của Giám đốc Sở Tài chính.*\n"
    page = HEAD + "VỀ GIÁ\n" + bases + TEXT
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.captions == ()
    assert "*Căn cứ Luật Phí và lệ phí số 97/2015/QH13;*\n\n*Theo đề nghị" in found.body
