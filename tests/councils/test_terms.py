"""Numbers of sessions and terms as texts write them."""

from __future__ import annotations

import pytest

from hdnd_tui.councils.terms import ordinal


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("9", 9),
        ("nhat", 1),
        ("muoi lam", 15),
        ("hai muoi mot", 21),
        ("tu hdnd tinh", 4),
        ("hai mươi ba", 23),
        ("HAI MƯƠI TƯ", 24),
        ("ba mươi", 30),
        ("bẩy", 7),
        ("ba mươi mốt", 31),
        ("mười từ ngày", 10),
        ("mười sau khi", 10),
        ("mười năm 2018", 10),
        ("năm năm 2018", 5),
        ("bat thuong", None),
    ],
)
def test_ordinal(written: str, number: int | None) -> None:
    assert ordinal(written) == number
