"""Councils: the primary one and the others of a page, and what makes no council."""

from __future__ import annotations

import unicodedata

import pytest

from hdnd_tui.importing.councils.council_of import council_named, find_councils
from hdnd_tui.importing.page import Layout, PortalDate


def page(body: str, title: str = "", portal: str = "", day: str = "") -> Layout:
    dates = (PortalDate(day, 0, len(day), "published"),) if day else ()
    return Layout(title, bool(title), body, (), (), None, (), dates, portal)


def names(layout: Layout) -> list[str]:
    return [council.name for council in find_councils(layout).councils]


_SITE = "Cổng thông tin điện tử huyện Tủa Chùa\nTrang chủ\nCổng thông tin điện tử tỉnh Điện Biên"


@pytest.mark.parametrize(
    ("body", "title", "portal", "expected"),
    [
        ("Thường trực HĐND họp phiên tháng 3.", "", _SITE, ["HĐND huyện Tủa Chùa"]),
        ("HĐND huyện họp.", "", "Cơ quan chủ quản: UBND huyện Tủa Chùa", ["HĐND huyện Tủa Chùa"]),
        ("HĐND huyện họp.", "", "® TRANG TTĐT HUYỆN TỦA CHÙA - TỈNH ĐIỆN BIÊN", ["HĐND huyện Tủa Chùa"]),
        ("HĐND huyện họp.", "", "UBND HUYỆN TỦA CHÙA\nUBND tỉnh Điện Biên", ["HĐND huyện Tủa Chùa"]),
        ("HĐND tỉnh họp.", "", _SITE, ["HĐND tỉnh Điện Biên"]),
        ("Huyện Mường Chà cử đoàn thăm.\n\nHĐND huyện tiếp đoàn.", "", _SITE, ["HĐND huyện Tủa Chùa"]),
        ("Huyện Mường Chà mời và HĐND huyện đã nhận.", "", _SITE, ["HĐND huyện Mường Chà"]),
        ("Kỳ họp của HĐND huyện.", "Huyện Mường Chà có nghị quyết", _SITE, ["HĐND huyện Mường Chà"]),
        ("Luật Tổ chức HĐND và UBND có hiệu lực.", "", _SITE, []),
        ("UBND huyện họp.", "", _SITE, []),
        ("HĐND họp.", "", "UBND huyện Tủa Chùa\nUBND huyện Mường Chà", []),
        ("UBND huyện họp.", "", "Trang thông tin HĐND huyện Tủa Chùa", ["HĐND huyện Tủa Chùa"]),
        ("Huyện ủy họp.", "", "Cơ quan chủ quản: Văn phòng HĐND huyện Tủa Chùa", ["HĐND huyện Tủa Chùa"]),
        ("UBND huyện họp.", "", "Bản quyền: Văn phòng HĐND và UBND huyện Tủa Chùa", []),
        ("UBND huyện họp.", "", _SITE + "\nHội đồng nhân dân huyện", []),
        ("UBND huyện họp.", "", _SITE + "\nTrang thông tin HĐND tỉnh Điện Biên", []),
    ],
)
def test_the_site_tells_whose_council_a_bare_one_is(
    body: str, title: str, portal: str, expected: list[str]
) -> None:
    assert names(page(body, title, portal)) == expected


