"""Who holds an office: the holder to the left, to the right, in a list, and those who only sign or hope."""

from __future__ import annotations

import pytest

from tests.importing.people.asking import offices


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Ngày 18-1, Thủ tướng Chính phủ Lâm Xuân Hội đã ký quyết định cách chức phó chủ tịch UBND tỉnh"
            " Gia Lai (nhiệm kỳ 2016-2021) đối với ông Ngô Tất Bền, vì vi phạm.",
            {"Lâm Xuân Hội": ["Thủ tướng Chính phủ"], "Ngô Tất Bền": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="who signs a dismissal is not dismissed",
        ),
        pytest.param(
            "Ông Ngô Tất Bền bị cấp trên ký quyết định cách chức Bí thư Tỉnh ủy Gia Lai.",
            {"Ngô Tất Bền": ["Bí thư Tỉnh ủy Gia Lai"]},
            id="who is dismissed by a signature",
        ),
        pytest.param(
            "Các đại biểu miễn nhiệm chức danh Ủy viên UBND tỉnh Gia Lai đối với các ông Bùi Xuân Mộc (nguyên"
            " Giám đốc Sở Xây dựng ) và Trần Trọng Hỏa( nguyên Giám đốc Sở Y tế), Nguyễn Long Thổ đã nghỉ.",
            {
                "Bùi Xuân Mộc": ["Ủy viên UBND tỉnh Gia Lai", "nguyên Giám đốc Sở Xây dựng"],
                "Trần Trọng Hỏa": ["Ủy viên UBND tỉnh Gia Lai", "nguyên Giám đốc Sở Y tế"],
                "Nguyễn Long Thổ": ["Ủy viên UBND tỉnh Gia Lai"],
            },
            id="a list goes on over offices in brackets",
        ),
        pytest.param(
            "Tương tự, một số Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai vẫn đảm nhiệm các vị trí được phân công"
            " trước đó, như: bà Phùng Thị Hỏa, Phó chủ tịch HĐND tỉnh; ông Lê Thổ, Phó chủ tịch UBND tỉnh.",
            {
                "Phùng Thị Hỏa": ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai", "Phó Chủ tịch HĐND tỉnh Gia Lai"],
                "Lê Thổ": ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai", "Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="some of a body, such as",
        ),
        pytest.param(
            "HĐND tỉnh Gia Lai bầu ông Lê Thổ giữ chức Phó chủ tịch UBND tỉnh, thay ông Bùi Mộc, Trần Thủy"
            " nghỉ hưu theo chế độ.",
            {
                "Lê Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Bùi Mộc": ["nguyên Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Trần Thủy": ["nguyên Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="two are replaced",
        ),
        pytest.param(
            "Dự kỳ họp HĐND tỉnh Gia Lai có các đồng chí: Lê Thổ, Bùi Mộc và Trần Thủy, Phó Chủ tịch HĐND"
            " tỉnh; các đồng chí Phùng Hỏa và Lò Kim - Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai.",
            {
                "Lê Thổ": ["Phó Chủ tịch HĐND tỉnh Gia Lai"],
                "Bùi Mộc": ["Phó Chủ tịch HĐND tỉnh Gia Lai"],
                "Trần Thủy": ["Phó Chủ tịch HĐND tỉnh Gia Lai"],
                "Phùng Hỏa": ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai"],
                "Lò Kim": ["Ủy viên Ban Thường vụ Tỉnh ủy Gia Lai"],
            },
            id="those of a list share the office behind the last",
        ),
        pytest.param(
            "Dự kỳ họp HĐND tỉnh Gia Lai có các đồng chí: Lê Thổ, Chủ tịch UBND tỉnh; Bùi Mộc và ông Trần"
            " Thủy, Chủ tịch HĐND tỉnh.",
            {"Lê Thổ": ["Chủ tịch UBND tỉnh Gia Lai"], "Trần Thủy": ["Chủ tịch HĐND tỉnh Gia Lai"]},
            id="an office that one person has is not shared",
        ),
        pytest.param(
            "HĐND tỉnh Gia Lai họp tại tỉnh Gia Lai.\n\n"
            "Ông Lê Thổ, Chủ tịch UBND tỉnh, kể cách làm của tỉnh Quảng Ninh.\n\n"
            "Sau đó Chủ tịch HĐND tỉnh Bùi Mộc đề nghị học hỏi.",
            {"Lê Thổ": ["Chủ tịch UBND tỉnh Gia Lai"], "Bùi Mộc": ["Chủ tịch HĐND tỉnh Gia Lai"]},
            id="another province above is named by the way",
        ),
        pytest.param(
            "Nếu được bầu làm Trưởng Ban Pháp chế HĐND tỉnh Gia Lai, ông Lê Thổ sẽ chuyển việc.",
            {},
            id="an office on condition",
        ),
        pytest.param(
            "Sau khi được bầu làm Trưởng Ban Pháp chế HĐND tỉnh Gia Lai, ông Lê Thổ phát biểu.",
            {"Lê Thổ": ["Trưởng Ban Pháp chế HĐND tỉnh Gia Lai"]},
            id="an office gained",
        ),
        pytest.param(
            "Thừa ủy quyền Chủ tịch UBND tỉnh Gia Lai Lê Thổ, ông Bùi Mộc báo cáo.",
            {"Lê Thổ": ["Chủ tịch UBND tỉnh Gia Lai"]},
            id="who gives the power to speak for him is no acting chairman",
        ),
        pytest.param(
            "HĐND tỉnh Gia Lai sẽ bầu Giám đốc Sở Xây dựng (thay ông Bùi Mộc) và Chánh Văn phòng UBND tỉnh"
            " (thay bà Trần Thủy nghỉ hưu).",
            {
                "Bùi Mộc": ["nguyên Giám đốc Sở Xây dựng"],
                "Trần Thủy": ["nguyên Chánh Văn phòng UBND tỉnh Gia Lai"],
            },
            id="those who are replaced stand in brackets",
        ),
        pytest.param(
            "HĐND tỉnh Gia Lai nghe Tổng biên tập báo Khăn Quàng Đỏ nêu ý kiến.",
            {},
            id="the name of a newspaper is no person's",
        ),
        pytest.param(
            "HĐND tỉnh Gia Lai bầu ông Lê Thổ giữ chức Phó chủ tịch UBND tỉnh, thay ông Bùi Mộc, ông Trần"
            " Thủy được cử đi học.",
            {
                "Lê Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Bùi Mộc": ["nguyên Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="of another than the replaced the sentence goes on to tell",
        ),
        pytest.param(
            "HĐND bầu Giám đốc Sở Y tế Lê Văn Thổ (55 tuổi) và ông Bùi Mộc (53 tuổi) Bí thư Huyện ủy Chư Sê"
            " giữ chức Phó chủ tịch UBND tỉnh Gia Lai.",
            {
                "Lê Văn Thổ": ["Giám đốc Sở Y tế", "Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Bùi Mộc": ["Bí thư Huyện ủy Chư Sê", "Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="two are chosen, their age and offices told",
        ),
        pytest.param(
            "Hai Ủy viên Bộ Chính trị là Tổng Bí thư Lê Văn Thổ và Bộ trưởng Bộ Y tế Bùi Mộc đã trúng cử đại"
            " biểu Quốc hội.",
            {
                "Lê Văn Thổ": ["Ủy viên Bộ Chính trị", "Tổng Bí thư", "đại biểu Quốc hội"],
                "Bùi Mộc": ["Ủy viên Bộ Chính trị", "Bộ trưởng Bộ Y tế", "đại biểu Quốc hội"],
            },
            id="two with an office each have one more",
        ),
        pytest.param(
            "Không trúng cử đại biểu HĐND tỉnh Gia Lai có ông Bùi Mộc và bà Lê Thị Thổ.",
            {},
            id="those who were not elected",
        ),
        pytest.param(
            "Có hai Phó Chủ tịch HĐND tỉnh Gia Lai là Ủy viên Ban Thường vụ Tỉnh ủy; ông Bùi Mộc dự.",
            {},
            id="two who are not named have one more",
        ),
        pytest.param(
            "Bà Bùi Thị Mộc (kỹ sư, nghiên cứu viên cao cấp, Ủy viên UBND tỉnh Gia Lai) đã đến.",
            {"Bùi Thị Mộc": ["Ủy viên UBND tỉnh Gia Lai"]},
            id="the brackets tell of a profession first",
        ),
        pytest.param(
            "Ông Bùi Mộc (cùng vợ, Bí thư Tỉnh ủy Gia Lai) đã đến.", {}, id="the brackets tell of another"
        ),
        pytest.param(
            "Bà Bùi Thị Mộc (nông dân, Chủ tịch UBND tỉnh Gia Lai đứng cạnh) đã đến.",
            {},
            id="another does something in the brackets",
        ),
        pytest.param(
            "Bà Bùi Thị Mộc nằm trong số những đại biểu Quốc hội khóa 13 không đắc cử.",
            {"Bùi Thị Mộc": ["đại biểu Quốc hội"]},
            id="among the deputies of the last term",
        ),
        pytest.param(
            "Ông Bùi Mộc nằm trong danh sách 30 người trúng cử đại biểu Quốc hội.",
            {"Bùi Mộc": ["đại biểu Quốc hội"]},
            id="among the elected",
        ),
        pytest.param(
            "Ông Bùi Mộc có tên trong danh sách ứng cử, 3 người trúng cử đại biểu Quốc hội.",
            {},
            id="others are elected",
        ),
        pytest.param(
            "Ông Bùi Mộc không có trong danh sách trúng cử đại biểu Quốc hội.", {}, id="not among the elected"
        ),
        pytest.param(
            "Trong số 30 người trúng cử đại biểu HĐND tỉnh Gia Lai có ông Bùi Mộc, bà Lê Thị Thổ.",
            {"Bùi Mộc": ["đại biểu HĐND tỉnh Gia Lai"], "Lê Thị Thổ": ["đại biểu HĐND tỉnh Gia Lai"]},
            id="the elected, among them two",
        ),
        pytest.param(
            "Về việc chuyển Phó chủ tịch UBND tỉnh Gia Lai Lê Văn Thổ sang làm Giám đốc Sở Y tế, bí thư"
            " Mộc nói rõ. Bí thư Tỉnh ủy Bùi Mộc chủ trì.",
            {
                "Lê Văn Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai", "Giám đốc Sở Y tế"],
                "Bùi Mộc": ["Bí thư Tỉnh ủy Gia Lai"],
            },
            id="who speaks is called by a bare office and a given name",
        ),
        pytest.param(
            "Với vai trò vừa là đại biểu HĐND vừa là trưởng ban Đô thị HĐND tỉnh Gia Lai - ông Bùi Mộc nói.",
            {"Bùi Mộc": ["đại biểu HĐND tỉnh Gia Lai", "Trưởng Ban Đô thị HĐND tỉnh Gia Lai"]},
            id="both at once",
        ),
        pytest.param(
            "Ông Bùi Mộc từng giữ nhiều chức vụ chủ chốt, như: Giám đốc Sở Y tế, Bí thư Tỉnh đoàn Gia Lai.",
            {"Bùi Mộc": ["Giám đốc Sở Y tế", "Bí thư Tỉnh đoàn Gia Lai"]},
            id="posts that matter, such as",
        ),
        pytest.param(
            "Ông Bùi Mộc đã trải qua nhiều vị trí lãnh đạo như Giám đốc Sở Y tế, Bí thư Tỉnh đoàn Gia Lai.",
            {"Bùi Mộc": ["Giám đốc Sở Y tế", "Bí thư Tỉnh đoàn Gia Lai"]},
            id="leading posts, such as",
        ),
        pytest.param(
            "Ông Bùi Mộc được Thường trực Tỉnh ủy Gia Lai bổ nhiệm giữ chức Giám đốc Sở Y tế.",
            {"Bùi Mộc": ["Giám đốc Sở Y tế"]},
            id="appointed by a standing board",
        ),
        pytest.param(
            "Ông Bùi Mộc, Bí thư Tỉnh ủy Gia Lai, hỏi. Trước đề nghị của ông Mộc, Giám đốc Sở Y tế cho"
            " rằng khó.",
            {"Bùi Mộc": ["Bí thư Tỉnh ủy Gia Lai"]},
            id="who answers is not who asks",
        ),
        pytest.param(
            "Các đại biểu sẽ bầu thêm một phó chủ tịch HĐND tỉnh Gia Lai để thay thế vị trí của bà Bùi"
            " Thị Mộc.",
            {"Bùi Thị Mộc": ["nguyên Phó Chủ tịch HĐND tỉnh Gia Lai"]},
            id="whose place is taken",
        ),
        pytest.param(
            "Ông Bùi Mộc từng là Phó phòng kỹ thuật và tuyên truyền Trung tâm Khuyến nông, Bí thư Tỉnh đoàn"
            " Gia Lai.",
            {
                "Bùi Mộc": [
                    "Phó Trưởng phòng Kỹ thuật và tuyên truyền Trung tâm Khuyến nông",
                    "Bí thư Tỉnh đoàn Gia Lai",
                ]
            },
            id="two fields of one department",
        ),
        pytest.param("Bên cạnh Bí thư Tỉnh ủy Gia Lai có ông Bùi Mộc.", {}, id="beside the holder"),
        pytest.param(
            "HĐND tỉnh Gia Lai miễn nhiệm chức Phó chủ tịch UBND tỉnh đối với ông Đinh Mộc. Ông Mộc chuyển"
            " công tác, nhận chức vụ Phó chủ tịch Hội Nông dân Việt Nam.",
            {"Đinh Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai", "Phó Chủ tịch Hội Nông dân Việt Nam"]},
            id="moves on to another post",
        ),
        pytest.param(
            "Bà Nguyễn Thị Mộc, Trưởng ban Dân vận Tỉnh ủy Gia Lai khóa trước, được phân công đảm nhiệm vị"
            " trí Phó bí thư Thường trực Tỉnh ủy khóa mới.",
            {
                "Nguyễn Thị Mộc": [
                    "Trưởng Ban Dân vận Tỉnh ủy Gia Lai",
                    "Phó Bí thư Thường trực Tỉnh ủy Gia Lai",
                ]
            },
            id="of the term before",
        ),
        pytest.param(
            "Ông Ngô Doãn Mộc là một trong hai Phó chủ tịch UBND tỉnh Gia Lai.",
            {"Ngô Doãn Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="one of two",
        ),
        pytest.param(
            "Theo quyết định chỉ định ông Đỗ Đức Mộc tham gia Ban chấp hành Đảng bộ tỉnh, nhiệm kỳ 2015-2020,"
            " giữ chức Phó bí thư Tỉnh ủy Yên Bái.",
            {"Đỗ Đức Mộc": ["Phó Bí thư Tỉnh ủy Yên Bái"]},
            id="joins a committee and holds an office",
        ),
        pytest.param(
            "Chủ tịch HĐND tỉnh Bến Tre là Bí thư Tỉnh ủy Võ Thành Mộc phát biểu.",
            {"Võ Thành Mộc": ["Chủ tịch HĐND tỉnh Bến Tre", "Bí thư Tỉnh ủy Bến Tre"]},
            id="one office is another's",
        ),
        pytest.param(
            "Người tiền nhiệm của Chủ tịch HĐND tỉnh Bến Tre là Bí thư Tỉnh ủy Võ Thành Mộc.",
            {"Võ Thành Mộc": ["Bí thư Tỉnh ủy Bến Tre"]},
            id="the one before an office is not its holder",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó chủ tịch HĐND tỉnh Gia Lai được giới thiệu bầu giữ chức Chủ tịch HĐND tỉnh.",
            {"Ngô Mộc": ["Phó Chủ tịch HĐND tỉnh Gia Lai"]},
            id="only proposed",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó chủ tịch HĐND tỉnh Gia Lai được giới thiệu và đã trúng cử Chủ tịch HĐND tỉnh.",
            {"Ngô Mộc": ["Phó Chủ tịch HĐND tỉnh Gia Lai", "Chủ tịch HĐND tỉnh Gia Lai"]},
            id="proposed and elected",
        ),
        pytest.param(
            "Ông Ngô Mộc, Chủ tịch UBND xã Tùng Lâm và con trai là Ngô Thổ ứng cử đại biểu HĐND xã đều rớt.",
            {"Ngô Mộc": ["Chủ tịch UBND xã Tùng Lâm"]},
            id="a candidate holds nothing",
        ),
        pytest.param(
            "Ông Ngô Mộc và bà Lê Thị Thổ được bầu giữ chức Chủ tịch UBND tỉnh Gia Lai và Chủ tịch HĐND"
            " tỉnh.",
            {
                "Ngô Mộc": ["Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Thị Thổ": ["Chủ tịch HĐND tỉnh Gia Lai"],
            },
            id="two persons, two offices",
        ),
        pytest.param(
            "Ông Ngô Mộc và bà Lê Thị Thổ được bầu giữ chức Phó Chủ tịch UBND tỉnh Gia Lai.",
            {
                "Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Thị Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="two persons, one kind of office",
        ),
        pytest.param(
            "Với đa số phiếu, ông Ngô Mộc, Phó Bí thư Tỉnh ủy Gia Lai sẽ giữ chức Chủ tịch HĐND tỉnh.",
            {"Ngô Mộc": ["Phó Bí thư Tỉnh ủy Gia Lai", "Chủ tịch HĐND tỉnh Gia Lai"]},
            id="just elected",
        ),
        pytest.param(
            "Ông Tô Đam, Chủ tịch UBND xã Tùng Lâm chỉ đạo cấp dưới gồm các ông Ngô Mộc (Phó Chủ tịch xã).",
            {"Tô Đam": ["Chủ tịch UBND xã Tùng Lâm"], "Ngô Mộc": ["Phó Chủ tịch xã Tùng Lâm"]},
            id="subordinates have not the office of their chief",
        ),
        pytest.param(
            "Theo ông Dũng, rà soát chức vụ, chức danh sẽ được thực hiện từ chức danh Tổng bí thư xuống.",
            {},
            id="an office that is only told of",
        ),
        pytest.param(
            "Ông Ngô Mộc khẳng định sẽ thuyên chuyển hoặc cách chức Giám đốc Sở Giao thông nếu còn tai nạn.",
            {},
            id="who threatens to dismiss another",
        ),
        pytest.param(
            "Ban Thường vụ đã giới thiệu để lấy phiếu chức danh Chủ tịch HĐND tỉnh Gia Lai đối với bà Lê Thị"
            " Thổ, Phó Bí thư Tỉnh ủy. Người được giới thiệu để HĐND bầu Chủ tịch UBND tỉnh là ông Ngô Mộc"
            " (Bí thư Huyện ủy Gia Lâm).",
            {"Lê Thị Thổ": ["Phó Bí thư Tỉnh ủy Gia Lai"], "Ngô Mộc": ["Bí thư Huyện ủy Gia Lâm"]},
            id="proposed for an office that the sentence names first",
        ),
        pytest.param(
            "Người được giới thiệu để bầu giữ chức Phó chủ tịch huyện là Bí thư Đảng ủy xã Ea Kar Ngô Mộc.",
            {"Ngô Mộc": ["Bí thư Đảng ủy xã Ea Kar"]},
            id="who is proposed holds an office already",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó Bí thư Đảng ủy xã Tùng Lâm, được Đảng ủy làm văn bản đề xuất để huyện bổ nhiệm"
            " chức danh Chủ tịch UBND xã Tùng Lâm.",
            {"Ngô Mộc": ["Phó Bí thư Đảng ủy xã Tùng Lâm"]},
            id="suggested for an office",
        ),
        pytest.param(
            "Gồm: + Hai cựu chủ tịch xã Tùng Lâm: Ngô Mộc (SN 1958), Lê Thổ (SN 1965, trú tại thôn Hoành)."
            " + Chủ tịch Hội Nông dân xã Tùng Lâm: Đỗ Kim (SN 1958).",
            {
                "Ngô Mộc": ["nguyên Chủ tịch xã Tùng Lâm"],
                "Lê Thổ": ["nguyên Chủ tịch xã Tùng Lâm"],
                "Đỗ Kim": ["Chủ tịch Hội Nông dân xã Tùng Lâm"],
            },
            id="no more hold an office than are counted",
        ),
        pytest.param(
            "Trước đó, Chủ tịch HĐND tỉnh Gia Lai Lê Thị Thổ đã được Trung ương điều động giữ chức Phó Trưởng"
            " ban Dân vận Trung ương.",
            {"Lê Thị Thổ": ["Chủ tịch HĐND tỉnh Gia Lai", "Phó Trưởng Ban Dân vận Trung ương"]},
            id="named with an office, moved to another by a body",
        ),
        pytest.param(
            "Chủ tịch UBND tỉnh Gia Lai Ngô Mộc vừa được điều động giữ chức Bí thư Tỉnh ủy Sơn La, trở thành"
            " một trong hai bí thư tỉnh ủy trẻ nhất.",
            {"Ngô Mộc": ["Chủ tịch UBND tỉnh Gia Lai", "Bí thư Tỉnh ủy Sơn La"]},
            id="one of several of that kind",
        ),
        pytest.param(
            "Trong thời gian giữ chức vụ Ủy viên UBND tỉnh, Trưởng ban Dân tộc tỉnh Gia Lai, đồng chí Ngô Mộc"
            " đã sai. Trước khi trở thành Bí thư Tỉnh ủy Sơn La, ông Lê Thổ dạy học. Để trở thành Chủ tịch"
            " huyện, ông Đỗ Kim phải được bầu.",
            {
                "Ngô Mộc": ["Ủy viên UBND tỉnh Gia Lai", "Trưởng Ban Dân tộc tỉnh Gia Lai"],
                "Lê Thổ": ["Bí thư Tỉnh ủy Sơn La"],
            },
            id="while in office, once in office, to come into office",
        ),
        pytest.param(
            "Ông Ngô Mộc, trên cương vị Giám đốc Sở Y tế, đã sai. Ông Lê Thổ đã trình thư trên lên Chủ tịch"
            " HĐND tỉnh.",
            {"Ngô Mộc": ["Giám đốc Sở Y tế"]},
            id="in an office, not above it",
        ),
        pytest.param(
            "Kỷ luật bà Lê Thị Thổ Thứ trưởng Bộ Y tế vì sai. Tiếp ông Ngô Mộc Chủ tịch HĐND tỉnh Gia Lai"
            " Đỗ Kim nói.",
            {"Lê Thị Thổ": ["Thứ trưởng Bộ Y tế"], "Đỗ Kim": ["Chủ tịch HĐND tỉnh Gia Lai"]},
            id="a comma that was left out",
        ),
        pytest.param(
            "Người này là Trưởng Công an xã Tùng Lâm tên Ngô Mộc.",
            {"Ngô Mộc": ["Trưởng Công an xã Tùng Lâm"]},
            id="by the name of",
        ),
        pytest.param(
            "Ông Ngô Mộc là Bí thư Huyện ủy Gia Lâm. Theo quyết định của Bộ trưởng đối với ông Mộc, HĐND miễn"
            " nhiệm chức danh Chủ tịch HĐND huyện Gia Lâm đối với ông Mộc.",
            {"Ngô Mộc": ["Bí thư Huyện ủy Gia Lâm", "Chủ tịch HĐND huyện Gia Lâm"]},
            id="dismissed by the given name",
        ),
        pytest.param(
            "Cục trưởng Cục Kiểm soát (Thanh tra Chính phủ) Ngô Mộc và Hiệu trưởng Trường THPT Tùng Lâm (Hà"
            " Nội) Lê Thổ nói. Ông Đỗ Kim – Giám đốc Ban Quản lý Vườn Quốc gia (BQL VQG) Phong Nha – nói.",
            {
                "Ngô Mộc": ["Cục trưởng Cục Kiểm soát"],
                "Lê Thổ": ["Hiệu trưởng Trường THPT Tùng Lâm"],
                "Đỗ Kim": ["Giám đốc Ban Quản lý Vườn Quốc gia"],
            },
            id="a higher body in brackets before the name",
        ),
        pytest.param(
            "Ông Ngô Mộc bị bãi nhiệm chức Chủ tịch HĐND tỉnh Gia Lai. Bà Lê Thị Thổ nhậm chức Bí thư Tỉnh ủy"
            " Sơn La. Ông Đỗ Kim đã gửi đơn xin thôi đại biểu HĐND tỉnh Sơn La. Ông Lê Hỏa sẽ được giao quyền"
            " Chủ tịch UBND tỉnh Sơn La.",
            {
                "Ngô Mộc": ["Chủ tịch HĐND tỉnh Gia Lai"],
                "Lê Thị Thổ": ["Bí thư Tỉnh ủy Sơn La"],
                "Đỗ Kim": ["đại biểu HĐND tỉnh Sơn La"],
                "Lê Hỏa": ["Quyền Chủ tịch UBND tỉnh Sơn La"],
            },
            id="dismissed, sworn in, asks to be dismissed, entrusted",
        ),
        pytest.param(
            "Đơn của ông Ngô Mộc gửi Thủ tướng. Ông Lê Thổ giao Phó Chủ tịch UBND tỉnh Gia Lai giám sát.",
            {},
            id="writes to an office, leaves a task to it",
        ),
        pytest.param(
            "Các Phó Chủ tịch UBND tỉnh Gia Lai (từ trái qua): Ngô Mộc, Lê Thổ.",
            {
                "Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="a list with a note in brackets",
        ),
        pytest.param(
            "| Chủ tịch UBND xã Ea Kar | Ngô Mộc | |\n| Lê Thổ | Chủ tịch HĐND xã Ea Kar |",
            {"Ngô Mộc": ["Chủ tịch UBND xã Ea Kar"], "Lê Thổ": ["Chủ tịch HĐND xã Ea Kar"]},
            id="rows of a table",
        ),
        pytest.param(
            "Thay cho Chủ tịch UBND tỉnh Gia Lai Ngô Mộc đã nghỉ, ông Lê Thổ được Tỉnh ủy bầu bổ sung làm Phó"
            " Bí thư Tỉnh ủy.",
            {"Ngô Mộc": ["Chủ tịch UBND tỉnh Gia Lai"], "Lê Thổ": ["Phó Bí thư Tỉnh ủy Gia Lai"]},
            id="the last named is chosen",
        ),
        pytest.param(
            "Ông Ngô Mộc, Chủ tịch UBND tỉnh Gia Lai Bà Lê Thị Thổ nói. Ông Đỗ Kim bị cách chức Bí thư Tỉnh"
            " ủy Sơn La; và cho thôi chức Ủy viên Trung ương Đảng.",
            {
                "Ngô Mộc": ["Chủ tịch UBND tỉnh Gia Lai"],
                "Đỗ Kim": ["Bí thư Tỉnh ủy Sơn La", "Ủy viên Trung ương Đảng"],
            },
            id="the next sentence without a full stop, a further loss",
        ),
        pytest.param(
            "Trong ba Phó chủ tịch UBND tỉnh Gia Lai, ông Ngô Mộc được 40 phiếu tín nhiệm cao; ông Lê Thổ"
            " được 38 phiếu; trong hội trường có bà Đỗ Kim.",
            {"Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"], "Lê Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="some of several are told of one by one",
        ),
        pytest.param(
            "Trong ba Phó chủ tịch UBND tỉnh Gia Lai, người được nhiều phiếu nhất là ông Ngô Mộc.",
            {"Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="one of several",
        ),
        pytest.param(
            "Trong số này có bà Lê Thị Mộc, con gái Chủ tịch UBND tỉnh Gia Lai, ông Lê Thổ. Cha là ông Đỗ"
            " Kim.",
            {"Lê Thổ": ["Chủ tịch UBND tỉnh Gia Lai"]},
            id="whose relative somebody is",
        ),
        pytest.param(
            "Ông Ngô Mộc, con trai ông Ngô Thổ, được bầu làm Chủ tịch UBND tỉnh Gia Lai. Trung tâm do ông"
            " Lê Kim - chồng bà Đỗ Thị Hỏa làm Giám đốc Sở Y tế tỉnh Gia Lai điều hành.",
            {
                "Ngô Mộc": ["Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Kim": ["Giám đốc Sở Y tế tỉnh Gia Lai"],
            },
            id="a relative stands between the holder and the verb",
        ),
        pytest.param(
            "Vợ ông Ngô Mộc làm Giám đốc Sở Y tế tỉnh Gia Lai.",
            {},
            id="the holder is not named",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó Bí thư Tỉnh ủy Gia Lai, được HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh. Ông"
            " Lê Thổ - Bí thư Tỉnh ủy Sơn La - được trao quyết định nhận nhiệm vụ Trưởng ban Nội chính Trung"
            " ương.",
            {
                "Ngô Mộc": ["Phó Bí thư Tỉnh ủy Gia Lai", "Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Thổ": ["Bí thư Tỉnh ủy Sơn La", "Trưởng Ban Nội chính Trung ương"],
            },
            id="a body chose the one whose office goes before, a decision was handed over",
        ),
        pytest.param(
            "Ông Ngô Mộc và ông Lê Thổ lần lượt giữ chức Chủ tịch HĐND tỉnh Gia Lai, Phó Chủ tịch HĐND tỉnh"
            " Gia Lai.",
            {"Ngô Mộc": ["Chủ tịch HĐND tỉnh Gia Lai"], "Lê Thổ": ["Phó Chủ tịch HĐND tỉnh Gia Lai"]},
            id="each in turn",
        ),
        pytest.param(
            "HĐND miễn nhiệm chức vụ Phó chủ tịch HĐND tỉnh Gia Lai khóa XI (nhiệm kỳ 2016-2021) đối với ông"
            " Ngô Mộc, miễn nhiệm chức vụ Ủy viên UBND tỉnh Gia Lai khóa XI (nhiệm kỳ 2016-2021) đối với ông"
            " Lê Thổ.",
            {"Ngô Mộc": ["Phó Chủ tịch HĐND tỉnh Gia Lai"], "Lê Thổ": ["Ủy viên UBND tỉnh Gia Lai"]},
            id="a term in brackets",
        ),
        pytest.param(
            "Ông Ngô Mộc từng là Bí thư Tỉnh đoàn Gia Lai (2008-2012), Chủ tịch UBND huyện Chư Sê (5-2012 -"
            " 8-2013), Phó chủ tịch rồi Chủ tịch UBND tỉnh Gia Lai.",
            {
                "Ngô Mộc": [
                    "Bí thư Tỉnh đoàn Gia Lai",
                    "Chủ tịch UBND huyện Chư Sê",
                    "Phó Chủ tịch UBND tỉnh Gia Lai",
                    "Chủ tịch UBND tỉnh Gia Lai",
                ]
            },
            id="offices with the years of each",
        ),
        pytest.param(
            "Chánh Văn phòng UBND huyện Chư Sê Ông Văn Mộc giải thích như vậy.",
            {"Ông Văn Mộc": ["Chánh Văn phòng UBND huyện Chư Sê"]},
            id="a surname that is an honorific",
        ),
        pytest.param(
            "Ông Ngô Mộc (58 tuổi) là tiến sĩ kỹ thuật, từng trải qua nhiều vị trí như Giám đốc Sở Y tế tỉnh"
            " Gia Lai, Bí thư Huyện ủy Chư Sê. Ông Lê Thổ từng giữ nhiều chức vụ tại Bộ Nội vụ như: Vụ trưởng"
            " Vụ Cải cách hành chính.",
            {
                "Ngô Mộc": ["Giám đốc Sở Y tế tỉnh Gia Lai", "Bí thư Huyện ủy Chư Sê"],
                "Lê Thổ": ["Vụ trưởng Vụ Cải cách hành chính"],
            },
            id="offices held once, as examples",
        ),
        pytest.param(
            "Trước khi giữ chức Bí thư Tỉnh ủy Gia Lai, ông Ngô Mộc công tác lâu năm tại tỉnh, trải qua"
            " nhiều vị trí: Giám đốc Sở Y tế tỉnh Gia Lai (từ tháng 8/2006 đến tháng 7/2008), Chủ tịch"
            " UBND huyện Chư Sê.",
            {
                "Ngô Mộc": [
                    "Bí thư Tỉnh ủy Gia Lai",
                    "Giám đốc Sở Y tế tỉnh Gia Lai",
                    "Chủ tịch UBND huyện Chư Sê",
                ]
            },
            id="the subject behind what came before",
        ),
        pytest.param(
            "Bà Lê Thị Mộc sinh ngày 2/10/1968, quê huyện Chư Sê, giữ chức Giám đốc Sở Y tế tỉnh Gia Lai"
            " từ tháng 11/2015. Ông Lê Thổ sinh năm 1940; nguyên là Ủy viên Trung ương Đảng các khóa"
            " VII, VIII; Chủ tịch UBND tỉnh Gia Lai.",
            {
                "Lê Thị Mộc": ["Giám đốc Sở Y tế tỉnh Gia Lai"],
                "Lê Thổ": ["nguyên Ủy viên Trung ương Đảng", "Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="a birth, then an office",
        ),
        pytest.param(
            "Ông Ngô Mộc - Phó chủ tịch UBND tỉnh Gia Lai - được giới thiệu và được 100% đại biểu (71/71"
            " phiếu) bầu làm Chủ tịch UBND tỉnh Gia Lai.",
            {"Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai", "Chủ tịch UBND tỉnh Gia Lai"]},
            id="proposed and chosen",
        ),
        pytest.param(
            "Ông Ngô Mộc bị cách chức Bí thư Tỉnh ủy Gia Lai và cho thôi giữ chức Ủy viên Trung ương Đảng.",
            {"Ngô Mộc": ["Bí thư Tỉnh ủy Gia Lai", "Ủy viên Trung ương Đảng"]},
            id="two losses",
        ),
        pytest.param(
            "Ban Bí thư kỷ luật cảnh cáo với ông Ngô Mộc và cách chức Giám đốc Sở Y tế tỉnh Gia Lai với"
            " ông Lê Thổ.",
            {"Lê Thổ": ["Giám đốc Sở Y tế tỉnh Gia Lai"]},
            id="who is warned is not dismissed",
        ),
        pytest.param(
            "Phó thủ tướng Ngô Mộc làm Phó chủ tịch và Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ làm Ủy viên"
            " thường trực.",
            {"Ngô Mộc": ["Phó Thủ tướng", "Phó Chủ tịch"]},
            id="and another is made something else",
        ),
        pytest.param(
            "HĐND đã miễn nhiệm chức vụ Phó chủ tịch UBND tỉnh Gia Lai do ông Ngô Mộc đang nắm giữ. Tờ"
            " trình của Chủ tịch UBND tỉnh Gia Lai do ông Lê Thổ đọc.",
            {"Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="an office that somebody is said to have",
        ),
        pytest.param(
            "Quyết định do Phó Chủ tịch UBND tỉnh Gia Lai, ông Ngô Mộc ký. Quyết định khác do Chủ tịch"
            " UBND tỉnh Gia Lai, Lê Thổ ký ngày 1/2. Tờ trình của Giám đốc Sở Y tế tỉnh Gia Lai, ông Đỗ"
            " Kim ký.",
            {"Ngô Mộc": ["Phó Chủ tịch UBND tỉnh Gia Lai"], "Lê Thổ": ["Chủ tịch UBND tỉnh Gia Lai"]},
            id="who signs what is decided",
        ),
        pytest.param(
            "Báo dẫn lời Giám đốc Sở Y tế tỉnh Gia Lai, ông Ngô Mộc, vào hôm qua. Bộ trưởng Bộ Y tế (lúc"
            " đó) - ông Lê Thổ - có thông báo.",
            {"Ngô Mộc": ["Giám đốc Sở Y tế tỉnh Gia Lai"], "Lê Thổ": ["Bộ trưởng Bộ Y tế"]},
            id="whose words are told, a time in brackets",
        ),
        pytest.param(
            "Ông Ngô Mộc, Phó giám đốc Ban quản lý dự án Thăng Long, đại diện chủ đầu tư, nói. Ông Lê"
            " Thổ, Tổng biên tập báo Sông Xanh, dự.",
            {
                "Ngô Mộc": ["Phó Giám đốc Ban quản lý Dự án Thăng Long"],
                "Lê Thổ": ["Tổng Biên tập báo Sông Xanh"],
            },
            id="the proper name of a project, of a paper",
        ),
        pytest.param(
            "Ông Ngô Mộc, Bí thư Huyện ủy Cư M’ Gar, và ông Lê Thổ, Hạt trưởng Hạt kiểm lâm Đắk G’ long"
            " (tỉnh Đắk Nông), cho biết. Chủ tịch UBND huyện đảo Bạch Long Vỹ dự.",
            {"Ngô Mộc": ["Bí thư Huyện ủy Cư M’ Gar"], "Lê Thổ": ["Hạt trưởng Hạt Kiểm lâm"]},
            id="names of units written apart or in another way are no persons",
        ),
        pytest.param(
            "Thành ủy giới thiệu ông Ngô Mộc, Giám đốc Sở Y tế tỉnh Gia Lai, để xin điều ông Mộc về làm"
            " Phó Chủ tịch UBND tỉnh Gia Lai. UBND tỉnh đề nghị bổ nhiệm ông Lê Thổ làm Chủ tịch UBND"
            " huyện Chư Sê.",
            {"Ngô Mộc": ["Giám đốc Sở Y tế tỉnh Gia Lai"]},
            id="who is asked for, whose appointment is asked for",
        ),
        pytest.param(
            "Trung ương giới thiệu Bộ trưởng Công an Ngô Mộc làm Chủ tịch nước, Phó Thủ tướng Lê Thổ làm Thủ"
            " tướng và Phó Chủ tịch Quốc hội Đỗ Thị Hỏa làm Chủ tịch Quốc hội.",
            {
                "Ngô Mộc": ["Bộ trưởng Công an"],
                "Lê Thổ": ["Phó Thủ tướng"],
                "Đỗ Thị Hỏa": ["Phó Chủ tịch Quốc hội"],
            },
            id="several are proposed with the offices that they have",
        ),
        pytest.param(
            "Theo đề nghị của UBND tỉnh, HĐND bầu ông Ngô Mộc làm Ủy viên UBND tỉnh Gia Lai. Sau khi"
            " nghe giới thiệu, HĐND đã bầu ông Lê Thổ làm Chủ tịch UBND tỉnh Gia Lai.",
            {"Ngô Mộc": ["Ủy viên UBND tỉnh Gia Lai"], "Lê Thổ": ["Chủ tịch UBND tỉnh Gia Lai"]},
            id="a proposal that was followed",
        ),
        pytest.param(
            "Chủ tịch Kim Mok-un đến. Ông Ngô Mộc-bí thư Huyện ủy Chư Sê tiếp.",
            {"Ngô Mộc": ["Bí thư Huyện ủy Chư Sê"]},
            id="a name that goes on behind a hyphen is not cut",
        ),
        pytest.param(
            "Nhận lời Chủ tịch HĐND tỉnh Gia Lai, ông Lê Văn Mộc đến dự. Trả lời Chủ tịch HĐND tỉnh Gia Lai,"
            " ông Ngô Thổ cho biết. Theo lời Bí thư Huyện ủy Chư Sê, ông Đỗ Kim, việc đã xong.",
            {"Đỗ Kim": ["Bí thư Huyện ủy Chư Sê"]},
            id="who answers another is not the other",
        ),
        pytest.param(
            "Quyền Chủ tịch UBND tỉnh Gia Lai do ông Lê Văn Mộc miễn nhiệm. Giám đốc Sở Y tế tỉnh Gia Lai do"
            " ông Ngô Thổ bổ nhiệm. Chức Bí thư Huyện ủy Chư Sê do ông Đỗ Kim đảm nhiệm.",
            {"Đỗ Kim": ["Bí thư Huyện ủy Chư Sê"]},
            id="by whom an office is given is not by whom it is held",
        ),
        pytest.param(
            "Trong ba Phó Chủ tịch UBND tỉnh Gia Lai, ông Ngô Thổ sẽ nghỉ hưu; ông Đỗ Kim được điều động; ông"
            " Lê Văn Mộc được bầu thay thế.",
            {
                "Ngô Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Đỗ Kim": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="who succeeds one of several is none of them",
        ),
        pytest.param(
            "Chức danh Chánh Văn phòng HĐND tỉnh Gia Lai dành cho ông Đỗ Kim (96%).",
            {"Đỗ Kim": ["Chánh Văn phòng HĐND tỉnh Gia Lai"]},
            id="for whom an office is",
        ),
        pytest.param(
            "Phó Chủ tịch UBND tỉnh Gia Lai Ngô Thổ và Đỗ Kim trao quà. Nguyên Bộ trưởng Bộ Y tế Lê Văn Mộc"
            " và Trần Hỏa bị cảnh cáo.",
            {
                "Ngô Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Đỗ Kim": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Văn Mộc": ["nguyên Bộ trưởng Bộ Y tế"],
                "Trần Hỏa": ["nguyên Bộ trưởng Bộ Y tế"],
            },
            id="two with an office that several hold",
        ),
        pytest.param(
            "Khởi tố 2 bị can là nguyên Bộ trưởng Bộ Y tế Lê Văn Mộc và Trần Hỏa.",
            {"Lê Văn Mộc": ["nguyên Bộ trưởng Bộ Y tế"], "Trần Hỏa": ["nguyên Bộ trưởng Bộ Y tế"]},
            id="two who are counted",
        ),
        pytest.param(
            "Phó Chủ tịch UBND tỉnh Gia Lai Ngô Thổ và Đỗ Kim (35 tuổi) bị thương. Chủ tịch UBND xã Ea Kar Lê"
            " Văn Mộc và Trần Hỏa đến thăm. Phó Bí thư xã Ea Kar Lý Thủy và Ngô Mây, giáo viên, cũng dự.",
            {
                "Ngô Thổ": ["Phó Chủ tịch UBND tỉnh Gia Lai"],
                "Lê Văn Mộc": ["Chủ tịch UBND xã Ea Kar"],
                "Lý Thủy": ["Phó Bí thư xã Ea Kar"],
            },
            id="an office that one holds, or another of whom more is said",
        ),
        pytest.param(
            "Trong đó có ông Ngô Thổ và ông Đỗ Kim (cùng nguyên Chủ tịch UBND tỉnh Gia Lai).",
            {
                "Ngô Thổ": ["nguyên Chủ tịch UBND tỉnh Gia Lai"],
                "Đỗ Kim": ["nguyên Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="both had the office",
        ),
        pytest.param(
            "Ông Đỗ Kim bị cảnh cáo về mặt Đảng và chính quyền, cho thôi các chức vụ: Giám đốc Sở Y tế, Bí"
            " thư Đảng ủy; điều động đảm nhiệm chức Phó Chủ tịch Hội Nông dân tỉnh Gia Lai.",
            {"Đỗ Kim": ["Giám đốc Sở Y tế", "Bí thư Đảng ủy", "Phó Chủ tịch Hội Nông dân tỉnh Gia Lai"]},
            id="offices lost in a row, and the one that follows",
        ),
        pytest.param(
            "Bí thư Tỉnh ủy Gia Lai Ngô Thổ trao quyết định phân công thành ủy viên, bổ nhiệm ông Đỗ Kim làm"
            " Giám đốc Sở Y tế tỉnh Gia Lai.",
            {"Ngô Thổ": ["Bí thư Tỉnh ủy Gia Lai"], "Đỗ Kim": ["Giám đốc Sở Y tế tỉnh Gia Lai"]},
            id="who hands over a decision gains nothing by it",
        ),
        pytest.param(
            "Ông Đỗ Kim, Bí thư Huyện ủy Chư Sê, được Tỉnh ủy trao quyết định thôi giữ chức vụ Bí thư Huyện"
            " ủy Chư Sê để nhận nhiệm vụ Chủ tịch HĐND tỉnh Gia Lai.",
            {"Đỗ Kim": ["Bí thư Huyện ủy Chư Sê", "Chủ tịch HĐND tỉnh Gia Lai"]},
            id="an office left for another",
        ),
        pytest.param(
            "Ông Ngô Thổ sau đó được giới thiệu bầu giữ chức Chủ tịch HĐND tỉnh Gia Lai và trúng cử với 66/68"
            " phiếu. Ông Ngô Thổ, Bí thư Tỉnh ủy Gia Lai, cảm ơn.",
            {"Ngô Thổ": ["Chủ tịch HĐND tỉnh Gia Lai", "Bí thư Tỉnh ủy Gia Lai"]},
            id="who was proposed and elected",
        ),
        pytest.param(
            "Đầu năm 2007, ông Đỗ Kim là Bí thư Huyện ủy Chư Sê trước khi trở thành Bí thư Tỉnh ủy Gia Lai.",
            {"Đỗ Kim": ["Bí thư Huyện ủy Chư Sê", "Bí thư Tỉnh ủy Gia Lai"]},
            id="an office before another",
        ),
        pytest.param(
            "Ông Ngô Thổ trở thành Bí thư Huyện ủy Chư Sê thay cho ông Đỗ Kim được điều động ra Trung ương"
            " làm Thứ trưởng Bộ Y tế. Ông Đỗ Kim, người tiền nhiệm của ông Thổ, được giữ chức Ủy viên UBND"
            " tỉnh Gia Lai.",
            {
                "Ngô Thổ": ["Bí thư Huyện ủy Chư Sê"],
                "Đỗ Kim": [
                    "nguyên Bí thư Huyện ủy Chư Sê",
                    "Thứ trưởng Bộ Y tế",
                    "Ủy viên UBND tỉnh Gia Lai",
                ],
            },
            id="what the predecessor became",
        ),
        pytest.param(
            "Điện đàm với Bộ trưởng Quốc phòng Hoa Kỳ James Smith, Bộ trưởng Quốc phòng Hàn Quốc Han Yong -"
            " su bày tỏ hy vọng.",
            {"James Smith": ["Bộ trưởng Quốc phòng Hoa Kỳ"]},
            id="the next one's name is not read",
        ),
        pytest.param(
            "Ông Đỗ Kim được bầu làm Chủ tịch UBND tỉnh Gia Lai, thay người tiền nhiệm Ngô Thổ.",
            {
                "Đỗ Kim": ["Chủ tịch UBND tỉnh Gia Lai"],
                "Ngô Thổ": ["nguyên Chủ tịch UBND tỉnh Gia Lai"],
            },
            id="the predecessor without honorific",
        ),
        pytest.param(
            "Ông Đỗ Kim, Bí thư Huyện ủy Chư Sê bị khiển trách, thôi giữ chức vụ Ủy viên UBND tỉnh Gia Lai;"
            " cách chức Phó Bí thư Huyện ủy Chư Sê đối với ông Ngô Thổ.",
            {
                "Đỗ Kim": ["Bí thư Huyện ủy Chư Sê", "Ủy viên UBND tỉnh Gia Lai"],
                "Ngô Thổ": ["Phó Bí thư Huyện ủy Chư Sê"],
            },
            id="an office lost after a reprimand",
        ),
        pytest.param(
            "Ban Bí thư điều động đồng chí Đỗ Kim, thôi tham gia Ban Chấp hành Đảng bộ tỉnh Gia Lai khóa X,"
            " nhiệm kỳ 2015 - 2020, thôi giữ chức Phó Chủ tịch UBND tỉnh Gia Lai để nhận nhiệm vụ mới.",
            {"Đỗ Kim": ["Phó Chủ tịch UBND tỉnh Gia Lai"]},
            id="an office lost with a seat in the committee of the Party",
        ),
        pytest.param(
            "Ông Tô Đam là Chủ nhiệm Ủy ban Kiểm tra; Phó Chủ nhiệm Ủy ban Kiểm tra gồm các đồng chí: Đỗ Kim,"
            " Ngô Thổ.\nỦy viên Ban Thường vụ gồm các ông: Lê Mộc, Lâm Văn Sở.",
            {
                "Tô Đam": ["Chủ nhiệm Ủy ban Kiểm tra"],
                "Đỗ Kim": ["Phó Chủ nhiệm Ủy ban Kiểm tra"],
                "Ngô Thổ": ["Phó Chủ nhiệm Ủy ban Kiểm tra"],
                "Lê Mộc": ["Ủy viên Ban Thường vụ"],
                "Lâm Văn Sở": ["Ủy viên Ban Thường vụ"],
            },
            id="an office of many over their names",
        ),
        pytest.param(
            "Tổ đại biểu HĐND tỉnh Gia Lai số 3 ứng cử tại huyện Chư Sê gồm các đồng chí: Đỗ Kim, Giám đốc Sở"
            " Y tế; Ngô Thổ; cùng dự có ông Lê Mộc, Bí thư Huyện ủy Chư Sê.",
            {
                "Đỗ Kim": ["đại biểu HĐND tỉnh Gia Lai", "Giám đốc Sở Y tế"],
                "Ngô Thổ": ["đại biểu HĐND tỉnh Gia Lai"],
                "Lê Mộc": ["Bí thư Huyện ủy Chư Sê"],
            },
            id="deputies of a group, and who was there as well",
        ),
        pytest.param(
            "Cử tri gặp tổ đại biểu HĐND tỉnh Gia Lai. Ban tổ chức gồm các ông: Đỗ Kim, Ngô Thổ.",
            {},
            id="a list behind the sentence that tells of deputies",
        ),
        pytest.param(
            "Ông Tô Đam, Chủ tịch HĐND huyện Chư Sê và các đồng chí Đỗ Kim, Ngô Thổ - Phó Chủ tịch HĐND huyện"
            " Chư Sê chủ trì.",
            {
                "Tô Đam": ["Chủ tịch HĐND huyện Chư Sê"],
                "Đỗ Kim": ["Phó Chủ tịch HĐND huyện Chư Sê"],
                "Ngô Thổ": ["Phó Chủ tịch HĐND huyện Chư Sê"],
            },
            id="an office of two behind a dash",
        ),
        pytest.param(
            "Các đồng chí Đỗ Kim, Ngô Thổ - Phó Chủ tịch HĐND huyện Chư Sê, Lê Mộc - Phó Giám đốc Sở Y tế.",
            {
                "Ngô Thổ": ["Phó Chủ tịch HĐND huyện Chư Sê"],
                "Lê Mộc": ["Phó Giám đốc Sở Y tế"],
            },
            id="an office of one of a list that goes on",
        ),
        pytest.param(
            "Đoàn giám sát do Phó Chủ tịch HĐND tỉnh Gia Lai gồm các ông: Đỗ Kim, Ngô Thổ đã đến.",
            {},
            id="those whom somebody leads",
        ),
    ],
)
def test_who_holds_an_office(body: str, expected: dict[str, list[str]]) -> None:
    assert offices(body) == expected


@pytest.mark.parametrize(
    "birth", [", sinh năm 1968, quê Sơn La,", " sinh năm 1968, quê Sơn La,", ", sinh năm 1968,"]
)
def test_a_life_between_commas_leads_to_its_office(birth: str) -> None:
    found = offices(f"Ông Đỗ Văn Mơ{birth} giữ chức Giám đốc Sở Y tế tỉnh Gia Lai.")
    assert found == {"Đỗ Văn Mơ": ["Giám đốc Sở Y tế tỉnh Gia Lai"]}


@pytest.mark.parametrize(
    "body",
    [
        "Ông Đỗ Kim (cùng Phó Chủ tịch UBND tỉnh Gia Lai) dự họp.",
        "Ông Ngô Thổ và ông Đỗ Kim (cùng Phó Chủ tịch UBND tỉnh Gia Lai) đã đến.",
        "Ông Đỗ Kim thống nhất cho thôi giữ chức Giám đốc Sở Y tế.",
        "Ông Đỗ Kim và tập thể thống nhất cho thôi giữ chức Giám đốc Sở Y tế.",
        "Lời khen của Chủ tịch UBND tỉnh Gia Lai thuộc về ông Đỗ Kim.",
        "Ông Đỗ Kim nói dân tin khi trúng cử Chủ tịch UBND tỉnh Gia Lai là người địa phương.",
        "Tình cảm mà Chủ tịch nước dành cho bà Đỗ Thị Kim.",
    ],
)
def test_an_office_of_another_beside_a_name_is_not_given(body: str) -> None:
    assert offices(body) == {}


def test_both_have_what_they_are_said_to_be_together() -> None:
    held = ["Phó Chủ tịch UBND tỉnh Gia Lai"]
    body = "Ông Ngô Thổ và ông Đỗ Kim (cùng là Phó Chủ tịch UBND tỉnh Gia Lai) dự họp."
    assert offices(body) == {"Ngô Thổ": held, "Đỗ Kim": held}


@pytest.mark.parametrize(
    "body",
    [
        "Ông Đỗ Kim được cho thôi giữ chức Giám đốc Sở Y tế.",
        "Kỷ luật đối với ông Đỗ Kim bằng hình thức cảnh cáo, cho thôi chức Giám đốc Sở Y tế.",
        "Ông Đỗ Kim đang đợi tỉnh cho phép thôi giữ chức Giám đốc Sở Y tế.",
        "Ông Đỗ Kim thôi không nắm giữ chức vụ Giám đốc Sở Y tế.",
        "Ông Đỗ Kim gửi đơn từ chức Giám đốc Sở Y tế.",
        "Ông Đỗ Kim vì việc riêng đã bị tạm đình chỉ nhiệm vụ Giám đốc Sở Y tế.",
        "Ông Đỗ Kim do chuyển công tác và có đơn xin thôi làm nhiệm vụ Giám đốc Sở Y tế.",
    ],
)
def test_who_is_let_go_had_the_office(body: str) -> None:
    assert offices(body) == {"Đỗ Kim": ["Giám đốc Sở Y tế"]}


@pytest.mark.parametrize(
    "gains",
    [
        "(bên trái) nhận quyết định bổ nhiệm",
        "nhận các quyết định phê chuẩn kết quả bầu",
        "được trao quyết định bổ nhiệm",
        "phát biểu sau khi được bầu giữ chức",
        "do đồng chí được phân công đảm nhận chức vụ mới là",
        "vì được điều động, bổ nhiệm giữ chức",
        "phát biểu nhận nhiệm vụ ngay sau khi trúng cử chức danh",
    ],
)
def test_who_is_told_of_when_chosen_has_the_office(gains: str) -> None:
    assert offices(f"Ông Đỗ Kim {gains} Giám đốc Sở Y tế.") == {"Đỗ Kim": ["Giám đốc Sở Y tế"]}


@pytest.mark.parametrize(
    "does",
    [
        "phê chuẩn kết quả bầu",
        "trao quyết định bổ nhiệm",
        "đình chỉ chức vụ",
        "phát biểu khi được mời thay",
        "bị phê bình do",
        "do ông Ngô được",
        "công bố kết quả bầu",
    ],
)
def test_who_chooses_or_dismisses_another_has_not_the_office(does: str) -> None:
    assert offices(f"Ông Đỗ Kim {does} Giám đốc Sở Y tế.") == {}


@pytest.mark.parametrize(
    "body",
    [
        "Theo ý kiến của các ông Đỗ Kim và Ngô Thổ, Phó Chủ tịch UBND tỉnh Gia Lai cần chỉ đạo.",
        "Trả lời các ông Đỗ Kim, Ngô Thổ - Phó Chủ tịch UBND tỉnh Gia Lai khẳng định sẽ làm.",
    ],
)
def test_the_office_that_tells_of_two_is_not_the_first_ones(body: str) -> None:
    assert "Đỗ Kim" not in offices(body)


@pytest.mark.parametrize("said", ["khẳng định sẽ làm", "đã dự"])
def test_two_have_the_office_behind_them_that_tells_of_nobody_else(said: str) -> None:
    held = ["Phó Chủ tịch UBND tỉnh Gia Lai"]
    body = f"Tại buổi làm việc, các ông Đỗ Kim, Ngô Thổ - Phó Chủ tịch UBND tỉnh Gia Lai {said}."
    assert offices(body) == {"Đỗ Kim": held, "Ngô Thổ": held}


@pytest.mark.parametrize("sign", [" là", ":", ""])
def test_who_follows_another_has_the_office_too(sign: str) -> None:
    body = f"Chủ tịch UBND xã Mây (thay ông Ngô Thổ){sign} ông Đỗ Kim."
    assert offices(body) == {"Ngô Thổ": ["nguyên Chủ tịch UBND xã Mây"], "Đỗ Kim": ["Chủ tịch UBND xã Mây"]}


@pytest.mark.parametrize(
    "body",
    [
        "Công an bắt nguyên Phó Giám đốc Sở Y tế Ngô Thổ và Đỗ Kim.",
        "Khởi tố nguyên Chủ tịch UBND xã Ea Kar Ngô Thổ và Đỗ Kim.",
        "Vợ chồng Phó Chủ tịch UBND xã Ea Kar Ngô Thổ và Đỗ Kim nói.",
        "Xe của Phó Chủ tịch UBND xã Ea Kar Ngô Thổ và Đỗ Kim bị hỏng.",
    ],
)
def test_who_is_named_with_one_of_an_office_may_have_none(body: str) -> None:
    assert list(offices(body)) == ["Ngô Thổ"]


@pytest.mark.parametrize("loses", ["bị cách hết mọi chức vụ:", "bị mất chức", "thôi giữ các chức danh"])
def test_who_loses_an_office_had_it_in_whatever_words(loses: str) -> None:
    assert offices(f"Ông Đỗ Kim sau khi bị khởi tố {loses} Giám đốc Sở Y tế.") == {
        "Đỗ Kim": ["Giám đốc Sở Y tế"]
    }


@pytest.mark.parametrize("of", ["tiền nhiệm của", "kế nhiệm của"])
def test_who_came_before_or_after_another_has_the_office_told_behind(of: str) -> None:
    body = f"Ông Đỗ Kim, {of} ông Ngô Thổ, làm Giám đốc Sở Y tế."
    assert offices(body) == {"Đỗ Kim": ["Giám đốc Sở Y tế"]}


@pytest.mark.parametrize("elected", ["trúng cử", "đã trúng cử"])
def test_who_is_proposed_for_one_office_and_elected_to_another_has_not_the_first(elected: str) -> None:
    body = f"Ông Đỗ Kim được giới thiệu bầu Chủ tịch HĐND tỉnh Gia Lai và {elected}"
    assert offices(f"{body}.") == {"Đỗ Kim": ["Chủ tịch HĐND tỉnh Gia Lai"]}
    assert offices(f"{body} đại biểu.") == {}


@pytest.mark.parametrize("told", ["về nhận công tác", "về trung ương", "nhận nhiệm vụ mới", "tái đắc cử"])
def test_who_sees_somebody_off_has_the_office_behind_the_comma(told: str) -> None:
    assert offices(f"Ông Đỗ Kim {told}, Chủ tịch UBND tỉnh Gia Lai tiễn tại sân bay.") == {}


@pytest.mark.parametrize(
    "told",
    [
        "Ông Đỗ Kim, Phó Giám đốc Sở Y tế; sẽ làm Giám đốc Sở Nội vụ nếu được bầu.",
        "Ông Đỗ Kim, Phó Giám đốc Sở Y tế, sẽ giữ chức Giám đốc Sở Nội vụ nếu trúng cử.",
        "Nếu được bầu, ông Đỗ Kim, Phó Giám đốc Sở Y tế, sẽ làm Giám đốc Sở Nội vụ.",
    ],
)
def test_an_office_gained_on_condition_is_not_held(told: str) -> None:
    assert offices(told) == {"Đỗ Kim": ["Phó Giám đốc Sở Y tế"]}


@pytest.mark.parametrize("body", ["Hội Nông dân", "Mặt trận Tổ quốc", "Sở Y tế"])
def test_who_is_sent_as_a_delegate_of_a_body_without_deputies_holds_no_office(body: str) -> None:
    assert offices(f"Các đại biểu {body} Đỗ Kim, Ngô Thị Thổ đồng ý.") == {}


@pytest.mark.parametrize("said", [", cùng là", ", đều là", ", các", " đều là", " cùng giữ chức"])
def test_two_have_the_office_that_is_told_of_both(said: str) -> None:
    body = f"Ông Lê Mộc và bà Đỗ Thị Mơ{said} Phó Chủ tịch HĐND tỉnh Gia Lai, dự."
    held = ["Phó Chủ tịch HĐND tỉnh Gia Lai"]
    assert offices(body) == {"Lê Mộc": held, "Đỗ Thị Mơ": held}


@pytest.mark.parametrize("said", ["đều được", "cùng được", "cùng bị"])
def test_two_have_not_the_office_of_who_acts_on_both(said: str) -> None:
    body = f"Ông Lê Mộc và bà Đỗ Thị Mơ {said} Chủ tịch UBND tỉnh Gia Lai khen ngợi."
    assert offices(body) == {}


def test_those_who_are_named_have_not_the_office_of_who_is_with_them() -> None:
    body = "Phó Chủ tịch HĐND tỉnh Gia Lai gồm ông Lê Mộc và bà Đỗ Thị Mơ cùng 12 ủy viên."
    held = ["Phó Chủ tịch HĐND tỉnh Gia Lai"]
    assert offices(body) == {"Lê Mộc": held, "Đỗ Thị Mơ": held}


@pytest.mark.parametrize("name", ["SỞ Y TẾ", "SỞ NỘI VỤ"])
def test_a_field_in_capitals_is_written_as_any_other(name: str) -> None:
    shown = f"Giám đốc Sở {name[3:].capitalize()}"
    assert offices(f"Bà Đỗ Thị Mơ, GIÁM ĐỐC {name}, dự.") == {"Đỗ Thị Mơ": [shown]}


@pytest.mark.parametrize("several", ["các đại biểu HĐND xã", "các Ủy viên Ban Thường vụ Huyện ủy"])
def test_the_office_of_several_is_not_given_to_who_is_named_before_them(several: str) -> None:
    body = f"Dự có Bí thư Huyện ủy Tiên Lãng Lê Mộc, {several} và nhân dân."
    assert offices(body) == {"Lê Mộc": ["Bí thư Huyện ủy Tiên Lãng"]}


@pytest.mark.parametrize("held", ["nguyên là", "từng là nguyên"])
def test_who_is_called_by_a_given_name_was_what_is_told_behind_it(held: str) -> None:
    body = f"Ông Lê Mộc nghỉ. Ông Mộc {held} Bí thư Huyện ủy Tiên Lãng."
    assert offices(body) == {"Lê Mộc": ["nguyên Bí thư Huyện ủy Tiên Lãng"]}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("gia đình bà Lê Thổ, Chủ tịch UBND tỉnh giao Sở Xây dựng xem xét.", {}),
        ("ông Lê Thổ, Chủ tịch UBND tỉnh Gia Lai yêu cầu xin lỗi.", {}),
        ("ông Lê Thổ, nguyên Bí thư xã Mây đã bị kỷ luật.", {"Lê Thổ": ["nguyên Bí thư xã Mây"]}),
        ("ông Lê Thổ, Bí thư xã Mây bị kỷ luật.", {"Lê Thổ": ["Bí thư xã Mây"]}),
        ("ông Lê Thổ, Bí thư xã Mây, mọi người đều quý.", {"Lê Thổ": ["Bí thư xã Mây"]}),
    ],
)
def test_who_acts_on_somebody_has_the_office_before_the_verb(
    told: str, expected: dict[str, list[str]]
) -> None:
    assert offices(f"Đối với {told}") == expected
