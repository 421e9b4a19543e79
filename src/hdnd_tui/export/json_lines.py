"""A value as one line of JSON that is also safe to show."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

from hdnd_tui.councils.former import is_former_in
from hdnd_tui.export.format import Format
from hdnd_tui.safetext import is_forbidden, is_shown
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.article import Article
    from hdnd_tui.export.style import Style


def json_line(value: object) -> str:
    """Give one line of JSON with its line end: Vietnamese as it is, what does not print as an escape.

    Reading the line gives back every character; a terminal that shows it gets none that it would obey.
    """
    line = json.dumps(value, ensure_ascii=False)
    if not is_shown(line):
        line = "".join(char if _is_seen(char) else json.dumps(char)[1:-1] for char in line)
    return line + "\n"


def _is_seen(char: str) -> bool:
    # In a line with something odd in it marks are escaped too: a run of them covers the lines around.
    return char.isprintable() and not is_forbidden(char) and not unicodedata.combining(char)


def article_json(article: Article) -> dict[str, Any]:
    """Give the object of an article, its officials with `former`: for each office, whether it was left."""
    value = article.to_json()
    for official, shown in zip(article.officials, value["officials"], strict=True):
        shown["former"] = [is_former_in(article, office) for office in official.offices]
    return value


def _json_line(article: Article, style: Style) -> str:
    return json_line(article_json(article))


JSONL = Format("jsonl", ".jsonl", Wording("dữ liệu JSON", "JSON data"), _json_line, collection=True)
