"""An office over those who have it: over a list of names, over some who are told of one by one."""

from __future__ import annotations

from itertools import pairwise

from hdnd_tui.importing.gaps import LIST_OPENERS, OF_ONE, outside_brackets
from hdnd_tui.importing.people.items import Named, Stated
from hdnd_tui.importing.people.right_holder import WITH_OTHERS, opens_clause
from hdnd_tui.importing.people.row import Row

_OF_MANY = ("phó ", "ủy viên", "đại biểu")
"""First words of heads that several in a body have."""
_DEPUTIES = frozenset({"đại biểu", "đb", "đbqh"})
_GROUPS = (["tổ"], ["đoàn"])
_BEHIND = 16
"""Words from an office to the colon before those who have it."""
_TOLD = 12
"""Words of a group of deputies before they are listed: "ứng cử tại huyện Mây gồm các đồng chí:"."""
_BESIDE = frozenset({("cùng", "dự"), ("cùng", "tham"), ("tham", "dự"), ("dự", "có")})
"""Words before those who are there as well: "; cùng dự có ông A"."""
_LONGEST_LIST = 400
"""Names and offices of a list under one office."""


def heads_list(row: Row, item: Stated, index: int) -> bool:
    """Tell whether an office stands over a list: "các đồng chí Ủy viên Trung ương Đảng: ..."."""
    words = row.tokens.words[item.after : item.after + _BEHIND]
    if words and words[0] == "là" and row.how_many(index) > 0:
        # "hai Ủy viên Bộ Chính trị là Tổng Bí thư A và Bí thư Thành ủy B"
        told = row.items[index + 1] if index + 1 < len(row.items) else None
        if isinstance(told, Stated) and told.lead == item.after + 1:
            return row.is_held_by_next(index + 1)
    if ":" not in words:
        return False
    # "miễn nhiệm chức danh ủy viên UBND tỉnh đối với các ông: ", "bầu ủy viên UBND tỉnh với các ông: "
    to = 2 if words[:3] == ["đối", "với", "các"] else 1 if words[:2] == ["với", "các"] else 0
    if not (item.plural or to or _is_of_many(row, item, index)):
        return False
    words = words[to:]
    words = outside_brackets(words[: words.index(":")])  # "Các Phó Chủ tịch HĐND (từ trái qua): ..."
    if "." in words:
        return False
    if words[-1:] == ["như"]:
        return True
    if "gồm" in words:
        words = words[words.index("gồm") :]
    return all(word in LIST_OPENERS for word in words)


def _is_of_many(row: Row, item: Stated, index: int) -> bool:
    """Tell whether the members or deputies of a body are listed: "; Phó Chủ nhiệm gồm các đồng chí: ...".

    An office that the clause before leads to is one person's, and who is listed is told of something else:
    "Đoàn do ông A, Phó Chủ tịch UBND tỉnh làm Trưởng đoàn gồm các đồng chí: ...". A group of deputies may be
    told of before they are listed: "Tổ đại biểu HĐND tỉnh ứng cử tại huyện A gồm: ...".
    """
    words = row.tokens.words
    if words[item.lead - 1 : item.lead] in _GROUPS and item.title.head in _DEPUTIES:
        following = row.items[index + 1] if index + 1 < len(row.items) else None
        told = words[item.after : following.lead][:_TOLD] if following is not None else []
        return "gồm" in told and WITH_OTHERS.isdisjoint(told[: told.index("gồm")])
    many = item.title.head.startswith(_OF_MANY)
    return many and words[item.after : item.after + 1] == ["gồm"] and opens_clause(row, index)


def give_list(row: Row, stated: Stated, index: int) -> None:
    """Give the office over a list to the names of the list.

    Where the names are apart by semicolons the list ends with the sentence, else at the first semicolon.
    """
    words, number = row.tokens.words, row.sentence[stated.lead]
    previous, over_semicolons, left = stated.after, None, row.how_many(index)
    for item in row.items[index + 1 : index + 1 + _LONGEST_LIST]:
        if row.sentence[item.lead] != number:
            break
        if not isinstance(item, Named):
            continue
        if left == 0 or not _BESIDE.isdisjoint(pairwise(words[previous : item.lead])):
            break
        if ";" in words[previous : item.lead] and previous != stated.after:
            if over_semicolons is None:
                over_semicolons = True
            if not over_semicolons:
                break
        elif previous != stated.after and over_semicolons is None:
            over_semicolons = False
        item.offices.append(stated.title)
        previous, left = item.after, left - 1


def give_ones(row: Row, stated: Stated, index: int) -> int:
    """Give an office to those told of one by one: "Trong ba Phó Chủ tịch, ông A được ...; ông B được ..."."""
    number, words, left = row.sentence[stated.lead], row.tokens.words, row.how_many(index)
    for at in range(index + 1, len(row.items)):
        item = row.items[at]
        if left == 0 or row.sentence[item.lead] != number or isinstance(item, Stated):
            break
        first = at == index + 1
        if not isinstance(item, Named) or (item.honorific or "").lower() not in OF_ONE or not row.acts(at):
            continue
        if first or (words[item.lead - 1] in (";", "còn") and not _succeeds(row, item)):
            item.offices.append(stated.title)
            left -= 1
    return index + 1


def _succeeds(row: Row, item: Named) -> bool:
    """Tell whether the clause behind a name tells of a successor: "ông B được bầu thay thế"."""
    words, number = row.tokens.words, row.sentence[item.lead]
    at = item.after
    while at < row.tokens.size and row.sentence[at] == number and words[at] != ";":
        if words[at] == "thay" and words[at - 1] != "bị" and words[at + 1 : at + 2] != ["mặt"]:
            return True
        at += 1
    return False
