"""Offices told one after the other behind a cue, as `nguyên`: which are offices alone, whose the last is."""

from __future__ import annotations

import re

from hdnd_tui.councils.names import is_frequent_surname, is_historic, is_surname
from hdnd_tui.councils.title_words import fields, head_words
from hdnd_tui.councils.tokens import comparable, word_tuple

_OF_SEVERAL = re.compile(r"(?i)(?<!\w)(?:và|các|hai|ba|2|3|những|cùng)(?!\w)")
"""Before "lần lượt", which then gives each of several an office."""
_TO_TODAY = re.compile(r"(?i)(?<!\w)đến nay(?!\w)")
"""Before "lần lượt", which then leads up to today."""
_CAPITAL = "[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]"
_SUBJECT = re.compile(
    rf"(?<!\w)(?:(?:các|hai|ba|2|3|những)\s+)?(?i:ông|bà|anh|chị|đồng chí|đ/c)(?=\s+{_CAPITAL})"
)
"""Where those who are spoken of begin to be named."""
_HOLDER = re.compile(
    rf"(?P<honoured>(?<!\w)(?i:ông|bà|anh|chị|đồng chí|đ/c)\s+)?"
    rf"(?P<name>(?:{_CAPITAL}\w*\s+){{0,4}}{_CAPITAL}\w*)"
    r"\s*(?:\([^()]*\)\s*)?(?:[-–(:]\s*|là\s+)?$"
)
"""A name at the end of words, before a cue that speaks of its bearer."""
_NEXT = re.compile(rf"[^\S\n]+(?P<name>{_CAPITAL}\w*(?:\s+{_CAPITAL}\w*){{1,4}})")
"""A name directly behind an office."""
_TODAY = re.compile(r"(?i)[^\S\n]+\(?(?:hiện nay|hiện tại|hiện giờ|bây giờ|đương nhiệm)(?!\w)")
_LISTS = re.compile(r"[,;]|(?<!\w)và(?!\w)")
_LIFE = re.compile(r"(?i)từng|kinh|trải|lần lượt")
"""What tells of a life, in which no name stands behind an office."""
_NO_LIST = re.compile(
    r"(?i)(?<!\w)(?:(?-i:ông|bà|đồng chí)|đối với|với|bầu|bổ nhiệm|để|nay|hiện|đã|được|cho|sang|về|giữ|làm|là"
    r"|do)(?!\w)"
)


def of_one(before: str) -> bool:
    """Tell whether one person is named before "lần lượt", who then held the offices in turn, none today."""
    subject = _SUBJECT.search(before)
    return not _TO_TODAY.search(before) and not _OF_SEVERAL.search(before, subject.start() if subject else 0)


def of_next(clause: str, cue: re.Match[str], text: str, end: int) -> bool:
    """Tell whether the office that ends at `text[end]`, in a list behind a cue, is held by the next person.

    "ông A, nguyên Bí thư Huyện ủy, Chủ tịch UBND huyện B": the cue speaks of A alone. So it does before
    "hiện nay", or where a life is told: "từng giữ chức Bí thư Huyện ủy, Chủ tịch UBND huyện B".
    """
    if cue["dismissed"] or cue["left"] or not _LISTS.search(clause, cue.end()):
        return False
    if _TODAY.match(text, end):
        return True
    behind = _NEXT.match(text, end)
    if behind is None or not _is_person(behind["name"]):
        return False
    if cue["past"]:
        return bool(_LIFE.match(cue["past"]) or _SUBJECT.search(cue["past"])) or _has_holder(clause, cue)
    return cue[0].endswith("là") or _has_holder(clause, cue)


def _has_holder(clause: str, cue: re.Match[str]) -> bool:
    """Tell whether the one of whom a cue speaks is named before it, other offices aside."""
    *others, last = clause[: cue.start()].rstrip(" ,").split(",")
    while others and is_office(last):
        last = others.pop()
    holder = _HOLDER.search(last.rstrip())
    return holder is not None and bool(holder["honoured"] or _is_person(holder["name"]))


def _is_person(name: str) -> bool:
    """Tell whether capitals are a person's name, and none that streets and wards bear."""
    words = [comparable(word) for word in name.split()]
    return len(words) > 1 and is_surname(words[0]) and not is_historic(words)


def is_office(words: str, *, further: bool = False) -> bool:
    """Tell whether words are an office alone, not one with the name of its holder or a verb.

    `further` says that an office goes before, whose body may go on: "Sở Văn hóa, Thể thao và Du lịch".
    """
    plain = words.split()
    if not plain or _NO_LIST.search(words):
        return False
    begins = comparable(plain[0]) in head_words()
    if not begins and not (further and (plain[0][0].isupper() or _is_field(words))):
        return False
    return not any(
        is_frequent_surname(comparable(one))
        and all(w[0].isupper() for w in (one, *plain[at + 1 : at + 3]))
        and at + 3 <= len(plain)
        and not is_historic([comparable(word) for word in plain[at : at + 3]])
        for at, one in enumerate(plain)
    )


def _is_field(words: str) -> bool:
    """Tell whether words begin as the name of a field of work does: "môi trường"."""
    return fields().find(list(word_tuple(words)), 0)[0] > 0
