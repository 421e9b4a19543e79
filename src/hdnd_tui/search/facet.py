"""What a facet is: named values, of which an article has some; several can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.filing import Filing
from hdnd_tui.wording import Wording

Choice = tuple[str, str]
"""The name of a facet and the key of one of its values."""


class Source(NamedTuple):
    """What an archive knows of its articles without reading them."""

    bitmaps: Bitmaps
    filing: Filing


class Facet(NamedTuple):
    """One way to divide the articles, beside councils and years."""

    name: str
    heading: Wording
    """As the sidebar calls it."""
    keys: Callable[[Source], Iterable[str]]
    """Gives the keys of the values, in the order in which they are listed."""
    bits: Callable[[Source, str], int]
    """Gives the articles of a value; none for a key that is not known."""
    name_of: Callable[[str], Wording]
    """Gives how a value is called."""
