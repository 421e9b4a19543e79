"""The one council that a page leaves which says only "HĐND": that of the province whose bodies it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hdnd_tui.councils.units import COMMUNE_KINDS, PROVINCE_KINDS, Unit, find_province, find_unit
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.councils.council_mentions import Mention, has_committee

_PARTY = {"thành phố": ["thành", "ủy"], "tỉnh": ["tỉnh", "ủy"]}
"""The Party's committee of a province of a kind."""
_OF_ALL = frozenset({"luật", "bầu", "ứng", "cử", "viên", "cấp", "các", "quốc", "tối"})
"""Words near a council that speak of councils at large, of a law or of an election."""
_BEHIND = _OF_ALL | {"nước"}
_LOWER = frozenset({"huyện", "quận", "phường", "thôn"})
_COUNCIL = ["hội", "đồng", "nhân", "dân"]
_LEVELS = (["huyện"], ["quận"], ["phường"], ["xã"])
_TOGETHER = (["xã", "hội"], ["tác", "xã"])
"""Pairs of words in which "xã" names no commune."""
_NEAR = 8
_LOOKED_AT = 40
"""Councils without a unit that are looked at."""
_REACH = 60
"""Words before a council in which its sentence tells of the province."""
_IN_TITLE = 3
_OFTEN = 3
"""Times that a page names the province, the title counting three times."""


def province_left(mentions: list[Mention], texts: tuple[TextPart, ...]) -> tuple[Unit, Mention] | None:
    """Give the province whose council alone a bare "HĐND" can mean, and where it stands; None if another can.

    The page names no other province and no committee of a district or commune, but one of the province.
    """
    bare = list(bare_mentions(mentions))
    if any(mention.spot is not None for mention in mentions) or any(map(_names_lower, texts)):
        # "HĐND phường", "HĐND cấp quận" beside "chính quyền thành phố gồm HĐND và UBND"
        bare = [mention for mention in bare if _is_of_province(mention)]
    if not bare:
        return None
    provinces: Counter[Unit] = Counter()
    for text in texts:
        for spot in text.spots:
            unit = find_unit(spot.kind or None, spot.name) if spot.kind not in COMMUNE_KINDS else None
            if has_committee(text, spot) and (unit is None or unit.level != "province"):
                return None
            province = find_province(unit.province) if unit is not None else None
            if province is not None:
                provinces[province] += _IN_TITLE if text.part == "title" else 1
    if len(provinces) != 1:
        return None
    ((province, weight),) = provinces.items()
    plain = weight >= _OFTEN and any(_acts(text, province.kind) for text in texts)
    return (province, bare[0]) if plain else None


def bare_mentions(mentions: list[Mention]) -> Iterator[Mention]:
    """Give the councils that are mentioned without a unit and are none at large."""
    unsaid = [mention for mention in mentions if mention.spot is None][:_LOOKED_AT]
    return (mention for mention in unsaid if not _is_at_large(mention))


def _is_of_province(mention: Mention) -> bool:
    """Tell whether the sentence of a council says "thành phố" or "tỉnh" before it."""
    words, at = mention.text.tokens.words, mention.start
    number = mention.text.sentences[at]
    first = max(at - _REACH, 0)
    while at > first and mention.text.sentences[at - 1] == number:
        at -= 1
        if words[at] in ("tỉnh", "tp") or words[at : at + 2] == ["thành", "phố"]:
            return True
    return False


def _is_at_large(mention: Mention) -> bool:
    """Tell whether the words around a council speak of councils at large, or of a lower unit."""
    words, number = mention.text.tokens.words, mention.text.sentences[mention.start]
    if words[mention.start - 1 : mention.start] == ["tịch"]:
        return True  # "phụ cấp của Chủ tịch HĐND, Chủ tịch UBND"
    if any(
        spot.kind and spot.kind not in PROVINCE_KINDS and mention.text.sentences[spot.start] == number
        for spot in mention.text.spots
    ):
        return True
    first = max(mention.start - _NEAR, 0)
    if not _OF_ALL.isdisjoint(words[first : mention.start]):
        return True
    if words[first : mention.start][-3:] == ["chính", "phủ", ","]:
        return True  # "theo đề xuất của Chính phủ, HĐND được quyền"
    if not _BEHIND.isdisjoint(words[mention.end : mention.end + 2]):
        return True  # "Hội đồng nhân dân nước bạn"
    return any(
        mention.text.sentences[at] == number and _is_lower(words, at) for at in range(first, mention.start)
    )


def _names_lower(text: TextPart) -> bool:
    """Tell whether a text speaks of the councils of a level below the province: "HĐND cấp quận"."""
    words = text.tokens.words
    return any(
        word == "cấp"
        and (words[at - 1] == "hđnd" or words[at - 4 : at] == _COUNCIL)
        and words[at + 1 : at + 2] in _LEVELS
        for at, word in enumerate(words)
    )


def _is_lower(words: list[str], at: int) -> bool:
    """Tell whether a word means a district, a commune or a part of one: "ở huyện, HĐND và UBND đã họp"."""
    if words[at] == "xã":
        return words[at : at + 2] not in _TOGETHER and words[at - 1 : at + 1] not in _TOGETHER
    return words[at] in _LOWER


def _acts(text: TextPart, kind: str) -> bool:
    """Tell whether a text names a committee of a province of a kind, the Party's or the executive one."""
    words, party = text.tokens.words, _PARTY[kind]
    for at, word in enumerate(words):
        if word == party[0] and words[at : at + 2] == party:
            return True
        if word == "ubnd" and " ".join(words[at + 1 : at + 3]).startswith(("tp", kind)):
            return True
    return False
