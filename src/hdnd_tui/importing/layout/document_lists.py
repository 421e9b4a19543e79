"""Lists of documents that portals put beside an article: `Số: 35/BC-HĐND`, `Ngày: 18/12/2017`, `Tải về`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hdnd_tui.importing.layout.furniture import is_menu, is_tool
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.vietnamese.numbers import find_documents
from hdnd_tui.vietnamese.sentences import ends_in_sign

_LONGEST_NUMBER = 60
_LONGEST_HEADING = 48
_LABELS = 4
"""Names of columns between a heading and the first document, at most."""
_LONGEST_LABEL = 30
_BOX = 6
"""Lines among which buttons show that a heading of a menu's words heads a box."""
_NEAR = 2
"""Lines between the number of a document and its day: its subject may stand there."""
_WORD = re.compile(r"[^\W\d_]+")
_HEADING = re.compile(
    r"\W*(?:cac |he thong |tim kiem |tra cuu |thu vien )?van ban"
    r"(?: (?:moi(?: ban hanh| nhat)?|phap quy|phap luat|qppl|quy pham(?: phap luat)?|cddh"
    r"|chi dao(?:,? dieu hanh)?|dieu hanh|hanh chinh|lien quan|khac|hdnd|ubnd|trung uong|xem nhieu"
    r"|(?:cua )?(?:hdnd |ubnd )?(?:tinh|huyen|thanh pho|xa)))?\W*"
)
_SAYS_NUMBER = frozenset(
    "so ky hieu van ban vb nghi quyet dinh bao cao ke hoach thong bao to trinh chi thi cong tu ket luan huong"
    " dan chuong".split()
)


def heads_documents(texts: Sequence[str], at: int) -> bool:
    """Say whether a line heads a list of documents: `VĂN BẢN MỚI`, and the number of one below it.

    An article announces those that it lists with a colon.
    """
    text = texts[at]
    if len(text) > _LONGEST_HEADING or text.endswith(":") or ends_in_sign(text):
        return False
    numbered = _first_numbered(texts, at)
    if numbered is None:
        return False
    if any(len(line) > _LONGEST_LABEL or ends_in_sign(line) for line in texts[at + 1 : numbered]):
        return False
    if _HEADING.fullmatch(fold(text)):
        return True
    return is_menu(text) and any(map(is_tool, texts[at + 1 : at + _BOX]))


def lists_numbers(texts: Sequence[str], at: int) -> bool:
    """Say whether the first document below a heading is a number on a line of its own, as in no text."""
    numbered = _first_numbered(texts, at)
    return numbered is not None and is_number(texts[numbered])


def _first_numbered(texts: Sequence[str], at: int) -> int | None:
    below = range(at + 1, min(at + 2 + _LABELS, len(texts)))
    return next((i for i in below if begins_with_number(texts[i])), None)


def dates_a_document(texts: Sequence[str], at: int) -> bool:
    """Say whether the number of a document stands on a line of its own right above the line of a date."""
    return any(is_number(texts[above]) for above in range(max(0, at - _NEAR), at))


def is_number(text: str) -> bool:
    """Say whether a line holds nothing but the number of a document: `Số: 35/BC-HĐND`."""
    return begins_with_number(text) and find_documents(text)[0].end == len(text)


def begins_with_number(text: str) -> bool:
    """Say whether a line begins with the number of a document, its kind perhaps before it."""
    if "/" not in text[:_LONGEST_NUMBER] or text[0] == "|":
        return False
    found = find_documents(text[: 2 * _LONGEST_NUMBER])
    return bool(found) and _SAYS_NUMBER.issuperset(_WORD.findall(fold(text[: found[0].start])))
