"""Text with spans as segments: the one way in which words of an article reach a line of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from hdnd_tui.safetext import is_forbidden

_OPENING = "“("
"""What stays before a text that is cut at its beginning."""

Span = tuple[int, int, Style]
"""Half-open code-point offsets and the style of what is between."""


def shown(text: str) -> str:
    """Give text of the same length in which every character that must not reach a terminal is a space."""
    if text.isprintable():
        return text
    return "".join(" " if c.isspace() or is_forbidden(c) else c for c in text)


def paint(text: str, base: Style, spans: Iterable[Span] = (), start: int = 0, end: int = -1) -> list[Segment]:
    """Give the segments of `text[start:end]`; later spans lie over earlier ones."""
    end = len(text) if end < 0 else end
    inside = [(max(a, start), min(b, end), style) for a, b, style in spans if a < end and b > start]
    if not inside:
        return [Segment(shown(text[start:end]), base)] if end > start else []
    cuts = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    pieces = []
    for left, right in pairwise(cuts):
        style = base
        for a, b, over in inside:
            if a <= left and right <= b:
                style += over
        pieces.append(Segment(shown(text[left:right]), style))
    return pieces


def width_of(segments: Iterable[Segment]) -> int:
    """Give the width in cells."""
    return sum(cell_len(s.text) for s in segments)


def fit(segments: Sequence[Segment], width: int, more: str = "…", fill: Style | None = None) -> list[Segment]:
    """Give segments of exactly `width` cells: cut with `more` at the end, or filled with spaces."""
    left = width
    total = width_of(segments)
    if total <= width:
        return [*segments, Segment(" " * (width - total), fill)] if total < width else list(segments)
    out: list[Segment] = []
    left -= cell_len(more)
    for segment in segments:
        size = cell_len(segment.text)
        if size > left:
            out.append(Segment(set_cell_size(segment.text, max(left, 0)), segment.style))
            out.append(Segment(more[: max(width, 0)], segment.style))
            break
        out.append(segment)
        left -= size
    return out


def both_ends(
    left: Sequence[Segment], right: Sequence[Segment], width: int, more: str = "…"
) -> list[Segment]:
    """Give one line with `left` and `right` at its ends; the left is cut where both do not fit."""
    room = width - width_of(right)
    if room < 8:
        return fit(left, width, more)
    return [*fit(left, room, more), *right]


def cut_at_word(text: str, width: int, more: str = "…") -> str:
    """Give a text of at most `width` cells, cut where a word ends, at a comma rather than one word behind it.

    A text whose first word does not fit is given as it is.
    """
    if cell_len(text) <= width:
        return text
    kept = text
    while cell_len(kept) + cell_len(more) > width:
        kept, space, _ = kept.rstrip().rpartition(" ")
        if not space:
            return text
    before, comma, rest = kept.rpartition(",")
    if comma and len(rest.split()) < 2:
        kept = before
    return f"{kept.rstrip(' ,-–·:')}{more}"


def advice_line(advice: Sequence[str], y: int, width: int) -> str:
    """Give line `y` of what stands in an empty pane: its sentences wrapped, below one blank line."""
    broken = []
    for sentence in advice:
        parts = wrap(sentence, 0, len(sentence), width - 3)
        broken += [sentence[a:b] for a, b in parts] or [""]
    return f"  {broken[y - 1]}" if 1 <= y <= len(broken) else ""


def middle_cut(text: str, width: int, more: str = "…") -> str:
    """Give a text of at most `width` cells, cut in its middle: the end of a file's name says its kind."""
    if cell_len(text) <= width:
        return text
    tail = text[-(width // 3) :]
    return f"{set_cell_size(text, width - cell_len(tail) - cell_len(more)).rstrip()}{more}{tail}"


def some_lines(text: str, width: int, most: int, more: str = "…") -> list[str]:
    """Give the first `most` lines of a text broken at `width` cells; the last one says where more follows."""
    lines = [text[a:b] for a, b in wrap(text, 0, len(text), width)]
    if len(lines) > most:
        return [
            *lines[: most - 1],
            f"{set_cell_size(lines[most - 1], width - cell_len(more)).rstrip()}{more}",
        ]
    return lines


def lines_around(text: str, words: str, width: int, most: int, more: str = "…") -> list[str]:
    """Give `most` lines of a text broken at `width` cells, those with `words` among them; signs say where
    it is cut.
    """
    opening = text[:1] if text[:1] in _OPENING else ""
    width -= cell_len(more) + len(opening)
    lines = [text[a:b] for a, b in wrap(text, 0, len(text), width)]
    if len(lines) <= most:
        return lines
    at = max(text.find(words), 0)
    ends = [b for _, b in wrap(text, 0, len(text), width)]
    here = next(line for line, end in enumerate(ends) if end > at)
    # The words before an office say whose it is, and whether it still is.
    first = max(0, min(here - 1, len(lines) - most))
    kept = lines[first : first + most]
    if first:
        kept[0] = f"{opening}{more}{kept[0]}"
    if first + most < len(lines):
        kept[-1] = f"{kept[-1]}{more}"
    return kept


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` into lines of at most `width` cells, at spaces where there are any.

    Gives half-open offsets into `text`; the space at a break belongs to no line.
    """
    width = max(width, 2)
    lines: list[tuple[int, int]] = []
    at = start
    while at < end:
        used, stop, space = 0, at, -1
        while stop < end:
            char = text[stop]
            size = 1 if char.isascii() else cell_len(char)
            if used + size > width:
                break
            if char == " ":
                space = stop
            used += size
            stop += 1
        if stop >= end:
            lines.append((at, end))
            break
        if text[stop] == " ":
            space = stop
        if space > at:
            lines.append((at, space))
            at = space + 1
        else:
            stop = max(stop, at + 1)
            lines.append((at, stop))
            at = stop
    return lines
