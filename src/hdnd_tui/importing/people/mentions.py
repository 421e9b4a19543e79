"""What a text says of people, from left to right: names, given names, offices, each with its tokens."""

from __future__ import annotations

from functools import cache

from hdnd_tui.councils.names import (
    country_end,
    honorific_at,
    honorific_words,
    honorifics_trie,
    is_foreign,
    is_highland,
    is_historic,
    is_surname,
    region_words,
    run_end,
    stands_in_a_place,
)
from hdnd_tui.councils.places import may_be_named, name_at, spot_at
from hdnd_tui.councils.title_words import head_end, heads
from hdnd_tui.councils.titles import PREFIXES, title_at, title_words
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.people.items import Given, Item, Named, Standing, Stated
from hdnd_tui.importing.people.lines import beside_office
from hdnd_tui.importing.people.name_runs import (
    ALSO_GIVEN,
    NO_FIRST,
    SPOT_FIRST,
    is_letter,
    is_province,
    is_shouted,
    name_end,
)
from hdnd_tui.vietnamese.syllables import is_syllable

_PLURAL = frozenset("các những số hai ba bốn năm sáu bảy tám 2 3 4 5 6 7 8 9 02 03 04 05 06".split())
_MEANT: dict[str, Standing] = {"citizens": "citizen", "deputies": "deputy"}
_NOT_HONORED = frozenset({"anh", "chị", "cô", "chú", "cụ"})

_BEFORE_PLACE = frozenset("tại trong trên về đến tới rời thăm làng người".split())
"""Words before a place or a people: "Tại Biển Hồ", "Làng K'Tu"."""
_TO_PLACE = frozenset("ra tới đến vào từ qua khỏi gần ga bến tuyến khu chợ cầu".split())
"""Words before a place that no office tells to be a person: "nhà ga ra Bến Mây, Thủ tướng yêu cầu"."""
_LONGEST_GIVEN = 3
"""Words of a name in which "Anh" may be the first or a country: "Đại sứ Anh Lan Mơ"."""
_BEFORE_WHOLE = frozenset({"\n", ".", ",", ";", ":", "-", "|", "và", "có", "gồm", "với", "cùng", "là"})
"""What stands before a person of one name, "K'Brèo", rather than before a village or a people."""
_BEFORE_PERSON = frozenset("theo với".split())
_WITH_OFFICE = frozenset(
    "bị can|bị cáo|bị án|doanh nhân|nhà thơ|nhà văn|nhạc sĩ|nhà báo|đạo diễn|họa sĩ|nghi phạm".split("|")
)
"""Words of a citizen's list for people who may hold an office, which then is said with the name."""
_COMPANY_NAME = 7
"""Words from "công ty" to its proper name."""
_COMPANIES = frozenset({"ty", "htx", "xí"})
_NO_COMPANY = frozenset(
    "của là do có cho với và tên ông bà anh chị thì mà gồm như giữa cùng bị được về nói".split()
)
"""Words behind which a person rather than a company is named."""
_CREDITS = frozenset({"tin", "ảnh", "bài", "pv"})
"""Words before the name of whoever wrote or photographed, which "thông tin", "hình ảnh" end in as well."""

_BUSINESS = frozenset({"tổng giám đốc", "phó tổng giám đốc", "giám đốc", "phó giám đốc"})


_Followers = frozenset[str] | None
"""What may follow a word; None where anything may."""


