"""Text saved with marks of headings, lists and tables: what the marks say of its lines.

A reader who saved only the article left out menus and boxes already, so what its marks set apart is the
article's own, though it reads like the portal's: `| 2019 | 1.232.100 |`, `## Đánh giá`.
"""

from __future__ import annotations

import re

from hdnd_tui.importing.layout.addresses import own_address
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.foot_headings import is_foot_heading
from hdnd_tui.importing.layout.furniture import is_breadcrumb, is_menu
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.importing.layout.sheet import Sheet

_TOP = "# "
_MENUS = 5
"""Lines of menus below a heading that show it to be the name of a site."""
_RULER = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_CONTENTS = re.compile(r"#+ *(?:noi dung(?: chinh| bai viet)?|muc luc)\W*")
_SITE = re.compile(r"#+ *(?:https?://)?[\w-]+(?:\.[\w-]+)+/?")
"""A heading that is the address of a site."""
_LETTER = re.compile(r"[^\W\d_]")


def top_heading(sheet: Sheet) -> int | None:
    """Give the line of a heading of the first level that opens the page, which is its title.

    Nothing but the portal's lines stands above it; between it and the text stand no menus of a site and no
    other such heading.
    """
    if not any(text.startswith(_TOP) for text in sheet.texts):
        return None
    for i in sheet.body():
        text = sheet.text(i)
        if text.startswith(_TOP):
            running = next((k for k in sheet.body(i + 1) if sheet.is_paragraph(k)), i + 1)
            below = [sheet.text(k) for k in range(i + 1, running)]
            again = any(other.startswith(_TOP) for other in below)
            menus = sum(1 for other in below if "|" not in other and is_menu(other))
            named = not is_menu(text) and not _SITE.fullmatch(text) and _LETTER.search(text)
            return i if named and not again and menus < _MENUS else None
        if i not in sheet.images and not _is_portal(text):
            return None
    return None


def find_kept(sheet: Sheet, top: int | None) -> set[int]:
    """Give the lines that are surely the article's: those of tables, and headings of its sections.

    Tables are known by their rulers; `top` is the heading that opens the page, without which other headings
    and rows say nothing.
    """
    texts = sheet.texts
    rulers = [i for i, text in enumerate(texts) if text[:1] == "|" and _RULER.fullmatch(text)]
    kept: set[int] = set()
    for ruler in rulers:
        if ruler not in kept:
            kept.update(_block(sheet, ruler))
    if rulers or top is not None:
        kept |= {i for i, text in enumerate(texts) if len(text) > 1 and text[0] == text[-1] == "|"}
    return kept | _sections(sheet, top, texts) if top is not None else kept


def is_contents(text: str) -> bool:
    """Say whether a heading stands above a list of the headings of the page."""
    return text.startswith("#") and bool(_CONTENTS.fullmatch(fold(text)))


def _is_portal(text: str) -> bool:
    return bool(own_address(text) or is_menu(text) or is_breadcrumb(text) or date_line(text))


def _block(sheet: Sheet, at: int) -> range:
    """Give the lines around one with no empty line between."""
    first, end = at, at + 1
    while first and not sheet.lines[first].gap:
        first -= 1
    while end < len(sheet.lines) and not sheet.lines[end].gap:
        end += 1
    return range(first, end)


def _sections(sheet: Sheet, top: int, texts: list[str]) -> set[int]:
    """Give the headings below the first that are made of the portal's words and yet head a text."""
    headings = [i for i, text in enumerate(texts) if i > top and text.startswith("##")]
    named = [i for i in headings if is_menu(texts[i])]
    own = max((i for i in headings if i not in named), default=top)
    found = set()
    for i in named:
        bare = texts[i].lstrip("# ")
        below = i + 1
        if is_contents(texts[i]) or is_foot_heading(bare) or below == len(texts) or texts[below][0] == "#":
            continue
        if sheet.is_paragraph(below) or texts[below][0] in "[|" or i < own:
            found.add(i)
    return found
