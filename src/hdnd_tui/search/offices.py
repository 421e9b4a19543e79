"""Who held which office of a council, as articles say it; nothing is carried to other days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hdnd_tui.archive.directory import AROUND, is_gone
from hdnd_tui.archive.people import sentence_around
from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import DateKnown, Place
from hdnd_tui.councils.former import WINDOW
from hdnd_tui.search.scope import read_day
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.typed_days import typed_day
from hdnd_tui.vietnamese.typing import decode

_DAY = re.compile(r"\d{1,4}(?:[-/.]\d{1,4}){1,2}|(?:19|20)\d\d")
_IN_WORDS = re.compile(r"(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?|thang (\d{1,2}) nam (\d{4})")
_FULL_DAY = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d(?!\d)")
_FULL_DAY_FIRST = re.compile(
    r"(?:(?:sáng|trưa|chiều|tối|ngày|hôm)\s+)*(\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_BEFORE_DAY = re.compile(r"(?:^| )(?:(?:vao|trong) )?(?:ngay|hom|thang|nam|vao|trong) ?$")
_FAR = 10**6

Asked = Literal["", "day", "month", "year"]
"""What of a day was typed; empty: nothing."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed: words of an office or a name, and a day."""

    words: str
    """Without marks and without the day."""
    day: str
    """As it is to be read; empty where none was typed."""
    asked: Asked
    exists: bool
    """No calendar has 31/2/2018."""


def read_question(text: str) -> Question:
    """Read `chủ tịch hđnd ngày 9-7-2018`, `chu tich 9 thang 7 nam 2018`, `3/2022`, `2022`."""
    plain = " ".join(fold(text).replace("–", "-").split())
    plain = _IN_WORDS.sub(lambda found: "/".join(filter(None, found.groups())), plain)
    day = _DAY.search(plain)
    if day is None:
        return Question(plain, "", "", exists=True)
    words = f"{_BEFORE_DAY.sub('', plain[: day.start()])} {plain[day.end() :]}"
    parts = re.split("[-/.]", day.group())
    asked: Asked = ("year", "month", "day")[len(parts) - 1]
    first = read_day(day.group(), last=False)
    found = _as_date(first)
    exists = found is not None and found.day == (first or 0) % 100
    return Question(" ".join(words.split()), day.group(), asked, exists)


@dataclass(frozen=True, slots=True)
class Statement:
    """One article that states an office of one person."""

    person: int
    name: str
    office: str
    date: str | None
    date_known: DateKnown
    year: int | None
    article: int
    stated: str
    at: Place | None
    away: int | None = None
    """Days from the day asked for to that of the article, negative before it; None: none was asked."""
    former: bool = False
    """The words around it say that it is no longer held: it counts for no day."""
    asked: Asked = ""
    """What `away` counts from."""
    sentence: str = ""
    """The words that state the office, cut to the sentence."""


