"""Names where they stand: words before them that make a citizen of nobody, and words that end no name."""

from __future__ import annotations

import pytest

from tests.importing.people.asking import read


def officials(body: str) -> dict[str, tuple[str | None, list[str]]]:
    return {name: (p.honorific, [office.name for office in p.offices]) for name, p in read(body).items()}


CHAIR = ["Chủ tịch UBND tỉnh Gia Lai"]


@pytest.mark.parametrize(
    ("before", "honorific"),
    [
        ("Dư luận xôn xao trước thông tin ông", "ông"),
        ("Phóng viên có được hình ảnh bà", "bà"),
        ("Báo đưa tin Đại tá", "Đại tá"),
        ("Họp xong. Ảnh: PV Ông", "Ông"),
        ("Không đẩy khó cho người dân Luật sư", "Luật sư"),
        ("Cơ quan điều tra khởi tố bị can", None),
        ("Buổi lễ có nhà thơ", None),
    ],
)
def test_an_office_behind_a_name_makes_an_official(before: str, honorific: str | None) -> None:
    assert officials(f"{before} Hà Văn Lượng, Chủ tịch UBND tỉnh Gia Lai, rời đi.") == {
        "Hà Văn Lượng": (honorific, CHAIR)
    }


@pytest.mark.parametrize(
    "body",
    [
        "Cử tri Hà Văn Lượng, nguyên Chủ tịch UBND xã Tùng Lâm, hỏi về đường sá.",
        "Khởi tố bị can Hà Văn Lượng vì tội nhận hối lộ.",
        "Họp xong. Ảnh: Hà Văn Lượng Chủ tịch UBND tỉnh Gia Lai nói như vậy.",
        "Ông gặp tổng thư ký Liên Hợp Quốc (LHQ), tổng giám đốc Quỹ tiền tệ Quốc tế.",
        "Cô liên đội trưởng Trường THCS Tùng Lâm Hà Văn Lượng nhặt giấy.",
        "Nhạc sĩ Hà Văn Lượng - Trưởng ban giám khảo, và Trưởng Ban Pháp chế HĐND tỉnh.",
    ],
)
def test_no_official_is_made_of_others(body: str) -> None:
    assert officials(body) == {}


def test_a_word_that_begins_clauses_ends_a_name_before_a_sign() -> None:
    found = officials(
        "Đại tá Trần Hữu Do, Trưởng phòng Tham mưu Công an tỉnh Gia Lai, dự. Ông Hà Lượng (Chủ tịch xã Tùng"
        " Lâm) Do đó vắng mặt."
    )
    assert list(found) == ["Trần Hữu Do", "Hà Lượng"]


def test_a_word_that_bodies_begin_with_can_end_a_name() -> None:
    found = officials(
        "Thứ trưởng Bộ Y tế Nguyễn Hồng Trường thông tin. Bộ trưởng Ngoại giao Liên Xô Andrei Petrov."
    )
    assert list(found) == ["Nguyễn Hồng Trường", "Andrei Petrov"]
    assert officials("Họp khẩn cấp cấp bộ trưởng, Thủ tướng Đỗ Kim nói.") == {"Đỗ Kim": (None, ["Thủ tướng"])}


@pytest.mark.parametrize("behind", ["người điều hành buổi tiếp dân", "thay mặt tỉnh", "cho biết"])
def test_a_hyphen_without_a_space_ends_a_name(behind: str) -> None:
    assert officials(f"Chủ tịch UBND tỉnh Gia Lai Đỗ Thị Mơ-{behind}.") == {"Đỗ Thị Mơ": (None, CHAIR)}


def test_a_hyphen_within_a_foreign_name_gives_no_half_of_it() -> None:
    assert officials("Chủ tịch UBND tỉnh Gia Lai gặp Kim Song-un.") == {}


@pytest.mark.parametrize("letter", ["‘A’", "'B'", "“C’", "‘H’"])
def test_a_letter_in_quotes_is_of_no_name(letter: str) -> None:
    assert officials(f"Đơn vị được xếp loại {letter} Đỗ Thị Mơ, Chủ tịch UBND tỉnh Gia Lai, khen.") == {
        "Đỗ Thị Mơ": (None, CHAIR)
    }


def test_a_chair_of_an_island_district_is_an_official() -> None:
    found = officials("Chủ tịch HĐND huyện đảo Đỗ Thị Mơ phát biểu tại kỳ họp.")
    assert list(found) == ["Đỗ Thị Mơ"]


def test_deputies_counted_before_their_names_are_deputies() -> None:
    found = officials(
        "Các đại biểu HĐND tỉnh Gia Lai gồm ông Đỗ Kim, cùng hai đại biểu là Ngô Thổ và Lê Mộc."
    )
    assert {name: held for name, (_, held) in found.items()} == {
        "Đỗ Kim": ["đại biểu HĐND tỉnh Gia Lai"],
        "Ngô Thổ": ["đại biểu HĐND tỉnh Gia Lai"],
        "Lê Mộc": ["đại biểu HĐND tỉnh Gia Lai"],
    }


