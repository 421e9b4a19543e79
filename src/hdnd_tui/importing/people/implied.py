"""The body that an office leaves out because its sentence says it: "UBND tỉnh có 5 phó chủ tịch gồm ...\""""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from hdnd_tui.councils.places import Spot, spot_at
from hdnd_tui.councils.title_words import institution_end
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.context import TextPart
from hdnd_tui.tables import table

BODIES = {
    "hđnd": "HĐND", "hội đồng nhân dân": "HĐND", "ubnd": "UBND", "ủy ban nhân dân": "UBND",
    "uỷ ban nhân dân": "UBND", "ubd": "UBND",
}  # fmt: skip
"""A council and its committee as texts write them: each belongs to a unit, which may be left unsaid."""
_BEGIN_BODIES = frozenset({"hđnd", "ubnd", "hội", "ủy", "uỷ"})
"""First words of their names."""
_MEMBER = "ủy viên thường trực"
"""Who is in the standing board of a council."""
_CHAIRS = frozenset({"chủ tịch", "phó chủ tịch", _MEMBER})
_HAS = frozenset({"có", "gồm", "còn"})
COMMITTEE_CHAIRS = frozenset({"trưởng ban", "phó ban", "phó trưởng ban"})
_PARTY_CHAIRS = frozenset({"bí thư", "phó bí thư", "phó bí thư thường trực"})
_DEPARTMENT_HEADS = frozenset({"trưởng phòng", "phó phòng", "phó trưởng phòng"})
_FAMILIES = (COMMITTEE_CHAIRS, _DEPARTMENT_HEADS, _PARTY_CHAIRS)
"""Heads of one body each, of whom one names it for all."""
ONLY_OF_COUNCILS = frozenset(
    {"Pháp chế", "Kinh tế - Ngân sách", "Văn hóa - Xã hội", "Kinh tế - Xã hội", "Đô thị"}
)
"""Committees of councils, as they are shown, that the Party, the government and companies have none like."""
_OF_COUNCILS = ONLY_OF_COUNCILS | {"Dân tộc"}
_FURTHER = frozenset(
    (
        "ngoài ra",
        "bên cạnh",
        "đồng thời",
        "cũng",
        "cùng",
        "tiếp đó",
        "theo đó",
        "trong đó",
        "kỳ họp",
        "tại kỳ",
    )
)
"""Words that open a paragraph which goes on with what the one before says."""
_CHOSEN = frozenset({"danh", "chức", "làm", "vụ", "nhiệm"})
_AHEAD = 16
_OF_ANY_BODY = frozenset({"chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tư lệnh", "phó tư lệnh"})
"""Heads of a body whose other head one may be at once."""
_BESIDE_ANOTHER = frozenset(
    {"tổng thư ký", "phó tổng thư ký", "tổng giám đốc", "chánh văn phòng", "tham mưu trưởng"}
)
"""Such other heads: none of a part of the body, as who investigates for the police or heads a committee."""
_THEN = frozenset({"rồi", "và", "là", "sau", "đó"})
"""Words between two offices in one body, the comma aside."""
_COUNTED = 2
"""Words between a unit and those whom it has: "có năm"."""
_REACH = 400
"""How many tokens before an office its body may be named: more than sentences have, fewer than lists."""
_FAR = 1500
"""How many tokens before an office its paragraphs are looked through: more than three long ones have."""
_SIGNATURE = 24
"""Tokens from "TM." to the office of whoever signs."""
_TM = ["t", "/", "m"]
_BESIDE = 6
"""Words between "Chủ tịch" and the council in "Chủ tịch, Phó Chủ tịch Thường trực HĐND"."""


@dataclass(frozen=True, slots=True)
class Body:
    """A council or its committee where a sentence names it."""

    name: str
    spot: Spot | None
    """Its unit, which may be a bare kind; None where none is written."""


