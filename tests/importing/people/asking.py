"""What the tests of this folder ask of a text: whom it names, in which offices."""

from __future__ import annotations

import unicodedata

from hdnd_tui.article import Official
from hdnd_tui.importing.page import Layout
from hdnd_tui.importing.people.officials import find_officials


def read(body: str, title: str = "", captions: tuple[str, ...] = ()) -> dict[str, Official]:
    """Give the officials of an article by name."""
    body = unicodedata.normalize("NFC", body)
    layout = Layout(title, bool(title), body, captions, (0,) * len(captions), None, (), (), "")
    return {official.name: official for official in find_officials(layout)}


def offices(body: str, title: str = "", captions: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Give the offices of each, written out."""
    return {name: [o.name for o in found.offices] for name, found in read(body, title, captions).items()}
