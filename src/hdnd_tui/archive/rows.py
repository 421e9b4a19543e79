"""Articles as rows of their table, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hdnd_tui.archive.schema import AT
from hdnd_tui.archive.sums import article_digest
from hdnd_tui.article import Article, Council, Official, Proof, Run


def pack(value: object) -> str:
    """Give a value as compact JSON with its letters unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


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
        pack([c.to_json() for c in councils]),
        pack([o.to_json() for o in article.officials]),
        pack([p.to_json() for p in article.proofs]),
        pack([r.to_json() for r in article.runs]),
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

    councils = tuple(Council.from_json(c) for c in load("councils"))
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
        officials=tuple(Official.from_json(o) for o in load("officials")),
        proofs=tuple(Proof.from_json(p) for p in load("proofs")),
        runs=tuple(Run.from_json(r) for r in load("runs")),
        corrected=tuple(load("corrected")),
    )
