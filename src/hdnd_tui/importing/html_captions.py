"""Which blocks of a saved page are captions of its pictures, by where they stand."""

from __future__ import annotations

import re

from hdnd_tui.importing.bylines import byline
from hdnd_tui.importing.furniture import is_menu, is_tool
from hdnd_tui.importing.html_tree import Document, Node
from hdnd_tui.importing.main_text import MainText

_HINT = re.compile(r"caption|legend|chu-?thich|photo-?note|image-?note|desc_?image")
_LONGEST = 320
_APART = 220


def caption_blocks(document: Document, main: MainText) -> set[int]:
    """Give the blocks that caption a picture: in a figure, a picture's table or box, or slanted below it."""
    found = set()
    for i in main.blocks:
        block = document.blocks[i]
        if is_tool(block.text) or is_menu(block.text):
            continue
        if len(block.text) <= _LONGEST and (_in_picture(document, i) or _below_picture(document, i)):
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


def _size(document: Document, node: Node) -> int:
    return sum(len(block.text) for block in document.blocks[node.first : node.last])
