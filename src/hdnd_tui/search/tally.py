"""Weighing all articles at once: sums of weighted bitmaps, kept as one bitmap for each binary digit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hdnd_tui.search.bitmaps import numbers_of

_DIGITS = 9
"""Sums have so many binary digits: finer differences than a 500th of the whole weight do not count here."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing an article can hold, what it is worth, and the articles that hold it."""

    weight: float
    bits: int


def heaviest(evidence: Sequence[Evidence], among: int, most: int) -> list[int]:
    """Give the numbers of the articles with the most weight of evidence, the highest of equals; in no order.

    At most `most` of the bitmap `among`, which holds all bits of the evidence.
    """
    if among.bit_count() <= most:
        return numbers_of(among)
    sure, maybe = 0, among
    wanted = most
    for digit in reversed(_sums(evidence)):
        higher = maybe & digit
        count = higher.bit_count()
        if count > wanted:
            maybe = higher
        else:
            sure |= higher
            maybe ^= higher
            wanted -= count
    return [*numbers_of(sure), *(numbers_of(maybe, wanted) if wanted else ())]


def _sums(evidence: Sequence[Evidence]) -> list[int]:
    """Add the weights up: for each binary digit, lowest first, the articles whose sum has it set."""
    unit = sum(piece.weight for piece in evidence) / ((1 << _DIGITS) - 1) or 1.0
    digits = [0] * (_DIGITS + 1)
    for piece in evidence:
        weight = round(piece.weight / unit)
        place = 0
        while weight and piece.bits:
            if weight & 1:
                carry, at = piece.bits, place
                while carry:
                    digits[at], carry = digits[at] ^ carry, digits[at] & carry
                    at += 1
            weight >>= 1
            place += 1
    return digits
