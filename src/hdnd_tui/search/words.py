"""The words of a query as the index knows them: folded, decoded from raw keys, abbreviations in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from hdnd_tui.indexing.tokens import Syllable, read_once, read_words, syllable
from hdnd_tui.indexing.tokens import Word as TextWord
from hdnd_tui.search.days import QueryDay, find_query_days
from hdnd_tui.vietnamese.abbreviations import one_reading, several_readings
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.numbers import find_documents, kind_before, seek_documents
from hdnd_tui.vietnamese.typing import decode

_MOST_WORDS = 32
_RARER = 50
"""Raw keys that are a word as well are decoded where the decoded word is so many times as frequent."""

_JOINED = re.compile(r"\d\s?[/–-]\s?[^\W\d_]|\d+[a-z]?[/ .–-]+(?:19|20)\d\d(?!\d)")

_WORD_APART = re.compile(r"\d\s+(?:da|pa|l)$", re.IGNORECASE)
"""Letters of a document that are a word too, as in `12/2020 da nang`."""

_YEAR = re.compile(r"(?:19|20)\d\d")

Frequency = Callable[[str], int]
"""Gives the number of articles that hold a term."""


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable of a query, or the number of a document."""

    typed: str
    """As typed; for the syllables of an abbreviation, the abbreviation."""
    syllable: Syllable
    marked: bool = False
    """Typed with marks, or decoded from keys that give marks: exactly these come first."""
    open: bool = False
    """May be the beginning of a longer word."""
    readings: tuple[tuple[Syllable, ...], ...] = ()
    """What an abbreviation with several readings may stand for, beside itself."""
    document: str = ""
    """The key of a document number; the syllable then is its first word."""
    day: str = ""
    """A day or month, `2017-12-30` or `2017-12`; the syllable then is its first figure."""
    last_day: str = ""
    """The last of all days or months from `day` on, where the query names a span."""
    year: int = 0
    """The year it is, where the query names only one: articles filed under it need not write it."""
    shown: str = ""
    """For `read_as`."""
    raw: bool = False
    """Typed as raw Telex or VNI keys."""
    group: int = 0
    """Words of different groups (phrases, clauses) are no neighbours."""
    whole_form: tuple[Syllable, ...] = ()
    """All of the long form that it is a part of, which an article must hold in one piece: `HĐND`."""

    @property
    def bare(self) -> str:
        """The letters without marks."""
        return self.syllable.bare

    @property
    def apart(self) -> Word:
        """The word for itself, no part of a long form."""
        return replace(self, whole_form=()) if self.whole_form else self

    @property
    def whole(self) -> bool:
        """It is looked up as one, a number of a document or a day: it has no neighbours and no slips."""
        return bool(self.document or self.day)


def read_clause(text: str, *, is_open: bool, group: int, frequency: Frequency) -> tuple[Word, ...]:
    """Read the words of one clause of a query."""
    found = _join_abbreviations(read_words(text, read_once)[:_MOST_WORDS])
    documents = _documents(text, found, frequency)
    days = _days(text, found)
    decoded = _decode([w.text for w in found], frequency)
    words: list[Word] = []
    skip = 0
    for place, word in enumerate(found):
        if place < skip:
            continue
        typed = text[word.start : word.end]
        last_open = is_open and place == len(found) - 1
        if place in documents or place in days:
            skip, key = documents.get(place, (0, ""))
            day = None
            if place in days and (not key or days[place][1].is_bare):
                skip, day = max(skip, days[place][0]), days[place][1]
            whole = text[word.start : found[skip - 1].end]
            named = Word(whole, word.syllables[0], document=key, shown=whole, group=group)
            words.append(replace(named, day=day.iso, last_day=day.last) if day else named)
            continue
        reading = decoded[place]
        if reading:
            decoded_word = Word(typed, syllable(reading), marked=True, shown=reading, raw=True, group=group)
            words.append(replace(decoded_word, open=last_open))
            continue
        words.extend(_plain(typed, word, last_open, group))
    return tuple(_with_year(_with_long_forms(words[:_MOST_WORDS], frequency)))


def _with_year(words: list[Word]) -> list[Word]:
    """Mark the one year of a clause; `2016-2021` is a term, under which no article is filed."""
    years = [
        place
        for place, word in enumerate(words)
        if len(word.bare) == 4 and not word.whole and _YEAR.fullmatch(word.bare)
    ]
    if len(years) == 1:
        words[years[0]] = replace(words[years[0]], year=int(words[years[0]].bare))
    return words


