"""Folding: letters without marks, whichever way a text is folded."""

from __future__ import annotations

import re

import pytest

from hdnd_tui.vietnamese.letters import at_word, fold

LETTERS = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
SIGNS = "“Điều 5” – 1.000 m², 10 °C…\n\tÐ"


@pytest.mark.parametrize("text", [LETTERS, LETTERS.lower(), SIGNS, "\0\x7f\u200b", ""])
def test_a_text_is_folded_alike_beside_a_letter_of_another_script(text: str) -> None:
    assert fold(text + "語") == fold(text) + "語"


def test_every_letter_loses_its_marks_and_no_sign_changes() -> None:
    assert fold(LETTERS) == "aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy"
    assert fold(LETTERS.lower()) == fold(LETTERS)
    assert fold(SIGNS) == "“dieu 5” – 1.000 m², 10 °c…\n\td"


def test_a_letter_of_two_parts_and_a_mark_of_its_own_are_folded() -> None:
    assert fold("ǆ, ế (e\u0302\u0301)") == "ǆ, e (e)"


def test_a_word_begins_where_no_letter_goes_before() -> None:
    found = re.finditer(at_word("nam") + " 2018", "nam 2018, vnam 2018, (nam 2018")
    assert [match.start() for match in found] == [0, 22]
