from __future__ import annotations

import pytest

from hdnd_tui.tui.painting import cut_at_word, lines_around

SENTENCE = " ".join(f"chữ{number}" for number in range(40))


@pytest.mark.parametrize(
    ("words", "begin", "end"), [("chữ0", False, True), ("chữ20", True, True), ("chữ39", True, False)]
)
def test_lines_hold_the_words_they_are_shown_for_and_say_where_they_are_cut(
    words: str, begin: bool, end: bool
) -> None:
    lines = lines_around(SENTENCE, words, 30, 3)
    assert len(lines) == 3
    assert any(words in line.strip("…").split() for line in lines)
    assert (lines[0].startswith("…"), lines[-1].endswith("…")) == (begin, end)
    assert all(len(line) <= 30 for line in lines)


def test_a_quotation_that_is_cut_still_opens_and_closes() -> None:
    lines = lines_around(f"“{SENTENCE}”", "chữ39", 30, 3)
    assert lines[0].startswith("“…")
    assert lines[-1].endswith("”")
    assert all(len(line) <= 30 for line in lines)


def test_a_short_text_is_not_cut() -> None:
    assert lines_around("Ông Mới dự.", "Mới", 30, 3) == ["Ông Mới dự."]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Bầu, miễn nhiệm, nhân sự", 24, "Bầu, miễn nhiệm, nhân sự"),
        ("Bầu, miễn nhiệm, nhân sự", 21, "Bầu, miễn nhiệm…"),
        ("Chất vấn, giải trình", 18, "Chất vấn…"),
        ("Học tập, trao đổi kinh nghiệm", 19, "Học tập, trao đổi…"),
        ("Tỉnh Bà Rịa - Vũng Tàu", 16, "Tỉnh Bà Rịa…"),
        ("Phiên họp Thường trực", 18, "Phiên họp Thường…"),
        ("Thừa Thiên Huế", 3, "Thừa Thiên Huế"),
        ("", 0, ""),
    ],
)
def test_a_label_is_cut_where_a_word_ends(text: str, width: int, shown: str) -> None:
    assert cut_at_word(text, width) == shown
