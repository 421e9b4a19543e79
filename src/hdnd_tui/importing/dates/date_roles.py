"""What a date of a text stands for, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from hdnd_tui.importing.dates.votes import WILL
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import at_word, cue

Role = Literal["event", "mentioned", "document", "effective", "future", "anniversary", "birth"]
"""What a date stands for (DOMAIN section 5); only `event` can be the day to file by."""

_BORN = cue(
    r"\b(?:(?<!dan )(?<!hoc )(?<!ve )(?<!phat )sinh|sn|sinh ngay|mat ngay|qua doi|tu tran|hy sinh"
    r"|nam sinh)\W*(?:ngay|nam)?\W*$"
)
_BIRTHS = ("sinh", "sn", "mat ngay", "qua doi", "tu tran")
"""One of them stands in every word of a birth or a death; most dates have none before them."""
_EFFECTIVE = cue(
    r"\bke tu(?: ngay)?\W*$"
    r"|\b(?:co hieu luc|hieu luc|ap dung|thi hanh|thuc hien)(?: thi hanh)?(?: ke)? tu(?: ngay| thang)?\W*$"
)
_SINCE = cue(at_word("tu") + r"(?: ngay| thang| dau ngay)?\W*$")
"""Stands at the end of all that applies from a day on, with the last "tu"."""
_FROM = cue(r"\btu(?: ngay| dau ngay)?\W*$")
_COUNTED_UP_TO = cue(r"\btinh den\b[^.;,]{0,24}$")
_DOCUMENT = cue(
    r"\b(?:nghi quyet|ke hoach|quyet dinh|to trinh|cong van|thong bao|luat|bao cao|ket luan|van ban"
    r"|giay moi|chi thi|thong tu|nghi dinh"
    r"|cong dien|huong dan|chuong trinh|phap lenh|hien phap|quy dinh"
    r"|quy che)\b[^.;!?]{0,90}?(?:ban hanh |ky |,\s*)?\(?\bngay\W*$"
)
_NUMBERED = cue(r"\bso\W{0,2}\d{1,5}\s?/\s?[a-z0-9][a-z0-9/-]*[^.;!?]{0,30}\bngay\W*$")
"""`Phiếu chuyển số 480/PC-BTT ngày`: whatever it is called, what has a number and a day is a document."""
_RUNS_OUT = cue(r"\b(?:thoi han|hieu luc|gia tri|ke tu ngay)\b[^.;]{0,20}\b(?:den|toi) (?:het )?ngay $")
"""`Giấy phép số 12/GP, thời hạn đến ngày`: the day is not the one on which it was made."""
_MEETING = cue(r"\b(?:ky hop|phien hop|hoi nghi|buoi \w+|cuoc hop|dien ra)\b[^.;]{0,40}\bngay\W*$")
_ISSUES = cue(
    r"(?:(?!\b(?:cho (?:biet|hay)|thong tin)\b)[^.;]){0,120}?\b(?:co|ban hanh|da ky|ky|da co|thong qua)\s+"
    r"(?:ban hanh\s+)?(?:ke hoach|quyet dinh"
    r"|cong van|nghi quyet|thong bao|to trinh|van ban"
    r"|chi thi|bao cao|giay moi|ket luan|chuong trinh|cong dien)\b[^.;]{0,40}?(?:so|\d)"
)
_ANNIVERSARY = cue(
    r"\b(?:ky niem|chao mung|huong toi|(?<!day )\d{2,3} nam|ngay thanh lap|quoc khanh|giai phong"
    r"|thuong binh|sinh nhat|truyen thong"
    r"|phu nu viet nam|nha giao|quoc te|quoc hoi viet nam|thay thuoc|doanh nhan|cach mang thang tam"
    r"|toan quoc khang chien)\b[^.;]{0,60}$"
)
_BEFORE = r"(?<!(?<!dang )ky )(?<!(?<!tuyen )sinh )(?<!xay ra )truoc"
"""What was signed, was born or came to pass before a day is past; who enrols before it is told to."""
_FUTURE_WORDS = (
    "se", "du kien", "sap", "toi day", "cham nhat", "den het", "han", "truoc", "tu nay", "tu gio",
    "cuoi thang", "phan dau", "muc tieu", "den ngay",
)  # fmt: skip
_FUTURE = cue(
    rf"\b(?:{WILL}|du kien|(?<!do )sap(?! nhap)|toi day|cham nhat|den het|han chot|thoi han|han"
    rf"|{_BEFORE} ngay"
    r"|tu (?:nay|gio) (?:den|toi)|(?<!da )hoan thanh(?: truoc| trong| vao)?|xong truoc|cuoi thang(?! \d)"
    r"|phan dau|muc tieu|den ngay)\b"
    r"[^.;]{0,50}$"
)
"""`sáp nhập` and `đổ sập` look like `sắp` without marks."""
_DUE = cue(
    rf"\b(?:phai|yeu cau|giao|can|nop|trinh|gui|cham dut|ket thuc)\b[^.;]{{0,60}}"
    rf"(?<!tu )(?<!so voi ){_BEFORE} thang $"
)
"""`phải nộp trước tháng 9/2020`; `lương trước tháng 7/2017` tells of what was."""
_DELIVERED = cue(r"\b(?:vang|dau|ky han|ca phe|gao|duong) (?:\w+ ){0,3}giao thang $")
_REACHED = cue(r"(?:^|[.;!?\n])\W*den ngay $")
"""`Đến ngày 4/4/2013, cơ quan đã trả lời`: a sentence that goes on to tell what happened."""
_UP_TO = cue(r"\b(?:den|toi)(?: (?:ngay|thang|(?:dau|giua|cuoi) thang|(?:dau|giua|cuoi)))? $")
_LONGEST_UP_TO = len(" toi giua thang ")
_CAME_TO = cue(
    rf"(?![^.;]{{0,40}}\b(?:{WILL}|phai)\b)"
    r"[^.;]{0,60}\b(?:da|moi|bat ngo|nhan duoc|bi|co quyet dinh|chinh thuc)\b"
)
"""`Đến ngày 8-12-2016, gia đình bất ngờ nhận được`: what came to pass by a day."""
_EXPECTED = cue(r"\bdu kien\b[^.;,]{0,40}$")
TO_NOW = cue(r"\s*(?:den|toi) nay\b")
_DEADLINES = ("truoc ", "den het ", "cham nhat ", "han chot ")
_DEADLINE = cue(rf"\b(?:{_BEFORE}|den het|cham nhat|han chot)(?: (?:vao|la))? ngay\W*$")
_END_OF_MONTH = cue(r"\bcuoi thang $")
_SOON = re.compile(
    r"\W{0,2}(?:sắp )?tới\b(?!\s+(?:tận|nơi|dự|thăm|nay|ngày|đầu|giữa|cuối|tháng|năm|\d))", re.IGNORECASE
)
"""Without marks it is also an evening, `tối`, a crime, `tội`, and who speaks, `tôi`."""
_BACK_IN = re.compile(r"\bhồi (?:(?:đầu|giữa|cuối) )?(?:(?:tháng|năm|ngày) )?$", re.IGNORECASE)
"""`Tòa nhà hoàn thành hồi tháng 9/2014`; without marks it is a meeting or a fair, `hội`."""
_TOMORROW = cue(r"\bmai\W{1,3}(?:ngay )?\W*$")
END_OF_DAY = cue(r"\b(?:cuoi|dau|giua) (?:gio )?(?:sang |chieu )?ngay $")
_COUNCIL_ADOPTS = cue(
    r"[\s,]*(?:hdnd|hoi dong nhan dan|ubtvqh|quoc hoi|thuong truc hdnd)\b[^.;]{0,80}\bthong qua\b"
)
"""What a council does on a day that opens a sentence is news, though it makes a document."""
_ROUND = 16
"""Days that a session or a round of meetings with voters takes: what goes on for longer began long ago."""
_PAIRED = cue(r"\d\s?[-–]\s?$")
PLANNED = cue(rf"\b(?:{WILL}|du kien)\b")
_MEASURED = cue(
    r"\b(?:den(?: het)?|toi(?: het)?|(?<!buoc )(?<=\w )sang|sau|(?<!hom nay )la"
    r"|tai thoi diem|neu|neu den)(?: ngay)? $"
)
"""`Nợ đến 31/12/2019`, `mua sau ngày 1/7/2014`: a day that something is measured by."""
_BEHIND_COMMA = cue(r",\s(?:vao |trong |tu )?(?:\w{1,3} )?ngay,? $")
_SOON_BEHIND = 60
_RELATED = cue(r"\btheo (?:bao|do|thong tin|tin)\b")
_ACTS = cue(
    r"(?!,? (?:cua|ve|do)\b)(?: (?:den|toi|va|-|–)(?: het)?(?: ngay)? \d[\d/.-]{3,9})?"
    r"(?:,? tai [^.;,]{3,60})?,?\s+(?:cac )?(?:doan (?:giam sat|khao sat|cong tac|dai bieu|dbqh)"
    r"|hdnd|hoi dong nhan dan|thuong truc (?:hdnd|hoi dong)|ban (?:phap che|kinh te|van hoa|dan toc|do thi)"
    r"|to dai bieu|dai bieu|dong chi|ubnd|uy ban nhan dan)\b"
)
"""`Thực hiện Kế hoạch giám sát, ngày 20/9, Đoàn giám sát làm việc`: the news behind what it is done by."""
_STORY_WORDS = ("truoc do", "lan dau", "sau vu", "theo ")
"""One of them stands in all that leads to an event."""
_OF_STORY = cue(
    r"\b(?:truoc do|lan dau(?: tien)?|sau vu|theo (?:noi dung )?(?:cao trang|ho so|loi khai|ban an"
    r"|ket luan dieu tra|don (?:khoi kien|to cao|trinh bay)))\b[^.;]{0,60}$"
)
"""A day with its year behind these words is of what led to the event, never its own."""
_TIME_ALONE = (
    r"\W*(?:trong |vao )?(?:cac |hai |ba |\d{1,2} )?(?:ngay|hom|hom nay|thu \w+|chu nhat)?"
    r"[\s,(]*(?:ngay)?[\s,(]*$"
)
# Two patterns: `re` finds one that begins with a sign several times as fast.
_OPENS_TEXT, _OPENS = cue(_TIME_ALONE), cue(r"[.;!?:\n)\]–-]" + _TIME_ALONE)
_HOLIDAYS = frozenset(
    ((2, 9), (30, 4), (1, 5), (27, 7), (19, 5), (22, 12), (3, 2), (8, 3), (20, 10), (20, 11), (19, 8))
)


def role_of(dated: Dated, before: str, after: str, years: Collection[int], *, folded: str, text: str) -> Role:
    """Give what a date stands for by the words of its sentence before and behind it.

    `years` are those that the text states of its day and month; `folded` is the whole `text`, folded.
    """
    if any(map(before.__contains__, _BIRTHS)) and _BORN.search(before):
        return "birth"
    if _SINCE.match(before, max(before.rfind("tu"), 0)) and (
        _EFFECTIVE.search(before) or (dated.day == 1 and not is_round(dated) and _FROM.search(before))
    ):
        return "effective"
    if _is_reached(dated, before, after) or (dated.year is not None and _is_of_story(before)):
        return "mentioned"
    if dated.kind == "day" and _is_due(before):
        return "future"
    soon = _SOON.match(text, dated.end) is not None
    if _is_told_of_day(dated, before, soon=soon):
        return "event"
    if dated.kind == "day" and _is_anniversary(dated, before, years, folded):
        return "anniversary"
    lasts = dated.several and before.endswith(("tu ngay ", "tu "))
    if dated.kind == "day" and not lasts and _is_of_document(before, after):
        return "document"
    if before.endswith(" thang ") and (_DUE.search(before[-140:]) or _DELIVERED.search(before[-60:])):
        return "future"
    if dated.kind == "month" and _END_OF_MONTH.search(before):
        return "mentioned"
    if soon:
        return "future"
    if _is_future(before[-70:]) and not _BACK_IN.search(text, max(0, dated.start - 16), dated.start):
        return "future"
    full = dated.year is not None and not dated.part_of_day
    measured = dated.kind != "day" or (full and _MEASURED.search(before))
    return "mentioned" if measured else "event"


def _is_anniversary(dated: Dated, before: str, years: Collection[int], folded: str) -> bool:
    """Say whether a day is one that comes again every year, told of for what once took place on it."""
    if (dated.day, dated.month) in _HOLIDAYS and (dated.year is None or _ANNIVERSARY.search(before)):
        return not opens_sentence(before) or bool(_ANNIVERSARY.search(before))
    if _ANNIVERSARY.search(before[-70:]) and folded[dated.start - 1 : dated.start] in ("(", " "):
        return "(" in before[-30:] or dated.year is None
    # `(30.4.1975 - 30.4.2025)`: the same day of two years.
    if dated.year is None:
        return False
    own = dated.year == max(years) and opens_sentence(before) and not _PAIRED.search(before)
    return not own and any(abs(year - dated.year) >= 5 for year in years)


def _is_of_story(before: str) -> bool:
    """Say whether a date is one of what led to the event."""
    return any(map(before.__contains__, _STORY_WORDS)) and _OF_STORY.search(before) is not None


def _is_due(before: str) -> bool:
    """Say whether a day is one by which something is to be done, or tomorrow."""
    if any(map(before.__contains__, _DEADLINES)) and _DEADLINE.search(before):
        return True
    return "mai" in before and _TOMORROW.search(before) is not None


def _is_future(before: str) -> bool:
    return any(map(before.__contains__, _FUTURE_WORDS)) and _FUTURE.search(before) is not None


def _is_told_of_day(dated: Dated, before: str, *, soon: bool) -> bool:
    """Say whether a text tells what took place in a part of a day, or at its end."""
    if dated.year is None and END_OF_DAY.search(before):
        return True
    return dated.part_of_day and not (soon or _is_future(before[-40:]))


def _is_reached(dated: Dated, before: str, after: str) -> bool:
    """Say whether a date is one that a report counts up to, or counts from up to now."""
    if TO_NOW.match(after) or (
        dated.year is not None
        and _UP_TO.search(before[-_LONGEST_UP_TO:])
        and _CAME_TO.match(after)
        and not _EXPECTED.search(before)
    ):
        return True
    if dated.year is None:
        return False
    reached = before.endswith("den ngay ") and _REACHED.search(before) and after.lstrip().startswith(",")
    return bool(reached or ("tinh den" in before and _COUNTED_UP_TO.search(before)))


def is_round(dated: Dated) -> bool:
    return 1 < dated.days <= _ROUND


def opens_sentence(before: str) -> bool:
    """Say whether nothing but words of time stands between a date and a sign before it, or the beginning."""
    return bool(_OPENS_TEXT.match(before) or _OPENS.search(before))


def is_news(before: str, after: str) -> bool:
    """Say whether what a public body does is told behind a day that stands between commas."""
    if not (_BEHIND_COMMA.search(before) and _ACTS.match(after)):
        return False
    return not (_RELATED.search(before) or PLANNED.search(after, 0, _SOON_BEHIND))


def _is_of_document(before: str, after: str) -> bool:
    told = (
        ("/" in before and _NUMBERED.search(before))
        or (_DOCUMENT.search(before) and not _MEETING.search(before))
        or _ISSUES.match(after)
    )
    if not told or _RUNS_OUT.search(before) or is_news(before, after):
        return False
    return not (_COUNCIL_ADOPTS.match(after) and opens_sentence(before))
