"""Units that a text names and that a bare word for their kind does not mean.

`tỉnh Hà Tây cũ`, `Đại học Kinh tế TP HCM`, `Hội đồng hương Nghệ An tại TP HCM`.
"""

from __future__ import annotations

from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import PROVINCE_KINDS, find_unit

_SCHOOLS = (["đại", "học"], ["học", "viện"], ["cao", "đẳng"], ["bệnh", "viện"])
_LONGEST_SCHOOL = 10
"""Words from the head of its name to the unit: `Đại học Khoa học Xã hội và Nhân văn TP HCM`."""
_PARTS = ("vực", "bàn", "của", "và", "thuộc")
"""What a former unit is a part of now; in `tỉnh X trước đây chỉ có` it is not a former one."""
_CALLED_SO = (["("], ["cũ"], ["trước"])
_AT = ("tại", "ở")
_LONGEST_HOME = 9
"""Words from `đồng hương`, over the name of their home, to where they live."""


def is_former_unit(tokens: Tokens, spot: Spot) -> bool:
    """Tell whether a province that has ended is called so: `tỉnh Hà Tây cũ`, `khu vực Hà Tây trước đây`."""
    after = tokens.words[spot.end : spot.end + 3]
    if after[:1] not in _CALLED_SO or spot.kind not in ("", *PROVINCE_KINDS):
        return False
    unit = find_unit(spot.kind or None, spot.name)
    if unit is None or unit.until is None:
        return False
    if after[:1] == ["("]:
        return after[1:] in (["cũ", ")"], ["trước", "đây"])
    return (after[:1] == ["cũ"] and after[1:2] != ["kỹ"]) or (
        after[:2] == ["trước", "đây"] and tokens.words[spot.start - 1] in _PARTS
    )


def ends_a_school(tokens: Tokens, spot: Spot) -> bool:
    """Tell whether a unit ends the name of a school or a hospital: "tốt nghiệp Đại học Kinh tế TP HCM"."""
    for at in range(spot.start - 2, max(spot.start - _LONGEST_SCHOOL, 0) - 1, -1):
        if not tokens.words[at + 1].isalpha():
            return False
        if tokens.words[at : at + 2] in _SCHOOLS:
            return True
    return False


def is_far_from_home(tokens: Tokens, spot: Spot) -> bool:
    """Tell whether people of another place live in a unit: `Hội đồng hương Nghệ An tại tỉnh Đồng Nai`."""
    words, at = tokens.words, spot.start - 1
    if words[max(at, 0)] not in _AT:
        return False
    before = words[max(at - _LONGEST_HOME, 0) : at]
    return any(before[i : i + 2] == ["đồng", "hương"] for i in range(len(before)))
