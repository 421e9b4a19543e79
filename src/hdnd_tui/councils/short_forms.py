"""Short forms of offices as the staff of councils write them: "PCT.HĐND", "P.BT", "TP Nội vụ huyện"."""

from __future__ import annotations

from functools import cache

from hdnd_tui.councils.title_words import fields, head_end, institution_end, short_heads
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.tables import table

ASSISTANT = "trợ lý"
"""A post of the armed forces only, as it is read: others have assistants who hold no office."""
_MEMBER = "ủy viên ban thường vụ"
_UNITS = frozenset({"tỉnh", "thành", "tp", "quận", "huyện", "thị", "xã", "phường"})
_OWN_BODIES = {
    "chánh văn phòng": _UNITS | {"hđnd", "ubnd", "đoàn", "đảng", "đu", "hu", "tu"},
    "chủ nhiệm": frozenset({"ubkt", "ủy", "văn", "vp"}),
    "hiệu trưởng": frozenset({"trường"}),
    "chánh án": frozenset({"tand", "tòa"}),
    "viện trưởng": frozenset({"vksnd", "vks", "viện"}),
    "chỉ huy trưởng": frozenset({"ban", "bộ", "bch", "bchqs"}),
    "chính trị viên": frozenset({"ban", "bch", "bchqs", "đồn"}),
    "tham mưu trưởng": frozenset({"ban", "bộ", "bch", "bchqs"}),
    "chánh thanh tra": _UNITS | {"sở", "bộ"},
    "trưởng công an": _UNITS,
    "công an": _UNITS,
    _MEMBER: frozenset({"tu", "hu", "qu", "đu"}),
}
"""First words of what follows doubtful short forms; behind the others it is a field of work."""
SIGNS = (".", "-")
_BEFORE_OFFICE = frozenset(", - ( ; : . + kiêm và là làm chức danh vụ chí c nguyên cựu".split()) | {"\n"}
"""What stands before "TP" where it is an office: "của TP. Kinh tế tỉnh" speaks of a city."""
SAID_AGAIN = frozenset({"phòng", "bcđ", "bql"})
"""Bodies that are named behind a head which says their kind already: "TP Phòng Nội vụ"."""


def behind_sign(tokens: Tokens, at: int) -> int:
    """Give the token behind a sign that joins a short form and its body; `at` itself if none does.

    "PCT.HĐND", "CT-UBND", "PBT TT. Huyện ủy".
    """
    behind = at + 1
    if tokens.words[at] not in SIGNS or behind >= tokens.size or not tokens.capital[behind]:
        return at
    if tokens.words[at - 1] not in _short_ends() or not tokens.capital[at - 1]:
        return at
    known = institution_end(tokens, behind)[0] > behind or fields().find(tokens.words, behind)[0] > behind
    return behind if known or tokens.words[behind] == "tt" else at


@cache
def _short_ends() -> frozenset[str]:
    """Give the last words of short forms of heads that are no words of whole ones."""
    whole = {
        head.split()[-1] for heads in table("councils/facts/offices")["heads"].values() for head in heads
    }
    return frozenset(form.replace(".", " ").split()[-1] for form, _, _ in short_heads()) - whole | {"tt"}


def may_be_doubtful(tokens: Tokens, head: str, begin: int, end: int) -> bool:
    """Tell whether the body of an office can stand behind a doubtful short form of a head, `begin` to `end`.

    "TP Nội vụ huyện", not "TP Hà Nội"; "CN UBKT Huyện ủy", not "CN Ngân hàng".
    """
    at = behind_sign(tokens, end) if end < tokens.size else end
    if at >= tokens.size:
        return False
    if head == ASSISTANT:
        return tokens.capital[at]
    if not tokens.shouted(end - 1):
        return False
    if head == _MEMBER and "".join(tokens.words[at + 1 : at + 2]).isalpha():
        return False  # the body: "TVTU đã thống nhất"
    at += tokens.words[at] == "tt" and at + 1 < tokens.size
    own = _OWN_BODIES.get(head.removeprefix("phó "))
    if own is not None:
        return tokens.words[at] in own
    if begin and tokens.words[begin - 1] not in _BEFORE_OFFICE:
        return False
    known = fields().find(tokens.words, at)[0] > at or tokens.words[at] in SAID_AGAIN
    return tokens.capital[at] and known and head_end(tokens, at) == at
