"""Which characters of a page became part of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hdnd_tui.article import Run


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A line of a page."""

    start: int
    """Offset in the page."""
    text: str
    left_out: tuple[tuple[int, int], ...]
    """Half-open offsets into `text` of what is no part of the article; blanks between words do not count."""

    @property
    def wholly(self) -> bool:
        """Whether nothing of the line became part of the article."""
        return bool(self.text.strip()) and self.left_out == ((0, len(self.text)),)


def trace(page: str, runs: Sequence[Run]) -> list[TracedLine]:
    """Give the lines of a page with what was left out of the article."""
    kept = sorted((run.page, run.page + run.length) for run in runs)
    lines = []
    start, first = 0, 0
    for text in page.split("\n"):
        end = start + len(text)
        while first < len(kept) and kept[first][1] <= start:
            first += 1
        left_out = []
        at = start
        for nth in range(first, len(kept)):
            begin, stop = kept[nth]
            if begin >= end:
                break
            if page[at:begin].strip():
                left_out.append((at - start, begin - start))
            at = max(at, stop)
        if page[at:end].strip() and at < end:
            left_out.append((at - start, len(text)))
        lines.append(TracedLine(start, text, tuple(left_out)))
        start = end + 1
    return lines
