"""Councils to choose from: those of the archive first, then those that the tables of units know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hdnd_tui.article import Council
from hdnd_tui.councils import units
from hdnd_tui.vietnamese.collation import order_key
from hdnd_tui.vietnamese.letters import fold

_MOST = 200


def find_councils(of_archive: Iterable[Council], typed: str) -> Sequence[Council]:
    """Give the councils in whose name and province every word typed begins a word, without marks.

    Exact names come first, then those of the archive, by name. What no council fits so is looked for
    anywhere in the names.
    """
    wanted = _plain(typed).split()
    of_tables = (units.council_of(unit) for unit in (*units.provinces(), *units.districts()))
    known = dict.fromkeys((*sorted(of_archive, key=lambda each: order_key(each.name)), *of_tables))
    named = [(council, f" {_plain(f'{council.name} {council.province}')}") for council in known]
    found = [council for council, name in named if all(f" {word}" in name for word in wanted)]
    found = found or [council for council, name in named if all(word in name for word in wanted)]
    found = [council for council in found if council.province or council.level == "province"] or found
    exact = " ".join(wanted)
    found.sort(key=lambda council: exact not in _plain(council.name))
    if not found:
        from hdnd_tui.importing.council_of import council_named

        read = council_named(typed)
        found = [read] if read else []
    return found[:_MOST]


def _plain(text: str) -> str:
    return fold(text).replace("hoi dong nhan dan", "hdnd").replace(",", " ")
