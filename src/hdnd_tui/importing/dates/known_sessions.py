"""The numbered sessions that a text names, and the year for which their days speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from hdnd_tui.article import Council
from hdnd_tui.councils import calendar
from hdnd_tui.councils.calendar import ASSEMBLY, CENTRAL, INSPECTION, STANDING, Session, sessions
from hdnd_tui.councils.terms import ELECTIONS, assembly_term, council_term, number_of, ordinal
from hdnd_tui.importing.dates.near_days import day_in
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import FIRST, LIKELY, PLAIN, Vote
from hdnd_tui.importing.dates.year_terms import terms_named
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import at_word, cue, fold

SURE = 6.0
"""What the very days of a session say that a text opens with."""
_LEAD = 700
_NUMBER = (
    r"(?P<number>\d{1,2}|(?:(?:hai |ba |bon )?muoi(?: (?:mot|hai|ba|tu|bon|lam|sau|bay|tam|chin))?"
    r"|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin))\b"
)
_KINDS = (
    r"(?: (?:thuong (?:le|ky)|bat thuong|chuyen de"
    r"|(?:hdnd|hoi dong nhan dan)(?: [^.,;\n]{1,20}?)?(?= (?:thu|lan) )))?"
    r"(?: (?:thu|lan thu|lan)| (?=\d)) ?"
)
_SESSIONS = {
    word: cue(at_word(word) + _KINDS + _NUMBER + r"(?! ngay\b)") for word in ("ky hop", "hop ky")
}  # fmt: skip
_SITTING = cue(at_word("phien") + r" (?:hop|lam viec) (?:lan )?thu " + _NUMBER)
_PLENUM = cue(
    at_word("hoi nghi")
    + r" (?:lan thu (?P<before>\d{1,2}|[a-z]+(?: [a-z]+)?)[, ]+)?(?:cua )?(?:ban chap hanh |bch ?)?"
    r"(?:trung uong|tw|t\.?u)\b(?: dang)?(?: (?:lan thu |thu |lan )?(?P<number>\d{1,2})\b)?"
)
_KIND = r"(?:(?P<kind>tp|t\.p|thanh pho|tinh|huyen|quan|thi xa|thi tran|xa|phuong)\b\.? ?)?"
_COUNCIL = cue(r"\b(?:hdnd|hoi dong nhan dan)\)?,? " + _KIND)
_OF_ASSEMBLY = cue(r"[^.;\n]{0,40}?(?<!bieu )(?<!doan )\bquoc hoi\b")
_ASSEMBLY_WORDS = ("quoc hoi", "dbqh")
_OF_COMMITTEE = cue(r"(?:thuong vu quoc hoi|ubtvqh)")
_OF_INSPECTION = cue(r"\b(?:ubkt ?(?:tw|trung uong)|(?:uy ban|ub) kiem tra (?:tw|trung uong))\b")
_TERM = cue(r"[^;\n]{0,90}?\b(?:khoa (?P<term>[ivxl]{1,6}|\d{1,2})(?![\w/-])|nhiem ky (?P<year>20\d\d)\b)")
_TERM_BEFORE = cue(r"\bkhoa (?P<term>[ivxl]{1,6}|\d{1,2})(?![\w/-])(?P<year>)[^.;\n]{0,40}$")
_REACH = 90
_DATED = cue(r"[^.;\n]{0,45}?(?<![-–] )(?<![-–])\b20\d\d\b(?! ?[-–] ?20)")
_DATED_BEFORE = cue(r"\b(?:[-/.]|nam )20\d\d\b[^.;\n]{0,20}$")
_AHEAD = cue(
    r"\btruoc (?:va (?:trong|sau) |them |thoi diem |khi |ngay )?(?:khai mac )?$"
    r"|\b(?:chuan bi|phuc vu|se|du kien|sap)\b[^.;\n]{0,25}$"
)
_AHEAD_AFTER = cue(
    r" toi\b|[^.;\n]{0,70}?\b(?:du kien|sap toi|toi day|sap dien ra"
    r"|se (?:dien ra|khai mac|to chuc|duoc|hop|xem xet|thong qua|quyet|lay|bau))\b"
)
_PAST = cue(r"\b(?:sau|truoc do|tu|ket qua|thong bao ket qua|ke tu)\b[^.;\n]{0,25}$")
_PAST_AFTER = cue(
    r"[^.;\n]{0,60}?\b(?:vua qua|vua roi|moi day|vua (?:be mac|ket thuc|dien ra)|tuan truoc|hom)\b"
)
_RESOLUTION = cue(r"\b(?:nghi quyet|nq|ket luan|quy dinh|chi thi|tinh than|theo)\b[^.;\n]{0,40}$")
_SOME = timedelta(days=2)
_ANNOUNCED = timedelta(days=12)
"""Days within which the Inspection Commission makes known what it decided."""
_PREPARED, _REPORTED = timedelta(days=120), timedelta(days=75)
"""Days before a session in which news speaks of it, and behind it."""
_NARROW = 200
"""Days between known neighbours that say nearly as much as the days of a session."""
_BETWEEN, _WIDE = 0.6, 0.3
"""What a session of any term says that was held within some months, within a year or more."""
_DEEP = 0.45
"""How much less a session says that is named deep in a text: it may be told in passing."""
_NOT_NOW = 0.6
"""What a session of any term says whose days are near the event, but not told as past or to come."""
_EXACT = 6
"""Days that a session with days, not months, does not exceed; those of the Assembly take weeks."""

Tense = Literal["now", "ahead", "past"]


class _Mention(NamedTuple):
    body: str
    number: int
    term: int | None
    start: int
    end: int
    tense: Tense

    @property
    def stated(self) -> bool:
        """The term is said, or goes without saying.

        The press seldom named the sessions of the Inspection Commission by number before its term of 2016.
        """
        return self.term is not None or self.body == INSPECTION


def session_votes(text: Occasions, event: Dated | None, council: Council | None) -> Iterator[Vote]:
    """Give the years in which the sessions that a text names fit the day of its event.

    Of all that names the same session the plainest counts; where one says of which term it is, it is for all.
    """
    mentions = list(_mentions(text, council))
    if not mentions:
        return
    terms = {(mention.body, mention.number): mention.term for mention in mentions if mention.term}
    best: dict[tuple[str, int], Vote] = {}
    for mention in mentions:
        key = mention.body, mention.number
        mention = mention._replace(term=terms.get(key))
        held = sessions(*key, mention.term)
        if mention.body not in calendar.NATIONAL and (council is None or council.province != mention.body):
            held = tuple(session for session in held if session.known)
        scores = _by_days(mention, held, event) if event else _without_event(mention, held)
        if scores and (key not in best or max(scores.values()) > max(best[key].scores.values())):
            best[key] = Vote(f"session {key}", scores, mention.start, mention.end)
    yield from best.values()


def sure_year(votes: Iterable[Vote]) -> int | None:
    """Give the year in which the event is on the very days of a session that the text opens with."""
    years = {year for vote in votes for year, score in vote.scores.items() if score >= SURE}
    return years.pop() if len(years) == 1 else None


def _without_event(mention: _Mention, held: tuple[Session, ...]) -> dict[int, float]:
    """Give the years of a session; of one at the end of a year news tells in the next as well."""
    plain = LIKELY if mention.start < _LEAD else 1.0
    scores: dict[int, float] = {}
    for session in sorted(held, key=lambda session: session.known):
        first, last = session.first.year, session.last.year
        score = plain if first == last and mention.stated else plain / 2 if session.known else _WIDE
        if mention.term and score < plain:
            continue
        scores |= dict.fromkeys(range(first, last + 1), score)
        if session.known and session.last.month == 12 and mention.tense != "ahead":
            scores[last + 1] = max(scores.get(last + 1, 0), score / 2)
    return scores


def _by_days(mention: _Mention, held: tuple[Session, ...], event: Dated) -> dict[int, float]:
    scores: dict[int, float] = {}
    for session in held:
        for year in range(max(FIRST, session.first.year - 1), session.last.year + 2):
            score = _score(mention, session, day_in(event, year))
            if score > scores.get(year, 0.0):
                scores[year] = score
    return scores


def _score(mention: _Mention, session: Session, day: date) -> float:
    """Say how much the days of a session speak for a day as that of a text that names it."""
    stated, opens = mention.stated, mention.start < _LEAD
    days = (session.last - session.first).days
    narrow = session.known or (session.between and days <= _NARROW)
    reported = _ANNOUNCED if mention.body == INSPECTION else _SOME
    if session.first - _SOME <= day <= session.last + reported:
        if session.known and stated and opens and mention.tense == "now":
            return SURE
        if session.known and days <= _EXACT:
            return PLAIN if stated else LIKELY
        if narrow:
            any_term = LIKELY if session.known else _BETWEEN
            return (PLAIN if stated else any_term) * (1 if opens else _DEEP)
        return (LIKELY if mention.term else _WIDE) * (1 if opens else _DEEP)
    before = mention.tense != "past" and session.first - _PREPARED <= day < session.first
    behind = mention.tense != "ahead" and session.last < day <= session.last + _REPORTED
    if not narrow or not (before or behind) or not (session.known or stated):
        return 0.0
    near = LIKELY if stated else 1.0 if mention.tense != "now" else _NOT_NOW
    return near if opens or mention.tense != "now" else near * _DEEP


def _mentions(text: Occasions, council: Council | None) -> Iterator[_Mention]:
    """Give the sessions that a text names; most texts name none, which looking for a word tells quickly."""
    named = list(_named(text, council))
    own = terms_named(text, council) if named else frozenset()
    for match, body in named:
        group = "before" if match.groupdict().get("before") else "number"
        number = ordinal(text.raw(*match.span(group)))
        if body and number and not _is_told_with_year(text.folded, match):
            term = _term(text, match, body, own)
            yield _Mention(body, number, term, *match.span(), _tense(text.folded, match))


def _named(text: Occasions, council: Council | None) -> Iterator[tuple[re.Match[str], str | None]]:
    """Give where sessions are named, with the body whose they are."""
    folded = text.folded
    for word, pattern in _SESSIONS.items():
        if word in folded:
            for match in pattern.finditer(folded):
                body = _body(text, match, council)
                if "bat thuong" in match[0]:
                    # They have numbers of their own; those of councils are not known.
                    body = calendar.EXTRAORDINARY if body == ASSEMBLY else None
                yield match, body
    if "phien " in folded:
        for match in _SITTING.finditer(folded):
            around = folded[max(0, match.start() - 70) : match.end() + 50]
            of_commission = INSPECTION if _OF_INSPECTION.search(around) else None
            yield match, STANDING if _OF_COMMITTEE.search(around) else of_commission
    if "hoi nghi" in folded:
        for match in _PLENUM.finditer(folded):
            before = folded[max(0, match.start() - 60) : match.start()]
            yield match, None if _RESOLUTION.search(before) else CENTRAL


def _body(text: Occasions, match: re.Match[str], council: Council | None) -> str | None:
    """Give whose session it is: the words behind it say so, else those before it."""
    folded = text.folded
    after = folded[match.end() : match.end() + _REACH]
    before = folded[max(0, match.start() - _REACH) : match.start()]
    if named := _COUNCIL.search(match[0]):
        return _province(text, named, match.start(), council)
    named = _COUNCIL.search(after)
    of_assembly = _OF_ASSEMBLY.match(after)
    if of_assembly and not (named and named.start() < of_assembly.end()):
        return ASSEMBLY
    if _OF_INSPECTION.search(after[:50]) or (not named and _OF_INSPECTION.search(before)):
        return INSPECTION
    if named:
        return _province(text, named, match.end(), council)
    nearest = max(_COUNCIL.finditer(before), key=lambda found: found.start(), default=None)
    if max(map(before.rfind, _ASSEMBLY_WORDS)) > (nearest.start() if nearest else -1):
        return ASSEMBLY
    return _province(text, nearest, max(0, match.start() - _REACH), council) if nearest else None


def _province(text: Occasions, named: re.Match[str], at: int, council: Council | None) -> str | None:
    """Give the province of a council that is named; the page's own where it is named without its place."""
    if named["kind"] not in (None, "tp", "t.p", "thanh pho", "tinh"):
        return None
    start = at + named.end()
    rest = text.folded[start : start + 24].removeprefix("tp")
    for places, province in _places():
        if rest.startswith(places):
            return province
    if text.raw(start, start + 1).isupper() or council is None or council.level != "province":
        return None
    return council.province


