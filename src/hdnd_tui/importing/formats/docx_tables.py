"""The tables of a Word document while it is read, and where they stand in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hdnd_tui.importing.formats.table_forms import form_of, shows_pictures
from hdnd_tui.importing.page import Table, TableForm

_MOST_CELLS = 200
"""Word has 63 at most."""
_SIGN = re.compile(r"[\n\t]")


@dataclass(slots=True)
class OpenTable:
    """A table of which some rows were read."""

    start: int
    """Offset in the text."""
    inner: bool
    """It stands in a cell of another."""
    rows: list[list[int]] = field(default_factory=list)
    """For each row the offsets at which its cells end."""
    shown: list[list[bool]] = field(default_factory=list)
    """For each cell whether it holds a picture."""
    picture: bool = False
    """The cell that is read holds one."""

    def begin_row(self) -> None:
        """Take the begin of a row."""
        self.rows.append([])
        self.shown.append([])

    def end_cell(self, at: int) -> None:
        """Take the end of a cell; one that a damaged document has outside any row opens a row."""
        if not self.rows:
            self.begin_row()
        self.rows[-1].append(at)
        self.shown[-1].append(self.picture)
        self.picture = False

    def end_row(self, at: int) -> None:
        """Take the end of a row, whose last cells are not in the text where they are empty."""
        if self.rows:
            self.rows[-1] = [min(end, at) for end in self.rows[-1]]


def laid_out(tables: Sequence[OpenTable], read: str, text: str) -> tuple[Table, ...]:
    """Give the tables with their places in `text`, which is `read` in other letters.

    None at all where the signs between the cells do not stand in both.
    """
    found: list[Table] = []
    for number, table in enumerate(tables):
        rows = tuple(tuple(row) for row in table.rows if row)
        if not rows or max(map(len, rows)) > _MOST_CELLS:
            continue
        start = min(table.start, rows[0][0])
        below = tables[number + 1] if number + 1 < len(tables) else None
        if below is not None and below.inner and below.start < rows[-1][-1]:
            form: TableForm = "boxes"
        else:
            form = _form(table, _texts(read, start, rows))
        found.append(Table(form, start, rows))
    if not found or read == text:
        return tuple(found)
    places = _places(read, text)
    if places is None:
        return ()
    return tuple(
        replace(
            each,
            start=places[each.start],
            rows=tuple(tuple(places[end] for end in row) for row in each.rows),
        )
        for each in found
    )


def _form(table: OpenTable, texts: list[list[str]]) -> TableForm:
    shown = [row for row in table.shown if row]
    gallery = any(shows_pictures(*row) for row in zip(shown, texts, strict=True))
    return "boxes" if gallery else form_of(texts)


def _texts(text: str, start: int, rows: Sequence[Sequence[int]]) -> list[list[str]]:
    """Give the texts of the cells of a table, row by row."""
    ends = [start, *(end for row in rows for end in row)]
    cells = iter([text[first:last] for first, last in pairwise(ends)])
    return [[next(cells) for _ in row] for row in rows]


def _places(read: str, text: str) -> dict[int, int] | None:
    """Give for every offset beside a sign that ends a line or a cell the same place in another text."""
    here, there = ([found.start() for found in _SIGN.finditer(each)] for each in (read, text))
    if len(here) != len(there):
        return None
    places = {0: 0, len(read): len(text)}
    for at, place in zip(here, there, strict=True):
        places[at], places[at + 1] = place, place + 1
    return places
