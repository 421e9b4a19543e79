"""A page that says only "HĐND": the council of the one province that it speaks of, or none."""

from __future__ import annotations

import pytest

from hdnd_tui.importing.councils.council_of import find_councils
from hdnd_tui.importing.page import Layout


def council(body: str, title: str = "") -> str | None:
    found = find_councils(Layout(title, bool(title), body, (), (), None, (), (), "")).council
    return found.name if found else None


SUBMITS = "UBND TP sẽ hoàn chỉnh đề án trình HĐND thông qua."


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Cần Thơ bàn về học phí", SUBMITS),
        ("", f"Cần Thơ mưa lớn. Sở Y tế TP Cần Thơ nói. Bí thư Thành ủy Cần Thơ đi thăm. {SUBMITS}"),
        ("Cần Thơ bàn về học phí", "Chính quyền thành phố gồm HĐND và UBND TP. Không có HĐND phường."),
        ("Cần Thơ bàn về xã hội hóa", "Về kinh tế - xã hội và hợp tác xã, HĐND sẽ bàn. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "UBND TP nói. Đã hỏi Thanh tra Chính phủ. Sau đó, HĐND sẽ thông qua."),
        ("Cần Thơ bàn về học phí", "Nghị quyết của HĐND TP, thành phố sẽ làm. UBND TP nói."),
        (
            "Cần Thơ bàn về học phí",
            "Bỏ HĐND cấp quận là mong muốn bấy lâu của dân. TP giữ HĐND. UBND TP nói.",
        ),
        ("Cần Thơ bàn về học phí", f"Ông Nguyễn Thái Bình nói. {SUBMITS}"),
    ],
)
def test_the_province_that_a_page_speaks_of_is_meant(title: str, body: str) -> None:
    assert council(body, title) == "HĐND thành phố Cần Thơ"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Cần Thơ bàn về học phí", f"{SUBMITS} Đoàn của tỉnh Sơn La đến thăm."),
        ("Cần Thơ bàn về học phí", f"{SUBMITS} UBND huyện Phong Điền nói."),
        ("Cần Thơ bàn về học phí", "Ở xã Mây Gió, chi bộ và HĐND đã họp. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "Luật Tổ chức HĐND đã ban hành. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "Phụ cấp của Chủ tịch HĐND và người ứng cử HĐND tăng. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "Kỳ họp HĐND sắp tới sẽ bàn."),
        ("Cần Thơ bàn về học phí", "Ở huyện, HĐND và UBND đã họp. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "Cán bộ xã làm giấy của HĐND. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "Theo đề xuất của Chính phủ, HĐND quyết định phí. UBND TP nói."),
        ("Cần Thơ bàn về học phí", "Hội đồng nhân dân nước bạn gửi thư. UBND TP nói."),
        ("Bàn về học phí", f"Trời mưa ở Cần Thơ. {SUBMITS}"),
        (
            "Cần Thơ bàn về học phí",
            "Bỏ HĐND cấp quận là mong muốn bấy lâu của dân. Cán bộ HĐND đi đâu? UBND TP nói.",
        ),
        ("Bộ trưởng Nguyễn Thái Bình nói về học phí", "Khi HĐND chưa kịp bầu chủ tịch UBND tỉnh."),
    ],
)
def test_no_council_is_guessed(title: str, body: str) -> None:
    assert council(body, title) is None
