"""The registry of export formats. A new format is one module beside this and one line in `FORMATS`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hdnd_tui.article import Article
from hdnd_tui.export import dossier, json_lines, markdown, plain, table, word
from hdnd_tui.export.format import Format
from hdnd_tui.export.style import Style
from hdnd_tui.wording import Lang

FORMATS: dict[str, Format] = {
    form.name: form
    for form in (plain.TXT, markdown.MD, table.CSV, dossier.DOSSIER, word.DOCX, json_lines.JSONL)
}
"""Name -> format, in the order in which they are offered."""


def pieces(articles: Iterable[Article], form: Format, style: Style) -> Iterator[str]:
    """Give the text of a file piece by piece, one article in memory at a time; lines end in LF."""
    if form.whole is not None:
        yield from form.whole(articles, style)
        return
    start = form.head(style)
    if start:
        yield start
    first = True
    for article in articles:
        yield form.article(article, style) if first else form.between + form.article(article, style)
        first = False


def render(articles: Iterable[Article], format: str, lang: Lang = "vi", width: int = 0) -> str:
    """Give articles as one text in the format of that name; raises KeyError where there is none."""
    return "".join(pieces(articles, FORMATS[format], Style(lang, width)))