@pytest.mark.parametrize(
    ("body", "title", "portal", "expected"),
    [
        ("HĐND tỉnh Sơn La họp.", "", "", ["HĐND tỉnh Sơn La"]),
        ("Hội đồng nhân dân Thành phố Hồ Chí Minh họp.", "", "", ["HĐND thành phố Hồ Chí Minh"]),
        ("HĐND TPHCM và HĐND TP.HCM là một.", "", "", ["HĐND thành phố Hồ Chí Minh"]),
        ("Chủ tịch HĐND xã Mây Gió Hậu A “đẩy” con.", "", "", ["HĐND xã Mây Gió Hậu A"]),
        ("Chủ tịch HĐND xã Mây Thành B Lò Văn Mẫu dự.", "", "", ["HĐND xã Mây Thành B"]),
        (
            "Tin của Công Lý TP.HCM cho biết HĐND huyện Phong Điền, Cần Thơ họp.\n\n"
            "Theo Phó Chủ tịch HĐND TP Cần Thơ, việc này của huyện.\n\nThường trực HĐND TP sẽ có ý kiến.",
            "",
            "",
            ["HĐND thành phố Cần Thơ", "HĐND huyện Phong Điền"],
        ),
        (
            "HĐND TPHCM bầu Chủ tịch.\n\nKỳ họp HĐND tỉnh Lào Cai đã bầu.\n\nHĐND tỉnh Đắk Nông đã bầu."
            "\n\nHĐND tỉnh Sóc Trăng bầu Chủ tịch HĐND tỉnh Sóc Trăng.",
            "Nhiều tỉnh có chủ tịch mới",
            "",
            ["HĐND thành phố Hồ Chí Minh", "HĐND tỉnh Lào Cai", "HĐND tỉnh Đắk Nông", "HĐND tỉnh Sóc Trăng"],
        ),
        ("HĐND Lạng Sơn họp.", "", "", ["HĐND tỉnh Lạng Sơn"]),
        (
            "Ở khu vực tỉnh Bình Phước trước đây giá tăng. Xã Mây Gió, tỉnh Đồng Nai đã góp ý."
            " Giá ở tỉnh Bình Phước (cũ) còn thấp. Bảng giá sẽ trình HĐND tỉnh.",
            "",
            "",
            ["HĐND tỉnh Đồng Nai"],
        ),
        (
            "Huyện ủy - HĐND - UBND - Ủy ban MTTQ Việt Nam huyện Hoài Ân tổ chức lễ; ông Tạ Nghị,"
            " Phó Chủ tịch HĐND tỉnh Bình Định dự.",
            "",
            "",
            ["HĐND huyện Hoài Ân", "HĐND tỉnh Bình Định"],
        ),
        ("Các đại biểu HĐND của huyện Hóc Môn họp.", "", "", ["HĐND huyện Hóc Môn"]),
        (
            "Cử tri huyện Mường Tè gặp đại biểu HĐND huyện, HĐND tỉnh.",
            "Lai Châu nghe ý kiến cử tri",
            "",
            ["HĐND tỉnh Lai Châu", "HĐND huyện Mường Tè"],
        ),
        (
            "Hội đồng hương Lai Châu tại tỉnh Lào Cai gặp mặt; ông Tạ Nghị, Phó Chủ tịch HĐND tỉnh dự.\n\n"
            "Người đồng hương ở tỉnh Lào Cai góp quà cho tỉnh Lai Châu.",
            "Đồng hương Lai Châu gặp mặt",
            "",
            ["HĐND tỉnh Lai Châu"],
        ),
        (
            "Đoàn công tác của Lai Châu tại tỉnh Lào Cai gặp mặt; ông Tạ Nghị, Phó Chủ tịch HĐND tỉnh tiếp.",
            "",
            "",
            ["HĐND tỉnh Lào Cai"],
        ),
        ("Ứng cử viên HĐND của Hà Nội gặp gỡ.", "", "", ["HĐND thành phố Hà Nội"]),
        ("HĐND, UBND thành phố Cao Lãnh tiếp đoàn.", "", "", ["HĐND thành phố Cao Lãnh"]),
        (
            "Ban Pháp chế HĐND thành phố thẩm tra.",
            "",
            "Cổng tin tức Thành phố Hải Phòng",
            ["HĐND thành phố Hải Phòng"],
        ),
        ("Văn phòng HĐND tỉnh họp tại Sơn La.", "", "", ["HĐND tỉnh Sơn La"]),
        (
            "Đoàn HĐND huyện Long Thành, tỉnh Đồng Nai đến HĐND thành phố Cao Lãnh, tỉnh Đồng Tháp.",
            "",
            "",
            ["HĐND huyện Long Thành", "HĐND thành phố Cao Lãnh"],
        ),
        (
            "HĐND quận Hồng Bàng và HĐND quận Hồng Bàng bàn với HĐND thành phố Hải Phòng.",
            "HĐND thành phố Hải Phòng họp",
            "",
            ["HĐND thành phố Hải Phòng", "HĐND quận Hồng Bàng"],
        ),
        (
            "HĐND thành phố giám sát tại quận Hồng Bàng, huyện Tiên Lãng.",
            "",
            "",
            ["HĐND thành phố Hải Phòng"],
        ),
        ("HĐND xã Tân Tiến, huyện Hưng Hà, tỉnh Thái Bình họp.", "", "", ["HĐND xã Tân Tiến"]),
        ("(SL) - HĐND tỉnh họp.", "", "", ["HĐND tỉnh Sơn La"]),
        (
            "HĐND phường Phú Xuân, thành phố Huế họp. Dự có Bí thư Đảng ủy, Chủ tịch HĐND phường Võ Lê Nhật.",
            "",
            "",
            ["HĐND phường Phú Xuân"],
        ),
        (
            "HĐND lâm thời phường An Hải họp. Chủ tịch HĐND lâm thời phường Phùng Phú Phong khai mạc."
            " Năm 2025, HĐND phường trở lại.",
            "",
            "",
            ["HĐND phường An Hải"],
        ),
        (
            "Chị Lò Thị Mai ở Đà Nẵng, từng tốt nghiệp Đại học Mây Núi TP HCM, ứng cử HĐND thành phố."
            " HĐND TP Đà Nẵng có 50 đại biểu.",
            "",
            "",
            ["HĐND thành phố Đà Nẵng"],
        ),
        (
            "HĐND tỉnh, Thành ủy Sơn La và HĐND tỉnh, thành phố Sơn La dự.",
            "Tin Sơn La",
            "",
            ["HĐND tỉnh Sơn La"],
        ),
        (
            "Chủ tịch HĐND tỉnh Lò Hòa Bình dự lễ ở Quảng Ngãi cùng ông Vi Thái Bình và bà Lê Thị Hà Giang.",
            "",
            "",
            ["HĐND tỉnh Quảng Ngãi"],
        ),
        ("Đoàn Sơn La báo cáo Thường trực HĐND tỉnh.", "", "", ["HĐND tỉnh Sơn La"]),
        ("Sáng nay, HĐND xã đảo Mây Trắng (Khánh Hòa) họp.", "", "", ["HĐND xã Mây Trắng"]),
        (
            "Ngày 19/12/2021, HĐND xã Trung Hà, huyện Thủy Nguyên họp.",
            "HỘI ĐỒNG NHÂN DÂN XÃ TRUNG HÀ HỌP KỲ THỨ 3",
            "",
            ["HĐND xã Trung Hà"],
        ),
    ],
)
def test_councils_are_named_in_full(body: str, title: str, portal: str, expected: list[str]) -> None:
    facts = find_councils(page(body, title, portal))
    assert [council.name for council in facts.councils] == expected
    assert facts.council == facts.councils[0]


