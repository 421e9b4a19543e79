"""Where sentences, clauses and lines end."""

from __future__ import annotations

import pytest

from hdnd_tui.vietnamese.sentences import clause_around, ends, ends_in_sign, is_short, sentences

TEXT = (
    'Chiều 25/3, TP. Hải Phòng họp với ThS. Lê A. Ông nói: "Được." Sau đó 3.000 người về.\n\n'
    "1. Nội dung gì? Đọc… rồi thôi. (Hết.) Xong"
)


def test_sentences_end_where_a_reader_would_say_so() -> None:
    assert [TEXT[a:b] for a, b in sentences(TEXT)] == [
        'Chiều 25/3, TP. Hải Phòng họp với ThS. Lê A. Ông nói: "Được."',
        "Sau đó 3.000 người về.",
        "1. Nội dung gì?",
        "Đọc… rồi thôi.",
        "(Hết.)",
        "Xong",
    ]
    assert sentences(" \n\n ") == []
    assert sentences("một") == [(0, 3)]


def test_sentences_lose_no_word() -> None:
    kept = "".join(TEXT[a:b] for a, b in sentences(TEXT))
    assert kept.split() != []
    assert "".join(kept.split()) == "".join(TEXT.split())


def test_a_name_or_a_body_at_the_end_of_a_sentence_is_no_abbreviation() -> None:
    text = (
        "Chủ trì là ông Trần Văn Nam. Đoàn gặp Thường trực HĐND. PGS. TS. Lê B. Minh ở P. 3, TX. Bình Minh"
        " và UBND. Ông An. Hết."
    )
    assert [text[a:b] for a, b in sentences(text)] == [
        "Chủ trì là ông Trần Văn Nam.",
        "Đoàn gặp Thường trực HĐND.",
        "PGS. TS. Lê B. Minh ở P. 3, TX. Bình Minh và UBND.",
        "Ông An.",
        "Hết.",
    ]


def test_neither_a_degree_nor_a_semicolon_ends_a_sentence() -> None:
    text = "Dự có PGS. Lê An; Bà Vũ Bình. Hết"
    assert [text[: stop.end()] for stop in ends(text)] == ["Dự có PGS. Lê An; Bà Vũ Bình."]


def test_ends_are_sought_within_bounds() -> None:
    text = "Một câu. Hai câu. Ba câu. Bốn"
    assert [stop.start() for stop in ends(text, 9, 20)] == [16]


@pytest.mark.parametrize("word", ["tp", "ths", "q", "đ", "a", "pgs"])
def test_shortened_words(word: str) -> None:
    assert is_short(word)


@pytest.mark.parametrize("word", ["nam", "hđnd", "an", "", "15"])
def test_whole_words(word: str) -> None:
    assert not is_short(word)


def test_the_clause_of_a_place_in_folded_text() -> None:
    text = "cau mot. cau hai; cau ba! cau bon\ncau nam"
    at = text.index("ba")
    assert text[slice(*clause_around(text, at, at + 2))] == "cau ba"
    assert text[slice(*clause_around(text, at, at + 2, before=True))] == "cau hai; cau ba"
    at = text.index("nam")
    assert text[slice(*clause_around(text, at, at + 3))] == "cau nam"


def test_the_clause_of_a_place_reaches_no_further_than_250_characters() -> None:
    text = "a " * 400
    assert clause_around(text, 400, 402) == (150, 652)
    assert clause_around(text, 400, 402, before=True) == (150, 652)


@pytest.mark.parametrize("line", ["Hết.", 'Nói: "Vâng."', "gồm:", "một;", "Nơi nhận./.", "(An?)*", "và…"])
def test_lines_that_end_in_a_sign(line: str) -> None:
    assert ends_in_sign(line)


@pytest.mark.parametrize("line", ["Tin tức", "Kỳ họp thứ 3,", "1. Nội dung", "(Hết)", ""])
def test_lines_that_break_off(line: str) -> None:
    assert not ends_in_sign(line)