@pytest.mark.parametrize(
    "sent",
    [
        "Đoàn đại biểu Quốc hội (ĐBQH) tỉnh gồm các đại biểu:",
        "Đoàn ĐBQH tỉnh Gia Lai gồm các đại biểu:",
        "Đoàn đại biểu Quốc hội tỉnh Gia Lai đã đến, gồm các đồng chí",
        "Đến dự có các ĐBQH:",
        "Đến dự có các vị đại biểu HĐND tỉnh Gia Lai: bà",
    ],
)
def test_deputies_listed_behind_their_delegation_are_deputies(sent: str) -> None:
    found = officials(f"{sent} Đỗ Thị Kim, Ngô Thổ và Ka H’Mây tiếp xúc cử tri.")
    assert list(found) == ["Đỗ Thị Kim", "Ngô Thổ", "Ka H’Mây"]


def test_deputies_behind_semicolons_are_all_deputies() -> None:
    found = officials("Có các đồng chí đại biểu HĐND tỉnh: đồng chí Đỗ Thị Kim; đồng chí Ngô Thổ nói.")
    assert list(found) == ["Đỗ Thị Kim", "Ngô Thổ"]


@pytest.mark.parametrize("body", ["HĐND", "Quốc hội"])
@pytest.mark.parametrize("met", ["thăm, tặng quà ba gia đình", "trao quà cho các hộ nghèo", "gặp dân"])
def test_those_whom_a_delegation_meets_are_no_deputies(body: str, met: str) -> None:
    assert officials(f"Đoàn đại biểu {body} tỉnh Gia Lai {met} gồm: ông Đỗ Kim và ông Ngô Thổ.") == {}


@pytest.mark.parametrize("sign", [".", ";"])
def test_who_is_listed_behind_the_sentence_of_a_delegation_is_no_deputy(sign: str) -> None:
    assert officials(f"Gặp Đoàn đại biểu Quốc hội tỉnh{sign} Ban gồm ông Đỗ Kim và ông Ngô Thổ.") == {}


def test_who_takes_part_in_a_meeting_is_no_deputy() -> None:
    assert officials("Hội thảo gồm các đại biểu: Đỗ Thị Kim, Ngô Thổ đã bế mạc.") == {}


@pytest.mark.parametrize(
    ("called", "name", "once"),
    [
        ("ông Hà Văn Lượng Nguyên", "Hà Văn Lượng", "nguyên "),
        ("ông Hà Lượng Cựu", "Hà Lượng", "nguyên "),
        ("ông Hà Nguyên", "Hà Nguyên", ""),
        ("bà Hà Thị Nguyên", "Hà Thị Nguyên", ""),
        ("bà Hà Ngọc Thảo Nguyên", "Hà Ngọc Thảo Nguyên", ""),
        ("đồng chí Hà Thị Thảo Nguyên", "Hà Thị Thảo Nguyên", ""),
    ],
)
def test_an_office_held_once_is_no_part_of_a_name(called: str, name: str, once: str) -> None:
    found = officials(f"Báo hỏi về {called} Chủ tịch UBND tỉnh Gia Lai.")
    assert {who: held for who, (_, held) in found.items()} == {name: [once + CHAIR[0]]}


@pytest.mark.parametrize(
    "body",
    [
        "Khói của hai công ty thép Ana Ý, Ana Úc, Giám đốc Sở Y tế tỉnh Gia Lai cho biết, sẽ giảm.",
        "Phó Chủ tịch Quốc hội Choe Myong - su phát biểu.",
        "Bộ trưởng Ngoại giao Kim Yong - su phát biểu.",
    ],
)
def test_a_company_or_half_a_korean_name_is_no_official(body: str) -> None:
    assert officials(body) == {}


def test_a_name_of_the_highlands_before_a_dash_is_no_korean_one() -> None:
    assert list(officials("Chủ tịch HĐND xã Ea Kar Rmah Jul - một người con của làng - nói.")) == ["Rmah Jul"]


def test_the_office_of_the_first_of_counted_deputies_is_not_the_second_ones() -> None:
    found = officials("Hai đại biểu là Phó Chủ tịch HĐND tỉnh Gia Lai Đỗ Kim và ông Ngô Thổ.")
    assert list(found) == ["Đỗ Kim"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Ông ĐỖ KIM MƠ, Chủ tịch UBND tỉnh Gia Lai, dự.", "Đỗ Kim Mơ"),
        ("Các đồng chí: Lê Mộc; ĐỖ KIM MƠ - Chủ tịch UBND tỉnh Gia Lai dự.", "Đỗ Kim Mơ"),
        ("Chủ tịch UBND tỉnh Gia Lai ĐỖ KIM MƠ dự.", "Đỗ Kim Mơ"),
        ("TS ĐỖ KIM MƠ, Chủ tịch UBND tỉnh Gia Lai, dự.", "Đỗ Kim Mơ"),
        ("Ông Y MƠ NIÊ, Chủ tịch UBND tỉnh Gia Lai, dự.", "Y Mơ Niê"),
        ("Bà H'MƠ NIÊ, Chủ tịch UBND tỉnh Gia Lai, dự.", "H'Mơ Niê"),
    ],
)
def test_a_name_in_capitals_is_read_and_written_as_others_are(body: str, name: str) -> None:
    assert [(found, held) for found, (_, held) in officials(body).items()] == [(name, CHAIR)]


