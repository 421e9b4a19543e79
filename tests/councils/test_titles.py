"""Titles: where an office begins and ends in running text, and where the person begins."""

from __future__ import annotations

import pytest

from hdnd_tui.councils.titles import title_at
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.tables import table


def read(text: str) -> str | None:
    tokens = Tokens(text)
    title = title_at(tokens, 0)
    return tokens.raw(title.start, title.end) if title else None


@pytest.mark.parametrize(
    ("office", "rest"),
    [
        ("Chủ tịch HĐND quận Lê Chân", " Phan Thị Hòa tiếp đoàn"),
        ("Phó Chủ tịch Thường trực Hội đồng nhân dân thành phố", " Vũ Minh Khiêm kết luận"),
        ("Chủ tịch UBND huyện Long Thành", " Tạ Quốc Vinh nói"),
        ("Bí thư Đảng ủy Khối các cơ quan thành phố", " Lã Bá An"),
        ("Trưởng ban Kinh tế - Ngân sách HĐND tỉnh", " Vừ Thị Mua"),
        ("Giám đốc Sở Văn hóa, Thể thao và Du lịch", " cho biết"),
        ("Giám đốc Sở TN&MT TPHCM", " Lê Bá Mơ"),
        ("nguyên Giám đốc Trung tâm Phát triển quỹ đất thuộc Sở TN&MT", ", ông"),
        ("Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh Vĩnh Long", " báo cáo"),
        ("Phó Chủ tịch HĐND TP.HCM", " Lê Thị Tơ"),
        ("phó chủ tịch UBND quận", " nói"),
        ("Bí thư Đảng uỷ phường Hồng Gai", " tặng hoa"),
        ("Ủy viên Trung ương Đảng", ", Bí thư"),
        ("Tổng Giám đốc Đài Tiếng nói Việt Nam", " Lò Văn Ka"),
        ("Hiệu trưởng Trường THPT Lê Quý Đôn", ", ông"),
        ("Trưởng phòng CSGT Công an tỉnh", " cho biết"),
        ("Bí thư phường Đoàn Kết", " Lê Bá Mơ"),
        ("Bí thư Phường Đoàn", " Lê Bá Mơ"),
        ("Chánh Văn phòng HĐND, UBND huyện Chư Sê", " cho biết"),
        ("nguyên Chủ tịch huyện đảo Hoàng Sa", ", cho biết"),
        ("Trưởng Ban Pháp chế", " ("),
        ("Phó Chủ tịch UBNDTP Đà Nẵng", " nói"),
        ("Giám đốc CATP", " nói"),
        ("Ủy viên Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam", ", cho rằng"),
        ("Bí thư thứ nhất Trung ương Đoàn thanh niên cộng sản Hồ Chí Minh", " Lê Bá Mơ"),
        ("Bí thư Thành ủy Hội An", " nhiệm kỳ 2015-2020"),
        ("Phó chính ủy", " Đoàn Kinh tế quốc phòng 799"),
        ("Chánh Văn phòng Đoàn ĐBQH, HĐND và UBND thành phố Huế", " cho biết"),
        ("Phó chỉ huy trưởng Lực lượng TNXP TP", ", cho biết"),
        ("nguyên Tổng biên tập báo Đại đoàn kết", ", nói"),
        ("Chủ tịch huyện đảo Cô Tô", " Lê Bá Mơ"),
        ("Chi ủy viên Chi bộ Trung tâm Y tế huyện", " Lê Bá Mơ"),
        ("Phó Hiệu trưởng Đại học Ngoại thương", " nhiệm kỳ 2010-2015"),
        ("Cục trưởng Mỹ thuật, Nhiếp ảnh và Triển lãm", " (Bộ Văn hóa) Lê Bá Mơ"),
        ("Vụ trưởng Sông ngòi, Ao hồ và Mây gió", " Lê Bá Mơ"),
        ("Cục trưởng Con nuôi", " Lê Bá Mơ"),
        ("Cục trưởng", " Lê Bá Mơ"),
        ("Viện trưởng", " và vợ Lê Thị Mơ"),
        ("Vụ trưởng Gia đình, Trẻ em và Mây gió", " Lê Bá Mơ"),
        ("Cục trưởng Hàng không", ", Phi công Lê Bá Mơ"),
        ("Viện trưởng Huyết học - Truyền máu trung ương", " Lê Bá Mơ"),
        ("Phó tổng cục trưởng Thủy lợi", " cho biết"),
        ("Tổng Giám đốc (TGĐ) Thông tấn xã Việt Nam", ", dự"),
        ("Giám đốc", " (TGĐ) Sở Y tế"),
        ("Ủy viên Thường vụ Quân ủy Trung ương", ", dự"),
        ("Ủy viên Ủy ban Về các vấn đề xã hội của Quốc hội", " nói"),
        ("Chủ tịch Ủy ban bầu cử đại biểu Quốc hội và đại biểu HĐND tỉnh", ", dự"),
        ("Chủ tịch Hội đồng bầu cử đại biểu Quốc hội, HĐND huyện Chư Sê", ", dự"),
        ("phó chỉ huy trưởng Ban chỉ huy quân sự (BCHQS) phường", " đã bắn"),
        ("nguyên Xã đội trưởng xã Mây Trắng", " Lê Bá Mơ"),
        ("Tham mưu trưởng Quân khu 8", ", dự"),
        ("Thủ trưởng Cơ quan cảnh sát điều tra Công an tỉnh", " ký"),
    ],
)
def test_an_office_ends_before_the_person(office: str, rest: str) -> None:
    assert read(office + rest) == office


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("TGĐ Đài Truyền hình", "Tổng Giám đốc"),
        ("PTGĐ Đài Truyền hình", "Phó Tổng Giám đốc"),
        ("Phó TGĐ Đài Truyền hình", "Phó Tổng Giám đốc"),
        ("PGĐ Sở Y tế", "Phó Giám đốc"),
        ("Phó GĐ Sở Y tế", "Phó Giám đốc"),
        ("P.CT UBND tỉnh", "Phó Chủ tịch"),
        ("Phó CT HĐND tỉnh", "Phó Chủ tịch"),
        ("BT Huyện ủy", "Bí thư"),
        ("P. Bí thư Huyện ủy", "Phó Bí thư"),
        ("PCVP UBND tỉnh", "Phó Chánh Văn phòng"),
        ("PCN Ủy ban Pháp luật của Quốc hội", "Phó Chủ nhiệm"),
        ("TBT Báo Mây", "Tổng Biên tập"),
        ("UVBCT", "Ủy viên Bộ Chính trị"),
        ("PCT.HĐND tỉnh", "Phó Chủ tịch"),
        ("PCT. UBND tỉnh", "Phó Chủ tịch"),
        ("CT-UBND tỉnh", "Chủ tịch"),
        ("CTUBND tỉnh", "Chủ tịch"),
        ("PCTTT HĐND tỉnh", "Phó Chủ tịch"),
        ("P.Trưởng phòng Nội vụ", "Phó Trưởng phòng"),
        ("P.BT Đảng ủy xã", "Phó Bí thư"),
        ("PBT. Huyện ủy", "Phó Bí thư"),
        ("BTĐU xã", "Bí thư"),
        ("BT HU", "Bí thư"),
        ("GĐ.Sở Y tế", "Giám đốc"),
        ("P.CVP UBND tỉnh", "Phó Chánh Văn phòng"),
        ("Phó VP UBND tỉnh", "Phó Chánh Văn phòng"),
        ("CVP.HĐND huyện", "Chánh Văn phòng"),
        ("CN UBKT Huyện ủy", "Chủ nhiệm"),
        ("P.CN.UBKT Huyện ủy", "Phó Chủ nhiệm"),
        ("TP Nội vụ huyện", "Trưởng phòng"),
        ("TP.GD-ĐT", "Trưởng phòng"),
        ("PTP. Nội vụ huyện", "Phó Trưởng phòng"),
        ("TB Pháp chế HĐND tỉnh", "Trưởng Ban"),
        ("PTB.KT-XH HĐND huyện", "Phó Trưởng Ban"),
        ("TCA huyện", "Trưởng Công an"),
        ("Trưởng CA xã", "Trưởng Công an"),
        ("CHT Ban CHQS huyện", "Chỉ huy trưởng"),
        ("CA TAND huyện", "Chánh án"),
        ("VT VKSND huyện", "Viện trưởng"),
        ("Phó trưởng Chi cục Thú y", "Phó Trưởng Chi cục"),
        ("UVTV", "Ủy viên Ban Thường vụ"),
        ("UV.TVTU", "Ủy viên Ban Thường vụ"),
        ("UVBTVHU", "Ủy viên Ban Thường vụ"),
        ("TVQU", "Ủy viên Ban Thường vụ"),
        ("UVBCHĐB tỉnh", "Ủy viên Ban Chấp hành Đảng bộ"),
        ("UVTWĐ", "Ủy viên Trung ương Đảng"),
        ("UVTƯ", "Ủy viên Trung ương Đảng"),
        ("ĐUV", "Đảng ủy viên"),
        ("HUV", "Huyện ủy viên"),
    ],
)
def test_a_head_is_read_by_its_short_form(short: str, full: str) -> None:
    title = title_at(Tokens(short), 0)
    assert title is not None
    assert title.public
    assert table("councils/facts/display")["heads"][title.head] == full


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tổng kết",
        "BT năm 2018",
        "CT năm 2018",
        "TP Hà Nội",
        "TP. Hồ Chí Minh",
        "TP Du lịch Mây Trắng",
        "TP Đà Nẵng phản ánh",
        "TB liệt sĩ phường Mây",
        "CN Ngân hàng Mây",
        "HT trồng rau",
        "CA Hà Nội",
        "CA tỉnh",
        "trưởng ca xã hội",
        "TVTU đã thống nhất",
        "trợ lý Nguyễn Văn Mơ",
        "P. Đoàn Kết",
        "PVP Land",
        "TP. Bí thư Thành ủy",
        "CTV viết bài",
        "CTT điện tử",
        "BT UBND tỉnh",
        "BT Sở Giao thông",
        "Thủ trưởng",
        "Kiến trúc sư trưởng",
        "Chủ nhật tuần này",
        "ĐB Lê Bá Mơ",
        "đại biểu dự họp",
    ],
)
def test_other_words_are_no_office(text: str) -> None:
    assert read(text) is None


def test_the_term_belongs_to_the_office_but_is_not_its_name() -> None:
    tokens = Tokens("Chủ tịch HĐND tỉnh Sơn La khóa XV, nhiệm kỳ 2021 - 2026 Lò Văn Ka")
    title = title_at(tokens, 0)
    assert title is not None
    assert tokens.raw(title.start, title.end) == "Chủ tịch HĐND tỉnh Sơn La"
    assert tokens.raw(title.after, title.after + 3) == "Lò Văn Ka"


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Chủ tịch HĐND xã", True),
        ("Chủ tịch Hội đồng quản trị Công ty Cổ phần Mây Trắng", False),
        ("Tổng giám đốc Tập đoàn Mây Trắng", False),
        ("Chủ tịch", None),
        ("Bí thư", True),
    ],
)
def test_an_office_of_a_company_is_not_public(text: str, public: bool | None) -> None:
    title = title_at(Tokens(text), 0)
    assert title is not None
    assert title.public is public
