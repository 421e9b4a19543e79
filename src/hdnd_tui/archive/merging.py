"""Applying what another archive has changed, once, twice or out of order, and taking it back.

A change says which state an article is in now and which states it has passed through. An article here is
brought up to date where its state is one of those; it is left alone where the change tells of a state that
it has passed through itself; and where the two have gone apart it is kept and named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hdnd_tui.archive import corrections
from hdnd_tui.archive.ledger import REMOVED_STATE, Ledger, state_of
from hdnd_tui.archive.outcome import Outcome
from hdnd_tui.archive.rows import to_article
from hdnd_tui.archive.schema import AT
from hdnd_tui.archive.shorthand import pack
from hdnd_tui.article import Article
from hdnd_tui.errors import WrongUsage
from hdnd_tui.wording import Wording

LATER = Wording("kho đã có bản này hoặc bản mới hơn", "the archive has this version or a later one")
REMOVED_HERE = Wording("bài đã được bỏ khỏi kho này", "the article was removed from this archive")
APART = Wording(
    "bài trong kho này đã thay đổi theo cách khác; bản trong kho được giữ",
    "the article has changed in another way in this archive; the version here is kept",
)
CHANGED_SINCE = Wording("bài đã thay đổi sau đó nên được giữ", "the article has changed since and is kept")


@dataclass(frozen=True, slots=True)
class Change:
    """One article of an update pack."""

    id: str
    state: str
    """Its state now; REMOVED_STATE where it was taken out."""
    was: tuple[str, ...]
    """The states it has passed through, the oldest first."""
    read: Article | None = None
    """As it was read from its page; None where it was taken out."""
    corrections: Mapping[str, str] = field(default_factory=dict)
    """What the user of the other archive set right, by field."""


@dataclass(frozen=True, slots=True)
class _Here:
    """An article as this archive has it."""

    state: str | None
    """None where it never had it."""
    earlier: list[str]
    row: Sequence[Any] | None
    read: Article | None
    corrections: dict[str, str]


class Merging:
    """Applies changes within one transaction of a writer."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.remembers = False
        """Something was noted, be it only that an article is gone."""

    def apply(self, changes: Iterable[Change]) -> list[Outcome]:
        """Apply changes in order and keep what `undo` needs, in place of what was kept before."""
        outcomes = []
        forgotten = False
        for change in changes:
            if not forgotten:
                self._ledger.book.delete("undo", "1")
                forgotten = True
            outcomes.append(self._apply_one(change))
        return outcomes

    def undo(self) -> list[Outcome]:
        """Take back what the last `apply` changed; raises WrongUsage where there is nothing to take back."""
        kept = self._ledger.book.delete("undo", "1")
        if not kept:
            raise WrongUsage(
                "Không có gói cập nhật nào để hoàn tác: chỉ gói nhập sau cùng hoàn tác được, một lần. Hãy xem"
                " lại kho: hdnd-tui info",
                "There is no update pack to take back: only the last one can be, once. Look at the archive:"
                " hdnd-tui info",
            )
        return [
            self._take_back(id, state, json.loads(before))
            for _, id, state, before in sorted(kept, reverse=True)
        ]

    def _apply_one(self, change: Change) -> Outcome:
        here = self._look(change.id)
        values = dict(change.corrections)
        if here.state == change.state:
            return Outcome(change.id, "unchanged")
        past = change.state in here.earlier and len(change.was) <= len(here.earlier)
        if here.state is None:
            if past:
                return Outcome(change.id, "unchanged", LATER)
            if change.read is None:
                self._note_states(change, here)
                return Outcome(change.id, "unchanged")
        elif here.state not in change.was or past:
            verdict = self._apart(change, here)
            if verdict is not None:
                return verdict
            values |= here.corrections
        return self._enter(change, here, values)

    def _apart(self, change: Change, here: _Here) -> Outcome | None:
        """Judge a change that does not follow on what is here; None where only corrections are in between."""
        if change.state in here.earlier:
            return Outcome(change.id, "unchanged", LATER)
        if here.state == REMOVED_STATE:
            return Outcome(change.id, "unchanged", REMOVED_HERE)
        if here.corrections and here.read is not None and change.read is not None:
            bare = state_of(here.read, {})
            if bare == change.state:
                return Outcome(change.id, "unchanged")
            if bare in change.was:
                return None
        return Outcome(change.id, "refused", APART)

    def _enter(self, change: Change, here: _Here, values: dict[str, str]) -> Outcome:
        self._keep_for_undo(change, here, values)
        self._note_states(change, here)
        ledger = self._ledger
        if change.read is None:
            assert here.row is not None
            ledger.remove(here.row)
            return Outcome(change.id, "removed")
        article = corrections.apply(change.read, values)
        if here.row is not None:
            stored = to_article(here.row)
            original = None
            if (stored.title, stored.body, stored.captions) == (
                article.title,
                article.body,
                article.captions,
            ):
                article, original = replace(article, runs=stored.runs), here.row[AT["original"]]
            ledger.correct(change.read, values)
            ledger.replace(here.row, article, original)
            return Outcome(change.id, "updated")
        gone = ledger.book.delete("removed", "id = ?", change.id)
        ledger.correct(change.read, values)
        ledger.enter(article, gone[0][0] if gone else ledger.new_number(), None)
        return Outcome(change.id, "updated" if gone else "added")

    def _note_states(self, change: Change, here: _Here) -> None:
        passed = list(change.was)
        if here.state is not None and here.state not in passed:
            passed += [here.state, change.state]  # corrected here: from now on both are past
        for state in passed:
            if state not in here.earlier:
                self._ledger.leave(change.id, state)
                self.remembers = True

    def _keep_for_undo(self, change: Change, here: _Here, values: Mapping[str, str]) -> None:
        book = self._ledger.book
        before: dict[str, Any] = {"history": book.find("SELECT coalesce(max(number), 0) FROM history")[0]}
        if here.row is not None and here.read is not None:
            before |= {
                "number": here.row[0],
                "original": here.row[AT["original"]],
                "read": here.read.to_json(),
                "corrections": here.corrections,
            }
        elif here.state == REMOVED_STATE:
            before["removed"] = list(
                book.find("SELECT number, id, original, article FROM removed WHERE id = ?", change.id)
            )
            before["kept"] = self._ledger.kept_corrections(change.id)
        state = state_of(change.read, values) if change.read else REMOVED_STATE
        number = book.find("SELECT coalesce(max(number), 0) + 1 FROM undo")[0]
        book.insert("undo", (number, change.id, state, pack(before)))
        book.flush()

    def _take_back(self, id: str, state: str, before: dict[str, Any]) -> Outcome:
        here = self._look(id)
        if here.state != state:
            return Outcome(id, "refused", CHANGED_SINCE)
        ledger = self._ledger
        if here.row is not None:
            ledger.take_out(here.row)
        ledger.book.delete("removed", "id = ?", id)
        ledger.book.delete("corrections", "article = ?", id)
        ledger.book.delete("history", "article = ? AND number > ?", id, before["history"])
        if "removed" in before:
            ledger.book.insert("removed", before["removed"])
            for row in before["kept"]:
                ledger.book.insert("corrections", row)
            return Outcome(id, "removed")
        if "read" not in before:
            return Outcome(id, "removed")
        read = Article.from_json(before["read"])
        ledger.correct(read, before["corrections"])
        article = corrections.apply(read, before["corrections"])
        ledger.enter(article, before["number"], before["original"])
        return Outcome(id, "updated" if here.row is not None else "added")

    def _look(self, id: str) -> _Here:
        ledger = self._ledger
        earlier = ledger.states(id)
        row = ledger.row(id)
        if row is not None:
            read, now = ledger.as_read(row)
            return _Here(state_of(read, now), earlier, row, read, now)
        state = REMOVED_STATE if ledger.is_removed(id) else None
        return _Here(state, earlier, None, None, {})