def nearest_unit(title: Title, text: TextPart, paragraphs: int = 1) -> Spot | None:
    """Give the unit of the last council or committee that the paragraph names before an office.

    `paragraphs` tells how many are looked through, its own the first.
    """
    words = text.tokens.words
    crossed = False
    for at in range(title.start - 1, max(title.start - _FAR, 0) - 1, -1):
        if words[at] == "\n" and words[at - 1] != "\n":
            paragraphs -= 1
            if not paragraphs or (not crossed and not _goes_on(text, at + 1, title.start)):
                return None
            crossed = True
        found = _read_body(text.tokens, at) if words[at] in _BEGIN_BODIES else None
        if found is not None and found[0].spot is not None:
            return found[0].spot
    return None


def _goes_on(text: TextPart, begin: int, end: int) -> bool:
    """Tell whether a paragraph goes on with the unit of the one before: "Ngoài ra, còn có 5 ủy viên UBND"."""
    words = text.tokens.words
    while words[begin] == "\n":
        begin += 1
    opened = " ".join(words[begin : begin + 2]) in _FURTHER or words[begin] in _FURTHER
    return opened and not any(begin <= spot.start < end for spot in text.spots)


def names_body_without_unit(title: Title, tokens: Tokens) -> bool:
    """Tell whether an office names a council or its committee and no unit: "Chủ tịch HĐND"."""
    last = title.pieces[-1] if title.pieces else None
    if last is None or last.what != "institution":
        return False
    named = " ".join(tokens.words[last.start : last.end]) in BODIES
    return named and not any(piece.what == "unit" for piece in title.pieces)


def body_of_chair(title: Title, text: TextPart) -> Body | None:
    """Give the body that a bare "Chủ tịch" or "Phó chủ tịch" belongs to by its sentence; None if unsaid."""
    if title.pieces or title.head not in _CHAIRS:
        return None
    if (whose := _signed_for(title, text) or _spoken_for(title, text)) is not None:
        return whose
    if text.tokens.words[title.after : title.after + 1] == ["rồi"] and (body := _shared(title, text)):
        return body  # "Chủ tịch UBND huyện A, phó chủ tịch rồi chủ tịch UBND thành phố B"
    for at in back(title, text):
        found = _body_at(text.tokens, at)
        if found is not None and (title.head != _MEMBER or found[0].name == "HĐND"):
            body, end = found
            chair = _chaired(text.tokens, at)
            if text.tokens.words[max(at - 2, 0) : at] == ["lãnh", "đạo"]:
                return body  # "lãnh đạo UBND thành phố, ông A (chủ tịch) và ông B (phó chủ tịch)"
            same = chair == title.head or (chair and ";" not in text.tokens.words[end : title.start])
            return body if same or has_those_named(text.tokens, end) else _shared(title, text)
    return _shared(title, text) or _of_unit(title, text)


def _first_of_sentence(title: Title, text: TextPart) -> int:
    return bisect_left(text.sentences, text.sentences[title.start])


def back(title: Title, text: TextPart) -> range:
    """Give the tokens before an office in its sentence, the nearest first, as far as a body may stand."""
    return range(title.start - 1, max(_first_of_sentence(title, text), title.start - _REACH) - 1, -1)


def _of_unit(title: Title, text: TextPart) -> Body | None:
    """Give the unit that a sentence opens with, whose deputies it counts: "Tỉnh hiện có 5 phó chủ tịch"."""
    words, at = text.tokens.words, _first_of_sentence(title, text)
    if title.head != "phó chủ tịch" or title.start - at > _REACH:
        return None
    spot = spot_at(text.tokens, at)
    has = spot is not None and [word for word in words[spot.end : title.start] if word != "hiện"]
    return Body("", spot) if has and has[0] == "có" and len(has) == _COUNTED else None


