from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hdnd_tui.archive.corrections import Field
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council
from hdnd_tui.errors import ArchiveDamaged, UnknownArticle, WrongUsage
from tests.archive.builders import HOA_BINH, SUOI_MO, an_article, imported, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "kho.db"
    write(file, [an_article("a"), an_article("b")])
    return file


def correct(path: Path, field: Field, value: str | Council | None) -> Article:
    with ArchiveWriter(path) as writer:
        article = writer.correct("a", field, value)
    with Archive.open(path) as archive:
        assert archive.article("a") == article
    assert list(verify(path)) == []
    return article


def test_a_date_and_what_hangs_on_it(path: Path) -> None:
    article = correct(path, "date", "2021-02-03")
    assert (article.date, article.year, article.date_known) == ("2021-02-03", 2021, "event")
    assert article.corrected == ("date",)
    assert [p.fact for p in article.proofs] == []


@pytest.mark.parametrize(
    ("value", "date", "year"), [("2019", None, 2019), ("", None, None), ("2020-02-29", "2020-02-29", 2020)]
)
def test_a_year_alone_and_a_day_not_known(path: Path, value: str, date: str | None, year: int | None) -> None:
    article = correct(path, "date", value)
    assert (article.date, article.year) == (date, year)


def test_a_council_moves_the_article_and_its_people(path: Path) -> None:
    article = correct(path, "council", SUOI_MO)
    assert article.councils == (SUOI_MO,)
    with Archive.open(path) as archive:
        assert sorted(p.council.name for p in archive.officials() if p.council) == [
            SUOI_MO.name,
            HOA_BINH.name,
        ]


def test_corrections_outlive_another_import_and_can_be_taken_back(path: Path) -> None:
    correct(path, "title", "Tên đúng")
    correct(path, "date", "2021-02-03")
    assert write(path, [an_article("a")])[0].kind == "unchanged"
    newer = an_article("a", author="Tác giả khác", body=an_article("a").body + " Thêm.")
    assert write(path, [newer])[0].kind == "updated"
    with Archive.open(path) as archive:
        article = archive.article("a")
    assert (article.title, article.date, article.author) == ("Tên đúng", "2021-02-03", "Tác giả khác")
    assert correct(path, "title", None).title == newer.title
    assert correct(path, "date", None) == newer


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", " \u200b"), ("date", "31/12/2020"), ("date", "2021-02-30"), ("council", "HĐND")]
    + [("date", value) for value in ("20210203", "2021-W05-3")],
)
def test_values_that_cannot_be_are_refused(path: Path, field: Field, value: str) -> None:
    with ArchiveWriter(path) as writer, pytest.raises(WrongUsage):
        writer.correct("a", field, value)
    with Archive.open(path) as archive:
        assert archive.article("a") == an_article("a")


def test_an_article_that_is_not_there(path: Path) -> None:
    with ArchiveWriter(path) as writer, pytest.raises(UnknownArticle):
        writer.correct("không có", "title", "x")


def test_corrections_travel_with_the_article_to_another_archive(path: Path, tmp_path: Path) -> None:
    corrected = correct(path, "title", "Tên đúng")
    with Archive.open(path) as archive:
        article, corrections = archive.article_as_read(1)
        page = archive.original(1)
    assert article == an_article("a")
    other = tmp_path / "other.db"
    with ArchiveWriter(other) as writer:
        writer.put([Imported(article, page, corrections)])
        assert writer.put(imported(an_article("a")))[0].kind == "unchanged"
        writer.finish()
    with Archive.open(other) as archive:
        assert archive.article("a") == corrected


def test_corrections_come_to_an_article_that_is_there_but_not_once_they_were_taken_back(
    path: Path, tmp_path: Path
) -> None:
    correct(path, "title", "Tên đúng")
    with Archive.open(path) as archive:
        article, corrections = archive.article_as_read(1)
        page = archive.original(1)
    other = tmp_path / "other.db"
    write(other, [an_article("a")])
    correct(other, "date", "2021-02-03")

    def bring() -> str:
        with ArchiveWriter(other) as writer:
            return writer.put([Imported(article, page, corrections)])[0].kind

    assert bring() == "updated"
    with Archive.open(other) as archive:
        brought = archive.article("a")
    assert (brought.title, brought.date, brought.corrected) == ("Tên đúng", "2021-02-03", ("title", "date"))
    assert bring() == "unchanged"
    assert correct(other, "title", None).title == an_article("a").title
    assert bring() == "unchanged"


@pytest.mark.parametrize("value", ["garbage", "[1]", '"2017-W34-2"'])
def test_corrections_that_cannot_be_are_damage(path: Path, value: str) -> None:
    correct(path, "date", "2021-02-03")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE corrections SET value = ?", (value,))
    with Archive.open(path) as archive, pytest.raises(ArchiveDamaged):
        archive.article_as_read(1)
