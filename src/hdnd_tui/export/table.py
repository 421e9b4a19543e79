"""Articles as rows of a table (`.csv`) for a spreadsheet with Vietnamese settings: `;` between cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from hdnd_tui.article import Article
from hdnd_tui.citation import cite, shown_source
from hdnd_tui.councils.events import BY_KEY, kinds_of
from hdnd_tui.export import parts
from hdnd_tui.export.format import Format
from hdnd_tui.export.style import Style
from hdnd_tui.safetext import clean
from hdnd_tui.wording import Wording

SEPARATOR = ";"

COLUMNS = (
    parts.ID,
    Wording("Ngày", "Date"),
    Wording("Ngày lấy từ", "Date known from"),
    Wording("Năm", "Year"),
    Wording("Hội đồng", "Council"),
    Wording("Tỉnh, thành phố", "Province"),
    Wording("Hội đồng khác", "Other councils"),
    Wording("Loại việc", "Kinds of event"),
    Wording("Tên bài", "Title"),
    parts.AUTHOR,
    parts.SOURCE,
    Wording("Văn bản", "Documents"),
    Wording("Người được nêu", "People"),
    parts.CITATION,
    Wording("Nội dung", "Text"),
)
"""The text comes last: it is so long that nothing behind it would be seen."""
_KNOWN = {
    "event": Wording("ngày diễn ra", "event"),
    "published": Wording("ngày đăng", "publication"),
    "inferred": Wording("suy ra", "inferred"),
    "unknown": Wording("chưa rõ", "not known"),
}
_CORRECTED = Wording("người dùng đã sửa", "corrected by the user")
# The full-width forms are read as operators by some spreadsheets too.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def guarded(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula: an apostrophe stands before a dangerous sign."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell


def head(style: Style) -> str:
    """Give the row of column names."""
    return _row(column.to(style.lang) for column in COLUMNS)


def row(article: Article, style: Style) -> str:
    """Give the article as one row; the day is ISO, which every spreadsheet reads the same way."""
    lang = style.lang
    kinds = kinds_of(article.title, article.body, of_council=bool(article.council or article.councils))
    return _row(
        (
            article.id,
            article.date or "",
            (_CORRECTED if "date" in article.corrected else _KNOWN[article.date_known]).to(lang),
            str(article.year or ""),
            article.council.name if article.council else "",
            article.council.province if article.council else "",
            "; ".join(c.name for c in article.councils if c != article.council),
            "; ".join(BY_KEY[key].name.to(lang) for key in kinds),
            article.title,
            article.author or "",
            shown_source(article.source or "", lang),
            "; ".join(article.documents),
            "\n".join(f"{name}: {offices}" for name, offices in parts.people(article, lang)),
            cite(article, lang, with_id=False),
            "\n\n".join(parts.paragraphs(article, lang)),
        )
    )


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=SEPARATOR, lineterminator="\n").writerow(
        [guarded(clean(cell)) for cell in cells]
    )
    return line.getvalue()


CSV = Format(
    "csv",
    ".csv",
    Wording("bảng tính", "spreadsheet"),
    row,
    head,
    lines_in_cells=True,
    collection=True,
    wants_mark=True,
)
