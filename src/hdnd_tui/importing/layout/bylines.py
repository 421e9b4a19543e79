"""Who wrote an article: `Hoàng Tùng`, `Tin, ảnh: Hữu Hiệp`, `XUÂN SƠN - T.Tâm`, `H.Y (tổng hợp)`."""

from __future__ import annotations

import re
from itertools import pairwise

from hdnd_tui.importing.layout.lines import fold

_LABEL = re.compile(
    r"(?:tin(?:,| va| -|/)? ?(?:bai|anh)?|bai(?:,| va| -|/)? ?(?:viet|anh)?|tac gia(?: bai viet)?|nguoi viet"
    r"|nguoi dang|bien tap|bt|tin, bai, anh|tin bai, anh|thuc hien|pv|phong vien|ctv|nguon tin)"
    r"\s*(?::|-|–)\s*"
)
_LABEL_SIGN = re.compile("[:–-]")
_UNSIGNED = re.compile(r"(?P<what>(?:tin|bai)(?:,| va)? ?(?:bai|anh)?)\s+(?=[^\W\d_])")
"""`Tin ảnh Hạ Vân`: a label without a sign. Of the news alone, `Tin Hạ Vân`, two must be named."""
_TAIL = re.compile(
    r"\s*\((?:tong hop|tong thuat|th|t\.h|ghi|ghi nhanh|luoc ghi|thuc hien|t/h|bien soan|[a-z.\-]{2,12})\)$"
)
_BETWEEN = re.compile(r"(?:[-–—/&,;+]| và | va )\s*")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.\s?)+(?:[^\W\d_]{1,8}\.?)?")
_ENUMERATED = re.compile(r"(?:I|[IVX]{2,5})(?:\.|$)|[VX]\.\s\S+\s")
"""A roman number: `III.`, `VII. Lâm Sơn`, `V. Xã Lâm Sơn`; `V. Minh` and `X. Hoa` are writers."""
_ROLES = frozenset(("pv", "ctv", "btv", "bbt", "phong vien", "nhom pv", "nhom phong vien", "ban bien tap"))
_FIRST_OF_ROLES = frozenset(role.split()[0] for role in _ROLES)
_LONGEST_ROLE = max(map(len, _ROLES))
_LONGEST = 90
_AROUND = frozenset("*_ (")
_MOST_BLANKS = 20
"""Blanks in a line of three names of four words each, marks and signs between them included."""


def byline(text: str) -> tuple[int, int] | None:
    """Give the offsets of the author's name in a line that is a byline; None for any other line.

    A byline is a label of authors and what follows it, or one to three names with nothing else.
    """
    if _is_too_long(text):
        return None
    if name := byline_label(text):
        return name
    if text.count(" ") > _MOST_BLANKS or _begins_a_sentence(text):
        return None
    start, end = _inner(text)
    if not 0 < end - start <= _LONGEST:
        return None
    bare = text[start:end]
    if bare.endswith(")") and (tail := _TAIL.search(fold(bare))):
        bare = bare[: tail.start()]
    return (start, end) if _are_names(bare) else None


def _is_too_long(text: str) -> bool:
    """Say whether a line is longer than a byline, and has nothing around it that is none of the names."""
    return len(text) > _LONGEST and text[0] not in _AROUND and text[-1] not in _AROUND


def _begins_a_sentence(text: str) -> bool:
    """Tell whether a line surely begins with no writer: its second word is in small letters."""
    words = text.split(None, 2)
    if len(words) < 2 or not words[1][0].islower() or words[1] in ("và", "va"):
        return False
    return words[0].isalpha() and fold(words[0]) not in _FIRST_OF_ROLES


def byline_label(text: str) -> tuple[int, int] | None:
    """Give the offsets of the names in a line that says whose they are: `Tin, ảnh: Hữu Hiệp`."""
    if _is_too_long(text):
        return None
    signed = _LABEL_SIGN.search(text, 0, 2 * _LONGEST)
    if not signed and not text.startswith(("Tin", "Bài", "*", "(", "_")):
        return None
    start, end = _inner(text)
    if not 0 < end - start <= _LONGEST:
        return None
    folded = fold(text[start:end])
    if len(folded) != end - start:
        return None
    if not (label := _LABEL.match(folded)):
        return _unsigned(text, start, end, folded)
    start += label.end()
    rest = text[start:end].rstrip(". ")
    return (start, start + len(rest)) if _may_follow_label(rest) else None


