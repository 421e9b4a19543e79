"""Which of the days and months that a text states in full are past, and which are to come."""

from __future__ import annotations

import pytest

from hdnd_tui.importing.dates.anchors import anchors
from hdnd_tui.importing.dates.occasions import Occasions


def tenses(text: str) -> list[str]:
    return [anchor.tense for anchor in anchors([Occasions(text)])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhà dân đổ sập sau trận lũ tháng 11/2018.",
        "Ngày 3/5/2018 tôi nhận đơn của bà con.",
        "Ngày 3/5/2018, tối muộn, nước mới rút.",
        "Hai xã sáp nhập thành một hồi cuối tháng 11/2018.",
        "Công trình đã hoàn thành ngày 29/3/2015.",
        "Trước tháng 3/2017 bà Lành là phó giám đốc.",
        "Tòa nhà hoàn thành hồi tháng 9/2014.",
        "Ông Nam bán mười lô đất cuối năm 2012 tới đầu năm 2014.",
        "Ngay từ trước tháng 3/2017, đội đã nạo vét cống.",
        "Hai bên bàn giao tháng 6/2016 toàn bộ hồ sơ.",
        "Theo ông, tỷ lệ ấy so với cuối tháng 8/2011 và tháng 4/2017 là thấp.",
        "Quy hoạch được lập và đến ngày 9/11/2016 thì chính thức ban hành.",
        "Hội thảo đã được tổ chức vào tháng 9/2016 tại Huế.",
        "Hai bên tiếp nối thành công của hội thảo tổ chức vào tháng 9/2016.",
        "Tháng 1/2018, ông cho biết Sở sẽ trình phương án.",
        "Giá đã giảm từ ngày 1/1/2017.",
        "Các hợp đồng ký trước ngày 23/11/2016 được giữ nguyên.",
        "Luật có hiệu lực từ ngày 1/1/2010 đã tạo cơ sở pháp lý cho việc này.",
        "Tỉnh có 20 vụ từ đầu năm 2017, nhiều nhất cả nước.",
        "Trẻ em sinh trước ngày 1/9/2012 được vào lớp một.",
        "Vụ cháy xảy ra trước ngày 3/6/2017.",
        "Ông Nam chia sẻ với báo chí về chuyến đi vào tháng 11/2018.",
        "Hai sở san sẻ công việc vào tháng 11/2018.",
        "Ông nói sẽ không ai gặp lại cảnh ngập nhà như trong trận mưa lớn hôm 3/5/2018.",
        "Sở sẽ lập danh sách những hộ phải dời nhà theo đúng trình tự và ngày 3/5/2018 họp dân.",
        "Sở sẽ lập danh sách những hộ phải dời nhà theo đúng trình tự và vào ngày 3/5/2018 họp dân.",
        "Xã cam kết giữ giá này tới tháng 6/2018.",
        "Nhà máy hoàn thiện khâu cuối đến tháng 6/2018.",
        "Xã cảm ơn những hộ chờ nước sạch đến tháng 6/2018.",
    ],
)
def test_what_is_past_is_told_as_past(sentence: str) -> None:
    assert set(tenses(sentence)) == {"past"}


@pytest.mark.parametrize(
    "said", ["cho biết", "cho hay", "xác nhận", "tuyên bố", "khẳng định", "thông báo", "hứa"]
)
def test_what_somebody_said_he_will_do_was_said_before(said: str) -> None:
    assert tenses(f"Tháng 1/2018, ông {said} Sở sẽ lập phương án.") == ["past"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thí sinh đăng ký trước ngày 20/4/2018.",
        "Các trường tuyển sinh trước ngày 20/4/2018.",
        "Phương án được đưa ra trước ngày 20/4/2018.",
        "Hội thi phải diễn ra trước ngày 20/4/2018.",
        "Ông nói sẽ lần lượt đổi sách trong cả ba cấp học, lớp nhỏ trước, là tháng 8, tháng 10/2017.",
        "Nhà máy sẽ được đấu giá công khai cho các nhà đầu tư tại sở giao dịch vào ngày 22/2/2017.",
        "Từ nay đến tháng 8/2019, các ngành kiểm tra nhà hàng.",
        "Kỳ họp sẽ diễn ra vào giữa tháng 7/2018.",
        "Từ đầu 2019 thành phố sẽ phân loại rác tại nguồn.",
    ],
)
def test_what_follows_a_word_of_plans_is_to_come(sentence: str) -> None:
    assert set(tenses(sentence)) == {"ahead"}


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Nghị quyết có hiệu lực từ ngày 1/1/2018.", "effective"),
        ("Thông tư có hiệu lực từ ngày 12/2/2017 đến ngày 1/7/2017.", "effective"),
        ("Học phí áp dụng từ đầu năm 2018.", "effective"),
        ("Việc miễn phí thực hiện từ ngày 1-1 đến hết ngày 31-12-2019.", "effective"),
        ("Từ tháng 5/2019 triển khai đồng loạt trên toàn thành phố.", "effective"),
        ("Việc thực hiện thủ tục từ ngày 1/7/2014 đến thời điểm thanh tra được xem xét.", "old"),
        ("Việc thanh tra diễn ra từ khoảng tháng 10, tháng 11 năm 2016.", "begun"),
        ("Quy định này được ban hành từ tháng 7/2014.", "old"),
        ("Từ tháng 8 đến tháng 11/2018, bãi xe thu hai mức giá.", "begun"),
        ("Từ tháng 8/2015 đến tháng 11/2018, ông Nam thu hai mức giá.", "old"),
        ("Hội thảo tổ chức vào tháng 9/2016 tại Huế.", "either"),
        ("Lễ hội được tổ chức vào tháng 9/2019.", "either"),
        ("Có sáu phiên họp diễn ra vào tháng 9/2016.", "either"),
    ],
)
def test_what_begins_then_is_neither_past_nor_to_come(sentence: str, tense: str) -> None:
    assert tenses(sentence)[0] == tense


