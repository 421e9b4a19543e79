"""Who to the right of an office holds it: "Chủ tịch HĐND tỉnh A", "miễn nhiệm Chủ tịch đối với ông A"."""

from __future__ import annotations

from hdnd_tui.councils.names import is_surname
from hdnd_tui.importing.gaps import BEFORE_SUBJECT, BESIDES, ELECTED, OF_ONE, RIGHT
from hdnd_tui.importing.people.items import Named, Stated
from hdnd_tui.importing.people.row import Row

_MEANT_FOR = ("dành cho", "thuộc về")
"""Gaps between an office that is named as one, and whoever gains it."""
_OFFICE_NAMED = frozenset({"chức", "danh", "vụ", "ghế", "trí"})
"""Words before such an office: "Chức danh Chánh Văn phòng"; "quà của Chủ tịch dành cho ông A" names none."""
_NOT = frozenset({"không", "chưa"})
_CALLED = frozenset({"tên", "tên là", "có tên", "có tên là"})
_WHILE = frozenset({"làm", "là", "chức", "vị", "danh", "trò"})
_WHILE_PAIRS = (["chức", "vụ"], ["vị", "trí"])
_ENDS_ASIDE: tuple[list[str], ...] = ([], ["."], [","], [";"], [")"], ["\n"])
_HOLDS = frozenset({"giữ", "đảm", "kiêm"})
"""Words of somebody by whom an office is held: "Chức Chủ tịch do ông A đảm nhiệm"."""
_WORDS_OF = (["dẫn", "lời"], ["trích", "lời"], ["theo", "lời"])
"""Words before somebody whose words are told; "trả lời" is said to another."""
_BECAME = ["khi", "trở", "thành"]
"""Words before an office held while something is told: "Trước khi làm Bí thư, ông ..."."""
_GONE = frozenset({"nghỉ", "chuyển", ".", "\n"})
"""What stands behind the last of those who are replaced, of whom nothing else is told."""
WITH_OTHERS = frozenset("quà tặng thăm trao gặp".split())
"""Words of whoever meets others or gives them something, who rather are listed then: "tặng quà ba hộ gồm"."""


def points_right(row: Row, gap: list[str], item: Named, last: int, *, alone: bool) -> bool:
    """Tell whether the words behind the office at `last` say that the person named next holds it.

    `alone` says that nobody to the left holds the offices.
    """
    text = " ".join(gap)
    before = row.items[last].lead - 1
    if gap[-1] in ("với", "cho") and before >= 0 and row.tokens.words[before] == "của":
        return False  # "quyết định của Bộ trưởng đối với ông A", "trao quyết định của Bộ trưởng cho ông A"
    if gap[-2:] == ["đối", "với"] and "định" in gap:
        return False  # "Bộ trưởng ký quyết định kỷ luật đối với ông A"
    if text in _MEANT_FOR:
        return before >= 0 and row.tokens.words[before] in _OFFICE_NAMED and bool(item.honorific)
    if text in _CALLED:
        return True
    if text == "có":
        elected = row.pair_before(last) in ELECTED and _NOT.isdisjoint(row.before(last)[-3:])
        return elected and alone and bool(item.honorific)
    if text == "do" and item.honorific:
        return alone and not _HOLDS.isdisjoint(row.tokens.words[item.end : item.end + 3])
    if text in RIGHT and (item.honorific or item.plural or text in (":", "|", "gồm", "gồm :")):
        return True
    if item.honorific and gap[-1] in ("là", "với", "cho") and len(gap) <= 12:
        return alone and (gap[-1] == "là" or "đối" in gap[-2:])
    if row.is_plural(last) and ((gap[-1] == "là" and len(gap) <= 8) or text in BESIDES):
        return True
    if "gồm" in gap[-2:] and len(gap) <= 10 and WITH_OTHERS.isdisjoint(gap):
        return alone or row.is_plural(
            last
        )  # "ông A, Chủ tịch xã, chỉ đạo cấp dưới gồm các ông B (Phó Chủ tịch)"
    return text == ";" and not item.honorific and alone and _verb_follows(row, item)


