"""Years that a text sets against its own: named by number and by distance, or promised and gone by.

`sẽ trả hết nợ trong ba năm tới ... sẽ trả hết nợ trong năm 2018`, `có hiệu lực từ đầu năm sau ... từ đầu năm
2021`. That both speak of the same thing shows in the words that they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import FIRST, LIKELY, PLAIN, SLIGHT, WILL, Vote
from hdnd_tui.vietnamese.letters import cue

_YEARS = {"hai": 2, "2": 2, "ba": 3, "3": 3, "bon": 4, "4": 4}
_PROMISED = (
    rf"\b(?:{WILL}|cam ket|hua) (?P<act>\w+ \w+)\b(?P<what>(?:(?!\btrong )[^.;\d]){{0,60}}?)\b(?:trong|vong) "
)
_AHEAD = cue(_PROMISED + rf"(?P<years>{'|'.join(_YEARS)}) nam (?P<to_come>toi)\b")
_DUE = cue(_PROMISED + r"nam (?P<year>20[012]\d)\b")
_PART = r"\b(?P<part>dau|giua|cuoi) nam "
_RELATIVE = cue(_PART + r"(?P<which>sau|toi|ngoai)\b(?! (?:dai hoc|cap|khoa))")
_NUMBERED = cue(_PART + r"(?P<year>20[012]\d)\b")
_OFFSETS = {"sau": -1, "toi": -1, "ngoai": 1}
_MARKED = frozenset(("tới", "sau", "ngoái"))
_GONE_BY = cue(
    r"\b(?:hua|cam ket|du kien|ke hoach|yeu cau|phai)\b[^.;]{0,70}\b(?P<limit>truoc|trong|het) (?:nam )?"
    r"(?P<year>20[012]\d)(?![\d/.-]),? (?:nhung|song) (?:den|toi) nay\b"
)
"""`hứa dời bãi rác trước năm 2019 nhưng đến nay`: the promise is over, and is still spoken of."""
_NEAR = 40
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset("vao trong ngay nam thang dau cuoi giua cho cua cac nhung duoc tai nay".split())
_SHARED = 2
_MOST = 20
"""So many promises and years to come are compared with all the years of a text; more of them add nothing."""


def equated_years(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Give the years of a text that names another by its number and by its distance."""
    if not text.beside_years:
        return
    yield from _promised(text)
    yield from _parts(text, month)
    for match in text.find_beside_years(
        _GONE_BY, " nhung den nay", " song den nay", " nhung toi nay", " song toi nay"
    ):
        year = int(match["year"]) - (match["limit"] == "truoc")
        yield Vote("gone by", {year: SLIGHT, year + 1: 1.5, year + 2: 0.5}, *match.span())


def _promised(text: Occasions) -> Iterator[Vote]:
    """Read what is promised `trong ba năm tới` and, by the same words, for a year."""
    if not any(map(text.beside_years.__contains__, ("trong nam 20", "vong nam 20"))):
        return
    ahead = [m for m in text.find(_AHEAD, " nam toi") if text.raw(*m.span("to_come")) in _MARKED][:_MOST]
    dues = list(_DUE.finditer(text.folded)) if ahead else []
    for match in ahead:
        for year in {int(due["year"]) for due in dues if _is_the_same(match, due)}:
            if year - _YEARS[match["years"]] >= FIRST:
                yield Vote("equated", {year - _YEARS[match["years"]]: PLAIN}, *match.span())


def _is_the_same(promise: re.Match[str], due: re.Match[str]) -> bool:
    """Say whether two promise the same act, and none of them of another thing."""
    of_one, of_other = (set(match["what"].split()) for match in (promise, due))
    return promise["act"] == due["act"] and (not (of_one and of_other) or bool(of_one & of_other))


def _parts(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read `đầu năm sau` and the same part of a year with its number, told of the same thing."""
    if not any(map(text.beside_years.__contains__, ("dau nam 20", "giua nam 20", "cuoi nam 20"))):
        return
    relative = text.find(_RELATIVE, " nam sau", " nam toi", " nam ngoai")
    found = [m for m in relative if text.raw(*m.span("which")) in _MARKED][:_MOST]
    numbered = [(m, _about(text, m)) for m in _NUMBERED.finditer(text.folded)] if found else []
    for match in found:
        about = _about(text, match)
        same = {
            int(other["year"])
            for other, told in numbered
            if other["part"] == match["part"] and len(about & told) >= _SHARED
        }
        if len(same) == 1 and (year := same.pop() + _OFFSETS[match["which"]]) >= FIRST:
            yield Vote("equated", {year: SLIGHT if month is None else LIKELY}, *match.span())


def _about(text: Occasions, match: re.Match[str]) -> set[str]:
    """Give what is told of with a part of a year: the words before it."""
    before = text.folded[max(0, match.start() - _NEAR) : match.start()]
    return set(_WORD.findall(before.rpartition(".")[2])) - _COMMON
