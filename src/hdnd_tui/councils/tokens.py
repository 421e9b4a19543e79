"""A text as words and signs, each with its place, in the spelling that the grammars compare."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, pairwise, product
from operator import add, itemgetter
from typing import Any, cast

from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import USUAL, in_usual_page, read_as

UPPER = "A-ZĐÐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴČĔĬŎŬÑƁ"
"""The capitals of Vietnamese and of the minority languages, for a character class."""

_SIGNS = (*((sign, "'") for sign in "’‘ʼ`´"), *((sign, "-") for sign in "–—−‑"), ("\u00a0", " "))
_NEW_STYLE = re.compile(r"o[àáảãạèéẻẽẹ](?<!q..)(?!\w)"), re.compile(r"u[ỳýỷỹỵ](?<!q..)(?!\w)")
"""A syllable that ends in oa, oe, uy with its tone at the end; behind q the u is no vowel.

Two patterns: `re` finds one that begins with a plain letter several times as fast.
"""
_OLD_STYLE = dict(
    zip(
        "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(),
        "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(),
        strict=True,
    )
)
_CITY_NEXT = re.compile(r"\s*(?:HCM|Hồ Chí Minh|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)\b")
"""Behind "TP." a line that breaks before the city's name is no line of its own."""
_CITY_BROKEN = re.compile(r"tp\.\s*\n")


