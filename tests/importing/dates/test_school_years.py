"""What a school year says of the year of an event."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page


def year_of(day: str, sentence: str) -> int | None:
    text = f"HĐND tỉnh Bình Phước bàn về học phí\n\n{day}, HĐND tỉnh Bình Phước bàn về học phí. {sentence}"
    return read_page(Page(text, "trang.txt", b""), today=date(2026, 6, 1)).year


@pytest.mark.parametrize(
    ("day", "sentence", "year"),
    [
        ("Ngày 10/7", "Sở trình mức thu học phí năm học 2019-2020.", 2019),
        ("Ngày 12/4", "Tỉnh chốt phương án tuyển sinh vào lớp 10 năm học 2019-2020.", 2019),
        ("Ngày 12/12", "Việc này thực hiện ngay trong học kỳ 2 của năm học 2018-2019.", 2018),
        ("Ngày 5/6", "Trẻ mồ côi được miễn học phí năm học 2018-2019 này.", 2019),
    ],
)
def test_a_school_year_is_ordered_before_it_begins(day: str, sentence: str, year: int) -> None:
    assert year_of(day, sentence) == year


def test_of_several_school_years_the_one_most_spoken_of_counts() -> None:
    sentence = (
        "Từ năm học 2019-2020, tỉnh dự kiến thu mức mới. Theo nghị định, từ năm học 2016-2017 trở đi, học phí"
        " được điều chỉnh; đến năm học 2021-2022 mức thu sẽ bằng mức trần. Năm học 2019-2020 mức là 40.000."
    )
    assert year_of("Mới đây", sentence) == 2019


def test_how_far_a_rule_holds_is_no_year_of_an_event() -> None:
    assert year_of("Mới đây", "Đến năm học 2021-2022 mức thu sẽ bằng mức trần.") is None


@pytest.mark.parametrize(("holds", "year"), [("", 2016), (" trở đi", None)])
def test_a_rule_may_hold_since_a_school_year_long_past(holds: str, year: int | None) -> None:
    assert year_of("Ngày 12/8", f"Mức thu theo nghị định từ năm học 2016-2017{holds}.") == year


@pytest.mark.parametrize(("day", "year"), [("Ngày 12/4", 2019), ("Ngày 12/2", None)])
def test_from_spring_on_the_school_year_that_begins_is_spoken_of(day: str, year: int | None) -> None:
    assert year_of(day, "Trường mở cửa từ năm học 2019-2020.") == year


@pytest.mark.parametrize(
    ("what", "year"), [("mức học phí", 2019), ("mức thu học phí", 2019), ("kết quả", None)]
)
def test_fees_are_set_before_their_school_year(what: str, year: int | None) -> None:
    assert year_of("Ngày 12/4", f"Xã nêu {what} năm học 2019-2020.") == year


@pytest.mark.parametrize(("before", "year"), [(1, 2019), (16, None)])
def test_a_school_year_deep_in_a_text_says_less(before: int, year: int | None) -> None:
    worry = "Nhiều đại biểu lo thiếu phòng học. " * before
    assert year_of("Ngày 12/8", f"{worry}Năm học 2019-2020 có 17 trường.") == year


def test_a_school_year_in_a_title_stands_before_what_a_schedule_names() -> None:
    text = "Tỉnh đề xuất tăng học phí năm học 2019-2020\n\nTheo lộ trình, năm học 2020-2021 thu 300.000 đồng."

    assert read_page(Page(text, "trang.txt", b""), today=date(2026, 6, 1)).year == 2019
