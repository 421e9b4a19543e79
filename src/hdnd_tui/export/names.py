"""Names for exported files that hold on Windows and Linux, whatever the title and the id say."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from hdnd_tui.article import Article
from hdnd_tui.safetext import printable

MOST_UNITS = 120
"""UTF-16 units of a name with its suffix: Windows counts so, and a whole path has 260 there."""
MOST_BYTES = 240
"""Bytes of a name with its suffix in UTF-8: Linux counts so and allows 255."""

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_PLAIN_ID = re.compile(r"[0-9a-z](?:[0-9a-z._-]{0,38}[0-9a-z])?")
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"} | {
    f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"
}


def file_name(article: Article, suffix: str) -> str:
    """Give `2022-03-25 Title of the article - id.txt`; two ids never give names that a disk holds equal.

    An id that is no plain word in lower case stands as the start of its SHA-256, so that case, letters that
    look alike to a disk and signs that a name cannot hold make no collision.
    """
    tag = article.id
    if not _PLAIN_ID.fullmatch(tag) or ".." in tag:
        tag = hashlib.sha256(article.id.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    end = f" - {tag}{suffix}"
    day = article.date or (str(article.year) if article.year else "")
    words = _words(f"{day} {article.title}".strip(), MOST_UNITS - _units(end), MOST_BYTES - len(end.encode()))
    name = f"{words}{end}" if words else end.lstrip(" -")
    return f"_{name}" if _is_reserved(name) else name


def numbered(name: str, number: int) -> str:
    """Give `name` with ` (number)` before its suffix."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem} ({number}){dot}{suffix}" if dot else f"{name} ({number})"


def name_key(name: str) -> str:
    """Give what a disk that knows no case compares names by."""
    return unicodedata.normalize("NFC", name.casefold())


def _is_reserved(name: str) -> bool:
    return name.partition(".")[0].strip().casefold() in _RESERVED


def _words(text: str, units: int, size: int) -> str:
    """Give as much of a title as fits, without the characters and the ends that a file name cannot have."""
    kept = " ".join(_NOT_IN_NAMES.sub(" ", printable(text)).split()).strip(". ")
    # A leading dash would be an option to the next program, a leading dot hides the file.
    kept = kept.lstrip("-~ ")[:units]
    while kept and (_units(kept) > units or len(kept.encode()) > size):
        kept = kept[:-1]
    while kept and unicodedata.combining(kept[-1]):
        kept = kept[:-1]
    return kept.rstrip(". ")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
