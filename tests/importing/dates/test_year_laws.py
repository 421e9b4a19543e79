"""Which year the laws that a text names tell, by what it says is being done with them."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.councils.laws import laws
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.year_laws import by_laws
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 11, 1)


def year_of(*sentences: str) -> int | None:
    page = Page("\n\n".join(("Đại biểu nêu nhiều ý kiến", *sentences)), "trang.txt", b"")
    return read_page(page, today=TODAY).year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Sáng 8/6, các đại biểu thảo luận về dự án Luật An ninh mạng.", 2018),
        ("Ngày 5/3, hội nghị lấy ý kiến về dự thảo Luật Trưng cầu ý dân được tổ chức.", 2015),
        ("Chiều 12/11, các đại biểu cho ý kiến về dự án Luật Đơn vị hành chính, kinh tế đặc biệt.", 2017),
        ("Ngày 4/9, đại biểu góp ý các dự án: Luật Thư viện, Luật Dân quân tự vệ và Luật Kiểm toán.", 2019),
        ("Sáng 8/6, cử tri góp ý dù dự thảo Luật An ninh mạng còn dài.", 2018),
        ("Sáng 3/6, Luật Trẻ em đang được thảo luận lấy ý kiến tại tỉnh.", 2015),
        ("Sáng 3/9, Luật Chăn nuôi, Luật Trồng trọt (mới), sẽ được trình vào cuối năm.", 2018),
        ("Sáng 3/9, Luật Trồng trọt sẽ được trình vào cuối năm, đại biểu cho biết.", 2018),
        ("Ngày 10/11, đại biểu góp ý dự thảo Luật Giáo dục quốc phòng - an ninh.", 2012),
        ("Ngày 10/11, đại biểu thảo luận dự án Luật Bảo vệ và phát triển rừng (sửa đổi).", 2017),
        ("Sáng 10/11, đại biểu góp ý dự án Luật sửa đổi một số điều của Luật Chuyển giao công nghệ.", 2025),
    ],
)
def test_a_bill_is_of_the_year_in_which_it_is_debated(sentence: str, year: int) -> None:
    assert year_of(sentence) == year


def test_a_bill_of_which_a_report_tells_deep_in_a_text_says_less_than_the_congress_that_hears_it() -> None:
    opening = "Sáng 21/8, Hội Người cao tuổi tỉnh tổ chức đại hội lần thứ V, nhiệm kỳ 2019-2024."
    report = "Các cấp hội đã góp hàng trăm ý kiến vào dự thảo Bộ luật Tố tụng dân sự."
    filler = "Hội có nhiều hoạt động giúp đỡ hội viên gặp khó khăn. " * 20
    assert year_of(f"{opening}\n\n{filler}\n\n{report}") == 2019
    assert year_of(report.replace("Các cấp hội", "Ngày 21/8, các cấp hội")) == 2015


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        (
            "Chiều 6/6, đại biểu thảo luận dự án Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ"
            " và Luật Tổ chức chính quyền địa phương.",
            2019,
        ),
        ("Sáng 9/1, đại biểu góp ý việc sửa đổi Luật Tố cáo năm 2011.", 2018),
        (
            "Sáng 25/5, đại biểu thảo luận dự án Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản.",
            2005,
        ),
        ("Sáng 9/11, đại biểu thảo luận dự án Luật Tố cáo (sửa đổi).", 2017),
        ("Ngày 8/11, đại biểu thảo luận dự án Luật sửa đổi một số điều của Luật Đấu thầu.", 2024),
        ("Ngày 20/11, đại biểu thảo luận dự án Luật Giao thông đường bộ (sửa đổi).", 2020),
        (
            "Sáng 30/5, đại biểu thảo luận dự án Luật Quản lý nợ công (sửa đổi) và Luật Tố cáo (sửa đổi).",
            2017,
        ),
        ("Sáng 9/3, đại biểu thảo luận dự án Luật PCTN (sửa đổi), Luật Trồng trọt.", 2018),
        (
            "Dự án Luật Tổ chức Chính phủ sửa đổi được nêu ra, đó là dự án Luật sửa đổi một số điều của"
            " Luật Tổ chức Chính phủ.",
            2019,
        ),
    ],
)
def test_what_changes_a_law_is_another_law(sentence: str, year: int) -> None:
    assert year_of(sentence) == year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Ngày 20/7, hội nghị phổ biến Luật Thủy lợi vừa được Quốc hội thông qua.", 2017),
        ("Ngày 9/3, lớp tập huấn Luật Giao thông đường bộ được mở cho lái xe.", 2009),
        ("Ngày 3/9, lớp tập huấn về Luật Tiếp công dân sẽ có hiệu lực từ năm sau.", None),
        ("Ngày 20/3, lớp tập huấn về Luật Tiếp công dân sắp có hiệu lực thi hành được mở.", 2014),
        ("Ngày 15/9, hội nghị quán triệt Luật Thủy lợi được tổ chức.", 2017),
        ("Ngày 15/9, đoàn giám sát việc mở hội nghị phổ biến Luật Thủy lợi.", None),
        ("Ngày 15/9, xã báo cáo đã mở 12 hội nghị phổ biến Luật Thủy lợi.", None),
        ("Ngày 15/9, hội nghị sơ kết việc phổ biến Luật Thủy lợi được tổ chức.", None),
        ("HĐND tỉnh bàn việc rừng theo tỷ lệ 2/3, sau khi Luật Lâm nghiệp vừa được thông qua.", 2017),
        ("Luật Lâm nghiệp được Quốc hội thông qua ngày 15/11, xã sẽ có nhiều việc phải làm.", 2017),
        ("Sáng 13-6, Quốc hội đã thông qua Luật Đầu tư công sửa đổi, tỉnh sẽ có thêm vốn.", 2019),
        ("Ngày 8/7, hội nghị phổ biến Luật Tổ chức chính quyền địa phương (áp dụng từ 1/1/2016).", 2015),
        ("Ngày 5/1, hội nghị triển khai Nghị quyết 54 của Quốc hội được tổ chức.", 2018),
        (
            "Chiều 14/11, đại biểu thảo luận dự thảo nghị quyết về cơ chế, chính sách đặc thù cho TP.HCM.",
            2017,
        ),
        ("Ngày 20/2, lớp tập huấn về Luật Trẻ em có hiệu lực từ ngày 1/6 tới được mở.", 2017),
    ],
)
def test_a_new_law_was_passed_before_and_applies_behind(sentence: str, year: int | None) -> None:
    assert year_of(sentence) == year


def test_a_law_that_is_cited_speaks_against_the_years_before_it() -> None:
    text = Occasions("Sáng 9/10, đoàn khảo sát việc làm theo quy định tại Luật Tín ngưỡng, tôn giáo.")
    event = text.event()
    assert event is not None
    (vote,) = by_laws(text, event.dated, plain=True)
    assert max(vote.scores) == 2016
    assert max(vote.scores.values()) < 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 9/11, dự luật được thông qua với đa số phiếu.",
        "Sáng 9/11, cơ quan soạn thảo cho biết dự thảo luật xây dựng cơ chế mở.",
        "Ngày 12/6, cử tri nói mặc dù Luật Trẻ em đã rõ, việc làm còn chậm.",
        "Ngày 12/6, thư viện xã có đủ Luật Trẻ em và Luật Thư viện.",
        "Sáng 9/11, đại hội Hội Luật gia tỉnh khai mạc.",
        "Sáng 9/11, đoàn kiểm tra dự án nhà ở theo Luật Nhà ở.",
        "Ngày 3/4, cử tri đề nghị sửa đổi Luật Đất đai năm 2013 cho phù hợp.",
        "Ngày 3/4, cử tri kiến nghị sớm sửa đổi, bổ sung Luật Đường sắt.",
        "Ngày 10/11, đại biểu nêu việc sửa đổi Luật Đầu tư nước ngoài.",
        "Ngày 10/5, cử tri đề nghị cần xây dựng Luật Nhà giáo.",
        "Ngày 12/9, triển khai Luật Trẻ em, huyện đang xây dựng kế hoạch chăm sóc thiếu nhi.",
        "Ngày 12/3, cụ thể hóa Luật Phí và lệ phí, HĐND tỉnh sẽ thông qua mức thu mới.",
        "Ngày 12/12, đại biểu nhắc Luật Trưng cầu ý dân, nghị quyết mới sẽ có hiệu lực từ năm sau.",
        "Ngày 12/9, đại biểu góp ý dự thảo Luật Báo chí và nghe kết quả thực hiện Luật Thư viện.",
        "Ngày 12/10, Luật Trẻ em chuẩn bị trình bày tại hội thi của trường.",
        "Ngày 3/9, theo Luật Trồng trọt, tỉnh sẽ ban hành quy định về vùng trồng.",
        "Ngày 9/1, hội nghị tập huấn kỹ năng tiếp dân theo Luật Tiếp công dân được mở.",
        "Ngày 12/10, HĐND huyện cho ý kiến về dự thảo quy chế theo Luật Tiếp công dân.",
        "Ngày 5/9, xã tổ chức tuyên truyền Luật Trẻ em cho các trường.",
        "Ngày 9/3, buổi tuyên truyền, phổ biến Luật An toàn thực phẩm được tổ chức.",
        "Ngày 9/9, Ban Kinh tế thẩm tra dự thảo Nghị quyết về Phí và lệ phí theo luật mới.",
        "NGÀY 9/3, THẢO LUẬN DỰ THẢO NGHỊ QUYẾT VỀ ĐẦU TƯ CÔNG THEO LUẬT ĐẦU TƯ CÔNG.",
        "Ngày 15/8, hội nghị sơ kết 5 năm thi hành Luật Lâm nghiệp được tổ chức.",
    ],
)
def test_other_words_are_no_bill(sentence: str) -> None:
    assert year_of(sentence) is None


def test_a_law_of_the_same_name_was_there_before() -> None:
    assert list(by_laws(Occasions("Đoàn xem xét đơn theo Luật Khiếu nại, tố cáo."), None, plain=True)) == []


def test_versions_are_debated_before_they_are_passed_and_come_into_force() -> None:
    for law in laws().values():
        for version in (*law.passed, *law.amended):
            assert version.debated < version.passed <= version.applies
        assert list(law.passed) == sorted(law.passed, key=lambda version: version.passed)
