"""Where the article stands in a saved page, by how dense its text is; class names are hints at most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, islice

from hdnd_tui.importing.formats.html_tables import beside_text
from hdnd_tui.importing.formats.html_tree import Block, Document, Node
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.foot_headings import is_foot_heading, is_related_heading
from hdnd_tui.importing.layout.furniture import is_breadcrumb, is_footer, is_label, is_menu, is_tool
from hdnd_tui.importing.layout.titles import key_words

_AROUND_THE_ARTICLE = frozenset(("nav", "footer", "aside"))
_OUTSIDE = re.compile(r"\b(?:comments?|footer|sidebar|breadcrumbs?|navbar|menu|related|popup|modal|banner)\b")
# Not `ends_in_sign`: a bare quote ends a block, and a closing bracket does not, as labels of forms have one.
_ENDED = (".", "…", "!", "?", ";", ":", '"', "”", "/")
_PROSE = 80
_SENTENCE = 40
_FEW_LINKS = 0.5
_APART = 12
"""Characters of a sentence that stand outside its links."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_FORM = 12
"""Blocks of a form that is one: some servers put whole pages into a form."""
_TEASER = 400
_TEASER_BLOCKS = 6
_PAGE = 200.0
"""Weight of the running text from which on an article needs no other sign."""
_ABOVE = 8
"""Blocks above the text of an article among which its title is looked for."""
_SAME_WORDS = 0.25
_LONG_HEAD = 5
"""Pairs of words of a title, at least."""
_CONTACT = re.compile(r"@|\d{6}")
"""What a site says of itself below its pages."""


class MainText:
    """The blocks of a page that are the article's, from its first paragraph to its last."""

    def __init__(self, document: Document, records: Sequence[range] = ()) -> None:
        """Find the text; `records` are the blocks of tables that list records."""
        self._document = document
        self._records = records
        self._listed = _teasers(document)
        self._weights = self._weighed()
        running = sum(weight for weight in self._weights if weight > 0)
        if self._listed and running < _PAGE and not self._is_titled():
            # Nothing but teasers: the page is a list, and its lines are all there is to keep.
            self._listed = set()
            self._weights = self._weighed()
        self._sums = [0.0, *accumulate(self._weights)]
        self.first = self.last = 0
        """Numbers of the first block and after the last."""
        self._text_first = 0
        if document.blocks:
            self.first, self.last = self._range()
            self.last = self._end()
        self.blocks = self._kept()

    def _is_titled(self) -> bool:
        """Say whether running text stands below a line that speaks of the same, as an article does."""
        blocks = self._document.blocks
        for i, block in enumerate(blocks):
            if not self.is_prose(i) or _CONTACT.search(block.text):
                continue
            said = key_words(block.text)
            above = (k for k in range(max(0, i - _ABOVE), i) if not (self.is_listed(k) or self.is_prose(k)))
            heads = (key_words(blocks[k].text) for k in above)
            if any(len(head) >= _LONG_HEAD and len(head & said) >= len(head) * _SAME_WORDS for head in heads):
                return True
        return False

    def is_prose(self, at: int) -> bool:
        """Say whether a block reads as running text that belongs to an article."""
        return self._weights[at] > 0

    def is_listed(self, at: int) -> bool:
        """Say whether a block stands in a list of other articles or is mostly a link."""
        return at in self._listed or _leads_away(self._document.blocks[at])

    def opening(self) -> list[int]:
        """Give the blocks above the first paragraph in one box with the text: headings, captions."""
        return [i for i in range(self._text_first, self.first) if not self.is_listed(i)]

    def _weighed(self) -> list[float]:
        """Weigh the blocks; the short cells of a table below running text do not tell against the text."""
        weights = [self._weight(i, block) for i, block in enumerate(self._document.blocks)]
        running = [0, *accumulate(weight > 0 for weight in weights)] if self._records else []
        for blocks in self._records:
            beside = beside_text(self._document, blocks)
            if running[beside.stop] > running[beside.start]:
                for i in blocks:
                    weights[i] = max(weights[i], 0.0)
        return weights

    def _weight(self, at: int, block: Block) -> float:
        length, linked = len(block.text), 0 if _says_more(block) else block.linked
        if linked > length * _FEW_LINKS:
            return -length - 30.0
        if at in self._listed:
            return -20.0
        running = length >= _PROSE or (length >= _SENTENCE and block.text.endswith(_ENDED))
        if not running:
            return -12.0
        if is_footer(block.text):
            return -20.0
        weight = float(length - 1.5 * linked - 20)
        for node in self._document.ancestors(block.node):
            if node.tag in _AROUND_THE_ARTICLE or (node.tag == "form" and node.last - node.first <= _FORM):
                return -20.0
            if _OUTSIDE.search(node.hint):
                weight *= 0.5
        return weight

    def sum(self, node: Node) -> float:
        """Give how much running text outweighs links and labels in an element."""
        return self._sums[node.last] - self._sums[node.first]

    def _range(self) -> tuple[int, int]:
        nodes = self._document.nodes
        best = max(range(len(nodes)), key=lambda n: (self.sum(nodes[n]), -n))
        most = self.sum(nodes[best])
        around = best
        # Short paragraphs, the lead and the byline often stand beside the element with the long ones.
        while nodes[around].parent >= 0 and self.sum(nodes[nodes[around].parent]) >= most - max(
            150, most * 0.12
        ):
            around = nodes[around].parent
            if nodes[around].tag == "body":
                break
        if most <= 0:
            return 0, len(self._document.blocks)
        first, last = nodes[around].first, nodes[around].last
        if around == best and last - first == 1 and nodes[best].parent >= 0:
            first, last = self._beside(first, nodes[nodes[best].parent])
        while first < last and not self.is_prose(first):
            first += 1
        self._text_first = min(first, nodes[best].first)
        return first, last

    def _beside(self, at: int, box: Node) -> tuple[int, int]:
        """Give the blocks around a paragraph that stands among links of the same box, where text prevails."""
        before, after = self._sums[box.first : at + 1], self._sums[at + 1 : box.last + 1]
        first = box.first + min(range(len(before)), key=lambda n: (before[n], -n))
        return first, at + 1 + max(range(len(after)), key=lambda n: (after[n], -n))

    def _end(self) -> int:
        """Give the block below the text at which comments or links to other articles begin."""
        texts = self._document.blocks
        sizes = [len(texts[i].text) if self.is_prose(i) else 0 for i in range(self.first, self.last)]
        total, before = sum(sizes), 0
        for i, size in enumerate(sizes, self.first):
            before += size
            if not before or (total - before) * 3 > before:
                continue
            if is_foot_heading(texts[i].text) or (before == total and not size and self._heads_a_box(i)):
                return i
        return self.last

    def _heads_a_box(self, at: int) -> bool:
        """Say whether a block below the text is a heading in the markup."""
        node = self._document.blocks[at].node
        return any(around.tag in _HEADINGS for around in islice(self._document.ancestors(node), 2))

    def _kept(self) -> list[int]:
        """Give the blocks of the range that are not links to elsewhere or boxes of such links."""
        boxes = self._boxes() | self._listed | self._below()
        kept: list[int] = []
        for i in range(self.first, self.last):
            block = self._document.blocks[i]
            ends_list = kept and kept[-1] == i - 1 and self._document.blocks[i - 1].text.endswith(";")
            if i in boxes or (_leads_away(block) and len(block.text) < 300 and not ends_list):
                continue
            kept.append(i)
        return [i for i in kept if not self._heads_links(i)]

    def _heads_links(self, at: int) -> bool:
        """Say whether a short block stands above links only, as a heading of them."""
        text = self._document.blocks[at].text
        if len(text) > 60 or self.is_prose(at):
            return False
        if is_related_heading(text):
            return True
        following = self._document.blocks[at + 1 : at + 3]
        return (
            bool(following)
            and text.endswith(":")
            and all(b.linked > len(b.text) * 0.8 and not _says_more(b) for b in following)
        )

    def _below(self) -> set[int]:
        """Give the blocks below the running text that the markup sets outside the article.

        A box between paragraphs may be the article's own, and so is its byline wherever it stands.
        """
        running = [i for i in range(self.first, self.last) if self.is_prose(i)]
        if not running:
            return set()
        blocks = self._document.blocks
        below = {i for i in range(running[-1] + 1, self.last) if is_footer(blocks[i].text)}
        for node in self._document.nodes:
            if node.tag in _AROUND_THE_ARTICLE and node.first > running[-1]:
                below.update(range(node.first, node.last))
            elif node.tag == "article" and node.first <= running[0] and running[-1] < node.last:
                below.update(range(node.last, self.last))
        return {i for i in below if not byline(blocks[i].text)}

    def _boxes(self) -> set[int]:
        """Give the blocks in elements where links outweigh the running text: related news, teasers."""
        boxes: set[int] = set()
        for node in self._document.nodes:
            if not (self.first <= node.first < node.last <= self.last) or node.last - node.first < 2:
                continue
            if (node.first, node.last) == (self.first, self.last):
                continue
            links = sum(
                1 for b in self._document.blocks[node.first : node.last] if b.linked > len(b.text) * 0.8
            )
            if links and self.sum(node) < -40 and links * 4 >= node.last - node.first:
                boxes.update(range(node.first, node.last))
        return boxes


