"""Headings under which a portal puts other articles and comments: `CÁC TIN LIÊN QUAN:`, `Bình luận (3)`."""

from __future__ import annotations

import re

from hdnd_tui.importing.layout.furniture import is_phrase
from hdnd_tui.importing.layout.lines import fold

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
    return len(text) <= 60 and bool(_COMMENTS.match(fold(text)))
