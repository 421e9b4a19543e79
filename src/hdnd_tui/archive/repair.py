"""Building again what is derived from the articles: councils, people and the search index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.book import SUMMED, Book
from hdnd_tui.archive.derived import Derived
from hdnd_tui.archive.making import open_for_writing
from hdnd_tui.archive.reader import ARTICLE_SQL
from hdnd_tui.archive.rows import to_row
from hdnd_tui.archive.schema import AT, DERIVED, USER_VERSION, column_list, index_tables, made_by
from hdnd_tui.archive.sums import INDEX_HASH, index_digest, settle_index, table_digest, total
from hdnd_tui.archive.verify import ARTICLE, Problem
from hdnd_tui.archive.wellformed import has_wrong_sequence, sound_article
from hdnd_tui.article import Article
from hdnd_tui.indexing.indexer import Indexer
from hdnd_tui.safetext import printable


def repair(path: Path) -> list[Problem]:
    """Build the derived tables, the index and all sums again from the articles, in one transaction.

    An article whose text fails its hash is left as it is, out of the index, and named in the answer: only its
    page, imported again, can set it right. Raises ArchiveRefused or CannotWrite; then nothing has changed.
    """
    from sqlite_utils import Database

    with closing(open_for_writing(path)) as connection:
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA user_version={USER_VERSION}")
            problems = _rebuild(connection, Book(database))
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise refusals.of_writing(error, path) from error
        except TypeError as error:  # a value of a kind that no row of ours holds
            raise refusals.damaged(
                path, "một bảng có dữ liệu sai kiểu", "a table holds odd values"
            ) from error
    return problems


def _rebuild(connection: sqlite3.Connection, book: Book) -> list[Problem]:
    for table in DERIVED:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours
    connection.execute("DELETE FROM meta")
    for statement in index_tables():
        connection.execute(f"DROP TABLE {made_by(statement)[1]}")
        connection.execute(statement)
    problems: list[Problem] = []
    derived = Derived(book)
    Indexer(connection).rebuild(_sound(connection, book, derived, problems))
    book.close()
    connection.execute("REINDEX")
    if has_wrong_sequence(connection):
        connection.execute("DELETE FROM sqlite_sequence WHERE name = 'articles'")
        connection.execute(
            "INSERT INTO sqlite_sequence SELECT 'articles', coalesce(max(number), 0) FROM"
            " (SELECT number FROM articles UNION ALL SELECT number FROM removed)"
        )
    for table in SUMMED:
        rows = connection.execute(f"SELECT {column_list(table)} FROM {table}")  # noqa: S608 - names of ours
        book.set_meta(f"sum of {table}", total(table_digest(table, row) for row in rows))
    settle_index(connection)
    book.set_meta(INDEX_HASH, index_digest(connection, index_tables()))
    return problems


def _sound(
    connection: sqlite3.Connection, book: Book, derived: Derived, problems: list[Problem]
) -> Iterator[tuple[int, Article]]:
    """Give the sound articles, entering each into the derived tables on the way."""
    numbers = [number for (number,) in connection.execute("SELECT number FROM articles ORDER BY number")]
    for number in numbers:
        row = connection.execute(f"{ARTICLE_SQL} WHERE number = ?", (number,)).fetchone()
        article = sound_article(row)
        if article is None:
            problems.append(Problem(ARTICLE.fill(id=printable(str(row[1]))[:80], number=number)))
            continue
        council = derived.council_number(article.council)
        derived.add(article, number)
        # Councils are numbered anew; the row keeps the number of its own.
        renewed = to_row(article, number, council, row[AT["original"]])
        if tuple(renewed) != tuple(row):
            book.flush()
            connection.execute(
                "UPDATE articles SET council_number = ?, hash = ? WHERE number = ?",
                (council, renewed[AT["hash"]], number),
            )
        if number % 500 == 0:
            book.flush()
        yield number, article
