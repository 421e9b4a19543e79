"""Headings under which a portal puts other articles, boxes and comments, and lists of other articles.

`CÁC TIN LIÊN QUAN:`, `Thăm dò ý kiến`, `Bình luận (3)`; `Ra quân trồng cây đầu xuân (01/03/2019)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hdnd_tui.importing.layout.furniture import is_phrase
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.vietnamese.sentences import ends_in_sign

_RELATED = re.compile(
    r"\W*(?:(?:xem|doc) (?:them )?)?(?:cac |nhung |mot so )?"
    r"(?:tin(?: tuc| bai)?|bai(?: viet| bao| dang)?|noi dung|thong tin|video|su kien) "
    r"(?:khac|lien quan|da dua|da dang|moi hon|cu hon|moi nhat|moi dang|moi|cung [a-z ]{2,14}|tiep theo"
    r"|ke tiep|doc nhieu|xem nhieu|noi bat|duoc quan tam|dang chu y|trong ngay|trong tuan|gan day)"
    r"(?: nhat)?(?: (?:ngay|khac|trong (?:ngay|tuan|thang)))?\W*"
)
_OF_CONTENT = re.compile(r"\W*(?:cac |nhung |mot so )?(?:noi dung|thong tin|su kien) khac\W*")
_COMMENTS = re.compile(
    r"\W*(?:\(?\d{1,5}\)?\s*)?(?:y kien )?"
    r"(?:binh luan|y kien ban doc|y kien cua ban|y kien phan hoi|phan hoi)"
    r"(?: (?:bai viet|cua ban doc|cua ban|ban doc))?\s*[:(]?\s*\d*\s*\)?\W*$"
)
_LIST_OF_NEWS = re.compile(
    r"\W*(?:cac |nhung |mot so )?(?:tin|bai|thong tin|hoat dong|su kien)\b[^.;,]{0,40}"
)
_NEWS = re.compile(r"\W*(?:cac |nhung |mot so )?(?:tin|bai)\b")
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?: [AP]M)?"
_STAMP = rf"(?:{_CLOCK},?\s*)?{_DAY}(?:,?\s*{_CLOCK})?"
_DATED = re.compile(rf"\W*[^\W\d_].{{10,200}}[^.;:,\s]\s*(?:[(\[]\s*{_STAMP}\s*[)\]]|\s[-–|]\s{_STAMP})")
"""`Ra quân trồng cây đầu xuân (01/03/2019)`."""
_LAST = frozenset("0123456789)]")
"""With what a line with a day behind it ends; most lines end with another sign."""
LONGEST_HEADING = 60
"""Characters of a line that stands above links, a box or comments."""
LONGEST_LINK = 260
"""Characters of a line that is, or heads, a link to another article."""
_TITLE = 3
"""Blanks of the shortest title."""
_BARE = re.compile(rf"[(\[]?{_STAMP}[)\]]?")


def is_related_heading(text: str) -> bool:
    """Say whether a line stands above links to other articles: `Tin khác`, `CÁC TIN LIÊN QUAN:`."""
    if len(text) > 48:
        return False
    folded = fold(text)
    return is_phrase(folded, "related") or bool(_RELATED.fullmatch(folded))


def is_of_content(text: str) -> bool:
    """Say whether a heading can stand in an article as well as above links: `Các nội dung khác`."""
    return bool(_OF_CONTENT.fullmatch(fold(text)))


def is_foot_heading(text: str) -> bool:
    """Say whether a line stands above comments or links to other articles."""
    return is_related_heading(text) or is_comments_heading(text)


def is_comments_heading(text: str) -> bool:
    """Say whether a line stands above comments: `Ý kiến bạn đọc (3)`."""
    return len(text) <= LONGEST_HEADING and bool(_COMMENTS.match(fold(text)))


def is_box_heading(text: str) -> bool:
    """Say whether a line heads a box of the site below an article: `Thời tiết`, `Thăm dò ý kiến`."""
    return len(text) <= 48 and is_phrase(fold(text), "boxes")


def heads_dated_links(texts: Sequence[str], at: int) -> bool:
    """Say whether a line heads news, and titles with their days follow."""
    text = texts[at]
    return len(text) <= 48 and _are_dated(texts, at + 1) and bool(_LIST_OF_NEWS.fullmatch(fold(text)))


def names_news(text: str) -> bool:
    """Say whether a heading names news: `Tin hoạt động`; a section of an article may be `Hoạt động khác`."""
    return bool(_NEWS.match(fold(text)))


def begins_dated_links(texts: Sequence[str], at: int) -> bool:
    """Say whether a list of titles with their days begins at a line.

    An article announces what it lists with a colon.
    """
    if not _are_dated(texts, at):
        return False
    return not at or not (texts[at - 1].endswith(":") or _is_day(texts[at - 1]))


def _are_dated(texts: Sequence[str], at: int) -> bool:
    """Say whether the next titles have their day behind them or each on a line of its own."""
    if len(texts) < at + 2 or texts[at + 1][-1:] not in _LAST:
        return False
    if _is_dated(texts[at]):
        return _is_dated(texts[at + 1])
    if not _is_day(texts[at + 1]) or len(texts) < at + 4 or not _is_day(texts[at + 3]):
        return False
    return all(title.count(" ") >= _TITLE and not ends_in_sign(title) for title in texts[at : at + 4 : 2])


def _is_dated(text: str) -> bool:
    return text[-1:] in _LAST and len(text) <= LONGEST_LINK and bool(_DATED.fullmatch(text))


def _is_day(text: str) -> bool:
    return text[-1:] in _LAST and bool(_BARE.fullmatch(text))
