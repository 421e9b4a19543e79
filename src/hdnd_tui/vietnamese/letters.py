"""Vietnamese letters: folding without marks, tone placement, keys that keep the marks."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache

TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
"""Combining tone mark -> its Telex letter: huyền, sắc, hỏi, ngã, nặng."""


def _fold_table() -> dict[int, int | str | None]:
    # Numbers, and a number for every plain character too: `translate` takes half the time for it.
    table: dict[int, int | str | None] = {code: ord(chr(code).lower()) for code in range(0x80)}
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = "".join(
            c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c)
        ).lower()
        if base != chr(code):
            table[code] = ord(base) if len(base) == 1 else base
    for letter in "đĐðÐƉ":
        table[ord(letter)] = ord("d")
    for code in range(0x300, 0x370):
        table[code] = None
    return table


_FOLD = _fold_table()
USUAL = (
    "\0\n\t"
    + bytes(range(0x20, 0x7F)).decode()
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
    + ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư“”‘’–—…•·°²³½×«»®©′″→€±§")
)
"""The letters and signs of nearly all texts, no more than a code page holds."""
USUAL_FOLDED = USUAL.translate(_FOLD).lower()
"""These as `fold` gives them, for `read_as`."""
_PAGE = codecs.charmap_build(USUAL.ljust(256, "\ufffe"))
_CLEAN = codecs.charmap_build(USUAL.replace("\t", "\ufffe").ljust(256, "\ufffe"))


def at_word(word: str) -> str:
    r"""Give the pattern of a word that begins where it stands.

    As `\bword`, but with the letters first: `re` finds a pattern that begins with letters ten times as fast.
    """
    return rf"{word}(?<!\w{word})"


def cue(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for folded text: of plain letters alone `re` tells words in half the time."""
    return re.compile(pattern, re.ASCII)


def is_usual(text: str) -> bool:
    """Tell whether a text holds nothing but the usual letters and signs: nothing in it is ever cleaned."""
    try:
        codecs.charmap_encode(text, "strict", _CLEAN)
    except UnicodeEncodeError:
        return False
    return "\0" not in text


@lru_cache(8)
def in_usual_page(text: str) -> bytes | None:
    """Give `text` in the code page whose letters and signs are `USUAL`; None where it holds any other.

    The last are kept: a text is cut into words and folded by different readers of one page.
    """
    try:
        return codecs.charmap_encode(text, "strict", _PAGE)[0]
    except UnicodeEncodeError:
        return None


def read_as(written: bytes, page: str) -> str:
    """Give what the bytes of a text mean in another code page, whose letters and signs are `page`."""
    return codecs.charmap_decode(written, "strict", page)[0]


def fold(text: str) -> str:
    """Give `text` in lower case without marks, đ as d; for NFC Vietnamese the length stays the same.

    Written in one code page and read in another, which takes a tenth of the time of `translate`.
    """
    if text.isascii():
        return text.lower()
    try:
        written, _ = codecs.charmap_encode(text, "strict", _PAGE)
    except UnicodeEncodeError:
        return text.translate(_FOLD).lower()
    return codecs.charmap_decode(written, "strict", USUAL_FOLDED)[0]


def other_starts(starts: str) -> frozenset[str]:
    r"""Give the usual letters and figures with which no text begins that a folded pattern finds.

    `starts` are the letters with which the pattern begins, save for signs before them: `\W*`.
    """
    return frozenset(char for char in USUAL if char.isalnum() and fold(char) not in starts)


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
    return " ".join(map(tone_key, text.split()))


_LONE_Y = re.compile(r"(?:qu|[bcdghklmnpqrstvx]{1,3})y")


def one_y(bare: str) -> str:
    """Write a lone y after a consonant as i, as Mỹ and Mĩ, Quy and Qui are one (DOMAIN section 7)."""
    return bare[:-1] + "i" if _LONE_Y.fullmatch(bare) else bare


_PLAIN_VOWELS = "aeiouy"
_SHAPED_VOWELS = "ăâêôơư"
VOWELS = _PLAIN_VOWELS + _SHAPED_VOWELS
_OPEN_PAIRS = ("oa", "oe", "uy")
_CONSONANTS = re.compile(r"[^aeiouyăâêôơư]*")


def tone_place(base: str, *, new_style: bool = False) -> int:
    """Give the offset of the letter that carries the tone in a syllable, or -1 where no vowel stands.

    `base` is in lower case without tone, with its shaped vowels (`thuơ`, `hoa`). The old style writes `hòa`,
    the new one `hoà`; they differ only in open oa, oe, uy (DOMAIN section 7).
    """
    start = _CONSONANTS.match(base).end()  # type: ignore[union-attr]  # the pattern matches everywhere
    if base[:2] in ("qu", "gi") and base[2:3] in VOWELS and len(base) > 2:
        start = 2
    end = start
    while end < len(base) and base[end] in VOWELS:
        end += 1
    if start == end:
        return -1
    for at in range(end - 1, start - 1, -1):
        if base[at] in _SHAPED_VOWELS:
            return at
    if end - start == 1:
        return start
    if end < len(base):
        return end - 1
    if end - start >= 3:
        return start + 1
    return start + 1 if new_style and base[start:end] in _OPEN_PAIRS else start


def put_tone(base: str, tone: str, *, new_style: bool = False) -> str:
    """Give the syllable `base` with a combining tone mark, NFC; unchanged without a vowel or a tone."""
    at = tone_place(base.lower(), new_style=new_style)
    if not tone or at < 0:
        return base
    return unicodedata.normalize("NFC", base[: at + 1] + tone + base[at + 1 :])
