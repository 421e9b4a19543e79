"""People across articles: one name in one council is one person, with offices by date and their proof.

The council is that of the article, unless the offices stated there name another one: the head of a city's
council who visits a district is the person known from the city's articles.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from hdnd_tui.archive.council_rows import councils_by_number
from hdnd_tui.article import Article, Council, DateKnown, Official, Place
from hdnd_tui.councils import units
from hdnd_tui.councils.former import is_former
from hdnd_tui.councils.names import name_key, with_middle_name
from hdnd_tui.vietnamese.letters import fold

T = TypeVar("T")

# Not the rule of `sentences`: rather too many words than an office without whom it is of, so a stop ends them
# only behind three letters and before a capital; in a list `;` does, too.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?…;]+[)”\"]*\s+(?=(?P<first>[^\W\d_]))|\n")
_LONGEST = 400
_TEXTS = 16
"""Articles kept while the people whom they name are loaded one after the other."""
_BODY = re.compile(r"(?:HĐND|UBND) (?P<kind>tỉnh|thành phố|quận|huyện|thị xã) (?P<name>[^\W\d_][^,;()]*)$")


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
    former: bool = False
    """The words around it say that it is no longer held."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who is named in the same articles."""

    number: int
    name: str
    together: int
    """Articles that name both."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody of the same name who is known under another council, and may be the same person."""

    number: int
    name: str
    council: Council | None
    articles: int


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


def home_of(official: Official, article: Article) -> Council | None:
    """Give the council under which a person named by an article is known.

    It is one that the person's offices name in full, the article's own first, else that of the article.
    """
    own = article.council
    stated = [council for office in official.offices if (council := _stated_council(office.name, article))]
    return own if own in stated or not stated else stated[0]


def _stated_council(office: str, article: Article) -> Council | None:
    """Give the council of the unit at whose council or committee an office is held; None where none is named.

    Several districts bear the same name: one counts only where the article's province has it, or no other.
    """
    found = _BODY.search(office)
    if found is None or not found["name"][0].isupper():
        return None
    for council in (article.council, *article.councils):
        if council and council.name == f"HĐND {found['kind']} {found['name']}":
            return council
    province = article.council.province if article.council else None
    unit = units.find_unit(found["kind"], found["name"], province or None) or units.find_unit(
        found["kind"], found["name"]
    )
    return units.council_of(unit) if unit else None


def numbers_in(connection: sqlite3.Connection, article: Article) -> list[int | None]:
    """Give for each official of an article the number of the person; None where none is entered."""
    numbers: list[int | None] = []
    for official in article.officials:
        home = home_of(official, article)
        row = connection.execute(
            "SELECT number FROM officials WHERE key = ? AND council IS"
            " (SELECT number FROM councils WHERE name = ? AND level = ? AND province = ?)",
            (name_key(official.name), *((home.name, home.level, home.province) if home else ("", "", ""))),
        ).fetchone()
        numbers.append(row[0] if row else None)
    return numbers


def colleagues(connection: sqlite3.Connection, person: int, most: int = 12) -> list[Colleague]:
    """Give the people named together with a person, the most frequent first."""
    # One pass over the mentions first: joined with the names, SQLite would look up each person in turn.
    rows = connection.execute(
        "SELECT number, name, together FROM (SELECT official, count(DISTINCT article) AS together"
        " FROM mentions WHERE official <> ?1"
        " AND article IN (SELECT DISTINCT article FROM mentions WHERE official = ?1)"
        " GROUP BY official ORDER BY together DESC, official LIMIT ?2)"
        " JOIN officials ON number = official ORDER BY together DESC, number",
        (person, most),
    ).fetchall()
    return [Colleague(*row) for row in rows]


def namesakes(connection: sqlite3.Connection, person: int, most: int = 12) -> list[Namesake]:
    """Give the people of the same name under other councils, those named by most articles first.

    Whether they are one person no page says: they are never counted as one.
    """
    rows = connection.execute(
        "SELECT o.number, o.name, c.name, c.level, c.province, (SELECT count(*) FROM"
        " (SELECT article FROM mentions WHERE official = o.number UNION"
        " SELECT article FROM offices WHERE official = o.number)) AS articles"
        " FROM officials o LEFT JOIN councils c ON c.number = o.council"
        " WHERE o.key = (SELECT key FROM officials WHERE number = ?1) AND o.number <> ?1"
        " ORDER BY articles DESC, o.number",
        (person,),
    ).fetchall()
    found = [
        Namesake(number, name, Council(*council) if council[0] is not None else None, articles)
        for number, name, *council, articles in rows
        if articles
    ]
    return found[:most]


