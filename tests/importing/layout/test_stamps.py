"""Days of publication in the spellings of portals, and who signed them."""

import pytest

from hdnd_tui.importing.layout.stamps import signed_stamp, stamp_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thứ Hai - 23/11/2015 22:49", "2015-11-23"),
        ("thứ năm, 08 08 2019 08:51", "2019-08-08"),
        ("14 Tháng 9, 2022", "2022-09-14"),
        ("Ngày 3 tháng 4 năm 2010", "2010-04-03"),
        ("25.03.2022", "2022-03-25"),
        ("2015-03-23 08:06 +07:00", "2015-03-23"),
        ("Mon, 23 Mar 2015 08:06:00 GMT", "2015-03-23"),
        ("March 5, 2021", "2021-03-05"),
        ("2022-03-24T18:30:00Z", "2022-03-25"),
        ("3/25/2022 8:30:00 AM", "2022-03-25"),
        ("5/3/2022", "2022-03-05"),
        ("05/03/12 10:13 GMT+7", "2012-03-05"),
    ],
)
def test_a_stamp_is_a_day(text: str, day: str) -> None:
    found = stamp_day(text)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "text", ["", "45/45 phiếu", "12/03/15 phiếu", "31/31/2022", "khóa 2021-2026", "20:30"]
)
def test_other_figures_are_none(text: str) -> None:
    assert stamp_day(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hạ Vân • 08/01/2021 17:52", "Hạ Vân"),
        ("Trúc Quỳnh - Thứ ba, 01/10/2023, 19:09 (GMT+7)", "Trúc Quỳnh"),
        ("Hạ Vân - Trúc Quỳnh - 05-12-2022", "Hạ Vân - Trúc Quỳnh"),
        ("T.Nam | Đăng ngày 23-03-2024", "T.Nam"),
    ],
)
def test_a_signed_stamp_names_the_author(text: str, name: str) -> None:
    found = signed_stamp(text)
    assert found is not None
    assert text[found[0] : found[1]] == name


@pytest.mark.parametrize(
    "text",
    [
        "Thứ Hai - 23/11/2015 22:49",
        "Lâm Sơn, ngày 14 tháng 11 năm 2019",
        "Hạ Vân dự họp ngày 12/7/2018 tại xã.",
        "08/01/2021",
    ],
)
def test_other_lines_sign_nothing(text: str) -> None:
    assert signed_stamp(text) is None
