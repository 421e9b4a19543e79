"""The document that a page is, or that it explains: the day or the year in which it was made.

A page on a new rule has no event of its own: it is filed by the document that it sets out from, where that
is the newest of those it names. What a document is for, a plan of the next year or prices from New Year's Day
on, is later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hdnd_tui.importing.dates.votes import FIRST
from hdnd_tui.vietnamese.dates import find_dates

_NAMES = (
    "nghị quyết", "nghị định", "quyết định", "thông tư", "thông báo", "công văn", "công điện", "kế hoạch",
    "tờ trình", "chỉ thị", "kết luận", "hướng dẫn", "quy định", "báo cáo", "văn bản", "chương trình",
)  # fmt: skip
_KINDS = f"(?:{'|'.join(name for each in _NAMES for name in (each.capitalize(), each))})"
_DAY = (
    r"gày[\s*]+(?P<day>\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|[\s*]+tháng[\s*]+\d{1,2}[\s*]+năm[\s*]+)\d{4})"
    r"(?![\d/])"
)
_MAKES = (
    r"(?:(?:đã|vừa|mới|chính thức|thống nhất|biểu quyết) ){0,3}"
    r"(?:ban hành|ký ban hành|có|có ban hành|thông qua|công bố|phê duyệt|ra|ký)"
)
_WHO = r"[^.;:\n]{3,150}?"
_HEAD, _LEAD = 700, 2400
_LETTERHEAD = re.compile(
    r"\bSố\s{0,3}:?\s{0,3}\d[\d.]*\s?[-/]\s?(?:\d{4}\s?/\s?)?[A-ZĐ][^\s|*]{1,40}(?:(?!ăn cứ)[^.;:]){1,160}?"
    rf"[A-ZĐ][^\n,|*]{{1,30}}(?:\n[^\n,|*]{{1,30}})?,[\s*]*n{_DAY}"
)
"""`Số: 12/QĐ-UBND | Hà Nội, ngày 3 tháng 2 năm 2025`: the day stands beside the number."""
_OPENS = r"[\s#*>\"“-]{0,6}"
_MADE_ON = re.compile(
    rf"{_OPENS}(?:Vào )?[Nn]{_DAY},?\s{_WHO} {_MAKES} (?:bản |toàn văn )?{_KINDS}\b"
    r"[^.;\n]{0,60}?\d"
)
"""`Ngày 3/2/2025, UBND tỉnh đã ban hành Quyết định 12/QĐ-UBND`."""
_MADE_OF = re.compile(rf"{_OPENS}{_WHO} {_MAKES} {_KINDS} (?:số )?\d[^.;,\n]{{1,40}}? n{_DAY}")
"""`Bộ Y tế ban hành Thông tư 20/2025/TT-BYT ngày 23/6/2025 hướng dẫn`."""
_NUMBER = r"(?P<number>\d{1,5}(?:\.\d{1,2})?)"
_SUBJECT = re.compile(rf"(?P<kind>{_KINDS}) (?:số )?{_NUMBER}(?![\d.]|/\d{{1,2}}\b)")
_MAKES_OR_BY = re.compile(
    rf"{_OPENS}(?:(?P<by>Theo|Căn cứ|Tại)\b[^.;:\n]{{0,60}}? |{_WHO} {_MAKES} (?:bản |toàn văn )?)"
    rf"(?P<subject>{_KINDS} (?:số )?{_NUMBER})"
)
_LINE = re.compile(r"\S[^\n]*")
_BOLD = re.compile(r"\*\*[^*]+\**$")
_LEAST = 40
_DATED_LATER = re.compile(
    r"/(20\d\d)/[A-ZĐ]|/[A-ZĐ][\wĐ-]{1,20} (?:ngày \d{1,2}/\d{1,2}/|năm )(20\d\d)\b"
    r"|\b(?:[Ll]uật|Hiến pháp|Pháp lệnh)\b[^.;,:\n]{0,60}?\b(20\d\d)\b"
)
"""The years of all the documents that a page names."""
_YEAR = re.compile(r"20\d\d(?<![\d/.,-]....)(?![\d-])")
_LATER = re.compile(rf"{_YEAR.pattern}(?<!đến năm ....)")
"""No goal, `tầm nhìn đến năm 2020`."""
_NEW_RULE = re.compile(
    r"\b(?<!năm )mới(?: nhất)?(?: hiện nay)?(?: của)?(?: năm)? (20\d\d)\b|\b(20\d\d) mới nhất\b"
)
"""`theo quy định mới năm 2025`, `mẫu tờ khai 2025 mới nhất`."""
_NEW = re.compile(r"\b[Mm]ới\b")
"""`Xã mới được lập từ những xã nào?`: what a rule makes is asked for while it is new."""
_YEARS = r"(?:\d{1,2}|một|hai|ba|bốn|năm|mười) năm"
_LOOKS_BACK = re.compile(
    rf"\b[Nn]hìn lại\b|\b[Ss]ơ kết\b|\b[Tt]ổng kết\b|\b[Ss]au (?:hơn |gần )?{_YEARS}\b"
    rf"|\b{_YEARS} (?:sau|thực hiện|triển khai|thi hành)\b",
    re.IGNORECASE,
)
"""`Nghị quyết 35/2018 sau 5 năm thực hiện`: news of what became of a document."""
_NOW = re.compile(r"\b(?:[Mm]ới đây|[Hh]ôm nay|[Ss]áng nay|[Cc]hiều nay)\b")
"""Behind the document that a page opens with: the news."""
_SOMEBODY = re.compile(r"\b(?:ông|bà) [A-ZĐ]")
"""Of whom a page tells that opens with what he once signed."""
_CARRIED_OUT = ("hực hiện ", "riển khai ", "iám sát ")
"""What stands before a document that a title names for what is done by it, maybe years after."""
_DRAFT = ("ự thảo", "ề xuất", "ấy ý kiến", "trình thông qua")
_FROM_NEW_YEAR = re.compile(r"\btừ (?:ngày )?0?1(?:[/.-]0?1[/.-]| tháng 0?1 năm )(20\d\d)\b")
_EXPLAINS = (
    "Nội dung chính",
    "ình từ Internet",
    "ình từ internet",
    "quy định như sau",
    "Căn cứ theo",
    "Tải về",
    "TẢI VỀ",
    "Tải file",
    "đặt câu hỏi",
    "giải đáp như sau",
    "Như vậy, ",
    "cụ thể như sau",
)
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Told:
    """When a document was made, and where a page says so."""

    year: int
    day: date | None
    at: tuple[int, int]
    """Start and end of the words in the text of the page."""


class Paper:
    """A page as one that may be a document, or be on one."""

    def __init__(self, text: str, title: str) -> None:
        """Take a page; `title` is the line that is no paragraph, empty where it has none."""
        self._text = text
        self._title = title

    @cached_property
    def _lead(self) -> str:
        return self._text[:_LEAD]

    @cached_property
    def _opening(self) -> tuple[int, int]:
        """Where the first paragraph lies that is no title, heading or question; the end where none is."""
        for line in _LINE.finditer(self._lead):
            words = line[0].strip(" *#")
            if len(words) >= _LEAST and words != self._title and not _asks(line[0].rstrip()):
                return line.span()
        return len(self._lead), len(self._lead)

    def day(self, today: date) -> Told | None:
        """Give the day of the document that it is, or that it opens with as having been made on it."""
        lead, place = self._lead, self._opening
        found = _LETTERHEAD.search(lead, 0, _HEAD) if "Số" in lead[:_HEAD] else None
        if not found and "gày " in lead[slice(*place)]:
            found = _MADE_ON.match(lead, *place) or _MADE_OF.match(lead, *place)
        if found is None:
            return None
        stated = " ".join(found["day"].replace("*", " ").split())
        iso = next((dated.iso for dated in find_dates(stated) if dated.iso), None)
        if iso is None or not date(FIRST, 1, 1) <= (day := date.fromisoformat(iso)) <= today:
            return None
        if found.re is not _LETTERHEAD:
            news = _NOW.search(lead, found.end(), place[1]) or _SOMEBODY.search(found[0])
            if news and not self.explains:
                return None
            if _newest(self._text) > day.year or self._looks_back(day.year, today):
                return None
        return Told(day.year, day, found.span("day"))

    def year(self, today: date) -> Told | None:
        """Give the year of the rule that it is on, or before the one from whose first day a draft applies."""
        return self._of_rule(today) or self._of_draft(today)

    @cached_property
    def explains(self) -> bool:
        """It has several signs of a page that answers questions on rules."""
        return sum(map(self._text.__contains__, _EXPLAINS)) >= _SEVERAL

    def only_applies_in(self, year: int) -> bool:
        """Say whether a year is beyond all documents that it names, and it tells of no day in that year.

        A year that the title names stays, if the rule is not one that applies from its first day on.
        """
        if not 0 < _newest(self._text) < year:
            return False
        titles = _YEAR.findall(self._lead, 0, self._opening[0])
        if str(year) in titles and str(year) not in _FROM_NEW_YEAR.findall(self._text):
            return False
        days = re.compile(rf"(?<!\d)(\d{{1,2}})(?:[/.-]| năm ){year}\b")
        return all(month == 1 for month in map(int, days.findall(self._text)))

    def _looks_back(self, year: int, today: date) -> bool:
        """Say whether it tells of a document of a year as of one made years ago, and explains none."""
        if _LOOKS_BACK.search(self._lead, 0, self._opening[1]):
            return True
        later = _LATER.findall(self._text) if not self.explains else ()
        return any(year + 1 < each <= today.year for each in map(int, later))

    def _of_rule(self, today: date) -> Told | None:
        """Give the year of the document that the title or the first paragraph is on, if none is newer."""
        lead, text = self._lead, self._text
        start, end = self._opening
        subjects = _SUBJECT.finditer(lead, 0, start)
        named = [
            each for each in subjects if not lead.endswith(_CARRIED_OUT, 0, each.start()) and self.explains
        ]
        by = _MAKES_OR_BY.match(lead, start, end) if "/" in lead[start:end] else None
        if by and by["by"] and start and not (self.explains and _NEW.search(lead, 0, start)):
            by = None  # an answer cites what is in force, however old; news, what is done by it
        if by and (found := _SUBJECT.match(lead, by.start("subject"), end)):
            named.append(found)
        told = [Told(year, None, each.span()) for each in named if (year := _year_of(text, each))]
        if "mới" in lead[:start] and self.explains:
            new = _NEW_RULE.finditer(lead, 0, start)
            told += [Told(int(each[1] or each[2]), None, each.span()) for each in new]
        last = max(told, key=lambda each: each.year, default=None)
        if last is None or not FIRST <= last.year <= today.year or _LOOKS_BACK.search(lead, 0, end):
            return None
        later = map(int, _YEAR.findall(text))
        if any(last.year + 1 < year <= today.year for year in later) or _newest(text) > last.year:
            return None
        return last

    def _of_draft(self, today: date) -> Told | None:
        """Give the year in which a draft that the title names was on the table."""
        titles = self._lead[: self._opening[0]]
        if not any(map(titles.__contains__, _DRAFT)):
            return None
        applies = max(_FROM_NEW_YEAR.finditer(self._text), key=lambda each: each[1], default=None)
        year = int(applies[1]) - 1 if applies else 0
        named = max(map(int, _YEAR.findall(titles)), default=0)
        if applies and self._looks_back(year, today):
            return None
        if applies and FIRST <= year <= today.year and _newest(self._text) <= year and named <= year + 1:
            return Told(year, None, applies.span())
        return None


def _asks(line: str) -> bool:
    """Say whether a line is a heading, in bold or a question: of the subject, before the first paragraph."""
    return line[0] == "#" or line.rstrip("* -").endswith("?") or (line[0] == "*" and bool(_BOLD.match(line)))


def _year_of(text: str, subject: re.Match[str]) -> int:
    """Give the year of a document, as its number states it anywhere on the page; 0 where none does."""
    kind, number = re.escape(subject["kind"][1:]), re.escape(subject["number"])
    stated = re.compile(
        rf"{kind} (?:số )?{number}(?:[/ ](?P<year>20\d\d)\b"
        rf"|[/-][\wĐ/-]{{1,24}} (?:năm |ngày \d{{1,2}}/\d{{1,2}}/)(?P<said>20\d\d)\b)"
    )
    found = stated.search(text)
    return int(found["year"] or found["said"]) if found else 0


def _newest(text: str) -> int:
    return max((int(year) for found in _DATED_LATER.findall(text) for year in found if year), default=0)