def _with_long_forms(words: Sequence[Word], frequency: Frequency) -> list[Word]:
    """Read what spells out an abbreviation like the abbreviation, where the archive knows its neighbours."""
    found = list(words)
    place = 0
    while place < len(found) - 1:
        for form in _long_forms().get((found[place].bare, found[place + 1].bare), ()):
            run = found[place : place + len(form)]
            if _spell(run, form) and any(_is_known(spelled, frequency) for spelled in spellings_of(form)):
                found[place : place + len(form)] = [replace(word, whole_form=form) for word in run]
                place += len(form) - 1
                break
        place += 1
    return found


@cache
def _long_forms() -> dict[tuple[str, str], list[tuple[Syllable, ...]]]:
    """Give the long forms of abbreviations by their first two syllables, the longest first."""
    forms: dict[tuple[str, str], list[tuple[Syllable, ...]]] = {}
    for full in sorted(one_reading().values(), key=len, reverse=True):
        form = tuple(map(syllable, full))
        forms.setdefault((form[0].bare, form[1].bare), []).append(form)
    return forms


def _is_known(form: Sequence[Syllable], frequency: Frequency) -> bool:
    return all(frequency(f"+{a.bare}_{b.bare}~*") for a, b in pairwise(form))


def _spell(words: Sequence[Word], form: Sequence[Syllable]) -> bool:
    return len(words) == len(form) and all(
        word.bare == part.bare and word.syllable.marks in ("", part.marks) and not word.whole
        for word, part in zip(words, form, strict=True)
    )


def spellings_of(form: Sequence[Syllable]) -> list[tuple[Syllable, ...]]:
    """Give the ways to write a long form: with its "và", and without, as in `Giáo dục - Đào tạo`."""
    whole = tuple(form)
    return list(dict.fromkeys((whole, tuple(part for part in whole if part.bare != "va"))))


def _join_abbreviations(found: Sequence[TextWord]) -> list[TextWord]:
    """Read an abbreviation whose parts were typed apart as one: `kt xh`, `gd dt`."""
    joined: list[TextWord] = []
    for word in found:
        if joined and len(word.text) <= 4 and len(joined[-1].text) <= 4:
            together = joined[-1].text + word.text
            syllables = read_once(together)
            if len(syllables) > 1:
                joined[-1] = TextWord(joined[-1].start, word.end, together, syllables)
                continue
        joined.append(word)
    return joined


def _plain(typed: str, word: TextWord, is_open: bool, group: int) -> list[Word]:
    syllables = word.syllables
    if len(syllables) == 1:
        # A letter just begun is no short form yet.
        short = "" if is_open and len(word.text) == 1 else fold(word.text)
        return [
            Word(
                typed,
                syllables[0],
                marked=bool(syllables[0].marks),
                open=is_open,
                readings=_readings(short),
                shown=typed.lower(),
                group=group,
            )
        ]
    full = one_reading()[fold(word.text)]
    return [
        Word(typed, s, shown=shown, group=group, whole_form=syllables)
        for s, shown in zip(syllables, full, strict=True)
    ]


def _documents(text: str, found: Sequence[TextWord], frequency: Frequency) -> dict[int, tuple[int, str]]:
    """Give first word -> (word after the last, key) of the document numbers that the archive knows."""
    typed = [text[w.start : w.end] for w in found]
    known = {}
    for sought in seek_documents(typed):
        # As a text writes it the body may stand before the kind: `812/UBND-DA`.
        written = find_documents(text[found[sought.first].start : found[sought.last - 1].end])
        for key in (sought.key, *(number.keys[0] for number in written)):
            if frequency(f"#{key}*"):
                known[sought.first] = (sought.last, key)
                break
    return known


def _days(text: str, found: Sequence[TextWord]) -> dict[int, tuple[int, QueryDay]]:
    """Give first word -> (word after the last, what it is) of the days in a clause."""
    days = {}
    for day in find_query_days(text):
        inside = [place for place, word in enumerate(found) if day.start <= word.start < day.end]
        if inside and not (day.is_bare and _is_of_document(text, found, inside)):  # else behind the last word
            days[inside[0]] = inside[-1] + 1, day
    return days


