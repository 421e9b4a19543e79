"""How the index keeps bitmaps and days, for whoever reads them: nothing here knows how they are made."""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator


def read_bits(connection: sqlite3.Connection, term: str, after: int = -1) -> int:
    """Read from `index_words` the bitmap of the articles numbered above `after` that hold a term.

    A term that ends in `~` stands for all that begin with it. Bit n stands for article n.
    """
    quoted = '"' + term.replace('"', '""') + '"' + ("*" if term.endswith("~") else "")
    rows = connection.execute(
        "SELECT rowid FROM index_words WHERE index_words MATCH ? AND rowid > ?", (quoted, after)
    ).fetchall()
    return bits_of(number for (number,) in rows)


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
    """Give a bitmap as a row of `index_common` keeps it."""
    # Bits that are spread evenly hold no repeats to look for; coding the bytes alone is smaller and faster.
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(bits.to_bytes((bits.bit_length() + 7) // 8, "little")) + packer.flush()


def unpack(bits: bytes) -> int:
    """Give the bitmap of a row of `index_common`, counted from its start."""
    return int.from_bytes(zlib.decompress(bits, -15), "little")


def filed(connection: sqlite3.Connection) -> Iterator[tuple[int, bytes, bytes]]:
    """Give the shelves of `index_filed` in order: shelf, days, lengths of titles."""
    yield from connection.execute(
        "SELECT shelf, days, title_lengths FROM index_filed ORDER BY shelf"
    ).fetchall()
