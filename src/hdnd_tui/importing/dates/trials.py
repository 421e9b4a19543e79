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
_MARKED = {"bi cao": "bị cáo", "cao trang": "cáo trạng", "tuyen an": "tuyên án", "tuyen phat": "tuyên phạt"}
"""Without their marks `thiết bị cao cấp` and `tuyến An Châu` look like words of a court."""
_COURT = cue(
    r"\b(?:toa|tand|hdxx|vks\w*|vien kiem sat|xet xu|tuyen (?:phat|an)|quyet dinh|khang (?:cao|nghi))\b"
)
_LEAD = 700


def is_of_trial(text: Occasions) -> bool:
    """Say whether a text opens as one of a trial."""
    if not any(map(text.folded[:_LEAD].__contains__, _WORDS)):
        return False
    found = _TRIAL.finditer(text.folded, 0, _LEAD)
    return any(_MARKED.get(match[0]) in (None, text.raw(*match.span()).lower()) for match in found)


def is_of_crime(occasion: Occasion) -> bool:
    """Say whether a day in the text of a trial is none of the court."""
    return not (_COURT.search(occasion.before) or _COURT.search(FOLDED_END.split(occasion.after)[0]))
