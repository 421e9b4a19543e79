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


@pytest.mark.parametrize(
    ("text", "is_open"), [("cử tr", True), ("cử tri ", False), ('"cử tri"', False), ("", False)]
)
def test_the_last_word_is_open_until_a_space_or_quote(text: str, is_open: bool) -> None:
    assert any(c.open for a in clauses(text, finished=False) for c in a.wanted) is is_open


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
