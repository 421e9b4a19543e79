"""Vietnamese text in the encodings of the years before Unicode, and Unicode read through the wrong one.

TCVN3 (fonts .VnTime), VNI-Windows (fonts VNI-Times), VISCII, windows-1258, and UTF-8 that somebody read as
windows-1252. An encoding is believed only where its reading is plainly Vietnamese and no other is near it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import islice
from typing import NamedTuple

from hdnd_tui.tables import table
from hdnd_tui.vietnamese.syllables import is_syllable

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
_HIGH = re.compile("[\x80-\xff]")
_UNBROKEN = re.compile(r"[^\s\x00-\x40\[-`{-\x7f“”‘’–—…]+")
"""Letters of any encoding without signs of print between them."""
_MOST_WORDS = 1500
_FEWEST = 4
"""Words beyond ASCII without which nothing is judged."""
_PLAIN = 0.75
_CLEAR = 0.1
"""Share of words by which the second reading has more that are no syllables, beyond twice the best's own."""
_MORE = 2.5
"""Words by which the best reading must lead."""
_FOREIGN = 0.5
_FEWEST_LOST = 3
_LOST = re.compile(r"(?<=[^\W\d_])\?{1,3}(?=[^\W\d_])|(?<![^\s(\"“])\?{1,2}(?=[^\W\d_])")


class Reading(NamedTuple):
    """A text as one encoding reads it."""

    charset: str
    text: str
    score: float
    """Share of the words beyond ASCII that can be Vietnamese syllables, 0 to 1."""
    words: int
    """How many such words there are, up to a limit."""


def vietnamese_share(text: str) -> float:
    """Give the share of words in `text` that are common Vietnamese words written with marks, 0 to 1."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if not words:
        return 0.0
    return sum(1 for word in words if word in _COMMON and _MARKED.search(word)) / len(words)


def read_legacy(data: bytes) -> Reading | None:
    """Read bytes that are no UTF-8 in the legacy encoding that is the clear winner; None without one."""
    return _winner([reading for read in (_cp1258, _tcvn3, _vni, _viscii) if (reading := read(data))], 0.0)


def read_mixed(data: bytes) -> Reading | None:
    """Read bytes whose lines are partly UTF-8 and partly in one legacy encoding; None for any others."""
    lines = data.split(b"\n")
    texts: list[str | None] = []
    for line in lines:
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(None)
    if not any(text and not text.isascii() for text in texts):
        return None
    foreign = read_legacy(b"\n".join(line for line, text in zip(lines, texts, strict=True) if text is None))
    if foreign is None:
        return None
    rest = iter(foreign.text.split("\n"))
    whole = "\n".join(next(rest, "") if text is None else text for text in texts)
    return Reading(f"UTF-8, {foreign.charset}", whole, foreign.score, foreign.words)


def reread(text: str) -> Reading | None:
    """Read again a text that was decoded through the wrong encoding; None where it is best as it is.

    Covers UTF-8 read as windows-1252 or Latin-1, and legacy letters carried into Unicode one by one. Where
    only some of its lines are such, these alone are read again.
    """
    if not _HIGH.search(text):
        return None
    lines = text.split("\n")
    whole = _is_foreign(text)
    foreign = [i for i, line in enumerate(lines) if whole or (_HIGH.search(line) and _is_foreign(line))]
    if not foreign:
        return None
    part = "\n".join(lines[i] for i in foreign)
    readings = []
    for data in _bytes_behind(part):
        if (reading := _utf8(data)) is not None:
            readings.append(reading)
        readings += [found for read in (_tcvn3, _vni, _viscii) if (found := read(data))]
    best = _winner(readings, _score(part)[0])
    if best is None:
        return None
    again = best.text.split("\n")
    if len(again) != len(foreign):
        return None
    for i, line in zip(foreign, again, strict=True):
        lines[i] = line
    return Reading(best.charset, "\n".join(lines), best.score, best.words)


def _is_foreign(line: str) -> bool:
    """Say whether the words of a line that are beyond ASCII are mostly no Vietnamese syllables."""
    if _BEYOND_CP1252.search(line):
        return False
    score, words = _score(line)
    return words > 0 and score < _FOREIGN


def letters_lost(text: str) -> bool:
    """Say whether question marks stand where letters were: `H?i ??ng`; nothing brings them back."""
    sample = text[:_SAMPLE]
    if sample.count("?") < _FEWEST_LOST:
        return False
    lost = len(_LOST.findall(sample))
    return lost >= _FEWEST_LOST and lost * 12 >= len(_WORD.findall(sample))


def _winner(readings: list[Reading], own: float) -> Reading | None:
    """Give the reading that is plainly Vietnamese where no other, nor the text as it is, comes near it."""
    best: dict[str, Reading] = {}
    for reading in readings:
        if reading.text not in best or reading.score > best[reading.text].score:
            best[reading.text] = reading
    order = sorted(best.values(), key=lambda reading: -reading.score)
    if not order or order[0].score < _PLAIN or order[0].words < _FEWEST:
        return None
    first, *others = order
    second = max(own, others[0].score if others else 0.0)
    clear = (1 - second) - 2 * (1 - first.score) >= _CLEAR and (first.score - second) * first.words >= _MORE
    if not clear or (others and vietnamese_share(others[0].text) > vietnamese_share(first.text)):
        return None
    return first


def _score(text: str) -> tuple[float, int]:
    """Give the share of the words beyond ASCII that can be Vietnamese syllables, and how many there are."""
    beyond = (match[0].lower() for match in _UNBROKEN.finditer(text) if not match[0].isascii())
    words = list(islice(beyond, _MOST_WORDS))
    return (sum(map(is_syllable, words)) / len(words) if words else 0.0), len(words)


def _reading(charset: str, text: str) -> Reading:
    return Reading(charset, text, *_score(text))


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
_BEYOND_CP1252 = re.compile(f"[^\\x00-\\xff{re.escape(''.join(_CP1252_HIGH.values()))}]")
"""A letter that neither windows-1252 nor Latin-1 has, as nearly every line of Vietnamese has one."""
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
def _single_bytes(name: str) -> dict[int, str]:
    letters = {int(code, 16): letter for letter, code in table("vietnamese/charsets")[name].items()}
    if name == "tcvn3":
        # The text was read as windows-1252 first, where some of these bytes are other characters.
        return {ord(_CP1252_HIGH.get(code, chr(code))): letter for code, letter in letters.items()}
    return letters


@cache
def _vni_pairs() -> tuple[re.Pattern[str], dict[str, str]]:
    letters = {signs: letter for letter, signs in table("vietnamese/charsets")["vni"].items()}
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters
