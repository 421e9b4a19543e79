"""Menus and lists of links that stand on one line, as browsers copy them: `Trang chủ Giới thiệu Tin tức`."""

from __future__ import annotations

import re
from itertools import pairwise

from hdnd_tui.importing.layout.furniture import phrase_end
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.sentences import ends_in_sign
from hdnd_tui.vietnamese.syllables import is_syllable

_SHORTEST = 20
_LONGEST = 6000
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.!?](?<=[^\W\d_]{4}.)\s")
_SITES = (
    "trang chủ|trang nhất|home|giới thiệu|liên hệ|đăng nhập|đăng ký|tìm kiếm|hỏi đáp|góp ý|rss|menu|sitemap"
    "|sơ đồ cổng|sơ đồ site|sơ đồ website|sơ đồ trang|tin tức|english|tiếng việt|thư viện ảnh|video"
    "|skip to main content|skip ribbon commands|quay lại|liên kết|thư điện tử".split("|")
)
"""Words of sites; of the others alone titles are made: `Thông báo Thủ tục hành chính Công dân`."""
_OFFICES = (
    "sơ đồ tổ chức|văn bản|thủ tục hành chính|dịch vụ công|lịch công tác|thông báo|bộ máy tổ chức"
    "|bộ máy hành chính|cơ cấu tổ chức|công dân|doanh nghiệp".split("|")
)
_NAVIGATION = re.compile("|".join(f"{phrase[0].upper()}(?i:{phrase[1:]})" for phrase in _SITES + _OFFICES))
_JOINED = re.compile(
    r"(?:[,;:]|\b(?:và|hoặc|hay|về|gửi|với|tại|của|theo|cho|từ|đến|tới|do|bởi|trong|trên|qua|để|các|những|là"
    r"|trả|giữa|đối|bằng|vì))\s*$",
    re.IGNORECASE,
)
"""Before a phrase: a sentence or a list goes on, and no entry of a menu begins."""
_REACH = 10
_POINT = re.compile(r"[-–+•*]\s")
_LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơư" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
_SEAM = re.compile(f"(?<=[{_LOWER}])(?=[{_LOWER.upper()}])")
"""Where a name begins right behind another."""
_BEGINS = re.compile(f"[{_LOWER.upper()}](?<=[{_LOWER}].)")
"""The first letter of such a name: `re` looks for a letter far faster than for a place between two."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PLAIN = 3
"""Words of navigation that a text never has together, each with a capital."""
_SHARE = 4
"""Of so many words one at least belongs to a phrase of menus."""
_GLUES = 4
_APART = 120
"""Characters between two names that are glued together, at most."""


def is_menu_row(text: str) -> bool:
    """Say whether a line is a menu, or a list of links whose names are glued together, and no sentence."""
    if not _SHORTEST <= len(text) <= _LONGEST or ends_in_sign(text) or _SENTENCE.search(text):
        return False
    if _POINT.match(text):
        return False
    return _navigates(text) or _is_glued(text)


def _is_glued(text: str) -> bool:
    """Say whether names follow each other without a blank: `Quốc hộiChính phủSở Nội vụ`."""
    if _BEGINS.search(text) is None:
        return False
    glued = sum(1 for word in text.split() if _holds_two(word))  # an address may have many of them
    return glued >= max(_GLUES, 2 * text.count(",") + 1) and glued * _APART >= len(text)


def _holds_two(word: str) -> bool:
    """Say whether two syllables meet in a word without a blank, as in no `VietGAP` or `YouTube`."""
    return any(
        all(is_syllable(half.lower()) for half in halves)
        for letters in _LETTERS.findall(word)
        for halves in pairwise(_SEAM.split(letters))
    )


def _navigates(text: str) -> bool:
    """Say whether words of navigation with capitals stand in a line, and enough other words of menus."""
    begun = {
        phrase[0].lower()
        for phrase in _NAVIGATION.finditer(text)
        if not _JOINED.search(text, max(0, phrase.start() - _REACH), phrase.start())
    }
    if len(begun) < _PLAIN or begun.issubset(_OFFICES):
        return False
    words = [fold(word) for word in _WORD.findall(text)]
    at = named = 0
    while at < len(words):
        end = phrase_end(words, at)
        named += end - at
        at = max(end, at + 1)
    return named * _SHARE >= len(words)
