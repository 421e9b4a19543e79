"""Years that a text lets one count from a beginning that it names and the time that has passed since."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import DIGITS, FIRST, LIKELY, ROUND, SLIGHT, Vote
from hdnd_tui.vietnamese.letters import cue
from hdnd_tui.vietnamese.sentences import clause_around

_SPAN = cue(
    r" nam\b(?<=[\dtianym] nam)(?! (?:\d|tu|toi|den|nua|ruoi|sau|truoc|tuoi)\b)"
    r"(?P<then> (?:qua|nay|roi|troi|lien|chua|van|nhung)\b)?"
)
_HOW_LONG = cue(r"(?:\b(?P<about>hon|gan) )?\b(?P<years>\d{1,3}|mot|hai|ba|bon|bay|tam|chin|muoi)$")
"""Five and six are left out: without marks they read as `year` and `after`."""
_FOR = cue(
    r"\b(?:suot|da|den nay|den thoi diem nay|nay|lien tuc|qua)(?: (?:da|tron|duoc))? $"
    r"|\b(?:da|moi) (?:thi hanh|thuc hien|ap dung|hoat dong|van hanh|trien khai)(?: duoc)? $"
)
_SINCE_THEN = cue(r"\b(?:qua|da|den nay|den thoi diem nay)(?: (?:da|tron|duoc))? $")
"""Words that count from what the sentence before told; of its own a sentence counts with `suốt` as well."""
_OF_PLAN = cue(r"\b(?:thang|quy|thu|giai doan|ke hoach|trong|moi|nhiem ky|sau|thoi han) $")
_BEGAN = cue(
    r"\b(?<!(?<!phat )sinh )(?<!(?<!phat )sinh vao )"
    r"(?:tu|vao|ngay|thang|khoi cong|xay dung|thanh lap|hoan thanh|thuc hien|duyet|ban hanh|su dung"
    r"|hoat dong)(?: (?:khoang|nhung|ngay|thang|nam|cuoi|dau|giua|trong|vao|tu)){0,4} "
    r"(?:(?:\d{1,2}[/.-])?(?P<month>\d{1,2})[/.-])?(?P<year>19\d\d|20[012]\d)"
    r"(?![\d.,]\d|\d|[/-]\w| (?:den|toi)\b(?! nay))"
    r"|\b(?:nghi dinh|nghi quyet|quyet dinh|thong tu|luat|chi thi)(?: so)? \d{1,4}/(?P<of>20[012]\d)\b"
    r"|\bnam (?P<approved>19\d\d|20[012]\d),? (?:\w+\.? ){1,6}(?:phe duyet|khoi cong)\b"
)
_IN_USE = "hoat dong|van hanh|su dung|khai thac|khanh thanh"
_USES = tuple(f" nam {word}" for word in ("di vao", "dua vao", "ke tu khi", *_IN_USE.split("|")))
_USED = ("khanh thanh", "hoat dong", "van hanh", "su dung", "khai thac")
"""One of them stands close to every year since which something is used."""
_USED_FOR = cue(
    r"\b(?:sau|qua) (?:(?P<about>hon|gan|khoang) )?(?P<years>\d|mot|hai|ba|bon) nam(?: ke tu khi)?"
    rf" (?:(?:di|dua) vao )?(?:{_IN_USE})\b"
)
_USED_FROM = cue(
    r"\b(?:khanh thanh|(?:dua|di) vao (?:hoat dong|van hanh|su dung|khai thac)"
    r"|(?:hoat dong|van hanh|khai thac) tu)\b[^.;\n]{0,30}?(?:(?<!den )(?<!toi )\bnam |\d[/.-])"
    r"(?P<year>20[01]\d)\b(?! ?[-–])"
)
"""`khánh thành tháng 9/2014 ... Sau 2 năm đi vào hoạt động`: of works one beginning is told, if any."""
_NAMED = cue(
    r"(?<!20\d\d-)(?<!20\d\d–)(?<!den )(?<!den nam )(?<!toi nam )(?<![\d.,])20[012]\d(?![\d.,]\d|\d)"
)
_ANY = re.compile(r"(?<![\d.,])20[012]\d(?!\d)")
_HEADING = re.compile(r"[^\n]{8,80}(?<![.!?;:])\n")
_NEAR = 400
_STILL = (" chua", " van", " nhung")
_FEW, _MANY = 3, 10
"""Two years that are not said to be more are as often those of a plan or a punishment; more than
ten or forty may be any number of them."""


def elapsed_years(body: Occasions, title: Occasions, month: int | None) -> Iterator[Vote]:
    """Read `áp dụng từ ngày 1/1/2011. Qua hơn 6 năm thực hiện`: since when, and how long it has been.

    The beginning stands in the same sentence or in the one before; what a title or a heading counts begins
    with the first beginning that is told behind it. `month` is that of the event, None where it is not known.
    """
    yield from _in_use(body)
    counts = list(_counts(body.folded, title.folded))
    named = frozenset(map(int, _NAMED.findall(body.folded))) if counts else frozenset[int]()
    for said, began, start, end in counts:
        if scores := _reached(said, began, named, month):
            yield Vote("counted", scores, start, end)


def _in_use(body: Occasions) -> Iterator[Vote]:
    """Read how long works have been in use, where the text just named one year since when, and none later."""
    if not any(map(body.beside_years.__contains__, _USED)):
        return
    for match in body.find(_USED_FOR, *_USES):
        told = slice(max(0, match.start() - _NEAR), match.end())
        since = {int(found["year"]) for found in _USED_FROM.finditer(body.folded[told])}
        if len(since) == 1 and not any(int(year) > min(since) for year in _ANY.findall(body.folded[told])):
            year = since.pop() + int(DIGITS.get(match["years"], match["years"]))
            yield Vote(
                "counted", {year: SLIGHT if match["about"] in ("gan", "khoang") else LIKELY}, *match.span()
            )


def _counts(folded: str, title: str) -> Iterator[tuple[re.Match[str], re.Match[str], int, int]]:
    """Give how many years have passed, since when, and where the body says so."""
    begun: list[re.Match[str]] | None = None
    for start, end, said in _how_long(folded):
        if folded.endswith(_STILL, 0, end) and _HEADING.match(folded, folded.rfind("\n", 0, start) + 1):
            begun = list(_BEGAN.finditer(folded)) if begun is None else begun
            below = bisect_left(begun, end, key=lambda match: match.start())
            yield from ((said, first, start, end) for first in begun[below : below + 1])
            continue
        anew = said["about"] or _SINCE_THEN.search(folded, max(0, start - 24), start)
        near = _BEGAN.finditer(folded, *clause_around(folded, start, end, before=bool(anew)))
        if began := min(near, key=lambda found: abs(found.start() - start), default=None):
            yield said, began, start, end
    counted = [said for _, end, said in _how_long(title) if title.endswith(_STILL, 0, end)]
    if counted and (first := _BEGAN.search(folded)):
        yield from ((said, first, *first.span()) for said in counted)


def _how_long(folded: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Give where a text counts years that have passed, with how many they are."""
    for match in _SPAN.finditer(folded):
        said = _HOW_LONG.search(folded, max(0, match.start() - 16), match.start())
        if said is None:
            continue
        before = folded[max(0, said.start() - 24) : said.start()]
        if (match["then"] or _FOR.search(before)) and not _OF_PLAN.search(before):
            yield said.start(), match.end(), said


def _reached(
    said: re.Match[str], began: re.Match[str], named: Collection[int], month: int | None
) -> dict[int, float]:
    """Give the years in which so many have passed; none where the text has `named` later ones."""
    years, about = int(DIGITS.get(said["years"], said["years"])), said["about"]
    if (years >= _MANY) if about else (years < _FEW or years in ROUND):
        return {}
    year = int(began["year"] or began["of"] or began["approved"]) + years
    if year < FIRST or any(later in named for later in range(year + 1, year + _FEW + 1)):
        return {}
    if about == "hon":
        year += bool(month and month < int(began["month"] or 0))
        return {year: LIKELY, year + 1: SLIGHT}
    return {year: SLIGHT, year - 1: SLIGHT} if about else {year: LIKELY}
