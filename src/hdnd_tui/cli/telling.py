"""What several commands print of a search: how many, how it was read, days, what may help."""

from __future__ import annotations

from collections.abc import Iterator

from hdnd_tui.archive.people import DatedOffice
from hdnd_tui.citation import how_known
from hdnd_tui.export.parts import NO_DAY
from hdnd_tui.search.results import Hit, Results
from hdnd_tui.search.said import ARTICLES, NEAR, NOTHING, READ_AS, REPAIRED, UNSTATED, WITHOUT
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording

WROTE_FILE = Wording("Đã ghi tệp {file}", "Wrote the file {file}")

_BY_WORDS = Wording("{count} bài có các chữ trong đó", "{count} articles with its words")


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
    unstated = [UNSTATED.fill(typed=m.typed).to(lang) for m in results.missing if m.document]
    by_words = any(m.held for m in results.missing)
    count = _BY_WORDS if by_words else NEAR if results.is_near else ARTICLES
    found = count.fill(count=results.total) if results.total else NOTHING
    differs = fold(results.read_as) != fold(results.query.text.strip())
    read_as = [READ_AS.fill(text=results.read_as).to(lang)] if results.read_as and differs else []
    told = [*unstated, found.to(lang).rstrip("."), *read_as]
    return told if len(told) > 1 or results.total else [NOTHING.to(lang)]


def notes(results: Results, lang: Lang) -> Iterator[str]:
    """Give a line for each word that was repaired or missed, each filter that fits nothing, each offer."""
    for repair in results.repairs:
        said = REPAIRED.fill(typed=repair.typed, used=repair.used)
        yield f"{said.to(lang)} ({repair.why.to(lang)})"
    for missing in results.missing:
        if missing.total_without:
            yield WITHOUT.fill(typed=missing.typed, count=missing.total_without).to(lang)
    for unfit in results.unfit:
        yield unfit.why.to(lang)
    for offer in results.offers:
        yield offer.why.to(lang)
