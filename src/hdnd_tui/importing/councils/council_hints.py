"""Which council a mention stands for where it does not write out its unit."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property
from itertools import islice

from hdnd_tui.article import Council, Part
from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import (
    COMMUNE_KINDS,
    DISTRICTS_END,
    PROVINCE_KINDS,
    Unit,
    council_of,
    district_provinces,
    find_province,
    find_unit,
    province_names,
    unit_key,
)
from hdnd_tui.importing.context import TextPart, spots_of
from hdnd_tui.importing.councils.council_mentions import Mention, is_unit, spots_before, unit_at, units_above
from hdnd_tui.importing.councils.passing_units import ends_a_school, is_far_from_home, is_former_unit
from hdnd_tui.importing.councils.site_unit import is_of_council, site_unit
from hdnd_tui.importing.councils.submitted import submitter

_NEAR = 6
"""Sentences, an empty line counted as one."""
_MOST = 200
"""Units before a council among which its province is sought."""


class Hints:
    """What the page tells about where it is, for councils whose unit is not written out."""

    def __init__(self, texts: tuple[TextPart, ...], portal: str, default: Council | None) -> None:
        self.texts = texts
        self.default = default
        self._portal = portal
        self._provinces: list[Unit] | None = None
        self._in_page: dict[str, Spot | None] = {}
        self._above: dict[tuple[str, str], Unit | None] = {}
        self._by_kind: dict[tuple[Part, int, str], list[Spot]] = {}
        """The unit of each kind that a bare word for it means where neither sentence nor text tell."""
        self._disputed = False
        """No province has more than half of the weight of those that the page names."""

    @cached_property
    def named(self) -> list[Spot]:
        """The units that the page names."""
        return [
            spot
            for text in self.texts
            for spot in text.spots
            if is_unit(text.tokens, spot)
            and not is_former_unit(text.tokens, spot)
            and not is_far_from_home(text.tokens, spot)
        ]

    @cached_property
    def councils(self) -> list[Spot]:
        """The units right behind the word for a council."""
        return [
            spot
            for text in self.texts
            for spot in text.spots
            if text.tokens.words[max(spot.start - 1, 0)] == "hđnd"
            or text.tokens.words[max(spot.start - 4, 0) : spot.start] == ["hội", "đồng", "nhân", "dân"]
        ]

    def titled(self) -> set[Council]:
        """Give the councils of the units that the title names."""
        spots = (spot for text in self.texts if text.part == "title" for spot in text.spots)
        units = (find_unit(s.kind or None, s.name) for s in spots if s.kind not in COMMUNE_KINDS)
        return {council_of(unit) for unit in units if unit is not None}

    @cached_property
    def portal(self) -> tuple[Spot, ...]:
        """The units that the words of the portal name."""
        tokens = Tokens(self._portal)
        return spots_of(tokens, range(tokens.size))

    @cached_property
    def site(self) -> Spot | None:
        """The unit that the site belongs to, where its words leave no doubt."""
        return site_unit(self._portal) if self._portal else None

    def provinces(self) -> list[Unit]:
        """Give the provinces that the page names, the likeliest first."""
        if self._provinces is None:
            weights: Counter[Unit] = Counter()
            for text in self.texts:
                weight = 3 if text.part == "title" else 2
                for spot in text.spots:
                    if not is_former_unit(text.tokens, spot):
                        self._weigh(spot, weight, weights)
            for spot in self.portal:
                self._weigh(spot, 1, weights)
            self._provinces = [unit for unit, _ in weights.most_common()] or self._agency()
            self._disputed = bool(weights) and max(weights.values()) * 2 <= weights.total()
            if self.default is not None and (unit := find_province(self.default.province)):
                self._provinces.append(unit)
        return self._provinces

    def goes_round(self) -> bool:
        """Tell whether a page names several provinces, none of them more than the others together."""
        return bool(self.provinces()) and self._disputed

    def _agency(self) -> list[Unit]:
        """Read the province from the paper's sign with which a text begins: "(BĐ) -" is Báo Bình Định."""
        body = next((text.tokens for text in self.texts if text.part == "body"), None)
        if body is None or body.size < 3 or body.words[0] != "(" or body.words[2] != ")":
            return []
        sign = body.raw(1, 2)
        found = _of_signs().get(sign, set())
        return list(found) if len(found) == 1 else []

    def _weigh(self, spot: Spot, weight: int, weights: Counter[Unit]) -> None:
        if spot.kind in COMMUNE_KINDS:
            return
        unit = find_unit(spot.kind or None, spot.name)
        if unit is None:
            return
        if unit.level == "province":
            weights[unit] += 2 * weight
        elif (province := find_province(unit.province)) is not None:
            weights[province] += weight

    def council(self, mention: Mention) -> Council | None:
        """Give the council that is meant, or None."""
        spot = mention.spot
        if spot is None:
            return None
        if not spot.name:
            return self._bare(mention, spot.kind)
        return self._named(spot, mention.upper)

    def asked(self, mentions: list[Mention]) -> tuple[Council, Mention] | None:
        """Give the council named without its unit to which a committee named with it submits something."""
        for mention in mentions:
            spot = submitter(mention)
            council = self._named(spot, units_above(mention.text.tokens, spot.end)) if spot else None
            if council is not None:
                return council, mention
        return None

    def _named(self, spot: Spot, upper: tuple[Spot, ...]) -> Council | None:
        if spot.kind in COMMUNE_KINDS:
            return Council(f"HĐND {spot.kind} {_clean(spot.name)}", "commune", self._province_of(spot, upper))
        unit = find_unit(spot.kind or None, spot.name)
        if unit is None and spot.kind == "tỉnh":
            return None
        if unit is None:
            province = self._province_of(spot, upper)
            unit = find_unit(spot.kind or None, spot.name, province or None)
            if unit is None:
                return Council(f"HĐND {spot.kind} {_clean(spot.name)}", "district", province)
        return council_of(unit)

    def _province_of(self, spot: Spot, upper: tuple[Spot, ...]) -> str:
        """Give the province of a district or commune whose name alone does not tell.

        Where neither its district is named nor the tables know it, it lies in the province that a page names
        more than all others together; else its province is unknown.
        """
        provinces = self.provinces()
        for above in upper:
            unit = find_unit(above.kind or None, above.name)
            if unit is not None:
                return unit.province
        unit = self._above_elsewhere(spot)
        if unit is not None:
            return provinces[0].name if provinces and _was_renamed(provinces[0], unit) else unit.province
        possible = district_provinces(spot.kind, spot.name) if spot.kind not in COMMUNE_KINDS else ()
        if self._disputed and not possible:
            return ""
        for unit in provinces:
            if not possible or unit.name in possible or unit.province_now in possible:
                return unit.name
        return ""

    def _above_elsewhere(self, spot: Spot) -> Unit | None:
        """Give the first unit known that follows the same unit in any place; kept, for it is named often."""
        at = spot.kind, unit_key(spot.name)
        if at not in self._above:
            above = (
                find_unit(above.kind or None, above.name)
                for tokens, end in self._places.get(at, ())
                for above in units_above(tokens, end)
            )
            self._above[at] = next((unit for unit in above if unit is not None), None)
        return self._above[at]

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[tuple[Tokens, int]]]:
        """Where the units that the page names end, by kind and key."""
        found: dict[tuple[str, str], list[tuple[Tokens, int]]] = {}
        for text in self.texts:
            for spot in text.spots:
                found.setdefault((spot.kind, unit_key(spot.name)), []).append((text.tokens, spot.end))
        return found

    def of_site(self) -> Council | None:
        """Give the council of the unit that the site belongs to."""
        return self._named(self.site, ()) if self.site is not None else None

    def of_own_site(self) -> Council | None:
        """Give the council whose own site it is: it is the council's page though it says nothing of it."""
        return self.of_site() if self.site is not None and is_of_council(self._portal) else None

    def _bare(self, mention: Mention, kind: str) -> Council | None:
        if self.site is not None and self.site.kind == kind and not self._is_named_by(mention, kind):
            return self.of_site()
        spot = self._same_kind(mention, kind)
        if spot is None or not _in_sentence(mention, spot):
            near = self._nearest(mention, kind)
            if near is not None:
                return near
        if spot is not None:
            return self._named(spot, _upper_in(mention, spot))
        if kind in ("tỉnh", "thành phố"):
            for unit in self.provinces():
                if unit.kind == kind:
                    return council_of(unit)
        if self.default is not None and self.default.name.startswith(f"HĐND {kind} "):
            return self.default
        return None

    def _is_named_by(self, mention: Mention, kind: str) -> bool:
        """Tell whether the sentence of a mention before it, or the title, names a unit of a kind."""
        title = next((text for text in self.texts if text.part == "title"), None)
        if title is not None and self._of_kind(title, kind):
            return True
        last = self._last_before(mention, kind)
        return last is not None and _in_sentence(mention, last)

    def _last_before(self, mention: Mention, kind: str) -> Spot | None:
        """Give the last unit of a kind that a text names before a mention."""
        spots = self._of_kind(mention.text, kind)
        before = bisect_left(spots, mention.start, key=lambda spot: spot.start)
        return spots[before - 1] if before else None

    def _nearest(self, mention: Mention, kind: str) -> Council | None:
        """Give the council of the province named last, where a page goes through several of them.

        None where the sentence that names it names another one too.
        """
        if kind not in PROVINCE_KINDS or not self.goes_round():
            return None
        text = mention.text
        earliest = text.sentences[mention.start] - _NEAR
        last: Unit | None = None
        for spot in islice(spots_before(text, mention.start), _MOST):
            number = text.sentences[spot.start]
            if number < earliest:
                break
            unit = find_unit(spot.kind or None, spot.name) if spot.kind not in COMMUNE_KINDS else None
            province = find_province(unit.province) if unit is not None else None
            if province is None or province.kind != kind:
                continue
            if last is not None and last != province:
                return None
            last, earliest = province, number
        return council_of(last) if last is not None else None

    def _same_kind(self, mention: Mention, kind: str) -> Spot | None:
        """Give the named unit of the kind that a bare word means: in the sentence, before it, in the page."""
        last = self._last_before(mention, kind)
        if last and (kind not in PROVINCE_KINDS or _in_sentence(mention, last)):
            return last
        if kind not in self._in_page:
            self._in_page[kind] = self._named_most(kind)
        return self._in_page[kind]

    def _of_kind(self, text: TextPart, kind: str) -> list[Spot]:
        """Give the units of a kind that a text names, in reading order."""
        at = (text.part, text.index, kind)
        if at not in self._by_kind:
            self._by_kind[at] = [
                s
                for s in text.spots
                if s.kind == kind
                and is_unit(text.tokens, s)
                and not is_former_unit(text.tokens, s)
                and not ends_a_school(text.tokens, s)
                and not is_far_from_home(text.tokens, s)
            ]
        return self._by_kind[at]

    def _named_most(self, kind: str) -> Spot | None:
        """Give the unit of a kind that the page names: of provinces the one named most, else the first."""
        of_kind = [spot for spot in (*self.named, *self.portal) if spot.kind == kind]
        if not of_kind or kind not in PROVINCE_KINDS:
            return of_kind[0] if of_kind else None
        councils = [spot for spot in self.councils if spot.kind == kind]
        counts = Counter(unit_key(spot.name) for spot in (*of_kind, *councils))
        most = counts.most_common(1)[0][0]
        return next((spot for spot in of_kind if unit_key(spot.name) == most), None)


@cache
def _of_signs() -> dict[str, set[Unit]]:
    """Give for the first letters of names the provinces that have such a name."""
    found: dict[str, set[Unit]] = {}
    for name, unit in province_names():
        found.setdefault("".join(word[0] for word in name.split()), set()).add(unit)
    return found


def _in_sentence(mention: Mention, spot: Spot) -> bool:
    """Tell whether a unit stands before a mention in its sentence."""
    text = mention.text
    here = spot.start < mention.start and unit_at(text, spot.start) == spot
    return here and text.sentences[spot.start] == text.sentences[mention.start]


def _was_renamed(province: Unit, unit: Unit) -> bool:
    """Tell whether a province is the one of `unit` under the name it had before the districts ended."""
    gone = province.until is not None and province.until < DISTRICTS_END
    return gone and province.province_now == unit.province_now


def _upper_in(mention: Mention, spot: Spot) -> tuple[Spot, ...]:
    text = mention.text
    return units_above(text.tokens, spot.end) if unit_at(text, spot.start) == spot else ()


def _clean(name: str) -> str:
    """Give the name of a unit with single blanks, and not in capitals throughout as in a shouted title."""
    name = " ".join(name.split())
    return name.title() if name.isupper() and len(name) > 3 else name
