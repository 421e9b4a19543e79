"""Officials: every pattern of naming them, and everything that looks like one and is none.

All people and most places are invented.
"""

from __future__ import annotations

import pytest

from hdnd_tui.article import Council
from hdnd_tui.importing.councils.council_of import CouncilFacts
from hdnd_tui.importing.page import Layout
from hdnd_tui.importing.people.officials import find_officials
from tests.importing.people.asking import offices, read


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Đồng chí Đoàn Khắc Tuệ, Ủy viên Ban Thường vụ Huyện ủy, Chủ tịch HĐND huyện Tiên Lãng chủ trì.",
            {"Đoàn Khắc Tuệ": ["Ủy viên Ban Thường vụ Huyện ủy Tiên Lãng", "Chủ tịch HĐND huyện Tiên Lãng"]},
            id="P1 name, offices",
        ),
        pytest.param(
            "Ông Lê Quang Bửu- Phó Bí thư Thị ủy- Chủ tịch HĐND thị xã Kỳ Anh dự và chỉ đạo.",
            {"Lê Quang Bửu": ["Phó Bí thư Thị ủy Kỳ Anh", "Chủ tịch HĐND thị xã Kỳ Anh"]},
            id="P2 hyphens",
        ),
        pytest.param(
            "Chủ tịch HĐND quận Lê Chân Phan Thị Hòa tiếp đoàn.",
            {"Phan Thị Hòa": ["Chủ tịch HĐND quận Lê Chân"]},
            id="P3 behind a unit that reads like a name",
        ),
        pytest.param(
            "Dự hội nghị có Chủ tịch UBND huyện Long Thành Tạ Quốc Vinh, Chủ tịch Ủy ban MTTQ Việt Nam huyện"
            " Đinh Thị Mơ, Trưởng Công an huyện Lưu Đức Hạnh.",
            {
                "Tạ Quốc Vinh": ["Chủ tịch UBND huyện Long Thành"],
                "Đinh Thị Mơ": ["Chủ tịch Ủy ban MTTQ Việt Nam huyện Long Thành"],
                "Lưu Đức Hạnh": ["Trưởng Công an huyện Long Thành"],
            },
            id="P3 list: the words behind the comma are of the next name",
        ),
        pytest.param(
            "Cùng dự có các đồng chí: Cao Văn Điềm, Phó Chủ tịch HĐND tỉnh Sơn La; Lò Thị Mai Xuân, Trưởng"
            " Ban Dân tộc HĐND tỉnh; Giàng A Sếnh, Phó Trưởng Ban Pháp chế HĐND tỉnh và lãnh đạo các sở.",
            {
                "Cao Văn Điềm": ["Phó Chủ tịch HĐND tỉnh Sơn La"],
                "Lò Thị Mai Xuân": ["Trưởng Ban Dân tộc HĐND tỉnh Sơn La"],
                "Giàng A Sếnh": ["Phó Trưởng Ban Pháp chế HĐND tỉnh Sơn La"],
            },
            id="P4 list with semicolons",
        ),
        pytest.param(
            "Đoàn do ông Y Thoan Niê Kbuôr, Phó Chủ tịch HĐND tỉnh Đắk Lắk làm Trưởng đoàn đã đến.",
            {"Y Thoan Niê Kbuôr": ["Phó Chủ tịch HĐND tỉnh Đắk Lắk"]},
            id="P5 heading a delegation is no office",
        ),
        pytest.param(
            "Ông K’Brèo, Ủy viên Ban Dân tộc HĐND tỉnh Lâm Đồng chất vấn.",
            {"K’Brèo": ["Ủy viên Ban Dân tộc HĐND tỉnh Lâm Đồng"]},
            id="one word with an apostrophe",
        ),
        pytest.param(
            'Ông nói: "Anh Lê Văn Mưởng - chủ tịch UBND tỉnh Gia Lai - đi rồi". Anh Đỗ Tơ, Bí thư Tỉnh đoàn'
            " dự.",
            {"Lê Văn Mưởng": ["Chủ tịch UBND tỉnh Gia Lai"], "Đỗ Tơ": ["Bí thư Tỉnh đoàn Gia Lai"]},
            id="an honorific with a capital opens a sentence",
        ),
        pytest.param(
            "Quan hệ do Chủ tịch Hồ Chí Minh và Thủ tướng Campuchia Hun Phomvihane dày công vun đắp.",
            {"Hun Phomvihane": ["Thủ tướng Campuchia"]},
            id="the President is no head of a city",
        ),
        pytest.param(
            "Ông từng là bí thư Tỉnh ủy Chiết Giang; bí thư Thành ủy Thượng Hải.",
            {},
            id="provinces abroad",
        ),
        pytest.param(
            "Bà NguyễnThị Quyết Mơ, Chủ tịch HĐND tỉnh Gia Lai nói,bà Nguyễn Thị Quyết Mơ đề nghị.",
            {"Nguyễn Thị Quyết Mơ": ["Chủ tịch HĐND tỉnh Gia Lai"]},
            id="a surname that lost its space",
        ),
        pytest.param(
            "Đại biểu Nguyễn Thị Quyết tâm (TP. HCM) hỏi. ĐB Nguyễn Thị Quyết Tâm nói, bà Tâm đề nghị.",
            {"Nguyễn Thị Quyết Tâm": ["đại biểu"]},
            id="a name's last word in small letters",
        ),
        pytest.param(
            "Các Phó Chủ tịch HĐND tỉnh Tây Ninh Đặng Hồng Nga, Trương Công Lý đồng chủ trì.",
            {
                "Đặng Hồng Nga": ["Phó Chủ tịch HĐND tỉnh Tây Ninh"],
                "Trương Công Lý": ["Phó Chủ tịch HĐND tỉnh Tây Ninh"],
            },
            id="P7 one office of several",
        ),
        pytest.param(
            "HĐND thành phố Cao Lãnh đã bầu ông Huỳnh Tấn Phước, Phó Bí thư Thành ủy giữ chức Chủ tịch HĐND"
            " thành phố.",
            {"Huỳnh Tấn Phước": ["Phó Bí thư Thành ủy Cao Lãnh", "Chủ tịch HĐND thành phố Cao Lãnh"]},
            id="P8 elected",
        ),
        pytest.param(
            "Kỳ họp đã miễn nhiệm chức danh Chủ tịch UBND huyện Tiên Lãng đối với ông Dương Sóc Kha.",
            {"Dương Sóc Kha": ["Chủ tịch UBND huyện Tiên Lãng"]},
            id="P8 dismissed",
        ),
        pytest.param(
            "Ông Lê Bá Mơ và bà Vừ Thị Tơ được bầu làm Phó Chủ tịch HĐND tỉnh Sơn La.",
            {
                "Lê Bá Mơ": ["Phó Chủ tịch HĐND tỉnh Sơn La"],
                "Vừ Thị Tơ": ["Phó Chủ tịch HĐND tỉnh Sơn La"],
            },
            id="P8 two elected at once",
        ),
        pytest.param(
            "Ông Lê Bá Mơ (41 tuổi), Giám đốc Sở Y tế cho biết.",
            {"Lê Bá Mơ": ["Giám đốc Sở Y tế"]},
            id="age in brackets",
        ),
        pytest.param(
            "Đại biểu Leo Thị Mơ (Cà Mau) và đại biểu Vừ Bá Tơ - Đoàn ĐBQH tỉnh Bắc Ninh phát biểu.",
            {"Leo Thị Mơ": ["đại biểu"], "Vừ Bá Tơ": ["đại biểu Đoàn ĐBQH tỉnh Bắc Ninh"]},
            id="P9 deputies",
        ),
        pytest.param(
            "Phó Chủ tịch UBND tỉnh Sơn La nhận nhiều phiếu nhất là ông Lò Bá Mơ.",
            {"Lò Bá Mơ": ["Phó Chủ tịch UBND tỉnh Sơn La"]},
            id="the holder at the end of the sentence",
        ),
        pytest.param(
            "Tỉnh Sơn La có ba phó chủ tịch UBND tỉnh, gồm các ông: Lò Bá Mơ, Vừ A Tơ và Cầm Văn Ka.",
            {
                "Lò Bá Mơ": ["Phó Chủ tịch UBND tỉnh Sơn La"],
                "Vừ A Tơ": ["Phó Chủ tịch UBND tỉnh Sơn La"],
                "Cầm Văn Ka": ["Phó Chủ tịch UBND tỉnh Sơn La"],
            },
            id="office over a list",
        ),
        pytest.param(
            "Dự có các đồng chí Ủy viên Trung ương Đảng: Giám đốc Sở Y tế Lê Bá Mơ, Giám đốc Sở Nội vụ"
            " Vũ Thị Tơ; Giám đốc Sở Tư pháp Đỗ Văn Ka.",
            {
                "Lê Bá Mơ": ["Ủy viên Trung ương Đảng", "Giám đốc Sở Y tế"],
                "Vũ Thị Tơ": ["Ủy viên Trung ương Đảng", "Giám đốc Sở Nội vụ"],
                "Đỗ Văn Ka": ["Giám đốc Sở Tư pháp"],
            },
            id="office over a list ends at the semicolon",
        ),
        pytest.param(
            "TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLê Bá Mơ",
            {"Lê Bá Mơ": ["Chủ tịch HĐND"]},
            id="signature",
        ),
        pytest.param(
            "Gặp mặt đồng chí Thạch Sâm Rết, nguyên Phó Chủ tịch HĐND tỉnh Trà Vinh.",
            {"Thạch Sâm Rết": ["nguyên Phó Chủ tịch HĐND tỉnh Trà Vinh"]},
            id="former",
        ),
        pytest.param(
            "Đại tá Hồ Sỹ Lượng, Phó Giám đốc Công an thành phố Cần Thơ giải trình.",
            {"Hồ Sỹ Lượng": ["Phó Giám đốc Công an thành phố Cần Thơ"]},
            id="rank",
        ),
        pytest.param(
            "Ts.Mai Thế Cường, Giám đốc Sở Y tế trả lời chất vấn.",
            {"Mai Thế Cường": ["Giám đốc Sở Y tế"]},
            id="degree without a space",
        ),
        pytest.param(
            "Đ/c\u00a0Chu Thị Ngân, Uỷ viên\u00a0Thường trực HĐND quận Đồ Sơn.",
            {"Chu Thị Ngân": ["Ủy viên Thường trực HĐND quận Đồ Sơn"]},
            id="hard spaces, new tone placement",
        ),
        pytest.param(
            "Đồng chí Âu Lan, Bí thư Đảng ủy phường Hồng Gai tặng hoa.",
            {"Âu Lan": ["Bí thư Đảng ủy phường Hồng Gai"]},
            id="two syllables",
        ),
        pytest.param(
            "Ông Đỗ Tơ được bầu giữ chức vụ Trưởng ban Pháp chế HĐND tỉnh Sơn La, bà Vừ Mơ nhận nhiệm vụ"
            " trưởng Công an xã Tân Lập. Ông Lò Ka giữ chức Vụ trưởng Vụ Pháp chế.",
            {
                "Đỗ Tơ": ["Trưởng Ban Pháp chế HĐND tỉnh Sơn La"],
                "Vừ Mơ": ["Trưởng Công an xã Tân Lập"],
                "Lò Ka": ["Vụ trưởng Vụ Pháp chế"],
            },
            id="the word for an office and a rank",
        ),
        pytest.param(
            "Bà Đỗ Tơ - phó chủ tịch UBND huyện Krông Pắk (Đắk Lắk) - xác nhận. Ông Vừ Mơ (nguyên bí thư"
            " Huyện uỷ Đắk Glong) vắng. Theo Lò Ka, Bí thư Thành ủy Đồng Hới Trước đó đã họp.",
            {
                "Đỗ Tơ": ["Phó Chủ tịch UBND huyện Krông Pắc"],
                "Vừ Mơ": ["nguyên Bí thư Huyện ủy Đắk Glong"],
                "Lò Ka": ["Bí thư Thành ủy Đồng Hới"],
            },
            id="a unit of the highlands in another spelling, a preposition before a name",
        ),
        pytest.param(
            "Công an khám nhà ông Đỗ Tơ - Phó chủ tịch UBND xã Thạch Yến Ngày 24-6, tin từ tỉnh.",
            {"Đỗ Tơ": ["Phó Chủ tịch UBND xã Thạch Yến"]},
            id="a caption that runs into the next sentence",
        ),
        pytest.param(
            "Theo PCT UBND TP Hải Phòng Lê Bá Mơ, UVBTV Thành ủy Vũ Thị Tơ cũng dự.",
            {
                "Lê Bá Mơ": ["Phó Chủ tịch UBND thành phố Hải Phòng"],
                "Vũ Thị Tơ": ["Ủy viên Ban Thường vụ Thành ủy Hải Phòng"],
            },
            id="short forms written out",
        ),
        pytest.param(
            "Đại úy Lê Bá Mơ, Phó Đội trưởng, chỉ huy tổ công tác.",
            {"Lê Bá Mơ": ["Phó đội trưởng"]},
            id="the rank tells an officer from a player",
        ),
        pytest.param(
            "Thứ trưởng Bộ Y tế Lê Bá Mơ nói.\nThứ trưởng Bộ Y tế Lê Bá Mơ Trần Huệ (thực hiện)",
            {"Lê Bá Mơ": ["Thứ trưởng Bộ Y tế"]},
            id="the name of who wrote is no part of the one before",
        ),
        pytest.param(
            "Ông Lê Bá Mơ, Giám đốc Sở Y tế dự. Ông Mơ từng giữ chức Chủ tịch UBND huyện Tiên Lãng.",
            {"Lê Bá Mơ": ["Giám đốc Sở Y tế", "Chủ tịch UBND huyện Tiên Lãng"]},
            id="what is said of a given name is said of the person",
        ),
        pytest.param(
            "HĐND tỉnh Sơn La họp với HĐND tỉnh Lai Châu, HĐND tỉnh Điện Biên, HĐND tỉnh Yên Bái.\n\n"
            "Tỉnh Lào Cai và tỉnh Hà Giang cũng dự.\n\nÔng Lò Bá Mơ, Bí thư Tỉnh ủy nói.",
            {"Lò Bá Mơ": ["Bí thư Tỉnh ủy"]},
            id="a bare unit is not guessed where the page names several",
        ),
        pytest.param(
            "HĐND tỉnh Sơn La họp.\n\nHĐND huyện Mai Sơn cũng họp.\n\nỞ Mường La (bà Vừ Thị Mơ, nguyên Chủ"
            " tịch HĐND) thì chưa. Sau 10 phút chờ, ông Lò Bá Tơ (chánh văn phòng UBND) bắt đầu.",
            {
                "Vừ Thị Mơ": ["nguyên Chủ tịch HĐND"],
                "Lò Bá Tơ": ["Chánh Văn phòng UBND"],
            },
            id="the unit of a paragraph before is not taken where another is named",
        ),
    ],
)
def test_offices_are_linked_to_their_holders(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "Cử tri đề nghị sửa chữa đường Nguyễn Văn Linh, phố Trần Phú và cầu Lê Hồng Phong.",
            id="streets and bridges",
        ),
        pytest.param(
            "Trường THPT Lê Quý Đôn có 12 học sinh đạt giải thưởng Lý Tự Trọng.",
            id="a school and a prize",
        ),
        pytest.param(
            "Cử tri Phạm Văn Bền, tổ dân phố số 3 kiến nghị về nước sạch với Chủ tịch HĐND tỉnh Sơn La.",
            id="a voter",
        ),
        pytest.param(
            "Dự hội nghị có lãnh đạo Ban Pháp chế, các đ/c Phó Giám đốc Sở Tài chính.",
            id="a body without names",
        ),
        pytest.param(
            "Học viện Chính trị quốc gia Hồ Chí Minh phối hợp với Đoàn TNCS Hồ Chí Minh.",
            id="an institute and a union named after a person",
        ),
        pytest.param(
            "Chủ tịch Hồ Chí Minh đã căn dặn.",
            id="the President of old",
        ),
        pytest.param(
            "Tiền đạo Lê Bá Mơ, đội trưởng U22 Việt Nam, nói. Đội trưởng Wes Mork ghi bàn.",
            id="captain of a team",
        ),
        pytest.param(
            "Theo ông Lê Bá Mơ, chỉ huy trưởng công trình, dự án đã xong.",
            id="head of a building site",
        ),
        pytest.param(
            "Vợ chồng ông dự tiệc cùng chánh văn phòng Nhà Trắng Lance Pribus.",
            id="chief of staff abroad",
        ),
        pytest.param(
            "Nhà thờ chánh tòa Bùi Mơ được xây lại.",
            id="a cathedral",
        ),
        pytest.param(
            "Với Công ty liên doanh vận tải ôtô Sơn Mơ (2 vụ tai nạn), Phó thủ tướng yêu cầu thanh tra.",
            id="a company's name",
        ),
        pytest.param(
            "Ông Lê Bá Mơ, Chủ tịch Hội đồng quản trị Công ty Cổ phần Mây Trắng cho biết.",
            id="chairman of a company",
        ),
        pytest.param(
            "Tuyến phố mang tên Bộ trưởng Lê Bá Mơ dài 2 km.",
            id="a street named after a minister",
        ),
        pytest.param(
            "Chờ ý kiến của Thủ tướng, luật sư Lê Bá Mơ cho rằng cần dừng việc tháo dỡ.",
            id="a lawyer behind a comma",
        ),
        pytest.param(
            "Ông Lê Bá Mơ nói về Chủ tịch UBND huyện Tiên Lãng.",
            id="who speaks of an office",
        ),
        pytest.param(
            "HĐND quận Lê Chân, xã Lại Xuân và huyện Tiên Lãng họp.",
            id="units that read like names",
        ),
        pytest.param(
            "Ảnh: Lê Bá Mơ",
            id="a photographer",
        ),
        pytest.param(
            "Các Trưởng ban quản lý Khu kinh tế mở Chu Lai đều dự.",
            id="a board of management",
        ),
        pytest.param(
            "Ở Việt Nam, Thủ tướng đã ký. Tại Biển Hồ, Chủ tịch nước trồng cây.",
            id="countries before an office",
        ),
        pytest.param(
            "Ủy viên Ban Chấp hành T.Ư Đảng, Chủ tịch nước, Quốc hội đều dự. Văn phòng T.Ư Đảng, Thủ tướng"
            " họp.",
            id="the Party's committee before an office",
        ),
        pytest.param(
            "Theo vị đại biểu Hà Giang, Bộ trưởng T T&T T chưa trả lời. 8B Lê Trực: Thủ tướng yêu cầu dừng.",
            id="short forms before an office",
        ),
        pytest.param(
            "Ông sẽ nhận nhiệm vụ mới là Bí thư Thành ủy Đồng Hới.\nQuận ủy họp.",
            id="an office whose holder is not named",
        ),
        pytest.param(
            "Về làm Bí thư Quận ủy Thanh Khê Cụ thể, lễ trao quyết định đã diễn ra.",
            id="a caption that runs into the next sentence",
        ),
        pytest.param(
            "Biệt phủ của Giám đốc Sở Tài nguyên Yên Bái Về việc này, báo chí đã nêu.",
            id="a province that runs into the next sentence",
        ),
    ],
)
def test_who_holds_no_public_office_is_no_official(body: str) -> None:
    assert offices(body) == {}


