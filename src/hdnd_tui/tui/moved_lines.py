"""Which lines of a screen are wanted a little higher or lower, so that the terminal can move them itself."""

from __future__ import annotations

from operator import ne
from typing import Any, NamedTuple

Row = list[tuple[str, Any]]
"""Cells: a text with what it is drawn in."""

_LEAST_SAVED = 40
"""Cells that moving lines saves at least: it takes some twenty bytes."""


class Moved(NamedTuple):
    """Lines moved up or down among themselves."""

    by: int
    """How many lines higher they are now; below 0: lower."""
    rows: list[Row]
    """What is there then, with blank lines where none moved to."""


def moved_lines(old: list[Row], new: list[Row], blank: Row) -> Moved | None:
    """Move the old lines to where most of the new ones have them; None where that saves too little."""
    by = _shift(old, new)
    room = [blank.copy() for _ in range(abs(by))]
    rows = [*old[by:], *room] if by > 0 else [*room, *old[:by]]
    if not by or _differing(old, new) - _differing(rows, new) < _LEAST_SAVED:
        return None
    return Moved(by, rows)


def _shift(old: list[Row], new: list[Row]) -> int:
    places: dict[str, list[int]] = {}
    for y, row in enumerate(old):
        places.setdefault(_letters(row), []).append(y)
    kept: dict[int, int] = {}
    for y, row in enumerate(new):
        text = _letters(row)
        for at in places.get(text, ()) if text else ():
            kept[at - y] = kept.get(at - y, 0) + len(text)
    return max(kept, key=lambda by: kept[by], default=0)


def _letters(row: Row) -> str:
    return "".join([text for text, _ in row]).strip()


def _differing(some: list[Row], others: list[Row]) -> int:
    """Count the cells that differ."""
    return sum(sum(map(ne, a, b)) for a, b in zip(some, others, strict=True) if a != b)
