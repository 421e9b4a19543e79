"""Where a text names a council that it is not about: denied, planned, of a past office, one that gets a copy.

An executive body's document names the council among the laws that it rests on and among those who receive it
(DOMAIN section 2: the executive makes no council).
"""

from __future__ import annotations

import re
from typing import Literal

from hdnd_tui.councils.former import is_dismissed, is_former
from hdnd_tui.councils.tokens import comparable
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.councils.council_mentions import Mention, titles_before
from hdnd_tui.importing.page import Layout

_DENIALS = tuple(
    tuple(words.split())
    for words in (
        "chưa có",
        "chưa thành lập",
        "chưa tổ chức",
        "không có",
        "không còn",
        "không thành lập",
        "không tổ chức",
        "bỏ",
    )
)
_DENIES = frozenset(words[-1] for words in _DENIALS)
"""Words right before what is denied."""
_ISLANDS_SINCE = 2025
"""The year in which special zones came to be (72/2025/QH15)."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LATE_DAY = re.compile(r"[/.](?:202[5-9]|20[3-9]\d)(?!\d)|2021\s*-\s*2026|2026\s*-\s*2031")
_TOP = 700
"""Characters of a document that hold its letterhead."""
_MOTTO = re.compile(r"độc lập\s*-\s*tự do")
_NUMBER = re.compile(r"^[*_| ]*số\s*:\s*[\d.…]*\s*/[^\n]{3,40}$", re.MULTILINE)
_REST = re.compile(r"^[*_ -]*(?:căn cứ|kính gửi)", re.MULTILINE)
_ISSUER = re.compile(
    r"(?:ủy\s+ban\s+nhân\s+dân|ubnd|chính\s+phủ|thủ\s+tướng|(?:^|\n)[*_| ]*(?:sở|bộ|cục|tổng\s+cục)\s)"
)
_COUNCIL = re.compile(r"hội\s+đồng\s+nhân\s+dân|hđnd")
_BASIS = re.compile(
    r"^[*_ -]*căn cứ(?:(?!\n[*_ -]*căn cứ).){1,1200}?(?:[;.][*_ ]*$|\Z)", re.MULTILINE | re.DOTALL
)
_RECEIVERS = re.compile(r"^[*_| ]*nơi nhận[*_ ]*:", re.MULTILINE)


def is_denied(mention: Mention) -> bool:
    """Tell whether words deny the council that they name: `không tổ chức HĐND phường`."""
    return bool(_denials(mention))


def never_was(mention: Mention) -> bool:
    """Tell whether words say of a council with its name that there has been none: `chưa có HĐND huyện X`."""
    named = mention.spot is not None and bool(mention.spot.name)
    return named and any(words[0] == "chưa" for words in _denials(mention))


def _denials(mention: Mention) -> list[tuple[str, ...]]:
    """Give the words of denial that stand right before a council."""
    words, start = mention.text.tokens.words, mention.start
    if not start or words[start - 1] not in _DENIES:
        return []
    return [said for said in _DENIALS if tuple(words[max(start - len(said), 0) : start]) == said]


def past_office(mention: Mention) -> Literal["held once", "left", ""]:
    """Tell whether a text names a council in an office that somebody held once: `từng là Chủ tịch HĐND`.

    "left" where it tells that the office is left, which the council may have decided.
    """
    tokens, start = mention.text.tokens, mention.start
    if mention.text.part != "body":
        return ""
    for title in titles_before(tokens, start):
        if title.end > start:
            place = tokens.text, tokens.starts[title.lead], tokens.ends[title.end - 1]
            return "" if not is_former(*place) else "left" if is_dismissed(*place) else "held once"
    return ""


def only_plans_zones(layout: Layout) -> bool:
    """Tell whether a page speaks of special zones when they were but planned, in the bill of 2018."""
    years = [int(y) for day in layout.dates if day.kind != "rendered" for y in _YEAR.findall(day.text)]
    if years:
        return max(years) < _ISLANDS_SINCE
    text = comparable(f"{layout.title}\n{layout.body}")
    planned = "kinh tế đặc biệt" in text or "đặc khu kinh tế" in text
    return planned and not _LATE_DAY.search(text)


def asides(text: TextPart) -> tuple[tuple[int, int], ...]:
    """Give the runs of a text in which another body's document names councils by the way.

    They are its legal bases and, to the end, those who receive it; none where the council issued it or no
    letterhead tells.
    """
    low = text.tokens.low
    if text.part != "body" or not _is_of_another_body(low[:_TOP]):
        return ()
    receivers = _RECEIVERS.search(low)
    end = receivers.start() if receivers is not None else len(low)
    runs = [match.span() for match in _BASIS.finditer(low) if match.start() < end]
    return (*runs, (end, len(low))) if receivers is not None else tuple(runs)


def _is_of_another_body(top: str) -> bool:
    if "độc lập" not in top and not ("số" in top and "/" in top):
        return False
    if (rest := _REST.search(top)) is not None:
        top = top[: rest.start()]
    head = _MOTTO.search(top) or _NUMBER.search(top)
    return head is not None and _COUNCIL.search(top) is None and _ISSUER.search(top) is not None
