from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hdnd_tui.archive.connection import ReadingConnection
from hdnd_tui.archive.opening import open_again, open_for_reading
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.schema import USER_VERSION
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveForeign,
    ArchiveMissing,
    ArchiveNewer,
    ArchiveOlder,
    ArchiveRefused,
)
from tests.archive.builders import an_article, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "kho ?#%20'đ.db"
    write(file, [an_article("a"), an_article("b")])
    return file


def refusal(path: Path) -> ArchiveRefused:
    with pytest.raises(ArchiveRefused) as caught:
        open_for_reading(path).close()
    return caught.value


def patch(path: Path, at: int, data: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + len(data)] = data
    path.write_bytes(content)


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            connection.execute(statement)


def test_a_name_full_of_signs_is_opened(path: Path) -> None:
    with Archive.open(path) as archive:
        assert archive.article("a").id == "a"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ArchiveForeign),
        (b"Ngh\xe1\xbb\x8b quy\xe1\xba\xbft\n" * 100, ArchiveForeign),
        (b"SQLite format 3\0", ArchiveForeign),
        (b"SQLite format 3\0" + bytes(4080), ArchiveForeign),
        (b"PK\3\4" + bytes(4000), ArchiveForeign),
    ],
)
def test_what_is_no_archive_is_foreign(tmp_path: Path, content: bytes, kind: type[ArchiveRefused]) -> None:
    file = tmp_path / "x.db"
    file.write_bytes(content)
    assert isinstance(refusal(file), kind)


def test_a_database_of_another_program_is_foreign(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE moz_places (id, url)")
        connection.commit()
    assert isinstance(refusal(file), ArchiveForeign)


def test_no_file_a_folder_and_a_loop_of_links(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path / "không có.db"), ArchiveMissing)
    assert isinstance(refusal(tmp_path), ArchiveForeign)
    loop = tmp_path / "vòng.db"
    loop.symlink_to(loop)
    refusal(loop)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.db")
    assert isinstance(refusal(tmp_path / "ống.db"), ArchiveForeign)


@pytest.mark.parametrize(
    ("at", "data", "kind"),
    [
        (60, (99).to_bytes(4, "big"), ArchiveNewer),
        (60, (-5).to_bytes(4, "big", signed=True), ArchiveDamaged),
        (68, bytes(4), ArchiveForeign),
        (16, b"\x00\x03", ArchiveDamaged),
        (18, b"\x03\x03", ArchiveDamaged),
        (20, b"\xff", ArchiveDamaged),
        (44, b"\0\0\0\x63", ArchiveDamaged),
        (56, b"\0\0\0\x02", ArchiveDamaged),
    ],
)
def test_a_wrong_header_is_refused(path: Path, at: int, data: bytes, kind: type[ArchiveRefused]) -> None:
    patch(path, at, data)
    assert isinstance(refusal(path), kind)


@pytest.mark.parametrize("cut", [100, 16384])
def test_a_copy_that_stopped_is_refused(path: Path, cut: int) -> None:
    path.write_bytes(path.read_bytes()[:-cut])
    assert isinstance(refusal(path), ArchiveDamaged)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER zz AFTER INSERT ON articles BEGIN DELETE FROM articles; END",
        "CREATE VIEW zz AS SELECT load_extension('x')",
        "CREATE INDEX zz ON articles (hex(title))",
        "CREATE VIRTUAL TABLE zz USING fts5(a)",
        "ALTER TABLE articles RENAME COLUMN body TO zz",
        "ALTER TABLE articles ADD COLUMN zz TEXT",
        "UPDATE sqlite_master SET sql = replace(sql, 'INTEGER PRIMARY KEY', 'INTEGER PRIMARY KEY CHECK (1)')"
        " WHERE name = 'articles'",
    ],
)
def test_tables_that_are_not_ours_are_refused(path: Path, statement: str) -> None:
    alter(path, statement)
    assert isinstance(refusal(path), ArchiveDamaged)


@pytest.mark.parametrize(
    ("statement", "disguise"),
    [
        ("CREATE TRIGGER zz AFTER INSERT ON articles BEGIN DELETE FROM articles; END", "type = 'TRIGGER'"),
        ("CREATE VIEW zz AS SELECT * FROM articles", "type = 'View'"),
        ("CREATE INDEX zz ON articles (length(body))", "type = 'INDEX'"),
        ("CREATE INDEX zz ON articles (length(body))", "tbl_name = 'ARTICLES'"),
        ("CREATE VIRTUAL TABLE zz USING fts5(a)", "sql = 'CREATE/**/' || substr(sql, 8)"),
        ("CREATE VIRTUAL TABLE zz USING fts5(a)", "sql = 'CREATE /**/' || substr(sql, 8)"),
    ],
)
def test_what_is_disguised_from_our_eyes_but_not_from_those_of_sqlite_is_refused(
    path: Path, statement: str, disguise: str
) -> None:
    alter(path, statement, f"UPDATE sqlite_master SET {disguise} WHERE name = 'zz'")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM articles").fetchall()  # SQLite takes it
    assert isinstance(refusal(path), ArchiveDamaged)
    before = path.read_bytes()
    with pytest.raises(ArchiveDamaged), ArchiveWriter(path):
        pass
    assert path.read_bytes() == before


def test_an_earlier_coding_of_the_rows_is_refused_by_its_number(path: Path) -> None:
    alter(path, f"PRAGMA user_version={USER_VERSION - 1}")
    assert isinstance(refusal(path), ArchiveOlder)


