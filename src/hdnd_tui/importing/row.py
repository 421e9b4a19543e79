"""The names and offices of a text in a row, and the words between two of them."""

from __future__ import annotations

from dataclasses import dataclass

from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.gaps import LIST
from hdnd_tui.importing.mentions import Item, Named, Stated


@dataclass(frozen=True, slots=True)
class Row:
    """The items of a text in reading order."""

    tokens: Tokens
    items: list[Item]
    sentence: list[int]
    """What `sentence_numbers` gives."""

    def gap(self, left: int, right: int) -> list[str] | None:
        """Give the words between two items; None across the end of a sentence."""
        start, end = self.items[left].after, self.items[right].lead
        if end < start or self.sentence[max(start - 1, 0)] != self.sentence[end]:
            return None
        return self.tokens.words[start:end]

    def titles(self, first: int, last: int) -> list[Title]:
        """Give the offices of the items from `first` to `last`."""
        return [item.title for item in self.items[first : last + 1] if isinstance(item, Stated)]

    def is_plural(self, index: int) -> bool:
        """Tell whether the item is the office of several: "các Phó Chủ tịch"."""
        stated = self.items[index]
        return isinstance(stated, Stated) and stated.plural

    def joined_before(self, index: int) -> list[Named]:
        """Give the names that a list joins to the one at `index`: "A và B được bầu" appoints both."""
        found: list[Named] = []
        while index > 0:
            gap = self.gap(index - 1, index)
            if gap is None or " ".join(gap) not in LIST:
                break
            previous = index - 1
            while previous >= 0 and isinstance(self.items[previous], Stated):
                previous -= 1
            item = self.items[previous] if previous >= 0 else None
            if not isinstance(item, Named) or item.standing == "citizen":
                break
            if previous < index - 1 and "và" not in gap:
                break
            found.append(item)
            index = previous
        return found

    def listed_after(self, index: int) -> list[Named]:
        """Give the names that a list goes on with after the one at `index`."""
        found: list[Named] = []
        while index + 1 < len(self.items):
            following, between = self.items[index + 1], self.gap(index, index + 1)
            if between is None or " ".join(between) not in LIST or not isinstance(following, Named):
                break
            found.append(following)
            index += 1
        return found
