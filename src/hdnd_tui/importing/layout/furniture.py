"""What a portal puts around an article: menus, counters, share words, breadcrumbs, footers."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice

from hdnd_tui.importing.layout.date_words import (
    DATE,
    DATE_BEGINNINGS,
    DATE_WORDS,
    DAY_ONLY,
    MOMENT_ONLY,
    PUBLISHED,
)
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.tables import table
from hdnd_tui.vietnamese import letters

LONGEST = 220
"""Characters of the longest line that is looked at as furniture."""
_REMEMBERED = 256
"""Lines whose answers are kept: each line of a page is asked about several times."""

_TOOLS = ("tools", "related")
_MENUS = ("tools", "related", "menus", "boxes")
_PAGES = 3
"""Numbers of the shortest row that leads to the pages of a list."""
SIZES = re.compile(r"(?:\ba\s?[-+]+\W{0,3}\ba\W{1,3}a\s?[-+]+|\ba\s?[-+]+(?=\W|$)|\[[+\-]\]|[+\-]a\b)")
TOKEN = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"\d[\d.,]*%?(?![^\W_])|[^\W_]+")
_DIGIT = re.compile(r"\d")
_ENUMERATED = re.compile(r"\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[.)/]\s")
_CRUMB = re.compile(r"\s*(?:>>?|»|›|→|::|\|| / | \\ )\s*")
_SOURCE = re.compile(
    r"\W{0,3}(?:nguon(?: tin| bai)?\s*:|theo [^.]{2,60}$|link |(?:duong dan|lien ket)\b[^.]{0,20}:)"
)
_RIGHTS = frozenset("©®(")
_LICENSED = re.compile(
    r"\W*(?:(?:cong|trang) (?:thong tin|ttdt|tin)\b.*\bgiay phep(?: [a-z ]{3,30})?"
    r"|giay phep [a-z ]{0,30}\b(?:trang tin|thong tin|ttdt|bao chi|xuat ban)\b[a-z ]{0,40}) so\b"
)
"""`Cổng thông tin huyện Lâm Sơn hoạt động theo giấy phép số 12/GP-TTĐT`."""
_CONTACT = re.compile(
    r"\b(?:dia chi|tru so|dien thoai|dt|tel|fax|e-?mail|website|co quan chu quan|chiu trach nhiem"
    r"|giay phep so)\b[a-z ]{0,20}:"
)
_MEASURED = re.compile(r"(?:nhiet do|do am|phien ban)\b[\s:]*v?\d[^a-z]*(?:(?:do )?c)?\W*")
_NO_MEASURE = letters.other_starts("dnp")
_YOU_ARE_HERE = re.compile(r"^(?:ban dang (?:o|xem)(?: day)?|you are here)\s*:?")
_CRUMB_SIGN = re.compile(r"[>»›→|/\\:](?:(?<!:)|:)")
_LINK = re.compile(
    r"\*{0,2}(?:>\s?>|»\s?»|›\s?›|(?:xem|đọc) (?:thêm|tiếp)\s*(?:[:>»›]|$|tại đây\.?$))", re.IGNORECASE
)
_LINK_SIGNS = frozenset("*>»›XxĐđ")
_NEIGHBOUR = re.compile(r"[«←‹][^»→›]*|[^«←‹]* [^«←‹]*[»→›]|[»›].*")


@cache
def _lists() -> dict[str, frozenset[tuple[str, ...]]]:
    return {
        name: frozenset(tuple(TOKEN.findall(phrase)) for phrase in phrases)
        for name, phrases in table("importing/layout/furniture").items()
        if name != "_about"
    }


@cache
def _longest(name: str) -> int:
    return max(len(phrase) for phrase in _lists()[name])


def is_tool(text: str) -> bool:
    """Say whether a line holds nothing but words of the portal: buttons, counters, sizes, a moment."""
    if len(text) > LONGEST or not _may_be_only(text, _TOOLS):
        return False
    return _only(text, _TOOLS) or bool(MOMENT_ONLY.fullmatch(text))


def is_menu(text: str) -> bool:
    """Say whether a line, outside an article, holds nothing but words of menus and tools."""
    return len(text) <= LONGEST and _may_be_only(text, _MENUS) and _is_menu(text)


@lru_cache(_REMEMBERED)
def _is_menu(text: str) -> bool:
    if text.endswith("đồng") and text[0].isdigit():
        return False  # "500.000 đồng" is no button to close ("đóng")
    return _only(text, _MENUS)


def is_phrase(folded: str, name: str) -> bool:
    """Say whether a folded line is, signs aside, a phrase of one of the tables."""
    return tuple(TOKEN.findall(folded)) in _lists()[name]


def is_label(text: str) -> bool:
    """Say whether a line is a label of the portal with its value: `Lượt xem: 400`, `Từ khóa: giám sát`."""
    if len(text) > LONGEST:
        return False
    if _starts(text, "labels", need_sign=True):
        return True
    return text[:1] not in _NO_MEASURE and bool(_MEASURED.fullmatch(fold(text)))


@lru_cache(_REMEMBERED)
def is_footer(text: str) -> bool:
    """Say whether a line, below an article, is one of the site's own: address, licence, rights."""
    if text[:1] in _RIGHTS and text.startswith(("©", "®", "(c)", "(C)")):
        return True
    if len(text) > 2 * LONGEST:
        return False
    if not text.endswith(".") and text.count(":") > 1 and _states_contacts(text):
        return True
    if first_word(text) not in _openers(("footers", "notices")):
        return False
    if _starts(text, "footers", need_sign=True) or _starts(text, "notices", need_sign=False):
        return True
    return bool(_LICENSED.match(fold(text)))