def test_a_name_is_decided_for_each_mention() -> None:
    body = "Ông Lê Bá Mơ, Giám đốc Sở Y tế đến đường Lê Bá Mơ. Lê Bá Mơ nói sẽ sửa ngay."
    found = read(body)["Lê Bá Mơ"]
    assert [(m.start, body[m.start : m.end]) for m in found.mentions] == [
        (4, "Lê Bá Mơ"),
        (body.index(". Lê") + 2, "Lê Bá Mơ"),
    ]


def test_a_given_name_is_linked_to_the_one_who_bears_it() -> None:
    body = (
        "Ông Bùi Khắc Trọng, Chánh Văn phòng HĐND tỉnh Hòa Bình báo cáo. Bà Lê Thị Mơ, Giám đốc Sở Y tế dự."
        " Ông Trọng cho biết thêm. Bà Mơ đồng ý."
    )
    found = read(body)
    assert [body[m.start : m.end] for m in found["Bùi Khắc Trọng"].mentions] == ["Bùi Khắc Trọng", "Trọng"]
    assert [body[m.start : m.end] for m in found["Lê Thị Mơ"].mentions] == ["Lê Thị Mơ", "Mơ"]


def test_a_given_name_that_two_bear_is_left_alone_unless_the_honorific_tells() -> None:
    body = "Ông Lê Bá Mơ, Giám đốc Sở Y tế và bà Vũ Thị Mơ, Giám đốc Sở Nội vụ dự. "
    assert len(read(body + "Đồng chí Mơ nói.")["Lê Bá Mơ"].mentions) == 1
    assert len(read(body + "Bà Mơ nói.")["Vũ Thị Mơ"].mentions) == 2


