"""Where words that the user typed stand in an article: side by side, the last one begun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hdnd_tui.article import Place
from hdnd_tui.tui.views import Marks, Opened
from hdnd_tui.vietnamese.letters import fold, one_y, tone_key
from hdnd_tui.vietnamese.typing import decode

_SIGNS = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("–—‑−", "-")
)
"""Signs that no keyboard has -> what one types for them."""
_PARTS = re.compile(r"[^\W_]+|[\W_]")


def with_words_marked(opened: Opened, typed: str) -> Opened:
    """Give an article with these words marked in place of those of the query; none for blank text.

    Marks on letters do not matter, unless the words also stand with the marks as typed. Words that stand
    nowhere are read as raw Telex or VNI keys.
    """
    article = opened.article
    texts = (article.title, article.body, *article.captions)
    found = [find_words(text, typed) for text in texts]
    if not any(found):
        typed = " ".join(decode(word) or word for word in typed.split())
        found = [find_words(text, typed) for text in texts]
    title, body, *captions = _best_spelled(found, texts, typed)
    return opened._replace(title_marks=title, body_marks=body, caption_marks=tuple(captions))


def with_places_marked(opened: Opened, places: Sequence[Place]) -> Opened:
    """Give an article with these places marked in place of the words of the query."""

    def marks(part: str, index: int = 0) -> Marks:
        return tuple(sorted((x.start, x.end) for x in places if (x.part, x.index) == (part, index)))

    captions = tuple(marks("caption", index) for index in range(len(opened.article.captions)))
    return opened._replace(title_marks=marks("title"), body_marks=marks("body"), caption_marks=captions)


def find_words(text: str, typed: str) -> Marks:
    """Find words side by side in a text, whatever their case and their marks: half-open offsets, in order.

    A lone y and a lone i are one, and so are quotation marks and dashes of every shape.
    """
    words = _folded(typed).split()
    if not words:
        return ()
    pattern = r"\s+".join("".join(map(_either, _PARTS.findall(word))) for word in words)
    if words[0][0].isalnum():
        pattern = rf"(?<!\w){pattern}"
    return tuple(found.span() for found in re.finditer(pattern, _folded(text)))


def _either(part: str) -> str:
    """Give the pattern of a word that may go on, or that ends in the other letter where y and i are one."""
    other = one_y(part) if part.endswith("y") else f"{part[:-1]}y"
    if other == part or one_y(other) != one_y(part):
        return re.escape(part)
    return rf"(?:{part}|{other}(?!\w))"


def _best_spelled(found: list[Marks], texts: tuple[str, ...], typed: str) -> list[Marks]:
    wanted = _spelled(typed)
    exact: list[Marks] = [
        tuple((start, end) for start, end in marks if _spelled(text[start:end]) == wanted)
        for marks, text in zip(found, texts, strict=True)
    ]
    return exact if any(exact) and typed.lower() != fold(typed) else found


def _spelled(text: str) -> list[str]:
    """Give a key of words that differ only in case, in where a tone stands, or in a lone y or i."""
    keys = []
    for part in _PARTS.findall(" ".join(text.translate(_SIGNS).split())):
        base, *tone = tone_key(part).split("~")
        keys.append("~".join((one_y(base), *tone)))
    return keys


def _folded(text: str) -> str:
    """Fold letter by letter where a whole text would become longer or shorter."""
    folded = fold(text)
    if len(folded) != len(text):
        folded = "".join(one if len(one := fold(letter)) == 1 else letter for letter in text)
    return folded.translate(_SIGNS)
