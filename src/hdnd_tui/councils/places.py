"""Units read in running text: the word for the kind, the name, where the name ends and a person begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from hdnd_tui.councils.names import LONGEST_RUN, begins_clause, is_frequent_surname, is_historic, is_surname
from hdnd_tui.councils.tokens import Tokens, Trie
from hdnd_tui.councils.units import (
    CITY_OF_SHORT,
    COMMUNE_KINDS,
    DISTRICT_KINDS,
    KIND_OF_SHORT,
    PROVINCE_KINDS,
    districts,
    names_of_province,
    old_provinces,
    province_names,
)

_KIND_WORDS = {
    **{kind: kind for kind in (*PROVINCE_KINDS, *DISTRICT_KINDS, *COMMUNE_KINDS)},
    **{short: kind for short, kind in KIND_OF_SHORT.items() if short != "tt"},  # in a text a standing board
}
_NEEDS_DOT = frozenset({"q", "h", "p"})
SPOT_WORDS = frozenset(word.split()[0] for word in _KIND_WORDS) | CITY_OF_SHORT.keys()
"""Words with which a unit with its kind can begin."""
_NUMBERED = ("quận", "phường")
_WITHOUT_CAPITALS = CITY_OF_SHORT.keys() | {word for word, kind in _KIND_WORDS.items() if kind in _NUMBERED}
"""Words for a kind that hold the name, or behind which a number is one."""
_SIBLINGS = frozenset("abcd")
"""Ends of the names of communes that were one: "xã Thường Thới Hậu A"."""
_SPELLED_ALIKE = (
    ("Đắk", "Đăk", "Đắc", "Đak"),
    ("Lắk", "Lăk", "Lắc"),
    ("Pắc", "Pắk", "Păk", "Păc"),
    ("Plông", "Plong"),
    ("Vĩ", "Vỹ"),
    ("Quý", "Quí"),
)
_REMEMBERED = 128
"""Places of a page whose units are kept: titles, councils and names ask for the same ones."""
_SEVERAL = frozenset({"các", "những", "hai", "ba", "2", "3"})
"""Before "tỉnh" they speak of provinces that are joined by a hyphen: "các tỉnh Quảng Nam - Đà Nẵng"."""
_MIDDLE = frozenset({"thị", "văn"})
"""Middle words of names, which are surnames as well."""
_NO_KINDS = frozenset[str]()
_NO_NAMES = frozenset({"thủ", "đảng", "nhà", "ban", "sở", "ủy", "khóa", "khoá"})


class Spot(NamedTuple):
    """A unit as a text names it, in tokens."""

    kind: str
    """Kind in lower case; empty where only a name stands."""
    name: str
    """Name as written; empty where only the kind stands ("thành phố")."""
    start: int
    end: int
    known: bool
    """True where the tables know the name."""


@cache
def _unit_names() -> Trie:
    """Names of units -> the kinds that bear them."""
    kinds: dict[str, set[str]] = {}
    for name, unit in province_names():
        kinds.setdefault(name, set()).add("P" + unit.kind)
    for unit in districts():
        kinds.setdefault(unit.name, set()).add(unit.kind)
    for name in list(kinds):
        for other in _other_spellings(name):
            kinds.setdefault(other, kinds[name])
    trie = Trie()
    for name, found in kinds.items():
        trie.add(name, frozenset(found))
    return trie


def _other_spellings(name: str) -> Iterator[str]:
    """Give the name of a unit as others spell it: "Đắk Glong" for "Đăk Glong"."""
    words = name.split()
    for at, word in enumerate(words):
        for alike in _SPELLED_ALIKE:
            if word in alike:
                yield from (" ".join((*words[:at], other, *words[at + 1 :])) for other in alike)


@cache
def _old_names() -> Trie:
    """Names of the provinces that ended before the archives begin."""
    trie = Trie()
    for unit in old_provinces():
        for name in names_of_province(unit.name):
            trie.add(name, unit)
    return trie


def old_name_end(tokens: Tokens, at: int) -> int:
    """Give the end of the name of a province of before 2004 at a token behind "tỉnh"; `at` if none."""
    end, _ = _old_names().find(tokens.words, at)
    if end == at or not tokens.capital[at] or not tokens.capital[end - 1]:
        return at
    follows = tokens.words[end] if capital_run(tokens, at) > end else ""
    if follows and (follows in _MIDDLE or not is_surname(follows)):
        return at  # "tỉnh Hà Nam Ninh Thị Hiền", "tỉnh Minh Hải Yến": a name goes on
    return at if _is_abroad(tokens, end) else end


def _is_abroad(tokens: Tokens, at: int) -> bool:
    """Tell whether China follows a name that provinces of both countries have: "tỉnh Hà Bắc (Trung Quốc)"."""
    words = tokens.words[at : at + 4]
    return bool(words) and (words[:2] == ["trung", "quốc"] or words[1:3] == ["trung", "quốc"])


@cache
def name_words() -> frozenset[str]:
    """Give the words with which the name of a unit of the tables can begin."""
    return frozenset(_unit_names().root)


def kind_at(tokens: Tokens, at: int) -> tuple[int, str]:
    """Give the end of a word for a kind of unit that begins at token `at`, and the kind; `at` if none."""
    words = tokens.words
    if words[at] not in SPOT_WORDS:
        return at, ""
    end, kind = at + 1, _KIND_WORDS.get(words[at])
    if kind is None:
        end, kind = at + 2, _KIND_WORDS.get(" ".join(words[at : at + 2]))
    if kind is None:
        return at, ""
    dotted = end < tokens.size and words[end] == "." and tokens.starts[end] == tokens.ends[end - 1]
    short = words[end - 1] in ("tp", "tx", "q", "h", "p")
    if words[at] in _NEEDS_DOT and not dotted:
        return at, ""
    if kind == "xã" and (words[at + 1 : at + 2] == ["hội"] or (at and "văn" in words[max(at - 2, 0) : at])):
        return at, ""  # "lĩnh vực văn - xã", "phụ trách văn xã"
    if kind in ("huyện", "xã") and end + 1 < tokens.size and words[end] == "đảo" and tokens.capital[end + 1]:
        return end + 1, kind
    return (end + 1 if dotted and short else end), kind


def name_at(tokens: Tokens, at: int) -> tuple[int, frozenset[str]]:
    """Give the end of the longest unit name of the tables at token `at` and the kinds that bear it."""
    names = _unit_names()
    if at < tokens.size and tokens.capital[at] and tokens.words[at] in names.root:
        end, kinds = names.find(tokens.words, at)
        if end > at and tokens.capital[end - 1]:
            return end, kinds
    return at, _NO_KINDS


def capital_run(tokens: Tokens, at: int) -> int:
    """Give the end of the run of capitals that begins at token `at`, in one line and clause.

    It has `LONGEST_RUN` words at most.
    """
    end, last = at, min(tokens.size, at + LONGEST_RUN)
    while end < last and tokens.capital[end]:
        if end > at and (
            tokens.starts[end] - tokens.ends[end - 1] not in (1, 2) or begins_clause(tokens, end)
        ):
            break
        end += 1
    return end


def _commune_end(tokens: Tokens, at: int, run: int, *, before_person: bool) -> int:
    """Give where the name of a commune, which no table holds, ends in a run of capitals (DOMAIN 4)."""
    size = run - at
    words = tokens.words
    if size <= 2:
        return run
    if not is_surname(words[at]):
        for end in range(at + 2, run):
            if words[end] in _SIBLINGS and not is_surname(words[end - 1]):
                return end + 1
    if named := next((end for end in range(run, at + 1, -1) if is_historic(words[at:end])), 0):
        return named
    if size >= 5 or (size == 4 and is_surname(words[at + 2]) and not is_surname(words[at])):
        return at + 2 if is_surname(words[at + 2]) else (at + 3 if is_surname(words[at + 3]) else at + 2)
    if before_person and is_surname(words[at]) and not _lies_in_another(tokens, run):
        return at
    return run if size == 3 else at + 2


def _is_number(tokens: Tokens, at: int) -> bool:
    """Tell whether a number ends the name of a commune: "phường Mây 1,", not "phường Mây 2 lần"."""
    if at >= tokens.size or not tokens.words[at].isdigit() or tokens.starts[at] - tokens.ends[at - 1] != 1:
        return False
    behind = tokens.text[tokens.ends[at] : tokens.ends[at] + 2].strip(" ")
    return tokens.ends[at] - tokens.starts[at] == 1 and (
        not behind or (behind[0] in ",.;:()-–\n" and not behind[1:].isdigit())
    )


def _lies_in_another(tokens: Tokens, at: int) -> bool:
    """Tell whether a larger unit follows, so that what stands before it is a unit: ", quận 1"."""
    if at + 1 >= tokens.size or tokens.words[at] != ",":
        return False
    above = spot_at(tokens, at + 1)
    return above is not None and bool(above.name) and above.kind not in COMMUNE_KINDS


def may_be_named(tokens: Tokens, at: int) -> bool:
    """Tell whether a name can stand behind the word for a kind at a token: behind half of them none does."""
    return True in tokens.capital[at + 1 : at + 3] or tokens.words[at] in _WITHOUT_CAPITALS


def spot_at(tokens: Tokens, at: int, *, before_person: bool = False) -> Spot | None:
    """Read the unit that begins at token `at`, or None.

    After a word for a kind a run of capitals is cut: a name of the tables is the unit, what is left of the
    run may be a person; an unknown run is a person where only known units can stand (DOMAIN section 4, end of
    a body before a name). `before_person` says that an office goes before, so that a person may follow.
    """
    return _read_spot(tokens, at, before_person) if tokens.words[at] in SPOT_WORDS else None


@lru_cache(_REMEMBERED)
def _read_spot(tokens: Tokens, at: int, before_person: bool) -> Spot | None:
    words = tokens.words
    if words[at] in CITY_OF_SHORT:
        return Spot("thành phố", CITY_OF_SHORT[words[at]].removeprefix("thành phố "), at, at + 1, True)
    after, kind = kind_at(tokens, at)
    if after == at:
        return None
    if words[at] == "phường" and tokens.capital[at] and at and words[at - 1] == "mường":
        return None
    if after >= tokens.size:
        return Spot(kind, "", at, after, False)
    if words[after].isdigit():
        if kind in _NUMBERED and tokens.ends[after] - tokens.starts[after] <= 2:
            return Spot(kind, words[after].lstrip("0") or words[after], at, after + 1, True)
        return Spot(kind, "", at, after, False)
    if not tokens.capital[after]:
        return Spot(kind, "", at, after, False)
    end, kinds = name_at(tokens, after)
    if kind == "tỉnh":
        return _province(tokens, at, after, end, kinds)
    if end > after and kind not in COMMUNE_KINDS and _fits(kind, kinds):
        return Spot(kind, tokens.raw(after, end), at, end, True)
    bare = Spot(kind, "", at, after, False)
    if kind in PROVINCE_KINDS or (end == after and words[after] in _NO_NAMES):
        return bare
    run = capital_run(tokens, after)
    if kind in COMMUNE_KINDS:
        known = end if end > after and run - end != 1 else after
        end = known if known > after else _commune_end(tokens, after, run, before_person=before_person)
        end += end == run and _is_number(tokens, end)
        return Spot(kind, tokens.raw(after, end), at, end, False) if end > after else bare
    end = _unknown_end(tokens, after, run, before_person=before_person)
    return Spot(kind, tokens.raw(after, end), at, end, False) if end > after else bare


def _province(tokens: Tokens, at: int, after: int, end: int, kinds: frozenset[str]) -> Spot:
    """Read the name behind "tỉnh", which a name of the tables at token `after` ends at `end`, if any."""
    old = old_name_end(tokens, after)
    if old > end and (end == after or not at or tokens.words[at - 1] not in _SEVERAL):
        return Spot("tỉnh", tokens.raw(after, old), at, old, True)
    if end > after and _fits("tỉnh", kinds):
        return Spot("tỉnh", tokens.raw(after, end), at, end, True)
    if end > after and _is_whole(tokens, after, end):
        return Spot("tỉnh", tokens.raw(after, end), at, end, False)  # one that no table has: "tỉnh Mỹ Tho"
    return Spot("tỉnh", "", at, after, False)


def _is_whole(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a name is nobody's, and nothing but a person's follows it in its run of capitals."""
    run = capital_run(tokens, at)
    return not is_surname(tokens.words[at]) and (
        run == end or (run - end > 1 and is_surname(tokens.words[end]))
    )


def _unknown_end(tokens: Tokens, at: int, run: int, *, before_person: bool) -> int:
    """Give the end of the name of a district that no table knows; the token itself where none begins."""
    words = tokens.words
    if words[at - 1] == "đảo":
        # All islands are known: what is no person's name is one that is misspelt, "huyện đảo Bạch Long".
        person = is_frequent_surname(words[at]) or (run - at > 2 and is_surname(words[at]))
        return at if person else min(run, at + 3)
    person = before_person or run - at != 2 or tokens.shouted(at) or is_surname(words[at])
    return at if person else run


def _fits(kind: str, kinds: frozenset[str]) -> bool:
    if kind == "tỉnh":
        return bool(kinds & {"Ptỉnh", "Pthành phố"})
    return bool(kinds - {"Ptỉnh"}) or kind == "thành phố"
