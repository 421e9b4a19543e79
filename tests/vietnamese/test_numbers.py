"""Document numbers: found in text with offsets, and read from queries in any spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.vietnamese.numbers import find_documents, seek_documents


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Kế hoạch số 196/KH-UBND của", "196/KH-UBND"),
        ("Nghị quyết số 05/2025/NQ-HĐND.", "05/2025/NQ-HĐND"),
        ("số 12 / 2020 / NQ – HĐND ngày", "12/2020/NQ-HĐND"),
        ("Nghị quyết số 202/2025/QH15", "202/2025/QH15"),
        ("Thông báo số 714-TB/TU", "714-TB/TU"),
        ("Tờ trình 8/TTr-UBND", "8/TTr-UBND"),
    ],
)
def test_a_number_is_found_where_it_stands(text: str, canonical: str) -> None:
    (found,) = find_documents(text)
    assert found.canonical == canonical
    assert text[found.start : found.end].replace(" ", "").replace("–", "-") == canonical


@pytest.mark.parametrize(
    "text",
    ["ngày 22/8/2017", "38/38 cán bộ", "HĐND các quận/huyện", "15/Quận 3", "nhiệm kỳ 2021-2026", "3-5/10"],
)
def test_dates_fractions_and_units_are_no_documents(text: str) -> None:
    assert find_documents(text) == ()


@pytest.mark.parametrize(
    "query",
    [
        "12/2020/NQ-HĐND",
        "nq 12 2020 hdnd",
        "12-2020-NQHDND",
        "12/2020 nq hđnd",
        "nghị quyết 12/2020/nq-hđnd",
        "012 2020 NQ HĐND",
    ],
)
def test_a_number_is_read_in_any_spelling(query: str) -> None:
    (sought,) = seek_documents(query.split())
    (found,) = find_documents("Nghị quyết 12/2020/NQ-HĐND")
    assert sought.key in found.keys


def test_a_number_is_found_without_its_year() -> None:
    assert "12.nqhdnd" in find_documents("12/2020/NQ-HĐND")[0].keys
    assert seek_documents(["12/nq-hdnd"])[0].key == "12.nqhdnd"


def test_the_letters_of_a_legislature_keep_their_figure() -> None:
    assert seek_documents("202 2025 qh15".split())[0].key == "202.2025.qh15"
    assert seek_documents("nq 202 2025 qh15".split())[0].key == "202.2025.qh15"
    assert seek_documents("nq 1 2025 ubtvqh15".split())[0].key == "1.2025.nqubtvqh15"


@pytest.mark.parametrize("query", ["hội nghị 2020", "nghị quyết", "hdnd 2020", "nq hdnd", "1 2 3 nq"])
def test_plain_words_and_years_are_no_numbers(query: str) -> None:
    assert seek_documents(query.split()) == ()


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for found in find_documents(text):
        assert 0 <= found.start < found.end <= len(text)
    seek_documents(text.split())