def _unsigned(text: str, start: int, end: int, folded: str) -> tuple[int, int] | None:
    """Give the offsets of the names behind a label without a sign, each of two words at least."""
    label = _UNSIGNED.match(folded)
    if not label or not text[start + 1 : start + label.end()].islower():
        return None  # `TIN TRONG NƯỚC - QUỐC TẾ` is a menu
    start += label.end()
    rest = text[start:end].rstrip(". ")
    names = _names(rest)
    told = len(names) > (label["what"] in ("tin", "bai")) and all(" " in name for name in names)
    return (start, start + len(rest)) if told and _are_names(rest) else None


def _inner(text: str) -> tuple[int, int]:
    """Give the offsets of a line without the marks of slanted and heavy type, or brackets, around it."""
    start, end = len(text) - len(text.lstrip("*_ ")), len(text.rstrip("*_ "))
    if text[start:end].startswith("(") and text.find(")") == end - 1:
        return start + 1, end - 1
    return start, end


def _may_follow_label(text: str) -> bool:
    names = [name for name in _names(text) if name]
    return bool(names) and len(names) <= 6 and all(map(_is_writer, names))


def _are_names(text: str) -> bool:
    names = _names(text)
    return len(names) <= 3 and all(map(_is_writer, names))


def _names(text: str) -> list[str]:
    """Give the names of a list of them, without the blanks and signs between them."""
    *before, last = _BETWEEN.split(text)
    return [*map(str.rstrip, before), last]


def _is_writer(text: str) -> bool:
    return _is_name(text) or (len(text) <= _LONGEST_ROLE and fold(text) in _ROLES)


def _is_name(text: str) -> bool:
    """Say whether text can be the name of a writer: capitals at every word, no word of an office or place."""
    if "." in text and _INITIALS.fullmatch(text):
        return text[:1].isupper()
    words = text.split()
    if not 1 <= len(words) <= 4 or len(text) > 32 or not text[:1].isalpha():
        return False
    if not all(word[:1].isupper() and all(c.isalpha() or c in ".'’ʼ" for c in word) for word in words):
        return False
    if (len(words) == 1 and "." not in text) or _ENUMERATED.match(text):
        return False
    lower = [word.lower() for word in words]
    pairs = {f"{a} {b}" for a, b in pairwise(lower)}
    return not (pairs & _OFFICE_PAIRS) and lower[0] not in _NO_SURNAME and not (set(lower) & _ACRONYMS)


_OFFICE_PAIRS = frozenset(
    "chủ tịch|bí thư"
    "|phó chủ|phó bí|trưởng ban|giám đốc|ủy viên|uỷ viên|ủy ban|uỷ ban|hội đồng|nhân dân|quốc hội"
    "|thành phố|thị trấn|thị xã|đồng chí|văn phòng|thường trực|công an|kết luận|quang cảnh|toàn cảnh"
    "|đại biểu|cử tri"
    "|nơi nhận|kính gửi|ban chấp|nghị quyết|quyết định|báo cáo|thông báo|kế hoạch|tờ trình|hình ảnh|tin tức"
    "|trang chủ|việt nam|hà nội|đà nẵng|hải phòng|cần thơ|liên hệ|pháp chế|kinh tế|văn hóa|văn hoá"
    "|độc lập|tự do"
    "|hạnh phúc|cộng hòa|cộng hoà|thủ tướng|chính phủ|thời sự|chính trị|xã hội|pháp luật|giáo dục|thể thao"
    "|giải trí|thế giới".split("|")
)
_NO_SURNAME = frozenset(
    "ông bà tỉnh huyện quận xã phường sở phòng ban bộ tổ theo nguồn ảnh video clip tin tại và".split()
)
_ACRONYMS = frozenset("hđnd ubnd ubmttq mttq đbqh tp tphcm".split())
