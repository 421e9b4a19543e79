"""Provinces and districts, then and now: which unit a name means, what it became, when its council ended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from hdnd_tui.article import Council, Level
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import fold, same_letters

PROVINCE_KINDS = ("tỉnh", "thành phố")
DISTRICT_KINDS = ("quận", "huyện", "thị xã", "thành phố")
COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")

DISTRICTS_END = "2025-06-30"
"""The last day of the district level (203/2025/QH15)."""

_SHORT = {"thành phố": "TP", "quận": "Q.", "huyện": "H.", "thị xã": "TX", "thị trấn": "TT", "phường": "P."}
KIND_OF_SHORT = {short.rstrip(".").lower(): kind for kind, short in _SHORT.items()}
"""Short form in lower case -> the kind of unit that it stands for in a name."""
CITY_OF_SHORT = {"tphcm": "thành phố Hồ Chí Minh", "tphn": "thành phố Hà Nội"}
ARCHIVES_BEGIN = "2004-01-01"
"""A province that ended before this day is only told of in news: only "tỉnh" before its name makes it one."""
_APOSTROPHES = str.maketrans("’‘ʼ`´–—", "'''''--")
_HIGHLAND = re.compile(r"\b([đlp])ă[kc](?:~s)?(?!\w)")
"""A syllable of the highlands, which is spelled in several ways, as `same_letters` gives it."""
_JOINED = re.compile(r"\s*-\s*")
_LOOSE = str.maketrans({"c": "k", **dict.fromkeys(" -'’‘ʼ`´–—")})


class Unit(NamedTuple):
    """An administrative unit that had or has a People's Council."""

    kind: str
    """Kind of unit in lower case: tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn, đặc khu."""
    name: str
    level: Level
    province: str
    """Plain name of the province then; its own name for a province."""
    province_now: str
    since: str | None = None
    """ISO day from which the unit had this kind and name; None where it is older than the archive."""
    until: str | None = None
    """ISO day on which it ended; None while it exists."""

    @property
    def full_name(self) -> str:
        """Kind and name, `thành phố Hải Phòng`."""
        return f"{self.kind} {self.name}"


@lru_cache(4096)
def unit_key(name: str) -> str:
    """Give the key of a unit's name: case, tone placement, hyphens, apostrophes, Đắk/Đăk/Đắc alike."""
    key = _JOINED.sub("-", same_letters(name.translate(_APOSTROPHES)))
    key = key.replace("đak", "đăk")
    return _HIGHLAND.sub(r"\1ăk", key) if "ă" in key else key


def _loose_key(name: str) -> str:
    """Give a key that names have in common where `unit_key` is the same, in a tenth of the time."""
    return fold(name).translate(_LOOSE)


def _day_before(day: str) -> str:
    from datetime import date, timedelta

    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


@cache
def _provinces() -> dict[str, tuple[Unit, ...]]:
    """Give key of a name or an alias -> the provinces it has meant, the oldest first."""
    found: dict[str, tuple[Unit, ...]] = {}
    for row in table("councils/facts/provinces"):
        unit = Unit(
            row["kind"], row["name"], "province", row["name"], row["now"] or "", row["since"], row["until"]
        )
        for name in (row["name"], *row.get("also", ())):
            found[unit_key(name)] = (*found.get(unit_key(name), ()), unit)
    return found


def _districts_named(name: str) -> list[Unit]:
    """Give the districts that a name has meant."""
    key = unit_key(name)
    return [unit for unit in _districts().get(_loose_key(name), ()) if unit_key(unit.name) == key]


@cache
def _districts() -> dict[str, tuple[Unit, ...]]:
    """Give loose key of a name -> the districts with such a name; few names are ever asked for."""
    now = {unit.name: unit.province_now for units in _provinces().values() for unit in units}
    facts = table("councils/facts/districts")
    units: dict[tuple[str, str, str], Unit] = {}
    for province, kinds in facts["districts"].items():
        for kind, names in kinds.items():
            for name in names:
                units[kind, name, province] = Unit(
                    kind, name, "district", province, now[province], None, facts["until"]
                )
    for change in facts["changes"]:
        province, day = change["province"], change["from"]
        kind, name = change["old"]
        for new_kind, new_name in change["new"]:
            new_province = "Huế" if province == "Thừa Thiên Huế" else province
            unit = units.get((new_kind, new_name, new_province))
            if unit is not None and unit.since is None and change["how"] == "renamed":
                units[new_kind, new_name, new_province] = Unit(
                    unit.kind, unit.name, "district", unit.province, unit.province_now, day, unit.until
                )
        if [kind, name] not in change["new"]:
            units[kind, name, province] = Unit(
                kind, name, "district", province, now[province], None, _day_before(day)
            )
    found: dict[str, tuple[Unit, ...]] = {}
    for unit in units.values():
        key = _loose_key(unit.name)
        found[key] = (*found.get(key, ()), unit)
    return found


