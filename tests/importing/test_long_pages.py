"""Pages that say one thing over and over: what they cost grows as they do."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from itertools import product

import pytest

from hdnd_tui.article import Run
from hdnd_tui.importing.formats import html_format, text_format
from hdnd_tui.importing.layout.stamps import stamp_day
from hdnd_tui.importing.reading import read_page
from hdnd_tui.importing.traced import trace
from hdnd_tui.vietnamese.sentences import sentences

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
        "01, ",
        "Trong hai năm 2017-2018, ",
        "Sau nửa nhiệm kỳ 2016-2021, ",
        "Ngày bầu cử nhiệm kỳ 2016-2021. ",
        "Tỉnh Hà Giang và tỉnh Cao Bằng. HĐND tỉnh họp. ",
        "UBND quận Ba Đình nói HĐND họp ",
        "01/03/2019\n",
        "Bầu ông Lò Mơ làm Phó ban, ",
        "giám sát dự án giai đoạn 2011-2016, ",
        "nhiệm vụ được giao năm 2018, ",
        "Hội đồng hương Lai Châu tại tỉnh Lào Cai, ",
    ],
)
def test_what_a_page_costs_grows_with_its_length(unit: str) -> None:
    grows(lambda size: read_text(HEAD + unit * (size // len(unit))))


SYLLABLES = "An Bình Cường Dũng Giang Hải Khánh Lâm Minh Nam Phong Quang Sơn Tâm Uyên Vinh Xuân Yên".split()
NAMES = [" ".join(three) for three in product(SYLLABLES, repeat=3)]


@pytest.mark.parametrize(
    ("before", "unit"),
    [
        ("", "HĐND xã {} họp. "),
        ("", "Chủ tịch UBND phường {} nói. "),
        ("Câu dài của một bài báo nói về nhiều việc. " * 9 + "\n", "Các đại biểu dự hội nghị {}\n"),
    ],
)
def test_what_a_page_of_many_names_costs_grows_with_its_length(before: str, unit: str) -> None:
    def read(size: int) -> None:
        read_text(HEAD + before + "".join(map(unit.format, NAMES[: size // (len(unit) + 14)])))

    grows(read)


@pytest.mark.parametrize(
    "line",
    [
        ("", "<b>", "x"),
        ("x<", " ", "x"),
        ("Lê Mơ, ", "Bí thư, ", ""),
        ("Lê Mơ, ", "Chủ tịch HĐND, ", ""),
    ],
)
def test_what_a_line_costs_grows_with_its_length(line: tuple[str, str, str]) -> None:
    before, unit, after = line
    grows(lambda size: read_text(HEAD + before + unit * (size // len(unit)) + after))


@pytest.mark.parametrize("unit", ["- ", "a - ", "(", "2018-"])
def test_what_a_heading_costs_grows_with_its_length(unit: str) -> None:
    grows(lambda size: read_text("# HĐND họp " + unit * (size // len(unit)) + "\n\n" + HEAD))


def test_what_a_run_of_stops_costs_grows_with_its_length() -> None:
    grows(lambda size: sentences("." * size + "x"))


def test_what_the_trace_of_a_page_costs_grows_with_its_lines() -> None:
    grows(lambda size: trace("a\n" * size, [Run("body", 0, at, 2 * at, 1) for at in range(size)]))


def test_what_dates_above_a_title_cost_grows_with_their_number() -> None:
    grows(lambda size: read_text("Thứ hai, 12/3/2019\n" * (size // 19) + HEAD))


def test_what_the_legal_bases_of_a_document_cost_grows_with_their_number() -> None:
    head = "UBND TỈNH HÀ GIANG\n\nSố: 12/QĐ-UBND\n\nĐộc lập - Tự do - Hạnh phúc\n\n"
    grows(lambda size: read_text(head + "Căn cứ Luật và HĐND tỉnh;\n\n" * (size // 27)))


def test_what_a_stated_day_costs_grows_with_its_length() -> None:
    grows(lambda size: stamp_day("1 tháng 1" + " " * size + "x"))


@pytest.mark.parametrize(
    "page",
    [
        ("<p>é ", "a", "</p>"),
        ("<title>", "a - ", "</title>"),
    ],
)
def test_what_markup_costs_grows_with_its_length(page: tuple[str, str, str]) -> None:
    before, unit, after = page

    def read(size: int) -> None:
        html = before + unit * (size // len(unit)) + after + "<p>Sáng 12/7, HĐND tỉnh Quảng Ngãi họp.</p>"
        for found in html_format.read(html.encode(), "x"):
            read_page(found)

    grows(read)


def read_text(text: str) -> None:
    for page in text_format.read(text.encode(), "x"):
        read_page(page)


def grows(read: Callable[[int], object]) -> None:
    """Assert that the time it takes to read a page grows about as its letters do."""

    def cost(size: int) -> float:
        before = time.process_time()
        read(size)
        return time.process_time() - before

    gc.disable()  # what it takes grows with all that other tests hold
    try:
        cost(1_000)  # the tables are read once
        # Other processes slow one reading down and not the next.
        assert any(cost(128_000) < 16 * cost(16_000) + 0.2 for _ in range(3))
    finally:
        gc.enable()