def test_the_visitors_city_is_the_visitors() -> None:
    body = (
        "Văn phòng HĐND thành phố Hải Phòng tiếp đoàn Văn phòng HĐND thành phố Cần Thơ do đồng chí Lê Bá Mơ,"
        " Chánh Văn phòng HĐND thành phố dẫn đầu. Đồng chí Vũ Thị Tơ, Chánh Văn phòng HĐND thành phố chủ trì."
    )
    assert offices(
        body, title="Văn phòng HĐND thành phố Hải Phòng tiếp Văn phòng HĐND thành phố Cần Thơ"
    ) == {
        "Lê Bá Mơ": ["Chánh Văn phòng HĐND thành phố Cần Thơ"],
        "Vũ Thị Tơ": ["Chánh Văn phòng HĐND thành phố Hải Phòng"],
    }


def test_the_office_is_kept_as_stated_at_its_place() -> None:
    body = "Tại HĐND tỉnh Sơn La, ông Lò Bá Mơ - phó chủ tịch HĐND tỉnh - chủ trì."
    (office,) = read(body)["Lò Bá Mơ"].offices
    assert (office.name, office.stated) == ("Phó Chủ tịch HĐND tỉnh Sơn La", "phó chủ tịch HĐND tỉnh")
    assert office.at is not None
    assert body[office.at.start : office.at.end] == office.stated


