"""The screen in longer use: memory by the size of the archive, bytes for PgDn over many articles.

python -m tests.bench.screen_use SMALL.db LARGE.db
python -m tests.bench.screen_use --paging 25 archive.db
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from hdnd_tui.userdata import UserData, file_stamp
from tests.bench.screen_peers import ours
from tests.bench.terminal import Terminal

QUERIES = (
    "giám sát đầu tư công", "tiep xuc cu tri ", "nguyễn văn", "nghi quyet 35/2023", "chat van bo truong ",
    "bau chu tich ubnd", "ha noi", "kỳ họp thứ 7",
)  # fmt: skip
DOWN, PAGE, END, HOME, ESC, CLEAR = "\x1b[B", "\x1b[6~", "\x1b[F", "\x1b[H", "\x1b", "\x15"


def main() -> int:
    """Print a line for each archive."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("archives", type=Path, nargs="+")
    asked.add_argument("--paging", type=int, default=0, help="articles to leaf through, in place of memory")
    options = asked.parse_args()
    for archive in options.archives:
        with tempfile.TemporaryDirectory() as name:
            terminal = _start(archive.resolve(), Path(name))
            try:
                said = _paging(terminal, options.paging) if options.paging else _memory(terminal)
            finally:
                terminal.close()
            print(f"{archive.name}: {said}")
    return 0


def _start(archive: Path, folder: Path) -> Terminal:
    program = ours(archive, folder)
    own = UserData(folder / "own")
    own.remember_verified(archive, file_stamp(archive))  # looking through the file is not what is measured
    own.keep_setting("welcomed", "1")
    own.close()
    terminal = Terminal(program.words, program.environment)
    if not terminal.until(lambda: terminal.shows(program.ready), 60):
        sys.exit("did not begin:\n" + "\n".join(terminal.screen.display))
    terminal.settle(2)
    return terminal


def _memory(terminal: Terminal) -> str:
    found = [f"start {terminal.memory():.1f} MB"]
    _search_and_read(terminal, "hoi dong ")
    found.append(f"one search and article {terminal.memory():.1f}")
    for query in QUERIES:
        _search_and_read(terminal, query)
    found.append(f"{len(QUERIES)} more {terminal.memory():.1f}")
    _press(terminal, CLEAR, DOWN, END, HOME)
    found.append(f"to the end of the list {terminal.memory():.1f}")
    return ", ".join(found)


def _search_and_read(terminal: Terminal, query: str) -> None:
    _press(terminal, CLEAR)
    for letter in query:
        terminal.type(letter)
        terminal.settle(0.1)
    terminal.settle(0.7)
    _press(terminal, DOWN, "\r", PAGE, ESC, ESC)


def _press(terminal: Terminal, *keys: str) -> None:
    for key in keys:
        terminal.type(key)
        terminal.settle(0.4)


def _paging(terminal: Terminal, articles: int) -> str:
    sent, cells, letters = [], 0, 0
    _press(terminal, DOWN)
    for _ in range(articles):
        for _ in range(6):
            terminal.type(PAGE)
            terminal.settle(0.15)
        _press(terminal, "\r")
        for _ in range(4):
            before, looked = terminal.bytes, terminal.cells()
            _press(terminal, PAGE)
            if terminal.bytes - before < 300:  # the end of the article: little or nothing moves
                break
            changed = [cell for old, cell in zip(looked, terminal.cells(), strict=True) if old != cell]
            sent.append(terminal.bytes - before)
            cells += len(changed)
            letters += sum(len(cell.data.encode()) for cell in changed)
        _press(terminal, ESC)
    tenths = statistics.quantiles(sent, n=20)
    return (
        f"{len(sent)} pages, median {statistics.median(sent):.0f} bytes, 95 of 100 below {tenths[18]:.0f},"
        f" most {max(sent)}; {sum(sent) / cells:.2f} for a changed cell, whose letters alone are"
        f" {letters / cells:.2f}"
    )


if __name__ == "__main__":
    sys.exit(main())
