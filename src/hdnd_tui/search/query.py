"""The query language: words, "phrases", -words, OR, fields such as `năm:2020`; all else is plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from hdnd_tui.safetext import clean
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.typing import decode

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


@dataclass(frozen=True, slots=True)
class Query:
    """What the user asks for: the typed text, and what was chosen beside it."""

    text: str = ""
    marks: Marks = "auto"
    councils: frozenset[int] = frozenset()
    """Numbers of councils, any of which will do; empty: all."""
    years: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    """Keys of kinds of event (`councils.events`), any of which will do; empty: all articles."""
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


@dataclass(frozen=True, slots=True)
class Clause:
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


@dataclass(frozen=True, slots=True)
class Alternative:
    """What stands between two ORs."""

    wanted: tuple[Clause, ...] = ()
    unwanted: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query text taken apart."""

    alternatives: tuple[Alternative, ...] = ()
    conditions: tuple[Condition, ...] = ()


def _field(name: str) -> Field | None:
    known = _FIELDS.get(fold(name))
    if known is None and (decoded := decode(name)):
        known = _FIELDS.get(fold(decoded))
    return known


def parse(query: Query) -> Parsed:
    """Take the text of a query apart; never raises, whatever the text."""
    text = clean(query.text[:_LONGEST])
    is_open = not query.finished and bool(text) and not text[-1].isspace() and text[-1] != '"'
    conditions: list[Condition] = []
    alternatives: list[Alternative] = []
    wanted: list[Clause] = []
    unwanted: list[Clause] = []
    free: list[str] = []

    def end_words(*, last: bool = False) -> None:
        if free:
            wanted.append(Clause(" ".join(free), open=last and is_open))
            free.clear()

    def end_alternative(*, last: bool = False) -> None:
        end_words(last=last)
        if wanted or unwanted:
            alternatives.append(Alternative(tuple(wanted[:_MOST_CLAUSES]), tuple(unwanted[:_MOST_CLAUSES])))
        wanted.clear()
        unwanted.clear()

    for piece in _PIECE.finditer(text):
        value = piece["phrase"] if piece["phrase"] is not None else piece["word"]
        field = _field(piece["field"]) if piece["field"] else None
        if field:
            conditions.append(Condition(field, value, bool(piece["minus"])))
        elif piece["minus"] and any(c.isalnum() for c in value):
            unwanted.append(Clause(" ".join(filter(None, (piece["field"], value))), phrase=True))
        elif piece["phrase"] is not None:
            end_words()
            if piece["field"]:
                free.append(piece["field"])
                end_words()
            if value.strip():  # a quote just opened asks for nothing yet
                wanted.append(Clause(value, phrase=True))
        elif piece.group() == "OR":
            end_alternative()
        else:
            free.append(piece.group())
    end_alternative(last=True)
    return Parsed(tuple(alternatives[:_MOST_CLAUSES]), tuple(conditions[:_MOST_CLAUSES]))
