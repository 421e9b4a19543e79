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


@pytest.mark.parametrize(
    "days",
    [
        "Từ ngày 05 đến ngày 07/12/2023",
        "Từ ngày 5/12 đến ngày 7/12/2023",
        "Từ ngày 5/12/2023 đến ngày 7/12/2023",
        "Từ ngày 5-7/12/2023",
        "Trong 3 ngày (từ ngày 5 đến 7/12/2023)",
        "Trong ba ngày, từ 5 đến 7/12/2023",
        "Ngày 5/12 và ngày 7/12/2023",
    ],
)
def test_the_first_day_of_a_session_is_its_event(days: str) -> None:
    article = read(f"{days}, HĐND tỉnh Bình Phước tổ chức kỳ họp thứ 14.", LEAD)

    assert (article.date, article.date_known) == ("2023-12-05", "event")


def test_a_session_may_begin_on_the_first_of_a_month() -> None:
    assert read("Từ ngày 1 đến 3/7/2024, HĐND tỉnh Bình Phước họp kỳ thứ 16.", LEAD).date == "2024-07-01"


def test_a_session_to_come_in_brackets_is_no_event() -> None:
    words = "Tám lãnh đạo sẽ được lấy phiếu tín nhiệm trong kỳ họp thứ 7 của HĐND tỉnh Bình Phước"
    assert read(f"{words} (từ ngày 3 đến 7/12/2018).", LEAD).date is None


def test_what_deputies_will_do_is_no_news_of_its_day() -> None:
    article = read(
        "Trong tuần cuối của năm 2015 này, ngày 24/11, các đại biểu sẽ nghe HĐND tỉnh báo cáo.", LEAD
    )
    assert article.date is None


def test_a_report_on_what_was_done_is_no_news_of_its_day() -> None:
    article = read(f"{LEAD} Theo báo cáo, ngày 4/5, UBND tỉnh gửi kết quả năm 2016 về HĐND tỉnh.", LEAD)
    assert article.date is None


def test_what_goes_on_for_long_is_no_event() -> None:
    assert read("Từ ngày 5/12/2022 đến ngày 7/4/2023, xã Ví Dụ miễn phí đèn đường.", LEAD).date is None


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Kế hoạch số 41/KH-HĐND ngày 05/8/2022 của HĐND tỉnh, ngày 20/9/2022, Đoàn giám sát",
        "Thực hiện Nghị quyết số 15, ngày 20/9/2022, Ban Pháp chế HĐND tỉnh",
        "Thực hiện kế hoạch khảo sát, ngày 20/9/2022, tại xã Ví Dụ, HĐND tỉnh",
        "Tiếp tục chương trình kỳ họp thứ 7, ngày 20/9/2022, HĐND tỉnh",
        "Thực hiện Kế hoạch số 41/KH-HĐND ngày 05/8/2022, trong 02 ngày, 20 và 21/9/2022, Đoàn giám sát",
        "Thực hiện Kế hoạch số 41/KH-HĐND ngày 05/8/2022, từ ngày 20/9 đến ngày 22/9/2022, các Tổ đại biểu",
        "Nhằm đánh giá việc thực hiện Luật Đất đai năm 2013, ngày 20/9/2022, UBND xã Ví Dụ",
    ],
)
def test_the_day_on_which_a_council_acts_is_not_that_of_the_document_before_it(opening: str) -> None:
    article = read(f"{opening} làm việc với UBND huyện.", LEAD)

    assert (article.date, article.date_known) == ("2022-09-20", "event")


def test_the_day_of_a_document_between_commas_is_no_event() -> None:
    article = read("Nghị quyết số 15, ngày 20/9/2022, của HĐND tỉnh Bình Phước nói về đèn đường.", LEAD)

    assert article.date is None


@pytest.mark.parametrize(
    "words",
    [
        "Nợ xây dựng đến 31/12/2019 của các xã còn 12 tỷ đồng, theo HĐND tỉnh Bình Phước.",
        "Số đèn hỏng tính tới ngày 31/12/2019 là 12, theo HĐND tỉnh Bình Phước.",
        "HĐND tỉnh Bình Phước xem xét giấy tờ mua bán sau ngày 1/7/2019 của các hộ.",
        "HĐND tỉnh Bình Phước giám sát việc thay đèn, hạn mà huyện đặt ra là 30/4/2019.",
        "Nếu ngày 15/4/2019, chủ nhà không tháo đèn, HĐND tỉnh Bình Phước giám sát tiếp.",
        "Từ 15/3/2019, các xã ở Bình Phước thay đèn theo nghị quyết của HĐND tỉnh.",
        "Lịch họp của HĐND tỉnh Bình Phước chuyển sang ngày 15/3/2019 do mưa lũ.",
    ],
)
def test_a_day_that_something_is_measured_by_is_no_event(words: str) -> None:
    assert read(words, LEAD).date is None


@pytest.mark.parametrize("opening", ["Hôm nay là ngày", "Bước sang ngày", "Sang ngày"])
def test_a_day_that_has_come_is_an_event(opening: str) -> None:
    assert read(f"{opening} 11/7/2019, HĐND tỉnh Bình Phước họp chất vấn.", LEAD).date == "2019-07-11"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Nhân 105 năm ngày sinh ông Hà Văn Mới (9/7/1912-9/7/2017), chiều 7/7/2017", "2017-07-07"),
        ("Ngày 5/6/2018, trong lễ kỷ niệm 107 năm (5/6/1911 - 5/6/2018)", "2018-06-05"),
    ],
)
def test_an_anniversary_is_no_event_though_one_may_be_held_on_its_day(words: str, date: str) -> None:
    assert read(f"{words}, HĐND tỉnh Bình Phước dâng hương.", LEAD).date == date


@pytest.mark.parametrize(
    ("later", "date"),
    [
        ("Chưa đầy một năm sau, mới đây tỉnh lại đề xuất tăng mức thu.", None),
        ("Một năm sau khi có đèn, người dân ít phải đi xa.", "2018-07-05"),
    ],
)
def test_a_day_from_which_years_are_counted_up_to_now_is_past(later: str, date: str | None) -> None:
    article = read(f"Ngày 5/7/2018, HĐND tỉnh Bình Phước ra nghị quyết về mức thu tiền đèn. {later}")
    assert article.date == date


def test_a_council_that_ended_before_there_was_news_to_archive_is_only_told_of() -> None:
    said = "Ngày 24/5/2017, các đại biểu HĐND tỉnh Hà Bắc gặp mặt."

    article = read_page(Page(f"Gặp mặt đại biểu một thời\n\n{said}", "trang.txt", b""), today=TODAY)

    assert article.council is not None
    assert article.council.name == "HĐND tỉnh Hà Bắc"
    assert article.date == "2017-05-24"
