"""Which offices that stand beside each other are one person's: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh A"."""

from __future__ import annotations

from hdnd_tui.councils.titles import Title
from hdnd_tui.importing.gaps import CHAIN, LATER, before_further, without_times
from hdnd_tui.importing.people.items import Named, Stated
from hdnd_tui.importing.people.left_holder import holder_left
from hdnd_tui.importing.people.pronoun_holder import holder_meant
from hdnd_tui.importing.people.right_holder import opens_clause, while_in
from hdnd_tui.importing.people.row import Row

_FOR_ANOTHER = (["quyền", "của"], ["thừa", "lệnh"])
"""Words before whom somebody stands for."""
_OFFICES_HELD = frozenset({"chức", "từng", "trải"})
"""Words before offices that somebody has or had: "giữ các chức vụ:", "từng là", "đã trải qua"."""
_HELD_WHILE = frozenset({"khi", "từng", "làm", "giữ"})
"""Words before offices that somebody held one after another: "Khi giữ chức Bí thư rồi Chủ tịch, ông A"."""
_NAME = 6
"""Words of the name of a body and the comma behind it."""
_DEPUTIES = frozenset({"đại biểu", "đb", "đbqh"})
_BEFORE_DEPUTIES = frozenset({"viên", "cử", "kiến", "tổ", "trước", "vấn"})
"""Words before deputies as a body, or before the office that is stood for."""
_PARTY_HEADS = frozenset(
    (
        "ủy viên|bí thư|phó bí thư|tổng bí thư|phó bí thư thường trực|tỉnh ủy viên|thành ủy viên|đại biểu"
    ).split("|")
)
_MEMBERS = frozenset(
    (
        "ủy viên ban thường vụ|ủy viên ban chấp hành|ủy viên ban chấp hành đảng bộ|ủy viên trung ương đảng"
        "|tuv|thuv|tỉnh ủy viên|thành ủy viên|quận ủy viên|huyện ủy viên|thị ủy viên|đảng ủy viên"
        "|ban thường vụ|btv|ban chấp hành|bch"
    ).split("|")
)
"""Members of the Party's committees, or what they are members of, beside which any office may be held."""
_BESIDE_PARTY = frozenset(
    (
        "chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng đoàn|phó trưởng đoàn|thủ tướng|phó thủ tướng"
        "|bộ trưởng|trưởng ban|phó trưởng ban|chủ nhiệm|chỉ huy trưởng|tổng biên tập"
    ).split("|")
)
"""Heads of offices that a member or secretary of a Party committee has as well."""


def goes_on(row: Row, gap: list[str], first: int, last: int) -> bool:
    """Tell whether the office behind `last` belongs to the same person."""
    gap = without_times(gap)
    text = " ".join(gap)
    if row.is_plural(last) and "," in gap:
        return False
    here, following = row.title(last), row.title(last + 1)
    if text in (",", "và") and _parts(row, text, last, here, following):
        return False
    if (here.abroad and not following.abroad) or (
        here.head == "thủ tướng" and not _beside_premier(following)
    ):
        return False
    if not gap and _member_of_party(row, last, here, following):
        return True
    if text in CHAIN or _over_name(row, last, gap) or (text == "là" and _names_one(row, first, last)):
        return True
    if text in LATER or before_further(gap):
        return _held_in_turn(row, first, last)
    if text == ";" and first and row.gap(first - 1, first) == ["là"]:
        behind = row.gap(last + 1, last + 2) if last + 2 < len(row.items) else None
        return behind is None  # "Bà A là đại biểu Quốc hội; đại biểu HĐND tỉnh."
    lead = row.items[first].lead
    once = row.tokens.words[lead : lead + 2] == ["nguyên", "là"] or _is_pronouns(row, first)
    if text == ";" and ((first and _after_colon(row, first)) or once):
        after = row.items[last + 1].after
        named = row.items[last + 2] if last + 2 < len(row.items) else None
        return named is None or named.lead != after
    return False


