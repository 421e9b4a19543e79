"""Who to the left of an office holds it: "A, Chủ tịch HĐND tỉnh", "ông A được bầu làm Chủ tịch"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hdnd_tui.importing.gaps import (
    APPOINTED,
    DOERS,
    GRANTED,
    MOVED,
    ONCE,
    before_another,
    before_doer,
    chosen_after_post,
    chosen_by_body,
    ends_clause,
    is_among_elected,
    is_planned,
    links,
    loses,
    outside_brackets,
    since_chosen,
    without_arrival,
)
from hdnd_tui.importing.people.items import Given, Item, Named, Stated
from hdnd_tui.importing.people.row import Row


@dataclass(frozen=True, slots=True)
class Left:
    """The name to the left that holds the offices."""

    item: Named | Given
    index: int
    gains: bool
    """The person gains or loses the office here, and so do those whom a list joins to the name."""
    planned: bool = False
    """The person is only to gain the office."""


_APART = frozenset({",", "-", "(", ")", "|"})
"""Signs between a name and its office."""
_WITH = frozenset({"và", "cùng", "với"})
_OF_OWN = frozenset({"làm", "giữ", "được", "là", "từng", "đang"})
"""Words of holding an office, which are said of the one whose relative stands between."""
_DOES = frozenset(
    "đã sẽ đang cũng vừa chưa không luôn phải cần yêu chỉ giao có muốn mới rất thường từng được bị".split()
)
"""Words with which it is told what a subject does."""
_SIGNS = frozenset({"ký", "trao", "hành"})
"""Words of whoever dismisses another: "ký quyết định cách chức"."""
_ALSO = frozenset({";", ",", "và", "cho", "đồng", "thời"})
"""Words between an office that is lost and a further one: "; và cho thôi chức"."""
_PUNISHED = frozenset({"được", "cảnh", "khiển"})
"""Words of whom others let go: "kỷ luật ông A bằng hình thức cảnh cáo, cho thôi chức"."""
_WANTS = frozenset({"khẳng", "yêu", "biết", "hoặc", "rằng"})
"""Words of whoever speaks of it: "khẳng định sẽ thuyên chuyển hoặc cách chức"."""
_SEVERAL = [",", "các"]
"""A gap before the office of several, which is nobody's alone: "Chủ tịch xã A, các đại biểu HĐND xã"."""
_HOLD = frozenset({"là", "làm", "giữ", "được"})
"""Words behind "đều" or "cùng" that say what two are, not with whom: "ông A, ông B cùng 34 ủy viên"."""
_ALIKE = ("đều", "cùng")
_TOGETHER = (["(", "cùng", "là"], [",", "cùng", "là"], [",", "đều", "là"])
"""Gaps behind two before the office that both have."""
_ONCE_WORDS = 9
"""The longest way to say that somebody held offices once: "từng được phân công giữ các chức vụ :"."""
_LONGEST_ASIDE = 14
"""Words of a bracket before the office in it."""
_BRACKETS = frozenset("()")
_OTHERS = frozenset("cùng với theo của do bởi và cho thay vợ chồng con cha mẹ bố anh chị em cháu".split())
"""Words of a bracket that tell of others."""
_AFTER_OWN = frozenset({")", "(", ",", ";", "-", "và", "kiêm", "từ", "nhiệm", "khóa"})
"""What stands behind an office in brackets that its holder does nothing with: not "Chủ tịch xã chụp"."""
_AS_A_VERB = frozenset({"thực", "thể", "phát", "xuất", "biểu", "tái"})
"""Words before "hiện" that make a verb of it, which tells no time: "thực hiện"."""