@pytest.mark.parametrize(
    "body",
    [
        "UBND thành phố Hà Nội và Sở Tư pháp tỉnh Sơn La họp với Tỉnh ủy Sơn La.",
        "HĐND các quận, huyện sau khi tái lập hoạt động tốt.",
        "HĐND quận, huyện và HĐND 15 quận đều dự.",
        "Đại biểu HĐND các cấp nhiệm kỳ mới.",
        "Theo ông Lò ở Sơn La, HĐND tỉnh, thành quyết định mức thu; HĐND tỉnh/thành có quyền ấy.",
        "Tin Sơn La: HĐND tỉnh, thành phố trực thuộc trung ương quyết định mức phí.",
        "Bà Mến từng giữ các chức vụ chủ chốt, như: Giám đốc Sở Tài chính, Chủ tịch HĐND huyện Mộc Châu.",
    ],
)
def test_other_bodies_and_classes_of_councils_are_none(body: str) -> None:
    assert find_councils(page(body)).council is None


def test_a_name_that_many_districts_bear_is_decided_by_the_province() -> None:
    facts = find_councils(page("HĐND huyện Châu Thành (tỉnh Long An) họp."))
    assert facts.council is not None
    assert (facts.council.level, facts.council.province) == ("district", "Long An")


def test_a_page_that_goes_round_the_provinces_lends_nobody_its_council() -> None:
    text = (
        "Tại Ninh Thuận, ông Đức tái đắc cử.\n\nTại Cà Mau, ông Bình tái đắc cử.\n\n"
        "HĐND tỉnh Hưng Yên bầu ông Mẫu."
    )
    assert find_councils(page("HĐND tỉnh Hưng Yên bầu ông Mẫu.")).alone
    assert not find_councils(page(text)).alone


