"""Which line of a page is the title, and what stands for it where there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from hdnd_tui.importing.layout.addresses import own_address
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.furniture import (
    first_word,
    is_breadcrumb,
    is_footer,
    is_label,
    is_menu,
    is_tool,
    last_crumb,
)
from hdnd_tui.importing.layout.lines import Excerpt, Line, fold, join
from hdnd_tui.importing.layout.menu_rows import is_menu_row
from hdnd_tui.vietnamese.letters import other_starts
from hdnd_tui.vietnamese.sentences import ends_in_sign

LONGEST = 260
_SHORTENED = 110
_CROWDED = 25
"""Lines above the article from which on they are menus: their teasers stand twice as often as a title."""
_LONGEST_NAME = 100
_FEW = 4
"""Words of a line that more likely names a part of the site than an article."""
_TOKEN = re.compile(r"[^\W_]+")
_PICTURE = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f?"
"""With such offices open and end what they post: `📌 Thông báo`."""
_PREFIX = re.compile(rf"(?:null\s+|#{{1,6}}\s*|\*{{2,3}}(?=\S)|>\s+|{_PICTURE}\s*)+")
_NO_PREFIX = other_starts("n")
_SUFFIX = re.compile(rf"\s*(?:\*{{2,3}}|#+|{_PICTURE}(?:\s*{_PICTURE})*)$")
_MOMENT = re.compile(
    r"[\s|–(\[-]*(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)[)\]]?$"
)
"""When the page was put up, as a program wrote it behind the title."""
_ENDS_MOMENT = frozenset("Z)]")
"""With what it ends, or with a figure."""
_LONGEST_MOMENT = 45
"""Characters of a moment with the signs before it; a line may be a ruler of many thousands."""
_LINKED = re.compile(r"\[([^\[\]]+)\]\((?:https?:)?/[^\s()]*\)")
_LETTER = re.compile(r"\W*so\s*:?\s*\d{1,5}\s*/")
_NO_LETTER = other_starts("s")
_ON = re.compile(r"\W*v/v\b")
_ADDRESSEES = re.compile(r"\W*kinh gui\b")
_LETTERHEAD = 12
"""Lines at the top of an official letter that hold its number, its subject and its addressees."""
_QR = re.compile(r"(?:ma )?qr ?code\s*:\s*")
_SITE = re.compile(r"\s+(?:[-–—|»]|::)\s+")
_NAMES_A_SITE = re.compile(
    r"\W*(?:cong (?:thong tin|ttdt|tin tuc|giao tiep)|trang (?:thong tin|ttdt|tin|chu|nhat)|tttdt|website"
    r"|chuyen trang|bao [^,:]{0,30}(?:dien tu|online))\b"
)
_NO_SITE = other_starts("btcw")
_UPPER = "A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ"
_NAMES_A_PAPER = re.compile(
    r"\W*(?:Báo|BÁO|Bao|BAO) "
    r"(?!(?i:cáo|cao|chí|động|hiệu|giá|oán|tin|trước|công|cho)\b)"
    rf"(?:(?i:điện tử|dien tu|online)(?= [{_UPPER}]|$)|[{_UPPER}])"
)
"""`Báo Lâm Sơn điện tử`, no `Báo cáo bằng văn bản điện tử` and no `Bảo mật hồ sơ điện tử`."""
_TELLS = re.compile(
    r" (?:chưa|chậm|đã|được|đang|sẽ|không|còn|có|là|phải|cần|nên|rất|thường|vẫn|bị|phục vụ|đăng|đưa)(?= |$)"
)
"""With such a word in small letters a line says something of a site and does not name it."""
_SURE = ("thong tin", "ttdt", "giao tiep", "tttdt")
"""What the name of a site may hold without a capital behind it: `Trang thông tin điện tử tổng hợp`."""
_PROPER = re.compile(rf".{{3,}}?[ .][{_UPPER}]")
_KIND = r"(?i:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)"
_NAMES_A_BODY = re.compile(
    r"\W*(?i:(?:ubnd|hđnd|[uủ][ỷy] ban nhân dân|hội đồng nhân dân|đoàn đbqh|và|&|-|,)\s+)*"
    rf"{_KIND}(?:\s[{_UPPER}][^\W\d_]*){{1,4}}(?:\s*[,–-]\s*{_KIND}(?:\s[{_UPPER}][^\W\d_]*){{1,4}})*"
)
_AGENCY = re.compile(r"\([^()]{2,30}\)\s*[-–—:]?\s*|[A-ZĐ]{2,10} ?[-–—] (?=[A-ZĐ])")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\-–])(?:TP|Tp|T\.P|TS|Ts|ThS|GS|PGS|BS|KS|Q|P|H|Tx|TX|TT|ĐC|Đ/c|đ/c|St|Mr|Mrs|[A-ZĐ])\.$"
)
# Not the rule of `sentences`, which would name one of a hundred pages without a title anew.
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*(?=\s+[\"“‘(]?[^\W\d_])")


def bare_title(excerpt: Excerpt) -> Excerpt:
    """Give a title without what portals put around it: `null `, marks of a heading, of a link, a moment."""
    text = excerpt.text
    start, end = 0, len(text)
    if text[:1] not in _NO_PREFIX and (prefix := _PREFIX.match(text)):
        start = prefix.end()
    if (text.endswith(("*", "#")) or text[-1:] > "\u2600") and (suffix := _SUFFIX.search(text)):
        end = suffix.start()
    last = text[end - 1 : end]
    if (last in _ENDS_MOMENT or last.isdigit()) and (
        moment := _MOMENT.search(text, max(start, end - _LONGEST_MOMENT), end)
    ):
        end = moment.start()
    if text.endswith(")") and (link := _LINKED.fullmatch(text, start, end)):
        start, end = link.span(1)
    return (excerpt.cut(start, max(start, end)) if start or end < len(text) else excerpt).strip()


def subject_of_letter(texts: Sequence[str]) -> int | None:
    """Give the line of the subject of an official letter, `V/v trả lời cử tri`; None where a page is none.

    It stands below the number of the letter and above the addressees, of whom a list of documents has none.
    """
    top = [text[:LONGEST] for text in texts[:_LETTERHEAD]]
    numbered = next((i for i, text in enumerate(top) if _is_number_of_letter(text)), None)
    if numbered is None:
        return None
    below = [fold(text) for text in top[numbered:]]
    subject = next((i for i, text in enumerate(below[1:], numbered + 1) if _ON.match(text)), None)
    return subject if any(map(_ADDRESSEES.match, below)) else None


def _is_number_of_letter(text: str) -> bool:
    return "/" in text and text[:1] not in _NO_LETTER and bool(_LETTER.match(fold(text)))


def is_paragraph(text: str) -> bool:
    """Say whether a line reads as running text rather than as a heading, a menu or a caption."""
    if len(text) >= LONGEST:
        return True
    ended = text.rstrip('"”’)*_ ')[-1:] in (".", "…", ";")
    return ended and text.count(" ") >= 9 and text[0] != "#"


@lru_cache(64)
def title_like(text: str) -> bool:
    """Say whether a line can be a title by its form alone."""
    bare = text.strip("*#_ ")
    if (
        not 6 <= len(bare) < LONGEST
        or " " not in bare
        or bare.endswith((":", ";", ","))
        or bare.startswith("|")
    ):
        return False
    if own_address(bare) or is_tool(bare) or is_breadcrumb(bare):
        return False
    return not (date_line(bare) or is_label(bare) or byline(bare) or is_menu_row(bare))


def names_a_site(text: str) -> bool:
    """Say whether a line is the name of a site or of its body: `Cổng thông tin Lâm Sơn`, `UBND XÃ ĐÈO`."""
    named = text[:1] not in _NO_SITE and _NAMES_A_SITE.match(fold(text))
    return bool(named or _NAMES_A_BODY.fullmatch(text))


def names_a_portal(text: str) -> bool:
    """Say whether a line, below an article, is the name of a site: `CỔNG THÔNG TIN ĐIỆN TỬ LÂM SƠN`."""
    if len(text) > _LONGEST_NAME or text[:1] in _NO_SITE or ends_in_sign(text):
        return False
    if not (named := _NAMES_A_SITE.match(fold(text))):
        return False
    if _TELLS.search(text):
        return False
    if fold(named[0]).lstrip().startswith("bao "):
        return bool(_NAMES_A_PAPER.match(text))
    return named.end() == len(text) or named[0].endswith(_SURE) or bool(_PROPER.match(text))


def key(text: str) -> str:
    """Give what two copies of a title have in common: letters and digits without marks."""
    return "".join(filter(str.isalnum, fold(text)))


def same_key(text: str, other: str) -> bool:
    """Tell whether two lines have the same key; most differ in their first word."""
    return first_word(text) == first_word(other) and key(text) == key(other)


def find_title(lines: list[Line], first: int) -> tuple[int, Excerpt] | None:
    """Find the title above the first paragraph, `lines[first]`: its line and its text.

    A text that stands twice is the title, and what is between its copies is the portal's; else the heading
    with marks of a heading; else the first line where the article opens the page, unless so short that it may
    name a section; else the line that has most in common with the article.
    """
    heads = [i for i in range(first) if title_like(text := lines[i].excerpt.text) or text[0] == "#"]
    doubled = _doubled(lines, heads, first)
    if doubled and first <= _CROWDED:
        return doubled
    titles = {i: bare_title(lines[i].excerpt) for i in heads}
    heads = [
        i
        for i in heads
        if title_like(titles[i].text)
        and not is_footer(lines[i].text)
        and not (is_menu(lines[i].text) and len(lines[i].text.split()) < _FEW)
    ]
    if len(heads) < 2:
        return (heads[0], titles[heads[0]]) if heads else None
    heads = [i for i in heads if not names_a_site(lines[i].text)] or heads
    heads = [i for i in heads if not _names_a_section(lines[i].text)] or heads
    opens = heads[0] <= 3 and not is_menu(lines[heads[0]].text) and _menus(lines, heads[0]) == heads[0]
    named = len(_TOKEN.findall(lines[heads[0]].text)) > _FEW or len(heads) == 1
    plain = len(heads) <= 3 and opens and named
    at = heads[0] if plain else max(heads, key=lambda i: _likeness(lines, i, first))
    return at, titles[at]


def _names_a_section(text: str) -> bool:
    """Say whether a line is a part of a site rather than an article of its own: `Hoạt động giám sát`."""
    return len(text.split()) <= _FEW and is_menu(text)


def title_of_qr(lines: list[Line]) -> Excerpt | None:
    """Find the title in the line that a portal writes for its QR code."""
    for line in lines:
        if len(line.text) < LONGEST and (match := _QR.match(fold(line.text))):
            title = line.excerpt.cut(match.end(), len(line.text)).strip()
            if title_like(title.text):
                return title
    return None


def first_sentence(paragraph: Excerpt) -> Excerpt:
    """Give the first sentence of a paragraph, without the agency's name, cut to some 110 characters."""
    if agency := _AGENCY.match(paragraph.text):
        paragraph = paragraph.cut(agency.end(), len(paragraph.text))
    text = paragraph.text[:1000]
    end = len(text)
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start() + 1]):
            end = match.start()
            break
    else:
        end = len(text.rstrip(".…"))
    if end > _SHORTENED:
        end = text.rfind(" ", 0, _SHORTENED)
        end = end if end > _SHORTENED // 2 else _SHORTENED
        return join((paragraph.cut(0, end).strip(), Excerpt("…", ())), "")
    return paragraph.cut(0, end).strip() if end else paragraph.cut(0, _SHORTENED)


