"""The commands that find and show articles: `search`, `show`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any, BinaryIO

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import YEAR_REASONED, Article
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.checked import open_checked
from hdnd_tui.cli.commands import FILTERS
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.naming import NO_SUCH_COUNCIL, numbers_named
from hdnd_tui.cli.telling import head_line, notes, shown_time
from hdnd_tui.errors import WrongUsage
from hdnd_tui.search.kind_facet import kinds
from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Hit, Results, Unfit
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.search.unfit import unknown_council
from hdnd_tui.wording import Lang, Wording

LIMIT = 20
_LONGEST_LINE = 1 << 20

NO_ORIGINAL = Wording(
    "Kho này không mang theo trang gốc của bài.", "This archive does not carry the original of the article."
)


def search(call: Call, console: Console) -> int:
    """Print what a query finds, or answer the queries of standard input one by one."""
    limit = call.get("limit", LIMIT)
    with closing(open_checked(call, console)) as archive:
        searcher = Searcher(archive)
        unknown = _unknown_councils(call, archive)
        if call.has("stdin"):
            for text in queries(sys.stdin.buffer):
                results = _told(searcher.search(query_of(call, archive, text), limit), unknown)
                answer = summary(results, console.lang)
                answer["hits"] = [hit_json(searcher, results, hit) for hit in results.hits]
                console.json(answer)
                console.flush()
            return 0
        if not call.words and not any(call.has(option.name.lstrip("-")) for option in FILTERS):
            raise WrongUsage(
                "Chưa có từ cần tìm. Ví dụ: hdnd-tui search giám sát năm:2022",
                'There is nothing to search for. For example: hdnd-tui search "giám sát năm:2022"',
            )
        results = _told(searcher.search(query_of(call, archive, " ".join(call.texts)), limit), unknown)
        if call.has("json"):
            console.json(summary(results, console.lang))
            for hit in results.hits:
                console.json(hit_json(searcher, results, hit))
        else:
            _print_results(searcher, results, console)
    return 0


def _unknown_councils(call: Call, archive: Archive) -> tuple[Unfit, ...]:
    """Name the councils of the command line that the archive does not have."""
    return tuple(
        unknown_council(name)
        for name in call.get("council", [])
        if numbers_named(archive, [name]) == {NO_SUCH_COUNCIL}
    )


def _told(results: Results, unknown: tuple[Unfit, ...]) -> Results:
    return replace(results, unfit=(*unknown, *results.unfit)) if unknown else results


def query_of(call: Call, archive: Archive, text: str) -> Query:
    """Give the query for a text with the filters of the command line."""
    return Query(
        text=text,
        councils=numbers_named(archive, call.get("council", [])),
        years=frozenset(call.get("year", [])),
        chosen=kinds(key for keys in call.get("kind", []) for key in keys),
        official=call.get("official"),
        since=call.get("from"),
        until=call.get("to"),
        sort=call.get("sort", "relevance"),
    )


def queries(stream: BinaryIO) -> Iterator[str]:
    """Give the lines of a stream as they come, without their LF; bytes that are no text become signs.

    A line of over a megabyte is cut there, so that no input fills the memory.
    """
    while line := stream.readline(_LONGEST_LINE):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(_LONGEST_LINE)):
            pass
        yield line.removesuffix(b"\n").decode("utf-8", "replace")


def summary(results: Results, lang: Lang) -> dict[str, Any]:
    """Give what `search --json` says before the hits."""
    return {
        "total": results.total,
        "read_as": results.read_as,
        "repairs": [{"typed": r.typed, "used": r.used, "why": r.why.to(lang)} for r in results.repairs],
        "offers": [{"text": o.text, "why": o.why.to(lang)} for o in results.offers],
        "missing": [{"typed": m.typed, "total_without": m.total_without} for m in results.missing],
        "filters": [{"typed": u.typed, "why": u.why.to(lang)} for u in results.unfit],
        "facets": {
            "councils": [
                {"name": c.council.name, "province": c.council.province, "count": c.count}
                for c in results.facets.councils
            ],
            "years": [{"year": y.year, "count": y.count} for y in results.facets.years],
        },
    }


def hit_json(searcher: Searcher, results: Results, hit: Hit) -> dict[str, Any]:
    """Give one hit of `search --json`; `marks` are half-open code-point offsets into `snippet`."""
    snippet = searcher.snippet(results, hit.number)
    return {
        "id": hit.id,
        "title": hit.title,
        "date": hit.date,
        "year": hit.year,
        "council": hit.council.name if hit.council else None,
        "snippet": snippet.text,
        "marks": [list(mark) for mark in snippet.marks],
        "score": hit.score,
    }


def show(call: Call, console: Console) -> int:
    """Print one article as text, as JSON, or its page as it came."""
    with closing(open_checked(call, console)) as archive:
        article = archive.article(call.texts[0])
        if call.has("original"):
            _print_original(archive, article, console)
        elif call.has("json"):
            from hdnd_tui.export.json_lines import article_json

            note = {"year_note": YEAR_REASONED.to(console.lang)} if article.year_is_reasoned else {}
            console.json({**article_json(article), **note})
        else:
            from hdnd_tui.export.formats import render

            console.text(render([article], "txt", console.lang))
    return 0


def _print_results(searcher: Searcher, results: Results, console: Console) -> None:
    lang = console.lang
    console.line(" · ".join(head_line(results, lang)))
    for note in notes(results, lang):
        console.line(note)
    for hit in results.hits:
        council = f" {hit.council.name}" if hit.council else ""
        console.line()
        console.line(f"{shown_time(hit, lang)}{council} [{hit.id}]")
        console.line(f"  {hit.title}")
        snippet = searcher.snippet(results, hit.number).text
        if snippet:
            console.line(f"    {snippet}")


def _print_original(archive: Archive, article: Article, console: Console) -> None:
    page = archive.original(archive.number_of(article.id))
    if page is None:
        console.complain(NO_ORIGINAL)
    elif sys.stdout.isatty():
        console.text(page.decode("utf-8", "replace"))
    else:
        console.data(page)
