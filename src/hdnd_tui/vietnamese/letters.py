"""Vietnamese letters: folding without marks, tone placement, keys that keep the marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
"""Combining tone mark -> its Telex letter: huyền, sắc, hỏi, ngã, nặng."""


def _fold_table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = "".join(c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c)).lower()
        if base != chr(code):
            table[code] = base
    for letter in "đĐðÐƉ":
        table[ord(letter)] = "d"
    for code in range(0x300, 0x370):
        table[code] = None
    return table


_FOLD = _fold_table()


def fold(text: str) -> str:
    """Give `text` in lower case without marks, đ as d; for NFC Vietnamese the length stays the same."""
    return text.translate(_FOLD).lower()


@lru_cache(65536)
def tone_key(syllable: str) -> str:
    """Give one syllable in lower case with its tone as a letter at the end: `hoà` and `hòa` are both `hoa~f`.

    Two spellings that differ only in where the tone stands have the same key (DOMAIN section 7).
    """
    tone = ""
    rest = []
    for char in unicodedata.normalize("NFD", syllable.lower().replace("ð", "đ")):
        if char in TONES:
            tone = TONES[char]
        else:
            rest.append(char)
    base = unicodedata.normalize("NFC", "".join(rest))
    return f"{base}~{tone}" if tone else base


def same_letters(text: str) -> str:
    """Give a key under which texts are equal that differ only in case, tone placement and runs of spaces."""
    return " ".join(tone_key(word) for word in text.split())
