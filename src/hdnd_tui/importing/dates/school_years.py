"""What `năm học 2018-2019` says of the year of an event, by its month and by the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.importing.dates.votes import LIKELY, PLAIN, WILL, Vote
from hdnd_tui.vietnamese.letters import cue

_SCHOOL = cue(
    r"\b(?P<cue>chuan bi|hoc ky (?:2|ii|hai)|tu|trong|dau|khai giang)?(?: cho| cua)? ?nam hoc(?: moi)? $"
)
_LIMIT = cue(r"\b(?:(?:den|toi|truoc|sau)(?: het)?|lo trinh,?) nam hoc $")
_NOW = cue(r" nay\b")
_FROM_THEN_ON = cue(r" tro (?:di|ve sau)\b")
_WILL_BE = cue(rf",? (?:du kien|{WILL})\b")
_ENTRANCE = cue(r"\b(?:tuyen sinh|vao lop|thu hoc phi|muc hoc phi)\b[^.;]{0,80}$")
_LEAD = 500


def by_school_years(text: Occasions, month: int | None) -> Iterator[Vote]:
    """Read the school year that a text names most, else last, of those that are no limit of a rule."""
    found = []
    for occasion in text.all:
        dated = occasion.dated
        if dated.kind != "span" or dated.last_year != (dated.year or 0) + 1 or _LIMIT.search(occasion.before):
            continue
        if (match := _SCHOOL.search(occasion.before)) and not _FROM_THEN_ON.match(occasion.after):
            found.append((dated.year or 0, match["cue"] or "", occasion))
    if not found:
        return
    times = Counter(first for first, _, _ in found)
    meant = max(times, key=lambda first: (times[first], first))
    for first, word, occasion in found:
        if first == meant:
            scores = _scores(occasion, first, word, month)
            yield Vote("school year", scores, occasion.dated.start, occasion.dated.end)


def _scores(occasion: Occasion, first: int, word: str, month: int | None) -> dict[int, float]:
    if _NOW.match(occasion.after):
        return {first + (month is not None and month <= 6): PLAIN}
    if word in ("chuan bi", "khai giang"):
        return {first: LIKELY}
    if word.startswith("hoc ky"):
        return {first: LIKELY} if month is not None and month >= 8 else {first + 1: 1.0}
    if month is None:
        return {first: 1.2 if occasion.dated.start < _LEAD else 0.75}
    to_come = _WILL_BE.match(occasion.after) or _ENTRANCE.search(occasion.before)
    opens = occasion.dated.start < _LEAD
    if month <= 5:
        taught = {first + 1: 1.0 if opens and word != "tu" else 0.6}
        return {first: LIKELY} if to_come or (word == "tu" and month >= 3) else taught
    if to_come or opens:
        return {first: 1.2}  # what is ordered for a school year stands in the summer before it
    return {first: 0.8 if word == "tu" else 0.6}
