"""Offices written out: the body that a sentence leaves unsaid, and bodies that are nobody's office."""

from __future__ import annotations

import pytest

from tests.importing.people import asking

TITLE = "HĐND tỉnh Bình Phước họp kỳ thứ chín"


def offices(body: str, title: str = TITLE) -> dict[str, list[str]]:
    return asking.offices(body, title)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Ông Tạ Hữu Nghị, Phó Chủ tịch HĐND phát biểu.",
            {"Tạ Hữu Nghị": ["Phó Chủ tịch HĐND tỉnh Bình Phước"]},
            id="the page's only council",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị, Chuyên viên Sở Nội vụ được bầu giữ chức Chủ tịch UBND xã Thọ Sơn.",
            {"Tạ Hữu Nghị": ["Chủ tịch UBND xã Thọ Sơn"]},
            id="a post that is no office, then an election",
        ),
        pytest.param(
            "UBND tỉnh Bình Phước hiện có 3 phó chủ tịch, gồm các ông: Tạ Hữu Nghị, Lâm Văn Sở và Đỗ Kha.",
            {
                "Tạ Hữu Nghị": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Lâm Văn Sở": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Đỗ Kha": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
            },
            id="a body has its deputies",
        ),
        pytest.param(
            "Sáu phó chủ tịch UBND tỉnh đương nhiệm tiếp tục giữ chức trong nhiệm kỳ mới, gồm các ông:"
            " Tạ Hữu Nghị, Lâm Văn Sở.",
            {
                "Tạ Hữu Nghị": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Lâm Văn Sở": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
            },
            id="a list far behind its office",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị (chủ tịch) và bà Lâm Thị Sở (phó chủ tịch thường trực HĐND tỉnh) cùng dự.",
            {
                "Tạ Hữu Nghị": ["Chủ tịch HĐND tỉnh Bình Phước"],
                "Lâm Thị Sở": ["Phó Chủ tịch Thường trực HĐND tỉnh Bình Phước"],
            },
            id="a body named once for two",
        ),
        pytest.param(
            "Thay mặt UBND tỉnh báo cáo với HĐND tỉnh , Phó chủ tịch thường trực Lê Thanh Mộc cho biết.",
            {"Lê Thanh Mộc": ["Phó Chủ tịch Thường trực UBND tỉnh Bình Phước"]},
            id="who speaks for a body",
        ),
        pytest.param(
            "Ông Hồ Tẻo, Phó Chủ tịch UBND tỉnh dự. Phó chủ tịch UBND tỉnh Lê Tí nói. Lĩnh vực này trước đây"
            " do Phó chủ tịch Trần Vĩnh Đông phụ trách.",
            {
                "Hồ Tẻo": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Lê Tí": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Trần Vĩnh Đông": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
            },
            id="all deputies of the page are of one body",
        ),
        pytest.param(
            "Ông Hồ Tẻo, Phó Chủ tịch UBND huyện Bù Đăng dự. Phó chủ tịch UBND huyện Bù Đăng Lê Tí nói. Lĩnh"
            " vực này trước đây do Phó chủ tịch Trần Vĩnh Đông phụ trách.",
            {
                "Hồ Tẻo": ["Phó Chủ tịch UBND huyện Bù Đăng"],
                "Lê Tí": ["Phó Chủ tịch UBND huyện Bù Đăng"],
                "Trần Vĩnh Đông": ["Phó Chủ tịch"],
            },
            id="deputies of another unit's body say nothing of a bare one",
        ),
        pytest.param(
            "HĐND bầu bà Thi Thị Mận giữ chức Trưởng Ban Văn hóa Xã hội HĐND tỉnh; ông Cao Mộc làm Phó ban.",
            {
                "Thi Thị Mận": ["Trưởng Ban Văn hóa - Xã hội HĐND tỉnh Bình Phước"],
                "Cao Mộc": ["Phó Trưởng Ban Văn hóa - Xã hội HĐND tỉnh Bình Phước"],
            },
            id="a deputy of the committee named before",
        ),
        pytest.param(
            "Quyết định này có hiệu lực từ ngày ký./.\n\n**TM. ỦY BAN NHÂN\n\nDÂN**\n\nKT. CHỦ TỊCH"
            "\n\nPHÓ CHỦ TỊCH\n\nTrương Công Mận",
            {"Trương Công Mận": ["Phó Chủ tịch UBND tỉnh Bình Phước"]},
            id="who signs for a body",
        ),
        pytest.param(
            "Giám đốc Sở Giao thông Vận tải (GTVT) Bình Phước Vũ Văn Mơ và Giám đốc Sở Tài nguyên & Môi"
            " trường (TN & MT) tỉnh Đỗ Kha, Chủ tịch Hội đồng nhân dân (HĐND) tỉnh Lê Tơ dự.",
            {
                "Vũ Văn Mơ": ["Giám đốc Sở Giao thông Vận tải tỉnh Bình Phước"],
                "Đỗ Kha": ["Giám đốc Sở Tài nguyên & Môi trường tỉnh Bình Phước"],
                "Lê Tơ": ["Chủ tịch HĐND tỉnh Bình Phước"],
            },
            id="short forms in brackets before the unit",
        ),
        pytest.param(
            "ĐBQH Phan Nguyễn Mộc trò chuyện với cử tri.",
            {"Phan Nguyễn Mộc": ["đại biểu Quốc hội"]},
            id="a seat in short letters",
        ),
        pytest.param(
            "HĐND miễn nhiệm chức Chủ tịch, Phó Chủ tịch HĐND tỉnh đối với bà Lâm Thị Sở và bà Đỗ Thị Kha.",
            {
                "Lâm Thị Sở": ["Chủ tịch HĐND tỉnh Bình Phước"],
                "Đỗ Thị Kha": ["Phó Chủ tịch HĐND tỉnh Bình Phước"],
            },
            id="two offices and two people in the same order",
        ),
        pytest.param(
            "HĐND tỉnh bầu bà Lâm Thị Sở làm Chủ tịch HĐND tỉnh; bầu ông Tạ Hữu Nghị, Phó chủ tịch,"
            " làm Chủ tịch UBND tỉnh.",
            {
                "Lâm Thị Sở": ["Chủ tịch HĐND tỉnh Bình Phước"],
                "Tạ Hữu Nghị": ["Phó Chủ tịch", "Chủ tịch UBND tỉnh Bình Phước"],
            },
            id="another clause's body is not guessed",
        ),
        pytest.param(
            "Chủ tịch Tạ Hữu Nghị được cử làm Bí thư Tỉnh ủy, Phó Chủ tịch Lâm Văn Sở nghỉ hưu.",
            {"Tạ Hữu Nghị": ["Chủ tịch", "Bí thư Tỉnh ủy Bình Phước"], "Lâm Văn Sở": ["Phó Chủ tịch"]},
            id="the new office is not the next one's",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị, Chánh Văn phòng UBND tỉnh trả lời. Theo ông Nghị, hiện Chủ tịch HĐND tỉnh đã có"
            " văn bản.",
            {"Tạ Hữu Nghị": ["Chánh Văn phòng UBND tỉnh Bình Phước"]},
            id="the office of somebody spoken of",
        ),
        pytest.param(
            "Bà Lâm Thị Sở, Trưởng Ban Văn hóa - Xã hội (HĐND tỉnh) chất vấn.",
            {"Lâm Thị Sở": ["Trưởng Ban Văn hóa - Xã hội HĐND tỉnh Bình Phước"]},
            id="a council in brackets",
        ),
        pytest.param(
            "Nạn nhân là bà Kpă H’ ven, Phó Chủ tịch HĐND phường Đoàn Kết.",
            {"Kpă H’ ven": ["Phó Chủ tịch HĐND phường Đoàn Kết"]},
            id="a name written apart",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị, nguyên Chủ tịch UBND tỉnh Bình Phước giữ chức Bí thư Tỉnh ủy Hà Giang và Đại tá"
            " Lâm Văn Sở, nguyên Giám đốc Công an tỉnh chuyển công tác.",
            {
                "Tạ Hữu Nghị": ["nguyên Chủ tịch UBND tỉnh Bình Phước", "Bí thư Tỉnh ủy Hà Giang"],
                "Lâm Văn Sở": ["nguyên Giám đốc Công an tỉnh Bình Phước"],
            },
            id="the province somebody leaves for is not the one spoken of",
        ),
        pytest.param(
            "Trưởng Ban quản lý Khu kinh tế mở Vân Sơn, ông Tạ Hữu Nghị báo cáo.",
            {"Tạ Hữu Nghị": ["Trưởng ban quản lý Khu kinh tế mở Vân Sơn"]},
            id="a zone is no person",
        ),
        pytest.param(
            "Chị Lâm Thị Sở, Bí thư Đoàn xã Tân Hòa; anh Tạ Hữu Nghị, Bí thư Đoàn TNCS Hồ Chí Minh huyện dự.",
            {
                "Lâm Thị Sở": ["Bí thư Đoàn xã Tân Hòa"],
                "Tạ Hữu Nghị": ["Bí thư Đoàn TNCS Hồ Chí Minh huyện"],
            },
            id="the Youth Union",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị (nguyên viện phó Viện kiểm sát nhân dân tỉnh) đã nghỉ hưu.",
            {"Tạ Hữu Nghị": ["nguyên Viện phó Viện kiểm sát nhân dân tỉnh Bình Phước"]},
            id="viện phó",
        ),
        pytest.param(
            "Phó chủ tịch UBND tỉnh phụ trách lĩnh vực giao thông - đô thị Tạ Hữu Nghị trả lời.",
            {"Tạ Hữu Nghị": ["Phó Chủ tịch UBND tỉnh Bình Phước phụ trách lĩnh vực giao thông - đô thị"]},
            id="in charge of a field",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị - hiệu trưởng trường Tiểu học Thực hành sư phạm Lê Lợi - cho rằng. Bà Lâm Thị"
            " Sở, Chủ tịch Hội Sản xuất và kinh doanh sầu riêng xã Tân Hòa, vắng. GS Lò Ka (58 tuổi) Viện"
            " trưởng Huyết học và Truyền máu trung ương; NSND Vừ Mơ, Chủ tịch Hội nghệ sĩ múa Việt Nam.",
            {
                "Tạ Hữu Nghị": ["Hiệu trưởng trường Tiểu học Thực hành sư phạm Lê Lợi"],
                "Lâm Thị Sở": ["Chủ tịch Hội Sản xuất và kinh doanh sầu riêng xã Tân Hòa"],
                "Lò Ka": ["Viện trưởng Huyết học và Truyền máu trung ương"],
                "Vừ Mơ": ["Chủ tịch Hội Nghệ sĩ múa Việt Nam"],
            },
            id="names of bodies that go on in small letters",
        ),
        pytest.param(
            "Kỳ họp HĐND thành phố Huế đã miễn nhiệm chức danh Trưởng ban Đô thị với ông Tạ Hữu Nghị. Thành"
            " ủy Huế điều động bà Vừ Mơ làm Trưởng ban Pháp chế.",
            {
                "Tạ Hữu Nghị": ["Trưởng Ban Đô thị HĐND thành phố Huế"],
                "Vừ Mơ": ["Trưởng Ban Pháp chế"],
            },
            id="a committee of the council that chooses its head",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị, giám đốc Trung tâm Dự báo khí tượng thủy văn cho biết. Ông Lò Ka (Đội phó điều"
            " tra Công an Hóc Môn) và bà Vừ Mơ, Giám đốc Sở Kế hoach và Đầu tư dự. Ông Âu Lan, trưởng phòng"
            " tổng hợp - Văn phòng Tỉnh ủy, về huyện.",
            {
                "Tạ Hữu Nghị": ["Giám đốc Trung tâm Dự báo khí tượng thủy văn"],
                "Lò Ka": ["Đội phó Điều tra Công an Hóc Môn"],
                "Vừ Mơ": ["Giám đốc Sở Kế hoach và Đầu tư"],
                "Âu Lan": ["Trưởng phòng Tổng hợp - Văn phòng Tỉnh ủy Bình Phước"],
            },
            id="departments that go on",
        ),
        pytest.param(
            "Bà Vừ Mơ, hiệu trưởng Trường mầm non Mây Trắng cho biết đã báo cáo.",
            {"Vừ Mơ": ["Hiệu trưởng Trường Mầm non Mây Trắng"]},
            id="a school with a name",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị, Giám đốc Sở Xây dựng thông tin thêm. Bà Lò Ka, Trưởng Ban Pháp chế HĐND tỉnh"
            " băn khoăn, ông Vừ Mơ - Đội trưởng Đội Cảnh sát giao thông xác nhận việc này. Bà Âu Lan, Giám"
            " đốc Sở Văn hóa thông tin tỉnh, dự. Bà Lâm Thị Sở, Trưởng phòng Nội vụ và bà Mơ họp.",
            {
                "Tạ Hữu Nghị": ["Giám đốc Sở Xây dựng"],
                "Lò Ka": ["Trưởng Ban Pháp chế HĐND tỉnh Bình Phước"],
                "Vừ Mơ": ["Đội trưởng Đội Cảnh sát giao thông"],
                "Âu Lan": ["Giám đốc Sở Văn hóa thông tin tỉnh Bình Phước"],
                "Lâm Thị Sở": ["Trưởng phòng Nội vụ"],
            },
            id="verbs behind an office",
        ),
        pytest.param(
            "Ông Lò Ka, Phó Chủ tịch UBND tỉnh, và ông Vừ Mơ, Phó Chủ tịch UBND tỉnh Bình Phước, dự. Bà Tạ"
            " Lụa, Phó Chủ tịch, kiêm Tổng thư ký Trung ương Hội Luật gia Việt Nam nói.\nChủ tịch Hội Luật"
            " gia tỉnh Bình Phước là ông Âu Bốn.\nCác Phó Chủ tịch gồm: ông Đỗ Kha, bà Lâm Thị Sở.",
            {
                "Lò Ka": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Vừ Mơ": ["Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Tạ Lụa": [
                    "Phó Chủ tịch Trung ương Hội Luật gia Việt Nam",
                    "Tổng Thư ký Trung ương Hội Luật gia Việt Nam",
                ],
                "Âu Bốn": ["Chủ tịch Hội Luật gia tỉnh Bình Phước"],
                "Đỗ Kha": ["Phó Chủ tịch Hội Luật gia tỉnh Bình Phước"],
                "Lâm Thị Sở": ["Phó Chủ tịch Hội Luật gia tỉnh Bình Phước"],
            },
            id="deputies of another body than the page's",
        ),
        pytest.param(
            "Ông Lò Ka, Giám đốc Trung tâm đăng kiểm xe cơ giới 29A, xác nhận; bà Tạ Lụa (Trưởng phòng Khảo"
            " thí và kiểm định chất lượng giáo dục) cũng dự. Ông Vừ Mơ, Chủ tịch Hội Sông Nước Việt Nam và bà"
            " Lâm Thị Sở, Chủ tịch Viện Hàn lâm KHXH Việt Nam, cùng ký.",
            {
                "Lò Ka": ["Giám đốc Trung tâm Đăng kiểm xe cơ giới 29A"],
                "Tạ Lụa": ["Trưởng phòng Khảo thí và kiểm định chất lượng giáo dục"],
                "Vừ Mơ": ["Chủ tịch Hội Sông Nước Việt Nam"],
                "Lâm Thị Sở": ["Chủ tịch Viện Hàn lâm KHXH Việt Nam"],
            },
            id="names of bodies to their end",
        ),
        pytest.param(
            "Giám đốc Cảnh sát PCCC Bình Phước Lò Văn Ka và ông Tạ Hữu Nghị, Phó chuyên trách Đoàn ĐBQH tỉnh"
            " dự.",
            {
                "Lò Văn Ka": ["Giám đốc Cảnh sát PCCC tỉnh Bình Phước"],
                "Tạ Hữu Nghị": ["Phó chuyên trách Đoàn ĐBQH tỉnh Bình Phước"],
            },
            id="the fire police, a delegation's full-time deputy",
        ),
        pytest.param(
            "Trưởng ban chỉ đạo là Trưởng Ban Dân vận Tỉnh ủy Lò Văn Ka; Phó trưởng ban thường trực là ông"
            " Vừ A Mơ.",
            {
                "Lò Văn Ka": ["Trưởng Ban Chỉ đạo", "Trưởng Ban Dân vận Tỉnh ủy Bình Phước"],
                "Vừ A Mơ": ["Phó Trưởng Ban Thường trực"],
            },
            id="a deputy of one of two committees",
        ),
        pytest.param(
            "Tỉnh Bình Phước kỷ niệm.\n\nVề dự có lãnh đạo các tỉnh Hà Tĩnh, Gia Lai, Kon Tum, Phú Yên, Lâm"
            " Đồng và Bình Phước.\n\nPhía lãnh đạo tỉnh có các đồng chí: Lò Văn Ka - Bí thư Tỉnh ủy; Vừ A Mơ"
            " - Chủ tịch UBND tỉnh.",
            {
                "Lò Văn Ka": ["Bí thư Tỉnh ủy Bình Phước"],
                "Vừ A Mơ": ["Chủ tịch UBND tỉnh Bình Phước"],
            },
            id="hosts behind a list of guests",
        ),
        pytest.param(
            "HĐND tỉnh bầu hai ủy viên UBND tỉnh đối với ông Lò Văn Ka, Giám đốc Sở Y tế (đạt 50/52 phiếu)"
            " và đại tá Vừ A Mơ, Giám đốc Công an tỉnh (đạt 52/52). Ông Tạ Văn Lụa, Chánh Văn phòng Tỉnh ủy,"
            " được bầu làm Trưởng ban kiểm phiếu.",
            {
                "Lò Văn Ka": ["Ủy viên UBND tỉnh Bình Phước", "Giám đốc Sở Y tế"],
                "Vừ A Mơ": ["Ủy viên UBND tỉnh Bình Phước", "Giám đốc Công an tỉnh Bình Phước"],
                "Tạ Văn Lụa": ["Chánh Văn phòng Tỉnh ủy Bình Phước"],
            },
            id="votes in brackets within a list",
        ),
        pytest.param(
            "HĐND tỉnh bầu ủy viên UBND tỉnh khóa 15 với các ông: Lò Văn Ka - Giám đốc Sở Y tế; Vừ A Mơ -"
            " Giám đốc Sở Du lịch và ông Tạ Văn Lụa - Chánh Thanh tra tỉnh.",
            {
                "Lò Văn Ka": ["Ủy viên UBND tỉnh Bình Phước", "Giám đốc Sở Y tế"],
                "Vừ A Mơ": ["Ủy viên UBND tỉnh Bình Phước", "Giám đốc Sở Du lịch"],
                "Tạ Văn Lụa": ["Ủy viên UBND tỉnh Bình Phước", "Chánh Thanh tra tỉnh Bình Phước"],
            },
            id="a list of members by 'with'",
        ),
        pytest.param(
            "Phó chủ tịch lĩnh vực văn - xã Lò Thị Mơ qua đời; ông Vừ A Ka nguyên là Tư lệnh ngành Giáo dục."
            " Danh sách ứng cử đại biểu Quốc hội có ông Tạ Văn Lụa, Giám đốc Sở Y tế. Ông Kim Il Mây, Chủ"
            " tịch Hội đồng nhân dân tối cao - cơ quan lập pháp - đến; ông Âu Văn Bốn, Giám đốc Ban quản lý"
            " đầu tư xây dựng các công trình giao thông, tiếp.",
            {
                "Lò Thị Mơ": ["Phó Chủ tịch lĩnh vực văn - xã"],
                "Tạ Văn Lụa": ["Giám đốc Sở Y tế"],
                "Kim Il Mây": ["Chủ tịch Hội đồng nhân dân tối cao"],
                "Âu Văn Bốn": ["Giám đốc Ban quản lý Đầu tư xây dựng các công trình giao thông"],
            },
            id="fields of deputies, candidates, names of speech, assemblies abroad",
        ),
        pytest.param(
            "HĐND tỉnh bầu ông Lò Văn Ka, Phó bí thư, làm Chủ tịch UBND tỉnh; ông Vừ A Mơ, Chánh Thanh tra"
            " tỉnh, làm Phó chủ tịch. Ông Tạ Văn Lụa, Viện trưởng Viện Kiểm sát nhân dân tối cao, dự. Phải"
            " giới thiệu để HĐND bầu ông Âu Văn Bốn, Giám đốc Sở Y tế, làm Chủ tịch Hội đồng.\n\nMô hình nhà"
            " ga ra Bến Mây, Thủ tướng đã xem.",
            {
                "Lò Văn Ka": ["Phó Bí thư", "Chủ tịch UBND tỉnh Bình Phước"],
                "Vừ A Mơ": ["Chánh Thanh tra tỉnh Bình Phước", "Phó Chủ tịch UBND tỉnh Bình Phước"],
                "Tạ Văn Lụa": ["Viện trưởng Viện Kiểm sát nhân dân tối cao"],
                "Âu Văn Bốn": ["Giám đốc Sở Y tế"],
            },
            id="deputies of the chair that is gained, the highest court's prosecutor, a proposal",
        ),
        pytest.param(
            "Ông Lò Ka, Chủ tịch Ủy ban MTTQ VN xã Thọ Sơn; ông Vừ Mơ, Chỉ huy trưởng Quân sự xã Thọ Sơn; bà"
            " Tạ Lụa, Bí thư Đảng ủy các khu công nghiệp tỉnh; ông Âu Bốn, Vụ trưởng Vụ Biển, Ủy ban Biên"
            " giới quốc gia, cùng dự.",
            {
                "Lò Ka": ["Chủ tịch Ủy ban MTTQ Việt Nam xã Thọ Sơn"],
                "Vừ Mơ": ["Chỉ huy trưởng Quân sự xã Thọ Sơn"],
                "Tạ Lụa": ["Bí thư Đảng ủy các khu công nghiệp tỉnh Bình Phước"],
                "Âu Bốn": ["Vụ trưởng Vụ Biển, Ủy ban Biên giới quốc gia"],
            },
            id="short forms and rarer bodies",
        ),
        pytest.param(
            "Ông Lò Dũng, Chủ nhiệm Văn phòng Chính phủ, chủ trì.\n\nTheo ông Dũng, Thủ tướng đã chỉ đạo"
            " việc này.\n\nDự lễ có Chủ tịch MTTQ VN Vừ A Mơ, Bí thư Thành ủy HN Tạ Văn Lụa, Chủ tịch Hạ"
            " viện Âu Thị Bốn.",
            {
                "Lò Dũng": ["Chủ nhiệm Văn phòng Chính phủ"],
                "Vừ A Mơ": ["Chủ tịch MTTQ Việt Nam"],
                "Tạ Văn Lụa": ["Bí thư Thành ủy Hà Nội"],
                "Âu Thị Bốn": ["Chủ tịch Hạ viện"],
            },
            id="the one who acts behind the one who tells, short forms in a list",
        ),
        pytest.param(
            "Ông Tạ Hữu Nghị, Chánh văn phòng kiêm người phát ngôn UBND tỉnh Bình Phước. Ông Đỗ Kha, Chánh"
            " văn phòng UBND tỉnh kiêm người phát ngôn cho biết thêm.",
            {
                "Tạ Hữu Nghị": ["Chánh Văn phòng UBND tỉnh Bình Phước"],
                "Đỗ Kha": ["Chánh Văn phòng UBND tỉnh Bình Phước"],
            },
            id="to speak for a body named with another office is no other one",
        ),
        pytest.param(
            "Trưởng Ban Kinh tế TƯ Tạ Hữu Nghị, Bí thư T.Ư Đoàn Đỗ Kha và Phó Ban Dân vận TW Lâm Thị Sở dự.",
            {
                "Tạ Hữu Nghị": ["Trưởng Ban Kinh tế Trung ương"],
                "Đỗ Kha": ["Bí thư Trung ương Đoàn"],
                "Lâm Thị Sở": ["Phó Trưởng Ban Dân vận Trung ương"],
            },
            id="short forms of the Central Committee",
        ),
        pytest.param(
            "Bà Lâm Thị Sở - Phó trưởng đoàn đại biểu tỉnh Bình Phước; ông Đỗ Kha, Viện trưởng Viện Nghiên"
            " cứu phát triển Kinh tế - Xã hội Hà Nội và ông Tạ Hữu Nghị, Giám đốc Khu bảo tồn biển Hòn Cau.",
            {
                "Lâm Thị Sở": ["Phó Trưởng Đoàn đại biểu tỉnh Bình Phước"],
                "Đỗ Kha": ["Viện trưởng Viện Nghiên cứu phát triển Kinh tế - Xã hội thành phố Hà Nội"],
                "Tạ Hữu Nghị": ["Giám đốc Khu bảo tồn biển Hòn Cau"],
            },
            id="deputies of a province, names that go on in small letters to a known field, a reserve",
        ),
    ],
)
def test_offices_are_written_out(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Ông Lâm Văn Sở, Chủ tịch IIG Việt Nam chia sẻ.", id="a company's acronym"),
        pytest.param("Ông Lâm Văn Sở, Chủ tịch kiêm Giám đốc điều hành Mây Trắng, ký.", id="a manager"),
        pytest.param("Bà Lâm Thị Sở, chủ tịch VinMây, cho biết.", id="a brand"),
        pytest.param("Ông Kevin Smith, phó chủ tịch khu tự trị, trình bày.", id="a foreigner"),
        pytest.param("Ông Lâm Văn Sở - trưởng ban kiểm soát - mua cổ phiếu.", id="a company's controllers"),
        pytest.param("Ông Lâm Văn Sở, trưởng ban tổ chức, nói.", id="organisers of a prize"),
        pytest.param("Theo Tổng Giám đốc Sam Holdings, công ty sẽ mở rộng.", id="a company for a name"),
        pytest.param("Luật sư Lâm Văn Sở, thuộc Đoàn Luật sư tỉnh bào chữa cho bị cáo.", id="the bar"),
        pytest.param(
            "Ông Lâm Văn Sở (cựu Trưởng phòng Khách hàng BIDV) bị khởi tố.", id="a bank's department"
        ),
        pytest.param("Lực lượng của Bộ Tư lệnh Phương Bắc đã đến.", id="a headquarters"),
    ],
)
def test_offices_of_others_make_no_official(body: str) -> None:
    assert offices(body, title="") == {}


