"""Where a person's name that begins at a token ends, and what looks like one and is none."""

from __future__ import annotations

from functools import cache

from hdnd_tui.councils.names import foreign_countries, is_foreign_country, is_surname, run_end, trim
from hdnd_tui.councils.places import name_at, spot_at
from hdnd_tui.councils.title_words import begins_institution, body_words, head_end, institution_end
from hdnd_tui.councils.titles import PREFIXES
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.vietnamese.syllables import is_syllable

NO_FIRST = frozenset(
    "tp thành tỉnh quận huyện xã phường thị hđnd ubnd việt năm tháng ngày quốc lào vùng".split()
)
"""Words with which no name begins: kinds of units, bodies, times, countries."""
ALSO_GIVEN = frozenset({"việt", "quốc", "thành", "năm"})
"""Words of `NO_FIRST` that are given names as well: "ông Việt", not before another capital ("Việt Nam")."""
_NOT_ALONE = frozenset({"viên", "phố", "phần"})
"""Words that go on one of them: "các đồng chí Thành viên"."""
_ONE_LETTER = frozenset("ayhkuoô")
"""Words of one letter with which a name can begin: "Y Thoan Niê", "U Nu"."""
SPOT_FIRST = frozenset("tỉnh thành tp quận q huyện h thị tx xã phường p đặc tphcm".split())
"""Words with which a unit of a kind begins."""
_LONGEST_SHOUTED = 5
"""Words of the longest name in capitals; a heading has more."""
_KOREAN = 6
"""Letters of the longest part of a Korean name."""


_FORMER = frozenset({"nguyên", "cựu"})
"""Words before an office that somebody had."""
_WITH_GIVEN = 2
"""Words of a name that most likely needs a third."""


def is_letter(tokens: Tokens, at: int) -> bool:
    """Tell whether a token is a letter with which no name begins: "T.Ư Đảng", "TT&TT" written apart."""
    return len(tokens.words[at]) == 1 and tokens.words[at] not in _ONE_LETTER


