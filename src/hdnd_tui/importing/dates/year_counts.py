"""Years that a text lets one count: a year and the years since, a jubilee, a day or a year of the moon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import DIGITS, FIRST, LIKELY, PLAIN, ROUND, SLIGHT, Vote
from hdnd_tui.vietnamese.letters import at_word, cue
from hdnd_tui.vietnamese.sentences import clause_around

_YEARS = cue(
    r" (?:nam|tuoi(?<=\d\d\d tuoi))\b"
    r"(?P<then> (?:ve )?truoc\b(?! khi)| qua\b| nay\b(?! den)| ngay\b| thanh lap\b| ke tu\b)?"
)
_HOW_MANY = cue(r"(?:\b(?P<ago>cach (?:day|nay)) )?(?:\b(?P<about>hon|gan|khoang) )?\b(?P<years>\d{1,3})$")
_THEN_ON = cue(r" sau khi\b")
_ROUGHLY = cue(r"\b(?:suot|trai qua|trong) $")
_OF_PLAN = cue(
    r"\b(?:them|(?:muc|tong|linh|ket|ban) an|(?<!du )(?<!de )an tu|phat|giam|han|thue|giai doan|ke hoach) $"
)
"""`phạt tù 20 năm kể từ năm 2015`, `so với giai đoạn 3 năm trước`: no time that has passed since."""
_SINCE = cue(r"\b(?:ky niem|sau|qua|suot|tron|dung|dip)(?: lan thu)? $")
_BASE = cue(r"(?<![\d.,])(?P<year>1[89]\d\d|20[012]\d)(?![\d.,]\d|\d|/)")
_REACH = 250
_STARTED = cue(r"\btu nam (1[89]\d\d|20[012]\d)\b")
"""`treo suốt 26 năm qua. Dự án được duyệt từ năm 1992`: the sentence that follows says since when."""
_COUNTED_TO_NOW = cue(r"\bden nay,? (?:da |sau |tron |duoc )?$")
_FAR = cue(r"(?<![\d.,/])(?P<year>20[2-6]\d)(?![\d.,/]\d|\d)")
_AFTER = cue(r"\b(?:tu|thanh lap|khoi cong)\b[^.;]{0,24}\bnam \d{4},? sau $")
_LEFT = cue(r"\b(?:con|chi|them) (?:khoang |gan )?$")
_NEXT = cue(r"\b(?:trong|vong) $")
_TO_COME = re.compile(r" (?:nữa|tới)\b(?! nay)", re.IGNORECASE)
"""With marks, for without them `26 năm tôi sống` and `năm tội phạm` read alike."""
_UP_TO = cue(r"\b(?:den|toi) (?:het |cuoi )?(?:nam )?(?P<year>20[2-6]\d)(?![\d.,/]\d|\d)")
_FEW = 4
_LONG = 15
"""Years from which on a text counts from the year it names; fewer are mostly those of a plan or a report."""
_JUBILEE = cue(
    r" nam (?<=\d\d nam )(?:ngay )?(?:truyen thong |ky niem )?(?P<what>thuong binh|quoc khanh"
    r"|cach mang thang tam|giai phong mien nam|giai phong thu do|thong nhat dat nuoc|bao chi cach mang"
    r"|tong tuyen cu|thanh lap dang cong san|thanh lap quan doi nhan dan|thanh lap doan"
    r"|thanh lap hoi lien hiep phu nu|nha giao viet nam|thay thuoc viet nam|chien thang dien bien phu"
    r"|toan quoc khang chien|thuc hien di chuc|cong an nhan dan"
    r"|sinh (?:cua )?(?:chu tich ho chi minh|bac ho))"
)
_UP_TO_999 = cue(r"\b\d{2,3}$")
_JUBILEES = {
    "thuong binh": 1947, "quoc khanh": 1945, "cach mang thang tam": 1945, "giai phong mien nam": 1975,
    "bao chi cach mang": 1925, "tong tuyen cu": 1946, "thanh lap dang cong san": 1930,
    "thanh lap quan doi nhan dan": 1944, "thanh lap doan": 1931, "giai phong thu do": 1954,
    "thong nhat dat nuoc": 1975, "thanh lap hoi lien hiep phu nu": 1930, "nha giao viet nam": 1982,
    "thay thuoc viet nam": 1955, "chien thang dien bien phu": 1954, "toan quoc khang chien": 1946,
    "thuc hien di chuc": 1969, "cong an nhan dan": 1945, "sinh chu tich ho chi minh": 1890,
    "sinh bac ho": 1890, "sinh cua chu tich ho chi minh": 1890, "sinh cua bac ho": 1890,
}  # fmt: skip
_STEMS = "giap at binh dinh mau ky canh tan nham quy".split()
_BRANCHES = "ty suu dan mao thin ty ngo mui than dau tuat hoi".split()
_LUNAR = tuple(
    (
        f"{word} ",
        cue(
            at_word(word)
            + rf"(?: nguyen dan| co truyen| moi)? (?P<stem>{'|'.join(_STEMS)})"
            + rf" (?P<branch>{'|'.join(dict.fromkeys(_BRANCHES))})\b"
        ),
    )
    for word in ("tet", "xuan", "nam")
)
_PHOTO = cue(r"\banh chup\b[^.;)]*$|\b(?:lap|khac|(?<!cong )tac) (?:vao )?$")
"""`Ảnh chụp tại lễ hội năm Bính Thân`, `bia lập năm Ất Tỵ`: the year of a photo or a stone, not this one."""
_NEW_YEAR_MONTHS = (11, 12, 1, 2, 3)
"""News of other months names a year of the moon to tell of another time."""
_LUNAR_DAY = cue(
    r"(?P<day>\d(?<!\d\d)\d?)[/.-](?P<month>[1-3])\W{1,3}(?:tuc|nham)(?: la)?(?: ngay)?"
    r" (?:(?:mung|mong) )?(?P<of_moon>\d{1,2})(?:[/-]0?1\b| (?:thang )?gieng\b| tet\b)"
)
_AGE = cue(r"(?:[2-9]\d tuoi|tuoi [2-9]\d)\b")
_BESIDE_AGE = 8
"""More characters than stand before or behind the beginning of the word with the figures of an age."""
_LIVED = cue(at_word("huong ") + r"(?:tho|duong) (?P<age>\d{2,3}) tuoi\b")
_BORN_ON = cue(r"\bsinh (?:ngay |nam )?(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?P<born>19[0-9]\d)\b")
_BORN = r"\b(?:sinh(?: nam| ngay)?|sn) (?:\d{1,2}[/.-])?(?:thang )?(?:\d{1,2}[/.-])?(?P<born>19[3-9]\d)"
_BORN_BEFORE = cue(_BORN + r"[ ,(–-]{1,4}(?:nam nay )?$")
_BORN_AFTER = cue(r"[ ,(–-]{1,4}" + _BORN)
_TO_RETIRE = cue(
    at_word("con") + r" (?P<about>gan |hon )?(?P<years>mot|hai|ba|bon|[1-4]) nam (?:(?:nua|moi|thi) ){0,2}"
    r"(?:(?:den|toi) tuoi |duoc )?nghi huu\b"
)
_MAN_BORN = re.compile(
    r"\b[Ôô]ng (?:\w+ ){1,4}sinh (?:ngày |tháng |năm )?(?:\d{1,2}[/.-](?=\d{1,2}[/.-]))?"
    r"(?:(?P<month>\d{1,2})[/.-])?(?P<born>19[4-6]\d)\b"
)
"""Women retired at 55, in some offices at 60."""
_MONTHS_LEFT = {"gan ": (-6, 0), "hon ": (0, 11), None: (-5, 5)}
_LAST_AT_60 = 2020
_BUDDHIST = cue(at_word("phat lich ") + r"(?P<year>25\d\d)\b")
_VESAK = 5
"""The month in which a year of the Buddhist era begins, which is 544 years ahead from then on."""
_NEW_YEARS = {
    2005: (2, 9), 2006: (1, 29), 2007: (2, 17), 2008: (2, 7), 2009: (1, 26), 2010: (2, 14), 2011: (2, 3),
    2012: (1, 23), 2013: (2, 10), 2014: (1, 31), 2015: (2, 19), 2016: (2, 8), 2017: (1, 28), 2018: (2, 16),
    2019: (2, 5), 2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29),
    2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3),
}  # fmt: skip
"""The first day of the first month of the moon."""


def counted_years(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Give the years that a text lets one count; `month` is that of the event, None where it is not known."""
    if text.figures:
        counts = [end for _, end in text.figures if text.folded.startswith((" nam", " tuoi"), end)]
        yield from _sums(text, counts, dated=month is not None)
        yield from _ages(text.folded)
        yield from _before_retirement(text, month)
        yield from _jubilees(text, counts)
    words = _LUNAR if month is not None and month in _NEW_YEAR_MONTHS else _LUNAR[:-1]
    lunar = [m for word, pattern in words if word in text.folded for m in pattern.finditer(text.folded)]
    for match in sorted(lunar, key=re.Match.start):
        found = lunar_year(match["stem"], match["branch"])
        if found and not _PHOTO.search(text.folded, max(0, match.start() - 40), match.start()):
            yield Vote("lunar", {found - (month is not None and month >= 11): PLAIN}, *match.span())
    for match in _BUDDHIST.finditer(text.folded) if "phat lich" in text.folded else ():
        year = int(match["year"]) - (543 if month is not None and month < _VESAK else 544)
        yield Vote("lunar", {year: PLAIN}, *match.span())
    for match in _at_figures(_LUNAR_DAY, text) if "gieng" in text.folded or "tuc " in text.folded else ():
        years = _years_of_new_moon(int(match["day"]), int(match["month"]), int(match["of_moon"]))
        yield Vote("lunar", dict.fromkeys(years, PLAIN), *match.span())