def provinces() -> Iterable[Unit]:
    """Give every province there has been since 2004, each kind and name once."""
    return dict.fromkeys(unit for units in _provinces().values() for unit in units if not _is_old(unit))


def old_provinces() -> Iterable[Unit]:
    """Give the provinces that ended before then: `tỉnh Hà Bắc`."""
    return dict.fromkeys(unit for units in _provinces().values() for unit in units if _is_old(unit))


def _is_old(unit: Unit) -> bool:
    return unit.until is not None and unit.until < ARCHIVES_BEGIN


def is_old(council: Council) -> bool:
    """Tell whether a council is that of a province that ended before there was news of it to archive."""
    unit = unit_of(council) if council.level == "province" else None
    return unit is not None and _is_old(unit)


def districts() -> Iterable[Unit]:
    """Give every district that the tables know, abolished and renamed ones too."""
    return [unit for units in _districts().values() for unit in units]


@cache
def _names_of_provinces() -> dict[str, tuple[str, ...]]:
    return {row["name"]: (row["name"], *row.get("also", ())) for row in table("councils/facts/provinces")}


def names_of_province(name: str) -> tuple[str, ...]:
    """Give the plain name of a province and its aliases; none for one that the tables do not know."""
    return _names_of_provinces().get(name, ())


def find_province(name: str) -> Unit | None:
    """Give the province of a plain name or an alias (`HCM`, `Đăk Lăk`); the older kind where that changed."""
    units = _provinces().get(unit_key(name))
    return units[0] if units else None


@lru_cache(4096)
def find_unit(kind: str | None, name: str, province: str | None = None) -> Unit | None:
    """Give the province or district that `kind` and `name` mean, or None.

    `kind` is in lower case, or None where the text gives only a name. A name that several districts have is
    decided by `province` (plain name, that of then before that of now), else None. A district that the tables
    know under another kind (a `huyện` that became a `thị xã` before 2020) is found with the kind stated.
    """
    key = unit_key(name)
    if kind is None or kind in PROVINCE_KINDS:
        units = _provinces().get(key, ())
        same = [unit for unit in units if kind == unit.kind or (kind is None and not _is_old(unit))]
        if same and not (kind == "thành phố" and _names_the_town(same[0], province)):
            return same[0]
    if kind is not None and kind not in DISTRICT_KINDS:
        return None
    near = [u for u in _districts_named(name) if not province or _lies_in(u, province)]
    near = [u for u in near if province and unit_key(u.province) == unit_key(province)] or near
    exact = [unit for unit in near if kind in (None, unit.kind)]
    if len({unit.province for unit in exact}) == 1:
        return exact[-1]
    if not exact and kind is not None and len({unit.province for unit in near}) == 1:
        known = near[-1]
        return Unit(kind, known.name, "district", known.province, known.province_now)
    return None


def is_unit(name: str) -> bool:
    """Tell whether a name is that of a province or a district, then or now."""
    return unit_key(name) in _provinces() or bool(_districts_named(name))


def district_provinces(kind: str | None, name: str) -> tuple[str, ...]:
    """Give the plain names of the provinces that have a district of this name."""
    units = _districts_named(name)
    same = [unit for unit in units if kind in (None, unit.kind)] or units
    return tuple(dict.fromkeys(unit.province for unit in same))


def namesake_provinces(council: Council) -> tuple[str, ...]:
    """Give the plain names of the provinces that have a district of this council's name, if it is of one."""
    return district_provinces(*_kind_and_name(council)) if council.level == "district" else ()


def _lies_in(unit: Unit, province: str) -> bool:
    return unit_key(province) in (unit_key(unit.province), unit_key(unit.province_now))


def _names_the_town(unit: Unit, province: str | None) -> bool:
    """Tell a town of a province (thành phố Huế, tỉnh Thừa Thiên Huế) from the city of the same name."""
    return bool(province) and not _lies_in(unit, province or "")


