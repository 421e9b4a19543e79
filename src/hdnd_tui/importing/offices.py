"""An office by its full name: short forms written out, "thành phố" with the name of the city it means."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from functools import lru_cache

from hdnd_tui.article import Council
from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.tables import table
from hdnd_tui.councils.title_bodies import Piece
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.units import PROVINCE_KINDS, find_unit
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.council_mentions import is_unit
from hdnd_tui.importing.implied import (
    Body,
    body_of_chair,
    council_of_committee,
    heads_council_committee,
    names_body_without_unit,
    nearest_unit,
    same_committee,
)

_HEAD = re.compile(
    r"^(?:nguyên |Quyền )?(?:Phó )?(?:Chủ tịch|Trưởng Ban|Trưởng phòng)(?: Thường trực| [Cc]huyên trách)? "
)
_SUFFIX = re.compile(r"(?:Chủ tịch|Phó Bí thư|Trưởng Ban|Ủy viên) thường trực")

_BRACKETS = re.compile(r" \( ?(HĐND[^()]*?) ?\)")
_SHORT_FORM = re.compile(r" \( ?[A-ZĐƯ]{2,8}(?: ?[&–-] ?[A-ZĐƯ]{2,8})* ?\) ")
_SPOKESMAN = re.compile(r" kiêm [Nn]gười phát ngôn(?: của\b)?")
_TWICE = re.compile(r"\b(Ban|Đoàn) \1\b")
"""Head and body both name it: "Trưởng Ban Ban Pháp chế"."""

_PARAGRAPHS = 3
"""Paragraphs that a page of several councils may take to speak of one: "Ngoài ra, còn có 5 ủy viên UBND"."""

_HOME = 14
"""Tokens from `quê` to the largest unit of an address."""
_GUESTS = 5
"""Units of a kind that make a paragraph a list of guests."""
_NEXT = 2
"""Sentences from a chair to those who deputize for it, the line break between them counted as one."""

_PARTY_KIND = {
    "tỉnh ủy": "tỉnh", "tỉnh ủy viên": "tỉnh", "tỉnh đoàn": "tỉnh", "thành ủy": "thành phố",
    "thành ủy viên": "thành phố", "thành đoàn": "thành phố", "quận ủy": "quận", "quận ủy viên": "quận",
    "quận đoàn": "quận", "huyện ủy": "huyện", "huyện ủy viên": "huyện", "huyện đoàn": "huyện",
    "thị ủy": "thị xã", "thị ủy viên": "thị xã", "thị đoàn": "thị xã",
}  # fmt: skip


_SHORT_MEMBERS = {"huv": "huyện ủy viên", "quv": "quận ủy viên"}


class Resolver:
    """Writes offices out for one page."""

    def __init__(self, council: Council | None, stated: dict[TextPart, list[Title]], *, only: bool) -> None:
        """Take the page's primary council and its texts, which bare words such as "tỉnh" are read from.

        `stated` holds the texts of the page with all offices that stand in them, also those of nobody named;
        `only` says that the page tells of no other council and of no other province as much.
        """
        self.only = only
        self.own = council.name.removeprefix("HĐND ") if council else ""
        self.province = council.province if council else ""
        self.stated = stated
        self._deputies: str | None = None

    def full_name(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the full name of an office; `chain` holds the offices stated with it for the same person."""
        edits: list[tuple[int, int, str]] = []
        end = title.head_at[1]
        head = self._member(title.head)
        edits.append(
            (
                title.start,
                end,
                _before(title, text) + (table("display")["heads"].get(head) or _first_up(head)),
            )
        )
        named = any(p.spot is not None for p in title.pieces)
        for piece in title.pieces:
            edit = self._edit(piece, title, text, chain, named)
            if edit is not None:
                edits.append(edit)
        if head in _PARTY_KIND and not named:
            name = _with_kind(self._unit_name(_PARTY_KIND[head], title, text, chain))
            if name:
                edits[0] = (*edits[0][:2], f"{edits[0][2]} {name}")
        if implied := self._implied(title, text, chain):
            edits.append((title.end, title.end, implied))
        return self._written(title, text, edits)

    def _member(self, head: str) -> str:
        """Give a head with a short form of a committee's member written out.

        TUV is of the Tỉnh ủy, in a city under the State of the Thành ủy; it stays where neither is known.
        """
        if head == "tuv" and (unit := find_unit(None, self.province)) is not None:
            return "thành ủy viên" if unit.kind == "thành phố" else "tỉnh ủy viên"
        return _SHORT_MEMBERS.get(head, head)

    def _implied(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give what an office leaves out though its page says it: the body, or the unit of its body."""
        if names_body_without_unit(title, text.tokens):
            return self._unit_of(chain, text) or self._unit_near(title, text, chain)
        body = body_of_chair(title, text)
        if body is None:
            if (other := same_committee(title, text, self.stated[text])) is not None:
                return _behind_head(self.full_name(other, text, [other]))
            if (council := council_of_committee(title, text)) is not None:
                return self._of_body(council, title, text, chain)
            if self.own and self.only and heads_council_committee(title, text):
                return f"HĐND {self.own}"
            bare = title.head == "phó chủ tịch" and not title.pieces
            return self._of_all_deputies(title, text) if bare else ""
        return self._of_body(body, title, text, chain)

    def _of_body(self, body: Body, title: Title, text: TextPart, chain: list[Title]) -> str:
        unit = self._unit(body.spot, title, text, chain) if body.spot else self._unit_near(title, text, chain)
        return f"{body.name} {unit}".strip()

    def _of_all_deputies(self, title: Title, text: TextPart) -> str:
        """Give the body that every "phó chủ tịch" of the page is of who is named with one: the page's own.

        Where the chair named last before `title` is of another body it is that one's or nobody's; nothing
        where another office is joined.
        """
        chairs = [t for t in self.stated[text] if t.pieces and t.head in ("chủ tịch", "phó chủ tịch")]
        if last := [t for t in chairs if t.start < title.start][-1:]:
            body = _behind_head(self.full_name(last[0], text, last))
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
        return "" if "kiêm" in joined else self._deputies_of()

    def _deputies_of(self) -> str:
        """Give the body of every "phó chủ tịch" of the page who is named with one; "" where they differ."""
        if self._deputies is None:
            named = [
                _behind_head(self.full_name(title, text, [title]))
                for text, titles in self.stated.items()
                for title in titles
                if title.head == "phó chủ tịch" and title.pieces
            ]
            alike = len(named) > 1 and len(set(named)) == 1
            own = alike and self.own and named[0] in (f"UBND {self.own}", f"HĐND {self.own}")
            self._deputies = named[0] if own else ""
        return self._deputies

    def _unit_near(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the unit whose council the paragraph speaks of; the page's own where it speaks of no other."""
        spot = nearest_unit(title, text, 1 if self.only else _PARAGRAPHS)
        if spot is not None:
            return self._unit(spot, title, text, chain)
        return self.own if self.only else ""

    def _unit(self, spot: Spot, title: Title, text: TextPart, chain: list[Title]) -> str:
        name = spot.name or self._unit_name(spot.kind, title, text, chain)
        if name and not spot.kind:
            unit = find_unit(None, name, self.province or None) or find_unit(None, name)
            return unit.full_name if unit else _plain(name)
        return f"{spot.kind} {_official_name(spot.kind, name) if name else ''}".strip()

    def _unit_of(self, chain: list[Title], text: TextPart) -> str:
        """Give the unit that another council office of the same person names."""
        for other in chain:
            for piece in other.pieces:
                if piece.spot is not None and piece.spot.name and piece.spot.kind:
                    if _PARTY_KIND.get(self._institution_before(piece, other, text)):
                        continue
                    return f"{piece.spot.kind} {_official_name(piece.spot.kind, piece.spot.name)}"
        return ""

    def _written(self, title: Title, text: TextPart, edits: list[tuple[int, int, str]]) -> str:
        tokens = text.tokens
        parts: list[str] = []
        at = title.start
        for start, end, words in sorted(edits):
            if start > at:
                parts.append(tokens.raw(at, start))
            parts.append(words)
            at = max(at, end)
        if at < title.end:
            parts.append(tokens.raw(at, title.end))
        name = " ".join(" ".join(parts).split()).replace(" ,", ",").replace(", HĐND", " HĐND")
        name = name.removesuffix(" đương nhiệm")
        if "phát ngôn" in name:
            name = _SPOKESMAN.sub("", name)
        if "(" in name:
            name = _BRACKETS.sub(r" \1", _SHORT_FORM.sub(" ", name))
        if "Ban Ban" in name or "Đoàn Đoàn" in name:
            name = _TWICE.sub(lambda match: match[1], name)
        if "thường trực" in name:
            name = _SUFFIX.sub(lambda match: match[0].replace("thường", "Thường"), name)
        return name

    def _edit(
        self, piece: Piece, title: Title, text: TextPart, chain: list[Title], named: bool
    ) -> tuple[int, int, str] | None:
        tokens = text.tokens
        if piece.what == "unit" and piece.spot is not None:
            spot = piece.spot
            party = _PARTY_KIND.get(self._institution_before(piece, title, text)) == spot.kind
            if not spot.name:
                name = self._unit_name(spot.kind, title, text, chain)
                shown = _with_kind(name) if party and name else f"{spot.kind} {name}".strip()
                return piece.start, piece.end, shown
            if not spot.kind:
                return self._bare_name(piece, spot, title, text)
            unit = find_unit(spot.kind, spot.name, self.province or None) or find_unit(spot.kind, spot.name)
            name = unit.name if unit else _plain(spot.name)
            return piece.start, piece.end, _with_kind(name) if party else f"{spot.kind} {name}"
        words = " ".join(tokens.words[piece.start : piece.end])
        if piece.what == "field":
            shown = table("display")["fields"].get(words)
            return (piece.start, piece.end, shown or _first_up(tokens.raw(piece.start, piece.end)))
        if piece.what == "institution":
            full = table("display")["institutions"].get(words)
            kind = _PARTY_KIND.get(words)
            if kind is not None and not named:
                name = _with_kind(self._unit_name(kind, title, text, chain))
                return (
                    piece.start,
                    piece.end,
                    f"{full or _first_up(tokens.raw(piece.start, piece.end))} {name}".strip(),
                )
            if full:
                return piece.start, piece.end, full
        return None

    def _bare_name(self, piece: Piece, spot: Spot, title: Title, text: TextPart) -> tuple[int, int, str]:
        """Write "HĐND Lạng Sơn" as "HĐND tỉnh Lạng Sơn", but leave "Tỉnh ủy Lạng Sơn"."""
        words = self._institution_before(piece, title, text)
        if set(text.tokens.words[max(piece.start - 3, 0) : piece.start]) & {"tncs", "sản", "niên"}:
            return piece.start, piece.end, _plain(spot.name)  # the Youth Union bears his name
        unit = find_unit(None, spot.name, self.province or None) or find_unit(None, spot.name)
        if unit is None or unit.level != "province":
            return piece.start, piece.end, _plain(spot.name)
        if (
            words in _PARTY_KIND
            or words in table("offices")["institutions"]["named"]
            or words.endswith("thủ đô")
        ):
            return piece.start, piece.end, _with_kind(unit.name)
        if not words and "chủ tịch" not in title.head:
            return piece.start, piece.end, _with_kind(unit.name)
        return piece.start, piece.end, unit.full_name

    def _institution_before(self, piece: Piece, title: Title, text: TextPart) -> str:
        before = [p for p in title.pieces if p.end <= piece.start and p.what == "institution"]
        return " ".join(text.tokens.words[before[-1].start : before[-1].end]) if before else ""

    def _unit_name(self, kind: str, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the name of the unit that a bare kind means; empty where the page does not tell."""
        for other in chain:
            for piece in other.pieces:
                if piece.spot is not None and piece.spot.name and piece.spot.kind == kind:
                    return _official_name(kind, piece.spot.name)
        number = text.sentences[title.start]
        same = [
            s for s in _of_kind(text, kind) if s.start < title.start and text.sentences[s.start] == number
        ]
        if same:
            # "tỉnh Hà Tĩnh" says more of "tỉnh" than the "Tỉnh ủy Hà Giang" that somebody leaves for.
            return _official_name(kind, ([s for s in same if s.kind] or same)[-1].name)
        return self._nearest(kind, title, text)

    def _nearest(self, kind: str, title: Title, text: TextPart) -> str:
        """Give the unit that the nearest paragraph naming any of that kind means, the page's own one first.

        Where a paragraph names several and none of them is plainly meant, nothing is guessed.
        """
        own = self._own_name(kind)
        breaks = _line_breaks(text)
        named: dict[int, Counter[str]] = {}
        for spot in _of_kind(text, kind):
            if spot.start < title.start:
                line = bisect(breaks, spot.start)
                named.setdefault(line, Counter())[_official_name(kind, spot.name)] += 1
        here = bisect(breaks, title.start)
        while own and len(named) > 1 and max(named) < here and len(named[max(named)]) >= _GUESTS:
            del named[max(named)]  # "lãnh đạo các tỉnh: A, B, C ...": the guests of the page's own unit
        if named:
            counts = named[max(named)]
            if own in counts:
                return own if len(counts) <= 2 or 2 * counts[own] >= counts.total() else ""
            return next(iter(counts)) if len(counts) == 1 else ""
        if own:
            return own
        everywhere = {_official_name(kind, s.name) for t in self.stated for s in _of_kind(t, kind)}
        return everywhere.pop() if len(everywhere) == 1 else ""

    def _own_name(self, kind: str) -> str:
        """Give the name of the page's own unit of a kind: its council's, or the province above that."""
        if self.own.startswith(kind + " "):
            return self.own[len(kind) + 1 :]
        unit = find_unit(kind, self.province) if self.province and kind in PROVINCE_KINDS else None
        return unit.name if unit is not None and unit.level == "province" else ""


def _behind_head(name: str) -> str:
    """Give the body in the full name of a chair's or a deputy's office."""
    return _HEAD.sub("", name)


@lru_cache(16)
def _line_breaks(text: TextPart) -> list[int]:
    """Give the tokens that are the ends of lines."""
    return [at for at, word in enumerate(text.tokens.words) if word == "\n"]


@lru_cache(32)
def _of_kind(text: TextPart, kind: str) -> list[Spot]:
    """Give the units that a text names as ones of a kind; kept, since most offices ask for the same."""
    return [spot for spot in text.spots if _is_kind(text, spot, kind)]


def _is_kind(text: TextPart, spot: Spot, kind: str) -> bool:
    """Tell whether a unit is named as one of that kind; a bare province name stands for its province."""
    if spot.kind or kind not in PROVINCE_KINDS:
        return spot.kind == kind and is_unit(text.tokens, spot) and not _is_home(text, spot)
    unit = find_unit(None, spot.name)
    return unit is not None and unit.level == "province" and unit.kind == kind


def _is_home(text: TextPart, spot: Spot) -> bool:
    """Tell whether a unit is where somebody comes from: "quê xã A, huyện B, tỉnh C"."""
    before = text.tokens.words[max(spot.start - _HOME, 0) : spot.start]
    return "quê" in before and not {".", ";", "\n"} & set(before[before.index("quê") :])


def _before(title: Title, text: TextPart) -> str:
    """Give what stands before the head, `nguyên` or `Quyền`, in one spelling."""
    if title.former:
        return "nguyên "
    word = text.tokens.words[title.start] if title.start < title.head_at[0] else ""
    return {"nguyên": "nguyên ", "cựu": "nguyên ", "quyền": "Quyền ", "q": "Quyền "}.get(word, "")


def _official_name(kind: str, name: str) -> str:
    unit = find_unit(kind, name)
    return unit.name if unit else _plain(name)


def _with_kind(name: str) -> str:
    """Give the city's name as it follows a Party body: a city named after a person keeps its kind."""
    return f"thành phố {name}" if name == "Hồ Chí Minh" else name


def _plain(name: str) -> str:
    return " ".join(name.split())


def _first_up(words: str) -> str:
    plain = _plain(words)
    return plain[:1].upper() + plain[1:]
