"""What is said of a law tells the year: a bill is debated before it is passed, what is new soon applies.

| phrase | years |
|---|---|
| `góp ý dự thảo Luật X`, `Luật X đang được thảo luận` | with the event between the debates and the vote |
| `sửa đổi, bổ sung Luật X`, `Luật X (sửa đổi)` | the same, of what changed the law or took its place |
| `Luật X được thông qua ngày 19/6` | that of the vote |
| `Luật X vừa được thông qua`, `hội nghị phổ biến Luật X` | with the event soon behind the vote |
| `Luật X sẽ có hiệu lực từ 1/7 tới` | with the event between the vote and the day it applies |
| `theo Luật X` | none in which the first law of that name was not passed |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

from hdnd_tui.councils.laws import Law, Version, key, laws, named
from hdnd_tui.importing.dates.near_days import day_in
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import FIRST, LIKELY, PLAIN, WILL, Vote
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import cue

Stage = Literal["draft", "passed on", "new", "ahead", "in force"]

_HEADS = ("luat ", "hien phap ", "dac thu ", " cua quoc hoi")
"""Without one of them a text names no law, and no resolution that the table has."""
_REACH, _BESIDE, _LEAD = 110, 60, 900
_DAY_WORDS = ("ngay ", "sang ", "chieu ", "hom ", "nay ")
_PLAIN_WORDS = 2
"""A name of so few words is plain speech where nothing of it is capital: `dự thảo luật xây dựng cơ chế`."""
_OF = (
    r"(?: (?:ve|vao|cho|doi voi|cac|du|thao|an|to|trinh|noi|dung|mot|so|dieu|cua|bo)\b|,| sua doi| bo sung)*"
)
_DRAFT = cue(
    rf"\b(?:du (?:thao|an)|(?P<bare>du)|cho y kien|lay y kien|tham tra|chinh ly|soan thao)\b{_OF}:? (?:bo )?$"
)
_BILL = ("dự", "du")
_DEBATED = cue(rf"\b(?:gop y|thao luan|xay dung|sua)\b{_OF}:? (?:bo )?$")
_DRAFTS = cue(
    r"\bdu (?:thao|an)(?: cac)?:? (?:bo )?luat\b"
    r"(?:(?!\b(?:theo|quy dinh|can cu|tuan thu|hien hanh|thi hanh|chap hanh|(?<!luat )thuc hien|trien khai"
    r"|pho bien|tuyen truyen)\b)[^.\n])*$"
)
"""All the laws of a list, `các dự án: Luật A, Luật B và Luật C`, are bills."""
_STILL = r"(?:[^.,;\n]|, (?:(?:bo )?luat|duoc|gom|da)\b)"
"""What is said behind a comma is mostly of another: `thực hiện Luật X, huyện đang xây dựng kế hoạch`."""
_IS_DRAFT = cue(
    rf"{_STILL}{{0,20}}?,? (?:dang|hien dang|tiep tuc)(?: duoc)?(?: quoc hoi| chinh phu)?"
    r" (?:thao luan|ban|xay dung|lay y kien|soan thao|gop y|sua doi|chinh ly|hoan thien)\b"
    rf"|{_STILL}{{0,20}}?,? (?:{WILL}|chuan bi|sap)(?: duoc| tiep tuc)* (?:quoc hoi )?"
    r"(?:trinh(?! bay)|thong qua|sua doi|ban hanh|thao luan)\b"
)
_PASSED = r"(?:thong qua|ban hanh|ra doi|bieu quyet thong qua)"
_NEW = cue(rf"\b(?:vua|vua moi|moi)(?: duoc)?(?: quoc hoi)? {_PASSED}(?: cac)? (?:bo )?$")
_IS_NEW = cue(rf"(?: \(sua doi\))?,? (?:da )?(?:vua|vua moi|moi)(?: duoc)?(?: quoc hoi)? {_PASSED}\b(?! nam)")
_AHEAD = cue(
    rf"{_STILL}{{0,60}}?,? (?:{WILL}|sap|chuan bi)(?: chinh thuc)? (?:co|phat sinh) hieu luc\b"
    rf"|{_STILL}{{0,60}}?,? (?:co hieu luc|ap dung|thi hanh)(?: thi hanh)?(?: ke)? tu (?:ngay )?"
    r"\d{1,2}[/-]\d{1,2} (?:toi|sap toi|nam toi|nam sau)\b"
)
_LAUNCHED = cue(
    r"\b(?:hoi nghi|lop|buoi|hoi thao)\b[^.;\n]{0,80}"
    r"\b(?:trien khai|quan triet|pho bien|gioi thieu|tap huan)\b"
    r"(?:(?!\b(?:theo|can cu)\b)[^.;\n]){0,24}$"
)
_LOOKS_BACK = cue(
    r"\b(?:so ket|tong ket|ket qua|danh gia|tuyen truyen|giam sat|kiem tra|khao sat|\d nam|(?:mot|hai|ba) nam"
    r"|(?:\d+|cac|nhieu) (?:hoi nghi|lop|buoi|hoi thao))\b"
)
_VOTED_ON = (
    rf"{_PASSED} (?:vao )?(?:(?:sang|chieu|hom|ngay) ){{1,2}}"
    r"(?P<day>\d{1,2})[/-](?P<month>\d{1,2})(?![\d/-])"
)
_PASSED_ON = cue(rf"(?: \(sua doi\))?,? (?:da )?(?:vua )?(?:duoc )?(?:quoc hoi )?{_VOTED_ON}")
_ON_PASSED = cue(
    r"\b(?P<day>\d{1,2})[/-](?P<month>\d{1,2}),? quoc hoi(?: da| chinh thuc| bieu quyet)* thong qua"
    r"(?: du an| du thao)?(?: cac)?(?: bo)? $"
)
_VOTE_ON = cue(_VOTED_ON)
"""`dự kiến thông qua ngày 24-11`: the day of the vote on a bill."""
_APPLIES = cue(
    r"[^.;\n]{0,40}?\b(?:hieu luc|ap dung|thi hanh)\b[^.;\n\d]{0,30}"
    r"(?:\d{1,2}[/-]\d{1,2}[/-])?(?P<year>20\d\d)\b"
)
"""`Luật X (có hiệu lực từ 1/7/2016)`: says which version is meant."""
_CITED = cue(r"\b(?:theo|can cu|tai|trong|cua|quy dinh)(?: (?:quy dinh|cua|tai|cac|dieu \d+))* (?:bo )?$")
_CHANGES = cue(
    r"\bsua(?: doi)?(?:,? bo sung)?(?: mot so dieu)?(?: cua)?(?: cac)?(?: bo)? ?"
    r"(?:(?:bo )?luat\b[^.;\n]{0,60}? va (?:bo )?)?$"
)
_WISHED = cue(
    r"\b(?:de nghi|kien nghi|de xuat|can|nen|mong|mong muon|som)\b[^.;\n]{0,30}"
    r"\b(?:xay dung|sua(?: doi)?(?:,? bo sung)?(?: mot so dieu)?(?: cua)?)(?: cac)?(?: bo)? ?$"
)
"""Voters wish for a law, or that one were changed, years before there is a bill."""
_RULES = cue(r"\b(?:theo|can cu)(?: (?:quy dinh|cua|tai|cac|dieu \d+))* (?:bo )?$")
_AMENDS = cue(r"\bluat sua doi\b[^.;\n]*$")
_REVISED = cue(r" ?\(?(?:sua doi|moi)\b")
_REPLACED = cue(r" ?\(sua doi\)")
"""So bills are named that take the place of a law: `Luật X (sửa đổi)`."""
_OF_YEAR = cue(r"(?: hien hanh)?,? \(?(?:(?:nam|so \d+/) ?)?(?P<year>(?:19|20)\d\d)\b")
_PREPARED = ((timedelta(days=110), LIKELY), (timedelta(days=200), 1.2), (timedelta(days=450), 0.5))
"""A bill is before committees for some months before its first debate, and before that with the public."""
_LONG, _FIRST_YEAR = timedelta(days=300), 2.4
"""Of a bill that is debated so long the year of the first debate says nearly as much as that of the vote."""
_SOON, _STILL_NEW = timedelta(days=150), timedelta(days=420)
_SOME = timedelta(days=4)
_DEEP = 0.5
"""Deep in a text bills are also told of that somebody has worked on in the years before."""
_LATE, _NEW_THEN = 10, 1.4
"""Where no day is known a law that was just passed is of that year; one passed late, maybe of the next."""


def by_laws(text: Occasions, event: Dated | None, *, plain: bool) -> Iterator[Vote]:
    """Give what a text says of laws: of a name that it says several things of, the plainest counts."""
    if not any(map(text.folded.__contains__, _HEADS)):
        return
    if event is not None and not plain and not text.folded.endswith(_DAY_WORDS, 0, event.start):
        event = None  # `2/3 số phiếu` is no day
    found = list(named(text.folded))
    if not found:
        return
    best: dict[tuple[str, bool], Vote] = {}
    voted_on, days = list(text.find(_VOTE_ON, "thong qua ")), _days_without_year(text)
    for match in found:
        written = text.raw(*match.span())
        name = key(text.raw(*match.span(match.lastgroup or 0)))
        if name not in laws() or (name.count(" ") < _PLAIN_WORDS and written.islower()):
            continue
        law = laws()[name]
        stage, versions = _read(text, match, law)
        if stage != "draft":
            versions = tuple(each for each in versions if each not in law.dropped)
        if stage is None or not versions:
            continue
        if stage == "draft":
            planned = next((same for on in voted_on if (same := _of_day(versions, on))), ())
            stage, versions = ("passed on", planned) if planned else (stage, versions)
        day = event or _day_beside(days, match)
        scores = _before(versions[0], day) if stage == "in force" else _scores(stage, versions, day)
        if stage == "draft" and event is not None and match.start() >= _LEAD:
            scores = {year: score * _DEEP for year, score in scores.items()}
        of_name = name, stage == "in force"
        if scores and (of_name not in best or _plainness(scores) > _plainness(best[of_name].scores)):
            best[of_name] = Vote(f"law {stage}", scores, *match.span())
    yield from best.values()


def _plainness(scores: Mapping[int, float]) -> tuple[float, int]:
    """Say which of two mentions is plainer: the one that says more, and that of fewer years."""
    return max(scores.values()), -len(scores)


def _days_without_year(text: Occasions) -> list[Dated]:
    days = (o.dated for o in text.all if o.dated.kind == "day" and o.dated.year is None)
    return [dated for dated in days if text.folded.endswith(_DAY_WORDS, 0, dated.start)]


def _day_beside(days: list[Dated], match: re.Match[str]) -> Dated | None:
    """Give the day without a year that is stated beside a law: `thảo luận dự án Luật X ngày 10/11`."""
    beside = range(match.start() - _BESIDE, match.end() + _BESIDE)
    first = bisect_left(days, beside.start, key=lambda dated: dated.start)
    return days[first] if first < len(days) and days[first].start in beside else None


def _read(text: Occasions, match: re.Match[str], law: Law) -> tuple[Stage | None, tuple[Version, ...]]:
    """Give the stage in which a text names a law, and the versions that it can mean."""
    folded = text.folded
    before = folded[max(0, match.start() - _REACH) : match.start()]
    after = folded[match.end() : match.end() + _REACH]
    of_year = _OF_YEAR.match(after)
    wished = _WISHED.search(before)
    changes = None if wished else _CHANGES.search(before)
    if of_year and changes:
        year = int(of_year["year"])
        return "draft", min(((each,) for each in _later(law) if each.passed.year > year), default=())
    if of_year:
        of_that = (each for each in law.passed if each.passed.year == int(of_year["year"]))
        return "in force", tuple(of_that)
    versions = _meant(law, before, after, changed=bool(changes))
    if applies := _APPLIES.match(after):
        versions = tuple(each for each in versions if each.applies.year == int(applies["year"])) or versions
    if on := _PASSED_ON.match(after) or _ON_PASSED.search(before):
        return "passed on", _of_day(versions, on)
    if _NEW.search(before) or _IS_NEW.match(after):
        return "new", versions
    if _AHEAD.match(after):
        return "ahead", versions
    if match.start() < _LEAD and _LAUNCHED.search(before) and not _LOOKS_BACK.search(before):
        return "new", versions
    if _is_drafted(text, match.start()) or _DRAFTS.search(before):
        return "draft", versions
    if _IS_DRAFT.match(after) and not _RULES.search(before):
        return "draft", versions
    if match.start() < _LEAD and (changes or (not wished and _DEBATED.search(before))):
        return "draft", versions  # deep in a text they tell of another day
    return ("in force", law.passed) if law.passed and _CITED.search(before) else (None, ())


def _is_drafted(text: Occasions, at: int) -> bool:
    """Say whether a law is a bill by the words before it: `dự Luật X`, not `mặc dù Luật X`, `đủ Luật X`."""
    start = max(0, at - _REACH)
    before = text.folded[start:at]
    found = _DRAFT.search(before)
    while found and found["bare"]:
        if text.raw(start + found.start(), start + found.end("bare")).lower() in _BILL:
            return True
        found = _DRAFT.search(before, found.end("bare"))
    return found is not None


def _later(law: Law) -> tuple[Version, ...]:
    return law.passed[1:] + law.amended + _failed(law)


def _failed(law: Law) -> tuple[Version, ...]:
    """Give the bills that should have taken the place of a law that there is."""
    return tuple(each for each in law.dropped if law.passed and each > law.passed[0])


def _meant(law: Law, before: str, after: str, *, changed: bool) -> tuple[Version, ...]:
    """Give the versions that a mention can mean by how it names the law."""
    if _AMENDS.search(before):
        return law.amended
    if _REPLACED.match(after):
        return law.passed[1:] + _failed(law) or _later(law)
    if changed or _REVISED.match(after):
        return _later(law)
    return law.passed + law.dropped


def _of_day(versions: tuple[Version, ...], on: re.Match[str]) -> tuple[Version, ...]:
    """Give those that were passed on a day without a year."""
    day = int(on["month"]), int(on["day"])
    return tuple(each for each in versions if (each.passed.month, each.passed.day) == day)


def _before(version: Version, day: Dated | None) -> dict[int, float]:
    """Speak against the years in which a law that is cited was not passed."""
    last = version.passed.year
    if day is not None and day_in(day, last) < version.passed:
        last += 1
    return dict.fromkeys(range(FIRST, last), -LIKELY)


def _scores(stage: Stage, versions: tuple[Version, ...], event: Dated | None) -> dict[int, float]:
    scores: dict[int, float] = {}
    for version in versions:
        for year in range(max(FIRST, version.debated.year - 1), version.applies.year + 2):
            score = _score(stage, version, day_in(event, year)) if event else _of_year(stage, version, year)
            if score > scores.get(year, 0.0):
                scores[year] = score
    return scores


def _score(stage: Stage, version: Version, day: date) -> float:
    """Say how much a day is one on which a version of a law is spoken of as being in that stage."""
    debated, passed, applies = version
    if stage == "passed on":
        # A writer leaves out the year of the days of his own.
        return PLAIN if day.year == passed.year else 0.0
    if stage == "draft":
        if debated - _SOME <= day <= passed + _SOME:
            return PLAIN
        before = next((score for days, score in _PREPARED if debated - days <= day < debated), 0.0)
        return _FIRST_YEAR if before == LIKELY and passed - debated > _LONG else before
    if stage == "ahead":
        return PLAIN if passed - _SOME <= day <= applies else 0.0
    if passed - _SOME <= day <= passed + _SOON:
        return PLAIN
    return 1.0 if passed < day <= max(passed + _STILL_NEW, applies) else 0.0


def _of_year(stage: Stage, version: Version, year: int) -> float:
    """Say the same of a year in which no day is known."""
    passed = version.passed
    if stage == "passed on":
        return PLAIN if year == passed.year else 0.0
    if stage == "new":
        late = passed.month >= _LATE
        return _NEW_THEN if year == passed.year else 0.5 if late and year == passed.year + 1 else 0.0
    first, last = (version.debated, passed) if stage == "draft" else (passed, version.applies)
    return 1.0 if first.year <= year <= last.year else 0.0