def unit_of(council: Council) -> Unit | None:
    """Give the unit of a council; None for a commune and for one that the tables do not know."""
    kind, name = _kind_and_name(council)
    if council.level == "province":
        return find_unit(kind, name)
    if council.level == "district":
        return find_unit(kind, name, council.province or None)
    return None


def _kind_and_name(council: Council) -> tuple[str, str]:
    words = council.name.removeprefix("HĐND ").strip()
    for kind in (*PROVINCE_KINDS, *DISTRICT_KINDS, *COMMUNE_KINDS):
        if words.lower().startswith(kind + " "):
            return kind, words[len(kind) + 1 :]
    return "", words


def became(province: str) -> str:
    """Give the plain name of today's province for the name of an old one; empty where it is unknown."""
    unit = find_province(province) if province else None
    return unit.province_now if unit else ""


def province_now(council: Council) -> str:
    """Give the plain name of the province that the council's place belongs to today; empty if unknown."""
    if council.level == "province":
        unit = unit_of(council)
        return unit.province_now if unit else became(council.province)
    if council.province:
        return became(council.province)
    unit = unit_of(council)
    return unit.province_now if unit else ""


def ended(council: Council) -> str | None:
    """Give the ISO day on which the council ceased, None for one that exists or may exist.

    Districts ended on 30 June 2025 at the latest, merged provinces too, the councils of the quận of two
    cities before that (`without_council`); of communes no list is kept, except that a `thị trấn` cannot have
    outlived that day.
    """
    unit = unit_of(council)
    if unit is not None and unit.until is not None:
        dissolved = without_council(council)
        return min(unit.until, _day_before(dissolved)) if dissolved else unit.until
    if council.level == "district" or council.name.startswith("HĐND thị trấn "):
        return DISTRICTS_END
    return None


def old_name_since(kind: str, name: str) -> str | None:
    """Give the ISO day since which the unit of a kind and a name is spoken of as a former one.

    None for a unit that exists, and for a name that a unit left over of another, `huyện Kỳ Anh` beside the
    `thị xã`, or was given to the next: which time is meant can't be told there.
    """
    named = [*_provinces().get(unit_key(name), ()), *_districts_named(name)]
    days = [unit.until for unit in named if unit.kind == kind]
    if len({unit.province for unit in named}) < len(named):
        return None
    return min((day for day in days if day), default=None) if None not in days else None


def without_council(council: Council) -> str | None:
    """Give the ISO day from which a district went on without a council, None where it never did."""
    kind, _ = _kind_and_name(council)
    unit = unit_of(council)
    for row in table("councils/facts/districts")["without_council"] if council.level == "district" else ():
        if row["kind"] == kind and row["province"] == council.province:
            return row["from"] if unit is None or (unit.until or "") >= row["from"] else None
    return None


class Change(NamedTuple):
    """What became of a unit on a day, short of the end of all districts."""

    day: str
    """ISO day from which it was so."""
    how: str
    """`renamed`, `merged` or `split`."""
    names: tuple[str, ...]
    """Full names of the units it became or became part of, `thành phố Thủy Nguyên`."""


def changes_of(council: Council) -> tuple[Change, ...]:
    """Give the changes that the tables know for the unit of a council, in their order."""
    kind, name = _kind_and_name(council)
    if council.level != "district":
        return ()
    return tuple(
        Change(row["from"], row["how"], tuple(" ".join(new) for new in row["new"]))
        for row in table("councils/facts/districts")["changes"]
        if row["old"] == [kind, name] and unit_key(row["province"]) == unit_key(council.province)
    )


def short_name(council: Council) -> str:
    """Give the council's name for narrow lists: `HĐND TP Hải Phòng`, `HĐND Q. Hồng Bàng`."""
    kind, name = _kind_and_name(council)
    return f"HĐND {_SHORT.get(kind, kind)} {name}".replace("  ", " ")


def council_of(unit: Unit) -> Council:
    """Give the council of a unit, under the name that the unit had or has."""
    return Council(f"HĐND {unit.full_name}", unit.level, unit.province)


def province_names() -> Iterable[tuple[str, Unit]]:
    """Give every name and alias of a province since 2004 with the unit it means."""
    for row in table("councils/facts/provinces"):
        unit = find_unit(row["kind"], row["name"])
        if unit is not None and not _is_old(unit):
            yield row["name"], unit
            for alias in row.get("also", ()):
                yield alias, unit
