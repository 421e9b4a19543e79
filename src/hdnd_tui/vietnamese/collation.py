"""The order of Vietnamese lists: a ă â b c d đ e ê …, tones after letters, syllable by syllable."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: chr(0x40 + place) for place, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
"""Huyền, hỏi, ngã, sắc, nặng: figures, which come before every letter."""


@lru_cache(16384)
def _syllable(word: str) -> str:
    tone, rest = "1", []
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tone = _TONES[char]
        else:
            rest.append(char)
    letters = unicodedata.normalize("NFC", "".join(rest))
    return "".join(_RANK.get(letter, letter) for letter in letters) + tone


def order_key(text: str) -> str:
    """Give the key by which texts sort as in a Vietnamese list: `Da < Dương < Đà Nẵng`."""
    return " ".join(_syllable(word) for word in text.lower().split())


def name_order_key(name: str) -> str:
    """Give the key by which lists of people sort: the given name (the last word), then the whole name."""
    words = name.split()
    return order_key(f"{words[-1]} {name}") if words else ""