def holder_left(row: Row, first: int) -> Left | None:
    """Give the name to the left that holds the offices from item `first` on."""
    index = _outside_brackets(row, first)
    gap = row.gap(index, first) if index >= 0 else None
    if gap is None:
        return None
    item, gap = row.items[index], since_chosen(gap)
    if not isinstance(item, Stated) and _of_both(row, first, index, gap):
        return Left(item, index, True)
    if before_another(gap) or gap == _SEVERAL:
        return None
    if not GRANTED.isdisjoint(gap) and (doer := _doer_begins(row, index)) is not None:
        return _acted_on(row, doer, gap)
    if isinstance(item, Stated):
        return _through_office(row, first, item, index, gap)
    if row.is_relative(index) and not _OF_OWN.isdisjoint(gap):
        return _of_relative(row, index, gap)
    if isinstance(item, Named) and item.standing == "citizen":
        return None
    if not gap:
        return Left(item, index, False) if _without_sign(row, index, first) else None
    outside = outside_brackets(gap)
    plain = [word for word in outside if word not in _APART]
    if not plain:
        apart = len(outside) > 2 or (gap == [","] and _told_by(row, index, first))
        return None if apart else Left(item, index, False)
    if plain[0] not in _WITH and links(gap) and not _quoted(row, item, plain):
        gains = not APPOINTED.isdisjoint(plain)
        return None if _begins_clause(row, first, gap) else Left(item, index, gains, is_planned(plain))
    if (verb := loses(gap)) is not None:
        return Left(item, index, True) if _is_dismissed(gap, verb) else None
    return None if _quoted(row, item, plain) else _of_subject(row, first, item, index, gap)


def _begins_clause(row: Row, first: int, gap: list[str]) -> bool:
    """Tell whether the office at `first` is of whoever acts next: "ông A tái cử, Chủ tịch tỉnh chúc mừng"."""
    return ends_clause(gap) and row.tokens.words[row.items[first].lead] not in ("nguyên", "cựu")


def _of_both(row: Row, first: int, index: int, gap: list[str]) -> bool:
    """Tell whether two have what stands behind them: "ông A và ông B (cùng là Phó Chủ tịch)".

    "ông A và ông B (cùng Chủ tịch xã)" tells who was with them, "(cùng nguyên Chủ tịch xã)" what they were.
    """
    if len(gap) < 2:
        return False
    if gap[0] in _ALIKE:
        said = gap[1] in _HOLD and gap[-1] != "được" and links(gap[1:])
    elif gap[1] in _ALIKE:
        before = gap == ["(", "cùng"] and row.tokens.words[row.items[first].lead] in ("nguyên", "cựu")
        said = before or gap in _TOGETHER
    else:
        item = row.items[index]
        said = gap == _SEVERAL and not (isinstance(item, Named) and item.offices)
    return said and bool(row.joined_before(index))


def _is_dismissed(gap: list[str], verb: str) -> bool:
    """Tell whether whom a gap tells of loses offices by a verb, and does not take them from another."""
    if verb == "chỉ":  # "đình chỉ"
        return "bị" in gap
    wills = _SIGNS | _WANTS if verb == "cách" else _SIGNS
    allows = ("cho", "thôi") in pairwise(gap) and _PUNISHED.isdisjoint(gap)  # "tập thể thống nhất cho thôi"
    said = {word for before, word in pairwise(["", *gap]) if (before, word) != ("chấp", "hành")}
    return "bị" in gap or not (allows or wills & said)


def _of_relative(row: Row, index: int, gap: list[str]) -> Left | None:
    """Give the holder of whom a relative is named before the verb: "ông A, chồng bà B, làm Giám đốc"."""
    item = row.items[index - 1] if index else None
    before = row.gap(index - 1, index) if index else None
    apart = [word for word in gap if word not in (",", "-", "(", ")")]
    if before is None or before[:1] not in ([","], ["-"], ["("]) or not links(apart):
        return None
    if not isinstance(item, Named | Given) or len(before) > 5:
        return None
    if isinstance(item, Named) and item.standing == "citizen":
        return None
    return Left(item, index - 1, bool(APPOINTED & set(gap)), is_planned(gap))


def _of_subject(row: Row, first: int, item: Named | Given, index: int, gap: list[str]) -> Left | None:
    """Give the holder whom a body chose, or of whom the sentence tells further things before the office."""
    if _in_own_brackets(row, first, gap):
        return Left(item, index, False)
    subject = _is_subject(row, index)
    if is_among_elected(gap) and (subject or isinstance(item, Named)):
        return Left(item, index, True)
    if chosen_by_body(gap) and (subject or "được" in gap[:2]):
        return Left(item, index, True, is_planned(gap))
    if not subject:
        return None
    once = len(gap) <= 40 and (
        (bool(ONCE & _times(gap)) and links(gap[-2:])) or _held_once(gap) or _ends_life(row, item, gap)
    )
    return Left(item, index, True) if once or chosen_after_post(gap) else None


