# ruff: noqa: E501 - markup and figures stand on one line
"""How well an article read from a page agrees with the one that was put into it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.bench.saved_article import Written


@dataclass
class Found:
    """What a reader found in a page."""

    title: str = ""
    text: str = ""
    """Lead and paragraphs, perhaps captions."""
    day: str | None = None
    """Day of publication, ISO."""
    author: str | None = None
    captions: tuple[str, ...] = ()


@dataclass
class Tally:
    """Sums over the pages of one run."""

    pages: int = 0
    text: int = 0
    text_kept: int = 0
    furniture: int = 0
    furniture_kept: int = 0
    kept: int = 0
    titles: int = 0
    dated: int = 0
    dates: int = 0
    dates_invented: int = 0
    bylines: int = 0
    captions: int = 0
    captions_found: int = 0
    captions_right: int = 0
    errors: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind, name of the page, detail."""

    def line(self, name: str) -> str:
        """Give the figures in one line."""

        def share(part: int, whole: int) -> str:
            return f"{100 * part / whole:6.2f}" if whole else "     -"

        precision = self.captions_right / max(1, self.captions_found)
        recall = self.captions_right / max(1, self.captions)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return (
            f"{name:24} furniture {share(self.furniture_kept, self.furniture)} (of text {share(self.furniture_kept, self.kept)})"
            f" text {share(self.text_kept, self.text)} title {share(self.titles, self.pages)}"
            f" date {share(self.dates, self.dated)} byline {share(self.bylines, self.pages)} captions {100 * f1:6.2f}"
        )


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("\xa0", " ").replace("\u200b", "")
    return re.sub(r"\s+", " ", text).strip()


def add(
    tally: Tally, name: str, written: Written, found: Found, visible: int, *, copied: bool = False
) -> None:
    """Add the figures of one page; `visible` are the characters a browser shows.

    Where only these were `copied`, what the head of the page states is not asked for.
    """
    story = written.story
    paragraphs = [_plain(text) for text in (story.lead, *story.paragraphs) if text]
    captions = [_plain(text) for text in story.captions]
    own = sum(map(len, paragraphs))
    tally.pages += 1
    tally.text += own
    tally.furniture += max(0, visible - own - sum(map(len, captions)) - len(story.title))
    lines = [line for line in map(_plain, found.text.split("\n")) if line]
    whole = " ".join(lines)
    tally.kept += len(whole)
    kept = _kept(paragraphs, whole, lines)
    tally.text_kept += kept
    if kept < own:
        lost = [p for p in paragraphs if p not in whole]
        tally.errors.append(("text", name, " / ".join(p[:80] for p in lost)))
    stray = list(_strays(lines, " ".join([*paragraphs, *captions, story.title])))
    tally.furniture_kept += sum(map(len, stray))
    if stray:
        tally.errors.append(("furniture", name, " / ".join(line[:80] for line in stray)))
    if _plain(found.title) == _plain(story.title):
        tally.titles += 1
    else:
        tally.errors.append(("title", name, f"{found.title[:90]!r} for {story.title[:90]!r}"))
    if written.shown if copied else written.dated:
        tally.dated += 1
        if found.day == story.published.strftime("%Y-%m-%d"):
            tally.dates += 1
        else:
            tally.errors.append(("date", name, f"{found.day} for {story.published:%Y-%m-%d}"))
    if _same_author(found.author, written.author):
        tally.bylines += 1
    else:
        tally.errors.append(("byline", name, f"{found.author} for {written.author}"))
    _add_captions(tally, name, captions, [_plain(text) for text in found.captions])


def _same_author(found: str | None, own: str | None) -> bool:
    return (found or "").casefold() == (own or "").casefold()


def _kept(paragraphs: Iterable[str], whole: str, lines: list[str]) -> int:
    kept = 0
    for paragraph in paragraphs:
        if paragraph in whole:
            kept += len(paragraph)
        else:
            kept += min(
                len(paragraph), sum(len(line) for line in lines if len(line) > 12 and line in paragraph)
            )
    return kept


def _strays(lines: Iterable[str], own: str) -> Iterable[str]:
    for line in lines:
        if line not in own:
            rest = line
            for sentence in re.split(r"(?<=[.!?…])\s+", line):
                if len(sentence) > 12 and sentence in own:
                    rest = rest.replace(sentence, "")
            if rest.strip():
                yield rest.strip()


def _add_captions(tally: Tally, name: str, own: list[str], found: list[str]) -> None:
    tally.captions += len(own)
    tally.captions_found += len(found)
    waiting = list(own)
    for caption in found:
        if caption in waiting:
            waiting.remove(caption)
            tally.captions_right += 1
        else:
            tally.errors.append(("caption", name, f"+ {caption[:100]}"))
    tally.errors += [("caption", name, f"- {caption[:100]}") for caption in waiting]