@pytest.mark.parametrize(
    ("body", "seat"),
    [
        ("Tại phiên chất vấn, đại biểu Lâm Văn Sở nêu ý kiến.", "đại biểu HĐND tỉnh Bình Phước"),
        ("ĐB Lâm Văn Sở (Đồng Xoài) nêu ý kiến tại kỳ họp.", "đại biểu HĐND tỉnh Bình Phước"),
        (
            "Nước từ tỉnh Gia Lai, tỉnh Kon Tum, tỉnh Đắk Lắk, tỉnh Gia Lai và tỉnh Kon Tum đổ về. Tại phiên"
            " chất vấn, đại biểu Lâm Văn Sở nêu ý kiến.",
            "đại biểu HĐND tỉnh Bình Phước",
        ),
        ("Đại biểu Quốc hội cùng dự. Tại phiên chất vấn, đại biểu Lâm Văn Sở nêu ý kiến.", "đại biểu"),
        ("Ngày hội đoàn viên. Đại biểu Lâm Văn Sở nói. Kỳ họp HĐND đã bế mạc.", "đại biểu"),
        ("Đại hội đã bế mạc. Đại biểu Lâm Văn Sở nêu ý kiến.", "đại biểu"),
        ("HĐND tỉnh Gia Lai gửi hoa. Tại phiên chất vấn, đại biểu Lâm Văn Sở nêu ý kiến.", "đại biểu"),
        (
            "Tại phiên chất vấn của HĐND, đại biểu Lâm Văn Sở nêu ý kiến. HĐND cần mở hội thảo. HĐND ghi"
            " nhận, HĐND tỉnh giao UBND tỉnh.",
            "đại biểu HĐND tỉnh Bình Phước",
        ),
        (
            "Trưởng đoàn đại biểu Quốc hội dự. Tại phiên chất vấn, đại biểu Lâm Văn Sở nêu ý kiến.",
            "đại biểu HĐND tỉnh Bình Phước",
        ),
    ],
)
def test_a_deputy_is_of_the_council_whose_deputies_alone_a_page_tells_of(body: str, seat: str) -> None:
    assert offices(body) == {"Lâm Văn Sở": [seat]}


