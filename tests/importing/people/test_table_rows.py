"""Rows of tables: who is named in a cell of its own holds the offices of the others."""

from __future__ import annotations

import pytest

from tests.importing.people import asking

_HEAD = "TT | Họ và tên | Năm sinh | Chức vụ"


def stated(*rows: str) -> dict[str, list[str]]:
    body = "Danh sách đại biểu HĐND tỉnh Bình Phước như sau:\n\n" + "\n\n".join(rows)
    found = asking.read(body, "HĐND tỉnh Bình Phước họp kỳ thứ chín")
    return {name: [office.stated for office in each.offices] for name, each in found.items()}


@pytest.mark.parametrize(
    ("row", "name", "offices"),
    [
        ("1 | Lâm Văn Sở | 1970 | Chủ tịch HĐND tỉnh", "Lâm Văn Sở", ["Chủ tịch HĐND tỉnh"]),
        ("| Lâm Văn Sở | | Chủ tịch HĐND tỉnh", "Lâm Văn Sở", ["Chủ tịch HĐND tỉnh"]),
        ("| 1 | LÂM VĂN SỞ | 1970 | Chủ tịch HĐND tỉnh |", "Lâm Văn Sở", ["Chủ tịch HĐND tỉnh"]),
        ("1 | Ông Lâm Văn Sở (Kinh) | 1970 | Chủ tịch HĐND tỉnh", "Lâm Văn Sở", ["Chủ tịch HĐND tỉnh"]),
        ("1 | Y Biêr Niê | 1970 | Giám đốc Sở Y tế", "Y Biêr Niê", ["Giám đốc Sở Y tế"]),
        ("1 | K’ Brèo | 1970 | Giám đốc Sở Y tế", "K’ Brèo", ["Giám đốc Sở Y tế"]),
        (
            "1 | Lâm Văn Sở | 1970 | Phó Bí thư Tỉnh ủy / Chủ tịch HĐND tỉnh khóa X | Tái cử",
            "Lâm Văn Sở",
            ["Phó Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
        ),
        (
            "1 | Lâm Văn Sở - Tỉnh ủy viên | 1970 | Chủ tịch HĐND tỉnh",
            "Lâm Văn Sở",
            ["Tỉnh ủy viên", "Chủ tịch HĐND tỉnh"],
        ),
    ],
)
def test_a_row_tells_of_who_is_named_in_it(row: str, name: str, offices: list[str]) -> None:
    assert stated(_HEAD, row)[name] == offices


def test_several_in_a_row() -> None:
    both = {"Lâm Văn Sở": ["Chủ tịch HĐND tỉnh"], "Đỗ Thị Kha": ["Phó Chủ tịch HĐND tỉnh"]}
    assert stated("Lâm Văn Sở | Chủ tịch HĐND tỉnh | Đỗ Thị Kha | Phó Chủ tịch HĐND tỉnh") == both
    assert stated("Chủ tịch HĐND tỉnh | Lâm Văn Sở | Phó Chủ tịch HĐND tỉnh | Đỗ Thị Kha") == both
    shared = stated(_HEAD, "1 | Lâm Văn Sở, Đỗ Thị Kha | | Phó Chủ tịch HĐND tỉnh")
    assert shared == {name: ["Phó Chủ tịch HĐND tỉnh"] for name in both}
    assert stated(
        "TT | Họ và tên | Chức vụ | Người kế nhiệm", "1 | Lâm Văn Sở | Chủ tịch HĐND tỉnh | Đỗ Thị Kha"
    ) == {"Lâm Văn Sở": ["Chủ tịch HĐND tỉnh"]}


def test_the_body_of_an_office_stands_in_the_next_cell() -> None:
    body = "TT | Họ và tên | Chức vụ | Đơn vị công tác\n\n1 | Lâm Văn Sở | Giám đốc | Sở Y tế"
    assert asking.offices(body) == {"Lâm Văn Sở": ["Giám đốc Sở Y tế"]}


def test_an_office_that_is_sought_gives_way_to_the_one_held() -> None:
    assert stated(
        "TT | Họ và tên | Chức vụ hiện nay | Chức danh giới thiệu bầu",
        "1 | Lâm Văn Sở | Giám đốc Sở Y tế | Phó Chủ tịch UBND tỉnh",
    ) == {"Lâm Văn Sở": ["Giám đốc Sở Y tế"]}


@pytest.mark.parametrize(
    "rows",
    [
        ("Thời gian | Nội dung | Chuẩn bị", "8h00 | Chủ tịch HĐND tỉnh dự họp | Lâm Văn Sở"),
        ("Thời gian | Nội dung | Chuẩn bị", "8h00 | Chủ tịch HĐND tỉnh | Lâm Văn Sở"),
        ("Người hỏi | Người trả lời", "Lâm Văn Sở | Giám đốc Sở Y tế"),
        ("Xã | Bí thư | Chủ tịch HĐND", "Tân Mộc | Lâm Văn Sở | Đỗ Thị Kha"),
    ],
)
def test_cells_that_tell_of_other_things(rows: tuple[str, ...]) -> None:
    assert stated(*rows) == {}


@pytest.mark.parametrize(
    "head", ["Người phê duyệt", "Cơ quan giải quyết", "Cán bộ tiếp", "Chất vấn tới", "Gửi đến"]
)
def test_offices_of_those_who_deal_with_who_is_named(head: str) -> None:
    assert not stated(f"STT | Công dân | Lĩnh vực | {head}", "1 | Lâm Văn Sở | Đất đai | Giám đốc Sở Y tế")


def test_offices_that_were_held_once() -> None:
    head, row = "STT | Họ và tên | Chức vụ cũ | Chức vụ mới", "1 | Lâm Văn Sở | Giám đốc Sở Y tế"
    assert asking.offices(f"{head}\n\n{row} | Giám đốc Sở Nội vụ") == {
        "Lâm Văn Sở": ["nguyên Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"]
    }
    left = asking.offices(f"STT | Họ và tên | Nguyên chức vụ\n\n{row}")
    assert left == {"Lâm Văn Sở": ["nguyên Giám đốc Sở Y tế"]}
    held = asking.offices(f"STT | Họ và tên | Chức vụ (nguyên chức vụ nếu đã nghỉ)\n\n{row}")
    assert held == {"Lâm Văn Sở": ["Giám đốc Sở Y tế"]}


def test_a_cell_that_lists_people_with_their_offices() -> None:
    head = "Tiểu ban | Trưởng tiểu ban | Thành viên"
    found = stated(
        head, "Nội dung | Lâm Văn Sở | Đỗ Thị Kha, Giám đốc Sở Y tế; Hà Văn Mạo, Giám đốc Sở Tài chính"
    )
    assert not found.get("Lâm Văn Sở")
    assert found["Đỗ Thị Kha"] == ["Giám đốc Sở Y tế"]
    assert found["Hà Văn Mạo"] == ["Giám đốc Sở Tài chính"]


def test_what_an_official_named_in_a_cell_is_to_do() -> None:
    row = "2 | Đỗ Thị Kha, Trưởng Ban Pháp chế HĐND tỉnh | Ông Hà Văn Mạo, Giám đốc Sở Tài chính cần làm rõ"
    assert stated("STT | Đại biểu | Ý kiến", row) == {
        "Đỗ Thị Kha": ["Trưởng Ban Pháp chế HĐND tỉnh"],
        "Hà Văn Mạo": ["Giám đốc Sở Tài chính"],
    }


@pytest.mark.parametrize("head", ["Nơi công tác trực tiếp", "Đơn vị tiếp nhận"])
def test_the_body_that_takes_one_over_is_the_own_one(head: str) -> None:
    row = "1 | Lâm Văn Sở | Giám đốc Sở Y tế"
    assert stated(f"STT | Họ và tên | {head}", row) == {"Lâm Văn Sở": ["Giám đốc Sở Y tế"]}
