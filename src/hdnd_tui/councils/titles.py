"""The grammar of office titles: [nguyên] [phó] head [thường trực] body unit (DOMAIN section 4)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from hdnd_tui.councils.short_forms import ASSISTANT, SAID_AGAIN, may_be_doubtful
from hdnd_tui.councils.title_bodies import BodyReader, Piece
from hdnd_tui.councils.title_tails import tail_end
from hdnd_tui.councils.title_words import (
    COMMITTEE_HEADS,
    DOUBTFUL,
    FIELD_HEADS,
    SHORT,
    head_end,
    heads,
    institution_end,
)
from hdnd_tui.councils.tokens import Tokens

_REMEMBERED = 64
"""Places of a page whose offices are kept: who reads of councils asks before who reads of people."""
PREFIXES = frozenset({"nguyên", "cựu", "quyền", "tân", "q"})
"""Words before the head of a title."""
_NEEDS_INSTITUTION = frozenset(
    (
        "đại biểu|đb|đbqh|phó phụ trách|thủ trưởng|phó thủ trưởng|kiến trúc sư trưởng|phó kiến trúc sư trưởng"
    ).split("|")
)
_OF_SECRETARIES = frozenset({"ủy", "đảng", "chi", "đoàn", "tu", "hu", "qu", "đu", "đtn"})
_OF_DEPUTIES = frozenset({"đbqh", "quốc", "qh"})
_OF_DELEGATIONS = frozenset({"trưởng đoàn", "phó trưởng đoàn", "phó đoàn", "đoàn trưởng"})
_DEPUTY = frozenset({"đại biểu", "đb"})
_SEATS = ("hđnd", "hđnđ", "hội đồng nhân dân", "quốc hội", "qh", "đbqh", "đại biểu")
"""Bodies whose members are deputies; others send delegates, who hold no office: "đại biểu Hội Nông dân"."""
_BODIES_OF = {"tư lệnh": "bộ", "giám đốc": "ban", "tổng giám đốc": "ban", "bí thư": "ban"}
"""Heads that are a body's name behind this word: "Ban Giám đốc"."""
_ARMED = frozenset({"bộ", "ban", "bch", "bchqs", "công", "ca", "bđbp", "quân"})
"""First words of the armed forces, whose assistants hold a post: "Trợ lý Tuyên huấn Bộ CHQS tỉnh"."""
_TOLD = 12
"""Words of a delegation before those who are in it: "đã đến dự, gồm các đồng chí"."""
_FOR_ONCE = (["kiểm", "phiếu"], ["giám", "khảo"])
"""Words behind the head of a committee of one vote, one prize."""


class Title(NamedTuple):
    """An office as a text states it, in tokens."""

    start: int
    end: int
    """Where the office itself ends."""
    lead: int
    """Where it begins with `tân`, which is no part of the office."""
    after: int
    """Where what belongs to it ends: term, short forms in brackets, the units above its unit."""
    head: str
    """The head in comparable spelling, `phó chủ tịch`."""
    head_at: tuple[int, int]
    """Half-open tokens of the head, without `nguyên` or `quyền`."""
    public: bool | None
    """False for an office of a company; None where no body is stated and the head alone does not tell."""
    pieces: tuple[Piece, ...]
    former: bool = False
    """True where the text says that another took the office over."""
    planned: bool = False
    """True where the text says that the person is to gain the office."""
    abroad: bool = False
    """True for the office of another country, which it names."""


def _ends_duty(tokens: Tokens, at: int) -> bool:
    """Tell whether "vụ" ends the word before a head: "giữ chức vụ Trưởng ban" states no Vụ trưởng."""
    words = tokens.words
    if words[at] != "vụ" or not at or words[at - 1] not in ("chức", "nhiệm"):
        return False
    return head_end(tokens, at + 1) > at + 2 and not (tokens.capital[at] and not tokens.capital[at + 1])


def _lists_members(behind: list[str]) -> bool:
    """Tell whether those in a delegation are named behind it: "Đoàn đại biểu Quốc hội tỉnh gồm các ông"."""
    return "gồm" in behind and {".", "\n", ";"}.isdisjoint(behind[: behind.index("gồm")])


def _is_no_office(words: list[str], at: int, end: int, stated_end: int, head: str) -> bool:
    """Tell whether words beside a head, which ends at token `end`, make something else of it."""
    before = words[at - 1] if at else ""
    if before and before == _BODIES_OF.get(head):
        return True
    if before == "đoàn" and head in _DEPUTY and not _lists_members(words[stated_end : stated_end + _TOLD]):
        return True
    if before == "cấp" or (before == "liên" and head == "đội trưởng"):
        return True  # "hội nghị cấp bộ trưởng", a pupil
    if head == "chánh tòa" and before == "thờ":
        return True  # a cathedral
    if head == "tư lệnh" and words[end : end + 1] == ["ngành"]:
        return True  # a minister, as papers call him
    return head in COMMITTEE_HEADS and words[stated_end : stated_end + 2] in _FOR_ONCE


