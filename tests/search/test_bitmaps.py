from __future__ import annotations

import gc
import random
import tracemalloc

import pytest

from hdnd_tui.search import bitmaps, closer
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher


def test_what_was_typed_long_ago_is_not_kept(searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bitmaps, "_KEPT_TERMS", 100)
    monkeypatch.setattr(bitmaps, "_KEPT_COMPLETIONS", 20)
    monkeypatch.setattr(closer, "_KEPT_STATED", 20)
    chance = random.Random(1)

    def type_words(count: int) -> int:
        for _ in range(count):
            words = ["".join(chance.choices("abcdeghiklmnopqrstuvxy", k=chance.randint(2, 6))) for _ in "123"]
            searcher.search(Query(f"{' '.join(words)} {chance.randrange(1, 999)}/NQ-HĐND ky hop"), 10)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    type_words(100)
    tracemalloc.start()
    try:
        before = type_words(100)
        assert type_words(200) - before < 250_000  # three times as much where all is kept
    finally:
        tracemalloc.stop()
