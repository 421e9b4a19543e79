"""Telex and VNI: from keystrokes to Vietnamese letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from hdnd_tui.vietnamese.letters import VOWELS, put_tone
from hdnd_tui.vietnamese.syllables import STOPPED, SYLLABLE

Method = Literal["telex", "vni"]

_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323", "z": ""}
_VNI_TONES = {"2": "\u0300", "1": "\u0301", "3": "\u0309", "4": "\u0303", "5": "\u0323", "0": ""}
_HAT = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"o": "ơ", "u": "ư"}
_BREVE = {"a": "ă"}
_BAR = {"d": "đ"}
_LONGEST = 12
"""Keystrokes of the longest syllable (`nghieengx` and the like), with room for a mark undone."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class _Syllable:
    """One syllable while its keys arrive."""

    letters: list[str] = field(default_factory=list)
    """Lower case, without tone."""
    capitals: list[bool] = field(default_factory=list)
    tone: str = ""
    marked: bool = False
    """A key has put or moved a mark."""
    literal: set[str] = field(default_factory=set)
    """Keys that were undone by typing them twice; from then on they are plain letters."""

    def add(self, key: str) -> None:
        """Put a key behind the letters as a letter."""
        self.letters.append(key.lower())
        self.capitals.append(key.isupper())

    def has_vowel(self) -> bool:
        """Tell whether a vowel was typed, which a tone needs."""
        return any(letter in VOWELS for letter in self.letters)

    def undo(self, at: int, plain: str, key: str) -> None:
        """Give the letter at `at` its plain form back and take the key that had changed it as a letter."""
        self.letters[at] = plain
        self.literal.add(key.lower())
        self.add(key)

    def shape(self, key: str, shapes: dict[str, str], plain_of: dict[str, str]) -> bool:
        """Put a hat, horn, breve or bar on the last letter that takes it; the same key again takes it off.

        False where no letter takes it.
        """
        for at in range(len(self.letters) - 1, -1, -1):
            letter = self.letters[at]
            if letter in shapes:
                self.letters[at] = shapes[letter]
                self.marked = True
                return True
            if letter in plain_of:
                self.undo(at, plain_of[letter], key)
                return True
        return False

    def set_tone(self, key: str, tone: str) -> bool:
        """Put a tone on, "" for none; the same key again takes it off. False where the key is a letter."""
        if not self.has_vowel() or (not tone and not self.tone):
            return False
        if tone and self.tone == tone:
            self.tone = ""
            self.literal.add(key.lower())
            self.add(key)
        else:
            self.tone = tone
            self.marked = True
        return True

    def settle_horns(self) -> None:
        """Make `uơ` into `ươ` where a letter follows or the onset is not h, th, kh (thuở, but đường)."""
        text = "".join(self.letters)
        at = text.find("uơ")
        if at >= 0 and (at + 2 < len(text) or text[:at] not in ("h", "th", "kh")) and text[:at] != "q":
            self.letters[at] = "ư"

    def text(self, *, new_style: bool = False) -> str:
        """Give the syllable as typed, its tone over the letter where the old or the new style has it."""
        base = "".join(
            letter.upper() if capital else letter
            for letter, capital in zip(self.letters, self.capitals, strict=True)
        )
        return put_tone(base, self.tone, new_style=new_style)

    def is_valid(self) -> bool:
        """Tell whether the letters are a syllable of the language that can bear the tone."""
        base = "".join(self.letters)
        if not SYLLABLE.fullmatch(base):
            return False
        return not (self.tone and STOPPED.search(base) and self.tone not in ("\u0301", "\u0323"))


def _plain(shapes: dict[str, str]) -> dict[str, str]:
    return {shaped: plain for plain, shaped in shapes.items()}


def _telex_key(syllable: _Syllable, key: str) -> None:
    low = key.lower()
    if low in syllable.literal:
        done = False
    elif low in _TELEX_TONES:
        done = syllable.set_tone(key, _TELEX_TONES[low])
    elif low == "o" and "".join(syllable.letters).endswith(("oa", "oe")):
        done = False  # `ngoèo`: no hat stands before these
    elif low in _HAT:
        own = {low: _HAT[low]}
        done = syllable.shape(key, own, _plain(own))
    elif low == "d":
        done = syllable.letters[:1] in (["d"], ["đ"]) and syllable.shape(key, _BAR, _plain(_BAR))
    elif low == "w":
        done = _telex_w(syllable, key)
    else:
        done = False
    if not done:
        syllable.add(key)


