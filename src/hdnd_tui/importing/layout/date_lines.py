"""Lines of a portal that state a date: when the page was put up, or when it was shown."""

from __future__ import annotations

import re
from functools import lru_cache

from hdnd_tui.importing.layout.date_words import CLOCK, DATE, DAY_ONLY, PUBLISHED, WEEKDAY
from hdnd_tui.importing.layout.furniture import SIZES, TOKEN, is_menu, leftover
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.importing.page import PortalDateKind

_REMEMBERED = 256
"""Lines whose answers are kept: each line of a page is asked about several times."""
_CLOCK_ONLY = re.compile(rf"\b{CLOCK}")
_YEAR = re.compile(r"[\d/](?:(?<=\d)\d{3}|(?<=/)\d\d \d{1,2}:)")
_SECONDS = re.compile(r"(?<!t)(?<!\d)\d{1,2}:\d{2}:\d{2}")
_WEEKDAY_ONLY = re.compile(rf"\b{WEEKDAY}\b")
_FILLER = re.compile(r"\b(?:ngay|luc|vao)\b")
_NAMES = 7
"""Words that may follow a date of publication: who put the page up."""
_RENDERED = re.compile(r"[^\W\d_][\w .\-]{1,40}, ngay \d{1,2} thang \d{1,2} nam \d{4}\.?")
_ENDS_BRACKET = re.compile(r"[^()]*\)")
"""`01/7/2025) (**)`: the rest of what stands in brackets on the line above."""
_TODAY = re.compile(r"\b(?:hom nay|bay gio)\b")


@lru_cache(_REMEMBERED)
def date_line(text: str) -> PortalDateKind | None:
    """Say which date a line of the portal states that holds nothing but dates and portal words.

    `Hải Phòng, ngày 14 tháng 11 năm 2019` alone is the day the page was rendered; a weekday, a clock or a
    word like `Ngày đăng` mark the day of publication (DOMAIN section 5).
    """
    if len(text) > 160 or not _YEAR.search(text) or _ENDS_BRACKET.match(text):
        return None
    if "|" in text:  # 09-10-2019 - 10:02 AM | Thời sự
        text = "|".join(part for part in text.split("|") if not is_menu(part.strip()))
    folded = fold(text.strip("*_ "))
    if _RENDERED.fullmatch(folded) and not _WEEKDAY_ONLY.match(folded):
        return "rendered"
    if not DAY_ONLY.search(folded):
        return None
    rest = _FILLER.sub(" ", PUBLISHED.sub(" ", DATE.sub(" ", SIZES.sub(" ", folded))))
    if leftover(rest, ("tools", "labels")) and not (
        PUBLISHED.match(folded) and len(TOKEN.findall(rest)) <= _NAMES and not folded.endswith(".")
    ):
        return None
    if (_SECONDS.search(folded) or _TODAY.search(folded)) and not PUBLISHED.match(folded):
        return "rendered"
    if PUBLISHED.search(folded) or _CLOCK_ONLY.search(folded) or _WEEKDAY_ONLY.search(folded):
        return "published"
    return "unknown"


def says_published(text: str) -> bool:
    """Say whether a date line has a label of publication: `Ngày đăng`, `Cập nhật lúc`."""
    return bool(PUBLISHED.search(fold(text)))


def has_clock(text: str) -> bool:
    """Say whether a date line states the hour."""
    return bool(_CLOCK_ONLY.search(fold(text)))


def has_weekday(text: str) -> bool:
    """Say whether a date line states the day of the week."""
    return bool(_WEEKDAY_ONLY.search(fold(text)))
