"""Where the names inside an office end: a field of work, a zone, a company, a school or paper."""

from __future__ import annotations

from hdnd_tui.councils.names import honorific_at, is_historic, is_surname
from hdnd_tui.councils.places import capital_run, spot_at
from hdnd_tui.councils.title_words import fields, head_end, institution_end
from hdnd_tui.councils.tokens import Tokens

LINKS = frozenset({"thuộc", "của", "tại", "và", "&", "-", "ở", "/"})
"""Words that join the next institution to an office."""
_STOPS = frozenset(
    "đã sẽ đang là cho phát trả nói chủ dự tham trình báo cùng về tại và với trong để được bị có không làm đề"
    " nhấn kết khẳng thông chia trao ghi cảm tặng trước sau khi này do từ đến theo như cũng còn thay".split()
)
_SIGNS = frozenset({",", "-", "("})
"""Signs between a name and the office of who bears it."""
_COMMUNES = frozenset({"xã", "phường", "thị", "đặc"})
"""First words of the kinds of communes, whose names no table holds."""
_BESIDE = 9
"""Tokens of an office of the Party that stands before another: "Phó Bí thư Thường trực Đảng ủy,"."""
_LONGEST_HONOURED = 6
"""Tokens of an honorific and the longest name behind it."""
_COMPANY_STOPS = _STOPS | {"nhiệm", "khóa", "khoá"}


def field_end(tokens: Tokens, at: int) -> int:
    """Give the end of the known fields of work at token `at`, joined by và, - or commas; `at` if none."""
    words = tokens.words
    end = at
    while end < tokens.size:
        step = fields().find(words, end)[0]
        if step > end and not (end > at and (_taken(tokens, end, step) or _is_said(tokens, at, end))):
            end = step
            continue
        if end > at and words[end] in ("và", "&", "-", ",", "/") and end + 1 < tokens.size:
            step = fields().find(words, end + 1)[0]
            said = words[end] == "," and _is_said(tokens, at, end + 1)
            if step > end + 1 and not said and not _taken(tokens, end + 1, step):
                end = step
                continue
        break
    return end


def _is_said(tokens: Tokens, begin: int, at: int) -> bool:
    """Tell whether "thông tin" behind a field is a verb: "Giám đốc Sở Xây dựng thông tin thêm"."""
    words = tokens.words
    if words[at : at + 2] != ["thông", "tin"] or tokens.capital[at] or not tokens.capital[begin]:
        return False
    if words[at - 1] in ("hóa", "nghệ") or words[at - 2 : at] == ["hóa", ","]:
        return False  # "Sở Văn hóa thông tin"
    return words[at + 2 : at + 3] not in (["và"], ["truyền"], ["điện"], ["-"], ["&"])


def _taken(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether what looks like a field is rather the next institution, office or unit."""
    return (
        institution_end(tokens, at)[0] >= end or head_end(tokens, at) > at or spot_at(tokens, at) is not None
    )


def unknown_field_end(tokens: Tokens, at: int, *, bare: bool) -> int:
    """Give the end of a field that no table knows: capitals, or a lower-case tail; `at` if none.

    `bare` says that no institution goes before, so that a surname begins a person's name.
    """
    words = tokens.words
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
    if not tokens.capital[at] or at + 1 >= tokens.size:
        return at
    if tokens.capital[at + 1]:
        run = capital_run(tokens, at)
        of_all = words[run - 2 : run] == ["việt", "nam"] and run - at > 3 and not is_surname(words[at])
        return run if of_all else at  # "Hội Sông Nước Việt Nam"
    if (bare and is_surname(words[at])) or not words[at + 1].isalpha() or words[at + 1] in _STOPS:
        return at
    end = at + 1
    while (
        end < tokens.size and end - at < 5 and words[end].isalpha() and not tokens.capital[end]
        and words[end] not in _STOPS and words[end] not in LINKS and spot_at(tokens, end) is None
        and words[end : end + 2] not in (["nhiệm", "kỳ"], ["nhiệm", "kì"])
    ):  # fmt: skip
        end += 1
    return end


def charge_end(tokens: Tokens, at: int) -> int:
    """Give where the field that a deputy is in charge of ends, if a person's name follows it."""
    words = tokens.words
    end = at
    while end < tokens.size and end - at < 10 and not tokens.capital[end]:
        verb = words[end] in _STOPS and words[end - 1 : end + 1] != ["giao", "thông"]
        if verb or not (words[end].isalpha() or words[end] == "-"):
            return at
        end += 1
    named = end < tokens.size and is_surname(words[end]) and capital_run(tokens, end) - end >= 2
    return end if named else at


def zone_end(tokens: Tokens, at: int, end: int) -> int:
    """Give where the name of a zone or of a project ends: "Khu kinh tế mở Chu Lai", "dự án Thăng Long"."""
    if tokens.words[end - 2 : end] == ["dự", "án"]:
        run = capital_run(tokens, end) if end < tokens.size and tokens.capital[end] else end
        return run if run - end == 2 and not is_surname(tokens.words[end]) else end
    if "khu" not in tokens.words[at:end] or end >= tokens.size or not tokens.capital[end]:
        return end
    run = capital_run(tokens, end)
    return run if run - end == 2 or (run > end and not is_surname(tokens.words[end])) else end


def company_end(tokens: Tokens, at: int) -> int:
    """Give where the name of a company ends: at a sign, a verb or a person's name."""
    words = tokens.words
    end = at
    while end < tokens.size and end - at < 12 and words[end].isalpha() and words[end] not in _COMPANY_STOPS:
        if tokens.capital[end] and is_surname(words[end]) and capital_run(tokens, end) - end in (3, 4):
            break
        end += 1
    return end


def proper_end(tokens: Tokens, at: int, *, school: bool) -> int:
    """Give where the proper name of a school, a paper, a company ends, before the name of a person."""
    if at >= tokens.size or spot_at(tokens, at) is not None:
        return at
    words = tokens.words
    run = capital_run(tokens, at)
    while at < run and tokens.shouted(at):
        at += 1
    if is_historic(words[at:run]) or (school and run - at <= 4):
        return run
    for index in range(at, run):
        if 2 <= run - index <= 4 and is_surname(words[index]) and not tokens.shouted(index):
            return index
    return run


def names_commune(tokens: Tokens, start: int, at: int) -> bool:
    """Tell whether a commune is named at `at`, whatever its name, and nobody who holds the office at `start`.

    So it is where the holder stands before: "đồng chí Lò Mơ - Chủ tịch HĐND xã Lê Mây Gió". An office in the
    Party's committee of a commune may stand between.
    """
    words, sign = tokens.words, start - 1
    if words[at] not in _COMMUNES:
        return False
    if words[max(sign - 2, 0) : max(sign, 0)] == ["đảng", "ủy"]:
        sign = next((i for i in range(sign - 3, max(sign - _BESIDE, 0), -1) if words[i] in _SIGNS), 0)
    if sign < 3 or words[sign] not in _SIGNS:
        return False
    for first in range(max(sign - _LONGEST_HONOURED, 0), sign - 2):
        end = honorific_at(tokens, first)[0]
        if first < end < sign - 1 and all(tokens.capital[end:sign]):
            return True
    return False