def test_a_deputy_is_not_of_the_council_that_only_comes_to_a_meeting_of_the_assemblys_deputies() -> None:
    body = "Đại biểu Lâm Văn Sở ghi nhận. Lãnh đạo HĐND, UBND tỉnh Bình Phước dự. HĐND xã cũng dự."
    title = "Đoàn ĐBQH tỉnh Bình Phước tiếp xúc cử tri"
    assert offices(body, title=title) == {"Lâm Văn Sở": ["đại biểu"]}


def test_a_deputy_is_of_the_group_with_its_number() -> None:
    found = offices("Đại biểu Lâm Văn Sở – Tổ đại biểu HĐND tỉnh Gia Lai số 3 nêu ý kiến.")
    assert "đại biểu Tổ đại biểu HĐND tỉnh Gia Lai số 3" in found["Lâm Văn Sở"]


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("Tư lệnh Quân khu Thủ đô, dự.", "Tư lệnh Quân khu Thủ đô"),
        ("Tư lệnh Quân khu 8, dự.", "Tư lệnh Quân khu 8"),
        ("Giám đốc Bệnh viện Mây Trắng 2, dự.", "Giám đốc Bệnh viện Mây Trắng 2"),
        ("Giám đốc Bệnh viện Quân y 999, dự.", "Giám đốc Bệnh viện Quân y 999"),
        ("Giám đốc Trung tâm đăng kiểm xe 99D xác nhận.", "Giám đốc Trung tâm Đăng kiểm xe 99D"),
        ("Bí thư Đảng ủy phường Mây Trắng 1, dự.", "Bí thư Đảng ủy phường Mây Trắng 1"),
        ("Bí thư Đảng ủy phường Mây Trắng 2 lần dự.", "Bí thư Đảng ủy phường Mây Trắng"),
        ("Bí thư Đảng ủy phường Mây Trắng 2,5 năm.", "Bí thư Đảng ủy phường Mây Trắng"),
        ("Ủy viên thường vụ Đảng ủy, dự.", "Ủy viên Ban Thường vụ Đảng ủy"),
        ("Giám đốc Nhà xuất bản Mây Trắng, dự.", "Giám đốc Nhà xuất bản Mây Trắng"),
        ("Tư lệnh Quân chủng, dự.", "Tư lệnh Quân chủng"),
        (
            "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Khối các cơ quan tỉnh Gia Lai, dự.",
            "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Khối các cơ quan tỉnh Gia Lai",
        ),
        ("Vụ trưởng Vụ Chính quyền địa phương, dự.", "Vụ trưởng Vụ Chính quyền địa phương"),
        ("Phó Giám đốc VQG Mây Trắng, dự.", "Phó Giám đốc VQG Mây Trắng"),
        ("Chủ tịch Liên hiệp các tổ chức hữu nghị, dự.", "Chủ tịch Liên hiệp các tổ chức hữu nghị"),
        ("Hiệu trưởng Trường Tiểu học Mây Trắng 2 năm qua, dự.", "Hiệu trưởng Trường Tiểu học Mây Trắng"),
        ("Giám đốc Sở Y tế 2 tỉnh, dự.", "Giám đốc Sở Y tế"),
        (
            "Phó Vụ trưởng Vụ Địa phương IV Ban Tổ chức Trung ương, dự.",
            "Phó vụ trưởng Vụ Địa phương IV Ban Tổ chức Trung ương",
        ),
        ("Giám đốc Sở Y tế V. Đỗ Mơ, dự.", "Giám đốc Sở Y tế"),
        (
            "Phó Viện trưởng Viện Nghiên cứu Kinh tế & Phát triển nguồn nhân lực, dự.",
            "Phó viện trưởng Viện Nghiên cứu Kinh tế & Phát triển nguồn nhân lực",
        ),
        ("Đồn trưởng Đồn Công an Mây Gió, dự.", "Đồn trưởng Đồn Công an Mây Gió"),
        (
            "Phó Đồn trưởng Đồn Biên phòng cửa khẩu quốc tế Mây Gió dự.",
            "Phó đồn trưởng Đồn Biên phòng cửa khẩu quốc tế Mây Gió",
        ),
        ("Phó Chủ tịch Tổng LĐLĐ Việt Nam, dự.", "Phó Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
        ("Chủ tịch Tổng LĐLĐVN - dự.", "Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
    ],
)
def test_a_body_is_named_whole_with_its_number(said: str, office: str) -> None:
    assert offices(f"Ông Lâm Văn Sở, {said}") == {"Lâm Văn Sở": [office]}


