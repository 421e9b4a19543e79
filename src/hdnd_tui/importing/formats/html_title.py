"""The title of a saved page: the line above the text that its head, its markup and the text agree on."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from hdnd_tui.importing.formats.html_tree import Document
from hdnd_tui.importing.formats.main_text import MainText, is_portal_line
from hdnd_tui.importing.layout.furniture import date_line, is_tool
from hdnd_tui.importing.layout.lines import fold
from hdnd_tui.importing.layout.titles import LONGEST, key, key_words

_SITE = re.compile(r"\s+(?:[-–—|»•·]|::)\s+")
_HEADINGS = {"h1": 4.0, "h2": 3.0, "h3": 2.5, "h4": 2.0, "h5": 1.0, "h6": 1.0}
_HINT = re.compile(r"title|headline|tieu-?de|heading")
_NAMES_A_SITE = re.compile(
    r"\W*(?:cong (?:thong tin|ttdt|tin tuc|giao tiep)|trang (?:thong tin|tin|chu|nhat)|website|chuyen trang"
    r"|bao [^,:]{0,30}(?:dien tu|online))\b"
)
_FAR = 60
_OPENING = 8
"""Blocks above the first paragraph among which the lead may stand."""
_ENOUGH = 1.5


class Titled(NamedTuple):
    """The title of a page."""

    text: str | None
    block: int | None
    """Number of the block it stands in; None where the page states it only in its head."""


def find_title(document: Document, main: MainText, stated: list[str]) -> Titled:
    """Find the title among the blocks above the first paragraph, else in the head of the page.

    `stated` are the titles of the head, which often end in the name of the site.
    """
    keys = {key(title) for title in stated}
    parts = {key(part) for title in stated for part in _parts_of(title)}
    opening = [i for i in range(max(0, main.first - _OPENING), main.first) if main.is_prose(i)]
    text = {i: key_words(document.blocks[i].text[:1000]) for i in (*opening, *main.blocks[:5])}
    menus = (main.is_listed(i) and not is_tool(block.text) for i, block in enumerate(document.blocks))
    links = [0, *accumulate(map(int, menus))]
    best: tuple[float, int] | None = None
    for at in range(max(0, main.first - _FAR), min(main.first + 2, len(document.blocks))):
        around = set().union(*(words for i, words in text.items() if i != at))
        weight = _weigh(document, main, at, keys, parts, around, links.__getitem__)
        if weight >= _ENOUGH and (best is None or weight >= best[0]):
            best = (weight, at)
    if best:
        return Titled(document.blocks[best[1]].text, best[1])
    return Titled(_without_site(stated, document), None)


def _weigh(
    document: Document,
    main: MainText,
    at: int,
    keys: set[str],
    parts: set[str],
    text: set[str],
    links_to: Callable[[int], int],
) -> float:
    block = document.blocks[at]
    own = key(block.text)
    if not 8 <= len(block.text) <= LONGEST or len(own) < 6 or is_portal_line(block.text):
        return 0
    words = key_words(block.text)
    shared = len(words & text) / max(4, len(words))
    # The head of a page may name its section only; the words of a title come back in its text.
    agrees = 1.0 if shared >= 0.1 else 0.25
    weight = 7 * shared
    nodes = list(document.ancestors(block.node))[:4]
    heading = max((_HEADINGS.get(node.tag, 0.0) for node in nodes[:2]), default=0.0)
    if at >= main.first and not heading and own not in keys | parts:
        return 0
    if own in keys:
        weight += 8 * agrees
    elif own in parts:
        weight += 7 * agrees
    weight += heading * max(0.4, agrees)
    weight += 1.5 if any(_HINT.search(node.hint) or node.itemprop == "headline" for node in nodes[:2]) else 0
    weight += 1 if block.bold * 10 >= len(block.text.replace(" ", "")) * 9 else 0
    weight -= 3 if block.linked > len(block.text) * 0.5 else 0
    weight -= 2 if any(node.tag in ("nav", "footer", "li") for node in nodes) else 0
    weight -= 2 if len(block.text) < 20 or block.text.count(" ") < 3 else 0
    # A sentence is a lead or a caption, and so is what stands below running text or a picture.
    weight -= 2.5 if block.text.endswith(".") and own not in keys | parts else 0
    weight -= 2 if block.image and not heading else 0
    weight -= 3.5 if _is_lead(document, main, at, text) else 0
    weight -= (
        2.5 if any(main.is_prose(i) and _near(document, i, at) for i in range(max(0, at - 2), at)) else 0
    )
    beside = document.blocks[max(0, at - 1) : at] + document.blocks[at + 1 : at + 2]
    weight += 1.5 if any(date_line(other.text) for other in beside) else 0
    weight -= 5 if _NAMES_A_SITE.match(fold(block.text)) else 0
    # Between the name of a site and its articles stand menus.
    weight -= min(10, links_to(main.first) - links_to(at))
    return weight - min(max(main.first - at, 0), 30) * 0.15


def _is_lead(document: Document, main: MainText, at: int, text: set[str]) -> bool:
    """Say whether a block stands below a title: a line close above speaks of the same and is no sentence."""
    for i in range(max(0, at - 3), at):
        line = document.blocks[i].text
        words = key_words(line)
        if (
            len(words) >= 4
            and len(words & text) * 4 >= len(words)
            and not line.endswith(".")
            and len(line) <= LONGEST
            and not main.is_listed(i)
            and not is_portal_line(line)
            and _near(document, i, at)
        ):
            return True
    return False


def _near(document: Document, a: int, b: int) -> bool:
    """Say whether two blocks stand in one small box."""
    nodes = [[id(n) for n in list(document.ancestors(document.blocks[at].node))[:3]] for at in (a, b)]
    return bool(set(nodes[0]) & set(nodes[1]))


def _parts_of(title: str) -> list[str]:
    """Give what stands before and what stands behind each place where a name of a site may start or end."""
    return [part for cut in _SITE.finditer(title) for part in (title[: cut.start()], title[cut.end() :])]


def _without_site(stated: list[str], document: Document) -> str | None:
    """Give the first stated title, without what follows the last dash where it names the site."""
    if not stated:
        return None
    names = {key(content) for name, content in document.metas if name in ("og:site_name", "application-name")}
    title = stated[0]
    for other in stated[1:]:
        if key(title).startswith(key(other)) and len(key(other)) >= 12:
            title = other
    cuts = list(_SITE.finditer(title))
    if cuts and len(title[: cuts[-1].start()]) >= 15:
        rest = title[cuts[-1].end() :]
        if key(rest) in names or len(rest) <= 45:
            return title[: cuts[-1].start()]
    return title
