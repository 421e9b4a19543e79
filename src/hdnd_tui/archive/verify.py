"""Checking an archive against the hashes it was written with."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hdnd_tui.archive import refusals
from hdnd_tui.archive.connection import ReadingConnection
from hdnd_tui.archive.opening import open_again, open_for_reading
from hdnd_tui.archive.reader import ARTICLE_SQL, unpack_page
from hdnd_tui.archive.rows import to_article
from hdnd_tui.archive.schema import DERIVED, TABLES, column_list, index_tables
from hdnd_tui.archive.sums import INDEX_HASH, index_digest, table_digest, total
from hdnd_tui.archive.wellformed import SEQUENCE, is_sound, wrong_tables
from hdnd_tui.errors import ArchiveDamaged
from hdnd_tui.indexing.stored import is_of_today
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Wording

_SECONDS = 3600.0  # for one step over a whole large archive on a slow disk
_CHUNK = 200
_ATTEMPTS = 5
_NAMED = 20
_NOTHING = f"{0:064x}"

STRUCTURE = Wording("cấu trúc tệp bị hỏng", "the structure of the file is damaged")
ARTICLE = Wording(
    "bài “{id}” (số {number}) sai mã kiểm", "the article “{id}” (number {number}) fails its hash"
)
ARTICLES = Wording("{count} bài sai mã kiểm: {names}", "{count} articles fail their hashes: {names}")
ORIGINALS = Wording(
    "bản gốc của các bài sau sai mã kiểm ({count}): {names}",
    "originals that fail their hashes ({count}): {names}",
)
TABLES_WRONG = Wording(
    "thiếu, thừa hoặc sai dòng trong bảng: {names}", "rows are missing or wrong in: {names}"
)
LATE = Wording("lần nhập trước chưa xong", "the last import was not finished")

OLDER = Wording(
    "chỉ mục lập theo quy tắc của bản chương trình cũ, có bài tìm không thấy",
    "the index was made by the rules of an older program, which miss some articles",
)

_WAIT = Wording("lần nhập sau sẽ hoàn tất chỉ mục", "the next one will complete the index")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check found."""

    fault: Wording
    step: Wording = refusals.COPY_AGAIN
    """What the user should do."""
    damage: bool = True
    """False for what the next import sets right by itself."""

    @property
    def wording(self) -> Wording:
        """The fault and the step in one line."""
        return Wording(f"{self.fault.vi}; {self.step.vi}", f"{self.fault.en}; {self.step.en}")


def verify(path: Path) -> Iterator[Problem]:
    """Check every text, table, original and the index of an archive, a problem at a time.

    Raises ArchiveRefused where it cannot be opened, or changes all the while.
    """
    connection = open_for_reading(path)
    try:
        yield from verify_open(connection)
    finally:
        connection.close()


def verify_again(connection: ReadingConnection) -> Iterator[Problem]:
    """Check an archive that is open, over a connection of its own, for another thread."""
    own = open_again(connection)
    try:
        yield from verify_open(own)
    finally:
        own.close()


def verify_open(connection: ReadingConnection) -> Iterator[Problem]:
    """Check an archive over a connection that nobody else uses meanwhile."""
    connection.seconds = _SECONDS
    for _ in range(_ATTEMPTS):
        before = connection.execute("PRAGMA data_version").fetchone()
        problems = list(_problems(connection))
        if connection.execute("PRAGMA data_version").fetchone() == before:
            yield from problems
            return
    raise refusals.busy(connection.path)


