"""The unit of a council to which its committee submits something: "UBND TP Hà Nội trình HĐND"."""

from __future__ import annotations

from itertools import islice

from hdnd_tui.councils.places import Spot
from hdnd_tui.importing.councils.council_mentions import Mention, has_committee, spots_before, unit_at

_SUBMITS = frozenset("trình gửi đề báo kiến xin lấy".split())
"""First words of submitting, and of asking a council: "đề nghị", "lấy ý kiến"."""
_FAR = 32
"""Words from the committee to the council."""
_MOST = 100
"""Units before a council that are looked at: more than a sentence names."""


def submitter(mention: Mention) -> Spot | None:
    """Give the unit of the committee that a sentence says to submit to a council named without its unit.

    None where the sentence names no committee with its unit before the council, or more than one.
    """
    text = mention.text
    number = text.sentences[mention.start]
    if mention.spot is not None:
        return None
    last: Spot | None = None
    for spot in islice(spots_before(text, mention.start), _MOST):
        if text.sentences[spot.start] != number:
            break
        if spot.end > mention.start or not has_committee(text, spot):
            continue
        if last is None and not _submits(spot, mention):
            return None
        last = last or spot
        if spot.name != last.name:
            return None
    return last


def _submits(spot: Spot, mention: Mention) -> bool:
    """Tell whether the words between a unit and a council near it say so and name no second unit."""
    text = mention.text
    between = text.tokens.words[spot.end : mention.start] if mention.start - spot.end <= _FAR else []
    another = between[:1] in ([","], ["và"]) and unit_at(text, spot.end + 1) is not None
    return not another and not _SUBMITS.isdisjoint(between)
