"""Child processes that read pages: several at once, answers in the order of the pages."""

from __future__ import annotations

import datetime
import json
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from hdnd_tui.article import Article
from hdnd_tui.errors import WrongUsage
from hdnd_tui.intake import child
from hdnd_tui.intake.items import Item
from hdnd_tui.intake.report import Refusal
from hdnd_tui.wording import Wording

CHUNK_PAGES = 16
CHUNK_BYTES = 1_000_000
WALL_SECONDS = 30.0
"""For one page, where the system cannot count processor time, or the page is waited for."""
MOST_WORKERS = 4

UNREADABLE_PAGE = Wording(
    "đọc quá lâu hoặc quá phức tạp; trang này không được nhập",
    "takes too long or is too complex to read; this page was left out",
)


@dataclass(slots=True)
class Reading:
    """What came of one page."""

    articles: list[Article] = field(default_factory=list)
    exported: list[Article] = field(default_factory=list)
    """Articles that an archive had before, in place of a page."""
    refused: list[Wording] = field(default_factory=list)
    warnings: list[Wording] = field(default_factory=list)


class _Child:
    """One child process; started on first use and again after it was killed."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False

    def read(self, items: Sequence[Item]) -> list[Reading]:
        """Read a chunk; a page that ends the process is refused and the rest goes to a new one."""
        readings: list[Reading] = []
        while len(readings) < len(items) and not self._over:
            readings.extend(self._read_on(items[len(readings) :]))
            if len(readings) < len(items):
                readings.append(Reading(refused=[UNREADABLE_PAGE]))
        return readings

    def end(self) -> None:
        """End the process for good."""
        self._over = True
        self.kill()

    def kill(self) -> None:
        """End the process and wait for its end."""
        process, self._process = self._process, None
        if process is not None:
            child.end(process)

    def _read_on(self, items: Sequence[Item]) -> Iterator[Reading]:
        process = self._process or self._start()
        if self._over:  # the end came while it started
            self.kill()
            return
        assert process.stdin is not None
        assert process.stdout is not None
        header = json.dumps([(item.format, item.source, len(item.data)) for item in items])
        with suppress(OSError):
            process.stdin.write(header.encode("ascii") + b"\n" + b"".join(item.data for item in items))
            process.stdin.flush()
        for _ in items:
            timer = threading.Timer(WALL_SECONDS, process.kill)
            timer.start()
            line = process.stdout.readline()
            timer.cancel()
            if not line.endswith(b"\n"):
                self.kill()
                return
            yield _reading(json.loads(line))

    def _start(self) -> subprocess.Popen[bytes]:
        process = self._process = child.start("hdnd_tui.intake.worker")
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(OSError):
            process.stdin.write(json.dumps(self._settings).encode("ascii") + b"\n")
            process.stdin.flush()
        if not process.stdout.readline().endswith(b"\n") and not self._over:
            self.kill()
            raise WrongUsage(
                "Không khởi động được tiến trình đọc trang. Hãy cài lại chương trình.",
                "The process that reads pages does not start. Install the program again.",
            )
        return process


class Pool:
    """Reads pages in child processes; a context manager, leaving it ends them."""

    def __init__(self, default_council: str | None, today: datetime.date, workers: int | None = None) -> None:
        settings = {"council": default_council, "today": today.isoformat()}
        count = workers or max(1, min(MOST_WORKERS, os.cpu_count() or 1))
        self._children = [_Child(settings) for _ in range(count)]
        self._idle: queue.SimpleQueue[_Child] = queue.SimpleQueue()
        for each in self._children:
            self._idle.put(each)
        self._threads = ThreadPoolExecutor(count)

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> None:
        """End the child processes; what they were reading is lost."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for each in self._children:
            each.end()
        self._threads.shutdown()

    def read(self, items: Iterable[Item | Refusal]) -> Iterator[tuple[Item, Reading] | Refusal]:
        """Give what came of each page, in order; refusals among the pages pass through in their place.

        Only a few chunks are in memory at a time.
        """
        waiting: deque[tuple[list[Item | Refusal], Future[list[Reading]]]] = deque()
        for chunk in _chunks(items):
            pages = [item for item in chunk if isinstance(item, Item)]
            waiting.append((chunk, self._threads.submit(self._read_chunk, pages)))
            if len(waiting) > 2 * len(self._children):
                yield from _together(*waiting.popleft())
        while waiting:
            yield from _together(*waiting.popleft())

    def _read_chunk(self, items: list[Item]) -> list[Reading]:
        reader = self._idle.get()
        try:
            return reader.read(items)
        finally:
            self._idle.put(reader)


def _together(
    chunk: list[Item | Refusal], future: Future[list[Reading]]
) -> Iterator[tuple[Item, Reading] | Refusal]:
    readings = iter(future.result())
    for item in chunk:
        yield item if isinstance(item, Refusal) else (item, next(readings))


def _chunks(items: Iterable[Item | Refusal]) -> Iterator[list[Item | Refusal]]:
    chunk: list[Item | Refusal] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.data) if isinstance(item, Item) else 0
        if len(chunk) >= CHUNK_PAGES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _reading(answer: dict[str, Any]) -> Reading:
    return Reading(
        [Article.from_json(article) for article in answer["articles"]],
        [Article.from_json(article) for article in answer["exported"]],
        [Wording(*wording) for wording in answer["refused"]],
        [Wording(*wording) for wording in answer["warnings"]],
    )
