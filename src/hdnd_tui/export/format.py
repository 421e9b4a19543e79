"""What an export format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.article import Article
    from hdnd_tui.export.style import Style

_MANY = Wording("cac-bai-hdnd", "articles")


class Format(NamedTuple):
    """One way to write articles."""

    name: str
    suffix: str
    """With its dot, `.txt`."""
    label: Wording
    article: Callable[[Article, Style], str]
    """Gives one article; the text ends in a line end."""
    head: Callable[[Style], str] = lambda style: ""
    """Gives what stands before the first article."""
    between: str = ""
    """What stands between two articles."""
    lines_in_cells: bool = False
    """Line ends inside an article belong to a cell and never become CR LF."""
    collection: bool = False
    """Many articles are one file unless a file each is asked for: a table, lines of data."""
    whole: Callable[[Iterable[Article], Style], Iterator[str]] | None = None
    """Gives a file of many articles, where it is more than one after the other."""
    packed: Callable[[Iterable[Article], Style], Iterator[bytes]] | None = None
    """Gives the bytes of a file that is no text; a mark and line ends are not for it."""
    wants_mark: bool = False
    """Opens rightly in its usual program only where it begins with a byte order mark."""
    many: Wording = _MANY
    """Name, without suffix, of one file with many articles."""

    @property
    def one_file(self) -> bool:
        """Whether many articles are one file unless a file each is asked for."""
        return self.collection or self.whole is not None
