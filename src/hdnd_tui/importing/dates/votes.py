"""What a phrase of a text says about the year of an event that the text does not state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hdnd_tui.vietnamese.letters import at_word, cue

FIRST = 2004
PLAIN, LIKELY, SLIGHT = 3.0, 1.8, 0.7
"""How much a phrase speaks for a year: natural logarithms of odds, rounded, as counted on news."""
WILL = r"se(?<!chia se)(?<!san se)"
"""`sẽ`, which without marks looks like what is shared, `chia sẻ`."""
AGO = cue(at_word("cach day") + r" (?P<years>\d|mot|hai|ba|bon) nam\b[^.;]{0,40}$")

DIGITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
"""Numbers in words; without marks six also reads as `after`, and five as `year`, which is left out."""

ROUND = range(60, 1000, 10)
"""`suốt 70 năm qua`: tens of years beyond half a century are told roughly where no jubilee is kept."""


class Vote(NamedTuple):
    """A phrase that speaks for years, and against those with a score below 0."""

    rule: str
    """The phrases of one rule that name the same year say little more than the first of them."""
    scores: Mapping[int, float]
    start: int
    """Offset of the phrase in its text."""
    end: int
