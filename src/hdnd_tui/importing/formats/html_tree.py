"""A saved page as a list of blocks: every visible line of text, with what the markup says about it.

lxml reads the markup: it takes malformed pages of any size in linear time and ships wheels for every Windows
that Python 3.11 runs on, 32-bit too; the standard library's parser takes seconds on 24 KB of `<a <a <a`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hdnd_tui.errors import PageRefused
from hdnd_tui.safetext import cap_marks

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q s samp"
    " small span st1:place strike"
    " strong sub sup time tt u var wbr".split()
)
_UNSEEN = frozenset(
    "script style noscript template svg math iframe object embed applet select option datalist textarea"
    " button input head"
    " canvas audio video map area".split()
)
_SPACES = re.compile(r"[\s\xa0]+")
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_MOST_NODES = 200_000
_MOST_BLOCKS = 20_000
"""Lines of a page; news has some hundreds."""
_MOST_SPANNED = 200
"""Rows of a table that one cell is believed to stand in."""
_HINTS = ("class", "id", "itemprop", "rel", "role")


@dataclass(slots=True)
class Node:
    """An element that blocks stand in."""

    tag: str
    parent: int
    """Number of the element around it; -1 for the outermost."""
    hint: str
    """Its class, id and the like, in lower case: a hint only, for every portal has its own."""
    itemprop: str
    first: int
    """Number of its first block."""
    last: int = 0
    """Number after its last block."""
    images: int = 0
    centred: bool = False
    italic: bool = False
    rows: int = 1
    """Rows of a table that a cell stands in."""


@dataclass(slots=True)
class Block:
    """One visible line of text."""

    text: str
    start: int
    """Offset in the text of the page."""
    node: int
    linked: int
    """Characters inside links."""
    italic: int
    bold: int
    image: bool
    """A picture stands between the block before and this one, or inside it."""

    @property
    def end(self) -> int:
        """The offset after the text."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Document:
    """A saved page."""

    nodes: list[Node] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    """Names (`name`, `property`, `itemprop`, in lower case) and contents of the meta elements."""
    linked_data: list[str] = field(default_factory=list)
    """The texts of the JSON-LD scripts."""
    head_title: str = ""
    canonical: str = ""
    base: str = ""
    saved_from: str = ""
    """The address that a browser writes into a page it saves."""

    @property
    def text(self) -> str:
        """The visible text, a block a line; offsets of the blocks count in it."""
        return "\n".join(block.text for block in self.blocks)

    def ancestors(self, node: int) -> Iterator[Node]:
        """Give an element and those around it, from the inside."""
        while node >= 0:
            yield self.nodes[node]
            node = self.nodes[node].parent


def _rows(cell: Any) -> int:
    """Give how many rows a cell says that it stands in."""
    stated = (cell.get("rowspan") or "").strip()
    return min(int(stated), _MOST_SPANNED) if stated.isascii() and stated.isdigit() else 1


_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")


