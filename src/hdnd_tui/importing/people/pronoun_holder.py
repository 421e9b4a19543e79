"""Whom a pronoun before an office means: "Ông Lê Văn A quê Gia Lai. Ông từng làm Chủ tịch xã"."""

from __future__ import annotations

from hdnd_tui.councils.former import is_former
from hdnd_tui.importing.gaps import BEFORE_SUBJECT, before_another, is_planned, links
from hdnd_tui.importing.people.items import Given, Named, Stated
from hdnd_tui.importing.people.row import Row

_PRONOUNS = frozenset({"ông", "bà", "chí"})
"""Words that end a pronoun: also "đồng chí"."""
_OTHERS = frozenset("cha bố mẹ vợ chồng con em cháu người ai gia rằng".split())
"""Words of others, of whom the end of a clause may be said."""
_MET = frozenset("gặp nhớ thăm nhắc mời kể".split())
"""Words of meeting others, and of telling about them."""
_SOMEBODY = frozenset("một nhân bộ".split())
"""Words of somebody, who is not "ông" unless he "là một doanh nhân"."""
_LONGEST_CLAUSE = 24
_WOMEN = frozenset({"bà", "chị", "cô"})
_MEN = frozenset({"ông", "anh", "chú"})
_HELD = frozenset({"từng", "hiện", "đang", "vừa"})
"""Words of an office held once, now or just gained; one given in some year may be long gone."""
_WITH = (["và"], ["cùng"], ["với"])
_NOW = frozenset({"hiện", "nay"})
"""Words before a pronoun: "Hiện ông là Giám đốc"."""
_HOLDS = frozenset({"là", "làm", "giữ", "chức", "vụ", "trí", ":"})
"""Words right before the office that somebody had; "ông và nguyên Chủ tịch xã" tells of another."""
_BEFORE = ["trước", "đây"]
_FAR = 12
"""Sentences from a pronoun back to the name, line breaks counted as one."""
_OFFICES = 60
"""Offices from a pronoun back to the name."""
_REACH = 81
"""Words from a pronoun, with it, to the office."""


def holder_meant(row: Row, first: int) -> Named | Given | None:
    """Give who holds the offices from item `first` on, whom their sentence calls only "ông" or "bà".

    It is the one whom the last sentence names that names anybody; nobody where it names several.
    """
    pronoun = _pronoun_before(row, first)
    if pronoun is None:
        return None
    number, before = row.sentence[row.items[first].lead], range(first - 1, max(first - 1 - _OFFICES, -1), -1)
    index = next((at for at in before if not isinstance(row.items[at], Stated)), -1)
    if index < 0:
        return None
    meant = row.items[index]
    told = row.sentence[meant.lead]
    if told == number or number - told > _FAR:
        return None
    given = row.tokens.words[meant.end - 1] if not isinstance(meant, Stated) else ""
    while index >= 0 and row.sentence[row.items[index].lead] == told:
        item = row.items[index]
        if not isinstance(item, Stated) and not _may_be(row, item, given, pronoun):
            return None
        index -= 1
    if isinstance(meant, Named) and not (meant.honorific or meant.offices):
        return None  # "Công ty Hoàng Yến"
    return meant if isinstance(meant, Named | Given) else None


def _pronoun_before(row: Row, first: int) -> str | None:
    """Give the pronoun that is said to hold an office; None where another word or a name goes before."""
    words, lead = row.tokens.words, row.items[first].lead
    since = row.begin(lead, _REACH)
    if _PRONOUNS.isdisjoint(words[since:lead]):
        return None
    at = next(at for at in range(lead - 1, since - 1, -1) if words[at] in _PRONOUNS)
    gap = words[at + 1 : lead]
    if not gap or row.tokens.capital[at + 1]:
        return None
    begin = at - (words[at] == "chí")
    if words[at] == "chí" and words[begin] != "đồng":
        return None
    now = begin > 0 and words[begin - 1] in _NOW and words[begin - 2 : begin] != ["thực", "hiện"]
    if begin and not now and words[begin - 1] not in BEFORE_SUBJECT and words[begin - 2 : begin] != _BEFORE:
        return None  # "đối thủ của bà đang giữ chức"
    if now and (gap[:1] in _WITH or before_another(gap)):
        return None  # "Hiện ông và Chủ tịch xã đi vắng", "Hiện ông bị Chủ tịch xã kiện"
    held = now or _HELD & set(gap[:2]) or "qua" in gap[:4]  # "Đồng chí đã trải qua nhiều cương vị công tác"
    if (held and links(gap) and not is_planned(gap)) or _held_at_last(gap):
        return words[at]
    holds = gap[-1] in _HOLDS and links(gap) and not is_planned(gap)
    return words[at] if holds and _is_told_past(row, first) else None


def _is_told_past(row: Row, first: int) -> bool:
    """Tell whether the words before an office say that it was held at a time gone by."""
    tokens, item = row.tokens, row.items[first]
    return is_former(tokens.text, tokens.starts[item.lead], tokens.ends[item.after - 1])


def _held_at_last(gap: list[str]) -> bool:
    """Tell whether the last clause of a gap tells of offices held once: "ông là kỹ sư, từng giữ chức"."""
    if "từng" not in gap or len(gap) > _LONGEST_CLAUSE:
        return False
    at = len(gap) - 1 - gap[::-1].index("từng")
    others = _OTHERS | _MET if gap[0] == "là" and "của" not in gap[:at] else _OTHERS | _MET | _SOMEBODY
    return gap[at - 1] in (",", "đã", "và") and links(gap[at:]) and others.isdisjoint(gap)


def _may_be(row: Row, item: Named | Given, given: str, pronoun: str) -> bool:
    """Tell whether a mention can be of the one person whom a sentence names, and whom a pronoun means."""
    citizen = isinstance(item, Named) and item.standing == "citizen"
    other = _MEN if pronoun == "bà" else _WOMEN
    honorific = (item.honorific or "").lower()
    return not citizen and row.tokens.words[item.end - 1] == given and honorific not in other
