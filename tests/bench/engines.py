"""Our search and those of others behind one interface: build from an archive, then answer queries."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

from hdnd_tui.archive.schema import PAGE_SIZE
from hdnd_tui.search.matching import SHORT
from hdnd_tui.search.query import Marks

Article = tuple[int, str, str, int, int]
"""Number, title, body, year (0 unknown), number of the council (0 none)."""


class Engine(Protocol):
    """A search engine; its modules are imported when it is made, so that a process pays for its own only."""

    def build(self, archive: Path, folder: Path) -> None:
        """Write an index of an archive into an empty folder."""

    def open(self, archive: Path, folder: Path) -> None:
        """Make ready to search."""

    def search(self, text: str) -> list[int]:
        """Give the numbers of the 50 best articles, and count councils and years on the way if it can.

        An engine with a method `key` is asked by it while the last word is being typed.
        """


class Ours:
    """The search of this program."""

    def build(self, archive: Path, folder: Path) -> None:
        """Write the index tables alone into a file."""
        from hdnd_tui.archive.reader import Archive
        from hdnd_tui.indexing.indexer import Indexer
        from hdnd_tui.indexing.tables import TABLES

        with Archive.open(archive) as source, sqlite3.connect(folder / "index.db") as connection:
            connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
            for statement in TABLES:
                connection.execute(statement)
            numbers = [n for (n,) in source.connection.execute("SELECT number FROM articles ORDER BY number")]
            Indexer(connection).rebuild((number, source.article_at(number)) for number in numbers)

    def open(self, archive: Path, folder: Path) -> None:
        """Open the archive itself."""
        from hdnd_tui.archive.reader import Archive
        from hdnd_tui.search.query import Query
        from hdnd_tui.search.searcher import Searcher

        self._query = Query
        self._searcher = Searcher(Archive.open(archive))

    def search(self, text: str, marks: Marks = "auto") -> list[int]:
        """Search with all counts."""
        return [hit.number for hit in self._searcher.search(self._query(text, marks=marks)).hits]


class Tantivy:
    """tantivy on text folded by our rules, titles counting double; counts by aggregation."""

    _COUNTS: dict[str, Any] = {  # noqa: RUF012
        name: {"terms": {"field": name, "size": 1000}} for name in ("year", "council")
    }

    def build(self, archive: Path, folder: Path) -> None:
        """Index title, body, year and council."""
        import tantivy

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("title")
        schema.add_text_field("body")
        for name in ("number", "year", "council"):
            schema.add_integer_field(name, stored=name == "number", indexed=True, fast=True)
        index = tantivy.Index(schema.build(), path=str(folder))
        writer = index.writer(num_threads=1)
        for number, title, body, year, council in _articles(archive):
            values = {"number": number, "year": year, "council": council}
            writer.add_document(tantivy.Document(title=folded(title), body=folded(body), **values))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, archive: Path, folder: Path) -> None:
        """Open the index."""
        import tantivy

        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def search(self, text: str) -> list[int]:
        """Search any of the words, all of them whole, scored by BM25."""
        return self._answer(self._whole(text))

    def key(self, text: str) -> list[int]:
        """Search any of the words, the last being a beginning too, from so many letters on as in ours."""
        import tantivy

        query = self._whole(text)
        words = folded(text).split()
        if words and not text[-1].isspace() and len(words[-1]) >= SHORT:
            schema, pattern = self._index.schema, re.escape(words[-1]) + ".+"
            title, body = (tantivy.Query.regex_query(schema, name, pattern) for name in ("title", "body"))
            longer = tantivy.Query.boost_query(title, 2.0), body
            query = tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in (query, *longer)])
        return self._answer(query)

    def _whole(self, text: str) -> Any:
        fields = ["title", "body"]
        return self._index.parse_query_lenient(folded(text), fields, field_boosts={"title": 2.0})[0]

    def _answer(self, query: Any) -> list[int]:
        found = self._searcher.search(query, 50, count=False)
        self._searcher.aggregate(query, self._COUNTS)
        return [self._searcher.doc(address)["number"][0] for _, address in found.hits]


class PlainFts5:
    """SQLite's FTS5 as it comes: unicode61 without diacritics, bm25, the last word a beginning."""

    def build(self, archive: Path, folder: Path) -> None:
        """Index title and body without keeping them, years and councils beside them."""
        with sqlite3.connect(folder / "index.db") as connection:
            connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
            connection.execute(
                "CREATE VIRTUAL TABLE words USING fts5(title, body, content='',"
                " tokenize='unicode61 remove_diacritics 2')"
            )
            connection.execute("CREATE TABLE filed (number INTEGER PRIMARY KEY, year, council)")
            for number, title, body, year, council in _articles(archive):
                connection.execute(
                    "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)", (number, title, body)
                )
                connection.execute("INSERT INTO filed VALUES (?, ?, ?)", (number, year, council))
            connection.execute("INSERT INTO words(words) VALUES ('optimize')")

    def open(self, archive: Path, folder: Path) -> None:
        """Open the index."""
        self._connection = sqlite3.connect(folder / "index.db")

    def search(self, text: str) -> list[int]:
        """Search all of the words."""
        words = ['"{}"'.format(word.replace('"', '""')) for word in text.split()]
        if not words:
            return []
        match = (" ".join(words) + "*",)
        for name in ("year", "council"):
            self._connection.execute(
                f"SELECT {name}, count(*) FROM words JOIN filed ON number = words.rowid"
                f" WHERE words MATCH ? GROUP BY {name}",
                match,
            ).fetchall()
        rows = self._connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 2.0, 1.0) LIMIT 50", match
        )
        return [number for (number,) in rows.fetchall()]


