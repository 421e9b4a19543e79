"""The query language: words, "phrases", -words, OR, fields such as `năm:2020`; all else is plain text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from hdnd_tui.safetext import clean
from hdnd_tui.vietnamese.letters import fold

Marks = Literal["auto", "exact", "none"]
Sort = Literal["relevance", "date"]
Field = Literal["council", "year", "official", "since", "until", "kind"]

_LONGEST = 400
"""Characters of a query that are read; a longer one is no query of a person."""
_MOST_CLAUSES = 12

_FIELDS: dict[str, Field] = {
    "hdnd": "council",
    "hoidong": "council",
    "council": "council",
    "nam": "year",
    "year": "year",
    "nguoi": "official",
    "official": "official",
    "tu": "since",
    "from": "since",
    "den": "until",
    "to": "until",
    "loai": "kind",
    "kind": "kind",
}
_PIECE = re.compile(
    r'(?:(?<!\S)(?P<minus>-))?(?:(?P<field>[^\W_]{2,10}):[ ]?)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
"""As Word and many sites write them."""
_NAMED: tuple[Field, ...] = ("council", "official", "kind")
"""Fields whose value may be of several words."""
_LONGEST_VALUE = 10
_LAST_CENTURY = 45
"""Two figures of a year are of the last century from here on."""

Names = Callable[[Field, str], bool]
"""Tells whether words together name a council or place, a person, a kind of event that is known."""


@dataclass(frozen=True, slots=True)
class Query:
    """What the user asks for: the typed text, and what was chosen beside it."""

    text: str = ""
    marks: Marks = "auto"
    councils: frozenset[int] = frozenset()
    """Numbers of councils, any of which will do; empty: all."""
    years: frozenset[int] = frozenset()
    chosen: frozenset[tuple[str, str]] = frozenset()
    """Values of facets (`search.facets`): in each facet any of them will do; empty: all articles."""
    official: str | None = None
    person: int = 0
    """Number of a person whom the articles must name (`archive.people`); 0: anybody."""
    since: str | None = None
    """The first day, `2017-08-22`, `2017-08` or `2017`."""
    until: str | None = None
    newer_than: int = 0
    """Only articles that came into the archive after the one of this number."""
    sort: Sort = "relevance"
    finished: bool = False
    """The last word is complete; else it may be the beginning of one, unless a space or quote follows."""


class Clause(NamedTuple):
    """Words that all must be there; in a phrase, one after the other."""

    text: str
    phrase: bool = False
    open: bool = False
    """The last word may be unfinished."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A field with its value: `năm:2020`."""

    field: Field
    value: str
    negative: bool = False
    typed: str = dataclasses.field(default="", compare=False)
    """As it stands in the query."""
    joined: bool = False
    """An OR stands between it and the one before, which is of the same field: either will do."""


class Alternative(NamedTuple):
    """What stands between two ORs."""

    wanted: tuple[Clause, ...] = ()
    unwanted: tuple[Clause, ...] = ()


class Parsed(NamedTuple):
    """A query text taken apart."""

    alternatives: tuple[Alternative, ...] = ()
    conditions: tuple[Condition, ...] = ()


def _field(name: str) -> Field | None:
    from hdnd_tui.vietnamese.typing import decode

    known = _FIELDS.get(fold(name))
    if known is None and (decoded := decode(name)):
        known = _FIELDS.get(fold(decoded))
    return known


def _none_known(name: Field, value: str) -> bool:
    return False


def _is_plain(piece: re.Match[str]) -> bool:
    return piece["word"] == piece.group() and piece.group() not in ("OR", "AND")


def full_year(figures: str) -> int:
    """Read a year of which two figures may be typed: `25` is 2025, `99` is 1999."""
    year = int(figures)
    if len(figures) != 2:
        return year
    return year + (1900 if year >= _LAST_CENTURY else 2000)


def is_unknown(value: str) -> bool:
    """Say whether the value of a field asks for what is not known: `năm:chưa rõ`, `year:unknown`."""
    return " ".join(fold(value).split()) in ("chua ro", "unknown")


def _value(name: Field, pieces: Sequence[re.Match[str]], names: Names) -> tuple[str, int]:
    """Give the value of a field without quotation marks, and how many pieces make it up.

    It is the longest run of plain words from the first one on that names something, else the first word.
    """
    value, size = pieces[0]["word"], 1
    if name == "year" and len(pieces) > 1 and _is_plain(pieces[1]):
        both = f"{value} {pieces[1].group()}"
        return (both, 2) if is_unknown(both) else (value, size)
    if name in _NAMED:
        longer = value
        for count, piece in enumerate(pieces[1:_LONGEST_VALUE], 2):
            longer += " " + piece.group()
            if not _is_plain(piece) or not names(name, longer):
                break
            value, size = longer, count
    return value, size


