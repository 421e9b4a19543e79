"""What the screen asks of an archive, done in one thread of its own so that no key ever waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from hdnd_tui import crash
from hdnd_tui.archive import refusals
from hdnd_tui.archive.reader import Archive, CouncilRow
from hdnd_tui.article import Article
from hdnd_tui.errors import ArchiveBusy, ArchiveRefused, UnknownArticle
from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Hit, Results
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.tui.views import Found, Opened, RowView, opened_with, rows_of
from hdnd_tui.wording import Wording

T = TypeVar("T")

_MADE_BY_CONTENT = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What our code may run into over a file that was not checked: its values are of any kind."""
_MOST_OLDER = 5
_MOST_LOOKED = 20_000
"""Rows among which an article is looked for: some 100 ms."""


class Library:
    """Answers questions about one archive, one after the other, in a thread of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._line = ThreadPoolExecutor(1, "archive")
        self._archive: Archive | None = None
        self._searcher: Searcher | None = None
        self._closed = False
        self.trusted = False
        """The file has passed the check as it is."""

    async def _ask(self, question: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._line, self._answer, question)

    def _answer(self, question: Callable[[], T]) -> T:
        if self._closed:
            raise CancelledError
        try:
            return question()
        except ArchiveBusy:
            raise
        except ArchiveRefused:
            self._let_go()  # the next question opens the file again: the stick may be back
            raise
        except _MADE_BY_CONTENT as error:
            if self.trusted:
                raise
            crash.keep(error)  # it may be a fault of ours all the same
            raise refusals.damaged(
                self.path, "không đọc được nội dung", "its content cannot be read"
            ) from error

    def _let_go(self) -> None:
        archive, self._archive, self._searcher = self._archive, None, None
        self.trusted = False
        if archive is not None:
            archive.close()

    def close(self) -> None:
        """Let go of the archive, in its thread; questions not begun are dropped."""
        self._closed = True
        self._line.submit(self._let_go)
        self._line.shutdown(wait=False)

    def _open(self) -> tuple[Archive, Searcher]:
        if self._archive is None or self._searcher is None:
            self._archive = Archive.open(self.path)
            self._searcher = Searcher(self._archive)
        return self._archive, self._searcher

    def _in_place(self) -> Archive:
        """Give the archive that stands at the path now, which may be another than before."""
        archive, _ = self._open()
        if not archive.is_in_place():
            self._let_go()
            archive, _ = self._open()
        return archive

    async def ask(self, question: Callable[[Archive, Searcher], T]) -> T:
        """Do something short with the archive in its thread; raises what the question raises."""
        return await self._ask(lambda: question(*self._open()))

    async def search(self, query: Query, rows: int) -> Found:
        """Answer a query with its first rows; raises ArchiveRefused."""

        def question() -> Found:
            archive, searcher = self._open()
            results = searcher.fold(searcher.search(query, 0))
            wider = searcher.search(replace(query, councils=frozenset()), 0) if query.councils else results
            years = results.facets.years
            if query.years:
                years = searcher.search(replace(query, years=frozenset()), 0).facets.years
            values = results.facets.values
            for facet in {name for name, _ in query.chosen}:
                others = frozenset(choice for choice in query.chosen if choice[0] != facet)
                open_facet = searcher.search(replace(query, chosen=others), 0).facets.values
                values = (
                    *(value for value in values if value.facet != facet),
                    *(value for value in open_facet if value.facet == facet),
                )
            views = tuple(rows_of(archive, searcher, results, searcher.hits(results, 0, rows)))
            provinces = searcher.provinces(wider)
            version = (*archive.connection.identity, results.version)
            count = searcher.count()
            return Found(results, views, wider.facets.councils, provinces, years, values, version, count)

        return await self._ask(question)

    async def rows(self, results: Results, start: int, stop: int) -> list[RowView]:
        """Give rows of a result; raises ArchiveRefused."""

        def question() -> list[RowView]:
            archive, searcher = self._open()
            return list(rows_of(archive, searcher, results, searcher.hits(results, start, stop)))

        return await self._ask(question)

    async def place_of(self, results: Results, number: int) -> int | None:
        """Give the row in which an article stands, None where it is in none of the first ones."""

        def question() -> int | None:
            numbers = self._open()[1].numbers(results, 0, _MOST_LOOKED)
            return numbers.index(number) if number in numbers else None

        return await self._ask(question)

    async def why(self, results: Results, number: int) -> Wording:
        """Say in one line why an article is in a result; raises ArchiveRefused."""
        return await self._ask(lambda: self._open()[1].why(results, number))

    async def article(self, number: int, results: Results | None = None) -> Opened:
        """Give an article with its hits; raises UnknownArticle, ArchiveRefused."""

        def question() -> Opened:
            archive, searcher = self._open()
            return opened_with(archive.article_at(number), number, searcher, results)

        return await self._ask(question)

    async def article_as_read(self, number: int, results: Results | None = None) -> Opened:
        """Give an article without the user's corrections, with its hits; raises as `article` does."""

        def question() -> Opened:
            archive, searcher = self._open()
            return opened_with(archive.article_as_read(number)[0], number, searcher, results)

        return await self._ask(question)

    async def older(self, number: int, results: Results | None = None) -> list[Opened]:
        """Give an article as its older pages have it, the latest first, with its hits."""

        from hdnd_tui.intake import apart

        def kept() -> tuple[Article, list[bytes]]:
            archive, _ = self._open()
            return archive.article_at(number), archive.older_originals(number)[:_MOST_OLDER]

        article, originals = await self._ask(kept)
        read = await asyncio.to_thread(apart.read_again, originals, article)

        def question() -> list[Opened]:
            _, searcher = self._open()
            return [opened_with(each, number, searcher, results) for each in read]

        return await self._ask(question) if read else []

    async def number_of(self, id: str) -> int:
        """Give the number of the article with this id; raises UnknownArticle."""
        return await self._ask(lambda: self._open()[0].number_of(id))

    async def numbers_of(self, ids: Iterable[str]) -> list[int]:
        """Give the numbers of articles by id, leaving out those that this archive does not hold."""

        def question() -> list[int]:
            archive, _ = self._open()
            numbers = []
            for id in ids:
                with suppress(UnknownArticle):
                    numbers.append(archive.number_of(id))
            return numbers

        return await self._ask(question)

    async def held(self, ids: Iterable[str]) -> list[str]:
        """Give those of the ids that this archive holds."""

        def question() -> list[str]:
            archive, _ = self._open()
            held = []
            for id in ids:
                with suppress(UnknownArticle):
                    archive.number_of(id)
                    held.append(id)
            return held

        return await self._ask(question)

    async def councils(self) -> list[CouncilRow]:
        """Give the councils that have articles."""
        return await self._ask(lambda: self._open()[0].councils())

    async def corrections(self, id: str) -> dict[str, str]:
        """Give what the user has set in an article, by field; raises UnknownArticle."""

        def question() -> dict[str, str]:
            archive, _ = self._open()
            return archive.article_as_read(archive.number_of(id))[1]

        return await self._ask(question)

    async def newest(self) -> int:
        """Give the highest number of an article."""
        return await self._ask(lambda: self._open()[0].newest())

    async def count_after(self, number: int) -> int:
        """Count the articles that came in after the one of this number."""
        return await self._ask(lambda: self._open()[0].count_after(number))

    async def titles(self, numbers: Sequence[int]) -> list[Hit]:
        """Give rows of articles by number, newest first."""

        def question() -> list[Hit]:
            rows = self._open()[0].rows(numbers)
            rows.sort(key=lambda r: (r.date or "", r.number), reverse=True)
            return [Hit(r.number, r.id, r.title, r.date, r.date_known, r.year, r.council, 0.0) for r in rows]

        return await self._ask(question)

    async def count(self) -> int:
        """Count the articles."""
        return await self._ask(lambda: self._open()[1].count())

    async def version(self) -> tuple[int, ...]:
        """Give what changes when another program has written to the archive or put another in its place."""

        def question() -> tuple[int, ...]:
            archive = self._in_place()
            return (*archive.connection.identity, archive.version())

        return await self._ask(question)

    async def check(self) -> tuple[str, Wording | None]:
        """Verify the whole file in another thread; gives its stamp, and the step to take if it is damaged."""

        archive = await self._ask(self._in_place)

        def question() -> tuple[str, Wording | None]:
            from hdnd_tui.archive.verify import verify_again
            from hdnd_tui.userdata import file_stamp

            try:
                stamp = file_stamp(self.path)
            except OSError as error:
                raise refusals.unreadable(self.path) from error
            problems = verify_again(archive.connection)
            return stamp, next((problem.step for problem in problems if problem.damage), None)

        stamp, step = await asyncio.to_thread(question)
        self.trusted = step is None
        return stamp, step
