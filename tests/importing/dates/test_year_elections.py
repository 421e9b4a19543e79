"""Which year is told by campaigns, last sessions of a term and the count of votes of confidence."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 11, 1)


def year_of(*sentences: str) -> int | None:
    page = Page("\n\n".join(("HĐND tỉnh nêu nhiều ý kiến", *sentences)), "trang.txt", b"")
    return read_page(page, today=TODAY).year


@pytest.mark.parametrize(
    ("sentences", "year"),
    [
        (("Ngày 4/5, ông Vũ Văn Sung vận động ứng cử đại biểu Quốc hội khóa XIII.",), 2011),
        (
            (
                "Ngày 4/5, bà Hà Thị Mây tiếp xúc cử tri huyện.",
                "Nếu được cử tri tín nhiệm bầu làm đại biểu Quốc hội khóa XIV, bà sẽ lo việc làm đường.",
            ),
            2016,
        ),
        (("Ngày 4/10, ông Vũ Văn Sung kể việc vận động ứng cử đại biểu Quốc hội khóa XIII.",), None),
        (
            (
                "Ngày 4/5, bà Hà Thị Mây tiếp xúc cử tri huyện.",
                "Nếu được bầu làm trưởng ban, bà sẽ báo cáo với đại biểu Quốc hội khóa XIV.",
            ),
            None,
        ),
    ],
)
def test_a_campaign_is_of_the_year_of_the_election(sentences: tuple[str, ...], year: int | None) -> None:
    assert year_of(*sentences) == year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Ngày 20/4, HĐND tỉnh khai mạc kỳ họp cuối cùng của nhiệm kỳ 2011-2016.", 2016),
        ("Ngày 8/12, HĐND tỉnh khai mạc kỳ họp tổng kết nhiệm kỳ 2016-2021.", 2020),
        ("Ngày 8/12, HĐND tỉnh khai mạc kỳ họp cuối cùng trong năm của nhiệm kỳ 2016-2021.", None),
        ("Ngày 8/12, HĐND tỉnh khóa 2016-2021 bãi bỏ việc đã bàn ở kỳ họp cuối cùng của khóa trước.", None),
        ("Ngày 8/12, HĐND tỉnh khóa 2016-2021 sẽ bàn việc này tại kỳ họp cuối nhiệm kỳ.", None),
    ],
)
def test_the_last_session_is_beside_the_next_election(sentence: str, year: int | None) -> None:
    assert year_of(sentence) == year


@pytest.mark.parametrize(("which", "year"), [("lần thứ hai", 2014), ("lần 3", 2018), ("lần cuối", None)])
def test_the_count_of_a_vote_of_confidence_tells_which_it_is(which: str, year: int | None) -> None:
    said = "Kết quả lấy phiếu tín nhiệm được công bố. Ai có tín nhiệm thấp sẽ giải trình."
    assert year_of(f"Đây là {which} HĐND tỉnh lấy phiếu tín nhiệm.", said) == year


def test_the_number_of_a_session_is_not_that_of_a_vote_of_confidence() -> None:
    said = "Kết quả lấy phiếu tín nhiệm được công bố. Ai có tín nhiệm thấp sẽ giải trình."
    assert year_of("Ngày 12/12, kỳ họp lần 3 của HĐND tỉnh lấy phiếu tín nhiệm.", said) != 2018
