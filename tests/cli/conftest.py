"""A small archive of invented articles, and a caller of the command line."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council, Office, Official, Place
from hdnd_tui.cli import main
from hdnd_tui.userdata import UserData, file_stamp

NORTH = Council("HĐND tỉnh Bắc Mây", "province", "Bắc Mây")
SOUTH = Council("HĐND thành phố Nam Gió", "province", "Nam Gió")

CHAIR = Official(
    "Lê Văn Thử",
    "đồng chí",
    (Office("Chủ tịch HĐND tỉnh Bắc Mây", "Chủ tịch HĐND tỉnh", Place("body", 22, 40)),),
    (Place("body", 10, 20),),
)

ARTICLES = (
    Article(
        id="mot",
        title="Khai mạc kỳ họp giữa năm",
        body="Đồng chí: Lê Văn Thử, Chủ tịch HĐND tỉnh khai mạc.\n\nKỳ họp bàn về [ngân sách] <b>năm</b>.",
        date="2017-08-22",
        date_known="event",
        year=2017,
        council=NORTH,
        councils=(NORTH, SOUTH),
        author="Hoàng Thử",
        source="https://www.bacmay.example/tin/mot.html",
        captions=("Quang cảnh kỳ họp",),
        caption_at=(50,),
        documents=("12/2017/NQ-HĐND",),
        officials=(CHAIR,),
    ),
    Article(
        id="Hai/..",
        title="=Giám sát công tác: cải cách?",
        body="-Đoàn giám sát làm việc với sở.",
        date_known="unknown",
        council=SOUTH,
        councils=(SOUTH,),
        source="hai.txt",
    ),
    Article(
        id="ba",
        title="Giám sát đầu tư công",
        body="Giám sát đầu tư công năm 2022.",
        year=2022,
        date_known="inferred",
    ),
)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "nho.db"
    with ArchiveWriter(path) as writer:
        writer.put([Imported(article, article.body.encode()) for article in ARTICLES])
        writer.finish()
    return path


@pytest.fixture
def archive(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy2(built, tmp_path / "nho.db"))


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "rieng"
    monkeypatch.setenv("HDND_USER_DATA", str(folder))
    monkeypatch.delenv("HDND_ARCHIVE", raising=False)
    return folder


@dataclass(frozen=True)
class Answer:
    """What a call printed, and its exit code."""

    returncode: int
    stdout: bytes
    stderr: bytes


Call = Callable[..., Answer]


@pytest.fixture
def call(tmp_path: Path, own_data: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the program with its words, in a folder of its own, as `main` does."""
    here = tmp_path / "day"
    here.mkdir()
    monkeypatch.chdir(here)

    def run(*words: str | bytes | Path, given: bytes = b"") -> Answer:
        out, err = io.BytesIO(), io.BytesIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
            patch.setattr(sys, "stdout", io.TextIOWrapper(out, write_through=True))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, write_through=True))
            status = main.run([os.fsdecode(word) for word in words])
            return Answer(status, out.getvalue(), err.getvalue())

    return run


def mark_verified(path: Path) -> None:
    own = UserData()
    own.remember_verified(path, file_stamp(path))
    own.close()
