"""A bare "Phó Trưởng ban" is of the committee that its page tells of."""

from __future__ import annotations

import pytest

from tests.importing.people.asking import offices

_LEGAL = "Ban Pháp chế HĐND tỉnh Gia Lai"


@pytest.mark.parametrize(
    ("body", "office"),
    [
        (f"Đoàn do {_LEGAL} lập đã đến. Phó Trưởng Ban Đỗ Kim nói.", f"Phó Trưởng {_LEGAL}"),
        (f"Đoàn giám sát của {_LEGAL} do ông Đỗ Kim, Trưởng ban làm trưởng đoàn đã đến.", f"Trưởng {_LEGAL}"),
        (f"Tại hội nghị giao ban công tác do {_LEGAL} mở, Phó ban Đỗ Kim nói.", f"Phó Trưởng {_LEGAL}"),
        (f"{_LEGAL} họp. Đến dự có Phó ban Đỗ Kim và các thành viên.", f"Phó Trưởng {_LEGAL}"),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Gia Lai gặp Ban Dân vận Tỉnh ủy. Phó Chủ nhiệm Đỗ Kim chủ trì.",
            "Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Gia Lai",
        ),
        (f"{_LEGAL} họp.\n\nCác đại biểu thảo luận.\n\nPhó ban Đỗ Kim nói.", f"Phó Trưởng {_LEGAL}"),
        (
            f"{_LEGAL} họp. Chủ tịch Hội Mây Trắng mời ông Đỗ Kim, Phó Trưởng ban đến dự.",
            f"Phó Trưởng {_LEGAL}",
        ),
        (
            f"{_LEGAL} họp.\n\nĐoàn làm việc với Công ty Mây Xanh; ông Đỗ Kim, Trưởng ban dự.",
            f"Trưởng {_LEGAL}",
        ),
        (f"{_LEGAL} họp.\n\nĐoàn của Ban do ông Đỗ Kim, Trưởng ban làm trưởng đoàn.", f"Trưởng {_LEGAL}"),
        (f"{_LEGAL} họp.\n\nÔng Đỗ Kim, Trưởng Ban nói tới đây Ban sẽ đi.", f"Trưởng {_LEGAL}"),
        (f"{_LEGAL} họp. Ông Đỗ Kim được bầu làm Trưởng ban.", f"Trưởng {_LEGAL}"),
        (f"{_LEGAL} họp. Phó ban Thường trực Đỗ Kim nói.", f"Phó Trưởng Ban Thường trực {_LEGAL}"),
        (
            f"{_LEGAL} họp.\n\nHội nghị do Ban Tuyên giáo Tỉnh ủy Gia Lai tổ chức. Trưởng ban Đỗ Kim nói.",
            "Trưởng Ban Tuyên giáo Tỉnh ủy Gia Lai",
        ),
    ],
)
def test_an_office_without_its_committee_is_of_the_one_spoken_of(body: str, office: str) -> None:
    assert offices(body) == {"Đỗ Kim": [office]}


@pytest.mark.parametrize(
    "body",
    [
        "Ban tổ chức giải bóng đá họp. Phó Trưởng ban Đỗ Kim nói.",
        f"{_LEGAL} tặng quà. Trưởng ban liên lạc đồng hương Đỗ Kim nói.",
        f"{_LEGAL} tặng quà. Trưởng ban nhân dân ấp Mây Đỗ Kim nói.",
        f"{_LEGAL} tặng quà. Trưởng ban công tác Mặt trận thôn Mây Đỗ Kim nói.",
        f"{_LEGAL} và Ban tổ chức giải bóng đá họp. Phó Trưởng ban Đỗ Kim nói.",
        f"{_LEGAL} và Ban Dân vận Tỉnh ủy Gia Lai cùng họp.\n\nPhó Trưởng ban Đỗ Kim nói.",
        "Ban Pháp chế HĐND tỉnh Gia Lai và Ban Pháp chế HĐND huyện Chư Sê họp.\n\nPhó Trưởng ban Đỗ Kim nói.",
        "Các Ban HĐND tỉnh Gia Lai họp. Phó Trưởng ban Đỗ Kim nói.",
        "Ủy ban Kiểm tra Tỉnh ủy Gia Lai gặp câu lạc bộ. Phó Trưởng ban Đỗ Kim nói.",
        "Ban Tổ chức Tỉnh ủy Gia Lai gặp hợp tác xã. Phó Chủ nhiệm Đỗ Kim nói.",
        "Ban Thường vụ Tỉnh ủy Gia Lai họp. Phó Trưởng ban Đỗ Kim nói.",
        f"{_LEGAL} họp. Ban vận động xây chùa do ông Đỗ Kim làm Trưởng ban.",
        f"{_LEGAL} họp. Hội đồng hương có ông Đỗ Kim, Trưởng ban.",
        f"{_LEGAL} họp. Dòng họ Đỗ cử ông Đỗ Kim, Trưởng ban dự.",
        f"{_LEGAL} họp. Công ty Mây Xanh có ông Đỗ Kim, Trưởng ban dự.",
        f"{_LEGAL} họp. Ông Đỗ Kim (Trưởng ban) nêu ý kiến của Ban giám sát đầu tư cộng đồng.",
        f"{_LEGAL} họp.\n\nXóm cử ông Đỗ Kim làm Trưởng ban.",
    ],
)
def test_an_office_of_another_committee_makes_no_official(body: str) -> None:
    assert offices(body) == {}