def _is_of_document(text: str, found: Sequence[TextWord], places: Sequence[int]) -> bool:
    """Say whether words beside what looks like a month make it the number of a document: `nq 7/2025`."""
    typed = [text[w.start : w.end] for w in found]
    if kind_before(typed, places[0]) != places[0]:
        return True
    alone = places[0], places[-1] + 1
    return any(
        sought.first <= places[0] < sought.last and (sought.first, sought.last) != alone
        for sought in seek_documents(typed)
    )


class Number(NamedTuple):
    """The number of a document in a query."""

    start: int
    end: int
    key: str
    before: int
    """Where the name of its kind begins that stands before it, else `start`: `nghị quyết số`."""


def unknown_documents(text: str, frequency: Frequency) -> tuple[Number, ...]:
    """Give the numbers of documents in a clause that the index does not have.

    Only what looks like nothing else counts: a figure joined to letters, or a number with its year.
    """
    if not _JOINED.search(text):
        return ()
    found = _join_abbreviations(read_words(text, read_once)[:_MOST_WORDS])
    known = _documents(text, found, frequency)
    typed = [text[w.start : w.end] for w in found]
    numbers = [
        Number(
            found[sought.first].start,
            found[sought.last - 1].end,
            sought.key,
            found[kind_before(typed, sought.first)].start,
        )
        for sought in seek_documents(typed)
        if sought.first not in known and not sought.said
    ]
    days = _days(text, found).values()
    return tuple(
        n
        for n in numbers
        if _JOINED.search(text[n.start : n.end])
        and not _WORD_APART.search(text[n.start : n.end])
        and not any(day.start < n.end and n.start < day.end for _, day in days)
    )


def _decode(typed: Sequence[str], frequency: Frequency) -> list[str | None]:
    """Read raw Telex or VNI keys, where the archive knows the decoded word better than the keys.

    Keys that are words of their own (`mas`, `tos`) are decoded too once another word shows raw keys.
    """
    short = several_readings()
    readings = [decode(word) if word.isascii() and word.lower() not in short else None for word in typed]
    if not any(readings):
        return readings
    sure, likely = [], []
    for word, reading in zip(typed, readings, strict=True):
        as_typed = frequency(syllable(word).bare)
        decoded = syllable(reading) if reading else None
        # Keys that are a word too must give one with just these marks: `taxi` is no `tãi`.
        as_decoded = frequency(decoded.exact if as_typed else decoded.bare) if decoded else 0
        sure.append(as_decoded > _RARER * as_typed)
        likely.append(as_decoded > as_typed)
    marks_typed = any(not word.isascii() for word in typed)
    many = not marks_typed and sum(sure) >= 2
    chosen = likely if many or (not marks_typed and any(sure) and len(typed) <= 2) else sure
    if not many:
        chosen = [
            is_chosen and not _stands_as_typed(typed, place, readings[place] or "", frequency)
            for place, is_chosen in enumerate(chosen)
        ]
    return [reading if is_chosen else None for reading, is_chosen in zip(readings, chosen, strict=True)]


def _stands_as_typed(typed: Sequence[str], place: int, reading: str, frequency: Frequency) -> bool:
    """Say whether the keys of a word stand beside a neighbour of the query more often than what they give.

    So `737 max` is no `737 mã`.
    """
    bare = [syllable(word).bare for word in typed]
    keys, decoded = bare[place], syllable(reading).bare
    if not frequency(keys):
        return False
    pairs = [(f"+{bare[place - 1]}_", "~*")] if place else []
    if place + 1 < len(bare):
        pairs.append(("+", f"_{bare[place + 1]}~*"))
    as_typed, as_decoded = (
        sum(frequency(before + word + after) for before, after in pairs) for word in (keys, decoded)
    )
    return as_typed > as_decoded


def written_apart(word: Word, parts: Sequence[str]) -> list[Word]:
    """Give the parts of a word as words of their own; one may be short for another, as q is for quận."""
    return [replace(respelled(word, part), readings=_readings(part)) for part in parts]


def _readings(short: str) -> tuple[tuple[Syllable, ...], ...]:
    return tuple(tuple(map(syllable, full)) for full in several_readings().get(short, ()))


def respelled(word: Word, used: str) -> Word:
    """Give a word with another spelling in its place; one with marks asks for these marks."""
    read = syllable(used)
    plain = replace(word, open=False, raw=False, readings=(), shown=used.lower())
    return replace(plain, syllable=read, marked=bool(read.marks))
