"""An article as Markdown (`.md`), every sign of its own text shown as it is."""

from __future__ import annotations

import re

from hdnd_tui.article import Article
from hdnd_tui.citation import cite, shown_source
from hdnd_tui.export import parts
from hdnd_tui.export.format import Format
from hdnd_tui.export.style import Style
from hdnd_tui.safetext import clean
from hdnd_tui.wording import Wording

BETWEEN = "\n---\n\n"
"""What stands between two articles of one file."""

_SIGNS = re.compile(r"([\\`*_\[\]<>|~$])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"(#{1,6}(?=\s|$)|[-+=](?=[-+=\s]|$))")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def literal(text: str) -> str:
    """Give text that Markdown shows letter by letter; lines end in a hard break."""
    lines = []
    for line in text.split("\n"):
        shown = _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\1", line.strip()))
        shown = _LINE_START.sub(r"\\\1", shown, count=1) if _LINE_START.match(shown) else shown
        lines.append(_NUMBER.sub(r"\1\\\2", shown, count=1) if _NUMBER.match(shown) else shown)
    return "  \n".join(lines)


def markdown(article: Article, style: Style) -> str:
    """Give the article with heading, source, text, people and citation; ends in a line end."""
    lang = style.lang
    council = article.council.name if article.council else parts.NO_COUNCIL.to(lang)
    facts = [f"**{literal(council)}**, {parts.long_day(article, lang)}"]
    if article.author:
        facts.append(f"{parts.AUTHOR.to(lang)}: {literal(article.author)}")
    if corrected := parts.corrected(article, lang):
        facts.append(corrected)
    if article.source:
        facts.append(f"{parts.SOURCE.to(lang)}: {literal(shown_source(article.source, lang))}")
    facts.append(f"{parts.ID.to(lang)}: {literal(article.id)}")
    blocks = [f"# {literal(article.title)}", "  \n".join(facts)]
    blocks.extend(literal(p) for p in parts.paragraphs(article, lang))
    named = [f"- **{literal(name)}**: {literal(offices)}" for name, offices in parts.people(article, lang)]
    if named:
        blocks.append(f"## {parts.PEOPLE.to(lang)}")
        blocks.append("\n".join(named))
    blocks.append(f"*{parts.CITATION.to(lang)}:* {literal(cite(article, lang, with_id=False))}")
    return clean("\n\n".join(blocks)) + "\n"


MD = Format("md", ".md", Wording("Markdown", "Markdown"), markdown, between=BETWEEN)
