"""Which days and years a text names, where they stand close together."""

from __future__ import annotations

import pytest

from hdnd_tui.vietnamese.dates import find_dates


@pytest.mark.parametrize(
    "written",
    [
        "(31-10-1968-31-10-2018)",
        "(31/10/1968 -31/10/2018)",
        "(31/10/1968 – 31/10/2018)",
        "31.10.1968-31.10.2018",
    ],
)
def test_a_day_and_its_anniversary_are_two_days(written: str) -> None:
    found = find_dates(f"kỷ niệm 50 năm ngày thành lập xã {written} tại nhà văn hóa")

    assert [dated.iso for dated in found] == ["1968-10-31", "2018-10-31"]


def test_years_that_share_one_word_are_all_read() -> None:
    found = find_dates("Trong 2 năm 2015 và 2016, xã đạt chuẩn; năm 2017, 2018 giữ vững.")

    assert [(dated.kind, dated.year) for dated in found] == [("year", year) for year in range(2015, 2019)]


def test_an_amount_behind_a_year_is_no_year() -> None:
    assert [dated.year for dated in find_dates("Trong năm 2016, 2.000 hộ được hỗ trợ.")] == [2016]


def test_the_first_day_of_a_range_has_the_year_behind_its_last() -> None:
    def days(text: str) -> list[str | None]:
        return [dated.iso for dated in find_dates(text)]

    assert days("Lấy ý kiến từ ngày 16-4 đến 16-6-2018.") == ["2018-04-16", "2018-06-16"]
    assert days("Từ ngày 20/12 đến ngày 5/1/2019, đoàn khảo sát.") == ["2018-12-20", "2019-01-05"]
    assert days("Ngày 20/2, sở báo cáo việc làm ngày 5/1/2019.") == [None, "2019-01-05"]


def test_a_part_of_a_year_is_one_without_the_word() -> None:
    found = find_dates("Đến cuối 2018 mới triển khai, từ đầu 2019 thu phí; chợ Tết Đinh Dậu 2017.")

    assert [(dated.kind, dated.year) for dated in found] == [("year", 2018), ("year", 2019)]


def test_the_first_of_several_days_is_known_as_such() -> None:
    found = find_dates("Kỳ họp diễn ra từ ngày 7 đến 12/7, khai mạc sáng 7/7.")

    assert [(dated.day, dated.several) for dated in found] == [(7, True), (7, False)]


@pytest.mark.parametrize(
    "words",
    [
        "chợ Tết Đinh Dậu",
        "xuân Tân Dậu",
        "giá dầu",
        "mùa cưới",
        "đội dẫn đầu",
        "cuộc đối đầu",
        "giải lần đầu",
        "mười công ty hàng đầu",
        "xã đứng đầu",
    ],
)
def test_a_year_behind_words_that_only_look_like_a_part_of_one_is_none(words: str) -> None:
    assert find_dates(f"Xã tổng kết {words} 2017 ở nhà văn hóa.") == ()


@pytest.mark.parametrize("words", ["từ đầu", "Giữa", "VÀO CUỐI"])
def test_a_part_of_a_year_is_read_in_any_case(words: str) -> None:
    assert [(dated.kind, dated.year) for dated in find_dates(f"{words} 2017, xã họp.")] == [("year", 2017)]


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("thứ sáu", 4),
        ("thứ sáu tuần tới", 4),
        ("thứ bảy tuần sau", 5),
        ("thứ hai tới", 0),
        ("thứ tư tuần trước", 2),
        ("thứ năm tuần qua", 3),
        ("thứ ba tuần này", 1),
        ("chủ nhật", 6),
        ("đã thu hai", None),
        ("sẽ thu hai", None),
        ("phí thu hai", None),
        ("việc thu ba", None),
        ("kỳ họp thứ hai", None),
        ("lần thứ tư", None),
        ("mở phiên thứ hai", None),
        ("mở buổi thứ ba", None),
        ("báo cáo HĐND thu hai", None),
        ("vận động nhân dân thu hai", None),
    ],
)
def test_the_weekday_beside_a_day_is_no_number_and_no_charge(words: str, weekday: int | None) -> None:
    assert [dated.weekday for dated in find_dates(f"Xã {words} ngày 24/5.")] == [weekday]
