"""What follows an office and belongs to it: its term, a short form in brackets, the units above its unit."""

from __future__ import annotations

from hdnd_tui.councils.places import capital_run, name_at, spot_at
from hdnd_tui.councils.title_words import head_end, institution_end
from hdnd_tui.councils.tokens import Tokens

_LONGEST_BODY = 9
_ROMAN = frozenset("i v x l c d m".split())


def tail_end(tokens: Tokens, at: int, *, after_unit: bool) -> int:
    """Give where the term, a bracketed short form and the units above the unit end.

    `after_unit` says that a unit ends the office, so that those above it may follow.
    """
    words, size = tokens.words, tokens.size
    while at < size:
        comma = at + 1 if words[at] == "," else at
        term = _term_end(tokens, comma)
        if term > comma:
            at = term
            continue
        if (
            words[at] == "("
            and (term := _term_end(tokens, at + 1)) > at + 1
            and words[term : term + 1] == [")"]
        ):
            at = term + 1
            continue
        if words[at] == "(" and (closed_at := _body_end(tokens, at + 1)) > at + 1:
            at = closed_at + 1
            continue
        if words[at] in (",", "(") and at + 1 < size and (after_unit or words[at] == "("):
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


def is_roman(tokens: Tokens, at: int) -> bool:
    """Tell whether a Roman number stands at a token, as in "Vụ Địa phương II", and not an initial: "V.A"."""
    return tokens.shouted(at) and set(tokens.words[at]) <= _ROMAN and tokens.words[at + 1 : at + 2] != ["."]


def short_form_end(tokens: Tokens, at: int, head: str) -> int:
    """Give the end of a short form in brackets before what goes on the office; `at` itself if none.

    "Sở Giao thông (GTVT) Hà Nội"; directly behind a `head` only its own initials: "Giám đốc (GĐ) Sở".
    """
    words = tokens.words
    end = at + 1
    while end < tokens.size and (tokens.shouted(end) or (end > at + 1 and words[end] in ("-", "&"))):
        end += 1
    if end == at + 1 or end + 1 >= tokens.size or words[end] != ")":
        return at
    if head and words[at + 1 : end] != ["".join(word[0] for word in head.split())]:
        return at
    behind = end + 1
    goes_on = (
        name_at(tokens, behind)[0] > behind
        or spot_at(tokens, behind, before_person=True) is not None
        or institution_end(tokens, behind)[0] > behind
    )
    return behind if goes_on else at


def _body_end(tokens: Tokens, at: int) -> int:
    """Give the end of the higher body in brackets that begins at token `at`: "(Thanh tra Chính phủ)"."""
    words = tokens.words
    if at >= tokens.size or institution_end(tokens, at)[0] == at or head_end(tokens, at) > at:
        return at
    end = at + 1
    while end < min(at + _LONGEST_BODY, tokens.size) and (words[end].isalpha() or words[end] in ("-", "&")):
        end += 1
    short = all(map(tokens.shouted, range(at, end)))  # "(BQL VQG)" is said again, not a higher body
    return end if not short and end < tokens.size and words[end] == ")" else at


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
        if end < tokens.size and _goes_on(tokens, end):
            end += 1
            continue
        return end
    return end


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a comma at `at` goes on to a further named unit."""
    if tokens.words[at] != "," or at + 1 >= tokens.size:
        return False
    spot = spot_at(tokens, at + 1)
    return (spot is not None and bool(spot.name)) or name_at(tokens, at + 1)[0] > at + 1


def _term_end(tokens: Tokens, at: int) -> int:
    """Give the end of "khóa XV", "nhiệm kỳ 2016 - 2021" at token `at`; `at` itself if none."""
    words, size = tokens.words, tokens.size
    if at + 2 < size and words[at] in ("các", "từ") and words[at + 1] in ("khóa", "khoá"):
        return _terms_end(tokens, at + 2) or at
    if at < size and words[at] in ("khóa", "khoá"):
        end = at + 1
        if end < size and (
            words[end].isdigit() or words[end] in ("mới", "này", "cũ", "trước") or set(words[end]) <= _ROMAN
        ):
            end += 1
            return _years_end(tokens, _further_terms(tokens, end))
        return at
    if at + 1 < size and words[at] == "nhiệm" and words[at + 1] in ("kỳ", "kì"):
        end = at + 2
        if end < size and words[end].isdigit():
            return _years_end(tokens, end + 1)
    return at


def _further_terms(tokens: Tokens, at: int) -> int:
    """Give where the terms in Roman numbers behind one end: "khóa XII, XIII"; `at` itself if none follow."""
    while at + 1 < tokens.size and tokens.words[at] == "," and tokens.shouted(at + 1):
        if not set(tokens.words[at + 1]) <= _ROMAN:
            break
        at += 2
    return at


def _terms_end(tokens: Tokens, at: int) -> int:
    """Give the end of the numbers of terms at token `at`, "XI, XII", "II đến khóa VI"; 0 if none."""
    words, end = tokens.words, 0
    while at < tokens.size:
        if words[at] in ("khóa", "khoá") and end:
            at += 1
            continue
        if not (words[at].isdigit() or (tokens.capital[at] and set(words[at]) <= _ROMAN)):
            break
        end = at = at + 1
        if at < tokens.size and words[at] in (",", "và", "-", "đến"):
            at += 1
    return end


def _years_end(tokens: Tokens, at: int) -> int:
    if at + 1 < tokens.size and tokens.words[at] == "-" and tokens.words[at + 1].isdigit():
        return at + 2
    return at
