"""Lines that are nothing but a web address, such as the one that people put above a page they keep."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_OWN_ADDRESS = re.compile(
    r"\s*(?:(?:nguồn|địa chỉ|url|source|link)\s*:\s*)?<?(https?://[^\s<>]{4,1000})>?[^\S\n]*(?:\n|$)",
    re.IGNORECASE,
)


def own_address(text: str) -> str:
    """Give the address that is all of the first line, as people put it above a page they keep; else ""."""
    match = _OWN_ADDRESS.match(text) if "://" in text else None
    return match[1] if match else ""


def is_address(text: str) -> bool:
    """Say whether a line is nothing but a web address, with stars or brackets around it."""
    return bool(_ADDRESS.fullmatch(text.strip("*_<>()[] ")))
