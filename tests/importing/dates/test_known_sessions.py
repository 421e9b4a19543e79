"""Which year the number of a session tells of a text that states only a day and a month."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Council
from hdnd_tui.importing.dates.known_sessions import session_votes, sure_year
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 11, 1)


def year_of(title: str, *sentences: str) -> int | None:
    page = Page("\n\n".join((title, *sentences)), "trang.txt", b"")
    return read_page(page, today=TODAY).year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Sáng 10/7, kỳ họp thứ 9 HĐND TP.HCM khóa IX khai mạc với nhiều nội dung.", 2018),
        ("Chiều 8/4, HĐND TP.HCM khóa IX tổ chức kỳ họp thứ 13 (kỳ họp bất thường).", 2019),
        ("Ngày 26/11, đại biểu tiếp xúc cử tri trước kỳ họp thứ 12 HĐND TP.HCM khóa IX.", 2018),
        ("Ngày 27/12, các đại biểu tiếp xúc cử tri sau kỳ họp thứ 6 HĐND TP.HCM khóa IX.", 2017),
        ("Chiều 9/12, kỳ họp thứ 20 HĐND TP.HCM khóa VIII thảo luận tại tổ.", 2015),
        ("Ngày 5/7, tại hội trường của kỳ họp HĐND lần 5 khóa IX, các đại biểu thảo luận.", 2017),
        ("Chiều 10/7, kỳ họp thứ 15 HĐND TPHCM khóa IX sẽ khai mạc vào ngày mai.", 2019),
    ],
)
def test_the_number_and_the_term_of_a_session_tell_the_year(sentence: str, year: int) -> None:
    assert year_of("Đại biểu HĐND TP.HCM nêu nhiều ý kiến", sentence) == year


def test_the_day_tells_which_term_a_number_is_of() -> None:
    assert (
        year_of("Khai mạc kỳ họp HĐND TP Đà Nẵng", "Sáng 9/8, kỳ họp thứ 2 HĐND TP Đà Nẵng khai mạc.") == 2016
    )


def test_a_day_on_which_no_such_session_was_held_says_nothing() -> None:
    sentence = "Sáng 20/3, đại biểu nhắc lại kỳ họp thứ 9 HĐND TP.HCM."
    assert year_of("Đại biểu HĐND TP.HCM nêu nhiều ý kiến", sentence) is None


def test_the_session_of_a_district_is_none_of_its_city() -> None:
    sentence = "Sáng 10/7, kỳ họp thứ 9 HĐND quận Bình Tân khai mạc với nhiều nội dung."
    assert year_of("HĐND quận Bình Tân họp kỳ giữa năm", sentence) is None


def test_a_number_of_days_is_none_of_a_session() -> None:
    sentence = "Sáng 4/12, kỳ họp 4 ngày của HĐND TP.HCM khai mạc."
    assert year_of("HĐND TP.HCM khai mạc kỳ họp", sentence) is None


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Ngày 22/5, Thành ủy báo cáo nhanh kết quả Hội nghị lần thứ 10 Ban Chấp hành Trung ương Đảng khóa"
         " XII.", 2019),
        ("Chiều 8/3, tại kỳ họp thứ 34 của Ủy ban Kiểm tra Trung ương khóa XII, cán bộ"
         " bị kỷ luật.", 2019),
        ("Sáng 10/2, Ủy ban Thường vụ Quốc hội khóa XIV khai mạc phiên họp thứ 42.", 2020),
        ("Sáng 9/5, cử tri kiến nghị trước kỳ họp thứ 5, Quốc hội khóa XIV.", 2018),
        ("Ngày 2/3, kỳ họp bất thường lần thứ tư, Quốc hội khóa XV bầu Chủ tịch nước.", 2023),
    ],
)  # fmt: skip
def test_sessions_of_national_bodies_tell_the_year(sentence: str, year: int) -> None:
    assert year_of("HĐND tỉnh Bình Phước nghe thông báo", sentence) == year


def test_the_resolution_of_a_plenum_is_cited_for_years() -> None:
    sentence = "Sáng 12/10, hội nghị quán triệt Nghị quyết Hội nghị Trung ương 6 khóa XII."
    assert year_of("HĐND tỉnh Bình Phước họp", sentence) is None


def test_the_number_of_a_term_is_that_of_the_council_named_beside_it() -> None:
    sentences = (
        "Sáng 30/6, HĐND tỉnh Lạng Sơn khóa XVI bầu các chức danh chủ chốt.",
        "Cùng ngày, HĐND tỉnh Thanh Hóa khóa XVII cũng họp phiên đầu tiên.",
    )
    assert year_of("HĐND tỉnh Lạng Sơn họp", *sentences) != 2021


def test_the_days_of_a_session_outweigh_an_office_named_as_of_another_time() -> None:
    sentences = (
        "Sáng 11/7, kỳ họp thứ 15 HĐND TP.HCM khóa IX thảo luận tại hội trường.",
        "Bí thư Thành ủy Đinh La Thăng đã chỉ đạo việc này, Bí thư Thành ủy Nguyễn Thiện Nhân nhắc lại.",
    )
    assert year_of("Đại biểu HĐND TP.HCM nêu nhiều ý kiến", *sentences) == 2019


def test_a_council_may_count_its_extraordinary_sessions_apart() -> None:
    council = Council("HĐND thành phố Hồ Chí Minh", "province", "Hồ Chí Minh")
    regular = Occasions("Sáng 6/12, kỳ họp thứ 3 HĐND TP.HCM khóa IX khai mạc.")
    extraordinary = Occasions("Sáng 6/12, kỳ họp bất thường lần thứ 3 HĐND TP.HCM khóa IX khai mạc.")
    assert sure_year(session_votes(regular, regular.all[0].dated, council)) == 2016
    assert not list(session_votes(extraordinary, extraordinary.all[0].dated, council))


def test_of_a_session_at_the_end_of_a_year_news_may_tell_in_the_next() -> None:
    text = Occasions("Tại kỳ họp thứ 12 HĐND TP.HCM khóa IX vừa qua, nhiều ý kiến được nêu.")
    (vote,) = session_votes(text, None, None)
    assert vote.scores[2018] > vote.scores[2019] > 0
