"""What the days that a text states in full say of the year of an event without one."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
COUNCIL = "Thường trực HĐND tỉnh Bình Phước"


def year_of(opening: str, *sentences: str) -> int | None:
    text = "\n\n".join((f"{COUNCIL} họp phiên thường kỳ", " ".join((opening, *sentences))))
    return read_page(Page(text, "trang.txt", b""), today=TODAY).year


@pytest.mark.parametrize(
    ("day", "sentence", "year"),
    [
        ("Ngày 2/6", "Công trình sẽ khánh thành vào cuối tháng 12/2018.", 2018),
        ("Ngày 15/7", "Giá vé mới áp dụng từ ngày 1/1/2017.", 2016),
        ("Ngày 20/12", "Giá vé mới áp dụng từ ngày 1/1/2017.", 2016),
        ("Ngày 12/12", "Ông Hà Văn Mới nghỉ hưu từ ngày 1/1/2018.", 2017),
        ("Ngày 14/2", "Ông Hà Văn Mới nghỉ hưu từ ngày 1/2/2018.", 2018),
    ],
)
def test_a_day_to_come_or_one_from_which_on_something_applies_is_near(
    day: str, sentence: str, year: int
) -> None:
    assert year_of(f"{day}, {COUNCIL} tổ chức phiên họp.", sentence) == year


def test_days_without_year_go_on_from_one_in_full() -> None:
    filler = "Các đại biểu tiếp tục thảo luận về nhiều nội dung liên quan đến đời sống của nhân dân. " * 8
    told = "Ngày 6/7/2018, UBND tỉnh có văn bản. Ngày 31/8, Sở trả lời."

    assert year_of(f"{COUNCIL} vừa họp bàn việc này.", filler, told) == 2018


@pytest.mark.parametrize("told", ["Sở sẽ trả lời vào ngày 31/8.", "Ngày 30/9, Sở trả lời."])
def test_a_day_to_come_or_months_behind_does_not_go_on_from_one_in_full(told: str) -> None:
    filler = "Các đại biểu tiếp tục thảo luận về nhiều nội dung liên quan đến đời sống của nhân dân. " * 8
    opening = f"{COUNCIL} vừa họp bàn việc này."

    assert year_of(opening, filler, "Ngày 6/7/2018, UBND tỉnh có văn bản.", told) is None


def test_a_month_that_is_just_past_is_of_the_year_of_the_text() -> None:
    for past in ("vừa qua", "này"):
        fires = f"Trong tháng 5/2017 {past}, có mười vụ cháy."
        assert year_of(f"{COUNCIL} vừa họp bàn việc này.", fires) == 2017


@pytest.mark.parametrize(
    "now",
    [
        " (nay là phường)",
        ", nay là phường,",
        " nay là phường,",
        " nay đã ổn định",
        " nay thuộc phường",
        ", nay có chợ mới,",
    ],
)
def test_what_something_is_now_does_not_make_a_month_one_just_past(now: str) -> None:
    told = f"Khu phố được lập hồi tháng 5/2017{now} có mười vụ cháy."

    assert year_of(f"{COUNCIL} vừa họp bàn việc này.", told) is None


def test_the_sentence_behind_a_meeting_to_come_tells_nothing_of_it() -> None:
    told = "Hội khuyến học chỉ còn một kỳ họp vào đầu năm 2016. Trước đó, hội bổ nhiệm hai tổ trưởng."

    assert year_of(f"Ngày 12/11, {COUNCIL} tổ chức phiên họp.", told) == 2015


def test_one_document_that_is_cited_tells_less_than_what_was_done() -> None:
    made = "Nghị quyết số 06/2015/NQ-HĐND ban hành ngày 1/12/2015 nêu rõ việc này."
    done = "Việc này được khởi động ở một xã hồi tháng 12/2015."
    opening = f"{COUNCIL} vừa họp bàn việc giảm ùn tắc."

    assert (year_of(opening, made), year_of(opening, done)) == (None, 2016)


@pytest.mark.parametrize(
    ("number", "year"),
    [("12-QĐ/TW", None), ("12 - QĐ / TW", None), ("12/QĐ-BXD", None), ("12-QĐ/TU của Ban", 2018)],
)
def test_a_document_of_the_state_is_cited_for_years(number: str, year: int | None) -> None:
    told = f"Căn cứ Quy định số {number} ngày 15/12/2017, ông Hà Văn Mới bị khiển trách."

    assert year_of(f"Ngày 5/6, {COUNCIL} tổ chức phiên họp.", told) == year


def test_the_day_up_to_which_an_order_gives_time_is_to_come() -> None:
    told = "UBND xã đã ra quyết định cho tháo dỡ trong 50 ngày kể từ ngày ra quyết định đến ngày 31/1/2016."

    assert year_of(f"Ngày 12/12, {COUNCIL} tổ chức phiên họp.", told) == 2015


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("Ngày 18/1/2017, đoàn giám sát làm việc với sở.", 2017),
        ("Ngày 29/5/2018, thành phố phê duyệt đồ án này.", 2018),
        ("Đến 30/6/2018, vốn điều lệ là 7.500 tỷ đồng.", 2018),
        ("Hôm 30/12/2016, UBND tỉnh yêu cầu kiểm tra.", 2017),
        ("Dự án được khởi động hồi tháng 5/2018.", None),
    ],
)
def test_a_full_day_tells_more_of_a_text_without_an_event_than_a_month(told: str, year: int | None) -> None:
    filler = "Các đại biểu tiếp tục thảo luận về nhiều nội dung liên quan đến đời sống của nhân dân. " * 8

    assert year_of(f"{COUNCIL} vừa họp bàn việc này.", filler, told) == year


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("Ngày 14/11/2016, công an huyện triệu tập ông này.", 2017),
        ("Ngày 14/8/2016, công an huyện triệu tập ông này.", None),
        ("Ngày 11/6/2017, công an huyện triệu tập ông này.", None),
    ],
)
def test_an_event_follows_a_day_of_the_months_before_and_none_of_the_weeks_behind(
    told: str, year: int | None
) -> None:
    text = f"Xét xử vụ trộm\n\nNgày 23/5, tại thị trấn, tòa án huyện mở phiên tòa xét xử vụ trộm. {told}"

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == year


@pytest.mark.parametrize(
    ("day", "year"), [("ngày 12/2/2017", 2017), ("ngày 12/1/2017", None), ("ngày 12/4/2017", 2017)]
)
def test_a_rule_in_force_from_a_day_of_february_on_was_told_in_its_year(day: str, year: int | None) -> None:
    text = f"Phí đấu giá\n\nBộ Tài chính vừa ban hành thông tư về phí. Thông tư này có hiệu lực từ {day}."

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).year == year


def test_an_election_is_prepared_for_long_before_its_year() -> None:
    council = "HĐND tỉnh Nghệ An"
    told = f"{council} họp, tiến tới bầu cử đại biểu HĐND các cấp nhiệm kỳ 2026-2031."
    text = f"{council} họp bàn việc sắp xếp xã\n\nChiều 26/11, {told} Các xã mới hoạt động từ ngày 1/1/2025."

    assert read_page(Page(text, "trang.txt", b""), today=TODAY).date == "2024-11-26"


def test_the_days_on_which_a_document_is_carried_out_are_not_its_own() -> None:
    told = "Các huyện công bố quyết định sắp xếp các xã từ ngày 28 đến 30/12/2024."

    assert year_of(f"Chiều 26/11, {COUNCIL} tổ chức phiên họp.", told) == 2024


@pytest.mark.parametrize(
    ("day", "told", "year"),
    [
        ("Ngày 9/4", "Từ tháng 9/2018, mười đoàn tàu đã chạy thử.", 2019),
        ("Ngày 8/1", "Từ tháng 1 đến tháng 10/2017, tổ công tác đã dẹp nhiều bãi xe.", 2018),
        ("Ngày 8/1", "Từ tháng 1/2012 đến tháng 10/2017, bãi xe đã thu sai giá.", None),
        ("Ngày 9/12", "Quy định này được ban hành từ tháng 7/2014.", None),
        ("Ngày 9/12", "Chợ được khánh thành tháng 7/2014.", None),
    ],
)
def test_the_latest_of_what_has_begun_is_followed_where_nothing_else_is_past(
    day: str, told: str, year: int | None
) -> None:
    assert year_of(f"{day}, {COUNCIL} tổ chức phiên họp.", told) == year


@pytest.mark.parametrize(("opening", "year"), [("giai đoạn 2016-2020", None), ("trong các xã", 2013)])
def test_the_plan_before_the_one_that_a_text_opens_with_is_no_new_one(opening: str, year: int | None) -> None:
    filler = "Các đại biểu tiếp tục thảo luận về nhiều nội dung liên quan đến đời sống của nhân dân. " * 8
    told = "Nguồn vốn lấy từ đề án giai đoạn 2013-2015."

    assert year_of(f"{COUNCIL} vừa bàn việc chống ngập {opening}.", filler, told) == year