class Offices:
    """Every statement of an office by the people of one council, searched as one types."""

    def __init__(self, archive: Archive, council: int) -> None:
        self._archive = archive
        rows = archive.connection.execute(
            f"SELECT p.number, p.name, o.name, a.date, a.date_known, a.year, o.article, o.stated, {AROUND},"  # noqa: S608 - a constant
            ' o.part, o.caption, o.start, o."end" FROM officials p JOIN offices o ON o.official = p.number'
            " JOIN articles a ON a.number = o.article WHERE p.council = ?"
            " ORDER BY a.date DESC, a.number DESC, o.place",
            (council,),
        ).fetchall()
        self._all: list[tuple[str, Statement]] = []
        for person, name, office, day, known, year, number, stated, words, part, caption, start, end in rows:
            at = Place.from_json([part, caption, start, end]) if part else None
            gone = is_gone(office, words, start, end)
            said = Statement(person, name, office, day, known, year, number, stated, at, former=gone)
            own = _own_day(words, start)
            if own and own < (day or "9"):
                said = replace(said, date=own, date_known="event", year=int(own[:4]))
            self._all.append((fold(f" {office} {name}"), said))
        self._all.sort(key=lambda pair: pair[1].date or "", reverse=True)

    def find(self, text: str, most: int = 60) -> tuple[int, list[Statement]]:
        """Give how many statements fit, and the first `most` of them with their sentences.

        `text` holds words of the office or the name, marks ignored, and may hold a day (`22/3/2022`,
        `3/2022`, `2022`). Offices that begin with the words come first. Without a day the newest statement
        leads; with one those of the very day, then the nearest, one for each person and office before it
        and one after it. A day that no calendar has gives nothing (`read_question` tells it).
        Former offices come after those held.
        """
        asked = read_question(text)
        if not asked.exists:
            return 0, []
        words = [self._known(word) for word in asked.words.split()]
        found = self._with_words(words)
        if asked.day:
            found = _nearest(found, asked)
        beginning = f" {' '.join(words)}"
        found.sort(key=lambda pair: _rank(pair[1], begins=pair[0].startswith(beginning)))
        return len(found), [self._with_sentence(said) for _, said in found[:most]]

    def _known(self, word: str) -> str:
        """Give a word without marks, read as raw Telex or VNI keys where no office or name begins so."""
        if any(f" {word}" in line for line, _ in self._all):
            return word
        return fold(decode(word) or word.replace("dd", "d"))  # hddnd is no syllable

    def _with_words(self, words: Sequence[str]) -> list[tuple[str, Statement]]:
        """Give the statements with whole words, the last of which may be half typed; else with beginnings."""
        wanted = [f" {word} " for word in words[:-1]] + [f" {word}" for word in words[-1:]]
        for some in (wanted, [f" {word}" for word in words]):
            found = [(line, said) for line, said in self._all if all(word in line for word in some)]
            if found:
                return found
        return []

    def _with_sentence(self, said: Statement) -> Statement:
        if said.at is None:
            return said
        text = self._archive.article_at(said.article).part(said.at.part, said.at.index)
        return replace(said, sentence=sentence_around(text, said.at.start, said.at.end))


def _own_day(words: str | None, start: int | None) -> str:
    """Give the day that begins the sentence of an office, which an article may tell of later; else nothing.

    `words` are what `AROUND` gives: `Ngày 16/6/2016, kỳ họp thứ nhất đã bầu ông …`.
    """
    if words is None or start is None or not _FULL_DAY.search(words):
        return ""
    at = min(start, WINDOW)
    sentence = sentence_around(words, at, at)
    found = _FULL_DAY_FIRST.match(sentence)
    is_whole = start <= WINDOW or not words.startswith(sentence)
    return typed_day(found[1].replace(".", "/").replace("-", "/")) or "" if found and is_whole else ""


def _rank(said: Statement, *, begins: bool) -> tuple[bool, bool, bool, int]:
    """Give the key that sorts: held, on the very day where one was asked for, by the words, by nearness."""
    away = abs(said.away or 0)
    return said.former, said.asked == "day" and away != 0, not begins, away


def _nearest(found: Iterable[tuple[str, Statement]], asked: Question) -> list[tuple[str, Statement]]:
    first, last = (_as_date(read_day(asked.day, last=last)) for last in (False, True))
    if first is None or last is None:
        return []
    best: dict[tuple[int, str, bool, bool], tuple[str, Statement]] = {}
    on_the_day = []
    for line, said in found:
        if said.date is None:
            continue
        stated = date.fromisoformat(said.date)
        away = min(0, (stated - first).days) or max(0, (stated - last).days)
        pair = line, replace(said, away=away, asked=asked.asked)
        if away == 0:
            on_the_day.append(pair)
            continue
        key = said.person, said.office, said.former, away < 0
        kept = best.get(key)
        if kept is None or abs(away) < abs(kept[1].away or _FAR):
            best[key] = pair
    return [*on_the_day, *best.values()]


def _as_date(figures: int | None) -> date | None:
    """Give a day written as yyyymmdd; the last one of the month where the month is shorter."""
    if figures is None:
        return None
    year, month, day = figures // 10000, figures // 100 % 100, figures % 100
    while day > 28:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
    return date(year, month, day)
