"""Which blocks of a saved page are captions of its pictures, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hdnd_tui.importing.formats.html_tree import Block, Document, Node
from hdnd_tui.importing.layout.bylines import byline
from hdnd_tui.importing.layout.captions import one_sentence, tells
from hdnd_tui.importing.layout.furniture import is_menu, is_tool

_HINT = re.compile(r"caption|legend|chu-?thich|photo-?note|image-?note|desc_?image")
_LONGEST = 320
_APART = 220
_PLAIN = 160
_MANY = 40
_LINE = 60
"""Characters of a block that can be a paragraph, in measuring how long they usually are."""


def caption_blocks(document: Document, blocks: Iterable[int], text: Iterable[int]) -> set[int]:
    """Give those of some blocks that caption a picture: in its box, or below it and set apart."""
    found = set()
    lengths = sorted(len(document.blocks[i].text) for i in text if len(document.blocks[i].text) > _LINE)
    usual = lengths[len(lengths) // 2] if lengths else 0
    for i in blocks:
        block = document.blocks[i]
        if is_tool(block.text) or is_menu(block.text):
            continue
        if len(block.text) <= _LONGEST and (
            _in_picture(document, i) or _below_picture(document, i) or _is_plain_caption(block, usual)
        ):
            found.add(i)
    return found


def _in_picture(document: Document, at: int) -> bool:
    """Say whether a block stands in an element made for one picture and its words."""
    for depth, node in enumerate(document.ancestors(document.blocks[at].node)):
        if node.tag in ("figcaption", "caption") or (
            _HINT.search(node.hint) and _size(document, node) <= _LONGEST
        ):
            return True
        if node.images and _size(document, node) <= _LONGEST:
            if node.tag in ("figure", "table"):
                return True
            if (
                node.last - node.first <= 2
                and depth <= 2
                and node.tag in ("div", "p", "td", "center", "dl", "span")
            ):
                return len(document.blocks[at].text) <= _APART and not byline(document.blocks[at].text)
        elif node.images or depth > 5:
            return False
    return False


def _below_picture(document: Document, at: int) -> bool:
    block = document.blocks[at]
    if not block.image or len(block.text) > _APART or byline(block.text):
        return False
    slanted = block.italic * 10 >= len(block.text.replace(" ", "")) * 9
    return slanted or (block.node >= 0 and document.nodes[block.node].centred)


def _is_plain_caption(block: Block, usual: int) -> bool:
    """Say whether a block right below a picture is one sentence, much shorter than the page's paragraphs."""
    text = block.text
    return (
        block.image
        and len(text) <= _PLAIN
        and len(text) * 1.5 <= usual
        and not text.endswith((":", ";", ",", "?"))
        and one_sentence(text)
        and not tells(text)
        and not byline(text)
    )


def _size(document: Document, node: Node) -> int:
    """Give the characters in an element; those of a large one are not counted, it holds no single picture."""
    if node.last - node.first > _MANY:
        return _LONGEST + 1
    return sum(len(block.text) for block in document.blocks[node.first : node.last])