def is_province(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a run of capitals is the name of a province: "vị đại biểu Hà Giang"."""
    unit, kinds = name_at(tokens, at)
    return unit == end and any(kind.startswith("P") for kind in kinds)


def _ends_name(tokens: Tokens, at: int, index: int) -> bool:
    """Tell whether a word that bodies begin with is the last of a name: "Nguyễn Hồng Trường thông tin"."""
    alone = institution_end(tokens, index)[0] == index + 1 and head_end(tokens, index) == index
    return alone and index - at == 2 and index + 1 < tokens.size and not tokens.capital[index + 1]


def _is_korean(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether two short words before a hyphen are no Vietnamese ones: "Kim Yong - nam" written apart."""
    words, behind = tokens.words[at:end], end + 1
    if tokens.words[end] != "-" or behind >= tokens.size or tokens.capital[behind]:
        return False
    words = [*words, tokens.words[behind]]  # "Rmah Jul - một người con của làng"
    if max(map(len, words)) > _KOREAN or not all(map(str.isascii, words)):
        return False
    if all(map(is_syllable, words[:2])) or (is_surname(words[0]) and words[0] not in ("kim", "han")):
        return False
    return not _goes_on_with(tokens, behind)


def _goes_on_with(tokens: Tokens, at: int) -> bool:
    """Tell whether what stands behind a hyphen tells of the person before it."""
    word = tokens.words[at]
    return word in PREFIXES or word in ("người", "là", "cho", "nói") or head_end(tokens, at) > at


def _is_cut(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether an apostrophe or a hyphen goes on a name, of the highlands or a foreign one."""
    if end - at == 2 and _is_korean(tokens, at, end):
        return True
    if end - at < 2 or tokens.starts[end] != tokens.ends[end - 1]:
        return False
    if tokens.words[end] == "'":
        return len(tokens.words[end - 1]) == 1
    if is_surname(tokens.words[at]) and tokens.words[at] != "kim":
        return False  # "Lê Văn Tâm-người chủ trì"
    behind = end + 1
    if behind >= tokens.size or tokens.starts[behind] != tokens.ends[end] or tokens.capital[behind]:
        return False
    word = tokens.words[behind]
    return word.isalpha() and word not in PREFIXES and head_end(tokens, behind) == behind


def is_shouted(tokens: Tokens, at: int) -> bool:
    """Tell whether what begins at a token can be a name in capitals throughout: "Y MƠ", "TRẦN VĂN MƠ"."""
    shouted = tokens.shouted(at) or len(tokens.words[at]) == 1
    return shouted and at + 1 < tokens.size and tokens.shouted(at + 1)


def _shouted_end(tokens: Tokens, at: int) -> int:
    """Give the end of a name in capitals throughout; the token itself where none begins."""
    end, last = at, min(tokens.size, at + _LONGEST_SHOUTED + 1)
    while end < last and tokens.raw(end, end + 1).isupper():
        end += 1
    words = tokens.words
    if any(words[index] in _others() and not is_syllable(words[index]) for index in range(at + 1, end)):
        return at  # "VÀ HĐND": a body in short is no part of a name
    letter = words[at] in _ONE_LETTER and words[at + 1] not in NO_FIRST  # "Y MƠ", not "Sở Y TP HCM"
    return end if end - at <= _LONGEST_SHOUTED and (letter or is_surname(words[at])) else at


@cache
def _others() -> frozenset[str]:
    """Give the words with which a unit, an office, a body or another country begins within capitals."""
    return SPOT_FIRST | body_words() | foreign_countries() | _FORMER


def _is_given(tokens: Tokens, at: int) -> bool:
    """Tell whether a word of `NO_FIRST` can be a given name where it stands."""
    if tokens.words[at] not in ALSO_GIVEN or run_end(tokens, at) != at + 1:
        return False
    behind = "".join(tokens.words[at + 1 : at + 2])
    return behind not in _NOT_ALONE and not behind.isdigit()


def _was_once(tokens: Tokens, at: int, index: int) -> bool:
    """Tell whether "Nguyên" or "Cựu" opens the office behind a name: "ông Lò Văn Mơ Nguyên Chủ tịch xã".

    "Nguyên" is a given name as well, of women often the last of four words.
    """
    words = tokens.words
    if head_end(tokens, index + 1) == index + 1:
        return False
    woman = words[at + 1] == "thị" or words[at - 1 : at] == ["bà"]
    return words[index] == "cựu" or (index - at > _WITH_GIVEN and not woman)


def _is_behind(tokens: Tokens, at: int, index: int) -> bool:
    """Tell whether an office, a unit, a body or a country begins at `index`, behind a name at `at`."""
    word = tokens.words[index]
    if word in _FORMER and _was_once(tokens, at, index):
        return True
    spot = spot_at(tokens, index) if word in SPOT_FIRST else None
    if spot is not None and spot.name:
        return True
    body = begins_institution(tokens, index) and not _ends_name(tokens, at, index)
    return body or is_foreign_country(word)


def name_end(tokens: Tokens, at: int) -> int:
    """Give the end of the name at a token that is no country; the token itself where none begins."""
    words, others = tokens.words, _others()
    if words[at] in NO_FIRST and not _is_given(tokens, at):
        return at
    if words[at] in others and begins_institution(tokens, at):
        return at
    if is_shouted(tokens, at):
        return _shouted_end(tokens, at)
    end = trim(tokens, at, run_end(tokens, at))
    unit, kinds = name_at(tokens, at)
    if at < unit < end and any(kind.startswith("P") for kind in kinds):
        return at
    for index in range(at + 1, end):
        if words[index] in others and _is_behind(tokens, at, index):
            end = index
            break
    if end < tokens.size and words[end] in ("'", "-") and _is_cut(tokens, at, end):
        return at  # "Đắk G' long", "Kim Jong-un"
    if end - at > 5:
        end = at + 4 if is_surname(words[at]) else at
    return end
