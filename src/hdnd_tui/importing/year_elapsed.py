"""Years that a text lets one count from a beginning that it names and the time that has passed since."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from hdnd_tui.importing.occasions import Occasions
from hdnd_tui.importing.votes import FIRST, LIKELY, SLIGHT, Vote
from hdnd_tui.vietnamese.letters import cue

_PASSED = cue(
    r" nam\b(?<=[\dtianym] nam)(?<!et nam)(?! (?:\d|tu|toi|den|nua|ruoi|sau|truoc)\b)"
    r"(?P<then> (?:qua|nay|roi|troi|lien|chua|van|nhung|dang do|bo hoang|treo)\b)?"
)
_HOW_LONG = cue(r"(?:\b(?P<about>hon|gan) )?\b(?P<years>\d{1,3}|mot|hai|ba|bon|bay|tam|chin|muoi)$")
"""Five and six are left out: without marks they read as `year` and `after`."""
_DIGITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_FOR = cue(r"\b(?:suot|da|den nay|den thoi diem nay|nay|lien tuc|qua)(?: (?:da|sau|tron|duoc))? $")
_SINCE_THEN = cue(r"\b(?:qua|da|den nay|den thoi diem nay)(?: (?:da|sau|tron|duoc))? $")
"""Words that count from what the sentence before told; of its own a sentence counts with `suốt` as well."""
_OF_PLAN = cue(
    r"\b(?:thang|quy|thu|giai doan|ke hoach|trong|moi|nhiem ky|sau|muc an|thoi han|phat|quy hoach) $"
)
_BEGAN = cue(
    r"\b(?:tu|vao|ngay|thang|khoi cong|xay dung|thanh lap|hoan thanh|thuc hien|duyet|ban hanh|su dung"
    r"|hoat dong)(?: (?:khoang|nhung|ngay|thang|nam|cuoi|dau|giua|trong|vao|tu)){0,4} "
    r"(?:(?:\d{1,2}[/.-])?(?P<month>\d{1,2})[/.-])?(?P<year>19\d\d|20[012]\d)"
    r"(?![\d.,]\d|\d|[/-]\w| (?:den|toi)\b(?! nay))"
    r"|\b(?:nghi dinh|nghi quyet|quyet dinh|thong tu|luat|chi thi)(?: so)? \d{1,4}/(?P<of>20[012]\d)\b"
)
_NAMED = cue(r"(?<!den )(?<!den nam )(?<!toi nam )(?<![\d.,])20[012]\d(?![\d.,]\d|\d)")
_SENTENCE = re.compile(r"[.;!?]\s+|\n")
_REACH = 250
_STILL = (" chua", " van", " nhung")
_FEW, _MANY = 3, 10
"""Two years that are not said to be more are as often those of a plan or a punishment; more than
ten or forty may be any number of them."""


def elapsed_years(body: Occasions, title: Occasions, month: int | None) -> Iterator[Vote]:
    """Read `áp dụng từ ngày 1/1/2011. Qua hơn 6 năm thực hiện`: since when, and how long it has been.

    The beginning stands in the same sentence or in the one before; what a title counts begins with the first
    beginning that the text tells of. `month` is that of the event, None where it is not known.
    """
    counts = list(_counts(body.folded, title.folded))
    named = frozenset(map(int, _NAMED.findall(body.folded))) if counts else frozenset[int]()
    for said, began, start, end in counts:
        if scores := _reached(said, began, named, month):
            yield Vote("counted", scores, start, end)


def _counts(folded: str, title: str) -> Iterator[tuple[re.Match[str], re.Match[str], int, int]]:
    """Give how many years have passed, since when, and where the body says so."""
    for start, end, said in _how_long(folded):
        stop = _SENTENCE.search(folded, end, end + _REACH)
        last = stop.start() if stop else end + _REACH
        anew = said["about"] or _SINCE_THEN.search(folded, max(0, start - 24), start)
        near = _BEGAN.finditer(folded, _sentence(folded, start, before=bool(anew)), last)
        if began := min(near, key=lambda found: abs(found.start() - start), default=None):
            yield said, began, start, end
    counted = [said for _, end, said in _how_long(title) if title.endswith(_STILL, 0, end)]
    if counted and (first := _BEGAN.search(folded)):
        yield from ((said, first, *first.span()) for said in counted)


def _how_long(folded: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Give where a text counts years that have passed, with how many they are."""
    for match in _PASSED.finditer(folded):
        said = _HOW_LONG.search(folded, max(0, match.start() - 16), match.start())
        if said is None:
            continue
        before = folded[max(0, said.start() - 24) : said.start()]
        if (match["then"] or _FOR.search(before)) and not _OF_PLAN.search(before):
            yield said.start(), match.end(), said


def _sentence(folded: str, start: int, *, before: bool) -> int:
    """Give where the sentence of a place begins, or the one before it, not too far from it."""
    first = max(0, start - _REACH)
    stops = [first, first, *(stop.end() for stop in _SENTENCE.finditer(folded, first, start))]
    return stops[-2] if before else stops[-1]


def _reached(
    said: re.Match[str], began: re.Match[str], named: Collection[int], month: int | None
) -> dict[int, float]:
    """Give the years in which so many have passed; none where the text has `named` later ones."""
    years, about = int(_DIGITS.get(said["years"], said["years"])), said["about"]
    if (years >= _MANY) if about else (years < _FEW):
        return {}
    year = int(began["year"] or began["of"]) + years
    if year < FIRST or any(later in named for later in range(year + 1, year + _FEW + 1)):
        return {}
    if about == "hon":
        year += bool(month and month < int(began["month"] or 0))
        return {year: LIKELY, year + 1: SLIGHT}
    return {year: SLIGHT, year - 1: SLIGHT} if about else {year: LIKELY}
