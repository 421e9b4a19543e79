"""Where one can go from a page of the reading room: an article, a person, a council, a list."""

from __future__ import annotations

from typing import NamedTuple

from hdnd_tui.article import Place
from hdnd_tui.search.facet import Choice


class ToArticle(NamedTuple):
    """An article to open, at a place in it where one is given."""

    number: int
    place: Place | None = None


class ToWords(NamedTuple):
    """The next place in an article where words stand."""

    article: int
    text: str
    places: tuple[Place, ...] = ()
    """Where they stand, though other words may stand there; none: where the text itself is found."""


class ToPerson(NamedTuple):
    """The page of a person."""

    number: int
    article: int = 0
    """The article from which one comes, for the office on its day; 0: none."""


class ToCouncil(NamedTuple):
    """The page of a council."""

    number: int


class ToOffices(NamedTuple):
    """Who held which office of a council."""

    council: int
    text: str = ""
    """What is typed at first."""


class ToPeople(NamedTuple):
    """The people of an article, of whom one may go on to everybody."""

    article: int


class ToDirectory(NamedTuple):
    """Everybody the archive names."""

    text: str = ""
    """What is typed at first."""
    order: int = 0
    """How the list is sorted at first."""


class ToCouncils(NamedTuple):
    """All councils of the archive."""

    text: str = ""
    for_offices: bool = False
    """The one chosen leads to who held which office in it."""


class ToList(NamedTuple):
    """The list of results, for other words and filters."""

    text: str = ""
    councils: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    chosen: frozenset[Choice] = frozenset()
    """Values of facets."""
    person: tuple[int, str] | None = None
    days: tuple[str, str] | None = None


class ToOriginal(NamedTuple):
    """The page of an article as it came, from an offset on."""

    article: int
    offset: int = 0


class ToFacts(NamedTuple):
    """The words that state the facts of an article."""

    article: int


class ToRelated(NamedTuple):
    """Articles near to one."""

    article: int


Page = (
    ToPerson | ToCouncil | ToOffices | ToPeople | ToDirectory | ToCouncils | ToOriginal | ToFacts | ToRelated
)
"""What is shown over the reading room."""

Target = Page | ToArticle | ToWords | ToList


def is_same_page(one: object, other: object) -> bool:
    """Tell whether two values lead to one page, whatever was typed there since."""
    if isinstance(one, ToOffices) and isinstance(other, ToOffices):
        return one.council == other.council
    return one is not None and one == other
