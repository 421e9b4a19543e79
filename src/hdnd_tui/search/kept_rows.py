"""The rows of the articles looked at last, as the next key asks for most of them again."""

from __future__ import annotations

from collections.abc import Sequence

from hdnd_tui.archive.reader import Archive, Row

_KEPT = 300


class KeptRows:
    """Reads the rows of lists of one archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._rows: dict[int, Row] = {}

    def forget(self) -> None:
        """Drop what was read: the archive has changed."""
        self._rows.clear()

    def of(self, numbers: Sequence[int]) -> list[Row]:
        """Give the rows of articles in the order of `numbers`, leaving out those that are gone."""
        wanted = [number for number in numbers if number not in self._rows]
        if len(self._rows) + len(wanted) > _KEPT:
            self._rows.clear()
            wanted = list(numbers)
        if wanted:
            self._rows.update([(row.number, row) for row in self._archive.rows(wanted)])
        return [self._rows[number] for number in numbers if number in self._rows]
