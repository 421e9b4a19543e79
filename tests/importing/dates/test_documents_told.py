"""Pages that are a document, or explain one: they are filed by the day or the year in which it was made."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.dates.documents_told import Paper
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
ADVICE = "### Nội dung chính"
RULES = (
    "Căn cứ theo khoản 2 Điều 7 quy định như sau: người nuôi ong báo cho Ủy ban nhân dân xã nơi đặt tổ ong.",
    "Như vậy, người nuôi ong phải báo trước khi đặt tổ. (Hình từ Internet)",
)


def read(*paragraphs: str) -> Article:
    return read_page(Page("\n\n".join(paragraphs), "trang.txt", b""), today=TODAY)


@pytest.mark.parametrize(
    "made",
    [
        "Ngày 19/9/2024, UBND tỉnh Bình Phước đã ban hành Công văn 251/UBND-KT về việc đặt tổ ong.",
        "Ngày 19 tháng 9 năm 2024, UBND tỉnh Bình Phước ra Quyết định 251/QĐ-UBND năm 2024 về đặt tổ ong.",
        "UBND tỉnh Bình Phước vừa ban hành Quyết định số 251/QĐ-UBND ngày 19/9/2024 về việc đặt tổ ong.",
    ],
)
def test_a_page_on_a_document_is_of_the_day_on_which_it_was_made(made: str) -> None:
    article = read("# Đặt tổ ong cần báo ai?", ADVICE, made, *RULES)

    assert (article.date, article.date_known) == ("2024-09-19", "event")
    assert article.proofs[0].text in made


def test_what_a_document_is_for_is_not_its_year() -> None:
    article = read(
        "# Bảng giá tổ ong tỉnh Bình Phước năm 2025 (bản trình thông qua)",
        ADVICE,
        "Ngày 2/12/2024, UBND tỉnh Bình Phước đã có Tờ trình 36/TTr-UBND về giá áp dụng từ ngày 01/01/2025.",
        *RULES,
    )

    assert article.date == "2024-12-02"


def test_the_head_of_a_letter_has_its_day_beside_its_number() -> None:
    article = read(
        "|\n**ỦY BAN NHÂN DÂN**\nTỈNH BÌNH PHƯỚC\n-------\n|\n|\nSố:\n25/KH-UBND\n|\n*Bình Phước, ngày 20\n"
        "tháng 11 năm 2023*\n|",
        "**KẾ HOẠCH**",
        "ĐẶT TỔ ONG NĂM 2024 - 2025",
        "Căn cứ Luật Nuôi ong ngày 17 tháng 3 năm 2020, UBND tỉnh đặt tổ ong từ ngày 5 tháng 1 năm 2024.",
    )

    assert (article.date, article.date_known) == ("2023-11-20", "event")


def test_a_document_named_as_the_ground_of_another_is_not_the_day_of_a_page() -> None:
    article = read(
        "Số: 25/KH-UBND",
        "Căn cứ Nghị quyết số 8/NQ-HĐND của HĐND tỉnh Bình Phước, ngày 20 tháng 11 năm 2019 về nuôi ong; "
        "theo đề nghị của các xã, nay đặt tổ ong như sau.",
    )

    assert article.date is None


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        (
            "Báo trước khi đặt tổ ong theo Nghị định 51/2024/NĐ-CP ra sao?",
            "Tổ ong là nơi ong ở và làm mật cho người.",
        ),
        (
            "Báo trước khi đặt tổ ong theo Nghị quyết 16 ra sao?",
            "Căn cứ theo Điều 1 Nghị quyết 16/NQ-HĐND năm 2024 về tổ ong, người nuôi báo cho xã.",
        ),
        (
            "Báo trước khi đặt tổ ong ra sao?",
            "Chính phủ ban hành Nghị định số 51/2024/NĐ-CP về việc đặt tổ ong.",
        ),
        (
            "Xã Ví Dụ mới được lập từ những xã nào?",
            "Căn cứ theo khoản 3 Điều 1 Nghị quyết 16/NQ-UBTVQH15 năm 2024 về lập xã có quy định như sau:",
        ),
        (
            "Ai cấp phép đặt tổ ong theo quy định mới năm 2024?",
            "Theo Thông tư 8/2019/TT-BTC, xã cấp phép đặt tổ ong.",
        ),
    ],
)
def test_a_page_on_a_new_rule_is_of_the_year_of_the_rule(title: str, opening: str) -> None:
    article = read(f"# {title}", ADVICE, opening, *RULES)

    assert (article.year, article.date, article.date_known) == (2024, None, "inferred")


@pytest.mark.parametrize(
    "newer",
    [
        "Người nuôi nộp phí theo Thông tư 3/2025/TT-BTC và giữ biên lai.",
        "Việc này nay theo Luật Nuôi ong 2025 mà làm.",
        "Mẫu tờ khai này dùng cho năm 2026 và không đổi.",
    ],
)
def test_a_rule_that_is_not_the_newest_says_nothing_of_the_year(newer: str) -> None:
    article = read("# Đặt tổ ong theo Nghị định 51/2024/NĐ-CP ra sao?", ADVICE, RULES[0], newer)

    assert article.year != 2024


def test_news_of_a_rule_of_the_last_year_is_of_its_own_year() -> None:
    article = read(
        "Phí đặt tổ ong không quá 300.000 đồng",
        "Bộ Tài chính ban hành Thông tư số 335/2016/TT-BTC về phí đặt tổ ong ở các xã.",
        "Năm 2016, cả nước có 300 người nuôi ong. Từ đầu năm 2017 đến nay đã có thêm 20 người nuôi.",
    )

    assert article.year == 2017


def test_a_law_that_an_answer_cites_says_nothing_of_the_year() -> None:
    article = read(
        "# Người nuôi ong có được mở họp báo không?",
        ADVICE,
        "Theo khoản 1 Điều 41 Luật Báo chí 2016, ai cũng được mở họp báo về việc của mình.",
        *RULES,
    )

    assert article.year is None


def test_a_rule_that_an_answer_cites_of_what_is_not_new_says_nothing_of_the_year() -> None:
    article = read(
        "# Người nuôi ong báo cho ai?",
        ADVICE,
        "Căn cứ theo Điều 7 Nghị định 51/2019/NĐ-CP, người nuôi ong báo cho xã nơi đặt tổ.",
        *RULES,
    )

    assert article.year is None


def test_a_draft_that_applies_from_new_years_day_is_of_the_year_before() -> None:
    article = read(
        "# Dự thảo bảng giá tổ ong tỉnh Bình Phước",
        ADVICE,
        "Mới đây, Sở đã đăng dự thảo để lấy ý kiến. Giá mới sẽ áp dụng từ ngày 01/01/2025.",
        *RULES,
    )

    assert (article.year, article.date_known) == (2024, "inferred")


def test_what_a_report_says_of_a_proposal_is_no_draft() -> None:
    title = "Nuôi ong vẫn phải đóng phí"
    text = f"{title}\n\nTrước đề xuất bỏ phí nuôi ong, luật áp dụng từ ngày 1/1/2019 nên phí vẫn thu."

    assert Paper(text, title).year(TODAY) is None
    assert Paper(text, title).day(TODAY) is None


@pytest.mark.parametrize(
    "title",
    ["Chợ đóng cửa đến sau ngày đầu năm mới 2019", "Đề xuất tăng phí nuôi ong vào năm 2020, sớm hơn một năm"],
)
def test_new_years_day_and_a_later_aim_in_a_title_are_no_rule(title: str) -> None:
    text = (
        f"{title}\n\nPhí nuôi ong đã tăng từ ngày 1/1/2017, và năm nay người nuôi bàn việc tăng thêm lần nữa."
    )

    assert Paper(text, title).year(TODAY) is None


def test_the_day_of_a_meeting_that_opens_a_report_stays_its_own() -> None:
    article = read(
        "HĐND tỉnh Bình Phước họp về tổ ong",
        "Sáng 5/6/2024, HĐND tỉnh Bình Phước họp về tổ ong.",
        "Ngày 19/4/2024, UBND tỉnh đã ban hành Quyết định 25/QĐ-UBND về tổ ong.",
    )

    assert article.date == "2024-06-05"


@pytest.mark.parametrize(
    "then",
    [
        "Năm năm sau, HĐND tỉnh mới bàn lại việc này, sau nhiều lần dân kiến nghị.",
        "Sau 3 năm, quyết định không còn phù hợp, cử tri đề nghị sửa.",
        "Mới đây, cán bộ ký quyết định này bị khởi tố vì nhận tiền của người nuôi.",
        "Cử tri đề nghị sửa. Tại kỳ họp cuối năm 2022, HĐND tỉnh sẽ xem xét việc này.",
    ],
)
def test_news_of_what_became_of_a_document_is_not_of_its_day(then: str) -> None:
    article = read(
        "# Bàn lại việc đặt tổ ong",
        f"Ngày 19/9/2019, UBND tỉnh Bình Phước đã ban hành Quyết định 251/QĐ-UBND về đặt tổ ong. {then}",
    )

    assert article.date is None
    assert article.year != 2019


@pytest.mark.parametrize(
    "title",
    [
        "Nhìn lại Nghị quyết 35/2018/NQ-HĐND",
        "Thực hiện Nghị quyết 35/2018/NQ-HĐND còn khó khăn",
        "Giám sát Nghị quyết 35/2018/NQ-HĐND về nuôi ong",
        "HĐND tỉnh sửa Nghị quyết 35/2018/NQ-HĐND",
        "Lấy phiếu tín nhiệm theo Nghị quyết 35/2018/NQ-HĐND",
    ],
)
def test_what_is_done_by_a_rule_is_not_of_its_year(title: str) -> None:
    assert (
        read(f"# {title}", "Các hộ nuôi ong được hỗ trợ, song còn khó khăn và mong sớm được sửa.").year
        is None
    )


def test_the_year_of_a_goal_is_none_that_a_page_on_a_document_tells_of() -> None:
    article = read(
        "# Chấp thuận nơi đặt tổ ong",
        "Ngày 17/3/2017, UBND tỉnh Bình Phước đã có công văn số 162/UBND-XD về nơi đặt tổ ong ở các xã.",
        "Theo tầm nhìn đến năm 2020, tỉnh có 300 người nuôi ong và 20 điểm đặt tổ.",
    )

    assert article.date == "2017-03-17"


def test_who_once_signed_a_document_is_told_of_later() -> None:
    article = read(
        "# Chuyện ở tòa",
        "Ngày 19/9/2014, ông Trần Văn An đã ký Quyết định 251/QĐ-UBND về đặt tổ ong. Tại tòa, ông khai hết.",
    )

    assert article.date is None


def test_a_draft_beside_a_rule_in_force_is_not_of_the_year_before_that() -> None:
    article = read(
        "# Lấy ý kiến về phí đặt tổ ong",
        "Phí hiện hành áp dụng từ 01/01/2020. Năm 2023, HĐND tỉnh Bình Phước lấy ý kiến về phí mới.",
    )

    assert article.year != 2019


def test_news_that_calls_a_rule_new_in_a_year_is_not_of_that_year() -> None:
    title = "# Quy định mới năm 2019 về đặt tổ ong bị phản đối"
    assert read(title, "Nhiều người nuôi ong đề nghị bỏ quy định trên vì tốn kém.").year is None
