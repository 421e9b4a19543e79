"""Queries that nobody types: operators, quotes, marks and signs in any order and at any length."""

from __future__ import annotations

import random
import time
from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from tests.archive.builders import an_article, write

WORDS = "hội đồng nhân dân ngân sách giám sát chu tich hooij ddoongf tháng 3 2022 35/2022/NQ-HĐND".split()
ODD = (
    *(
        '"',
        "'",
        "-",
        "--",
        "OR",
        "AND",
        "NOT",
        "NEAR(",
        ")",
        "(",
        "*",
        "^",
        ":",
        "{",
        "}",
        "%",
        "_",
        "\\",
        "/",
    ),
    *(
        "năm:",
        "nam:2020",
        "từ:",
        "tu:9999",
        "đến:31/02/2020",
        "người:",
        "hđnd:",
        "title:",
        "rowid:",
        "a*b",
        "?",
    ),
    *("\0", "\x1b[2J", "\x07", "\u202e", "\u200b", "\u0301" * 30, "\ud800", "\U0001f525", "ﬁ", "İ", "ß", "٣"),
    *("'; DROP TABLE articles; --", "{0}", "%s", "[b]", "</p>", "1e999", "-1", "0x41", "\t", "\n", "\u2028"),
)
MOST_SECONDS = 1.0


def query(chance: random.Random) -> str:
    """Make one."""
    kind = chance.random()
    if kind < 0.6:
        parts = chance.choices((*WORDS, *ODD), k=chance.randint(1, 9))
        return chance.choice(["", " "]).join(parts)
    if kind < 0.8:
        return "".join(chr(chance.choice(_RANGES[chance.randrange(len(_RANGES))])) for _ in range(40))
    if kind < 0.9:
        text = list(" ".join(chance.choices(WORDS, k=5)))
        for _ in range(4):
            text.insert(chance.randrange(len(text)), chance.choice(ODD))
        return "".join(text)
    return chance.choice((*WORDS, *ODD, "a ", "a* ", '"a" ', "a OR ", "-a ")) * chance.randint(50, 800)


_RANGES = tuple(range(a, b) for a, b in ((32, 127), (128, 592), (768, 880), (7840, 7930), (8192, 8304)))


def queries(path: Path, count: int, chance: random.Random) -> int:
    """Search so many times; count what raises or takes over a second of processor time."""
    if not path.exists():
        write(path, [an_article(f"bai-{n}", title=" ".join(chance.choices(WORDS, k=9))) for n in range(500)])
    wrong, slowest, which = 0, 0.0, ""
    with Archive.open(path) as archive:
        searcher = Searcher(archive)
        for _ in range(count):
            text = query(chance)
            began = time.process_time()
            try:
                results = searcher.search(Query(text), 20)
                for hit in results.hits[:5]:
                    searcher.snippet(results, hit.number)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what this looks for
                wrong += 1
                print(type(error).__name__, ascii(text)[:100])
            took = time.process_time() - began
            wrong += took > MOST_SECONDS
            if took > slowest:
                slowest, which = took, ascii(text)[:60]
    print(f"slowest {slowest:.2f} s: {which}")
    return wrong