def _jubilees(text: Occasions, counts: list[int]) -> Iterator[Vote]:
    """Read `72 năm ngày Thương binh liệt sĩ`; `counts` are the ends of figures that count years."""
    for match in filter(None, (_JUBILEE.match(text.folded, end) for end in counts)):
        age = _UP_TO_999.search(text.folded, match.start() - 4, match.start())
        if age and (year := _JUBILEES[match["what"]] + int(age[0])) >= FIRST:
            yield Vote("counted", {year: PLAIN}, age.start(), match.end())


def _ages(folded: str) -> Iterator[Vote]:
    """Read `sinh ngày 26/6/1961 (57 tuổi)`."""
    if " tuoi" not in folded:
        return
    near = max(0, folded.find("tuoi") - _BESIDE_AGE), folded.rfind("tuoi") + _BESIDE_AGE
    for match in _AGE.finditer(folded, *near):
        birth = _BORN_BEFORE.search(folded, max(0, match.start() - 40), match.start())
        birth = birth or _BORN_AFTER.match(folded, match.end())
        if birth:
            year = int(birth["born"]) + int(match[0].replace("tuoi", ""))
            yield Vote("counted", {year: LIKELY, year + 1: SLIGHT}, *match.span())
    if (lived := _LIVED.search(folded)) and len(born := set(_BORN_ON.findall(folded))) == 1:
        # A year of life that has begun is counted as lived.
        year = int(born.pop()) + int(lived["age"])
        yield Vote("counted", {year: 1.2, year - 1: 1.2}, *lived.span())