def _problems(connection: ReadingConnection) -> Iterator[Problem]:
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        yield Problem(STRUCTURE)
        return
    meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    found = _Found()
    for table in TABLES:
        if table != "meta" and _sum(connection, table, found) != meta.get(f"sum of {table}", _NOTHING):
            found.tables.append(table)
    found.tables += [name for name in wrong_tables(connection) if name not in found.tables]
    yield from found.problems()
    if found.articles or found.tables:
        return  # an index can be judged by sound articles only, and is built again with them
    if not meta.get(INDEX_HASH) and meta:
        yield Problem(LATE, _WAIT, damage=False)
        if not _index_answers(connection, 500):
            yield Problem(refusals.INDEX, refusals.BUILD_AGAIN)
    elif meta and (
        index_digest(connection, index_tables()) != meta[INDEX_HASH] or not _index_answers(connection, 50)
    ):
        yield Problem(refusals.INDEX, refusals.BUILD_AGAIN)
    elif meta and not is_of_today(connection):
        yield Problem(OLDER, refusals.BUILD_AGAIN, damage=False)


@dataclass(slots=True)
class _Found:
    """What is damaged, by name."""

    articles: list[tuple[str, int]] = field(default_factory=list)
    originals: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)

    def problems(self) -> Iterator[Problem]:
        """Give one line for each kind of damage, however much of it there is."""
        if len(self.articles) == 1:
            id, number = self.articles[0]
            yield Problem(ARTICLE.fill(id=id, number=number))
        elif self.articles:
            yield Problem(ARTICLES.fill(count=len(self.articles), names=_some(id for id, _ in self.articles)))
        if self.originals:
            yield Problem(ORIGINALS.fill(count=len(self.originals), names=_some(self.originals)))
        if self.tables:
            derived = set(self.tables) <= {*DERIVED, SEQUENCE}
            step = refusals.BUILD_AGAIN if derived else refusals.COPY_AGAIN
            yield Problem(TABLES_WRONG.fill(names=_some(self.tables)), step)


def _some(names: Iterable[str]) -> str:
    shown = list(names)
    return ", ".join(shown[:_NAMED]) + (", …" if len(shown) > _NAMED else "")


def _sum(connection: ReadingConnection, table: str, found: _Found) -> str:
    """Give the sum of a table, noting the articles and originals that fail their own hashes."""
    digests = []
    try:
        for row in _rows(connection, table):
            if table == "articles" and not is_sound(row):
                found.articles.append((printable(str(row[1]))[:80], row[0]))
            elif table == "originals" and not _is_whole_page(row):
                found.originals.append(printable(str(row[1]))[:80])
            digests.append(table_digest(table, row))
    except TypeError:  # a value that is no text and no number
        return ""
    return total(digests)


def _rows(connection: ReadingConnection, table: str) -> Iterator[Any]:
    """Give all rows of a table of ours, a few in memory at a time where it has numbers."""
    select = f"SELECT {column_list(table)} FROM {table}"  # noqa: S608 - names of ours
    if "WITHOUT ROWID" in TABLES[table]:
        yield from connection.execute(select).fetchall()
        return
    for rows in connection.by_number(select, _CHUNK):
        yield from rows


def _is_whole_page(row: Any) -> bool:
    page = unpack_page(row[4], row[5])
    return page is not None and hashlib.sha256(page).hexdigest() == row[3]


def _index_answers(connection: ReadingConnection, count: int) -> bool:
    """Say whether the index knows `count` of the articles; a damaged one answers with nothing.

    Of one made by older rules the words are not known, only that its hash is right.
    """
    from hdnd_tui.indexing.stored import Postings
    from hdnd_tui.indexing.tokens import terms

    if not is_of_today(connection):
        return True
    postings = Postings(connection)
    numbers = [n for (n,) in connection.execute("SELECT number FROM articles ORDER BY number").fetchall()]
    for number in numbers[:: max(1, len(numbers) // count)]:
        row = connection.execute(f"{ARTICLE_SQL} WHERE number = ?", (number,)).fetchall()[0]
        article = to_article(row)
        words = [term for term in sorted(terms(article.title, article.body)) if term.isalnum()]
        try:
            # A beginning as well: it is looked up in every table of words.
            asked = words[:: max(1, len(words) // 3)] + [f"{word}*" for word in words[-1:]]
            if not all(postings.of(term) >> number & 1 for term in asked):
                return False
        except (zlib.error, ArchiveDamaged):
            return False
    return True
