"""What a search gives: hits, counts, and how the query was understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, overload

from hdnd_tui.article import Council, DateKnown
from hdnd_tui.search.query import Query
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.search.words import Word


class Hit(NamedTuple):
    """An article of a result."""

    number: int
    id: str
    title: str
    date: str | None
    date_known: DateKnown
    year: int | None
    council: Council | None
    score: float
    """Comparable within one result only; 0 where the result is by date or below the ranked part."""


class CouncilCount(NamedTuple):
    """How many articles of a result are listed under a council."""

    number: int
    council: Council
    province_now: str
    """Plain name of today's province; empty where it is not known."""
    count: int  # type: ignore[assignment]


class CouncilCounts(Sequence[CouncilCount]):
    """The counts of the councils of a result; names are put to them when they are read."""

    def __init__(
        self,
        counts: Sequence[tuple[int, int]] = (),
        known: Mapping[int, tuple[Council, str]] = MappingProxyType({}),
    ) -> None:
        """Take number and count of each council, and its name and province by number."""
        self._counts = counts
        self._known = known

    def __len__(self) -> int:
        return len(self._counts)

    @overload
    def __getitem__(self, at: int) -> CouncilCount: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[CouncilCount]: ...

    def __getitem__(self, at: int | slice) -> CouncilCount | Sequence[CouncilCount]:
        if isinstance(at, slice):
            return CouncilCounts(self._counts[at], self._known)
        number, count = self._counts[at]
        return CouncilCount(number, *self._known[number], count)


class YearCount(NamedTuple):
    """How many articles of a result are filed under a year; None: the year is not known."""

    year: int | None
    count: int  # type: ignore[assignment]


class ValueCount(NamedTuple):
    """How many articles of a result have a value of a facet."""

    facet: str
    """Its name in `search.facets`."""
    key: str
    count: int  # type: ignore[assignment]


class Facets(NamedTuple):
    """Counts over the whole result, exact once the last word is closed."""

    councils: CouncilCounts = CouncilCounts()
    """Most articles first."""
    years: tuple[YearCount, ...] = ()
    """Latest first, the unknown year last."""
    values: tuple[ValueCount, ...] = ()
    """Of the other facets, in the order of `search.facets.FACETS`, those with articles."""


class Repair(NamedTuple):
    """A word that was read as another one."""

    typed: str
    used: str
    why: Wording


class Missing(NamedTuple):
    """A word that keeps articles out of the result, or all the words, or a document, that no article has."""

    typed: str
    total_without: int
    """How many articles fit the rest of the query; 0 where there is no rest."""
    document: bool = False
    """It is the number of a document."""
    held: bool = False
    """Its pieces stand in the articles of the result here and there."""


class Unfit(NamedTuple):
    """A filter that fits no article, or that is no filter yet."""

    typed: str
    why: Wording
    """A sentence that names the filter and says what to do."""


class Offer(NamedTuple):
    """Another query worth trying, said openly: the councils that a former unit became part of."""

    text: str
    why: Wording


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query; it carries the query, so that a late answer can be dropped."""

    query: Query
    total: int
    read_as: str
    repairs: tuple[Repair, ...]
    missing: tuple[Missing, ...]
    offers: tuple[Offer, ...]
    facets: Facets
    hits: tuple[Hit, ...]
    unfit: tuple[Unfit, ...] = ()
    words: tuple[Word, ...] = field(default=(), repr=False)
    """The words as they were looked up, for marking hits in texts."""
    also: tuple[Word, ...] = field(default=(), repr=False)
    """Words in other spellings that were looked up too."""
    bits: int = field(default=0, repr=False)
    """The whole result: bit n stands for article n."""
    ranked: tuple[tuple[int, float], ...] = field(default=(), repr=False)
    """The best articles with their scores; the others follow, newest first."""
    hidden: int = field(default=0, repr=False)
    """Reprints for which another article stands; not among `ranked`, but in `bits` and `total`."""
    copies: Mapping[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    """Article -> its reprints in the result, where these are folded."""
    is_near: bool = field(default=False, repr=False)
    """No article holds all the words: the result are those that hold the most of them."""
    version: int = field(default=0, repr=False)
    """The version of the archive that was searched."""

    @property
    def rows(self) -> int:
        """How many rows a list of the result has."""
        return self.total - self.hidden.bit_count()
