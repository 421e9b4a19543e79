"""What a user reads, in both languages of the program."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Lang = Literal["vi", "en"]

_ONE = {
    "articles": "article",
    "councils": "council",
    "days": "day",
    "files": "file",
    "lines": "line",
    "paragraphs": "paragraph",
    "people": "person",
    "reprints": "reprint",
}
_COUNTED = re.compile(rf"(\{{(\w+)[^{{}}]*\}} +(?:(?:other|removed|more|new|unread) )?)({'|'.join(_ONE)})\b")


class Wording(NamedTuple):
    """One text of the interface in Vietnamese and in English."""

    vi: str
    en: str

    def to(self, lang: Lang) -> str:
        """Give the text in `lang`."""
        return self.en if lang == "en" else self.vi

    def fill(self, **values: object) -> Wording:
        """Give the same text with its `{name}` places filled in both languages.

        English counts in the singular where there is one: `{count} articles` becomes `1 article`. Only nouns
        of the text itself are touched, never a value.
        """

        def counted(match: re.Match[str]) -> str:
            return match[1] + (_ONE[match[3]] if str(values.get(match[2])) == "1" else match[3])

        return Wording(self.vi.format(**values), _COUNTED.sub(counted, self.en).format(**values))
