"""An article as plain text (`.txt`)."""

from __future__ import annotations

import textwrap

from hdnd_tui.article import Article
from hdnd_tui.citation import cite, shown_source
from hdnd_tui.export import parts
from hdnd_tui.export.format import Format
from hdnd_tui.export.style import Style
from hdnd_tui.safetext import clean
from hdnd_tui.wording import Wording

BETWEEN = "\n" + "=" * 72 + "\n\n"
"""What stands between two articles of one file."""


def plain(article: Article, style: Style) -> str:
    """Give the article with heading, source, text, people and citation; ends in a line end."""
    lang = style.lang
    council = article.council.name if article.council else parts.NO_COUNCIL.to(lang)
    head = [_broken(article.title, style.width), f"{council}, {parts.long_day(article, lang)}"]
    if article.author:
        head.append(f"{parts.AUTHOR.to(lang)}: {article.author}")
    if corrected := parts.corrected(article, lang):
        head.append(corrected)
    named = shown_source(article.source or "", lang)
    source = f"{parts.SOURCE.to(lang)}: {named}            " if named else ""
    head.append(f"{source}{parts.ID.to(lang)}: {article.id}")
    blocks = ["\n".join(head), *(_broken(p, style.width) for p in parts.paragraphs(article, lang))]
    people = [f"- {name}: {offices}" for name, offices in parts.people(article, lang)]
    if people:
        blocks.append("\n".join([parts.PEOPLE.to(lang), *people]))
    blocks.append(f"{parts.CITATION.to(lang)}: {cite(article, lang, with_id=False)}")
    return clean("\n\n".join(blocks)) + "\n"


def _broken(paragraph: str, width: int) -> str:
    if not width:
        return paragraph
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in paragraph.split("\n")
    )


TXT = Format("txt", ".txt", Wording("văn bản thuần", "plain text"), plain, between=BETWEEN)
