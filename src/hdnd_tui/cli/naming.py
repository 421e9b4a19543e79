"""Councils named on the command line: those of the archive, and those that the tables of units know."""

from __future__ import annotations

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Council
from hdnd_tui.councils.units import namesake_provinces
from hdnd_tui.errors import WrongUsage
from hdnd_tui.safetext import printable
from hdnd_tui.vietnamese.letters import fold, same_letters

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
    words = fold(name).replace("hoi dong nhan dan", "hdnd").split()
    return f" {' '.join(words)} "


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
    return same[0] if same else known_council(name)


def known_council(name: str) -> Council:
    """Give the council of that name; raises WrongUsage where none is known by it."""
    from hdnd_tui.importing import council_of

    council = council_of.council_named(name)
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
