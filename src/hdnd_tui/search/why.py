"""Why an article is in a result, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from hdnd_tui.search.matching import Matcher
from hdnd_tui.search.words import Word
from hdnd_tui.wording import Wording

_IN_TITLE = Wording("tiêu đề có: ", "in the title: ")
_IN_TEXT = Wording("nội dung có: ", "in the text: ")
_TOGETHER = Wording("đứng liền nhau: ", "side by side: ")
_OTHER_MARKS = Wording("có nhưng khác dấu: ", "there with other marks: ")
_MISSING = Wording("không có: ", "not there: ")
_OF_DAY = Wording("ngày, năm của bài: ", "its own day or year: ")
_OF_COUNCIL = Wording("thuộc hội đồng được nêu", "of the council that is named")
_FILTERS = Wording("phù hợp với bộ lọc", "fits the filters")


def explain(
    number: int, words: Sequence[Word], also: Sequence[Word], matcher: Matcher, of_council: int = 0
) -> Wording:
    """Say which words of a query an article holds: in its title, side by side, or apart in the text.

    `also` are words in other spellings, which are told where they are held only; `of_council` are the
    articles of the council that the query names.
    """

    def holds(bits: int | None) -> bool:
        return bool((bits or 0) >> number & 1)

    held = [w for w in (*words, *(w for w in also if w not in words)) if holds(matcher.word(w))]
    in_title = [w for w in held if holds(matcher.title_word(w))]
    runs: list[list[Word]] = []
    for place, word in enumerate(words):
        if place and runs and runs[-1][-1] is words[place - 1] and holds(matcher.pair(runs[-1][-1], word)):
            runs[-1].append(word)
        else:
            runs.append([word])
    of_day = [w for w in held if holds(matcher.of_day(w))]
    parts = (
        (_IN_TITLE, _shown(in_title)),
        (_IN_TEXT, _shown([w for w in held if w not in in_title and w not in of_day])),
        (_OF_DAY, _shown(of_day)),
        (_TOGETHER, [" ".join(_shown(run)) for run in runs if len(run) > 1]),
        (_OTHER_MARKS, _shown([w for w in held if w.marked and not holds(matcher.exactly(w))])),
        (_MISSING, _shown([w for w in words if w not in held])),
    )
    told = [(label, ", ".join(dict.fromkeys(items))) for label, items in parts if items]
    vi = [label.vi + items for label, items in told]
    en = [label.en + items for label, items in told]
    if holds(of_council):
        vi.append(_OF_COUNCIL.vi)
        en.append(_OF_COUNCIL.en)
    return Wording("; ".join(vi), "; ".join(en)) if vi else _FILTERS


def _shown(words: Sequence[Word]) -> list[str]:
    return [word.shown for word in words]
