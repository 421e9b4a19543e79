"""What `năm 2018` says of the year of an event, by the words around it: one table of phrases.

The scores are natural logarithms of odds, rounded, as counted on some 1,200 news pages whose year was known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hdnd_tui.importing.occasions import Occasion
from hdnd_tui.importing.votes import LIKELY, PLAIN, SLIGHT, Vote

Offsets = Mapping[int, float]
"""Score of the year so many years after the year that is named."""

_PLANNED = (
    "phuong huong|nhiem vu|ke hoach|du toan|muc tieu|giai phap|chuong trinh|chi tieu|phan bo|danh muc|chu de"
    "|bien che|xay dung co ban|thu hoi dat|dau tu cong"
)
_REPORTED = "tong ket|ket qua|tinh hinh|danh gia|thuc hien (?:ke hoach|du toan|nhiem vu)|uoc thuc hien"
_TOPIC = re.compile(rf"\b(?:(?P<past>{_REPORTED})|(?P<plan>{_PLANNED}))\b(?! (?:den|tu) nam)")
_TOPIC_REACH = 110
_ONE_TOPIC = re.compile(r" (?:thuc hien )?(?:cac )?")
"""Between the words of one topic: "tình hình thực hiện kế hoạch"."""
_MUST = r"\b(?:se|phai|can|phan dau|du kien|khang dinh|cam ket|yeu cau)\b"
_LEAD = 350


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words around a year and the years that an event told with them has, by its month."""

    name: str
    before: re.Pattern[str]
    after: re.Pattern[str] | None
    early: Offsets
    """The event is of January to April."""
    middle: Offsets
    late: Offsets
    """The event is of September to December."""
    unknown: Offsets
    """No day of the event is known."""


def _phrase(
    name: str,
    before: str,
    after: str = "",
    *,
    early: Offsets,
    middle: Offsets,
    late: Offsets,
    unknown: Offsets | None = None,
) -> Phrase:
    read = re.compile(after) if after else None
    return Phrase(name, re.compile(before + "$"), read, early, middle, late, unknown or middle)


def _always(name: str, before: str, after: str = "", *, scores: Offsets) -> Phrase:
    return _phrase(name, before, after, early=scores, middle=scores, late=scores)


_NOW: Offsets = {0: PLAIN}

PHRASES = (
    _always("this year", r"(?<!dau )(?<!giua )(?<!cuoi )nam ", r" nay\b", scores=_NOW),
    _always("entered", r"\bbuoc (?:vao|sang) nam ", scores=_NOW),
    _always("since January", r"\bdau nam ", r"\s*(?:den|toi) nay\b", scores={0: 2.0}),
    _phrase(
        "compared", r"\b(?:so voi(?: cung ky)?(?: cua)?|cung ky) nam ",
        early={1: 0.8, 2: 0.8}, middle={1: 1.2, 2: 0.3}, late={1: LIKELY}, unknown={1: 0.4, 2: 0.4},
    ),
    _phrase(
        "programme ahead", r"\bchuong trinh (?:hoat dong )?giam sat\b[^.;]{0,30}nam ",
        early={0: SLIGHT}, middle={-1: LIKELY}, late={-1: LIKELY}, unknown={-1: LIKELY},
    ),
    _phrase(
        "told before", r"\btruoc do,?(?: tu| trong)? nam ",
        early={1: LIKELY}, middle={1: 1.0}, late={1: 1.0}, unknown={1: 1.0},
    ),
    _phrase(
        "right from January", rf"(?<!phai )\bngay (?:tu )?(?:nhung ngay |nhung thang )?dau nam ",
        early={0: LIKELY}, middle={0: 1.0}, late={-1: LIKELY},
    ),
    _phrase(
        "to be done within", rf"{_MUST}[^.;]{{0,80}}\btrong nam ",
        early={0: LIKELY}, middle={0: 1.5}, late={-1: LIKELY},
    ),
    _phrase(
        "within, to be done", r"\btrong nam ", rf"[^.;]{{0,40}}{_MUST}",
        early={0: LIKELY}, middle={0: 1.5}, late={-1: LIKELY},
    ),
    _phrase(
        "as of", r"\btinh den (?:het |cuoi |het cuoi )?nam ",
        early={1: LIKELY}, middle={1: 1.2}, late={0: 0.5, 1: 0.5}, unknown={1: 0.8},
    ),
    _phrase(
        "awarded for", r"\b(?:thi dua|khen thuong|bang khen)\b[^.;,]{0,30}nam ",
        early={1: LIKELY}, middle={1: 1.2}, late={0: 0.5, 1: 0.5}, unknown={1: 0.8},
    ),
    _phrase("next year", r"\bsang nam ", early={0: LIKELY}, middle={}, late={-1: LIKELY}),
    _phrase(
        "in that year alone", r"\b(?:rieng|chi tinh)(?: rieng)?(?: trong)? nam ",
        early={1: LIKELY}, middle={1: 1.2}, late={0: 0.5, 1: 0.5}, unknown={1: 1.2},
    ),
    _phrase(
        "told of a year", r"(?:^|[-+\n] ?)(?:trong )?nam ",
        early={1: 1.5}, middle={1: 0.6}, late={0: 0.4, 1: 0.4}, unknown={1: 0.7},
    ),
    _phrase(
        "named", r"(?<!den )(?<!tu )(?<!truoc )(?<!sau )(?<!vao )(?<!dau )(?<!giua )(?<!cuoi )nam ",
        early={0: 0.4, 1: 0.4}, middle={1: 0.4, 0: 0.2}, late={0: 0.8}, unknown={1: 0.3, 0: 0.2},
    ),
)  # fmt: skip
"""The first that matches counts."""