def test_a_commune_lies_in_the_province_that_the_page_names() -> None:
    facts = find_councils(page("HĐND xã Quế Long (huyện Quế Sơn, Quảng Nam) họp."))
    assert facts.council is not None
    assert (facts.council.level, facts.council.province) == ("commune", "Quảng Nam")


@pytest.mark.parametrize(
    ("body", "province"),
    [
        (
            "Sở Nội vụ Hà Nội, Hà Nội trả lời về HĐND xã Quế Lâm. Dân xã Quế Lâm, huyện Quế Võ có ý kiến.",
            "Bắc Ninh",
        ),
        (
            "Thừa Thiên Huế: HĐND xã Lộc Mai bàn. Dân ở xã Lộc Mai, huyện Phú Lộc dự. Thừa Thiên Huế xanh.",
            "Thừa Thiên Huế",
        ),
        ("Người ở Sơn La và Lai Châu kể về HĐND xã Quế Lâm.", ""),
        ("Sơn La, Sơn La và Lai Châu: HĐND xã Quế Lâm họp.", "Sơn La"),
    ],
)
def test_a_commune_lies_where_its_district_is_or_in_the_one_province_of_the_page(
    body: str, province: str
) -> None:
    facts = find_councils(page(body))
    assert facts.council is not None
    assert (facts.council.level, facts.council.province) == ("commune", province)


@pytest.mark.parametrize(
    ("typed", "name", "province"),
    [
        ("hđnd xã mây gió", "HĐND xã Mây Gió", ""),
        ("xã mây gió, tỉnh nghệ an", "HĐND xã Mây Gió", "Nghệ An"),
        ("HĐND xã mây gió, TP Đà Nẵng", "HĐND xã Mây Gió", "Đà Nẵng"),
        ("Phường Mây Gió, tp. đà nẵng", "HĐND phường Mây Gió", "Đà Nẵng"),
        ("HĐND XÃ MÂY GIÓ, HUYỆN MÂY XA, TỈNH NGHỆ AN", "HĐND xã Mây Gió", "Nghệ An"),
        ("thị trấn ea mây, huyện ea h'leo, đắk lắk", "HĐND thị trấn Ea Mây", "Đắk Lắk"),
        ("HĐND huyện Đắk R'Lấp", "HĐND huyện Đắk R'Lấp", "Đắk Nông"),
        ("HĐND TP HẢI PHÒNG", "HĐND thành phố Hải Phòng", "Hải Phòng"),
        (unicodedata.normalize("NFD", "hđnd huyện mê linh"), "HĐND huyện Mê Linh", "Hà Nội"),
    ],
)
def test_a_council_that_is_typed_has_the_capitals_of_names(typed: str, name: str, province: str) -> None:
    council = council_named(typed)
    assert council is not None
    assert (council.name, council.province) == (name, province)


def test_the_default_is_used_only_where_the_page_tells_nothing() -> None:
    default = "HĐND thành phố Hải Phòng"
    assert [c.name for c in find_councils(page("HĐND thành phố họp."), default).councils] == [default]
    assert [c.name for c in find_councils(page("HĐND tỉnh Sơn La họp."), default).councils] == [
        "HĐND tỉnh Sơn La"
    ]


def test_the_proof_is_the_place_that_names_the_council() -> None:
    body = "Chiều nay, HĐND tỉnh Sơn La họp."
    proof = find_councils(page(body)).proof
    assert proof is not None
    assert proof.place is not None
    assert body[proof.place.start : proof.place.end] == proof.text == "HĐND tỉnh Sơn La"


def test_a_person_behind_a_bare_kind_is_no_unit() -> None:
    facts = find_councils(page("Chủ tịch HĐND thành phố Lê Bá Mơ tiếp dân ở Hải Phòng."))
    assert [council.name for council in facts.councils] == ["HĐND thành phố Hải Phòng"]


