"""The officials whose office a text names as present: the event lies within their time in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hdnd_tui.article import Council
from hdnd_tui.councils.chronicle import Holding, holders
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.votes import SLIGHT, Vote
from hdnd_tui.vietnamese.dates import Dated
from hdnd_tui.vietnamese.letters import at_word, cue

_REACH = 110
_WORD = cue(r"\w+")
_GENERAL = frozenset(
    "ong ba dong chi chinh phu thuong truc viet nam dai tuong trung thieu ta pgs gs ts ths bs bac si".split()
)
_CHAIN = frozenset(
    "uy vien bo chinh tri ban bi thu chap hanh trung uong tu t.u dang thuong vu thanh tinh uv uvtw bch ubtv"
    " pho truong doan dbqh dai bieu quoc hoi kiem la giu chuc chu tich hdnd ubnd hoi dong nhan dan tp va"
    " quan uy dong thoi hien nay duoc bau trung cu lam danh tan du khuyet da vua nguyen cuu".split()
)
"""Words of the offices that stand between a name and the office looked for."""
_UNITS = frozenset({"tỉnh", "thành", "tp", "quận", "huyện", "thị", "xã", "phường"})
"""What stands before the name of another unit."""
_JOINED = (
    ",", " -", " –", "-", "–", " (", " la ", " giu chuc", " duoc bau", " trung cu", " lam ",
    " da duoc bau", " vua duoc bau", " da trung cu",
)  # fmt: skip
_STOPS = frozenset(";\n!?")
_LISTED = cue(r",\s*(?:ong |ba |dong chi )?$")
_AGE = cue(r"(?P<age>[3-7]\d)(?<!\d\d\d) tuoi\b")
_KNOWN = ("bi thu", "chu tich", "bo truong")
"""Offices that one holds after the other: who held one before tells by when it had begun."""
_NEW, _NEW_FROM_THEN = timedelta(days=365), timedelta(days=180)
"""How long one may be called new in an office: since the table has it, and since it had surely begun."""
_NEWLY = re.compile(r"\b[Tt]ân (?=[Cc]hủ tịch|[Bb]í thư|[Bb]ộ trưởng)")
_INTO = cue(r"\b(?:giu chuc(?: vu| danh)?|trung cu(?: chuc)?(?: vu| danh)?|lam) [a-z]+(?: [a-z]+){1,2}$")
_ELECTED = cue(r"\b(?:bau|bo nhiem|trung cu|chi dinh)\b")
_REPLACED = cue(r"\b(?:mien nhiem|thay (?:cho )?(?:ong|ba|dong chi)|thoi giu|nghi huu|bai nhiem)\b")
_EARLY = 2
"""The last month that counts as the beginning of a year."""
_SHORT = cue(r"[a-z]{2,7}")
# Unlike in `FOLDED_END` a city's `TP.` ends nothing: the offices that are sought hold it.
_ENDS = re.compile(r"[.;!?\n](?:(?<!tp\.)\s|(?<=\n))")
_PAST = cue(
    r"\b(?:cuu|khi do|khi ay|luc do|luc ay|luc nay|bay gio|duong thoi|thoi (?:ky|diem)|tung|truoc day"
    r"|truoc kia|sinh thoi|duoi thoi|thoi (?:ong|ba)|con la|quyen|qua doi|tu tran|tro thanh"
    r"|truoc do(?!, (?:phat bieu|bao cao|trao doi|tra loi|thong tin))"
    r"|con (?:trai|gai))\b"
)
_OF_PAST = (
    "cuu", "khi do", "khi ay", "luc ", "bay gio", "thoi", "tung", "truoc ", "con ", "quyen", "qua doi",
    "tu tran", "tro thanh",
)  # fmt: skip
"""One of them stands in all that `_PAST` finds; they are looked for in a tenth of the time."""
_LAST_YEAR = cue(at_word("nam") + r" (?:truoc|ngoai)\b")
_FORMER = re.compile(r"\b(?:[Nn]guyên|NGUYÊN|[Cc]ố|CỐ)\b")
_LEFT = re.compile(r"\b(?:nguyên|cựu|cố) (?:là )?(?:phó )?$", re.IGNORECASE)
_ENDED, _MAY_HAVE_ENDED = timedelta(days=270), timedelta(days=730)
"""How far before the end that the table has an office may have ended: of those held one after the other,
unless the next is said to have come before, and of others."""
_OF_TERM = cue(r"[^.;,)]{0,30}\bnhiem ky \d")
_SAYS = cue(
    r"\b(?:cho biet|cho rang|cho hay|noi rang|phat bieu|khang dinh|nhan manh|danh gia|yeu cau|de nghi|bao cao"
    r"|thong tin|chia se|bay to|nhan dinh|tra loi|giai trinh|giai thich|thua nhan|nhac nho|luu y)\b"
)
_YEAR = cue(
    r"(?:19|20)\d\d(?<!\d{5})(?<!\d{4}[-–]\d{4})(?<!\d{4} [-–] \d{4})(?!\d)(?!\s?[-–]\s?(?:19|20)\d\d)"
)


class Tenure(NamedTuple):
    """A person named with an office held then, or no longer."""

    first: date
    last: date
    start: int
    """Offset of the office with the name in its text."""
    end: int


def tenures(text: Occasions, tokens: Tokens, council: Council | None) -> Iterator[Tenure]:
    """Give those whom a text names with an office of the chronicle as theirs now, or as theirs once.

    `council` is that of the page: an office of a province counts only where the page is of it or names it.
    Who is called a former holder anywhere held it at another time wherever a text names it.
    """
    named = holders(tokens)
    found: dict[tuple[str, ...], Tenure] = {}
    left: dict[tuple[str, ...], Tenure] = {}
    held: set[Holding] = set()
    for first, last, holding in named:
        start, end = tokens.starts[first], tokens.ends[last - 1]
        same = found.get(key := (*holding.name, holding.head))
        if same and not same.start <= start < same.end:
            continue  # the first mention with an office says enough
        if holding.province and not _is_about(text, holding, council):
            continue
        span = _with_office(text, start, end, holding)
        if span and _has_left(text, *span, end, holding):
            held = held or {each for _, _, each in named}
            left[key] = Tenure(_end_of(holding, held), date.max, *span)
        elif span and _is_present(text, *span):
            end_of = holding.last
            if holding.head in _KNOWN and not holding.deputy and _is_new(text, *span, end):
                end_of = min(holding.last, _still_new(holding))
            # A bare "Bộ trưởng" is of any body that the person headed.
            since = min(holding.first, same.first) if same else holding.first
            until = max(end_of, same.last) if same else end_of
            found[key] = Tenure(since, until, *span)
    yield from {**found, **left}.values()


def ages(text: Occasions, tokens: Tokens, council: Council | None, event: Dated | None) -> Iterator[Vote]:
    """Give the years in which those whom a text names are as old as it says: `Ông Hải (58 tuổi)`.

    Writers count the years since that of the birth, at the beginning of a year often as in the last.
    """
    named = holders(tokens)
    if not named or " tuoi" not in text.folded:
        return
    found = list(_AGE.finditer(text.folded))
    done: set[tuple[str, ...]] = set()
    for first, last, holding in named:
        start, end = tokens.starts[first], tokens.ends[last - 1]
        if holding.born is None or holding.name in done:
            continue
        if holding.province and not _is_about(text, holding, council):
            continue
        if not holding.province and not _with_office(text, start, end, holding):
            continue  # a citizen can have the name
        done.add(holding.name)
        whole = text.folded[start:end]
        called = (whole, *(f"{honorific} {whole.split()[-1]}" for honorific in ("ong", "ba")))
        for age in found:
            before = text.folded[max(0, age.start() - 45) : age.start()].rstrip(" ,(–-")
            if before.removesuffix("nam nay").rstrip(" ,(–-").endswith(called):
                year = holding.born + int(age["age"])
                early = event is not None and (event.month or 0) <= _EARLY
                score, after = (1.2, 1.2) if early else (2.2, SLIGHT)
                yield Vote("age", {year: score, year + 1: after}, *age.span())


def _is_about(text: Occasions, holding: Holding, council: Council | None) -> bool:
    if council is not None and council.province == holding.province:
        return True
    return any(map(text.holds, holding.places))


def _with_office(text: Occasions, start: int, end: int, holding: Holding) -> tuple[int, int] | None:
    """Give where office and name stand, in whichever order; None where the name stands without it."""
    folded = text.folded
    if folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum():
        return None
    first = max(0, start - _REACH)
    size = len(holding.head)
    at = folded.rfind(holding.head, first, start)
    if at >= 0 and _names(folded, at, holding) and _leads(folded[at + size : start], holding):
        return at, end
    if not folded.startswith(_JOINED, end):
        return None
    at = folded.find(holding.head, end, end + _REACH)
    while at >= 0 and _is_chain(folded[end:at], holding):
        if _names(folded, at, holding) and _follows(text, at + size, holding):
            return start, at + size
        at = folded.find(holding.head, at + size, end + _REACH)
    return None


def _names(folded: str, at: int, holding: Holding) -> bool:
    """Say whether the head of an office stands there as a word, of a deputy or not, and not in another's."""
    if folded[at - 1 : at].isalnum() or folded.endswith(("tong ", "ban "), 0, at):
        return False
    return folded.endswith("pho ", 0, at) == holding.deputy


