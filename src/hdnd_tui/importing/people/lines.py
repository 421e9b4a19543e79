"""Offices and names on lines of their own: a signature, a roll, a form of who holds what."""

from __future__ import annotations

from hdnd_tui.councils.title_words import head_end
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.people.items import Item, Named, Stated
from hdnd_tui.importing.people.row import Row

_SIGNED = frozenset({"\n", "(", ")", "đã", "ký", "ky", ":"})
"""What may stand between an office and the name under it."""
_BEFORE_ITEM = frozenset({".", ")", "-", "+", "*", ":"})
"""Signs between the begin of a line and the name that it lists."""
_FORM = (["chức", "vụ", ":"], ["chức", "danh", ":"])
_BEFORE_FORM = frozenset({"\n", ";", "-", "."})
_UNDER = frozenset({"\n", "("})
"""What may stand between a name and the office under it."""
_ENDS = frozenset({")", ";", ".", ","})
_OPENS = 3
"""Tokens from the end of the line above to an office of a line, at most."""
_MOST = 40
"""Names and offices on lines under an office, of which it is told whether they end in a name."""
_FAR = 6
"""Tokens between a name and its office on the next line or behind "Chức vụ:"."""


def beside_office(tokens: Tokens, items: list[Item], at: int, end: int) -> bool:
    """Tell whether the name from `at` to `end` has a line of its own over or under that of an office.

    Or a cell of its own in the row of a table. `items` are those before it.
    """
    words, size = tokens.words, tokens.size
    if "|" in (words[at - 1 : at] + words[end : end + 1]):
        return True
    if (at and words[at - 1] != "\n") or (end < size and words[end] != "\n"):
        return False
    before = items[-1] if items else None
    if isinstance(before, Stated) and _SIGNED.issuperset(words[before.after : at]):
        return True
    return end + 1 < size and head_end(tokens, end + 1) > end + 1


def signed(row: Row, last: int, item: Named) -> bool:
    """Tell whether an office on its own line stands over a name on its own line (a signature)."""
    words = row.tokens.words
    stated = row.items[last]
    between = words[stated.after : item.lead]
    if not between or between[0] != "\n" or not _SIGNED.issuperset(between):
        return False
    under = item.standing != "citizen" and item.honorific is None and _ends_line(row, item.end)
    return under and (stated.lead < _OPENS or "\n" in words[stated.lead - _OPENS : stated.lead])


def named_over(row: Row, first: int, last: int) -> Named | None:
    """Give whom the line over the offices from `first` to `last` names and nothing else; None if nobody.

    Or whom a form names before "Chức vụ:", on that line or the one before.
    """
    item, words = row.items[first - 1] if first else None, row.tokens.words
    if isinstance(item, Stated):
        return _goes_on(row, first, last)
    if item is None or not isinstance(item, Named) or item.standing == "citizen" or item.offices:
        return None
    lead = row.items[first].lead
    if lead - item.end > _FAR:
        return None
    between = words[item.end : lead]
    if between and between[-1] == ":" and between[-3:] in _FORM:
        return item if _BEFORE_FORM.issuperset(between[:-3]) else None
    if not between or between[0] != "\n" or not _UNDER.issuperset(between):
        return None
    if _has_signed(words, item.lead) or _sign_under(row, last):
        return None
    return item if _listed(words, item.lead) and _alone(row, last) else None


def _has_signed(words: list[str], at: int) -> bool:
    """Tell whether the line over the name at `at` says that somebody signed, whose office stands over it."""
    while at and words[at - 1] == "\n":
        at -= 1
    return "ký" in words[max(at - 2, 0) : at]


def _sign_under(row: Row, last: int) -> bool:
    """Tell whether people sign under their offices from the one at `last` on: the last line is a name's.

    Where each office stands under its name the last line is an office's.
    """
    for at in range(last + 1, min(last + _MOST, len(row.items)), 2):
        item = row.items[at]
        if not isinstance(item, Named) or not signed(row, at - 1, item):
            return False
        further = row.items[at + 1] if at + 1 < len(row.items) else None
        if not (
            isinstance(further, Stated) and _UNDER.issuperset(row.tokens.words[item.after : further.lead])
        ):
            return True
    return False


def _goes_on(row: Row, first: int, last: int) -> Named | None:
    """Give whose offices go on with those from `first` to `last` on a further line."""
    before = row.items[first - 1]
    if (
        row.items[first].lead - before.after != 1
        or row.tokens.words[before.after] != "\n"
        or not _alone(row, last)
    ):
        return None
    following = row.items[last + 1] if last + 1 < len(row.items) else None
    if isinstance(following, Named) and row.tokens.words[row.items[last].after : following.lead] == ["\n"]:
        return None  # the office is of who stands under it
    at = first - 1
    while at and isinstance(row.items[at], Stated):
        at -= 1
    item = row.items[at]
    held = isinstance(item, Named) and row.title(first - 1) in item.offices[-1:]
    return item if held and isinstance(item, Named) else None


def _alone(row: Row, last: int) -> bool:
    """Tell whether the office at `last` is surely one and ends its line."""
    office = row.items[last]
    return isinstance(office, Stated) and office.title.public is True and _ends_line(row, office.after)


def _listed(words: list[str], at: int) -> bool:
    """Tell whether nothing but the number or the sign of a list stands before a token in its line."""
    while at and (words[at - 1].isdigit() or words[at - 1] in _BEFORE_ITEM):
        at -= 1
    return not at or words[at - 1] == "\n"


def _ends_line(row: Row, at: int) -> bool:
    """Tell whether nothing but a sign stands between a token and the end of its line."""
    words = row.tokens.words
    while at < row.tokens.size and words[at] in _ENDS:
        at += 1
    return at >= row.tokens.size or words[at] == "\n"
