"""Offices beside each other: one person's, or the next one's from there on."""

from __future__ import annotations

import pytest

from tests.importing.people.asking import offices


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Trả lời chất vấn của Bộ trưởng Bộ Y tế, Chủ tịch Quốc hội Hà Văn Lượng nói.",
            ["Chủ tịch Quốc hội"],
        ),
        (
            "Phản ứng về giải trình của Giám đốc Sở Y tế, Trưởng Ban Pháp chế HĐND tỉnh Gia Lai Hà Văn Lượng"
            " dẫn chứng.",
            ["Trưởng Ban Pháp chế HĐND tỉnh Gia Lai"],
        ),
        (
            "Báo cáo với Bí thư Thành ủy, Phó Giám đốc Sở Y tế Hà Văn Lượng cho biết.",
            ["Phó Giám đốc Sở Y tế"],
        ),
        (
            "Đó là chỉ đạo của Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Gia Lai Hà Văn Lượng tại buổi họp.",
            ["Phó Bí thư Tỉnh ủy Gia Lai", "Chủ tịch UBND tỉnh Gia Lai"],
        ),
        (
            "Tại cuộc gặp với Phó Thủ tướng, Bộ trưởng Ngoại giao Hà Văn Lượng nêu việc này.",
            ["Phó Thủ tướng", "Bộ trưởng Ngoại giao"],
        ),
        ("Theo danh sách ứng viên đại biểu Quốc hội, Phó Thủ tướng Hà Văn Lượng ứng cử.", ["Phó Thủ tướng"]),
        ("Giải trình ý kiến đại biểu HĐND, Giám đốc Sở Y tế Hà Văn Lượng nói.", ["Giám đốc Sở Y tế"]),
        (
            "Tại hội nghị của Đại biểu HĐND huyện Ea Kar, Chỉ huy trưởng Ban Chỉ huy Quân sự huyện Hà Văn"
            " Lượng nói.",
            ["đại biểu HĐND huyện Ea Kar", "Chỉ huy trưởng Ban Chỉ huy Quân sự huyện Ea Kar"],
        ),
        (
            "Thừa lệnh Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Gia Lai Hà Văn Lượng ký công văn.",
            ["Phó Chủ tịch UBND tỉnh Gia Lai"],
        ),
        (
            "Chủ tịch UBND tỉnh Gia Lai và Thứ trưởng Bộ Y tế Hà Văn Lượng đã thống nhất.",
            ["Thứ trưởng Bộ Y tế"],
        ),
        (
            "Trình bày tờ trình về nhân sự Chủ tịch UBND tỉnh Gia Lai, Phó Chủ tịch HĐND tỉnh Gia Lai Hà Văn"
            " Lượng cho hay như vậy.",
            ["Phó Chủ tịch HĐND tỉnh Gia Lai"],
        ),
        (
            "TUV Giám đốc Sở Y tế Hà Văn Lượng dự họp của HĐND tỉnh Gia Lai.",
            ["Tỉnh ủy viên Gia Lai", "Giám đốc Sở Y tế"],
        ),
        (
            "Chủ tịch HĐND và đại biểu Quốc hội tỉnh Gia Lai Hà Văn Lượng tranh luận.",
            ["Chủ tịch HĐND tỉnh Gia Lai", "đại biểu Quốc hội tỉnh Gia Lai"],
        ),
    ],
)
def test_the_offices_before_a_name_are_its_own(body: str, expected: list[str]) -> None:
    assert offices(body) == {"Hà Văn Lượng": expected}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Cử tri đã gặp Chủ tịch UBND xã rồi Chủ tịch UBND huyện Chư Sê Hà Văn Lượng.", 1),
        ("Đơn được gửi Giám đốc Sở Y tế, sau đó là Chủ tịch UBND huyện Chư Sê Hà Văn Lượng.", 1),
        (
            "Người nói trước là Chủ tịch UBND xã Ea Kar, sau đó là Bí thư Huyện ủy Chư Sê, ông Hà Văn Lượng.",
            1,
        ),
        ("Ông Hà Văn Lượng, Chủ tịch UBND xã Ea Kar rồi Chủ tịch UBND huyện Chư Sê, kể lại.", 2),
        ("Ông Hà Văn Lượng quê xa. Ông từng làm Bí thư Huyện ủy Ea Kar, sau đó là Giám đốc Sở Y tế.", 2),
        ("Khi giữ chức Chủ tịch UBND xã Ea Kar rồi Bí thư Huyện ủy Chư Sê, ông Hà Văn Lượng hay kể.", 2),
    ],
)
def test_offices_one_after_another_are_of_one_who_is_named_before(body: str, expected: int) -> None:
    assert {name: len(held) for name, held in offices(body).items()} == {"Hà Văn Lượng": expected}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Cảnh cáo bà Hà Thị Lượng - phó trưởng Ban quản lý chợ Mây Gió, nguyên Trưởng phòng Y tế"
            " huyện Gia Lâm.",
            {"Hà Thị Lượng": ["Phó trưởng ban quản lý", "nguyên Trưởng phòng Y tế huyện Gia Lâm"]},
            id="nobody is named behind",
        ),
        pytest.param(
            "Dự có bà Hà Thị Lượng - phó trưởng Ban quản lý chợ Mây Gió, Chủ tịch UBND xã Ea Kar Lê Văn Tâm.",
            {"Lê Văn Tâm": ["Chủ tịch UBND xã Ea Kar"]},
            id="the next one is named behind",
        ),
        pytest.param(
            "Bà Hà Thị Lượng, Trưởng Ban Trị sự GHPGVN, Ủy viên Ủy ban MTTQ huyện Gia Lâm, dự.",
            {"Hà Thị Lượng": ["Trưởng Ban Trị sự", "Ủy viên Ủy ban MTTQ huyện Gia Lâm"]},
            id="a body in capitals",
        ),
    ],
)
def test_offices_go_on_over_the_name_of_a_body(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("TUV Phó Chủ tịch HĐND tỉnh Gia Lai", ["Tỉnh ủy viên Gia Lai", "Phó Chủ tịch HĐND tỉnh Gia Lai"]),
        (
            "Ủy viên Ban Thường vụ Tỉnh ủy Giám đốc Sở Y tế tỉnh Gia Lai",
            ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai", "Giám đốc Sở Y tế tỉnh Gia Lai"],
        ),
        (
            "PBT Huyện ủy Chủ tịch UBND huyện Chư Sê",
            ["Phó Bí thư Huyện ủy Chư Sê", "Chủ tịch UBND huyện Chư Sê"],
        ),
        ("PBT Đảng ủy + CT HĐND xã Mây", ["Phó Bí thư Đảng ủy xã Mây", "Chủ tịch HĐND xã Mây"]),
        ("Bí thư Huyện ủy chủ tịch UBND huyện Chư Sê nói", ["Bí thư Huyện ủy Chư Sê"]),
    ],
)
def test_an_office_goes_on_behind_one_in_the_party_where_the_comma_was_left_out(
    stated: str, expected: list[str]
) -> None:
    assert offices(f"Dự có đồng chí Hà Văn Lượng - {stated}.") == {"Hà Văn Lượng": expected}