def _leads(gap: str, holding: Holding) -> bool:
    """Say whether the words between the head of an office and a name are those of this office alone."""
    if not _STOPS.isdisjoint(gap) or _LISTED.search(gap):
        return False
    words = _WORD.findall(gap)
    if not all(word in holding.words or word in _GENERAL or _shortens(word, holding) for word in words):
        return False
    body = [word for word in words if word not in ("ong", "ba", "dong", "chi")]
    if holding.bodies == ("hdnd", "hoi dong nhan dan"):
        return not body or "hdnd" in words or "hoi dong nhan dan" in " ".join(words)
    return True


def _shortens(word: str, holding: Holding) -> bool:
    """Say whether a word is made of first letters of the body: `GTVT`, `KH` of `Kế hoạch và Đầu tư`."""
    if not _SHORT.fullmatch(word):
        return False
    rest = iter(holding.initials)
    return all(letter in rest for letter in word)


def _follows(text: Occasions, end: int, holding: Holding) -> bool:
    """Say whether the body of an office follows its head, and not the name of another who holds it."""
    lead = text.folded[end : end + 26].replace("-", "").replace("&", "").replace(" va ", " ")
    # "Chủ tịch tỉnh Yên Bái" names no body.
    of_committee = "ubnd" in holding.bodies and lead.startswith((" tinh ", " thanh pho ", " tp"))
    named = of_committee or any(lead.startswith(body, 1) or f" {body}" in lead for body in holding.bodies)
    if holding.bodies and not named:
        return False
    for word in _WORD.finditer(text.folded, end, end + _REACH):
        if text.folded[end : word.start()].strip(" -–.&"):
            return True
        if word[0] not in holding.words and word[0] not in _GENERAL and not _shortens(word[0], holding):
            after = text.raw(*word.span())
            return not after.istitle() and after.lower() not in _UNITS
        end = word.end()
    return True


