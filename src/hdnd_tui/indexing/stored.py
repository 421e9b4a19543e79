"""Reading the index: the articles that hold a term, as a Python integer whose bit n stands for article n."""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator


class Postings:
    """The articles of each term; to be made anew once the archive has changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._has_recent = last_number(connection) > read_state(connection, "ready")

    def of(self, term: str) -> int:
        """Give the articles that hold a term; one that ends in `*` stands for all that begin with it."""
        common = term[:-1] if term.endswith("~*") else term
        rows = self._connection.execute(
            "SELECT start, bits FROM index_common WHERE term = ? ORDER BY start", (common,)
        ).fetchall()
        if not rows:
            return bits_of(read_numbers(self._connection, "index_words", term))
        held = bytearray()
        for start, packed in rows:
            held += bytes(max(0, start // 8 - len(held)))
            held += zlib.decompress(packed, -15)
        bits = int.from_bytes(held, "little")
        if self._has_recent:
            bits |= bits_of(read_numbers(self._connection, "index_recent", common))
        return bits


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
    # Bits that are spread evenly hold no repeats to look for; coding the bytes alone is smaller and faster,
    # and needs little memory, the making of which takes longer than the coding.
    packer = zlib.compressobj(1, zlib.DEFLATED, -10, 6, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(bits.to_bytes((bits.bit_length() + 7) // 8, "little")) + packer.flush()


def unpack(packed: bytes) -> int:
    """Give the bitmap of a row of `index_common`."""
    return int.from_bytes(zlib.decompress(packed, -15), "little")


def read_state(connection: sqlite3.Connection, key: str) -> int:
    """Give a value of `index_state`, 0 where there is none."""
    row = connection.execute("SELECT value FROM index_state WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else 0


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
