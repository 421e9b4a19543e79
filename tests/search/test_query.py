"""The query language taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.search.query import Alternative, Clause, Condition, Query, parse


def clauses(text: str, *, finished: bool = True) -> tuple[Alternative, ...]:
    return parse(Query(text, finished=finished)).alternatives


def test_words_stay_together_and_phrases_apart() -> None:
    assert clauses('giám sát "đất đai" năm') == (
        Alternative((Clause("giám sát"), Clause("đất đai", phrase=True), Clause("năm"))),
    )


@pytest.mark.parametrize("quotes", ["“”", "„“", "«»", "””"])
def test_the_quotes_of_a_word_processor_make_phrases_too(quotes: str) -> None:
    begin, end = quotes[0], quotes[1]
    typed = f"{begin}kỳ họp thứ nhất{end} Hải Phòng năm:{begin}2018{end} -{begin}đất{end}"
    assert parse(Query(typed)) == parse(Query(typed.translate(dict.fromkeys(map(ord, quotes), '"'))))
    assert parse(Query(typed)).alternatives[0].wanted[0] == Clause("kỳ họp thứ nhất", phrase=True)
    assert not any(c.open for a in clauses(f"{begin}cử tri{end}", finished=False) for c in a.wanted)


@pytest.mark.parametrize(
    "typed", ["năm:chưa rõ", "nam:chua ro", 'năm:"chưa rõ"', "năm:“Chưa rõ”", "year:unknown", "năm: chưa rõ"]
)
def test_a_year_that_is_not_known_is_a_value(typed: str) -> None:
    read = parse(Query(f"đất {typed} đai", finished=True))
    assert [c.field for c in read.conditions] == ["year"]
    assert read.alternatives == (Alternative((Clause("đất"), Clause("đai"))),) or read.alternatives == (
        Alternative((Clause("đất đai"),)),
    )


@pytest.mark.parametrize(
    ("text", "is_open"), [("cử tr", True), ("cử tri ", False), ('"cử tri"', False), ("", False)]
)
def test_the_last_word_is_open_until_a_space_or_quote(text: str, is_open: bool) -> None:
    assert any(c.open for a in clauses(text, finished=False) for c in a.wanted) is is_open


@pytest.mark.parametrize(
    "text",
    ["Quảng Nam: Đã tìm thấy", "quang nam: nhieu du an", "Đại biểu HĐND: cần sớm xử lý", "nam: 12 nguoi"],
)
def test_the_colon_of_a_title_is_no_field(text: str) -> None:
    assert parse(Query(text)).conditions == ()
    assert parse(Query(text.replace(": ", ":"))).conditions != ()


def test_or_joins_values_of_one_field_and_parts_everything_else() -> None:
    read = parse(Query("đất năm:2018 OR năm:2019 OR hđnd:huế đai", finished=True))
    assert read.conditions == (
        Condition("year", "2018"),
        Condition("year", "2019", joined=True),
        Condition("council", "huế"),
    )
    assert read.alternatives == (Alternative((Clause("đất"),)), Alternative((Clause("đai"),)))
    assert parse(Query("đất năm:2018 OR năm:2019 đai")).alternatives == (
        Alternative((Clause("đất đai", open=True),)),
    )
    assert not any(c.joined for c in parse(Query("năm:2018 nước OR năm:2019")).conditions)


def test_or_parts_and_minus_excludes() -> None:
    assert clauses("a OR b -c") == (
        Alternative((Clause("a"),)),
        Alternative((Clause("b"),), (Clause("c", phrase=True),)),
    )
    assert clauses("KT-XH") == (Alternative((Clause("KT-XH"),)),)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("năm:2020", Condition("year", "2020")),
        ("NAM:2020", Condition("year", "2020")),
        ("nawm: 2020", Condition("year", "2020")),
        ('hđnd:"Sông Mây"', Condition("council", "Sông Mây")),
        ("-người:Lãm", Condition("official", "Lãm", negative=True)),
        ("từ:2019", Condition("since", "2019")),
        ("đến:1/2/2020", Condition("until", "1/2/2020")),
    ],
)
def test_fields_are_known_with_and_without_marks(text: str, condition: Condition) -> None:
    assert parse(Query(text)).conditions == (condition,)


def test_an_unknown_field_is_plain_text() -> None:
    assert clauses("title:họp") == (Alternative((Clause("title:họp"),)),)


@given(st.text())
def test_no_text_raises(text: str) -> None:
    parse(Query(text))


KNOWN = ("Đỗ Xuân", "Đỗ Xuân Mây", "Sông", "Sông Mây")


def known(field: str, text: str) -> bool:
    return text in KNOWN


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("hđnd:Sông Mây giám sát", "Sông Mây", "giám sát"),
        ("người:Đỗ Xuân Mây chất vấn", "Đỗ Xuân Mây", "chất vấn"),
        ("người:Đỗ Xuân Bình", "Đỗ Xuân", "Bình"),
        ("hđnd:Núi Mây", "Núi", "Mây"),
        ('hđnd:Sông "Mây"', "Sông", "Mây"),
        ("hđnd:Sông -Mây", "Sông", ""),
        ('hđnd:"Sông" Mây', "Sông", "Mây"),
    ],
)
def test_a_field_takes_the_longest_run_of_words_that_names_something(
    text: str, value: str, words: str
) -> None:
    parsed = parse(Query(text), known)
    assert [c.value for c in parsed.conditions] == [value]
    assert " ".join(c.text for a in parsed.alternatives for c in a.wanted) == words


def test_and_in_capitals_between_words_is_no_word() -> None:
    assert clauses("giám sát AND đất") == (Alternative((Clause("giám sát đất"),)),)
    assert clauses("giám sát and đất") == (Alternative((Clause("giám sát and đất"),)),)
