"""The directory of everybody an archive names: loaded once, then searched and sorted as one types."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

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
"""Stands between a name and its council in what is searched."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the directory."""

    number: int
    name: str
    council: Council | None
    articles: int


_Line = tuple[str, str, Entry]
"""A name, what is searched, and whose it is."""


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
                self._entries.append((name, f" {fold(name)} {_END} {where.get(council, '')}", entry))
        self._syllables: list[str] | None = None
        self._order: Order | None = None
        self._kept: tuple[str, list[_Line]] = ("", [])

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, text: str, order: Order = "given", most: int = 200) -> tuple[int, list[Entry]]:
        """Give how many people fit, and the first `most` of them in order.

        A person fits whose name and council hold every word of `text` as the beginning of a word, marks
        ignored where the word has none. Names that hold the words side by side come first, those as whole
        syllables before all.
        """
        self._put_in(order)
        wanted = " ".join(text.lower().split())
        begun, fitting = self._kept
        found = fitting if wanted.startswith(begun) and begun else self._entries
        for word in wanted.split():
            found = _with_word(word, found)
        self._kept = wanted, found
        if wanted:
            found = sorted(found, key=partial(_how_far, f" {fold(wanted)}"))
        return len(found), [entry for _, _, entry in found[:most]]

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
            self._syllables = sorted({word for _, line, _ in self._entries for word in line.split()})
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
                    if f" {syllable} " in f"{line[1]} ":
                        number = line[2].number
                        far[number] = min(far.get(number, 2), _how_far(wanted, line))
        entries = [entry for _, _, entry in self._entries if entry.number in far]
        entries.sort(key=lambda entry: far[entry.number])
        return len(entries), entries[:most]

    def _put_in(self, order: Order) -> None:
        if order == self._order:
            return
        if order == "articles":
            self._entries.sort(key=lambda e: (-e[2].articles, e[2].number))
        elif order == "full":
            self._entries.sort(key=lambda e: (order_key(e[0]), e[2].number))
        else:
            self._entries.sort(key=lambda e: (name_order_key(e[0]), e[2].number))
        self._order = order
        self._kept = ("", [])


def _with_word(word: str, entries: list[_Line]) -> list[_Line]:
    """Give those of which a word begins with this one, marks ignored where it has none."""
    plain = fold(word)
    found = [e for e in entries if f" {plain}" in e[1]]
    return found if plain == word else [e for e in found if _holds(word, e[2])]


def _how_far(wanted: str, kept: _Line) -> int:
    """Give 0 where a name holds the syllables `wanted` in a row, 1 where the last one is begun, else 2."""
    name = kept[1][: kept[1].index(_END)]
    return 0 if f"{wanted} " in name else 1 if wanted in name else 2


def _holds(word: str, entry: Entry) -> bool:
    council = entry.council.name if entry.council else ""
    typed = (word, comparable(word))  # `hoà` is Hòa, and may become Hoàn
    return any(w.startswith(typed) for w in comparable(f"{entry.name} {council}").split())


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
