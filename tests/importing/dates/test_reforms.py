"""What a text names that has been only since the units of 2025 bounds its year."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.reforms import since_reform
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 11, 1)


def since(sentence: str) -> date | None:
    return since_reform(Occasions(sentence))


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Xã chuẩn bị vận hành mô hình chính quyền địa phương 2 cấp.", 2025),
        ("Sau ba tháng thực hiện chính quyền địa phương hai cấp, hồ sơ được trả đúng hẹn.", 2025),
        ("Ý kiến cho rằng nên tiến tới chính quyền địa phương 2 cấp hoàn chỉnh.", None),
        ("Đoàn khảo sát chính quyền hai cấp ở đô thị.", None),
        ("Tỉnh có 124 xã, phường, đặc khu.", 2025),
        ("Đảng bộ đặc khu Lý Sơn họp.", 2025),
        ("Dự luật giao thêm việc cho UBND đặc khu; ở đặc khu còn có hội đồng tư vấn.", None),
        ("Trung tâm Phục vụ hành chính công phường Mây Hồng nhận 20 hồ sơ.", 2025),
        ("HĐND phường Mây Hồng khóa I, nhiệm kỳ 2021-2026 họp.", 2024),
        ("HĐND phường Mây Hồng khóa II, nhiệm kỳ 2021-2026 họp.", None),
    ],
)
def test_what_came_with_the_units_of_2025_is_told_only_since(sentence: str, year: int | None) -> None:
    found = since(sentence)
    assert (found and found.year) == year


@pytest.mark.parametrize(
    ("named", "day"),
    [
        ("quận Hoàng Mai (cũ)", date(2025, 6, 30)),
        ("tỉnh Bình Dương (trước sáp nhập)", date(2025, 6, 30)),
        ("tỉnh Hà Tây cũ", date(2008, 7, 31)),
        ("huyện Từ Liêm (cũ)", date(2014, 3, 31)),
        ("huyện Kỳ Anh (cũ)", None),  # divided in 2015, and there until 2025
        ("tỉnh Lâm Đồng (cũ)", None),  # there now, larger
        ("huyện Mây Hồng (cũ)", None),
        ("quận Hoàng Mai cụ thể", None),
    ],
)
def test_a_unit_called_former_has_ended(named: str, day: date | None) -> None:
    assert since(f"Đoàn thăm {named}, rồi về trụ sở.") == day


def read_year(*sentences: str) -> int | None:
    page = Page("\n\n".join(("HĐND phường Mây Hồng họp phiên đầu", *sentences)), "trang.txt", b"")
    return read_page(page, today=TODAY).year


def test_the_first_session_of_a_merged_unit_is_of_its_year() -> None:
    said = "Sáng 1/7, HĐND phường Mây Hồng khóa {}, nhiệm kỳ 2021-2026 khai mạc kỳ họp thứ nhất."
    assert read_year(said.format("I")) == 2025
    assert read_year(said.format("XI")) == 2021


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn góp ý cơ chế của chính quyền địa phương và đặc khu kinh tế.",
        "Nơi phục vụ hành chính công xã khu dân cư.",
        "Trường ở huyện Sơn Dương cũ kỹ, chật hẹp.",
        "Trụ sở UBND huyện Di Linh (cũ) đã xuống cấp.",
        "Đề án thực hiện mô hình chính quyền hai cấp (thành phố và quận).",
    ],
)
def test_what_only_looks_like_it_says_nothing(sentence: str) -> None:
    assert since(sentence) is None
