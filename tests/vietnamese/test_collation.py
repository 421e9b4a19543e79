from __future__ import annotations

import random

import pytest

from hdnd_tui.vietnamese.collation import name_order_key, order_key


@pytest.mark.parametrize(
    "words",
    [
        ["Da", "Dương", "Đà Nẵng"],
        ["an", "àn", "ản", "ãn", "án", "ạn", "anh", "ăn", "ân"],
        ["hoa mai", "hoà an", "hoà mai", "hoạ"],
        ["o", "ô", "ơ", "u", "ư", "v"],
        ["K'Mák", "Lan", "Wa", "Xa"],
        ["An", "An Bình", "Án"],
    ],
)
def test_letters_come_before_tones_and_syllables_one_after_the_other(words: list[str]) -> None:
    mixed = random.Random(3).sample(words, len(words))
    assert sorted(mixed, key=order_key) == words


def test_where_the_tone_stands_and_case_change_nothing() -> None:
    assert order_key("HÒA thúy") == order_key("hoà thuý")


def test_people_are_listed_by_given_name() -> None:
    names = ["Trần Văn An", "Lê Thị Ánh", "Bùi Văn Bình", "Lê Bình", "Đỗ Đức"]
    assert sorted(names, key=name_order_key) == [
        "Trần Văn An",
        "Lê Thị Ánh",
        "Bùi Văn Bình",
        "Lê Bình",
        "Đỗ Đức",
    ]
    assert name_order_key("") == ""