def sentence_around(text: str, start: int, end: int) -> str:
    """Give the sentence of `text` that holds `start:end`, at most 400 characters of it."""
    first = max(0, start - _LONGEST)
    left = max((m.end() for m in _sentence_ends(text, first, start)), default=first)
    right = next(_sentence_ends(text, end, len(text)), None)
    stop = min(right.start() + 1 if right else len(text), end + _LONGEST)
    return text[left:stop].strip()


def _sentence_ends(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Find the ends of sentences: a line's end, or a stop before a capital letter."""
    for match in _SENTENCE_END.finditer(text, start, end):
        if match["first"] is None or match["first"].isupper():
            yield match


def find_numbers(connection: sqlite3.Connection, name: str | None) -> list[int]:
    """Give the numbers of the people whose name holds `name`, marks ignored where it has none; all for None.

    Where no name does, one that has a middle name between its words. Ordered by name without marks, then by
    number.
    """
    named = connection.execute("SELECT number, name FROM officials").fetchall()
    rows = [(fold(full), number, full) for number, full in named]
    wanted = (name or "").split()
    fitting = _holding(" ".join(wanted), rows)
    if not fitting:
        fitting = list({pair for longer in with_middle_name(wanted) for pair in _holding(longer, rows)})
    return [number for _, number in sorted(fitting)]


def _holding(wanted: str, rows: Iterable[tuple[str, int, str]]) -> list[tuple[str, int]]:
    """Give the folded name and the number of those whose name holds `wanted`."""
    plain = fold(wanted)
    marked = None if plain == wanted.lower() else re.compile(re.escape(name_key(wanted)) + "(?!~)")
    fitting = []
    for folded, number, full in rows:
        if f" {plain}" in f" {folded}" and (marked is None or marked.search(name_key(full))):
            fitting.append((folded, number))
    return fitting


def load_people(
    connection: sqlite3.Connection, numbers: Iterable[int], article_at: Callable[[int], Article]
) -> list[Person]:
    """Give people by number, in the order of `numbers`; those that no article names are left out."""
    councils = councils_by_number(connection)
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
        articles = tuple(article for (article,) in named)
        offices = _offices(connection, number, articles, article_at, texts)
        people.append(Person(number, row[0], councils.get(row[1]), articles, offices))
    return people


def _offices(
    connection: sqlite3.Connection,
    person: int,
    articles: Sequence[int],
    article_at: Callable[[int], Article],
    texts: dict[int, Article],
) -> tuple[DatedOffice, ...]:
    said: dict[object, object] = {}  # the same is stated over and over, of some by thousands of articles

    def once(value: T) -> T:
        return said.setdefault(value, value)  # type: ignore[return-value]

    found = []
    for number in articles:
        # All rows before the text: a SELECT that is open keeps an importer from committing.
        rows = connection.execute(
            'SELECT name, stated, part, caption, start, "end" FROM offices WHERE official = ? AND article = ?'
            " ORDER BY place",
            (person, number),
        ).fetchall()
        if rows and number not in texts:
            if len(texts) >= _TEXTS:
                texts.clear()
            texts[number] = article_at(number)
        for name, words, part, caption, start, end in rows:
            article = texts[number]
            at = Place(once(part), start, end, caption) if part else None
            text = article.part(at.part, at.index) if at else ""
            found.append(
                DatedOffice(
                    once(article.date),
                    once(name),
                    once(words),
                    once(article.id),
                    number,
                    once(article.title),
                    once(sentence_around(text, at.start, at.end) if at else ""),
                    at,
                    once(article.date_known),
                    once(article.year),
                    is_former(text, at.start, at.end) if at else is_former(name, 0, len(name)),
                )
            )
    # Where only the year is known, after the days of that year.
    found.sort(key=lambda o: (o.date or str(o.year or ""), o.number), reverse=True)
    return tuple(found)
