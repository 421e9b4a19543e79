"""Single lines are told apart: furniture, dates, bylines, captions, titles, wrapped lines."""

import time

import pytest

from hdnd_tui.importing.formats.decode import decode
from hdnd_tui.importing.layout import captions, date_lines, furniture
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.lines import Excerpt, split_lines
from hdnd_tui.importing.layout.menu_rows import is_menu_row
from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.layout.titles import bare_title, first_sentence, names_a_portal
from hdnd_tui.importing.layout.wrapping import unwrap
from hdnd_tui.importing.page import Page


@pytest.mark.parametrize(
    "line",
    [
        "Tin khác",
        "TIN KHÁC",
        "Danh mục Danh mục",
        "In bài viết | Gửi email",
        "A- A A+",
        "Facebook Zalo",
        "Quay lại",
        "Xem chi tiết tại đây",
        "Lượt xem: 400 100%",
        "16/05/2019 08:20 Xem cỡ chữ Đọc bài viết",
        "Xem: 128 - Phản hồi: 0",
        "Trung bình (0 Bình chọn)",
        "Bài trước | Bài sau",
        "1 | 2 | 3",
        "null",
    ],
)
def test_lines_of_tools_only_are_furniture(line: str) -> None:
    assert furniture.is_tool(line)


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Trang chủ Giới thiệu Tin tức Hoạt động của Ban Pháp chế Văn bản Liên hệ", True),
        ("TRANG CHỦ | GIỚI THIỆU | TIN TỨC", True),
        ("Trang chủ Phòng Nội vụ Phòng Tài chính Tin tức Liên hệ", True),
        ("--- Chọn trang ---Quốc hộiChính phủSở Nội vụSở Tài chínhBáo Lâm Sơn", True),
        ("Trang chủ Tin tức", False),
        ("Cổng có các mục Trang chủ, Giới thiệu, Tin tức, Văn bản và Liên hệ.", False),
        ("Giám sát việc giới thiệu, đăng ký và liên hệ của công dân, doanh nghiệp", False),
        ("Hội nghị do ôngNguyễn Văn An và bàHạ Thị Lý chủ trì tại xã Mây Hồng", False),
        ("Trang chủ Giới thiệu Tin tức Công dân và Doanh nghiệp Liên hệ", True),
        ("Văn bản, Thông báo gửi tới Công dân trước phiên họp", False),
        ("Thủ tục hành chính dành cho Công dân và Doanh nghiệp", False),
        ("THỦ TỤC HÀNH CHÍNH VỚI CÔNG DÂN VÀ DOANH NGHIỆP", False),
        ("Cơ cấu tổ chức Bộ máy hành chính và Thủ tục hành chính", False),
        ("Sửa các mục Giới thiệu, Liên hệ và Góp ý trên Trang chủ", False),
        ("- Mở kênh YouTube, TikTok, LinkedIn, WhatsApp", False),
        ("Đưa rau VietGAP, GlobalGAP, EuroGAP, AseanGAP lên YouTube tại Lâm Sơn", False),
        ("Dự họp có ôngNguyễn Văn An, bàHạ Thị Lý, ôngTrần Văn Tơ và bàLê Thị Mai", False),
    ],
)
def test_menus_on_one_line_are_told_by_their_words(line: str, row: bool) -> None:
    assert is_menu_row(line) == row


