"""What the words around a bare year say of the year of an event, by its month."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
TITLE = "Thường trực HĐND tỉnh Bình Phước họp phiên thường kỳ"


def read(day: str, sentence: str) -> Article:
    opening = f"{day}, Thường trực HĐND tỉnh Bình Phước tổ chức phiên họp để cho ý kiến về nhiều nội dung."
    return read_page(Page(f"{TITLE}\n\n{opening} {sentence}", "trang.txt", b""), today=TODAY)


def told(sentence: str) -> Article:
    """Read a text that gives no day of what it tells."""
    opening = "Thường trực HĐND tỉnh Bình Phước vừa cho ý kiến về nhiều nội dung."
    return read_page(Page(f"{TITLE}\n\n{opening} {sentence}", "trang.txt", b""), today=TODAY)


@pytest.mark.parametrize(("day", "year"), [("Ngày 12/3", 2019), ("Ngày 12/6", 2019), ("Ngày 12/11", 2018)])
def test_what_was_done_within_a_year_is_told_from_spring_on_as_of_the_last(day: str, year: int) -> None:
    assert read(day, "Ông cho biết trong năm 2018 huyện đã xử phạt 40 hộ.").year == year


def test_a_word_that_only_looks_like_one_of_the_past_tells_of_nothing_done() -> None:
    assert read("Ngày 12/6", "Trong năm 2018, các xã trồng cây đa dạng hơn.").year is None


@pytest.mark.parametrize(("day", "year"), [("Ngày 12/3", 2018), ("Ngày 12/6", 2018), ("Ngày 12/12", 2017)])
def test_works_within_a_year_are_still_to_be_done(day: str, year: int) -> None:
    assert read(day, "Tuyến đường nối hai xã được đề nghị triển khai trong năm 2018.").year == year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Sở đề xuất cho thực hiện kế hoạch thanh tra năm 2018.", 2018),
        ("Đại biểu bàn phương hướng thực hiện nhiệm vụ năm 2018.", 2018),
        ("Đại biểu nghe tình hình thực hiện nhiệm vụ năm 2018.", 2019),
        ("Sở báo cáo việc chi ngân sách, thực hiện dự toán năm 2018.", 2019),
    ],
)
def test_a_plan_carried_out_is_reviewed_only_where_a_report_is_made(sentence: str, year: int) -> None:
    assert read("Ngày 12/3", sentence).year == year


def test_the_ministry_of_planning_makes_no_year_that_of_a_plan() -> None:
    of_plan = read("Ngày 12/12", "Kế hoạch của tỉnh năm 2018 được nêu.").year
    assert (of_plan, read("Ngày 12/12", "Sở Kế hoạch và Đầu tư cho biết, năm 2018 hụt thu.").year) == (
        2017,
        2018,
    )


def test_the_result_of_a_study_is_no_report_of_its_year() -> None:
    assert read("Ngày 12/3", "Theo kết quả nghiên cứu của viện năm 2012, nước ngầm cạn.").year is None


@pytest.mark.parametrize(
    "reached", ["mới lát được 3 tuyến phố", "đã lát 3 tuyến phố", "chỉ có 3 phố lát xong"]
)
def test_what_was_reached_by_the_end_of_a_year_is_told_in_the_next(reached: str) -> None:
    for end in ("cuối", "hết"):
        assert read("Ngày 12/6", f"Đến {end} năm 2018, các phường {reached}.").year == 2019


def test_what_was_reached_by_the_end_of_a_year_may_be_told_long_before_the_last_year() -> None:
    sentence = "Đến cuối năm 2016, các phường đã lát 3 tuyến phố. Ngày 5/9/2017, sở giao thêm việc."
    assert read("Ngày 12/6", sentence).year == 2018


@pytest.mark.parametrize(
    "aim",
    [
        "Đến cuối năm 2018, các phường phải lát xong để xã được công nhận.",
        "Đến cuối năm 2018, các phường sẽ lát xong những phố đã hỏng.",
        "Đến cuối năm 2018, mỗi phường có 3 phố lát xong.",
        "Đến hết năm 2018, mọi người dân được dùng nước sạch.",
        "Phấn đấu đến cuối năm 2018 chỉ còn 3 phố lầy lội.",
        "Theo kế hoạch, đến cuối năm 2018 chỉ còn 3 phố lầy lội.",
        "Mục tiêu của phường đến hết năm 2018 chỉ còn 3 phố lầy lội.",
    ],
)
def test_an_aim_for_the_end_of_a_year_is_not_reached(aim: str) -> None:
    assert read("Ngày 12/6", aim).year is None


def test_what_was_reached_may_fall_short_of_a_plan() -> None:
    sentence = "Kế hoạch là lát 9 phố, nhưng đến cuối năm 2018 chỉ có 3 phố lát xong."
    assert read("Ngày 12/6", sentence).year == 2019


@pytest.mark.parametrize(("line", "year"), [(" thực hiện: lát phố", None), (" lát phố", 2016)])
def test_a_line_of_a_plan_for_years_tells_of_none_of_them(line: str, year: int | None) -> None:
    plan = f"Năm 2015{line} lớn. Vốn năm 2015 cần 250 tỉ đồng. Năm 2016{line} nhỏ."
    assert read("Ngày 5/8", f"Huyện lập kế hoạch như sau. {plan}").year == year


def test_the_same_time_of_a_year_is_a_year_ago() -> None:
    assert told("Số vụ giảm 12% so với cùng kỳ năm 2018.").year == 2019


def test_a_year_is_compared_with_the_one_to_come() -> None:
    assert told("So với năm 2018, năm tới giảm 40 biên chế.").year == 2018


@pytest.mark.parametrize(("day", "year"), [("Ngày 12/6", 2018), ("Ngày 12/11", None)])
def test_an_examination_of_a_year_is_news_in_its_summer(day: str, year: int | None) -> None:
    assert read(day, "Tỉnh bàn việc tổ chức kỳ thi THPT năm 2018.").year == year


def test_what_has_a_number_in_its_year_is_of_that_year() -> None:
    assert told("Danh sách nợ thuế đợt 2 năm 2018 được công khai.").year == 2018
    assert read("Ngày 19/5", "Đó là đợt quy tập lần thứ nhất trong năm 2017.").year == 2017


def test_staff_are_allotted_before_their_year_as_well_as_in_it() -> None:
    assert told("Tổng biên chế công chức năm 2020 là 2.517 người.").year is None
    assert read("Ngày 12/12", "Tổng biên chế công chức năm 2020 là 2.517 người.").year == 2019


def test_months_of_this_year_stand_against_the_last_year_that_is_named() -> None:
    assert told("Thu ngân sách năm 2018 đạt 39 tỉ đồng; 9 tháng đầu năm nay đạt 35 tỉ đồng.").year == 2019


def test_two_years_that_are_over_are_not_this_and_the_last() -> None:
    both = "Trong năm 2018, đơn vị tuyển 14 người. Trong năm 2017, đơn vị tuyển 20 người."
    assert read("Ngày 12/4", both).year is None


def test_a_number_in_brackets_is_told_in_passing() -> None:
    assert told("Ban tổ chức Festival Sông Bé 2018 được lập.").year == 2018
    assert told("Ban tổ chức Festival Sông Bé (2018) được lập.").year is None


def test_the_last_months_of_a_year_are_reviewed_in_the_first_of_the_next() -> None:
    assert read("Ngày 7/2", "Tỉnh sơ kết ba tháng cuối năm 2018.").year == 2019


@pytest.mark.parametrize("programme", ["chương trình giám sát", "chương trình xây dựng luật, pháp lệnh"])
def test_a_programme_is_made_the_year_before(programme: str) -> None:
    assert read("Ngày 12/6", f"Đại biểu cho ý kiến về {programme} năm 2018.").year == 2017


@pytest.mark.parametrize("day", ["ngày 20/9", "sáng 20/9", "trong 2 ngày 20 và 21/9", "từ ngày 20 đến 22/9"])
@pytest.mark.parametrize(
    "plan",
    [
        "Kế hoạch giám sát năm 2022",
        "Chương trình giám sát của HĐND tỉnh năm 2022",
        "kế hoạch công tác năm 2022 đã đề ra",
    ],
)
def test_a_plan_that_is_carried_out_is_of_its_year(plan: str, day: str) -> None:
    opening = f"Thực hiện {plan}, {day}, Đoàn giám sát của HĐND tỉnh Bình Phước làm việc với xã Ví Dụ."
    article = read_page(Page(f"{TITLE}\n\n{opening}", "trang.txt", b""), today=TODAY)

    assert article.date == "2022-09-20"


def test_a_festival_is_held_in_its_year() -> None:
    assert read("Ngày 12/6", "Thường trực nghe việc tổ chức Ngày hội sống xanh năm 2018.").year == 2018


def test_conclusions_of_a_year_may_be_old() -> None:
    assert read("Ngày 13/12", "Theo kết luận của thanh tra năm 2013, huyện có sai phạm.").year is None


def test_officials_and_processes_are_no_duty() -> None:
    assert read("Ngày 12/3", "Cả tỉnh có gần 100 cán bộ (47 người trong năm 2012).").year is None
    assert read("Ngày 12/3", "Đó là quá trình chuyển đổi trong năm 2012.").year is None


def test_a_duty_within_a_year_says_less_where_no_month_is_known() -> None:
    duty = "Các sở phải xử lý xong các hồ sơ này trong năm 2018."
    assert read("Ngày 12/3", duty).year == 2018
    assert told(duty).year is None


def test_this_year_up_to_now_may_be_the_one_that_is_named() -> None:
    assert told("Thu ngân sách năm 2018 đạt 39 tỉ đồng. Từ đầu năm đến nay có 35 vụ.").year is None


def test_a_plan_outweighs_a_day_of_the_year_before_it() -> None:
    before = "Trước đó, ngày 9/5/2017, xã kiến nghị."
    sentence = f"Hai dự án được đưa vào danh mục năm 2018. {before} Danh mục năm 2018 dài."
    assert told(sentence).year == 2018


@pytest.mark.parametrize(
    "done",
    [
        "đã diễn ra ba hội thảo",
        "đã sơ kết dự án",
        "đã đăng ký 40 lớp",
        "đã phân bổ 3 tỉ",
        "đã phản ánh việc này",
        "đã phân cấp cho xã",
        "đã đăng tải 40 bài",
    ],
)
def test_words_that_look_like_manifold_tell_of_what_was_done(done: str) -> None:
    assert read("Ngày 12/6", f"Ông cho biết trong năm 2018 {done}.").year == 2019


@pytest.mark.parametrize(
    "manifold",
    ["nghèo đa chiều", "trường đa khoa", "viện đa ngành", "hồ đa mục tiêu", "hãng đa quốc gia", "hộ đa phần"
     " ở phố", "dân đa số là trẻ", "xe ở Đà Nẵng", "cây đa dạng"],
)  # fmt: skip
def test_manifold_things_are_not_done(manifold: str) -> None:
    assert read("Ngày 12/6", f"Trong năm 2018, {manifold}.").year is None


@pytest.mark.parametrize(
    "told",
    [
        "Luật Đất đai sửa đổi lần 2 năm 2013",
        "Quy hoạch được điều chỉnh lần 2 năm 2013",
        "Quy chế được sửa đổi lần 2 năm 2013",
        "Đề án được bổ sung lần 2 năm 2013",
        "Đề án được phê duyệt lần 2 năm 2013",
    ],
)
def test_a_change_of_a_paper_is_no_number_of_the_year_of_an_event(told: str) -> None:
    assert read("Ngày 12/6", f"Đại biểu nhắc lại {told}.").year is None


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("sẽ có 40 trạm", 2017),
        ("nhiều người chia sẻ kinh nghiệm", None),
        ("người dân san sẻ 40 tấn gạo", None),
    ],
)
def test_to_share_is_not_to_come(said: str, year: int | None) -> None:
    assert read("Ngày 12/12", f"Trong năm 2018, {said}.").year == year


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("các xã cần thêm trạm bơm", 2017),
        ("tỉnh tự cân đối ngân sách", None),
        ("nhiều căn nhà bị ngập", None),
        ("nhiều căn hộ bị ngập", None),
        ("người Cần Thơ trồng cây", None),
        ("huyện căn cứ quy hoạch để chia đất", None),
    ],
)
def test_only_what_is_needed_is_to_be_done(said: str, year: int | None) -> None:
    assert read("Ngày 12/12", f"Trong năm 2018, {said}.").year == year


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("Các xã xem điểm thi của học sinh", 2012),
        ("Các xã xem điểm thi của thí sinh", 2012),
        ("Sở chọn địa điểm thi công cầu", None),
        ("Tỉnh thí điểm thi tuyển lãnh đạo", None),
        ("Xã nêu điểm thi hành án", None),
    ],
)
def test_marks_are_those_of_an_examination(said: str, year: int | None) -> None:
    assert read("Ngày 12/6", f"{said} năm 2012.").year == year


@pytest.mark.parametrize(
    ("work", "year"),
    [
        ("đang trình phương án", 2017),
        ("làm công trình", 2018),
        ("xong quy trình", 2018),
    ],
)
def test_what_is_being_laid_before_a_council_within_a_year_is_to_be_done(work: str, year: int) -> None:
    assert read("Ngày 12/12", f"Sở {work} ấy trong năm 2018.").year == year


@pytest.mark.parametrize(("opens", "year"), [("Riêng", 2015), ("Bảng giá", None)])
def test_a_sentence_that_opens_with_this_year_follows_the_year_told_before(
    opens: str, year: int | None
) -> None:
    told_before = "Năm 2014 còn 281 triệu lượt khách."
    assert read("Ngày 4/12", f"{told_before} {opens} năm nay còn 264 triệu.").year == year


@pytest.mark.parametrize(("result", "year"), [("xử lý đơn", 2019), ("ban hành văn bản", None)])
def test_the_year_of_a_paper_is_not_that_of_the_report(result: str, year: int | None) -> None:
    assert read("Ngày 12/3", f"Tỉnh nêu kết quả {result} năm 2018.").year == year


@pytest.mark.parametrize(("of", "year"), [("kỳ tới", 2017), ("khóa XIV", None)])
def test_a_programme_of_a_term_is_not_that_of_a_year(of: str, year: int | None) -> None:
    programme = f"chương trình xây dựng luật, pháp lệnh {of} năm 2018"
    assert read("Ngày 12/6", f"Đại biểu cho ý kiến về {programme}.").year == year


@pytest.mark.parametrize(
    ("holds", "year"), [("ở các xã", 2017), ("đến khi hết dịch", None), ("trở đi", None)]
)
def test_what_applies_up_to_a_time_may_have_begun_long_ago(holds: str, year: int | None) -> None:
    assert read("Ngày 12/11", f"Mức phí mới được áp dụng từ năm 2018 {holds}.").year == year


def test_what_is_shared_is_not_to_come() -> None:
    assert read("Ngày 12/11", "Ông cho biết sẽ làm từ năm 2018.").year == 2017
    assert read("Ngày 12/11", "Ông chia sẻ việc làm từ năm 2018.").year is None
    assert read("Ngày 12/11", "Ông chia sẻ kết quả thu ngân sách trong quý I/2018.").year == 2018


def test_the_number_of_a_district_is_none_that_counts_years() -> None:
    assert read("Ngày 17/11", "Tại quận 1 năm 2016 có 62 người nghỉ việc, năm nay có 29 người.").year == 2017


def test_in_winter_a_count_of_a_year_is_of_the_last_and_a_story_of_any() -> None:
    assert read("Ngày 16/1", "Năm 2018 có 5 tổ chức bị khiển trách.").year == 2019
    assert read("Ngày 16/1", "Năm 2010, chị Hà Thị Mới bắt đầu vào nghề.").year is None