class _Filter:
    """A program that filters the lines of a file, each of which begins with a number; it counts nothing."""

    def __init__(self, with_body: bool, command: Callable[[str, Path], list[str]]) -> None:
        self._with_body = with_body
        self._command = command

    def build(self, archive: Path, folder: Path) -> None:
        """Write a line for each article."""
        with (folder / "lines").open("w") as lines:
            for number, title, body, _, _ in _articles(archive):
                text = f"{title} {body}" if self._with_body else title
                lines.write(f"{number}\t{' '.join(text.split())}\n")

    def open(self, archive: Path, folder: Path) -> None:
        """Remember the file."""
        self._lines = folder / "lines"

    def search(self, text: str) -> list[int]:
        """Run the program; its first 50 lines count."""
        with self._lines.open("rb") as lines:
            run = subprocess.run(
                self._command(text, self._lines), stdin=lines, capture_output=True, check=False
            )
        return [int(line.partition(b"\t")[0]) for line in run.stdout.splitlines()[:50]]


def ripgrep() -> Engine:
    """Make ripgrep on a file of titles and bodies."""
    return _Filter(True, lambda text, file: ["rg", "-iF", "-m50", "--no-line-number", "--", text, str(file)])


def fzf() -> Engine:
    """Make fzf on the titles."""
    return _Filter(False, lambda text, _: ["fzf", "--delimiter=\t", "--nth=2..", f"--filter={text}"])


ENGINES: dict[str, Callable[[], Engine]] = {
    "hdnd-tui": Ours,
    "tantivy + our folding": Tantivy,
    "plain FTS5": PlainFts5,
    "ripgrep": ripgrep,
    "fzf on titles": fzf,
}


def missing(name: str) -> str:
    """Say what an engine lacks on this machine; empty if nothing."""
    if name.startswith("tantivy"):
        try:
            import tantivy  # noqa: F401
        except ImportError:
            return "tantivy is not installed: pip install '.[bench]'"
    program = {"ripgrep": "rg", "fzf on titles": "fzf"}.get(name)
    return f"{program} is not installed" if program and not shutil.which(program) else ""


def folded(text: str) -> str:
    """Give the syllables of a text as our index knows them."""
    from hdnd_tui.indexing.tokens import read_line

    return " ".join(syllable.bare for syllable in read_line(text))


def _articles(archive: Path) -> Iterator[Article]:
    connection = sqlite3.connect(archive.absolute().as_uri() + "?mode=ro", uri=True)
    yield from connection.execute(
        "SELECT number, title, body, ifnull(year, 0), ifnull(council_number, 0) FROM articles ORDER BY number"
    )
    connection.close()