@cache
def _places() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Give what folded texts call the provinces whose sessions are known, each with its name."""
    also = {"Hồ Chí Minh": ("hcm",)}
    return tuple(((fold(name), *also.get(name, ())), name) for name in calendar.provinces())


def _term(text: Occasions, match: re.Match[str], body: str, own: frozenset[int]) -> int | None:
    """Give the first year of the term that a session is said to be of; `own` are those of the council."""
    before = text.folded[max(0, match.start() - 70) : match.start()]
    found = _TERM.match(text.folded, match.end()) or _TERM_BEFORE.search(before)
    if found is None:
        if body in calendar.NATIONAL:
            return None
        return next(iter(own)) if len(own) == 1 else None
    if found["year"]:
        return int(found["year"]) if int(found["year"]) in ELECTIONS else None
    number = number_of(found["term"]) or 0
    if body in (CENTRAL, INSPECTION):
        return 2006 + 5 * (number - 10) if 10 <= number <= 14 else None
    years = assembly_term(number) if body in calendar.NATIONAL else council_term(body, number)
    return years[0] if years else None


def _is_told_with_year(folded: str, match: re.Match[str]) -> bool:
    """Say whether the day of a session is stated with its year: that is read as any day."""
    before = folded[max(0, match.start() - 40) : match.start()]
    return bool(_DATED.match(folded, match.end()) or _DATED_BEFORE.search(before))


def _tense(folded: str, match: re.Match[str]) -> Tense:
    before = folded[max(0, match.start() - 60) : match.start()]
    if _AHEAD.search(before) or _AHEAD_AFTER.match(folded, match.end()):
        return "ahead"
    if _PAST.search(before) or _PAST_AFTER.match(folded, match.end()):
        return "past"
    return "now"
