"""What the checks cost: opening, an article and a search with them and without, in turns within one run.

python -m tests.bench.price ARCHIVE
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from unittest import mock

from hdnd_tui.archive.connection import ReadingConnection
from hdnd_tui.archive.reader import ARTICLE_SQL, Archive
from hdnd_tui.archive.rows import to_article
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher

QUERIES = ("hội đồng nhân dân", "giám sát ngân sách", "ky hop", "cử tri", "dau tu cong", "giao thông")
TIMES = 300


def main() -> int:
    """Print a line for each of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    path: Path = parser.parse_args().archive
    address = f"{path.resolve().as_uri()}?mode=ro"
    print("processor time in ms, median of", TIMES)

    def bare() -> None:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            connection.execute("SELECT count(*) FROM councils").fetchall()

    def opened() -> None:
        with Archive.open(path) as archive:
            archive.connection.execute("SELECT count(*) FROM councils").fetchall()

    tell("opening", opened, bare)
    with Archive.open(path) as archive, contextlib.closing(sqlite3.connect(address, uri=True)) as plain:
        numbers, others = cycle(archive.numbers()[:TIMES]), cycle(archive.numbers()[:TIMES])
        sql = f"{ARTICLE_SQL} WHERE number = ?"
        tell(
            "an article",
            lambda: archive.article_at(next(numbers)),
            lambda: to_article(plain.execute(sql, (next(others),)).fetchone()),
        )
        asked, again = cycle(QUERIES), cycle(QUERIES)
        searcher = Searcher(archive)
        for text in QUERIES:
            searcher.search(Query(text), 20)

        def unchecked() -> None:
            with mock.patch.object(ReadingConnection, "refusing", _nothing):
                searcher.search(Query(next(again)), 20)

        tell("a search", lambda: searcher.search(Query(next(asked)), 20), unchecked)
    return 0


@contextlib.contextmanager
def _nothing(_: ReadingConnection) -> Iterator[None]:
    yield


def tell(what: str, checked: Callable[[], object], unchecked: Callable[[], object]) -> None:
    """Do both in turns and print what each takes."""
    took: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(TIMES):
        for with_checks, work in ((True, checked), (False, unchecked)):
            began = time.process_time()
            work()
            took[with_checks].append(1000 * (time.process_time() - began))
    print(
        f"{what:12} with {statistics.median(took[True]):6.2f}  without {statistics.median(took[False]):6.2f}"
    )


if __name__ == "__main__":
    sys.exit(main())
