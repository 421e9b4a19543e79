"""Abbreviations of the councils' language: those with one reading, and those that need their context."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import fold

# No letter goes before any of these: said behind the first letters, which are found faster than `\b`.
_CITY_OF_HCM = re.compile(r"[tT](?<!\w.)[pP]\s?[.\-]?\s?[hH][cC][mM]\b")
_TOWN_DOT = re.compile(r"([tT](?<!\w.)[pPxX])\s?\.\s?(?=[^\W\d_])")
_IN_PARTS = re.compile(r"[-–&]\s?[A-ZĐ]{2}")
_JOINED = re.compile(r"(?<![\w/–&-])[A-ZĐ]{2,4}(?:\s?[-–&]\s?[A-ZĐ]{2,4}){1,2}(?!\w)")


@cache
def one_reading() -> Mapping[str, tuple[str, ...]]:
    """Give folded abbreviation -> its syllables with marks, for those that mean one thing everywhere."""
    facts = table("vietnamese/abbreviations")["one_reading"]
    return {short: tuple(full.split()) for short, full in facts.items()}


@cache
def several_readings() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Give folded abbreviation -> its possible readings, for those that the reader must choose between."""
    facts = table("vietnamese/abbreviations")["several_readings"]
    return {short: tuple(tuple(full.split()) for full in fulls) for short, fulls in facts.items()}


def join_parts(text: str) -> str:
    """Write abbreviations of several parts as one word: `TP. HCM`, `KT-XH`, `GD&ĐT`.

    NUL fills the word up to its old length and belongs to it, so that all offsets stay valid.
    """
    if "P" in text or "p" in text or "X" in text or "x" in text:
        text = _CITY_OF_HCM.sub(_closed_up, text)
        text = _TOWN_DOT.sub(lambda match: match[1].ljust(len(match[0])), text)
    return _JOINED.sub(_closed_up_if_known, text) if _IN_PARTS.search(text) else text


def _closed_up_if_known(match: re.Match[str]) -> str:
    joined = _closed_up(match)
    return joined if fold(joined.rstrip("\0")) in one_reading() else match[0]


def _closed_up(match: re.Match[str]) -> str:
    letters = "".join(char for char in match[0] if char.isalpha())
    return letters.ljust(len(match[0]), "\0")
