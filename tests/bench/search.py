"""`python -m tests.bench.search ARCHIVE`: our search beside others, on one archive in one run.

Quality is the mean reciprocal rank among the first ten (MRR@10) of queries that the run makes from the
archive's own articles. A keystroke is a search for the 50 best articles, with counts for every council and
year where the engine can count; its time is CPU time of the engine and what it starts. Each engine works in
processes of its own.

As on the screen the last word of a keystroke may be unfinished. Ours and FTS5 take it as a beginning in every
search; tantivy is asked both ways, as a whole word nobody means mostly finds nothing, and that fast.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from hdnd_tui.indexing.stored import Postings
from hdnd_tui.search.bitmaps import numbers_of
from tests.bench.engines import ENGINES, Ours, missing
from tests.bench.known_items import KINDS, Item, make_items

_SLOW = {"plain FTS5": 7, "ripgrep": 29, "fzf on titles": 29}
"""Of these engines only every so-manieth keystroke is measured, and as many queries of each kind left out."""
_FEWEST = 20
_TOP = 10


@dataclass
class Measured:
    """The figures of one engine."""

    build_seconds: float = 0.0
    index_bytes: int = 0
    memory_mb: float = 0.0
    """Of the process of ours that searches; a program it starts is not counted."""
    keystrokes: list[float] = field(default_factory=list)
    """CPU milliseconds, in order of size, the last word taken as a beginning."""
    whole: list[float] = field(default_factory=list)
    """The same for whole words only, where the engine can be asked either way."""
    ranks: dict[str, list[float]] = field(default_factory=dict)
    """Kind -> the reciprocal rank of each query."""


def cpu() -> float:
    """Give the CPU seconds of this process and of those it has started and awaited."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def build(name: str, archive: Path, folder: Path) -> float:
    """Build an index; gives the CPU seconds it took."""
    engine = ENGINES[name]()
    start = cpu()
    engine.build(archive, folder)
    return cpu() - start


def search(name: str, archive: Path, folder: Path, items: Sequence[Item], typed: Sequence[str]) -> Measured:
    """Answer queries, and others key by key."""
    engine = ENGINES[name]()
    engine.open(archive, folder)
    measured = Measured()
    ranks = defaultdict(list)
    for item in items:
        found = engine.search(item.text)[:_TOP]
        ranks[item.kind].append(next((1 / (i + 1) for i, n in enumerate(found) if n in item.right), 0.0))
    measured.ranks = dict(ranks)
    key: Callable[[str], object] = getattr(engine, "key", engine.search)
    measured.keystrokes = _times(key, typed)
    if key != engine.search:
        measured.whole = _times(engine.search, typed)
    measured.memory_mb = peak_memory()
    return measured


def _times(ask: Callable[[str], object], typed: Sequence[str]) -> list[float]:
    """Give the CPU milliseconds of each question, in order of size."""
    times = []
    for text in typed:
        start = cpu()
        ask(text)
        times.append((cpu() - start) * 1000)
    return sorted(times)