class _Scanner:
    """Goes over a text once and collects its items."""

    no_person = 0
    """The end of the last name that is a company's."""

    def __init__(self, text: TextPart) -> None:
        self.tokens = text.tokens
        self.words = text.tokens.words
        self.signs = text.signs
        self.items: list[Item] = []
        self.honoured: tuple[int, int, str, bool] | None = None
        """The last honorific that no name followed: its end, its begin, its text, whether it is a list's."""

    def scan(self) -> list[Item]:
        """Give the names and the offices of the text in reading order."""
        tokens, openings, alone, done = self.tokens, _openings(), _alone(), 0
        words, capital, has_apostrophes = [*self.words, ""], [*tokens.capital, False], "'" in tokens.low
        for at in self.signs:
            if at < done:
                continue
            word = words[at]
            if word in openings:
                after, (either, titles, honorifics) = words[at + 1], openings[word]
                if either is None or after in either:
                    if (titles is None or after in titles) and (done := self._title(at)) > at:
                        continue
                    if (honorifics is None or after in honorifics) and (done := self._honoured(at)) > at:
                        continue
            if capital[at]:
                if capital[at + 1] or word in alone or (has_apostrophes and is_highland(word)):
                    done = self._bare(at)
            elif word in SPOT_FIRST and may_be_named(tokens, at):
                done = self._bare(at)
        return self.items

    def _title(self, at: int) -> int:
        """Read an office, and who is named behind it; give the token that follows, `at` where none is."""
        title = title_at(self.tokens, at)
        if title is None:
            return at
        plural = at > 0 and self.words[at - 1] in _PLURAL
        honorific = None
        if self.honoured is not None and self.honoured[0] == at:
            honorific, plural = self.honoured[2], plural or self.honoured[3]
        self.items.append(Stated(title, plural, honorific))
        after = title.after
        if not title.pieces and title.head in _BUSINESS and not self._plainly_named(after):
            return after
        named_after = at > 1 and self.words[at - 1] == "tên" and self.words[at - 2] == "mang"
        return self._person(after, after, None, "citizen" if named_after else "titled", plural=plural)

    def _plainly_named(self, at: int) -> bool:
        """Tell whether what follows is a person's name and not a company's: "Tổng Giám đốc Sam Holdings"."""
        if at + 1 >= self.tokens.size or not self.tokens.capital[at + 1]:
            return True
        return is_surname(self.words[at]) or honorific_at(self.tokens, at)[0] > at

    def _honoured(self, at: int) -> int:
        """Read an honorific, and who is named behind it; give the token that follows, `at` where none is."""
        end, kind = honorific_at(self.tokens, at)
        if end == at:
            return at
        if (
            end - at == 1
            and self.words[at] in _NOT_HONORED
            and self.tokens.capital[at]
            and not (self._opens(at) or self._calls(at))
        ):
            return at
        lead, standing, begins = at, kind, honorific_words()
        while end < self.tokens.size and self.words[end] in begins:
            further, other = honorific_at(self.tokens, end)
            if further == end:
                break
            if standing == "citizens" and self._begins_anew(at, end, other):
                lead, standing = end, other
            elif other == "citizens" or standing != "citizens":
                standing = other
            end = further
        plural = self.words[at] in _PLURAL
        meant = _MEANT.get(standing, "honoured")
        honorific = self.tokens.raw(lead, end)
        counted = meant == "deputy" and self._counts(at, end) and end + 1 < self.tokens.size
        if counted and (after := self._person(end + 1, lead, honorific, meant, plural=True)) > end + 1:
            return after
        if (after := self._person(end, lead, honorific, meant, plural=plural)) > end:
            return after
        if meant == "deputy":
            end = self._before_title(at, end)
            honorific = self.tokens.raw(lead, max(end, lead + 1))
        self.honoured = (end, lead, honorific, plural)
        return end

    def _before_title(self, at: int, end: int) -> int:
        """Give where the office begins in the honorific from `at` to `end`; `end` where none does.

        "các đại biểu" is said of deputies, "các đại biểu HĐND tỉnh" states what they are.
        """
        says = end - at > 2 and self.words[end - 2 : end] == ["đại", "biểu"]
        return end - 2 if says and title_at(self.tokens, end - 2) is not None else end

    def _counts(self, at: int, end: int) -> bool:
        """Tell whether deputies are counted and then named: "hai đại biểu là A và B".

        Also "các ĐBQH: A và B"; "các đại biểu: A và B" may list who takes part in a meeting.
        """
        words = self.words
        named = words[end : end + 1] == ["là"] or words[end - 1 : end + 1] == ["đbqh", ":"]
        return named and (words[at] in _PLURAL or words[at - 1] in _PLURAL)

    def _begins_anew(self, at: int, end: int, kind: str) -> bool:
        """Tell whether the citizen's word before says nothing of the honorific at `end`: "thông tin ông A".

        A capital opens the next sentence behind a credit: "Ảnh: PV Ông A phát biểu".
        """
        if kind == "citizens":
            return False
        credit = end - at == 1 and self.words[at] in _CREDITS
        return credit or (self.tokens.capital[end] and not self.tokens.capital[at + (end - at > 1)])

    def _calls(self, at: int) -> bool:
        """Tell whether a word with a capital is said of who is named in full: "cùng Anh Nguyễn Văn Mơ"."""
        named = run_end(self.tokens, at + 1) - at > _LONGEST_GIVEN and is_surname(self.words[at + 1])
        return named and not (at and self.tokens.capital[at - 1])

    def _opens(self, at: int) -> bool:
        """Tell whether a token opens a line, a sentence or a speech, so that its capital says nothing."""
        before = self.words[max(at - 2, 0) : at]
        if before[-1:] == ["."]:
            return len(before) == 2 and not (before[0].isalpha() and len(before[0]) <= 2)  # "P. Anh Dũng"
        return at == 0 or before[-1] in ("\n", '"', "“", "‘", ":", "!", "?")

    def _person(self, at: int, lead: int, honorific: str | None, standing: Standing, *, plural: bool) -> int:
        """Read a name or a given name at token `at`; give the token behind it, `at` where none is."""
        tokens, words = self.tokens, self.words
        if at >= tokens.size or not tokens.capital[at]:
            return at
        if honorific is None:
            if is_letter(tokens, at):
                return at
            end, _ = honorific_at(tokens, at)
            if end > at and not (standing == "titled" and self._has_surname_ong(at)):
                return at
        if words[at] in region_words() and (is_foreign(words, at) or country_end(tokens, at) > at):
            return at
        if self._in_heading(at, lead, standing):
            return at
        end = name_end(tokens, at)
        if end == at or ((honorific is None or standing == "deputy") and is_province(tokens, at, end)):
            return at
        if end - at == 1 and "'" not in words[at]:
            return self._given(at, lead, honorific, standing)
        if standing == "citizen" and self._has_office(lead, end):
            lead, honorific, standing = at, None, "bare"
        self.items.append(Named(at, end, lead, honorific, standing, plural))
        return end

    def _given(self, at: int, lead: int, honorific: str | None, standing: Standing) -> int:
        """Read one word of a name at token `at`; give the token behind it, `at` where it is none."""
        tokens, word, end = self.tokens, self.words[at], at + 1
        honoured = bool(honorific) and honorific_at(tokens, lead)[1] != "degrees"
        called = honoured or standing == "titled"
        if tokens.capital[end] if end < tokens.size else False:
            called = called and tokens.starts[end] - tokens.ends[at] != 1
        given = word not in NO_FIRST or (honorific and word in ALSO_GIVEN)
        if not (len(word) > 1 and called and given):
            return at
        self.items.append(Given(at, end, lead, honorific or ""))
        return end

    def _in_heading(self, at: int, lead: int, standing: Standing) -> bool:
        """Tell whether capitals at token `at` go on a heading: the honorific or the office has them too."""
        before = self.items[-1] if self.items and standing == "titled" else None
        first = before.title.head_at[0] if isinstance(before, Stated) else lead
        loud = first < at and self.tokens.shouted(first) and is_syllable(self.words[first])  # "ÔNG", not "TS"
        return loud and is_shouted(self.tokens, at)

    def _has_surname_ong(self, at: int) -> bool:
        """Tell whether "Ông" is a surname behind an office: "Chánh Văn phòng Ông Văn Tư"."""
        middle = self.words[at] == "ông" and self.words[at + 1 : at + 2] in (["văn"], ["đình"])
        return middle and run_end(self.tokens, at) == at + 3

    def _has_office(self, lead: int, end: int) -> bool:
        """Tell whether an office follows an accused or an artist at once: "bị can A, Chủ tịch UBND tỉnh"."""
        words = self.words
        pair = " ".join(words[lead : lead + 2])
        if (words[lead] not in _WITH_OFFICE and pair not in _WITH_OFFICE) or end + 1 >= self.tokens.size:
            return False
        at = end + (words[end] in (",", "-", "("))
        at += words[at] in PREFIXES
        return at > end and at < self.tokens.size and head_end(self.tokens, at) > at

    def _bare(self, at: int) -> int:
        """Take a run of capitals with a surname first for a name unless a place word stands to the left.

        Give the token behind what is read, `at` itself where nothing is.
        """
        tokens, words = self.tokens, self.words
        word = words[at]
        spot = spot_at(tokens, at) if word in SPOT_FIRST else None
        if spot is not None and (spot.name or tokens.capital[at]):
            return spot.end
        if not tokens.capital[at]:
            return at
        whole = "'" in word and is_highland(word) and (not at or words[at - 1] in _BEFORE_WHOLE)
        if not (whole or (at + 1 < tokens.size and tokens.capital[at + 1])):
            return country_end(tokens, at)
        if word in _no_first_words() and (after := self._no_name(at)) > at:
            return after
        if is_letter(tokens, at):
            return at
        end = name_end(tokens, at)
        if end - at < 2 - whole:
            return at
        unit_end, _ = name_at(tokens, at)
        if unit_end >= end or (unit_end > at and not is_surname(word)):
            return unit_end
        if is_historic(words[at:end]) or stands_in_a_place(tokens, at) or self._is_company(at):
            self.no_person = end
            return end
        follows = end < tokens.size and words[end] in (",", "-", "(") and end + 1 < tokens.size
        titled = follows and head_end(tokens, end + 1) > end + 1
        titled = titled and (not at or words[at - 1] not in _TO_PLACE)
        loud = is_shouted(tokens, at) and not beside_office(tokens, self.items, at, end)
        surname = is_surname(word) and end - at > 1 and not loud
        if (surname or titled or self._in_list(at)) and not (titled and self._titled_loudly(at, end)):
            self.items.append(Named(at, end, at, None, "bare"))
        return end

    def _no_name(self, at: int) -> int:
        """Give the token behind capitals that surely are no person's name; `at` itself where they may be."""
        words = self.words
        if (country := country_end(self.tokens, at)) > at:
            return country
        if words[at] in _BEFORE_PERSON or (words[at] == "nam" and at and words[at - 1] == "việt"):
            return at + 1
        if words[at] in _BEFORE_PLACE:
            return max(run_end(self.tokens, at), at + 1)
        return at + 2 if is_foreign(words, at) else at

    def _titled_loudly(self, at: int, end: int) -> bool:
        """Tell whether a name in capitals and the office behind it stand in a heading."""
        return is_shouted(self.tokens, at) and self.tokens.shouted(end + 1)

    def _is_company(self, at: int) -> bool:
        """Tell whether what reads like a name is a company's: "Công ty liên doanh vận tải ôtô Sơn Đức"."""
        words, first = self.words, max(at - _COMPANY_NAME, 0)
        if self.no_person == at - 1 and words[at - 1] == "," and not is_surname(words[at]):
            return True  # "các công ty Đông Á, Ana Úc"
        for index in range(at - 1, first - 1, -1):
            if words[index] in _COMPANIES:
                return at - index > 1 or words[index] != "ty"
            if self.tokens.capital[index] or words[index] in _NO_COMPANY or not words[index].isalpha():
                return False
        return False

    def _in_list(self, at: int) -> bool:
        """Tell whether a list of names goes on here."""
        before = self.items[-1] if self.items else None
        return isinstance(before, Named) and self.words[before.end : at] in ([","], ["và"])