@pytest.mark.parametrize(
    "order", ["bắt đầu", "triển khai", "thực hiện", "áp dụng", "tiến hành", "dừng", "chấm dứt"]
)
def test_what_is_ordered_from_a_month_on_is_told_before_it(order: str) -> None:
    assert tenses(f"Từ tháng 5/2019 {order} việc này trên toàn thành phố.") == ["effective"]
    assert tenses("Từ tháng 5/2019 việc này quen thuộc với toàn thành phố.") == ["begun"]


@pytest.mark.parametrize(
    ("done", "tense"),
    [("thông qua", "past"), ("ban hành", "past"), ("phê duyệt", "past"), ("ký kết", "old")],
)
def test_what_was_made_then_is_not_to_come_whatever_it_says_will_be_done(done: str, tense: str) -> None:
    assert tenses(f"Theo văn bản được {done} giữa năm 2017, xã sẽ lắp đèn.") == [tense]
    assert tenses("Theo văn bản được chờ đợi giữa năm 2017, xã sẽ lắp đèn.") == ["ahead"]


@pytest.mark.parametrize(
    "acted",
    [
        "đã rời xã",
        "bị khiển trách",
        "đề xuất việc này",
        "kể chuyện xảy ra",
        "bắt giữ người lạ",
        "khởi tố việc này",
        "phát hiện việc này",
        "công bố việc này",
        "kết luận việc này",
        "thông qua việc này",
        "ban hành quy chế",
        "qua đời",
    ],
)
def test_what_was_done_at_the_end_of_a_year_is_past_and_what_may_be_finished_tells_nothing(
    acted: str,
) -> None:
    assert tenses(f"Ông Hà Văn Mới {acted} vào cuối năm 2017.") == ["past"]
    assert tenses("Ông Hà Văn Mới lắp đèn vào cuối năm 2017.") == []


@pytest.mark.parametrize(
    "word",
    [
        "kéo dài thỏa thuận",
        "gia hạn hợp đồng",
        "tạm dừng việc này",
        "cấm đỗ xe",
        "hoãn thu phí",
        "lùi việc này",
        "cho phép bán",
    ],
)
def test_what_lasts_up_to_a_month_tells_nothing(word: str) -> None:
    assert tenses(f"Hai bên {word} đến tháng 3/2018.") == []


def test_the_end_of_a_time_made_longer_tells_nothing() -> None:
    assert tenses("Thời gian gia hạn khai thác với cả hai mỏ đá là tới hết 31/12/2019.") == []


def test_what_is_to_be_reported_within_a_month_is_near_its_text() -> None:
    assert tenses("Sở giao phòng rà soát. Báo cáo UBND thành phố trong tháng 4-2018.") == ["either"]
    assert tenses("Ông đã báo cáo UBND thành phố hồi tháng 4-2018.") == ["past"]


def test_the_end_of_a_phase_that_is_judged_is_old() -> None:
    judged = "Khiển trách đảng ủy phường (giai đoạn tháng 5-2015 đến tháng 12-2015)."

    assert tenses(judged)[-1] == "old"


@pytest.mark.parametrize(
    "sentence",
    [
        "Các xã phải nạo vét toàn tuyến mương trước tháng 9-2020.",
        "Vàng giao tháng 12 năm 2019 tăng nhẹ.",
        "Giấy phép số 12/GP-SXD, thời hạn đến ngày 1/8/2023.",
        "Chủ tịch khẳng định đến 30-10-2018, cầu mới sẽ được bàn giao.",
    ],
)
def test_a_time_limit_is_to_come(sentence: str) -> None:
    assert tenses(sentence) == ["ahead"]


def test_a_session_beside_its_month_may_have_been_held_or_not() -> None:
    assert tenses("Dự án được thông qua tại Kỳ họp thứ 8 (tháng 10/2019).") == ["either"]


def test_the_new_end_of_a_time_for_works_tells_nothing() -> None:
    assert tenses("Tỉnh cho điều chỉnh thời gian thi công đến tháng 12/2020.") == []


def test_the_words_of_a_rule_are_no_day() -> None:
    changed = (
        "Cụm từ “ngày 1/1/2019” được thay bằng “từ ngày 01 tháng 01 năm 2020”, thời điểm ''tháng 3/2021''."
    )
    assert tenses(changed) == []
    assert tenses("Ông nói: “Ngày 1/1/2019 nhận quyết định, 3/5/2019 tôi đi”.") == ["past", "past"]


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Đến tháng 1-2015, ông Lành nghỉ hưu theo chế độ.", "old"),
        ("Ông Lành nghỉ hưu từ tháng 1-2015.", "old"),
        ("Tháng 12/2015, bà Lành được HĐND TP. HCM bầu làm phó chủ tịch UBND thành phố.", "old"),
        ("Tháng 12/2015, bà Lành được Đại hội Đảng bộ huyện bầu vào ban chấp hành.", "old"),
        ("Tháng 12/2015, bà Lành gặp chủ tịch UBND xã. Ông được bầu cách đây ít lâu.", "past"),
        ("Tháng 1-2015 ông Lành xây nhà.", "past"),
        ("Hầm được đặt tên theo Nghị quyết tháng 12/2011 của HĐND thành phố.", "document"),
        ("HĐND thành phố đặt tên cho hầm hồi tháng 12/2011.", "past"),
    ],
)
def test_careers_are_old_and_what_is_decided_is_a_document(sentence: str, tense: str) -> None:
    assert tenses(sentence) == [tense]