@pytest.mark.parametrize(
    "line",
    [
        "Hội đồng nhân dân họp",
        "1. Nội dung chính",
        "Tin khác thường",
        "12",
        "Đánh giá kết quả giám sát năm 2018",
        "Điều 1. Danh mục",
        "32/33",
        "1.200 3.400",
        "15 - 20",
        "",
    ],
)
def test_lines_with_any_other_word_are_not(line: str) -> None:
    assert not furniture.is_tool(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lâm Sơn, ngày 3 tháng 9 năm 2020", "rendered"),
        ("Thứ Ba, 03/09/2020 08:15:20", "rendered"),
        ("Thứ Sáu, 25/03/2022 20:30", "published"),
        ("thứ năm, 08 08 2019 08:51", "published"),
        ("Ngày đăng 31/07/2019 | 10:03", "published"),
        ("Đăng ngày 17 - 05 - 2024", "published"),
        ("Cập nhật ngày: 28/08/2012 - 05:01", "published"),
        ("20:06 20/06/2018", "published"),
        ("09-10-2019 - 10:02 AM | Thời sự", "published"),
        ("Thứ năm, 30/06/2016, 08:15 GMT+7 | A- A A+", "published"),
        ("2025-03-30", "unknown"),
        ("2019-08-14T05:00:00.000Z", "published"),
        ("2019-08-14T09:05:00+07:00", "published"),
        ("14/08/19 09:05 GMT+7", "published"),
        ("14/08/19", None),
        ("22/05/2025", "unknown"),
        ("Sáng ngày 12/7/2018, Hội đồng nhân dân huyện họp", None),
        ("Kỳ họp ngày 12/7/2018", None),
        ("03/03 tập thể", None),
        ("Nhiệm kỳ 2021-2026", None),
    ],
)
def test_lines_of_dates_say_what_they_date(line: str, kind: str | None) -> None:
    assert date_lines.date_line(line) == kind


@pytest.mark.parametrize(
    ("line", "foot"),
    [
        ("UBND huyện Lâm Sơn - Địa chỉ: thị trấn Lâm Sơn - Điện thoại: 0200 111 222", True),
        ("Trang thông tin huyện Lâm Sơn hoạt động theo Giấy phép số 12/GP-TTĐT", True),
        ("Người phụ trách: Ông Lò Văn Tơ", True),
        ("Giấy phép thiết lập trang thông tin điện tử tổng hợp số 12/GP-STTTT", True),
        ("Giấy phép xây dựng số 12/GPXD bị thu hồi", False),
        ("This entry was posted in Tin tức", True),
        ("Ông Lò Văn Tơ, địa chỉ: xã Mây Hồng", False),
        ("Trang thông tin huyện Lâm Sơn có thêm hai chuyên mục", False),
        ("Giấy phép xây dựng công trình số 7/GPXD", False),
        ("Giấy phép xây cống thoát nước số 7", False),
        ("Ý kiến gửi về Văn phòng, địa chỉ: thị trấn Lâm Sơn; điện thoại: 0200 111 222", False),
        ("Xem tốt nhất trên trình duyệt Firefox", True),
        ("Tốt nhất khi xem xét đơn cần có hồ sơ", False),
        ("Mời bạn đọc theo dõi bài sau", True),
        ("Mời bạn đọc lâu năm của thư viện dự họp", False),
    ],
)
def test_lines_of_a_sites_foot_are_known(line: str, foot: bool) -> None:
    assert furniture.is_footer(line) == foot


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Lượt xem: 400", True),
        ("Đang online 12 khách", True),
        ("Hôm nay 12 Tuần này 80", True),
        ("Hôm nay 12 hộ nhận nhà mới", False),
        ("Nhiệt độ: 21 - 29°C", True),
        ("Độ ẩm: 80%", True),
        ("Phiên bản 2.1", True),
        ("Nhiệt độ 37 độ C làm lúa héo", False),
        ("Nhiệt độ: 37 độ C, lúa héo", False),
        ("Phiên bản 3 của sổ tay đại biểu", False),
    ],
)
def test_labels_of_sites_have_counts_behind_them(line: str, label: bool) -> None:
    assert furniture.is_label(line) == label


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("CỔNG THÔNG TIN ĐIỆN TỬ LÂM SƠN", True),
        ("Trang thông tin điện tử tổng hợp", True),
        ("Website Sở Nội vụ Lâm Sơn", True),
        ("Website", True),
        ("Báo Lâm Sơn điện tử", True),
        ("BÁO LÂM SƠN ONLINE", True),
        ("Báo điện tử Lâm Sơn", True),
        ("Bảo mật bệnh án điện tử", False),
        ("Báo cáo bằng thư điện tử", False),
        ("BÁO CÁO BẰNG THƯ ĐIỆN TỬ", False),
        ("Báo của huyện chưa có bản điện tử", False),
        ("Website của xã ít tin", False),
        ("Website của huyện Lâm Sơn chưa có bản tin", False),
        ("Trang tin của xã ra không đều", False),
    ],
)
def test_names_of_sites_are_no_sentences_about_them(line: str, named: bool) -> None:
    assert names_a_portal(line) == named


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("« Ra quân trồng cây đầu xuân", True),
        ("Tổng kết phong trào thi đua »", True),
        ("Ông nói: «Việc này phải làm ngay»", False),
        ("«Việc này phải làm ngay» là ý kiến chung", False),
    ],
)
def test_links_to_the_articles_before_and_after_are_known(line: str, link: bool) -> None:
    assert furniture.is_link(line) == link


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hạ Vân", "Hạ Vân"),
        ("XUÂN SƠN", "XUÂN SƠN"),
        ("T.Tâm", "T.Tâm"),
        ("Phương Nga", "Phương Nga"),
        ("Hạ Vân – Trúc Quỳnh", "Hạ Vân – Trúc Quỳnh"),
        ("Tin, ảnh: Trúc Quỳnh", "Trúc Quỳnh"),
        ("Bài và ảnh: Trúc Quỳnh", "Trúc Quỳnh"),
        ("Tin ảnh Trúc Quỳnh.", "Trúc Quỳnh"),
        ("Tin Hạ Vân – Trúc Quỳnh", "Hạ Vân – Trúc Quỳnh"),
        ("Tác giả bài viết: Hạ Vân", "Hạ Vân"),
        ("**Hạ Vân - Trúc Quỳnh**", "Hạ Vân - Trúc Quỳnh"),
        ("H.Y (tổng hợp)", "H.Y (tổng hợp)"),
        ("Đoàn Văn Phúc", "Đoàn Văn Phúc"),
        ("Quang cảnh Hội nghị", None),
        ("Chủ Tịch", None),
        ("Tin Thời Tiết", None),
        ("TIN TRONG NƯỚC - QUỐC TẾ", None),
        ("Hải Phòng", None),
        ("Không còn là thí điểm", None),
        ("Hạ Vân phát biểu", None),
        ("Phường Hồng Hà", None),
        ("Gửi", None),
        ("", None),
    ],
)
def test_bylines_are_names_and_nothing_else(line: str, name: str | None) -> None:
    found = byline(line)
    assert (line[slice(*found)] if found else None) == name


