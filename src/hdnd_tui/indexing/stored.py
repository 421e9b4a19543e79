"""Reading the index: the articles that hold a term, as a Python integer whose bit n stands for article n."""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

LAST = "\U0010ffff"
"""Comes after all that a word goes on with."""
_COMMON = "SELECT start, bits FROM index_common WHERE term = ? ORDER BY start"
# What two neighbours share stands for each way to mark them.
_COMMON_FROM = (
    "SELECT term, start, bits FROM index_common WHERE term >= ? AND term < ? AND term NOT GLOB '*~?*'"
    " ORDER BY term, start"
)

_WORTH_CODING = 0.75
"""Bits are coded where that leaves less than this part of them."""


class Postings:
    """The articles of each term; to be made anew once the archive has changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._has_recent = last_number(connection) > read_state(connection, "ready")

    def of(self, term: str) -> int:
        """Give the articles that hold a term; one that ends in `*` stands for all that begin with it."""
        if term.endswith("*") and not term.endswith("~*"):
            return self._of_beginning(term)
        common = term.removesuffix("*")
        bits = _joined(self._connection.execute(_COMMON, (common,)).fetchall())
        if not bits:
            return bits_of(read_numbers(self._connection, "index_words", term))
        return bits | self._recent(common)

    def _of_beginning(self, term: str) -> int:
        beginning = term[:-1]
        bits = bits_of(read_numbers(self._connection, "index_words", term)) | self._recent(term)
        rows = self._connection.execute(_COMMON_FROM, (beginning, beginning + LAST)).fetchall()
        for _, of_term in groupby(rows, key=itemgetter(0)):
            bits |= _joined([row[1:] for row in of_term])
        return bits

    def _recent(self, term: str) -> int:
        return bits_of(read_numbers(self._connection, "index_recent", term)) if self._has_recent else 0


def _joined(rows: Iterable[tuple[int, bytes]]) -> int:
    held = bytearray()
    for start, packed in rows:
        held += bytes(max(0, start // 8 - len(held)))
        held += zlib.decompress(packed, -15)
    return int.from_bytes(held, "little")


def read_numbers(connection: sqlite3.Connection, table: str, term: str) -> list[int]:
    """Give the numbers of the articles that hold a term, as one of the two tables of words has them."""
    quoted = '"' + term.rstrip("*").replace('"', '""') + '"' + ("*" if term.endswith("*") else "")
    rows = connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (quoted,))  # noqa: S608
    return [number for (number,) in rows.fetchall()]


def bits_of(numbers: Iterable[int]) -> int:
    """Give the bitmap of some article numbers."""
    ordered = numbers if isinstance(numbers, (list, array)) else list(numbers)
    if not ordered:
        return 0
    held = bytearray((max(ordered) >> 3) + 1)
    for number in ordered:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def pack(bits: int) -> bytes:
    """Give the bits of a row of `index_common`, counted from its start."""
    plain = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    # Bits that are spread evenly hold no repeats to look for; coding the bytes alone is smaller and faster,
    # and needs little memory, the making of which takes longer than the coding.
    packed = _deflated(plain, level=1)
    # What is asked for most holds most, and of that coding saves little: as it is, it is read at once.
    return packed if len(packed) < _WORTH_CODING * len(plain) else _deflated(plain, level=0)


def _deflated(plain: bytes, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -10, 6, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(plain) + packer.flush()


def unpack(packed: bytes) -> int:
    """Give the bitmap of a row of `index_common`."""
    return int.from_bytes(zlib.decompress(packed, -15), "little")


def read_state(connection: sqlite3.Connection, key: str) -> int:
    """Give a value of `index_state`, 0 where there is none."""
    row = connection.execute("SELECT value FROM index_state WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else 0


def is_of_today(connection: sqlite3.Connection) -> bool:
    """Say whether the index was made by the rules of today; an empty one was."""
    from hdnd_tui.indexing.tokens import TOKENIZER_VERSION

    return read_state(connection, "tokens") == TOKENIZER_VERSION or last_number(connection) == 0


def last_number(connection: sqlite3.Connection) -> int:
    """Give the highest number in the index, 0 where it is empty."""
    from hdnd_tui.indexing.tables import SHELF

    shelf: int | None = 2**40
    while True:
        row = connection.execute(
            "SELECT shelf, title_lengths FROM index_filed WHERE shelf < ? ORDER BY shelf DESC LIMIT 1",
            (shelf,),
        ).fetchone()
        if row is None:
            return 0
        shelf = int(row[0])
        filled = len(bytes(row[1]).rstrip(b"\0"))
        if filled:
            return shelf * SHELF + filled - 1


def filed(connection: sqlite3.Connection) -> Iterator[tuple[int, bytes, bytes]]:
    """Give the shelves of `index_filed` in order: shelf, days, lengths of titles."""
    yield from connection.execute(
        "SELECT shelf, days, title_lengths FROM index_filed ORDER BY shelf"
    ).fetchall()