def _telex_w(syllable: _Syllable, key: str) -> bool:
    text = "".join(syllable.letters)
    if text.endswith("ua") and not text.startswith("qu"):
        syllable.letters[-2] = "ư"
        syllable.marked = True
        return True
    shapes = {**_HORN, **_BREVE}
    if syllable.shape(key, shapes, _plain(shapes)):
        return True
    syllable.add("Ư" if key == "W" else "ư")
    syllable.marked = True
    return True


def _vni_key(syllable: _Syllable, key: str) -> None:
    shapes = {"6": _HAT, "7": _HORN, "8": _BREVE, "9": _BAR}.get(key)
    if key in syllable.literal:
        done = False
    elif key in _VNI_TONES:
        done = syllable.set_tone(key, _VNI_TONES[key])
    elif shapes:
        done = syllable.shape(key, shapes, _plain(shapes))
    else:
        done = False
    if not done:
        syllable.add(key)


def _type(keys: str, method: Method) -> _Syllable:
    press = _telex_key if method == "telex" else _vni_key
    syllable = _Syllable()
    for key in keys:
        press(syllable, key)
    syllable.settle_horns()
    return syllable


def _compose_word(keys: str, method: Method, new_style: bool) -> str:
    if len(keys) > _LONGEST or not keys[0].isalpha():
        return keys
    syllable = _type(keys, method)
    if syllable.literal or (syllable.marked and syllable.is_valid()):
        return syllable.text(new_style=new_style)
    return keys


def compose(keys: str, method: Method, *, new_style: bool = False) -> str:
    """Give the text that an input method makes of `keys`.

    Words that would be no Vietnamese syllable stay as typed. A mark key typed twice is a letter again
    (`aaa` gives `aa`). `new_style` writes `hoà` in place of `hòa`. Rules: DOMAIN section 7.
    """
    return _WORD.sub(lambda word: _compose_word(word.group(), method, new_style), keys)


_SPELLED: dict[Method, dict[str, str]] = {
    "telex": {
        **{tone: key for key, tone in _TELEX_TONES.items() if tone},
        "â": "aa",
        "ê": "ee",
        "ô": "oo",
        "ơ": "ow",
        "ư": "uw",
        "ă": "aw",
        "đ": "dd",
    },
    "vni": {
        **{tone: key for key, tone in _VNI_TONES.items() if tone},
        "â": "a6",
        "ê": "e6",
        "ô": "o6",
        "ơ": "o7",
        "ư": "u7",
        "ă": "a8",
        "đ": "d9",
    },
}


def spell(word: str, method: Method) -> str:
    """Give keys that `compose` makes the syllable `word` of: shapes at once, the tone at the end.

    A mark key twice is a letter again, so that Telex has `xooong` for `xoong`.
    """
    spelled = _SPELLED[method]
    keys: list[str] = []
    tones: list[str] = []
    for letter in unicodedata.normalize("NFC", word):
        bare = letter
        for mark in unicodedata.normalize("NFD", letter)[1:]:
            if mark in spelled:
                tones.append(spelled[mark])
                bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", letter).replace(mark, ""))
        shape = spelled.get(bare.lower(), bare.lower())
        if method == "telex" and shape == "o" and keys[-1:] in (["o"], ["O"]):
            shape = "oo"
        keys.append(shape[0].upper() + shape[1:] if letter.isupper() else shape)
    return "".join(keys + tones)


@lru_cache(1024)
def decode(token: str) -> str | None:
    """Give the syllable that raw Telex or VNI keys of one word stand for, in lower case.

    None where the word is not ASCII, holds no mark key, or would be no syllable of Vietnamese.
    """
    keys = token.lower()
    if not keys.isascii() or not keys.isalnum() or not keys[:1].isalpha() or len(keys) > _LONGEST:
        return None
    method: Method = "telex" if keys.isalpha() else "vni"
    syllable = _type(keys, method)
    if syllable.literal or not syllable.marked or not syllable.is_valid():
        return None
    return syllable.text()
