"""Councils to choose from: those of the archive first, then those that the tables of units know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hdnd_tui.article import Council
from hdnd_tui.councils import units
from hdnd_tui.vietnamese.letters import fold

_MOST = 200


def find_councils(of_archive: Iterable[Council], typed: str) -> Sequence[Council]:
    """Give the councils whose name and province hold every word typed, without marks; exact names first."""
    wanted = _plain(typed).split()
    of_tables = (units.council_of(unit) for unit in (*units.provinces(), *units.districts()))
    found = [
        council
        for council in dict.fromkeys((*of_archive, *of_tables))
        if all(word in _plain(f"{council.name} {council.province}") for word in wanted)
    ]
    found = [council for council in found if council.province or council.level == "province"] or found
    exact = " ".join(wanted)
    found.sort(key=lambda council: exact not in _plain(council.name))
    if not found:
        from hdnd_tui.importing.council_of import council_named

        named = council_named(typed)
        found = [named] if named else []
    return found[:_MOST]


def _plain(text: str) -> str:
    return fold(text).replace("hoi dong nhan dan", "hdnd").replace(",", " ")
