"""The table of phrases around a bare `năm 2018` and the years that events told with them have.

The scores are natural logarithms of odds, rounded, as counted on some 5,000 news pages whose year was known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hdnd_tui.importing.dates.votes import LIKELY, PLAIN, SLIGHT, WILL
from hdnd_tui.vietnamese.letters import cue

Offsets = Mapping[int, float]
"""Scores of the years so many years after the one that is named."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """Words around a year and the years that an event told with them has, by its month."""

    name: str
    ends: str
    """The letters that always stand right before the figures of the year."""
    before: re.Pattern[str]
    """What the sentence says before them."""
    after: re.Pattern[str]
    early: Offsets
    """The event is of January to April."""
    middle: Offsets
    late: Offsets
    """The event is of September to December."""
    unknown: Offsets
    """No day of the event is known."""

    def scores(self, year: int, month: int | None) -> dict[int, float]:
        """Give the scores of years where a year is named and the event is of a month."""
        if month is None:
            offsets = self.unknown
        else:
            offsets = self.early if month <= 4 else self.middle if month <= 8 else self.late
        return {year + offset: score for offset, score in offsets.items()}


_LAST_LETTERS = re.compile(r"(?:\\b|\))([a-z ]+)$")
"""In a pattern without a choice outside brackets: what stands behind its last sign."""


def _row(
    name: str, before: str, after: str, early: Offsets, middle: Offsets, late: Offsets, unknown: Offsets,
    *, unless: str = ""
) -> Phrase:  # fmt: skip
    """Give a row; `unless` are words right before the year with which it is none of it."""
    not_behind = "".join(f"(?<!{word} nam )" for word in unless.split())
    ends = _LAST_LETTERS.search(before)
    words = cue(f"(?:{before})nam ${not_behind}")
    return Phrase(name, f"{ends[1]}nam " if ends else "nam ", words, cue(after), early, middle, late, unknown)


_MUST = (
    rf"\b(?:{WILL}|(?<!buoc )phai|can(?! (?:cu|bo|ho|tho|doi|nha)\b)|phan dau|du kien"
    r"|khang dinh|cam ket|yeu cau)\b"
)
_WORKS = (
    "hoan thanh|hoan tat|dua vao|khoi cong|trien khai|thuc hien|ban giao|(?<!cong )(?<!qua )(?<!quy )trinh"
)
_DONE = (
    r"\bda\b(?! (?:nang|quoc gia|chieu|khoa|nganh|muc tieu|dang(?! (?:ky|tai))|so(?! ket)"
    r"|phan(?! (?:anh|bo|cap)))\b)"
)
"""`đã`, which reads as the `đa` of `đa dạng` and of `đa số` without marks."""
_EACH = (
    "xa|phuong|huyen|quan|tinh|thi (?:xa|tran)|thanh pho|thon|ap|khu (?:pho|dan)|to dan|ho|nha|gia dinh|nguoi"
    "|dan|hoc sinh|em|can bo|cong (?:chuc|dan|nhan)|don vi|co quan|dia (?:phuong|ban)|nganh|doanh nghiep"
    "|truong|lop|nam|thang|ngay"
)
"""Words behind `mỗi` and `mọi`, which without marks look like `mới`."""
_UP_TO_NOW = r"\s*(?:den|toi) nay\b"
_THIS: Offsets = {0: PLAIN}
_LAST: Offsets = {1: LIKELY}
_DUE: Offsets = {0: 1.5, 1: 0.4}
_EITHER: Offsets = {0: 0.5, 1: 0.5}

# name, words before, words after; then by the month of the event: early, middle, late, unknown.
TOLD_PLAINLY = (
    _row("this year", "", r" nay\b", _THIS, _THIS, _THIS, _THIS, unless="sach phim luat dau giua cuoi"),
    _row("entered", r"\bbuoc (?:vao|sang) ", "", _THIS, _THIS, _THIS, _THIS),
    _row("since January", r"\bdau ", _UP_TO_NOW, {0: 2.0}, {0: 2.0}, {0: 2.0}, {0: 2.0}),
    _row("same time of", r"\bcung ky(?: cua)? ", "", {1: 1.2, 2: 0.8}, {1: 2.0}, _LAST, {1: 1.8, 2: 0.3}),
    _row("compared", r"\bso voi(?: (?:du toan|ke hoach|uoc))?(?: cua)? ", "",
         {1: 0.8, 2: 0.8}, {1: 1.2, 2: 0.3}, _LAST, {1: 0.4, 2: 0.6}),
    _row("not yet", r"\btrong ", r"(?: [a-z]+){0,4} (?:van |hien )?chua"
         r" (?:co|duoc|the|do|lam|thuc|tien|giai|trien|bo)\b",
         {0: 0.3, 1: 0.6}, {0: 1.2, 1: 0.3}, {0: LIKELY}, {0: 1.0, 1: 0.3}),
    _row("told before", r"\btruoc do,?(?: tu| trong)? ", "", {1: 1.0}, {1: 0.8, 0: 0.3}, {1: 1.0}, {1: 0.8}),
    _row("awarded for", r"\b(?:thi dua|khen thuong|bang khen)\b[^.;,]{0,30}", "",
         _LAST, {1: 1.2}, _EITHER, {1: 0.8}),
    _row("next year", r"\bsang ", "", {0: LIKELY}, {}, {-1: LIKELY}, {}),
    _row("examination",
         r"\b(?:ky thi|thi thpt|tuyen sinh|diem thi(?! (?:cong|hanh|tuyen)))\b[^.;,]{0,40}", "",
         {0: 1.0, 1: 0.5}, {0: 1.5}, {0: 0.5, 1: 0.5}, {0: 1.2}),
    _row("festival", r"\b(?:ngay hoi|le hoi|lien hoan)\b[^.;,]{0,40}", "",
         {0: 1.5}, {0: 1.5}, {0: 1.0}, {0: 1.0}),
    _row("held yearly", r"\b(?:cuoc thi|hoi thi|olympic)\b[^.;,]{0,40}", "",
         {0: 0.5, 1: 0.5}, {0: 1.0}, {0: 0.8, 1: 0.3}, {0: 0.5}),
    _row("counted in", r"\btheo (?:so lieu )?thong ke\b[^.;]{0,30}", "",
         {1: 1.2}, {1: 1.0, 0: 0.3}, _EITHER, {1: 0.8, 0: 0.3}),
    _row("from then on", rf"\b(?:du kien|{WILL}|bat dau|ap dung)\b[^.;]{{0,50}}\btu ",
         r"(?! (?:den|toi|tro di)\b)",
         {0: 0.5, -1: 0.5}, {-1: 0.8, 0: 0.4}, {-1: LIKELY}, {-1: 0.8, 0: 0.3}),
    _row("right within", r"\b(?:ngay|chi) trong ", "", {0: LIKELY}, {0: LIKELY}, {0: LIKELY}, {0: LIKELY}),
    _row("to be done", rf"{_MUST}[^.;]{{0,80}}\btrong ", "",
         _DUE, {0: 1.2, -1: 0.5}, {-1: LIKELY}, {0: 1.2, -1: 0.8}),
    _row("to be done", rf"(?<!\bda )\b(?:{_WORKS})\b(?:(?!{_DONE})[^.;]){{0,40}}\btrong ",
         rf"(?![^.;]{{0,40}}{_DONE})",
         _DUE, {0: 1.5, -1: 0.4}, {-1: LIKELY}, {0: 0.8, -1: 0.4}),
    _row("to be done", r"(?:^|[-+\n] ?)", rf"[^.;]{{0,40}}{_MUST}",
         _DUE, {0: 1.2, -1: 0.5}, {-1: 1.2, 0: 0.5}, {0: 1.0, -1: 0.5}),
    _row("to be done", r"\btrong ", rf"[^.;]{{0,40}}{_MUST}",
         _DUE, {0: 1.2, -1: 0.5}, {-1: LIKELY}, {0: 1.2, -1: 0.8}),
)  # fmt: skip
"""The first that matches counts."""
UP_TO_THEN = _row(
    "up to then",
    r"\btu (?:nam )?20\d\d den (?:het )?",
    rf"[^.;]{{0,60}}{_DONE}",
    {0: 0.5, 1: 0.8},
    {0: 1.0, 1: 0.3},
    {0: LIKELY},
    {0: 0.8, 1: 0.5},
)
BY_ITS_END = _row(
    "by its end",
    r"\b(?:den|toi) (?:cuoi|het) ",
    rf"(?![^.;)\]\n]{{0,60}}\b(?:{WILL}|phai|du kien)\b)[^.;)\]\n]{{0,60}}(?:{_DONE}"
    rf"|\bmoi (?!(?:{_EACH})\b)(?:\w+ ){{0,3}}(?:duoc|co|dat)\b|\bchi (?:con|moi|co|dat)\b)",
    {1: LIKELY},
    {1: LIKELY},
    {1: 0.8, 0: 0.5},
    {1: 1.5, 0: 0.2},
)
"""`Đến cuối năm 2017, các sở mới bố trí được 500 căn`: a year that is over, where no later one is told of."""
PROGRAMME = _row(
    "programme ahead",
    r"\bchuong trinh (?:hoat dong )?(?:giam sat\b[^.;]{0,30}|(?:xay dung |lam )?luat, phap lenh"
    r"(?! khoa)[^.;,]{0,20})",
    "",
    {0: SLIGHT},
    {-1: LIKELY},
    {-1: LIKELY},
    {-1: LIKELY},
)
"""What a council or the Assembly sets itself in the middle of the year before."""
CARRIED_OUT = _row(
    "carried out",
    r"^\W*(?:tiep tuc )?(?:thuc hien|trien khai)\b[^.;]{0,60}\b(?:ke hoach|chuong trinh|nhiem vu|lich)\b"
    r"[^.;,]{0,90}",
    r"[^.;]{0,120}?,\s(?:(?:vao |trong |tu )?(?:\w{1,3} )?ngay|sang|chieu|toi|doan|thuong truc|hdnd|ban)\b",
    {0: LIKELY},
    {0: PLAIN},
    {0: PLAIN},
    {0: PLAIN},
)
"""`Thực hiện Kế hoạch giám sát năm 2022, ngày 20/9, Đoàn giám sát`: what was planned before is done now."""
NUMBERED = _row(
    "numbered",
    r"(?<!phe duyet )(?<!dieu chinh )(?<!sua doi )(?<!bo sung )"
    r"\b(?:dot|lan thu|lan) (?:\d{1,3}|[ivx]+|nhat|hai|ba|tu|nam)\)?,? (?:trong )?",
    "",
    {0: LIKELY},
    {0: LIKELY},
    {0: 1.2},
    {0: 1.5},
)
"""`giải báo chí lần thứ 37 năm 2019`, `công khai nợ thuế đợt 2 năm 2017`: what has a number in its year."""
NUMBERS = ("lan ", "dot ")
NUMBER_OF_LEAD = _row("number", "", "", {0: LIKELY}, {0: 1.5}, {0: 0.5, -1: 0.6}, {0: 1.2})
NUMBER = _row("number", "", "", {0: 0.6}, {0: 0.6}, {0: 0.4, -1: 0.3}, {0: 0.5})
REPORT = _row("report", "", "", _LAST, {0: 0.3, 1: 1.2}, {0: LIKELY}, {0: 0.3, 1: 0.3})
PLAN = _row("plan", "", "", {0: LIKELY}, {-1: 0.3, 0: 2.2}, {-1: 2.3, 0: 0.6}, {0: 1.7})
ASSIGNED = _row(
    "assigned",
    r"(?<!du kien )(?<!se )\bduoc giao (?:trong )?",
    "",
    {0: SLIGHT, 1: SLIGHT},
    {0: LIKELY},
    {0: LIKELY},
    {0: 0.8, 1: 0.3},
)
"""`nhiệm vụ được giao năm 2024` is spoken of in that year, and in the first months of the next as well."""
STAFF = _row("staff", "", "", {0: LIKELY}, {-1: 1.2, 0: 0.8}, {-1: 2.0}, {-1: 0.8, 0: 0.8})
"""`biên chế công chức năm 2020`: allotted well before the year or in its first months."""
TOLD_OF = (
    _row("that year alone", r"\b(?:rieng|chi tinh)(?: rieng)?(?: trong)? ", "",
         _LAST, {1: 1.2}, _EITHER, {1: 1.2}),
    _row("done within", r"\btrong ", rf"[^.;]{{0,60}}{_DONE}",
         {0: 0.3, 1: 1.8}, {0: 0.2, 1: 1.6}, {0: LIKELY}, {0: 0.5, 1: 0.9}),
    _row("told of a year", r"(?:^|[-+\n] ?)(?:trong )?",
         r",? (?:co (?:(?:tong cong|khoang|hon|gan|toi) )?\d|toan )",
         {1: 1.5}, {0: 0.2, 1: 0.6}, {0: 0.4, 1: 0.3}, {0: 0.2, 1: 0.4}),
    _row("told of a year", r"(?:^|[-+\n] ?)(?:trong )?", "",
         {1: 0.6}, {0: 0.2, 1: 0.6}, {0: 0.4, 1: 0.3}, {0: 0.2, 1: 0.4}),
    _row("named", "", "", {0: 0.4, 1: 0.4}, {0: 0.2, 1: 0.4}, {0: 0.6}, {0: 0.2, 1: 0.3},
         unless="tu vao hoi dau giua cuoi"),
)  # fmt: skip
"""The first that matches counts, where nothing above does and the year is not that of a report or plan."""
