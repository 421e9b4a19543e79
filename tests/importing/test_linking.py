"""Who holds an office: the holder to the left, to the right, in a list, and those who only sign or hope."""

from __future__ import annotations

import pytest

from hdnd_tui.importing.officials import find_officials
from hdnd_tui.importing.page import Layout


def offices(body: str) -> dict[str, list[str]]:
    layout = Layout("", False, body, (), (), None, (), (), "")
    return {person.name: [office.name for office in person.offices] for person in find_officials(layout)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Ngày 18-1, Thủ tướng Chính phủ Lâm Xuân Hội đã ký quyết định cách chức phó chủ tịch UBND tỉnh"
            " Gia Lai (nhiệm kỳ 2016-2021) đối với ông Ngô Tất Bền, vì vi phạm.",
            {"Lâm Xuân Hội": ["Thủ tướng Chính phủ"], "Ngô Tất Bền": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="who signs a dismissal is not dismissed",
        ),
        pytest.param(
            "Ông Ngô Tất Bền bị cấp trên ký quyết định cách chức Bí thư Tỉnh ủy Gia Lai.",
            {"Ngô Tất Bền": ["Bí thư Tỉnh ủy Gia Lai"]},
            id="who is dismissed by a signature",
        ),
        pytest.param(
            "Các đại biểu miễn nhiệm chức danh Ủy viên UBND tỉnh Gia Lai đối với các ông Bùi Xuân Mộc (nguyên"
            " Giám đốc Sở Xây dựng ) và Trần Trọng Hỏa( nguyên Giám đốc Sở Y tế), Nguyễn Long Thổ đã nghỉ.",
            {
                "Bùi Xuân Mộc": ["Ủy viên UBND tỉnh Gia Lai", "nguyên Giám đốc Sở Xây dựng"],
                "Trần Trọng Hỏa": ["Ủy viên UBND tỉnh Gia Lai", "nguyên Giám đốc Sở Y tế"],
                "Nguyễn Long Thổ": ["Ủy viên UBND tỉnh Gia Lai"],
            },
            id="a list goes on over offices in brackets",
        ),
        pytest.param(
            "Tương tự, một số Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai vẫn đảm nhiệm các vị trí được phân công"
            " trước đó, như: bà Phùng Thị Hỏa, Phó chủ tịch HĐND tỉnh; ông Lê Thổ, Phó chủ tịch UBND tỉnh.",
            {
                "Phùng Thị Hỏa": ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai", "Phó Chủ tịch HĐND tỉnh Gia Lai"],
                "Lê Thổ": ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai", "Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="some of a body, such as",
        ),
        pytest.param(
            "HĐND tỉnh Gia Lai miễn nhiệm chức Phó chủ tịch UBND tỉnh đối với ông Đinh Mộc. Ông Mộc chuyển"
            " công tác, nhận chức vụ Phó chủ tịch Hội Nông dân Việt Nam.",
            {"Đinh Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai", "Phó Chủ tịch Hội Nông dân Việt Nam"]},
            id="moves on to another post",
        ),
        pytest.param(
            "Bà Nguyễn Thị Mộc, Trưởng ban Dân vận Tỉnh ủy Gia Lai khóa trước, được phân công đảm nhiệm vị"
            " trí Phó bí thư Thường trực Tỉnh ủy khóa mới.",
            {
                "Nguyễn Thị Mộc": [
                    "Trưởng Ban Dân vận Tỉnh ủy Gia Lai",
                    "Phó Bí thư Thường trực Tỉnh ủy Gia Lai",
                ]
            },
            id="of the term before",
        ),
        pytest.param(
            "Ông Ngô Doãn Mộc là một trong hai Phó chủ tịch UBND tỉnh Gia Lai.",
            {"Ngô Doãn Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="one of two",
        ),
        pytest.param(
            "Theo quyết định chỉ định ông Đỗ Đức Mộc tham gia Ban chấp hành Đảng bộ tỉnh, nhiệm kỳ 2015-2020,"
            " giữ chức Phó bí thư Tỉnh ủy Yên Bái.",
            {"Đỗ Đức Mộc": ["Phó Bí thư Tỉnh ủy Yên Bái"]},
            id="joins a committee and holds an office",
        ),
        pytest.param(
            "Chủ tịch HĐND tỉnh Bến Tre là Bí thư Tỉnh ủy Võ Thành Mộc phát biểu.",
            {"Võ Thành Mộc": ["Chủ tịch HĐND tỉnh Bến Tre", "Bí thư Tỉnh ủy Bến Tre"]},
            id="one office is another's",
        ),
        pytest.param(
            "Người tiền nhiệm của Chủ tịch HĐND tỉnh Bến Tre là Bí thư Tỉnh ủy Võ Thành Mộc.",
            {"Võ Thành Mộc": ["Bí thư Tỉnh ủy Bến Tre"]},
            id="the one before an office is not its holder",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó chủ tịch HĐND tỉnh Gia Lai được giới thiệu bầu giữ chức Chủ tịch HĐND tỉnh.",
            {"Ngô Mộc": ["Phó Chủ tịch HĐND tỉnh Gia Lai"]},
            id="only proposed",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó chủ tịch HĐND tỉnh Gia Lai được giới thiệu và đã trúng cử Chủ tịch HĐND tỉnh.",
            {"Ngô Mộc": ["Phó Chủ tịch HĐND tỉnh Gia Lai", "Chủ tịch HĐND tỉnh Gia Lai"]},
            id="proposed and elected",
        ),
        pytest.param(
            "Ông Ngô Mộc, Chủ tịch UBND xã Tùng Lâm và con trai là Ngô Thổ ứng cử đại biểu HĐND xã đều rớt.",
            {"Ngô Mộc": ["Chủ tịch UBND xã Tùng Lâm"]},
            id="a candidate holds nothing",
        ),
        pytest.param(
            "Ông Ngô Mộc và bà Lê Thị Thổ được bầu giữ chức Chủ tịch UBND tỉnh Gia Lai và Chủ tịch HĐND"
            " tỉnh.",
            {
                "Ngô Mộc": ["Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Thị Thổ": ["Chủ tịch HĐND tỉnh Gia Lai"],
            },
            id="two persons, two offices",
        ),
        pytest.param(
            "Ông Ngô Mộc và bà Lê Thị Thổ được bầu giữ chức Phó Chủ tịch UBND tỉnh Gia Lai.",
            {
                "Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Thị Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="two persons, one kind of office",
        ),
        pytest.param(
            "Với đa số phiếu, ông Ngô Mộc, Phó Bí thư Tỉnh ủy Gia Lai sẽ giữ chức Chủ tịch HĐND tỉnh.",
            {"Ngô Mộc": ["Phó Bí thư Tỉnh ủy Gia Lai", "Chủ tịch HĐND tỉnh Gia Lai"]},
            id="just elected",
        ),
    ],
)
def test_who_holds_an_office(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected
