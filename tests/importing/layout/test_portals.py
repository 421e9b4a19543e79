# ruff: noqa: E501 - sentences stand on one line
"""Whole pages of portals as they are copied: the article and its day are read, and nothing of the frame."""

from datetime import date
from html import escape

import pytest

from hdnd_tui.importing.formats import html_format
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page
from tests.importing.layout.portal_frames import FRAMES, PortalFrame

TITLE = "Thường trực HĐND huyện giám sát chính sách hỗ trợ nhà ở cho hộ nghèo"
OFFICER = "Vương Thế Cảnh"
TEXT = (
    f"Thường trực HĐND huyện vừa tổ chức đoàn giám sát việc thực hiện chính sách hỗ trợ nhà ở cho hộ nghèo tại các xã vùng cao; đồng chí {OFFICER}, Phó Chủ tịch HĐND huyện làm trưởng đoàn.",
    "Theo báo cáo, toàn huyện còn 340 hộ nghèo có nhà ở dột nát, trong đó 120 hộ thuộc diện được hỗ trợ theo chính sách của tỉnh. Việc giải ngân còn chậm do thủ tục đất đai của các hộ chưa hoàn thiện.",
    "Kết luận buổi giám sát, trưởng đoàn đề nghị các xã rà soát lại danh sách, ưu tiên hộ có hoàn cảnh đặc biệt khó khăn và hoàn thành việc hỗ trợ trước mùa mưa bão.",
)
INSIDE = {
    "nothing": (),
    "points": ("Đoàn làm việc theo các nội dung sau:", "1. Nghe báo cáo của Phòng Lao động", "2. Kiểm tra hồ sơ tại các xã"),
    "resolutions": ("Các văn bản được giám sát gồm:", "Nghị quyết số 5/NQ-HĐND ngày 20/07/2012 về hỗ trợ hộ nghèo làm nhà", "Nghị quyết số 11/NQ-HĐND ngày 18/12/2013 về bố trí vốn đối ứng"),
    "members": ("Thành phần đoàn giám sát gồm:", f"Ông {OFFICER}, Phó Chủ tịch HĐND huyện - Trưởng đoàn", f"Ông {OFFICER}, thay mặt Thường trực HĐND huyện - Thành viên"),
    "days": ("Đoàn giám sát làm việc tại các xã theo lịch như sau:", "Ngày 20/7/2012", "Xã Đèo Gió, xã Suối Trong", "Ngày 21/7/2012", "Xã Mây Hồng và thị trấn"),
}  # fmt: skip


@pytest.mark.parametrize(
    "writer", [(), ("Hạ Vân",), ("Tin, ảnh: Hạ Vân",)], ids=["unsigned", "signed", "label"]
)
@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize("menus", ["lines", "row", "none"])
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_nothing_of_the_frame_is_read_as_the_article(
    frame: PortalFrame, menus: str, apart: str, writer: tuple[str, ...]
) -> None:
    stamp = frame.above[-1:]
    above = {"lines": frame.above, "row": (" ".join(frame.above[:-1]), *stamp), "none": ()}[menus]
    for inside in INSIDE.values():
        text = (TEXT[0], *inside, *TEXT[1:])
        page = apart.join((*above, TITLE, *frame.between, *text, *writer, *frame.below))
        found = read_page(Page(page, "trang.txt", b""), today=date(2026, 11, 25))
        assert found.title == TITLE
        assert found.body == "\n\n".join(text)
        assert found.author == ("Hạ Vân" if writer else None)
        assert {official.name for official in found.officials} == {OFFICER}
        if inside not in (INSIDE["resolutions"], INSIDE["days"]):
            assert found.date == (frame.published if above or frame.between else None)


def _blocks(lines: tuple[str, ...], tag: str) -> str:
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


@pytest.mark.parametrize(
    "cell", [("<div>", "</div>"), ("<table><tr><td>", "</td></tr></table>")], ids=["div", "table"]
)
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_nothing_of_the_frame_is_read_from_a_saved_page(frame: PortalFrame, cell: tuple[str, str]) -> None:
    above, below = (cell[0] + _blocks(lines, "div") + cell[1] for lines in (frame.above, frame.below))
    article = f"<h1>{TITLE}</h1>{_blocks(frame.between, 'div')}{_blocks(TEXT, 'p')}<p><b>Hạ Vân</b></p>"
    markup = (
        f"<html><head><meta charset='utf-8'></head><body>{above}<div>{article}{below}</div></body></html>"
    )
    [page] = html_format.read(markup.encode(), "trang.html")
    found = read_page(page, today=date(2026, 11, 25))
    assert (found.title, found.author, found.date) == (TITLE, "Hạ Vân", frame.published)
    assert found.body == "\n\n".join(TEXT)
    assert {official.name for official in found.officials} == {OFFICER}