def test_an_office_that_is_left_stands_where_the_page_says_so() -> None:
    body = (
        "Ông Lò Bá Mơ, Phó Chủ tịch UBND tỉnh Sơn La, về làm Bí thư Huyện ủy Mai Sơn.\n\nHĐND tỉnh Sơn La đã"
        " miễn nhiệm chức Phó chủ tịch UBND tỉnh đối với ông Lò Bá Mơ.\n\nPhó Chủ tịch UBND tỉnh Lò Bá Mơ dự."
    )
    office = read(body)["Lò Bá Mơ"].offices[0]
    assert (office.name, office.stated) == ("Phó Chủ tịch UBND tỉnh Sơn La", "Phó chủ tịch UBND tỉnh")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Ban Thường vụ điều động ông Lò Bá Mơ thôi giữ chức phó bí thư Quận ủy Cẩm Lệ để đến nhận công"
            " tác và giữ chức phó trưởng Ban Dân vận Thành ủy Đà Nẵng.",
            {"Lò Bá Mơ": ["Phó Bí thư Quận ủy Cẩm Lệ", "Phó Trưởng Ban Dân vận Thành ủy Đà Nẵng"]},
            id="left for another",
        ),
        pytest.param(
            "Kỳ họp miễn nhiệm ông Lò Bá Mơ (chuyển từ Giám đốc Sở Y tế về Phó ban Nội chính Tỉnh ủy Sơn"
            " La).",
            {"Lò Bá Mơ": ["Giám đốc Sở Y tế", "Phó Trưởng Ban Nội chính Tỉnh ủy Sơn La"]},
            id="moved, in brackets",
        ),
        pytest.param(
            "Ông Lò Bá Mơ (Phó ban Đô thị HĐND thành phố Huế) làm Phó bí thư Đảng ủy Tổng công ty Mây Trắng.",
            {
                "Lò Bá Mơ": [
                    "Phó Trưởng Ban Đô thị HĐND thành phố Huế",
                    "Phó Bí thư Đảng ủy Tổng công ty Mây Trắng",
                ]
            },
            id="an office of a committee's deputy head",
        ),
        pytest.param(
            "Đã chỉ định ông Lò Bá Mơ (Phó ban Pháp chế HĐND tỉnh Sơn La) giữ chức Bí thư Huyện ủy Mai Sơn"
            " và ông Vừ A Tơ làm Phó bí thư Huyện ủy Mường La.",
            {
                "Lò Bá Mơ": ["Phó Trưởng Ban Pháp chế HĐND tỉnh Sơn La", "Bí thư Huyện ủy Mai Sơn"],
                "Vừ A Tơ": ["Phó Bí thư Huyện ủy Mường La"],
            },
            id="appointed, in brackets",
        ),
        pytest.param(
            "Miễn nhiệm ông Lò Bá Việt, Giám đốc Sở Nội vụ tỉnh Sơn La. Ông Việt được điều động làm Chủ tịch"
            " Liên đoàn Lao đông tỉnh.",
            {"Lò Bá Việt": ["Giám đốc Sở Nội vụ tỉnh Sơn La", "Chủ tịch Liên đoàn Lao đông tỉnh Sơn La"]},
            id="a given name that is also a country's",
        ),
        pytest.param(
            "Ông Vừ Mơ trở thành đại biểu HĐND tỉnh Sơn La trẻ nhất.",
            {"Vừ Mơ": ["đại biểu HĐND tỉnh Sơn La"]},
            id="the youngest deputy",
        ),
        pytest.param(
            "Hai Phó chủ tịch UBND tỉnh Sơn La được bầu gồm ông Lò Bá Mơ, Bí thư Huyện ủy Mai Sơn và ông Vừ"
            " A Tơ, Bí thư Huyện ủy Mường La.",
            {
                "Lò Bá Mơ": ["Phó Chủ tịch UBND tỉnh Sơn La", "Bí thư Huyện ủy Mai Sơn"],
                "Vừ A Tơ": ["Phó Chủ tịch UBND tỉnh Sơn La", "Bí thư Huyện ủy Mường La"],
            },
            id="two chosen, with the offices they have",
        ),
        pytest.param(
            "Hai phó chủ tịch UBND tỉnh Sơn La là ông Lò Bá Mơ được số phiếu lần lượt là 35, 14, 2; ông Vừ A"
            " Tơ có số phiếu 35, 13 và 5.",
            {"Lò Bá Mơ": ["Phó Chủ tịch UBND tỉnh Sơn La"], "Vừ A Tơ": ["Phó Chủ tịch UBND tỉnh Sơn La"]},
            id="two with their votes",
        ),
        pytest.param(
            "Các Phó chủ tịch UBND tỉnh Sơn La, ngoài 3 ông Lò Bá Mơ, Vừ A Tơ, Cầm Ka tái cử, còn có một"
            " người mới.",
            {name: ["Phó Chủ tịch UBND tỉnh Sơn La"] for name in ("Lò Bá Mơ", "Vừ A Tơ", "Cầm Ka")},
            id="besides those who stay",
        ),
        pytest.param(
            "HĐND tỉnh Lào Cai họp.\n\nHĐND tỉnh Sơn La bầu ông Lò Bá Mơ giữ chức Chủ tịch UBND"
            " tỉnh.\n\nNgoài ra, còn có 2 uỷ viên UBND, gồm: ông Vừ A Tơ, Giám đốc Sở Y tế; bà Cầm Ka, Giám"
            " đốc Sở Nội vụ.",
            {
                "Lò Bá Mơ": ["Chủ tịch UBND tỉnh Sơn La"],
                "Vừ A Tơ": ["Ủy viên UBND tỉnh Sơn La", "Giám đốc Sở Y tế"],
                "Cầm Ka": ["Ủy viên UBND tỉnh Sơn La", "Giám đốc Sở Nội vụ"],
            },
            id="members of the paragraph's body",
        ),
    ],
)
def test_offices_gained_are_not_lost(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


def test_people_named_only_in_title_or_caption_count() -> None:
    found = read(
        "Hội nghị bế mạc.",
        title="Chủ tịch HĐND tỉnh Sơn La Lò Bá Mơ tiếp dân",
        captions=("Đồng chí Vừ Thị Tơ, Trưởng Ban Pháp chế HĐND tỉnh phát biểu.",),
    )
    assert [(m.part, m.index) for m in found["Lò Bá Mơ"].mentions] == [("title", 0)]
    assert [(m.part, m.index) for m in found["Vừ Thị Tơ"].mentions] == [("caption", 0)]


def test_a_shorter_form_of_a_name_joins_the_one_it_ends() -> None:
    found = read("Bà Lê Thị Quyết Mơ, Chủ tịch HĐND tỉnh Sơn La dự. Bà Quyết Mơ nói. Bà Mơ cảm ơn.")
    assert list(found) == ["Lê Thị Quyết Mơ"]
    assert len(found["Lê Thị Quyết Mơ"].mentions) == 3


def test_the_honorific_of_a_list_is_that_of_each() -> None:
    found = read("Các ông Lê Bá Mơ, Vũ Văn Tơ được bầu làm Phó Chủ tịch HĐND tỉnh Sơn La.")
    assert found["Lê Bá Mơ"].honorific == "ông"


@pytest.mark.parametrize(
    ("council", "member"),
    [
        pytest.param(
            Council("HĐND tỉnh Hà Tĩnh", "province", "Hà Tĩnh"),
            "Tỉnh ủy viên Hà Tĩnh",
            id="of a province",
        ),
        pytest.param(
            Council("HĐND phường An Hải", "commune", "Đà Nẵng"),
            "Thành ủy viên Đà Nẵng",
            id="of a city",
        ),
        pytest.param(
            None,
            "TUV",
            id="not told",
        ),
    ],
)
def test_the_short_form_of_a_member_is_written_out_where_the_page_tells(
    council: Council | None, member: str
) -> None:
    body = "Đồng chí Bùi Khắc Mây - TUV, Giám đốc Sở Nội vụ chủ trì."
    facts = CouncilFacts(council, (council,), None, alone=True) if council else None
    (found,) = find_officials(Layout("", False, body, (), (), None, (), (), ""), facts)
    assert [office.name for office in found.offices] == [member, "Giám đốc Sở Nội vụ"]
    assert [office.stated for office in found.offices] == ["TUV", "Giám đốc Sở Nội vụ"]


def test_a_commune_that_is_called_as_a_person_is_not_one() -> None:
    found = read(
        "Ngày 24/10, huyện ủy kỷ luật ông Lò Văn Bền (Phó chủ tịch HĐND xã Thạch Sơn). Về việc này, Phó"
        " chủ tịch HĐND Thạch Sơn trần tình rằng đã trả lại tiền.",
        "Phó Chủ tịch HĐND xã bị kỷ luật",
    )
    assert set(found) == {"Lò Văn Bền"}


def test_a_ward_named_after_a_person_is_not_one() -> None:
    body = "Bà Lưu Thị Phượng, Bí thư kiêm Chủ tịch phường Nguyễn Thanh Bình, quận 1 nói về việc này."
    assert offices(body) == {"Lưu Thị Phượng": ["Bí thư", "Chủ tịch phường Nguyễn Thanh Bình"]}
    assert offices(body, title="Việc ở phường Nguyễn Thanh Bình: ông Nguyễn Thanh Bình là chủ tịch") == {
        "Lưu Thị Phượng": ["Bí thư", "Chủ tịch phường Nguyễn Thanh Bình"],
        "Nguyễn Thanh Bình": ["Chủ tịch"],
    }
    assert offices("Chủ tịch UBND phường Lò Văn Ka, Bí thư Đảng ủy, dự.") == {
        "Lò Văn Ka": ["Chủ tịch UBND phường", "Bí thư Đảng ủy"]
    }
    assert offices("Phó Chủ tịch phụ trách lĩnh vực văn xã Nguyễn Thị Lụa dự.").keys() == {"Nguyễn Thị Lụa"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Tỉnh ủy Sơn La chọn 2 người cho chức danh bí thư tỉnh ủy gồm: ông Lò Văn Ka, phó bí thư tỉnh"
            " ủy; ông Tạ Hữu Nghị, chủ tịch UBND tỉnh. Thành ủy sẽ giới thiệu ông Vừ Mơ làm Chủ tịch HĐND"
            " tỉnh.",
            {
                "Lò Văn Ka": ["Phó Bí thư Tỉnh ủy Sơn La"],
                "Tạ Hữu Nghị": ["Chủ tịch UBND tỉnh Sơn La"],
            },
            id="offices that people are only proposed for",
        ),
        pytest.param(
            "Về việc bà Tạ Thị Lụa trở thành đại biểu Quốc hội, Bí thư Huyện ủy Mai Sơn cho biết đã làm"
            " đúng.",
            {"Tạ Thị Lụa": ["đại biểu Quốc hội"]},
            id="the one who speaks of it",
        ),
        pytest.param(
            "Bà Tạ Thị Lụa là đại biểu Quốc hội khóa XIII; đại biểu HĐND TP Hà Nội nhiệm kỳ 2011-2016.",
            {"Tạ Thị Lụa": ["đại biểu Quốc hội", "đại biểu HĐND thành phố Hà Nội"]},
            id="offices apart by semicolons",
        ),
        pytest.param(
            "Ông Lò Văn Ka, Phó Chủ tịch UBND huyện Mai Sơn, nhận lỗi.\n\nTrong thời gian giữ cương vị Huyện"
            " ủy viên, Bí thư Huyện đoàn Mai Sơn, ông Ka đã làm sai.\n\nHỏi vì sao ông Tạ Hữu Nghị vẫn làm"
            " Giám đốc Sở Nội vụ, ông Ka im lặng.",
            {
                "Lò Văn Ka": [
                    "Phó Chủ tịch UBND huyện Mai Sơn",
                    "Huyện ủy viên Mai Sơn",
                    "Bí thư Huyện đoàn Mai Sơn",
                ],
                "Tạ Hữu Nghị": ["Giám đốc Sở Nội vụ"],
            },
            id="what a given name held, not the one asked about",
        ),
        pytest.param(
            "HĐND tỉnh Sơn La đã bầu ông Lò Văn Ka (Giám đốc Sở Y tế) và Tạ Hữu Nghị (Giám đốc Sở Nội vụ)"
            " làm ủy viên UBND tỉnh; miễn nhiệm chức danh ủy viên UBND tỉnh nhiệm kỳ 2021 - 2026 đối với các"
            " ông: Vừ A Mơ - nguyên Giám đốc Sở Tư pháp; Âu Văn Bốn - nguyên Giám đốc Sở Du lịch.",
            {
                "Lò Văn Ka": ["Giám đốc Sở Y tế", "Ủy viên UBND tỉnh Sơn La"],
                "Tạ Hữu Nghị": ["Giám đốc Sở Nội vụ", "Ủy viên UBND tỉnh Sơn La"],
                "Vừ A Mơ": ["Ủy viên UBND tỉnh Sơn La", "nguyên Giám đốc Sở Tư pháp"],
                "Âu Văn Bốn": ["Ủy viên UBND tỉnh Sơn La", "nguyên Giám đốc Sở Du lịch"],
            },
            id="members chosen and dismissed in lists",
        ),
        pytest.param(
            "Các Phó chủ tịch UBND tỉnh Sơn La, ngoài 2 ông Lò Văn Ka, Tạ Hữu Nghị tái cử, HĐND tỉnh đã bầu"
            " ông Vừ A Mơ thay ông Âu Văn Bốn nghỉ hưu.",
            {
                "Lò Văn Ka": ["Phó Chủ tịch UBND tỉnh Sơn La"],
                "Tạ Hữu Nghị": ["Phó Chủ tịch UBND tỉnh Sơn La"],
                "Vừ A Mơ": ["Phó Chủ tịch UBND tỉnh Sơn La"],
                "Âu Văn Bốn": ["nguyên Phó Chủ tịch UBND tỉnh Sơn La"],
            },
            id="deputies besides those who stay",
        ),
        pytest.param(
            "Hai bộ trưởng Anh bất hợp tác nếu ông Lò Văn Ka trở thành Thủ tướng nước này. Ông Lâm Quang"
            " Cảnh - Trưởng phòng Nội vụ, trả lời. Ảnh: LÒ TRUNGChủ tịch UBND huyện Mai Sơn Tạ Văn Nghị nói.",
            {
                "Lâm Quang Cảnh": ["Trưởng phòng Nội vụ"],
                "Tạ Văn Nghị": ["Chủ tịch UBND huyện Mai Sơn"],
            },
            id="another country's, a name that reads like a caption's begin, a lost space",
        ),
        pytest.param(
            "HĐND tỉnh Sơn La họp. Bà Lò Thị Mơ (Trưởng ban Văn hóa – Xã hội) thẩm tra; ông Vừ A Sếnh"
            " (Trưởng phòng Khảo thí), bà Tạ Thị Lụa (Phó trưởng phòng) giải trình.",
            {
                "Lò Thị Mơ": ["Trưởng Ban Văn hóa - Xã hội HĐND tỉnh Sơn La"],
                "Vừ A Sếnh": ["Trưởng phòng Khảo thí"],
                "Tạ Thị Lụa": ["Phó Trưởng phòng Khảo thí"],
            },
            id="the page's council has the committee, the sentence the department",
        ),
        pytest.param(
            "UBND tỉnh Gia Lai có 2 người: Chủ tịch Lò Văn Mơ, Phó chủ tịch thường trực kiêm phụ trách văn"
            " hóa - xã hội Vừ Thị Sếnh.",
            {
                "Lò Văn Mơ": ["Chủ tịch UBND tỉnh Gia Lai"],
                "Vừ Thị Sếnh": ["Phó Chủ tịch Thường trực kiêm phụ trách văn hóa - xã hội UBND tỉnh Gia Lai"],
            },
            id="what one is in charge of besides belongs to the office",
        ),
        pytest.param(
            "Ông Lò Văn Mơ sinh năm 1959, quê Sơn La, là kỹ sư, từng trải qua các vị trí: Bí thư Thành ủy"
            " Pleiku, Phó bí thư Tỉnh ủy Gia Lai. Ông Vừ A Sếnh nêu vai trò của từng Giám đốc Sở Y tế.",
            {"Lò Văn Mơ": ["Bí thư Thành ủy Pleiku", "Phó Bí thư Tỉnh ủy Gia Lai"]},
            id="offices once held, behind other things told of the person",
        ),
    ],
)
def test_offices_go_to_who_holds_them(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


def test_a_page_without_text_names_nobody() -> None:
    assert read("") == {}
    assert read("", title="Tin tức") == {}


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        pytest.param(
            "Sáng 4/12, Bí thư Thành ủy Hà Văn Lượng được Chủ tịch HĐND TP Hải Phòng mời phát biểu.",
            "Hà Văn Lượng",
            ["Bí thư Thành ủy Hải Phòng"],
            id="invited by a chair",
        ),
        pytest.param(
            "Ông Đỗ Quang Miên, Chủ tịch UBND huyện Yên Thế vừa được Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ"
            " tặng bằng khen.",
            "Đỗ Quang Miên",
            ["Chủ tịch UBND huyện Yên Thế"],
            id="rewarded by ministers",
        ),
        pytest.param(
            "Ông Đỗ Quang Miên được Chủ tịch UBND tỉnh Bắc Giang bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh.",
            "Đỗ Quang Miên",
            ["Giám đốc Sở Nội vụ tỉnh Bắc Giang"],
            id="appointed by a chair",
        ),
        pytest.param(
            "Tháng 6, ông Đỗ Quang Miên được Thủ tướng Lê Bá Hoạt bổ nhiệm giữ chức Thứ trưởng Bộ Tư pháp.",
            "Đỗ Quang Miên",
            ["Thứ trưởng Bộ Tư pháp"],
            id="appointed by one who is named",
        ),
        pytest.param(
            "Tháng 6, ông Đỗ Quang Miên được Thủ tướng Lê Bá Hoạt bổ nhiệm giữ chức Thứ trưởng Bộ Tư pháp.",
            "Lê Bá Hoạt",
            ["Thủ tướng"],
            id="the one who appoints",
        ),
        pytest.param(
            "Ông Đỗ Quang Miên bị Chủ tịch UBND tỉnh Bắc Giang cách chức Chủ tịch UBND huyện Yên Thế.",
            "Đỗ Quang Miên",
            ["Chủ tịch UBND huyện Yên Thế"],
            id="dismissed by a chair",
        ),
        pytest.param(
            "Ông Đỗ Quang Miên được các đại biểu HĐND tỉnh Bắc Giang bầu giữ chức Chủ tịch HĐND tỉnh.",
            "Đỗ Quang Miên",
            ["Chủ tịch HĐND tỉnh Bắc Giang"],
            id="elected by deputies",
        ),
        pytest.param(
            "Ông Đỗ Quang Miên được HĐND tỉnh Bắc Giang bầu làm Chủ tịch HĐND tỉnh.",
            "Đỗ Quang Miên",
            ["Chủ tịch HĐND tỉnh Bắc Giang"],
            id="elected by a council",
        ),
        pytest.param(
            "Việc này được đại tá Đỗ Quang Miên - Trưởng phòng Cảnh sát giao thông Công an tỉnh Bắc Giang -"
            " khẳng định.",
            "Đỗ Quang Miên",
            ["Trưởng phòng Cảnh sát giao thông Công an tỉnh Bắc Giang"],
            id="said by an officer",
        ),
        pytest.param(
            "Việc xử phạt ông Đỗ Quang Miên, theo Chủ tịch UBND tỉnh Bắc Giang, là đúng.",
            "Đỗ Quang Miên",
            None,
            id="fined, in the words of a chair",
        ),
        pytest.param(
            "Báo cáo với đoàn công tác của Thủ tướng, Chủ tịch UBND tỉnh Bắc Giang Đỗ Quang Miên nói rõ.",
            "Đỗ Quang Miên",
            ["Chủ tịch UBND tỉnh Bắc Giang"],
            id="behind those who are reported to",
        ),
        pytest.param(
            "Công bố quyết định của Bộ trưởng Bộ Công an đối với ông Đỗ Quang Miên.",
            "Đỗ Quang Miên",
            None,
            id="decided by a minister",
        ),
        pytest.param(
            "Đón ông Đỗ Quang Miên có Thứ trưởng Bộ Ngoại giao.",
            "Đỗ Quang Miên",
            None,
            id="met by a deputy minister",
        ),
        pytest.param(
            "Ban Giám đốc Công an tỉnh Bắc Giang đình chỉ công tác đối với ông Đỗ Quang Miên.",
            "Đỗ Quang Miên",
            None,
            id="suspended by a body",
        ),
        pytest.param(
            "Theo Quyết định số 8/QĐ-TTg của Thủ tướng Lê Bá Hoạt, ông Đỗ Quang Miên, tỉnh ủy viên, được điều"
            " động và bổ nhiệm làm Thứ trưởng Bộ Tư pháp.",
            "Lê Bá Hoạt",
            ["Thủ tướng"],
            id="whose decision it is",
        ),
    ],
)
def test_the_office_of_who_acts_is_not_given_to_who_is_acted_upon(
    body: str, name: str, expected: list[str] | None
) -> None:
    assert offices(body).get(name) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Thủ tướng Nhật Bản Kenzo Fujita đến thăm.",
            {"Kenzo Fujita": ["Thủ tướng Nhật Bản"]},
            id="country",
        ),
        pytest.param(
            "Thủ tướng Nhật Kenzo Fujita đến thăm.",
            {"Kenzo Fujita": ["Thủ tướng Nhật"]},
            id="short name of a country",
        ),
        pytest.param(
            "Ông gặp Bộ trưởng Y tế Đức Jana Wolff.",
            {"Jana Wolff": ["Bộ trưởng Y tế Đức"]},
            id="country behind the field",
        ),
        pytest.param(
            "Chủ tịch Quốc hội Thái Lan Somchai Wattana dự.",
            {"Somchai Wattana": ["Chủ tịch Quốc hội Thái Lan"]},
            id="country behind a parliament",
        ),
        pytest.param(
            "Bí thư Thành ủy Đức Văn Mẫn tiếp Thủ tướng Đức.",
            {"Đức Văn Mẫn": ["Bí thư Thành ủy"]},
            id="a surname that is a country",
        ),
        pytest.param(
            "Chủ tịch HĐND tỉnh Thái Lan Anh phát biểu.",
            {"Thái Lan Anh": ["Chủ tịch HĐND tỉnh"]},
            id="a name that begins as a country",
        ),
        pytest.param(
            "Tiếp Thủ tướng Campuchia, Bí thư Thành ủy Hải Phòng Hà Văn Lượng nói như vậy.",
            {"Hà Văn Lượng": ["Bí thư Thành ủy Hải Phòng"]},
            id="a country before another's office",
        ),
        pytest.param(
            "Có đối tác Hàn Quốc Kenzo Fujita, Chủ tịch Hội Dân tộc, dự.",
            {"Kenzo Fujita": ["Chủ tịch Hội Dân tộc"]},
            id="a partner from a country",
        ),
        pytest.param(
            "Từ Canada, Thủ tướng nói.",
            {},
            id="a country before an office without a name",
        ),
        pytest.param(
            "Thường trực Ban Bí thư Đỗ Quang Miên dự.",
            {"Đỗ Quang Miên": ["Thường trực Ban Bí thư"]},
            id="the secretariat",
        ),
        pytest.param(
            "Bà Jana Wolff - Phó Chủ tịch Vùng Đông Á và Thái Bình Dương.",
            {},
            id="an office of a region of the world",
        ),
        pytest.param(
            "Ông dự Hội Hữu nghị Đông Nam Á, Phó Chủ tịch Hội nói.",
            {},
            id="an association of a region",
        ),
        pytest.param(
            "Ông Hà Văn Lượng nguyên Bí thư Thành ủy kiêm Chủ tịch HĐND thành phố Hải Phòng dự.",
            {"Hà Văn Lượng": ["nguyên Bí thư Thành ủy Hải Phòng", "Chủ tịch HĐND thành phố Hải Phòng"]},
            id="former offices joined by kiêm",
        ),
    ],
)
def test_a_country_or_region_is_no_part_of_a_name(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Chánh Văn phòng Tòa Trắng bị thay.",
            {},
            id="an office at a house abroad",
        ),
        pytest.param(
            "Kiến nghị với Chủ tịch UBND quận Thủ Thừa Nhà Bè.",
            {},
            id="a unit of two names",
        ),
        pytest.param(
            "Giám đốc Sở Xây dựng Vạn Cảnh bị bắt.",
            {},
            id="a field that reads like a name",
        ),
        pytest.param(
            "Giám đốc Sở Xây dựng Trần Cảnh dự.",
            {"Trần Cảnh": ["Giám đốc Sở Xây dựng"]},
            id="a surname behind the field",
        ),
        pytest.param(
            "Ông Vạn Cảnh, Giám đốc Sở Xây dựng, dự.",
            {"Vạn Cảnh": ["Giám đốc Sở Xây dựng"]},
            id="an honorific before the same name",
        ),
        pytest.param(
            "Thầy Đỗ Quang Miên, Phó Chủ tịch UBND xã Hòa Sơn, dự.",
            {"Đỗ Quang Miên": ["Phó Chủ tịch UBND xã Hòa Sơn"]},
            id="a teacher",
        ),
        pytest.param(
            "Chúc mừng Ngài Đỗ Quang Miên, Chủ tịch Quốc hội.",
            {"Đỗ Quang Miên": ["Chủ tịch Quốc hội"]},
            id="an excellency",
        ),
        pytest.param(
            "Dự có Phó Chủ nhiệm Văn phòng Chủ tịch nước Đỗ Quang Miên.",
            {"Đỗ Quang Miên": ["Phó Chủ nhiệm Văn phòng Chủ tịch nước"]},
            id="a deputy head of the President's office",
        ),
        pytest.param(
            "Dự có đại biểu đoàn Việt Nam Đỗ Quang Miên, Giám đốc Sở Xây dựng.",
            {"Đỗ Quang Miên": ["Giám đốc Sở Xây dựng"]},
            id="a delegation of the country",
        ),
    ],
)
def test_a_name_and_an_office_are_no_more_than_stated(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Đối với trường hợp của Hà Văn Lượng, Tổng Bí thư nhấn mạnh đã xong.",
            None,
            id="what a leader says of a case",
        ),
        pytest.param(
            "Liên quan tới vụ việc của ông Hà Văn Lượng, Thủ tướng vừa ký quyết định.",
            None,
            id="what is decided in a case",
        ),
        pytest.param(
            "Bộ trưởng Bộ Công an ký quyết định kỷ luật cảnh cáo đối với ông Hà Văn Lượng.",
            None,
            id="a minister signs a punishment",
        ),
        pytest.param(
            "Miễn nhiệm Chủ tịch UBND xã Hòa Sơn đối với ông Hà Văn Lượng.",
            ["Chủ tịch UBND xã Hòa Sơn"],
            id="dismissed from the office",
        ),
        pytest.param(
            "Trung tướng Lê Bá Hoạt trao quyết định của Chủ tịch nước cho thiếu tá Hà Văn Lượng.",
            None,
            id="a decision is handed over",
        ),
        pytest.param(
            "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Phú Thọ Hà Văn Lượng trao huân chương.",
            ["Bí thư Tỉnh ủy Phú Thọ"],
            id="on behalf of the President",
        ),
        pytest.param(
            "Cùng dự có Trợ lý Thủ tướng Hà Văn Lượng.",
            None,
            id="an assistant",
        ),
    ],
)
def test_the_office_of_one_who_sends_or_decides_is_not_given_to_the_next_name(
    body: str, expected: list[str] | None
) -> None:
    assert offices(body).get("Hà Văn Lượng") == expected


