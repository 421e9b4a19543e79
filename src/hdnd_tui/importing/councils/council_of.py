"""Which councils a page is about, the primary one first (DOMAIN section 2)."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from hdnd_tui.article import Council, Proof
from hdnd_tui.councils.places import spot_at
from hdnd_tui.councils.title_words import institution_end
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import (
    COMMUNE_KINDS,
    council_of,
    find_province,
    find_unit,
    is_old,
)
from hdnd_tui.importing.context import text_parts
from hdnd_tui.importing.councils.council_hints import Hints
from hdnd_tui.importing.councils.council_mentions import Mention, mentions_in
from hdnd_tui.importing.councils.left_over import bare_mentions, province_left
from hdnd_tui.importing.councils.no_councils import (
    asides,
    is_denied,
    never_was,
    only_plans_zones,
    past_office,
)
from hdnd_tui.importing.page import Layout

_KIND_OF_PROVINCE = re.compile(r"(?:tỉnh|thành phố|tp)\b\.?\s*", re.IGNORECASE)
_ROUND = 4
"""Councils of so many provinces, none of them named more than the others together, make a round of news."""
_IN_TITLE = 1000
"""The weight of the first council of title or letterhead: the primary one, however often others are named."""


@dataclass(frozen=True, slots=True)
class CouncilFacts:
    """The councils of a page."""

    council: Council | None
    councils: tuple[Council, ...]
    """The primary council first, then the others that are named."""
    proof: Proof | None
    alone: bool = False
    """No other council is named, nor other provinces more than its own."""


def find_councils(layout: Layout, default: str | None = None) -> CouncilFacts:
    """Give the councils that a page names, or `default` (a council's plain name) where it names none.

    The primary council is the first of the title, else the one named most, offices that somebody held once
    aside; of two that of a unit in the title; of a round of news from many provinces the first. A bare
    "HĐND tỉnh" is resolved from its sentence, the title, the text, the portal's words, the districts named,
    the default.
    """
    texts = text_parts(layout)
    mentions = [m for text in texts for m in mentions_in(text)]
    fallback = council_named(default) if default else None
    hints = Hints(texts, layout.portal, fallback)
    never = {hints.council(mention) for mention in mentions if never_was(mention)}
    zones = [m for m in mentions if m.spot is not None and m.spot.kind == "đặc khu"]
    planned = frozenset((m.text, m.start) for m in zones) if zones and only_plans_zones(layout) else ()
    runs = {text: asides(text) for text in texts}
    mentions = [
        m
        for m in mentions
        if (m.text, m.start) not in planned and not is_denied(m) and not _within(m, runs[m.text])
    ]
    meant = [
        (mention, council)
        for mention in mentions
        if (council := hints.council(mention)) is not None and council not in never
    ]
    compete = len({council for _, council in meant}) > 1
    found: dict[Council, Mention] = {}
    weight: Counter[Council] = Counter()
    for mention, council in meant:
        if found and not compete:
            break  # the only one, however often it is named
        if (mention.text.part == "title" or _is_letterhead(mention)) and not weight:
            weight[council] += _IN_TITLE
        past = past_office(mention)
        if past == "held once":
            continue
        if not past and not is_old(council):
            weight[council] += 2 if mention.spot is not None and mention.spot.name else 1
        found.setdefault(council, mention)
    if not found and (asked := hints.asked(mentions)) is not None:
        found[asked[0]] = asked[1]
    if not found and (unsaid := next(bare_mentions(mentions), None)) and (own := hints.of_site()):
        found[own] = unsaid
    if mentions and not found and fallback is None and (left := province_left(mentions, texts)):
        found[council_of(left[0])] = left[1]
    if not found:
        plain = hints.of_own_site() or fallback
        return CouncilFacts(plain, (plain,) if plain else (), None, plain is not None)
    titled = hints.titled() if compete else set()
    primary = max(found, key=lambda council: (weight[council], council in titled))
    if 2 * weight[primary] <= weight.total() and len({council.province for council in found}) >= _ROUND:
        primary = next(iter(found))
    first = found[primary]
    place = first.text.place(first.start, first.end)
    words = first.text.tokens.raw(first.start, first.end)
    listed = (primary, *(council for council in found if council != primary))
    alone = len(found) == 1 and not hints.goes_round()
    return CouncilFacts(primary, listed, Proof("council", words, place, None), alone)


def _is_letterhead(mention: Mention) -> bool:
    """Tell whether a mention goes on below its line, as only the name above a document does."""
    return "\n" in mention.text.tokens.words[mention.start : mention.end]


def _within(mention: Mention, runs: tuple[tuple[int, int], ...]) -> bool:
    at = mention.text.tokens.starts[mention.start]
    before = bisect(runs, at, key=itemgetter(0))
    return bool(before) and at < runs[before - 1][1]


def council_named(name: str) -> Council | None:
    """Give the council that the user names: `HĐND huyện Châu Thành, Tây Ninh`, `huyện Mê Linh`, `Sơn La`.

    None where no unit is known by that name; of a commune only its kind must be there. Capitals are those of
    names, however it is typed.
    """
    head, _, place = (part.strip() for part in unicodedata.normalize("NFC", name).partition(","))
    tokens = Tokens(_with_capitals(head))
    end, _ = institution_end(tokens, 0) if tokens.size else (0, "")
    if end >= tokens.size:
        return None
    within = find_province(_KIND_OF_PROVINCE.sub("", place.rpartition(",")[2].strip()))
    province = within.name if within else ""
    spot = spot_at(tokens, end)
    if spot is not None and spot.name:
        unit = find_unit(spot.kind, spot.name, province or None)
        if unit is not None:
            return council_of(unit)
        if spot.kind == "tỉnh":
            return None
        level = "commune" if spot.kind in COMMUNE_KINDS else "district"
        return Council(f"HĐND {spot.kind} {spot.name}", level, province)  # type: ignore[arg-type]
    unit = find_unit(None, tokens.raw(end, tokens.size))
    return council_of(unit) if unit else None


def _with_capitals(name: str) -> str:
    shouted = name.isupper()
    return " ".join(word.capitalize() if shouted or word.islower() else word for word in name.split())
