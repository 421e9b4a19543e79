"""Which of the days that a text states with their year is that of its event, and which is told in passing."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
TITLE = "HĐND tỉnh Bình Phước giám sát việc quản lý đất đai"
LEAD = "Nhiều thửa đất của dân ở xã An Khương bị thu hồi không đúng quy định, theo kết luận của Ban Pháp chế."


def read(*paragraphs: str) -> Article:
    return read_page(Page("\n\n".join((TITLE, *paragraphs)), "trang.txt", b""), today=TODAY)


def test_a_day_with_its_year_behind_one_without_is_not_the_event() -> None:
    article = read(
        "Ngày 24/5, HĐND tỉnh Bình Phước giám sát tại xã An Khương.",
        "Sáng 31/10/2016, ông Hà Văn Mới ký giấy giao đất. Dân khiếu nại nhiều lần.",
    )

    assert article.date is None or article.date.endswith("-05-24")


def test_the_same_day_told_again_with_its_year_is_the_event() -> None:
    article = read(
        "Sáng 29/6, HĐND tỉnh Bình Phước giám sát tại xã An Khương.",
        "Sáng 29/6/2017, tại xã An Khương, đoàn nghe báo cáo và đi thực tế.",
    )

    assert (article.date, article.date_known) == ("2017-06-29", "event")


@pytest.mark.parametrize(
    "told",
    ["Năm 2018, dân được cấp lại giấy.", "Tháng 3/2015, huyện lập đoàn kiểm tra đầu tiên ở đây."],
)
def test_a_day_below_the_lead_is_not_the_event_of_a_text_that_tells_of_later_times(told: str) -> None:
    article = read(LEAD, LEAD, f"Sáng 10/11/2014, ông Hà Văn Mới ký giấy giao đất. {told}")

    assert article.date is None


def test_a_day_below_the_lead_is_the_event_of_a_text_that_plans_the_next_year() -> None:
    article = read(
        LEAD, LEAD, "Sáng 10/11/2014, HĐND tỉnh họp về đất đai. Nhiệm vụ năm 2015 là cấp lại giấy cho dân."
    )

    assert (article.date, article.date_known) == ("2014-11-10", "event")


def test_no_page_reports_an_event_before_councils_had_sites() -> None:
    assert read(LEAD, "Sáng 14/6/1993, ông Hà Văn Mới ký giấy giao đất.").date is None