@pytest.mark.parametrize("body", ["Bà Mơ nói. Đại biểu Mơ đề nghị xem lại.", "ĐB Quyết Mơ đề nghị xem lại."])
def test_who_is_called_a_deputy_by_a_part_of_the_name_is_one(body: str) -> None:
    found = offices(f"Chủ tịch UBND tỉnh Gia Lai Đỗ Quyết Mơ dự. {body}")
    assert found == {"Đỗ Quyết Mơ": ["đại biểu", "Chủ tịch UBND tỉnh Gia Lai"]}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Người phát ngôn Bộ Y tế, bà Đỗ Thị Mơ, nói.",
            {"Đỗ Thị Mơ": ["Người phát ngôn Bộ Y tế"]},
        ),
        (
            "Ông Lê Kha, trưởng Ban Tuyên giáo Tỉnh ủy Gia Lai, người phát ngôn Tỉnh ủy Gia Lai, nói.",
            {"Lê Kha": ["Trưởng Ban Tuyên giáo Tỉnh ủy Gia Lai", "Người phát ngôn Tỉnh ủy Gia Lai"]},
        ),
        ("Người phát ngôn Bộ Ngoại giao Trung Quốc Lê Kha nói.", {}),
        ("Người phát ngôn Bộ Quốc phòng James Smith nói.", {}),
        ("Người phát ngôn của công ty, ông Lê Kha, nói.", {}),
    ],
)
def test_who_speaks_for_a_public_body_here_is_an_official(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Bà Lê Thị Mơ, Giám đốc Sở Y tế, trả lời. Đại biểu Mơ hỏi thêm. Đại biểu Vừ Bá Mơ hỏi nữa.",
        "Đại biểu Vừ Bá Mơ hỏi. Bà Lê Thị Mơ, Giám đốc Sở Y tế, trả lời. Đại biểu Mơ hỏi thêm.",
    ],
)
def test_of_two_called_alike_the_deputy_is_meant_by_that_word(body: str) -> None:
    found = read(body)

    assert [office.name for office in found["Lê Thị Mơ"].offices] == ["Giám đốc Sở Y tế"]
    assert len(found["Vừ Bá Mơ"].mentions) == 2


@pytest.mark.parametrize(
    ("short", "held"),
    [
        ("Bá Mộc", {"Bùi Bá Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai", "Bí thư Tỉnh đoàn Gia Lai"]}),
        (
            "Lê Mộc",
            {"Bùi Lê Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"], "Lê Mộc": ["Bí thư Tỉnh đoàn Gia Lai"]},
        ),
    ],
)
def test_a_name_without_surname_is_that_of_the_longer_name(short: str, held: dict[str, list[str]]) -> None:
    body = f"Ông Bùi {short}, Phó Chủ tịch UBND tỉnh Gia Lai. Ông {short} giữ chức Bí thư Tỉnh đoàn Gia Lai."
    assert offices(body) == held
