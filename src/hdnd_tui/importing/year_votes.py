"""What a text says of its own year: every phrase that speaks for a year, with how much it says.

`6 tháng đầu năm 2017` speaks plainly; `nhiệm vụ năm 2018` in December speaks for the year before. None of
them decides alone what the bounds of `year_bounds` exclude (DOMAIN section 5, rules 4 and 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hdnd_tui.councils.terms import ELECTIONS
from hdnd_tui.importing.near_days import CAREER, HELD_IN, day_in, may_lie_ahead, near_votes
from hdnd_tui.importing.occasions import Occasion, Occasions
from hdnd_tui.importing.votes import AGO, FIRST, LIKELY, PLAIN, SLIGHT, Vote
from hdnd_tui.vietnamese.dates import Dated

_LEAD = 350
_REVIEW = re.compile(
    r"\b(?P<months>\d{1,2}|ba|sau|chin) thang (?P<half>dau|cuoi) nam (?P<year>20\d\d)(?!\s*[-–]\s*20\d\d)"
)
_QUARTER = re.compile(
    r"\b(?P<what>tinh hinh|ket qua|so ket|cong tac|giao ban|trong|vao)\b[^.;,]{0,50}\bquy"
    r" (?P<quarter>iv|iii|ii|i|[1-4])(?: ?[/-] ?| nam | )(?P<year>20\d\d)"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_THIS = re.compile(r" nay\b")
_ENTERED = re.compile(r"\bbuoc (?:vao|sang) nam $")
_NAMED = re.compile(r"\b(?:lan thu|lan) \w+,? nam $")
_SINCE_JANUARY = re.compile(r"\bdau nam $")
_TO_NOW = re.compile(r"\s*den nay\b")
_PRESENT = re.compile(
    r"\b(?:thuc hien|hoan thanh|trien khai)(?: tot)? (?:nhiem vu|nghi quyet(?! (?:so )?\d))\b"
    r"[^.;,]{0,40}(?<!cuoi )(?<!giua )(?<!dau )nam $"
)
_PLANNED = (
    "phuong huong|nhiem vu|ke hoach|du toan|muc tieu|giai phap|chuong trinh|chi tieu|phan bo|danh muc|chu de"
    "|bien che|xay dung co ban|thu hoi dat|dau tu cong"
)
_REPORTED = "tong ket|ket qua|tinh hinh|danh gia|thuc hien ke hoach|uoc thuc hien"
_TOPIC = re.compile(rf"\b(?:(?P<past>{_REPORTED})|(?P<plan>{_PLANNED}))\b(?! (?:den|tu) nam)")
_TOPIC_REACH = 110
_AHEAD = re.compile(r"\bchuong trinh giam sat\b[^.;]{0,30}nam $")
"""A programme that the session in the middle of the year before adopts."""
_ONE_TOPIC = re.compile(r" (?:thuc hien )?(?:cac )?")
"""Between the words of one topic: "tình hình thực hiện kế hoạch"."""
_COMPARED = re.compile(r"\bso voi(?: cung ky)?(?: cua)? nam $|\bcung ky nam $")
_WITHIN = re.compile(r"\b(ngay |chi )?trong nam $")
_MUST = re.compile(r"\b(?:se|phai|can|phan dau|du kien|khang dinh|cam ket|yeu cau)\b[^.;]{0,80}$")
_LATE = re.compile(r"\b(?P<when>cuoi|giua) nam $")
_SINCE = re.compile(r"\btu (?P<when>dau|giua|cuoi) nam $")
_RIGHT_FROM_JANUARY = re.compile(r"\bngay (?:tu )?(?:nhung ngay |nhung thang )?dau nam $")
_BEFORE_THAT = re.compile(r"\btruoc do,?(?: tu| trong)?(?P<when> dau| giua| cuoi)? nam $")
_OPEN = re.compile(r"\b(?:den|tu|truoc|sau|vao|ke tu) nam $")
_DONE = re.compile(r"[^.;]{0,60}\bda\b")
_ELECTION_DAY = re.compile(r"\bngay (?P<day>22/5|23/5|15/3)(?!/)")
_CHANGE = re.compile(r"\b(?:bau cu|nhiem ky moi|khoa moi|ung cu|hiep thuong|cu tri ca nuoc)\b")
_MUST_FOLLOW = re.compile(r"[^.;]{0,80}\b(?:se|phai|phan dau|du kien|muc tieu)\b")
_SCHOOL = re.compile(r"\b(?P<cue>chuan bi|hoc ky (?:2|ii|hai)|tu|trong|dau|khai giang)?(?: cho)? ?nam hoc $")
_CONGRESS = re.compile(r"\bdai hoi\b[^;]{0,160}$")
_ELECTED_AGAIN = re.compile(r"\b(?:tai dac cu|tai cu|dac cu)\b")
_DIGITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "chin": 9}
_CONFIDENCE = re.compile(r"\b(?:lay phieu tin nhiem|phieu tin nhiem|tin nhiem (?:cao|thap))\b")
_CONFIDENCE_VOTES = {2013: range(6, 9), 2014: range(11, 13), 2018: range(11, 13), 2023: range(11, 13)}
"""Months of the votes of confidence that the resolutions 35/2012, 85/2014, 96/2023 of the Assembly set."""
_SEVERAL = 3
_CAMPAIGN = re.compile(
    r"\b(?:tu ung cu|ung cu vien|ung vien|hiep thuong|uy ban bau cu|ngay bau cu|trung cu)\b"
)
_FIRST_SESSION = re.compile(r"\b(?:ky hop thu nhat|hop ky thu nhat|ky hop lan thu nhat|tai dac cu|tai cu)\b")
_JUBILEE = re.compile(
    r"\b(?P<years>\d{2,3}) nam (?:ngay )?(?:truyen thong |ky niem )?(?P<what>thuong binh|quoc khanh"
    r"|cach mang thang tam|giai phong mien nam|bao chi cach mang|tong tuyen cu"
    r"|thanh lap dang cong san|thanh lap quan doi nhan dan|thanh lap doan)"
)
_JUBILEES = {
    "thuong binh": 1947, "quoc khanh": 1945, "cach mang thang tam": 1945, "giai phong mien nam": 1975,
    "bao chi cach mang": 1925, "tong tuyen cu": 1946, "thanh lap dang cong san": 1930,
    "thanh lap quan doi nhan dan": 1944, "thanh lap doan": 1931,
}  # fmt: skip
_STEMS = "giap at binh dinh mau ky canh tan nham quy".split()
_BRANCHES = "ty suu dan mao thin ty ngo mui than dau tuat hoi".split()
_LUNAR = re.compile(
    rf"\b(?:tet|xuan)(?: nguyen dan| co truyen| moi)? (?P<stem>{'|'.join(_STEMS)})"
    rf" (?P<branch>{'|'.join(dict.fromkeys(_BRANCHES))})\b"
)


def votes(text: Occasions, event: Dated | None, *, told: bool, plain: bool) -> Iterator[Vote]:
    """Give what a text says for years; `event` is the day and month of its event where one is known.

    `told` says that it is the event's own day, `plain` that it surely is and no day told in passing.
    """
    month = event.month if event is not None else None
    yield from _by_phrase(text, month)
    if plain:
        yield from _by_kind_of_session(text, month)
    if month in range(1, 8) and _CHANGE.search(text.folded):
        for match in _ELECTION_DAY.finditer(text.folded):
            day, of = match["day"].split("/")
            for year, (in_month, on_day) in ELECTIONS.items():
                if (on_day, in_month) == (int(day), int(of)):
                    yield Vote(year, LIKELY, *match.span())
    for occasion in text.all:
        dated = occasion.dated
        for year, weight in _by_date(occasion, event, month):
            yield Vote(year, weight, dated.start, dated.end)
    if event is not None and told:
        yield from near_votes(text, event)
    if event is None:
        yield from _by_days(text)


def _by_phrase(text: Occasions, month: int | None) -> Iterator[Vote]:
    for match in _find(_REVIEW, text, " thang dau nam ", " thang cuoi nam "):
        year, written = int(match["year"]), match["months"]
        months = int(written) if written.isdigit() else _DIGITS[written]
        if match["half"] == "cuoi":
            year += month == 1
        else:
            year += month is not None and month < months - 1 and month <= 2
        yield Vote(year, PLAIN, *match.span())
    for match in _find(_QUARTER, text, " quy "):
        last = 3 * _QUARTERS[match["quarter"]]
        if match["what"] in ("trong", "vao"):
            if month is not None and month <= last:
                yield Vote(int(match["year"]), LIKELY, *match.span())
        else:
            yield Vote(int(match["year"]), PLAIN, *match.span())
    for match in _find(_JUBILEE, text, *_JUBILEES):
        year = _JUBILEES[match["what"]] + int(match["years"])
        if year >= FIRST:
            yield Vote(year, PLAIN, *match.span())
    for match in _find(_LUNAR, text, "tet ", "xuan "):
        found = lunar_year(match["stem"], match["branch"])
        if found:
            yield Vote(found - (month is not None and month >= 11), PLAIN, *match.span())


def _by_kind_of_session(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Votes of confidence and first sessions of a term are held in certain months of certain years."""
    if named := list(_find(_CONFIDENCE, text, "tin nhiem")):
        for year, months in _CONFIDENCE_VOTES.items():
            if month in months:
                yield Vote(year, PLAIN if len(named) >= _SEVERAL else SLIGHT, *named[0].span())
    terms = [
        o.dated.year
        for o in text.all
        if o.dated.kind == "term" and o.dated.year in ELECTIONS and o.dated.year
    ]
    if not terms:
        return
    if month in range(1, 7):
        campaign = list(_CAMPAIGN.finditer(text.folded))
        if len(campaign) >= _SEVERAL:
            yield Vote(max(terms), PLAIN, *campaign[0].span())
    if month in range(5, 9) and (match := _FIRST_SESSION.search(text.folded)):
        yield Vote(max(terms), LIKELY, *match.span())


