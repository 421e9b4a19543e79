"""The body of an office behind its head: institutions, fields of work, units, and words between them."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from hdnd_tui.councils.names import country_end, is_country_word, is_foreign_country, is_surname
from hdnd_tui.councils.places import SPOT_WORDS, Spot, capital_run, name_at, old_name_end, spot_at
from hdnd_tui.councils.short_forms import SIGNS, behind_sign
from hdnd_tui.councils.title_links import link_end
from hdnd_tui.councils.title_names import (
    charge_end,
    company_end,
    field_end,
    names_commune,
    proper_end,
    unknown_field_end,
    zone_end,
)
from hdnd_tui.councils.title_rest import (
    OF_STATE,
    ends_name,
    is_bounded,
    person_ahead,
    rest_end,
)
from hdnd_tui.councils.title_tails import is_roman, short_form_end
from hdnd_tui.councils.title_words import FIELD_HEADS, head_end, institution_end, names_council, suffixes
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.vietnamese.syllables import is_syllable

_COMMON_WORDS = frozenset({"đảng", "báo", "bản", "đài"})
"""Institutions only where a capital says so."""
_OF_ANY_BODY = frozenset(
    "chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|tổng thư ký".split("|")
)
"""Heads that companies and bodies abroad have as well."""
_SHORT_CITIES = {"hn": "Hà Nội", "hcm": "Hồ Chí Minh"}
"""Short forms of cities, behind a body only."""
_OF_CITIES = frozenset({"ubndtp", "hđndtp", "catp"})
"""Bodies of a city in one word with it."""
_EDITORS = frozenset({"tổng biên tập", "phó tổng biên tập"})
_DELEGATION_HEADS = frozenset({"trưởng đoàn", "phó trưởng đoàn", "phó đoàn"})
_OF_STATES = frozenset({"thủ tướng", "phó thủ tướng"})
_MINISTERS = frozenset({"bộ trưởng", "thứ trưởng"})
_SCHOOLS = frozenset({"trường", "đại", "đh", "cao", "học", "khu", "vườn", "cảng"})
"""Institutions whose proper name follows at once, so that it is no person's."""
_DEPUTIES = frozenset({"đại biểu", "đb", "đbqh"})
_NUMBERED = frozenset({"quân", "bệnh", "trường"})
"""First words of institutions whose names may end in a number: "Bệnh viện Mây Trắng 2"."""


@cache
def _besides() -> frozenset[str]:
    """Give the words with which begins what goes beside the bodies of an office, but for numbers."""
    return frozenset({"số", "phụ", "lĩnh", "chủ", "(", *suffixes().root})


class Piece(NamedTuple):
    """A part of an office's body, in tokens."""

    what: Literal["institution", "unit", "field", "private"]
    start: int
    end: int
    spot: Spot | None = None


