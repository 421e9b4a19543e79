"""Sentences of an article, chosen one after the other, and how they are quoted."""

from __future__ import annotations

from hdnd_tui.article import Article
from hdnd_tui.citation import cite
from hdnd_tui.vietnamese.sentences import sentences
from hdnd_tui.wording import Lang


class Chosen:
    """Sentences of a text that stand side by side, at least one."""

    def __init__(self, text: str, offset: int) -> None:
        """Begin with the sentence at `offset`, or the next one; the text must hold a sentence."""
        self._sentences = sentences(text)
        at = (i for i, (_, end) in enumerate(self._sentences) if end > offset)
        self._first = self._last = next(at, len(self._sentences) - 1)

    @property
    def span(self) -> tuple[int, int]:
        """Half-open offsets of what is chosen."""
        return self._sentences[self._first][0], self._sentences[self._last][1]

    @property
    def count(self) -> int:
        """How many sentences are chosen."""
        return self._last - self._first + 1

    def move(self, step: int) -> bool:
        """Choose the next (1) or previous (-1) sentence alone; False where there is none."""
        at = (self._last if step > 0 else self._first) + step
        if not 0 <= at < len(self._sentences):
            return False
        self._first = self._last = at
        return True

    def extend(self, step: int) -> bool:
        """Take in one more sentence at the end (1), or leave the last one out (-1); False at the bounds."""
        last = self._last + step
        if not self._first <= last < len(self._sentences):
            return False
        self._last = last
        return True


def quote(article: Article, start: int, end: int, lang: Lang = "vi") -> str:
    """Give `article.body[start:end]` word for word in quotation marks, with the citation after it."""
    said = "\n".join(" ".join(line.split()) for line in article.body[start:end].splitlines() if line.strip())
    return f"“{said}” ({cite(article, lang).removesuffix('.')})."
