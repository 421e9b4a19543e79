"""What stands between a file and an article: the decoded page, and the page taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hdnd_tui.article import Run
from hdnd_tui.wording import Wording

PortalDateKind = Literal["rendered", "published", "unknown"]


MarkRole = Literal["title", "body", "caption", "byline", "published"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of a page that the format itself knows the part of."""

    role: MarkRole
    start: int
    """Offset in the text of the page."""
    end: int


TableForm = Literal["records", "boxes", "columns"]
"""`records` tells of something in each row; `boxes` stand for themselves, row by row or one column first."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table where it stands in a page; tables in its cells come behind it."""

    form: TableForm
    start: int
    """Offset in the text of the page."""
    rows: tuple[tuple[int, ...], ...]
    """For each row the offsets at which its cells end; a cell begins where the one before it ends."""

    @property
    def end(self) -> int:
        """The offset after the last cell."""
        return self.rows[-1][-1]


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a format gives it: decoded, not yet cleaned."""

    text: str
    """NFC, lines ending in LF, runs of combining marks capped; every other character as it came."""
    source: str
    """File name or address."""
    original: bytes
    """The page as it came; for a line of a `.jsonl` file that line's bytes."""
    id: str | None = None
    """The id that the format itself states."""
    title: str | None = None
    published: str | None = None
    """The day of publication as the format states it, in any spelling."""
    author: str | None = None
    site: str | None = None
    structured: bool = False
    """The text is the body of an article already: there is no furniture to remove."""
    portal: str = ""
    """Words outside the article that may name the council: name of the site, breadcrumbs."""
    marks: tuple[Mark, ...] = ()
    """What belongs to the article, in reading order, each a line or more; all else is the portal's then."""
    tables: tuple[Table, ...] = ()
    """The tables that the format tells from other text, in reading order."""
    warning: Wording | None = None
    """What the user should be told though the page is imported, such as letters that were lost before."""


@dataclass(frozen=True, slots=True)
class PortalDate:
    """A date line that the portal put on the page and that is no part of the article."""

    text: str
    """The words as they stand in the page."""
    page_start: int
    """Offset in the decoded page."""
    page_end: int
    kind: PortalDateKind
    """`rendered` is the day the page was printed or saved, never that of the article (DOMAIN section 5)."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A page taken apart: the article's own text, cleaned, and what the portal put around it."""

    title: str
    title_given: bool
    """False where the page has no title and the first sentence, shortened, stands for it."""
    body: str
    """Without title, byline and captions; paragraphs are apart by one empty line."""
    captions: tuple[str, ...]
    caption_at: tuple[int, ...]
    """For each caption its offset in `body`."""
    author: str | None
    runs: tuple[Run, ...]
    """Where every run of title, body, captions and byline stands in the decoded page."""
    dates: tuple[PortalDate, ...]
    portal: str
    """The text that was left out, a line each, as a hint for the site's council."""
