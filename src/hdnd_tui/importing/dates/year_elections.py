"""What a text says of elections, first sessions and votes of confidence, and of which year they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hdnd_tui.article import Council
from hdnd_tui.councils.terms import COUNCIL_ELECTIONS, ELECTIONS, assembly_term, number_of, ordinal
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import LIKELY, PLAIN, WILL, Vote
from hdnd_tui.importing.dates.year_terms import MERGED, counts_anew, terms_named
from hdnd_tui.vietnamese.letters import at_word, cue
from hdnd_tui.vietnamese.sentences import FOLDED_END

_LEAD = 500
_SEVERAL = 3
_BEFORE_ELECTION = (
    r"\bvan dong (?:bau cu|ung cu|tranh cu)\b"
    r"|\bneu (?:duoc (?:cu tri )?(?:tin nhiem )?(?:bau|trung cu|lam)|trung cu|dac cu)"
    r"(?: \w+){0,2} (?:dai bieu|hdnd|hoi dong nhan dan|quoc hoi)\b"
)
"""What is said before an election only: `nếu được cử tri tín nhiệm bầu làm đại biểu`."""
_CANVASS = cue(_BEFORE_ELECTION)
_ELECTION = cue(
    rf"{_BEFORE_ELECTION}|"
    r"\b(?:(?P<elected>(?<!vua )trung cu)(?: vao)?(?: la)? (?:dai bieu|hdnd|quoc hoi)|vua trung cu"
    r"|ket qua bau cu|ngay bau cu"
    r"|ung cu vien|ung vien dai bieu|(?:se|tu) ung cu"
    r"|gioi thieu (?:nhan su|nguoi)[^.;]{0,40}\b(?:ung cu|vao hdnd)"
    r"|bau cu dai bieu|bau cu som|di bau|di bo phieu|don vi bau cu|to bau cu"
    r"|cuoc bau cu|ky bau cu|uy ban bau cu|bo phieu bau dai bieu|hiep thuong|hoi dong bau cu)\b"
)
_OF_ELECTIONS = (
    "bau cu",
    "ung cu",
    "ung vien",
    "vao hdnd",
    "bo phieu",
    "di bau",
    "hiep thuong",
    "neu duoc",
    "neu dac cu",
)
"""One of them stands in all that speaks of an election, which has no more than so many characters."""
_LONGEST = 120
_CAMPAIGN = cue(r"\b(?:tu ung cu|ung cu vien|ung vien|hiep thuong|uy ban bau cu|ngay bau cu|trung cu)\b")
_OF_CAMPAIGN = ("ung cu", "ung vien", "bau cu", "hiep thuong")
"""One of them stands in all that is said of a campaign."""
_ELECTION_DAY = cue(at_word("ngay") + r" (?P<day>22/5|23/5|15/3)(?!/)")
_OF_ELECTION = cue(
    r"\b(?:bau cu|ung cu vien|tu ung cu|di bau|di bo phieu|bau lai|(?:hdnd|quoc hoi)(?: \w+){0,2} khoa moi)\b"
)
_BESIDE = 200
_FIRST_SESSION = cue(r"\b(?:(?:ky hop|hop ky|ky hop lan|phien hop) thu nhat|tai dac cu|tai cu)\b")
_AFTER_ELECTION = cue(at_word("bau cu") + r" (?:\w+ ){0,6}(?:vua qua|vua roi)\b")
_CONFIDENCE = cue(r"\b(?:lay phieu tin nhiem|phieu tin nhiem|tin nhiem (?:cao|thap))\b")
_WHICH_TIME = cue(
    r"(?<!hop )(?<!phien )(?<!bat thuong )(?<!chuyen de )\blan (?:thu )?(?P<which>hai|ba|tu|2|3|4)\b"
)
_BESIDE_CONFIDENCE = 90
_CONFIDENCE_VOTES = {2013: range(6, 9), 2014: range(10, 13), 2018: range(10, 13), 2023: range(10, 13)}
"""Months of the votes of confidence that the resolutions 35/2012, 85/2014, 96/2023 of the Assembly set."""
_PROMISED = cue(rf"\b{WILL}\b|\b(?:den|toi|truoc) $")
_LAST_SESSION = cue(
    r"\b(?:ky hop|hop ky) (?:\w+ ){0,3}(?:cuoi cung|cuoi|tong ket)(?: cua)?(?: hdnd(?: \w+){0,4})?"
    r"(?: trong| cua)? (?:nhiem ky|khoa)\b(?! truoc| vua qua| vua roi)"
)
_ASSEMBLY_TERM = cue(at_word("quoc hoi khoa ") + r"(?P<term>x[iv]{0,3}|1\d)\b")


def by_kind_of_session(text: Occasions, month: int, council: Council | None) -> Iterator[Vote]:
    """Votes of confidence and first sessions of a term are held in certain months of certain years."""
    yield from _by_confidence(text, month)
    if not 5 <= month <= 8 or not (terms := _terms(text)):
        return
    first = next(text.find(_FIRST_SESSION, "thu nhat", "tai dac cu", "tai cu"), None)
    if match := first or _AFTER_ELECTION.search(text.folded):
        scores = {max(terms): PLAIN}
        if first and month >= MERGED.month and counts_anew(council, max(terms)):
            scores[MERGED.year] = LIKELY
        yield Vote("first session", scores, *match.span())


def by_number_of_vote(text: Occasions) -> Iterator[Vote]:
    """Read which vote of confidence it is, of all since the first: `đây là lần thứ 2 lấy phiếu tín nhiệm`."""
    for match in _of_confidence(text):
        before = text.folded[max(0, match.start() - _BESIDE_CONFIDENCE) : match.start()]
        after = text.folded[match.end() : match.end() + _BESIDE_CONFIDENCE]
        which = _WHICH_TIME.search(FOLDED_END.split(before)[-1] + match[0] + FOLDED_END.split(after)[0])
        if which:
            year = list(_CONFIDENCE_VOTES)[(ordinal(which["which"]) or 1) - 1]
            yield Vote("number of vote", {year: LIKELY}, *match.span())


def _by_confidence(text: Occasions, month: int) -> Iterator[Vote]:
    if named := _of_confidence(text):
        years = [year for year, months in _CONFIDENCE_VOTES.items() if month in months]
        yield Vote("vote of confidence", dict.fromkeys(years, LIKELY), *named[0].span())


def _of_confidence(text: Occasions) -> list[re.Match[str]]:
    """Give where a text speaks of a vote of confidence; nowhere where it does so in passing."""
    if text.folded.count("tin nhiem") < _SEVERAL:
        return []
    named = list(_CONFIDENCE.finditer(text.folded))
    return named if len(named) >= _SEVERAL else []


def by_last_session(text: Occasions, month: int, council: Council | None) -> Iterator[Vote]:
    """Read the last session of a term: that before the election, or the regular one of the year before."""
    if 5 < month < 11 or not any(map(text.folded.__contains__, ("cuoi ", "tong ket "))):
        return
    found = text.find(_LAST_SESSION, "nhiem ky", "khoa")
    match = next((each for each in found if not _is_ahead(text, each.start())), None)
    if match is None:
        return
    term = max((*terms_named(text, council), *_terms(text)), default=0)
    ends = [year for year in COUNCIL_ELECTIONS if year > term][: 1 if term else None]
    scores = dict.fromkeys((year - (month >= 11) for year in ends), LIKELY)
    yield Vote("last session", scores, *match.span())


def _is_ahead(text: Occasions, at: int) -> bool:
    """Say whether what is named is promised for later: `sẽ báo cáo tại kỳ họp cuối nhiệm kỳ`."""
    before = FOLDED_END.split(text.folded[max(0, at - _BESIDE_CONFIDENCE) : at])[-1]
    return bool(_PROMISED.search(before))


def by_election(text: Occasions, month: int, council: Council | None) -> Iterator[Vote]:
    """What is said of an election in the first half of a year belongs to the year of the term it fills."""
    assemblies = _assemblies(text.folded)
    for match in text.find(_ELECTION_DAY, "bau cu", "ung cu", "khoa moi"):
        if not _OF_ELECTION.search(text.folded, max(0, match.start() - _BESIDE), match.end() + _BESIDE):
            continue
        day, of = map(int, match["day"].split("/"))
        held = {year: LIKELY for year, on in ELECTIONS.items() if on == (of, day)}
        if len(one := held.keys() & assemblies) == 1:
            held = dict.fromkeys(one, PLAIN)
        yield Vote("election day", held, *match.span())
    terms = _terms(text) or sorted(assemblies) or sorted(terms_named(text, council))
    if not terms:
        return
    if 3 <= month <= 5 and (ahead := next(text.find(_CANVASS, *_OF_ELECTIONS), None)):
        yield Vote("campaign", {max(terms): PLAIN}, *ahead.span())
    if month <= 6 and sum(map(text.folded.count, _OF_CAMPAIGN)) >= _SEVERAL:
        campaign = list(_CAMPAIGN.finditer(text.folded))
        if len(campaign) >= _SEVERAL:
            yield Vote("election", {max(terms): PLAIN}, *campaign[0].span())
    for match in elections(text):
        if match.start() >= (_LEAD if match["elected"] else 3 * _LEAD):
            continue
        around = text.folded[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
        years = [year for year in terms if f"nhiem ky {year}" in around] or [*_assemblies(around)]
        if years:
            yield Vote("election", {max(years): LIKELY}, *match.span())


@lru_cache(8)
def elections(text: Occasions) -> tuple[re.Match[str], ...]:
    """Give where a text speaks of a general election; kept, since bounds and votes both ask for it."""
    folded = text.folded
    found = [word for word in _OF_ELECTIONS if word in folded]
    if not found:
        return ()
    first, last = min(map(folded.find, found)), max(map(folded.rfind, found))
    return tuple(_ELECTION.finditer(folded, max(0, first - _LONGEST), last + _LONGEST))


def _terms(text: Occasions) -> list[int]:
    """Give the first years of the terms of councils that a text names, each once."""
    named = (o.dated.year for o in text.all if o.dated.kind == "term" and o.dated.year)
    return sorted(ELECTIONS.keys() & set(named))


def _assemblies(folded: str) -> set[int]:
    """Give the first years of the numbered terms of the National Assembly that a folded text names."""
    found = _ASSEMBLY_TERM.finditer(folded) if "quoc hoi khoa" in folded else ()
    terms = [assembly_term(number_of(match["term"]) or 0) for match in found]
    return {term[0] for term in terms if term}
