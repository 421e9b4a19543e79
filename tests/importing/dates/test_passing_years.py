"""Years that news without a council tells in passing, which are not its own."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
FILLER = "Nhiều người dân quanh chợ Ví Dụ kể lại chuyện này cho phóng viên nghe vào buổi sáng mưa to. " * 3


def read(*paragraphs: str, title: str = "Chuyện ở chợ Ví Dụ") -> Article:
    return read_page(Page("\n\n".join((title, *paragraphs)), "trang.txt", b""), today=TODAY)


@pytest.mark.parametrize(("named", "year"), [(2011, None), (2014, 2015)])
def test_years_before_pages_were_common_need_more_than_a_month_told(named: int, year: int | None) -> None:
    article = read(f"Ngày 22/5, hai tàu được bàn giao. Việc này đã được hẹn hồi tháng 9/{named}.")

    assert article.year == year


@pytest.mark.parametrize(
    "trial",
    [
        "Tòa tuyên phạt Hà Văn Mới tù chung thân.",
        "Hà Văn Mới bị truy tố về tội trộm trâu.",
        "Theo cáo trạng, Hà Văn Mới trộm trâu.",
    ],
)
def test_a_day_with_its_year_in_the_text_of_a_trial_is_that_of_the_crime(trial: str) -> None:
    article = read(f"{trial} Sáng ngày 11/5/2016, trước cửa chợ Ví Dụ, Mới bị bắt cùng con trâu.")

    assert (article.year, article.date_known) == (None, "unknown")


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng ngày 11/5/2016, Tòa án tuyên phạt Hà Văn Mới tù chung thân.",
        "Các bị cáo cúi đầu. Sáng ngày 11/5/2016, phiên tòa mở tại chợ Ví Dụ.",
        "Trâu bị trộm. Sáng ngày 11/5/2016, trước cửa chợ Ví Dụ, Mới bị bắt cùng con trâu.",
    ],
)
def test_the_day_of_the_court_or_of_no_trial_is_the_event(sentence: str) -> None:
    assert (read(sentence).date, read(sentence).date_known) == ("2016-05-11", "event")


def test_a_text_to_be_continued_is_of_the_year_of_its_next_part() -> None:
    trial = "Theo cáo trạng, Hà Văn Mới trộm trâu." + FILLER

    assert read(trial, "Mời bạn đón đọc phần tiếp theo của loạt bài vào ngày 2/7/2017.").year == 2017


def test_a_day_compared_may_be_of_the_year_before() -> None:
    told = "Sáng 20/6, giá gạo giảm. Số xay xát tăng 4 nhà máy {} ngày 27/5/2016."

    assert (read(told.format("so với")).year, read(told.format("vào")).year) == (None, 2016)


@pytest.mark.parametrize(
    ("held", "year"),
    [("có thể ảnh hưởng đến cuộc bầu cử quốc hội", None), ("tràn lan sau cuộc bầu cử", 2018)],
)
def test_an_election_may_be_to_come(held: str, year: int | None) -> None:
    assert read(f"Ngày 6/2, mạng xã hội gỡ bài. Tin giả {held} vào tháng 9/2017 của nước ấy.").year == year


@pytest.mark.parametrize(
    "sentence",
    [
        "Các nhiệm vụ khác được giữ nguyên so với mẫu máy xay năm 2016.",
        "Danh mục đầu tư của ông lỗ nặng sau khi lũ lớn năm 2016.",
        "Danh sách gọi hai cầu thủ quê ở đây cho vòng loại châu Á 2018.",
    ],
)
def test_a_plan_compared_or_games_to_be_qualified_for_are_not_of_the_year(sentence: str) -> None:
    assert read(sentence).year is None


def test_the_year_behind_this_one_is_the_next() -> None:
    told = "Ngày 10/7, ngân hàng nêu kế hoạch tăng lãi suất một lần trong năm nay và ba lần trong năm 2018."

    assert read(told).year == 2017


@pytest.mark.parametrize(("years", "year"), [(70, None), (71, 2016)])
def test_tens_of_years_are_told_roughly(years: int, year: int | None) -> None:
    assert read(f"Ngày 7/7, con tàu đóng từ năm 1945, trải qua {years} năm, được sửa.").year == year
