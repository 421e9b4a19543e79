"""What a user reads, in both languages of the program."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["vi", "en"]


class Wording(NamedTuple):
    """One text of the interface in Vietnamese and in English."""

    vi: str
    en: str

    def to(self, lang: Lang) -> str:
        """Give the text in `lang`."""
        return self.en if lang == "en" else self.vi

    def fill(self, **values: object) -> Wording:
        """Give the same text with its `{name}` places filled in both languages."""
        return Wording(self.vi.format(**values), self.en.format(**values))