def _states_contacts(text: str) -> bool:
    """Say whether a line states two ways to an office, and no sentence does: `Địa chỉ: ... - ĐT: ...`."""
    ways = [way.start() for way in _CONTACT.finditer(fold(text))]
    return len(ways) > 1 and text[ways[0]].isupper()


def is_breadcrumb(text: str) -> bool:
    """Say whether a line is a path through the site: `Trang chủ > Tin tức > Hoạt động HĐND`."""
    if len(text) > LONGEST or text.endswith((".", ":", ";")) or not _CRUMB_SIGN.search(text):
        return False
    parts = [part for part in _CRUMB.split(text) if part.strip()]
    if not parts:
        return False
    first = _YOU_ARE_HERE.sub("", fold(parts[0])).strip()
    leads = first in ("trang chu", "home", "trang nhat") or text.lstrip()[:1] in (">", "»", "›")
    return leads or (len(parts) >= 2 and all(is_menu(part) for part in parts))


def last_crumb(text: str) -> str:
    """Give the last step of a breadcrumb, which may be the title."""
    parts = [part for part in _CRUMB.split(text) if part.strip()]
    return parts[-1].strip() if parts else ""


def is_link(text: str) -> bool:
    """Say whether a line leads to another article: `>> Xem thêm: ...`, `Xem thêm > > Xã có chợ mới`."""
    if len(text) > LONGEST:
        return False
    if text[0] in "«←‹" or text[-1] in "»→›":
        return bool(_NEIGHBOUR.fullmatch(text))
    return text[0] in _LINK_SIGNS and bool(_LINK.match(text))


def is_source(text: str) -> bool:
    """Say whether a line names where an article was taken from: `Nguồn: TTXVN`, `Theo Báo Nhân Dân`."""
    return len(text) <= LONGEST and bool(_SOURCE.match(fold(text.strip("*_ "))))


@lru_cache(_REMEMBERED)
def first_word(text: str) -> str:
    """Give the first word or number of a line, folded; empty where it has none."""
    first = TOKEN.search(text)
    return letters.fold(first[0]) if first else ""


def _may_be_only(text: str, names: tuple[str, ...]) -> bool:
    """Say whether a line begins as one that holds nothing but words of some tables; few others do."""
    first = first_word(text)
    return first in _beginnings(names) or first[:1].isdigit()