@pytest.mark.parametrize(
    "line",
    [
        "Các đại biểu dự họp. Ảnh: N.H",
        "Bãi rác Đèo Mây (Ảnh: SGGP)",
        "Hồ chứa nước - Ảnh: HẠ VÂN.",
        "Ảnh minh họa",
    ],
)
def test_credits_mark_captions(line: str) -> None:
    assert captions.has_credit(line)


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Ảnh: tư liệu", True),
        ("(Ảnh: Hạ Vân).", True),
        ("Video: Trần Quỳnh", True),
        ("Video: Đại biểu Hạ Vân phát biểu.", False),
        ("Clip: cảnh ngập trên phố", False),
    ],
)
def test_a_credit_alone_names_who_made_the_picture(line: str, alone: bool) -> None:
    assert captions.is_credit(line) is alone


@pytest.mark.parametrize(
    "line",
    [
        "Ông nói rõ nguồn: ngân sách huyện.",
        "Anh em công nhân rất vui.",
        "Hình phạt: 5 năm tù và 3 năm thử thách, tịch thu tài sản của cả nhóm người.",
    ],
)
def test_sentences_have_no_credit(line: str) -> None:
    assert not captions.has_credit(line)


def test_the_first_sentence_is_cut_at_a_word_and_knows_abbreviations() -> None:
    def cut(text: str) -> str:
        return first_sentence(Excerpt(text, ((0, 0, len(text)),))).text

    assert cut("Sáng 12/7, HĐND TP. Lâm Sơn họp. Hai ngày sau thì xong.") == "Sáng 12/7, HĐND TP. Lâm Sơn họp"
    assert cut("(LS) - Sáng 12/7, HĐND họp.") == "Sáng 12/7, HĐND họp"
    long = cut("từ " * 80)
    assert long.endswith("từ…")
    assert len(long) <= 111
    assert cut("....") == "...."


