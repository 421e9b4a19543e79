"""The title of a saved page: the line above the text that its head, its markup and the text agree on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from hdnd_tui.importing.formats.html_tree import Block, Document, Node
from hdnd_tui.importing.formats.main_text import MainText, is_portal_line
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.furniture import is_tool
from hdnd_tui.importing.layout.titles import LONGEST, key, key_words, names_a_site

_SITE = re.compile(r"\s+(?:[-–—|»•·]|::)\s+")
_HEADINGS = {"h1": 4.0, "h2": 3.0, "h3": 2.5, "h4": 2.0, "h5": 1.0, "h6": 1.0}
_HINT = re.compile(r"title|headline|tieu-?de|heading")
_FAR = 60
_OPENING = 8
"""Blocks above the first paragraph among which the lead may stand."""
_ENOUGH = 1.5
"""What must speak for a block at least."""
_AGREES = 0.1
"""Share of a title's pairs of words that come back in the text at least."""
_FARTHEST = 30
"""Blocks from the text beyond which a title is no less likely."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """What each sign says for or against a block as the title.

    Set by hand on saved pages of council portals and newspapers; `tests/bench/saved_html.py` counts the
    titles that they find on made ones.
    """

    shared: float = 7.0
    """For, times the share of its pairs of words that the text holds: a title comes back in its text."""
    stated: float = 8.0
    """For: the head of the page gives it as the title."""
    stated_part: float = 7.0
    """For: the head gives it beside the name of the site."""
    doubted: float = 0.25
    """What is left of these two where the text does not agree: the head may name the section only."""
    heading_doubted: float = 0.4
    """What is left then of `_HEADINGS`."""
    hinted: float = 1.5
    """For: the class or the property of its box names it so."""
    bold: float = 1.0
    linked: float = 3.0
    """Against: it leads to another page."""
    listed: float = 2.0
    """Against: it stands in a menu, a foot or a list."""
    short: float = 2.0
    sentence: float = 2.5
    """Against: a full stop behind what the head does not give."""
    picture: float = 2.0
    lead: float = 3.5
    below_text: float = 2.5
    dated: float = 1.5
    """For: the line of the date stands beside it."""
    names_a_site: float = 5.0
    menus: float = 10.0
    """Against at most, by 1 for each line of a menu below it: above the menus stands the name of the site."""
    far: float = 0.15
    """Against, for each block between it and the text."""


_WEIGHTS = _Weights()


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
    """Give how much speaks for a block as the title; 0 or less where it can be none.

    `keys` and `parts` are those of the titles of the head, `text` the pairs of words of the paragraphs,
    `links_to` counts the lines of menus before a block.
    """
    block = document.blocks[at]
    own = key(block.text)
    if not 8 <= len(block.text) <= LONGEST or len(own) < 6 or is_portal_line(block.text):
        return 0
    nodes = list(document.ancestors(block.node))[:4]
    heading = max((_HEADINGS.get(node.tag, 0.0) for node in nodes[:2]), default=0.0)
    stated = _WEIGHTS.stated if own in keys else _WEIGHTS.stated_part if own in parts else 0.0
    if at >= main.first and not heading and not stated:
        return 0
    words = key_words(block.text)
    shared = len(words & text) / max(4, len(words))
    agrees = 1.0 if shared >= _AGREES else _WEIGHTS.doubted
    weight = _WEIGHTS.shared * shared + stated * agrees + heading * max(_WEIGHTS.heading_doubted, agrees)
    weight += _marked_up(block, nodes)
    # A sentence is a lead or a caption, and so is what stands below running text or a picture.
    if block.text.endswith(".") and not stated:
        weight -= _WEIGHTS.sentence
    if block.image and not heading:
        weight -= _WEIGHTS.picture
    if _is_lead(document, main, at, text):
        weight -= _WEIGHTS.lead
    if any(main.is_prose(i) and _near(document, i, at) for i in range(max(0, at - 2), at)):
        weight -= _WEIGHTS.below_text
    beside = document.blocks[max(0, at - 1) : at] + document.blocks[at + 1 : at + 2]
    if any(date_line(other.text) for other in beside):
        weight += _WEIGHTS.dated
    if names_a_site(block.text):
        weight -= _WEIGHTS.names_a_site
    weight -= min(_WEIGHTS.menus, links_to(main.first) - links_to(at))
    return weight - min(max(main.first - at, 0), _FARTHEST) * _WEIGHTS.far


def _marked_up(block: Block, nodes: list[Node]) -> float:
    """Give what the markup of a block says for its being a title; `nodes` are those it stands in."""
    weight = 0.0
    if any(_HINT.search(node.hint) or node.itemprop == "headline" for node in nodes[:2]):
        weight += _WEIGHTS.hinted
    if block.bold * 10 >= len(block.text.replace(" ", "")) * 9:
        weight += _WEIGHTS.bold
    if block.linked > len(block.text) * 0.5:
        weight -= _WEIGHTS.linked
    if any(node.tag in ("nav", "footer", "li") for node in nodes):
        weight -= _WEIGHTS.listed
    if len(block.text) < 20 or block.text.count(" ") < 3:
        weight -= _WEIGHTS.short
    return weight


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


def _parts_of(title: str) -> Iterator[str]:
    """Give what stands before and what stands behind each place where a name of a site may start or end.

    What is longer than any title is left out.
    """
    for cut in _SITE.finditer(title):
        if cut.start() <= LONGEST:
            yield title[: cut.start()]
        if len(title) - cut.end() <= LONGEST:
            yield title[cut.end() :]


def _without_site(stated: list[str], document: Document) -> str | None:
    """Give the first stated title, without what follows the last dash where it names the site."""
    if not stated:
        return None
    names = {key(content) for name, content in document.metas if name in ("og:site_name", "application-name")}
    title, own = stated[0], key(stated[0])
    for other in stated[1:]:
        if len(beside := key(other)) >= 12 and own.startswith(beside):
            title, own = other, beside
    cuts = list(_SITE.finditer(title))
    if cuts and len(title[: cuts[-1].start()]) >= 15:
        rest = title[cuts[-1].end() :]
        if key(rest) in names or len(rest) <= 45:
            return title[: cuts[-1].start()]
    return title
