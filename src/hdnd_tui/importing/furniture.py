"""What a portal puts around an article: menus, counters, share words, date lines, breadcrumbs, footers."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources

from hdnd_tui.importing.page import PortalDateKind
from hdnd_tui.vietnamese.letters import fold

LONGEST = 220
"""Characters of the longest line that is looked at as furniture."""

_WEEKDAY = r"(?:thu\s?(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s?nhat|cn|t[2-7])"
_DAY = (
    r"(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{4}-\d{1,2}-\d{1,2}"
    r"|(?:ngay\s)?\d{1,2}\s(?:thang|thg)\s\d{1,2},?\s(?:nam\s)?\d{4})"
)
_CLOCK = r"(?:\d{1,2}\s?[:h]\s?\d{2}(?:\s?[:']\s?\d{2})?(?:\s?(?:am|pm|gio|phut|sa|ch))?|gmt\s?\+\s?\d{1,2}|\(gmt\+\d\))"
_SAYS_PUBLISHED = (
    r"(?:ngay (?:gio )?(?:dang|xuat ban|cap nhat|tao|viet|phat hanh)(?: (?:tin|bai|bai viet|bai viet goc|lan cuoi))?|gio dang|dang (?:ngay|luc|vao|boi)"
    r"|(?:duoc )?(?:dang|xuat ban|cap nhat)(?: (?:ngay|luc|vao luc|lan cuoi))?|thoi gian(?: dang)?|posted(?: on)?|published|last updated|updated|create date)"
)
_DATE = re.compile(rf"\b{_WEEKDAY}\b(?=\W*(?:ngay\W*)?\d)|{_DAY}|\b{_CLOCK}|\bngay(?=\s*\d)|\bluc(?=\s*\d)")
_DAY_ONLY = re.compile(_DAY)
_CLOCK_ONLY = re.compile(rf"\b{_CLOCK}")
_SECONDS = re.compile(r"\d{1,2}:\d{2}:\d{2}")
_WEEKDAY_ONLY = re.compile(rf"\b{_WEEKDAY}\b")
_PUBLISHED = re.compile(rf"\b{_SAYS_PUBLISHED}\b")
_RENDERED = re.compile(r"[^\W\d_][\w .\-]{1,40}, ngay \d{1,2} thang \d{1,2} nam \d{4}\.?")
_TODAY = re.compile(r"\b(?:hom nay|bay gio)\b")

_SIZES = re.compile(r"(?:\ba\s?[-+]+(?=\W|$)|\[[+\-]\]|[+\-]a\b)")
_TOKEN = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d.,]*%?")
_ENUMERATED = re.compile(r"\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[.)/]\s")
_IMAGE = re.compile(r"!?\[(?:img|image|anh|hinh)\]\W*")
_CRUMB = re.compile(r"\s*(?:>>?|»|›|→|::|\|| / | \\ )\s*")
_LETTERHEAD = re.compile(r"cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do")
_SOURCE = re.compile(
    r"\W{0,3}(?:nguon(?: tin| bai)?\s*:|theo [^.]{2,60}$|link |(?:duong dan|lien ket)\b[^.]{0,20}:)"
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


@cache
def _table() -> dict[str, frozenset[tuple[str, ...]]]:
    source = resources.files("hdnd_tui.importing").joinpath("furniture.json")
    table: dict[str, list[str]] = json.loads(source.read_text("utf-8"))
    return {
        name: frozenset(tuple(_TOKEN.findall(phrase)) for phrase in phrases)
        for name, phrases in table.items()
        if name != "_about"
    }


@cache
def _longest(name: str) -> int:
    return max(len(phrase) for phrase in _table()[name])


def is_tool(text: str) -> bool:
    """Say whether a line holds nothing but words of the portal: buttons, counters, sizes of letters, dates."""
    return _only(text, ("tools", "related"))


def is_menu(text: str) -> bool:
    """Say whether a line, outside an article, holds nothing but words of menus and tools."""
    return _only(text, ("tools", "related", "menus"))


def is_related_heading(text: str) -> bool:
    """Say whether a line stands above links to other articles: `Tin khác`, `CÁC TIN LIÊN QUAN:`."""
    return len(text) <= 60 and tuple(_TOKEN.findall(fold(text))) in _table()["related"]


def is_label(text: str) -> bool:
    """Say whether a line is a label of the portal with its value: `Lượt xem: 400`, `Từ khóa: giám sát`."""
    return len(text) <= LONGEST and _starts(text, "labels", need_sign=True)


def is_footer(text: str) -> bool:
    """Say whether a line, below an article, is one of the site's own: address, licence, rights."""
    folded = fold(text[:8]).lstrip()
    return folded.startswith(("©", "®", "(c)")) or _starts(text, "footers", need_sign=False)


