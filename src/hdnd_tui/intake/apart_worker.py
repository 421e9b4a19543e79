"""The child process of `apart`: asked one thing on its standard input, it answers in lines of JSON and ends.

An import goes on until the parent closes the pipe: it stops where a batch is told, and nothing is half there.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hdnd_tui.article import Article, Council
from hdnd_tui.errors import HdndError
from hdnd_tui.intake.child import say, saying_errors
from hdnd_tui.intake.report import Committed, Event, PackOpened, Progress

if TYPE_CHECKING:
    from hdnd_tui.archive.writer import ArchiveWriter

_SECONDS = 4.0
"""Processor time for one kept page, which every reader may try; it was read in less when it came."""


class _Stopped(HdndError):
    """The parent wants no more of an import."""


def main() -> None:
    """Do what the parent asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when this ends
    asked = json.loads(sys.stdin.buffer.readline())
    if asked["do"] == "import":
        _import(Path(asked["path"]), Path(asked["archive"]), dry_run=asked["dry_run"])
    elif asked["do"] == "write":
        _write(Path(asked["archive"]), asked["steps"])
    else:
        _read_again(asked)


def _read_again(asked: dict[str, Any]) -> None:
    from hdnd_tui.importing.traces import find_page, read_again
    from hdnd_tui.intake.worker import limit_memory, limit_time

    article = Article.from_json(asked["article"])
    originals = [sys.stdin.buffer.read(length) for length in asked["lengths"]]
    limit_memory()
    for original in originals:
        limit_time(_SECONDS)
        answer: Any = None
        try:
            if asked["do"] == "page":
                answer = find_page(original, article)
            elif (again := read_again(original, article)) is not None:
                answer = again.to_json()
        except (MemoryError, RecursionError):
            pass
        limit_time(0)
        say(answer)


def _import(path: Path, archive: Path, *, dry_run: bool) -> None:
    from hdnd_tui.intake.bringing import bring_in

    unwanted = threading.Event()
    threading.Thread(target=_wait_for_the_end, args=(unwanted,), daemon=True).start()

    def on_event(event: Event) -> None:
        if isinstance(event, Progress | PackOpened) and unwanted.is_set():  # all of a batch is told first
            raise _Stopped("", "")
        if isinstance(event, Progress):
            say(["progress", event.done, event.total, event.articles, event.read])
        elif isinstance(event, Committed):
            say(["committed", event.id, event.kind])
        elif isinstance(event, PackOpened):
            say(["pack", event.name, asdict(event.manifest)])

    with saying_errors():
        try:
            report = bring_in([path], archive, None, dry_run, on_event)
        except _Stopped:
            say(["stopped"])
        else:
            say(["report", asdict(report)])


def _write(path: Path, steps: list[list[Any]]) -> None:
    from hdnd_tui.archive.reader import Archive
    from hdnd_tui.archive.writer import ArchiveWriter

    with saying_errors():
        Archive.open(path).close()  # so that no archive is made in place of one that is gone
        with ArchiveWriter(path) as writer:
            done = [_step(writer, *step) for step in steps]
        say(["done", done])


def _step(writer: ArchiveWriter, name: str, *values: Any) -> Any:
    if name == "correct":
        id, field, value = values
        writer.correct(id, field, Council.from_json(value) if isinstance(value, dict) else value)
    elif name == "remove":
        writer.remove(*values)
    elif name == "restore":
        writer.restore(*values)
    elif name == "take_back":
        return len(writer.take_back(*values))
    elif name == "undo":
        kinds = [outcome.kind for outcome in writer.undo()]
        left = kinds.count("refused")
        return len(kinds) - left, left
    return None


def _wait_for_the_end(unwanted: threading.Event) -> None:
    while os.read(0, 4096):
        pass
    unwanted.set()


if __name__ == "__main__":
    main()
