from __future__ import annotations

import pytest

from hdnd_tui.vietnamese.typed_days import find_typed_days, typed_day


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2022-03-25", "2022-03-25"),
        ("2022-3-5", "2022-03-05"),
        ("25/3/2022", "2022-03-25"),
        ("25.3.2022", "2022-03-25"),
        (" 1 12 2020 ", "2020-12-01"),
        ("3/2022", "2022-03"),
        ("2022-03", "2022-03"),
        ("1/1/0999", "0999-01-01"),
        ("2022", "2022"),
        ("", None),
        ("x", None),
        ("2022-13-01", None),
        ("30/2/2022", None),
        ("0/1/2022", None),
        ("22", None),
        ("2022-1-1-1", None),
        ("٢٠٢٢", None),
    ],
)
def test_days_as_people_type_them(typed: str, iso: str | None) -> None:
    assert typed_day(typed) == iso


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("họp 2025-07-24 về đất", ["2025-07-24"]),
        ("họp 24/7/2025, tháng 9 năm 2025", ["2025-07-24", "2025-09"]),
        ("mã 2025-07-24-3", []),
        ("2025-13-24", []),
    ],
)
def test_days_among_the_words_of_a_query(query: str, days: list[str]) -> None:
    assert [day.iso for day in find_typed_days(query)] == days
