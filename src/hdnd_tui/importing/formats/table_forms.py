"""What a table is for: a list of records, or a frame that sets pieces of a page side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.importing.page import TableForm

_FRAMES = re.compile(
    r"\W*(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap\W+tu do\W+hanh phuc"
    r"|noi nhan ?:?|kinh gui ?:?.*|(?:tm|kt|tl|tuq)\. ?.{3,80})\W*"
)
"""Lines of the head and the foot of a document, which never stand in a list."""
_SIGNS = re.compile(
    r"(?:TM|KT|TL|TUQ)\.|(?:PHÓ )?(?:CHỦ|TRƯỞNG|BÍ THƯ|GIÁM ĐỐC|CHÁNH)|THƯ KÝ|ĐẠI DIỆN|NGƯỜI|TỔ TRƯỞNG"
)
"""How the office over a signature begins."""
_FRAME_ROWS = 8
"""Rows of a table that may be the head or the foot of a document, at most."""
_SIGNED_ROWS = 4
_LONG_CELL = 600
_MOST_LINES = 8
"""A cell that is longer or has more lines is a text of its own."""


def form_of(rows: Sequence[Sequence[str]]) -> TableForm:
    """Say what a table is for, by the texts of its cells, row by row.

    Signatures stand in columns, each office over its name; what else is no list is a frame.
    """
    full = [cells for row in rows if len(cells := [cell for cell in map(str.strip, row) if cell]) > 1]
    if _is_signed(full, rows):
        return "columns"
    if len(full) < 2:
        return "boxes"
    if len(rows) <= _FRAME_ROWS and any(
        _FRAMES.fullmatch(fold(line)) for row in full for cell in row for line in cell.split("\n")
    ):
        return "boxes"
    long = sum(1 for row in full if any(_is_text(cell) for cell in row))
    return "boxes" if long * 3 > len(full) else "records"


def shows_pictures(shown: Sequence[bool], said: Sequence[str]) -> bool:
    """Say whether a row has pictures for their own sake: several, or one without words beside it.

    `shown` tells for each cell whether it holds a picture, `said` its text.
    """
    return sum(shown) > 1 or (any(shown) and sum(1 for cell in said if cell.strip()) < 2)


def _is_text(cell: str) -> bool:
    return len(cell) > _LONG_CELL or len(cell.split("\n")) > _MOST_LINES


def _is_signed(full: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> bool:
    """Say whether a table has nothing but offices in its first row and who signs below each of them."""
    if not 2 <= len(full) <= _SIGNED_ROWS or len(rows) > _SIGNED_ROWS + 2:
        return False
    offices, names = full[0], full[-1]
    return (
        len(offices) == len(names)
        and all(cell.isupper() for cell in offices)
        and any(_SIGNS.match(cell) for cell in offices)
        and not any(char.isdigit() for row in full for cell in row for char in cell)
    )
