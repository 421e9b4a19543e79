"""Whether values have the kinds and bounds that our code counts on: a forger gives them hashes that fit."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

from hdnd_tui.archive import corrections
from hdnd_tui.archive.connection import ReadingConnection
from hdnd_tui.archive.rows import is_whole, to_article
from hdnd_tui.archive.schema import AT, TABLES, index_tables, made_by
from hdnd_tui.archive.shorthand import are_sound_runs
from hdnd_tui.article import Article, Council, DateKnown, Fact, Level, Part, Place
from hdnd_tui.indexing.tables import SHELF

SEQUENCE = "sqlite_sequence"
"""Where SQLite keeps the highest number that was ever given."""
MOST_NUMBERS = 2**24
"""Articles ever imported into one archive; sets of them are bitmaps, which a higher number would blow up."""

_PARTS, _LEVELS, _KNOWN, _FACTS = (frozenset(get_args(names)) for names in (Part, Level, DateKnown, Fact))
_MOST = 2**40
_STORED_AS = {"TEXT": "text", "INTEGER": "integer", "BLOB": "blob"}


def sound_article(row: Sequence[Any]) -> Article | None:
    """Give the article of a row of `articles`; None where its hash or a value of it is wrong."""
    return _read(row) if is_whole(row) else None


def is_sound(row: Sequence[Any]) -> bool:
    """Say whether `sound_article` would give an article, in less time: no objects are made of its runs."""
    if not is_whole(row):
        return False
    at = AT["runs"]
    try:
        if not are_sound_runs(row[at], _PARTS, _MOST):
            return False
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        return False
    return _read((*row[:at], "[]", *row[at + 1 :])) is not None


def _read(row: Sequence[Any]) -> Article | None:
    try:
        article = to_article(row)
        return article if is_well_formed(article) else None
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        return None


def kept_article(text: str) -> Article | None:
    """Give the article that a row of `corrections` or `removed` keeps as JSON; None where it is none."""
    try:
        article = Article.from_json(json.loads(text))
        return article if is_well_formed(article) else None
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        return None


def is_well_formed(article: Article) -> bool:
    """Say whether every value of an article is of its kind; raises ValueError for a day that is none."""
    return (
        _all_texts([article.id, article.title, article.body, *article.captions, *article.documents])
        and _all_texts(text for text in (article.author, article.source) if text is not None)
        and (article.date is None or datetime.date.fromisoformat(article.date).isoformat() == article.date)
        and article.date_known in _KNOWN
        and (article.year is None or _is_count(article.year, 9999))
        and all(map(_is_council, article.councils))
        and len(article.caption_at) == len(article.captions)
        and all(_is_count(at, len(article.body)) for at in article.caption_at)
        and all(map(_is_place, places(article)))
        and _people_are_texts(article)
        and all(_all_texts([proof.text]) and proof.fact in _FACTS for proof in article.proofs)
        and all(proof.page is None or all(map(_is_count, proof.page)) for proof in article.proofs)
        and all(_are_counts(run.index, run.start, run.page, run.length) for run in article.runs)
        and all(run.part in _PARTS for run in article.runs)
        and all(field in corrections.FIELDS for field in article.corrected)
    )


def wrong_tables(connection: ReadingConnection) -> list[str]:
    """Give the names of the tables with values of a wrong kind, out of bounds, or that point nowhere."""
    made = map(made_by, index_tables())
    names = [*TABLES, *(name for kind, name in made if kind == "TABLE")]
    wrong = {name for name in names if _has_other_kinds(connection, name)}
    wrong |= {row[0] for row in connection.execute("PRAGMA foreign_key_check").fetchall()}
    levels = ", ".join(f"'{level}'" for level in _LEVELS)
    for name, condition in (
        ("councils", f"level NOT IN ({levels})"),
        ("articles", f"number NOT BETWEEN 0 AND {MOST_NUMBERS}"),
        ("index_filed", f"length(days) <> {4 * SHELF} OR length(title_lengths) <> {SHELF}"),
        ("index_filed", f"shelf NOT BETWEEN 0 AND {MOST_NUMBERS // SHELF}"),
        ("index_common", f"start NOT BETWEEN 0 AND {MOST_NUMBERS}"),
    ):
        if _exists(connection, name, condition):
            wrong.add(name)
    if has_wrong_sequence(connection):
        wrong.add(SEQUENCE)
    rows = connection.execute("SELECT field, value, read FROM corrections").fetchall()
    if not all(can_be_applied(*row) for row in rows):
        wrong.add("corrections")
    rows = connection.execute("SELECT article FROM removed").fetchall()
    if not all(kept_article(text) for (text,) in rows):
        wrong.add("removed")
    return [name for name in (*names, SEQUENCE) if name in wrong]


def has_wrong_sequence(connection: sqlite3.Connection) -> bool:
    """Say whether the number of the next article cannot follow from the highest that is noted."""
    kept = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchall()
    highest = connection.execute("SELECT coalesce(max(number), 0) FROM articles").fetchone()[0]
    if not kept:
        return bool(highest)
    return len(kept) > 1 or not _is_count(kept[0][0], MOST_NUMBERS) or kept[0][0] < highest


def can_be_applied(field: str, value: str, read: str) -> bool:
    """Say whether a row of `corrections` holds a value that its field can have, and the article it is of."""
    article = kept_article(read)
    try:
        return article is not None and is_well_formed(corrections.apply(article, {field: value}))
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        return False


def _has_other_kinds(connection: ReadingConnection, table: str) -> bool:
    tests = [
        f"typeof(\"{name}\") NOT IN ('{_STORED_AS[declared]}', 'null')"
        for _, name, declared, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall()
    ]
    return _exists(connection, table, " OR ".join(tests))


def _exists(connection: ReadingConnection, table: str, condition: str) -> bool:
    sql = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {condition})"  # noqa: S608 - names of ours
    return bool(connection.execute(sql).fetchone()[0])


def _all_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _is_count(value: object, most: int = _MOST) -> bool:
    return type(value) is int and 0 <= value <= most


def _are_counts(*values: object) -> bool:
    return all(map(_is_count, values))


def _is_council(council: Council) -> bool:
    return _all_texts([council.name, council.province]) and council.level in _LEVELS


def _is_place(place: Place) -> bool:
    return place.part in _PARTS and _are_counts(place.start, place.end, place.index)


def places(article: Article) -> Iterator[Place]:
    """Give every place that a fact of an article points to."""
    for official in article.officials:
        yield from official.mentions
        yield from (office.at for office in official.offices if office.at)
    yield from (proof.place for proof in article.proofs if proof.place)


def _people_are_texts(article: Article) -> bool:
    return all(
        _all_texts([official.name, official.honorific or ""])
        and all(_all_texts([office.name, office.stated]) for office in official.offices)
        for official in article.officials
    )
