"""Words that join the next institution to the body of an office."""

from __future__ import annotations

from hdnd_tui.councils.places import spot_at
from hdnd_tui.councils.title_names import LINKS
from hdnd_tui.councils.title_rest import further_council
from hdnd_tui.councils.title_words import FIELD_HEADS, head_end, institution_end
from hdnd_tui.councils.tokens import Tokens


def link_end(tokens: Tokens, start: int, at: int, head: str, last: str) -> int:
    """Give the token behind a link: "thuộc" in "thuộc Sở", "và" in "HĐND và UBND"; `at` where none is.

    `start` is where the office begins, `last` the kind of the piece read last of its body, "" before any.
    """
    word = tokens.words[at]
    if word in ("và", ",") and (further := further_council(tokens, start, at, head)) > at:
        return further
    following = at + 1
    if following >= tokens.size:
        return at
    if word == "," and last and head in FIELD_HEADS and tokens.capital[following]:
        end, kind = institution_end(tokens, following)
        if (
            end > following
            and kind in ("named", "field", "plain")
            and head_end(tokens, following) == following
        ):
            return following
    of_spokesman = word == "của" and tokens.words[at - 1] == "ngôn"
    if word not in LINKS or not (last or word == "thuộc" or of_spokesman):
        return at
    joins = word in ("và", "&", "-", "/")
    if joins and last != "institution" and not (word == "-" and _is_office_of(tokens, following, last)):
        return at
    if head_end(tokens, following) > following:
        return at
    end, _ = institution_end(tokens, following)
    body = end > following and (tokens.capital[following] or (end > following + 1 and word != "-"))
    return following if body or (not joins and spot_at(tokens, following) is not None) else at


def _is_office_of(tokens: Tokens, at: int, last: str) -> bool:
    """Tell whether a body's office follows behind a department: "Trưởng phòng Tổng hợp - Văn phòng"."""
    return last == "field" and tokens.words[at] in ("văn", "vp") and tokens.capital[at]
