"""An office by its full name: short forms written out, "thành phố" with the name of the city it means."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import attrgetter

from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.title_bodies import Piece
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.units import find_unit
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.councils.council_of import CouncilFacts
from hdnd_tui.importing.people.committee_meant import Committees
from hdnd_tui.importing.people.implied import (
    Body,
    body_of_chair,
    council_of_committee,
    headed_committee,
    is_in_council_committee,
    names_body_without_unit,
    nearest_unit,
    same_committee,
    senior_next,
)
from hdnd_tui.importing.people.office_spelling import (
    behind_head,
    first_up,
    plain,
    short_standing,
    shown_head,
    tidied,
    with_kind,
)
from hdnd_tui.importing.people.party_body import (
    COMMITTEES,
    MAY_LACK_BODY,
    PARTY_HEADS,
    behind_stated,
    committee_before,
    committee_of,
    lacks_committee,
    office_beside,
    party_kinds,
)
from hdnd_tui.importing.people.unit_meant import UnitMeant, official_name
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.syllables import is_syllable

_SPOT = attrgetter("spot")
_MEMBERS = frozenset({"tuv", "thuv"})
_PARAGRAPHS = 3
"""Paragraphs that a page of several councils may take to speak of one: "Ngoài ra, còn có 5 ủy viên UBND"."""

_NEXT = 2
"""Sentences from a chair to those who deputize for it, the line break between them counted as one."""

_OF_DEPUTIES = ("kỳ họp", "chất vấn", "tiếp xúc cử tri", "đại biểu hđnd", "phiên giải trình")
"""What a page says that tells of a council's deputies."""
_OF_OTHERS = ("quốc hội", "đbqh", "đại hội", "hội thảo", "tọa đàm", "toạ đàm", "ngày hội")
"""What a page says of which others are deputies, or participants."""

_DELEGATIONS = ("đoàn đại biểu quốc hội", "đoàn đbqh")
"""Bodies whose offices are named on pages of a council as well."""
_COUNCIL = ("hđnd", "hội đồng nhân dân")
_MORE = 3
"""How many times as often as others a page must name its council to tell of its deputies."""


