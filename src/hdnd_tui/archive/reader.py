"""Reading an archive: articles by id or number, lists of rows, councils, people, originals."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple

from hdnd_tui.archive import refusals
from hdnd_tui.archive.connection import LONGEST_VALUE, ReadingConnection
from hdnd_tui.archive.council_rows import councils_by_number
from hdnd_tui.archive.opening import open_for_reading
from hdnd_tui.archive.schema import USER_VERSION, column_list
from hdnd_tui.article import Article, Council, DateKnown
from hdnd_tui.errors import ArchiveRefused
from hdnd_tui.safetext import printable

# The list of results is shown before any article or person is read: what only these need is loaded then.
if TYPE_CHECKING:
    from hdnd_tui.archive import people

ARTICLE_SQL = f"SELECT {column_list('articles')} FROM articles"  # noqa: S608 - names of ours
_TEXT_OR_NONE = frozenset((str, type(None)))


class Row(NamedTuple):
    """What a list shows of an article."""

    number: int
    id: str
    title: str
    date: str | None
    date_known: DateKnown
    year: int | None
    council: Council | None
    council_number: int | None


class CouncilRow(NamedTuple):
    """A council of the archive with its articles."""

    number: int
    council: Council
    province_now: str
    """Plain name of today's province; empty where it is not known."""
    until: str | None
    """The ISO day on which the unit ceased to be; None for units of today."""
    articles: int
    years: dict[int, int]
    """Year -> articles; articles without a year are counted in `articles` only."""


class Info(NamedTuple):
    """The archive in figures."""

    articles: int
    councils: int
    officials: int
    first: str | None
    """The earliest ISO day of an article."""
    last: str | None
    originals: int
    schema: int
    size: int
    """Bytes of the file."""