def test_a_council_that_there_has_not_been_is_none_wherever_it_is_named() -> None:
    body = (
        "Chức danh này phải do HĐND huyện Trường Sa bầu, nhưng thực tế chưa có HĐND huyện Trường Sa."
        " Ông Lê Bá Mơ, Chủ tịch HĐND tỉnh Khánh Hòa, đồng tình."
    )
    assert names(page(body)) == ["HĐND tỉnh Khánh Hòa"]


def test_a_denied_council_is_none_there_and_one_elsewhere() -> None:
    body = "Từ 01/7/2021 thành phố không tổ chức HĐND quận 3. HĐND quận 3 họp kỳ cuối."
    assert names(page(body)) == ["HĐND quận 3"]
    assert names(page("Ở phường Cây Quéo sẽ không tổ chức HĐND phường.")) == []


PLAN = "Theo dự thảo luật về đơn vị hành chính - kinh tế đặc biệt, HĐND đặc khu Vân Đồn có 15 đại biểu."


@pytest.mark.parametrize(
    ("body", "day", "expected"),
    [
        (PLAN, "", []),
        ("HĐND đặc khu Vân Đồn sẽ có 15 đại biểu.", "20/10/2017", []),
        ("HĐND đặc khu Vân Đồn họp.", "20/10/2025", ["HĐND đặc khu Vân Đồn"]),
        ("HĐND đặc khu Vân Đồn họp.", "", ["HĐND đặc khu Vân Đồn"]),
        (
            "Ngày 28/7/2025, HĐND đặc khu Vân Đồn bàn về xây dựng đặc khu kinh tế.",
            "",
            ["HĐND đặc khu Vân Đồn"],
        ),
    ],
)
def test_special_zones_have_no_council_while_they_are_planned(
    body: str, day: str, expected: list[str]
) -> None:
    assert names(page(body, day=day)) == expected


def document(*head: str) -> str:
    return "\n\n".join(
        (
            *head,
            "*Căn cứ Nghị quyết số 12/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 của",
            "HĐND tỉnh Sơn La;*",
            "Điều 1. Quyết định này quy định mức thu trên địa bàn tỉnh Sơn La.",
            "Nơi nhận:",
            "- Thường trực HĐND tỉnh;",
            "- Lưu: VT.",
        )
    )


def test_an_executive_body_that_informs_the_council_makes_none() -> None:
    head = ("**ỦY BAN NHÂN", "DÂN**", "TỈNH SƠN LA", "Độc lập – Tự do – Hạnh phúc", "Số:", "7/QĐ-UBND")
    assert names(page(document(*head))) == []
    assert names(page(document(*head, "Kính gửi: HĐND tỉnh Sơn La"))) == ["HĐND tỉnh Sơn La"]
    assert names(page(document("SỞ TÀI CHÍNH", "TỈNH SƠN LA", "Số: 7/BC-STC", "BÁO CÁO"))) == []


def test_the_letterhead_of_a_council_names_it() -> None:
    head = ("**HỘI ĐỒNG NHÂN DÂN**", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH LAI CHÂU", "-------")
    assert names(page(document(*head, "Độc lập - Tự do - Hạnh phúc")))[0] == "HĐND tỉnh Lai Châu"
    assert names(page("|\n\n**HỘI ĐỒNG NHÂN DÂN**\n\nXÃ TÂN TIẾN\n\nNGHỊ QUYẾT")) == ["HĐND xã Tân Tiến"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tại Sơn La, ông Lê Bá Mơ, Chủ tịch HĐND tỉnh, được bầu. Tỉnh Lai Châu, tỉnh Lai Châu cũng vậy."
            " Tỉnh Điện Biên, tỉnh Hòa Bình cũng vậy.",
            ["HĐND tỉnh Sơn La"],
        ),
        (
            "Tỉnh Lai Châu họp. Tỉnh Điện Biên họp. Dân thành phố Biên Hòa vui. Chủ tịch HĐND tỉnh dự.",
            ["HĐND tỉnh Đồng Nai"],
        ),
        (
            "Tỉnh Lai Châu họp. Tỉnh Lai Châu nghỉ. Sơn La và Điện Biên họp. Chủ tịch HĐND tỉnh có mặt.",
            ["HĐND tỉnh Lai Châu"],
        ),
    ],
)
def test_a_bare_council_in_a_round_of_provinces_is_of_the_one_named_last(
    body: str, expected: list[str]
) -> None:
    assert names(page(body)) == expected


