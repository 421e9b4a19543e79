"""The byline at the end of an article that is one run of text."""

from __future__ import annotations

import re

from hdnd_tui.councils.units import find_unit
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.sheet import Sheet

_SHORTEST = 300
"""Characters of the shortest run of text that is an article."""
_FEW = 3
"""Paragraphs of an article whose text is one run of a page's lines, its lead aside."""
# Any stop counts here: what follows must be names to the end, and `TS. Hạ Vân` is told by `cut_byline`.
_LAST_WORDS = re.compile(
    r"[.!?…][\"”’)]*\s+(?=[^\s,:;!?\"”()]+(?:[ –-]+[^\s,:;!?\"”()]+)*(?: \([^()]{2,20}\))?$)"
)
_LONGEST_NAMES = 60


def cut_byline(sheet: Sheet) -> None:
    """Take the byline off the end of an article that is one run of text: "... tận gốc. Đình Phú - Ngọc Lê".

    Only where neither a line nor a caption names anybody who wrote or photographed it.
    """
    body = sheet.body(sheet.first)
    if sheet.author is not None or sheet.captions or sheet.is_document or not 0 < len(body) <= _FEW:
        return
    excerpt = sheet.lines[body[-1]].excerpt
    if len(excerpt.text) < _SHORTEST:
        return
    for end in _LAST_WORDS.finditer(excerpt.text, len(excerpt.text) - _LONGEST_NAMES):
        names, before = excerpt.text[end.end() :], excerpt.text[end.start() - 2 : end.start()]
        if before.isalpha() and not before.islower():
            continue  # "TS. Hạ Vân" ends a sentence
        if byline(names) == (0, len(names)) and find_unit(None, names) is None:
            sheet.cut(body[-1], end.end())
            sheet.author = excerpt.cut(end.end(), len(excerpt.text))
            return
