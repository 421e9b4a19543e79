"""What the page on carrying says of other programs, tried with them where they are installed."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
METADATA = ROOT / "src" / "hdnd_tui" / "docs" / "datasette.json"
DATASETTE = shutil.which("datasette")


def get(path: str) -> str:
    """Ask Datasette for a page of the sample archive, as the docs have it serve one."""
    assert DATASETTE is not None
    words = (DATASETTE, "--immutable", "archive.db", "--metadata", str(METADATA), "--get", path)
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120).stdout


def get_json(path: str) -> Any:
    """Ask for a page as JSON."""
    return json.loads(get(path))


@pytest.mark.skipif(DATASETTE is None, reason="datasette is not installed")
def test_datasette_shows_the_articles_and_hides_the_index() -> None:
    tables = {table["name"]: table for table in get_json("/archive.json")["tables"]}
    shown = {name for name, table in tables.items() if not table["hidden"]}
    assert {"articles", "councils", "officials"} <= shown
    assert [name for name in shown if name.startswith("index_")] == []


@pytest.mark.skipif(DATASETTE is None, reason="datasette is not installed")
def test_datasette_filters_by_words_with_their_marks() -> None:
    asked = "/archive/articles.json?_shape=array&_size=max&_col=title&title__contains="
    found = get_json(asked + "c%E1%BB%AD%20tri")
    assert found
    assert all("cử tri" in row["title"].lower() for row in found)
    assert not get_json(asked + "kh%C3%B4ng%20c%C3%B3%20trong%20kho")


@pytest.mark.skipif(DATASETTE is None, reason="datasette is not installed")
def test_datasette_does_not_search_by_words_as_the_page_says() -> None:
    assert "table does not support scanning" in get("/archive/index_words")


def test_the_metadata_knows_every_table_that_is_no_page() -> None:
    known = json.loads(METADATA.read_text("utf-8"))["databases"]["archive"]["tables"]
    with sqlite3.connect(f"file:{ROOT / 'archive.db'}?mode=ro", uri=True) as connection:
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    unnamed = {name for name in tables - set(known) if not name.startswith("sqlite_")}
    assert unnamed <= {"offices"}