class Archive:
    """An archive that is only read; one for each thread, `again` gives another."""

    def __init__(self, path: Path, connection: ReadingConnection) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def open(cls, path: Path) -> Archive:
        """Open an archive; raises ArchiveRefused."""
        return cls(path, open_for_reading(path))

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def is_in_place(self) -> bool:
        """Say whether the file that is open still stands at its path; raises ArchiveRefused if none does."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            raise refusals.missing(self.path) from None
        except OSError as error:
            raise refusals.unreadable(self.path) from error
        return (status.st_dev, status.st_ino) == self.connection.identity

    def version(self) -> int:
        """Give a number that changes when another program has written to the archive."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def article(self, id: str) -> Article:
        """Give the article with this id; raises UnknownArticle, or ArchiveRefused where it is damaged."""
        return self._checked(self._one(f"{ARTICLE_SQL} WHERE id = ?", id), id)

    def article_at(self, number: int) -> Article:
        """Give the article with this number; raises as `article` does."""
        return self._checked(self._one(f"{ARTICLE_SQL} WHERE number = ?", number), str(number))

    def article_as_read(self, number: int) -> tuple[Article, dict[str, str]]:
        """Give an article as it was read from its page, and the corrections of the user by field."""
        article = self.article_at(number)
        rows = self.connection.execute(
            "SELECT field, value, read FROM corrections WHERE article = ?", (article.id,)
        ).fetchall()
        if not rows:
            return article, {}
        from hdnd_tui.archive.wellformed import can_be_applied, kept_article

        read = kept_article(rows[0][2])
        if read is None or not all(can_be_applied(*row) for row in rows):
            raise refusals.damaged(self.path, "bản lưu một bài bị sai", "an article that was kept is wrong")
        return read, {field: value for field, value, _ in rows}

    def articles(self) -> Iterator[Article]:
        """Give every article in order of import, a hundred in memory at a time."""
        for rows in self.connection.by_number(ARTICLE_SQL, 100):
            for row in rows:
                yield self._checked(row, "")

    def number_of(self, id: str) -> int:
        """Give the number of the article with this id; raises UnknownArticle."""
        row = self._one("SELECT number FROM articles WHERE id = ?", id)
        if row is None:
            raise refusals.unknown(id)
        return int(row[0])

    def numbers(self) -> list[int]:
        """Give the numbers of all articles, newest day first, those without a day last."""
        return [
            number
            for (number,) in self.connection.execute(
                "SELECT number FROM articles ORDER BY date DESC, number DESC"
            ).fetchall()
        ]

    def newest(self) -> int:
        """Give the highest number of an article, the one that came in last; 0 where there is none."""
        return int(self.connection.execute("SELECT coalesce(max(number), 0) FROM articles").fetchone()[0])

    def count_after(self, number: int) -> int:
        """Count the articles that came in after the one of this number."""
        row = self._one("SELECT count(*) FROM articles WHERE number > ?", number)
        return int(row[0])

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """Give the rows of a list in the order of `numbers`, leaving out those that are gone."""
        found: dict[int, Row] = {}
        wanted = list(numbers)
        for at in range(0, len(wanted), 200):
            some = wanted[at : at + 200]
            marks = ",".join("?" * len(some))
            for row in self.connection.execute(
                "SELECT a.number, a.id, a.title, a.date, a.date_known, a.year, a.council_number,"  # noqa: S608
                " c.name, c.level, c.province"
                " FROM articles a LEFT JOIN councils c ON c.number = a.council_number"
                f" WHERE a.number IN ({marks})",
                some,
            ).fetchall():
                found[row[0]] = self._row(row)
        return [found[number] for number in wanted if number in found]

    def with_corrected_day(self, ids: Sequence[str]) -> frozenset[str]:
        """Give those of the ids whose day the user has set; at most some hundreds are asked for."""
        marks = ",".join("?" * len(ids))
        sql = f"SELECT article FROM corrections WHERE field = 'date' AND article IN ({marks})"  # noqa: S608
        return frozenset(id for (id,) in self.connection.execute(sql, list(ids)).fetchall())

    def original(self, number: int) -> bytes | None:
        """Give the page of an article as it came; None where the archive came without originals."""
        row = self._one(
            "SELECT o.packing, o.page, o.hash FROM articles a JOIN originals o ON o.number = a.original"
            " WHERE a.number = ?",
            number,
        )
        return self._whole_page(*row) if row is not None else None

    def older_originals(self, number: int) -> list[bytes]:
        """Give the pages of which an article was made before it was updated, the latest first."""
        rows = self.connection.execute(
            "SELECT o.packing, o.page, o.hash FROM articles a JOIN originals o ON o.article = a.id"
            " WHERE a.number = ? AND o.number IS NOT a.original ORDER BY o.number DESC",
            (number,),
        ).fetchall()
        return [self._whole_page(*row) for row in rows]

    def _whole_page(self, packing: str, packed: bytes, sha256: str) -> bytes:
        import hashlib

        page = unpack_page(packing, packed)
        if page is None or hashlib.sha256(page).hexdigest() != sha256:
            raise refusals.damaged(self.path, "bản gốc của một bài sai mã kiểm", "an original fails its hash")
        return page

    def councils(self) -> list[CouncilRow]:
        """Give the councils that have articles, in order of their first import."""
        from hdnd_tui.councils import units

        years = dict(self.connection.execute("SELECT number, year FROM articles").fetchall())
        counts: dict[int, dict[int | None, int]] = {}
        for council, article in self.connection.execute(
            "SELECT council, article FROM article_councils"
        ).fetchall():
            if article in years:
                of_council = counts.setdefault(council, {})
                of_council[years[article]] = of_council.get(years[article], 0) + 1
        rows = []
        for number, council in councils_by_number(self.connection).items():
            if number not in counts:
                continue
            of_council = counts[number]
            known = sorted((year, count) for year, count in of_council.items() if year is not None)
            rows.append(
                CouncilRow(
                    number,
                    council,
                    units.province_now(council),
                    units.ended(council),
                    sum(of_council.values()),
                    dict(known),
                )
            )
        return rows

    def officials(self, name: str | None = None) -> list[people.Person]:
        """Give the people whose name holds `name`, all for None, ordered by name."""
        from hdnd_tui.archive import people

        return people.load_people(
            self.connection, people.find_numbers(self.connection, name), self.article_at
        )

    def person(self, number: int) -> people.Person | None:
        """Give a person by number; None where no article names one."""
        from hdnd_tui.archive import people

        return next(iter(people.load_people(self.connection, [number], self.article_at)), None)

    def people_of(self, number: int) -> list[int]:
        """Give the numbers of the people whom an article names, in the order of its `officials`."""
        from hdnd_tui.archive import people

        numbers = people.numbers_in(self.connection, self.article_at(number))
        return list(dict.fromkeys(each for each in numbers if each is not None))

    def info(self) -> Info:
        """Give the archive in figures."""

        def one(sql: str) -> Any:
            return self.connection.execute(sql).fetchone()[0]

        return Info(
            articles=one("SELECT count(*) FROM articles"),
            councils=one("SELECT count(DISTINCT council) FROM article_councils"),
            officials=one(
                "SELECT count(*) FROM (SELECT official FROM mentions UNION SELECT official FROM offices)"
            ),
            first=one("SELECT min(date) FROM articles"),
            last=one("SELECT max(date) FROM articles"),
            originals=one("SELECT count(*) FROM originals"),
            schema=USER_VERSION,
            size=one("PRAGMA page_count") * one("PRAGMA page_size"),
        )

    def _one(self, sql: str, value: object) -> Any:
        cursor = self.connection.execute(sql, (value,))
        rows = cursor.fetchall()
        return rows[0] if rows else None

    def _checked(self, row: Any, id: str) -> Article:
        if row is None:
            raise refusals.unknown(id)
        from hdnd_tui.archive.wellformed import sound_article

        article = sound_article(row)
        if article is None:
            raise refusals.damaged(
                self.path,
                f"bài “{printable(str(row[1]))[:80]}” sai mã kiểm",
                f"the article “{printable(str(row[1]))[:80]}” fails its hash",
            )
        return article

    def _row(self, row: Any) -> Row:
        number, id, title, date, known, year, council_number, name, level, province = row
        sound = (
            isinstance(id, str)
            and isinstance(title, str)
            and (year is None or isinstance(year, int))
            and _TEXT_OR_NONE.issuperset(map(type, (date, known, name, level, province)))
        )
        if not sound:
            raise self._wrong_kind()
        council = Council(name, level, province) if name is not None else None
        return Row(number, id, title, date, known, year, council, council_number)

    def _wrong_kind(self) -> ArchiveRefused:
        return refusals.damaged(
            self.path, "một dòng có dữ liệu sai kiểu", "a row holds values of a wrong kind"
        )


def unpack_page(packing: str, page: bytes) -> bytes | None:
    """Give a kept page as it came; None where it cannot be unpacked within the longest value."""
    if packing == "plain":
        return page
    try:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(page, LONGEST_VALUE)
    except (zlib.error, TypeError):
        return None
    return data if unpacker.eof else None
