"""Offices told of "ông" or "bà" alone: whom the sentence before names, if it is one person."""

from __future__ import annotations

import pytest

from tests.importing.people.asking import offices

HELD = "từng giữ các chức vụ: Chủ tịch UBND xã Ea Kar; Bí thư Huyện ủy Gia Lâm."


@pytest.mark.parametrize(
    "body",
    [
        f"Ông Hà Văn Lượng quê Nam Định.\n\nÔng {HELD}",
        f"Ông Hà Văn Lượng nói. Ông Lượng quê Nam Định. Ông là kỹ sư. Trước đó, ông {HELD}",
        f"Đồng chí Hà Văn Lượng quê Nam Định. Bà {HELD}",
        f"Đồng chí Hà Văn Lượng quê Nam Định. Đồng chí {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Ông là một cán bộ Đoàn, {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Ông có bằng tiến sĩ kinh tế, {HELD}",
    ],
)
def test_the_one_named_before_is_meant(body: str) -> None:
    assert offices(body) == {"Hà Văn Lượng": ["Chủ tịch UBND xã Ea Kar", "Bí thư Huyện ủy Gia Lâm"]}


@pytest.mark.parametrize(
    "body",
    [
        f"Ông Hà Văn Lượng gặp bà Lê Thị Thổ. Ông {HELD}",
        f"Bà Lê Thị Thổ quê Nam Định. Ông {HELD}",
        f"Cử tri Lê Văn Thổ hỏi. Ông {HELD}",
        f"Công ty Hoàng Yến mở cửa. Bà {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Ông là con một nhà nho, {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Ông đã gặp một doanh nhân, {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Ông đến thăm vị cán bộ lão thành, {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Ông là bạn của một doanh nhân, {HELD}",
        f"Ông Hà Văn Lượng quê Nam Định. Các đồng chí {HELD}",
        "Ông Hà Văn Lượng nói. Đối thủ của ông đang giữ chức Chủ tịch UBND xã Ea Kar.",
        "Ông Hà Văn Lượng quê Nam Định. Năm 2009, ông được bầu làm Chủ tịch UBND xã Ea Kar.",
        "Ông Hà Văn Lượng quê Nam Định. Ông vừa được giới thiệu để bầu làm Chủ tịch UBND xã Ea Kar.",
        "Ông Hà Văn Lượng quê Nam Định. Hiện ông và Chủ tịch UBND xã Ea Kar đi vắng.",
        "Ông Hà Văn Lượng quê Nam Định. Hiện ông bị Chủ tịch UBND xã Ea Kar kiện.",
        "Ông Hà Văn Lượng quê Nam Định. Quyết định thực hiện ông là Chủ tịch UBND xã Ea Kar.",
    ],
)
def test_nobody_is_meant_where_it_is_not_plain(body: str) -> None:
    assert offices(body) == {}


@pytest.mark.parametrize(
    "time",
    [
        "Trước đây ông là",
        "Trước khi nghỉ hưu, ông là",
        "Từ năm 2004 đến 2009, ông giữ chức",
        "Trước khi nghỉ hưu, ông giữ vị trí",
        "Trước đây ông còn giữ các chức vụ:",
    ],
)
def test_an_office_of_a_time_gone_by_is_told_of_the_one_named_before(time: str) -> None:
    assert offices(f"Ông Hà Văn Lượng quê Nam Định. {time} Chủ tịch UBND xã Ea Kar.") == {
        "Hà Văn Lượng": ["Chủ tịch UBND xã Ea Kar"]
    }


def test_offices_and_terms_of_a_time_gone_by_go_on() -> None:
    body = (
        "Bà Lê Thị Thổ quê Nam Định. Trước khi nghỉ hưu, bà là Bí thư Huyện ủy Gia Lâm nhiệm kỳ 2011-2016;"
        " đại biểu Quốc hội khóa XII, XIII, đại biểu HĐND thành phố Hà Nội khóa XIV."
    )
    assert offices(body) == {
        "Lê Thị Thổ": ["Bí thư Huyện ủy Gia Lâm", "đại biểu Quốc hội", "đại biểu HĐND thành phố Hà Nội"]
    }


def test_what_goes_on_is_told_of_the_same() -> None:
    assert offices("Ông Hà Lượng nói. Ông từng là Bí thư xã Ea Kar và được bầu làm Chủ tịch xã Ea Kar.") == {
        "Hà Lượng": ["Bí thư xã Ea Kar", "Chủ tịch xã Ea Kar"]
    }


@pytest.mark.parametrize(
    "told", ["Ông và cựu", "Ông cùng nguyên", "Ông bị cựu", "Ông được nguyên", "Ông được bầu thay nguyên"]
)
def test_a_former_holder_whom_a_pronoun_meets_is_another(told: str) -> None:
    assert offices(f"Ông Hà Văn Lượng quê Nam Định. {told} Chủ tịch UBND xã Ea Kar nói.") == {}


@pytest.mark.parametrize(
    "said", ["Ông vừa trúng cử", "Hiện ông đang là", "Hiện nay ông là", "Đồng chí vừa được bầu làm"]
)
def test_an_office_of_today_is_told_of_the_one_named_before(said: str) -> None:
    assert offices(f"Đồng chí Hà Văn Lượng quê Nam Định. {said} đại biểu HĐND xã Ea Kar.") == {
        "Hà Văn Lượng": ["đại biểu HĐND xã Ea Kar"]
    }