def test_a_person_is_named_behind_a_body_with_a_number() -> None:
    body = "Phó Chính ủy Quân khu 8 Lâm Văn Sở dự."
    assert offices(body) == {"Lâm Văn Sở": ["Phó chính ủy Quân khu 8"]}


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ("Bí thư kiêm Chủ tịch UBND quận Lê Chân", "Bí thư Quận ủy Lê Chân"),
        ("Phó bí thư, Phó chủ tịch UBND tỉnh Gia Lai", "Phó Bí thư Tỉnh ủy Gia Lai"),
        ("Bí thư, Chủ tịch HĐND xã Mây Trắng", "Bí thư Đảng ủy xã Mây Trắng"),
        ("Bí thư, Chủ tịch UBND TP.HCM", "Bí thư Thành ủy thành phố Hồ Chí Minh"),
        ("Phó Bí thư, Trưởng Ban Tuyên giáo Thành Đoàn", "Phó Bí thư"),
        ("Bí thư, Bộ trưởng Bộ Y tế", "Bí thư"),
        ("Phó Bí thư, Trưởng Ban Tổ chức Huyện ủy Chư Sê", "Phó Bí thư Huyện ủy Chư Sê"),
    ],
)
def test_who_leads_a_unit_leads_its_committee_of_the_party(said: str, party: str) -> None:
    assert offices(f"Ông Lâm Văn Sở, {said}, dự.")["Lâm Văn Sở"][0] == party


