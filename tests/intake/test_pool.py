from __future__ import annotations

import datetime
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from hdnd_tui.errors import WrongUsage
from hdnd_tui.intake import pool as pool_module
from hdnd_tui.intake.items import Item
from hdnd_tui.intake.pool import UNREADABLE_PAGE, Pool, Reading
from hdnd_tui.intake.report import Refusal
from hdnd_tui.wording import Wording

TODAY = datetime.date(2025, 1, 1)

WORKER = """
import json, sys, os, time
sys.stdin.buffer.readline()
sys.stdout.write("{}\\n"); sys.stdout.flush()
while header := sys.stdin.buffer.readline():
    pages = [sys.stdin.buffer.read(length) for _, _, length in json.loads(header)]
    for data in pages:
        if data == b"die":
            os._exit(1)
        if data == b"hang":
            time.sleep(60)
        refused = [[data.decode(), data.decode()]]
        answer = {"articles": [], "exported": [], "refused": refused, "warnings": []}
        sys.stdout.write(json.dumps(answer) + "\\n"); sys.stdout.flush()
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Put a child in the worker's place that answers with the page, dies, or hangs as the page says."""
    script = tmp_path / "worker.py"
    script.write_text(WORKER)
    started: list[subprocess.Popen[bytes]] = []

    class Popen(subprocess.Popen[bytes]):
        def __init__(self, arguments: list[str], **options: object) -> None:
            super().__init__([sys.executable, str(script)], **options)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr("hdnd_tui.intake.pool.subprocess.Popen", Popen)
    yield started
    assert all(process.poll() is not None for process in started)


def an_item(data: str) -> Item:
    return Item(0, data, data, "text", data.encode(), 1)


def read(*pages: str, workers: int = 2) -> list[str]:
    with Pool(None, TODAY, workers) as pool:
        answers = []
        for item, reading in (r for r in pool.read(map(an_item, pages)) if not isinstance(r, Refusal)):
            wording = reading.refused[0]
            answers.append("lost " + item.name if wording == UNREADABLE_PAGE else wording.vi)
    return answers


def test_answers_come_in_the_order_of_the_pages(stand_in: list[subprocess.Popen[bytes]]) -> None:
    pages = [str(n) for n in range(200)]
    assert read(*pages) == pages


def test_a_page_that_kills_the_child_costs_itself_alone(stand_in: list[subprocess.Popen[bytes]]) -> None:
    assert read("a", "die", "b", "die", "c", workers=1) == ["a", "lost die", "b", "lost die", "c"]
    assert len(stand_in) == 3


def test_a_page_that_takes_too_long_costs_itself_alone(
    stand_in: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "WALL_SECONDS", 1.0)
    assert read("a", "hang", "b", workers=1) == ["a", "lost hang", "b"]


def test_leaving_early_ends_the_children(stand_in: list[subprocess.Popen[bytes]]) -> None:
    with Pool(None, TODAY, 2) as pool:
        next(pool.read(an_item("a" if n < pool_module.CHUNK_PAGES else "hang") for n in range(100)))
    assert stand_in


def test_a_child_that_starts_while_the_pool_ends_is_ended_too(
    stand_in: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_start = threading.Event(), threading.Event()
    start, end = pool_module._Child._start, pool_module._Child.end

    def starting(child: pool_module._Child) -> subprocess.Popen[bytes]:
        begun.set()
        may_start.wait(30)
        return start(child)

    def ending(child: pool_module._Child) -> None:
        end(child)
        may_start.set()

    monkeypatch.setattr(pool_module._Child, "_start", starting)
    monkeypatch.setattr(pool_module._Child, "end", ending)
    pool = Pool(None, TODAY, 1)
    answers = pool.read(an_item("a") for _ in range(pool_module.CHUNK_PAGES))

    def wait_for_answers() -> None:
        with suppress(RuntimeError):  # they do not come any more
            list(answers)

    thread = threading.Thread(target=wait_for_answers)
    thread.start()
    assert begun.wait(30)
    pool.end()
    thread.join()
    assert [process.poll() is not None for process in stand_in] == [True]


def test_refusals_pass_through_in_their_place(stand_in: list[subprocess.Popen[bytes]]) -> None:
    refusal = Refusal("x", Wording("x", "x"))
    with Pool(None, TODAY, 1) as pool:
        found = list(pool.read([an_item("a"), refusal, an_item("b")]))
    assert [f if isinstance(f, Refusal) else f[0].name for f in found] == ["a", refusal, "b"]


def test_a_child_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", shutil.which("true") or "where.exe")
    with Pool(None, TODAY, 1) as pool, pytest.raises(WrongUsage):
        list(pool.read([an_item("a")]))


def test_the_real_child_reads_pages_and_survives_none_of_its_limits() -> None:
    page = "Hội nghị tổng kết\n\nSáng 5/3/2020, Thường trực HĐND tỉnh họp bàn về ngân sách của tỉnh.\n"
    with Pool(None, TODAY, 1) as pool:
        found = list(pool.read([an_item(page), an_item("\0\0"), Item(0, "j", "j", "jsonl", b"[" * 10**6, 1)]))
    readings = [f[1] for f in found if not isinstance(f, Refusal)]
    assert [len(reading.articles) for reading in readings] == [1, 0, 0]
    assert all(isinstance(reading, Reading) and reading.refused for reading in readings[1:])
    assert "ngân sách" in readings[0].articles[0].body
    assert json.dumps(readings[0].articles[0].to_json())
