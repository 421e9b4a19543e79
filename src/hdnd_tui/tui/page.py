"""An article as lines of a given width, with where each comes from; knows no screen."""

from __future__ import annotations

from typing import Literal, NamedTuple

from hdnd_tui.article import OWN_LABEL, Article, Official, Part
from hdnd_tui.tui.painting import wrap
from hdnd_tui.tui.saying import day_alone, how_known
from hdnd_tui.wording import Lang, Wording

Kind = Literal["title", "meta", "note", "text", "caption", "heading", "person", "more", "blank", "rule"]

WIDEST = 70
"""Cells of a line of text at most: longer lines tire the eye."""

_PICTURE = Wording("Ảnh: ", "Picture: ")
PEOPLE = Wording("Người trong bài", "People in this article")
_AUTHOR = Wording("Tác giả: ", "By: ")
_DOCUMENTS = Wording("Văn bản: ", "Documents: ")
_NOTE = Wording("Ghi chú: ", "Note: ")
_ALSO = Wording("Cũng thuộc: ", "Also: ")


class PageLine(NamedTuple):
    """One line: `text[start:end]`, indented."""

    kind: Kind
    text: str = ""
    start: int = 0
    end: int = 0
    part: Part = "body"
    index: int = 0  # type: ignore[assignment]
    """Which caption."""
    indent: int = 0
    name_end: int = 0
    """For a person: where in `text` the name ends."""


BLANK = PageLine("blank")


def lay_out(
    article: Article, width: int, lang: Lang, note: str = "", *, people: bool = True
) -> tuple[PageLine, ...]:
    """Give the lines of an article for a pane of `width` cells, the user's note under its head.

    Without `people` those named in it are not listed at its end.
    """
    room = min(max(width - 2, 8), WIDEST)
    lines = _lines("title", article.title, room, part="title")
    for text in _meta(article, lang):
        lines += _lines("meta", text, room)
    if note:
        lines += _lines("note", _NOTE.to(lang) + note, room)
    lines.append(BLANK)
    lines += _body(article, room, lang)
    while lines and lines[-1] is BLANK:
        lines.pop()
    if article.author:
        lines += [BLANK, *_lines("meta", _AUTHOR.to(lang) + article.author, room)]
    if article.documents:
        lines += [BLANK, *_lines("meta", _DOCUMENTS.to(lang) + ", ".join(article.documents), room)]
    if article.officials and people:
        lines += [BLANK, PageLine("rule"), *_lines("heading", PEOPLE.to(lang), room)]
        for official in article.officials:
            lines += person_lines(article, official, room, lang)
    return tuple(lines)


def where_and_when(article: Article, lang: Lang) -> str:
    """Give the line under the title: day and how it is known, council in full, site."""
    from hdnd_tui.citation import shown_source, site_of

    when = day_alone(article.date, article.year, lang)
    how = how_known(article.date_known, lang, corrected="date" in article.corrected)
    when = " ".join(filter(None, (when, how)))
    council = article.council.name if article.council else ""
    source = site_of(article.source) or shown_source(article.source or "", lang)
    return " · ".join(filter(None, (when, council, source)))


def _meta(article: Article, lang: Lang) -> list[str]:
    lines = [where_and_when(article, lang)]
    others = [c.name for c in article.councils if c != article.council]
    if others:
        lines.append(_ALSO.to(lang) + ", ".join(others))
    return lines


def _lines(kind: Kind, text: str, room: int, *, part: Part = "body", indent: int = 0) -> list[PageLine]:
    return [
        PageLine(kind, text, a, b, part, indent=indent) for a, b in wrap(text, 0, len(text), room - indent)
    ]


def _body(article: Article, room: int, lang: Lang) -> list[PageLine]:
    lines: list[PageLine] = []
    waiting = sorted(zip(article.caption_at, range(len(article.captions)), strict=False))
    placed = {index for _, index in waiting}
    at = 0
    for paragraph in article.body.split("\n"):
        end = at + len(paragraph)
        while waiting and waiting[0][0] <= at and paragraph:
            lines += _caption(article, waiting.pop(0)[1], lines, room, lang)
        if paragraph.strip():
            lines += [PageLine("text", article.body, a, b) for a, b in wrap(article.body, at, end, room)]
        elif lines and lines[-1] is not BLANK:
            lines.append(BLANK)
        at = end + 1
    rest = [index for _, index in waiting] + [i for i in range(len(article.captions)) if i not in placed]
    for index in rest:
        lines += _caption(article, index, lines, room, lang)
    return lines


def opening_of(caption: str, lang: Lang) -> str:
    """Give what stands before a caption, unless it begins so itself."""
    return "" if OWN_LABEL.match(caption) else _PICTURE.to(lang)


def _caption(article: Article, index: int, before: list[PageLine], room: int, lang: Lang) -> list[PageLine]:
    caption = article.captions[index]
    opening = opening_of(caption, lang)
    lines: list[PageLine] = [] if not before or before[-1] is BLANK else [BLANK]
    for number, (a, b) in enumerate(wrap(caption, 0, len(caption), room - 4 - len(opening))):
        indent = 2 if number == 0 else 2 + len(opening)
        lines.append(PageLine("caption", caption, a, b, "caption", index, indent))
    return [*lines, BLANK]


def person_lines(article: Article, official: Official, room: int, lang: Lang) -> list[PageLine]:
    """Give a person of an article with the offices stated, broken at `room` cells."""
    from hdnd_tui.councils.former import is_former_in, shown_office  # the first list opens no article

    name = official.name
    offices = "; ".join(
        shown_office(office.name, is_former_in(article, office)).to(lang) for office in official.offices
    )
    text = f"{name}: {offices}" if offices else name
    lines = []
    for number, (a, b) in enumerate(wrap(text, 0, len(text), room - 2)):
        lines.append(PageLine("person", text, a, b, indent=0 if number == 0 else 2, name_end=len(name)))
    return lines
