"""What each file of a folder costs to read: processor time and memory, a fresh process for every page.

    python -m tests.bench.reading FOLDER

Reads as an import does, within its limits. Prints the dearest files, the number of those that the limits
ended, and gives 1 where a file took over two seconds or a process more than 300 MB. Needs `fork`.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from hdnd_tui.intake import worker
from hdnd_tui.intake.items import Item, items_of
from hdnd_tui.intake.walking import Found, find_files

TODAY = datetime.date(2026, 11, 25)
MOST_SECONDS, MOST_BYTES = 2.0, 300 * 10**6
NAMED = 5


def main() -> int:
    """Read every file and say what the dearest of them cost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    worker.answer_to("text", "", worker._SPECIMEN.encode(), None, TODAY)  # loads the tables of facts
    gc.freeze()  # what a fresh process shares with this one stays shared
    seconds: dict[str, float] = defaultdict(float)
    memory: dict[str, int] = defaultdict(int)
    ends: Counter[str] = Counter()
    for number, found in enumerate(find_files([folder])):
        if not isinstance(found, Found):
            ends["not opened"] += 1
            continue
        began = time.process_time()
        if found.format is not None:
            for item in items_of(found, number):
                if isinstance(item, Item):
                    cost, peak, end = cost_of(item)
                    ends[end] += 1
                    seconds[found.name] += cost
                    memory[found.name] = max(memory[found.name], peak)
        seconds[found.name] += time.process_time() - began
    for name in sorted(seconds, key=lambda name: -seconds[name])[:NAMED]:
        print(f"{seconds[name]:6.2f} s  {name}")
    for name in sorted(memory, key=lambda name: -memory[name])[:NAMED]:
        print(f"{memory[name] / 1e6:6.0f} MB {name}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    slow = sum(cost > MOST_SECONDS for cost in seconds.values())
    large = sum(peak > MOST_BYTES for peak in memory.values()) + (own > MOST_BYTES)
    print(f"{len(seconds)} files, pages {dict(ends)}, splitting them {own / 1e6:.0f} MB")
    print(f"reading: {'FAIL' if slow or large else 'OK'}  over {MOST_SECONDS} s {slow}, over 300 MB {large}")
    return 1 if slow or large else 0


def cost_of(item: Item) -> tuple[float, int, str]:
    """Read one page in a process of its own: its seconds, its peak in bytes, and how it ended."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        worker.limit_memory()
        worker.limit_time(worker.PAGE_SECONDS)
        answer = worker.answer_to(item.format, item.source, item.data, None, TODAY)
        worker.limit_time(0)
        os.write(into, b"read" if answer["articles"] else b"refused")
        os._exit(0)
    os.close(into)
    said = os.read(out, 16).decode()
    os.close(out)
    _, status, used = os.wait4(child, 0)
    end = said if os.WIFEXITED(status) else f"ended by {signal.Signals(os.WTERMSIG(status)).name}"
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, end or "no answer"


if __name__ == "__main__":
    sys.exit(main())
