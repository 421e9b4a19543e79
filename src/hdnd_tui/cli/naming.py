"""Councils named on the command line: those of the archive, and those that the tables of units know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Council
from hdnd_tui.councils.naming import CouncilNames, marks_fit, of_tables
from hdnd_tui.councils.units import namesake_provinces
from hdnd_tui.errors import WrongUsage
from hdnd_tui.safetext import printable
from hdnd_tui.vietnamese.letters import same_letters

NO_SUCH_COUNCIL = -1
"""A number that no council has: a name that fits none finds nothing."""
_MOST_LISTED = 6


def numbers_named(archive: Archive, names: list[str]) -> frozenset[int]:
    """Give the councils that any of the names means (`councils.naming`); none for no name."""
    if not names:
        return frozenset()
    rows = archive.councils()
    known = CouncilNames([row.council for row in rows])
    found = {rows[place].number for name in names for place in known.meant(name)}
    return frozenset(found) or frozenset({NO_SUCH_COUNCIL})


def council_named(archive: Archive, name: str) -> Council:
    """Give the council of that name: one of the archive, else one that the tables know; raises WrongUsage."""
    wanted = same_letters(name)
    same = [row.council for row in archive.councils() if same_letters(row.council.name) == wanted]
    if same:
        _ask_for_province(same[0])
    if len(same) > 1:
        _ask_which(same)
    return same[0] if same else known_council(name, [row.council for row in archive.councils()])


def known_council(name: str, also: Iterable[Council] = ()) -> Council:
    """Give the council of that name, of the tables or of `also`; raises WrongUsage where there is none."""
    from hdnd_tui.importing.councils import council_of

    council = council_of.council_named(name)
    if council is None:
        found = _typed_so(name, also)
        if len(found) > 1:
            _ask_for_province(found[0])
            _ask_which(found)
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
    """Give the councils that a name may mean: those of that name, else those that hold it."""
    councils = tuple(dict.fromkeys((*also, *of_tables())))
    known = CouncilNames(councils)
    found = [councils[place] for place in known.called(name) or known.meant(name)]
    found = [council for council in found if marks_fit(council, name)]
    whole = [councils[place] for place in known.called(name) if councils[place] in found]
    return [council for council in whole if council.level == "province"][:1] or found


def _ask_which(councils: Sequence[Council]) -> None:
    """Refuse a name that several councils have or hold; raises WrongUsage."""
    listed = "; ".join(printable(in_full(council)) for council in councils[:_MOST_LISTED])
    more = "; …" if len(councils) > _MOST_LISTED else ""
    raise WrongUsage(
        f"Nhiều hội đồng có tên như vậy. Hãy ghi đủ tên và tỉnh: {listed}{more}",
        f"Several councils have that name. Write it in full, with the province: {listed}{more}",
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