class Resolver:
    """Writes offices out for one page."""

    def __init__(
        self, councils: CouncilFacts, stated: dict[TextPart, list[Title]], committees: Committees
    ) -> None:
        """Take the page's councils and its texts, which bare words such as "tỉnh" are read from.

        `stated` holds the texts of the page with all offices that stand in them, also those of nobody named.
        """
        council = councils.council
        self.only = councils.alone
        """The page tells of no other council and of no other province as much."""
        self.sole = len(councils.councils) == 1
        """The page tells of no other council."""
        self.own = council.name.removeprefix("HĐND ") if council else ""
        self.province = council.province if council else ""
        self.party_kinds = party_kinds(self.province)
        self.stated = stated
        self.units = UnitMeant(self.own, self.province, stated, only=self.only)
        self.committees = committees
        self._chairs: dict[TextPart, list[Title]] = {}

    @cached_property
    def seat(self) -> str:
        """What "đại biểu" before a name means: of the page's council where it tells of its deputies alone."""
        if not (self.own and self.sole):
            return "đại biểu"
        low = "\n".join(text.tokens.low for text in self.stated)
        if not any(words in low for words in _OF_DEPUTIES) or _first(low, _OF_OTHERS) < _first(low, _COUNCIL):
            return "đại biểu"
        others = sum(map(low.count, _OF_OTHERS)) - sum(map(low.count, _DELEGATIONS))
        council = sum(map(low.count, _COUNCIL))
        return f"đại biểu HĐND {self.own}" if council > _MORE * others else "đại biểu"

    def full_name(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the full name of an office; `chain` holds the offices stated with it for the same person."""
        head = title.head if title.head not in _MEMBERS else self._member(title, text)
        end, standing = short_standing(title, text)
        shown = f"{shown_head(head, title, text)}{standing}"
        named = any(map(_SPOT, title.pieces))
        if not named and (member := self.party_kinds.get(head)) is not None:
            shown = f"{shown} {with_kind(self.units.name(member, title, text, chain))}"
        edits = [(title.start, end, shown)]
        for piece in title.pieces:
            edit = self._edit(piece, title, text, chain, named)
            if edit is not None:
                edits.append(edit)
        if implied := self._implied(title, text, chain):
            edits.append((title.end, title.end, implied))
        return self._written(title, text, edits)

    def _member(self, title: Title, text: TextPart) -> str:
        """Give a head that may be a short form of a committee's member written out, as far as it is known.

        TUV is of the Tỉnh ủy, in a city under the State of the Thành ủy; ThUV of the unit that is spoken of.
        """
        if title.head == "tuv" and (kind := self.party_kinds.get("tu")):
            return "thành ủy viên" if kind == "thành phố" else "tỉnh ủy viên"
        if title.head == "thuv":
            kinds = [kind for kind in ("thị xã", "thành phố") if self.units.name(kind, title, text, [])]
            return (
                {"thị xã": "thị ủy viên", "thành phố": "thành ủy viên"}[kinds[0]]
                if len(kinds) == 1
                else "thuv"
            )
        return title.head

    def _implied(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give what an office leaves out though its page says it: the body, or the unit of its body."""
        if not title.pieces:
            return self._implied_by_bare(title, text, chain)
        if title.pieces[-1].what == "institution" and names_body_without_unit(title, text.tokens):
            return self._unit_of(chain, text) or self._unit_near(title, text, chain)
        if title.head not in MAY_LACK_BODY:
            return ""
        if lacks_committee(title, text.tokens) and (party := self._party(title, text, chain)):
            return party
        if (council := council_of_committee(title, text)) is not None:
            return self._of_body(council, title, text, chain)
        return f"HĐND {self.own}" if self.own and self.only and is_in_council_committee(title, text) else ""

    def _implied_by_bare(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the body that an office leaves out of which the head alone is stated."""
        if (senior := senior_next(title, text, chain)) is not None:
            return self._body(senior, text, chain)
        if lacks_committee(title, text.tokens) and (party := self._party(title, text, chain)):
            return party
        if (body := body_of_chair(title, text)) is not None:
            return self._of_body(body, title, text, chain)
        if (other := same_committee(title, text, self.stated[text])) is not None:
            return self._body(other, text, [other])
        if (named := self.committees.meant(title, text)) is not None:
            standing = "Ban " if title.end > title.head_at[1] else ""  # "Phó Trưởng Ban Thường trực Ban"
            return standing + self._body(*named, [named[0]])
        if self.own and (committee := headed_committee(title, text)):
            return f"{committee} HĐND {self.own}"
        return self._of_all_deputies(title, text) if title.head == "phó chủ tịch" else ""

    def _body(self, other: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the body of an office, written out."""
        head = shown_head(self._member(other, text), other, text)
        return self.full_name(other, text, chain).removeprefix(f"{head} ")

    def _party(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the Party's committee of an office that leaves it out; "" where nothing near tells it."""
        if (beside := office_beside(title, text, chain)) is not None:
            body = self._body(beside, text, chain)
            spot = next((p.spot for p in beside.pieces if p.spot is not None), None)
            kind, name = (spot.kind, spot.name) if spot is not None else ("", "")
            shown = with_kind(body.split(kind, 1)[-1].strip() if kind else plain(name))
            return behind_stated(committee_of(body, shown), title, text.tokens)
        told = committee_before(title, text) if title.head in PARTY_HEADS and not title.pieces else None
        if told is None:
            return ""
        name, kind, spot = told
        unit = spot.name if spot is not None and spot.name else self.units.name(kind, title, text, chain)
        return f"{name} {with_kind(official_name(kind, unit)) if unit else ''}".strip()

    def _of_body(self, body: Body, title: Title, text: TextPart, chain: list[Title]) -> str:
        unit = self._unit(body.spot, title, text, chain) if body.spot else self._unit_near(title, text, chain)
        return f"{body.name} {unit}".strip()

    def _of_all_deputies(self, title: Title, text: TextPart) -> str:
        """Give the body that every "phó chủ tịch" of the page is of who is named with one: the page's own.

        Where the chair named last before `title` is of another body it is that one's or nobody's; nothing
        where another office is joined.
        """
        chairs = self._chairs_of(text)
        if last := chairs[: bisect_left(chairs, title.start, key=lambda chair: chair.start)][-1:]:
            body = behind_head(self.full_name(last[0], text, last))
            near = text.sentences[title.start] - text.sentences[last[0].start] <= _NEXT
            before = text.tokens.words[title.lead - 1]
            local = body.startswith(("UBND ", "HĐND "))
            ends = not "".join(text.tokens.words[title.after : title.after + 1]).isalpha()
            gained = ("chức", "làm") if local and ends else ()
            if near and last[0].head == "chủ tịch" and before in ("các", "hai", *gained):
                return body  # "Chủ tịch Hội A là ông B. Các Phó Chủ tịch gồm: ..."
            if not local:
                return ""
        joined = text.tokens.words[title.after : title.after + 2]
        return "" if "kiêm" in joined else self._deputies

    def _chairs_of(self, text: TextPart) -> list[Title]:
        """Give the chairs and deputies of a text that are named with their body, in order; kept."""
        if text not in self._chairs:
            self._chairs[text] = [
                title
                for title in self.stated[text]
                if title.pieces and title.head in ("chủ tịch", "phó chủ tịch")
            ]
        return self._chairs[text]

    @cached_property
    def _deputies(self) -> str:
        """The body of every "phó chủ tịch" of the page who is named with one; "" where they differ."""
        named = [
            behind_head(self.full_name(title, text, [title]))
            for text, titles in self.stated.items()
            for title in titles
            if title.head == "phó chủ tịch" and title.pieces
        ]
        alike = len(named) > 1 and len(set(named)) == 1
        own = alike and self.own and named[0] in (f"UBND {self.own}", f"HĐND {self.own}")
        return named[0] if own else ""

    def _unit_near(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the unit whose council the paragraph speaks of; the page's own where it speaks of no other."""
        spot = nearest_unit(title, text, 1 if self.only else _PARAGRAPHS)
        if spot is not None:
            return self._unit(spot, title, text, chain)
        return self.own if self.only else ""

    def _unit(self, spot: Spot, title: Title, text: TextPart, chain: list[Title]) -> str:
        name = spot.name or self.units.name(spot.kind, title, text, chain)
        if name and not spot.kind:
            unit = find_unit(None, name, self.province or None) or find_unit(None, name)
            return unit.full_name if unit else plain(name)
        return f"{spot.kind} {official_name(spot.kind, name) if name else ''}".strip()

    def _unit_of(self, chain: list[Title], text: TextPart) -> str:
        """Give the unit that another council office of the same person names."""
        for other in chain:
            for piece in other.pieces:
                if piece.spot is not None and piece.spot.name and piece.spot.kind:
                    if self._institution_before(piece, other, text) in self.party_kinds:
                        continue
                    return f"{piece.spot.kind} {official_name(piece.spot.kind, piece.spot.name)}"
        return ""

    def _written(self, title: Title, text: TextPart, edits: list[tuple[int, int, str]]) -> str:
        tokens = text.tokens
        parts: list[str] = []
        at = title.start
        for start, end, words in sorted(edits):
            if start > at:
                parts.append(tokens.raw(at, start))
            parts.append(words)
            if end > at:
                at = end
        if at < title.end:
            parts.append(tokens.raw(at, title.end))
        return tidied(" ".join(parts).replace(" | ", " "))  # the body in a cell of its own

    def _edit(
        self, piece: Piece, title: Title, text: TextPart, chain: list[Title], named: bool
    ) -> tuple[int, int, str] | None:
        tokens = text.tokens
        if piece.what == "unit" and piece.spot is not None:
            spot = piece.spot
            if spot.name and not spot.kind:
                return self._bare_name(piece, spot, title, text)
            body = self._institution_before(piece, title, text) if spot.kind in COMMITTEES else ""
            party = self.party_kinds.get(body) == spot.kind
            if not spot.name:
                name = self.units.name(spot.kind, title, text, chain)
                shown = with_kind(name) if party and name else f"{spot.kind} {name}".strip()
                return piece.start, piece.end, shown
            unit = find_unit(spot.kind, spot.name, self.province or None) or find_unit(spot.kind, spot.name)
            name = unit.name if unit else plain(spot.name)
            return piece.start, piece.end, with_kind(name) if party else f"{spot.kind} {name}"
        words = " ".join(tokens.words[piece.start : piece.end])
        if piece.what == "field":
            shown = table("councils/facts/display")["fields"].get(words)
            if words in ("pc", "dt", "dv", "tg") and "ban" not in title.head.split():
                shown = ""  # "Trưởng phòng PC" of the police
            if not shown:
                raw = tokens.raw(piece.start, piece.end)
                shown = first_up(words if raw.isupper() and all(map(is_syllable, words.split())) else raw)
            return piece.start, piece.end, shown
        if piece.what == "institution":
            full = table("councils/facts/display")["institutions"].get(words)
            kind = self.party_kinds.get(words)
            if words == "tu" and kind:
                full = COMMITTEES[kind]
            if kind is not None and not named:
                name = with_kind(self.units.name(kind, title, text, chain))
                return (
                    piece.start,
                    piece.end,
                    f"{full or first_up(tokens.raw(piece.start, piece.end))} {name}".strip(),
                )
            if full:
                return piece.start, piece.end, full
        return None

    def _bare_name(self, piece: Piece, spot: Spot, title: Title, text: TextPart) -> tuple[int, int, str]:
        """Write "HĐND Lạng Sơn" as "HĐND tỉnh Lạng Sơn", but leave "Tỉnh ủy Lạng Sơn"."""
        words = self._institution_before(piece, title, text)
        if set(text.tokens.words[max(piece.start - 3, 0) : piece.start]) & {"tncs", "sản", "niên"}:
            return piece.start, piece.end, plain(spot.name)  # the Youth Union bears his name
        unit = find_unit(None, spot.name, self.province or None) or find_unit(None, spot.name)
        if unit is None or unit.level != "province":
            return piece.start, piece.end, plain(spot.name)
        if (
            words in self.party_kinds
            or words in table("councils/facts/offices")["institutions"]["named"]
            or words.endswith("thủ đô")
        ):
            return piece.start, piece.end, with_kind(unit.name)
        if not words and "chủ tịch" not in title.head:
            return piece.start, piece.end, with_kind(unit.name)
        return piece.start, piece.end, unit.full_name

    def _institution_before(self, piece: Piece, title: Title, text: TextPart) -> str:
        for other in reversed(title.pieces):
            if other.what == "institution" and other.end <= piece.start:
                return " ".join(text.tokens.words[other.start : other.end])
        return ""


def _first(low: str, words: tuple[str, ...]) -> int:
    """Give where one of some words stands first in a text; its length where none does."""
    return min((at for word in words if (at := low.find(word)) >= 0), default=len(low))