class BodyReader:
    """Reads the body of one office from left to right."""

    def __init__(self, tokens: Tokens, start: int, at: int, head: str) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.start = start
        self.at = at
        self.head = head
        self.pieces: list[Piece] = []
        self.open_field = head in FIELD_HEADS
        self.bracket = False
        self.joined = False
        """A further field behind "và" was read last."""
        self.unknown = False
        """Only words that no table knows stand behind the head first, which tell no public body."""
        self.abroad = False

    def body(self) -> None:
        """Read what follows the head: `pieces` holds its parts then, and `at` is the token behind them."""
        size, words = self.tokens.size, self.words
        while self.at < size and ((words[self.at] in SIGNS and self._step_over_sign()) or self._step()):
            pass
        self.at -= self.words[self.at - 1] in ("tại", "ở")  # a further unit, which is no part of the office
        if self.bracket and self.at < self.tokens.size and self.words[self.at] == ")":
            self.at += 1

    def _step_over_sign(self) -> bool:
        if self.pieces:
            return False
        before, self.at = self.at, behind_sign(self.tokens, self.at)
        return self.at > before

    def _step(self) -> bool:
        at, word = self.at, self.words[self.at]
        if word == "\n":
            return False
        if (word in _besides() or word.isdigit() or self._is_roman(at)) and self._step_beside(at, word):
            return True
        if self.open_field and self._field(at):
            return True
        if (
            (self.head in _DELEGATION_HEADS and self._delegation(at))
            or (word in _OF_CITIES and self._of_city(at))
            or self._institution(at)
            or self._unit(at)
        ):
            return True
        return self._acronym(at) or self._link(at) or self._rest(at) or self._up_to_person(at)

    def _is_roman(self, at: int) -> bool:
        """Tell whether a Roman number stands right behind a field of work: "Vụ Địa phương II"."""
        last = self.pieces[-1] if self.pieces else None
        return last is not None and last.what == "field" and last.end == at and is_roman(self.tokens, at)

    def _step_beside(self, at: int, word: str) -> bool:
        """Step over what is no body itself: a number, a charge, a suffix, a short form in brackets."""
        words = self.words
        listed = self.head in _DEPUTIES and words[self.start] != "tổ"  # "Tổ đại biểu HĐND tỉnh số 3 gồm"
        numbered = self.pieces and not listed
        if word == "số" and numbered and at + 1 < self.tokens.size and words[at + 1].isdigit():
            self.at = at + 2
            return True
        if (word.isdigit() and self._is_number(at)) or self._is_roman(at):
            self.at = at + 1
            return True
        if (
            self.pieces
            and words[at : at + 2] == ["phụ", "trách"]
            and (end := charge_end(self.tokens, at + 2)) > at + 2
        ):
            self.at = end
            return True
        if words[at : at + 2] == ["lĩnh", "vực"] and (end := charge_end(self.tokens, at)) > at:
            self.at = end  # "Phó chủ tịch lĩnh vực văn - xã Lò Thị Mơ"
            return True
        if words[at - 1 : at + 3] == ["phòng", "chủ", "tịch", "nước"]:
            self.pieces.append(Piece("institution", at, at + 3))
            self.at = at + 3
            return True
        end = suffixes().find(words, at)[0]
        if end > at and not (self.pieces and (word in ("tt", "phụ") or words[at + 1 : at + 2] == ["người"])):
            if self._institution_instead(at, end):
                return True
            self.at = charge_end(self.tokens, end) if "phụ" in words[at:end] else end
            return True
        said = "" if self.pieces else self.head
        if word == "(" and (end := short_form_end(self.tokens, at, said)) > at:
            self.at = end
            return True
        return False

    def _is_number(self, at: int) -> bool:
        """Tell whether a number at `at` ends a body's name: "Quân khu 7", not "Trường Mây Trắng 2 năm"."""
        body = next((piece for piece in reversed(self.pieces) if piece.what == "institution"), None)
        if body is None or self.pieces[-1].what == "unit" or self.words[body.start] not in _NUMBERED:
            return False
        return self.words[body.start : body.end] == ["quân", "khu"] or is_bounded(self.tokens, at + 1)

    def _rest(self, at: int) -> bool:
        """Let the name of a body go on over words that no table knows, up to what surely ends it."""
        if self.tokens.capital[at] or ends_name(self.words, at):
            return False
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.what not in ("field", "institution"):
            return False
        body = next((piece for piece in reversed(self.pieces) if piece.what == "institution"), None)
        name = " ".join(self.words[body.start : body.end]) if body is not None else ""
        in_field = self.joined or (last is not None and last.what == "field")
        end = rest_end(self.tokens, at, self.head, name, in_field=in_field)
        if end == at:
            return False
        end = self._known_fields(end)
        self.joined = self.words[at] == "và"
        if last is not None and last.what == "field" and last.end == at:
            self.pieces[-1] = Piece("field", last.start, end)
        elif not self.joined and (last is None or last.end == at):
            self.pieces.append(Piece("field", at, end))
            self.unknown = last is None
        self.at = proper_end(self.tokens, end, school=True) if name.startswith("trường") else end
        return True

    def _up_to_person(self, at: int) -> bool:
        """Take what stands before a person's name for the name of a body that only the State has."""
        last = self.pieces[-1] if self.pieces else None
        if self.head not in OF_STATE or (last is not None and last.what not in ("field", "institution")):
            return False
        end = person_ahead(self.tokens, at)
        if end == at:
            return False
        self.pieces.append(Piece("field", at, end))
        self.at = end
        return True

    def _known_fields(self, at: int) -> int:
        """Give the end of known fields that go on a name: "Viện Nghiên cứu phát triển Kinh tế - Xã hội"."""
        joined = at + 1 < self.tokens.size and self.words[at] == "-"
        begin = at + joined
        if begin >= self.tokens.size or not (joined or self.tokens.capital[begin]):
            return at
        end = field_end(self.tokens, begin)
        return end if end > begin else at

    def _acronym(self, at: int) -> bool:
        """Take capitals that no table knows for a company or a foreign body: "Chủ tịch IIG Việt Nam"."""
        if self.pieces or self.abroad or self.head not in _OF_ANY_BODY:
            return False
        manages = self.words[at : at + 2] == ["điều", "hành"]  # "Giám đốc điều hành Mây Trắng"
        foreign = self.tokens.capital[at] and not is_syllable(self.words[at])
        brand = foreign and not is_foreign_country(self.words[at])  # "Chủ tịch VinFast"
        if not (manages or brand or self.tokens.shouted(at)):
            return False
        if is_surname(self.words[at]) or self.words[at] in ("tp", "tphcm", "hcm"):
            return False
        self.at = company_end(self.tokens, at)
        self.pieces.append(Piece("private", at, self.at))
        return True

    def _institution_instead(self, at: int, suffix_end: int) -> bool:
        """Take "Thường trực HĐND" as an institution where a member of it is meant ("Ủy viên Thường trực")."""
        return institution_end(self.tokens, at)[0] > suffix_end and self._institution(at)

    def _delegation(self, at: int) -> bool:
        """Take the deputies of a unit as the body of whoever heads them: "Trưởng đoàn đại biểu tỉnh"."""
        if self.words[at : at + 2] != ["đại", "biểu"]:
            return False
        if at + 2 >= self.tokens.size or spot_at(self.tokens, at + 2) is None:
            return False
        self.pieces.append(Piece("institution", at, at + 2))
        self.at = at + 2
        return True

    def _of_city(self, at: int) -> bool:
        """Take a body written together with its city: "Phó Chủ tịch UBNDTP", "Giám đốc CATP Hải Phòng"."""
        if not self.tokens.shouted(at):
            return False
        end, _ = name_at(self.tokens, at + 1)
        name = self.tokens.raw(at + 1, end) if end > at + 1 else ""
        self.pieces.append(Piece("institution", at, at + 1))
        self.pieces.append(Piece("unit", at, max(end, at + 1), Spot("thành phố", name, at, end, True)))
        self.at = max(end, at + 1)
        return True

    def _institution(self, at: int) -> bool:
        end, kind = institution_end(self.tokens, at)
        if end == at or (head_end(self.tokens, at) > end):
            return False
        if end == at + 1 and self.words[at] == "hội" and name_at(self.tokens, at)[0] > end:
            return False  # "Bí thư Thành ủy Hội An"
        if end == at + 1 and self.words[at] in _COMMON_WORDS and not self.tokens.capital[at]:
            paper = self.head in _EDITORS and end < self.tokens.size and self.tokens.capital[end]
            if not (paper and self.words[at] == "báo"):
                return False
        if self.words[at:end] == ["khoa"] and self.words[end : end + 1] == ["học"]:
            return False
        if self.words[at : end + 1] == ["nước", "này"]:
            kind, end = "private", end + 1  # another country's, "Thủ tướng nước này"
        self.pieces.append(Piece("private" if kind == "private" else "institution", at, end))
        self.at = end
        self.open_field = kind in ("field", "named") or (
            self.words[end - 1] in ("phòng", "vp", "tra", "đoàn")
            and end - at > (self.words[at] == "đoàn")
            and self.words[end - 2] != "kiểm"
        )
        if kind == "private":
            self.at = company_end(self.tokens, end)
        elif kind == "named":
            self._field(end)
            self.at = proper_end(self.tokens, self.at, school=self.words[at] in _SCHOOLS)
        return True

    def _field(self, at: int) -> bool:
        """Read the name of a department: known fields, else capitals or a lower-case tail."""
        self.open_field = False
        end = field_end(self.tokens, at)
        if end == at:
            if self.head in _MINISTERS and is_country_word(self.words[at]):
                return False  # "hai bộ trưởng Anh bất hợp tác"
            bare = not self.pieces or self.pieces[-1].end != at
            end = self._known_fields(unknown_field_end(self.tokens, at, bare=bare))
        if end == at:
            return False
        self.pieces.append(Piece("field", at, end))
        self.at = zone_end(self.tokens, at, end)
        return True

    def _unit(self, at: int) -> bool:
        tokens, words = self.tokens, self.words
        if words[at] == "việt" and words[at : at + 2] == ["việt", "nam"]:
            self.at = at + 2
            return True
        if not tokens.capital[at] and words[at] not in SPOT_WORDS:
            return False
        if (end := country_end(tokens, at, alone=self.head in _OF_STATES)) > at:
            self.at, self.abroad = end, True
            return True
        if not self.pieces and self.head == "chủ tịch" and words[at : at + 3] == ["hồ", "chí", "minh"]:
            return False  # the President, not the head of the city
        spot = None
        if words[at] in SPOT_WORDS:
            spot = spot_at(tokens, at, before_person=not names_commune(tokens, self.start, at))
        if spot is None and self.pieces and words[at] in _SHORT_CITIES and tokens.shouted(at):
            spot = Spot("", _SHORT_CITIES[words[at]], at, at + 1, True)
        if spot is None:
            end, _ = name_at(tokens, at)
            if words[at - 2 : at] == ["tỉnh", "ủy"]:
                end = max(end, old_name_end(tokens, at))
            if end == at or capital_run(tokens, at) - end == 1:
                return False
            spot = Spot("", tokens.raw(at, end), at, end, True)
        if not self.open_field and any(piece.spot and piece.spot.name for piece in self.pieces):
            return False
        if spot.kind == "tỉnh" and not spot.name and words[spot.end : spot.end + 1] == ["thành"]:
            return False  # "bí thư tỉnh thành trẻ nhất"
        self.pieces.append(Piece("unit", at, spot.end, spot))
        self.at = spot.end
        return True

    def _link(self, at: int) -> bool:
        """Step over a word that joins the next institution: "thuộc Sở", "HĐND và UBND", "tại tỉnh"."""
        if self.words[at] == "(":
            if not (self.head in FIELD_HEADS and self.pieces and names_council(self.tokens, at + 1)):
                return False
            self.at, self.bracket = at + 1, True
            return True
        last = self.pieces[-1].what if self.pieces else ""
        self.at = link_end(self.tokens, self.start, at, self.head, last)
        return self.at > at
