"""Terms of councils and of the National Assembly: which years a number stands for."""

from __future__ import annotations

from hdnd_tui.tables import table

ELECTIONS = {2004: (4, 25), 2007: (5, 20), 2011: (5, 22), 2016: (5, 22), 2021: (5, 23), 2026: (3, 15)}
"""Day of the general election by its year; a council's term starts with it."""

_ORDINALS = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi lam": 15, "muoi sau": 16,
    "muoi bay": 17, "muoi tam": 18, "muoi chin": 19, "hai muoi": 20, "hai muoi mot": 21, "hai muoi hai": 22,
}  # fmt: skip
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
    """Read the number of a session, `15` or `mười lăm` without marks and with words behind it."""
    if written.isdigit():
        return int(written)
    words = written.split()
    return next((_ORDINALS[key] for n in (3, 2, 1) if (key := " ".join(words[:n])) in _ORDINALS), None)


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