@cache
def _alone() -> frozenset[str]:
    """Give the words that tell of a place where no further capital stands behind theirs.

    A country is told of so by a word that opens a title or an honorific as well: "Anh", "Đức".
    """
    return SPOT_FIRST | (region_words() & _openings().keys())


@cache
def _no_first_words() -> frozenset[str]:
    """Give the words of which it is to be seen whether a person's name begins with them."""
    return region_words() | _BEFORE_PLACE | _BEFORE_PERSON | {"nam"}


@cache
def _openings() -> dict[str, tuple[_Followers, _Followers, _Followers]]:
    """Give for each word that opens a title or an honorific what follows it in either, one, the other."""
    titles, honorifics, nothing = heads().second, honorifics_trie().second, frozenset[str]()
    openings: dict[str, tuple[_Followers, _Followers, _Followers]] = {}
    for word in title_words() | honorific_words():
        title = frozenset({""}) if word in PREFIXES else titles.get(word, nothing)
        honorific = honorifics.get(word, nothing)
        found = (title | honorific, title, honorific)
        either, one, other = (None if "" in followers else followers for followers in found)
        openings[word] = (either, one, other)
    return openings


def items_of(text: TextPart) -> list[Item]:
    """Give the names, given names and offices of a text in reading order."""
    return _Scanner(text).scan()