@pytest.mark.parametrize(
    "part",
    [
        "Trưởng Ban Pháp chế HĐND xã Mây Trắng",
        "Thủ trưởng Cơ quan CSĐT Công an tỉnh",
        "đại biểu HĐND tỉnh Gia Lai",
    ],
)
def test_who_leads_a_part_of_a_body_too_does_not_head_that_part(part: str) -> None:
    held = offices(f"Ông Lâm Văn Sở, Phó Giám đốc kiêm {part}, dự.")["Lâm Văn Sở"]
    assert held[0] == "Phó Giám đốc"


def test_a_committee_of_the_party_has_one_secretary() -> None:
    body = "Bí thư Tỉnh ủy Gia Lai Lâm Văn Sở đến xã Mây Trắng, Bí thư Đỗ Kha báo cáo."
    assert offices(body)["Đỗ Kha"] == ["Bí thư"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Tỉnh ủy Gia Lai hiện có 2 Phó Bí thư, gồm: ông Lâm Văn Sở, ông Đỗ Kha.",
            "Phó Bí thư Tỉnh ủy Gia Lai",
        ),
        (
            "Lãnh đạo Thành ủy TP HCM có 2 người, gồm các Phó bí thư: ông Lâm Văn Sở, ông Đỗ Kha.",
            "Phó Bí thư Thành ủy thành phố Hồ Chí Minh",
        ),
        (
            "Ngoài Bí thư Tỉnh ủy Gia Lai, hai phó bí thư được bầu là ông Lâm Văn Sở và ông Đỗ Kha.",
            "Phó Bí thư Tỉnh ủy Gia Lai",
        ),
        ("Tỉnh ủy Gia Lai mời hai Phó Bí thư, gồm: ông Lâm Văn Sở, ông Đỗ Kha.", "Phó Bí thư"),
    ],
)
def test_a_committee_of_the_party_that_has_those_named_is_theirs(said: str, expected: str) -> None:
    assert offices(said) == {"Lâm Văn Sở": [expected], "Đỗ Kha": [expected]}


def test_a_committee_that_heads_a_line_is_of_those_on_it_and_on_the_next() -> None:
    body = (
        "Ông Vi Mơ, Trưởng Ban Dân tộc HĐND tỉnh, dự.\n"
        "Ban Pháp chế: Trưởng ban Lâm Văn Sở (Giám đốc Sở Y tế) đạt 95%.\nPhó ban Đỗ Kha và Hà Bo.\n"
        "Ban Mây trắng: Trưởng ban Tạ Nghị (Giám đốc Sở Nội vụ) đạt 90%."
    )
    assert offices(body) == {
        "Vi Mơ": ["Trưởng Ban Dân tộc HĐND tỉnh Bình Phước"],
        "Lâm Văn Sở": ["Trưởng Ban Pháp chế HĐND tỉnh Bình Phước", "Giám đốc Sở Y tế"],
        "Đỗ Kha": ["Phó Trưởng Ban Pháp chế HĐND tỉnh Bình Phước"],
        "Hà Bo": ["Phó Trưởng Ban Pháp chế HĐND tỉnh Bình Phước"],
        "Tạ Nghị": ["Trưởng Ban", "Giám đốc Sở Nội vụ"],
    }


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("Tỉnh Gia Lai hiện có hai phó chủ tịch, gồm các ông:", "Phó Chủ tịch tỉnh Gia Lai"),
        ("Tỉnh Gia Lai cử đi hai phó chủ tịch, gồm các ông:", "Phó Chủ tịch"),
        ("UBND tỉnh Gia Lai chỉ còn các phó chủ tịch, gồm:", "Phó Chủ tịch UBND tỉnh Gia Lai"),
        ("Về phía UBND tỉnh Gia Lai có mặt các phó chủ tịch, gồm:", "Phó Chủ tịch UBND tỉnh Gia Lai"),
    ],
)
def test_deputies_are_of_what_has_them(said: str, office: str) -> None:
    assert offices(f"{said} Lâm Văn Sở, Đỗ Kha.") == {"Lâm Văn Sở": [office], "Đỗ Kha": [office]}


