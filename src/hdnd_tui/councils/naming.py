"""Councils by the names that people type: whole or a part, in short forms, without marks, without HĐND.

One matcher for the command line, the fields of a query and the screen: they take the same for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from hdnd_tui.article import Council
from hdnd_tui.councils.units import (
    CITY_OF_SHORT,
    KIND_OF_SHORT,
    council_of,
    districts,
    names_of_province,
    old_provinces,
    provinces,
    unit_key,
)
from hdnd_tui.vietnamese.abbreviations import join_parts, one_reading
from hdnd_tui.vietnamese.letters import fold, one_y

_WORD = re.compile(r"[^\W\d_]+|\d+")
_KIND = re.compile(r"^ (?:tinh|thanh pho|quan|huyen|thi xa|xa|phuong|thi tran|dac khu)(?= .)")
_KIND_BEHIND = re.compile(r"(?i),\s*(?:t[ỉi]nh|th[àa]nh(?:\s+ph[ốo]|\s*$)|tp)(?!\w)")
"""The kind of a province behind the name of one of its units: "huyện Châu Thành, tỉnh Tây Ninh"."""
_HIGHLAND = re.compile("[dđlp][ăắ]c")
_HIGHLAND_BARE = re.compile(r"\bda[ck](?: lac)?\b|\b(?<=krong )pac\b")
"""What is written with c and with k: "Đắc Lắc", "Đắk Lắk"; without marks "lạc" alone looks like "Lắc"."""
_COUNCIL = " hoi dong nhan dan"


class _Line(NamedTuple):
    """A council by one of its names; all spelled as `_spell` does."""

    at: int
    name: str
    """Kind and name: ` quan hong bang `."""
    text: str
    """The same with the words for a council before it and its province behind it."""


class CouncilNames:
    """The names of some councils; its methods give places in their sequence, each once, in order."""

    def __init__(self, councils: Sequence[Council], also: Sequence[str] = ()) -> None:
        """Take councils, and where `also` is given, further words by which each of them is found."""
        further = map(_spell, also) if also else (" " for _ in councils)
        self._lines = [
            _Line(at, name, f"{text}{more[1:]}")
            for at, (council, more) in enumerate(zip(councils, further, strict=True))
            for name, text in _names_of(council)
        ]
        self._all = "\n".join(line.text for line in self._lines)
        self._closed_up = ""

    def holds(self, typed: str) -> bool:
        """Say whether words are, one after the other, a part of a name with its province.

        Whoever writes another kind of unit means the place all the same.
        """
        wanted = _wanted(typed)
        return any(part.strip() and part in self._all for part in (wanted, _KIND.sub("", wanted)))

    def meant(self, typed: str) -> list[int]:
        """Give the councils called so, else those in whose name and province the words stand together.

        The syllables may be typed as one word: `haiphong`.
        """
        return _places(self._meant(_wanted(typed)))

    def _meant(self, wanted: str) -> list[_Line]:
        if not wanted.strip():
            return []
        if wanted in self._all:
            found = [line for line in self._lines if wanted in line.text]
            return [line for line in found if line.name == wanted] or found
        self._closed_up = self._closed_up or self._all.replace(" ", "")
        joined = wanted.replace(" ", "")
        if joined not in self._closed_up:
            return []
        return [line for line in self._lines if _holds_joined(line.text, joined)]

    def called(self, typed: str) -> list[int]:
        """Give the councils whose name was typed whole, with or without its kind and its province."""
        wanted = _wanted(typed)
        return _places(line for line in self._meant(wanted) if wanted in _whole_names(line))

    def offered(self, typed: str) -> list[int]:
        """Give what a list shows while one types: the councils meant and those of which words are begun.

        Every word typed begins a word, in any order. Councils with the words in their own name, and not only
        in that of their province, come first.
        """
        wanted = _wanted(typed)
        words = [f" {word}" for word in wanted.split()]
        begun = [line for line in self._lines if all(word in line.text for word in words)]
        meant = self._meant(wanted)
        own = [line for line in begun if all(word in line.name for word in words)]
        called = [line for line in meant if wanted in line.name]
        return _places((*called, *own, *meant, *begun))

    def with_letters(self, typed: str) -> list[int]:
        """Give the councils in whose names what was typed stands anywhere, in any order."""
        words = _wanted(typed).split()
        return _places(line for line in self._lines if all(word in line.text for word in words))


@cache
def of_tables() -> tuple[Council, ...]:
    """Give the councils of all provinces and districts that the tables know."""
    return tuple(council_of(unit) for unit in (*provinces(), *old_provinces(), *districts()))


@cache
def known_names() -> CouncilNames:
    """Give the names of the councils `of_tables`."""
    return CouncilNames(of_tables())


def marks_fit(council: Council, typed: str) -> bool:
    """Say whether the words typed with marks are words of a council's name; one without may have any."""
    texts = (council.name, council.province, *names_of_province(council.province))
    own = {unit_key(word) for text in texts for word in _WORD.findall(text)}
    words = [word for word in _WORD.findall(typed.lower()) if fold(word) != word]
    return all(unit_key(word) in own or word in _MARKED for word in words)


