"""What one left behind when a link or a page showed another list, to come back to with Esc."""

from __future__ import annotations

from typing import NamedTuple

from hdnd_tui.search.query import Sort
from hdnd_tui.tui.filters import Filters
from hdnd_tui.tui.targets import Page, ToArticle, ToList


class View(NamedTuple):
    """A list as it was shown, and the article that was being read in it."""

    text: str
    filters: Filters
    sort: Sort
    cursor: int
    reading: int = 0
    """Number of the article; 0: none was being read."""
    top: int = 0
    """The first line of it in view."""
    trail: tuple[Page, ...] = ()
    left: ToArticle | None = None
    """What was chosen on the last page of the trail."""


class Jump(NamedTuple):
    """A list that was shown from elsewhere."""

    to: ToList
    back: View

    def holds(self, text: str, filters: Filters) -> bool:
        """Say whether the list for these words and filters is still the one jumped to, or a part of it."""
        to = self.to
        return (
            to.text in ("", text.strip())
            and to.councils <= filters.councils
            and to.years <= filters.years
            and to.chosen <= filters.chosen
            and to.person in (None, filters.person)
            and to.days in (None, filters.days)
        )
