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


@pytest.mark.parametrize(
    ("day", "year"), [("Ngày 12/6", 2018), ("Theo báo ấy, người ta thấy trâu hôm 12/6", None)]
)
def test_a_day_that_may_be_told_in_passing_needs_more(day: str, year: int | None) -> None:
    assert read(f"{day}. Hồi tháng 5/2018, chợ Ví Dụ có hàng rào tre.").year == year


@pytest.mark.parametrize(("clock", "year"), [("22:28 ", 2017), ("", None)])
def test_a_day_with_a_clock_below_a_text_is_when_it_was_put_out(clock: str, year: int | None) -> None:
    assert read(FILLER * 3 + f"Hà Mới - Báo Ví Dụ | {clock}15/05/2017 Tin liên quan").year == year


def test_a_day_with_a_clock_is_of_the_year_of_the_event() -> None:
    sold = "Theo báo ấy, người ta thấy trâu hôm 12/9."

    assert read(sold, FILLER + "Hà Mới - Báo Ví Dụ | 22:28 15/06/2017 Tin liên quan").year == 2017


@pytest.mark.parametrize(("photo", "year"), [("Theo lời kể ở ", 2016), ("Tấm ảnh chụp ở ", None)])
def test_the_year_of_a_photo_is_none_of_the_text(photo: str, year: int | None) -> None:
    assert read(f"Ngày 24/2, chợ Ví Dụ đông người. {photo}hội trâu năm Bính Thân cho thấy thế.").year == year


@pytest.mark.parametrize("then", ["hồi năm 2015 nhưng đến đầu năm nay", "hồi 2015; năm nay"])
def test_a_year_told_as_long_ago_is_not_the_last(then: str) -> None:
    assert read(f"Hai người bán trâu gặp nhau {then} mới cưới.").year is None


@pytest.mark.parametrize(("title", "year"), [("Tháng 8-2017, cầu nối chợ", None), ("Từ hôm 8-2017", None)])
def test_a_month_that_opens_a_headline_may_be_to_come(title: str, year: int | None) -> None:
    assert read("Ngày 8/2, cầu nối hai chợ được khởi công.", title=title).year == year


def test_what_is_this_of_a_year_is_a_thing() -> None:
    assert (
        read(FILLER, "Hà Văn Mới mua mẫu máy xay 2016 này rồi bán.").year,
        read(FILLER, "Hà Văn Mới mua trâu mùa hè 2016 này rồi bán.").year,
    ) == (None, 2016)


@pytest.mark.parametrize(("day", "year"), [("ngày 19-12-2016", None), ("ngày 19-5-2016", 2016)])
def test_half_a_year_long_over_is_told_in_passing(day: str, year: int | None) -> None:
    told = f"Quy định số 55-QĐ/TW {day} nêu việc này."

    assert read(told, "Trong 4 tháng đầu năm 2016, chợ Ví Dụ có mười đám cháy.").year == year


def test_the_last_quarter_is_reported_when_the_year_is_over() -> None:
    assert read(FILLER * 2 + "Chợ Ví Dụ vắng khách quý IV/2016. Lũy kế 2016, chợ lãi.").year is None


@pytest.mark.parametrize(
    "vote", ["cuộc bầu cử tổng thống Mỹ", "chiến dịch tranh cử", "chiến dịch tái tranh cử của ông ấy"]
)
def test_elections_elsewhere_are_told_of_for_years(vote: str) -> None:
    assert (
        read(f"Ngày 20/12, ông ấy nhắc lại lời hứa. Trong {vote} năm 2016, ông hứa xây tường.").year is None
    )


@pytest.mark.parametrize(
    ("aim", "year"),
    [
        ("Cầu mới sẽ hoàn thành vào cuối năm 2020.", None),
        ("Mục tiêu đến ngày 31-12-2020, không ai dùng túi ni lông.", None),
        ("Cầu mới sẽ được xây vào cuối năm 2020.", 2020),
    ],
)
def test_the_end_of_a_year_that_is_aimed_at_may_be_that_of_any(aim: str, year: int | None) -> None:
    assert read(f"Sáng 9/6, chợ Ví Dụ họp. {aim}").year == year


def test_a_card_that_is_valid_up_to_a_day_tells_nothing_of_the_years_before_it() -> None:
    assert (
        read("Ngày 28-6, đội tuần tra giữ một thẻ giả. Thẻ có giá trị sử dụng đến ngày 31-12-2022.").year
        is None
    )


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("Ông ngồi ghế ấy trong suốt 15 năm từ 2000 đến 2014", None),
        ("Chợ kỷ niệm 15 năm (2000 - 2015)", 2015),
        ("Anh ta thi hành án tù 20 năm kể từ năm 1999", None),
        ("Người ta dự kiến xây lại nhà vào năm 2024, tức 55 năm sau khi nó cháy năm 1969", None),
        ("Theo bia ở chợ, nhà được lập năm Ất Tỵ", None),
    ],
)
def test_years_that_are_not_counted_up_to_now(told: str, year: int | None) -> None:
    assert read(f"Ngày 13/2, có chuyện ở chợ. {told}.").year == year


def test_what_is_only_spoken_of_may_be_a_plan_that_ends_with_a_tens_or_a_five() -> None:
    chaired = "Sáng 23/8, Bí thư Thành ủy TP. HCM Nguyễn Thiện Nhân dự họp. "

    assert [
        read(f"{chaired} Hai nước muốn có chợ chung trong năm {year}.").year for year in (2019, 2020)
    ] == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Sáng ngày 15/3/2019, HĐND tỉnh khảo sát bệnh viện có trang thiết bị cao cấp.", "2019-03-15"),
        ("Ngày 15/3/2019, HĐND tỉnh tặng quà người bị cao huyết áp.", "2019-03-15"),
        (
            "Ngày 12/9, HĐND tỉnh họp. Từ khi đôn đốc các xã hôm 20/11/2018, kết quả có chuyển biến.",
            "2019-09-12",
        ),
        (
            "Ngày 15/10/2019, HĐND tỉnh họp. Kế hoạch vốn dự kiến được giao năm 2020 là 5 tỷ đồng.",
            "2019-10-15",
        ),
    ],
)
def test_words_that_look_alike_without_marks_take_no_day_away(sentence: str, day: str) -> None:
    page = Page(f"HĐND tỉnh Lâm Đồng họp\n\n{sentence}\n", "trang.txt", b"")
    assert read_page(page, today=date(2026, 11, 1)).date == day