def _may_be_short(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether the short form from `begin` to `end` can be an office.

    It is none where it is the kind of a document, with its number: "05/CT-UBND", "12 TB-HĐND".
    """
    before = tokens.words[begin - 1] if begin else ""
    if before == "/" or before.isdigit():
        return False
    _, (head, rank) = heads().find(tokens.words, begin)
    return rank == SHORT or may_be_doubtful(tokens, head, begin, end)


def _has_body(tokens: Tokens, head: str, rank: str, pieces: list[Piece], end: int) -> bool:
    """Tell whether the body read behind a head that needs one, up to token `end`, is one that it has."""
    if pieces[0].what == "unit":
        return True
    words = tokens.words[pieces[0].start : end]
    if rank == SHORT and head == "bí thư":
        return not _OF_SECRETARIES.isdisjoint(words)  # "dự án BT", which a public body builds
    return head not in _DEPUTY or _names_seat(words)


def _makes_office(tokens: Tokens, head: str, pieces: list[Piece]) -> bool:
    """Tell whether the body read behind a doubtful short form of a head makes an office of it.

    "TP GD-ĐT" and "TP Nội vụ huyện" are, "TP Du lịch Hạ Long" is none.
    """
    if head == ASSISTANT:
        return any(piece.what == "institution" and tokens.words[piece.start] in _ARMED for piece in pieces)
    if not pieces:
        return False
    first = pieces[0].start
    if head not in FIELD_HEADS or tokens.words[first] in SAID_AGAIN or tokens.shouted(first):
        return True
    return any(piece.what == "institution" or (piece.spot and piece.spot.kind) for piece in pieces[1:])


def _names_seat(words: list[str]) -> bool:
    body = f" {' '.join(words)} "
    return any(f" {seat} " in body for seat in _SEATS)


@cache
def title_words() -> frozenset[str]:
    """Give the words with which a title can begin."""
    return frozenset(heads().root) | PREFIXES


@lru_cache(_REMEMBERED)
def title_at(tokens: Tokens, at: int) -> Title | None:
    """Read the office that begins at token `at`, or None where no title begins there."""
    words = tokens.words
    begin = at
    if words[at] in PREFIXES:
        if words[at] == "quyền" and words[at - 1] in ("ủy", "uỷ") and at:
            return None  # "Thừa ủy quyền Chủ tịch UBND tỉnh": the office begins behind it
        begin = at + 1
        if begin < tokens.size and words[begin] in (".", "là"):
            begin += 1
        if begin >= tokens.size:
            return None
    end, found = heads().find(words, begin)
    if end == begin or _ends_duty(tokens, begin):
        return None
    head, rank = found
    if rank in (SHORT, DOUBTFUL) and not _may_be_short(tokens, begin, end):
        return None
    reader = BodyReader(tokens, at, end, head)
    reader.body()
    pieces = reader.pieces
    stated_end = reader.at
    if _is_no_office(words, at, end, stated_end, head):
        return None
    kinds = [piece.what for piece in pieces]
    party = head in ("bí thư", "phó bí thư") and words[end : end + 1] == ["đảng"] and len(pieces) > 1
    private = "private" in kinds and not party  # a Party committee is none of the company's
    named = words[end:stated_end] if len(pieces) == 1 and head in COMMITTEE_HEADS else []
    if named == ["kiểm", "soát"]:
        private = True  # a company's
    of_event = named == ["tổ", "chức"] and not tokens.capital[end]  # "trưởng ban tổ chức" of a prize
    stated = not of_event and kinds.count("private") < len(kinds) - reader.unknown
    if rank == DOUBTFUL and not _makes_office(tokens, head, pieces):
        return None
    alone = rank == SHORT or head in _NEEDS_INSTITUTION or head in _DEPUTY
    if alone and not (stated and _has_body(tokens, head, rank, pieces, stated_end)):
        return None
    public = False if private else (True if stated or rank in ("free", "exact") else None)
    start = begin if words[at] == "tân" else at
    return Title(
        start,
        stated_end,
        at,
        tail_end(tokens, stated_end, after_unit=bool(pieces) and pieces[-1].what == "unit"),
        head,
        (begin, end),
        public,
        tuple(pieces),
        abroad=reader.abroad,
    )


def heads_visitors(title: Title, tokens: Tokens) -> bool:
    """Tell whether an office is to head a delegation, for which the text names no body of deputies."""
    if title.head not in _OF_DELEGATIONS:
        return False
    return _OF_DEPUTIES.isdisjoint(tokens.words[title.head_at[1] : title.end])


def deputy_of(tokens: Tokens, at: int) -> Title | None:
    """Read what a deputy is a deputy of behind the name ("– Đoàn ĐBQH tỉnh Cà Mau", ", Tổ đại biểu số 4").

    `at` is the token behind the name. The head of the title is empty.
    """
    words = tokens.words
    while at < tokens.size and words[at] in (",", "-", "(", "thuộc"):
        at += 1
    if at >= tokens.size or words[at] not in ("đoàn", "tổ", "đbqh"):
        return None
    if words[at] == "đoàn" and words[at + 1 : at + 2] == ["luật"]:
        return None
    end, _ = institution_end(tokens, at)
    if end < at + 2 or words[at : at + 2] in (["đoàn", "giám"], ["đoàn", "công"]):
        return None
    reader = BodyReader(tokens, at, at, "đại biểu")
    reader.body()
    if not reader.pieces:
        return None
    return Title(at, reader.at, at, reader.at, "đại biểu", (at, at), True, tuple(reader.pieces))
