"""The only characters that come in and go out: one cleaning for text kept, one door for text shown."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_FORBIDDEN = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0xA0),
    0xAD,
    0x34F,
    0x61C,
    0x115F,
    0x1160,
    0x17B4,
    0x17B5,
    *range(0x180B, 0x180F),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0x3164,
    *range(0xFDD0, 0xFDF0),
    *range(0xFE00, 0xFE10),
    0xFEFF,
    0xFFA0,
    *range(0xFFF0, 0xFFFC),
    0xFFFE,
    0xFFFF,
    *range(0x1D173, 0x1D17B),
)
_DROP = dict.fromkeys(_FORBIDDEN)
_LINES = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_SPACES = dict.fromkeys((0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_PAIR_OF_MARKS = {0x344: "\u0308\u0301"}  # as NFC writes it: two marks to be counted
_TABLE: dict[int, str | None] = {**_DROP, **_LINES, **_SPACES, **_PAIR_OF_MARKS}
# Surrogates, private use, tags and selectors of variants: too many for a table.
_HIGH = re.compile(
    "[\ud800-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff]"
)

# A CSI sequence goes as a whole; of OSC, DCS and their kin only the control characters go, so that a sequence
# without its end cannot take the rest of an article with it.
_SEQUENCE = re.compile(r"(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,4}[@-~]|\x1b[()*+#%]?")

_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_MARK_RUN = re.compile(f"({_MARK}{{4}}){_MARK}+")

# Letters, figures and signs of Vietnamese text, none of which is ever changed: most pages hold no others.
_UNUSUAL = re.compile(
    "[^ -~\n\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2bff]"
)
_FEW = 16
"""Unusual signs that are replaced one after another: a table is asked of every letter, which takes longer."""
# What Python calls printable and no eye sees: fillers, joiners, selectors of variants.
_UNSEEN = "".join(chr(code) for code in _FORBIDDEN if chr(code).isprintable()) + "\U000e0100-\U000e01ef"
_UNSEEN_OR_RUN = re.compile(f"[{_UNSEEN}]|{_MARK}{{5}}")


def cap_marks(text: str) -> str:
    """Cut every run of combining marks to four; NFC takes seconds on a run of 40,000."""
    return _MARK_RUN.sub(r"\1", text)


def is_forbidden(char: str) -> bool:
    """Say whether a code point is never kept: controls, bidi, invisible, private and non-characters."""
    return (ord(char) in _TABLE and _TABLE[ord(char)] is None) or bool(_HIGH.match(char))


def is_shown(text: str) -> bool:
    """Say whether a terminal would print every character of one line, and an eye see it."""
    return text.isprintable() and not _UNSEEN_OR_RUN.search(text)


def clean(text: str) -> str:
    """Give text as it is kept: NFC, lines ending in LF, no control or invisible character, plain spaces.

    Spaces of other kinds and tabs become one plain space each. Words are never joined or dropped.
    """
    if not _UNUSUAL.search(text):
        return unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x1b" in text or "\x9b" in text:
        text = _SEQUENCE.sub("", text)
    unusual = set(_UNUSUAL.findall(text))
    if len(unusual) > _FEW:
        text = _HIGH.sub("", text.translate(_TABLE))
    else:
        for char in unusual:
            text = text.replace(char, _kept(char))
    return unicodedata.normalize("NFC", cap_marks(text))


def _kept(char: str) -> str:
    return _TABLE.get(ord(char), "" if _HIGH.match(char) else char) or ""


def printable(text: str) -> str:
    """Give text as one line that a terminal can only print: no control, line end or invisible sign."""
    return " ".join(clean(text).split())


def printable_path(path: Path | str) -> str:
    """Give a path as one printable line; bytes that are no text are escaped."""
    return printable(os.fsencode(path).decode("utf-8", "backslashreplace"))
