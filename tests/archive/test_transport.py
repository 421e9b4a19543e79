from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from hdnd_tui.archive.transport import agrees, write_sum
from hdnd_tui.cli.main import run
from tests.archive.builders import an_article, write


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "own"))
    path = tmp_path / "kho bài.db"
    write(path, [an_article()])
    return path


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_checksum_is_one_that_sha256sum_checks(archive: Path) -> None:
    beside = write_sum(archive)
    subprocess.run(
        ["sha256sum", "--check", beside.name], cwd=archive.parent, check=True, stdout=subprocess.DEVNULL
    )


def test_verify_writes_it_and_compares_it(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert agrees(archive) is None
    assert run(["verify", "--sum", "--archive", str(archive)]) == 0
    assert agrees(archive) is True
    assert run(["verify", "--archive", str(archive)]) == 0
    with archive.open("ab") as file:
        file.write(bytes(16384))
    assert agrees(archive) is False
    write(archive.with_name("khác.db"), [an_article("bai-2")])
    shutil.copyfile(archive.with_name("khác.db"), archive)
    assert run(["verify", "--archive", str(archive)]) == 3
    assert ".sha256" in capsys.readouterr().out
    assert run(["verify", "--sum", "--archive", str(archive)]) == 0


def test_a_checksum_that_is_none_does_not_agree(archive: Path) -> None:
    archive.with_name(archive.name + ".sha256").write_bytes(b"\xff\x00")
    assert agrees(archive) is False
