"""An office by its full name: short forms written out, "thành phố" with the name of the city it means."""

from __future__ import annotations

from hdnd_tui.article import Council
from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.tables import table
from hdnd_tui.councils.titles import Piece, Title
from hdnd_tui.councils.units import find_unit
from hdnd_tui.importing.context import TextPart

_PARTY_KIND = {
    "tỉnh ủy": "tỉnh", "tỉnh ủy viên": "tỉnh", "tỉnh đoàn": "tỉnh", "thành ủy": "thành phố",
    "thành ủy viên": "thành phố", "thành đoàn": "thành phố", "quận ủy": "quận", "quận ủy viên": "quận",
    "quận đoàn": "quận", "huyện ủy": "huyện", "huyện ủy viên": "huyện", "huyện đoàn": "huyện",
    "thị ủy": "thị xã", "thị ủy viên": "thị xã", "thị đoàn": "thị xã",
}  # fmt: skip


class Resolver:
    """Writes offices out for one page."""

    def __init__(self, council: Council | None, texts: tuple[TextPart, ...]) -> None:
        """Take the page's primary council and its texts, which bare words such as "tỉnh" are read from."""
        self.own = council.name.removeprefix("HĐND ") if council else ""
        self.province = council.province if council else ""
        self.texts = texts

    def full_name(self, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the full name of an office; `chain` holds the offices stated with it for the same person."""
        tokens = text.tokens
        edits: list[tuple[int, int, str]] = []
        begin, end = title.head_at
        head = title.head
        shown = table("display")["heads"].get(head) or (_first_up(tokens.raw(begin, end)) if end > begin else head)
        edits.append((begin, end, shown))
        named = any(p.spot is not None and p.spot.name for p in title.pieces)
        for piece in title.pieces:
            edit = self._edit(piece, title, text, chain, named)
            if edit is not None:
                edits.append(edit)
        if head in _PARTY_KIND and not named:
            name = self._unit_name(_PARTY_KIND[head], title, text, chain)
            if name:
                edits[0] = (begin, end, f"{edits[0][2]} {name}")
        return self._written(title, text, edits)

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
        name = " ".join(" ".join(parts).split())
        return name.replace(" ,", ",")

    def _edit(
        self, piece: Piece, title: Title, text: TextPart, chain: list[Title], named: bool
    ) -> tuple[int, int, str] | None:
        tokens = text.tokens
        if piece.what == "unit" and piece.spot is not None:
            spot = piece.spot
            if not spot.name:
                name = self._unit_name(spot.kind, title, text, chain)
                return piece.start, piece.end, f"{spot.kind} {name}".strip()
            if not spot.kind:
                return self._bare_name(piece, spot, title, text)
            unit = find_unit(spot.kind, spot.name, self.province or None) or find_unit(spot.kind, spot.name)
            return piece.start, piece.end, f"{spot.kind} {unit.name if unit else _plain(spot.name)}"
        if piece.what == "institution":
            words = " ".join(tokens.words[piece.start : piece.end])
            full = table("display")["institutions"].get(words)
            kind = _PARTY_KIND.get(words)
            if kind is not None and not named:
                name = self._unit_name(kind, title, text, chain)
                return piece.start, piece.end, f"{full or _first_up(tokens.raw(piece.start, piece.end))} {name}".strip()
            if full:
                return piece.start, piece.end, full
        return None

    def _bare_name(self, piece: Piece, spot: Spot, title: Title, text: TextPart) -> tuple[int, int, str]:
        """Write "HĐND Lạng Sơn" as "HĐND tỉnh Lạng Sơn", but leave "Tỉnh ủy Lạng Sơn"."""
        before = [p for p in title.pieces if p.end <= piece.start and p.what == "institution"]
        words = " ".join(text.tokens.words[before[-1].start : before[-1].end]) if before else ""
        unit = find_unit(None, spot.name, self.province or None) or find_unit(None, spot.name)
        if unit is None or words not in ("hđnd", "hội đồng nhân dân", "ubnd", "ủy ban nhân dân"):
            return piece.start, piece.end, unit.name if unit and unit.level == "province" else _plain(spot.name)
        return piece.start, piece.end, unit.full_name

    def _unit_name(self, kind: str, title: Title, text: TextPart, chain: list[Title]) -> str:
        """Give the name of the unit that a bare kind means; empty where the page does not tell."""
        for other in (*chain,):
            for piece in other.pieces:
                if piece.spot is not None and piece.spot.name and piece.spot.kind == kind:
                    return _official_name(kind, piece.spot.name)
        number = text.sentences[title.start]
        before = [s for s in text.spots if s.kind == kind and s.start < title.start]
        same = [s for s in before if text.sentences[s.start] == number]
        if same:
            return _official_name(kind, same[-1].name)
        if self.own.startswith(kind + " "):
            return self.own[len(kind) + 1 :]
        province = find_unit(kind, self.province) if self.province and kind in ("tỉnh", "thành phố") else None
        if province is not None and province.level == "province":
            return province.name
        if before:
            return _official_name(kind, before[-1].name)
        names = {_official_name(kind, s.name) for t in self.texts for s in t.spots if s.kind == kind}
        return names.pop() if len(names) == 1 else ""


def _official_name(kind: str, name: str) -> str:
    unit = find_unit(kind, name)
    return unit.name if unit else _plain(name)


def _plain(name: str) -> str:
    return " ".join(name.split())


def _first_up(words: str) -> str:
    plain = _plain(words)
    return plain[:1].upper() + plain[1:]
