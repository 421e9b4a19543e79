"""What the pages ask of an archive: people, councils, offices; what took long to load is kept."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hdnd_tui.archive.directory import Directory, Entry, LastOffice, Order, last_offices
from hdnd_tui.archive.people import colleagues, namesakes, numbers_in
from hdnd_tui.archive.reader import Archive, CouncilRow, Row
from hdnd_tui.councils.naming import CouncilNames
from hdnd_tui.importing.traced import trace
from hdnd_tui.search.council_view import CouncilView
from hdnd_tui.search.facet import Choice
from hdnd_tui.search.offices import Offices, Statement, read_question
from hdnd_tui.search.related import Related
from hdnd_tui.search.results import Results
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.search.slips import nearest
from hdnd_tui.tui.dialogs.original import Original
from hdnd_tui.tui.dialogs.person import PersonView
from hdnd_tui.tui.library import Library
from hdnd_tui.tui.titles import Titles
from hdnd_tui.vietnamese.collation import order_key
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.typing import decode

_AT_ONCE = 200
_ADDRESS = re.compile(r"^(?:ông|ong|bà|ba|đồng chí|dong chi|đ/c|d/c)\s+(?=\S)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:pho )?(?:chu tich|chu nhiem|bi thu|truong ban|truong doan|vien truong|chanh (?:an|van phong)"
    r"|giam doc|thu ky|uy vien(?: thuong truc)?|dai bieu)(?: hdnd)?\b"
)
"""Words for an office before the name of a council, without marks."""


_MOST_ALIKE = 40
"""Syllables that one with a slip may stand for."""

_State = tuple[int, ...]
"""Which file an archive is, and how often others have written to it."""


class People(NamedTuple):
    """Who fits what was typed into the directory."""

    count: int  # type: ignore[assignment]
    entries: Sequence[Entry]
    """The first of them."""
    offices: dict[int, LastOffice]
    """The office stated last for each of those, and of others."""
    named: bool
    """Some fit by name and council; else it is by their offices."""
    near: bool
    """Nobody fits as it was typed; these would with one slip less."""


class Lookup:
    """Answers the questions of pages through the library; its methods raise HdndError."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._directory: tuple[_State, Directory, dict[int, LastOffice]] | None = None
        """Everybody, and the offices of those who were shown."""
        self._offices: tuple[tuple[_State, int], Offices] | None = None
        self._titles: tuple[Results, Titles] | None = None
        self._councils: tuple[_State, list[CouncilRow], CouncilNames] | None = None

    async def people_of(self, article: int) -> list[int | None]:
        """Give the number of the person that each official of an article is; None where none is entered."""
        return await self._library.ask(
            lambda archive, _: numbers_in(archive.connection, archive.article_at(article))
        )

    async def original(self, article: int) -> Original:
        """Give the page of an article as it came."""

        from hdnd_tui.intake import apart

        read, kept = await self._library.ask(
            lambda archive, _: (archive.article_as_read(article)[0], archive.original(article))
        )
        if kept is None:
            return Original(None)
        page = await asyncio.to_thread(apart.find_page, kept, read) if read.runs else None
        if page is not None:
            return Original("traced", trace(page, read.runs))
        return Original("raw", trace(kept.decode("utf-8", "replace"), ()))

    async def related(self, article: int) -> list[Related]:
        """Give the articles near to one."""
        return await self._library.ask(lambda _, searcher: searcher.related(article))

    async def council_of(self, article: int) -> int | None:
        """Give the number of the council of an article."""

        def question(archive: Archive, _: Searcher) -> int | None:
            rows = archive.rows([article])
            return rows[0].council_number if rows else None

        return await self._library.ask(question)

    async def person(self, number: int, article: int = 0) -> PersonView | None:
        """Give a person, seen from an article where one is given; None where the archive knows none."""

        def question(archive: Archive, _: Searcher) -> PersonView | None:
            person = archive.person(number)
            if person is None:
                return None
            others = namesakes(archive.connection, number)
            last = last_offices(archive.connection, [other.number for other in others])
            council = archive.connection.execute(
                "SELECT council FROM officials WHERE number = ?", (number,)
            ).fetchone()[0]
            return PersonView.of(
                person,
                council or 0,
                _in_parts(archive, person.articles),
                colleagues(archive.connection, number),
                [(other, last.get(other.number)) for other in others],
                archive.article_at(article) if article else None,
            )

        return await self._library.ask(question)

    async def council(self, number: int, chosen: frozenset[Choice] = frozenset()) -> CouncilView | None:
        """Give a council with its articles of the values chosen, all for none."""
        return await self._library.ask(lambda _, searcher: searcher.council(number, chosen))

    async def councils(self, text: str) -> list[CouncilRow]:
        """Give the councils whose name or province, then or now, begins words with those of `text`."""
        return await self._library.ask(lambda archive, _: self._named(archive, text))

    async def councils_named_in(self, text: str) -> tuple[list[CouncilRow], str]:
        """Give the councils that a question after an office names, and what it asks, without their names.

        The whole text is a name where one fits it. Else the words for an office and the day are taken out,
        and of what is left the last words that fit a council: `bà Thử chủ tịch HĐND tỉnh Vàng 10/10/2024`.
        Councils with the words in their own name, and not in that of their province, come first.
        """

        def question(archive: Archive, _: Searcher) -> tuple[list[CouncilRow], str]:
            rows = self._named(archive, text)
            if rows or not text.strip():
                return rows, ""
            asked = read_question(text)
            office, words = _office_in(asked.words)
            for first in range(len(words) + 1):
                name = " ".join(words[first:])
                rows = self._named(archive, name)
                if rows and (first < len(words) or not words):
                    rest = [office, *words[:first], asked.day]
                    return rows, " ".join(filter(None, rest))
            return [], ""

        return await self._library.ask(question)

    def _named(self, archive: Archive, typed: str) -> list[CouncilRow]:
        version = _state_of(archive)
        if self._councils is None or self._councils[0] != version:
            rows = sorted(archive.councils(), key=lambda row: order_key(row.council.name))
            names = CouncilNames([row.council for row in rows], [row.province_now for row in rows])
            self._councils = version, rows, names
        _, rows, names = self._councils
        return [rows[place] for place in names.offered(typed)]

    async def articles_of(self, results: Results, text: str, most: int) -> tuple[int, Sequence[Row]]:
        """Give how many articles of a result have the words of `text` in their titles, and the first ones."""
        words = fold(text).split()

        def question(archive: Archive, searcher: Searcher) -> tuple[int, Sequence[Row]]:
            if not words:
                return results.rows, archive.rows(searcher.numbers(results, 0, most))
            if self._titles is None or self._titles[0] is not results:
                numbers = searcher.numbers(results, 0, results.rows)
                self._titles = results, Titles(archive.connection, numbers)
            found = self._titles[1].with_words(words)
            return len(found), archive.rows(found[:most])

        return await self._library.ask(question)

    async def directory(self, text: str, order: Order, most: int) -> People:
        """Give who fits, the first of them; where nobody does, who would with one slip less."""

        def question(archive: Archive, _: Searcher) -> People:
            version = _state_of(archive)
            if self._directory is None or self._directory[0] != version:
                self._directory = version, Directory(archive.connection), {}
            directory, offices = self._directory[1:]
            if text.strip():
                directory.learn_offices(archive.connection)
            count, entries, named = directory.find(text, order, most)
            if not count:
                # `nguyeenx`: an input method was off; `ông Lò Văn Mẫu` is a name with what goes before it.
                decoded = " ".join(decode(word) or word for word in text.split())
                count, entries, named = directory.find(_ADDRESS.sub("", decoded), order, most)
            near = not count
            if near:
                count, entries = directory.find_near(text, _one_slip_off, order, most)
            shown = [entry.number for entry in entries if entry.number not in offices]
            offices.update(last_offices(archive.connection, shown))
            return People(count, entries, offices, named=named > 0, near=near)

        return await self._library.ask(question)

    async def offices(self, council: int, text: str, most: int) -> tuple[int, Sequence[Statement]]:
        """Give how many statements of offices fit in a council, and the first of them."""

        def question(archive: Archive, _: Searcher) -> tuple[int, Sequence[Statement]]:
            key = _state_of(archive), council
            if self._offices is None or self._offices[0] != key:
                self._offices = key, Offices(archive, council)
            return self._offices[1].find(text, most)

        return await self._library.ask(question)


def _one_slip_off(word: str, syllables: Sequence[str]) -> list[str]:
    return [syllable for syllable, _ in nearest(word, syllables, 1, _MOST_ALIKE)]


def _state_of(archive: Archive) -> _State:
    return (*archive.connection.identity, archive.version())


def _in_parts(archive: Archive, numbers: Sequence[int]) -> Iterator[list[Row]]:
    for first in range(0, len(numbers), _AT_ONCE):
        yield archive.rows(numbers[first : first + _AT_ONCE])


def _office_in(text: str) -> tuple[str, list[str]]:
    """Give the words for an office in a text without marks, and the other words."""
    found = _OFFICE.search(text)
    if found is None:
        return "", text.split()
    return found.group(), f"{text[: found.start()]} {text[found.end() :]}".split()
