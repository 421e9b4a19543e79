"""Articles as rows of their table, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hdnd_tui.archive import shorthand
from hdnd_tui.archive.schema import AT
from hdnd_tui.archive.shorthand import pack
from hdnd_tui.archive.sums import article_digest
from hdnd_tui.article import Article


def to_row(article: Article, number: int, council_number: int | None, original: int | None) -> list[Any]:
    """Give the values of the columns of `articles`, the hash included."""
    council = article.council
    others = tuple(c for c in article.councils if c != council)
    councils = others if council is None else (council, *others)
    row: list[Any] = [
        number,
        article.id,
        article.title,
        article.date,
        article.date_known,
        article.year,
        council.name if council else None,
        council_number,
        article.author,
        article.source,
        original,
        "",
        article.body,
        pack(article.captions),
        pack(article.caption_at),
        pack(article.documents),
        shorthand.write_councils(councils),
        shorthand.write_officials(article.officials),
        shorthand.write_proofs(article.proofs),
        shorthand.write_runs(article.runs),
        pack(article.corrected),
    ]
    row[AT["hash"]] = article_digest(row)
    return row


def is_whole(row: Sequence[Any]) -> bool:
    """Say whether a row of `articles` still has the hash it was written with."""
    try:
        return bool(row[AT["hash"]] == article_digest(row))
    except TypeError:
        return False


def to_article(row: Sequence[Any]) -> Article:
    """Make the article of a row whose hash was checked."""

    def load(column: str) -> Any:
        return json.loads(row[AT[column]])

    councils = shorthand.read_councils(row[AT["councils"]])
    return Article(
        id=row[AT["id"]],
        title=row[AT["title"]],
        body=row[AT["body"]],
        date=row[AT["date"]],
        date_known=row[AT["date_known"]],
        year=row[AT["year"]],
        council=councils[0] if row[AT["council"]] is not None else None,
        councils=councils,
        author=row[AT["author"]],
        source=row[AT["source"]],
        captions=tuple(load("captions")),
        caption_at=tuple(load("caption_at")),
        documents=tuple(load("documents")),
        officials=shorthand.read_officials(row[AT["officials"]]),
        proofs=shorthand.read_proofs(row[AT["proofs"]]),
        runs=shorthand.read_runs(row[AT["runs"]]),
        corrected=tuple(load("corrected")),
    )
