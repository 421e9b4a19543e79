"""Texts of trials: the days that they name are mostly those of the crime, which lies years before."""

from __future__ import annotations

from hdnd_tui.importing.dates.occasions import Occasion, Occasions
from hdnd_tui.vietnamese.letters import cue
from hdnd_tui.vietnamese.sentences import FOLDED_END

_WORDS = ("bi cao", "cao trang", "tuyen phat", "tuyen an", "xet xu", "truy to")
_TRIAL = cue(
    r"\b(?:bi cao|cao trang|tuyen phat|tuyen an|hoi dong xet xu|(?:bi|de nghi|quyet dinh) truy to)\b"
    r"|^\W*truy to\b"
)
"""A council supervises how crimes are prosecuted and tried as well; nobody is accused there."""
_COURT = cue(
    r"\b(?:toa|tand|hdxx|vks\w*|vien kiem sat|xet xu|tuyen (?:phat|an)|quyet dinh|khang (?:cao|nghi))\b"
)
_LEAD = 700


def is_of_trial(text: Occasions) -> bool:
    """Say whether a text opens as one of a trial."""
    return any(map(text.folded.__contains__, _WORDS)) and bool(_TRIAL.search(text.folded, 0, _LEAD))


def is_of_crime(occasion: Occasion) -> bool:
    """Say whether a day in the text of a trial is none of the court."""
    return not (_COURT.search(occasion.before) or _COURT.search(FOLDED_END.split(occasion.after)[0]))
