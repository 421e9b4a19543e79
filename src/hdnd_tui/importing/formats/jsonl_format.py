"""A line of a `.jsonl` file: a page, or an article with its fields apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats.decode import LETTERS_LOST, normalise
from hdnd_tui.importing.layout.addresses import own_address
from hdnd_tui.importing.page import Page
from hdnd_tui.vietnamese import charsets

_DEEPEST = 40
"""Levels of brackets in a line; a page has two, and JSON of thousands of levels exhausts the reader."""


def read(data: bytes, source: str) -> Iterator[Page]:
    """Give the page of one line; raises PageRefused where it is none.

    A line is `{"id", "title", "text", "published", "author", "source"}` with `text` required, or `raw` in
    place of `text` and `title`: the text of a page as in a `.txt` file.
    """
    yield _page(data.removeprefix(b"\xef\xbb\xbf"), source)


def _page(line: bytes, source: str) -> Page:
    value = _object(line)
    raw = value["raw"] if _string(value, "raw") else None
    text = value.get("text") if raw is None else raw
    if not isinstance(text, str) or not text.strip():
        raise PageRefused("thiếu trường text", 'the field "text" is missing')
    title, author, text = _reread(_string(value, "title"), _string(value, "author"), normalise(text))
    identity = value.get("id")
    return Page(
        text=text,
        source=_string(value, "source") or (own_address(text) if raw is not None else "") or source,
        original=line,
        id=str(identity) if type(identity) is int else _string(value, "id"),
        title=title if raw is None else None,
        published=_string(value, "published"),
        author=author,
        structured=raw is None,
        warning=LETTERS_LOST if charsets.letters_lost(text) else None,
    )


def _reread(title: str | None, author: str | None, text: str) -> tuple[str | None, str | None, str]:
    """Give title, author and text with letters that were decoded through the wrong encoding read again.

    They are judged together: a title alone has too few words.
    """
    fields = [" ".join((field or "").split()) for field in (title, author)]
    reading = charsets.reread("\n".join((*fields, text)))
    if reading is None:
        return title, author, text
    title, author, text = normalise(reading.text).split("\n", len(fields))
    return title or None, author or None, text


def _object(line: bytes) -> dict[str, Any]:
    if line.count(b"[") + line.count(b"{") > _DEEPEST and _depth(line) > _DEEPEST:
        raise PageRefused("không phải JSON của một trang tin", "this is not the JSON of a page")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise PageRefused("không phải JSON", "this is not JSON") from None
    if not isinstance(value, dict):
        raise PageRefused("không phải một đối tượng JSON", "this is not a JSON object")
    return value


def _depth(line: bytes) -> int:
    """Give an upper bound of the levels of brackets: strings are not told from the rest."""
    depth = deepest = 0
    for byte in line:
        if byte in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif byte in b"]}":
            depth -= 1
    return deepest


def _string(value: dict[str, Any], key: str) -> str | None:
    """Give a field that is text and not blank; anything else counts as absent."""
    field = value.get(key)
    return normalise(field.strip()) if isinstance(field, str) and field.strip() else None