def _find(pattern: re.Pattern[str], text: Occasions, *words: str) -> Iterator[re.Match[str]]:
    """Find a pattern in a text that has one of its words: most have not, and looking for words is quick."""
    return pattern.finditer(text.folded) if any(word in text.folded for word in words) else iter(())


def lunar_year(stem: str, branch: str) -> int | None:
    """Give the year of this century that a lunar name stands for, both words without marks."""
    for year in range(FIRST, FIRST + 60):
        # 1984 was Giáp Tý; Tý and Tỵ fold to the same word.
        at = year - 1984
        if _STEMS[at % 10] == stem and _BRANCHES[at % 12] == branch:
            return year
    return None


def _by_date(occasion: Occasion, event: Dated | None, month: int | None) -> Iterator[tuple[int, int]]:
    dated = occasion.dated
    if dated.year is None:
        return
    if dated.kind == "year":
        yield from _by_year(occasion, dated.year, month)
    elif dated.kind == "span":
        yield from _by_school_year(occasion, dated, month)
    elif ago := AGO.search(occasion.before):
        yield dated.year + (int(ago["years"]) if ago["years"].isdigit() else _DIGITS[ago["years"]]), PLAIN
    elif dated.kind == "day" and event is not None and (dated.day, dated.month) == (event.day, event.month):
        if occasion.role not in ("birth", "anniversary"):
            yield dated.year, PLAIN
    elif dated.kind == "term":
        party = dated.year % 5 == 0 and _ELECTED_AGAIN.search(occasion.before + occasion.after[:90])
        if dated.start < _LEAD and (party or _CONGRESS.search(occasion.before)):
            yield dated.year, PLAIN
    elif dated.kind == "month" and event is None and may_lie_ahead(occasion):
        yield dated.year, LIKELY
    if dated.kind == "day" and occasion.role in ("effective", "future"):
        yield from _by_day_to_come(dated, dated.year, month, known=event is not None)
    if dated.kind == "day" and occasion.role == "anniversary" and dated.year >= FIRST and event is not None:
        day = date(dated.year, dated.month or 1, 1)
        near = (day.year - 1, day.year, day.year + 1)
        yield min(near, key=lambda year: abs((day_in(event, year) - day).days)), PLAIN


