"""Menus and lists of links that stand on one line, as browsers copy them: `Trang chủ Giới thiệu Tin tức`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from hdnd_tui.importing.layout.furniture import phrase_end
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.sentences import ends_in_sign

_SHORTEST = 20
_LONGEST = 6000
_WORD = re.compile(r"[^\W_]+")
_NAVIGATION = (
    "trang chủ|trang nhất|home|giới thiệu|liên hệ|đăng nhập|đăng ký|tìm kiếm|hỏi đáp|góp ý|rss|menu|sitemap"
    "|sơ đồ cổng|sơ đồ site|sơ đồ website|sơ đồ trang|sơ đồ tổ chức|tin tức|văn bản|thủ tục hành chính"
    "|dịch vụ công|english|tiếng việt|lịch công tác|thư viện ảnh|video|thông báo|bộ máy tổ chức"
    "|bộ máy hành chính|cơ cấu tổ chức|skip to main content|skip ribbon commands|quay lại|liên kết"
    "|thư điện tử|công dân|doanh nghiệp".split("|")
)
_PLAIN = 3
"""Words of navigation that a text never has together, each with a capital."""
_SHARE = 4
"""Of so many words one at least belongs to a phrase of menus."""
_GLUES = 4
_APART = 120
"""Characters between two names that are glued together, at most."""


@lru_cache(256)
def is_menu_row(text: str) -> bool:
    """Say whether a line is a menu, or a list of links whose names are glued together, and no sentence."""
    if not _SHORTEST <= len(text) <= _LONGEST or ends_in_sign(text):
        return False
    return _navigates(text) or _is_glued(text)


def _is_glued(text: str) -> bool:
    """Say whether names follow each other without a blank: `Quốc hộiChính phủSở Nội vụ`."""
    glued = sum(1 for word in text.split() if not word[1:].islower() and _has_seam(word))
    return glued >= _GLUES and glued * _APART >= len(text)


def _has_seam(word: str) -> bool:
    return any(second.isupper() and first.islower() for first, second in pairwise(word))


def _navigates(text: str) -> bool:
    """Say whether words of navigation with capitals stand in a line, and enough other words of menus."""
    low = text.lower()
    if len(low) != len(text):
        return False
    if sum(1 for phrase in _NAVIGATION if phrase in low and text[low.find(phrase)].isupper()) < _PLAIN:
        return False
    words = [fold(word) for word in _WORD.findall(text)]
    at = named = 0
    while at < len(words):
        end = phrase_end(words, at)
        named += end - at
        at = max(end, at + 1)
    return named * _SHARE >= len(words)
