"""Which unit a bare kind means in an office: "tỉnh", "thành phố" of the sentence, the paragraph, the page."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Callable, Collection
from operator import attrgetter

from hdnd_tui.councils.names import is_surname
from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.units import PROVINCE_KINDS, find_unit
from hdnd_tui.importing.context import TextPart, line_breaks
from hdnd_tui.importing.councils.council_mentions import is_unit
from hdnd_tui.importing.people.office_spelling import plain
from hdnd_tui.vietnamese.syllables import is_syllable

_START: Callable[[Spot], int] = attrgetter("start")
_HOME = 14
"""Tokens from `quê` to the largest unit of an address."""
_PARTY = frozenset({"ủy", "uỷ"})
"""Last words of the Party's committee of a unit."""
_GUESTS = 5
"""Units of a kind that make a paragraph a list of guests."""
_MOST = 200
"""Units before an office among which that of its bare kind is sought."""


class UnitMeant:
    """Finds the units that bare kinds mean in the offices of one page."""

    def __init__(self, own: str, province: str, texts: Collection[TextPart], *, only: bool) -> None:
        """Take the unit of the page's council, its province, and the texts of the page.

        `only` says that the page tells of no other council and of no other province as much.
        """
        self.own = own
        self.only = only
        self.province = province
        self.texts = texts
        self._named: dict[tuple[TextPart, str], list[Spot]] = {}
        self._everywhere: dict[str, frozenset[str]] = {}

    def name(self, kind: str, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the name of the unit that a bare kind means; empty where the page does not tell."""
        if _is_abroad(title, text):
            return ""
        if units := [
            spot
            for other in chain
            for piece in other.pieces
            if (spot := piece.spot) and spot.kind == kind and spot.name
        ]:
            return official_name(kind, _in_item(units, title, text).name)
        before = self._before(title, text, kind)
        if same := self._of_sentence(before, title, text, kind):
            # "tỉnh Hà Tĩnh" says more of "tỉnh" than the "Tỉnh ủy Hà Giang" that somebody leaves for.
            return official_name(kind, next((spot for spot in same if spot.kind), same[0]).name)
        return self._nearest(before, title, text, kind)

    def _before(self, title: Title, text: TextPart, kind: str) -> list[Spot]:
        """Give the units of a kind that stand before an office, the nearest first."""
        spots = self._of_kind(text, kind)
        end = bisect_left(spots, title.start, key=_START)
        return spots[max(end - _MOST, 0) : end][::-1]

    def _of_sentence(self, before: list[Spot], title: Title, text: TextPart, kind: str) -> list[Spot]:
        """Give those units before an office that its own sentence names and not by the way."""
        sentences = text.sentences
        number, same = sentences[title.start], []
        for spot in before:
            if sentences[spot.start] != number:
                break
            if not (_is_of_any_party(text, spot) and self._is_passing(spot, kind)):
                same.append(spot)
        return same

    def _nearest(self, before: list[Spot], title: Title, text: TextPart, kind: str) -> str:
        """Give the unit that the nearest paragraph naming any of that kind means, the page's own one first.

        Where a paragraph names several and none of them is plainly meant, nothing is guessed.
        """
        own = self._own_name(kind)
        told = [spot for spot in before if not self._is_passing(spot, kind)]
        if not told:
            return own or _only(self._names_of_kind(kind))
        breaks = line_breaks(text)
        line = here = bisect(breaks, title.start)
        counts: dict[str, int] = {}
        for spot in told:
            if counts and spot.start < (breaks[line - 1] if line else 0):
                if not own or line == here or len(counts) < _GUESTS:
                    break
                counts = {}  # "lãnh đạo các tỉnh: A, B, C ...": the guests of the page's own unit
            line = bisect(breaks, spot.start)
            name = official_name(kind, spot.name)
            counts[name] = counts.get(name, 0) + 1
        total = sum(counts.values())
        if own and line != here and total == 1 and self._is_by_the_way(kind, *counts):
            return own
        if own in counts:
            return own if len(counts) <= 2 or 2 * counts[own] >= total else ""
        return _only(counts)

    def _is_by_the_way(self, kind: str, name: str) -> bool:
        """Tell whether a province named once above is no change of place: "như Chủ tịch UBND tỉnh B"."""
        titles = (text for text in self.texts if text.part == "title")
        titled = (official_name(kind, spot.name) for text in titles for spot in text.spots)
        return self.only and kind in PROVINCE_KINDS and name not in titled

    def _of_kind(self, text: TextPart, kind: str) -> list[Spot]:
        """Give the units that a text names as ones of a kind; kept, since most offices ask for the same."""
        named = self._named.get((text, kind))
        if named is None:
            alike = [spot for spot in text.spots if not spot.kind or spot.kind == kind]
            named = self._named[text, kind] = [spot for spot in alike if _is_kind(text, spot, kind)]
        return named

    def _names_of_kind(self, kind: str) -> frozenset[str]:
        """Give the names of the units of a kind in all texts of the page; kept as well."""
        if kind not in self._everywhere:
            spots = (spot for text in self.texts for spot in self._of_kind(text, kind))
            self._everywhere[kind] = frozenset(official_name(kind, spot.name) for spot in spots)
        return self._everywhere[kind]

    def _is_passing(self, spot: Spot, kind: str) -> bool:
        """Tell whether a page of one council names another province by the way, without its kind.

        Somebody comes from there or goes there: "quê Nghệ An", "điều động làm Bí thư Tỉnh ủy Nghệ An".
        """
        own = self._own_name(kind) if self.only and not spot.kind else ""
        return bool(own) and official_name(kind, spot.name) != own

    def _own_name(self, kind: str) -> str:
        """Give the name of the page's own unit of a kind: its council's, or the province above that."""
        if self.own.startswith(kind + " "):
            return self.own[len(kind) + 1 :]
        unit = find_unit(kind, self.province) if self.province and kind in PROVINCE_KINDS else None
        return unit.name if unit is not None and unit.level == "province" else ""


def _in_item(units: list[Spot], title: Title, text: TextPart) -> Spot:
    """Give the first unit in the item of an office in a life told by semicolons, else the first of all."""
    words = text.tokens.words
    within = (u for u in units if ";" not in words[min(u.end, title.end) : max(u.start, title.start)])
    return next(within, units[0])


def _only(names: Collection[str]) -> str:
    """Give the one name that there is; "" where there are several or none."""
    return next(iter(names)) if len(names) == 1 else ""


def official_name(kind: str, name: str) -> str:
    """Give the name of a unit as the tables spell it, else as it stands."""
    unit = find_unit(kind, name)
    return unit.name if unit else plain(name)


def _is_kind(text: TextPart, spot: Spot, kind: str) -> bool:
    """Tell whether a unit is named as one of that kind; a bare province name stands for its province."""
    if not spot.kind and _is_of_party(text, spot, kind):
        return True
    if spot.kind or kind not in PROVINCE_KINDS:
        return spot.kind == kind and is_unit(text.tokens, spot) and not _is_home(text, spot)
    unit = find_unit(None, spot.name)
    return unit is not None and unit.level == "province" and unit.kind == kind


def _is_abroad(title: Title, text: TextPart) -> bool:
    """Tell whether a unit of another country, which no table holds, is named: "HĐND tỉnh Savannakhet"."""
    tokens, at = text.tokens, title.end
    if not title.pieces or title.pieces[-1].end != at or at >= tokens.size or not tokens.capital[at]:
        return False
    word = tokens.words[at]
    alone = at + 1 == tokens.size or not tokens.capital[at + 1]
    return alone and word.isascii() and word.isalpha() and not (is_syllable(word) or is_surname(word))


def _is_of_any_party(text: TextPart, spot: Spot) -> bool:
    return spot.start > 0 and text.tokens.words[spot.start - 1] in _PARTY


def _is_of_party(text: TextPart, spot: Spot, kind: str) -> bool:
    """Tell whether a name stands behind the Party's committee of a kind of unit: "Huyện ủy Mây Gió"."""
    at, words = spot.start, text.tokens.words
    return kind != "tỉnh" and at > 1 and words[at - 1] == "ủy" and words[at - 2] == kind.split()[0]


def _is_home(text: TextPart, spot: Spot) -> bool:
    """Tell whether a unit is where somebody comes from: "quê xã A, huyện B, tỉnh C"."""
    before = text.tokens.words[max(spot.start - _HOME, 0) : spot.start]
    return "quê" in before and not {".", ";", "\n"} & set(before[before.index("quê") :])
