"""The articles of a council by month, as rows of characters: a year each, a cell for each month."""

from __future__ import annotations

from collections.abc import Mapping

from rich.segment import Segment

from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.theme import Look
from hdnd_tui.wording import Lang, Wording

MONTHS = Wording(
    "  T1   T2   T3   T4   T5   T6   T7   T8   T9   T10  T11  T12",
    "  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec",
)
_YEAR = 7
_CELL = 5


def heading(look: Look, lang: Lang) -> list[Segment]:
    """Give the line above the rows."""
    return [Segment(" " * _YEAR + MONTHS.to(lang), look.dim)]


def year_row(
    year: int, months: Mapping[tuple[int, int], int], most: int, look: Look, lang: Lang, chosen: int | None
) -> list[Segment]:
    """Give the row of a year; `most` is the highest count of a month, which has the highest bar.

    `chosen` is the month under the cursor, 0 for the whole year, None where the cursor is on another row.
    """
    first = look.cursor if chosen == 0 else look.strong
    row = [Segment(f" {year} ", first), Segment(" " * (_YEAR - len(str(year)) - 2))]
    for month in range(1, 13):
        count = months.get((year, month), 0)
        style = look.cursor if month == chosen else look.text
        if not count:
            row += [Segment(f"  {look.signs.dot}", look.cursor if month == chosen else look.dim)]
            row.append(Segment(" " * (_CELL - 3)))
            continue
        bar = look.signs.steps[min(7, int(count / most * 7.99))]
        text = f"{bar}{figures(count, lang)}"
        row += [Segment(" "), Segment(f" {text}"[: _CELL - 1], style)]
        row.append(Segment(" " * (_CELL - 1 - len(f" {text}"[: _CELL - 1]))))
    return row
