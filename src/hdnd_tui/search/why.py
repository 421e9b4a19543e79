"""Why an article is in a result, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.words import Word
from hdnd_tui.wording import Wording


def explain(number: int, words: Sequence[Word], matcher: Matcher) -> Wording:
    """Say which words of a query an article holds: in its title, side by side, or apart in the text."""

    def holds(bits: int) -> bool:
        return bool(bits >> number & 1)

    in_title = [w for w in words if holds(matcher.title_word(w))]
    in_text = [w for w in words if w not in in_title and holds(matcher.word(w))]
    missing = [w for w in words if w not in in_title and w not in in_text]
    together = []
    for first, second in pairwise(words):
        if holds(matcher.pair(first, second) or 0):
            together.append(f"{first.shown} {second.shown}")
    vi, en = [], []
    if in_title:
        vi.append(f"tiêu đề có: {_list(in_title)}")
        en.append(f"in the title: {_list(in_title)}")
    if in_text:
        vi.append(f"nội dung có: {_list(in_text)}")
        en.append(f"in the text: {_list(in_text)}")
    if together:
        joined = ", ".join(dict.fromkeys(together))
        vi.append(f"đứng liền nhau: {joined}")
        en.append(f"side by side: {joined}")
    if missing:
        vi.append(f"không có: {_list(missing)}")
        en.append(f"not there: {_list(missing)}")
    if not vi:
        return Wording("phù hợp với bộ lọc", "fits the filters")
    return Wording("; ".join(vi), "; ".join(en))


def _list(words: Sequence[Word]) -> str:
    return ", ".join(dict.fromkeys(w.shown for w in words))