def peak_memory() -> float:
    """Give the most memory this process has held, in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


def exactly_marked(archive: Path, most: int, seed: int) -> float:
    """Give the share of the first ten articles that hold a rarer marked pair exactly as typed.

    Pairs are drawn that ten articles or more hold, both syllables marked, and that stand in twice as many
    articles with other marks ("bán bạc" beside "bàn bạc").
    """
    connection = sqlite3.connect(archive.absolute().as_uri() + "?mode=ro", uri=True)
    engine = Ours()
    engine.open(archive, archive)
    postings = Postings(connection)
    shares: list[float] = []
    for term in Random(seed).sample(rarer := _rarer_pairs(connection), len(rarer)):
        bits = postings.of(term)
        holding = numbers_of(bits, 20)
        typed = next(filter(None, (_as_written(connection, term, number) for number in holding)), "")
        if typed:
            found = engine.search(typed + " ")[:_TOP]
            shares.append(sum(bits >> number & 1 for number in found) / len(found))
        if len(shares) == most:
            break
    return sum(shares) / len(shares) if shares else 0.0


def _rarer_pairs(connection: sqlite3.Connection) -> list[str]:
    connection.execute("CREATE VIRTUAL TABLE temp.counts USING fts5vocab(main, index_words, row)")
    counts = connection.execute("SELECT term, doc FROM temp.counts WHERE doc >= 10").fetchall()
    common = connection.execute("SELECT DISTINCT term FROM index_common WHERE term GLOB '+*~?*'").fetchall()
    postings = Postings(connection)
    counts += [(term, postings.of(term).bit_count()) for (term,) in common]
    spellings = defaultdict(list)
    for term, count in counts:
        if term.startswith("+"):
            spellings[term.partition("~")[0]].append((count, term))
    return sorted(
        term
        for ways in spellings.values()
        for count, term in ways
        if all(term.partition("~")[2].split(".")) and max(ways)[0] >= 2 * count
    )


def _as_written(connection: sqlite3.Connection, term: str, number: int) -> str:
    from hdnd_tui.indexing.tokens import pair, read_words

    body = connection.execute("SELECT body FROM articles WHERE number = ?", (number,)).fetchone()[0]
    for first, second in pairwise(read_words(body)):
        if pair(first.syllables[-1], second.syllables[0]) == term:
            return f"{first.text} {second.text}"
    return ""


def apart(work: Callable[..., Any], *arguments: Any) -> Any:
    """Run a piece of work in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def measure(
    name: str, archive: Path, items: Sequence[Item], typed: Sequence[str], *, builds: bool
) -> Measured:
    """Give the figures of one engine; without `builds` ours is searched as the archive holds it."""
    step = _SLOW.get(name, 1)
    by_kind = defaultdict(list)
    for item in items:
        by_kind[item.kind].append(item)
    some = [item for kind in by_kind.values() for item in kind[: max(_FEWEST, len(kind) // step)]]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        seconds = apart(build, name, archive, folder) if builds or ENGINES[name] is not Ours else 0.0
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        measured: Measured = apart(search, name, archive, folder, some, typed[::step])
    measured.build_seconds, measured.index_bytes = seconds, size
    return measured


def table(measured: dict[str, Measured], text_bytes: int) -> str:
    """Lay the figures side by side in Markdown."""

    def row(title: str, figure: Callable[[Measured], str]) -> str:
        return f"| {title} | " + " | ".join(figure(m) for m in measured.values()) + " |"

    def mean(kinds: Sequence[str]) -> Callable[[Measured], str]:
        def figure(m: Measured) -> str:
            means = [sum(m.ranks[k]) / len(m.ranks[k]) for k in kinds if k in m.ranks]
            return f"{sum(means) / len(means):.3f}" if means else ""

        return figure

    def share(part: float, times: Callable[[Measured], list[float]]) -> Callable[[Measured], str]:
        return lambda m: f"{times(m)[round((len(times(m)) - 1) * part)]:.1f}" if times(m) else ""

    def shares(title: str, times: Callable[[Measured], list[float]]) -> list[str]:
        parts = (("p50", 0.5), ("p95", 0.95), ("slowest", 1.0))
        return [row(f"{title}, CPU ms, {name}", share(part, times)) for name, part in parts]

    lines = [row("", lambda m: ""), "|---|" + "---|" * len(measured)]
    lines[0] = "| | " + " | ".join(measured) + " |"
    lines += [row(f"{kind}: {title}", mean([kind])) for kind, title in KINDS.items()]
    lines += [
        row("all kinds, MRR@10", mean(list(KINDS))),
        *shares("keystroke", lambda m: m.keystrokes),
        *shares("the same, whole words only", lambda m: m.whole),
        row("index to text, bytes", lambda m: f"{m.index_bytes / text_bytes:.2f}" if m.build_seconds else ""),
        row("build, CPU s", lambda m: f"{m.build_seconds:.0f}" if m.build_seconds else ""),
        row("memory of the searching process, MB", lambda m: f"{m.memory_mb:.0f}"),
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure every engine that is there and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--per-kind", type=int, default=100, help="queries of each kind")
    parser.add_argument("--typed", type=int, default=60, help="queries typed key by key")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-build", action="store_true", help="take our index as the archive holds it")
    parser.add_argument("--only", action="append", choices=list(ENGINES), help="measure only these engines")
    options = parser.parse_args()
    items = make_items(options.archive, options.per_kind, options.seed)
    texts = [item.text for item in items if item.kind in "abdghn"]
    chosen = Random(options.seed).sample(texts, min(options.typed, len(texts)))
    typed = [text[:end] for text in chosen for end in range(1, len(text) + 1)]
    connection = sqlite3.connect(options.archive.absolute().as_uri() + "?mode=ro", uri=True)
    articles, text_bytes = connection.execute(
        "SELECT count(*), sum(length(CAST(title AS BLOB)) + length(CAST(body AS BLOB))) FROM articles"
    ).fetchone()
    connection.close()
    measured = {}
    for name in options.only or ENGINES:
        lack = missing(name)
        if lack:
            print(f"{name} is left out: {lack}.", file=sys.stderr)
        else:
            measured[name] = measure(name, options.archive, items, typed, builds=not options.no_build)
    print(f"{articles:,} articles, {text_bytes / 1e6:.0f} MB of text,", end=" ")
    print(f"{len(items):,} queries, {len(typed):,} keys\n")
    print(table(measured, text_bytes))
    marked = apart(exactly_marked, options.archive, 100, options.seed)
    print(
        f"\nOf the first ten articles for a rarer marked pair, {marked:.3f} hold it with exactly these marks."
    )


if __name__ == "__main__":
    main()
