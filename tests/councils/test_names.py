"""Names: one key for spellings of one person, runs of capitals, words that make a street of a name."""

from __future__ import annotations

import pytest

from hdnd_tui.councils.names import name_key, run_end, stands_in_a_place, trim
from hdnd_tui.councils.tokens import Tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Thị Thuý", "Nguyễn Thị Thúy"),
        ("Y Thanh Niê Kđăm", "Y Thanh Niê Kdăm"),
        ("K'Mák", "K’Mák"),
        ("Lê  Hoà", "Lê Hòa"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Phạm Hồng Thái", "Trần Hồng Thái"), ("Lê Thị Thuý", "Lê Thị Thủy"), ("Lê An", "Lê Ân")],
)
def test_different_names_are_never_joined(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lê Thị Mơ phát biểu", "Lê Thị Mơ"),
        ("Y Thoan Niê Kbuôr, Phó", "Y Thoan Niê Kbuôr"),
        ("K'Brèo nói", "K'Brèo"),
        ("Lê Thị Mơ Liên quan đến", "Lê Thị Mơ"),
        ("Lê Thị Mơ Theo đó", "Lê Thị Mơ"),
        ("Vũ Văn TTXVN", "Vũ Văn"),
    ],
)
def test_a_name_ends_where_the_next_clause_begins(text: str, name: str) -> None:
    tokens = Tokens(text)
    assert tokens.raw(0, trim(tokens, 0, run_end(tokens, 0))) == name


@pytest.mark.parametrize("place", ["đường", "trường THPT", "giải thưởng", "cầu", "phố", "mang tên"])
def test_a_place_word_makes_no_person_of_what_follows(place: str) -> None:
    tokens = Tokens(f"sửa {place} Lê Bá Mơ")
    assert stands_in_a_place(tokens, tokens.words.index("lê"))


def test_an_honorific_that_lost_its_space_is_a_word_of_its_own() -> None:
    assert Tokens("ôngNguyễn Văn Mơ").words == ["ông", "nguyễn", "văn", "mơ"]


def test_a_line_break_before_the_citys_name_is_no_break() -> None:
    assert "\n" not in Tokens("HĐND TP.\nHCM họp").words
    assert "\n" in Tokens("HĐND TP.\nTrong đó").words
