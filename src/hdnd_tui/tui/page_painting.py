"""The lines of an article as segments: officials, links, hits and what is chosen stand out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment

from hdnd_tui.tui.marks import OF_THE_TEXT, Link, Stop, marks_of
from hdnd_tui.tui.page import WIDEST, PageLine, opening_of
from hdnd_tui.tui.painting import Span, paint
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.views import Opened
from hdnd_tui.wording import Lang


class Standing(NamedTuple):
    """What stands out in an article now."""

    opened: Opened
    links: Sequence[Link] = ()
    link: Link | None = None
    """The one chosen."""
    hit: Stop | None = None
    """The current one."""
    chosen: tuple[int, int] | None = None
    """Sentences of the body that are being chosen."""
    pointed: tuple[str, int, int] | None = None
    """Part, which caption, and offset of the place that was asked for; its line is marked."""


def paint_line(
    line: PageLine, number: int, width: int, standing: Standing, look: Look, lang: Lang
) -> list[Segment]:
    """Give line `number` of an article."""
    if line.kind == "blank":
        return []
    margin = Segment(" " * (1 + line.indent))
    if _is_marked(line, number, standing, look):
        margin = Segment(look.signs.cursor + " " * line.indent, look.accent)
    if line.kind == "rule":
        return [margin, Segment(look.signs.rule * min(width - 2, WIDEST), look.dim)]
    base = {
        "title": look.strong,
        "meta": look.dim,
        "more": look.dim,
        "caption": look.dim,
        "heading": look.accent,
        "note": look.accent,
    }.get(line.kind, look.text)
    spans: list[Span] = []
    if line.kind == "person":
        spans = [(0, line.name_end, look.official)]
    elif line.kind in OF_THE_TEXT:
        spans = _spans(line, standing, look)
    opening = []
    if line.kind == "caption" and line.start == 0:
        opening = [Segment(opening_of(line.text, lang), look.dim)]
    return [margin, *opening, *paint(line.text, base, spans, line.start, line.end)]


def _is_marked(line: PageLine, number: int, standing: Standing, look: Look) -> bool:
    """Say whether a sign stands in the margin: at a place asked for, without colours at the current hit."""
    if line.kind not in OF_THE_TEXT:
        return False
    pointed = standing.pointed
    if pointed is not None and (line.part, line.index) == pointed[:2]:
        return line.start <= pointed[2] < max(line.end, 1)
    hit = standing.hit
    return look.points and pointed is None and hit is not None and hit.line == number


def _spans(line: PageLine, standing: Standing, look: Look) -> list[Span]:
    opened, link = standing.opened, standing.link
    here = (line.part, line.index)
    spans: list[Span] = [
        (place.start, place.end, look.official)
        for official in opened.article.officials
        for place in official.mentions
        if (place.part, place.index) == here
    ]
    spans += [
        (other.start, other.end, look.accent)
        for other in standing.links
        if (other.part, other.index) == here and other.kind != "person"
    ]
    if link is not None and (link.part, link.index) == here:
        spans.append((link.start, link.end, look.current_hit))
    if standing.chosen is not None and line.kind == "text":
        spans.append((*standing.chosen, look.cursor))
        return spans + [(a, b, look.hit_under_cursor) for a, b in marks_of(line, opened)]
    for start, end in marks_of(line, opened):
        current = standing.hit is not None and standing.hit.holds(line, start)
        spans.append((start, end, look.current_hit if current else look.hit))
    return spans
