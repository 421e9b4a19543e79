"""What a text says that can be said only since the units of 2025, which bounds its event from below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hdnd_tui.councils.units import KIND_OF_SHORT, old_name_since
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.vietnamese.letters import at_word, cue

_DECIDED = date(2025, 2, 28)
"""The day from which two levels of local government were prepared (127-KL/TW)."""
_IN_FORCE = date(2025, 6, 16)
"""The day of the law on them, from which communes were merged and special zones came to be (72/2025/QH15)."""
_EARLIER_COMMUNES = date(2024, 11, 1)
"""The day on which the last communes before that were merged (35/2023/UBTVQH15)."""
_TWO_LEVELS = cue(
    at_word("chinh quyen") + r" (?:dia phuong )?(?:hai|0?2) cap\b(?! (?:o do thi|do thi|hoan chinh|\())"
)
_AT_WORK = cue(r"\b(?:mo hinh|van hanh|trien khai|thuc hien|theo|khi|de an|sap xep)\b[^.;\n]{0,40}$")
_BEFORE = 60
_ZONE = cue(
    r"\b(?:xa|(?<!dia )phuong)(?:,| va) dac khu\b(?! kinh te)"
    r"|\bphuc vu hanh chinh cong (?P<named>cap )?(?:xa|phuong|dac khu)\b"
    r"|\bdac khu (?:co to|cat hai|bach long vi|ly son|phu quy|con dao|truong sa|hoang sa|kien hai"
    r"|tho chau)\b"
)
"""Of Vân Đồn and Phú Quốc the draft of a law on special zones told in 2017 already."""
_FIRST_OF_COMMUNE = cue(
    r"\b(?:hdnd|hoi dong nhan dan) (?:xa|phuong|dac khu)\b[^.;\n]{0,40}\bkhoa (?:i|1|01|thu nhat),? "
    r"\(?nhiem ky 2021\b"
)
_HOUSE = re.compile(r"\b(?:trụ sở|nhà|trường|chợ|cầu|bệnh viện|kho|bến)\b[^.,;\n]*$", re.IGNORECASE)
"""What is old may be the house: `trụ sở UBND huyện Di Linh cũ`."""
_OLD, _BEFORE_NOW = re.compile(r"cũ\b"), cue(r"\(truoc ")
_LONGEST_UNIT, _LONGEST_SIGN = 40, 24
"""More characters than a unit has before a sign that it is old, and than the sign has with its bracket."""
_OLD_UNIT = re.compile(
    r"\b(?P<kind>[Tt]ỉnh|[Tt]hành phố|T[Pp]\.?|[Qq]uận|[Hh]uyện|[Tt]hị xã) ?"
    r"(?P<name>[^\W_][^,.;:()\n]{0,24}?) "
    r"(?:cũ\b(?! kỹ)|\((?:cũ|trước đây|trước (?:khi )?(?:sáp nhập|sắp xếp))\))"
)


def since_reform(text: Occasions) -> date | None:
    """Give the first day on which a text can have been written by the units that it names; None if any."""
    return max(_days(text), default=None)


def _days(text: Occasions) -> Iterator[date]:
    for match in text.find(_TWO_LEVELS, "chinh quyen"):
        if _AT_WORK.search(text.folded, max(0, match.start() - _BEFORE), match.start()):
            yield _DECIDED
    for match in text.find(_ZONE, "dac khu", "vu hanh chinh cong"):
        end = match.end() + 1
        if match["named"] or "chinh cong" not in match[0] or text.raw(end, end + 1).isupper():
            yield _IN_FORCE
    if any(text.find_beside_years(_FIRST_OF_COMMUNE, "nhiem ky 2021")):
        yield _EARLIER_COMMUNES
    written = text.raw(0, len(text.folded))
    marked = _OLD.finditer(written) if "cũ" in written else ()
    signs = [sign.start() for sign in (*marked, *text.find(_BEFORE_NOW, "(truoc "))]
    if signs:
        near = max(0, min(signs) - _LONGEST_UNIT), max(signs) + _LONGEST_SIGN
        for match in _OLD_UNIT.finditer(written, *near):
            if _HOUSE.search(written, max(0, match.start() - _BEFORE), match.start()):
                continue
            kind = match["kind"].lower().rstrip(".")
            if since := old_name_since(KIND_OF_SHORT.get(kind, kind), match["name"]):
                yield date.fromisoformat(since)
