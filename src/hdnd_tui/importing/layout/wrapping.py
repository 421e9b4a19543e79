"""Lines that were one before something wrapped them: joined again, with a space where the line ended."""

from __future__ import annotations

import re

from hdnd_tui.importing.layout.furniture import is_menu
from hdnd_tui.importing.layout.lines import Line, join

_ENDS = re.compile(r"[.!?…:;][\"”’')\]*_]*$")
_STARTS_NEW = re.compile(r"\s*(?:[-–+•*#>|]\s|[-–+•*#>|]|\d{1,3}[.)/]|[a-zđ][.)]\s|\[)")
_NARROWEST = 40
_WIDEST = 160


def unwrap(lines: list[Line]) -> list[Line]:
    """Give the lines of a page with wrapped ones joined; lines with an empty one between stay apart.

    A page is hard-wrapped where most lines break off in mid-sentence near one width. On any other page two
    lines are joined only where the first breaks off and the second goes on with a small letter.
    """
    width = _wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.gap == 0 and _goes_on(groups[-1][-1].text, line.text, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group) if len(group) > 1 else group[0] for group in groups]


def _joined(group: list[Line]) -> Line:
    excerpt = join((line.excerpt for line in group), " ")
    return Line(excerpt, group[0].gap, group[0].page_start, group[-1].page_end)


def _goes_on(above: str, below: str, width: int) -> bool:
    if not width and (len(above) < _NARROWEST or not below[:1].islower() or above[-1:] in "|*"):
        return False
    if _STARTS_NEW.match(below) or above.startswith(("#", "|")):
        return False
    ended = bool(_ENDS.search(above[-6:]))
    if width:
        return len(above) >= (width - 12 if ended else width * 0.72)
    return not ended and not is_menu(below)


def _wrap_width(lines: list[Line]) -> int:
    """Give the width at which a page is hard-wrapped; 0 where it is not."""
    lengths = [len(line.excerpt.text) for line in lines]
    widths = [length for length, below in zip(lengths, lines[1:], strict=False) if below.gap == 0]
    if len(widths) < 5:
        return 0
    order = sorted(lengths)
    width = order[-1 - len(order) // 50]
    if not _NARROWEST <= width <= _WIDEST or order[-1] > width + 25:
        return 0
    near = [i for i in range(len(lines) - 1) if lines[i + 1].gap == 0 and len(lines[i].text) >= width * 0.8]
    broken = sum(1 for i in near if not _ENDS.search(lines[i].text[-6:]))
    return width if len(near) * 2 >= len(widths) and broken * 10 >= len(near) * 6 else 0
