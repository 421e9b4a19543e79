"""What a saved page states about its article: meta elements, JSON-LD, OpenGraph, microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from hdnd_tui.importing.formats.html_tree import Document, collapse

_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "pubdate", "publishdate",
    "publish-date", "publish_date", "article.published", "published_time", "date.published",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created",
    "datecreated", "article:published", "parsely-pub-date", "sailthru.date", "date", "lastmod",
)  # fmt: skip
_TITLE = ("headline", "og:title", "twitter:title", "dc.title", "title")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "creator")
_SITE = ("og:site_name", "application-name", "source", "copyright", "dc.publisher", "publisher")
_ADDRESS = ("og:url", "url", "twitter:url", "dc.identifier")
_ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)
_DEEPEST = 60


class Metadata:
    """The statements of a page's head, asked for by what they mean."""

    def __init__(self, document: Document) -> None:
        self._metas: dict[str, list[str]] = {}
        for name, content in document.metas:
            self._metas.setdefault(name, []).append(content)
        self._articles = [o for text in document.linked_data for o in _articles(text)]
        self._document = document

    def titles(self) -> list[str]:
        """Give the titles that the page states, the most telling first; some end in the name of the site."""
        titles = [t for o in self._articles for t in _texts(o.get("headline") or o.get("name"))]
        titles += self._named(_TITLE)
        if self._document.head_title:
            titles.append(self._document.head_title)
        return list(dict.fromkeys(collapse(title) for title in titles if title))

    def published(self) -> str | None:
        """Give the day of publication as stated; None where the page states none."""
        stated = [
            t for key in ("datePublished", "dateCreated") for o in self._articles for t in _texts(o.get(key))
        ]
        stated += self._named(_PUBLISHED)
        return next((text for text in stated if re.search(r"\d", text)), None)

    def author(self) -> str | None:
        """Give the author as stated; None where the page names none or only its site."""
        stated = [t for o in self._articles for t in _texts(o.get("author"))] + self._named(_AUTHOR)
        sites = {site.casefold() for site in self.sites()}
        return next((t for t in stated if t.casefold() not in sites and not t.startswith("http")), None)

    def sites(self) -> list[str]:
        """Give the names of the site, its publishers' last; empty where none is stated."""
        publishers = [t for o in self._articles for t in _texts(o.get("publisher"))]
        return list(dict.fromkeys([*self._named(_SITE), *publishers]))

    def address(self) -> str | None:
        """Give the address that the page says it has."""
        stated = [self._document.canonical, *self._named(_ADDRESS), self._document.saved_from]
        return next((a for a in stated if a.startswith(("http://", "https://"))), None)

    def _named(self, names: tuple[str, ...]) -> list[str]:
        return [content for name in names for content in self._metas.get(name, ())]


def _articles(text: str) -> Iterator[dict[str, Any]]:
    """Give the objects of a JSON-LD script that describe an article."""
    if text.count("{") + text.count("[") > 2000:
        return
    try:
        value = json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(item, list):
            waiting += [(inner, depth + 1) for inner in item]
        elif isinstance(item, dict):
            kinds = item.get("@type")
            if any(_ARTICLE.search(kind) for kind in _texts(kinds)):
                yield item
            waiting += [(item[key], depth + 1) for key in ("@graph", "mainEntity") if key in item]


def _texts(value: Any) -> list[str]:
    """Give the texts of a JSON-LD value: itself, its name, or those of a list."""
    if isinstance(value, str):
        return [collapse(value)] if value.strip() else []
    if isinstance(value, dict):
        return _texts(value.get("name"))
    if isinstance(value, list):
        return [text for item in value[:20] if not isinstance(item, list) for text in _texts(item)]
    return []
