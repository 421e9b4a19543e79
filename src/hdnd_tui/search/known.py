"""What the fields of a query may name: councils and places, the archive's people, kinds of event."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from hdnd_tui.article import Council
from hdnd_tui.councils.events import find_kinds
from hdnd_tui.councils.names import with_middle_name
from hdnd_tui.councils.naming import CouncilNames, known_names
from hdnd_tui.indexing.tokens import Syllable, read_line
from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.query import Field
from hdnd_tui.vietnamese.letters import fold

_AT_ONCE = 500
"""Numbers of people that one statement asks for."""


class Known:
    """The names of one version of an archive, each table read when it is first asked for."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        bitmaps: Bitmaps,
        filing: Filing,
        councils: Mapping[int, tuple[Council, str]],
    ) -> None:
        self._connection = connection
        self._bitmaps = bitmaps
        self._filing = filing
        self._councils = councils
        self._spelled: CouncilNames | None = None
        self._numbers: list[int] = []
        self._people: list[tuple[int, str]] = []
        self._folded = ""
        self._starts: list[int] = []
        self._found: dict[tuple[Field, str], int] = {}

    def names(self, field: Field, text: str) -> bool:
        """Say whether words together name something that a field of this kind can ask for."""
        if field == "kind":
            return bool(find_kinds(text))
        if field == "official":
            return bool(self.official(text))
        return known_names().holds(text) or self._council_names().holds(text)

    def council(self, text: str) -> int:
        """Give the articles of every council that these words name (`councils.naming`)."""
        return self._kept("council", text)

    def official(self, text: str) -> int:
        """Give the articles that name an official by these words, one after the other.

        A word with marks means exactly these marks, wherever the tone stands. Where no name holds the words,
        one does that has a middle name between them.
        """
        return self._kept("official", text)

    def _kept(self, field: Field, text: str) -> int:
        key = field, text
        bits = self._found.get(key)
        if bits is None:
            if len(self._found) > 200:
                self._found.clear()
            bits = self._found[key] = self._council(text) if field == "council" else self._official(text)
        return bits

    def _council(self, text: str) -> int:
        bits = 0
        for place in self._council_names().meant(text):
            bits |= self._filing.council(self._numbers[place])
        return bits

    def _council_names(self) -> CouncilNames:
        """Give the names of the councils of the archive, in the order of `_numbers`."""
        if self._spelled is None:
            self._numbers = list(self._councils)
            self._spelled = CouncilNames([council for council, _ in self._councils.values()])
        return self._spelled

    def _official(self, text: str) -> int:
        bits = self._named(text)
        if not bits:
            for name in with_middle_name(text.split()):
                bits |= self._named(name)
        return bits

    def _named(self, text: str) -> int:
        wanted = read_line(text)
        if not wanted:
            return 0
        bits = self._bitmaps.of("@" + wanted[0].bare)
        for first, second in pairwise(wanted):
            bits &= self._bitmaps.of(f"@{first.bare}_{second.bare}")
        if bits and any(syllable.marks for syllable in wanted):
            bits &= self._with_marks(wanted, bits)
        return bits

    def _with_marks(self, wanted: Sequence[Syllable], bits: int) -> int:
        self._read_people()
        meant, other = [], False
        for number, name in self._people_like(wanted):
            fit = _fit(read_line(name), wanted)
            if fit:
                meant.append(number)
            elif fit is False:
                other = True
        return self._articles_of(meant) if other else bits

    def _read_people(self) -> None:
        """Read all names, and one text of them without marks, a line each, that is searched at once."""
        if not self._people:
            self._people = self._connection.execute("SELECT number, name FROM officials").fetchall()
            self._folded = fold("\n".join(name.replace("\n", " ") for _, name in self._people))
            lengths = (len(line) + 1 for line in self._folded.split("\n"))
            self._starts = list(accumulate(lengths, initial=0))

    def _people_like(self, wanted: Sequence[Syllable]) -> list[tuple[int, str]]:
        """Give the people whose names hold these words with any marks."""
        words = (re.sub("[iy]$", "[iy]", re.escape(syllable.bare)) for syllable in wanted)
        like = re.compile(r"(?<!\w)" + r"[^a-z0-9\n]+".join(words) + r"(?!\w)")
        places = {bisect_right(self._starts, m.start()) - 1 for m in like.finditer(self._folded)}
        return [self._people[place] for place in sorted(places)]

    def _articles_of(self, people: Sequence[int]) -> int:
        bits = 0
        for start in range(0, len(people), _AT_ONCE):
            bits |= self._filing.people(people[start : start + _AT_ONCE])
        return bits


def _fit(name: Sequence[Syllable], wanted: Sequence[Syllable]) -> bool | None:
    """Say whether a name holds the words with their marks; False: with other marks only; None: not at all."""
    found: bool | None = None
    for start in range(len(name) - len(wanted) + 1):
        here = name[start : start + len(wanted)]
        if all(a.bare == b.bare for a, b in zip(here, wanted, strict=True)):
            if all(b.marks in ("", a.marks) for a, b in zip(here, wanted, strict=True)):
                return True
            found = False
    return found


def is_place(text: str) -> bool:
    """Say whether words are part of the name of a province or district that the tables know."""
    return bool(known_names().meant(text))
