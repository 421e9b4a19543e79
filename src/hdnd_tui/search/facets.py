"""The registry of facets. A new facet is one module beside this and one line in `FACETS`."""

from __future__ import annotations

from collections.abc import Iterable

from hdnd_tui.search.facet import Choice, Facet, Source
from hdnd_tui.search.kind_facet import KIND
from hdnd_tui.search.results import ValueCount
from hdnd_tui.wording import Wording

FACETS: dict[str, Facet] = {facet.name: facet for facet in (KIND,)}
"""Name -> facet, in the order in which they are listed."""


def name_of(choice: Choice) -> Wording:
    """Give how a value is called; its key where the facet is not known."""
    facet = FACETS.get(choice[0])
    return facet.name_of(choice[1]) if facet else Wording(choice[1], choice[1])


def in_order(choices: Iterable[Choice]) -> list[Choice]:
    """Give choices in the order of their facets and names."""
    places = {name: place for place, name in enumerate(FACETS)}
    return sorted(choices, key=lambda choice: (places.get(choice[0], len(places)), name_of(choice).vi))


def fitting(source: Source, choices: Iterable[Choice], everything: int) -> int:
    """Give the articles with a chosen value in every facet of which any is chosen."""
    by_facet: dict[str, int] = {}
    for name, key in choices:
        facet = FACETS.get(name)
        by_facet[name] = by_facet.get(name, 0) | (facet.bits(source, key) if facet else 0)
    for bits in by_facet.values():
        everything &= bits
    return everything


def count(source: Source, bits: int) -> tuple[ValueCount, ...]:
    """Count articles by value, those without articles left out."""
    return tuple(
        ValueCount(facet.name, key, number)
        for facet in FACETS.values()
        for key in facet.keys(source)
        if (number := (facet.bits(source, key) & bits).bit_count())
    )
