"""Telex and VNI: what an input method makes of keys, and what raw keys in a query stand for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.vietnamese.letters import put_tone, tone_place
from hdnd_tui.vietnamese.typing import Method, compose, decode


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Hooij ddoongf nhaan daan", "Hội đồng nhân dân"),
        ("dduwowcj", "được"),
        ("dduongfw", "đường"),
        ("nguwowif", "người"),
        ("Uyr vieen", "Ủy viên"),
        ("thuowr", "thuở"),
        ("Trwowngr", "Trưởng"),
        ("Ddawks Lawks", "Đắk Lắk"),
        ("khuyur", "khuỷu"),
        ("quys", "quý"),
        ("giamf gif", "giàm gì"),
        ("muaw", "mưa"),
        ("ass aaa dddd", "as aa ddd"),
        ("2026", "2026"),
        ("windows", "windows"),
    ],
)
def test_telex_gives_what_an_input_method_gives(keys: str, text: str) -> None:
    assert compose(keys, "telex") == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Ho65i d9o62ng nha6n da6n", "Hội đồng nhân dân"),
        ("Hoi65 d9ong62", "Hội đồng"),
        ("duong972", "đường"),
        ("toan10", "toan"),
        ("12/2020", "12/2020"),
    ],
)
def test_vni_takes_digits_at_the_vowel_or_at_the_end(keys: str, text: str) -> None:
    assert compose(keys, "vni") == text


def test_the_new_style_moves_the_tone_in_open_oa_oe_uy_only() -> None:
    assert compose("hoaf thuyr toanf quys", "telex", new_style=True) == "hoà thuỷ toàn quý"


@pytest.mark.parametrize(
    ("word", "syllable"),
    [("hooij", "hội"), ("ho65i", "hội"), ("ddaats", "đất"), ("hoi", None), ("abc123", None), ("hội", None)],
)
def test_decode_gives_a_syllable_or_nothing(word: str, syllable: str | None) -> None:
    assert decode(word) == syllable


@pytest.mark.parametrize(
    ("base", "at"),
    [("hoa", 1), ("toan", 2), ("khuyu", 3), ("qua", 2), ("gia", 2), ("gi", 1), ("đương", 2), ("ng", -1)],
)
def test_the_tone_stands_where_the_old_style_puts_it(base: str, at: int) -> None:
    assert tone_place(base) == at


def test_a_tone_is_composed() -> None:
    assert put_tone("ô", "\u0323") == "ộ"


@given(st.text(max_size=30), st.sampled_from(("telex", "vni")))
def test_any_keys_give_composed_text(keys: str, method: Method) -> None:
    keys = unicodedata.normalize("NFC", keys)
    assert compose(keys, method).count(" ") == keys.count(" ")
    decode(keys)
