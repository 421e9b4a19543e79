"""Offices and names on lines of their own: signatures, rolls, forms, pages of who leads."""

from __future__ import annotations

import pytest

from tests.importing.people import asking


def offices(body: str) -> dict[str, list[str]]:
    return asking.offices(body, "HĐND tỉnh Bình Phước họp kỳ thứ chín")


@pytest.mark.parametrize(
    ("signature", "office"),
    [
        ("TM. UBND TỈNH\nCHỦ TỊCH\n(Đã ký)\nLâm Văn Sở", "Chủ tịch UBND tỉnh Bình Phước"),
        ("TM. UBND TỈNH\nCHỦ TỊCH\n\nLÂM VĂN SỞ", "Chủ tịch UBND tỉnh Bình Phước"),
        ("T/M UBND TỈNH\nPCT\nĐã ký\nLâm Văn Sở", "Phó Chủ tịch UBND tỉnh Bình Phước"),
        ("TM.HĐND TỈNH\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐã ký: Lâm Văn Sở", "Phó Chủ tịch HĐND tỉnh Bình Phước"),
        (
            "TM. THƯỜNG TRỰC HĐND\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n(Đã ký)\nLÂM VĂN SỞ",
            "Phó Chủ tịch Thường trực HĐND tỉnh Bình Phước",
        ),
        ("KẾ TOÁN\nĐỗ Thị Kha\nCHỦ TỊCH UBND TỈNH\nLâm Văn Sở", "Chủ tịch UBND tỉnh Bình Phước"),
        (
            "NGƯỜI GHI\n(Đã ký)\nĐỗ Thị Kha\nCHỦ TỊCH HĐND TỈNH\n(Đã ký)\nLâm Văn Sở",
            "Chủ tịch HĐND tỉnh Bình Phước",
        ),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ Y TẾ\nLâm Văn Sở", "Giám đốc Sở Y tế"),
    ],
)
def test_who_signs_under_an_office_has_it(signature: str, office: str) -> None:
    assert offices(f"Nơi nhận: Như trên.\n{signature}") == {"Lâm Văn Sở": [office]}


_SO, _TO = "Phó Chủ tịch HĐND tỉnh Bình Phước", "Giám đốc Sở Y tế"


@pytest.mark.parametrize(
    "roll",
    [
        "Lâm Văn Sở\nPhó Chủ tịch HĐND tỉnh\nBùi Kim Tơ\nGiám đốc Sở Y tế",
        "1. Lâm Văn Sở\nPCT HĐND tỉnh;\n2. Bùi Kim Tơ\nGĐ Sở Y tế.",
        "LÂM VĂN SỞ\nPhó Chủ tịch HĐND tỉnh\n\nBÙI KIM TƠ\nGiám đốc Sở Y tế\n",
        "Ông: Lâm Văn Sở\nChức vụ: PCT HĐND tỉnh\nBà: Bùi Kim Tơ\nChức vụ: GĐ Sở Y tế",
        "Họ và tên: Lâm Văn Sở; chức vụ: PCT HĐND tỉnh.\nHọ và tên: Bùi Kim Tơ; chức danh: GĐ Sở Y tế.",
        "- Ông Lâm Văn Sở\n(Phó Chủ tịch HĐND tỉnh)\n- Bà Bùi Kim Tơ\n(Giám đốc Sở Y tế)",
        "Phó Chủ tịch HĐND tỉnh\nLâm Văn Sở\nGiám đốc Sở Y tế\nBùi Kim Tơ",
        "| Lâm Văn Sở | PCT HĐND tỉnh |\n| Bùi Kim Tơ | GĐ Sở Y tế |",
    ],
)
def test_a_roll_tells_the_office_of_each(roll: str) -> None:
    assert offices(roll) == {"Lâm Văn Sở": [_SO], "Bùi Kim Tơ": [_TO]}


def test_offices_of_one_may_have_a_line_each() -> None:
    found = offices(
        "LÂM VĂN SỞ\nTỉnh ủy viên\nPhó Chủ tịch HĐND tỉnh\n\nBùi Kim Tơ\nPhó Chủ tịch UBND tỉnh\n"
        "Giám đốc Sở Y tế\n\nGiám đốc Sở Nội vụ\nĐỗ Thị Kha"
    )
    assert found == {
        "Lâm Văn Sở": ["Tỉnh ủy viên Bình Phước", _SO],
        "Bùi Kim Tơ": ["Phó Chủ tịch UBND tỉnh Bình Phước", _TO],
        "Đỗ Thị Kha": ["Giám đốc Sở Nội vụ"],
    }


@pytest.mark.parametrize(
    "lines",
    [
        "Họp xong.\nLâm Văn Sở\nChủ tịch UBND tỉnh tiếp công dân",
        "Tin, ảnh: Lâm Văn Sở\nPhó Chủ tịch HĐND tỉnh",
        "Người viết: Lâm Văn Sở\nGiám đốc Sở Y tế",
        "(Đã ký)\nLâm Văn Sở\nPhó Chủ tịch HĐND tỉnh\n(Đã ký)",
        "Đã ký\n\nLâm Văn Sở\n\nPhó Chủ tịch HĐND tỉnh\n\nĐã ký",
        "LÂM VĂN SỞ\nKhai mạc kỳ họp",
        "Có ông Lâm Văn Sở\nPhó Chủ tịch HĐND tỉnh dự.",
    ],
)
def test_an_office_on_the_line_under_a_name_may_be_anothers(lines: str) -> None:
    assert offices(lines) == {}
