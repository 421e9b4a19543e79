"""A dossier (`.txt`): what was asked, the numbered citations, and the texts under their numbers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from hdnd_tui.article import Article
from hdnd_tui.citation import cite
from hdnd_tui.export import plain
from hdnd_tui.export.format import Format
from hdnd_tui.export.style import Style
from hdnd_tui.safetext import clean, printable
from hdnd_tui.wording import Wording

_TITLE = Wording("HỒ SƠ BÀI VIẾT", "DOSSIER OF ARTICLES")
_QUERY = Wording("Câu tìm", "Query")
_COUNT = Wording("Số bài", "Articles")
_LIST = Wording("DANH MỤC TRÍCH DẪN", "CITATIONS")
_TEXTS = Wording("TOÀN VĂN", "TEXTS")


def dossier(articles: Iterable[Article], style: Style) -> Iterator[str]:
    """Give the dossier piece by piece; the articles are held in memory, for the list comes first."""
    lang = style.lang
    held = list(articles)
    head = [_TITLE.to(lang)]
    if style.subject:
        head.append(f"{_QUERY.to(lang)}: {printable(style.subject)}")
    head.append(f"{_COUNT.to(lang)}: {style.count or len(held)}")
    cited = [_numbered(number, printable(cite(a, lang)), style.width) for number, a in enumerate(held, 1)]
    yield clean("\n".join([*head, "", _LIST.to(lang), *cited, "", _TEXTS.to(lang)])) + "\n"
    for number, article in enumerate(held, 1):
        yield f"{plain.BETWEEN}[{number}] {plain.plain(article, style)}"


def _numbered(number: int, line: str, width: int) -> str:
    start = f"[{number}] "
    if not width:
        return start + line
    return textwrap.fill(
        line,
        width,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


DOSSIER = Format(
    "dossier",
    ".txt",
    Wording("hồ sơ: danh mục trích dẫn, toàn văn", "citations, then the texts"),
    plain.plain,
    whole=dossier,
    many=Wording("ho-so-hdnd", "dossier"),
)
