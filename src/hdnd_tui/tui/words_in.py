"""Where words that the user typed stand in an article: side by side, the last one begun."""

from __future__ import annotations

import re

from hdnd_tui.tui.views import Marks, Opened
from hdnd_tui.vietnamese.letters import fold


def with_words_marked(opened: Opened, typed: str) -> Opened:
    """Give an article with these words marked in place of those of the query; none for blank text.

    Marks on letters do not matter, unless the words also stand with the marks as typed.
    """
    article = opened.article
    texts = (article.title, article.body, *article.captions)
    title, body, *captions = _best_spelled([find_words(text, typed) for text in texts], texts, typed)
    return opened._replace(title_marks=title, body_marks=body, caption_marks=tuple(captions))


def find_words(text: str, typed: str) -> Marks:
    """Find words side by side in a text, whatever their case and their marks: half-open offsets, in order."""
    words = _folded(typed).split()
    if not words:
        return ()
    pattern = r"\s+".join(map(re.escape, words))
    if words[0][0].isalnum():
        pattern = rf"(?<!\w){pattern}"
    return tuple(found.span() for found in re.finditer(pattern, _folded(text)))


def _best_spelled(found: list[Marks], texts: tuple[str, ...], typed: str) -> list[Marks]:
    wanted = typed.lower().split()
    exact: list[Marks] = [
        tuple((start, end) for start, end in marks if text[start:end].lower().split() == wanted)
        for marks, text in zip(found, texts, strict=True)
    ]
    return exact if any(exact) and wanted != _folded(typed).split() else found


def _folded(text: str) -> str:
    """Fold letter by letter where a whole text would become longer or shorter."""
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join(one if len(one := fold(letter)) == 1 else letter for letter in text)