_APART = re.compile(rf"' (?<!['\"“].' )(?:(?<=\b[HK]' )|(?<=\b[A-ZĐ]' )(?=[{UPPER}]))")
"""A name of the highlands that was written apart: "H' Ven", "Cư M' Gar", not a letter in quotes."""
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}++(?:'{_LETTER}++)*+|\d++|\n|[^\w\s]|_"


def _latin(unless: str = "") -> str:
    """Give the letters of Vietnamese and its neighbours: a class that is found faster than all letters."""
    codes = (*range(0x250), *range(0x1E00, 0x1F00))
    return "".join(chr(code) for code in codes if re.match(rf"(?![{unless}\n]){_LETTER}", chr(code)))


_PLAIN = re.compile(rf"( ?+)([{_latin()}]++(?=[ .,\n:;)\"”!?/-])|[.,\n]|{_WORD})")
"""A token with the blank before it, which is passed over quickly so; the commonest tokens go first."""


@cache
def _glued() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the sign of a text with damaged words, and the pattern of its tokens.

    An honorific or a frequent surname that lost its space ("ôngNguyễn", "NguyễnThị") is a word of its own; a
    name of the highlands that was written apart ("H' Ven") is one; a word that follows the capitals of a
    photographer's name without a space begins there.
    """
    surnames = table("councils/facts/names")["frequent"]
    words = ("[Ôô]ng", "[Bb]à", "[Cc]hí", "(?<=/)c", *(rf"\b{name}" for name in surnames))
    ends = "".join(sorted({word[-1] for word in words}))
    small = _latin(UPPER)
    credit = rf"(?<=[{UPPER}]{{3}}.)(?=[{small}])"  # behind the name in a photo's credit, "Ảnh: Y MƠChủ tịch"
    whole = rf"[{_latin()}][{_latin(UPPER)}]*+(?![\w'])"  # most words: nothing is glued to them
    return (
        re.compile(rf"[{UPPER}](?:(?<=[{ends}].)|{credit})"),
        re.compile(
            rf"( ?)({whole}|(?=[{UPPER}ôbc])(?:{'|'.join(words)})(?=[{UPPER}][^\W\d_{UPPER}])"
            rf"|[{UPPER}]{{3,}}(?=[{UPPER}][{small}])|(?<!['\"“])\b[HK]' (?={_LETTER}){_LETTER}+"
            rf"|(?<!['\"“])\b[A-ZĐ]' (?=[{UPPER}]){_LETTER}+|{_WORD})"
        ),
    )


def _token(text: str) -> re.Pattern[str]:
    """Give the pattern of the tokens of a text; that for damaged words takes more time."""
    sign, pattern = _glued()
    damaged = _APART.search(text) or sign.search(text)
    return pattern if damaged else _PLAIN


def _plain_signs(text: str) -> str:
    """Give `text` with one form of hyphen, apostrophe and blank; the length stays."""
    for sign, plain in _SIGNS:
        text = text.replace(sign, plain)
    return text


def _low(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _in_old_style(low)


def _in_old_style(low: str) -> str:
    """Give a text in lower case with the tones of oa, oe, uy where the old style has them."""
    for ending in _NEW_STYLE:
        low = ending.sub(_old_ending, low)
    return low


def _old_ending(match: re.Match[str]) -> str:
    return _OLD_STYLE[match[0]]


def _shape(char: str) -> bytes:
    """Give what a usual letter or sign is told by when a text is cut."""
    plain = _plain_signs(char)
    if re.match(_LETTER, plain):
        return b"A" if plain.isupper() else b"a"
    if plain == "'":
        return b"'"
    return b" " if plain != "\n" and plain.isspace() else b","


def _run_on(shape: bytes) -> Iterator[int]:
    """Give places in the words of a text that may have lost the space between them."""
    for sign in _RUN_ON:
        at = shape.find(sign)
        while at >= 0:
            yield at
            at = shape.find(sign, at + 1)


_USUAL_COMPARABLE = _plain_signs(USUAL).lower()
_CAPITALS = bytes(map(str.isupper, USUAL))
_SHAPES = b"".join(map(_shape, USUAL))
"""What each of the usual letters and signs is: a capital, a small letter, a blank, a sign or figure."""
_BLANK = ord(" ")
_FIGURES = frozenset("0123456789")
_RUN_ON = (b"aA", b"AAAAa")
"""Shapes of words that lost the space between them, and of others: "ôngNguyễn", "MƠNAChủ", "VinFast"."""
_HIGHLAND = re.compile(rb"[aA]'[aA ]")
"""The shape of a name of the highlands, "H'Ven", "H' Ven"."""


@cache
def _joined_forms() -> dict[str, tuple[int, ...]]:
    """Give the short forms of an office and its body in one word, with where the parts end: "PCTHĐND"."""
    facts = table("councils/facts/offices")["joined"]
    found: dict[str, tuple[int, ...]] = {}
    for firsts, *others in facts:
        for parts in product(firsts, *others):
            ends = tuple(accumulate(len(part) for part in parts if part))
            if len(ends) > 1:
                found["".join(parts)] = ends
    return found


@cache
def _joined_words() -> frozenset[str]:
    """Give those short forms alone: a set is compared with a text's words twice as fast as a dictionary."""
    return frozenset(_joined_forms())


def comparable(text: str) -> str:
    """Give `text` in lower case, old tone placement, one form of hyphen and apostrophe; the length stays."""
    return _low(_plain_signs(text))


class Tokens:
    """The words and signs of a text; a line break is a token of its own."""

    __slots__ = ("capital", "ends", "low", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut `text` into tokens; offsets count its code points."""
        self.text = text
        self.low: str
        """The text as `comparable` gives it."""
        self.words: list[str] = []
        """Every token as `comparable` gives it."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.capital: list[bool]
        """True, or 1, where the token begins with a capital."""
        written = in_usual_page(text)
        if written is None or not self._cut_usual(written):
            self._cut_any()
        if "tp." in self.low and _CITY_BROKEN.search(self.low):
            self._rejoin()
        if not _joined_words().isdisjoint(self.words):
            self._part()
        self.size = len(self.words)
        if written is not None and self.size > 1:
            capitals = itemgetter(*self.starts)(written.translate(_CAPITALS))
            self.capital = cast("list[bool]", list(capitals))  # numbers, 1 and 0: they cost no call each
        else:
            self.capital = [text[start].isupper() for start in self.starts]

    def _cut_usual(self, written: bytes) -> bool:
        """Cut a text of usual letters at its signs and blanks; False where words are told in another way.

        A part of the text between two signs or figures is words, with one blank between each two mostly.
        """
        self.low = low = _in_old_style(read_as(written, _USUAL_COMPARABLE))
        shape = written.translate(_SHAPES)
        if b"'" in shape and _HIGHLAND.search(shape):
            return False
        words, starts, ends, at = self.words, self.starts, self.ends, 0
        low += "\n"
        for part in shape.replace(b"'", b",").split(b","):
            if part:
                end = at + len(part)
                found = low[at:end].split()
                words += found
                at += part[0] == _BLANK
                for word in found:
                    starts.append(at)
                    at += len(word)
                    ends.append(at)
                    at += 1
                if at != end + (part[-1] != _BLANK):
                    self._place_last(len(found), end - len(part))  # more blanks than one
                at = end
            sign = low[at]
            if sign in _FIGURES and not part and at and words[-1].isdigit():
                words[-1] += sign
                ends[-1] += 1
            else:
                words.append(sign)
                starts.append(at)
                ends.append(at + 1)
            at += 1
        del words[-1], starts[-1], ends[-1]
        self._part_run_on(shape)
        return True

    def _place_last(self, count: int, at: int) -> None:
        """Place the last words of those cut so far, whatever stands between them, from `at` on."""
        for number in range(len(self.words) - count, len(self.words)):
            word = self.words[number]
            self.starts[number] = at = self.low.index(word, at)
            self.ends[number] = at = at + len(word)

    def _part_run_on(self, shape: bytes) -> None:
        """Cut the words that lost the space between them, which only those of such a shape can be."""
        _, pattern = _glued()
        for at in sorted({bisect_right(self.starts, place) - 1 for place in _run_on(shape)}, reverse=True):
            start, end = self.starts[at], self.ends[at]
            parts: list[int] = []
            for found in pattern.finditer(self.text, start):
                if found.start() >= end:
                    break
                parts.append(found.end() - start)
            self._cut(at, parts)

    def _cut_any(self) -> None:
        """Cut any text into tokens, one with damaged words too."""
        plain = _plain_signs(self.text)
        self.low = low = _low(plain)
        pattern = _token(plain)
        # By turns what stands between two tokens, the blank before the second, and the second.
        pieces = pattern.split(low if pattern is _PLAIN else plain)
        if any(between := pieces[:-1:3]):
            pieces[1::3] = map(add, between, pieces[1::3])
        del pieces[::3]
        offsets = list(accumulate(map(len, pieces)))
        self.starts, self.ends = offsets[::2], offsets[1::2]
        self.words = pieces[1::2]
        if pattern is not _PLAIN:
            self.words = [low[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
            if "' " in low:
                self.words = [word.replace("' ", "'") for word in self.words]

    def _rejoin(self) -> None:
        """Drop the line breaks that stand between "TP." and the city's name."""
        for at in range(len(self.words) - 1, -1, -1):
            start = self.starts[at]
            if (
                self.words[at] == "\n"
                and self.low[max(start - 6, 0) : start].rstrip().endswith("tp.")
                and _CITY_NEXT.match(self.text, self.ends[at])
            ):
                del self.words[at], self.starts[at], self.ends[at]

    def _part(self) -> None:
        """Cut the short forms of an office and its body that are written in one word."""
        joined = _joined_forms()
        for at in range(len(self.words) - 1, -1, -1):
            if self.words[at] in joined and self.text[self.starts[at] : self.ends[at]].isupper():
                self._cut(at, joined[self.words[at]])

    def _cut(self, at: int, ends: Sequence[int]) -> None:
        """Cut a token in parts, whose ends are counted from its start."""
        word, start, cuts = self.words[at], self.starts[at], (0, *ends)
        self.words[at : at + 1] = [word[a:b] for a, b in pairwise(cuts)]
        self.starts[at : at + 1] = [start + cut for cut in cuts[:-1]]
        self.ends[at : at + 1] = [start + cut for cut in ends]

    def raw(self, start: int, end: int) -> str:
        """Give the text from token `start` up to, not with, token `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def shouted(self, at: int) -> bool:
        """Tell whether a token of two letters or more is written in capitals throughout."""
        return self.text[self.starts[at] : self.ends[at]].isupper() and len(self.words[at]) > 1


def word_tuple(text: str) -> tuple[str, ...]:
    """Give the tokens of a term of a table."""
    return tuple(_PLAIN.split(comparable(text))[2::3])


class Trie:
    """Terms of one or more tokens, found longest first."""

    def __init__(self) -> None:
        """Make an empty trie."""
        self.root: dict[str, Any] = {}

    def add(self, term: str, value: Any) -> None:
        """Add a term as it is written in a table."""
        node = self.root
        for word in word_tuple(term):
            node = node.setdefault(word, {})
        node[""] = value

    @cached_property
    def second(self) -> dict[str, frozenset[str]]:
        """For the first word of every term the words that may follow; "" where it is a term itself."""
        return {word: frozenset(node) for word, node in self.root.items()}

    def find(self, words: list[str], at: int) -> tuple[int, Any]:
        """Give the end of the longest term that begins at token `at` and its value; `at` itself if none."""
        size = len(words)
        node = self.root.get(words[at]) if at < size else None
        if node is None:
            return at, None
        best, value = at, None
        at += 1
        while True:
            if "" in node:
                best, value = at, node[""]
            if at == size or (node := node.get(words[at])) is None:
                return best, value
            at += 1
