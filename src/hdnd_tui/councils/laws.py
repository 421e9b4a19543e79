"""When laws of the National Assembly were debated, passed and came into force: `facts/laws.json`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import cue, fold, tone_key

_WORD = re.compile(r"\w+")
_BETWEEN = r"[ ,()“”\"–-]{1,4}"
_RESOLUTION = r"nghi quyet(?: so)?(?: (?:ve|thi diem|mot so|co che|chinh sach)\b,?)*"
_LAW = r"(?:luat(?<!\wluat)|hien phap(?: nam)?)"
_FIRST_WORDS = tuple(map(cue, ("luat", "hien phap", "nghi quyet")))


class Version(NamedTuple):
    """The opening of the session that first debated it, the day it was passed, the first day it applies."""

    debated: date
    passed: date
    applies: date


class Law(NamedTuple):
    """What has been made under one name."""

    passed: tuple[Version, ...] = ()
    """The law and those that took its place."""
    amended: tuple[Version, ...] = ()
    """Laws that change some of its articles."""
    dropped: tuple[Version, ...] = ()
    """Bills that were never passed: debated from the first day to the second."""


@cache
def laws() -> dict[str, Law]:
    """Give the laws by the key of their names."""
    found: dict[str, Law] = {}
    for row in table("councils/facts/laws")["laws"]:
        dropped = [date.fromisoformat(day) for day in row.get("dropped", ())]
        law = Law(
            _versions(row.get("passed", ())),
            _versions(row.get("amended", ())),
            (Version(dropped[0], dropped[1], dropped[1]),) if dropped else (),
        )
        found |= dict.fromkeys(map(key, row["names"]), law)
    return found


def _versions(rows: list[list[str]]) -> tuple[Version, ...]:
    return tuple(Version(*map(date.fromisoformat, row)) for row in rows)


def key(name: str) -> str:
    """Give what tells a name from others: without its commas and hyphens, with the marks of its words.

    Without them `Luật Dược` is any bill that is passed, `dự luật được thông qua`.
    """
    return " ".join(map(tone_key, _WORD.findall(name)))


def named(folded: str) -> Iterator[re.Match[str]]:
    """Find the laws that a folded text names; the one group that matched is the name.

    Only where the first word of one stands: the pattern of all names takes its time at every letter.
    """
    begin = 0
    for start in sorted(found.start() for word in _FIRST_WORDS for found in word.finditer(folded)):
        if start >= begin and (match := _pattern().match(folded, start)):
            begin = match.end()
            yield match


@cache
def _pattern() -> re.Pattern[str]:
    """Give the pattern of a law that is named in folded text: the longest name that stands there.

    Of a council is the `Nghị quyết về Phí và lệ phí`.
    """
    return cue(
        rf"(?:{_LAW} (?P<law>{_any_of(resolutions=False)})"
        rf"|{_RESOLUTION} (?P<resolution>{_any_of(resolutions=True)}))\b"
    )


def _any_of(*, resolutions: bool) -> str:
    rows = (
        row for row in table("councils/facts/laws")["laws"] if row.get("resolution", False) is resolutions
    )
    names = (_WORD.findall(fold(name)) for row in rows for name in row["names"])
    any_of = "|".join(_BETWEEN.join(words) for words in sorted(names, key=len, reverse=True))
    return any_of.replace("tp[ ", "tp[. ")
