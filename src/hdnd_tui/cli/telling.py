"""What several commands print of a search: how many, how it was read, days, what may help."""

from __future__ import annotations

from collections.abc import Iterator

from hdnd_tui.archive.people import DatedOffice
from hdnd_tui.citation import how_known
from hdnd_tui.search.results import Hit, Results
from hdnd_tui.wording import Lang, Wording

NOTHING = Wording("Không có bài nào.", "No article.")
NO_DAY = Wording("chưa rõ ngày", "date not known")

_FOUND = Wording("{total} bài", "{total} articles")
_READ_AS = Wording("đọc là: {text}", "read as: {text}")
_REPAIRED = Wording("“{typed}” được đọc là “{used}” ({why})", "“{typed}” was read as “{used}” ({why})")
_UNSTATED = Wording("không bài nào nêu số hiệu “{typed}”", "no article states the number “{typed}”")
_BY_WORDS = Wording("{total} bài có các chữ trong đó", "{total} articles hold its words")
_WITHOUT = Wording("bỏ “{typed}” thì có {total} bài", "{total} articles without “{typed}”")


def shown_day(date: str) -> str:
    """Give an ISO day as `25/03/2022`."""
    return "/".join(reversed(date.split("-")))


def shown_time(of: Hit | DatedOffice, lang: Lang) -> str:
    """Give the day of an article, else its year, with how it is known; else that it is not known."""
    if not (of.date or of.year):
        return NO_DAY.to(lang)
    return (shown_day(of.date) if of.date else str(of.year)) + how_known(of.date_known).to(lang)


def head_line(results: Results, lang: Lang) -> list[str]:
    """Give how many were found, and how the query was read where that differs; to be joined by a sign."""
    if not results.total and not results.read_as:
        return [NOTHING.to(lang)]
    unstated = [_UNSTATED.fill(typed=m.typed).to(lang) for m in results.missing if m.document]
    found = (_BY_WORDS if unstated else _FOUND).fill(total=results.total) if results.total else NOTHING
    read_as = [_READ_AS.fill(text=results.read_as).to(lang)] if results.read_as else []
    return [*unstated, found.to(lang).rstrip("."), *read_as]


def notes(results: Results, lang: Lang) -> Iterator[str]:
    """Give a line for each word that was repaired or missed, each filter that fits nothing, each offer."""
    for repair in results.repairs:
        yield _REPAIRED.fill(typed=repair.typed, used=repair.used, why=repair.why.to(lang)).to(lang)
    for missing in results.missing:
        if missing.document and not missing.total_without:
            continue  # the line above says so
        yield _WITHOUT.fill(typed=missing.typed, total=missing.total_without).to(lang)
    for unfit in results.unfit:
        yield unfit.why.to(lang)
    for offer in results.offers:
        yield offer.why.to(lang)
