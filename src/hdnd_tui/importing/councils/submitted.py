"""The unit of a council to which its committee submits something: "UBND TP Hà Nội trình HĐND"."""

from __future__ import annotations

from hdnd_tui.councils.places import Spot
from hdnd_tui.importing.councils.council_mentions import Mention

_COMMITTEES = (["ubnd"], ["ủy", "ban", "nhân", "dân"])
_SUBMITS = frozenset("trình gửi đề báo kiến xin lấy".split())
"""First words of submitting, and of asking a council: "đề nghị", "lấy ý kiến"."""
_FAR = 32
"""Words from the committee to the council."""


def submitter(mention: Mention) -> Spot | None:
    """Give the unit of the committee that a sentence says to submit to a council named without its unit.

    None where the sentence names no committee with its unit before the council, or more than one.
    """
    text = mention.text
    words, number = text.tokens.words, text.sentences[mention.start]
    if mention.spot is not None:
        return None
    found = [
        spot
        for spot in text.spots
        if text.sentences[spot.start] == number
        and spot.end <= mention.start
        and any(words[max(spot.start - len(name), 0) : spot.start] == name for name in _COMMITTEES)
    ]
    if len({spot.name for spot in found}) != 1:
        return None
    last = found[-1]
    another = words[last.end] in (",", "và") and any(spot.start == last.end + 1 for spot in text.spots)
    between = words[last.end : mention.start]
    return last if len(between) <= _FAR and not another and _SUBMITS & set(between) else None
