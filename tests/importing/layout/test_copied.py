# ruff: noqa: E501 - markup and sentences stand on one line
"""Of a page copied from a browser with its menus only the article is kept."""

import pytest

from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page

TITLE = "HĐND huyện Lâm Sơn thông qua nghị quyết về giao thông nông thôn"
PARAGRAPHS = (
    "Sáng ngày 12/7/2018, HĐND huyện Lâm Sơn tổ chức kỳ họp thứ 7, thông qua nghị quyết về phát triển giao thông nông thôn.",
    "Theo tờ trình, huyện cần cứng hóa 120 km đường liên thôn, trong đó hơn một nửa nằm ở năm xã vùng cao của huyện.",
    "Các đại biểu cho rằng nghị quyết phải đi kèm cơ chế bảo trì để đường giao thông nông thôn bền lâu.",
)  # fmt: skip
MENU = (
    "Trang chủ", "Giới thiệu", "Cơ cấu tổ chức", "Bưu chính viễn thông", "Thanh tra", "Kế hoạch tài chính", "Văn bản",
    "Hỏi đáp", "Liên hệ", "Sơ đồ cổng", "Chuyên trang", "Lịch công tác",
)  # fmt: skip
TEASERS = (
    "Hội thao chào mừng ngày thành lập Công đoàn",
    "Hơn ba trăm vận động viên của hai mươi đơn vị tranh tài ở năm môn thi đấu trong hai ngày.",
    "Ra quân trồng cây đầu xuân tại các xã vùng cao",
    "Thông báo lịch tiếp công dân của lãnh đạo tháng này",
)
FOOT = (
    "Bản quyền thuộc về huyện Lâm Sơn",
    "Địa chỉ: Số 1 đường Trung tâm. Điện thoại: 0200 111 222",
    "Lên đầu trang",
)


def layout(*lines: str) -> Layout:
    return lay_out(Page("\n\n".join(lines), "a.txt", b""))


@pytest.mark.parametrize("heading", ["Tin khác", "Bình luận (3)", "Các tin đã đưa ngày:", "Mời xem"])
def test_menus_teasers_and_what_follows_are_left_out(heading: str) -> None:
    page = (*MENU, *TEASERS, TITLE, "12/07/2018 | 09:00", *PARAGRAPHS, "Hạ Vân", heading, *TEASERS, *FOOT)

    found = layout(*page)

    assert found.title == TITLE
    assert found.body == "\n\n".join(PARAGRAPHS)
    assert found.author == "Hạ Vân"
    assert found.captions == ()
    assert [date.text for date in found.dates if date.kind != "rendered"] == ["12/07/2018 | 09:00"]


def test_the_day_of_the_visit_in_the_head_is_no_publication() -> None:
    day = "Thứ Hai, ngày 23.03.2020"
    in_head, by_title = layout(day, *MENU, TITLE, *PARAGRAPHS), layout(*MENU, TITLE, day, *PARAGRAPHS)
    assert [date.text for date in in_head.dates if date.kind != "rendered"] == []
    assert [date.text for date in by_title.dates if date.kind != "rendered"] == [day]


def test_the_title_stands_above_its_lead_and_below_the_section() -> None:
    section = "Phổ biến, giáo dục pháp luật"
    found = layout(*MENU, section, TITLE, "Hạ Vân • 12/07/2018 09:00", *PARAGRAPHS, *FOOT)
    assert (found.title, found.author) == (TITLE, "Hạ Vân")
    assert found.body.startswith(PARAGRAPHS[0])


def test_a_last_line_without_a_full_stop_is_kept() -> None:
    last = (
        "Nghị quyết có hiệu lực từ ngày ký và được gửi tới tất cả các xã, thị trấn trong huyện để thực hiện"
    )
    found = layout(*MENU, TITLE, *PARAGRAPHS, last, "Hạ Vân", "Tin khác", *TEASERS)
    assert found.body.endswith(last)


@pytest.mark.parametrize(
    "last",
    [
        ("Kỳ họp bế mạc cùng ngày",),
        ("- Mở đường mới", "- Sửa cầu cũ"),
        ("Chương trình kỳ họp:", "8:00 - Khai mạc", "14:00 - Chất vấn"),
        ("Ông Lò Văn Tơ, Trưởng Ban Pháp chế", "Bà Hà Thị Lý, Ủy viên"),
        ("(*) Theo báo cáo của huyện",),
    ],
)
@pytest.mark.parametrize("author", [None, "Hạ Vân"])
def test_short_lines_above_the_writer_or_the_links_are_kept(
    last: tuple[str, ...], author: str | None
) -> None:
    signed = (author,) if author else ()
    found = layout(*MENU, TITLE, *PARAGRAPHS, *last, *signed, "Tin khác", *TEASERS, *FOOT)
    assert (found.body, found.author) == ("\n\n".join((*PARAGRAPHS, *last)), author)


