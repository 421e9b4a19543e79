"""Lines that were one before something wrapped them: joined again, with a space where the line ended."""

from __future__ import annotations

import re
from itertools import pairwise

from hdnd_tui.importing.layout.addresses import is_address
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.furniture import is_breadcrumb, is_menu
from hdnd_tui.importing.layout.lines import Line, join
from hdnd_tui.importing.layout.menu_rows import is_menu_row
from hdnd_tui.vietnamese.sentences import ends_in_sign

_STARTS_NEW = re.compile(r"\s*(?:[-–+•*#>|]\s|[-–+•*#>|]|\d{1,3}[.)/](?!\d{3}\b)|[a-zđ][.)]\s|\[)")
_NUMBER = re.compile(r"\bsố:?$", re.IGNORECASE)
"""Before the number of a document, which begins like a point of a list: `Luật số` / `61/2024/QH15`."""
_PLACE = re.compile(r"\W*(?:[IVX]+|\d{1,2})\.")
"""The number of a heading, alone on its line."""
_SIGNED = re.compile(r"\W*(?:(?:TM|KT|TL|TUQ)\. ?|(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)\b)")
_EMPHASIS = re.compile(r"\*+")
_JOINING = frozenset("về của và cho tại trong với theo đến từ các những do để".split())
"""Words with which no headline ends or begins: `CHẤT VẤN GIÁM ĐỐC SỞ Y TẾ VỀ` / `TÌNH TRẠNG QUÁ TẢI`."""
_HEADLINE = 4
"""Blanks of a line of a headline, at least."""
_FEWEST = 5
"""Lines right below another, and lines below an empty one, from which on their habit is seen."""
_NARROWEST = 40
_WIDEST = 160


def unwrap(lines: list[Line]) -> list[Line]:
    """Give the lines of a page with wrapped ones joined; lines with an empty one between stay apart.

    A page is hard-wrapped where most lines break off in mid-sentence near one width; it is broken within its
    paragraphs where most lines right below another begin with a small letter. On any other page two lines are
    joined only where the first breaks off and the second goes on with a small letter.
    """
    width = _wrap_width(lines)
    broken = not width and _is_broken(lines)
    opened = _in_emphasis(lines) if broken else frozenset[int]()
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        above = groups[-1][-1].text if groups and line.gap == 0 else ""
        if above and (
            _goes_on(above, line.text, width)
            or (broken and _is_rest(above, line.text, opened=i - 1 in opened))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group) if len(group) > 1 else group[0] for group in groups]


def _joined(group: list[Line]) -> Line:
    excerpt = join((line.excerpt for line in group), " ")
    return Line(excerpt, group[0].gap, group[0].page_start, group[-1].page_end)


def _goes_on(above: str, below: str, width: int) -> bool:
    if above.isupper() and below.isupper() and _is_unfinished(above, below):
        return True
    if not width and (len(above) < _NARROWEST or not below[:1].islower() or above[-1:] in "|*"):
        return False
    if _STARTS_NEW.match(below) or above.startswith(("#", "|")) or is_address(below):
        return False
    ended = ends_in_sign(above)
    if width:
        if (ended and byline(below)) or is_breadcrumb(above) or date_line(above):
            return False
        return len(above) >= (width - 12 if ended else width * 0.72)
    return not ended and not is_menu(below) and not is_menu_row(above)


def _is_unfinished(above: str, below: str) -> bool:
    """Say whether a headline in capitals goes on: one of two lines ends or begins with a word that joins."""
    if above.count(" ") < _HEADLINE or " " not in below or ends_in_sign(above):
        return False
    return above.split()[-1].lower() in _JOINING or below.split()[0].lower() in _JOINING


def _is_broken(lines: list[Line]) -> bool:
    """Say whether most lines right below another go on with its sentence, and empty lines part paragraphs.

    Documents are saved so, with the line breaks of their source.
    """
    if sum(1 for line in lines if line.text[0].islower()) * 2 < _FEWEST:
        return False
    pairs = [
        (above.text, below.text)
        for above, below in pairwise(lines)
        if below.gap == 0 and below.text[0] != "|" and above.text[-1] != "|" and not below.text.isupper()
    ]
    going_on = sum(1 for above, below in pairs if below[0].islower() and not ends_in_sign(above))
    apart = sum(1 for line in lines if line.gap)
    return min(len(pairs), apart) >= _FEWEST and going_on * 2 >= len(pairs)


def _is_rest(above: str, below: str, *, opened: bool) -> bool:
    """Say whether a line of a document goes on with the one above; `opened` says that heavy type does."""
    if above[0] in "#|" or above[-1] == "|" or below[0] == "|":
        return False
    if (_NUMBER.search(above) and below[0].isdigit()) or (opened and _PLACE.fullmatch(above)):
        return True
    if ends_in_sign(above):
        return False
    if _STARTS_NEW.match(below) and not (opened and below[0] == "*"):
        return False
    if opened:
        return not _SIGNED.match(below)
    return below[0].islower() or below[0].isdigit() or len(above) >= _NARROWEST


def _in_emphasis(lines: list[Line]) -> frozenset[int]:
    """Give the lines within heavy or slanted type that ends on a line below, with no empty line between."""
    opened: set[int] = set()
    run: list[int] = []
    for i, line in enumerate(lines):
        if line.gap or line.text[0] == "|":
            run = []
        signs = _EMPHASIS.findall(line.text.removeprefix("* "))
        turns = sum(1 for sign in signs if len(sign) % 4) % 2
        if run and turns:
            opened.update(run)
            run = []
        elif run or turns:
            run.append(i)
    return frozenset(opened)


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
    broken = sum(1 for i in near if not ends_in_sign(lines[i].text))
    return width if len(near) * 2 >= len(widths) and broken * 10 >= len(near) * 6 else 0
