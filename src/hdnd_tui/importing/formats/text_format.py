"""`.txt`: the text of one page, as copied or saved from a portal, perhaps with its address above it."""

from __future__ import annotations

from collections.abc import Iterator

from hdnd_tui.importing.formats.decode import decode
from hdnd_tui.importing.layout.addresses import own_address
from hdnd_tui.importing.page import Page


def read(data: bytes, source: str) -> Iterator[Page]:
    """Give the one page of a text file; raises PageRefused where it cannot be read."""
    decoded = decode(data)
    yield Page(decoded.text, own_address(decoded.text) or source, data, warning=decoded.warning)
