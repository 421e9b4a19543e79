"""The texts of a page cut into tokens once, with the units that they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress, count

from hdnd_tui.article import Part, Place
from hdnd_tui.councils.names import MIDDLE_NAMES, honorific_words, is_surname
from hdnd_tui.councils.places import SPOT_WORDS, Spot, may_be_named, name_at, name_words, spot_at
from hdnd_tui.councils.titles import title_words
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.gaps import ENDS, sentence_numbers
from hdnd_tui.importing.page import Layout

_MIDDLE_NAMES = frozenset(name.lower() for name in MIDDLE_NAMES)


@dataclass(frozen=True, slots=True, eq=False)
class TextPart:
    """The title, the body or a caption, in tokens."""

    part: Part
    index: int
    tokens: Tokens
    sentences: list[int]
    """For every token the number of its sentence."""
    spots: tuple[Spot, ...]
    """The units named in it, in reading order."""
    signs: list[int]
    """The tokens at which a unit, an office or a name can begin or a sentence end: half of them can not."""

    def place(self, start: int, end: int) -> Place:
        """Give where tokens `start` up to `end` stand."""
        return Place(self.part, self.tokens.starts[start], self.tokens.ends[end - 1], self.index)


def text_part(part: Part, index: int, text: str) -> TextPart:
    """Cut one text of a page into tokens, with the numbers of their sentences and the units it names."""
    tokens = Tokens(text)
    signs = list(compress(count(), map(_told().get, tokens.words, tokens.capital)))
    return TextPart(part, index, tokens, sentence_numbers(tokens, signs), spots_of(tokens, signs), signs)


@lru_cache(2)
def text_parts(layout: Layout) -> tuple[TextPart, ...]:
    """Give title, body and captions of a page; the last are kept, since several readers ask for them."""
    parts = [text_part("title", 0, layout.title)] if layout.title_given else []
    parts.append(text_part("body", 0, layout.body))
    parts.extend(text_part("caption", index, text) for index, text in enumerate(layout.captions))
    return tuple(parts)


@lru_cache(8)
def line_breaks(text: TextPart) -> list[int]:
    """Give the tokens that are the ends of lines; kept, since most offices ask for them."""
    return [at for at in text.signs if text.tokens.words[at] == "\n"]


@cache
def _told() -> dict[str, bool]:
    """Give the words at which something begins or ends even where they have no capital, each with True."""
    return dict.fromkeys(SPOT_WORDS | title_words() | honorific_words() | ENDS, True)


@cache
def _first_words() -> frozenset[str]:
    """Give the words with which a unit can begin, with its kind or without."""
    return SPOT_WORDS | name_words()


def spots_of(tokens: Tokens, among: Iterable[int]) -> tuple[Spot, ...]:
    """Give the units that a text names, with their kind or without; `among` are all its signs."""
    found: list[Spot] = []
    words, capital, size, firsts = tokens.words, tokens.capital, tokens.size, _first_words()
    done = 0
    for at in [at for at in among if words[at] in firsts]:
        if at < done:
            continue
        if words[at] in SPOT_WORDS:
            spot = spot_at(tokens, at) if may_be_named(tokens, at) else None
            if spot is not None:
                if spot.name:
                    found.append(spot)
                done = spot.end
            continue
        if not capital[at]:
            continue
        end, kinds = name_at(tokens, at)
        if end > at:
            whole = not (end < size and capital[end]) and not (at and capital[at - 1])
            named = whole or any(kind.startswith("P") for kind in kinds)
            if named and (at == done or not _ends_a_person(tokens, at)):
                found.append(Spot("", tokens.raw(at, end), at, end, True))
            done = end
    return tuple(found)


def _ends_a_person(tokens: Tokens, at: int) -> bool:
    """Tell whether a unit's name at a token ends a person's: "Bộ trưởng Nguyễn Thái Bình".

    "Đoàn" is a surname, but before a unit much more often its delegation or youth union.
    """
    before = at - 1
    word = tokens.words[before]
    return (
        before >= 0
        and tokens.capital[before]
        and tokens.starts[at] - tokens.ends[before] == 1
        and ((is_surname(word) and word != "đoàn") or word in _MIDDLE_NAMES)
    )
