"""The grammar of office titles: [nguyên] [phó] head [thường trực] body unit (DOMAIN section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hdnd_tui.councils.names import is_historic, is_surname
from hdnd_tui.councils.places import Spot, capital_run, name_at, spot_at
from hdnd_tui.councils.title_words import FIELD_HEADS, fields, head_end, heads, institution_end, suffixes
from hdnd_tui.councils.tokens import Tokens

_NEEDS_INSTITUTION = frozenset({"ct", "gđ", "đại biểu", "đb", "uv", "đbqh"})
_ROMAN = frozenset("i v x l c d m".split())
_LINKS = frozenset({"thuộc", "của", "tại", "và", "&", "-", "ở", "/"})
_COMMON_WORDS = frozenset({"đảng", "báo", "bản", "đài"})
"""Institutions only where a capital says so."""
_OF_ANY_BODY = frozenset(
    "chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|tổng thư ký".split("|")
)
"""Heads that companies and bodies abroad have as well."""
_SCHOOLS = frozenset({"trường", "đại", "đh", "cao", "học", "khu", "vườn", "cảng"})
"""Institutions whose proper name follows at once, so that it is no person's."""
_STOPS = frozenset(
    "đã sẽ đang là cho phát trả nói chủ dự tham trình báo cùng về tại và với trong để được bị có không làm đề"
    " nhấn kết khẳng thông chia trao ghi cảm tặng trước sau khi này do từ đến theo như cũng còn thay".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an office's body, in tokens."""

    what: Literal["institution", "unit", "field", "private"]
    start: int
    end: int
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Title:
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
    only_event: bool = False
    """True for the head of a delegation where the text names no body of deputies."""
    former: bool = False
    """True where the text says that another took the office over."""


class _Reader:
    """Reads one title from left to right."""

    def __init__(self, tokens: Tokens, start: int, at: int, head: str) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.start = start
        self.at = at
        self.head = head
        self.pieces: list[Piece] = []
        self.open_field = head in FIELD_HEADS
        self.bracket = False

    def body(self) -> None:
        while self.at < self.tokens.size and self._step():
            pass
        if self.bracket and self.at < self.tokens.size and self.words[self.at] == ")":
            self.at += 1

    def _step(self) -> bool:
        at, words = self.at, self.words
        if words[at] == "\n":
            return False
        if words[at] == "số" and self.pieces and at + 1 < self.tokens.size and words[at + 1].isdigit():
            self.at = at + 2
            return True
        if self.pieces and words[at : at + 2] == ["phụ", "trách"] and self._charge(at + 2) > at + 2:
            self.at = self._charge(at + 2)
            return True
        end = suffixes().find(words, at)[0]
        if end > at and not (words[at] in ("tt", "phụ") and self.pieces):
            if self._institution_instead(at, end):
                return True
            self.at = self._charge(end) if words[at] == "phụ" else end
            return True
        if self.open_field and self._field(at):
            return True
        if self._institution(at) or self._unit(at):
            return True
        return self._acronym(at) or self._link(at)

    def _acronym(self, at: int) -> bool:
        """Take capitals that no table knows for a company or a foreign body: "Chủ tịch IIG Việt Nam"."""
        if self.pieces or self.head not in _OF_ANY_BODY or not self.tokens.shouted(at):
            return False
        if is_surname(self.words[at]) or self.words[at] in ("tp", "tphcm", "hcm"):
            return False
        self.at = self._company(at)
        self.pieces.append(Piece("private", at, self.at))
        return True

    def _charge(self, at: int) -> int:
        """Give where the field that a deputy is in charge of ends, if a person's name follows it."""
        tokens, words = self.tokens, self.words
        end = at
        while end < tokens.size and end - at < 10 and not tokens.capital[end]:
            verb = words[end] in _STOPS and words[end - 1 : end + 1] != ["giao", "thông"]
            if verb or not (words[end].isalpha() or words[end] == "-"):
                return at
            end += 1
        named = end < tokens.size and is_surname(words[end]) and capital_run(tokens, end) - end >= 2
        return end if named else at

    def _institution_instead(self, at: int, suffix_end: int) -> bool:
        """Take "Thường trực HĐND" as an institution where a member of it is meant ("Ủy viên Thường trực")."""
        return institution_end(self.tokens, at)[0] > suffix_end and self._institution(at)

    def _institution(self, at: int) -> bool:
        end, kind = institution_end(self.tokens, at)
        if end == at or (head_end(self.tokens, at) > end):
            return False
        if end == at + 1 and self.words[at] in _COMMON_WORDS and not self.tokens.capital[at]:
            return False
        self.pieces.append(Piece("private" if kind == "private" else "institution", at, end))
        self.at = end
        self.open_field = kind in ("field", "named") or (
            self.words[end - 1] in ("phòng", "vp", "tra", "đoàn") and end - at > (self.words[at] == "đoàn")
        )
        if kind == "private":
            self.at = self._company(end)
        elif kind == "named":
            self._field(end)
            self.at = self._proper(self.at, school=self.words[at] in _SCHOOLS)
        return True

    def _field(self, at: int) -> bool:
        """Read the name of a department: known fields joined by và, - or commas, else a lower-case tail."""
        words, tokens = self.words, self.tokens
        end = at
        while end < tokens.size:
            step = fields().find(words, end)[0]
            if step > end and not (end > at and self._taken(end, step)):
                end = step
                continue
            if end > at and words[end] in ("và", "&", "-", ",", "/") and end + 1 < tokens.size:
                step = fields().find(words, end + 1)[0]
                if step > end + 1 and not self._taken(end + 1, step):
                    end = step
                    continue
            break
        self.open_field = False
        if end == at:
            end = self._unknown_field(at)
        if end == at:
            return False
        self.pieces.append(Piece("field", at, end))
        self.at = self._zone(at, end)
        return True

    def _zone(self, at: int, end: int) -> int:
        """Give where the name of an economic or industrial zone ends: "Khu kinh tế mở Chu Lai"."""
        tokens = self.tokens
        if "khu" not in self.words[at:end] or end >= tokens.size or not tokens.capital[end]:
            return end
        run = capital_run(tokens, end)
        return run if run - end == 2 or (run > end and not is_surname(self.words[end])) else end

    def _taken(self, at: int, end: int) -> bool:
        """Tell whether what looks like a field is rather the next institution, office or unit."""
        return (
            institution_end(self.tokens, at)[0] >= end
            or head_end(self.tokens, at) > at
            or spot_at(self.tokens, at) is not None
        )

    def _unknown_field(self, at: int) -> int:
        tokens, words = self.tokens, self.words
        if (
            at >= tokens.size
            or institution_end(tokens, at)[0] > at
            or head_end(tokens, at) > at
            or spot_at(tokens, at) is not None
        ):
            return at
        if tokens.shouted(at):
            end = at + 1
            while end + 1 < tokens.size and words[end] in ("-", "&", "/") and tokens.shouted(end + 1):
                end += 2
            return end
        if not tokens.capital[at] or at + 1 >= tokens.size or tokens.capital[at + 1]:
            return at
        bare = not self.pieces or self.pieces[-1].end != at
        if (bare and is_surname(words[at])) or not words[at + 1].isalpha() or words[at + 1] in _STOPS:
            return at
        end = at + 1
        while (
            end < tokens.size and end - at < 5 and words[end].isalpha() and not tokens.capital[end]
            and words[end] not in _STOPS and words[end] not in _LINKS and spot_at(tokens, end) is None
        ):  # fmt: skip
            end += 1
        return end

    def _company(self, at: int) -> int:
        """Give where the name of a company ends: at a sign, a verb or a person's name."""
        tokens, words = self.tokens, self.words
        end = at
        while end < tokens.size and end - at < 12 and words[end].isalpha() and words[end] not in _STOPS:
            if tokens.capital[end] and is_surname(words[end]) and capital_run(tokens, end) - end in (3, 4):
                break
            end += 1
        return end

    def _proper(self, at: int, *, school: bool) -> int:
        """Give where the proper name of a school, a paper, a company ends, before the name of a person."""
        tokens, words = self.tokens, self.words
        run = capital_run(tokens, at) if at < tokens.size else at
        if spot_at(tokens, at) is not None if at < tokens.size else True:
            return at
        while at < run and tokens.shouted(at):
            at += 1
        if is_historic(words[at:run]) or (school and run - at <= 4):
            return run
        for index in range(at, run):
            if 2 <= run - index <= 4 and is_surname(words[index]) and not tokens.shouted(index):
                return index
        return run

    def _unit(self, at: int) -> bool:
        tokens, words = self.tokens, self.words
        if words[at : at + 2] == ["việt", "nam"]:
            self.at = at + 2
            return True
        spot = spot_at(tokens, at, before_person=True)
        if spot is None:
            end, _ = name_at(tokens, at)
            if end == at or capital_run(tokens, at) - end == 1:
                return False
            spot = Spot("", tokens.raw(at, end), at, end, True)
        if any(piece.spot is not None and piece.spot.name for piece in self.pieces) and not self.open_field:
            return False
        self.pieces.append(Piece("unit", at, spot.end, spot))
        self.at = spot.end
        return True

    def _council_in_brackets(self, at: int) -> bool:
        """Tell whether a committee's council follows in brackets: "Trưởng Ban Pháp chế (HĐND TP)"."""
        end, _ = institution_end(self.tokens, at)
        return end > at and " ".join(self.words[at:end]) in ("hđnd", "hội đồng nhân dân")

    def _link(self, at: int) -> bool:
        """Step over a word that joins the next institution: "thuộc Sở", "HĐND và UBND", "tại tỉnh"."""
        word, tokens = self.words[at], self.tokens
        if word == "(" and self.head in FIELD_HEADS and self.pieces and self._council_in_brackets(at + 1):
            self.at, self.bracket = at + 1, True
            return True
        if word == "," and self.head in FIELD_HEADS and at + 1 < tokens.size and tokens.capital[at + 1]:
            end, kind = institution_end(tokens, at + 1)
            if (
                end > at + 1
                and kind in ("named", "field", "plain")
                and self.pieces
                and head_end(tokens, at + 1) == at + 1
            ):
                self.at = at + 1
                return True
        if word not in _LINKS or at + 1 >= tokens.size or not (self.pieces or word == "thuộc"):
            return False
        following = at + 1
        joins = word in ("và", "&", "-", "/")
        if joins and self.pieces[-1].what != "institution":
            return False
        if head_end(tokens, following) > following:
            return False
        end, _ = institution_end(tokens, following)
        named = end > following and (tokens.capital[following] or end > following + 1)
        if named or (not joins and spot_at(tokens, following) is not None):
            self.at = following
            return True
        return False


def _tail(tokens: Tokens, at: int, pieces: list[Piece]) -> int:
    """Give where the term, a bracketed short form and the units above the unit end."""
    words, size = tokens.words, tokens.size
    while at < size:
        comma = at + 1 if words[at] == "," else at
        term = _term_end(tokens, comma)
        if term > comma:
            at = term
            continue
        if words[at] in (",", "(") and at + 1 < size and pieces and pieces[-1].what == "unit":
            end = _units_end(tokens, at + 1)
            closed = words[at] != "(" or (end < size and words[end] == ")")
            if end > at + 1 and closed:
                at = end + (words[at] == "(")
                continue
        if words[at] == "(" and at + 2 < size and words[at + 2] == ")" and tokens.shouted(at + 1):
            at += 3
            continue
        return at
    return at


def _units_end(tokens: Tokens, at: int) -> int:
    """Give the end of a list of named units that begins at token `at`; `at` itself if none."""
    end = at
    while end < tokens.size:
        spot = spot_at(tokens, end)
        step = spot.end if spot is not None and spot.name else name_at(tokens, end)[0]
        if step == end or (
            step < tokens.size and tokens.capital[step] and capital_run(tokens, step) - step == 1
        ):
            return end - 1 if end > at else at
        end = step
        if end < tokens.size and words_comma(tokens, end):
            end += 1
            continue
        return end
    return end


def words_comma(tokens: Tokens, at: int) -> bool:
    """Tell whether a comma at `at` goes on to a further named unit."""
    if tokens.words[at] != "," or at + 1 >= tokens.size:
        return False
    spot = spot_at(tokens, at + 1)
    return (spot is not None and bool(spot.name)) or name_at(tokens, at + 1)[0] > at + 1


def _term_end(tokens: Tokens, at: int) -> int:
    """Give the end of "khóa XV", "nhiệm kỳ 2016 - 2021" at token `at`; `at` itself if none."""
    words, size = tokens.words, tokens.size
    if at < size and words[at] in ("khóa", "khoá"):
        end = at + 1
        if end < size and (
            words[end].isdigit() or words[end] in ("mới", "này", "cũ") or set(words[end]) <= _ROMAN
        ):
            end += 1
            return _years_end(tokens, end)
        return at
    if at + 1 < size and words[at] == "nhiệm" and words[at + 1] in ("kỳ", "kì"):
        end = at + 2
        if end < size and words[end].isdigit():
            return _years_end(tokens, end + 1)
    return at


def _years_end(tokens: Tokens, at: int) -> int:
    if at + 1 < tokens.size and tokens.words[at] == "-" and tokens.words[at + 1].isdigit():
        return at + 2
    return at


def title_at(tokens: Tokens, at: int) -> Title | None:
    """Read the office that begins at token `at`, or None where no title begins there."""
    words = tokens.words
    begin = at
    if words[at] in ("nguyên", "cựu", "quyền", "tân", "q"):
        begin = at + 1
        if begin < tokens.size and words[begin] in (".", "là"):
            begin += 1
        if begin >= tokens.size:
            return None
    end, found = heads().find(words, begin)
    if end == begin:
        return None
    head, rank = found
    reader = _Reader(tokens, at, end, head)
    reader.body()
    pieces = reader.pieces
    stated_end = reader.at
    if head in ("đại biểu", "đb") and at and words[at - 1] == "đoàn":
        return None
    if head == "tư lệnh" and at and words[at - 1] == "bộ":
        return None
    private = any(piece.what == "private" for piece in pieces)
    stated = any(piece.what in ("institution", "unit", "field") for piece in pieces)
    if head in _NEEDS_INSTITUTION and not stated:
        return None
    public = False if private else (True if stated or rank in ("free", "exact") else None)
    start = begin if words[at] == "tân" else at
    deputies = any(word in ("đbqh", "quốc", "qh") for word in words[end:stated_end])
    return Title(
        start,
        stated_end,
        at,
        _tail(tokens, stated_end, pieces),
        head,
        (begin, end),
        public,
        tuple(pieces),
        not deputies,
    )


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
    reader = _Reader(tokens, at, at, "đại biểu")
    reader.body()
    if not reader.pieces:
        return None
    return Title(at, reader.at, at, reader.at, "đại biểu", (at, at), True, tuple(reader.pieces))