def _in_own_brackets(row: Row, first: int, gap: list[str]) -> bool:
    """Tell whether brackets behind a name, still open, tell what its bearer is: "A (kỹ sư, Bí thư xã)"."""
    opened = gap[:1] == ["("] and gap[-1:] == [","] and ")" not in gap and len(gap) <= _LONGEST_ASIDE
    if not opened or not _OTHERS.isdisjoint(gap):
        return False
    after = row.items[first].after
    return after < row.tokens.size and row.tokens.words[after] in _AFTER_OWN


def _without_sign(row: Row, index: int, first: int) -> bool:
    """Tell whether an office directly behind a name is that person's: "bà Lê Thị B Thứ trưởng Bộ Y tế".

    Not where another name follows it, nor where the name has no honorific: a caption may end there.
    """
    tokens, lead, item = row.tokens, row.items[first].lead, row.items[index]
    if not isinstance(item, Named):  # "Ông Mơ nguyên là Bí thư Huyện ủy"
        return tokens.words[lead : lead + 2] == ["nguyên", "là"]
    if tokens.words[lead] in ("nguyên", "cựu"):
        return True
    title = row.items[first]
    if not item.honorific or item.plural or not isinstance(title, Stated) or not title.title.pieces:
        return False
    last = first
    while last + 1 < len(row.items) and isinstance(row.items[last + 1], Stated):
        last += 1
    named = last + 1 < len(row.items) and row.items[last + 1].lead == row.items[last].after
    opens = not row.before(index)  # the sentence, so that who is named says what follows
    return not named and (opens or not row.is_said_by(first))


def _times(gap: list[str]) -> set[str]:
    """Give the last words of a gap, without a "hiện" that is the end of a verb."""
    pairs = zip(["", *gap][-5:-1], gap[-4:], strict=False)
    return {word for before, word in pairs if not (word == "hiện" and before in _AS_A_VERB)}


def _held_once(gap: list[str]) -> bool:
    """Tell whether a gap ends in words of offices held once: "quê Gia Lai, từng trải qua các vị trí:"."""
    end = gap[-_ONCE_WORDS:]
    if "từng" in end[:-1]:
        return links(end[end.index("từng") :])
    through = end[-6:]
    return "trải" in through[:-1] and links(through[through.index("trải") :])


def _ends_life(row: Row, item: Named | Given, gap: list[str]) -> bool:
    """Tell whether a gap tells of a birth and then of an office: "sinh năm 1970, quê Gia Lai, giữ chức"."""
    if gap[0] not in ("sinh", "(", ",") or "sinh" not in gap[:2]:
        return False
    if gap[-1] in (",", ";"):
        return row.tokens.words[item.after + len(gap)] == "nguyên"
    if "," not in gap:
        return False
    last = gap[len(gap) - gap[::-1].index(",") :]
    return last in (["giữ", "chức"], ["giữ", "chức", "vụ"], ["hiện", "giữ", "chức"])


def _through_office(row: Row, first: int, stated: Stated, index: int, gap: list[str]) -> Left | None:
    """Give the holder of the office before: "A, Phó Chủ tịch HĐND tỉnh được bầu làm Chủ tịch".

    Also of one that somebody is moved from: "ông A (chuyển từ Giám đốc Sở B về Phó ban C)".
    """
    onward = bool(MOVED & set(gap)) and row.tokens.words[stated.lead - 1 : stated.lead] == ["từ"]
    lost = gap[-2:] in (["thôi", "chức"], ["cách", "chức"]) and set(gap[:-2]) <= _ALSO
    lost = lost or (gap[-3:] == ["thôi", "giữ", "chức"] and set(gap[:-3]) <= _ALSO)
    lost = lost or (gap[:1] == ["bị"] and loses(gap) is not None)
    told = gap[1:] if gap[:1] == [";"] else gap
    linked = lost or (links(without_arrival(told)) and (onward or bool(APPOINTED & set(gap))))
    linked = linked or chosen_by_body(gap)
    if row.is_plural(first) or not linked:
        return None  # "giữ chức Bí thư, trở thành một trong hai bí thư trẻ nhất"
    for at in range(index - 1, -1, -1):
        item = row.items[at]
        if not isinstance(item, Stated):
            if stated.title in item.offices:
                return Left(item, at, not onward, is_planned(gap))
            if isinstance(item, Named):
                return None
    return None


