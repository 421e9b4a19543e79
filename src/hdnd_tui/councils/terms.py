"""Terms of councils and of the National Assembly: which years a number stands for."""

from __future__ import annotations

from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import fold

ELECTIONS = {2004: (4, 25), 2007: (5, 20), 2011: (5, 22), 2016: (5, 22), 2021: (5, 23), 2026: (3, 15)}
"""Day of the general election by its year; a term starts with it."""
COUNCIL_ELECTIONS = tuple(year for year in ELECTIONS if year != 2007)
"""In 2007 the National Assembly alone was elected: councils served from 2004 to 2011."""

_ONES = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9,
}  # fmt: skip
_BEHIND_TENS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
_WRITTEN = "mười", "mươi", _ONES, _BEHIND_TENS
_FOLDED = (
    "muoi",
    "muoi",
    {fold(word): number for word, number in _ONES.items()},
    {fold(word): number for word, number in _BEHIND_TENS.items()},
)
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}


def number_of(written: str) -> int | None:
    """Read the number of a term, `XVI` or `16`; None where it is neither."""
    if written.isdigit():
        return int(written)
    figures = [_DIGITS.get(letter, 0) for letter in written.lower()]
    if not figures or 0 in figures:
        return None
    return sum(-a if a < b else a for a, b in zip(figures, [*figures[1:], 0], strict=True))


def ordinal(written: str) -> int | None:
    """Read the number of a session, `15` or `mười lăm`, with other words behind it.

    Words without any mark are read too, though `muoi sau` may be `mười sau khi` there.
    """
    if written.isdigit():
        return int(written)
    lower = written.lower()
    ten, tens, ones, behind = _FOLDED if fold(written) == lower else _WRITTEN
    words = [*lower.split(), "", ""]
    if words[0] == ten:
        return 10 + behind.get(words[1], 0)
    first = ones.get(words[0])
    return 10 * first + behind.get(words[2], 0) if first and words[1] == tens else first


def assembly_term(number: int) -> tuple[int, int] | None:
    """Give the years of a term of the National Assembly: the 14th is 2016-2021."""
    years: list[int] | None = table("councils/facts/council_terms")["assembly"].get(str(number))
    return (years[0], years[1]) if years else None


def council_term(province: str, number: int) -> tuple[int, int] | None:
    """Give the years of a term of the council of a province; None where its numbers are not known."""
    latest = table("councils/facts/council_terms")["provinces_2021"].get(province)
    if latest is None:
        return None
    terms = table("councils/facts/council_terms")["terms"]
    at = terms.index([2021, 2026]) + number - latest
    return (terms[at][0], terms[at][1]) if 0 <= at < len(terms) else None
