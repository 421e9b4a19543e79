"""Words that can be Vietnamese syllables, and words that cannot."""

import pytest

from hdnd_tui.vietnamese.syllables import is_syllable


@pytest.mark.parametrize("word", "hội đồng nghiêng quyết khuỷu thuở giếng uỷ ủy ơ ý chuyện đắk nước".split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["été", "câìn", "måy", "hoäi", "thàc", "pêf", "ðỏn", "a\u0301\u0300", ""])
def test_other_words(word: str) -> None:
    assert not is_syllable(word)