def _signed_for(title: Title, text: TextPart) -> Body | None:
    """Give the body of a signature: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", a line each."""
    words = text.tokens.words[max(title.start - _SIGNATURE, 0) : title.start]
    if "\n" not in words:
        return None
    at = next(
        (at for at in range(len(words) - 1, -1, -1) if words[at] == "tm" or words[at : at + 3] == _TM), -1
    )
    if at < 0:
        return None
    after = words[at + (1 if words[at] == "tm" else len(_TM)) :]
    phrase = " ".join(word for word in after if word.isalpha()).removeprefix("thường trực ")
    return next((Body(name, None) for said, name in BODIES.items() if phrase.startswith(said)), None)


def _spoken_for(title: Title, text: TextPart) -> Body | None:
    """Give the body that the sentence opens with: "Thay mặt UBND tỉnh báo cáo, Phó Chủ tịch A ..."."""
    words, at = text.tokens.words, _first_of_sentence(title, text)
    if words[at : at + 2] not in (["thay", "mặt"], ["đại", "diện"], ["về", "phía"]):
        return None
    found = _body_at(text.tokens, at + 2 + (words[at + 2 : at + 3] == ["cho"]))
    return found[0] if found is not None else None


def senior_next(title: Title, text: TextPart, chain: list[Title]) -> Title | None:
    """Give the office behind a bare one whose body both have: "từng là Phó Giám đốc, Giám đốc Sở Y tế"."""
    if title.pieces:
        return None
    following = next((other for other in chain if other.start > title.start), None)
    if following is None or not following.pieces or following.head == title.head:
        return None
    alike = following.head.removeprefix("phó ") == title.head.removeprefix("phó ")
    between = set(text.tokens.words[title.after : following.start]) - {","}
    if between == {"kiêm"} and title.head in _OF_ANY_BODY and following.head in _BESIDE_ANOTHER:
        return following  # "Phó Chủ tịch kiêm Tổng Thư ký Hội Mây"
    return following if alike and between <= _THEN else None


def same_committee(title: Title, text: TextPart, stated: list[Title]) -> Title | None:
    """Give the office before a bare "Phó ban" whose committee is meant: "A làm Trưởng Ban ..., B Phó ban"."""
    if title.pieces or _names_more(title, text):
        return None
    heads = next((heads for heads in _FAMILIES if title.head in heads), None)
    if heads is None:
        return None
    near = back(title, text)
    begin, end = (bisect_left(stated, at, key=lambda t: t.start) for at in (near.stop + 1, near.start + 1))
    before = [t for t in stated[begin:end] if t.pieces]
    if not before or before[-1].head not in heads:
        return None
    bodies = {tuple(text.tokens.words[t.pieces[0].start : t.end]) for t in before if t.head in heads}
    if title.head in _PARTY_CHAIRS and _stops(text.tokens, before[-1].end, title.start):
        return None
    another = title.head == "bí thư" and any(t.head == "bí thư" for t in before)  # a committee has one
    return before[-1] if len(bodies) == 1 and not another else None


def _stops(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether a stop between two tokens may end a sentence, as that behind "TP.HCM" may."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    return any(
        words[at] == "." and words[at - 1] != "tp" and starts[at + 1] > ends[at] for at in range(begin, end)
    )


def _names_more(title: Title, text: TextPart) -> bool:
    """Tell whether words that no table knows go on the head of a chair's office: "Trưởng Ban liên lạc"."""
    tokens, at = text.tokens, title.after
    if title.head not in ("trưởng ban", "trưởng phòng") or at >= tokens.size:
        return False
    return tokens.words[at].isalpha() and not tokens.capital[at]


def is_in_council_committee(title: Title, text: TextPart) -> bool:
    """Tell whether an office is in a committee that only a council has, whose council it leaves unsaid."""
    if title.head not in COMMITTEE_CHAIRS and title.head != "ủy viên":
        return False
    return _committee(title, text) in ONLY_OF_COUNCILS


def _committee(title: Title, text: TextPart) -> str:
    """Give the committee, as it is shown, that an office names and nothing else; "" if no council has it."""
    words = text.tokens.words
    pieces = [piece for piece in title.pieces if words[piece.start : piece.end] != ["ban"]]
    if len(pieces) != 1 or pieces[0].what != "field":
        return ""
    shown = table("councils/facts/display")["fields"].get(" ".join(words[pieces[0].start : title.end]))
    return str(shown or "")


