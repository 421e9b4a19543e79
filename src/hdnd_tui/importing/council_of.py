"""Which councils a page is about, the primary one first (DOMAIN section 2)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hdnd_tui.article import Council, Proof
from hdnd_tui.councils.places import Spot, kind_at, name_at, spot_at
from hdnd_tui.councils.title_words import institution_end
from hdnd_tui.councils.titles import title_at
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import (
    COMMUNE_KINDS,
    Unit,
    council_of,
    district_provinces,
    find_province,
    find_unit,
    province_names,
    unit_key,
)
from hdnd_tui.importing.context import TextPart, spots_of, text_parts
from hdnd_tui.importing.page import Layout

_JOINTS = frozenset({",", "-", "và", "&", "/", "–", "(", ")"})
_GROUP = frozenset({"các", "hai", "2", "cấp", "những", "mỗi", "từng", "nhiều"})
_LONGEST_HEAD = 12
"""Tokens from the head of an office to its unit: "Phó Trưởng Ban Văn hóa - Xã hội Hội đồng nhân dân xã"."""
_IN_TITLE = 1000
"""The weight of the first council of the title: it is the primary one, however often others are named."""


@dataclass(frozen=True, slots=True)
class CouncilFacts:
    """The councils of a page."""

    council: Council | None
    councils: tuple[Council, ...]
    """The primary council first, then the others that are named."""
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class _Mention:
    """A council as it is mentioned: with its unit, with a bare kind ("HĐND tỉnh"), or with nothing."""

    text: TextPart
    start: int
    end: int
    spot: Spot | None
    upper: tuple[Spot, ...]
    """The units named after it as its province or district."""


def find_councils(layout: Layout, default: str | None = None) -> CouncilFacts:
    """Give the councils that a page names, or `default` (a council's plain name) where it names none.

    The primary council is the first of the title, else the first of the text; a bare "HĐND tỉnh" is resolved
    from its sentence, the title, the text, the portal's words, the districts named, the default.
    """
    texts = text_parts(layout)
    mentions = [m for text in texts for m in _mentions(text)]
    fallback = council_named(default) if default else None
    hints = _Hints(texts, layout.portal, fallback)
    found: dict[Council, _Mention] = {}
    weight: Counter[Council] = Counter()
    for mention in sorted(mentions, key=lambda m: ("title", "body", "caption", "byline").index(m.text.part)):
        council = hints.council(mention)
        if council is None:
            continue
        if mention.text.part == "title" and not weight:
            weight[council] += _IN_TITLE
        weight[council] += 2 if mention.spot is not None and mention.spot.name else 1
        found.setdefault(council, mention)
    if not found:
        return CouncilFacts(fallback, (fallback,) if fallback else (), None)
    primary = max(found, key=lambda council: weight[council])
    first = found[primary]
    place = first.text.place(first.start, first.end)
    words = first.text.tokens.raw(first.start, first.end)
    listed = (primary, *(council for council in found if council != primary))
    return CouncilFacts(primary, listed, Proof("council", words, place, None))


def _mentions(text: TextPart) -> list[_Mention]:
    words = text.tokens.words
    found = []
    for at in [at for at, word in enumerate(words) if word in ("hđnd", "hội")]:
        short = words[at] == "hđnd"
        if short or words[at : at + 4] == ["hội", "đồng", "nhân", "dân"]:
            mention = _mention(text, at, at + (1 if short else 4))
            if mention is not None:
                found.append(mention)
    return found


def _mention(text: TextPart, start: int, end: int) -> _Mention | None:
    """Read the unit behind "HĐND", over institutions named with it ("HĐND, UBND thành phố Cao Lãnh")."""
    tokens, words = text.tokens, text.tokens.words
    at = end
    while at < tokens.size:
        if words[at : at + 2] == ["lâm", "thời"]:
            at += 2
            continue
        if words[at] == "của" and spot_at(tokens, at + 1) is not None:
            at += 1
            continue
        if words[at : at + 2] == ["việt", "nam"] and at > end:
            at += 2  # "HĐND, UBND, Ủy ban MTTQ Việt Nam tỉnh"
            continue
        if words[at] in ("(", "-", "/") and at + 2 < tokens.size and words[at + 2] == ")":
            at += 3
            continue
        step = at + 1 if words[at] in _JOINTS else at
        further, kind = institution_end(tokens, step) if step < tokens.size else (step, "")
        if further > step and kind == "plain" and words[step] not in ("các", "hai", "chính", "kỳ"):
            at = further
            continue
        break
    if at >= tokens.size or words[at] in _GROUP or words[at].isdigit():
        return _Mention(text, start, end, None, ()) if at >= tokens.size or words[at] not in _GROUP else None
    spot = spot_at(tokens, at)
    if spot is not None and not _is_unit(tokens, spot):
        spot = spot_at(tokens, at, before_person=True)
    if spot is None:
        name_end, _ = name_at(tokens, at)
        if name_end == at:
            return _Mention(text, start, end, None, ())
        spot = Spot("", tokens.raw(at, name_end), at, name_end, True)
    elif not spot.name and _is_group(tokens, spot.end):
        return None
    return _Mention(text, start, spot.end, spot, _upper(tokens, spot.end))


def _is_unit(tokens: Tokens, spot: Spot) -> bool:
    """Tell whether a spot names a unit, not the person after an office: "Chủ tịch HĐND phường Võ Lê Nhật"."""
    if not spot.name or spot.kind not in COMMUNE_KINDS:
        return True
    person = spot_at(tokens, spot.start, before_person=True)
    if person is not None and person.name:
        return True
    titles = (title_at(tokens, head) for head in range(max(spot.start - _LONGEST_HEAD, 0), spot.start))
    return not any(title is not None and title.end > spot.start for title in titles)


def _is_group(tokens: Tokens, at: int) -> bool:
    """Tell whether a bare kind goes on to another one: "HĐND quận, huyện" names no council."""
    if at + 1 >= tokens.size or tokens.words[at] not in (",", "/", "-", "và"):
        return False
    end, kind = kind_at(tokens, at + 1)
    if end == at + 1 or kind == "":
        return False
    spot = spot_at(tokens, at + 1)
    return spot is not None and not spot.name


def _upper(tokens: Tokens, at: int) -> tuple[Spot, ...]:
    """Give the units that follow a unit as its district and province: ", tỉnh Đồng Nai", "(Quảng Nam)"."""
    found: list[Spot] = []
    while at + 1 < tokens.size and tokens.words[at] in (",", "(", "-") and len(found) < 2:
        spot = spot_at(tokens, at + 1)
        if spot is None:
            end, _ = name_at(tokens, at + 1)
            if end == at + 1:
                break
            spot = Spot("", tokens.raw(at + 1, end), at + 1, end, True)
        if not spot.name:
            break
        found.append(spot)
        at = spot.end
    return tuple(found)


def council_named(name: str) -> Council | None:
    """Give the council that the user names: `HĐND huyện Châu Thành, Tây Ninh`, `huyện Mê Linh`, `Sơn La`.

    None where no unit is known by that name; of a commune only its kind must be there.
    """
    head, _, place = name.partition(",")
    tokens = Tokens(head.strip())
    end, _ = institution_end(tokens, 0) if tokens.size else (0, "")
    if end >= tokens.size:
        return None
    within = find_province(place.strip().removeprefix("tỉnh ").removeprefix("thành phố "))
    province = within.name if within else ""
    spot = spot_at(tokens, end)
    if spot is not None and spot.name:
        unit = find_unit(spot.kind, spot.name, province or None)
        if unit is not None:
            return council_of(unit)
        level = "commune" if spot.kind in COMMUNE_KINDS else "district"
        return Council(f"HĐND {spot.kind} {spot.name}", level, province)  # type: ignore[arg-type]
    unit = find_unit(None, tokens.raw(end, tokens.size))
    return council_of(unit) if unit else None


class _Hints:
    """What the page tells about where it is, for councils whose unit is not written out."""

    def __init__(self, texts: tuple[TextPart, ...], portal: str, default: Council | None) -> None:
        self.texts = texts
        self.default = default
        self.named = [spot for text in texts for spot in text.spots if _is_unit(text.tokens, spot)]
        self.portal = list(spots_of(Tokens(portal))) if portal else []
        self._provinces: list[Unit] | None = None

    def provinces(self) -> list[Unit]:
        """Give the provinces that the page names, the likeliest first."""
        if self._provinces is None:
            weights: Counter[Unit] = Counter()
            for text in self.texts:
                weight = 3 if text.part == "title" else 2
                for spot in text.spots:
                    self._weigh(spot, weight, weights)
            for spot in self.portal:
                self._weigh(spot, 1, weights)
            self._provinces = [unit for unit, _ in weights.most_common()] or self._agency()
            if self.default is not None and (unit := find_province(self.default.province)):
                self._provinces.append(unit)
        return self._provinces

    def _agency(self) -> list[Unit]:
        """Read the province from the paper's sign with which a text begins: "(BĐ) -" is Báo Bình Định."""
        body = next((text.tokens for text in self.texts if text.part == "body"), None)
        if body is None or body.size < 3 or body.words[0] != "(" or body.words[2] != ")":
            return []
        sign = body.raw(1, 2)
        found = {unit for name, unit in province_names() if "".join(word[0] for word in name.split()) == sign}
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

    def council(self, mention: _Mention) -> Council | None:
        """Give the council that is meant, or None."""
        spot = mention.spot
        if spot is None:
            return None
        if not spot.name:
            return self._bare(mention, spot.kind)
        return self._named(spot, mention.upper)

    def _named(self, spot: Spot, upper: tuple[Spot, ...]) -> Council | None:
        if spot.kind in COMMUNE_KINDS:
            return Council(f"HĐND {spot.kind} {_clean(spot.name)}", "commune", self._province_of(spot, upper))
        unit = find_unit(spot.kind or None, spot.name)
        if unit is None:
            province = self._province_of(spot, upper)
            unit = find_unit(spot.kind or None, spot.name, province or None)
            if unit is None:
                return Council(f"HĐND {spot.kind} {_clean(spot.name)}", "district", province)
        return council_of(unit)

    def _province_of(self, spot: Spot, upper: tuple[Spot, ...]) -> str:
        """Give the province of a district or commune whose name alone does not tell."""
        for above in upper:
            unit = find_unit(above.kind or None, above.name)
            if unit is not None:
                return unit.province
        possible = district_provinces(spot.kind, spot.name) if spot.kind not in COMMUNE_KINDS else ()
        for unit in self.provinces():
            if not possible or unit.name in possible or unit.province_now in possible:
                return unit.name
        return ""

    def _bare(self, mention: _Mention, kind: str) -> Council | None:
        spot = self._same_kind(mention, kind)
        if spot is not None:
            return self._named(spot, _upper_in(mention, spot))
        if kind in ("tỉnh", "thành phố"):
            for unit in self.provinces():
                if unit.kind == kind:
                    return council_of(unit)
        if self.default is not None and self.default.name.startswith(f"HĐND {kind} "):
            return self.default
        return None

    def _same_kind(self, mention: _Mention, kind: str) -> Spot | None:
        """Give the named unit of the kind that a bare word means: in the sentence, before it, in the page."""
        text = mention.text
        number = text.sentences[mention.start]
        before = [
            s for s in text.spots if s.kind == kind and s.start < mention.start and _is_unit(text.tokens, s)
        ]
        same = [s for s in before if text.sentences[s.start] == number]
        if same:
            return same[-1]
        if kind == "thành phố" or kind == "tỉnh":
            counts = Counter(unit_key(s.name) for s in (*self.named, *self.portal) if s.kind == kind)
            for spot in (*self.named, *self.portal):
                if spot.kind == kind and unit_key(spot.name) == counts.most_common(1)[0][0]:
                    return spot
            return None
        if before:
            return before[-1]
        return next((s for s in (*self.named, *self.portal) if s.kind == kind), None)


def _upper_in(mention: _Mention, spot: Spot) -> tuple[Spot, ...]:
    tokens = mention.text.tokens
    return _upper(tokens, spot.end) if spot in mention.text.spots else ()


def _clean(name: str) -> str:
    """Give the name of a unit with single blanks, and not in capitals throughout as in a shouted title."""
    name = " ".join(name.split())
    return name.title() if name.isupper() and len(name) > 3 else name