def _is_chain(between: str, holding: Holding) -> bool:
    """Say whether nothing but offices of the same person stand between a name and an office."""
    return ";" not in between and all(
        word in _CHAIN or word in holding.words or _shortens(word, holding) for word in _WORD.findall(between)
    )


def _is_new(text: Occasions, start: int, end: int, name_end: int) -> bool:
    """Say whether a text tells that a person has just come into an office."""
    folded = text.folded
    if _NEWLY.search(text.raw(max(0, start - 4), end)):
        return True
    return bool(
        name_end < end
        and _INTO.search(folded, name_end, end)
        and _ELECTED.search(folded, max(0, start - 60), end)
        and _REPLACED.search(folded)
    )


def _still_new(holding: Holding) -> date:
    """Give the last day on which a person may be new in an office; of the first that the table has, any."""
    if holding.begun == date.max:
        return holding.last
    return max(holding.first + _NEW, holding.begun + _NEW_FROM_THEN)


def _has_left(text: Occasions, start: int, end: int, name_end: int, holding: Holding) -> bool:
    """Say whether a text calls a person the former holder of an office; both stand from `start` to `end`."""
    office = start if end == name_end else end - len(holding.head)
    return holding.last < date.max and bool(_LEFT.search(text.raw(max(0, office - 15), office)))


def _end_of(holding: Holding, held: Iterable[Holding]) -> date:
    """Give the first day on which a person may have left an office, or one like it of another body."""
    rank = holding.name, holding.head, holding.deputy
    alike = [each for each in held if (each.name, each.head, each.deputy) == rank]
    ended = min(each.last for each in alike)
    if holding.head not in _KNOWN or holding.deputy:
        return ended - _MAY_HAVE_ENDED
    return min(ended - _ENDED, *(each.ending for each in alike))


def _is_present(text: Occasions, start: int, end: int) -> bool:
    """Say whether a sentence tells of an office as held now: not of another year, of one who held it."""
    first = max(0, start - 200)
    for stop in _ENDS.finditer(text.folded, first, start):
        first = stop.end()
    last = _ENDS.search(text.folded, end, end + 200)
    stop_at = last.start() if last else end + 120
    sentence = text.folded[first:stop_at]
    near = text.folded[max(first, start - 60) : end + 30]
    if (
        _YEAR.search(text.folded, first, end)
        or (
            (year := _YEAR.search(text.folded, end, stop_at))
            and not _SAYS.search(text.folded, end, year.start())
        )
        or _LAST_YEAR.search(sentence)
        or (any(map(near.__contains__, _OF_PAST)) and _PAST.search(near))
        or _OF_TERM.match(text.folded, end)
    ):
        return False
    return not _FORMER.search(text.raw(max(first, start - 60), end + 20))