def test_leaders_of_a_body_are_those_of_it() -> None:
    body = "Đối với lãnh đạo UBND tỉnh Gia Lai, ông Lâm Văn Sở (chủ tịch) và ông Đỗ Kha (phó chủ tịch) nói."
    assert offices(body) == {
        "Lâm Văn Sở": ["Chủ tịch UBND tỉnh Gia Lai"],
        "Đỗ Kha": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
    }


def test_a_member_of_the_standing_board_is_one_of_the_council_whose_chair_is_named() -> None:
    body = "HĐND tỉnh Gia Lai có Chủ tịch Lâm Văn Sở; Ủy viên thường trực Đỗ Kha."
    assert offices(body)["Đỗ Kha"] == ["Ủy viên Thường trực HĐND tỉnh Gia Lai"]
    assert offices(body.replace("HĐND", "UBND"))["Đỗ Kha"] == ["Ủy viên Thường trực"]


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ("Phó Giám đốc, Giám đốc Sở Y tế", ["Phó Giám đốc Sở Y tế", "Giám đốc Sở Y tế"]),
        (
            "phó chánh văn phòng rồi Chánh Văn phòng Tỉnh ủy Gia Lai",
            ["Phó Chánh Văn phòng Tỉnh ủy Gia Lai", "Chánh Văn phòng Tỉnh ủy Gia Lai"],
        ),
        (
            "Phó chủ tịch, Chủ tịch UBND huyện Chư Sê",
            ["Phó Chủ tịch UBND huyện Chư Sê", "Chủ tịch UBND huyện Chư Sê"],
        ),
        ("Phó chủ nhiệm, Giám đốc Sở Y tế", ["Phó Chủ nhiệm", "Giám đốc Sở Y tế"]),
    ],
)
def test_a_deputy_who_became_the_head_was_in_the_same_body(posts: str, expected: list[str]) -> None:
    body = f"Trước khi làm Chủ tịch UBND tỉnh Gia Lai, ông Lâm Văn Sở từng trải qua các chức vụ: {posts}."
    assert offices(body) == {"Lâm Văn Sở": ["Chủ tịch UBND tỉnh Gia Lai", *expected]}


@pytest.mark.parametrize("rank", ["Đại tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy"])
def test_an_officer_of_any_rank_explains_the_office_before(rank: str) -> None:
    body = f"Phó Trưởng Công an huyện Tiên Lãng, {rank} Lâm Văn Sở báo cáo."
    assert offices(body) == {"Lâm Văn Sở": ["Phó Trưởng Công an huyện Tiên Lãng"]}


@pytest.mark.parametrize(
    "told",
    [
        "HĐND tỉnh miễn nhiệm ông Bùi Kim, do được điều động làm Phó Bí thư Tỉnh ủy Hậu Giang.",
        "Ông Bùi Kim, quê Hậu Giang, phát biểu.",
        "Ông Bùi Kim, nay là Phó Bí thư Tỉnh ủy Hậu Giang; HĐND tỉnh chọn người thay.",
    ],
)
def test_a_page_of_one_council_does_not_mean_a_province_named_in_passing(told: str) -> None:
    body = f"{told} Chủ tịch HĐND tỉnh Lâm Văn Sở kết luận."
    assert offices(body, title="HĐND tỉnh Bình Phước họp kỳ thứ 9")["Lâm Văn Sở"] == [
        "Chủ tịch HĐND tỉnh Bình Phước"
    ]


def test_one_sentence_does_not_mean_the_province_that_somebody_leaves_for() -> None:
    body = (
        "HĐND tỉnh miễn nhiệm ông Bùi Kim, do được điều động làm Phó Bí thư Tỉnh ủy Hậu Giang; cho thôi làm"
        " đại biểu HĐND tỉnh đối với bà Lâm Thị Sở."
    )
    found = offices(body, title="HĐND tỉnh Bình Phước họp kỳ thứ 9")
    assert found["Lâm Thị Sở"] == ["đại biểu HĐND tỉnh Bình Phước"]


def test_where_a_page_tells_of_several_councils_the_province_named_last_is_meant() -> None:
    body = (
        "HĐND tỉnh Gia Lai cùng dự.\nTại Hậu Giang có hai cuộc họp. Chủ tịch HĐND tỉnh Lâm Văn Sở kết luận."
    )
    found = offices(body, title="HĐND tỉnh Bình Phước họp kỳ thứ 9")
    assert found["Lâm Văn Sở"] == ["Chủ tịch HĐND tỉnh Hậu Giang"]


@pytest.mark.parametrize(
    ("committee", "office", "full"),
    [
        ("Bí thư Huyện ủy Tiên Lãng", "Chủ tịch UBND huyện", "Chủ tịch UBND huyện Tiên Lãng"),
        ("Bí thư Huyện ủy Tiên Lãng", "Phó Bí thư Huyện ủy", "Phó Bí thư Huyện ủy Tiên Lãng"),
        ("Bí thư Quận ủy Lê Chân", "Phó Chủ tịch HĐND quận", "Phó Chủ tịch HĐND quận Lê Chân"),
        ("Bí thư Thị ủy Kỳ Anh", "Chủ tịch UBND thị xã", "Chủ tịch UBND thị xã Kỳ Anh"),
        ("Bí thư Thành ủy Sa Đéc", "Chủ tịch UBND thành phố", "Chủ tịch UBND thành phố Sa Đéc"),
    ],
)
def test_a_committee_of_the_party_names_the_unit_that_is_meant(
    committee: str, office: str, full: str
) -> None:
    body = f"Đồng chí Bùi Kim, {committee}, chủ trì.\nCùng dự có đồng chí Lâm Văn Sở, {office}."
    assert offices(body)["Lâm Văn Sở"] == [full]


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("- Chủ tịch HĐND xã Lê Mây Gió dự.", ["Chủ tịch HĐND xã Lê Mây Gió"]),
        (", Phó Trưởng Công an phường Đỗ Mây Gió, dự.", ["Phó Trưởng Công an phường Đỗ Mây Gió"]),
        (
            "- Phó Bí thư Đảng ủy, Chủ tịch HĐND xã Lê Mây Gió dự.",
            ["Phó Bí thư Đảng ủy xã Lê Mây Gió", "Chủ tịch HĐND xã Lê Mây Gió"],
        ),
    ],
)
def test_a_commune_called_as_a_person_is_one_where_its_holder_goes_before(said: str, held: list[str]) -> None:
    assert offices(f"Đồng chí Lâm Văn Sở {said}") == {"Lâm Văn Sở": held}


def test_who_is_named_behind_a_bare_commune_holds_the_office_where_nobody_goes_before() -> None:
    body = "Dự có Bí thư Đảng ủy xã Lâm Văn Sở, Chủ tịch HĐND xã Đỗ Thị Mơ."
    assert offices(body) == {"Lâm Văn Sở": ["Bí thư Đảng ủy xã"], "Đỗ Thị Mơ": ["Chủ tịch HĐND xã"]}