def _doer_begins(row: Row, index: int) -> int | None:
    """Give the first item of whoever acts, at `index`: "được Thủ tướng B bầu"; None if nobody is acted on.

    The offices of one who acts, and the name, stand together.
    """
    while index > 0:
        gap = row.gap(index - 1, index)
        if gap is None:
            return None
        if before_doer(gap):
            return None if gap[-1] == "theo" else index
        if " ".join(gap) not in DOERS:
            return None
        index -= 1
    return None


def _acted_on(row: Row, doer: int, gap: list[str]) -> Left | None:
    """Give who gains an office from whoever acts: "ông A được Thủ tướng bổ nhiệm làm Thứ trưởng"."""
    if not links(gap):
        return None
    for at in range(doer - 1, -1, -1):
        if row.sentence[row.items[at].lead] != row.sentence[row.items[doer].lead]:
            return None
        item = row.items[at]
        if not isinstance(item, Stated):
            citizen = isinstance(item, Named) and item.standing == "citizen"
            return None if citizen else Left(item, at, True, is_planned(gap))
    return None


def _told_by(row: Row, index: int, first: int) -> bool:
    """Tell whether the office at `first` does what a person tells: "Theo ông Luận, Thủ tướng đã chỉ đạo".

    Behind a name in full it rather is the office of the one who tells.
    """
    item, words = row.items[index], row.tokens.words
    before, after = item.lead - 1, row.items[first].after
    if before < 0 or after >= row.tokens.size:
        return False
    if row.before(index)[:2] == ["đối", "với"] and words[row.items[first].lead] not in ("nguyên", "cựu"):
        # "Đối với gia đình bà A, Chủ tịch UBND tỉnh giao Sở Xây dựng xem xét"
        return row.is_said_by(first) or words[after] in _DOES - {"bị", "được"}
    if words[before] == "của" and isinstance(item, Named):
        # "trong vụ của ông A, Thủ tướng nhấn mạnh"
        return row.title(first).head in ("thủ tướng", "tổng bí thư") and (
            words[after] in _DOES or row.is_said_by(first)
        )
    if not isinstance(item, Given) or not (words[before] == "theo" or row.opens_aside(index)):
        return False
    if words[before] == "của" and row.is_said_by(first):
        return True  # "Trước đề nghị của ông Ba, Giám đốc Sở Y tế cho rằng"
    return words[after] in _DOES and not row.is_said_by(first)


def _quoted(row: Row, item: Item, plain: list[str]) -> bool:
    """Tell whether what follows is what a person says ("Theo ông Luận, hiện Chủ tịch HĐND ...")."""
    before = item.lead - 1
    return before >= 0 and row.tokens.words[before] == "theo" and not APPOINTED & set(plain)


def _outside_brackets(row: Row, first: int) -> int:
    """Give the index of the item before `first` that no closed bracket encloses."""
    index = first - 1
    words, lead = row.tokens.words, row.items[first].lead
    while index >= 0:
        between = words[row.items[index].after : lead]
        if first - index > 4 or not (")" in between and _closes(between)):
            return index
        index -= 1
    return index


def _closes(between: list[str]) -> bool:
    """Tell whether words close a bracket that was open before them."""
    depth = 0
    for sign in filter(_BRACKETS.__contains__, between):
        depth += 1 if sign == "(" else -1
        if depth < 0:
            return True
    return False


def _in_sentence(row: Row, index: int, number: int) -> bool:
    return row.sentence[row.items[index].lead] == number


def _is_subject(row: Row, index: int) -> bool:
    """Tell whether an item is the first of its sentence that names anybody, its own offices aside."""
    number = row.sentence[row.items[index].lead]
    before = row.before(index)
    if before[:2] in (["trước", "khi"], ["sau", "khi"]) and before[-1] == ",":
        # "Trước khi làm Bí thư Tỉnh ủy, ông A từng ..."
        while index and isinstance(row.items[index - 1], Stated) and _in_sentence(row, index - 1, number):
            index -= 1
    while index and isinstance(row.items[index - 1], Stated) and row.gap(index - 1, index) in ([], [","]):
        index -= 1
    return index == 0 or row.sentence[row.items[index - 1].lead] != number
