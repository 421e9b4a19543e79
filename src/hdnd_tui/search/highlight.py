"""Where the words of a query stand in a text, and the piece of a body that shows them best."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hdnd_tui.indexing.tokens import Syllable, read_words
from hdnd_tui.indexing.tokens import Word as TextWord
from hdnd_tui.search.query import Marks
from hdnd_tui.search.words import Word, spellings_of
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.numbers import find_documents
from hdnd_tui.vietnamese.said_numbers import find_said

_LONG = 160
"""Characters of a snippet, about."""
_BEFORE = 40
_LOOK_AT = 60_000
"""Characters of a body that are searched for a snippet."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a body with the words of the query marked."""

    text: str
    marks: tuple[tuple[int, int], ...]
    """Half-open code-point offsets into `text`."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    word: int
    """Index of the word of the query."""
    exact: bool
    """With the marks as typed."""


def find_marks(text: str, words: Sequence[Word], marks: Marks) -> tuple[tuple[int, int], ...]:
    """Find the words of a query in any NFC text: half-open offsets, in order, neighbours joined.

    A word that stands only with other marks than typed is marked too, unless it also stands as typed.
    """
    found = _best_spelled(_find(text, words, marks), words)
    joined: list[tuple[int, int]] = []
    for piece in found:
        if joined and piece.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], piece.end))
        elif (
            joined
            and not text[joined[-1][1] : piece.start].strip()
            and "\n" not in text[joined[-1][1] : piece.start]
        ):
            joined[-1] = (joined[-1][0], piece.end)
        else:
            joined.append((piece.start, piece.end))
    return tuple(joined)


def _best_spelled(found: Sequence[_Found], words: Sequence[Word]) -> list[_Found]:
    as_typed = {piece.word for piece in found if piece.exact}
    return [piece for piece in found if piece.exact or piece.word not in as_typed]


def _find(text: str, words: Sequence[Word], marks: Marks) -> list[_Found]:
    wanted: dict[str, list[int]] = {}
    of_readings: dict[Syllable, int] = {}
    beginnings: list[tuple[str, int]] = []
    documents: list[tuple[str, int]] = []
    days: list[tuple[str, int]] = []
    forms: dict[tuple[Syllable, ...], list[int]] = {}
    for place, word in enumerate(words):
        if word.document:
            documents.append((word.document, place))
        if word.day:
            days += [(day, place) for day in (word.day, word.last_day) if day]
        if word.whole:
            continue
        if word.whole_form:
            forms.setdefault(word.whole_form, []).append(place)
            continue
        wanted.setdefault(word.bare, []).append(place)
        for reading in word.readings:
            if len(reading) > 1:
                forms.setdefault(reading, []).append(place)
            else:
                of_readings[reading[0]] = place
        if word.open and len(word.bare) > 1:
            beginnings.append((fold(word.shown), place))
    found = [
        _Found(d.start, d.end, place, True)
        for key, place in documents
        for d in (*find_documents(text), *find_said(text))
        if any(k.startswith(key) for k in d.keys) or key.startswith(d.keys[0])
    ]
    found += _find_days(text, days)
    pieces = read_words(text)
    as_typed = {word.whole_form for word in words if word.marked and marks == "exact"}
    found += _find_long_forms(pieces, forms, as_typed)
    for piece in pieces:
        for part in piece.syllables:
            at = _place_of(part, words, wanted, beginnings, marks)
            at = of_readings.get(part) if at is None else at
            if at is not None:
                word = words[at]
                exact = not word.marked or marks != "auto" or word.syllable.marks == part.marks
                found.append(_Found(piece.start, piece.end, at, exact))
                break
    found.sort(key=lambda piece: (piece.start, piece.end))
    return found


def _find_long_forms(
    pieces: Sequence[TextWord],
    forms: Mapping[tuple[Syllable, ...], Sequence[int]],
    as_typed: Collection[tuple[Syllable, ...]],
) -> list[_Found]:
    """Find what abbreviations of a query stand for, in one piece.

    `forms` gives their places in the query; those `as_typed` must have the marks of the long form.
    """
    if not forms:
        return []
    syllables = [(part, piece) for piece in pieces for part in piece.syllables]
    starts: dict[str, list[int]] = {}
    for at, (syllable, _) in enumerate(syllables):
        starts.setdefault(syllable.bare, []).append(at)
    found = []
    for form, places in forms.items():
        for spelled in spellings_of(form):
            for at in starts.get(spelled[0].bare, ()):
                run = syllables[at : at + len(spelled)]
                if _is_spelled([part for part, _ in run], spelled, exact=form in as_typed):
                    # All of a reading stands for the one short form; a long form has a word for each part.
                    found += [
                        _Found(piece.start, piece.end, places[min(part, len(places) - 1)], True)
                        for part, (_, piece) in enumerate(run)
                    ]
    return found


def _is_spelled(run: Sequence[Syllable], form: Sequence[Syllable], *, exact: bool) -> bool:
    return len(run) == len(form) and all(
        part.bare == wanted.bare and (part.marks == wanted.marks or not exact)
        for part, wanted in zip(run, form, strict=True)
    )


def _find_days(text: str, days: Sequence[tuple[str, int]]) -> list[_Found]:
    """Find the days and months of a query, which a text may write without their year."""
    if not days:
        return []
    from hdnd_tui.vietnamese.dates import find_dates

    found = []
    for dated in find_dates(text):
        for iso, place in days:
            year, month, day = (*map(int, iso.split("-")), None)[:3]
            same = dated.month == month and dated.year in (None, year) and (day is None or dated.day == day)
            if same:
                found.append(_Found(dated.start, dated.end, place, True))
    return found


def _place_of(
    part: Syllable,
    words: Sequence[Word],
    wanted: dict[str, list[int]],
    beginnings: Sequence[tuple[str, int]],
    marks: Marks,
) -> int | None:
    places = wanted.get(part.bare, [])
    for place in places:
        if words[place].syllable.marks == part.marks:
            return place
    if places and marks != "exact":
        return places[0]
    for beginning, place in beginnings:
        if part.bare.startswith(beginning):
            return place
    return None


def make_snippet(body: str, words: Sequence[Word], marks: Marks) -> Snippet:
    """Cut the piece of a body that holds the most words of the query, close together; else its beginning."""
    text = body[:_LOOK_AT]
    found = _best_spelled(_find(text, words, marks), words)
    best, best_worth, first = 0, -1.0, 0
    for last, piece in enumerate(found):
        while piece.end - found[first].start > _LONG - _BEFORE and first < last:
            first += 1
        inside = found[first : last + 1]
        in_order = sum(b.word == a.word + 1 and b.start - a.end < 3 for a, b in pairwise(inside))
        worth = len({p.word for p in inside}) + 0.5 * in_order
        if worth > best_worth:
            best, best_worth = found[first].start, worth
    start = _word_start(text, max(0, best - _BEFORE)) if best > _BEFORE else 0
    end = min(len(text), start + _LONG)
    while end < len(text) and end > start + _BEFORE and not text[end].isspace():
        end -= 1
    head = "… " if start else ""
    tail = " …" if end < len(body) else ""
    piece_of_body = " ".join(filter(None, text[start:end].split("\n")))
    shown = head + piece_of_body + tail
    return Snippet(shown, find_marks(shown, words, marks))


def _word_start(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at
