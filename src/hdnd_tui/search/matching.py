"""Which articles fit: every word somewhere in the article, the words of a phrase one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hdnd_tui.indexing.tokens import Syllable, pair
from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.query import Marks
from hdnd_tui.search.words import Word, spellings_of
from hdnd_tui.vietnamese.abbreviations import one_reading
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.said_numbers import said

SHORT = 3
"""An open word of fewer letters leaves out no article; it only helps to rank. A number is never short."""


MOST_COMPLETIONS = 8
"""An open word stands for so many frequent words that begin with it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one clause of the query."""

    words: tuple[Word, ...]
    in_order: bool = False
    """They must be neighbours."""


class Matcher:
    """Looks up words, neighbours and phrases in one way of honouring marks."""

    def __init__(self, bitmaps: Bitmaps, marks: Marks, filing: Filing) -> None:
        self.bitmaps = bitmaps
        self.marks = marks
        self._filing = filing
        self._long_forms: dict[tuple[tuple[Syllable, ...], bool], int] = {}

    def word(self, word: Word) -> int:
        """Give the articles that hold a word."""
        if word.whole:
            bits = self.document(word.document) if word.document else 0
            return bits | self.day(word) if word.day else bits
        if word.whole_form:
            return self.long_form(word.whole_form, exact=self.marks == "exact" and word.marked)
        if self.marks == "exact" and word.marked and not word.open:
            return self.bitmaps.of(word.syllable.exact)
        bits = self.bitmaps.any_of(self.spellings(word))
        for reading in word.readings:
            if len(reading) == 1:  # with other marks it is another word: quận for q, not quan
                bits |= self.bitmaps.of(reading[0].exact)
            else:
                bits |= self.neighbours([Word(word.typed, s) for s in reading])
        return bits | self.of_day(word) if word.year else bits

    def long_form(self, form: tuple[Syllable, ...], *, exact: bool) -> int:
        """Give the articles that hold what an abbreviation stands for in one piece, maybe with its marks."""
        key = form, exact
        if key not in self._long_forms:
            bits = 0
            for spelled in spellings_of(form):
                held = self.bitmaps.of(spelled[0].exact if exact else spelled[0].bare)
                for a, b in pairwise(spelled):
                    held &= self.bitmaps.of(pair(a, b) if exact else f"+{a.bare}_{b.bare}~*") if held else 0
                bits |= held
            self._long_forms[key] = bits
        return self._long_forms[key]

    def count(self, term: str) -> int:
        """Give the number of articles that hold a term; a number of a document may be said in words there."""
        if term[:1] == "#" and term[-1:] == "*":
            return self.document(term[1:-1]).bit_count()
        return self.bitmaps.count(term)

    def document(self, key: str) -> int:
        """Give the articles with the number of a document: `08/2016/NĐ-CP`, `Nghị định số 08 năm 2016`.

        Where it is said in words, who issued it must be named too, and no other number be written so.
        """
        written = self.bitmaps.of(f"#{key}*")
        parts = said(key)
        if parts is None:
            return written
        kind, second = parts.kind
        numbers = dict.fromkeys((parts.number, parts.number.zfill(2)))
        starts = self._beside_any((second, parts.letters), numbers)
        starts |= self.bitmaps.of(f"+{second}_so~*") & self._beside_any(("so",), numbers)
        if not parts.year:
            return written | starts & self.bitmaps.of(f"+{kind}_{second}~*")
        years = self._beside_any(numbers, (parts.year,))
        years |= self._beside_any(numbers, ("nam",)) & self.bitmaps.of(f"+nam_{parts.year}~*")
        spoken = starts & years & (self.bitmaps.of(f"+{kind}_{second}~*") | self.bitmaps.of(parts.letters))
        for a, b in pairwise(one_reading().get(parts.body, ())):
            spoken &= self.bitmaps.of(f"+{fold(a)}_{fold(b)}~*")
        others = self.bitmaps.of(f"#{parts.number}.{parts.year}.{parts.letters}*") & ~written
        return written | spoken & ~others

    def day(self, word: Word) -> int:
        """Give the articles of the day, month or span of a word, and those that state it.

        A text may state the year apart; of a span it states the first and the last day.
        """
        stated = self._states(word.day)
        if word.last_day:
            stated &= self._states(word.last_day)
        return stated | self.of_day(word)

    def _states(self, iso: str) -> int:
        year, month, day = (*iso.split("-"), "")[:3]
        months, days = ((part, part.lstrip("0")) for part in (month, day))
        of_year = self._filing.year(int(year))
        if not day:
            return self._beside_any(("thang",), months) & of_year | self._of_year(months, year)
        bits = self._beside_any(days, months)
        bits |= self._beside_any(days, ("thang",)) & self._beside_any(("thang",), months)
        # A day without a year is one of the article's own year, where that is known.
        return bits & (of_year | self._of_year(months, year) | self.bitmaps.of(year) & self._filing.year(0))

    def _of_year(self, months: Iterable[str], year: str) -> int:
        """Give the articles that state a month with its year: `7/2018`, `tháng 7 năm 2018`."""
        named = self._beside_any(months, ("nam",)) & self.bitmaps.of(f"+nam_{year}~*")
        return self._beside_any(months, (year,)) | named

    def of_day(self, word: Word) -> int:
        """Give the articles whose own day is that of a word, or lies in its month, year or span."""
        if word.year:
            return self._filing.year(word.year)
        if not word.day:
            return 0
        first = int((word.day.replace("-", "") + "01")[:8])
        last = int(((word.last_day or word.day).replace("-", "") + "31")[:8])
        return self._filing.between(first, last) if word.last_day else self._filing.dated(first, last)

    def _beside_any(self, firsts: Iterable[str], seconds: Iterable[str]) -> int:
        return self.bitmaps.any_of(tuple([f"+{a}_{b}~*" for a in firsts for b in seconds]))

    def exactly(self, word: Word) -> int:
        """Give the articles that hold a word with exactly its marks."""
        if word.open:
            return self.word(word)
        return self.bitmaps.of(word.syllable.exact if word.syllable.marks else word.bare)

    def spellings(self, word: Word) -> tuple[str, ...]:
        """Give the syllables a word may be: itself, and the most frequent ones that an open word begins.

        An open number is any that begins so.
        """
        if word.open and word.bare.isdigit():
            return (f"{word.bare}*",)
        if not word.open or is_short(word):
            return (word.bare,)
        letters = fold(word.shown)
        return tuple(dict.fromkeys((word.bare, *self.bitmaps.completions(letters, MOST_COMPLETIONS))))

    def title_word(self, word: Word) -> int:
        """Give the articles that hold a word in their title."""
        if word.whole:
            return 0
        return self.bitmaps.any_of(tuple([f"^{bare}" for bare in self.spellings(word)]))

    def pair(self, first: Word, second: Word) -> int | None:
        """Give the articles that hold two neighbouring words side by side; None: it cannot be asked."""
        if not _are_neighbours(first, second):
            return None
        if not self.word(first) & self.word(second):
            return 0  # which costs less than to look
        if self.marks == "exact" and first.marked and second.marked and not second.open:
            return self.bitmaps.of(pair(first.syllable, second.syllable))
        bits = self._beside(f"+{first.bare}_", second, "~*")
        if first.readings or second.readings:
            ends = [first.bare, *(reading[-1].bare for reading in first.readings)]
            begins = [second.bare, *(reading[0].bare for reading in second.readings)]
            bits |= self.bitmaps.any_of(tuple([f"+{end}_{begin}~*" for end in ends for begin in begins]))
        return bits

    def title_pair(self, first: Word, second: Word) -> int:
        """Give the articles that hold two neighbouring words side by side in their title."""
        return self._beside(f"^{first.bare}_", second, "")

    def _beside(self, before: str, word: Word, after: str) -> int:
        terms = [f"{before}{word.bare}{after}"]
        if word.open and not is_short(word):
            letters = fold(word.shown)
            # A lone y that is read as i while it ends the word may yet stay one.
            kept = terms if word.bare != letters else []
            terms = [*kept, f"{before}{letters}*"]
        return self.bitmaps.any_of(tuple(terms))

    def neighbours(self, words: Sequence[Word]) -> int:
        """Give the articles that hold words one after the other."""
        bits = -1
        for word in words:
            bits &= self.word(word)
        return max(self.side_by_side(words, bits), 0)

    def side_by_side(self, words: Sequence[Word], scope: int) -> int:
        """Give the articles in scope that hold each two words side by side."""
        for first, second in pairwise(words):
            if not scope:
                break
            together = self.pair(first, second)
            if together is not None:
                scope &= together
        return scope

    def phrase(self, phrase: Phrase) -> int:
        """Give the articles that fit a clause; a clause without words fits none."""
        if phrase.in_order:
            return self.neighbours(phrase.words)
        bits = -1
        for word in required(phrase.words):
            bits &= self.word(word)
        return max(bits, 0)


def _are_neighbours(first: Word, second: Word) -> bool:
    return not (first.whole or second.whole) and first.group == second.group


def is_short(word: Word) -> bool:
    """Say whether a word is too short to leave articles out while it is being typed."""
    return word.open and len(word.bare) < SHORT and not word.bare.isdigit()


def required(words: Sequence[Word]) -> list[Word]:
    """Give the words that an article must hold: all but a short open one that others go before."""
    return [w for w in words if len(words) == 1 or not is_short(w)]


def at_least(bitmaps: Sequence[int], most_missing: int) -> list[int]:
    """Give, for 0 up to `most_missing`, the articles that are in all but so many of the bitmaps."""
    levels = [-1] + [0] * most_missing
    for bits in bitmaps:
        for missing in range(most_missing, 0, -1):
            levels[missing] = levels[missing] & bits | levels[missing - 1]
        levels[0] &= bits
    return [max(level, 0) for level in levels]
