"""Where articles are filed: their days, years and councils, and how many of a result each one holds."""

from __future__ import annotations

import sqlite3
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import floordiv, itemgetter

from hdnd_tui.indexing.stored import bits_of, filed
from hdnd_tui.indexing.tables import SHELF
from hdnd_tui.search.bitmaps import numbers_of

_ROWS_AT_ONCE = 8192
_KEPT_DAYS = 16
_SECOND = itemgetter(1)
_FIGURES = bytes.maketrans(b"01", b"\0\1")


class Filing:
    """The days, title lengths, years and councils of all articles of one version of an archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.days = array("I")
        """By number: yyyymmdd, yyyy0000 where only the year is known, 0 unknown."""
        lengths = bytearray()
        for shelf, days, titles in filed(connection):
            self.days.extend([0] * (shelf * SHELF - len(self.days)))
            lengths.extend(bytes(shelf * SHELF - len(lengths)))
            self.days.frombytes(days)
            lengths.extend(titles)
        if sys.byteorder == "big":
            self.days.byteswap()
        self.title_lengths = bytes(lengths)
        self.all = _present(self.title_lengths)
        self._years: dict[int, int] | None = None
        self._dated: dict[tuple[int, int], int] = {}
        self._councils: dict[int, array[int]] | None = None
        self._first_council: list[int] = []
        self._further_councils: dict[int, list[int]] = {}
        """Article -> its councils beside the first."""
        self._picks: dict[int, Callable[[bytes], Iterable[int]]] = {}
        """Council -> picks the bytes at the places of its articles."""
        self._listed = 0
        """The articles that are listed under a council."""
        self._counted: list[tuple[int, dict[int, int]]] = []
        """No article, all of them and the last result, and how many articles each council has in it."""

    def newest_first(self, bits: int, start: int, stop: int) -> list[int]:
        """Give the articles `start` to `stop` of a result in order of their days, latest first."""
        if stop <= start or not bits:
            return []
        found: list[int] = []
        for _, articles in sorted(self._year_bits().items(), reverse=True):
            of_year = bits & articles
            count = of_year.bit_count()
            if not found and count <= start:  # only years that reach into what is asked for are put in order
                start, stop = start - count, stop - count
                continue
            found += sorted(numbers_of(of_year), key=self.days.__getitem__, reverse=True)
            if len(found) >= stop:
                break
        return found[start:stop]

    def year(self, year: int) -> int:
        """Give the articles filed under a year; 0 for those whose year is not known."""
        return self._year_bits().get(year, 0)

    def between(self, since: int, until: int) -> int:
        """Give the articles from one day to another, both included, as yyyymmdd; an unknown day is outside.

        An article of which only the year is known lies within where its whole year does.
        """
        bits = 0
        for year, articles in self._year_bits().items():
            if not year or year < since // 10000 or year > until // 10000:
                continue
            if since <= year * 10000 + 101 and until >= year * 10000 + 1231:
                bits |= articles
            else:
                # The day 0 of a year is before each of its days.
                first = max(since, year * 10000 + 1)
                bits |= bits_of([n for n in numbers_of(articles) if first <= self.days[n] <= until])
        return bits

    def dated(self, since: int, until: int) -> int:
        """Give the articles whose own day is known and lies from one day of a year to another of the same."""
        key = since, until
        if key not in self._dated:
            if len(self._dated) >= _KEPT_DAYS:
                self._dated.clear()
            of_year = numbers_of(self._year_bits().get(since // 10_000, 0))
            self._dated[key] = bits_of([n for n in of_year if since <= self.days[n] <= until])
        return self._dated[key]

    def years(self, bits: int) -> Iterable[tuple[int, int]]:
        """Count the articles of a result by year, latest first; year 0 is not known and comes last."""
        counts = [(year, (bits & articles).bit_count()) for year, articles in self._year_bits().items()]
        return sorted(((year, count) for year, count in counts if count), reverse=True)

    def councils(self, bits: int) -> list[tuple[int, int]]:
        """Count the articles of a result by number of council, most articles first."""
        self._load_councils()
        bits &= self._listed
        # Only what differs is counted: a key leaves most of a result as it was, and many hold most articles.
        before, known = min(self._counted, key=lambda counted: (counted[0] ^ bits).bit_count())
        counts = Counter(known)
        counts.update(self._count_councils(bits & ~before))
        counts.subtract(self._count_councils(before & ~bits))
        self._counted[2:] = [(bits, counts)]
        # Sorting twice by what it finds is faster than once by a key made in Python.
        return [item for item in sorted(sorted(counts.items()), key=_SECOND, reverse=True) if item[1]]

    def _count_councils(self, bits: int) -> Mapping[int, int]:
        if bits.bit_count() * 16 >= len(self.days):
            if not self._picks:
                # No article has the number 0; it is picked so that one article makes a sequence too.
                self._picks = {c: itemgetter(0, *articles) for c, articles in self._load_councils().items()}
            # Figure by figure, lowest number first, so that 100,000 are looked at outside of Python.
            chosen = f"{bits:0{len(self.days)}b}"[::-1].encode().translate(_FIGURES)
            return {council: sum(pick(chosen)) for council, pick in self._picks.items()}
        numbers = numbers_of(bits)
        counts = Counter(map(self._first_council.__getitem__, numbers))
        further = self._further_councils
        counts.update(chain.from_iterable(map(further.__getitem__, further.keys() & numbers)))
        return counts

    def council(self, number: int) -> int:
        """Give the articles listed under a council."""
        return bits_of(self._load_councils().get(number, ()))

    def person(self, number: int) -> int:
        """Give the articles that name a person."""
        return self.people((number,))

    def people(self, numbers: Sequence[int]) -> int:
        """Give the articles that name any of these people; at most some hundreds of them."""
        holes = ",".join("?" * len(numbers))
        rows = self._connection.execute(
            f"SELECT article FROM mentions WHERE official IN ({holes}) UNION"  # noqa: S608 - question marks
            f" SELECT article FROM offices WHERE official IN ({holes})",
            (*numbers, *numbers),
        ).fetchall()
        return bits_of([article for (article,) in rows])

    def _year_bits(self) -> dict[int, int]:
        if self._years is None:
            years = array("I", map(floordiv, self.days, repeat(10_000)))
            different = sorted(set(years))
            self._years = {}
            for first in range(0, len(different), 255):
                places = {year: place for place, year in enumerate(different[first : first + 255], 1)}
                held = bytes(map(places.get, years, repeat(0)))
                for year, place in places.items():
                    if articles := _where(held, bytes([place])) & self.all:
                        self._years[year] = articles
        return self._years

    def _load_councils(self) -> dict[int, array[int]]:
        if self._councils is None:
            numbers = self._connection.execute("SELECT number FROM councils").fetchall()
            known = {number: array("I") for (number,) in numbers}
            rows = self._connection.execute("SELECT article, council FROM article_councils")
            while some := rows.fetchmany(_ROWS_AT_ONCE):  # all at once would take 10 MB for 100,000 articles
                for article, council in some:
                    if council in known and article < len(self.days):
                        known[council].append(article)
            councils = {council: articles for council, articles in known.items() if articles}
            self._first_council = [0] * len(self.days)
            for council, articles in councils.items():
                for article in articles:
                    if self._first_council[article]:
                        self._further_councils.setdefault(article, []).append(council)
                    else:
                        self._first_council[article] = council
            self._councils = councils
            self._listed = _present(bytes(map(bool, self._first_council)))
            self._counted = [(0, {}), (self._listed, {c: len(held) for c, held in councils.items()})]
        return self._councils


def _present(lengths: bytes) -> int:
    """Give the bitmap of the bytes that are not 0."""
    return _where(lengths, bytes(range(1, 256)))


def _where(held: bytes, values: bytes) -> int:
    """Give the bitmap of the places at which bytes have one of some values."""
    figures = bytearray(b"0" * 256)
    for value in values:
        figures[value] = ord("1")
    return int(held[::-1].translate(figures) or b"0", 2)
