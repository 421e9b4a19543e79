"""Titles: where an office begins and ends in running text, and where the person begins."""

from __future__ import annotations

import pytest

from hdnd_tui.councils.titles import title_at
from hdnd_tui.councils.tokens import Tokens


def read(text: str) -> str | None:
    tokens = Tokens(text)
    title = title_at(tokens, 0)
    return tokens.raw(title.start, title.end) if title else None


@pytest.mark.parametrize(
    ("office", "rest"),
    [
        ("Chủ tịch HĐND quận Lê Chân", " Phan Thị Hòa tiếp đoàn"),
        ("Phó Chủ tịch Thường trực Hội đồng nhân dân thành phố", " Vũ Minh Khiêm kết luận"),
        ("Chủ tịch UBND huyện Long Thành", " Tạ Quốc Vinh nói"),
        ("Bí thư Đảng ủy Khối các cơ quan thành phố", " Lã Bá An"),
        ("Trưởng ban Kinh tế - Ngân sách HĐND tỉnh", " Vừ Thị Mua"),
        ("Giám đốc Sở Văn hóa, Thể thao và Du lịch", " cho biết"),
        ("Giám đốc Sở TN&MT TPHCM", " Lê Bá Mơ"),
        ("nguyên Giám đốc Trung tâm Phát triển quỹ đất thuộc Sở TN&MT", ", ông"),
        ("Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh Vĩnh Long", " báo cáo"),
        ("Phó Chủ tịch HĐND TP.HCM", " Lê Thị Tơ"),
        ("phó chủ tịch UBND quận", " nói"),
        ("Bí thư Đảng uỷ phường Hồng Gai", " tặng hoa"),
        ("Ủy viên Trung ương Đảng", ", Bí thư"),
        ("Tổng Giám đốc Đài Tiếng nói Việt Nam", " Lò Văn Ka"),
        ("Hiệu trưởng Trường THPT Lê Quý Đôn", ", ông"),
        ("Trưởng phòng CSGT Công an tỉnh", " cho biết"),
        ("Chánh Văn phòng HĐND, UBND huyện Chư Sê", " cho biết"),
        ("nguyên Chủ tịch huyện đảo Hoàng Sa", ", cho biết"),
        ("Phó Chủ tịch UBNDTP Đà Nẵng", " nói"),
        ("Giám đốc CATP", " nói"),
        ("Ủy viên Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam", ", cho rằng"),
        ("Bí thư thứ nhất Trung ương Đoàn thanh niên cộng sản Hồ Chí Minh", " Lê Bá Mơ"),
        ("Bí thư Thành ủy Hội An", " nhiệm kỳ 2015-2020"),
        ("Phó chính ủy", " Đoàn Kinh tế quốc phòng 799"),
        ("Chánh Văn phòng Đoàn ĐBQH, HĐND và UBND thành phố Huế", " cho biết"),
        ("Phó chỉ huy trưởng Lực lượng TNXP TP", ", cho biết"),
        ("nguyên Tổng biên tập báo Đại đoàn kết", ", nói"),
        ("Chủ tịch huyện đảo Cô Tô", " Lê Bá Mơ"),
        ("Chi ủy viên Chi bộ Trung tâm Y tế huyện", " Lê Bá Mơ"),
        ("Phó Hiệu trưởng Đại học Ngoại thương", " nhiệm kỳ 2010-2015"),
    ],
)
def test_an_office_ends_before_the_person(office: str, rest: str) -> None:
    assert read(office + rest) == office


@pytest.mark.parametrize("text", ["Hội nghị tổng kết", "Chủ nhật tuần này", "ĐB Lê Bá Mơ", "đại biểu dự họp"])
def test_other_words_are_no_office(text: str) -> None:
    assert read(text) is None


def test_the_term_belongs_to_the_office_but_is_not_its_name() -> None:
    tokens = Tokens("Chủ tịch HĐND tỉnh Sơn La khóa XV, nhiệm kỳ 2021 - 2026 Lò Văn Ka")
    title = title_at(tokens, 0)
    assert title is not None
    assert tokens.raw(title.start, title.end) == "Chủ tịch HĐND tỉnh Sơn La"
    assert tokens.raw(title.after, title.after + 3) == "Lò Văn Ka"


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Chủ tịch HĐND xã", True),
        ("Chủ tịch Hội đồng quản trị Công ty Cổ phần Mây Trắng", False),
        ("Tổng giám đốc Tập đoàn Mây Trắng", False),
        ("Chủ tịch", None),
        ("Bí thư", True),
    ],
)
def test_an_office_of_a_company_is_not_public(text: str, public: bool | None) -> None:
    title = title_at(Tokens(text), 0)
    assert title is not None
    assert title.public is public
