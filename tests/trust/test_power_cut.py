"""A power cut during an import spoils nothing, and loses nothing that was said to be committed.

One import is recorded call by call; the disk is then built as a cut at many moments may have left it.
`HDND_TRUST_POINTS=1000 pytest -n 0 tests/trust/test_power_cut.py` tries so many, else a few.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from hdnd_tui.archive.verify import verify
from hdnd_tui.article import Article
from hdnd_tui.errors import ArchiveRefused
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.intake.items import Item
from hdnd_tui.intake.pool import Pool, Reading
from tests.trust.disk import Disk, Step, steps, strace
from tests.trust.test_killed_import import WORDS, content

POINTS = int(os.environ.get("HDND_TRUST_POINTS", "8"))
OLD, NEW, BATCH = 6, 30, 5
IMPORT = (
    f"from hdnd_tui.intake import batches; batches.BATCH_ARTICLES = {BATCH}; "
    "from hdnd_tui.__main__ import main; main()"
)
"""The program with many small transactions."""

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="records with strace")


def pages(folder: Path, count: int, chance: random.Random) -> Path:
    """Write pages into a file; what comes from one of the same name under the same id is a later version."""
    folder.mkdir()
    path = folder / "tin.jsonl"
    lines = [
        {"id": f"bài-{n}", "title": f"Tin {n}", "text": " ".join(chance.choices(WORDS, k=120))}
        for n in range(count)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what was read of a page: reading is not what is tried here, and would be most of the time."""
    known: dict[tuple[bytes, ...], list[Reading]] = {}
    read = Pool._read_chunk

    def read_first(pool: Pool, items: list[Item]) -> list[Reading]:
        key = tuple(item.data for item in items)
        if key not in known:
            known[key] = read(pool, items)
        return known[key]

    monkeypatch.setattr(Pool, "_read_chunk", read_first)


def record(new: Path, archive: Path, log: Path) -> list[Step]:
    """Import onto an archive and give what was done to its folder and said."""
    out = log.with_name("out")
    words = ["import", str(new), "--archive", str(archive), "--verbose"]
    with out.open("wb") as file:
        done = subprocess.run(
            [*strace(log), sys.executable, "-P", "-c", IMPORT, *words],
            stdout=file,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            timeout=120,
        )
    assert done.returncode == 0, out.read_text()
    return list(steps(log, archive.parent, out))


def may_trace() -> bool:
    """Say whether the system lets one process follow another; some containers do not."""
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True).returncode == 0


def moments(done: list[Step], chance: random.Random) -> list[int]:
    """Give numbers of steps to cut after, half of them beside those on which all depends."""
    turns = [at for at, step in enumerate(done) if step.kind not in ("write", "create")]
    either = (lambda: chance.randint(0, len(done)), lambda: chance.choice(turns) + chance.randint(0, 1))
    return sorted(either[number % 2]() for number in range(POINTS // 2))


def cuts(done: list[Step], before: dict[str, bytes]) -> Iterator[tuple[int, set[str], dict[str, bytes]]]:
    """Give a moment, the articles said to be committed by then, and the files after a cut."""
    chance = random.Random(11)
    disk, at, said = Disk(before), 0, ""
    for moment in moments(done, chance):
        for step in done[at:moment]:
            disk.do(step)
            said += step.data.decode() if step.kind == "say" else ""
        at = moment
        whole_lines = said[: said.rfind("\n") + 1].splitlines()
        committed = {line.split(" ", 1)[1] for line in whole_lines if line.startswith("committed ")}
        yield moment, committed, disk.after_cut(chance)


def is_right(now: dict[str, Article], before: dict[str, Article], whole: dict[str, Article]) -> bool:
    return all(article in (before.get(id), whole.get(id)) for id, article in now.items())


@pytest.mark.parametrize("fresh", [True, False], ids=["new archive", "onto an archive"])
def test_a_cut_leaves_a_sound_archive_with_all_that_was_committed(
    fresh: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not may_trace():
        pytest.skip("strace may not trace here")
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "user"))
    read_once(monkeypatch)
    place = tmp_path.resolve() / "place"
    place.mkdir()
    archive = place / "kho.db"
    old = pages(tmp_path / "old", OLD, random.Random(1))
    new = pages(tmp_path / "new", NEW, random.Random(2))
    other = tmp_path / "other.txt"
    other.write_text("Đã có trước\n\nSáng 5/3/2020, Thường trực HĐND tỉnh họp về ngân sách.\n")
    if not fresh:
        bring_in([old, other], archive)
    before = {} if fresh else content(archive)
    files_before = {file.name: file.read_bytes() for file in place.iterdir()}

    done = record(new, archive, tmp_path / "log")
    assert sum(step.kind == "unlink" for step in done) > NEW // BATCH
    disk = Disk(files_before)
    for step in done:
        disk.do(step)
    assert disk.content() == {archive.name: archive.read_bytes()}, "not all that was done is known"
    bring_in([other], archive)
    whole = content(archive)
    assert len(whole) == NEW + 1

    failed = []
    for moment, said, files in cuts(done, files_before):
        shutil.rmtree(place)
        place.mkdir()
        for name, data in files.items():
            (place / name).write_bytes(data)
        try:
            check(archive, said, before, whole, new, other)
        except (AssertionError, ArchiveRefused) as error:
            failed.append(f"after step {moment} of {len(done)}: {error!r:.300}")
    assert not failed, f"{len(failed)} of {POINTS // 2} cuts:\n" + "\n".join(failed[:20])


def check(
    archive: Path,
    said: set[str],
    before: dict[str, Article],
    whole: dict[str, Article],
    new: Path,
    other: Path,
) -> None:
    """Open, recover and complete what a cut has left."""
    with suppress(ArchiveRefused):  # while a journal waits
        assert is_right(content(archive), before, whole), "shown wrong"
    bring_in([other], archive)
    now = content(archive)
    assert is_right(now, before, whole), "wrong after recovery"
    assert set(before) <= set(now), "lost what was there"
    assert not [id for id in said if now.get(id) != whole[id]], "lost what was committed"
    assert list(verify(archive)) == [], "damaged"
    bring_in([new], archive)
    assert content(archive) == whole, "not the same in the end"
    assert list(verify(archive)) == [], "damaged in the end"
    assert [file.name for file in archive.parent.iterdir()] == [archive.name], "litter"
