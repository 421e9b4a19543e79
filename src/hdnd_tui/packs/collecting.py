"""Which changes of an archive belong into a pack: all, those since a day, or those another archive lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hdnd_tui.archive import past
from hdnd_tui.archive.ledger import REMOVED_STATE, state_of
from hdnd_tui.archive.merging import Change
from hdnd_tui.archive.reader import Archive

_CHUNK = 200
_COMPARED = (
    "id, title, date, date_known, year, council, author, source, body, captions, caption_at, documents,"
    " councils, officials, proofs, corrected"
)
"""What makes up the state of an article that nobody corrected."""


@dataclass(frozen=True, slots=True)
class Collected:
    """One change, and whether the article is new to whom the pack is for."""

    change: Change
    is_new: bool


def everything(archive: Archive) -> Iterator[Collected]:
    """Give every article and every removal."""
    for number in sorted(archive.numbers()):
        yield Collected(_change(archive, number), is_new=True)
    for id in sorted(past.removed_ids(archive)):
        yield Collected(_removal(archive, id), is_new=False)


def since(archive: Archive, day: str) -> Iterator[Collected]:
    """Give what came, changed or was removed on an ISO day or later."""
    first = past.first_number_since(archive, day)
    changed = past.changed_since(archive, day)
    removed = past.removed_ids(archive)
    for number, id in _numbered(archive):
        is_new = first is not None and number >= first
        if is_new or id in changed:
            yield Collected(_change(archive, number), is_new)
    for id in sorted(changed & removed):
        yield Collected(_removal(archive, id), is_new=False)


def new_for(archive: Archive, other: Archive) -> Iterator[Collected]:
    """Give what `other` lacks or has in another state; what only `other` has is its own."""
    gone_there = past.removed_ids(other)
    for rows in archive.connection.by_number(f"SELECT number, {_COMPARED} FROM articles", _CHUNK):  # noqa: S608
        theirs = _same_articles(other, [row[1] for row in rows])
        for number, *values in rows:
            id = values[0]
            row = theirs.get(id)
            if row is not None and row[1:] == tuple(values) and values[-1] == "[]":
                continue
            change = _change(archive, number)
            there = () if row is None else _states_there(other, row[0])
            if change.state in there[:1] or (row is None and id in gone_there and not change.was):
                continue
            known = tuple(state for state in there if state not in change.was)
            yield Collected(_with_states(change, known), is_new=row is None)
    for id in sorted(past.removed_ids(archive) - gone_there):
        if (row := _same_articles(other, [id]).get(id)) is not None:
            change = _removal(archive, id)
            known = tuple(s for s in _states_there(other, row[0]) if s not in change.was)
            yield Collected(_with_states(change, known), is_new=False)


def _numbered(archive: Archive) -> Iterable[tuple[int, str]]:
    rows = archive.connection.execute("SELECT number, id FROM articles ORDER BY number").fetchall()
    return [(number, id) for number, id in rows]


def _same_articles(archive: Archive, ids: list[str]) -> dict[str, Any]:
    marks = ",".join("?" * len(ids))
    rows = archive.connection.execute(
        f"SELECT number, {_COMPARED} FROM articles WHERE id IN ({marks})",  # noqa: S608 - names of ours
        ids,
    ).fetchall()
    return {row[1]: row for row in rows}


def _states_there(other: Archive, number: int) -> tuple[str, ...]:
    """Give the state of an article in the other archive, and that without its user's corrections."""
    read, corrections = other.article_as_read(number)
    return tuple(dict.fromkeys((state_of(read, corrections), state_of(read, {}))))


def _change(archive: Archive, number: int) -> Change:
    read, corrections = archive.article_as_read(number)
    state = state_of(read, corrections)
    return Change(read.id, state, past.states_left(archive, read.id), read, corrections)


def _removal(archive: Archive, id: str) -> Change:
    return Change(id, REMOVED_STATE, past.states_left(archive, id))


def _with_states(change: Change, known: tuple[str, ...]) -> Change:
    return Change(change.id, change.state, change.was + known, change.read, change.corrections)
