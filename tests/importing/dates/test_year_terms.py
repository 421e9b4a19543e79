"""Which terms of councils a text names, for how long that is kept, and when sessions of a number are held."""

from __future__ import annotations

import gc
import weakref
from datetime import date

import pytest

from hdnd_tui.article import Council
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.year_terms import terms_named
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TOLD = "HĐND tỉnh khóa XV, nhiệm kỳ 2016-2021 họp."


def test_terms_are_those_of_the_council_that_is_asked_for() -> None:
    text = Occasions("HĐND tỉnh khóa VIII họp kỳ thứ ba.")
    province = Council("HĐND tỉnh Bình Phước", "province", "Bình Phước")

    assert (terms_named(text, None), terms_named(text, province)) == (frozenset(), frozenset({2011}))


def test_the_term_of_a_committee_of_the_party_is_none_of_a_council() -> None:
    assert not terms_named(Occasions("Quy chế của Ban Cán sự đảng UBND tỉnh nhiệm kỳ 2011-2016."), None)


def test_who_was_a_deputy_before_names_no_term_of_now() -> None:
    told = "{}, đại biểu Quốc hội khóa XIII đề xuất bỏ loa."

    assert [terms_named(Occasions(told.format(when)), None) for when in ("Trước đó", "Hôm nay")] == [
        frozenset(),
        frozenset({2011}),
    ]


def test_no_text_is_kept_when_its_terms_are_read() -> None:
    text = Occasions(TOLD)
    assert terms_named(text, None) == {2016}

    kept = weakref.ref(text)
    del text
    gc.collect()
    assert kept() is None


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Ngày 12/7, HĐND tỉnh Hà Nam khai mạc kỳ họp thứ 4 khóa XVIII.", 2017),
        ("Ngày 12/7, HĐND huyện Kim Bảng khai mạc kỳ họp thứ tư, nhiệm kỳ 2016-2021.", 2017),
        ("Ngày 6/12, HĐND huyện Kim Bảng khai mạc kỳ họp thứ 6, nhiệm kỳ 2011-2016.", 2012),
        ("Ngày 11/12, HĐND xã Kim Bảng khai mạc kỳ họp thứ 4, nhiệm kỳ 2021-2026.", None),
        ("Ngày 11/12, HĐND huyện Kim Bảng khai mạc kỳ họp thứ 4, nhiệm kỳ 2021-2026.", 2021),
        ("Ngày 11/12, HĐND tỉnh Gia Lai khai mạc kỳ họp thứ 4, nhiệm kỳ 2021-2026.", None),
        ("Ngày 11/12, HĐND tỉnh Nghệ An khai mạc kỳ họp thứ 4, nhiệm kỳ 2021-2026.", 2021),
        ("Ngày 12/7, Quốc hội mở kỳ họp thứ 4, xem việc của HĐND nhiệm kỳ 2016-2021.", None),
        ("Ngày 12/7, HĐND huyện Kim Bảng khai mạc kỳ họp thứ 9, nhiệm kỳ 2016-2021.", None),
        ("Kỳ họp thứ 35 ngày 24/4, Ủy ban Kiểm tra xét đại biểu HĐND TP Đà Nẵng, nhiệm kỳ 2016-2021.", None),
    ],
)
def test_sessions_are_two_a_year_and_some_more(sentence: str, year: int | None) -> None:
    page = Page(f"Đại biểu nêu nhiều ý kiến\n\n{sentence}", "trang.txt", b"")
    assert read_page(page, today=date(2026, 11, 1)).year == year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Sáng 7/2, HĐND huyện Kim Bảng, nhiệm kỳ 2016-2021, họp. Từ đầu nhiệm kỳ đến nay đã qua chín tháng.",
         2017),
        ("Sáng 7/2, HĐND huyện Kim Bảng, nhiệm kỳ 2016-2021, họp sau hơn một năm rưỡi nhiệm kỳ.", 2018),
        ("Sáng 7/12, HĐND huyện Kim Bảng, nhiệm kỳ 2016-2021, họp sau 6 tháng đầu nhiệm kỳ.", 2016),
        ("Sáng 7/2, HĐND huyện Kim Bảng họp. Sau hơn một năm rưỡi nhiệm kỳ, xã bầu lại trưởng thôn.", None),
        ("Sáng 7/2, HĐND huyện Kim Bảng, nhiệm kỳ 2016-2021, bầu người làm việc trong hai năm nữa.", None),
        ("HĐND huyện Kim Bảng vừa sơ kết hoạt động giữa nhiệm kỳ 2016-2021.", 2018),
        ("HĐND huyện Kim Bảng, nhiệm kỳ 2021-2026, vừa nghe báo cáo việc làm trong nửa nhiệm kỳ qua.", 2023),
        ("HĐND huyện Kim Bảng, nhiệm kỳ 2016-2021, vừa bầu người thay ở giữa nhiệm kỳ.", None),
    ],
)  # fmt: skip
def test_the_time_since_a_term_began_is_counted(sentence: str, year: int | None) -> None:
    page = Page(f"Đại biểu nêu nhiều ý kiến\n\n{sentence}", "trang.txt", b"")
    assert read_page(page, today=date(2026, 11, 1)).year == year
