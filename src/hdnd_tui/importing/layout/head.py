"""The top of a page: the title, and all that the portal puts above it and between it and the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hdnd_tui.importing.layout.addresses import own_address
from hdnd_tui.importing.layout.bylines import byline, byline_label
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.furniture import is_breadcrumb, is_footer, is_label, is_menu
from hdnd_tui.importing.layout.lines import Excerpt, fold, join
from hdnd_tui.importing.layout.markup import is_contents
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.stamps import signed_stamp
from hdnd_tui.importing.layout.titles import (
    bare_title,
    find_title,
    first_sentence,
    is_paragraph,
    same_key,
    subject_of_letter,
    title_like,
    title_of_qr,
)
from hdnd_tui.importing.page import PortalDate
from hdnd_tui.safetext import printable
from hdnd_tui.vietnamese.letters import other_starts

_FAR = 8
"""Lines without running text that end a stretch of it; menus are longer, lists in an article shorter."""
_NATION = "cong hoa xa hoi chu nghia"
_MOTTO = re.compile(r"doc lap\s*[-–]\s*tu do")
_LETTERHEAD = 12
_LONGEST_OF_LETTERHEAD = 120
_HEADLINES = 5
"""Lines of the longest subject of a document."""
_LEAD_IN = 9
"""Blanks of a line with a colon at its end that is a sentence, no label."""
_NEAR = 3
"""Paragraphs below which no line of the date comes any more."""
_COUNTER = 5
"""Digits of a line that counts comments or readers."""
_TOP = 40
_LONGEST_KIND = 60
_LONGEST_SUBJECT = 600
_SENTENCE = 5
"""Blanks of a subject that says by itself what a document does: `BÃI BỎ MỘT SỐ VĂN BẢN`."""
_ABOUT = re.compile(r"V(?:Ề|/V)\b")
_TYPE_ENDS = re.compile(r"(?<=\S)\*{4}(?=[^\W\d_])")
"""Where heavy type ends and begins again: what stood on two lines."""
_LETTER = re.compile(r"[^\W\d_]")
"""Absent from the rulers and cells of a table that stand between the kind of a document and its subject."""
_NUMBER = re.compile(r"\W*(?:luat )?so\s*:\s*\d+/")
_NO_NUMBER = other_starts("ls")
_KIND = re.compile(
    r"(?:nghi quyet|quyet dinh|bao cao|thong bao|ke hoach|to trinh|chi thi|cong van|chuong trinh|huong dan"
    r"|giay moi|ket luan|luat|nghi dinh|thong tu|cong dien)"
)


def _is_letterhead(text: str) -> bool:
    """Say whether a line belongs to the head of an official document rather than to a page of news."""
    if len(text) >= _LONGEST_OF_LETTERHEAD:
        return False
    folded = fold(text)
    return _NATION in folded or bool(_MOTTO.search(folded))


def is_document(sheet: Sheet) -> bool:
    """Say whether a page is an official document, by its letterhead, its number or its addressees."""
    top = range(min(_LETTERHEAD, len(sheet.lines)))
    if any(_is_letterhead(sheet.text(i)) for i in top) or _is_numbered(sheet, top):
        return True
    return subject_of_letter(sheet.texts) is not None


def read_head(sheet: Sheet, stated: str | None, seen: int | None, *, furnished: bool) -> None:
    """Find the title and the first paragraph, and take out what is above and between that is the portal's.

    `stated` is the title that the format gives, `seen` the line of the title where it was found already. A
    document with a letterhead keeps its head; a page that is not `furnished` has nothing but the article.
    """
    if furnished and sheet.lines and own_address(sheet.text(0)):
        sheet.drop(0)
    sheet.first = _first_paragraph(sheet)
    if stated:
        _use_stated(sheet, stated)
        return
    if not furnished:
        sheet.first = 0
        if (
            sheet.lines
            and title_like(sheet.text(0))
            and not is_paragraph(sheet.text(0))
            and len(sheet.lines) > 1
        ):
            sheet.role[0], sheet.title = "title", bare_title(sheet.lines[0].excerpt)
        return
    if sheet.is_document and seen is None:
        sheet.title = _title_of_document(sheet)
        return
    found = find_title(sheet.lines, sheet.first)
    if seen is not None:
        found = seen, bare_title(sheet.lines[seen].excerpt)
    if found:
        at, sheet.title = found
        _clear_head(sheet, at, sheet.title.text)
        return
    _drop_portal_lines(sheet, 0, sheet.first)
    sheet.title = title_of_qr(sheet.lines)


def _clear_head(sheet: Sheet, at: int, title: str) -> None:
    """Take out what stands above the line of the title, and the portal's lines between it and the text.

    A copy of the title is the portal's too; below a heading of the first level it heads a section.
    """
    for i in range(at):
        if (name := byline_label(sheet.text(i))) and sheet.role[i] == "body" and at - i <= _NEAR:
            sheet.role[i] = "byline"
            sheet.author = sheet.lines[i].excerpt.cut(*name)
        sheet.drop(i)
    sheet.role[at] = "title"
    if sheet.first <= at:
        sheet.first = at + 1
    _drop_portal_lines(sheet, at + 1, sheet.first)
    if not sheet.text(min(sheet.first, len(sheet.lines) - 1)).endswith(":"):
        _drop_stamps(sheet, sheet.first, sheet.first + _NEAR)
    if sheet.text(at).startswith("# "):
        _drop_above_contents(sheet, at + 1, sheet.first)
        return
    for i in sheet.body(at + 1, min(sheet.first + 2, len(sheet.lines))):
        if same_key(sheet.text(i), title):
            sheet.drop(i)


def _use_stated(sheet: Sheet, stated: str) -> None:
    """Take the title that the format states; its line in the text is not repeated in the body."""
    title = printable(stated)
    for i in sheet.body(0, min(sheet.first + 3, len(sheet.lines))):
        bare = bare_title(sheet.lines[i].excerpt)
        if same_key(bare.text, title):
            for above in range(i):
                if not sheet.is_paragraph(above):
                    sheet.drop(above)
            sheet.role[i] = "title"
            sheet.title = bare
            return
    sheet.title = Excerpt(title, ())


def _first_paragraph(sheet: Sheet) -> int:
    """Give the first line of running text of the article, not of a teaser among the menus.

    Paragraphs with few lines between them make a stretch; the article starts with the first stretch that is
    not dwarfed by another.
    """
    top = sheet.role.index("body") if "body" in sheet.role else None
    if top is not None and _leads_in(sheet.text(top)):
        return top
    starts: list[int] = []
    sizes: list[int] = []
    last = -_FAR - 1
    for i in range(len(sheet.lines)):
        text = sheet.text(i)
        if not (sheet.is_paragraph(i) or (sheet.role[i] == "body" and _leads_in(text))) or is_footer(text):
            continue
        if i - last > _FAR:
            starts.append(i)
            sizes.append(0)
        sizes[-1] += len(text)
        last = i
    if not starts:
        rest = sheet.body()
        return rest[1] if len(rest) > 1 else len(sheet.lines)
    return next(start for start, size in zip(starts, sizes, strict=True) if size * 4 >= max(sizes))


def _leads_in(text: str) -> bool:
    """Say whether a line is a sentence that goes on below: `Luật có những điểm mới sau đây:`."""
    return text.endswith(":") and text.count(" ") >= _LEAD_IN and not is_label(text)


def _drop_above_contents(sheet: Sheet, start: int, end: int) -> None:
    """Take out a heading with nothing under it but that of the contents: a box of the site, left empty."""
    for i in range(start, end - 1):
        if sheet.text(i).startswith("##") and is_contents(sheet.text(i + 1)):
            sheet.drop(i)


def _drop_portal_lines(sheet: Sheet, start: int, end: int) -> None:
    """Take the portal's lines out of a part of the head, and the author's where a label names one."""
    _drop_stamps(sheet, start, end)
    for i in sheet.body(start, end):
        text = sheet.text(i)
        counter = text.replace(".", "").isdecimal() and len(text) <= _COUNTER
        if counter or is_menu(text) or is_breadcrumb(text) or is_label(text):
            sheet.drop(i)
        elif name := byline_label(text) or (_beside_a_date(sheet, i) and byline(text)):
            sheet.role[i] = "byline"
            sheet.author = sheet.lines[i].excerpt.cut(*name)


def _drop_stamps(sheet: Sheet, start: int, end: int) -> None:
    """Take out the lines of a date, and of author and date, between the lead and the text.

    Days in a list that a sentence announces are the article's.
    """
    announced = False
    for i in sheet.body(start, min(end, len(sheet.lines))):
        line = sheet.lines[i]
        announced = _leads_in(line.text) or (announced and not sheet.is_paragraph(i))
        if announced:
            continue
        if date_line(line.text):
            sheet.drop(i)
        elif name := signed_stamp(line.text):
            sheet.role[i] = "byline"
            sheet.author = line.excerpt.cut(*name)
            sheet.dates.append(PortalDate(line.text, line.page_start, line.page_end, "published"))


def _beside_a_date(sheet: Sheet, at: int) -> bool:
    """Say whether the line above or below is the date line under a title, as newspapers name the author."""
    around = (i for i in (at - 1, at + 1) if 0 <= i < len(sheet.lines))
    return any(date_line(sheet.text(i)) for i in around)


def _is_numbered(sheet: Sheet, top: Iterable[int]) -> bool:
    """Say whether the number of a document stands at the top, and its kind right below."""
    for i in top:
        text = sheet.text(i)
        # A long first line is folded only where it has the signs that stand in every number.
        if ":" in text and "/" in text and text[0] not in _NO_NUMBER and _NUMBER.match(fold(text)):
            below = sheet.body(i + 1, min(i + 1 + _HEADLINES, len(sheet.lines)))
            return any(_kind_of_document(sheet.lines[k].excerpt)[0] for k in below)
    return False


def _lines_of_subject(sheet: Sheet, first: list[int]) -> list[int]:
    """Give the lines over which the subject of a document in capitals goes on, from the first of them."""
    lines = list(first)
    while lines and len(lines) < _HEADLINES and lines[-1] + 1 < len(sheet.lines):
        line = sheet.lines[lines[-1] + 1]
        if line.gap or not line.text.isupper() or not sheet.text(lines[-1]).isupper():
            break
        lines.append(lines[-1] + 1)
    return lines


def _title_of_document(sheet: Sheet) -> Excerpt | None:
    """Give the title of a document: its kind and the line below, `NGHỊ QUYẾT Về việc thông qua ...`.

    A subject in capitals that says by itself what is done is a title without the kind.
    """
    for i in sheet.body(0, min(_TOP, len(sheet.lines))):
        kind, beside = _kind_of_document(sheet.lines[i].excerpt)
        if kind is None:
            continue
        if beside is not None:
            return join((kind, beside), " ")
        below = [k for k in sheet.body(i + 1, min(i + 4, len(sheet.lines))) if _LETTER.search(sheet.text(k))]
        subject = [bare_title(sheet.lines[k].excerpt) for k in _lines_of_subject(sheet, below[:1])]
        whole = join(subject, " ")
        if len(whole.text) > _LONGEST_SUBJECT:
            whole = first_sentence(whole)  # no subject, the text
        apart = whole.text.isupper() and whole.text.count(" ") >= _SENTENCE and not _ABOUT.match(whole.text)
        return whole if apart else join((kind, whole), " ")
    at = subject_of_letter(sheet.texts)
    return bare_title(sheet.lines[at].excerpt) if at is not None else None


def _kind_of_document(line: Excerpt) -> tuple[Excerpt | None, Excerpt | None]:
    """Give the kind of a document that a line states, and its subject where both stand on that line."""
    beside = None
    if found := _TYPE_ENDS.search(line.text):
        beside = bare_title(line.cut(found.end(), len(line.text)))
        line = line.cut(0, found.start())
    kind = bare_title(line)
    if kind.text.isupper() and len(kind.text) < _LONGEST_KIND and _KIND.match(fold(kind.text)):
        return kind, beside
    return None, None
