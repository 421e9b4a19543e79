"""Which articles hold a term, as Python integers: bit n stands for article n."""

from __future__ import annotations

import sqlite3
import sys
from collections import OrderedDict

from hdnd_tui.indexing.stored import LAST, Postings

_CAP_BYTES = 24 << 20
_KEPT_TERMS = 2500
"""Of half typed words there is no end; the next key asks for a few hundred of the last ones."""
_KEPT_COMPLETIONS = 256


class Bitmaps:
    """The bitmaps of terms, made on first use and the last ones kept while they fit into a cap of bytes."""

    def __init__(self, connection: sqlite3.Connection, cap_bytes: int = _CAP_BYTES) -> None:
        self._connection = connection
        self._cap = cap_bytes
        self._held = 0
        self._kept: OrderedDict[str | tuple[str, ...], int] = OrderedDict()
        self._completions: dict[str, tuple[str, ...]] = {}
        self._postings = Postings(connection)

    def forget(self) -> None:
        """Drop everything: the archive has changed."""
        self._kept.clear()
        self._completions.clear()
        self._held = 0
        self._postings = Postings(self._connection)

    def of(self, term: str) -> int:
        """Give the articles that hold a term; one that ends in `*` stands for all that begin with it."""
        bits = self._kept.get(term)
        if bits is None:
            bits = self._postings.of(term)
            self._keep(term, bits)
        else:
            self._kept.move_to_end(term)
        return bits

    def any_of(self, terms: tuple[str, ...]) -> int:
        """Give the articles that hold any of some terms."""
        if len(terms) == 1:
            return self.of(terms[0])
        bits = self._kept.get(terms)
        if bits is None:
            bits = 0
            for term in terms:
                bits |= self.of(term)
            self._keep(terms, bits)
        else:
            self._kept.move_to_end(terms)
        return bits

    def count(self, term: str) -> int:
        """Give the number of articles that hold a term."""
        return self.of(term).bit_count()

    def completions(self, beginning: str, most: int = 24) -> tuple[str, ...]:
        """Give the most frequent syllables that begin with `beginning`, itself first."""
        known = self._completions.get(beginning)
        if known is None:
            if len(self._completions) >= _KEPT_COMPLETIONS:
                self._completions.clear()
            rows = self._connection.execute(
                "SELECT term FROM index_syllables WHERE term > ? AND term < ?"
                " ORDER BY articles DESC, term LIMIT ?",
                (beginning, beginning + LAST, most),
            ).fetchall()
            known = self._completions[beginning] = (beginning, *(term for (term,) in rows))
        return known

    def _keep(self, term: str | tuple[str, ...], bits: int) -> None:
        self._kept[term] = bits
        self._held += sys.getsizeof(bits) + 200
        while (self._held > self._cap or len(self._kept) > _KEPT_TERMS) and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._held -= sys.getsizeof(dropped) + 200


def numbers_of(bits: int, most: int | None = None) -> list[int]:
    """Give the article numbers of a bitmap, highest first, `most` of them."""
    length = bits.bit_length()
    if most is not None and most * 4 < (count := bits.bit_count()):
        # So much of the high end is likely to hold enough.
        window = min(length, 2 * most * length // count)
        found = _ones(bits >> (length - window), length - window, most)
        if len(found) == most:
            return found
    return _ones(bits, 0, most)


def _ones(bits: int, base: int, most: int | None) -> list[int]:
    figures = f"{bits:b}"
    highest = base + len(figures) - 1
    found: list[int] = []
    at = figures.find("1")
    while at >= 0:
        found.append(highest - at)
        if len(found) == most:
            break
        at = figures.find("1", at + 1)
    return found
