"""Units read in running text: where the name of a commune ends, which no table holds."""

from __future__ import annotations

import pytest

from hdnd_tui.councils.places import spot_at
from hdnd_tui.councils.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("phường Nguyễn Thị Minh Khai, thành phố Bắc Kạn", "Nguyễn Thị Minh Khai"),
        ("phường Trần Hưng Đạo họp", "Trần Hưng Đạo"),
        ("phường Lê Lợi Phạm Thị Hoa", "Lê Lợi"),
        ("xã Đông Sơn", "Đông Sơn"),
    ],
)
def test_a_commune_bears_the_whole_name_of_a_historic_person(text: str, name: str) -> None:
    spot = spot_at(Tokens(text), 0)

    assert spot is not None
    assert spot.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("huyện đảo Đỗ Thị Mơ chủ trì", ""),
        ("huyện đảo Phan Mơ", ""),
        ("huyện đảo Cô Tô Đỗ Thị Mơ", "Cô Tô"),
        ("huyện đảo Bạch Long cho biết", "Bạch Long"),
    ],
)
def test_a_person_behind_an_island_district_is_no_island(text: str, name: str) -> None:
    spot = spot_at(Tokens(text), 0)

    assert spot is not None
    assert spot.name == name


@pytest.mark.parametrize("term", ["Khóa IV, nhiệm kỳ 2016", "Khoá X"])
def test_the_term_of_a_council_is_no_name_of_its_district(term: str) -> None:
    spot = spot_at(Tokens(f"huyện {term}"), 0)

    assert spot is not None
    assert spot.name == ""


def test_the_last_words_of_a_text_say_nothing_of_how_many_provinces_its_first_name() -> None:
    spot = spot_at(Tokens("tỉnh Quảng Nam - Đà Nẵng chia làm hai"), 0)

    assert spot is not None
    assert spot.name == "Quảng Nam - Đà Nẵng"
