"""Texts in both languages."""

from __future__ import annotations

import pytest

from hdnd_tui.wording import Wording


@pytest.mark.parametrize(
    ("text", "one", "many"),
    [
        ("{n} articles", "1 article", "21 articles"),
        ("Wrote {n} files into {place}", "Wrote 1 file into 1 files", "Wrote 21 files into 1 files"),
        ("{n} more paragraphs.", "1 more paragraph.", "21 more paragraphs."),
        ("skipped {n} other files;", "skipped 1 other file;", "skipped 21 other files;"),
        ("{n} people, {m} articles", "1 person, 3 articles", "21 people, 3 articles"),
        ("{n:>3}  new articles", "  1  new article", " 21  new articles"),
        ("{n} reprints folded", "1 reprint folded", "21 reprints folded"),
        ("{n} filesystems", "1 filesystems", "21 filesystems"),
    ],
)
def test_english_counts_one_in_the_singular_and_leaves_values_alone(text: str, one: str, many: str) -> None:
    wording = Wording("{n} tệp", text)
    for number in (1, "1"):
        assert wording.fill(n=number, m=3, place="1 files") == ("1 tệp", one)
    for number in (21, "21"):
        assert wording.fill(n=number, m=3, place="1 files") == ("21 tệp", many)
    assert wording.fill(n="1,201", m=3, place="").en == text.format(n="1,201", m=3, place="")