def _before_retirement(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read `Ông Nam sinh tháng 5/1960 ... còn gần một năm mới đến tuổi nghỉ hưu`: at 60 until 2020."""
    retiring = list(text.find(_TO_RETIRE, " huu")) if month is not None else []
    men = _MAN_BORN.finditer(text.raw(0, len(text.folded))) if retiring else ()
    born = {(int(man["month"] or 6), int(man["born"])) for man in men}
    if month is None or len(born) != 1:
        return
    at, year = born.pop()
    for match in retiring:
        years = DIGITS.get(match["years"]) or int(match["years"])
        least, most = _MONTHS_LEFT[match["about"]]
        for event in range(year + 60 - years - 1, year + 61):
            left = 12 * (year + 60 - event) + at - month
            if year + 60 <= _LAST_AT_60 and 12 * years + least <= left <= 12 * years + most:
                yield Vote("counted", {event: PLAIN}, *match.span())


def _at_figures(pattern: re.Pattern[str], text: Occasions) -> Iterator[re.Match[str]]:
    return (match for start, _ in text.figures if (match := pattern.match(text.folded, start)))


def _sums(text: Occasions, counts: list[int], *, dated: bool) -> Iterator[Vote]:
    """Read `72 năm ... (1945)`, `cách đây 10 năm, ngày 29/5/2008`: the year named and the years since.

    `counts` are the ends of figures that count years. Only of an event that is `dated` is a count apart from
    the year: of whom a text tells, it tells any years.
    """
    folded = text.folded
    for match in filter(None, (_YEARS.match(folded, end) for end in counts)):
        said = _HOW_MANY.search(folded, max(0, match.start() - 24), match.start())
        if said is None or said["about"]:
            continue
        years = int(said["years"])
        if _is_no_count(folded, said.start(), match, years):
            continue
        ago = said["ago"] or (match["then"] or "").endswith("truoc")
        ago = ago or _COUNTED_TO_NOW.search(folded, max(0, said.start() - 20), said.start())
        if _TO_COME.match(text.raw(match.end(), match.end() + 8)):
            yield from _counted_down(folded, said.start(), match.end(), years)
            continue
        if (
            years < _LONG
            and not (ago and years >= 2)
            and not (years >= _FEW and _AFTER.search(folded, max(0, said.start() - 60), said.start()))
        ):
            continue
        cued = (
            ago
            or match["then"]
            or match[0] == " tuoi"
            or _SINCE.search(folded, max(0, said.start() - 24), said.start())
        )
        named = set(_years_beside(folded, said.start(), match.end()))
        beside = named - _served(named, years)
        if not beside and match["then"] == " qua" and years >= _LONG:
            beside = set(map(int, _STARTED.findall(folded, match.end(), match.end() + _REACH)))
            if not beside and dated and folded.endswith("suot ", 0, said.start()):
                beside = set(map(int, _BASE.findall(folded, max(0, said.start() - 2 * _REACH), said.start())))
                beside = beside if len(beside) == 1 else set()
        score = PLAIN if years >= _LONG else LIKELY
        for year in {base + years for base in beside}:
            if year >= FIRST and (cued or year in named):
                yield Vote("counted", {year: score, year - 1: SLIGHT}, said.start(), match.end())


def _served(named: set[int], years: int) -> set[int]:
    """Give the years of `suốt 15 năm từ 1994 đến 2008`, both counted, and those at which a count arrives."""
    firsts = {year for year in named if year + years - 1 in named and year + years not in named}
    return firsts | {year for year in named if named & {year - years, year - years + 1}}


def _is_no_count(folded: str, start: int, match: re.Match[str], years: int) -> bool:
    """Say whether years are none that have passed up to now, or told roughly."""
    before = slice(max(0, start - 12), start)
    if _OF_PLAN.search(folded[before]) or _THEN_ON.match(folded, match.end()):
        return True
    return years in ROUND and bool(_ROUGHLY.search(folded[before]))


def _counted_down(folded: str, start: int, end: int, years: int) -> Iterator[Vote]:
    """Read `cấm xe máy vào năm 2030, chỉ còn 13 năm nữa`, `từ nay đến năm 2021 ... Trong 6 năm tới`."""
    if years < _FEW:
        return
    bases: set[int] = set()
    if _LEFT.search(folded, max(0, start - 16), start):
        bases = set(_years_beside(folded, start, end, _FAR))
    elif _NEXT.search(folded, max(0, start - 16), start):
        bases = set(map(int, _UP_TO.findall(folded, max(0, start - _REACH), end + _REACH)))
    for base in bases:
        if base - years >= FIRST:
            yield Vote("counted", {base - years: LIKELY}, start, end)


def _years_beside(folded: str, start: int, end: int, named: re.Pattern[str] = _BASE) -> Iterator[int]:
    """Give the years that the sentence of a place names."""
    for base in named.finditer(folded, *clause_around(folded, start, end)):
        yield int(base["year"])


def lunar_year(stem: str, branch: str) -> int | None:
    """Give the year of this century that a lunar name stands for, both words without marks."""
    for year in range(FIRST, FIRST + 60):
        # 1984 was Giáp Tý; Tý and Tỵ fold to the same word.
        at = year - 1984
        if _STEMS[at % 10] == stem and _BRANCHES[at % 12] == branch:
            return year
    return None


def _years_of_new_moon(day: int, month: int, of_moon: int) -> list[int]:
    """Give the years in which a day is the one stated of the first month of the moon."""
    return [
        year
        for year, new_year in _NEW_YEARS.items()
        if (found := date(year, *new_year) + timedelta(days=of_moon - 1)).month == month and found.day == day
    ]
