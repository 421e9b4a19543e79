"""What a Vietnamese syllable is made of: onset, vowels, coda, and the tones that a coda allows."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hdnd_tui.vietnamese.letters import TONES

_ONSETS = "ngh|ng|nh|gh|gi|kh|th|tr|ph|ch|qu|[bcdđghklmnpqrstvx]|"
_NUCLEI = (
    "a ă â e ê i o ô ơ u ư y oa oă oe oo uâ uê uơ uy uyê uya uô ươ ưa ua iê ia yê ai ao au ay âu ây eo êu iu "
    "iêu yêu oi ôi ơi oai oay oeo oao ui uôi ươi ươu uây uyu ưu ưi uao uau"
).split()
SYLLABLE = re.compile(
    f"(?:{_ONSETS})(?:{'|'.join(sorted(_NUCLEI, key=len, reverse=True))})(?:ch|ng|nh|[cmnptk]|)"
)
"""A syllable in small letters without its tone."""
STOPPED = re.compile(r"(?:ch|[cptk])$")
"""Ends of syllables that take sắc and nặng only."""
_ABRUPT = ("\u0301", "\u0323")


@lru_cache(8192)
def is_syllable(word: str) -> bool:
    """Say whether a word in small letters can be a Vietnamese syllable, tone and all."""
    tone = ""
    rest = []
    for char in unicodedata.normalize("NFD", word):
        if char in TONES:
            if tone:
                return False
            tone = char
        else:
            rest.append(char)
    base = unicodedata.normalize("NFC", "".join(rest))
    if not SYLLABLE.fullmatch(base):
        return False
    return not STOPPED.search(base) or tone in _ABRUPT