def test_a_page_is_not_filed_under_the_council_of_a_past_office_alone() -> None:
    body = "Bà Lò Thị Mơ, nguyên Chủ tịch HĐND TPHCM, góp ý; ông Lò Ka từng là Chủ tịch HĐND huyện Củ Chi."
    assert names(page(body)) == []
    assert names(page(body + "\n\nHĐND TPHCM sẽ bàn.")) == ["HĐND thành phố Hồ Chí Minh"]
    assert names(page("Nguyên Chủ tịch HĐND huyện Mai Sơn kể chuyện cũ.")) == []
    left = "Ông Lò Ka được miễn nhiệm chức vụ Chủ tịch HĐND huyện Củ Chi."
    assert names(page(left)) == ["HĐND huyện Củ Chi"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ông Lò Ka, Chủ tịch HĐND, Trưởng đoàn ĐBQH tỉnh Sơn La, dự.", ["HĐND tỉnh Sơn La"]),
        ("Đối với Chủ tịch HĐND, Chủ tịch UBND thành phố Hà Nội và TPHCM thì được cấp xe.", []),
        ("Chủ tịch HĐND, Chủ tịch UBND tỉnh được cấp xe.", []),
    ],
)
def test_the_next_office_names_the_unit_of_both(body: str, expected: list[str]) -> None:
    assert names(page(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Theo tờ trình vừa được UBND tỉnh Sơn La gửi đến kỳ họp HĐND, bến xe được giữ.",
            ["HĐND tỉnh Sơn La"],
        ),
        ("UBND TP HCM sẽ đề nghị HĐND tạm ứng ngân sách.", ["HĐND thành phố Hồ Chí Minh"]),
        ("Sở thuộc UBND tỉnh Sơn La, tỉnh Lai Châu thì xin ý kiến, trình HĐND cùng cấp.", []),
        ("UBND tỉnh Sơn La họp. Các nơi khác thì trình HĐND.", []),
        ("UBND tỉnh Sơn La và các HĐND cấp xã trình việc này.", []),
    ],
)
def test_a_council_without_its_unit_is_that_of_the_committee_that_submits(
    body: str, expected: list[str]
) -> None:
    assert names(page(body)) == expected


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        ("HĐND tỉnh Hà Bắc họp.", "", ["HĐND tỉnh Hà Bắc"]),
        ("Hội đồng nhân dân tỉnh Hà Nam Ninh họp.", "", ["HĐND tỉnh Hà Nam Ninh"]),
        ("HĐND tỉnh Quảng Nam - Đà Nẵng họp.", "", ["HĐND tỉnh Quảng Nam - Đà Nẵng"]),
        ("HĐND hai tỉnh Quảng Nam - Đà Nẵng ký. HĐND tỉnh họp.", "", ["HĐND tỉnh Quảng Nam"]),
        (
            "HĐND tỉnh Hà Bắc họp.\n\nHĐND tỉnh Bắc Giang họp.",
            "",
            ["HĐND tỉnh Bắc Giang", "HĐND tỉnh Hà Bắc"],
        ),
        ("HĐND tỉnh Bắc Giang họp với đoàn HĐND tỉnh Hà Bắc (Trung Quốc).", "", ["HĐND tỉnh Bắc Giang"]),
        ("HĐND tỉnh Bắc Giang họp với đoàn HĐND tỉnh Sơn Tây, Trung Quốc.", "", ["HĐND tỉnh Bắc Giang"]),
        ("HĐND tỉnh Mỹ Tho họp.", "", []),
        ("HĐND tỉnh họp.", "Đồng bằng sông Cửu Long vào mùa", []),
    ],
)
def test_a_province_that_ended_long_ago_is_no_other_one(body: str, title: str, expected: list[str]) -> None:
    assert names(page(body, title)) == expected


def test_the_user_can_name_a_council_that_ended_long_ago_and_none_of_a_province_that_never_was() -> None:
    found = council_named("HĐND tỉnh Sông Bé")

    assert found is not None
    assert found.name == "HĐND tỉnh Sông Bé"
    assert council_named("HĐND tỉnh Mỹ Tho") is None
