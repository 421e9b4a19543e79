"""An archive changed with care, under hashes that fit: every command and every question ends in words.

`HDND_TRUST_POINTS=1000 pytest -n 0 tests/trust` makes so many forgeries; the default is for every day.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.cli import main
from hdnd_tui.errors import HdndError
from hdnd_tui.search.query import Query
from hdnd_tui.tui.library import Library
from tests.archive.builders import an_article, write
from tests.trust.forging import forge

POINTS = int(os.environ.get("HDND_TRUST_POINTS", "8"))
COMMANDS = (
    ["verify"],
    ["search", "hoi nghi", "--json"],
    ["search", "hoi", "--sort", "date", "--from", "2020"],
    ["search", "mẫu", "--official", "mau"],
    ["show", "bai-3", "--json"],
    ["officials"],
    ["councils"],
    ["info"],
    ["export", "--all"],
    ["export", "--all", "--format", "csv"],
    ["repair"],
    ["set", "bai-3", "--date", "2020"],
    ["remove", "bai-4"],
    ["remove", "--undo", "bai-4"],
)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("good") / "kho.db"
    write(path, [an_article(f"bai-{n}", title=f"Hội nghị {n} ngân sách") for n in range(12)])
    return path


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "own"))


def test_every_command_ends_in_words(good: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "kho.db"
    for seed in range(POINTS):
        shutil.copyfile(good, path)
        what = forge(path, random.Random(seed))
        for words in COMMANDS:
            status = main.run([*words, "--archive", str(path)])
            assert status in (0, 2, 3), (seed, what, words, capfd.readouterr().err)


def ask(library: Library) -> None:
    """Ask what the screen asks before the file is checked."""

    def question() -> None:
        archive, searcher = library._open()
        for text in ("", "hoi nghi", "ngan sach 3", "mau"):
            results = searcher.search(Query(text), 20)
            for hit in searcher.hits(results, 0, 20):
                searcher.snippet(results, hit.number)
        for number in archive.numbers():
            archive.article_at(number)
            for person in archive.people_of(number):
                archive.person(person)
        archive.info()
        archive.councils()

    library._answer(question)


def test_every_question_of_the_screen_ends_in_words(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    refused = 0
    for seed in range(POINTS * 4):
        shutil.copyfile(good, path)
        forge(path, random.Random(seed))
        library = Library(path)
        try:
            ask(library)
        except HdndError:
            refused += 1
        library._let_go()
        library.close()
    assert refused


def test_what_passes_the_check_can_be_read_through(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    passed = 0
    for seed in range(POINTS * 4):
        shutil.copyfile(good, path)
        forge(path, random.Random(seed))
        try:
            if any(problem.damage for problem in verify(path)):
                continue
        except HdndError:
            continue
        passed += 1
        library = Library(path)
        library.trusted = True
        ask(library)
        with Archive.open(path) as archive:
            assert len(list(archive.articles())) == archive.info().articles
            archive.officials()
        library._let_go()
        library.close()
    assert passed