def is_breadcrumb(text: str) -> bool:
    """Say whether a line is a path through the site: `Trang chủ > Tin tức > Hoạt động HĐND`."""
    if len(text) > LONGEST or text.endswith((".", ":", ";")):
        return False
    parts = [part for part in _CRUMB.split(text) if part.strip()]
    if not parts or len(_CRUMB.findall(text)) == 0:
        return False
    first = fold(parts[0]).strip()
    leads = first in ("trang chu", "home", "trang nhat") or text.lstrip()[:1] in (">", "»", "›")
    return leads or (len(parts) >= 2 and all(is_menu(part) for part in parts))


def last_crumb(text: str) -> str:
    """Give the last step of a breadcrumb, which may be the title."""
    parts = [part for part in _CRUMB.split(text) if part.strip()]
    return parts[-1].strip() if parts else ""


def is_image(text: str) -> bool:
    """Say whether a line stands where a picture was: `[img]`."""
    return len(text) < 40 and bool(_IMAGE.fullmatch(fold(text)))


def is_letterhead(text: str) -> bool:
    """Say whether a line belongs to the head of an official document rather than to a page of news."""
    return len(text) < 120 and bool(_LETTERHEAD.search(fold(text)))


def is_source(text: str) -> bool:
    """Say whether a line names where an article was taken from: `Nguồn: TTXVN`, `Theo Báo Nhân Dân`."""
    return len(text) <= LONGEST and bool(_SOURCE.match(fold(text)))


def is_address(text: str) -> bool:
    """Say whether a line is nothing but a web address, with stars or brackets around it."""
    return bool(_ADDRESS.fullmatch(text.strip("*_<>()[] ")))


def date_line(text: str) -> PortalDateKind | None:
    """Say which date a line of the portal states that holds nothing but dates and portal words.

    `Hải Phòng, ngày 14 tháng 11 năm 2019` alone is the day the page was rendered; a weekday, a clock or a
    word like `Ngày đăng` mark the day of publication (DOMAIN section 5).
    """
    if len(text) > 160 or not any(char.isdigit() for char in text):
        return None
    folded = fold(text.strip("*_ "))
    if _RENDERED.fullmatch(folded) and not _WEEKDAY_ONLY.match(folded):
        return "rendered"
    if not _DAY_ONLY.search(folded):
        return None
    rest = _PUBLISHED.sub(" ", _DATE.sub(" ", folded))
    if _leftover(rest, ("tools", "labels")):
        return None
    if _SECONDS.search(folded) or _TODAY.search(folded):
        return "rendered"
    if _PUBLISHED.search(folded) or _CLOCK_ONLY.search(folded) or _WEEKDAY_ONLY.search(folded):
        return "published"
    return "unknown"


def _only(text: str, names: tuple[str, ...]) -> bool:
    if len(text) > LONGEST:
        return False
    folded = fold(text)
    if _ENUMERATED.match(folded):
        return False
    rest = (
        _SIZES.sub(" ", _PUBLISHED.sub(" ", _DATE.sub(" ", folded)))
        if any(map(str.isdigit, folded))
        else _SIZES.sub(" ", folded)
    )
    if rest.strip() != folded.strip() and not _TOKEN.search(rest):
        return not _DAY_ONLY.search(folded)
    return bool(_TOKEN.search(rest)) and not _leftover(rest, names)


def _leftover(rest: str, names: tuple[str, ...]) -> bool:
    """Say whether words are left of a folded line when phrases of the tables and numbers are taken out."""
    words = [word for word in rest.split() if _TOKEN.search(word)]
    tokens = [
        token for word in words for token in ([word] if _NUMBER.fullmatch(word) else _TOKEN.findall(word))
    ]
    if len(tokens) > 40:
        return True
    tables = [(_table()[name], _longest(name)) for name in names]
    at = 0
    while at < len(tokens):
        step = next(
            (
                size
                for size in range(min(8, len(tokens) - at), 0, -1)
                for table, longest in tables
                if size <= longest and tuple(tokens[at : at + size]) in table
            ),
            0,
        )
        if not step:
            if at == 0 or not tokens[at][0].isdigit():
                return True
            step = 1
        at += step
    return False


def _starts(text: str, name: str, *, need_sign: bool) -> bool:
    """Say whether a line begins with a phrase of a table, and a colon, number or bracket after it."""
    folded = fold(text[:80])
    found = list(_TOKEN.finditer(folded))
    table = _table()[name]
    for size in range(min(_longest(name), len(found)), 0, -1):
        if tuple(match[0] for match in found[:size]) in table:
            rest = folded[found[size - 1].end() :].lstrip()
            return not need_sign or not rest or rest[0] in ":([|" or rest[0].isdigit()
    return False
