"""What is kept of a text, and what is shown of it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hdnd_tui.safetext import clean, is_forbidden, printable

ODD = st.text(
    st.sampled_from("aếo\u0302\u0323\u0344\u0340 \t\r\n\x1b[]31m\x9b\x07\u200b\u202e\u2028\ud800\U000e0041")
)


@given(st.one_of(st.text(), ODD))
@example("e" + "\u0344" * 4)  # each becomes two marks
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    kept = clean(text)
    assert clean(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)


@given(st.one_of(st.text(), ODD))
def test_a_printable_line_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    line = printable(text)
    assert "\n" not in line
    assert not any(map(is_forbidden, line))
    assert printable(line) == line


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hội\u00a0đồng\tnhân  dân\r\nhọp\u2028xong", "Hội đồng nhân  dân\nhọp\nxong"),
        ("Ho\u0323\u0302i", "Hội"),
        ("a\x1b[31mđỏ\x1b[0m\x1b]0;x\x07b", "ađỏ]0;xb"),
        ("a\u202eb\ufeffc\u00add", "abcd"),
        ("e" + "\u0301" * 9, "é" + "\u0301" * 3),
    ],
)
def test_words_stay_and_what_is_no_text_goes(text: str, kept: str) -> None:
    assert clean(text) == kept
