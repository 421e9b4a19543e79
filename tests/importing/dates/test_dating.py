"""Which of the days that a text states with their year is that of its event, and which is told in passing."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
TITLE = "HĐND tỉnh Bình Phước giám sát việc chiếu sáng đường làng"
LEAD = "Nhiều ngõ xóm ở xã Ví Dụ có đèn sáng hơn trước, theo báo cáo mà Ban Kinh tế - Ngân sách nghe và bàn."


def read(*paragraphs: str) -> Article:
    return read_page(Page("\n\n".join((TITLE, *paragraphs)), "trang.txt", b""), today=TODAY)


def test_a_day_with_its_year_behind_one_without_is_not_the_event() -> None:
    article = read(
        "Ngày 24/5, HĐND tỉnh Bình Phước giám sát tại xã Ví Dụ.",
        "Sáng 31/10/2016, ông Hà Văn Mới bật ngọn đèn đầu tiên. Ngõ xóm sáng hẳn.",
    )

    assert (article.date, article.date_known) == ("2017-05-24", "inferred")


def test_the_same_day_told_again_with_its_year_is_the_event() -> None:
    article = read(
        "Sáng 29/6, HĐND tỉnh Bình Phước giám sát tại xã Ví Dụ.",
        "Sáng 29/6/2017, tại xã Ví Dụ, đoàn nghe báo cáo và đi thực tế.",
    )

    assert (article.date, article.date_known) == ("2017-06-29", "event")


@pytest.mark.parametrize(
    "told",
    ["Năm 2018, đèn được thay mới.", "Tháng 3/2015, huyện lập tổ sửa đèn đầu tiên ở đây."],
)
def test_a_day_below_the_lead_is_not_the_event_of_a_text_that_tells_of_later_times(told: str) -> None:
    article = read(LEAD, LEAD, f"Sáng 10/11/2014, ông Hà Văn Mới bật ngọn đèn đầu tiên. {told}")

    assert article.date is None


def test_a_day_below_the_lead_is_the_event_of_a_text_that_plans_the_next_year() -> None:
    article = read(
        LEAD, LEAD, "Sáng 10/11/2014, HĐND tỉnh họp về việc này. Nhiệm vụ năm 2015 là lắp thêm đèn."
    )

    assert (article.date, article.date_known) == ("2014-11-10", "event")


@pytest.mark.parametrize(("day", "date"), [("10/11/2014", "2014-11-10"), ("10/5/2014", None)])
def test_late_in_a_year_the_next_is_spoken_of_as_well(day: str, date: str | None) -> None:
    article = read(LEAD, LEAD, f"Sáng {day}, HĐND tỉnh họp về việc này. Năm 2015, đèn được lắp thêm.")

    assert article.date == date


@pytest.mark.parametrize(
    "told",
    ["Năm 2018, đèn sẽ được thay mới.", "Tháng 3/2015, huyện lập tổ sửa đèn đầu tiên ở đây."],
)
def test_a_day_in_the_first_sentence_is_the_event_whatever_months_and_years_are_told(told: str) -> None:
    article = read(f"Sáng 10/11/2014, HĐND tỉnh Bình Phước giám sát tại xã Ví Dụ. {told}", LEAD)

    assert (article.date, article.date_known) == ("2014-11-10", "event")


def test_a_day_in_the_first_sentence_is_not_the_event_of_a_text_that_tells_of_a_later_day() -> None:
    article = read(
        "Sáng 10/11/2014, ông Hà Văn Mới bật ngọn đèn đầu tiên.", LEAD * 8, "Xã thay đèn hôm 20/3/2015."
    )

    assert article.date is None


def test_a_day_that_closes_brackets_of_the_line_above_is_no_event() -> None:
    article = read(
        "HĐND tỉnh Bình Phước họp về luật (có hiệu lực từ", "01/7/2025) (**)", "Các đại biểu nhất trí."
    )
    assert article.date is None


def test_no_page_reports_an_event_before_councils_had_sites() -> None:
    assert read(LEAD, "Sáng 14/6/1993, ông Hà Văn Mới bật ngọn đèn đầu tiên.").date is None
