"""The Party's committee that a bare "Bí thư" leaves out: an office beside it or its sentence tells it."""

from __future__ import annotations

from hdnd_tui.councils.places import Spot, name_at, spot_at
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import COMMUNE_KINDS, find_unit
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.people.implied import BODIES, COMMITTEE_CHAIRS, back, has_those_named

PARTY_HEADS = frozenset({"bí thư", "phó bí thư", "phó bí thư thường trực"})
"""Heads of the Party's committees, which other bodies of one leader have none like."""
COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "quận": "Quận ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
}
_KIND_OF = {
    "tỉnh ủy": "tỉnh", "tỉnh ủy viên": "tỉnh", "tỉnh đoàn": "tỉnh", "thành ủy": "thành phố",
    "thành ủy viên": "thành phố", "thành đoàn": "thành phố", "quận ủy": "quận", "quận ủy viên": "quận",
    "quận đoàn": "quận", "huyện ủy": "huyện", "huyện ủy viên": "huyện", "huyện đoàn": "huyện",
    "thị ủy": "thị xã", "thị ủy viên": "thị xã", "thị đoàn": "thị xã", "hu": "huyện", "qu": "quận",
}  # fmt: skip
"""The kinds of units of which the Party, or its youth, has committees and members so named."""
_KINDS = {name.lower(): kind for kind, name in COMMITTEES.items()}
_BEGIN_KINDS = frozenset(name.split()[0] for name in _KINDS)
_PARTY = _KINDS.keys() | {"tu", "hu", "qu"}
_FRONT = ("UBND ", "HĐND ", "Ủy ban ", "MTTQ ", "Việt Nam ")
"""What stands before the unit in the name of a council, its committee or the Front."""
_STANDING = "ủy viên ban thường vụ"
_LEADERS = PARTY_HEADS | {_STANDING}
MAY_LACK_BODY = _LEADERS | COMMITTEE_CHAIRS | {"ủy viên"}
"""Heads of offices that may name a part of a council or of the Party's committee, and not whose it is."""
_STANDING_BODIES = (["ban", "thường", "vụ"], ["thường", "vụ"], ["btv"])
_BESIDE = frozenset({",", "-", "+", "và", "kiêm", "đồng", "thời", "là"})
"""Words between the two offices of one who leads a unit."""


def party_kinds(province: str) -> dict[str, str]:
    """Give the kinds of units that the committees of the Party and of its youth are of, by their names.

    "TU" is of a province or of a city under the State, whichever `province` is.
    """
    unit = find_unit(None, province) if province else None
    return _KIND_OF | {"tu": unit.kind} if unit is not None else _KIND_OF


def lacks_committee(title: Title, tokens: Tokens) -> bool:
    """Tell whether an office leaves out of which committee of the Party it is, or of which commune's."""
    if title.head in _LEADERS:
        return not title.pieces or (len(title.pieces) == 1 and _of_commune(title, tokens))
    return title.head == "ủy viên" and len(title.pieces) == 1 and _words(title, tokens) in _STANDING_BODIES


def _of_commune(title: Title, tokens: Tokens) -> bool:
    return _words(title, tokens) in (["đảng", "ủy"], ["đu"])


def _words(title: Title, tokens: Tokens) -> list[str]:
    return tokens.words[title.pieces[0].start : title.end]


def behind_stated(committee: str, title: Title, tokens: Tokens) -> str:
    """Give what a committee adds to what an office states: "xã Mây" to "Bí thư Đảng ủy"."""
    if not (title.pieces and _of_commune(title, tokens)):
        return committee
    return committee.removeprefix("Đảng ủy ") if committee.startswith("Đảng ủy ") else ""


def office_beside(title: Title, text: TextPart, chain: list[Title]) -> Title | None:
    """Give the office behind that in the Party which tells its unit: "Bí thư, Chủ tịch UBND xã Mây".

    Another in the same committee does so too: "Phó Bí thư, Trưởng Ban Tổ chức Huyện ủy".
    """
    words, end = text.tokens.words, title.after
    for following in chain:
        if following.start <= title.start:
            continue
        if not set(words[end : following.start]) <= _BESIDE:
            return None
        end = following.after
        if following.pieces or following.head not in PARTY_HEADS:  # else "UVTV, PBT, CT UBND huyện"
            return following if _tells_unit(following, text.tokens, title) else None
    return None


def _tells_unit(other: Title, tokens: Tokens, title: Title) -> bool:
    """Tell whether an office tells of which unit another is that the same person has in the Party."""
    bodies = {" ".join(tokens.words[piece.start : piece.end]) for piece in other.pieces}
    if not bodies.isdisjoint(_PARTY):
        # whoever leads a committee is in its standing one: a member beside it is one of the committee above
        return title.head in PARTY_HEADS or other.head != "bí thư"
    local = not bodies.isdisjoint(BODIES) or any("mttq" in body or "mặt trận" in body for body in bodies)
    return local and any(piece.what == "unit" for piece in other.pieces)


def committee_of(body: str, shown: str) -> str:
    """Give the Party's committee beside a council or its committee: of "UBND huyện Mây" "Huyện ủy Mây".

    `shown` is the name of the unit as it follows the Party's committee. "" where the body is of no unit.
    """
    for name in COMMITTEES.values():
        if name in body:
            return body[body.index(name) :]
    unit = body
    for words in _FRONT:
        unit = unit.removeprefix(words)
    kind = next((kind for kind in (*COMMITTEES, *COMMUNE_KINDS) if f"{unit} ".startswith(f"{kind} ")), "")
    if not kind or unit == body:
        return ""
    return f"{COMMITTEES[kind]} {shown}".strip() if kind in COMMITTEES else f"Đảng ủy {unit}"


def committee_before(title: Title, text: TextPart) -> tuple[str, str, Spot | None] | None:
    """Give the Party's committee that a sentence says has those named, its kind of unit and its unit.

    "Thành ủy Mây hiện có hai Phó Bí thư, gồm ...".
    """
    words = text.tokens.words
    for at in back(title, text):
        if words[at] in _BEGIN_KINDS and (name := " ".join(words[at : at + 2])) in _KINDS:
            spot = _unit_at(text.tokens, at + 2)
            end = spot.end if spot is not None else at + 2
            return (name.capitalize(), _KINDS[name], spot) if has_those_named(text.tokens, end) else None
    return None


def _unit_at(tokens: Tokens, at: int) -> Spot | None:
    if (spot := spot_at(tokens, at)) is not None:
        return spot
    end = name_at(tokens, at)[0]
    return Spot("", tokens.raw(at, end), at, end, True) if end > at else None