def _only(text: str, names: tuple[str, ...]) -> bool:
    folded = fold(text)
    vocabulary = _vocabulary(names)
    for word in _LETTERS.finditer(folded):
        if word[0] not in vocabulary:
            return False
    if _ENUMERATED.match(folded):
        return False
    rest = SIZES.sub(" ", folded) if "+" in folded or "-" in folded else folded
    if _DIGIT.search(folded):
        rest = PUBLISHED.sub(" ", DATE.sub(" ", rest))
    if not TOKEN.search(rest):
        return not DAY_ONLY.search(folded)
    return not leftover(rest, names)


@cache
def _beginnings(names: tuple[str, ...]) -> frozenset[str]:
    """Give the words that a line of furniture can begin with; few lines of an article begin with them."""
    return _openers(names) | DATE_BEGINNINGS


@cache
def _openers(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(phrase[0] for name in names for phrase in _lists()[name])


@cache
def _vocabulary(names: tuple[str, ...]) -> frozenset[str]:
    """Give the words that lines of furniture are made of; most other lines have one that is none of them."""
    phrases = (" ".join(phrase) for name in names for phrase in _lists()[name])
    return DATE_WORDS.union(*map(_LETTERS.findall, phrases))


@cache
def _phrases(names: tuple[str, ...]) -> tuple[frozenset[tuple[str, ...]], int]:
    """Give the phrases of some tables together, and the words of the longest that is looked for."""
    return frozenset().union(*(_lists()[name] for name in names)), min(8, max(map(_longest, names)))


def phrase_end(words: list[str], at: int) -> int:
    """Give where the longest phrase of menus that begins at a folded word ends; `at` where none does."""
    phrases, longest = _phrases(_MENUS)
    ends = range(min(at + longest, len(words)), at, -1)
    return next((end for end in ends if tuple(words[at:end]) in phrases), at)


def leftover(rest: str, names: tuple[str, ...]) -> bool:
    """Say whether words are left of a folded line when phrases of the tables and numbers are taken out.

    Numbers alone are left, save the pages of a list (`1 | 2 | 3`): `32/33` is a cell of a table.
    """
    phrases, longest = _phrases(names)
    tokens = _WORD_OR_NUMBER.findall(rest)
    if len(tokens) > 40:
        return True
    if tokens and not _LETTERS.search(rest):
        return len(tokens) < _PAGES or tokens != [str(number + 1) for number in range(len(tokens))]
    at = 0
    while at < len(tokens):
        step = min(longest, len(tokens) - at)
        while step and tuple(tokens[at : at + step]) not in phrases:
            step -= 1
        if not step:
            if not tokens[at][0].isdigit():
                return True
            step = 1
        at += step
    return False


def _starts(text: str, name: str, *, need_sign: bool) -> bool:
    """Say whether a line begins with a phrase of a table, and a colon, number or bracket after it."""
    phrases = _by_first_word(name).get(first_word(text))
    if phrases is None:
        return False
    folded = fold(text[:80])
    words = list(islice(TOKEN.finditer(folded), len(phrases[0])))
    said = tuple([word[0] for word in words])
    for phrase in phrases:
        if said[: len(phrase)] == phrase:
            rest = folded[words[len(phrase) - 1].end() :].lstrip()
            if not need_sign or not rest or rest[0] in ":|":
                return True
            return rest[0].isdigit() and (name != "labels" or _counts(rest))
    return False


def _counts(rest: str) -> bool:
    """Say whether a label's rest is a count: `214 lượt`; `Hôm nay 12 hộ nhận nhà mới` is a sentence."""
    return len(_LETTERS.findall(rest)) <= 1 or not leftover(rest, ("tools", "labels"))


@cache
def _by_first_word(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the phrases of a table that begin with each word, the longest first."""
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(_lists()[name], key=len, reverse=True):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    return phrases