def _parts(row: Row, sign: str, last: int, here: Title, following: Title) -> bool:
    """Tell whether the office behind a comma or "và" begins with somebody else's.

    "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy A trao", "sau phần trả lời của Bộ trưởng Y tế, Chủ tịch
    Quốc hội A nói", "bầu cử đại biểu Quốc hội, Phó Thủ tướng A nói", "Chủ tịch UBND tỉnh và Thứ trưởng A".
    """
    before = row.pair_before(last)
    if sign == "," and before in _FOR_ANOTHER:
        return True
    if sign == "và" and _is_made(row, last + 1):
        return True
    at = row.items[last + 1].after
    name = row.items[last + 2] if last + 2 < len(row.items) else None
    if not isinstance(name, Named) or name.lead != at:
        return False
    if sign == "và":
        return bool(here.pieces) and following.head not in ("đại biểu", "ủy viên")
    if here.head in _DEPUTIES and before[-1:] and before[-1] in _BEFORE_DEPUTIES:
        return True
    if before in (["nhân", "sự"], ["chức", "danh"]):
        return True  # "đọc tờ trình về nhân sự Chủ tịch nước, Phó Chủ tịch Quốc hội A nói"
    if before[-1:] not in (["của"], ["với"]) or not (row.acts(last + 2) or row.is_said_by(last + 2)):
        return False
    own = here.head in _PARTY_HEADS and following.head in _BESIDE_PARTY
    return not (own or not here.pieces) and row.opens_aside(last)


def _member_of_party(row: Row, last: int, here: Title, following: Title) -> bool:
    """Tell whether a further office stands behind one in the Party without a comma: "TUV Phó Chủ tịch xã"."""
    piece = here.pieces[0] if here.head == "ủy viên" and here.pieces else None
    of = " ".join(row.tokens.words[piece.start : piece.end]) if piece is not None else here.head
    beside = of in _MEMBERS or (here.head in _PARTY_HEADS and following.head in _BESIDE_PARTY)
    return beside and here.head not in _DEPUTIES and row.tokens.capital[row.items[last + 1].lead]


def _is_made(row: Row, index: int) -> bool:
    """Tell whether who has the offices from `index` on is made something: "và Bộ trưởng làm Ủy viên"."""
    while index + 1 < len(row.items) and isinstance(row.items[index + 1], Stated):
        gap = row.gap(index, index + 1)
        if gap in (["làm"], ["giữ", "chức"]):
            return True
        if gap != [","]:
            return False
        index += 1
    return False


def _beside_premier(title: Title) -> bool:
    """Tell whether a head of government can have an office as well: "Thủ tướng, Trưởng Ban Chỉ đạo"."""
    if any(piece.what == "unit" for piece in title.pieces):
        return False
    return title.abroad or title.head in ("chủ tịch", "trưởng ban", "ủy viên", "đại biểu")


def _names_one(row: Row, first: int, last: int) -> bool:
    """Tell whether two offices are one person's: "Chủ tịch HĐND tỉnh là Bí thư Tỉnh ủy A"."""
    if last + 2 >= len(row.items) or not opens_clause(row, first):
        return False
    name = row.items[last + 2]
    return isinstance(name, Named) and name.lead == row.items[last + 1].after


def _held_in_turn(row: Row, first: int, last: int) -> bool:
    """Tell whether who had the offices up to `last` then had the next: "ông A làm Bí thư rồi Chủ tịch".

    Not where another is named right behind: "gặp Chủ tịch xã rồi Chủ tịch huyện A".
    """
    name = row.items[last + 2] if last + 2 < len(row.items) else None
    if name is not None and name.lead == row.items[last + 1].after and not isinstance(name, Stated):
        return False
    if holder_left(row, first) is not None or holder_meant(row, first) is not None:
        return True
    return while_in(row, first) and not _HELD_WHILE.isdisjoint(row.before(first)[-3:])


def _over_name(row: Row, last: int, gap: list[str]) -> bool:
    """Tell whether only the name of the body stands in a gap: "Phó Trưởng Ban quản lý chợ X, nguyên ..."."""
    if not 2 <= len(gap) <= _NAME or gap[-1] != "," or row.gap(last, last + 1) != gap:
        return False
    at, tokens = row.items[last].after, row.tokens
    capitals = tokens.capital[at : at + len(gap) - 1]
    # "chợ Mây Gió" or "GHPGVN", not the name of another
    named = capitals[-1] and all(capitals[1:]) and (not capitals[0] or tokens.shouted(at))
    following = row.items[last + 1]
    further = row.items[last + 2] if last + 2 < len(row.items) else None
    alone = further is None or further.lead != following.after or isinstance(further, Stated)
    return named and alone and all(word.isalnum() for word in gap[:-1])


def _is_pronouns(row: Row, first: int) -> bool:
    """Tell whether a pronoun has an office: "Trước khi nghỉ hưu, bà là Phó Chủ tịch xã; đại biểu HĐND"."""
    return row.pair_before(first)[-1:] == ["là"] and holder_meant(row, first) is not None


def _after_colon(row: Row, first: int) -> bool:
    gap = row.gap(first - 1, first) or row.before(first)
    return not _OFFICES_HELD.isdisjoint(gap)