def test_the_place_where_a_group_of_deputies_was_chosen_is_no_part_of_an_office_that_names_its_unit() -> None:
    body = "Tổ trưởng Tổ đại biểu HĐND thị xã Kỳ Anh tại phường Mây Gió là bà Lâm Thị Sở."
    assert offices(body) == {"Lâm Thị Sở": ["Tổ trưởng Tổ đại biểu HĐND thị xã Kỳ Anh"]}


@pytest.mark.parametrize(
    ("stated", "office"),
    [
        ("Trưởng Ban Đô thị", "Trưởng Ban Đô thị HĐND tỉnh Bình Phước"),
        ("Trưởng ban KT-NS", "Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh Bình Phước"),
        ("Phó Ban VHXH", "Phó Trưởng Ban Văn hóa - Xã hội HĐND tỉnh Bình Phước"),
        ("Ủy viên Ban Pháp chế", "Ủy viên Ban Pháp chế HĐND tỉnh Bình Phước"),
        ("Phó Trưởng Ban Dân tộc", "Phó Trưởng Ban Dân tộc"),
        ("Ủy viên Ban Dân vận", "Ủy viên Ban Dân vận"),
        ("Trưởng phòng Đô thị", "Trưởng phòng Đô thị"),
    ],
)
def test_who_is_in_a_committee_that_only_councils_have_is_of_the_council(stated: str, office: str) -> None:
    body = f"Dự có ông Lâm Văn Sở, {stated}."
    assert offices(body, title="HĐND tỉnh Bình Phước họp kỳ thứ 9") == {"Lâm Văn Sở": [office]}


def test_a_committee_without_a_name_that_is_known_is_not_the_one_before() -> None:
    body = "Ông Lâm Văn Sở, nguyên Trưởng Ban Dân vận Tỉnh ủy Gia Lai, Trưởng Ban liên lạc đồng hương, dự."
    assert offices(body) == {"Lâm Văn Sở": ["nguyên Trưởng Ban Dân vận Tỉnh ủy Gia Lai", "Trưởng Ban"]}


@pytest.mark.parametrize("committee", ["Văn hóa - Xã hội", "KT-NS", "Dân tộc"])
def test_whom_a_council_chooses_is_in_its_committee(committee: str) -> None:
    body = (
        "Thường trực HĐND tỉnh Gia Lai chỉ định ông Bùi Kim làm Chủ tịch HĐND xã Tiên Phong, ông Lâm Văn Sở"
        f" làm Phó Ban {committee}."
    )
    assert offices(body)["Lâm Văn Sở"][0].endswith(" HĐND xã Tiên Phong")


def test_a_province_of_another_country_is_not_taken_for_the_one_of_the_page() -> None:
    body = "Ông Bounmy Mơ, Phó Chủ tịch HĐND tỉnh Sarabek, cảm ơn Chủ tịch HĐND tỉnh Lâm Văn Sở."
    assert offices(body, title="HĐND tỉnh Bình Phước tiếp khách") == {
        "Bounmy Mơ": ["Phó Chủ tịch HĐND tỉnh"],
        "Lâm Văn Sở": ["Chủ tịch HĐND tỉnh Bình Phước"],
    }


def test_a_name_in_letters_of_the_highlands_behind_a_bare_province_is_of_no_other_country() -> None:
    body = "Chủ tịch HĐND tỉnh Ksor Mơ dự."
    assert offices(body, title="HĐND tỉnh Gia Lai họp") == {"Ksor Mơ": ["Chủ tịch HĐND tỉnh Gia Lai"]}


def test_who_leads_a_session_holds_that_office_only_where_no_other_is_told() -> None:
    body = "Chủ tọa kỳ họp: ông Lâm Văn Sở, Chủ tịch HĐND huyện Tiên Lãng. Thư ký kỳ họp: bà Đỗ Thị Mơ."
    assert offices(body) == {"Lâm Văn Sở": ["Chủ tịch HĐND huyện Tiên Lãng"], "Đỗ Thị Mơ": ["Thư ký kỳ họp"]}


@pytest.mark.parametrize(
    ("stated", "office"),
    [
        ("PCT.HĐND tỉnh", "Phó Chủ tịch HĐND tỉnh Bình Phước"),
        ("PCT. UBND huyện Hớn Quản", "Phó Chủ tịch UBND huyện Hớn Quản"),
        ("CT-UBND huyện Hớn Quản", "Chủ tịch UBND huyện Hớn Quản"),
        ("PCTHĐND tỉnh", "Phó Chủ tịch HĐND tỉnh Bình Phước"),
        ("PCTTT.UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh Bình Phước"),
        ("PCT.TT HĐND tỉnh", "Phó Chủ tịch Thường trực HĐND tỉnh Bình Phước"),
        ("Phó chủ tịch TT HĐND tỉnh", "Phó Chủ tịch Thường trực HĐND tỉnh Bình Phước"),
        ("Ủy viên TT HĐND tỉnh", "Ủy viên Thường trực HĐND tỉnh Bình Phước"),
        ("PBT TT. Huyện ủy Hớn Quản", "Phó Bí thư Thường trực Huyện ủy Hớn Quản"),
        ("PBTTTHU Hớn Quản", "Phó Bí thư Thường trực Huyện ủy Hớn Quản"),
        ("Phó Bí thư TU", "Phó Bí thư Tỉnh ủy Bình Phước"),
        ("Bí thư HU Hớn Quản", "Bí thư Huyện ủy Hớn Quản"),
        ("BTĐU xã Mây Gió", "Bí thư Đảng ủy xã Mây Gió"),
        ("UVTV", "Ủy viên Ban Thường vụ"),
        ("UVTVTU", "Ủy viên Ban Thường vụ Tỉnh ủy Bình Phước"),
        ("Ủy viên BTVTU", "Ủy viên Ban Thường vụ Tỉnh ủy Bình Phước"),
        ("UVTVHU Hớn Quản", "Ủy viên Ban Thường vụ Huyện ủy Hớn Quản"),
        ("UVUBKT Tỉnh ủy", "Ủy viên Ủy ban Kiểm tra Tỉnh ủy Bình Phước"),
        ("UVTU", "Tỉnh ủy viên Bình Phước"),
        ("TP. Nội vụ huyện Hớn Quản", "Trưởng phòng Nội vụ huyện Hớn Quản"),
        ("PTB.KT-NS HĐND tỉnh", "Phó Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh Bình Phước"),
        ("Trưởng ban TGTU", "Trưởng Ban Tuyên giáo Tỉnh ủy Bình Phước"),
        ("Trưởng Ban PC", "Trưởng Ban Pháp chế HĐND tỉnh Bình Phước"),
        ("Trưởng phòng PC Công an tỉnh", "Trưởng phòng PC Công an tỉnh Bình Phước"),
        ("TB DT HĐND tỉnh", "Trưởng Ban Dân tộc HĐND tỉnh Bình Phước"),
        ("PTB TT BCĐ tỉnh", "Phó Trưởng Ban Thường trực Ban Chỉ đạo tỉnh Bình Phước"),
        ("TP Phòng Nội vụ", "Trưởng phòng Nội vụ"),
        ("Phó phụ trách Phòng Nội vụ", "Phó phụ trách Phòng Nội vụ"),
        ("CT HPN xã Mây Gió", "Chủ tịch Hội Phụ nữ xã Mây Gió"),
        ("BT ĐTN xã Mây Gió", "Bí thư Đoàn Thanh niên xã Mây Gió"),
        ("Bí thư Xã đoàn Mây Gió", "Bí thư Xã đoàn Mây Gió"),
        ("GĐ TT Y tế huyện Hớn Quản", "Giám đốc TT Y tế huyện Hớn Quản"),
        ("PGĐ TTYT huyện Hớn Quản", "Phó Giám đốc TTYT huyện Hớn Quản"),
        ("PGĐ TT Sở Y tế", "Phó Giám đốc Thường trực Sở Y tế"),
        ("Q.CT UBND tỉnh", "Quyền Chủ tịch UBND tỉnh Bình Phước"),
        ("P.CT.UBND tỉnh", "Phó Chủ tịch UBND tỉnh Bình Phước"),
        ("PCN TT UBKT Tỉnh ủy", "Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy Bình Phước"),
        ("CTV Ban CHQS huyện Hớn Quản", "Chính trị viên Ban CHQS huyện Hớn Quản"),
        ("Đồn trưởng Đồn BP Mây Gió", "Đồn trưởng Đồn BP Mây Gió"),
        ("CTT Sở Y tế", "Chánh Thanh tra Sở Y tế"),
        ("CT CCB xã Mây Gió", "Chủ tịch Hội Cựu chiến binh xã Mây Gió"),
        ("GĐ Trung tâm DV việc làm tỉnh", "Giám đốc Trung tâm DV việc làm tỉnh Bình Phước"),
        ("PVP UBND tỉnh", "Phó Chánh Văn phòng UBND tỉnh Bình Phước"),
        ("BT Đoàn TNCS HCM xã Mây Gió", "Bí thư Đoàn TNCS Hồ Chí Minh xã Mây Gió"),
        ("Chủ tịch Ủy ban MTTQVN tỉnh", "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bình Phước"),
    ],
)
@pytest.mark.parametrize("sign", [" - ", "- ", ", ", " (", ": "])
def test_a_short_form_is_written_out_and_kept_as_it_is_stated(stated: str, office: str, sign: str) -> None:
    end = ")" if "(" in sign else ""
    body = f"Cùng dự có các đ/c: Bùi Kim, TUV, GĐ Sở Y tế; Lâm Văn Sở{sign}{stated}{end}."
    found = asking.read(body, TITLE)["Lâm Văn Sở"]
    assert [(o.name, o.stated) for o in found.offices] == [(office, stated)]


