"""The line below an article that names who wrote it."""

from __future__ import annotations

import re

from hdnd_tui.importing.layout.addresses import is_address
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.captions import has_credit
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.furniture import is_source
from hdnd_tui.importing.layout.sheet import Sheet

_BYLINE_AMONG = 24
"""Lines at the end among which a byline is looked for: pictures may have their captions after it."""
SIGNATURE = re.compile(
    r"(?:TM\.|KT\.|TL\.|TUQ\.|CHỦ TỊCH|PHÓ CHỦ|TRƯỞNG|PHÓ TRƯỞNG|GIÁM ĐỐC|CHÁNH|BÍ THƯ|CHỦ TỌA|THƯ KÝ"
    r"|\(?(?i:đã ký)\)?$)"
)
"""How a line begins that says who signed a document, and as what."""


def last_byline(sheet: Sheet) -> tuple[int, tuple[int, int]] | None:
    """Find the last line that names the author: nothing but captions, sources and addresses come after it."""
    body = sheet.body(sheet.first)
    for place in range(len(body) - 1, max(len(body) - _BYLINE_AMONG, 0), -1):
        at = body[place]
        name = sheet.byline(at)
        if sheet.text(at).startswith("#"):
            return None
        if name is None or _is_caption_again(sheet, body, at) or not _ends_a_text(sheet, body[:place]):
            continue
        if all(byline(sheet.text(i)) for i in body[place - 2 : place]) and place > 1:
            return None  # the end of a list of names
        after = body[place + 1 : place + 2]
        if SIGNATURE.match(sheet.text(body[place - 1])):
            return None
        if all(_may_follow(sheet, k) for k in after):
            return at, name
    return None


def _ends_a_text(sheet: Sheet, above: list[int]) -> bool:
    """Say whether running text stands between the last heading and a line, so that a writer may sign it."""
    for i in reversed(above):
        if sheet.is_paragraph(i):
            return True
        if sheet.text(i).startswith("#"):
            return False
    return True


def _is_caption_again(sheet: Sheet, body: list[int], at: int) -> bool:
    """Tell whether a name with a full stop stands above as well: the caption of a picture, listed again."""
    text = sheet.text(at)
    return text.endswith(".") and any(i < at and sheet.text(i) == text for i in body)


def _may_follow(sheet: Sheet, at: int) -> bool:
    text = sheet.text(at)
    return bool(
        sheet.lines[at].gap
        or has_credit(text)
        or is_source(text)
        or is_address(text.rpartition(" ")[2])
        or date_line(text)
    )
