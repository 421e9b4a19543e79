"""A person named with an office of the chronicle bounds the event, where the text has it as present."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import council_of, find_unit
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.tenures import tenures
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)


def named(text: str, province: str = "Hồ Chí Minh") -> list[tuple[str, str, str]]:
    """Give office with name, first and last month of the tenures that a text names."""
    unit = find_unit(None, province)
    assert unit is not None
    occasions = Occasions(text)
    return [
        (occasions.raw(t.start, t.end), f"{t.first:%Y-%m}", f"{t.last:%Y-%m}")
        for t in tenures(occasions, Tokens(text), council_of(unit))
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        ("Bí thư Thành ủy Nguyễn Thiện Nhân thăm chợ.",
         "Bí thư Thành ủy Nguyễn Thiện Nhân", "2017-05", "2020-10"),
        ("Bí thư Thành uỷ TP. HCM Đinh La Thăng dự.",
         "Bí thư Thành uỷ TP. HCM Đinh La Thăng", "2016-02", "2017-05"),
        ("Bà Nguyễn Thị Lệ, Ủy viên Trung ương Đảng, Chủ tịch HĐND TP HCM, nói.",
         "Nguyễn Thị Lệ, Ủy viên Trung ương Đảng, Chủ tịch", "2019-04", "2025-06"),
        ("Ông Lê Hoàng Quân - Chủ tịch UBND thành phố - đồng ý.",
         "Lê Hoàng Quân - Chủ tịch", "2006-07", "2015-12"),
        ("Chủ tịch TP HCM Phan Văn Mãi trả lời.", "Chủ tịch TP HCM Phan Văn Mãi", "2021-08", "2025-02"),
        ("Bộ trưởng Bộ GTVT Nguyễn Văn Thể nói vậy.",
         "Bộ trưởng Bộ GTVT Nguyễn Văn Thể", "2017-10", "2022-10"),
        ("Bộ trưởng Lao động - Thương binh và Xã hội Đào Ngọc Dung dự.",
         "Bộ trưởng Lao động - Thương binh và Xã hội Đào Ngọc Dung", "2016-04", "2025-02"),
        ("Chủ nhiệm Ủy ban Pháp luật của Quốc hội Nguyễn Khắc Định nêu.",
         "Chủ nhiệm Ủy ban Pháp luật của Quốc hội Nguyễn Khắc Định", "2016-04", "2020-06"),
        ("Phó Thủ tướng Vũ Đức Đam đến dự.", "Thủ tướng Vũ Đức Đam", "2013-11", "2023-01"),
        ("Thủ tướng Nguyễn Xuân Phúc yêu cầu.", "Thủ tướng Nguyễn Xuân Phúc", "2016-04", "2021-04"),
        ("Phó Thủ tướng Nguyễn Xuân Phúc yêu cầu.", "Thủ tướng Nguyễn Xuân Phúc", "2011-08", "2016-04"),
        ("Chủ tịch nước Nguyễn Phú Trọng gửi thư.", "Chủ tịch nước Nguyễn Phú Trọng", "2018-10", "2021-04"),
        ("Ông Nguyễn Văn Thể, Bộ trưởng Bộ GTVT, nói.",
         "Nguyễn Văn Thể, Bộ trưởng", "2017-10", "2022-10"),
        ("Thứ trưởng Bộ KH-ĐT Võ Thành Thống dự.",
         "Thứ trưởng Bộ KH-ĐT Võ Thành Thống", "2019-05", "2025-03"),
        ("Phó Chủ tịch Thường trực UBND TP Võ Văn Hoan nói.",
         "Chủ tịch Thường trực UBND TP Võ Văn Hoan", "2019-05", "2025-07"),
        ("Giám đốc Công an TP.HCM, Thiếu tướng Lê Hồng Nam, báo cáo.",
         "Giám đốc Công an TP.HCM, Thiếu tướng Lê Hồng Nam", "2020-05", "2025-02"),
        ("Ông Bùi Tá Hoàng Vũ - Giám đốc Sở Du lịch TP.HCM - cho biết.",
         "Bùi Tá Hoàng Vũ - Giám đốc", "2015-12", "2020-12"),
        ("Ông Lê Thanh Liêm, Ủy viên dự khuyết, Phó Bí thư Thành ủy TP.HCM, Phó Chủ tịch UBND TP, dự.",
         "Lê Thanh Liêm, Ủy viên dự khuyết, Phó Bí thư Thành ủy TP.HCM, Phó Chủ tịch", "2013-09", "2021-08"),
        ("Trước đó, phát biểu tại kỳ họp, Phó Chủ tịch UBND TP Lê Thanh Liêm nhận lỗi.",
         "Chủ tịch UBND TP Lê Thanh Liêm", "2013-09", "2021-08"),
        ("Ông Lê Thanh Liêm, Phó Chủ tịch TP.HCM, cho biết năm 2017 có mưa lớn.",
         "Lê Thanh Liêm, Phó Chủ tịch", "2013-09", "2021-08"),
        ("Giám đốc Sở KH&ĐT TP.HCM Lê Thị Huỳnh Mai trả lời.",
         "Giám đốc Sở KH&ĐT TP.HCM Lê Thị Huỳnh Mai", "2019-03", "9999-12"),
    ],
)  # fmt: skip
def test_the_office_bounds_by_the_time_in_it(text: str, phrase: str, first: str, last: str) -> None:
    assert named(text) == [(phrase, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Nguyên Phó Bí thư, Chủ tịch UBND thành phố Lê Hoàng Quân dự họp mặt.",
        "Cựu Giám đốc Công an thành phố Trần Bình An thăm Bí thư Thành ủy Đinh La Thăng nguyên quê ở Nam.",
        "Nguyên Chủ tịch UBND thành phố Phan Văn Hòa nói về ông Phan Văn Mãi.",
        "Năm 2014, Chủ tịch UBND thành phố Lê Hoàng Quân đã ký đề án này.",
        "Dự án được Chủ tịch UBND thành phố khi đó là ông Lê Hoàng Quân duyệt.",
        "Đúng một năm trước, Chủ tịch HĐND thành phố Nguyễn Thị Lệ chủ trì cuộc họp này.",
        "Ngày 11-11-2013, Chủ tịch UBND thành phố Lê Hoàng Quân ký văn bản.",
        "Dự án được cho phép dưới thời Chủ tịch UBND thành phố Lê Hoàng Quân.",
        "Bí thư Thành ủy, ông Đinh La Thăng và ông Lê Hoàng Quân không có mặt.",
        "Anh Nguyễn Thiện Nhân là công nhân của nhà máy.",
        "Bí thư Quận ủy Nguyễn Thiện Nhân ở quận khác cùng tên.",
        "Phó Chủ tịch UBND thành phố Lê Hoàng Quân.",
        "Giám đốc Công an Phan Văn Mãi, Chủ tịch UBND thành phố Trần Bình An cùng dự.",
        "Ông Đinh La Thăng (Bí thư Thành ủy nhiệm kỳ 2015-2020) phải giải trình.",
        "Bí thư Thành ủy trao hoa, sau đó Đinh La Thăng phát biểu.",
        "Ông Võ Văn Hoan, Phó Chủ tịch UBND quận 1, tiếp dân.",
        "Ông Bùi Tá Hoàng Vũ, Giám đốc Công ty Du lịch Hương Quê, kể.",
        "Phó Giám đốc Công an TP.HCM Lê Hồng Nam báo cáo.",
        "Trước đó, Phó Chủ tịch UBND TP Lê Thanh Liêm đã ký văn bản này.",
        "Phó Chủ tịch UBND TP Lê Thanh Liêm đã ký văn bản này năm 2014.",
    ],
)
def test_no_office_no_present_no_bound(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "phrase", "first"),
    [
        ("Nguyên Bí thư Thành ủy Đinh La Thăng bị xét xử.", "Bí thư Thành ủy Đinh La Thăng", "2016-09"),
        ("Cựu Chủ tịch UBND thành phố Lê Hoàng Quân dự.", "Chủ tịch UBND thành phố Lê Hoàng Quân", "2015-04"),
        ("Ông Lê Hoàng Quân (nguyên Chủ tịch UBND thành phố) nói.",
         "Lê Hoàng Quân (nguyên Chủ tịch", "2015-04"),
        ("Ông Lê Thanh Liêm, nguyên Phó Bí thư Thành ủy TP.HCM, nguyên là Phó Chủ tịch UBND TP, dự.",
         "Lê Thanh Liêm, nguyên Phó Bí thư Thành ủy TP.HCM, nguyên là Phó Chủ tịch", "2019-09"),
        ("Nguyên Chủ tịch UBND TP Lê Hoàng Quân thăm.",
         "Chủ tịch UBND TP Lê Hoàng Quân", "2015-04"),
        ("Năm 2014, nguyên Chủ tịch UBND TP Lê Hoàng Quân ký.", "Chủ tịch UBND TP Lê Hoàng Quân", "2015-04"),
        ("Chủ tịch UBND TP Lê Hoàng Quân ký. Nguyên Chủ tịch UBND TP Lê Hoàng Quân nhận lỗi.",
         "Chủ tịch UBND TP Lê Hoàng Quân", "2015-04"),
    ],
)  # fmt: skip
def test_a_former_holder_bounds_by_the_end_of_the_office(text: str, phrase: str, first: str) -> None:
    assert named(text) == [(phrase, first, f"{date.max:%Y-%m}")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Tân Chủ tịch HĐND TP.HCM Nguyễn Thị Lệ điều hành.", "2020-03"),
        ("Bà Nguyễn Thị Lệ, tân Chủ tịch HĐND TP.HCM, điều hành.", "2020-03"),
        ("Bà Nguyễn Thị Lệ đã trúng cử chức Chủ tịch HĐND TP.HCM, thay bà Quyết Tâm.", "2020-03"),
        ("HĐND TP.HCM bầu ông Phan Văn Mãi giữ chức Chủ tịch UBND TP.HCM, thay ông Lê Văn Khoa.", "2022-08"),
        ("Bà Nguyễn Thị Lệ được bầu làm Chủ tịch HĐND TP.HCM sau khi HĐND miễn nhiệm người cũ.", "2020-03"),
        ("HĐND TP.HCM bầu ông Phan Văn Mãi giữ chức Chủ tịch UBND TP.HCM nhiệm kỳ mới.", "2025-02"),
        ("Chủ tịch UBND TP.HCM Phan Văn Mãi chúc mừng các ủy viên được bầu thay người nghỉ hưu.", "2025-02"),
    ],
)
def test_who_has_just_come_into_an_office_bounds_by_its_beginning(text: str, last: str) -> None:
    assert [end for _, _, end in named(text)] == [last]


def test_who_held_it_before_and_next_tells_by_when_an_office_began_and_from_when_it_may_be_over() -> None:
    new = "Tân Bí thư Tỉnh ủy Giàng Páo Mỷ nhận nhiệm vụ."
    assert [(first, last) for _, first, last in named(new, "Lai Châu")] == [("2018-08", "2020-06")]
    left = "Nguyên Bí thư Tỉnh ủy Nguyễn Khắc Chử nghỉ chế độ."
    assert [first for _, first, _ in named(left, "Lai Châu")] == ["2018-08"]


def test_one_who_is_the_first_of_an_office_may_be_new_in_it_at_any_time() -> None:
    text = "Tân Chủ tịch HĐND tỉnh Nguyễn Hồng Lĩnh điều hành."
    assert [last for _, _, last in named(text, "Bà Rịa - Vũng Tàu")] == ["2020-12"]


def test_a_bare_office_is_of_any_body_that_the_person_headed() -> None:
    assert named("Bộ trưởng Đào Ngọc Dung đến thăm.") == [
        ("Bộ trưởng Đào Ngọc Dung", "2016-04", f"{date.max:%Y-%m}")
    ]
    assert named("Chủ tịch Hoàng Dân Mạc đến thăm.", "Phú Thọ") == [
        ("Chủ tịch Hoàng Dân Mạc", "2008-01", "2019-03")
    ]
    assert [first for _, first, _ in named("Chủ tịch Nguyễn Văn Sơn điều hành.", "Tuyên Quang")] == [
        "2016-06"
    ]


def test_an_office_that_one_has_held_twice_is_of_either_time() -> None:
    assert named("Chủ tịch nước Tô Lâm gửi thư.") == [
        ("Chủ tịch nước Tô Lâm", "2024-05", f"{date.max:%Y-%m}")
    ]
    assert named("Thủ tướng Phạm Minh Chính yêu cầu.") == [
        ("Thủ tướng Phạm Minh Chính", "2021-04", "2026-04")
    ]


def test_who_has_gone_to_another_province_holds_the_office_in_either() -> None:
    text = "Bí thư Tỉnh ủy Trịnh Việt Hùng, trước công tác ở Thái Nguyên, dự."
    assert [(first, last) for _, first, last in named(text, "Lào Cai")] == [("2024-07", f"{date.max:%Y-%m}")]


def test_a_deputy_may_have_been_one_since_an_earlier_term_and_is_no_other_of_like_name() -> None:
    text = "Phó Chủ tịch UBND thành phố Đan Đức Hiệp dự."
    assert [first for _, first, _ in named(text, "Hải Phòng")] == ["2004-05"]
    assert named("Phó Chủ tịch UBND tỉnh Nguyễn Quốc Khánh dự.", "Sơn La")
    assert not named("Phó Chủ tịch UBND tỉnh Hoàng Quốc Khánh dự.", "Sơn La")


def test_an_office_of_a_province_counts_only_where_the_page_is_about_it() -> None:
    assert named("Chủ tịch UBND tỉnh Nguyễn Văn Hòa dự hội nghị.", "Kon Tum")
    assert not named("Chủ tịch UBND tỉnh Nguyễn Văn Hòa dự hội nghị.", "Bến Tre")


def test_an_office_of_the_capital_of_a_province_is_not_that_of_the_province() -> None:
    assert named("Phó Chủ tịch UBND tỉnh Lê Văn Sử dự.", "Cà Mau")
    assert not named("Phó Chủ tịch UBND TP Cà Mau Lê Văn Sử dự.", "Cà Mau")
    assert not named("Ông Lê Văn Sử, Phó Chủ tịch UBND thành phố Cà Mau, dự.", "Cà Mau")


def read(title: str, *sentences: str) -> Article:
    return read_page(Page("\n\n".join((title, " ".join(sentences))), "trang.txt", b""), today=TODAY)


def test_two_who_were_in_office_together_leave_one_year_with_the_office_as_proof() -> None:
    article = read(
        "HĐND TP Đà Nẵng nghe giải trình về quy hoạch",
        "Ngày 12/7, HĐND TP Đà Nẵng nghe giải trình. Bí thư Thành ủy Nguyễn Xuân Anh dự."
        " Bộ trưởng Bộ Giao thông Vận tải Trương Quang Nghĩa gửi văn bản."
        " Chủ tịch UBND tỉnh Yên Bái Đỗ Đức Duy sang học hỏi kinh nghiệm.",
    )
    assert (article.date, article.year) == ("2017-07-12", 2017)
    day, proof = article.proofs[:2]
    assert (day.fact, day.text, proof.fact) == ("date", "12/7", "year")
    assert proof.text == "Bộ trưởng Bộ Giao thông Vận tải Trương Quang Nghĩa"
    assert proof.place is not None
    assert article.body[proof.place.start : proof.place.end] == proof.text


def test_those_never_in_office_together_bound_nothing() -> None:
    article = read(
        "HĐND TP HCM bàn về chợ",
        "Ngày 12/7, HĐND TP HCM họp. Bí thư Thành ủy Nguyễn Thiện Nhân dự."
        " Chủ tịch UBND thành phố Lê Hoàng Quân trả lời.",
    )
    assert article.year is None


@pytest.mark.parametrize(
    ("day", "sentence", "year"),
    [
        ("27/7", "HĐND TP Đà Nẵng đã bầu ông Đặng Việt Dũng (58 tuổi) làm Phó chủ tịch UBND.", 2018),
        ("30/9", "Ông Đặng Việt Dũng giữ chức mới. Ông Dũng năm nay 55 tuổi, quê Hòa Vang.", 2015),
        ("27/7", "Anh Trần Việt Dũng (58 tuổi, ngụ Hòa Vang) kể lại chuyện cũ.", None),
        ("27/7", "Ông Đặng Việt Dũng giữ chức mới. Ông Hùng năm nay 55 tuổi, quê Hòa Vang.", None),
    ],
)
def test_the_age_of_one_whose_birth_is_known_tells_the_year(
    day: str, sentence: str, year: int | None
) -> None:
    article = read(
        "HĐND TP Đà Nẵng làm công tác nhân sự", f"Sáng {day}, HĐND TP Đà Nẵng họp bất thường.", sentence
    )
    assert article.year == year
