"""The screen in figures: bytes, processor time and memory of this program beside those of others, in one run.

    python -m tests.bench.screen --archive archive.db

Bytes are what a line to the terminal carries; ratios are to Textual's hello world in the same run.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from functools import partial
from pathlib import Path

from tests.bench.screen_peers import Program, hello, ours, peers
from tests.bench.terminal import Terminal

Figures = dict[str, float]
QUIET = 0.2
_ROWS = (
    ("ready", "ms until the first list is shown"),
    ("ready/hello", "  / Textual hello world"),
    ("cpu", "processor time to start, s"),
    ("cpu/hello", "  / Textual hello world"),
    ("start", "bytes to start"),
    ("search", "bytes, 9 keys of search"),
    ("down", "bytes for Down, each"),
    ("open", "bytes to open an article"),
    ("open/cell", "  for a changed cell"),
    ("page", "bytes for PgDn, each"),
    ("idle", "bytes while idle"),
    ("idle cpu", "processor time while idle, s"),
    ("down ms", "ms until Down is answered"),
    ("back ms", "ms until Esc is answered"),
    ("memory", "memory after use, MB"),
    ("memory/hello", "  / Textual hello world"),
    ("56k", "s until usable at 56 kbit/s"),
    ("9600", "s until usable at 9,600 bit/s"),
)


def main() -> int:
    """Measure every program in turn, several times; print the medians."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--archive", type=Path, default=Path("archive.db"))
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--idle", type=float, default=60, help="seconds to watch while nobody types")
    asked.add_argument("--alone", action="store_true", help="without the other programs")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        us = ours(options.archive, folder)
        subprocess.run([*us.words, "verify"], check=True, stdout=sys.stderr, env=_environment(us))
        programs = [hello(folder), us, *(() if options.alone else peers(options.archive, folder))]
        _measure(us, 0)  # the first start of all keeps the first picture
        seen: dict[str, dict[str, list[float]]] = {p.name: defaultdict(list) for p in programs}
        for number in range(options.runs):
            first: Figures = {}
            for program in programs:
                figures = _measure(program, options.idle if number == 0 else 0)
                first = first or figures
                for key in ("ready", "cpu", "memory"):
                    if key in figures and program is not programs[0]:
                        figures[f"{key}/hello"] = figures[key] / first[key]
                for key, figure in figures.items():
                    seen[program.name][key].append(figure)
        _print(seen)
    return 0


def _environment(program: Program) -> dict[str, str]:
    import os

    return {**os.environ, **program.environment}


def _measure(program: Program, idle: float) -> Figures:
    figures = _start_and_steps(program, idle)
    for key, speed in (("56k", 56_000), ("9600", 9_600)):
        terminal = Terminal(program.words, program.environment, speed)
        try:
            if terminal.until(partial(terminal.shows, program.ready), 60):
                terminal.settle(QUIET)
                figures[key] = terminal.last_byte - terminal.begun
        finally:
            terminal.close()
    return figures


def _start_and_steps(program: Program, idle: float) -> Figures:
    terminal = Terminal(program.words, program.environment)
    figures: Figures = {}
    try:
        if not terminal.until(lambda: terminal.shows(program.ready), 60):
            print(f"{program.name} did not begin:\n" + "\n".join(terminal.screen.display), file=sys.stderr)
            return figures
        figures["ready"] = (terminal.last_byte - terminal.begun) * 1000
        terminal.settle(1)
        figures["cpu"], figures["start"] = terminal.cpu(), terminal.bytes
        for step, keys in program.keys.items():
            figures |= _step(terminal, step, keys)
        if idle:
            before, cpu = terminal.bytes, terminal.cpu()
            end = time.monotonic() + idle
            while time.monotonic() < end:
                terminal.settle(min(1, idle), 1)
            figures["idle"], figures["idle cpu"] = terminal.bytes - before, terminal.cpu() - cpu
        figures["memory"] = terminal.memory()
    finally:
        terminal.close()
    return figures


def _step(terminal: Terminal, step: str, keys: str) -> Figures:
    if step == "search":
        before = terminal.bytes
        for key in keys:
            terminal.type(key)
            terminal.settle(QUIET)
        return {step: terminal.bytes - before}
    sent, waits, cells = [], [], 0
    for _ in range({"down": 10, "page": 3}.get(step, 1)):
        before, looked, at = terminal.bytes, terminal.cells(), time.monotonic()
        terminal.type(keys)
        if terminal.until(partial(_has_more, terminal, before), 1):
            waits.append((terminal.last_byte - at) * 1000)
        terminal.settle(QUIET)
        sent.append(terminal.bytes - before)
        cells = sum(a != b for a, b in zip(looked, terminal.cells(), strict=True))
    figures: Figures = {step: statistics.mean(sent)}
    if waits:
        figures[f"{step} ms"] = statistics.median(waits)
    if step == "open" and cells:
        figures["open/cell"] = sent[0] / cells
    return figures


def _has_more(terminal: Terminal, before: int) -> bool:
    return terminal.bytes > before


def _print(seen: dict[str, dict[str, list[float]]]) -> None:
    print("| figure | " + " | ".join(seen) + " |")
    print("|---|" + "---|" * len(seen))
    for key, words in _ROWS:
        cells = [_shown(figures.get(key)) for figures in seen.values()]
        print(f"| {words} | " + " | ".join(cells) + " |")


def _shown(values: list[float] | None) -> str:
    if not values:
        return "-"
    figure = statistics.median(values)
    return f"{figure:,.0f}" if figure >= 20 or figure == 0 else f"{figure:.2f}"


if __name__ == "__main__":
    sys.exit(main())
