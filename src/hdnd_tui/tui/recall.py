"""Going back through earlier queries in the search box."""

from __future__ import annotations

from collections.abc import Sequence


class Recall:
    """A place in the list of earlier queries; what was typed before is the newest of them."""

    def __init__(self) -> None:
        self._queries: Sequence[str] = ()
        self._at = -1
        self._typed = ""

    @property
    def active(self) -> bool:
        """An earlier query is in the box."""
        return self._at >= 0

    def end(self) -> None:
        """Typing goes on from here: the query in the box is the user's own again."""
        self._at = -1

    def older(self, typed: str, queries: Sequence[str]) -> str | None:
        """Give the query before the one in the box; None where there is none."""
        if not self.active:
            self._typed = typed
            self._queries = [query for query in queries if query != typed.strip()]
        if self._at + 1 >= len(self._queries):
            return None
        self._at += 1
        return self._queries[self._at]

    def newer(self) -> str | None:
        """Give the query after the one in the box, at last what was typed; None where none was recalled."""
        if not self.active:
            return None
        self._at -= 1
        return self._queries[self._at] if self.active else self._typed
