"""The sidebar's rows, made from the counts of a result: councils by province, years, other facets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from hdnd_tui.article import Council
from hdnd_tui.councils.units import ended
from hdnd_tui.search.facet import Choice
from hdnd_tui.search.facets import FACETS
from hdnd_tui.search.results import CouncilCount, ValueCount, YearCount
from hdnd_tui.tui.saying import UNKNOWN, council_without_hdnd
from hdnd_tui.wording import Lang, Wording

RowKind = Literal["heading", "province", "council", "former", "year", "value", "blank"]

COUNCILS = Wording("Hội đồng", "Councils")
YEARS = Wording("Năm", "Years")
FORMER = Wording("Đơn vị cũ", "Former units")
NO_PROVINCE = Wording("Chưa rõ tỉnh", "Province unknown")


class TreeRow(NamedTuple):
    """One row of the sidebar."""

    kind: RowKind
    text: str = ""
    count: int = 0  # type: ignore[assignment]
    depth: int = 0
    key: str = ""
    """Names the row across results, for the cursor and for folding."""
    councils: frozenset[int] = frozenset()
    """Councils that the row stands for."""
    year: int | None = None
    """Year that the row stands for; 0: not known."""
    choice: Choice | None = None
    """Value of a facet that the row stands for."""
    opened: bool | None = None
    """None where the row does not fold."""
    share: float = 0.0
    """For a year: its count by the highest; 0 for the articles whose year is not known."""


class _Branch(NamedTuple):
    name: str
    count: int  # type: ignore[assignment]
    councils: list[CouncilCount]


@lru_cache(8192)
def is_former(council: Council) -> bool:
    """Say whether the unit of a council has ceased to be."""
    return ended(council) is not None


def tree_rows(
    councils: Iterable[CouncilCount],
    provinces: Mapping[str, int],
    years: Iterable[YearCount],
    values: Iterable[ValueCount],
    opened: Collection[str],
    chosen: Collection[int],
    lang: Lang,
) -> tuple[TreeRow, ...]:
    """Give the rows of the sidebar; branches in `opened`, or with a chosen council, show their councils."""
    branches: dict[str, _Branch] = {}
    for council in councils:
        name = council.province_now
        branch = branches.setdefault(name, _Branch(name, provinces.get(name, 0), []))
        branch.councils.append(council)
    rows = [TreeRow("heading", COUNCILS.to(lang), key="councils")]
    for branch in sorted(branches.values(), key=lambda b: (not b.name, -b.count, b.name)):
        rows += _branch_rows(branch, opened, chosen, lang)
    known = [y for y in years if y.count]
    if known:
        most = max((y.count for y in known if y.year), default=1)
        rows += [TreeRow("blank", key="blank"), TreeRow("heading", YEARS.to(lang), key="years")]
        for y in known:
            name = str(y.year) if y.year else UNKNOWN.to(lang)
            share = y.count / most if y.year else 0.0
            rows.append(
                TreeRow("year", name, y.count, 0, f"year {y.year or 0}", year=y.year or 0, share=share)
            )
    counted = sorted(values, key=lambda value: -value.count)
    for facet in FACETS.values():
        own = [
            _value_row(facet.name_of(value.key).to(lang), value)
            for value in counted
            if value.facet == facet.name
        ]
        if own:
            heading = TreeRow("heading", facet.heading.to(lang), key=facet.name)
            rows += [TreeRow("blank", key="blank"), heading, *own]
    return tuple(rows)


def _value_row(name: str, value: ValueCount) -> TreeRow:
    choice = value.facet, value.key
    return TreeRow("value", name, value.count, key=" ".join(choice), choice=choice)


def _branch_rows(
    branch: _Branch, opened: Collection[str], chosen: Collection[int], lang: Lang
) -> list[TreeRow]:
    numbers = frozenset(c.number for c in branch.councils)
    key = f"province {branch.name}"
    is_open = key in opened or bool(numbers & set(chosen))
    name = branch.name or NO_PROVINCE.to(lang)
    rows = [TreeRow("province", name, branch.count, 0, key, numbers, opened=is_open)]
    if not is_open:
        return rows
    inside = sorted(branch.councils, key=_own_council_first)
    rows += [_council_row(c, 1) for c in inside if not is_former(c.council)]
    former = [c for c in inside if is_former(c.council)]
    if former:
        numbers = frozenset(c.number for c in former)
        key = f"former {branch.name}"
        shut = f"{key} shut" in opened
        count = sum(c.count for c in former)
        rows.append(TreeRow("former", FORMER.to(lang), count, 1, key, numbers, opened=not shut))
        if not shut:
            rows += [_council_row(c, 2) for c in former]
    return rows


def _own_council_first(council: CouncilCount) -> tuple[bool, int, str]:
    return council.council.level != "province", -council.count, council.council.name


def _council_row(council: CouncilCount, depth: int) -> TreeRow:
    name = council_without_hdnd(council.council)
    if council.council.level == "province":
        name = "HĐND " + " ".join(council.council.name.removeprefix("HĐND ").split(" ")[:1])
        if council.council.name.startswith("HĐND thành phố"):
            name = "HĐND thành phố"
        if is_former(council.council):
            name = council_without_hdnd(council.council)
    return TreeRow(
        "council", name, council.count, depth, f"council {council.number}", frozenset({council.number})
    )
