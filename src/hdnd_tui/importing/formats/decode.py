"""From bytes to the text of a page: which encoding, NFC, lines ending in LF; nothing is cleaned here."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from hdnd_tui.errors import PageRefused
from hdnd_tui.safetext import cap_marks, clean
from hdnd_tui.vietnamese import charsets
from hdnd_tui.wording import Wording

MAX_BYTES = 8 * 1024 * 1024
"""A page of news has some ten thousand bytes; what is a thousand times as large is something else."""

_FEW_LOST = 3
"""Unreadable bytes that even a short text may have."""
LETTERS_LOST = Wording(
    "Trang đã mất chữ có dấu (dấu ? thay cho chữ), không phục hồi được; hãy tìm bản khác còn đủ dấu.",
    "The page has lost its accented letters (question marks in their place); look for a better copy.",
)
BYTES_LOST = Wording(
    "Một vài byte của trang không đọc được và hiện là �.",
    "A few bytes of the page could not be read and show as �.",
)


class Decoded(NamedTuple):
    """The text of a page, and what the user should be told about it."""

    text: str
    charset: str
    warning: Wording | None


def decode(data: bytes) -> Decoded:
    """Read the bytes of a page in the encoding they are plainly in.

    Raises PageRefused where they are empty, too many, no text, or in no encoding that clearly wins.
    """
    if len(data) > MAX_BYTES:
        size = MAX_BYTES // (1024 * 1024)
        raise PageRefused(f"quá lớn (hơn {size} MB), không phải một trang tin", f"too large (over {size} MB)")
    if not data.strip():
        raise PageRefused("tệp rỗng", "the file is empty")
    text, charset, damaged = _read(data)
    text = normalise(text)
    if not clean(text).strip():
        raise PageRefused("tệp rỗng", "the file is empty")
    if charset.startswith("UTF") and (reading := charsets.reread(text)):
        text, charset = normalise(reading.text), reading.charset
    warning = BYTES_LOST if damaged else LETTERS_LOST if charsets.letters_lost(text) else None
    return Decoded(text, charset, warning)


def normalise(text: str) -> str:
    """Give text in NFC with lines ending in LF; lone surrogates become U+FFFD, runs of marks are capped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", cap_marks(text))


def _read(data: bytes) -> tuple[str, str, bool]:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if wide := "utf-16" if marked else _utf16_without_mark(data):
        text = data.decode(wide, "replace")
        if not marked or _is_mostly_latin(text):
            return text, "UTF-16", False
    if marked or b"\0" in data:
        raise PageRefused("không phải tệp văn bản", "this is not a text file")
    try:
        return data.decode("utf-8-sig"), "UTF-8", False
    except UnicodeDecodeError:
        pass
    if reading := charsets.read_legacy(data):
        return reading.text, reading.charset, False
    if reading := charsets.read_mixed(data):
        return reading.text, reading.charset, False
    text = data.decode("utf-8-sig", "replace")
    if text.count("\ufffd") <= max(_FEW_LOST, len(text) // 200) and charsets.vietnamese_share(text) >= 0.1:
        return text, "UTF-8", True
    raise PageRefused(
        "không nhận ra bảng mã; hãy mở tệp rồi lưu lại dạng UTF-8",
        "the encoding is not recognised; open the file and save it as UTF-8",
    )


def _is_mostly_latin(text: str) -> bool:
    """Say whether most letters are Latin ones: bytes that are no text make signs of all scripts."""
    letters = [char for char in text[:4096] if char.isalpha() or char == "\ufffd"]
    return sum(char < "\u0370" or "\u1e00" <= char < "\u1f00" for char in letters) * 2 > len(letters)


def _utf16_without_mark(data: bytes) -> str | None:
    """Name the byte order of UTF-16 text without a mark: every other byte of its Latin letters is zero."""
    sample = data[:4096]
    if len(data) % 2 or len(sample) < 8:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even * 20 < odd:
        return "utf-16-le"
    if even > half * 0.4 and odd * 20 < even:
        return "utf-16-be"
    return None
