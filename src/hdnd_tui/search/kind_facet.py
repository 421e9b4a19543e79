"""Kinds of event as a facet: sessions, supervision, meetings with voters."""

from __future__ import annotations

from collections.abc import Iterable

from hdnd_tui.councils.events import BY_KEY
from hdnd_tui.indexing.tables import KIND_MARK
from hdnd_tui.search.facet import Choice, Facet, Source
from hdnd_tui.wording import Wording


def _bits(source: Source, key: str) -> int:
    return source.bitmaps.of(KIND_MARK + key)


def _name(key: str) -> Wording:
    return BY_KEY[key].name if key in BY_KEY else Wording(key, key)


KIND = Facet("kind", Wording("Loại việc", "Kinds of event"), lambda source: BY_KEY, _bits, _name)


def kinds(keys: Iterable[str]) -> frozenset[Choice]:
    """Give kinds of event as choices."""
    return frozenset((KIND.name, key) for key in keys)
