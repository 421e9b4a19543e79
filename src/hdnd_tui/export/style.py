"""What the reader of an exported text chooses, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass

from hdnd_tui.wording import Lang


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is written."""

    lang: Lang = "vi"
    """Language of the headings; the article's own words stay as they are."""
    width: int = 0
    """Columns at which the lines of a `.txt` are broken; 0 leaves each paragraph on one line."""
    subject: str = ""
    """What was asked for, as a dossier says it; empty where nothing was."""
    count: int = 0
    """How many articles a preview of some stands for; 0: as many as there are."""