_PAST_TOPIC = _phrase(
    "report", "",
    early={1: LIKELY}, middle={0: 0.5, 1: 0.5}, late={0: LIKELY}, unknown={0: 0.3, 1: 0.3},
)  # fmt: skip
_PLAN_TOPIC = _phrase("plan", "", early={0: LIKELY}, middle={0: 2.3}, late={-1: 2.3}, unknown={0: 1.5})


def phrase_votes(occasion: Occasion, month: int | None) -> Iterator[Vote]:
    """Read a bare year in its sentence; `month` is that of the event, None where it is not known."""
    year = occasion.dated.year
    phrase = _phrase_of(occasion)
    if year is None or phrase is None:
        return
    offsets = (
        phrase.unknown
        if month is None
        else phrase.early
        if month <= 4
        else phrase.middle
        if month <= 8
        else phrase.late
    )
    scores = {year + offset: score for offset, score in offsets.items()}
    yield Vote(phrase.name, scores, occasion.dated.start, occasion.dated.end)


_OTHER_THING = re.compile(
    r"\d (?:cua )?nam $|\b(?:luat|phap lenh|hien phap|nghi dinh|thong tu)\b[^.;,]{0,60}nam $|\bsinh nam $"
)
_CAREER = re.compile(r"[^.;]{0,40}\b(?:giu chuc|bo nhiem|dieu dong|luan chuyen|duoc bau|phan cong|tot nghiep)\b")


def _phrase_of(occasion: Occasion) -> Phrase | None:
    before, after = occasion.before, occasion.after
    if _OTHER_THING.search(before) or _CAREER.match(after) or re.search(r"\bden nam 20.*so voi", before):
        return None
    if occasion.dated.start < _LEAD and re.search(r"\b(?:lan thu|lan) \w+,? nam $", before):
        return PHRASES[0]
    for phrase in PHRASES[:-4]:
        if phrase.before.search(before) and (phrase.after is None or phrase.after.match(after)):
            return phrase
    if topic := _topic(before, occasion.dated.year or 0):
        return topic
    return next((phrase for phrase in PHRASES[-4:] if phrase.before.search(before)), None)


def _topic(before: str, year: int) -> Phrase | None:
    """Say whether a year is that of a report or of a plan."""
    if not before.endswith("nam ") or re.search(r"\b(?:den|tu|truoc|sau|vao|ke tu|dau|giua|cuoi) nam $", before):
        return None
    reach = before[-_TOPIC_REACH:]
    named = list(_TOPIC.finditer(reach))
    if not named or re.search(r"[.;]|20\d\d|, nam $|\bhoan thanh\b", reach[named[-1].end() :]):
        return None  # "cuối năm 2017 đạt kết quả gì, năm 2018 làm gì"
    if named[-1]["past"] or (
        len(named) > 1
        and named[-2]["past"]
        and _ONE_TOPIC.fullmatch(reach[named[-2].end() : named[-1].start()])
    ):
        return _PAST_TOPIC
    if named[-1]["plan"] == "muc tieu" and not year % 5:
        return None  # the aim of a five-year plan
    return _PLAN_TOPIC
