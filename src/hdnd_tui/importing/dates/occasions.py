"""Which date of a text is the day the reported event took place, and what the other dates are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from hdnd_tui.article import Council
from hdnd_tui.importing.dates.date_roles import (
    END_OF_DAY,
    PLANNED,
    Role,
    is_news,
    is_round,
    opens_sentence,
    role_of,
)
from hdnd_tui.vietnamese.dates import Dated, dates_in, figures_in, fold_in_place
from hdnd_tui.vietnamese.letters import cue

_EARLIER_WORDS = ("truoc ", "ke tu", "tinh den", "tu ngay", "nhu da ", "hoi thang", "theo ke hoach")
_EARLIER = cue(
    r"\b(?:truoc do|truoc day|truoc kia|ke tu|tinh den|tu ngay|nhu da dua|nhu da thong tin|hoi thang"
    r"|theo ke hoach)\b[^.;]{0,80}$|(?<!\bthu )\btu $"
)
_OPENS_RANGE = cue(r"(?:^|[.;!?:\n()\]–-]|\btrong \w{1,3} ngay,?)[\s(]*tu (?:ngay )?$")
_HELD = cue(
    r"\b(?:dien ra|to chuc|khai mac|be mac|hop|lam viec|bat dau|trong (?:hai|ba|\d{1,2}) ngay"
    r"|trong cac ngay)\b[^.;]{0,40}$"
)
_HELD_FROM = cue(r"\b(?:dien ra|to chuc) tu ngay\W*$")
_CAPITAL = re.compile(r"(?:Ngày|Hôm|Trong|Các ngày)[^.;]{0,12}$")
_TODAY = cue(r"\b(?:hom nay|sang nay|chieu nay|toi nay|vua qua)\W*(?:ngay)?\W*$")
_PARTS = ("dau ", "giua ", "cuoi ")
_LEAD = 700
"""Characters at the start of a text in which the news states its day."""
# Not the rule of `sentences`: only a capital begins a sentence, as figures behind a stop may be a date's own
# (`5. 12. 2018`), and the words that shorten a place are told alone, for the initials of persons do end one.
_ENDS = ".;!?\n"
_SENTENCE = re.compile(r"[.;!?\n](?:(?<=\n)|(?<!\b[Tt][Pp].)(?<!\b[QPT].)\s+(?=[A-ZÀ-ỸĐ\"“]))")
_ENOUGH = 2.0
_BEFORE_YEAR, _BEHIND_YEAR = 50, 16
"""Characters within which a word is close to a year."""


@dataclass(frozen=True, slots=True, eq=False)
class Occasion:
    """A date in its surroundings."""

    dated: Dated
    role: Role
    weight: float
    """How plainly it is the day of the event; 0 for other roles."""
    before: str
    """Folded words of its sentence that stand before it; `cuối 2018` stands there as `cuối năm 2018`."""
    after: str


class Occasions:
    """The dates of one text with what each stands for."""

    def __init__(self, text: str) -> None:
        self.folded = fold_in_place(text)
        self._text = text
        self._held: dict[str, bool] = {}
        self.terms: dict[Council | None, frozenset[int]] = {}
        """What `terms_named` reads in the text for a council; kept as long as the text."""
        self.figures = figures_in(self.folded)
        """Where the figures stand."""
        dates = dates_in(self.folded, self.figures, text)
        years: dict[tuple[int | None, int | None], set[int]] = {}
        for dated in dates:
            if dated.year is not None:
                years.setdefault((dated.day, dated.month), set()).add(dated.year)
        self.all = [self._read(dated, years.get((dated.day, dated.month), set())) for dated in dates]

    def raw(self, start: int, end: int) -> str:
        """Give a piece of the text as it was written."""
        return self._text[start:end]

    def holds(self, words: str) -> bool:
        """Tell whether folded words stand anywhere in the text; kept, since many names ask for the same."""
        if words not in self._held:
            self._held[words] = words in self.folded
        return self._held[words]

    @cached_property
    def days_without_year(self) -> frozenset[tuple[int | None, int | None]]:
        """The days and months that are stated without a year and are not to come."""
        days = (o.dated for o in self.all if o.dated.kind == "day" and o.role != "future")
        return frozenset((dated.day, dated.month) for dated in days if dated.year is None)

    def find(self, pattern: re.Pattern[str], *words: str) -> Iterator[re.Match[str]]:
        """Find a pattern in a text that has one of its words: most have none, and words are found quickly."""
        return pattern.finditer(self.folded) if any(map(self.folded.__contains__, words)) else iter(())

    @cached_property
    def beside_years(self) -> str:
        """What stands close to the years of this century; most rules on years ask only for words there."""
        folded = self.folded
        return "\n".join(
            folded[max(0, start - _BEFORE_YEAR) : end + _BEHIND_YEAR]
            for start, end in self.figures
            if end - start >= 4 and folded.startswith("20", start)
        )

    def find_beside_years(self, pattern: re.Pattern[str], *words: str) -> Iterator[re.Match[str]]:
        """Find a pattern in a text that has one of its words close to a year, as all that it matches has."""
        found = any(map(self.beside_years.__contains__, words))
        return pattern.finditer(self.folded) if found else iter(())

    def event(self) -> Occasion | None:
        """Give the day the reported event took place, the plainest first; None where none is plainly that.

        A writer leaves out the year of the days of his own: one with its year behind such a day is another's.
        """
        days = [o for o in self.all if o.dated.kind == "day" and o.role == "event" and o.weight >= _ENOUGH]
        plainest = max(days, key=lambda o: (o.weight, -o.dated.start), default=None)
        if plainest is None or plainest.dated.year is None:
            return plainest
        before = [o for o in days if o.dated.year is None and o.dated.start < plainest.dated.start]
        own = max(before, key=lambda o: (o.weight, -o.dated.start), default=plainest)
        same = (own.dated.day, own.dated.month) == (plainest.dated.day, plainest.dated.month)
        return plainest if same else own

    def _read(self, dated: Dated, years: Collection[int]) -> Occasion:
        """Read a date; `years` are those that the text states of its day and month."""
        start = self._sentence_start(dated.start)
        before = self.folded[start : dated.start]
        after = self.folded[dated.end : dated.end + 160]
        # `(có hiệu lực từ` / `01/7/2025)`: the rest of what the line above opens.
        closes = after.startswith(")") and not before.strip()
        role = (
            "mentioned"
            if closes
            else role_of(dated, before, after, years, folded=self.folded, text=self._text)
        )
        weight = 0.0
        if role == "event":
            opens = (
                bool(opens_sentence(before) or _CAPITAL.search(self._text[start : dated.start]))
                or is_news(before, after)
                or (is_round(dated) and bool(_OPENS_RANGE.search(before) and not PLANNED.search(before)))
            )
            weight = _weight(dated, before, opens=opens)
        if dated.kind == "year" and before.endswith(_PARTS):
            before += "nam "
        return Occasion(dated, role, weight, before, after)

    def _sentence_start(self, at: int) -> int:
        """Give where the sentence of an offset starts, at most 240 characters before."""
        start = max(0, at - 240)
        text, sign = self._text, at
        while (sign := max([text.rfind(end, start, sign) for end in _ENDS])) >= 0:
            if match := _SENTENCE.match(text, sign, at):
                return match.end()
        return start


def _is_earlier(before: str) -> bool:
    told = before.endswith("tu ") or any(map(before.__contains__, _EARLIER_WORDS))
    return told and _EARLIER.search(before) is not None


def _weight(dated: Dated, before: str, *, opens: bool) -> float:
    weight = 1.0
    if dated.part_of_day or _TODAY.search(before) or (dated.year is None and END_OF_DAY.search(before)):
        weight += 2.5
    elif opens:
        weight += 2
    elif _HELD.search(before):
        weight += 1.5
    if dated.year is not None:
        weight += 0.5
    if dated.start < _LEAD:
        weight += 1.5 if dated.start < _LEAD / 2 else 1
    elif dated.year is not None and not dated.part_of_day:
        weight -= 1.5  # deep in a text a day with its year is one of another time
    weight -= min(dated.start / 4000, 1.5)
    begins = is_round(dated) and opens
    if _is_earlier(before) and not begins and not (dated.year is None and _HELD_FROM.search(before)):
        weight -= 2.5
    return weight
