"""What the user sets right in an article, kept apart so that another import of the page does not undo it."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from hdnd_tui.article import Article, Council, Office
from hdnd_tui.errors import WrongUsage
from hdnd_tui.safetext import printable

Field = Literal["title", "date", "council"]

FIELDS: tuple[Field, ...] = ("title", "date", "council")

_YEAR = re.compile(r"(?:19|20)\d\d")


def check_value(field: Field, value: str | Council) -> str:
    """Give a correction as it is kept, as JSON; raises WrongUsage where the value cannot be one.

    `title` is a text; `date` an ISO day, a year, or empty for a day that is not known; `council` a Council.
    """
    if field == "council":
        if not isinstance(value, Council):
            raise _wrong("Hãy chọn hội đồng từ danh sách.", "Choose the council from the list.")
        return json.dumps(value.to_json(), ensure_ascii=False)
    text = printable(value) if isinstance(value, str) else ""
    if field == "title":
        if not text:
            raise _wrong("Tiêu đề đang trống. Hãy ghi tiêu đề.", "The title is empty. Write one.")
    elif text and not _YEAR.fullmatch(text):
        try:
            known = datetime.date.fromisoformat(text).isoformat() == text  # weeks and bare figures pass too
        except ValueError:
            known = False
        if not known:
            raise _wrong(
                "Hãy ghi ngày dạng năm-tháng-ngày, ví dụ 2017-08-22, hoặc chỉ ghi năm.",
                "Write the date as year-month-day, as in 2017-08-22, or a year alone.",
            )
    return json.dumps(text, ensure_ascii=False)


def shown_in(article: Article) -> dict[str, str]:
    """Give the corrections that an article shows, as they are kept; raises WrongUsage where it cannot be."""
    day = article.date or str(article.year or "")
    values: dict[str, str | Council] = {"title": article.title, "date": day, "council": article.council or ""}
    return {field: check_value(field, values[field]) for field in FIELDS if field in article.corrected}


def apply(article: Article, corrections: Mapping[str, str]) -> Article:
    """Give the article as the user set it, from the article as it was read and kept values by field."""
    for field in FIELDS:
        if field in corrections:
            value = json.loads(corrections[field])
            if field == "title":
                article = _with_title(article, value)
            elif field == "date":
                article = _with_date(article, value)
            else:
                article = _with_council(article, Council.from_json(value))
    return replace(article, corrected=tuple(field for field in FIELDS if field in corrections))


def _with_title(article: Article, title: str) -> Article:
    # Places in the old title point nowhere in the new one.
    officials = tuple(
        official._replace(
            mentions=tuple(m for m in official.mentions if m.part != "title"),
            offices=tuple(
                Office(o.name, o.stated) if o.at and o.at.part == "title" else o for o in official.offices
            ),
        )
        for official in article.officials
    )
    proofs = tuple(
        p._replace(place=None) if p.place and p.place.part == "title" else p for p in article.proofs
    )
    runs = tuple(run for run in article.runs if run.part != "title")
    return replace(article, title=title, officials=officials, proofs=proofs, runs=runs)


def _with_date(article: Article, value: str) -> Article:
    proofs = tuple(p for p in article.proofs if p.fact == "council")
    day = value if len(value) == 10 else None
    year = int(value[:4]) if value else None
    return replace(article, date=day, date_known="event" if day else "unknown", year=year, proofs=proofs)


def _with_council(article: Article, council: Council) -> Article:
    others = tuple(c for c in article.councils if c not in (council, article.council))
    proofs = tuple(p for p in article.proofs if p.fact != "council")
    return replace(article, council=council, councils=(council, *others), proofs=proofs)


def _wrong(vi: str, en: str) -> WrongUsage:
    return WrongUsage(vi, en)
