"""The sample: every page is read as its entry in `expected.json` says, and `archive.db` holds just that."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.intake.bringing import bring_in

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "archive.db"
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text("utf-8"))
LARGEST = 1_600_000
"""Bytes; two thirds are those of an empty archive, a page of 32 KiB for each table and index."""
REBUILD = "build archive.db again, see tests/samples/README.md"


def build(folder: Path, today: date) -> dict[str, tuple[Article, bytes | None]]:
    """Import the pages into an archive of `folder` and give its articles with their originals, by id."""
    archive = folder / f"{today}.db"
    report = bring_in([HERE / "pages"], archive, today=today)
    assert (report.refused, report.skipped, report.updated) == ((), 0, 0)
    return dict(contents(archive))


def contents(archive: Path) -> Iterator[tuple[str, tuple[Article, bytes | None]]]:
    with Archive.open(archive) as opened:
        for number in opened.numbers():
            article = opened.article_at(number)
            yield article.id, (article, opened.original(number))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Article, bytes | None]]:
    return build(tmp_path_factory.mktemp("sample"), date(2026, 11, 25))


def test_the_archive_holds_what_the_pages_give(built: dict[str, tuple[Article, bytes | None]]) -> None:
    sample = dict(contents(SAMPLE))

    assert list(sample) == list(built), REBUILD
    for id, (article, original) in built.items():
        assert sample[id][0].to_json() == article.to_json(), REBUILD
        assert sample[id][1] == original, REBUILD


def test_the_sample_is_the_same_on_any_later_day(
    built: dict[str, tuple[Article, bytes | None]], tmp_path: Path
) -> None:
    assert build(tmp_path, date(2031, 2, 3)) == built


def test_two_imports_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        subprocess.run(
            [sys.executable, "-m", "hdnd_tui", "import", HERE / "pages", "--archive", tmp_path / name],
            env={**os.environ, "PYTHONHASHSEED": "random", "HDND_USER_DATA": str(tmp_path)},
            capture_output=True,
            check=True,
        )
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_the_sample_is_small_and_holds_all_pages(built: dict[str, tuple[Article, bytes | None]]) -> None:
    assert SAMPLE.stat().st_size <= LARGEST
    assert {article.title for article, _ in built.values()} == {want["title"] for want in EXPECTED.values()}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_is_read_as_the_facts_are(
    name: str, built: dict[str, tuple[Article, bytes | None]], request: pytest.FixtureRequest
) -> None:
    want = EXPECTED[name]
    if wrong := want.get("wrong"):
        request.applymarker(pytest.mark.xfail(reason=wrong, strict=True))
    (article,) = (article for article, _ in built.values() if article.title == want["title"])

    assert {
        "date": article.date,
        "date_known": article.date_known,
        "council": article.council and [article.council.name, article.council.province],
        "author": article.author,
        "officials": {o.name: [office.name for office in o.offices] for o in article.officials},
    } == {
        "date": want["date"],
        "date_known": want.get("date_known", "event"),
        "council": want["council"],
        "author": want.get("author"),
        "officials": want["officials"],
    }
    for field in ("captions", "documents", "councils"):
        if field in want:
            value = article.to_json()[field]
            assert [v["name"] if field == "councils" else v for v in value] == want[field]
    words = len(article.body.split())
    assert 100 <= words <= 420
    assert "kể lại theo" in article.body
