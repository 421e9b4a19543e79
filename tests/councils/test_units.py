"""Units: every province and district, what they became, when their councils ended."""

from __future__ import annotations

import pytest

from hdnd_tui.article import Council
from hdnd_tui.councils.units import (
    became,
    council_of,
    districts,
    ended,
    find_province,
    find_unit,
    province_now,
    provinces,
    short_name,
)


def test_the_tables_hold_every_province_and_district_of_june_2025() -> None:
    assert len({unit.name for unit in provinces() if unit.until is None}) == 34
    assert (
        len([u for u in provinces() if u.since is None and u.name not in ("Hà Tây", "Thừa Thiên Huế")]) == 62
    )
    assert len([unit for unit in districts() if unit.until == "2025-06-30"]) == 696


@pytest.mark.parametrize(
    ("kind", "name", "province", "found"),
    [
        ("thành phố", "Hải Phòng", None, "Hải Phòng"),
        ("thành phố", "HCM", None, "Hồ Chí Minh"),
        ("tỉnh", "Đăk Lăk", None, "Đắk Lắk"),
        ("tỉnh", "Bà Rịa – Vũng Tàu", None, "Bà Rịa - Vũng Tàu"),
        ("tỉnh", "Thanh Hoá", None, "Thanh Hóa"),
        ("quận", "9", None, "Hồ Chí Minh"),
        ("huyện", "Thuỷ Nguyên", None, "Hải Phòng"),
        ("huyện", "Châu Thành", "Long An", "Long An"),
        ("thành phố", "Huế", "Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("thị xã", "Sầm Sơn", None, "Thanh Hóa"),
        ("huyện", "Từ Liêm", None, "Hà Nội"),
        (None, "Sơn La", None, "Sơn La"),
    ],
)
def test_a_unit_is_found_by_kind_and_name(
    kind: str | None, name: str, province: str | None, found: str
) -> None:
    unit = find_unit(kind, name, province)
    assert unit is not None
    assert unit.province == found


@pytest.mark.parametrize(
    ("kind", "name"), [("huyện", "Châu Thành"), ("tỉnh", "Nguyễn Văn An"), ("xã", "Tân Tiến"), ("quận", "99")]
)
def test_what_the_tables_do_not_decide_is_not_guessed(kind: str, name: str) -> None:
    assert find_unit(kind, name) is None


def test_a_renamed_district_keeps_the_kind_that_the_text_states() -> None:
    village, town = find_unit("huyện", "Thủy Nguyên"), find_unit("thành phố", "Thủy Nguyên")
    assert village is not None
    assert town is not None
    assert (village.until, town.since, town.until) == ("2024-12-31", "2025-01-01", "2025-06-30")


@pytest.mark.parametrize(
    ("council", "now", "last_day", "short"),
    [
        (
            Council("HĐND tỉnh Hải Dương", "province", "Hải Dương"),
            "Hải Phòng",
            "2025-06-30",
            "HĐND tỉnh Hải Dương",
        ),
        (
            Council("HĐND thành phố Hải Phòng", "province", "Hải Phòng"),
            "Hải Phòng",
            None,
            "HĐND TP Hải Phòng",
        ),
        (
            Council("HĐND quận Hồng Bàng", "district", "Hải Phòng"),
            "Hải Phòng",
            "2025-06-30",
            "HĐND Q. Hồng Bàng",
        ),
        (Council("HĐND thị xã Không Có", "district", ""), "", "2025-06-30", "HĐND TX Không Có"),
        (
            Council("HĐND quận Bình Thạnh", "district", "Hồ Chí Minh"),
            "Hồ Chí Minh",
            "2021-06-30",
            "HĐND Q. Bình Thạnh",
        ),
        (Council("HĐND quận Cẩm Lệ", "district", "Đà Nẵng"), "Đà Nẵng", "2021-06-30", "HĐND Q. Cẩm Lệ"),
        (Council("HĐND quận 2", "district", "Hồ Chí Minh"), "Hồ Chí Minh", "2020-12-31", "HĐND Q. 2"),
        (
            Council("HĐND huyện Củ Chi", "district", "Hồ Chí Minh"),
            "Hồ Chí Minh",
            "2025-06-30",
            "HĐND H. Củ Chi",
        ),
        (Council("HĐND xã Tân Tiến", "commune", "Bắc Giang"), "Bắc Ninh", None, "HĐND xã Tân Tiến"),
        (Council("HĐND thị trấn Chờ", "commune", "Bắc Ninh"), "Bắc Ninh", "2025-06-30", "HĐND TT Chờ"),
    ],
)
def test_a_council_stands_under_the_province_of_today(
    council: Council, now: str, last_day: str | None, short: str
) -> None:
    assert (province_now(council), ended(council), short_name(council)) == (now, last_day, short)


def test_merged_provinces_become_the_new_one() -> None:
    assert became("Phú Yên") == "Đắk Lắk"
    assert became("Hà Tây") == "Hà Nội"
    assert became("Nơi Khác") == ""


def test_the_council_of_a_unit_bears_its_kind() -> None:
    unit = find_province("TPHCM".removeprefix("TP"))
    assert unit is not None
    assert council_of(unit) == Council("HĐND thành phố Hồ Chí Minh", "province", "Hồ Chí Minh")


def test_a_province_of_then_decides_before_the_one_that_it_became_part_of() -> None:
    for province in ("Tây Ninh", "Long An"):  # both are Tây Ninh now, and both had a Châu Thành
        unit = find_unit("huyện", "Châu Thành", province)
        assert unit is not None
        assert unit.province == province
    assert find_unit("huyện", "Châu Thành", "Vĩnh Phúc") is None