def test_titles_lose_what_portals_put_before_them() -> None:
    for raw in ("null Tên bài", "## Tên bài", "**Tên bài**", "Tên bài"):
        assert bare_title(Excerpt(raw, ((0, 0, len(raw)),))).text == "Tên bài"


def test_wrapped_lines_are_joined_and_lists_are_not() -> None:
    text = "Khu đất thực hiện dự án có quy mô khoảng 10 ha, nằm\ntại xã Đèo Mây.\n- một\n- hai\nĐoạn mới."
    assert [line.text for line in unwrap(split_lines(text))] == [
        "Khu đất thực hiện dự án có quy mô khoảng 10 ha, nằm tại xã Đèo Mây.",
        "- một",
        "- hai",
        "Đoạn mới.",
    ]


@pytest.mark.parametrize("below", ["https://lamson.example.vn/tin/12", "www.lamson.example.vn/tin/12"])
def test_an_address_is_no_rest_of_the_line_above(below: str) -> None:
    above = "Hội đồng nhân dân huyện Lâm Sơn họp phiên đầu tiên của năm"
    assert [line.text for line in unwrap(split_lines(f"{above}\n{below}"))] == [above, below]


def test_breadcrumb_and_byline_of_a_wrapped_page_stay_apart() -> None:
    crumbs = "Trang chủ > Tin tức > Hoạt động của Hội đồng nhân dân > Chi tiết"
    text = (
        "Sáng ngày 12/7/2018, đoàn giám sát của huyện Lâm Sơn đã làm việc với các\n"
        "xã vùng cao về việc thu gom rác thải. Theo báo cáo, mỗi ngày các thôn có\n"
        "khoảng hai tấn rác, trong đó một nửa được thu gom. Xe chở rác đã cũ, hay\n"
        "hỏng; nhiều người dân chưa đóng tiền. Đoàn đề nghị các xã vận động người\n"
        "dân phân loại rác ngay tại nhà, sớm khắc phục bãi rác tạm ở đầu các làng."
    )
    lines = [line.text for line in unwrap(split_lines(f"{crumbs}\n{text}\nHạ Vân"))]
    assert lines == [crumbs, text.replace("\n", " "), "Hạ Vân"]


@pytest.mark.parametrize("lead", ["", "Bạn đang ở: ", "Bạn đang ở đây: ", "You are here: "])
def test_a_breadcrumb_may_say_that_one_is_there(lead: str) -> None:
    assert furniture.is_breadcrumb(f"{lead}Trang chủ » Hoạt động của Thường trực")


@pytest.mark.parametrize(
    "text",
    [
        "a " * 300_000,
        "e" + "\u0301" * 40_000,
        "Tin khác\n" * 30_000,
        ("a\u200b" * 100 + "\n") * 2_000,
        ("từ " * 26 + "\n") * 5_000,
        ("Ông Lý Văn A phát biểu tại hội nghị\n\n") * 5_000,
        ("Thứ Hai, ngày 12/3/2020 12:00 " * 4 + "\n") * 2_000,
        "\x1b[31m" * 50_000 + "abc",
        ("> " * 100 + "\n") * 2_000,
        "Họp.\n" + "Ra quân trồng cây đầu xuân tại Mây Hồng (01/03/2019)\n" * 20_000,
        "Họp.\n" + "Văn bản mới\n12/NQ-HĐND\n01/03/2019\nThời tiết\n" * 4_000,
    ],
    ids=[*"line marks tools hidden wrapped captions dates escapes crumbs links boxes".split()],
)
def test_hostile_pages_cost_little(text: str) -> None:
    before = time.process_time()
    lay_out(Page(decode(text.encode()).text, "x", b""))
    assert time.process_time() - before < 5
