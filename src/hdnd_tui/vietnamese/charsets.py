"""Vietnamese text in the encodings of the years before Unicode, and Unicode read through the wrong one.

TCVN3 (fonts .VnTime), VNI-Windows (fonts VNI-Times), VISCII, windows-1258, and UTF-8 that somebody read as
windows-1252. An encoding is believed only where its reading is plainly Vietnamese and no other is near it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib import resources
from typing import NamedTuple

_SAMPLE = 40_000
"""Characters that are judged; a page in a legacy encoding is in it from its first line."""

_COMMON = frozenset(
    "của và các được nhân dân hội đồng ủy ban uỷ thành phố tỉnh huyện chủ tịch phó trong về là có cho với"
    " những một này đã tại từ người không đến năm theo việc để khi nhiều trên đại biểu họp quyết nghị"
    " công tác hoạt động nhà nước phát triển kinh tế xã giám sát cử tri thường trực kỳ đề bộ chính quyền cán"
    " thực hiện ngày tháng quận phường ông bà đồng chí trưởng ban tổ chức".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")
_LOST = re.compile(r"(?<=[^\W\d_])\?{1,3}(?=[^\W\d_])|(?<![^\s(\"“])\?{1,2}(?=[^\W\d_])")


class Reading(NamedTuple):
    """A text as one encoding reads it."""

    charset: str
    text: str
    score: float
    """Share of the words that are common Vietnamese words with their marks, 0 to 1."""


def vietnamese_share(text: str) -> float:
    """Give the share of words in `text` that are common Vietnamese words written with marks, 0 to 1."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if not words:
        return 0.0
    return sum(1 for word in words if word in _COMMON and _MARKED.search(word)) / len(words)


def read_legacy(data: bytes) -> Reading | None:
    """Read bytes that are no UTF-8 in the legacy encoding that is the clear winner; None without one."""
    return _winner([reading for read in (_cp1258, _tcvn3, _vni, _viscii) if (reading := read(data))], 0.0)


def reread(text: str) -> Reading | None:
    """Read again a text that was decoded through the wrong encoding; None where it is best as it is.

    Covers UTF-8 read as windows-1252 or Latin-1, and legacy letters carried into Unicode one by one.
    """
    if not any("\x80" <= char <= "\xff" for char in text[:_SAMPLE]):
        return None
    own = vietnamese_share(text)
    if own >= 0.1:
        return None
    readings = []
    for data in _bytes_behind(text):
        if (reading := _utf8(data)) is not None:
            readings.append(reading)
        readings += [found for read in (_tcvn3, _vni, _viscii) if (found := read(data))]
    return _winner(readings, own)


def letters_lost(text: str) -> bool:
    """Say whether question marks stand where letters were: `H?i ??ng`; nothing brings them back."""
    sample = text[:_SAMPLE]
    lost = len(_LOST.findall(sample))
    return lost >= 3 and lost * 12 >= len(_WORD.findall(sample))


def _winner(readings: list[Reading], own: float) -> Reading | None:
    best: dict[str, Reading] = {}
    for reading in readings:
        if reading.text not in best or reading.score > best[reading.text].score:
            best[reading.text] = reading
    order = sorted(best.values(), key=lambda reading: -reading.score)
    if not order or order[0].score < 0.1:
        return None
    second = max(own, order[1].score if len(order) > 1 else 0.0)
    return order[0] if order[0].score >= 2 * second else None


def _reading(charset: str, text: str) -> Reading:
    return Reading(charset, text, vietnamese_share(text))


def _cp1258(data: bytes) -> Reading | None:
    try:
        return _reading("windows-1258", unicodedata.normalize("NFC", data.decode("cp1258")))
    except UnicodeDecodeError:
        return None


def _tcvn3(data: bytes) -> Reading:
    text = _latin(data).translate(_single_bytes("tcvn3"))
    return _reading("TCVN3", "\n".join(_raise_capitals(line) for line in text.split("\n")))


def _viscii(data: bytes) -> Reading:
    return _reading("VISCII", data.decode("latin-1").translate(_single_bytes("viscii")))


def _vni(data: bytes) -> Reading:
    pattern, letters = _vni_pairs()
    return _reading("VNI", pattern.sub(lambda m: letters[m[0]], _latin(data)))


def _utf8(data: bytes) -> Reading | None:
    try:
        return _reading("UTF-8", unicodedata.normalize("NFC", data.decode("utf-8")))
    except UnicodeDecodeError:
        return None


_LETTERS = re.compile(r"[^\W\d_]{2,}")
_PLAIN_SMALL = re.compile("[a-z]")
_CAPITAL = re.compile("[A-ZĂÂĐÊÔƠƯ]")


def _raise_capitals(line: str) -> str:
    """Put back the capitals of a TCVN3 line: capital vowels with a tone share the bytes of the small ones.

    A word with two plain capitals and no plain small letter was set in the capital font, and so was a whole
    line without one; `Uỷ` and `Hà` alone stay as they are.
    """

    def is_capital(text: str, least: int) -> bool:
        return not _PLAIN_SMALL.search(text) and len(_CAPITAL.findall(text)) >= least

    if is_capital(line, 4):
        return line.upper()
    return _LETTERS.sub(lambda m: m[0].upper() if is_capital(m[0], 2) else m[0], line)


_CP1252_HIGH = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_FROM_CP1252 = {ord(char): byte for byte, char in _CP1252_HIGH.items()}


def _latin(data: bytes) -> str:
    """Decode as windows-1252; the five bytes that it leaves open stay what Latin-1 says."""
    return data.decode("latin-1").translate(_CP1252_HIGH)


def _bytes_behind(text: str) -> list[bytes]:
    """Give the bytes that windows-1252 or Latin-1 would have read as `text`; none where they could not."""
    try:
        return [text.translate(_FROM_CP1252).encode("latin-1")]
    except UnicodeEncodeError:
        return []


@cache
def _tables() -> dict[str, dict[str, str]]:
    source = resources.files("hdnd_tui.vietnamese").joinpath("charsets.json")
    tables: dict[str, dict[str, str]] = json.loads(source.read_text("utf-8"))
    return tables


@cache
def _single_bytes(name: str) -> dict[int, str]:
    table = {int(code, 16): letter for letter, code in _tables()[name].items()}
    if name == "tcvn3":
        # The text was read as windows-1252 first, where some of these bytes are other characters.
        return {ord(_CP1252_HIGH.get(code, chr(code))): letter for code, letter in table.items()}
    return table


@cache
def _vni_pairs() -> tuple[re.Pattern[str], dict[str, str]]:
    letters = {signs: letter for letter, signs in _tables()["vni"].items()}
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters
