"""Queries as people type them, each made from one article that it must find; no engine takes part."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

KINDS = {
    "a": "title in full",
    "b": "title without marks",
    "c": "title with a slip",
    "d": "title in raw Telex",
    "e": "title in raw VNI",
    "f": "abbreviations and full forms swapped",
    "g": "three rare syllables of the title",
    "h": "a person and a word of the title",
    "i": "two rare pairs of the body",
    "j": "title decomposed, tone on the other vowel",
    "k": "the first 60 % of the keys of b",
    "l": "four syllables of the title with a slip",
    "m": "the same four in raw Telex",
    "n": "the same four, half of them marked",
}

_WORD = re.compile(r"[^\W_]+")
_SURNAMES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Đoàn Mai Cao Lương"
)
_NAME = re.compile(rf"\b(?:{'|'.join(_SURNAMES.split())})(?: [A-ZÀ-ỸĐ][^\W\d_]+){{2,3}}\b")
_COUNCIL = re.compile(r"HĐND|ội đồng nhân dân|UBND")
_TELEX = dict(
    zip("âêôăơưđ\u0300\u0301\u0309\u0303\u0323", "aa ee oo aw ow uw dd f s r x j".split(), strict=True)
)
_VNI = dict(
    zip("âêôăơưđ\u0300\u0301\u0309\u0303\u0323", "a6 e6 o6 a8 o7 u7 d9 2 1 3 4 5".split(), strict=True)
)
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_SHORT = {
    "hội đồng nhân dân": "hđnd",
    "ủy ban nhân dân": "ubnd",
    "thành phố hồ chí minh": "tphcm",
    "đại biểu quốc hội": "đbqh",
    "mặt trận tổ quốc": "mttq",
    "thành phố": "tp",
    "quốc hội": "qh",
}
_OTHER_TONE = dict(
    pair.split("/") for pair in "òa/oà óa/oá ỏa/oả õa/oã ọa/oạ ùy/uỳ úy/uý ủy/uỷ ụy/uỵ".split()
)


@dataclass(frozen=True)
class Item:
    """A query and the articles that answer it."""

    kind: str
    text: str
    right: frozenset[int]
    """Numbers of the article it was made from and of all with the same title."""


def make_items(archive: Path, per_kind: int, seed: int) -> list[Item]:
    """Make queries of every kind from the articles of an archive; the same seed gives the same ones."""
    rng = Random(seed)
    connection = sqlite3.connect(archive.absolute().as_uri() + "?mode=ro", uri=True)
    articles = connection.execute("SELECT number, title, body FROM articles ORDER BY number").fetchall()
    connection.close()
    frequency: Counter[str] = Counter()
    by_title: dict[str, set[int]] = {}
    for number, title, body in articles:
        frequency.update(set(_words(bare(f"{title} {body}"))))
        by_title.setdefault(title, set()).add(number)
    usable = [a for a in articles if len(_words(a[1])) >= 6]
    rng.shuffle(usable)
    usable.sort(key=lambda a: not _COUNCIL.search(a[1] + a[2]))
    items: list[Item] = []
    for _, title, body in usable[:per_kind]:
        for kind, text in _queries(title, body, frequency, rng):
            items.append(Item(kind, text, frozenset(by_title[title])))
    swapped = [(a[1], text) for a in usable if (text := swap(a[1]))]
    items += [Item("f", text, frozenset(by_title[title])) for title, text in swapped[:per_kind]]
    return items


def bare(text: str) -> str:
    """Give a text in small letters without marks."""
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in parts if not unicodedata.combining(char))


def keys(text: str, table: dict[str, str]) -> str:
    """Give the raw keys that type a text."""
    typed = []
    for word in text.lower().split():
        parts = unicodedata.normalize("NFD", word)
        tones = "".join(table[char] for char in parts if char in _TONES)
        letters = unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES))
        typed.append("".join(table.get(char, char) for char in letters) + tones)
    return " ".join(typed)


def slip(text: str, rng: Random) -> str:
    """Swap, lose, add or change one letter of one word."""
    words = text.split()
    place = rng.choice([i for i, word in enumerate(words) if len(word) >= 3] or [0])
    word, key = words[place], rng.choice("abcdeghiklmnopqrstuvxy")
    at = rng.randrange(max(1, len(word) - 1))
    words[place] = rng.choice(
        (
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + key + word[at:],
            word[:at] + key + word[at + 1 :],
        )
    )
    changed = " ".join(words)
    return changed if changed != text else slip(text, rng)


def swap(title: str) -> str:
    """Put abbreviations for full forms and the other way round; empty where a title has neither."""
    text = f" {' '.join(_words(title)).lower().replace('uỷ', 'ủy')} "
    before = text
    for full, short in _SHORT.items():
        if f" {full} " in text:
            text = text.replace(f" {full} ", f" \1{short} ")
        else:
            text = text.replace(f" {short} ", f" \1{full} ")
    return text.replace("\1", "").strip() if text != before else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _queries(title: str, body: str, frequency: Counter[str], rng: Random) -> list[tuple[str, str]]:
    words = _words(title)
    plain = " ".join(words)
    unmarked = bare(plain)
    start = rng.randrange(max(1, len(words) - 3))
    four = " ".join(words[start : start + 4])
    rare = sorted({w for w in unmarked.split() if len(w) > 1}, key=lambda w: (frequency[w], w))[:3]
    found = [
        ("a", plain),
        ("b", unmarked),
        ("c", slip(rng.choice((unmarked, plain)), rng)),
        ("d", keys(plain, _TELEX)),
        ("e", keys(plain, _VNI)),
        ("g", " ".join(sorted(rare, key=unmarked.split().index))),
        ("j", _decomposed(title)),
        ("k", unmarked[: max(6, len(unmarked) * 6 // 10)].rstrip()),
        ("l", slip(bare(four), rng)),
        ("m", keys(four, _TELEX)),
        ("n", " ".join(word if rng.random() < 0.5 else bare(word) for word in four.split())),
    ]
    names = _NAME.findall(title) or _NAME.findall(body)
    if names:
        name = bare(names[0])
        found.append(("h", " ".join([name, *[w for w in rare if w not in name][:1]])))
    pairs = {
        (frequency[a] + frequency[b], f"{a} {b}")
        for a, b in pairwise(re.findall(r"[a-z]+", bare(body[:6000])))
        if 2 <= len(a) <= 7 and 2 <= len(b) <= 7 and min(frequency[a], frequency[b]) >= 30
    }
    if len(pairs) > 4:
        found.append(("i", " ".join(text for _, text in rng.sample(sorted(pairs)[:12], 2))))
    return found


def _other_of(one: str, other: str, match: re.Match[str]) -> str:
    return other if match[0] == one else one


def _decomposed(title: str) -> str:
    for one, other in _OTHER_TONE.items():
        title = re.sub(rf"(?:{one}|{other})\b", partial(_other_of, one, other), title)
    return unicodedata.normalize("NFD", title)
