"""The Party's committee that a bare "Bí thư" leaves out: an office beside it or its sentence tells it."""

from __future__ import annotations

from hdnd_tui.councils.places import Spot, name_at, spot_at
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import COMMUNE_KINDS
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.people.implied import BODIES, back, has_those_named

PARTY_HEADS = frozenset({"bí thư", "phó bí thư", "phó bí thư thường trực"})
"""Heads of the Party's committees, which other bodies of one leader have none like."""
COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "quận": "Quận ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
}
_KINDS = {name.lower(): kind for kind, name in COMMITTEES.items()}
_BEGIN_KINDS = frozenset(name.split()[0] for name in _KINDS)
_BESIDE = frozenset({",", "-", "và", "kiêm", "đồng", "thời", "là"})
"""Words between the two offices of one who leads a unit."""


def office_beside(title: Title, text: TextPart, chain: list[Title]) -> Title | None:
    """Give the office behind that in the Party which tells its unit: "Bí thư, Chủ tịch UBND xã Mây".

    Another in the same committee does so too: "Phó Bí thư, Trưởng Ban Tổ chức Huyện ủy".
    """
    following = next((other for other in chain if other.start > title.start), None)
    if following is None or not set(text.tokens.words[title.after : following.start]) <= _BESIDE:
        return None
    words = text.tokens.words
    bodies = {" ".join(words[piece.start : piece.end]) for piece in following.pieces}
    if not bodies.isdisjoint(_KINDS):
        return following
    local = not bodies.isdisjoint(BODIES) and any(piece.what == "unit" for piece in following.pieces)
    return following if local else None


def committee_of(body: str, shown: str) -> str:
    """Give the Party's committee beside a council or its committee: of "UBND huyện Mây" "Huyện ủy Mây".

    `shown` is the name of the unit as it follows the Party's committee. "" where the body is of no unit.
    """
    for name in COMMITTEES.values():
        if name in body:
            return body[body.index(name) :]
    unit = body.removeprefix("UBND ").removeprefix("HĐND ")
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
