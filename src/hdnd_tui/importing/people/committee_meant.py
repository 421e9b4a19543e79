"""The committee that a bare "Phó Trưởng ban" is of: the one its page tells of, a council's or the Party's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from hdnd_tui.councils.title_bodies import BodyReader
from hdnd_tui.councils.title_rest import ends_name
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.context import TextPart, line_breaks
from hdnd_tui.importing.people.implied import ONLY_OF_COUNCILS
from hdnd_tui.importing.people.items import Given, Named
from hdnd_tui.tables import table

_HEADS = {
    "trưởng ban": "trưởng ban", "phó trưởng ban": "trưởng ban", "phó ban": "trưởng ban",
    "chủ nhiệm": "chủ nhiệm", "phó chủ nhiệm": "chủ nhiệm",
}  # fmt: skip
"""Heads of committees and their deputies -> the head: one has a "Trưởng ban", an "Ủy ban" a "Chủ nhiệm"."""
_BODIES = frozenset(
    "hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|quận ủy|huyện ủy|thị ủy|trung ương đảng|trung ương".split("|")
)
"""Bodies whose committees are public whatever they do."""
_NO_COMMITTEE = frozenset("các những liên hai ba bốn giao trực phòng tiểu".split())
"""Words before "ban" where no single committee is named: "giao ban công tác", "các Ban HĐND"."""
_INSPECTION = (["ủy", "ban", "kiểm", "tra"], ["uỷ", "ban", "kiểm", "tra"])
"""The one "Ủy ban" of the Party at each level."""
_WITHOUT_HEAD = frozenset({"thường", "chấp", "bí", "giám"})
"""Words behind "ban" of what has no such head: "Ban Thường vụ", "Ban Chấp hành", "Ban Bí thư"."""

_OTHERS = (
    ["công", "ty"], ["tập", "đoàn"], ["dòng", "họ"], ["dòng", "tộc"], ["họ", "tộc"], ["câu", "lạc"],
    ["hợp", "tác"], ["chi", "hội"],
)  # fmt: skip
"""First words of bodies that have heads of their own, besides any "Ban" and "Hội"."""
_OTHER_COMMITTEES = frozenset(
    "vận động|liên lạc|giám sát|quản trị|khánh tiết|trị sự|hộ tự|đại diện|điều hành|công tác|bảo vệ|bảo trợ"
    "|xây dựng|hòa giải|phụ huynh|thanh tra|nhân dân|tổ chức|chủ nhiệm".split("|")
)
"""Words behind "Ban" in the names of those of no council; a bare "Ban" is the committee spoken of."""
_NO_ASSOCIATION = frozenset("nghị trường thảo thi chợ nhập".split())
"""Words behind "Hội" where it is none; nor is "Hội đồng nhân dân"."""
_BEFORE_OWN = frozenset("trưởng phó ủy uỷ tịch thư viên đốc nhiệm".split())
"""Words before a body that is told with its own head or member: "Chủ tịch Hội Mây Trắng"."""
_GIVEN = frozenset({"làm", "chức"})
"""Words before an office that a sentence gives to somebody."""
_MOST = 100
"""Committees before an office that are looked at: more than a paragraph names."""


class _Committee(NamedTuple):
    """A committee where a text names it."""

    title: Title
    """It, as the office of its head."""
    text: TextPart
    field: str
    unit: str
    """The kind of unit whose council or Party it is of; "" where none is written."""
    public: bool


class Committees:
    """The committees that the texts of a page name."""

    def __init__(self, texts: tuple[TextPart, ...]) -> None:
        """Take the texts; they are read when the first office without its committee is asked for."""
        self._texts = texts
        self._one: dict[str, _Committee | None] = {}

    @cached_property
    def _named(self) -> dict[tuple[str, TextPart], list[_Committee]]:
        """The committees of each head in each text, in order."""
        found: dict[tuple[str, TextPart], list[_Committee]] = {}
        for text in self._texts:
            for committee in _named_in(text):
                found.setdefault((committee.title.head, text), []).append(committee)
        return found

    @cached_property
    def _others(self) -> dict[TextPart, set[int]]:
        """The sentences of each text that name another body which may have such a head."""
        known = {(each.text, each.title.start) for named in self._named.values() for each in named}
        return {
            text: {
                text.sentences[at]
                for at in text.signs
                if _is_other_body(text.tokens, at) and (text, at) not in known
            }
            for text in self._texts
        }

    def _only(self, head: str) -> _Committee | None:
        """Give the one committee with a head that the page names; kept, for it is asked for often."""
        if head not in self._one:
            self._one[head] = self._read_only(head)
        return self._one[head]

    def _read_only(self, head: str) -> _Committee | None:
        """Give that committee; None where the page names another as well."""
        named = [committee for text in self._texts for committee in self._named.get((head, text), ())]
        fields = {committee.field for committee in named}
        units = {committee.unit for committee in named if committee.unit}
        public = [committee for committee in named if committee.public]
        if len(fields) != 1 or len(units) > 1 or not public:
            return None
        return max(public, key=lambda committee: len(committee.title.pieces))

    def meant(self, title: Title, text: TextPart) -> tuple[Title, TextPart] | None:
        """Give the committee that an office leaves out, as the office of its head, and the text that has it.

        It is the only one that the sentence names before, or the paragraph, else the page; where neither a
        sentence nor a paragraph does, who is made head is that of another body.
        """
        head = _HEADS.get(title.head)
        if head is None or title.pieces or _goes_on(text.tokens, title):
            return None
        named, breaks = self._named.get((head, text), []), line_breaks(text)
        end = bisect_left(named, title.start, key=lambda each: each.title.start)
        above = bisect_left(breaks, title.start)
        begin = breaks[above - 1] if above else -1
        near = [each for each in named[max(end - _MOST, 0) : end] if each.title.start > begin]
        number = text.sentences[title.start]
        told = [each for each in near if text.sentences[each.title.start] == number]
        if not told and number in self._others[text]:
            return None
        told = told or near
        if not told and title.start and text.tokens.words[title.start - 1] in _GIVEN:
            return None
        if len({each.field for each in told}) > 1:
            return None
        meant = told[-1] if told and told[-1].public else self._only(head)
        return (meant.title, meant.text) if meant is not None else None

    def tell(self, text: TextPart, named: Iterable[Named | Given]) -> None:
        """Tell the offices of those named that they are of a public committee."""
        for item in named:
            for at, title in enumerate(item.offices):
                if title.public is None and self.meant(title, text) is not None:
                    item.offices[at] = title._replace(public=True)


def _goes_on(tokens: Tokens, title: Title) -> bool:
    """Tell whether words that no table knows go on the name of a committee: "Trưởng ban liên lạc"."""
    at = title.after
    if at == tokens.size or tokens.capital[at] or tokens.words[at] == "và":
        return False
    return not ends_name(tokens.words, at)


def _is_other_body(tokens: Tokens, at: int) -> bool:
    """Tell whether a capital begins the name of a body at `at` that no table knows: "Ban vận động"."""
    words = tokens.words
    if not tokens.capital[at] or (at and words[at - 1] in _BEFORE_OWN):
        return False
    if words[at : at + 2] in _OTHERS:
        return not at or words[at - 1] not in ("với", "tại")  # whom the committee visits
    behind = words[at + 1 : at + 3]
    if words[at] == "ban":
        return " ".join(behind) in _OTHER_COMMITTEES
    named = words[at] == "hội" and bool(behind) and behind[0].isalpha()
    return named and behind[0] not in _NO_ASSOCIATION and behind != ["đồng", "nhân"]


def _named_in(text: TextPart) -> list[_Committee]:
    """Give the committees that a text names."""
    words, found = text.tokens.words, []
    for at, word in enumerate(words[:-1]):
        if word != "ban" or (at and words[at - 1] in _NO_COMMITTEE) or words[at + 1] in _WITHOUT_HEAD:
            continue
        inspects = words[at - 1 : at + 3] in _INSPECTION
        begin, head = (at - 1, "chủ nhiệm") if inspects else (at, "trưởng ban")
        reader = BodyReader(text.tokens, begin, begin if inspects else at + 1, head)
        reader.body()
        pieces = tuple(reader.pieces)
        if not pieces or not (inspects or (pieces[0].what == "field" and words[at - 1] not in ("ủy", "uỷ"))):
            continue
        said = " ".join(words[pieces[0].start : pieces[0].end])
        field = table("councils/facts/display")["fields"].get(said, said)
        bodies = {" ".join(words[piece.start : piece.end]) for piece in pieces[1:]}
        unit = next((piece.spot.kind or piece.spot.name for piece in pieces if piece.spot is not None), "")
        public = inspects or not _BODIES.isdisjoint(bodies) or field in ONLY_OF_COUNCILS
        headed = (begin, begin if inspects else at + 1)
        title = Title(begin, reader.at, begin, reader.at, head, headed, True, pieces)
        found.append(_Committee(title, text, field, unit, public))
    return found
