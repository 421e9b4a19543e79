"""What becomes of an article that is brought into an archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hdnd_tui.wording import Wording


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article."""

    id: str
    kind: Literal["added", "updated", "removed", "unchanged", "refused"]
    reason: Wording | None = None
    """Why it was refused, or left as it is; `{ids}` stands for the ids of those left for it."""