def _by_day_to_come(dated: Dated, year: int, month: int | None, *, known: bool) -> Iterator[tuple[int, int]]:
    """Read a new year's day spoken of in the months before, or a deadline where no event is known."""
    if (dated.day, dated.month) == (1, 1) and month is not None and month >= 7:
        yield year - 1, LIKELY
    elif not known and (dated.month or 0) >= 3:
        yield year, LIKELY


def _by_year(occasion: Occasion, year: int, month: int | None) -> Iterator[tuple[int, int]]:
    """Read a bare `năm 2018` in its sentence."""
    before = occasion.before
    if weight := _says_present(occasion):
        yield year, weight
    elif _COMPARED.search(before):
        yield year + 1, LIKELY if month is not None and month >= 4 else SLIGHT
    elif topic := _topic(before, year):
        yield from _by_topic(topic, year, month)
    elif (later := _years_later(occasion, month)) is not None:
        yield year + later, LIKELY


def _years_later(occasion: Occasion, month: int | None) -> int | None:
    """Give how many years after a year told as past or to come the event lies; None where nothing tells."""
    before, after = occasion.before, occasion.after
    early, late = (month or 12) <= 6, (month or 0) >= 11
    if earlier := _BEFORE_THAT.search(before):
        return 1 if earlier["when"] is None or (earlier["when"] != " dau" and early) else None
    if (since := _SINCE.search(before)) and _TO_NOW.match(after):
        return int(since["when"] == "cuoi" and (month or 12) <= 9)
    if (within := _WITHIN.search(before)) and (_MUST.search(before) or _MUST_FOLLOW.match(after)):
        return -(late or (within[1] is None and (month or 0) >= 9))
    if (month or 0) >= 9 and before.endswith("sang nam ") and not _ENTERED.search(before):
        return -1
    if (month or 0) >= 8 and before.endswith("dau nam "):
        if _RIGHT_FROM_JANUARY.search(before):
            return -1
        return -1 if occasion.role == "future" or HELD_IN.search(before) else None
    if before in ("cuoi nam ", "giua nam ") and occasion.role == "mentioned":
        return 1 if (month or 12) <= (10 if before == "cuoi nam " else 4) else None
    if (when := _LATE.search(before)) and (occasion.role == "future" or HELD_IN.search(before)):
        reached = (month or 0) <= (12 if when["when"] == "cuoi" else 7)
        return 0 if reached and (month or HELD_IN.search(before)) else None
    if late and before.endswith("trong nam ") and _DONE.match(after):
        return 0
    told = before.lstrip("-+ ") == "nam " and occasion.role == "mentioned" and (month or 12) <= 4
    return 1 if told and not (_MUST_FOLLOW.match(after[:70]) or CAREER.search(after[:70])) else None


