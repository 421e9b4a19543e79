"""A disk that is full: what was said to be committed stays, and nothing else is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.intake.bringing import bring_in

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the limit of a file's size is one of POSIX")

IMPORT = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from hdnd_tui.cli.main import run
sys.exit(run(["import", sys.argv[2], "--archive", sys.argv[3], "--verbose"]))
"""


def an_import(folder: Path, archive: Path, room: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", IMPORT, str(room), str(folder), str(archive)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("room", [60_000, 700_000])
def test_what_was_committed_stays_and_nothing_else(room: int, tmp_path: Path) -> None:
    folder, place = tmp_path / "vào", tmp_path / "kho"
    folder.mkdir()
    place.mkdir()
    for number in range(150):
        text = f"Sáng 5/3/2020, hội nghị số {number} " + "bàn về ngân sách của tỉnh. " * 100
        (folder / f"{number}.txt").write_text(f"Tin {number}\n\n{text}", "utf-8")
    archive = place / "kho.db"
    done = an_import(folder, archive, room)
    assert done.returncode == 4, done.stderr
    assert len(done.stderr.splitlines()) == 1
    said = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("committed ")}
    assert [file.name for file in place.iterdir()] == (["kho.db"] if archive.exists() else [])
    if archive.exists():
        with Archive.open(archive) as opened:
            assert said == {article.id for article in opened.articles()}
        assert not any(problem.damage for problem in verify(archive))
    bring_in([folder], archive)
    assert list(verify(archive)) == []
    assert [file.name for file in place.iterdir()] == ["kho.db"]
