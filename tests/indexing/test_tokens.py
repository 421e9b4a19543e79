"""The terms of a text: letters without marks, marks apart, neighbours, document numbers."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.indexing.tokens import read_words, syllable, terms, title_length


@pytest.mark.parametrize(
    ("word", "bare", "marks"),
    [
        ("Hội", "hoi", "65"),
        ("đường", "duong", "9772"),
        ("hoà", "hoa", "2"),
        ("hòa", "hoa", "2"),
        ("Mỹ", "mi", "4"),
        ("Mĩ", "mi", "4"),
        ("quý", "qui", "1"),
        ("thủy", "thuy", "3"),
        ("y", "y", ""),
        ("2020", "2020", ""),
    ],
)
def test_a_word_is_letters_and_marks(word: str, bare: str, marks: str) -> None:
    assert syllable(word) == (bare, marks)


def test_terms_of_a_small_article() -> None:
    found = terms("Họp Hội đồng", "Số 5/NQ-HĐND.\nTp. Huế", ["Ảnh"], ["Lò Yên"])
    assert {
        "hop",
        "hoi",
        "'hoi~65",
        "+hoi_dong~65.962",
        "^hop",
        "^hop_hoi",
        "#5.nqhdnd",
        "@lo",
        "@lo_yen",
    } <= found
    assert {"nhan", "dan", "thanh", "pho", "hue", "anh", "+lo_yen~2.6"} <= found


def test_lines_and_sentences_part_neighbours_but_short_points_do_not() -> None:
    found = terms("x", "khai mạc\nphiên họp. Bế mạc TP. Huế")
    assert "+khai_mac~.5" in found
    assert not any(t.startswith(("+mac_phien", "+hop_be")) for t in found)
    assert any(t.startswith("+pho_hue") for t in found)


def test_a_title_is_one_run_of_words() -> None:
    assert "^moi_tin" in terms("Tin mới. Tin cũ", "")
    assert title_length("Tin mới. Tin cũ") == 4
    assert title_length("…") == 1


def test_words_keep_their_places() -> None:
    text = "UBND TP. HCM họp"
    assert [(text[w.start : w.end], len(w.syllables)) for w in read_words(text)] == [
        ("UBND", 4),
        ("TP. HCM", 5),
        ("họp", 1),
    ]


@given(st.text(max_size=200), st.text(max_size=50))
def test_terms_hold_no_separator_of_the_index(body: str, title: str) -> None:
    for term in terms(unicodedata.normalize("NFC", title), unicodedata.normalize("NFC", body)):
        assert term
        assert not any(c.isspace() or c == '"' for c in term)
