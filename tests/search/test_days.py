from __future__ import annotations

import pytest

from hdnd_tui.search.days import find_query_days


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("họp 24/7/2025", ["2025-07-24"]),
        ("họp 24/7/25 về đất", ["2025-07-24"]),
        ("ngày 24.7.25", ["2025-07-24"]),
        ("8/3/99", ["1999-03-08"]),
        ("31/2/25", []),
        ("7/2025", ["2025-07"]),
        ("họp 07/2025", ["2025-07"]),
        ("tháng 7/2025", ["2025-07"]),
        ("13/2025", []),
        ("quý 3/2025", []),
        ("nghị quyết số 7/2025", []),
        ("7/2025/NQ-HĐND", []),
        ("nhiệm kỳ 2016-2021", []),
        ("từ 1/7/2025 đến 31/7/2025", ["2025-07-01..2025-07-31"]),
        ("tu ngay 1/7/25 den ngay 31/7/25", ["2025-07-01..2025-07-31"]),
        ("họp từ ngày 1 tháng 7 năm 2025 tới hết ngày 31 tháng 7 năm 2025", ["2025-07-01..2025-07-31"]),
        ("1/7/2025 - 31/7/2025", ["2025-07-01..2025-07-31"]),
        ("từ tháng 6/2021 đến tháng 2/2022", ["2021-06..2022-02"]),
        ("từ 6/2021 đến 12/2021", ["2021-06..2021-12"]),
        ("từ 1/7 đến 31/7/2025", ["2025-07-01..2025-07-31"]),
        ("từ ngày 24 đến 31/7/2025", ["2025-07-24..2025-07-31"]),
        ("từ tháng 6 đến tháng 12/2021", ["2021-06..2021-12"]),
        ("từ 31/7/2025 đến 1/7/2025", ["2025-07-31", "2025-07-01"]),
        ("từ 31 đến 1/7/2025", ["2025-07-01"]),
        ("họp 1/7/2025, 31/7/2025", ["2025-07-01", "2025-07-31"]),
        ("từ 5 đến tháng 7/2025", ["2025-07"]),
        ("24 / 7/2025", ["2025-07-24"]),
        ("giám sát", []),
    ],
)
def test_days_and_spans_among_the_words_of_a_query(query: str, days: list[str]) -> None:
    found = find_query_days(query)
    assert [f"{day.iso}..{day.last}" if day.last else day.iso for day in found] == days


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("họp từ 1/7/2025 đến 31/7/2025 về đất", "từ 1/7/2025 đến 31/7/2025"),
        ("họp từ 1/7 đến 31/7/2025", "từ 1/7 đến 31/7/2025"),
        ("họp 7/2025 về đất", "7/2025"),
    ],
)
def test_where_they_stand(query: str, words: str) -> None:
    (day,) = find_query_days(query)
    assert query[day.start : day.end] == words
