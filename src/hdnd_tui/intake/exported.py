"""A line that `export` or `show --json` wrote: an article as an archive has it, read from no page."""

from __future__ import annotations

import json
from dataclasses import replace

from hdnd_tui.archive import corrections
from hdnd_tui.archive.writer import Imported
from hdnd_tui.article import Article
from hdnd_tui.errors import PageRefused, WrongUsage
from hdnd_tui.packs.judging import is_sound_article

_UNSOUND = PageRefused(
    "giống một dòng do hdnd-tui xuất ra nhưng sai cấu trúc",
    "looks like a line that hdnd-tui exported, but is not well formed",
)


def article_of(line: bytes) -> Article | None:
    """Give the article of a line, None where it holds a page; raises PageRefused where it is not sound."""
    try:
        value = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
        if "text" in value or "raw" in value:
            return None
        article = Article.from_json(value)
        sound = article.id and is_sound_article(article) and as_imported(article)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, WrongUsage) as error:
        raise _UNSOUND from error
    if not sound:
        raise _UNSOUND
    return article


def as_imported(article: Article) -> Imported:
    """Give an article as one that comes without its page.

    What the other user corrected stays a correction; what was read before it is not in the line.
    """
    return Imported(replace(article, corrected=()), None, corrections.shown_in(article))