@pytest.mark.parametrize(
    "body",
    [
        "ÔNG ĐỖ KIM MƠ, CHỦ TỊCH UBND TỈNH GIA LAI, DỰ HỌP",
        "ĐỖ KIM MƠ - CHỦ TỊCH UBND TỈNH GIA LAI",
        "CHỦ TỊCH UBND TỈNH GIA LAI ĐỖ KIM MƠ DỰ HỌP",
        "Giám đốc Sở Y TP HCM dự.",
        "Chủ tịch UBND tỉnh Gia Lai dự. Ảnh: ĐỖ KIM MƠ",
        "Chủ tịch UBND tỉnh Gia Lai dự. ĐỖ KIM MƠ (báo Mây Gió)",
        "ĐOÀN ĐBQH VÀ HĐND\nTỈNH GIA LAI",
    ],
)
def test_no_name_is_read_in_a_heading_or_a_credit(body: str) -> None:
    assert officials(body) == {}


@pytest.mark.parametrize("name", ["Chìu A Mơ", "Tằng A Mơ", "Lừu A Mơ", "Rmah Thị Mơ", "Bríu Văn Mơ"])
def test_a_surname_of_a_minority_begins_a_name_behind_a_bare_commune(name: str) -> None:
    assert officials(f"Dự có Phó Chủ tịch HĐND xã {name}.") == {name: (None, ["Phó Chủ tịch HĐND xã"])}


@pytest.mark.parametrize(
    ("given", "further", "mentions"),
    [
        ("Thành", "Theo ông Thành, đường đã xong.", 2),
        ("Năm", "Ông Năm cho biết thêm.", 2),
        ("Thành", "Có mặt ông Thành viên đoàn.", 1),
        ("Thành", "Có mặt đồng chí Thành ủy viên.", 1),
        ("Năm", "Ảnh: Ông Năm 2015.", 1),
    ],
)
def test_a_word_for_a_city_or_a_year_may_be_a_given_name(given: str, further: str, mentions: int) -> None:
    name = f"Đỗ Kim {given}"
    found = read(f"Ông {name}, Chủ tịch UBND tỉnh Gia Lai, dự. {further}")
    assert len(found[name].mentions) == mentions


@pytest.mark.parametrize("name", ["K'Brèo", "H’Mơ", "Y'Tơn"])
@pytest.mark.parametrize(
    "before", ["", "Dự có ", "Dự có các đồng chí: ", "Ông Hà Lượng, Bí thư xã; ", "Họp và "]
)
@pytest.mark.parametrize("sign", [" - ", "- ", ", ", " ("])
def test_a_name_of_the_highlands_may_be_one_word(name: str, before: str, sign: str) -> None:
    found = officials(f"{before}{name}{sign}Chủ tịch UBND tỉnh Gia Lai.")
    assert found[name][1] == CHAIR


@pytest.mark.parametrize(
    "place",
    [
        "Về K'Mơn",
        "Làng K'Mơn",
        "Người K'Mơn",
        "đến K'Mơn",
        "tiếng K'Mơn",
        "Dân tộc gồm Tày, H'Mông",
        "Đồng bào Tày và K'Ho",
    ],
)
def test_a_village_or_a_people_is_nobody(place: str) -> None:
    assert officials(f"{place}, Chủ tịch UBND tỉnh Gia Lai nói.") == {}


@pytest.mark.parametrize("word", ["Anh", "Chị"])
@pytest.mark.parametrize("sign", [", ", " ", "- "])
def test_what_a_person_is_called_is_no_part_of_the_name(word: str, sign: str) -> None:
    found = officials(f"Thay mặt thanh niên, {word} Hà Văn Lượng{sign}bí thư đoàn xã Mây hứa sẽ cố gắng.")
    assert found == {"Hà Văn Lượng": (word, ["Bí thư đoàn xã Mây"])}


def test_who_opens_a_sentence_says_what_follows_the_office() -> None:
    found = officials("Dự có khách. Anh Hà Văn Lượng bí thư đoàn xã Mây phát biểu.")
    assert found == {"Hà Văn Lượng": ("Anh", ["Bí thư đoàn xã Mây"])}


def test_a_place_told_in_capitals_ends_no_search_for_the_names_behind_it() -> None:
    said = "Ở Một Số Lĩnh Vực Cũng Đã Chuẩn Bị Trước Và Có Báo Cáo Với Phó Thủ Tướng Đỗ Kim Mơ Trong Giờ Họp."

    assert list(officials(said)) == ["Đỗ Kim Mơ"]


@pytest.mark.parametrize("country", ["Chính phủ Việt Nam", "nước Việt Nam"])
def test_the_office_behind_viet_nam_is_no_part_of_nam_bo(country: str) -> None:
    found = officials(f"Thay mặt {country} Bộ trưởng Bộ Tư pháp Lê Thành Mơ đề nghị xem xét.")
    assert found == {"Lê Thành Mơ": (None, ["Bộ trưởng Bộ Tư pháp"])}