def in_apposition(row: Row, sign: str, item: Named, first: int, index: int) -> bool:
    """Tell whether a name explains the office before it: "Chủ tịch HĐND tỉnh, ông A"."""
    if sign == "-":
        return not _has_own(row, index)
    if row.pair_before(first)[-1:] == ["do"] and (item.honorific or not item.offices):
        # "quyết định do Chủ tịch UBND tỉnh A, ông B ký"
        return row.acts(index) and not item.plural
    if (item.honorific or "").lower() not in OF_ONE:
        return False
    if row.pair_before(first) in _WORDS_OF:
        return not _has_own(row, index)
    if while_in(row, first):
        return True
    if row.is_relative(first):
        # "bà A, con gái Chủ tịch UBND tỉnh B, ông C."
        return not _has_own(row, index) and row.tokens.words[item.end : item.end + 1] in _ENDS_ASIDE
    return opens_clause(row, first) and not _has_own(row, index)


def _has_own(row: Row, index: int) -> bool:
    """Tell whether an office follows the name at `index` as its own."""
    if index + 1 >= len(row.items) or not isinstance(row.items[index + 1], Stated):
        return False
    gap = row.gap(index, index + 1)
    return gap is not None and len(gap) <= 2 and "và" not in gap


def opens_clause(row: Row, first: int) -> bool:
    """Tell whether an office stands where a subject does, not after "của" or "với"."""
    before = row.items[first].lead - 1
    return before < 0 or row.tokens.words[before] in BEFORE_SUBJECT


def while_in(row: Row, first: int) -> bool:
    """Tell whether an office opens the clause: "Trước khi làm Bí thư Huyện ủy, ông ..."."""
    before = row.items[first].lead - 1
    words = row.tokens.words
    if before < 0:
        return False
    pair = words[before - 1 : before + 1]
    return words[before] in _WHILE or pair in _WHILE_PAIRS or words[before - 2 : before - 1] + pair == _BECAME


def successor(row: Row, index: int) -> int | None:
    """Give the index of who is named behind the bracket with the one at `index`: "(thay ông A) là ông B"."""
    item = row.items[index + 1] if index + 1 < len(row.items) else None
    named = isinstance(item, Named) and item.standing != "citizen"
    return index + 1 if named and row.gap(index, index + 1) in ([")"], [")", "là"], [")", ":"]) else None


def gone_too(row: Row, index: int) -> list[Named]:
    """Give who is replaced with the one at `index`: "thay ông A, B nghỉ hưu"."""
    others = row.listed_after(index)
    at = others[-1].end if others else 0
    return others if at == row.tokens.size or row.tokens.words[at] in _GONE else []


def _verb_follows(row: Row, item: Named) -> bool:
    words = row.tokens.words
    return item.end < row.tokens.size and words[item.end] not in (",", ";", "-", ".", "và")


def second_holder(row: Row, index: int, last: int) -> list[Named]:
    """Give who has an office that several hold, with the one at `index`: "Phó Chủ tịch xã A và B nói".

    Nobody where the next one's own office follows, where several share it anyway ("các Phó Chủ tịch"), or
    where a couple is named, or something of the first ("xe của Phó Chủ tịch xã A và B").
    """
    title = row.title(last)
    if row.is_plural(last) or index + 1 >= len(row.items):
        return []
    words, second = row.tokens.words, row.items[index + 1]
    once = words[title.start] in ("nguyên", "cựu")
    if not (once or title.head.startswith("phó ")) or words[row.items[last].lead - 1] in (
        "chồng",
        "vợ",
        "của",
    ):
        return []
    if not isinstance(second, Named) or second.standing != "bare" or not is_surname(words[second.start]):
        return []
    # "bắt nguyên Phó Giám đốc A và B." names B for another reason, "2 bị can là" for the same.
    lead = row.items[last].lead
    counted = words[lead - 1] == "là" and not {"2", "hai"}.isdisjoint(words[max(lead - 4, 0) : lead])
    ends = (counted or not once) and (second.end >= row.tokens.size or words[second.end] in (".", "\n"))
    return [second] if row.gap(index, index + 1) == ["và"] and (ends or row.acts(index + 1)) else []