@pytest.mark.parametrize("around", [((), ()), (MENU, FOOT)], ids=["alone", "with menus"])
def test_a_name_in_the_last_row_of_a_table_is_no_writer(
    around: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    above, below = around
    found = layout(*above, TITLE, *PARAGRAPHS, "Kết quả bầu cử như sau:", *TABLE, "Tin khác", *below)
    assert found.author is None
    assert found.body.endswith("\n\n".join(TABLE))


def test_an_official_document_with_short_lines_is_left_whole() -> None:
    letterhead = (
        "ỦY BAN NHÂN DÂN",
        "HUYỆN LÂM SƠN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    )
    receivers = tuple(f"- Phòng số {number}" for number in range(12))
    found = layout(*letterhead, "QUYẾT ĐỊNH", "Về việc giao kế hoạch", *PARAGRAPHS, "Nơi nhận:", *receivers)
    assert all(line in found.body for line in receivers)


def test_short_sentences_are_no_menus() -> None:
    said = (
        "Đoàn trao 60 suất quà.",
        "Mỗi suất 400.000 đồng.",
        "Cảm ơn đoàn, bà Hạ nói:",
        "- Bản yên tâm rồi.",
    )
    found = layout(
        "Trang chủ", "Tin tức", "Liên hệ", TITLE, "12/07/2018", PARAGRAPHS[0], *said, "Tin khác", TEASERS[0]
    )
    assert found.body == "\n\n".join((PARAGRAPHS[0], *said))


def test_a_schedule_of_places_and_hours_is_kept() -> None:
    lead = "Đại biểu HĐND huyện Lâm Sơn tiếp xúc cử tri trước kỳ họp thứ 7 theo lịch sau đây:"
    places = [
        line
        for number in range(1, 7)
        for line in (f"Tổ số {number}: Nhà văn hóa thôn {number}", f"Thời gian: 8 giờ ngày {number}/7/2018")
    ]
    last = "Đề nghị các đại biểu sắp xếp công việc để tham gia đầy đủ, đúng thời gian."
    found = layout(
        "Trang chủ", "Tin tức", "Liên hệ", TITLE, "Ngày đăng: 12/06/2018", lead, *places, last, "In bài"
    )
    assert found.title == TITLE
    assert found.body == "\n\n".join((lead, *places, last))


def test_a_page_without_a_line_of_the_portal_is_left_whole() -> None:
    talk = (
        "Hạ: Trông ông buồn quá",
        "Lý: Ừ, mất ngủ",
        "Hạ: Vì sao vậy",
        "Lý: Vì xe tải",
        "Hạ: Ở đâu ra",
        "Lý: Mỏ đá",
    ) * 2
    cells = (
        "STT",
        "Tên đường",
        "Chiều dài",
        "1",
        "Đường xuống suối",
        "Hai trăm mét",
        "2",
        "Đường lên đồi",
        "Ba trăm mét",
    )
    for short in (talk, cells):
        found = layout(TITLE, PARAGRAPHS[0], *short, *PARAGRAPHS[1:])
        assert found.body == "\n\n".join((PARAGRAPHS[0], *short, *PARAGRAPHS[1:]))


TABLE = ("STT", "Họ và tên", "Tín nhiệm cao", "1", "Lò Thị Mai", "32/33", "2", "Hạ Văn Lý", "30/33")
VERSES = (
    "Bao năm gắn bó với làng",
    "Nghe dân nói thật lòng càng thấy vui",
    "Mai này tóc bạc như vôi",
    "Vẫn mong bản nhỏ rộn lời hát ca",
    "Sông Mây chảy mãi hiền hòa",
    "Con đường bê tông nối nhà với nương",
)


@pytest.mark.parametrize("inside", [TABLE, VERSES], ids=["table", "verses"])
def test_cells_and_verses_within_a_copied_page_are_kept(inside: tuple[str, ...]) -> None:
    menu = ("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ")
    found = layout(
        *menu,
        TITLE,
        "12/07/2018 | 09:00",
        *PARAGRAPHS,
        *inside,
        PARAGRAPHS[1],
        "Hạ Vân",
        "Tin khác",
        *TEASERS,
    )
    assert found.body == "\n\n".join((*PARAGRAPHS, *inside, PARAGRAPHS[1]))
    assert found.author == "Hạ Vân"


def test_a_heading_of_the_article_reads_like_one_of_links() -> None:
    heads = ("Về kinh tế", "Hoạt động giám sát", "Các nội dung khác")
    text = tuple(line for pair in zip(heads, PARAGRAPHS, strict=True) for line in pair)
    for menu in ((), MENU):
        found = layout(
            *menu, TITLE, "12/07/2018 | 09:00", PARAGRAPHS[1], *text, "Hạ Vân", "Tin khác", *TEASERS[::2]
        )
        assert found.body == "\n\n".join((PARAGRAPHS[1], *text))


@pytest.mark.parametrize("sign", [": ", " - "])
def test_a_list_of_those_elected_ends_an_article(sign: str) -> None:
    lead = "Kết quả bầu các chức danh chủ chốt của huyện được công bố ngay tại kỳ họp như sau đây:"
    elected = [
        f"{office}{sign}{name}"
        for office, name in (
            ("Chủ tịch HĐND", "bà Hạ Thị Lý"),
            ("Phó Chủ tịch HĐND", "ông Lò Văn Mẫn"),
            ("Trưởng Ban Pháp chế", "ông Vi Văn Tú"),
            ("Trưởng Ban Kinh tế", "bà Lê Thị Mây"),
            ("Chủ tịch UBND huyện", "ông Hà Văn Đồi"),
        )
    ]
    found = layout(*MENU, TITLE, "12/07/2018 | 09:00", *PARAGRAPHS, lead, *elected, "Tin khác", *TEASERS)
    assert found.body == "\n\n".join((*PARAGRAPHS, lead, *elected))