def parse(markup: str) -> Document:
    """Read the markup of a page; raises PageRefused where there is no element or far too many."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.encode("utf-8"), parser)
    except etree.ParserError:
        root = None
    if root is None:
        raise PageRefused("không phải trang web", "this is not a web page")
    document = Document()
    if saved := _SAVED.search(markup[:3000]):
        document.saved_from = saved[1]
    _read_head(document, root)
    _Walk(document).run(root)
    return document


def collapse(text: str) -> str:
    """Give text with runs of spaces as one, as a browser shows it, and no other ends of lines; NFC."""
    text = _SPACES.sub(" ", text).strip()
    return text if text.isascii() else unicodedata.normalize("NFC", cap_marks(text))


def _read_head(document: Document, root: Any) -> None:
    for element in root.iter("meta", "link", "title", "script", "base"):
        tag = element.tag
        if tag == "meta":
            content = collapse(element.get("content") or "")
            for key in ("name", "property", "itemprop"):
                if content and (name := element.get(key)):
                    document.metas.append((name.strip().lower(), content))
        elif tag == "title":
            document.head_title = document.head_title or collapse("".join(element.itertext()))
        elif tag == "link" and (element.get("rel") or "").lower() == "canonical":
            document.canonical = document.canonical or (element.get("href") or "").strip()
        elif tag == "base":
            document.base = document.base or (element.get("href") or "").strip()
        elif tag == "script" and "ld+json" in (element.get("type") or ""):
            document.linked_data.append(element.text or "")


class _Walk:
    """Walks the elements in order and cuts the text into blocks."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pieces: list[str] = []
        self._linked = self._italic = self._bold = 0
        self._image = False
        self._offset = 0
        self._open: list[int] = [-1]
        self._links = self._slant = self._heavy = 0

    def run(self, root: Any) -> None:
        """Walk all elements; what a browser does not show is passed over with everything inside it."""
        from lxml import etree

        nodes = 0
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                nodes += 1
                if nodes > _MOST_NODES:
                    raise PageRefused("trang quá lớn", "the page is too large")
                if tag in _UNSEEN or element.get("hidden") is not None or self._is_unseen(element):
                    walk.skip_subtree()
                    continue
                self._start(tag, element)
            elif not (tag in _UNSEEN or element.get("hidden") is not None or self._is_unseen(element)):
                self._end(tag)
            if event == "end" and element.tail:
                self._text(element.tail)
        self._flush()

    @staticmethod
    def _is_unseen(element: Any) -> bool:
        style = element.get("style")
        return bool(style) and bool(_NO_DISPLAY.search(style))

    def _start(self, tag: str, element: Any) -> None:
        if tag == "br":
            self._flush()
        elif tag in ("img", "picture"):
            self._image = True
            for node in self._document.ancestors(self._open[-1]):
                node.images += 1
        elif tag in _INLINE:
            self._mark(tag, 1)
        else:
            self._flush()
            self._push(tag, element)
        if element.text:
            self._text(element.text)

    def _end(self, tag: str) -> None:
        if tag in ("br", "img", "picture"):
            return
        if tag in _INLINE:
            self._mark(tag, -1)
            return
        self._flush()
        self._document.nodes[self._open.pop()].last = len(self._document.blocks)

    def _mark(self, tag: str, step: int) -> None:
        if tag == "a":
            self._links += step
        elif tag in ("i", "em"):
            self._slant += step
        elif tag in ("b", "strong"):
            self._heavy += step

    def _push(self, tag: str, element: Any) -> None:
        style = element.get("style") or ""
        around = self._document.nodes[self._open[-1]] if self._open[-1] >= 0 else None
        self._document.nodes.append(
            Node(
                tag,
                self._open[-1],
                " ".join(element.get(name) or "" for name in _HINTS).lower(),
                (element.get("itemprop") or "").lower(),
                len(self._document.blocks),
                centred=tag == "center"
                or (element.get("align") or "").lower() == "center"
                or bool(_CENTRED.search(style))
                or bool(around and around.centred and tag not in ("td", "th")),
                italic=bool(_ITALIC.search(style)) or bool(around and around.italic),
                rows=_rows(element) if tag in ("td", "th") else 1,
            )
        )
        self._open.append(len(self._document.nodes) - 1)

    def _text(self, text: str) -> None:
        self._pieces.append(text)
        length = len(text.strip())
        self._linked += length if self._links > 0 else 0
        self._italic += length if self._slant > 0 else 0
        self._bold += length if self._heavy > 0 else 0

    def _flush(self) -> None:
        """Close the block that is open, if it holds any text."""
        if not self._pieces:
            return
        text = collapse("".join(self._pieces))
        self._pieces.clear()
        if text:
            if len(self._document.blocks) >= _MOST_BLOCKS:
                raise PageRefused("trang quá nhiều dòng", "the page has too many lines")
            node = self._open[-1]
            italic = len(text) if node >= 0 and self._document.nodes[node].italic else self._italic
            self._document.blocks.append(
                Block(text, self._offset, node, self._linked, italic, self._bold, self._image)
            )
            self._offset += len(text) + 1
            self._image = False
        self._linked = self._italic = self._bold = 0
