from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.rows import is_whole, to_article, to_row
from hdnd_tui.errors import UnknownArticle
from tests.archive.builders import HOA_BINH, SUOI_MO, an_article, write


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    path = tmp_path / "kho.db"
    write(
        path,
        [
            an_article("a", date="2020-01-01", year=2020),
            an_article("b", date=None, date_known="unknown", year=None, council=None, councils=(SUOI_MO,)),
            an_article("c", date="2021-05-05", year=2021, council=SUOI_MO, councils=(SUOI_MO,)),
        ],
    )
    return Archive.open(path)


def test_newest_first_those_without_a_day_last(archive: Archive) -> None:
    assert archive.numbers() == [3, 1, 2]


def test_rows_come_in_the_order_asked_without_those_that_are_gone(archive: Archive) -> None:
    rows = archive.rows([2, 99, 3])
    assert [(row.number, row.id, row.council) for row in rows] == [(2, "b", None), (3, "c", SUOI_MO)]


def test_councils_count_every_article_that_they_list(archive: Archive) -> None:
    rows = {row.council: row for row in archive.councils()}
    assert (rows[HOA_BINH].articles, rows[HOA_BINH].years) == (1, {2020: 1})
    assert (rows[SUOI_MO].articles, rows[SUOI_MO].years) == (3, {2020: 1, 2021: 1})


def test_an_unknown_id_is_said_plainly(archive: Archive) -> None:
    with pytest.raises(UnknownArticle):
        archive.article("\x1b[2Jkhông có")
    with pytest.raises(UnknownArticle):
        archive.number_of("x")


def test_figures_of_the_archive(archive: Archive) -> None:
    info = archive.info()
    assert (info.articles, info.councils, info.officials, info.originals) == (3, 2, 3, 3)
    assert (info.first, info.last) == ("2020-01-01", "2021-05-05")
    assert info.size == archive.path.stat().st_size


def test_another_importer_is_noticed(archive: Archive) -> None:
    before = archive.version()
    assert archive.version() == before
    write(archive.path, [an_article("d")])
    assert archive.version() != before
    assert archive.article("d").id == "d"


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(title=texts, body=texts, author=st.none() | texts, captions=st.lists(texts, max_size=3))
def test_any_text_survives_the_row(title: str, body: str, author: str | None, captions: list[str]) -> None:
    article = an_article(
        title=title,
        body=body,
        author=author,
        captions=tuple(captions),
        caption_at=(),
        officials=(),
        proofs=(),
    )
    row = to_row(article, 5, None, None)
    assert is_whole(row)
    assert to_article(row) == article
    row[2] += "x"
    assert not is_whole(row)


def test_nothing_changes_within_a_snapshot(archive: Archive) -> None:
    other = sqlite3.connect(archive.path, timeout=0, isolation_level=None)
    with archive.connection.snapshot():
        assert len(archive.numbers()) == 3
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("DELETE FROM articles WHERE number = 2")
        assert len(archive.numbers()) == 3
    other.execute("DELETE FROM articles WHERE number = 2")
    assert len(archive.numbers()) == 2
    other.close()


def test_a_snapshot_ends_with_the_error_in_it(archive: Archive) -> None:
    with pytest.raises(UnknownArticle), archive.connection.snapshot():
        archive.article("không có")
    assert not archive.connection.in_transaction
