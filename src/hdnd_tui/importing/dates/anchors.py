"""The days, months and parts of years that texts state in full, and whether they are past or to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from hdnd_tui.councils.terms import ELECTIONS
from hdnd_tui.importing.dates.date_roles import TO_NOW
from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.votes import AGO, WILL
from hdnd_tui.vietnamese.letters import cue

Tense = Literal["past", "begun", "old", "document", "effective", "either", "ahead"]
"""`old` bounds an event and says no more; `either` is a meeting that was held or will be.

`begun` may go on for long: it speaks only where nothing else is told as past.
"""

_OLD_LAW = cue(r"\b(?:nghi dinh|luat|thong tu|phap lenh|hien phap)\b[^.;]{0,90}$")
_CAREER = cue(
    r"\b(?:giu chuc|bo nhiem|dieu dong|luan chuyen|phan cong|dam nhiem|cong tac tai|ket nap"
    r"|duoc (?:(?:hdnd|hoi dong nhan dan|quoc hoi|dai hoi|hoi nghi|tinh uy|thanh uy) (?:[\w.]+ ){0,4})?bau"
    r"|bau (?:bo sung )?(?:\w+ ){0,3}(?:lam|giu))\b"
)
_STOP = re.compile(r"(?<!tp)\.")
_RETIRED = cue(r"\bnghi huu (?:\w+ ){0,2}(?:thang|nam) $")
_RETIRES = cue(r",? (?:ong|ba) (?:\w+ ){1,4}nghi huu\b")
_OF_DOCUMENT = cue(
    r"\b(?:nghi quyet|quyet dinh|ke hoach|thong bao|van ban|cong van|chi thi|nghi dinh|thong tu|to trinh)"
    r"(?: so \S{1,24})?(?: (?:ban hanh|ky))?(?: (?:hoi|vao|trong))? thang $"
)
_TAKES_PLACE = cue(
    r"\b(?:dien ra(?! tu\b)|to chuc|tien hanh|khai mac|(?<!cong )(?<!chuong )trinh)\b[^.;]{0,44}"
    r"(?<!\btu )(?<!\bhoi )(?:thang|(?:dau|giua|cuoi) nam) $"
    r"|(?<!sau cuoc )(?<!tu cuoc )\bbau cu(?! bo sung)[^.;,]{0,24}"
    r"(?<!\bhoi )(?:thang|(?:dau|giua|cuoi) nam) $"
    r"|\b(?<!da )(?:trien khai|thuc hien|hoan thanh)\b[^.;]{0,44}\btrong thang $"
    r"|^\W*bao cao (?!(?:ket qua|tinh hinh|cong tac|ve|so|cua) )(?:\w+ ){0,6}(?:trong|truoc) thang $"
    r"|\bky hop (?:\w+ ){0,3}\(?(?:(?:dau |cuoi )?thang|(?:dau|giua|cuoi) nam) $"
)
_WAS_HELD = cue(r"\b(?:da (?:duoc )?(?:dien ra|to chuc|tien hanh|khai mac)|thanh cong cua)\b[^.;]{0,90}$")
"""`tiếp nối thành công của hội thảo tổ chức vào tháng 9/2016`; a meeting may be to come as well."""
_ADOPTED = cue(
    rf"(?![^.;]{{0,80}}\b(?:{WILL}|du kien)\b)[^.;,]{{0,40}},[^.;]{{0,60}}"
    r"\b(?:da(?! nang)|thong qua|quyet nghi|bieu quyet)\b"
)
"""`Tại kỳ họp giữa năm 2017, HĐND thông qua nghị quyết`: the meeting is over."""
_DONE = cue(r"\b(?:thong qua|ban hanh|phe duyet|ky ket)\b[^.;,]{0,20}$")
"""`Theo nghị quyết được thông qua giữa năm 2017, thành phố sẽ dừng`: what follows is to come, not the day."""
_HAS = cue(r"[^.;]{0,60}\bda\b")
_WILL = cue(
    r"(?!,? da (?!nang))(?![^.;]{0,50}\b(?:cho biet|cho hay|xac nhan|tuyen bo|khang dinh|thong bao|hua)\b)"
    rf"(?:(?! va (?:du kien|{WILL})\b)[^.;]){{0,50}}\b(?:{WILL}|du kien)\b"
)
"""`Tháng 1/2018, ông cho biết sẽ` is past: what was said then is to come."""
_WILL_BEFORE = cue(rf"\b(?:{WILL}|du kien)\b(?:(?!\bda\b(?! nang)|\bhom\b|\bva (?:vao )?ngay\b)[^.;])*$")
"""`sẽ đổi sách làm hai lần, là tháng 8, tháng 10/2017`: all that a plan names is to come."""
_READ_ON = cue(r"\b(?:moi|kinh moi|ban doc|quy vi|doc gia|khan gia)\b[^.;]{0,30}\bdon (?:doc|xem)\b")
"""`Mời bạn đón đọc phần tiếp theo vào ngày 2/7/2017`; `đôn đốc` looks the same without marks."""
_FROM_DAY = cue(r"\btu ngay $")
_UP_TO_DAY = cue(r"(?:^|\b(?:khang dinh|cho biet|cho hay|rang|du kien) )den (?:het )?(?:ngay )?$")
"""`Đến 30/10/2018, dự án sẽ được bàn giao`."""
_FROM = cue(
    r"\btu (?:khoang )?(?:thang|ngay) (?:\d{1,2}, thang )?$"
    r"|\b(?:khoi cong|khanh thanh|thanh lap|ky ket|dua vao \w+ \w+)\b[^.;,]{0,40}$"
)
"""What began then may have begun long ago."""
_FROM_MONTH = cue(r"(?<!ban hanh )\btu (?:khoang )?thang (?:\d{1,2}, thang )?$")
ENDS = cue(
    r"\b(?:ket thuc|gia han|het han|het hieu luc|het nhiem ky|man nhiem|cham dut|dao han"
    r"|co gia tri(?: su dung)?(?= den| toi))\b"
    r"(?:(?!\b(?:ky hop|phien hop|dien ra)\b)[^.;]){0,60}$"
)
"""What ends on a day to come may end years ahead, not the meeting at which that is agreed."""
_LASTS = cue(
    r"\b(?:keo dai|gia han|thoi han|thoi gian (?:thi cong|thuc hien|hoan thanh)|hop dong"
    r"|cam(?! (?:ket|on))|tam dung|tam ngung|lui|hoan(?! (?:thanh|thien|tat))"
    r"|cho phep)\b"
    r"[^.;]{0,60}\b(?:den|toi) (?:het )?(?:(?:dau|giua|cuoi) )?thang $"
)
"""`gia hạn đến tháng 6/2018`: so does what lasts up to a month."""
_OPENED, _CLOSED = cue(r"[\"'“‘](?:(?:tu |den |truoc )?(?:ngay|thang|nam) )?$"), ('"', "'", "”", "’")
"""`thay “ngày 1/1/2019” bằng “ngày 1/1/2020”`: the words of a rule, not a day of what is told."""
_AT_THE_TIME = cue(r"(?<!den )\bthoi diem (?!do|nay|hien)")
_RANGE_END = cue(
    r"\d\s+den (?:het )?(?:ngay )?$|\b(?:tu (?!nay)|giai doan )[^.;]{0,40}\bden (?:het )?thang $"
)
_RANGE_IN_YEAR = cue(r"\btu (?:khoang )?thang \d{1,2}(?:,? (?:den|toi)(?: het)?|, ) ?thang $")
_END = len("den het thang ")
_SOME_WEEKS = cue(r"\d[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>20\d\d))? den (?:het )?(?:ngay )?$")
_WEEKS = 4
"""Months between the days of a range of which news tells as of one event: `từ ngày 20/2 đến 26/3/2019`."""
_RANGE_START = cue(r"\s*(?:-|–|den)(?: het)?(?: (?:ngay|thang))? \d{1,2}(?:[/.-]\d{1,2})?[/.-]20\d\d")
_BARE_START = cue(r"\btu (?:ngay )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2}) den (?:het )?(?:ngay )?$")
"""The end of a range tells how late a text is, its start only how far it goes back."""
_RULES = rf"ap dung|hieu luc|thi diem|thi hanh|du kien|{WILL}"
_APPLIES = cue(rf"\b(?:{_RULES}|thuc hien)\b")
_UP_TO = cue(r"\s*(?:den|toi)\b")
_IN_FORCE = cue(rf"\b(?:{_RULES})\b")
"""What was carried out (`thực hiện`) from one day up to another is done; a rule may hold on."""
_STARTS = cue(r"\W*(?:ke )?tu (?:dau )?(?:thang|ngay) $")
_CARRY_OUT = cue(r" (?:bat dau|trien khai|thuc hien|ap dung|tien hanh|dung|cham dut)\b")
"""`Từ tháng 5/2019 triển khai trên toàn thành phố`: an order, told of nobody."""
_HAS_BEGUN = cue(
    r"\bda(?: duoc)? (?:ap dung|bat dau|chinh thuc|co hieu luc|di vao|giam|phan cap|tang|thi hanh|thuc hien)"
    r"\b[^.;,]{0,60}$"
)
_HAS_SINCE = cue(rf"(?:(?!\b(?:{WILL}|phai)\b)[^.;,]){{0,40}}\bda\b(?! nang)")
"""`đã giảm từ ngày 1/1/2017`, `từ ngày 1/1/2017 Việt Nam đã giảm`: what applied is told of as past."""
_PART_OF_YEAR = cue(
    r"(?<!den )(?<!truoc )(?<!het )(?<!toi )(?<!sang )(?<!thang )\b(?P<part>dau|giua|cuoi) nam $"
)
_PARTS_OF_YEAR = ("dau nam ", "giua nam ", "cuoi nam ")
_INTO = cue(r"\bvao \w+ nam $")
_ACTED = cue(
    r"\b(?:da(?! nang)|bi|de xuat|xay ra|phat hien|khoi to|cong bo|ket luan|bat giu|thong qua|ban hanh"
    r"|qua doi)\b[^.;]{0,80}$"
)
"""`bị bãi nhiệm vào cuối năm 2017`; works are begun and finished in years to come as well."""
_MONTHS = {"dau": (1, 3), "giua": (6, 7), "cuoi": (12, 12)}
_REACH = 140
_QUOTED = len("“truoc thang ")
_TITLE = 1
"""Which of the texts is the title."""


class Anchor(NamedTuple):
    """A day, a month or a part of a year that a text states in full."""

    tense: Tense
    first: date
    last: date
    occasion: Occasion
    text: int
    """Which of the texts holds it."""


def anchors(texts: Sequence[Occasions]) -> list[Anchor]:
    """Give the stated days of texts, past and to come.

    What lies behind the first to come is to come too, and so is a day that the texts name as such elsewhere.
    """
    found = [
        anchor
        for number, text in enumerate(texts)
        for occasion in text.all
        if (anchor := _anchor(occasion, number))
    ]
    soon = [a for a in found if a.tense in ("ahead", "effective")]
    found = [a._replace(tense=_tense_among(a, soon)) for a in found] if soon else found
    horizon = min((a.first for a in found if a.tense == "ahead"), default=date.max)
    return [a._replace(tense="ahead") if a.tense == "past" and a.first >= horizon else a for a in found]


def _tense_among(anchor: Anchor, soon: list[Anchor]) -> Tense:
    """Give the tense of a day that the texts may name as to come elsewhere, alone or within its month."""
    if anchor.tense not in ("past", "begun", "old"):
        return anchor.tense
    return next((a.tense for a in soon if anchor.first <= a.first and a.last <= anchor.last), anchor.tense)


def _anchor(occasion: Occasion, text: int) -> Anchor | None:
    span = _span(occasion)
    if span is None:
        return None
    if start := _applied_from(occasion):
        return Anchor("effective", start, start, occasion, text)
    tense = _tense(occasion)
    if (
        text == _TITLE
        and tense == "past"
        and occasion.dated.kind == "month"
        and occasion.dated.start <= _QUOTED
    ):
        tense = "either"  # `Tháng 8-2017, cầu vượt nối sân bay`: a headline tells what is to come so as well
    return Anchor(tense, *span, occasion, text) if tense else None


def _applied_from(occasion: Occasion) -> date | None:
    """Give the first day of `thực hiện từ ngày 1-1 đến hết ngày 31-12-2019`, the last such before the end."""
    dated, before = occasion.dated, occasion.before[-_REACH:]
    if dated.kind != "day" or "den " not in before[-_END:] or not _APPLIES.search(before):
        return None
    start = _BARE_START.search(before)
    if start is None:
        return None
    month, day = int(start["month"]), int(start["day"])
    goes_over = (month, day) > (dated.month or 0, dated.day or 0)
    try:
        return date((dated.year or 2) - goes_over, month, day)
    except ValueError:
        return None


def _tense(occasion: Occasion) -> Tense | None:
    dated, before = occasion.dated, occasion.before[-_REACH:]
    if occasion.role in ("birth", "anniversary"):
        return None
    if occasion.after.startswith(_CLOSED) and _OPENED.search(before[-_QUOTED:]):
        return None
    if _RANGE_START.match(occasion.after) and not _APPLIES.search(before):
        return "old"
    if "den " in before[-_END:] and _RANGE_END.search(before):
        return _tense_of_range(occasion, before)
    if dated.kind == "month" and (occasion.after.startswith(":") or _AT_THE_TIME.search(occasion.before)):
        return None  # a list of what was or will be done, a time for which something is reckoned
    if _is_ahead(occasion, before):
        return None if _ends(occasion, before) else "ahead"
    if dated.kind == "month" and _ends(occasion, before):
        return None
    if (dated.month, dated.day) == ELECTIONS.get(dated.year or 0):
        return "either"
    return _tense_of_start(occasion, before) or _tense_of_past(occasion, before)


def _is_ahead(occasion: Occasion, before: str) -> bool:
    """Say whether a sentence tells of a day as to come, by its words before the day or behind it."""
    if occasion.role == "future":
        return True
    if occasion.role in ("event", "mentioned") and (_WILL_BEFORE.search(before) or _READ_ON.search(before)):
        return True
    told = occasion.dated.kind == "day" and not _UP_TO_DAY.search(before)
    return not told and bool(_WILL.match(occasion.after)) and not _DONE.search(before)


def _ends(occasion: Occasion, before: str) -> bool:
    return bool(ENDS.search(before) or (occasion.dated.kind == "month" and _LASTS.search(before)))


def _tense_of_start(occasion: Occasion, before: str) -> Tense | None:
    """Say whether what begins on a day has begun; None where nothing does."""
    after = occasion.after
    if before.endswith("tu dau nam "):
        if before.endswith("ngay tu dau nam ") or _HAS.match(after):
            return "old"
        return "effective" if _APPLIES.search(before) and not TO_NOW.match(after) else None
    if occasion.role != "effective":
        later = occasion.dated.kind == "day" and _FROM_DAY.search(before) and _WILL.match(after)
        return "effective" if later or (_STARTS.match(before) and _CARRY_OUT.match(after)) else None
    if TO_NOW.match(after):
        return "document"
    if _UP_TO.match(after) and not _IN_FORCE.search(before):
        return "old"
    return "past" if _HAS_BEGUN.search(before) or _HAS_SINCE.match(after) else "effective"


def _tense_of_range(occasion: Occasion, before: str) -> Tense | None:
    """Say what the end of a range is: of some weeks it is told like a day."""
    dated = occasion.dated
    if _APPLIES.search(before):
        return None
    start = _SOME_WEEKS.search(before) if dated.kind == "day" else None
    of_year = start and start["year"] in (None, str(dated.year))
    if start and of_year and 0 <= (dated.month or 0) - int(start["month"]) <= _WEEKS:
        return "past"
    if occasion.role == "future":
        return None
    return "begun" if _RANGE_IN_YEAR.search(before) else "old"


def _tense_of_past(occasion: Occasion, before: str) -> Tense | None:
    if TO_NOW.match(occasion.after):
        return "document"
    if ("cach day" in before and AGO.search(before)) or _OLD_LAW.search(before):
        return "old"
    if occasion.dated.kind != "day" and (
        _CAREER.search(before + _STOP.split(occasion.after[:60], maxsplit=1)[0])
        or _RETIRED.search(before)
        or _RETIRES.match(occasion.after)
    ):
        return "old"
    if _FROM.search(before):
        return "begun" if _FROM_MONTH.search(before) else "old"
    if occasion.dated.kind != "day" and _TAKES_PLACE.search(before):
        return "past" if _WAS_HELD.search(before) or _ADOPTED.match(occasion.after) else "either"
    if occasion.dated.kind == "year" and _INTO.search(before) and not _ACTED.search(before):
        return None
    cited = occasion.role == "document" or (occasion.dated.kind == "month" and _OF_DOCUMENT.search(before))
    return "document" if cited else "past"


def _span(occasion: Occasion) -> tuple[date, date] | None:
    """Give the first and the last day that a day, a month or a part of a year can mean."""
    dated = occasion.dated
    if dated.year is None:
        return None
    if dated.kind == "day":
        day = date(dated.year, dated.month or 1, min(dated.day or 1, 28))
        return day, day
    months = (dated.month or 1, dated.month or 1) if dated.kind == "month" else None
    if dated.kind == "year" and occasion.before.endswith(_PARTS_OF_YEAR):
        part = _PART_OF_YEAR.search(occasion.before)
        months = _MONTHS[part["part"]] if part else None
    if months is None:
        return None
    last = date(dated.year, months[1], 28) + timedelta(days=4)
    return date(dated.year, months[0], 1), last.replace(day=1) - timedelta(days=1)