def _condition(text: str, pieces: Sequence[re.Match[str]], names: Names) -> tuple[Condition, int] | None:
    """Read the condition that begins with the first piece; gives it and how many pieces it takes."""
    first = pieces[0]
    name = first["field"]
    if not name and first["word"] and first["word"].endswith(":"):  # nothing follows it yet
        field = _field(first["word"][:-1])
        return (Condition(field, "", bool(first["minus"]), first.group()), 1) if field else None
    field = _field(name) if name else None
    if field is None:
        return None
    value, size = (first["phrase"], 1) if first["word"] is None else _value(field, pieces, names)
    if first["word"] is not None and ": " in first.group() and not _may_be_value(field, value, names):
        return None
    typed = text[first.start() : pieces[size - 1].end()]
    return Condition(field, value, bool(first["minus"]), typed), size


def _may_be_value(name: Field, value: str, names: Names) -> bool:
    """Say whether a word apart from the colon is meant for the field: `Quảng Nam: Đã` begins a title."""
    if name in _NAMED:
        return names(name, value)
    if name == "year" and is_unknown(value):
        return True
    return bool(re.search("[0-9]{4}" if name == "year" else "[0-9]", value))


def _other(
    conditions: Sequence[Condition], text: str, pieces: Sequence[re.Match[str]], names: Names
) -> tuple[Condition, int] | None:
    """Read the condition after an OR that stands right behind the last one, where both are of one field."""
    read = _condition(text, pieces[1:], names) if conditions and len(pieces) > 1 else None
    if read is None or read[0].field != conditions[-1].field or read[0].negative or conditions[-1].negative:
        return None
    return dataclasses.replace(read[0], joined=True), read[1] + 1


class _Collector:
    """Puts the pieces of a query together: words to clauses, clauses to alternatives."""

    def __init__(self, *, is_open: bool) -> None:
        self.alternatives: list[Alternative] = []
        self._is_open = is_open
        self._wanted: list[Clause] = []
        self._unwanted: list[Clause] = []
        self._free: list[str] = []

    def end_words(self, *, last: bool = False) -> None:
        """Take the words gathered so far for a clause; the `last` one may be half typed."""
        if self._free:
            self._wanted.append(Clause(" ".join(self._free), open=last and self._is_open))
            self._free = []

    def end_alternative(self, *, last: bool = False) -> None:
        """Take the clauses gathered so far for an alternative; what is beyond the most is dropped."""
        self.end_words(last=last)
        if self._wanted or self._unwanted:
            wanted, unwanted = self._wanted[:_MOST_CLAUSES], self._unwanted[:_MOST_CLAUSES]
            self.alternatives.append(Alternative(tuple(wanted), tuple(unwanted)))
        self._wanted, self._unwanted = [], []

    def add(self, piece: re.Match[str], *, first: bool) -> None:
        """Take a piece that is no condition."""
        value = piece["phrase"] if piece["phrase"] is not None else piece["word"]
        if piece["minus"] and any(c.isalnum() for c in value):
            self._unwanted.append(Clause(" ".join(filter(None, (piece["field"], value))), phrase=True))
        elif piece["phrase"] is not None:
            self.end_words()
            if piece["field"]:
                self._free.append(piece["field"])
                self.end_words()
            if value.strip():  # a quote just opened asks for nothing yet
                self._wanted.append(Clause(value, phrase=True))
        elif piece.group() == "OR":
            self.end_alternative()
        elif piece.group() != "AND" or first:  # every word is asked for anyway
            self._free.append(piece.group())


def parse(query: Query, names: Names = _none_known) -> Parsed:
    """Take the text of a query apart; never raises, whatever the text.

    `names` decides how many words a field without quotation marks takes: `hđnd:Hà Tĩnh giám sát`.
    """
    text = clean(query.text[:_LONGEST]).translate(_QUOTES)
    is_open = not query.finished and bool(text) and not text[-1].isspace() and text[-1] != '"'
    conditions: list[Condition] = []
    collector = _Collector(is_open=is_open)
    pieces = list(_PIECE.finditer(text))
    after = 0
    for at, piece in enumerate(pieces):
        if at < after:
            continue
        if (read := _condition(text, pieces[at:], names)) is not None:
            conditions.append(read[0])
            after = at + read[1]
        elif (
            at == after and piece.group() == "OR" and (other := _other(conditions, text, pieces[at:], names))
        ):
            conditions.append(other[0])
            after = at + other[1]
        else:
            collector.add(piece, first=not at)
    collector.end_alternative(last=True)
    return Parsed(tuple(collector.alternatives[:_MOST_CLAUSES]), tuple(conditions[:_MOST_CLAUSES]))
