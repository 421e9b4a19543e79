"""Pages that say one thing over and over: what they cost grows as they do."""

from __future__ import annotations

import time

import pytest

from hdnd_tui.importing.formats import text_format
from hdnd_tui.importing.reading import read_page

HEAD = "HĐND tỉnh Quảng Ngãi họp\n\nSáng 12/7, HĐND tỉnh Quảng Ngãi khai mạc kỳ họp thứ 5.\n\n"


@pytest.mark.parametrize(
    "unit",
    [
        "Bí thư, Chủ tịch, Phó Chủ tịch ",
        "A B ",
        "HĐND ",
        "TP Cần Thơ và HĐND ",
        "|---|\n",
        "Cần Thơ. HĐND phường. ",
        "các Phó Chủ tịch: ",
        "kỳ họp thứ 5 HĐND ",
        "1/5/2018 đến 2/5/2018, ",
        "năm 2018, ",
        "7 năm chưa, khởi công từ khoảng năm 2010 ",
        "hơn 5 năm qua từ tháng 3/2012 Nghị định 16/2015/NĐ-CP ",
        "Ông từng làm Chủ tịch xã, ",
        "ÔNG LÒ VĂN MƠ ",
        "Lò Mơ - Chủ tịch HĐND xã Lê Gió, ",
        "dự án Luật Trẻ em ngày 5/7, ",
        "Phó Bí thư Lò Văn Mơ, ",
        "giai đoạn 2016-2020 ",
        "Đến cuối năm 2017, các sở mới bố trí được 5 căn, ",
        "làm Chủ tịch thay ông Lò Văn Mơ, Lê Văn Ba, ",
        "ông Lò Văn Mơ, Chủ tịch Lê Văn Ba và ",
        "nguyên Bí thư Tỉnh ủy Phú Thọ Hoàng Dân Mạc ",
        "Huyện sẽ xóa hết nhà tạm trong ba năm tới, sẽ xóa hết nhà tạm trong năm 2018. ",
        "Ông Mơ sinh năm 1960, còn 2 năm nghỉ hưu. ",
        "Ngày 22/5 tới, cử tri đi bầu cử đại biểu Quốc hội khóa 14. ",
        "Lê Mơ, Phó Chủ tịch ",
        "Bí thư Thành ủy Lê Thiện Mơ, TP HCM, ",
        "HĐND TP HCM họp. Bí thư Thành ủy Lê Thiện Mơ dự.\n\n",
        "Rồi ông Lò Mơ (chánh văn phòng UBND) bắt đầu nói. ",
        "17 năm chưa xong con kênh\n\n",
        "Áp dụng giá mới từ đầu năm sau. Áp dụng giá mới từ đầu năm 2018. ",
    ],
)
def test_what_a_page_costs_grows_with_its_length(unit: str) -> None:
    def cost(size: int) -> float:
        (page,) = text_format.read((HEAD + unit * (size // len(unit))).encode(), "x")
        before = time.process_time()
        read_page(page)
        return time.process_time() - before

    cost(1_000)  # the tables are read once
    assert cost(128_000) < 16 * cost(16_000) + 0.2
