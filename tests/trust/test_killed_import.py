"""A killed import loses nothing that it said to be committed, and the next one ends it.

`HDND_TRUST_POINTS=1000 pytest -n 0 tests/trust/test_killed_import.py` tries so many moments, half of them at
a call to the system where `strace` is installed; the default is for every day.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.article import Article
from hdnd_tui.errors import ArchiveRefused
from hdnd_tui.intake.bringing import bring_in

POINTS = int(os.environ.get("HDND_TRUST_POINTS", "8"))
WORDS = "hội đồng nhân dân nghị quyết kỳ họp đại biểu ủy ban tỉnh huyện ngân sách đầu tư giám sát".split()

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by signal")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    chance = random.Random(7)
    lines = [
        {"id": f"bài-{n}", "title": f"Tin {n}", "text": " ".join(chance.choices(WORDS, k=200))}
        for n in range(300)
    ]
    (folder / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return folder


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive that has articles before the import."""
    place = tmp_path_factory.mktemp("base")
    (place / "b.txt").write_text("Đã có trước\n\nSáng 5/3/2020, Thường trực HĐND tỉnh họp về ngân sách.\n")
    bring_in([place / "b.txt"], place / "kho.db")
    return place / "kho.db"


def content(archive: Path) -> dict[str, Article]:
    with Archive.open(archive) as opened:
        return {article.id: article for article in opened.articles()}


CALLS = {"pwrite64": 90, "fdatasync": 12, "unlink": 4, "ftruncate": 2}
"""How often an import makes each call on the archive and its journal, about."""


def at_a_call(archive: Path, chance: random.Random) -> list[str]:
    """Give the words before a command that have it killed at one of its calls on the archive."""
    call = chance.choice(list(CALLS))
    when = chance.randint(1, CALLS[call])
    files = [f"--trace-path={place}" for place in (archive, f"{archive}-journal", archive.parent)]
    return ["strace", "-fqq", "-o", os.devnull, "-e", f"inject={call}:signal=SIGKILL:when={when}", *files]


def start(folder: Path, archive: Path, out: Path, before: Sequence[str] = ()) -> subprocess.Popen[bytes]:
    command = [
        *before,
        sys.executable,
        "-P",
        "-m",
        "hdnd_tui",
        "import",
        str(folder),
        "--archive",
        str(archive),
        "--verbose",
    ]
    with out.open("wb") as file:
        return subprocess.Popen(
            command, stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True
        )


def kill_after(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("fresh", [True, False], ids=["new archive", "onto an archive"])
def test_nothing_committed_is_lost_and_the_next_import_ends_it(
    fresh: bool, folder: Path, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "user"))
    place = tmp_path / "place"
    archive, out = place / "kho.db", tmp_path / "out"

    def prepare() -> None:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        if not fresh:
            shutil.copyfile(base, archive)

    prepare()
    began = time.monotonic()
    process = start(folder, archive, out)
    assert process.wait() == 0, out.read_text()
    lasts = time.monotonic() - began
    whole = content(archive)
    before = {} if fresh else content(base)
    assert len(whole) == 300 + len(before)
    chance = random.Random(1)
    for number in range(POINTS // 2):
        prepare()
        if number % 2 and shutil.which("strace"):
            kill_after(start(folder, archive, out, at_a_call(archive, chance)), 60)
        else:
            kill_after(start(folder, archive, out), chance.uniform(0.1, 1.05) * lasts)
        said = {
            line.split(" ", 1)[1] for line in out.read_text().splitlines() if line.startswith("committed ")
        }
        check_after_kill(archive, said, before, whole)
        bring_in([folder], archive)
        assert content(archive) == whole
        assert list(verify(archive)) == []
        assert [file.name for file in place.iterdir()] == ["kho.db"]


def check_after_kill(
    archive: Path, said: set[str], before: dict[str, Article], whole: dict[str, Article]
) -> None:
    """Look at what a kill left: refused with advice while a journal waits, else sound and complete."""
    if not archive.exists():
        assert not said
        assert not before
        return
    try:
        now = content(archive)
    except ArchiveRefused:
        assert archive.with_name(archive.name + "-journal").stat().st_size > 0
        return
    assert said | set(before) <= set(now)
    assert all(whole[id] == article for id, article in now.items())
    assert not any(problem.damage for problem in verify(archive))
