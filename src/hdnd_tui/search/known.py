"""What the fields of a query may name: councils and places, the archive's people, kinds of event."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise

from hdnd_tui.article import Council
from hdnd_tui.councils.events import find_kinds
from hdnd_tui.councils.units import Unit, districts, provinces
from hdnd_tui.indexing.tokens import Syllable, read_line
from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.query import Field
from hdnd_tui.vietnamese.letters import fold

_KIND = re.compile(r"^(?: hoi dong nhan dan)?(?: tinh| thanh pho| quan| huyen| thi xa) ")
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
        self._spelled: list[tuple[int, str]] = []
        self._all_councils = ""
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
        self._council_names()
        wanted = _spell(text)
        plain = _KIND.sub(
            " ", wanted, count=1
        )  # who writes another kind of unit means the place all the same
        return any(
            name in _places() or name in self._all_councils for name in (wanted, plain) if name.strip()
        )

    def council(self, text: str) -> int:
        """Give the articles of every council whose name or province holds the words one after the other."""
        return self._kept("council", text)

    def official(self, text: str) -> int:
        """Give the articles that name an official by these words, one after the other.

        A word with marks means exactly these marks, wherever the tone stands.
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
        wanted = _spell(text)
        if not wanted.strip():
            return 0
        spelled = self._council_names()
        found = [n for n, name in spelled if wanted in name] if wanted in self._all_councils else []
        if not found:
            joined = wanted.replace(" ", "")
            if joined in self._all_councils.replace(" ", ""):
                found = [n for n, name in spelled if _holds_joined(name, joined)]
        bits = 0
        for number in found:
            bits |= self._filing.council(number)
        return bits

    def _council_names(self) -> list[tuple[int, str]]:
        """Give the councils by number with name and province."""
        if not self._spelled:
            self._spelled = [
                (number, _spell(council.name) + _spell(council.province)[1:])
                for number, (council, _) in self._councils.items()
            ]
            self._all_councils = "\n".join(name for _, name in self._spelled)
        return self._spelled

    def _official(self, text: str) -> int:
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


@cache
def _places() -> str:
    """Give the names of all provinces and districts of the tables, a line each."""
    units: Iterable[Unit] = (*provinces(), *districts())
    return "\n".join(dict.fromkeys(_spell(f"HĐND {unit.full_name} {unit.province}") for unit in units))


def is_place(text: str) -> bool:
    """Say whether words are part of the name of a province or district that the tables know."""
    wanted = _spell(text)
    return bool(wanted.strip()) and wanted in _places()


def _holds_joined(spelled: str, joined: str) -> bool:
    """Say whether neighbouring syllables, without the spaces, are these letters."""
    syllables = spelled.split()
    return any(
        "".join(syllables[start:end]) == joined
        for start in range(len(syllables))
        for end in range(start + 1, len(syllables) + 1)
    )


def _spell(text: str) -> str:
    return "".join(f" {syllable.bare}" for syllable in read_line(text)) + " "