_MARKED = frozenset("hđnd hội đồng nhân dân tỉnh thành phố".split())
"""Words that are typed beside the name of any council."""


def _names_of(council: Council) -> Iterator[tuple[str, str]]:
    """Give the spellings of a council's name, each with the text that holds it."""
    name = _spell(council.name).removeprefix(_COUNCIL)
    aliases = names_of_province(council.province) or (council.province,)
    found: dict[tuple[str, str], None] = {}
    for alias in aliases:
        province = _spell(alias)
        if council.level == "province":
            kind = _KIND.match(name)
            own = f"{kind[0] if kind else ''}{province}" if alias != council.province else name
        else:
            own = name
        found[own, f"{_COUNCIL}{own}{province[1:]}"] = None
    yield from found


def _whole_names(line: _Line) -> Iterator[str]:
    """Give the ways to write a name in full."""
    for name in (line.name, line.text.removeprefix(_COUNCIL)):
        yield name
        yield _KIND.sub("", name)


def _places(lines: Iterable[_Line]) -> list[int]:
    return list(dict.fromkeys(line.at for line in lines))


def _wanted(typed: str) -> str:
    """Spell what was typed, without the words for a council before a name."""
    wanted = _spell(_KIND_BEHIND.sub(",", typed))
    bare = wanted.removeprefix(_COUNCIL)
    return bare if bare.strip() else wanted


def _spell(text: str) -> str:
    """Give the syllables of a name without marks, short forms in full, each between spaces."""
    words = _WORD.findall(join_parts(text).lower())
    last = len(words) - 1
    # One letter at the end begins a name that is being typed.
    full = (word if at == last and len(word) == 1 else _in_full(word) for at, word in enumerate(words))
    spelled = _HIGHLAND_BARE.sub(lambda match: match[0].replace("c", "k"), " ".join(full))
    return f" {spelled} " if words else " "


@lru_cache(4096)
def _in_full(word: str) -> str:
    """Give the syllables that a word stands for, without marks."""
    bare = fold(word)
    if bare.isdecimal():
        return bare.lstrip("0") or bare
    if _HIGHLAND.fullmatch(word):
        return f"{bare[:-1]}k"
    full = KIND_OF_SHORT.get(bare) or CITY_OF_SHORT.get(bare) or " ".join(one_reading().get(bare, (bare,)))
    return " ".join(map(one_y, fold(full).split()))


def _holds_joined(spelled: str, joined: str) -> bool:
    """Say whether neighbouring syllables, without the spaces, are these letters."""
    syllables = spelled.split()
    return joined in spelled.replace(" ", "") and any(
        "".join(syllables[start:end]) == joined
        for start in range(len(syllables))
        for end in range(start + 1, len(syllables) + 1)
    )
