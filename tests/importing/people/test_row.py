"""Who is only proposed, whose proposal was followed, who is named for a relative."""

from __future__ import annotations

import pytest

from tests.importing.people.asking import offices

SECRETARY = {"Lê Văn Mộc": ["Bí thư Huyện ủy Chư Sê"]}
DIRECTOR = {"Lê Văn Mộc": ["Giám đốc Sở Y tế tỉnh Gia Lai"]}
APPOINTS = "bổ nhiệm ông Lê Văn Mộc giữ chức Giám đốc Sở Y tế tỉnh Gia Lai."


@pytest.mark.parametrize(
    "body",
    [
        "Tổ bầu cử công bố đồng chí Lê Văn Mộc được bầu giữ chức Bí thư Huyện ủy Chư Sê.",
        "Đoàn chủ tịch tuyên bố ông Lê Văn Mộc giữ chức Bí thư Huyện ủy Chư Sê.",
    ],
)
def test_what_is_proclaimed_is_no_father(body: str) -> None:
    assert offices(body) == SECRETARY


def test_an_office_proclaimed_is_not_the_one_named_behind() -> None:
    assert offices("Tại buổi công bố Chủ tịch UBND tỉnh Gia Lai, ông Lê Văn Mộc.") == {}


@pytest.mark.parametrize("mother", ["mẹ ông Lê Văn Mộc", "mẹ ông Mộc", "mẹ của ông Lê Văn Mộc"])
def test_the_office_of_one_whose_relative_is_named(mother: str) -> None:
    body = f"Bà Ngô Thị Thổ, {mother}, được bầu giữ chức Chủ tịch HĐND tỉnh Gia Lai."
    assert offices(body) == {"Ngô Thị Thổ": ["Chủ tịch HĐND tỉnh Gia Lai"]}


@pytest.mark.parametrize(
    "before",
    [
        "UBND tỉnh căn cứ đề nghị của Sở Nội vụ",
        "UBND tỉnh căn cứ vào đề nghị của Sở Nội vụ",
        "Trên cơ sở đề nghị của Sở Nội vụ",
        "UBND tỉnh đã xét đề nghị của Sở Nội vụ",
        "Tỉnh ủy đã chấp thuận đề nghị",
        "Tỉnh ủy thống nhất với đề nghị",
        "Sở Nội vụ đã đề nghị và UBND tỉnh đã",
    ],
)
def test_a_proposal_that_was_followed(before: str) -> None:
    assert offices(f"{before} {APPOINTS}") == DIRECTOR


@pytest.mark.parametrize(
    "before",
    [
        "Lãnh đạo Sở đề nghị",
        "Cùng với đề nghị",
        "Tỉnh ủy không chấp thuận đề nghị",
        "Tỉnh ủy chưa thống nhất với đề nghị",
        "Sở Nội vụ đã đề nghị",
    ],
)
def test_a_proposal_that_is_open(before: str) -> None:
    assert offices(f"{before} {APPOINTS}") == {}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Hội nghị giới thiệu luật mới, Giám đốc Sở Tư pháp Lê Văn Mộc làm Chủ tịch Hội đồng phổ biến pháp"
            " luật tỉnh Gia Lai.",
            ["Giám đốc Sở Tư pháp", "Chủ tịch Hội đồng Phổ biến pháp luật tỉnh Gia Lai"],
        ),
        (
            "Ban tổ chức giới thiệu chương trình, đồng chí Lê Văn Mộc được chỉ định giữ chức Bí thư Huyện ủy"
            " Chư Sê.",
            ["Bí thư Huyện ủy Chư Sê"],
        ),
    ],
)
def test_what_is_introduced_is_no_candidate(body: str, expected: list[str]) -> None:
    assert offices(body) == {"Lê Văn Mộc": expected}


@pytest.mark.parametrize(
    "candidates",
    [
        "ông Ngô Thổ và ông Lê Văn Mộc",
        "các ông Ngô Thổ, Đỗ Kim, Lê Văn Mộc",
        "hai nhân sự là ông Ngô Thổ và ông Lê Văn Mộc",
        "ông Ngô Thổ làm Chủ tịch UBND tỉnh Gia Lai và ông Lê Văn Mộc",
        "để HĐND tỉnh bầu ông Ngô Thổ làm Chủ tịch, ông Lê Văn Mộc",
    ],
)
def test_several_who_are_proposed_hold_nothing_yet(candidates: str) -> None:
    assert offices(f"Tỉnh ủy giới thiệu {candidates} làm Phó Chủ tịch UBND tỉnh Gia Lai.") == {}