def _doubled(lines: list[Line], heads: list[int], first: int) -> tuple[int, Excerpt] | None:
    """Find the last copy of a title that stands twice, once perhaps in a path or with the site's name."""
    among = [*heads, *(i for i in range(first) if is_breadcrumb(lines[i].text))]
    if len(among) < 2:
        return None
    seen: dict[str, int] = {}
    found = None
    for i in among:
        title = bare_title(lines[i].excerpt)
        for text in {title.text, _SITE.split(title.text)[0], last_crumb(title.text)}:
            own = key(text)
            at = seen.setdefault(own, i)
            if len(own) < 14 or at == i:
                continue
            if text == title.text:
                found = (i, title)
            elif found is None:
                whole = bare_title(lines[at].excerpt)
                if key(whole.text) == own:
                    found = (at, whole)
    return found


def _menus(lines: list[Line], end: int) -> int:
    """Count the lines before `end` that are the portal's."""
    return sum(
        1
        for line in lines[:end]
        if is_menu(line.text)
        or is_breadcrumb(line.text)
        or date_line(line.text)
        or is_label(line.text)
        or own_address(line.text)
        or is_menu_row(line.text)
    )


def _likeness(lines: list[Line], at: int, first: int) -> float:
    """Weigh a line of the head as a title: words shared with the article, length, dates near, distance."""
    words = key_words(bare_title(lines[at].excerpt).text)
    text = key_words(" ".join(line.text for line in lines[first : first + 3])[:1500])
    shared = len(words & text) / max(4, len(words))
    dated = any(date_line(lines[i].text) for i in (at + 1, at - 1) if 0 <= i < first)
    crumb = at > 0 and is_breadcrumb(lines[at - 1].text)
    return (
        shared * 8
        + min(len(words), 12) / 4
        + 2 * dated
        + crumb
        - min(first - at, 12) / 4
        + lines[at].text.startswith("#")
    )


def key_words(text: str) -> set[str]:
    """Give the pairs of neighbouring words of a text, folded; single syllables say little in Vietnamese."""
    words = _TOKEN.findall(fold(text))
    return {f"{a} {b}" for a, b in pairwise(words)}
