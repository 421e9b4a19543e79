"""The unit that a site belongs to, as its name or its owner says: `Trang thông tin huyện Lâm Sơn`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import PROVINCE_KINDS, unit_key
from hdnd_tui.importing.context import spots_of
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.importing.layout.titles import names_a_portal, names_a_site

_LONGEST = 160
_OWNER = re.compile(
    r"\W*(?:©|®|(?:(?:co quan|don vi|cq) (?:chu quan|quan ly)|ban quyen|copyright)(?= (?:thuoc|cua|©)|\W))"
)
_COUNCIL = re.compile(r"\b(?:hdnd|hoi dong nhan dan)\b")
_EXECUTIVE = re.compile(r"\b(?:ubnd|uy ban nhan dan)\b")


def site_unit(portal: str) -> Spot | None:
    """Give the unit that the words of a portal say it belongs to, as a spot of its line; None if unclear.

    The names of the site and its owner count; where none is there, a line with nothing but a body's name.
    """
    lines = [line for line in portal.splitlines() if len(line) <= _LONGEST]
    named = [spot for line in lines if _names_the_site(line) and (spot := _unit(line))]
    if named:
        return named[0] if _agree(named[0], (spot for spot in named if spot.kind == named[0].kind)) else None
    bodies = [spot for line in lines if names_a_site(line) and (spot := _unit(line))]
    others = (spot for spot in bodies if spot.kind not in PROVINCE_KINDS or spot.kind == bodies[0].kind)
    return bodies[0] if bodies and _agree(bodies[0], others) else None


def is_of_council(portal: str) -> bool:
    """Say whether the name of a site or its owner says that it is a council's alone: `Trang tin HĐND tỉnh A`.

    What an office of council and executive puts up may be of either.
    """
    lines = [line for line in portal.splitlines() if len(line) <= _LONGEST and _names_the_site(line)]
    if any(_EXECUTIVE.search(fold(line)) for line in lines):
        return False
    first = next(filter(_unit, lines), "")  # the others may be links to other sites
    return bool(_COUNCIL.search(fold(first)))


def _names_the_site(line: str) -> bool:
    return names_a_portal(line) or bool(_OWNER.match(fold(line)))


def _unit(line: str) -> Spot | None:
    tokens = Tokens(line)
    return next((spot for spot in spots_of(tokens, range(tokens.size)) if spot.kind and spot.name), None)


def _agree(first: Spot, others: Iterable[Spot]) -> bool:
    own = first.kind, unit_key(first.name)
    return all((spot.kind, unit_key(spot.name)) == own for spot in others)
