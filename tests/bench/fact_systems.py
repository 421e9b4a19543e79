"""The systems that read facts from a page: ours, a regex of surnames, underthesea's recogniser of names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date

from hdnd_tui.article import Article, Place
from hdnd_tui.councils.tokens import UPPER
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page
from hdnd_tui.tables import table
from tests.bench.fact_gold import Span
from tests.bench.fact_scores import Facts

_MARK = re.compile("[\u0300-\u036f]")
System = Callable[[str, str], Facts]
"""Reads the raw text of a page, given with its id."""


def ours(raw: str, id: str) -> Facts:
    """Read a page as the import does."""
    page, offsets = composed(raw)
    return facts_of(read_page(Page(page, id, b""), today=date(2026, 11, 25)), offsets)


def facts_of(article: Article, offsets: list[int]) -> Facts:
    """Give an article's facts; `offsets` hold for each place of the page that of the raw text."""
    return Facts(
        title=article.title,
        year=article.year,
        council=article.council.name if article.council else None,
        officials={o.name: tuple(office.name for office in o.offices) for o in article.officials},
        mentions={
            (offsets[start], offsets[end])
            for official in article.officials
            for place in official.mentions
            for start, end in in_page(article, place)
        },
        text="\n".join((article.title, article.body, *article.captions, article.author or "")),
    )


def in_page(article: Article, place: Place) -> Iterator[Span]:
    """Give where a place of an article stands in its page: a caption may stand there twice."""
    runs = [run for run in article.runs if (run.part, run.index) == (place.part, place.index)]
    for first in runs:
        if first.start <= place.start < first.start + first.length:
            last = next(
                (r for r in runs if r.page >= first.page and r.start < place.end <= r.start + r.length), None
            )
            if last:
                yield first.page + place.start - first.start, last.page + place.end - last.start


def composed(raw: str) -> tuple[str, list[int]]:
    """Give a text in NFC with Unix line ends, and for each place in it that of the raw text."""
    if "\r" not in raw and not _MARK.search(raw) and unicodedata.is_normalized("NFC", raw):
        return raw, list(range(len(raw) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    for match in re.finditer(r"\r\n?|[^\r][\u0300-\u036f]*", raw, re.DOTALL):
        piece = "\n" if match[0].startswith("\r") else unicodedata.normalize("NFC", match[0])
        pieces.append(piece)
        offsets += [match.start()] * len(piece)
    return "".join(pieces), [*offsets, len(raw)]


def _surnames() -> re.Pattern[str]:
    names = table("councils/facts/names")
    surname = "|".join(re.escape(name) for name in (*names["frequent"], *names["common"]))
    word = rf"[{UPPER}][^\W\d_{UPPER}]*"
    return re.compile(rf"(?<!\w)(?:{surname})(?: {word}){{1,4}}(?!\w)")


_SURNAMES = _surnames()
_COUNCIL = re.compile(
    rf"(?:HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|huyện|quận|xã|phường)(?: [{UPPER}]\w+)+"
)


def surname_regex(raw: str, id: str) -> Facts:
    """Take every run of capitals that begins with a surname for an official, the first line for the title."""
    named = list(_SURNAMES.finditer(raw))
    year = re.search(r"20\d\d", raw)
    council = _COUNCIL.search(raw)
    return Facts(
        title=raw.strip().split("\n")[0],
        year=int(year[0]) if year else None,
        council=council[0] if council else None,
        officials={match[0]: () for match in named},
        mentions={match.span() for match in named},
    )


def underthesea() -> System | None:
    """Give the recogniser of underthesea, which takes persons for officials; None if it is not there."""
    try:
        from underthesea import ner
    except ImportError:
        return None

    def read(raw: str, id: str) -> Facts:
        facts = Facts()
        at = 0
        name: list[tuple[str, int]] = []
        for word, _, _, label in [*ner(raw), ("", "", "", "O")]:
            found = raw.find(word, at)
            if label != "I-PER" and name:
                whole = raw[name[0][1] : name[-1][1] + len(name[-1][0])]
                facts.officials[" ".join(whole.split())] = ()
                facts.mentions.add((name[0][1], name[-1][1] + len(name[-1][0])))
                name = []
            if found >= 0:
                at = found + len(word)
                if label.endswith("PER"):
                    name.append((word, found))
        return facts

    read("Ông Nguyễn Văn An phát biểu.", "")
    return read
