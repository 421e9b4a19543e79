"""Councils named on the command line: those of the archive, and those that the tables of units know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Council
from hdnd_tui.councils.units import council_of as council_of_unit
from hdnd_tui.councils.units import districts, namesake_provinces, province_names
from hdnd_tui.errors import WrongUsage
from hdnd_tui.safetext import printable
from hdnd_tui.vietnamese.letters import fold, same_letters

_SHORT = {
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "tx": "thị xã",
    "tt": "thị trấn",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
}

NO_SUCH_COUNCIL = -1
"""A number that no council has: a name that fits none finds nothing."""


def numbers_named(archive: Archive, names: list[str]) -> frozenset[int]:
    """Give the councils that a name means: those called so, else those whose name or province holds it."""
    if not names:
        return frozenset()
    known = [(row.number, _key(row.council.name), _key(row.council.province)) for row in archive.councils()]
    found: set[int] = set()
    for wanted in map(_key, names):
        same = {number for number, name, _ in known if name == wanted}
        found |= same or {number for number, name, province in known if wanted in name or wanted in province}
    return frozenset(found) or frozenset({NO_SUCH_COUNCIL})


def _key(name: str) -> str:
    return f" {fold(' '.join(_words(name)))} "


def council_named(archive: Archive, name: str) -> Council:
    """Give the council of that name: one of the archive, else one that the tables know; raises WrongUsage."""
    wanted = same_letters(name)
    same = [row.council for row in archive.councils() if same_letters(row.council.name) == wanted]
    if same:
        _ask_for_province(same[0])
    if len(same) > 1:
        listed = "; ".join(f"{printable(c.name)}, {printable(c.province)}" for c in same if c.province)
        raise WrongUsage(
            f"Có nhiều hội đồng cùng tên. Hãy ghi thêm tỉnh: {listed}",
            f"Several councils have that name. Add the province: {listed}",
        )
    return same[0] if same else known_council(name, [row.council for row in archive.councils()])


def known_council(name: str, also: Iterable[Council] = ()) -> Council:
    """Give the council of that name, of the tables or of `also`; raises WrongUsage where there is none."""
    from hdnd_tui.importing import council_of

    council = council_of.council_named(name)
    if council is None:
        found = _typed_so(name, also)
        if len(found) > 1:
            _ask_for_province(found[0])
        council = found[0] if found else None
    if council is None:
        shown = printable(name)[:80]
        raise WrongUsage(
            f"Không rõ hội đồng “{shown}”. Hãy viết có dấu, ví dụ: HĐND tỉnh Tây Ninh; HĐND huyện Châu Thành,"
            " Tây Ninh.",
            f"The council “{shown}” is not known. Write it with marks, as HĐND tỉnh Tây Ninh; HĐND huyện Châu"
            " Thành, Tây Ninh.",
        )
    if not council.province:
        _ask_for_province(council)
    return council


def in_full(council: Council) -> str:
    """Give the name by which `known_council` knows a council, with the province where it is part of one."""
    alone = council.level == "province" or not council.province
    return council.name if alone else f"{council.name}, {council.province}"


def _typed_so(name: str, also: Iterable[Council]) -> list[Council]:
    """Give the councils that a name may mean, typed without HĐND, capitals or marks, or in short forms."""
    head, _, place = name.partition(",")
    typed, within = _words(head), _words(place)
    known = [(council.name, council) for council in (*also, *map(council_of_unit, districts()))]
    for alias, unit in province_names():
        known += [(text, council_of_unit(unit)) for text in (alias, f"{unit.kind} {alias}")]
    found = dict.fromkeys(
        council
        for text, council in known
        if _means(typed, _words(text))
        and (not within or _means(within[-len(_words(council.province)) :], _words(council.province)))
    )
    return [council for council in found if council.level == "province"][:1] or list(found)


def _words(name: str) -> list[str]:
    """Give the words of a council's or a unit's name in small letters, HĐND left out, short forms in full."""
    text = " ".join(_SHORT.get(word, word) for word in re.findall(r"[^\W_]+", name.lower()))
    return re.sub(r"^(?:hđnd|hdnd|h[ộo]i [đd][ồo]ng nh[âa]n d[âa]n)(?= |$)", "", text).split()


def _means(typed: list[str], written: list[str]) -> bool:
    """Say whether words were meant by what was typed: a word without marks may have any."""
    return (
        bool(typed)
        and [fold(word) for word in typed] == [fold(word) for word in written]
        and all(
            fold(one) == one or same_letters(one) == same_letters(other)
            for one, other in zip(typed, written, strict=True)
        )
    )


def _ask_for_province(council: Council) -> None:
    """Refuse a name that districts of several provinces have; raises WrongUsage."""
    provinces = namesake_provinces(council)
    if len(provinces) > 1:
        name = printable(council.name)
        others = ", ".join(provinces[1:])
        raise WrongUsage(
            f"Nhiều tỉnh có hội đồng cùng tên. Hãy ghi thêm tỉnh, ví dụ: {name}, {provinces[0]}"
            f" (hoặc: {others}).",
            f"Several provinces have a council of that name. Add the province, as {name}, {provinces[0]}"
            f" (or: {others}).",
        )
