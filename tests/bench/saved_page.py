# ruff: noqa: E501 - markup and figures stand on one line
"""An article put into the frame of a site, the markup then changed, and the text that a browser would copy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from tests.bench.saved_article import Written


@dataclass(frozen=True)
class Frame:
    """A saved page of a site, and where its articles stand in it."""

    name: str
    markup: str
    slot: str
    """XPath of the element whose content is the article."""
    site: str
    head_slot: str = ""
    """XPath of the element for title, date and lead, where the site has one apart."""
    foot_slot: str = ""
    removed: tuple[str, ...] = ()
    """XPaths of elements that belonged to the article that was saved."""


def fill(frame: Frame, written: Written, rng: Random) -> str:
    """Give the page of a site with an article in its place and the markup changed at random."""
    root = _parsed(frame.markup)
    slot = root.xpath(frame.slot)[0]
    slots = {"before": frame.head_slot, "text": frame.slot, "after": frame.foot_slot}
    parts = {frame.slot: ""}
    for part, path in slots.items():
        parts[path or frame.slot] = parts.get(path or frame.slot, "") + getattr(written, part)
    targets = [(root.xpath(path)[0], markup) for path, markup in parts.items()]
    for path in frame.removed:
        for element in root.xpath(path):
            _remove(element)
    for target, markup in targets:
        _empty(target)
        target.append(lxml_html.fragment_fromstring(f"<div>{markup}</div>"))
    _fill_head(root, written)
    change = rng.random()
    if change < 0.35:
        _rename(root, rng, scramble=True)
    elif change < 0.6:
        _rename(slot, rng, scramble=True)
    if rng.random() < 0.12:
        _tables(root, slot)
    if rng.random() < 0.12:
        _form(root)
    return "<!DOCTYPE html>\n" + str(etree.tostring(root, encoding="unicode", method="html"))


def _parsed(markup: str) -> Any:
    return lxml_html.document_fromstring(markup.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        element.tail = None
        parent.remove(element)


def _empty(element: Any) -> None:
    for child in list(element):
        element.remove(child)
    element.text = None


_STATED = re.compile(r"title|date|description|author|keywords|lastmod|news_keywords", re.IGNORECASE)


def _fill_head(root: Any, written: Written) -> None:
    head = root.find("head")
    if head is None:
        head = etree.Element("head")
        root.insert(0, head)
    for meta in list(root.iter("meta")):
        stated = " ".join(meta.get(name) or "" for name in ("name", "property", "itemprop"))
        if _STATED.search(stated) or stated.startswith("og:url"):
            _remove(meta)
    for element in [*root.iter("title"), *root.xpath("//link[@rel='canonical']")]:
        if element.getparent() is not None and element.getparent().tag == "head":
            _remove(element)
    title = etree.SubElement(head, "title")
    title.text = written.head_title
    if written.head:
        wrapped = lxml_html.fragment_fromstring(written.head, create_parent="div")
        for element in list(wrapped):
            head.append(element)


def _rename(root: Any, rng: Random, *, scramble: bool) -> None:
    names: dict[str, str] = {}

    def renamed(word: str) -> str:
        if word not in names:
            names[word] = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(3, 7)))
        return names[word]

    for element in root.iter():
        if isinstance(element.tag, str):
            for attribute in ("class", "id"):
                if value := element.get(attribute):
                    element.set(attribute, " ".join(renamed(word) for word in value.split()))


def _tables(root: Any, slot: Any) -> None:
    """Put tables in place of the boxes around the article."""
    element = slot
    while element is not None and element.tag != "body":
        parent = element.getparent()
        if element.tag in ("div", "section", "article"):
            element.tag = "td"
            table, row = etree.Element("table"), etree.Element("tr")
            table.tail, element.tail = element.tail, None
            parent.replace(element, table)
            table.append(row)
            row.append(element)
        element = parent


def _form(root: Any) -> None:
    """Put the whole page into a form, as some servers do."""
    body = root.find("body")
    form = etree.Element("form", action="./", method="post")
    form.text, body.text = body.text, None
    form.extend(list(body))
    body.append(form)


_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SILENT = frozenset(
    "script style noscript template svg math head textarea select option iframe object button input".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hr html li main nav ol p pre section table tbody thead tr ul caption legend".split()
)  # fmt: skip
_APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure".split())


def visible_text(markup: str) -> str:
    """Give the text that selecting all and copying in a browser gives: a line a block, more at paragraphs."""
    copied = _Copied()
    copied.walk(_parsed(markup))
    return "\n".join(line.strip(" ") for line in "".join(copied.out).split("\n"))


class _Copied:
    """Gathers the text of a page as a browser copies it."""

    def __init__(self) -> None:
        self.out: list[str] = []

    def walk(self, element: Any) -> None:
        """Add an element with all that is in it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT or _HIDDEN.search(element.get("style") or ""):
            return
        lines = (2 if tag in _APART else 1) if tag in _BLOCKS else 0
        self._break(lines)
        if tag == "br":
            self.out.append("\n")
        self._words(element.text)
        for child in element:
            self.walk(child)
            self._words(child.tail)
        if tag in ("td", "th") and element.getnext() is not None:
            self.out.append("\t")
        self._break(lines)

    def _break(self, lines: int) -> None:
        if self.out and lines:
            have = next((i for i, piece in enumerate(reversed(self.out)) if piece != "\n"), len(self.out))
            self.out.extend("\n" for _ in range(lines - have))

    def _words(self, text: str | None) -> None:
        text = re.sub(r"[ \t\n\r\f]+", " ", text or "")
        if not self.out or self.out[-1].endswith(("\n", " ", "\t")):
            text = text.lstrip(" ")
        if text:
            self.out.append(text)
