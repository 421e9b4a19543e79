# ruff: noqa: E501 - sentences stand on one line
"""Whole pages of portals as they are copied: the article and its day are read, and nothing of the frame."""

from datetime import date

import pytest

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
