"""Where a sentence ends, in text as it is written and in folded text.

The rule: the end of a line ends a sentence. So does a stop with space behind it (`.`, `!`, `?`, `…`, and the
quotes and brackets that it closes), unless it stands behind a shortened word or the number of a list, or a
small letter goes on. In folded text, where less than a sentence is sought, a clause, `;` is a stop as well.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from hdnd_tui.vietnamese.letters import cue

# One set of first characters, for which `re` looks far faster than for either of two patterns.
_END = re.compile(r"[\n.!?…](?:(?<=\n)\n*|(?<!\n)(?<![.!?…]{2})[.!?…]*[\"”’»)\]]*(?=\s))")
"""A run of stops is looked at once, from its first."""
_SHORT = re.compile(r"[a-zđ]|[bcdđghklmnpqrstvxz]{2,3}")
_LONGEST_SHORT = 3
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_]{1,3}\Z")
_NUMBER = re.compile(r"\s*[0-9]{1,3}")
FOLDED_END = cue(r"[\n.;!?](?:(?<=\n)|\s+)")
"""In folded text, which has no capitals to tell a shortened word, every stop before space ends a clause."""
_REACH = 250
_SIGNS = frozenset(".!?…:;/")
_CLOSES = "\"”’')]*_"
"""What a sign at the end of a line may have behind it."""


def is_short(word: str) -> bool:
    """Tell whether a word in lower case, written with a capital, is a shortened one.

    That is one letter or two to three consonants: `TP.`, `Q.`, `A.` end no sentence; `Nam.`, `HĐND.` do.
    """
    return bool(_SHORT.fullmatch(word))


def ends(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """Find what ends the sentences of `text[start:end]`, in order.

    A match holds the stop and what it closes, without the space behind it; `start` is that of a sentence.
    """
    for match in _END.finditer(text, start, end):
        if match[0][0] == "\n" or not _goes_on(text, start, match):
            yield match
            start = match.end()


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether a sentence that begins at `start` goes on behind a stop."""
    at, sign = stop.end(), stop.start()
    while text[at : at + 1] == " ":
        at += 1
    if text[at : at + 1].islower():
        return True
    if text[sign] != "." or sign == start:
        return False
    if text[sign - 1].isdigit():
        return bool(_NUMBER.fullmatch(text, start, sign))
    word = _LAST_WORD.search(text[max(start, sign - _LONGEST_SHORT - 1) : sign])
    return bool(word and word[0][0].isupper() and is_short(word[0].lower()))


def sentences(text: str) -> list[tuple[int, int]]:
    """Give the sentences of a text as half-open offsets, in order, without the space around them."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*(match.end() for match in ends(text)), len(text)):
        piece = text[start:end]
        left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
        if right > left:
            found.append((start + left, start + right))
        start = end
    return found


def clause_around(folded: str, start: int, end: int, *, before: bool = False) -> tuple[int, int]:
    """Give where the clause of a place of folded text lies, with the one `before` it if asked.

    It begins and ends at most 250 characters from the place.
    """
    first = max(0, start - _REACH)
    starts = [first, first, *(stop.end() for stop in FOLDED_END.finditer(folded, first, start))]
    stop = FOLDED_END.search(folded, end, end + _REACH)
    return starts[-2] if before else starts[-1], stop.start() if stop else min(len(folded), end + _REACH)


def ends_in_sign(line: str) -> bool:
    """Tell whether a line ends in a sign of its own, so that it is neither wrapped nor a heading.

    Besides stops these are `:`, `;` and `/`, with which offices end a text (`./.`).
    """
    return line[-6:].rstrip(_CLOSES)[-1:] in _SIGNS