@pytest.mark.parametrize(
    ("unit", "member"),
    [
        ("thị xã Bình Long", "Thị ủy viên Bình Long"),
        ("thành phố Hạ Long", "Thành ủy viên Hạ Long"),
        ("huyện Hớn Quản", "ThUV"),
    ],
)
def test_a_member_is_of_the_committee_of_the_unit_that_is_spoken_of(unit: str, member: str) -> None:
    body = f"Đ/c Lâm Văn Sở - ThUV, Chủ tịch UBND {unit} dự."
    assert offices(body) == {"Lâm Văn Sở": [member, f"Chủ tịch UBND {unit}"]}


@pytest.mark.parametrize("before", ["của", "ở", "toàn", "nhiều"])
def test_a_city_whose_economy_is_spoken_of_is_no_head_of_a_department(before: str) -> None:
    assert offices(f"Ông Lâm Văn Sở nói về cái chung {before} TP. Kinh tế tỉnh Gia Lai đã khá.") == {}


@pytest.mark.parametrize(
    "document", ["05/CT-UBND tỉnh", "12 CT-UBND tỉnh", "15/TB.HĐND tỉnh", "05-CT/TU", "7/TB-PCT.UBND tỉnh"]
)
def test_the_sign_of_a_document_is_nobodys_office(document: str) -> None:
    assert offices(f"Ông Lâm Văn Sở, {document}, nộp thuế.") == {}


@pytest.mark.parametrize("title", ["Đ/c", "đ/c", "đ.c ", "đ/c: ", "Đồng chí:", "đ/c.", "Đ/C "])
@pytest.mark.parametrize("name", ["Lê Văn Sở", "Nguyễn Văn Sở"])
def test_an_honorific_that_is_shortened_or_glued_is_no_part_of_a_name(title: str, name: str) -> None:
    assert offices(f"Cùng dự có {title}{name},PCT HĐND tỉnh.") == {
        name: ["Phó Chủ tịch HĐND tỉnh Bình Phước"]
    }


@pytest.mark.parametrize(
    ("stated", "full"),
    [
        ("UVTV, PCT UBND tỉnh", "Ủy viên Ban Thường vụ Tỉnh ủy Bình Phước"),
        ("UVTV - CT Ủy ban MTTQVN tỉnh", "Ủy viên Ban Thường vụ Tỉnh ủy Bình Phước"),
        ("Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy Bình Phước"),
        ("UVTV, PBT - CT HĐND huyện Hớn Quản", "Ủy viên Ban Thường vụ Huyện ủy Hớn Quản"),
        ("UVBTV, PBT TU", "Ủy viên Ban Thường vụ Tỉnh ủy Bình Phước"),
        ("UVTV, Bí thư Huyện ủy Hớn Quản", "Ủy viên Ban Thường vụ"),
        ("UVTV, Giám đốc Sở Y tế", "Ủy viên Ban Thường vụ"),
        ("Bí thư Đảng ủy, Chủ tịch HĐND xã Mây Gió", "Bí thư Đảng ủy xã Mây Gió"),
        ("PBT Đảng ủy + CT UBND xã Mây Gió", "Phó Bí thư Đảng ủy xã Mây Gió"),
        ("Bí thư Đảng ủy, Giám đốc Công an tỉnh", "Bí thư Đảng ủy"),
        ("Phó Bí thư Đảng ủy, Phó Chủ tịch UBND tỉnh", "Phó Bí thư Đảng ủy"),
    ],
)
def test_the_office_beside_tells_the_committee_of_the_party(stated: str, full: str) -> None:
    assert offices(f"Dự có đồng chí Lâm Văn Sở, {stated}.")["Lâm Văn Sở"][0] == full


@pytest.mark.parametrize(
    "office",
    [
        "Bí thư Tỉnh ủy Hà Bắc",
        "Bí thư Tỉnh ủy Hà Nam Ninh",
        "Chủ tịch UBND tỉnh Hoàng Liên Sơn",
        "Chủ tịch UBND tỉnh Quảng Nam - Đà Nẵng",
        "Chủ tịch HĐND tỉnh Mỹ Tho",
    ],
)
def test_an_office_in_a_province_that_ended_long_ago_names_it(office: str) -> None:
    assert offices(f"Dự lễ có ông Tạ Hữu Nghị, nguyên {office}.") == {"Tạ Hữu Nghị": [f"nguyên {office}"]}
    assert offices(f"Ông từng gặp {office} Tạ Hữu Nghị khi đó.") == {"Tạ Hữu Nghị": [office]}


def test_the_name_of_who_holds_an_office_is_no_part_of_an_old_province() -> None:
    assert offices("Phó Chủ tịch HĐND tỉnh Hà Nam Ninh Thị Hiền dự họp.") == {
        "Ninh Thị Hiền": ["Phó Chủ tịch HĐND tỉnh Hà Nam"]
    }
    assert list(offices("HĐND tỉnh An Giang họp. Chủ tịch HĐND tỉnh Minh Hải Yến kết luận.")) == [
        "Minh Hải Yến"
    ]


def test_in_a_life_told_by_semicolons_a_bare_unit_is_the_one_of_its_item() -> None:
    said = (
        "Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Hải Phòng; Bí thư Thành ủy, Chủ tịch HĐND thành phố Huế"
    )

    held = offices(f"Ông Tạ Hữu Nghị đã kinh qua các chức vụ: {said}.")["Tạ Hữu Nghị"]

    assert "Phó Bí thư Thành ủy Hải Phòng" in held
    assert "Bí thư Thành ủy Huế" in held
