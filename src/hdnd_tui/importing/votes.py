"""A vote for the year of an event whose text does not state it."""

from __future__ import annotations

import re
from dataclasses import dataclass

FIRST = 2004
PLAIN, LIKELY, SLIGHT = 3, 2, 1
"""Weights of a vote; `LIKELY` is the least that two slight ones make up for."""
AGO = re.compile(r"\bcach day (?P<years>\d|mot|hai|ba|bon) nam\b[^.;]{0,40}$")


@dataclass(frozen=True, slots=True)
class Vote:
    """A phrase that speaks for a year."""

    year: int
    weight: int
    start: int
    """Offset of the phrase in its text."""
    end: int
