"""Words of a text as the index knows them: syllables without marks, and their marks apart.

A term of the index is one of
    hoi                 a syllable, without marks
    'hoi~65             the same with its marks, as VNI figures
    +hoi_dong~65.962    two neighbours; the part before `~` is their common beginning in any spelling
    ^hoi  ^hoi_dong     a syllable, two neighbours of the title
    @nguyen  @van_an    a syllable, two neighbours of an official's name
    #12.2020.nqhdnd     the number of a document
    #_giam_sat          a kind of event (`councils.events`)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from hdnd_tui.vietnamese.abbreviations import join_parts, one_reading
from hdnd_tui.vietnamese.letters import fold, one_y
from hdnd_tui.vietnamese.numbers import find_documents

TOKENIZER_VERSION = 5
"""Raised whenever the same text gives other terms; an index of another version is rebuilt."""

LONGEST_WORD = 40
LONGEST_SYLLABLE = 16
"""Longer words are no syllables of the language, which a typing slip could stand for."""
_WORD = re.compile(r"([^\W_]+)\0*")
# A line end and the end of a sentence part neighbours; a point after `TP` or `Q` does not. Not the rule of
# `sentences`: it also parts at a colon, and each change of it asks for another index of every archive.
_BREAK = re.compile(r"[\n.!?…;:](?:(?<=\n)|(?<=\w\w\w.)[.!?…;:]*\s)")
_MARK_FIGURES = {
    "\u0301": "1",
    "\u0300": "2",
    "\u0309": "3",
    "\u0303": "4",
    "\u0323": "5",
    "\u0302": "6",
    "\u031b": "7",
    "\u0306": "8",
}


class Syllable(NamedTuple):
    """A word as it is compared: letters without marks, and the marks in VNI figures, tones last."""

    bare: str
    marks: str

    @property
    def exact(self) -> str:
        """The term for this syllable with exactly these marks."""
        return f"'{self.bare}~{self.marks}"


class Word(NamedTuple):
    """A word of a text with its place; an abbreviation stands for several syllables."""

    start: int
    end: int
    text: str
    """As it stands there, the parts of an abbreviation joined."""
    syllables: tuple[Syllable, ...]


def _marks(word: str) -> str:
    """Give the marks of a word as VNI figures: `đường` has 9772, both hoà and hòa have 2."""
    shapes: list[str] = []
    tones: list[str] = []
    for char in unicodedata.normalize("NFD", word):
        if char in "đĐðÐ":
            shapes.append("9")
        elif char in _MARK_FIGURES:
            figure = _MARK_FIGURES[char]
            (shapes if figure > "5" else tones).append(figure)
    return "".join(shapes + tones)


def syllable(word: str) -> Syllable:
    """Read one word as one syllable: folded, a lone y as i, and the marks it bears; cut at the longest."""
    word = word[:LONGEST_WORD]
    bare = fold(word)
    return Syllable(one_y(bare), "" if bare == word.lower() else _marks(word))


def read_once(word: str) -> tuple[Syllable, ...]:
    """Give the syllables that a word stands for: an abbreviation with one reading stands for several."""
    full = one_reading().get(fold(word)) if len(word) <= 8 else None
    return tuple(map(syllable, full)) if full else (syllable(word),)


@lru_cache(1 << 13)
def read_word(word: str) -> tuple[Syllable, ...]:
    """Do the same for a word of an article, which will come again."""
    return read_once(word)


def read_words(text: str, read: Callable[[str], tuple[Syllable, ...]] = read_word) -> list[Word]:
    """Cut NFC text into words with their offsets in `text`; `read_once` for what is half typed."""
    return [Word(m.start(), m.end(), m[1], read(m[1])) for m in _WORD.finditer(join_parts(text))]


def read_line(text: str) -> list[Syllable]:
    """Give the syllables of a text that is one run of words, as a title is."""
    return list(chain.from_iterable(map(read_word, _WORD.findall(join_parts(text)))))


def _lines(text: str) -> Iterable[list[Syllable]]:
    for part in _BREAK.split(text):
        line = read_line(part)
        if line:
            yield line


def pair(first: Syllable, second: Syllable) -> str:
    """Give the term for two neighbours with exactly these marks."""
    return f"+{first.bare}_{second.bare}~{first.marks}.{second.marks}"


def terms(title: str, body: str, others: Sequence[str] = (), names: Sequence[str] = ()) -> set[str]:
    """Give the terms of an article; `others` are its captions and byline, `names` its officials."""
    found: set[str] = set()
    heading = read_line(title)
    found.update("^" + s.bare for s in heading)
    found.update(f"^{a.bare}_{b.bare}" for a, b in pairwise(heading))
    syllables: set[Syllable] = set()
    for line in (heading, *_lines(body), *(line for text in (*others, *names) for line in _lines(text))):
        syllables.update(line)
        found.update([f"+{a}_{b}~{m}.{n}" for (a, m), (b, n) in pairwise(line)])
    found.update([bare for bare, _ in syllables])
    found.update([f"'{bare}~{marks}" for bare, marks in syllables if marks])
    for text in (title, body, *others):
        if "/" in text:
            for document in find_documents(text):
                found.update("#" + key for key in document.keys)
    for name in names:
        line = read_line(name)
        found.update("@" + s.bare for s in line)
        found.update(f"@{a.bare}_{b.bare}" for a, b in pairwise(line))
    return found


def title_length(title: str) -> int:
    """Count the syllables of a title, from 1 to 255."""
    return max(1, min(255, len(read_line(title))))