def _says_present(occasion: Occasion) -> int:
    """Weigh the words with which a text names the year it is written in; 0 where it has none."""
    before = occasion.before
    if _THIS.match(occasion.after) or _ENTERED.search(before) or _PRESENT.search(before):
        return PLAIN
    if occasion.dated.start < _LEAD and _NAMED.search(before):
        return PLAIN
    if _SINCE_JANUARY.search(before) and _TO_NOW.match(occasion.after):
        return PLAIN
    return LIKELY if _RIGHT_FROM_JANUARY.search(before) and not _MUST.search(before) else 0


def _topic(before: str, year: int) -> str:
    """Say whether a year is that of a report, a plan, a programme adopted ahead; empty if of none."""
    if not before.endswith("nam ") or _OPEN.search(before):
        return ""
    if _AHEAD.search(before):
        return "ahead"
    reach = before[-_TOPIC_REACH:]
    named = list(_TOPIC.finditer(reach))
    if not named or "." in reach[named[-1].end() :] or ";" in reach[named[-1].end() :]:
        return ""
    if named[-1]["past"] or (
        len(named) > 1
        and named[-2]["past"]
        and _ONE_TOPIC.fullmatch(reach[named[-2].end() : named[-1].start()])
    ):
        return "past"
    if re.search(r"20\d\d", reach[named[-1].end() :]) or (named[-1]["plan"] == "muc tieu" and not year % 5):
        return ""  # "cuối năm 2017 đạt kết quả gì, năm 2018 làm gì"; the aim of a five-year plan
    return "plan"


def _by_topic(topic: str, year: int, month: int | None) -> Iterator[tuple[int, int]]:
    if topic == "past":
        if month is not None and month >= 10:
            yield year, LIKELY
        elif month is not None and month <= 3:
            yield year + 1, LIKELY
    elif topic == "ahead" and (month is None or month >= 6):
        yield year - 1, LIKELY
    else:
        yield year - (month is not None and month >= 11), LIKELY
        if month is None:
            yield year - 1, SLIGHT


def _by_days(text: Occasions) -> Iterator[Vote]:
    """Take the latest year of the days of a text without an event, where it has several of them."""
    days = [o.dated for o in text.all if o.dated.kind == "day" and o.dated.year and o.role != "birth"]
    latest = max((dated.year or 0 for dated in days), default=0)
    own = [dated for dated in days if dated.year == latest]
    if len(own) >= _SEVERAL:
        yield Vote(latest, LIKELY, own[-1].start, own[-1].end)


def _by_school_year(occasion: Occasion, dated: Dated, month: int | None) -> Iterator[tuple[int, int]]:
    match = _SCHOOL.search(occasion.before)
    if match and dated.year and _THIS.match(occasion.after):
        yield dated.year + (month is not None and month <= 6), PLAIN
        return
    if match is None or dated.year is None or dated.last_year != dated.year + 1:
        return
    cue = match["cue"] or ""
    second_half = cue.startswith("hoc ky") and (month or 0) >= 8
    to_come = cue == "tu" and 3 <= (month or 0) <= 9
    if cue in ("chuan bi", "khai giang") or second_half or to_come:
        yield dated.year, LIKELY
