"""Telex and VNI built in: what a key makes of the word before the cursor."""

from __future__ import annotations

import re

from hdnd_tui.vietnamese.typing import Method, compose, spell

_WORD_BEFORE = re.compile(r"[^\W_]+\Z")


class Composer:
    """Keeps the keys of the word being typed, so that a mark typed twice can be undone."""

    def __init__(self, method: Method) -> None:
        self.method = method
        self._keys = ""

    def add(self, left: str, key: str) -> str:
        """Give the text before the cursor once `key` was typed after `left`."""
        word = _WORD_BEFORE.search(left)
        before = word.group() if word else ""
        if not key.isalnum():
            return left + key
        if compose(self._keys, self.method) != before:
            self._keys = spell(before, self.method)
            if compose(self._keys, self.method) != before:  # no syllable: it stays as it is
                self._keys = before
        self._keys += key
        made = compose(self._keys, self.method)
        return left[: len(left) - len(before)] + made
