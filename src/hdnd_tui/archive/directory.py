"""The directory of everybody an archive names: loaded once, then searched and sorted as one types."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple

from hdnd_tui.archive.council_rows import councils_by_number
from hdnd_tui.article import Council
from hdnd_tui.councils.former import WINDOW, is_former
from hdnd_tui.councils.tokens import comparable
from hdnd_tui.vietnamese.collation import name_order_key, order_key
from hdnd_tui.vietnamese.letters import fold

Order = Literal["given", "full", "articles"]

_LEAST_LETTERS = 3
"""A shorter word is like too many others."""
_END = "\n"
"""Stands between a name, its council and its office in what is searched."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the directory."""

    number: int
    name: str
    council: Council | None
    articles: int


class _Line(NamedTuple):
    """A line of the directory as it is searched."""

    name: str
    searched: str
    entry: Entry
    office: str = ""
    """The office stated last, where it is searched too."""


class Fitting(NamedTuple):
    """Who fits what was asked."""

    total: int
    entries: list[Entry]
    """The first of them."""
    named: int
    """How many of all fit by name and council alone; they come first."""


class Directory:
    """Everybody whom an archive names, as it was when this was made."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        councils = councils_by_number(connection)
        counts = dict(
            connection.execute(
                "SELECT official, count(*) FROM (SELECT official, article FROM mentions UNION"
                " SELECT official, article FROM offices) GROUP BY official"
            ).fetchall()
        )
        self._entries: list[_Line] = []
        where = {number: fold(council.name) for number, council in councils.items()}
        for number, name, council in connection.execute(
            "SELECT number, name, council FROM officials"
        ).fetchall():
            if number in counts:
                entry = Entry(number, name, councils.get(council), counts[number])
                self._entries.append(_Line(name, f" {fold(name)} {_END} {where.get(council, '')}", entry))
        self._offices: dict[int, str] = {}
        self._with_offices: list[_Line] | None = None
        self._syllables: list[str] | None = None
        self._order: Order | None = None
        self._kept: tuple[str, list[_Line]] = ("", [])

    def __len__(self) -> int:
        return len(self._entries)

    def learn_offices(self, connection: sqlite3.Connection) -> None:
        """Load the office that is stated last for each person, once: `find` looks there too from then on."""
        if not self._offices:
            # As `last_offices` has it: what comes later in this order takes the place of what came before.
            stated = connection.execute(
                "SELECT o.official, o.name FROM offices o JOIN articles a ON a.number = o.article"
                " ORDER BY a.date, a.number, o.place DESC"
            )
            self._offices, self._with_offices = dict(stated.fetchall()), None

    def find(self, text: str, order: Order = "given", most: int = 200) -> Fitting:
        """Give who fits, the first `most` of them in order.

        A person fits whose name and council hold every word of `text` as the beginning of a word, marks
        ignored where the word has none. Names that hold the words side by side come first, those as whole
        syllables before all. Where the offices are known, those follow who fit with theirs.
        """
        self._put_in(order)
        wanted = " ".join(text.lower().split())
        begun, fitting = self._kept
        found = fitting if wanted.startswith(begun) and begun else self._entries
        for word in wanted.split():
            found = _with_word(word, found)
        self._kept = wanted, found
        named = len(found)
        if wanted:
            found = sorted(found, key=partial(_how_far, f" {fold(wanted)}"))
            found += self._by_office(wanted, {line.entry.number for line in found})
        return Fitting(len(found), [line.entry for line in found[:most]], named)

    def _by_office(self, wanted: str, named: Collection[int]) -> list[_Line]:
        """Give those of the others who fit with their office, those first whose office begins so."""
        if self._with_offices is None:
            folded = {office: fold(office) for office in set(self._offices.values())}
            self._with_offices = [
                line._replace(searched=f"{line.searched} {_END} {folded[office]}", office=office)
                for line in self._entries
                if (office := self._offices.get(line.entry.number))
            ]
        found = self._with_offices
        for word in wanted.split():
            found = _with_word(word, found)
        begun = f"{_END} {fold(wanted)}"
        others = [line for line in found if line.entry.number not in named]
        return sorted(others, key=lambda line: begun not in line.searched)

    def find_near(
        self,
        text: str,
        alike: Callable[[str, Sequence[str]], Iterable[str]],
        order: Order = "given",
        most: int = 200,
    ) -> tuple[int, list[Entry]]:
        """Give the people who fit as in `find` but for one word of `text`, of which they hold one like it.

        `alike` gives the syllables, of those of the directory, that a word without marks may stand for.
        Names that hold the words side by side, with that syllable, come first here too.
        """
        self._put_in(order)
        if self._syllables is None:
            self._syllables = sorted({word for line in self._entries for word in line.searched.split()})
        words = text.lower().split()
        plain = [fold(word) for word in words]
        far: dict[int, int] = {}
        for place, word in enumerate(words):
            if len(word) < _LEAST_LETTERS:
                continue
            meant = list(alike(plain[place], self._syllables))
            found = self._entries if meant else []
            for other in (*words[:place], *words[place + 1 :]):
                found = _with_word(other, found)
            for syllable in meant:
                wanted = f" {' '.join((*plain[:place], syllable, *plain[place + 1 :]))}"
                for line in found:
                    if f" {syllable} " in f"{line.searched} ":
                        number = line.entry.number
                        far[number] = min(far.get(number, 2), _how_far(wanted, line))
        entries = [line.entry for line in self._entries if line.entry.number in far]
        entries.sort(key=lambda entry: far[entry.number])
        return len(entries), entries[:most]

    def _put_in(self, order: Order) -> None:
        if order == self._order:
            return
        if order == "articles":
            self._entries.sort(key=lambda line: (-line.entry.articles, line.entry.number))
        elif order == "full":
            self._entries.sort(key=lambda line: (order_key(line.name), line.entry.number))
        else:
            self._entries.sort(key=lambda line: (name_order_key(line.name), line.entry.number))
        self._order, self._with_offices = order, None
        self._kept = ("", [])


def _with_word(word: str, entries: list[_Line]) -> list[_Line]:
    """Give those of which a word begins with this one, marks ignored where it has none."""
    plain = fold(word)
    found = [line for line in entries if f" {plain}" in line.searched]
    return found if plain == word else [line for line in found if _holds(word, line)]


def _how_far(wanted: str, kept: _Line) -> int:
    """Give 0 where a name holds the syllables `wanted` in a row, 1 where the last one is begun, else 2."""
    name = kept.searched[: kept.searched.index(_END)]
    return 0 if f"{wanted} " in name else 1 if wanted in name else 2


def _holds(word: str, line: _Line) -> bool:
    council = line.entry.council.name if line.entry.council else ""
    typed = (word, comparable(word))  # `hoà` is Hòa, and may become Hoàn
    return any(w.startswith(typed) for w in comparable(f"{line.name} {council} {line.office}").split())


AROUND = (
    "substr(CASE o.part WHEN 'body' THEN a.body WHEN 'title' THEN a.title"
    " WHEN 'caption' THEN json_extract(a.captions, '$[' || o.caption || ']') END,"
    f' max(o.start - {WINDOW}, 0) + 1, min(o.start, {WINDOW}) + o."end" - o.start + 20)'
)
"""In SQL: the words around an office `o` that an article `a` states, without loading the article."""


def is_gone(name: str, words: str | None, start: int | None, end: int | None) -> bool:
    """Tell whether an office at `start:end` is stated as a former one; `words` are what `AROUND` gives."""
    if words is None or start is None or end is None:
        return is_former(name, 0, len(name))
    at = min(start, WINDOW)
    return is_former(words, at, at + end - start)


@dataclass(frozen=True, slots=True)
class LastOffice:
    """The office that the newest article stating one gives for a person."""

    name: str
    former: bool


def last_offices(connection: sqlite3.Connection, people: Iterable[int]) -> dict[int, LastOffice]:
    """Give for each person the office stated last, by the day of the article; absent where none is stated."""
    found = {}
    for person in people:
        row = connection.execute(
            f'SELECT o.name, {AROUND}, o.start, o."end" FROM offices o'  # noqa: S608 - a constant
            " JOIN articles a ON a.number = o.article WHERE o.official = ?"
            " ORDER BY a.date DESC, a.number DESC, o.place LIMIT 1",
            (person,),
        ).fetchone()
        if row is not None:
            found[person] = LastOffice(row[0], is_gone(*row))
    return found
