"""The people of an article beside or below its text, as many as there is room for."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from hdnd_tui.article import Article
from hdnd_tui.tui.page import PEOPLE, WIDEST, PageLine, person_lines
from hdnd_tui.wording import Lang, Wording

GAP = 4
"""Cells between the text and the people beside it."""
_NARROWEST = 32
"""Cells of a panel beside the text at least."""
_NARROWEST_TEXT = 52
"""Cells that the text keeps beside a panel that is to stay."""
_SHARE = 3
"""A panel below the text takes one line of so many."""
_LEAST = 4

_MORE = Wording("… và {count} người nữa: F9", "… and {count} more: F9")


class Room(NamedTuple):
    """How the cells of a reading pane are shared."""

    text: int
    """Width of the text."""
    beside: int = 0
    """Width of the people beside it; 0: they are not there."""
    below: int = 0
    """Lines of the people below it; 0: they are not there."""


def share(width: int, height: int, article: Article | None, lang: Lang, *, stays: bool) -> Room:
    """Share a pane between the text and the people; `stays` asks for them also where room is scarce."""
    if article is None or not article.officials:
        return Room(width)
    if width >= WIDEST + GAP + _NARROWEST:
        return Room(WIDEST + GAP, width - WIDEST - GAP)
    if not stays:
        return Room(width)
    if width >= _NARROWEST_TEXT + GAP + _NARROWEST:
        return Room(width - _NARROWEST, _NARROWEST)
    lines = 1 + sum(len(person_lines(article, official, width, lang)) for official in article.officials)
    return Room(width, 0, min(lines, max(_LEAST, height // _SHARE)))


def panel(article: Article, room: Room, height: int, in_view: Collection[str], lang: Lang) -> list[PageLine]:
    """Give the lines of the people for a pane of this height.

    Where not all of them fit, those named in the lines `in_view` come first and the last line says how many
    are left out.
    """
    most = height if room.beside else room.below
    width = min(room.beside, WIDEST) if room.beside else room.text
    entries = [person_lines(article, official, width, lang) for official in article.officials]
    heading = f"{PEOPLE.to(lang)} ({len(entries)})"
    lines = [PageLine("heading", heading, 0, len(heading))]
    if 1 + sum(map(len, entries)) <= most:
        return [*lines, *(line for entry in entries for line in entry)]
    order = sorted(range(len(entries)), key=lambda index: article.officials[index].name not in in_view)
    left = len(entries)
    for index in order:
        if len(lines) + len(entries[index]) < most:
            lines += entries[index]
            left -= 1
    more = _MORE.fill(count=left).to(lang)
    return [*lines, PageLine("more", more, 0, len(more))]
