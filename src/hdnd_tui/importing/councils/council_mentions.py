"""Where a text names a council, with the unit behind it: "HĐND tỉnh", "HĐND, UBND thành phố Cao Lãnh"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple

from hdnd_tui.councils.places import Spot, kind_at, name_at, spot_at
from hdnd_tui.councils.title_words import institution_end
from hdnd_tui.councils.titles import Title, title_at, title_words
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import COMMUNE_KINDS
from hdnd_tui.importing.context import TextPart

_NAMED = re.compile("hđnd"), re.compile(r"hội(?=\s+đồng)")
"""Two patterns: `re` finds one that begins with several letters in half the time."""
_JOINTS = frozenset({",", "-", "và", "&", "/", "–", "(", ")"})
_GROUP = frozenset({"các", "hai", "2", "cấp", "những", "mỗi", "từng", "nhiều"})
_BEHIND_THANH = tuple([word] for word in "phố ủy đoàn hội viên phần lập tích công".split())
"""What makes another word than that for a city of `thành`."""
_START: Callable[[Spot], int] = attrgetter("start")
_COMMITTEES = (["ubnd"], ["ủy", "ban", "nhân", "dân"])
_RULES = frozenset({"\n", "*", "|", "-", "_"})
"""Signs that stand between the lines of a letterhead."""
_LONGEST_LIST = 30
"""Tokens of the institutions that share the unit behind the last: "HĐND, UBND, UBMTTQ thành phố"."""
LONGEST_HEAD = 12
"""Tokens from the head of an office to its unit: "Phó Trưởng Ban Văn hóa - Xã hội Hội đồng nhân dân xã"."""


class Mention(NamedTuple):
    """A council as it is mentioned: with its unit, with a bare kind ("HĐND tỉnh"), or with nothing."""

    text: TextPart
    start: int
    end: int
    spot: Spot | None
    upper: tuple[Spot, ...]
    """The units named after it as its province or district."""


def mentions_in(text: TextPart) -> list[Mention]:
    """Give the councils that a text mentions, groups of them aside."""
    words, starts = text.tokens.words, text.tokens.starts
    found = []
    for start in sorted(match.start() for named in _NAMED for match in named.finditer(text.tokens.low)):
        at = bisect_left(starts, start)
        if starts[at : at + 1] != [start]:
            continue
        short = words[at] == "hđnd"
        if short or words[at : at + 4] == ["hội", "đồng", "nhân", "dân"]:
            mention = _mention(text, at, at + (1 if short else 4))
            if mention is not None:
                found.append(mention)
    return found


def _mention(text: TextPart, start: int, end: int) -> Mention | None:
    """Read the unit behind "HĐND", over institutions named with it ("HĐND, UBND thành phố Cao Lãnh")."""
    tokens, words = text.tokens, text.tokens.words
    at = end
    while at < min(tokens.size, end + _LONGEST_LIST):
        if (over := _over(tokens, at, end)) > at:
            at = over
            continue
        step = at + 1 if words[at] in _JOINTS else at
        further, kind = institution_end(tokens, step) if step < tokens.size else (step, "")
        if further > step and kind == "plain" and words[step] not in ("các", "hai", "chính", "kỳ"):
            at = further
            continue
        break
    if (shared := _shared_unit(tokens, start, end)) is not None:
        return Mention(text, start, end, shared, units_above(tokens, shared.end))
    if at >= tokens.size or words[at] in _GROUP or words[at].isdigit():
        return Mention(text, start, end, None, ()) if at >= tokens.size or words[at] not in _GROUP else None
    spot = spot_at(tokens, at)
    if spot is not None and not is_unit(tokens, spot):
        spot = spot_at(tokens, at, before_person=True)
    if spot is None:
        name_end, _ = name_at(tokens, at)
        if name_end == at:
            return Mention(text, start, end, None, ())
        spot = Spot("", tokens.raw(at, name_end), at, name_end, True)
    elif not spot.name and _is_group(tokens, spot):
        return None
    return Mention(text, start, spot.end, spot, units_above(tokens, spot.end))


def _shared_unit(tokens: Tokens, start: int, end: int) -> Spot | None:
    """Give the unit named with the next office: "Chủ tịch HĐND, Trưởng đoàn ĐBQH tỉnh A"; None if none."""
    words = tokens.words
    if words[start - 1 : start] != ["tịch"] or end + 1 >= tokens.size or words[end] not in (",", "-", "kiêm"):
        return None
    title = title_at(tokens, end + 1) if words[end + 1] in title_words() else None
    spots = (piece.spot for piece in title.pieces if piece.spot is not None) if title is not None else ()
    spot = next((spot for spot in spots if spot.kind and spot.name), None)
    several = spot is not None and words[spot.end : spot.end + 1] == ["và"]
    return None if several else spot


def _over(tokens: Tokens, at: int, end: int) -> int:
    """Give the end of words between "HĐND", which ends at token `end`, and its unit; `at` if none."""
    words = tokens.words
    if words[at : at + 2] == ["lâm", "thời"]:
        return at + 2
    if words[at] == "của" and at + 1 < tokens.size:
        named = spot_at(tokens, at + 1) is not None or name_at(tokens, at + 1)[0] > at + 1
        return at + 1 if named else at
    if words[at : at + 2] == ["việt", "nam"] and at > end:
        return at + 2  # "HĐND, UBND, Ủy ban MTTQ Việt Nam tỉnh"
    if words[at] in ("(", "-", "/") and at + 2 < tokens.size and words[at + 2] == ")":
        return at + 3
    return _unit_below(tokens, at)


def _unit_below(tokens: Tokens, at: int) -> int:
    """Give where the unit of a letterhead begins, below its `HỘI ĐỒNG NHÂN DÂN`; `at` where there is none."""
    words, after = tokens.words, at
    if not at or not tokens.shouted(at - 1):
        return at
    while after < tokens.size and words[after] in _RULES:
        after += 1
        if words[after : after + 4] == ["cộng", "hòa", "xã", "hội"]:  # The other column of the letterhead.
            after = next((k for k in range(after, tokens.size) if words[k] == "\n"), tokens.size)
    if "\n" not in words[at:after] or after >= tokens.size or not tokens.shouted(after):
        return at
    spot = spot_at(tokens, after)
    return after if spot is not None and spot.name else at


def is_unit(tokens: Tokens, spot: Spot) -> bool:
    """Tell whether a spot names a unit, not the person after an office: "Chủ tịch HĐND phường Võ Lê Nhật"."""
    if not spot.name or spot.kind not in COMMUNE_KINDS:
        return True
    person = spot_at(tokens, spot.start, before_person=True)
    if person is not None and person.name:
        return True
    return not any(title.end > spot.start for title in titles_before(tokens, spot.start))


def spots_before(text: TextPart, at: int) -> Iterator[Spot]:
    """Give the units that a text names before a token, the nearest first."""
    spots = text.spots
    return map(spots.__getitem__, range(bisect_left(spots, at, key=_START) - 1, -1, -1))


def unit_at(text: TextPart, at: int) -> Spot | None:
    """Give the unit that begins at a token of a text."""
    nth = bisect_left(text.spots, at, key=_START)
    found = text.spots[nth] if nth < len(text.spots) else None
    return found if found is not None and found.start == at else None


def has_committee(text: TextPart, spot: Spot) -> bool:
    """Tell whether a unit is named for its committee: "UBND quận Mây"."""
    words = text.tokens.words
    return any(words[max(spot.start - len(name), 0) : spot.start] == name for name in _COMMITTEES)


def titles_before(tokens: Tokens, at: int) -> Iterator[Title]:
    """Give the offices that begin so near before a token that their body may reach over it."""
    first, firsts = max(at - LONGEST_HEAD, 0), title_words()
    for head in [head for head, word in enumerate(tokens.words[first:at], first) if word in firsts]:
        if (title := title_at(tokens, head)) is not None:
            yield title


def _is_group(tokens: Tokens, first: Spot) -> bool:
    """Tell whether a bare kind goes on to another one: "HĐND quận, huyện" names no council."""
    at = first.end
    if at + 1 >= tokens.size or tokens.words[at] not in (",", "/", "-", "và"):
        return False
    thanh = first.kind == "tỉnh" and tokens.words[at + 1] == "thành"
    if thanh and tokens.words[at + 2 : at + 3] not in _BEHIND_THANH:
        return True  # "HĐND tỉnh, thành quyết định mức thu"
    end, kind = kind_at(tokens, at + 1)
    if end == at + 1 or kind == "":
        return False
    spot = spot_at(tokens, at + 1)
    return spot is not None and not spot.name and spot.kind != first.kind  # "của HĐND TP, thành phố sẽ"


def units_above(tokens: Tokens, at: int) -> tuple[Spot, ...]:
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
