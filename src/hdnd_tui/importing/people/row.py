"""The names and offices of a text in a row, and the words between two of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.gaps import APPOINTED, LIST, NO_SUBJECT, SAYS, outside_brackets
from hdnd_tui.importing.people.items import Item, Named, Stated

_PROPOSES = (["giới", "thiệu"], ["đề", "cử"], ["đề", "xuất"], ["tiến", "cử"], ["xin", "điều"])
"""Words of proposing somebody for an office."""
_PROPOSED = frozenset(last for _, last in _PROPOSES)
_MOST_BEFORE = 400
_ASKS = (*_PROPOSES, ["đề", "nghị"])
"""Words of proposing that somebody should be chosen."""
_FOLLOWED = frozenset({"theo", "được", "khi", "sau", "qua", "ý", "chuẩn", "cứ", "xét", "thuận"})
"""Words before a proposal that was followed."""
_FOLLOWED_PAIRS = (["cơ", "sở"], ["cứ", "vào"], ["nhất", "với"], ["trí", "với"], ["ý", "với"])
"""The same in two words: "trên cơ sở đề nghị", "thống nhất với đề nghị"."""
_NOT = frozenset({"không", "chưa", "chẳng"})
_CHOOSE = (["bầu"], ["nhiệm"], ["động"], ["định"], ["chuẩn"])
"""Last words of choosing and appointing somebody."""
_IS_CHOSEN = frozenset({"bầu", "cử", "chỉ", "bổ", "phê", "điều", "tín"})
"""Words behind "được" of somebody who is chosen."""
_BREAKS = frozenset({".", ",", ";", "\n"})
_DONE = frozenset({"bầu", "trúng", "đã", "được", "chuẩn", "nhiệm", "quyết", ".", ";"})
"""Words of what was done, behind which nobody is only proposed."""
_PROPOSAL = 10
"""Words from "giới thiệu" to the name behind "bầu"."""
_PROPOSED_FOR = 16
"""Words from "giới thiệu" to the office that somebody is proposed for."""
_NUMBERS = {
    word: number
    for number, words in enumerate(("hai 2", "ba 3", "bốn 4", "năm 5", "sáu 6", "bảy 7", "tám 8"), 2)
    for word in words.split()
}
_RELATIVES = frozenset(
    (
        "vợ|chồng|bố|cha|mẹ|con trai|con gái|con ruột|con rể|con dâu|anh trai|anh ruột|anh rể|chị gái"
        "|chị ruột|em trai|em gái|em ruột|em rể|em vợ|cháu ruột|bố vợ|con của"
    ).split("|")
)
"""Words before whose relative somebody is."""
_BEFORE_OR_AFTER = (["tiền", "nhiệm"], ["kế", "nhiệm"])
"""What is said of who had an office after or before another: "A, tiền nhiệm của ông B"."""
_NO_FATHER = frozenset({"công", "tuyên", "phân", "ban", "bài", "khủng"})
"""Words before "bố" that make a verb of it: "công bố"."""
_LAST_OF_RELATIVES = frozenset(relative.split()[-1] for relative in _RELATIVES)
_PAUSES = frozenset({",", ":", ";"})
_ASIDES = frozenset(
    "kết sau trước trả tiếp về tại theo giải đồng phản báo liên cùng trong nhân qua khi".split()
)
"""Words with which a sentence begins that tells its occasion first."""


@dataclass(frozen=True, slots=True)
class Row:
    """The items of a text in reading order."""

    tokens: Tokens
    items: list[Item]
    sentence: list[int]
    """What `sentence_numbers` gives."""

    def gap(self, left: int, right: int) -> list[str] | None:
        """Give the words between two items; None across the end of a sentence."""
        start, end = self.items[left].after, self.items[right].lead
        if end < start or self.sentence[start - 1 if start else 0] != self.sentence[end]:
            return None
        return self.tokens.words[start:end]

    def acts(self, index: int) -> bool:
        """Tell whether a word in small letters goes on behind an item, none that joins the next to it."""
        at, words = self.items[index].after, self.tokens.words
        further = at < self.tokens.size and words[at].isalpha() and not self.tokens.capital[at]
        return further and words[at] not in ("và", "thay", "kiêm", "cho", "với", "từ", "để")

    def before(self, index: int) -> list[str]:
        """Give the words of the sentence before an item, of a list without an end only the nearest."""
        end = self.items[index].lead
        return self.tokens.words[self.begin(end, _MOST_BEFORE) : end]

    def begin(self, at: int, most: int) -> int:
        """Give the begin of the sentence of a token, or the token `most` before it where that is nearer."""
        return bisect_left(self.sentence, self.sentence[at], max(at - most, 0), at)

    def opens_aside(self, index: int) -> bool:
        """Tell whether an item ends what a sentence begins with: "Sau phần trả lời của Bộ trưởng, ..."."""
        before = self.before(index)
        return bool(before) and before[0] in _ASIDES and _PAUSES.isdisjoint(before)

    def pair_before(self, index: int) -> list[str]:
        """Give the two words before an item."""
        lead = self.items[index].lead
        return self.tokens.words[max(lead - 2, 0) : lead]

    def title(self, index: int) -> Title:
        """Give the office that the item at `index` states."""
        stated = self.items[index]
        assert isinstance(stated, Stated)
        return stated.title

    def titles(self, first: int, last: int) -> list[Title]:
        """Give the offices of the items from `first` to `last`."""
        return [item.title for item in self.items[first : last + 1] if isinstance(item, Stated)]

    def is_plural(self, index: int) -> bool:
        """Tell whether the item is the office of several: "các Phó Chủ tịch"."""
        stated = self.items[index]
        return isinstance(stated, Stated) and stated.plural

    def how_many(self, index: int) -> int:
        """Give how many have the office at `index` as the word before it says; -1 where none says it."""
        lead = self.items[index].lead
        return _NUMBERS.get(self.tokens.words[lead - 1], -1) if lead else -1

    def is_one_of(self, index: int) -> bool:
        """Tell whether the item at `index` is the office of several of whom some are told: "Trong ba ..."."""
        lead = self.items[index].lead
        if lead < 2 or self.tokens.words[lead - 2] not in ("trong", "số") or self.how_many(index) < 0:
            return False
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        return isinstance(following, Named) and self.gap(index, index + 1) == [","]

    def is_proposed(self, lead: int) -> bool:
        """Tell whether whoever is named at token `lead` is proposed there: "giới thiệu ông A làm"."""
        before = self.tokens.words[max(lead - _PROPOSAL, 0) : lead]
        if before[-2:] in _PROPOSES:
            return True
        # "giới thiệu để HĐND tỉnh bầu ông A làm", "đề nghị bổ nhiệm ông A làm"
        if before[-1:] not in _CHOOSE:
            return False
        for at in range(len(before) - 2, 0, -1):
            if before[at] in _BREAKS:
                return False
            if before[at - 1 : at + 1] in _ASKS:
                return not (_was_followed(before[: at - 1]) or _was_done(before))
        return False

    def is_proposed_with(self, index: int) -> bool:
        """Tell whether the item at `index` is proposed with offices before it, or as one of several.

        "giới thiệu Bộ trưởng A làm Chủ tịch nước, Phó Thủ tướng B làm Thủ tướng".
        """
        named = index
        while index and isinstance(self.items[index - 1], Stated) and self.gap(index - 1, index) == []:
            index -= 1
        before = self.before(index)
        if _PROPOSED.isdisjoint(before):
            return False
        at = next((at for at in range(len(before) - 1, 0, -1) if before[at - 1 : at + 1] in _PROPOSES), 0)
        if not at or before[at - 2 : at - 1] in (["được"], ["theo"]):
            return False
        if at == len(before) - 1:
            return True
        done = _DONE - {"bầu"} if before[at + 1 : at + 2] == ["để"] else _DONE
        if before[-1] not in (",", "và") or not done.isdisjoint(before[at:]):
            return False
        return self._is_beside_proposed(named, self.items[index].lead - len(before) + at)

    def _is_beside_proposed(self, index: int, since: int) -> bool:
        """Tell whether somebody named between token `since` and the item at `index` is proposed with it.

        Not where "giới thiệu văn bản mới, ông A làm ..." introduces no person, nor where the one at `index`
        is chosen: "giới thiệu chương trình, ông A được bầu làm ...".
        """
        item, words = self.items[index], self.tokens.words
        if words[item.after : item.after + 1] == ["được"] and words[item.after + 1] in _IS_CHOSEN:
            return False
        for at in range(index - 1, -1, -1):
            other = self.items[at]
            if other.lead <= since:
                return False
            if isinstance(other, Stated):
                continue
            made = {"làm", "giữ"} & set(self.gap(at, at + 1) or ())
            if made or (isinstance(other, Named) and item in self.listed_after(at)):
                return True
        return False

    def is_proposed_for(self, index: int) -> bool:
        """Tell whether somebody is proposed for the office at `index`: "giới thiệu để HĐND bầu Chủ tịch"."""
        before = self.before(index)[-_PROPOSED_FOR:]
        if "thiệu" not in before:
            return False
        rest = before[len(before) - before[::-1].index("thiệu") :]
        return rest[:1] in (["để"], ["bầu"], ["vào"], ["chức"]) and not {"và", ",", ";", "đã"} & set(rest)

    def is_sought(self, index: int) -> bool:
        """Tell whether people are sought for the office at `index`: "chọn 3 người cho chức danh Bí thư"."""
        lead = self.items[index].lead
        before = self.tokens.words[max(lead - 3, 0) : lead]
        for_office = before[:1] == ["cho"] and before[1:] in (["chức", "danh"], ["chức", "vụ"], ["vị", "trí"])
        return for_office or self.is_stood_for(index)

    def is_stood_for(self, index: int) -> bool:
        """Tell whether people stand for the office at `index`: "ứng cử đại biểu Quốc hội"."""
        return self.pair_before(index) in (["ứng", "cử"], ["ứng", "viên"], ["cử", "viên"])

    def is_relative(self, index: int) -> bool:
        """Tell whether the item at `index` is named for a relative: "con trai ông A", "vợ của B"."""
        item, words = self.items[index], self.tokens.words
        lead = item.lead
        if not isinstance(item, Stated) and item.start - lead > 1 and words[lead] in _RELATIVES:
            return True  # "mẹ ông A": a citizen's word that is read with the name
        if lead and words[lead - 1] == "của":
            lead -= 1
            if words[max(lead - 2, 0) : lead] in _BEFORE_OR_AFTER:
                return True
        if not lead or words[lead - 1] not in _LAST_OF_RELATIVES:
            return False
        if words[lead - 1] == "bố" and lead > 1 and words[lead - 2] in _NO_FATHER:
            return False
        return words[lead - 1] in _RELATIVES or " ".join(words[max(lead - 2, 0) : lead]) in _RELATIVES

    def is_said_by(self, index: int) -> bool:
        """Tell whether a verb of saying stands behind the item at `index`."""
        after = self.items[index].after
        pair = self.tokens.words[after : after + 2]
        return pair[:1] == ["nói"] or " ".join(pair) in SAYS

    def joined_before(self, index: int) -> list[Named]:
        """Give the names that a list joins to the one at `index`: "A và B được bầu" appoints both."""
        found: list[Named] = []
        while index > 0:
            if isinstance(self.items[index - 1], Stated) and self.gap(index - 1, index) == []:
                index -= 1  # the name's own office: "Bí thư A và Chủ tịch B trúng cử đại biểu"
                continue
            gap = self.gap(index - 1, index)
            if gap is None or " ".join(outside_brackets(gap[gap[:1] == [")"] :])) not in LIST:
                break
            previous = index - 1
            while previous >= 0 and isinstance(self.items[previous], Stated):
                previous -= 1
            item = self.items[previous] if previous >= 0 else None
            if not isinstance(item, Named) or item.standing == "citizen":
                break
            if (previous < index - 1 and "và" not in gap) or self._depends(previous):
                break
            if any(APPOINTED & set(self.gap(at, at + 1) or ()) for at in range(previous, index - 1)):
                break  # "A làm Chủ tịch X và B làm Chủ tịch Y": each has one
            found.append(item)
            index = previous
        return found

    def _depends(self, index: int) -> bool:
        """Tell whether the name at `index` is no subject: "theo quyết định của Thủ tướng A"."""
        while index > 0 and isinstance(self.items[index - 1], Stated) and self.gap(index - 1, index) == []:
            index -= 1
        before = self.items[index].lead - 1
        return before >= 0 and self.tokens.words[before] in NO_SUBJECT

    def listed_after(self, index: int) -> list[Named]:
        """Give the names that a list goes on with after the one at `index`, over offices in brackets."""
        found: list[Named] = []
        while (further := self._next_name(index)) is not None:
            following = self.items[further]
            assert isinstance(following, Named)
            if not (self._lists(index, further) or self._lists_after_office(index, further, following)):
                break
            found.append(following)
            index = further
        return found

    def _lists(self, index: int, further: int) -> bool:
        """Tell whether only a comma or `và` stands between two names, brackets aside."""
        between = self.gap(index, further)
        return between is not None and " ".join(outside_brackets(between)) in LIST

    def _lists_after_office(self, index: int, further: int, following: Named) -> bool:
        """Tell whether a list goes on over offices of the name before: "gồm ông A, Bí thư B và ông C"."""
        gaps = [self.gap(at, at + 1) for at in range(index, further)]
        if len(gaps) < 2 or not following.honorific or None in gaps:
            return False
        *apart, last = (" ".join(outside_brackets(gap or [])) for gap in gaps)
        return set(apart) <= {",", "-"} and last in (",", "và", ", và", ";", "- và", "-")

    def listed_after_semicolons(self, index: int) -> list[Named]:
        """Give those of the sentence whom a semicolon and an honorific introduce behind one at `index`."""
        number, words = self.sentence[self.items[index].lead], self.tokens.words
        found: list[Named] = []
        for item in self.items[index + 1 :]:
            if self.sentence[item.lead] != number or not isinstance(item, Named):
                break
            if item.honorific and words[item.lead - 1] == ";":
                found.append(item)
        return found

    def is_held_by_next(self, index: int) -> bool:
        """Tell whether a name stands directly behind the office at `index`, or those that it goes on with."""
        named = self._next_name(index)
        return named is not None and self.gap(named - 1, named) == []

    def _next_name(self, index: int) -> int | None:
        """Give the index of the next item that is no office, if it is a name in full."""
        index += 1
        while index < len(self.items) and isinstance(self.items[index], Stated):
            index += 1
        return index if index < len(self.items) and isinstance(self.items[index], Named) else None


def _was_followed(before: list[str]) -> bool:
    """Tell whether words before a proposal say that it was followed: "căn cứ đề nghị", "chấp thuận"."""
    if before[-1:] and before[-1] in _FOLLOWED:
        return _NOT.isdisjoint(before[-3:-1])
    return before[-2:] in _FOLLOWED_PAIRS and _NOT.isdisjoint(before[-4:-2])


def _was_done(before: list[str]) -> bool:
    """Tell whether words end in a choice that was made: "đã đề nghị và HĐND tỉnh đã bầu"."""
    return before[-2:] == ["đã", "bầu"] or (before[-1] != "bầu" and before[-3:-2] == ["đã"])
