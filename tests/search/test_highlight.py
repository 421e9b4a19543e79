"""Hits marked in texts, and snippets."""

from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.search.highlight import find_marks, make_snippet
from hdnd_tui.search.words import Word, read_clause


def words(text: str, *, is_open: bool = False) -> tuple[Word, ...]:
    return read_clause(text, is_open=is_open, group=0, frequency=lambda term: 1)


def marked(text: str, query: str, *, is_open: bool = False) -> list[str]:
    return [text[a:b] for a, b in find_marks(text, words(query, is_open=is_open), "auto")]


def test_words_are_marked_in_any_spelling_and_neighbours_as_one() -> None:
    assert marked("Uỷ ban nhân dân họp, UBND quận.", "uy ban nhan dan") == ["Uỷ ban nhân dân", "UBND"]


def test_what_a_short_form_may_stand_for_is_marked_as_a_whole() -> None:
    text = "Phó chủ tịch thường trực, thường trú ở thị trấn; họp bất thường."
    assert marked(text, "tt") == ["thường trực", "thị trấn"]


def test_only_the_marks_typed_are_shown_where_they_stand() -> None:
    assert marked("bán bạc rồi bàn bạc", "bán bạc") == ["bán bạc", "bạc"]
    assert marked("bàn bạc", "bán bạc") == ["bàn bạc"]


def test_the_beginning_of_a_word_is_marked_while_it_is_open() -> None:
    assert marked("ngân sách", "ngan sac", is_open=True) == ["ngân sách"]
    assert marked("ngân sách", "ngan sac") == ["ngân"]


def test_a_document_is_marked_as_a_whole() -> None:
    assert marked("số 12/2020/NQ-HĐND ngày", "nq 12 2020 hdnd") == ["12/2020/NQ-HĐND"]


def test_a_snippet_parts_paragraphs_by_one_blank() -> None:
    assert make_snippet("Kỳ họp.\n\nNgân sách.", words("ngan sach"), "auto").text == "Kỳ họp. Ngân sách."


def test_a_snippet_shows_the_words_that_stand_closest() -> None:
    body = "ngân hàng " + "và đất đai " * 40 + "bàn về ngân sách năm tới " + "cùng cử tri " * 40
    snippet = make_snippet(body, words("ngan sach"), "auto")
    assert "ngân sách" in [snippet.text[a:b] for a, b in snippet.marks]
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert len(snippet.text) < 220


@given(st.text(max_size=300), st.text(max_size=20))
def test_marks_lie_within_the_text_in_order(text: str, query: str) -> None:
    snippet = make_snippet(text, words(query), "auto")
    last = 0
    for start, end in snippet.marks:
        assert last <= start < end <= len(snippet.text)
        last = end
