"""People across articles: one name in one council is one person, with offices by date and their proof."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hdnd_tui.article import Article, Council, DateKnown, Place
from hdnd_tui.vietnamese.letters import fold, same_letters

_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?…;]+[)”\"]*\s+(?=[^\W\d_a-zà-ỹ])|\n")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class DatedOffice:
    """An office that one article states for a person."""

    date: str | None
    """The day of the article; the office is not carried to other days."""
    name: str
    stated: str
    article: str
    """The id of the article."""
    number: int
    """The number of the article."""
    title: str
    sentence: str
    """The words that state the office, cut to the sentence; empty where they stand apart."""
    at: Place | None
    date_known: DateKnown = "unknown"
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One name in one council."""

    number: int
    name: str
    council: Council | None
    """The council of the articles that name the person; None where the articles do not tell."""
    articles: tuple[int, ...]
    """Numbers of the articles that name the person, oldest import first."""
    offices: tuple[DatedOffice, ...]
    """Newest first; those without a day last."""


def person_key(name: str) -> str:
    """Give the key under which two spellings are the same name: tone placement and case only."""
    return same_letters(name)


def sentence_around(text: str, start: int, end: int) -> str:
    """Give the sentence of `text` that holds `start:end`, at most 400 characters of it."""
    left = max((m.end() for m in _SENTENCE_END.finditer(text, max(0, start - _LONGEST), start)), default=None)
    if left is None:
        left = max(0, start - _LONGEST)
    right = _SENTENCE_END.search(text, end)
    stop = min(right.start() + 1 if right else len(text), end + _LONGEST)
    return text[left:stop].strip()


def find_numbers(connection: sqlite3.Connection, name: str | None) -> list[int]:
    """Give the numbers of the people whose name holds `name`, marks ignored where it has none; all for None.

    Ordered by name without marks, then by number.
    """
    rows = connection.execute("SELECT number, name FROM officials").fetchall()
    wanted = " ".join((name or "").split())
    plain = fold(wanted)
    fitting = []
    for number, full in rows:
        folded = fold(full)
        if f" {plain}" in f" {folded}" and (
            plain == wanted.lower() or person_key(wanted) in person_key(full)
        ):
            fitting.append((folded, number))
    return [number for _, number in sorted(fitting)]


def load_people(
    connection: sqlite3.Connection, numbers: Iterable[int], article_at: Callable[[int], Article]
) -> list[Person]:
    """Give people by number, in the order of `numbers`; those that no article names are left out."""
    councils = {
        number: Council(name, level, province)
        for number, name, level, province in connection.execute(
            "SELECT number, name, level, province FROM councils"
        ).fetchall()
    }
    texts: dict[int, Article] = {}
    people = []
    for number in numbers:
        row = connection.execute("SELECT name, council FROM officials WHERE number = ?", (number,)).fetchone()
        if row is None:
            continue
        named = connection.execute(
            "SELECT article FROM mentions WHERE official = ?1 UNION"
            " SELECT article FROM offices WHERE official = ?1 ORDER BY 1",
            (number,),
        ).fetchall()
        if not named:
            continue
        offices = _offices(connection, number, article_at, texts)
        people.append(Person(number, row[0], councils.get(row[1]), tuple(n for (n,) in named), offices))
    return people


def _offices(
    connection: sqlite3.Connection,
    person: int,
    article_at: Callable[[int], Article],
    texts: dict[int, Article],
) -> tuple[DatedOffice, ...]:
    stated = defaultdict(list)
    for article, *office in connection.execute(
        'SELECT article, name, stated, part, caption, start, "end" FROM offices WHERE official = ?'
        " ORDER BY article, place",
        (person,),
    ).fetchall():
        stated[article].append(office)
    found = []
    for number, offices in stated.items():
        if number not in texts:
            if len(texts) > 500:
                texts.clear()
            texts[number] = article_at(number)
        article = texts[number]
        for name, words, part, caption, start, end in offices:
            at = Place(part, start, end, caption) if part else None
            sentence = sentence_around(article.part(at.part, at.index), at.start, at.end) if at else ""
            found.append(
                DatedOffice(
                    article.date,
                    name,
                    words,
                    article.id,
                    number,
                    article.title,
                    sentence,
                    at,
                    article.date_known,
                    article.year,
                )
            )
    return tuple(sorted(found, key=lambda o: (o.date or "", o.number), reverse=True))
