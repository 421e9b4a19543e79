"""Lines that were one before something wrapped them: joined again, with a space where the line ended."""

from __future__ import annotations

import re

from hdnd_tui.importing.lines import Line, join

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
    joined: list[Line] = []
    last_width = 0
    for line in lines:
        if joined and line.gap == 0 and _goes_on(joined[-1].text, last_width, line.text, width):
            above = joined[-1]
            excerpt = join((above.excerpt, line.excerpt), " ")
            joined[-1] = Line(excerpt, above.gap, above.page_start, line.page_end)
        else:
            joined.append(line)
        last_width = len(line.text)
    return joined


def _goes_on(above: str, above_width: int, below: str, width: int) -> bool:
    if _STARTS_NEW.match(below) or above.startswith(("#", "|")):
        return False
    ended = bool(_ENDS.search(above[-6:]))
    if width:
        return above_width >= (width - 12 if ended else width * 0.72)
    return not ended and above_width >= _NARROWEST and below[:1].islower() and above[-1:] not in "|*"


def _wrap_width(lines: list[Line]) -> int:
    """Give the width at which a page is hard-wrapped; 0 where it is not."""
    widths = [len(lines[i].text) for i in range(len(lines) - 1) if lines[i + 1].gap == 0]
    if len(widths) < 5:
        return 0
    order = sorted(len(line.text) for line in lines)
    width = order[-1 - len(order) // 50]
    if not _NARROWEST <= width <= _WIDEST or order[-1] > width + 25:
        return 0
    near = [i for i in range(len(lines) - 1) if lines[i + 1].gap == 0 and len(lines[i].text) >= width * 0.8]
    broken = sum(1 for i in near if not _ENDS.search(lines[i].text[-6:]))
    return width if len(near) * 2 >= len(widths) and broken * 10 >= len(near) * 6 else 0
