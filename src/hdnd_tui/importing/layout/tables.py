"""The lines of a page with tables: a record is one line with `|` between its cells, a box a paragraph."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from itertools import pairwise, zip_longest

from hdnd_tui.importing.layout.lines import Excerpt, Line, join, split_lines
from hdnd_tui.importing.page import Page, Table

_NOTHING = Excerpt("", ())
_BLANK = Excerpt(" ", ())
_STROKE = Excerpt(" / ", ())
_CELL = Excerpt(" | ", ())
_NO_CELL = Excerpt("| ", ())
_GOES_ON = (",", ";", ":", ".", "-", "–", "/", "(")
"""Ends of a line that goes on below."""
_POINTS = ("-", "+", "–", "•", "*", "(", "/")
"""Begins of a line that tells itself from the one above."""
_MOST_CELLS = 60
_LONGEST = 3000
"""Characters of a row that is one line; a longer one is a text in columns."""
_NAME = 3
"""Words of most names."""


def table_lines(page: Page, unwrap: Callable[[list[Line]], list[Line]]) -> tuple[list[Line], set[int]]:
    """Give the lines of a page and the numbers of those that are records; other text is unwrapped.

    No character of the page is left out: what stands between two cells is taken with the second.
    """
    laid = _Laid(page, unwrap)
    laid.stretch(0, len(page.text))
    return laid.lines, laid.records


class _Laid:
    """Lays out the stretches of a page one after another."""

    def __init__(self, page: Page, unwrap: Callable[[list[Line]], list[Line]]) -> None:
        self._text = page.text
        self._unwrap = unwrap
        self._tables = deque(page.tables)
        """Those that were not reached yet."""
        self.lines: list[Line] = []
        self.records: set[int] = set()

    def stretch(self, start: int, end: int) -> None:
        """Lay out a part of the page and the tables that stand in it."""
        at = start
        while self._tables and self._tables[0].start < end:
            table = self._tables.popleft()
            self._add(self._unwrap(self._lines(at, table.start)))
            if table.form == "records":
                self._lay_records(table)
            elif table.form == "columns":
                self._lay_columns(table)
            else:
                for first, last in _cells(table):
                    self.stretch(first, last)
            at = max(at, table.end)
        self._add(self._unwrap(self._lines(at, end)))

    def _lay_records(self, table: Table) -> None:
        start = table.start
        for row in table.rows:
            cells = []
            for end in row:
                cells.append(self._lines(start, end))
                start = max(start, end)
            while cells and not cells[-1]:
                cells.pop()
            held = [lines for lines in cells if lines]
            if len(held) < 2 or len(cells) > _MOST_CELLS or _length(held) > _LONGEST:
                self._add([line for lines in held for line in lines])
                continue
            self.records.add(len(self.lines))
            excerpt = _beside([_within(lines) if lines else _NOTHING for lines in cells])
            self._add([Line(excerpt, 1, held[0][0].page_start, held[-1][-1].page_end)])

    def _lay_columns(self, table: Table) -> None:
        cells = iter(_cells(table))
        rows = [[next(cells) for _ in row] for row in table.rows]
        for column in zip_longest(*rows):
            for cell in column:
                if cell is not None:
                    self._add(self._lines(*cell))

    def _add(self, lines: list[Line]) -> None:
        if lines and self.lines:
            lines[0] = lines[0]._replace(gap=max(lines[0].gap, 1))
        self.lines += lines

    def _lines(self, start: int, end: int) -> list[Line]:
        """Give the lines of a part of the page, with their places in the page."""
        if end <= start:
            return []
        lines = split_lines(self._text[start:end])
        if not start:
            return lines
        return [
            Line(_moved(excerpt, start), gap, first + start, last + start)
            for excerpt, gap, first, last in lines
        ]


def _length(cells: list[list[Line]]) -> int:
    return sum(len(line.text) for lines in cells for line in lines)


def _moved(excerpt: Excerpt, by: int) -> Excerpt:
    return Excerpt(excerpt.text, tuple((at, page + by, length) for at, page, length in excerpt.spans))


def _cells(table: Table) -> Iterator[tuple[int, int]]:
    """Give where each cell begins and ends."""
    start = table.start
    for row in table.rows:
        for end in row:
            yield start, max(start, end)
            start = max(start, end)


def _within(lines: list[Line]) -> Excerpt:
    """Give the lines of a cell as one, with a stroke where a line ended that does not go on below."""
    signs = []
    broken = len(lines) == 2 and _is_broken(lines[0].text, lines[1].text)
    for above, below in pairwise(line.text for line in lines):
        goes_on = broken or above.endswith(_GOES_ON) or below.startswith(_POINTS) or below[0].islower()
        signs.append(_BLANK if goes_on else _STROKE)
    return join(_mixed([line.excerpt for line in lines], signs), "")


def _is_broken(above: str, below: str) -> bool:
    """Say whether two lines are one name or word that a narrow cell broke: `Nguyễn Văn`, `An`."""
    words = [*above.split(), *below.split()]
    return len(words) == _NAME and all(map(str.isalpha, words))


def _beside(cells: list[Excerpt]) -> Excerpt:
    """Give the cells of a row as one line; an empty cell keeps its place."""
    return join(_mixed(cells, [_CELL if cell.text else _NO_CELL for cell in cells[:-1]]), "")


def _mixed(excerpts: list[Excerpt], signs: list[Excerpt]) -> Iterator[Excerpt]:
    """Give excerpts with a sign behind each but the last."""
    for excerpt, sign in zip_longest(excerpts, signs, fillvalue=_NOTHING):
        yield excerpt
        yield sign