def headed_committee(title: Title, text: TextPart) -> str:
    """Give the committee of a council that opens the line of a bare "Trưởng ban": "Ban Đô thị: Trưởng ban A".

    Or the line before, where the office opens its own: "Phó ban B". "" if none.
    """
    if title.pieces or title.head not in COMMITTEE_CHAIRS:
        return ""
    begin = _line(text.tokens, title.start)
    if begin == title.lead and begin > 1:
        at = begin - 1
        while at and text.tokens.words[at - 1] == "\n":
            at -= 1
        begin = _line(text.tokens, at)
    words = text.tokens.words
    if words[begin] != "ban" or ":" not in words[begin + 2 : begin + 6]:
        return ""
    field = " ".join(words[begin + 1 : words.index(":", begin)])
    shown = table("councils/facts/display")["fields"].get(field, "")
    return str(shown) if shown in _OF_COUNCILS else ""


def _line(tokens: Tokens, at: int) -> int:
    """Give the token with which the line of another begins."""
    while at and tokens.words[at - 1] != "\n":
        at -= 1
    return at


def council_of_committee(title: Title, text: TextPart) -> Body | None:
    """Give the council that chooses its committee's head: "HĐND tỉnh bầu ông A làm Trưởng ban Đô thị"."""
    if title.head not in COMMITTEE_CHAIRS or _committee(title, text) not in _OF_COUNCILS:
        return None
    words, at = text.tokens.words, title.start - 1
    if not _CHOSEN & set(words[max(at - 4, 0) : at + 1]):
        return None
    found = next((body for at in back(title, text) if (body := _body_at(text.tokens, at))), None)
    return found[0] if found is not None and found[0].name == "HĐND" else None


def _shared(title: Title, text: TextPart) -> Body | None:
    """Give the body named once for two: "ông A (chủ tịch) và bà B (phó chủ tịch HĐND huyện)"."""
    tokens, number = text.tokens, text.sentences[title.start]
    last = min(title.after + _AHEAD, tokens.size)
    for at in range(title.after, last):
        if text.sentences[at] != number:
            return None
        found = _body_at(tokens, at)
        if found is not None:
            between = tokens.words[title.after : at]
            beside = (
                between[:1] in ([","], ["rồi"])
                and between[1:2] in (["phó"], ["chủ"])
                and len(between) <= _BESIDE
            )
            shared = _chaired(tokens, at) and ("và" in between or beside)
            return found[0] if shared else None
    return None


def _body_at(tokens: Tokens, at: int) -> tuple[Body, int] | None:
    """Give the body that begins at a token, and the token behind it with its unit."""
    return _read_body(tokens, at) if tokens.words[at] in _BEGIN_BODIES else None


@lru_cache(_FAR)
def _read_body(tokens: Tokens, at: int) -> tuple[Body, int] | None:
    end, _ = institution_end(tokens, at)
    name = BODIES.get(" ".join(tokens.words[at:end]))
    if name is None:
        return None
    spot = spot_at(tokens, end) if end < tokens.size else None
    return Body(name, spot), spot.end if spot is not None else end


def has_those_named(tokens: Tokens, at: int) -> bool:
    """Tell whether a body is said to have those who are named: "UBND tỉnh (nhiệm kỳ 2011-2016) có ..."."""
    words = tokens.words[at : at + 12]
    if words[:1] == ["("] and ")" in words:
        words = words[words.index(")") + 1 :]
    return bool(_HAS & set(words[:3]))


def _chaired(tokens: Tokens, at: int) -> str:
    """Give the chair's office that stands directly before a body; empty if none."""
    words = tokens.words[max(at - 5, 0) : at]
    if words[-2:] == ["thường", "trực"]:
        words = words[:-2]
    if words[-2:] != ["chủ", "tịch"]:
        return ""
    return "phó chủ tịch" if words[-3:-2] == ["phó"] else "chủ tịch"