@pytest.mark.parametrize(
    "statement", ["DROP TABLE mentions", "DROP TABLE imports", "DROP INDEX articles_by_date"]
)
def test_an_archive_that_lacks_tables_of_ours_is_of_an_earlier_version(path: Path, statement: str) -> None:
    alter(path, statement)
    refused = refusal(path)
    assert isinstance(refused, ArchiveOlder)
    assert "hdnd-tui import" in refused.sentence("vi")
    alter(path, "CREATE TRIGGER zz AFTER INSERT ON articles BEGIN DELETE FROM articles; END")
    assert isinstance(refusal(path), ArchiveDamaged)


def test_a_table_that_another_program_added_does_no_harm(path: Path) -> None:
    alter(path, "CREATE TABLE notes (a TEXT UNIQUE)", "INSERT INTO notes VALUES ('x')")
    open_for_reading(path).close()


@pytest.mark.parametrize(
    "statements",
    [("PRAGMA journal_mode=WAL",), ("PRAGMA page_size=512", "VACUUM"), ("PRAGMA page_size=65536", "VACUUM")],
)
def test_what_sqlite_can_do_to_a_file_is_no_damage(path: Path, statements: tuple[str, ...]) -> None:
    alter(path, *statements)
    before = path.read_bytes()
    with Archive.open(path) as archive:
        assert archive.article("b").id == "b"
    assert path.read_bytes() == before


def test_garbage_beside_the_archive_is_not_read(path: Path) -> None:
    for suffix in ("-journal", "-wal"):
        beside = path.with_name(path.name + suffix)
        beside.write_bytes(b"garbage" * 1000)
        with Archive.open(path) as archive:
            assert archive.article("a").id == "a"
        beside.unlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_a_pipe_beside_the_archive_is_not_waited_for(path: Path, suffix: str) -> None:
    before = path.read_bytes()
    os.mkfifo(path.with_name(path.name + suffix))
    if suffix == "-journal":
        assert "journal" in refusal(path).wording.en
        with pytest.raises(ArchiveRefused), ArchiveWriter(path):
            pass
    else:
        with Archive.open(path) as archive:
            assert archive.article("a").id == "a"
    assert path.read_bytes() == before


def a_hot_journal(path: Path, statement: str) -> tuple[bytes, bytes]:
    """Stop a writer in the middle: gives the file and its journal as they lie on the disk then."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version={USER_VERSION}")
        connection.execute(statement)
        journal = path.with_name(path.name + "-journal")
        left = path.read_bytes(), journal.read_bytes()
        connection.execute("ROLLBACK")
    return left


def test_an_interrupted_write_is_refused_by_the_reader_and_undone_by_the_writer(path: Path) -> None:
    before = path.read_bytes()
    torn, journal = a_hot_journal(path, "UPDATE articles SET body = zeroblob(100000)")
    assert torn != before
    path.write_bytes(torn)
    path.with_name(path.name + "-journal").write_bytes(journal)
    assert "import" in refusal(path).wording.en
    assert path.read_bytes() == torn
    with ArchiveWriter(path):
        pass
    assert path.read_bytes() == before
    with Archive.open(path) as archive:
        assert archive.article("a") == an_article("a")


def test_the_journal_of_another_archive_is_kept_from_the_file(path: Path, tmp_path: Path) -> None:
    _, journal = a_hot_journal(path, "UPDATE articles SET body = zeroblob(100000)")
    write(path, [an_article("c")])
    write(path, [an_article("d")])
    before = path.read_bytes()
    path.with_name(path.name + "-journal").write_bytes(journal)
    assert "journal" in refusal(path).wording.en
    with pytest.raises(ArchiveRefused), ArchiveWriter(path):
        pass
    assert path.read_bytes() == before


def test_a_writer_at_work_does_not_hinder_and_one_that_commits_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hdnd_tui.archive.connection.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        open_for_reading(path).close()
        other.execute("ROLLBACK")
        other.execute("BEGIN EXCLUSIVE")
        assert isinstance(refusal(path), ArchiveBusy)


def test_a_query_that_runs_away_is_stopped(path: Path) -> None:
    with closing(open_for_reading(path)) as connection:
        connection.seconds = 0.05
        endless = "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT count(*) FROM t"
        with pytest.raises(ArchiveRefused):
            connection.execute(endless).fetchone()


def test_a_reader_cannot_write(path: Path) -> None:
    with closing(open_for_reading(path)) as connection, pytest.raises(ArchiveRefused):
        connection.execute("DELETE FROM articles")


def test_an_archive_that_was_replaced_is_not_opened_again(path: Path, tmp_path: Path) -> None:
    connection = open_for_reading(path)
    open_again(connection).close()
    shutil.copyfile(path, tmp_path / "other.db")
    (tmp_path / "other.db").replace(path)
    with closing(connection), pytest.raises(ArchiveRefused):
        open_again(connection)


READS: list[Callable[[ReadingConnection], object]] = [
    lambda c: c.execute("SELECT body FROM articles").fetchall(),
    lambda c: c.execute("SELECT body FROM articles").fetchone(),
    lambda c: list(c.execute("SELECT body FROM articles")),
    lambda c: c.execute("SELECT body FROM articles").fetchmany(5),
]


@pytest.mark.parametrize("reads", READS)
def test_text_that_is_no_utf8_is_damage_and_no_crash(
    path: Path, reads: Callable[[ReadingConnection], object]
) -> None:
    alter(path, "UPDATE articles SET body = cast(x'ff00fe41' AS TEXT)")
    with closing(open_for_reading(path)) as connection, pytest.raises(ArchiveDamaged):
        reads(connection)
