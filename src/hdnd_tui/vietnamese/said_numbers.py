"""Numbers of documents as people say them: `Nghị định 08/2016 của Chính phủ`, `Nghị quyết số 12 năm 2020`."""

from __future__ import annotations

import re
from typing import NamedTuple

from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.vietnamese.numbers import KIND_NAMES, Found, letters_of, symbol_parts

_SAID = re.compile(
    rf"\b(?P<kind>{'|'.join(KIND_NAMES.values())})\s+(?:số\s+)?(?P<number>\d{{1,4}})(?![\d.,]\d)(?!\d)"
    r"(?:(?:\s?/\s?|\s+năm\s+)(?P<year>(?:19|20)\d\d)(?![\d/]))?(?!\s?/)",
    re.IGNORECASE,
)
_KEY = re.compile(r"(?P<number>\d{1,4})\.(?:(?P<year>(?:19|20)\d\d)\.)?(?P<letters>[a-z]+)\d*")


class Said(NamedTuple):
    """The parts of a number as it is said."""

    kind: tuple[str, str]
    """The two words of its kind, without marks."""
    letters: str
    """Those of its kind: `nq`."""
    number: str
    year: str
    """Empty where it was not typed."""
    body: str
    """The letters of who issued it, or empty: `hdnd`."""


def said(key: str) -> Said | None:
    """Give the parts of `8.2016.ndcp` or `8.nd`; None where its kind is not said in two words.

    None too for `8.ndcp`: without the year too many numbers beside that body are meant.
    """
    found = _KEY.fullmatch(key)
    letters, *body = (symbol_parts(found["letters"]) if found else ()) or ("",)
    if not found or letters not in KIND_NAMES or (body and not found["year"]):
        return None
    first, second = fold(KIND_NAMES[letters]).split()
    return Said((first, second), letters, found["number"], found["year"] or "", "".join(body))


def find_said(text: str) -> tuple[Found, ...]:
    """Find the numbers of documents that a text says in words; the `symbol` of each is that of its kind."""
    return tuple(
        Found(m.start(), m.end(), m.group(), m["number"], m["year"] or "", letters_of(m["kind"].split()))
        for m in _SAID.finditer(text)
    )
