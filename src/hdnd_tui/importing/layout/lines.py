"""Pieces of a page that remember where every character stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from hdnd_tui.article import Part, Run
from hdnd_tui.safetext import clean, is_forbidden
from hdnd_tui.vietnamese import letters

Spans = tuple[tuple[int, int, int], ...]
"""`(start, page, length)`: text[start:start+length] is page[page:page+length], spaces taken as equal."""

_TAG = r"</?(?:h[1-6]|p|i|b|u|em|strong|span|div|ul|ol|li|br|a|img|table|tr|td|section)\b[^<>]*>"
_TAGS = re.compile(rf"(?:{_TAG}\s*)+", re.IGNORECASE)
_ONE_TAG = re.compile(_TAG, re.IGNORECASE)
_MARKUP = re.compile(rf"(?:{_TAG}\s*)+|<\?php.*|\?>|<!--.*-->|<!DOCTYPE[^<>]*>", re.IGNORECASE)
_LINE_END = re.compile("[\n\v\f\x85\u2028\u2029]")


class Excerpt(NamedTuple):
    """Clean text with the places of its characters in the decoded page."""

    text: str
    spans: Spans

    def cut(self, start: int, end: int) -> Excerpt:
        """Give `text[start:end]` with its places."""
        spans = []
        for at, page, length in self.spans:
            first, last = max(at, start), min(at + length, end)
            if first < last:
                spans.append((first - start, page + first - at, last - first))
        return Excerpt(self.text[start:end], tuple(spans))

    def strip(self) -> Excerpt:
        """Give the excerpt without spaces at its ends."""
        if self.text == self.text.strip():
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, len(self.text.rstrip()))

    def runs(self, part: Part, index: int = 0) -> Iterator[Run]:
        """Give the runs of the excerpt taken as a whole part of an article."""
        return (Run(part, index, start, page, length) for start, page, length in self.spans)


@lru_cache(256)
def fold(text: str) -> str:
    """Give a line in lower case without marks; every rule asks for it, so the last lines are remembered."""
    return letters.fold(text)


def join(excerpts: Iterable[Excerpt], separator: str) -> Excerpt:
    """Put excerpts together; the separators stand nowhere in the page."""
    texts: list[str] = []
    spans: list[tuple[int, int, int]] = []
    at = 0
    for text, own in excerpts:
        for start, page, length in own:
            spans.append((at + start, page, length))
        texts.append(text)
        at += len(text) + len(separator)
    return Excerpt(separator.join(texts), tuple(spans))


class Line(NamedTuple):
    """A line of the page that holds more than spaces."""

    excerpt: Excerpt
    gap: int
    """Empty lines above it."""
    page_start: int
    page_end: int

    @property
    def text(self) -> str:
        """The clean text of the line, without spaces at its ends."""
        return self.excerpt.text


def split_lines(page: str) -> list[Line]:
    """Give the lines of a decoded page that hold text, cleaned, in their order."""
    lines = []
    gap = start = 0
    cleaned = page if letters.is_usual(page) else clean(page)
    one_for_one = len(cleaned) == len(page)
    for piece in cleaned.split("\n") if one_for_one else _LINE_END.split(page):
        end = start + len(piece)
        if not piece:
            gap, start = gap + 1, end + 1
            continue
        usual = one_for_one or letters.is_usual(piece)
        excerpt = _stripped(piece, start) if usual else _excerpt(piece, start)
        text = excerpt.text
        if "<" in text or text == "?>":
            excerpt = _untagged(excerpt)
            text = excerpt.text
        if text:
            lines.append(Line(excerpt, gap, start, end))
            gap = 0
        else:
            gap += 1
        start = end + 1
    return lines


def _stripped(piece: str, start: int) -> Excerpt:
    """Give a line that holds nothing to clean, without the spaces at its ends."""
    text = piece.strip()
    if len(text) < len(piece):
        start += len(piece) - len(piece.lstrip())
    return Excerpt(text, ((0, start, len(text)),) if text else ())


def _untagged(excerpt: Excerpt) -> Excerpt:
    """Take the tags off the ends of a line that was copied with its markup."""
    text = excerpt.text
    if _MARKUP.fullmatch(text):
        return Excerpt("", ())
    before = _TAGS.match(text)
    return excerpt.cut(before.end() if before else 0, _end_of_text(text)).strip()


def _end_of_text(text: str) -> int:
    """Give where a line ends without the tags behind it, which are taken off from the last to the first."""
    end = len(text)
    while text[end - 1 : end] == ">" and _ONE_TAG.fullmatch(text, begin := text.rfind("<", 0, end), end):
        end = begin
        while text[end - 1 : end].isspace():
            end -= 1
    return end


def _excerpt(raw: str, offset: int) -> Excerpt:
    """Clean one line; its characters keep their offsets in the page."""
    text = clean(raw)
    if len(text) == len(raw):
        return Excerpt(text, ((0, offset, len(text)),) if text else ()).strip()
    return _aligned(raw, text, offset).strip()


def _aligned(raw: str, text: str, offset: int) -> Excerpt:
    """Find the places of a line from which control characters were taken.

    Walks both texts in step: a character of `raw` that is not the next one of `text` was dropped. Where
    dropping brought a letter and its mark together, the composed letter stands nowhere in the page.
    """
    if not set(raw).issuperset(set(text) - {" "}):
        return _composed(raw, text, offset)  # letters that no letter of the line gives alone
    spans: list[tuple[int, int, int]] = []
    at = 0
    for place, char in enumerate(raw):
        if at == len(text):
            break
        kept = text[at]
        if char != kept and not (kept == " " and char.isspace() and not is_forbidden(char)):
            continue
        if spans and spans[-1][0] + spans[-1][2] == at and spans[-1][1] + spans[-1][2] == offset + place:
            start, page, length = spans[-1]
            spans[-1] = (start, page, length + 1)
        else:
            spans.append((at, offset + place, 1))
        at += 1
    return Excerpt(text, tuple(spans)) if at == len(text) else _composed(raw, text, offset)


def _composed(raw: str, text: str, offset: int) -> Excerpt:
    """Find the places of the ends that two texts have in common; what lies between stands nowhere."""

    def same(a: str, b: str) -> bool:
        return a == b or (b == " " and a.isspace())

    limit = min(len(raw), len(text))
    head = 0
    while head < limit and same(raw[head], text[head]):
        head += 1
    tail = 0
    while tail < limit - head and same(raw[-1 - tail], text[-1 - tail]):
        tail += 1
    spans = [(0, offset, head)] if head else []
    if tail:
        spans.append((len(text) - tail, offset + len(raw) - tail, tail))
    return Excerpt(text, tuple(spans))