def _teasers(document: Document) -> set[int]:
    """Give the blocks in lists of other articles: most items are a link and at most a few words below it."""
    items: dict[int, list[bool]] = {}
    for node in document.nodes:
        if node.last > node.first and node.parent >= 0:
            items.setdefault(node.parent, []).append(_is_teaser(document, node))
    lengths = [0, *accumulate(len(block.text) for block in document.blocks)]
    listed: set[int] = set()
    for number, teasers in items.items():
        node, count = document.nodes[number], sum(teasers)
        if (
            count >= 2
            and count * 4 >= len(teasers) * 3
            and lengths[node.last] - lengths[node.first] <= len(teasers) * _TEASER
        ):
            listed.update(range(node.first, node.last))
    return listed


def _is_teaser(document: Document, node: Node) -> bool:
    if node.last - node.first > _TEASER_BLOCKS:
        return False
    blocks = document.blocks[node.first : node.last]
    linked = any(
        block.linked >= max(15, 0.7 * len(block.text)) and not _says_more(block) for block in blocks[:3]
    )
    return linked and sum(len(block.text) for block in blocks) <= _TEASER


def _leads_away(block: Block) -> bool:
    """Say whether a block is mostly a link to another page."""
    return block.linked > len(block.text) * _FEW_LINKS and not _says_more(block)


def _says_more(block: Block) -> bool:
    """Say whether a block is text however much of it is a link: a point of a list, a sentence around it."""
    return block.text.endswith(";") or (
        block.text.endswith(".") and len(block.text) >= _SENTENCE and len(block.text) - block.linked >= _APART
    )


def is_portal_line(text: str) -> bool:
    """Say whether a block near a title is the portal's: a date, a path, a button, a label."""
    return bool(date_line(text)) or is_tool(text) or is_menu(text) or is_breadcrumb(text) or is_label(text)
