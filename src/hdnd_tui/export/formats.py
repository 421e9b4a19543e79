"""The registry of export formats. A new format is one module beside this and one line in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hdnd_tui.article import Article
from hdnd_tui.export import markdown, plain, table
from hdnd_tui.export.dossier import dossier
from hdnd_tui.export.json_lines import json_line
from hdnd_tui.export.style import Style
from hdnd_tui.export.word import word
from hdnd_tui.wording import Lang, Wording


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write articles."""

    name: str
    suffix: str
    """With its dot, `.txt`."""
    label: Wording
    article: Callable[[Article, Style], str]
    """Gives one article; the text ends in a line end."""
    head: Callable[[Style], str] = lambda style: ""
    """Gives what stands before the first article."""
    between: str = ""
    """What stands between two articles."""
    lines_in_cells: bool = False
    """Line ends inside an article belong to a cell and never become CR LF."""
    collection: bool = False
    """Many articles are one file unless a file each is asked for: a table, lines of data."""
    whole: Callable[[Iterable[Article], Style], Iterator[str]] | None = None
    """Gives a file of many articles, where it is more than one after the other."""
    packed: Callable[[Iterable[Article], Style], Iterator[bytes]] | None = None
    """Gives the bytes of a file that is no text; a mark and line ends are not for it."""


def _json_line(article: Article, style: Style) -> str:
    return json_line(article.to_json())


FORMATS: dict[str, Format] = {
    f.name: f
    for f in (
        Format("txt", ".txt", Wording("văn bản thuần", "plain text"), plain.plain, between=plain.BETWEEN),
        Format("md", ".md", Wording("Markdown", "Markdown"), markdown.markdown, between=markdown.BETWEEN),
        Format(
            "csv",
            ".csv",
            Wording("bảng tính", "spreadsheet"),
            table.row,
            table.head,
            lines_in_cells=True,
            collection=True,
        ),
        Format(
            "dossier",
            ".txt",
            Wording("hồ sơ: danh mục trích dẫn, toàn văn", "citations, then the texts"),
            plain.plain,
            whole=dossier,
        ),
        Format("docx", ".docx", Wording("Word, theo NĐ 30/2020", "Word"), plain.plain, packed=word),
        Format("jsonl", ".jsonl", Wording("dữ liệu JSON", "JSON data"), _json_line, collection=True),
    )
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
