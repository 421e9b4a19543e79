"""All that belongs to one archive: made anew when another one is opened, or takes its place on the disk.

What a number means (of an article, a council, a person) only its archive says, so nothing that holds one may
be kept elsewhere in the reading room. What lives on there is the user's own (basket, notes, searches, what
was copied, settings) or how the room looks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hdnd_tui.search.query import Query
from hdnd_tui.tui import texts
from hdnd_tui.tui.filters import Filters
from hdnd_tui.tui.library import Library
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.search.results import Results
    from hdnd_tui.tui.jumps import Jump
    from hdnd_tui.tui.pages import Pages
    from hdnd_tui.tui.targets import Page, ToArticle


class FileKey(NamedTuple):
    """Where a file stands and which one it is."""

    path: Path
    device: int
    inode: int


@dataclass(eq=False, slots=True)
class Desk:
    """The archive that is shown, and what was asked of it, chosen in it and read in it."""

    library: Library
    elsewhere: frozenset[str]
    """Ids in the user's basket that this archive does not hold; at first all of them."""
    fixed: Wording | None = None
    """Why this archive is not to be changed; None where it may be."""
    basket: list[str] = field(default_factory=list)
    """Ids of the articles of this archive that are in the basket; `sort_basket` finds them."""
    filters: Filters = field(default_factory=Filters)
    query: Query = field(default_factory=Query)
    """What is asked now."""
    asked: Query | None = None
    """What the list answers; None: there is no list yet."""
    found: Results | None = None
    reading: int = 0
    """Number of the article that was asked for last."""
    version: tuple[int, ...] | None = None
    """As `Library.version` gives it, when the list was made; None: nothing was read yet."""
    articles: int = 0
    checked: Wording = texts.CHECKING
    changed_at: float = float("-inf")
    """When the archive was seen to have changed last."""
    is_replacement: bool = False
    """It took the place of another one on the disk, and what it holds was not noted yet."""
    jumps: list[Jump] = field(default_factory=list)
    """The lists that were shown from elsewhere, the last one last."""
    trail: list[Page] = field(default_factory=list)
    """The pages from which the article being read was opened."""
    shelf: Callable[[], None] | None = None
    """Shows the basket, or whatever list it was opened from, again."""
    left: ToArticle | None = None
    """What was chosen there. Another article has no way back to them."""
    pages: Pages | None = None
    """What makes pages; made when the first one is asked for."""

    def is_at(self, path: Path) -> bool:
        """Say whether another file than the one shown stands at its path; one that is gone does not."""
        key = file_key(path)
        return key is None or self.version is None or (key.device, key.inode) == self.version[:2]


def file_key(path: Path) -> FileKey | None:
    """Give what tells a file from others, also from one put in its place; None where there is none."""
    try:
        status = path.stat()
        return FileKey(path.resolve(), status.st_dev, status.st_ino)
    except (OSError, ValueError):
        return None
