"""What an import says while it runs and when it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hdnd_tui.article import Council, DateKnown
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.packs.pack_file import Manifest

LISTED = 200
"""Articles that a report names at most."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, or a page of it, with what was wrong; in a warning, what is to be known of it."""

    name: str
    """Its path as it can be printed, with the line for a page of a `.jsonl` file."""
    wording: Wording


def first_of(names: Sequence[str]) -> str:
    """Give the first of some names, and how many others there are: `tin.jsonl:3 (+12)`."""
    return names[0] if len(names) == 1 else f"{names[0]} (+{len(names) - 1})"


def file_of(name: str) -> str:
    """Give the file of a page by the name of the page: of `tin.jsonl:3` it is `tin.jsonl`."""
    file, _, line = name.rpartition(":")
    return file if line.isdecimal() else name


def told_once(refusals: Iterable[Refusal]) -> list[Refusal]:
    """Give refusals as they are shown: lines of one file with one reason stand together."""
    together: dict[tuple[str, Wording], list[str]] = {}
    for refusal in refusals:
        together.setdefault((file_of(refusal.name), refusal.wording), []).append(refusal.name)
    return [Refusal(first_of(names), wording) for (_, wording), names in together.items()]


@dataclass(frozen=True, slots=True)
class Change:
    """An article that was added or updated, as a list shows it."""

    kind: str
    """`added` or `updated`."""
    title: str
    date: str | None
    year: int | None
    council: Council | None
    date_known: DateKnown = "unknown"


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles were added, changed, already there, and which files were refused."""

    added: int
    updated: int
    unchanged: int
    skipped: int
    """Files of other kinds, met in folders."""
    refused: tuple[Refusal, ...]
    warnings: tuple[Refusal, ...]
    """Imported all the same, or left as the archive has it."""
    removed: int = 0
    """Articles that an update pack took out."""
    changes: tuple[Change, ...] = ()
    """The first `LISTED` articles that were added or updated."""
    undated: int = 0
    """Articles added or updated whose year is not known."""
    unplaced: int = 0
    """Articles added or updated of no known council."""
    new_archive: bool = False
    """There was no archive yet."""
    kinds: tuple[str, ...] = ()
    """How the names of the files skipped end, the most frequent first: `.doc`, `.pdf`."""

    def kinds_in_brackets(self) -> str:
        """Give the kinds as they follow the count of the files skipped; empty where there are none."""
        return f" ({', '.join(self.kinds)})" if self.kinds else ""


@dataclass(frozen=True, slots=True)
class Committed:
    """An article is on the disk."""

    id: str
    kind: str
    """`added`, `updated` or `removed`."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or page will not be imported."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class PackOpened:
    """An update pack is about to be applied."""

    name: str
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the import is, in bytes of the files; `total` is 0 until the folders are walked."""

    done: int
    total: int
    articles: int
    """Written, or found unchanged."""
    read: int = 0
    """Read from the files, be they written by now or not; of a pack none."""

    @property
    def seen(self) -> int:
        """Articles of which anything is known."""
        return max(self.read, self.articles)


Event = Committed | Refused | PackOpened | Progress

OnEvent = Callable[[Event], None]
