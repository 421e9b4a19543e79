"""What pages kept as Markdown have beside their text: fields at the top, pictures, comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hdnd_tui.importing.layout.lines import Excerpt, Line, fold

_RULER = "---"
_LONGEST = 60
"""Lines of a block; behind more of them a ruler sets apart something else."""
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w-]*)\s*:(?:\s+(?P<value>\S.*))?", re.DOTALL)
_ITEM = re.compile(r"- \S.*|[\[\]{}].*")
_QUOTED = re.compile(r"([\"'])(?P<text>.*)\1")
_IMAGE = re.compile(
    r"!?\[(?:img|image|anh|hinh)\]\W*|!\[(?:[\w. -]+\.(?:jpe?g|png|gif|webp))?\]\([^()\s]*\)|\[//\]: # .*"
)
_LONGEST_IMAGE = 220


def is_image(text: str) -> bool:
    """Say whether a line stands where a picture was, `[img]`, `![](a.jpg)`, or a comment: `[//]: # (x)`."""
    return len(text) < _LONGEST_IMAGE and bool(_IMAGE.fullmatch(fold(text)))


def fields_end(lines: Sequence[Line]) -> int:
    """Give how many lines at the top of a page are fields between two rulers, these included; else 0."""
    if not lines or lines[0].text != _RULER:
        return 0
    for at, line in enumerate(lines[1:_LONGEST], 1):
        if line.text == _RULER:
            return at + 1 if at > 1 else 0
        if not (_FIELD.fullmatch(line.text) or (at > 1 and _ITEM.fullmatch(line.text))):
            return 0
    return 0


def field(lines: Sequence[Line], end: int, *keys: str) -> tuple[int, Excerpt] | None:
    """Give the line and the value of the first of some fields that a block of `end` lines states."""
    for key in keys:
        for at, line in enumerate(lines[:end]):
            match = _FIELD.fullmatch(line.text)
            if match and match["key"].lower() == key and match["value"]:
                start, last = match.span("value")
                if quoted := _QUOTED.fullmatch(match["value"]):
                    start, last = start + quoted.start("text"), start + quoted.end("text")
                return at, line.excerpt.cut(start, last)
    return None
