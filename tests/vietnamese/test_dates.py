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


def test_an_anniversary_is_one_of_a_day_long_before_a_council() -> None:
    found = find_dates("kỷ niệm 105 năm ngày sinh của ông (9/7/1912-9/7/2017)")

    assert [dated.iso for dated in found] == ["1912-07-09", "2017-07-09"]


@pytest.mark.parametrize(
    "words",
    ["Nghị quyết số 15", "Tiếp tục kỳ họp thứ 7", "Tại lễ hội lần thứ 9", "Trong cuộc họp quý 1"],
)
def test_a_number_before_the_comma_of_a_day_is_none(words: str) -> None:
    assert [dated.iso for dated in find_dates(f"{words}, ngày 18/7/2022, đoàn làm việc.")] == ["2022-07-18"]


@pytest.mark.parametrize("words", ["ngày 5, ngày 6", "Các ngày 5, 6", "02 ngày, 05 và 06", "(5, 6"])
def test_the_first_of_several_days_behind_their_word_is_one(words: str) -> None:
    assert [dated.iso for dated in find_dates(f"Đoàn khảo sát {words}/7/2022.")] == ["2022-07-05"]


@pytest.mark.parametrize(
    "figures",
    [
        "Anh thua 3-6 7-5 6-2 6-4. 2017 là năm khó.",
        "Dãy số 02 - 08 - 12 - 14 - 16 - 26 trúng.",
        "Hố sâu 1,5- 2m.",
    ],
)
def test_scores_and_lists_of_figures_are_no_days(figures: str) -> None:
    assert find_dates(figures) == ()


@pytest.mark.parametrize("words", ["tháng 5-7/2018", "(tháng 5 - 7/2018)", "từ tháng 05–07.2018"])
def test_months_are_no_day(words: str) -> None:
    found = find_dates(f"Đợt khảo sát {words} ghi nhận nhiều ý kiến.")

    assert [(dated.kind, dated.month, dated.year) for dated in found] == [("month", 7, 2018)]


@pytest.mark.parametrize(
    ("words", "part_of_day"),
    [
        ("họp sáng", True),
        ("họp TỐI", True),
        ("hop sang", True),
        ("“hop” – sang", True),
        ("chuyển sang ngày", False),
        ("kéo dài tới", False),
        ("Tới ngày", False),
    ],
)
def test_a_part_of_day_is_read_with_its_mark(words: str, part_of_day: bool) -> None:
    assert [dated.part_of_day for dated in find_dates(f"{words} 6/7/2022")] == [part_of_day]


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
    assert days("Ngày 4/3 và ngày 5/3/2019, đoàn khảo sát.") == ["2019-03-04", "2019-03-05"]
    assert days("Ngày 4/3, 5/3/2019, đoàn khảo sát.") == ["2019-03-04", "2019-03-05"]
    assert days("Ngày 20/2, sở báo cáo việc làm ngày 5/1/2019.") == [None, "2019-01-05"]


def test_a_part_of_a_year_is_one_without_the_word() -> None:
    found = find_dates("Đến cuối 2018 mới triển khai, từ đầu 2019 thu phí; chợ Tết Đinh Dậu 2017.")

    assert [(dated.kind, dated.year) for dated in found] == [("year", 2018), ("year", 2019)]


def test_scores_of_a_match_are_no_days_from_one_to_another() -> None:
    assert {dated.days for dated in find_dates("Đội xã thắng (6-2, 6-3) chiều 5/6.")} == {1}


def test_the_first_of_several_days_is_known_as_such() -> None:
    found = find_dates("Kỳ họp diễn ra từ ngày 7 đến 12/7, khai mạc sáng 7/7.")

    assert [(dated.day, dated.several) for dated in found] == [(7, True), (7, False)]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("từ ngày 30/6 đến ngày 2/7", 3),
        ("từ ngày 31/12/2021 đến ngày 2/1/2022", 3),
        ("từ ngày 5 đến 7/12", 3),
        ("từ ngày 30/2 đến ngày 2/3", 1),
        ("ngày 5/12", 1),
    ],
)
def test_days_are_counted_to_the_last(words: str, days: int) -> None:
    assert find_dates(f"Đoàn khảo sát {words}.")[0].days == days


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
