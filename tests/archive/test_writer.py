from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from hdnd_tui.archive.past import last_change
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.repair import repair
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article
from hdnd_tui.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveRefused,
    CannotWrite,
    UnknownArticle,
)
from hdnd_tui.indexing import commons, indexer
from hdnd_tui.indexing.stored import Postings
from tests.archive.builders import BODY, HOA_BINH, SUOI_MO, an_article, imported, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kho.db"


def kinds(path: Path, *articles: Article) -> list[str]:
    return [outcome.kind for outcome in write(path, articles)]


def read(path: Path, id: str) -> Article:
    with Archive.open(path) as archive:
        return archive.article(id)


def test_an_article_comes_back_as_it_was_put(path: Path) -> None:
    article = an_article()
    assert kinds(path, article) == ["added"]
    assert read(path, article.id) == article
    assert list(verify(path)) == []


def test_the_page_is_kept_as_it_came(path: Path) -> None:
    page = b"\xff\xfe\x00 kh\xc3\xb4ng ph\xe1\xba\xa3i UTF-8 \x1b[31m" * 50
    with ArchiveWriter(path) as writer:
        writer.put(
            [Imported(an_article("a"), page), Imported(an_article("b"), b""), Imported(an_article("c"), None)]
        )
        writer.finish()
    with Archive.open(path) as archive:
        assert [archive.original(number) for number in (1, 2, 3)] == [page, b"", None]


def test_an_index_made_by_older_rules_is_rebuilt_before_it_is_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(indexer, "TOKENIZER_VERSION", 1)
        older.setattr(indexer, "terms", lambda *_: {"tucu", "chung"})
        write(path, [an_article("a"), an_article("b")])
    with ArchiveWriter(path) as writer:
        writer.correct("a", "title", "Tiêu đề đúng")
    assert list(verify(path)) == []
    with Archive.open(path) as archive:
        assert not Postings(archive.connection).of("tucu")
        assert Postings(archive.connection).of("dung") == 0b10
        assert Postings(archive.connection).of("nghi") == 0b110


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM index_syllables WHERE term = (SELECT min(term) FROM index_syllables)",
        "UPDATE index_filed SET days = zeroblob(length(days))",
        "UPDATE index_words_data SET block = zeroblob(length(block)) WHERE id > 10",
    ],
)
def test_a_damaged_index_is_not_written_into_and_called_sound(path: Path, statement: str) -> None:
    write(path, [an_article(f"bai-{n}") for n in range(30)])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
    before = path.read_bytes()
    with pytest.raises(ArchiveDamaged) as caught:
        write(path, [an_article("mới")])
    assert "hdnd-tui repair" in caught.value.sentence("vi")
    with ArchiveWriter(path) as writer, pytest.raises(ArchiveDamaged):
        writer.correct("bai-3", "title", "Tiêu đề đúng")
    assert path.read_bytes() == before
    assert repair(path) == []
    assert kinds(path, an_article("mới")) == ["added"]
    assert list(verify(path)) == []


def test_an_index_with_common_terms_keeps_its_hash(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commons, "_FEWEST_PAIR", 8)
    monkeypatch.setattr(commons, "_FEWEST_SYLLABLE", 8)
    write(path, [an_article(f"bai-{number}") for number in range(300)])
    assert list(verify(path)) == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM index_common").fetchone()[0]
    with ArchiveWriter(path) as writer:
        writer.correct("bai-7", "title", "Tiêu đề đúng")
        writer.remove("bai-9")
    assert list(verify(path)) == []
    assert repair(path) == []
    assert list(verify(path)) == []


def test_nothing_but_the_archive_is_left_in_the_folder(path: Path) -> None:
    write(path, [an_article()])
    assert [p.name for p in path.parent.iterdir()] == ["kho.db"]


def test_the_same_again_changes_no_byte(path: Path) -> None:
    write(path, [an_article()])
    before = path.read_bytes()
    assert kinds(path, an_article()) == ["unchanged"]
    assert path.read_bytes() == before


def test_another_text_under_the_id_is_an_update_and_both_pages_are_kept(path: Path) -> None:
    write(path, [an_article()])
    newer = an_article(body=BODY + "\n\nThêm một đoạn.")
    assert kinds(path, newer) == ["updated"]
    assert read(path, "bai-1") == newer
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM originals").fetchone() == (2,)
    assert list(verify(path)) == []


def test_an_earlier_version_does_not_come_back(path: Path) -> None:
    newer = an_article(body=BODY + " Mới.")
    write(path, [an_article()])
    write(path, [newer])
    assert kinds(path, an_article()) == ["unchanged"]
    assert kinds(path, newer) == ["unchanged"]
    assert read(path, "bai-1") == newer


def test_better_rules_on_the_same_page_are_an_update(path: Path) -> None:
    article = an_article()
    write(path, [article])
    better = replace(article, officials=(), council=SUOI_MO, councils=(SUOI_MO,))
    with ArchiveWriter(path) as writer:
        assert writer.put(imported(better))[0].kind == "updated"
        writer.finish()
    assert read(path, "bai-1") == better
    with Archive.open(path) as archive:
        assert archive.officials() == []
    assert list(verify(path)) == []


def test_the_id_of_another_source_is_refused_by_name(path: Path) -> None:
    write(path, [an_article()])
    outcome = write(path, [an_article(body="Bài khác hẳn.", officials=(), source="khac.txt")])[0]
    assert outcome.kind == "refused"
    assert outcome.reason is not None
    assert "bai-1.txt" in outcome.reason.vi
    assert read(path, "bai-1") == an_article()


def test_a_copy_of_the_page_under_another_name_is_nothing_new(path: Path) -> None:
    write(path, [an_article()])
    assert kinds(path, an_article(source="ban-sao.txt")) == ["unchanged"]
    assert read(path, "bai-1").source == "bai-1.txt"


def test_an_id_twice_in_a_batch_is_taken_in_order(path: Path) -> None:
    second = an_article(body=BODY + " Hai.")
    assert kinds(path, an_article(), second) == ["added", "updated"]
    assert read(path, "bai-1") == second


def test_numbers_are_never_given_twice(path: Path) -> None:
    write(path, [an_article("a"), an_article("b")])
    with ArchiveWriter(path) as writer:
        writer.remove("b")
    write(path, [an_article("c")])
    with Archive.open(path) as archive:
        assert archive.number_of("c") == 3


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sqlite_sequence SET seq = 9223372036854775807",
        "UPDATE sqlite_sequence SET seq = -9223372036854775808",
        "UPDATE sqlite_sequence SET seq = 'x'",
        "DELETE FROM sqlite_sequence",
    ],
)
def test_wrong_numbers_keep_articles_out_until_they_are_repaired(path: Path, statement: str) -> None:
    write(path, [an_article("a"), an_article("b")])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
    before = path.read_bytes()
    with pytest.raises(ArchiveDamaged) as caught:
        write(path, [an_article("c")])
    assert "hdnd-tui repair" in caught.value.sentence("vi")
    assert path.read_bytes() == before
    assert repair(path) == []
    write(path, [an_article("c")])
    assert list(verify(path)) == []
    with Archive.open(path) as archive:
        assert archive.number_of("c") == 3


def test_numbers_that_another_program_counts_are_not_ours(path: Path) -> None:
    write(path, [an_article("a")])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE notes (number INTEGER PRIMARY KEY AUTOINCREMENT)")
        connection.execute("INSERT INTO notes VALUES (900000000)")
    write(path, [an_article("b")])
    assert list(verify(path)) == []
    with Archive.open(path) as archive:
        assert archive.number_of("b") == 2


def test_a_batch_that_fails_leaves_nothing(path: Path) -> None:
    write(path, [an_article("a")])
    before = path.read_bytes()
    broken = replace(an_article("c"), year=2**70)
    with ArchiveWriter(path) as writer, pytest.raises(OverflowError):
        writer.put(imported(an_article("b"), broken))
    assert path.read_bytes() == before
    assert list(verify(path)) == []


def test_a_rehearsal_changes_no_byte(path: Path) -> None:
    write(path, [an_article("a")])
    before = path.read_bytes()
    with ArchiveWriter(path, rehearse=True) as writer:
        outcomes = writer.put(
            imported(an_article("a"), an_article("b"), an_article("a", body="Khác.", officials=()))
        )
        writer.finish()
    assert [o.kind for o in outcomes] == ["unchanged", "added", "updated"]
    assert path.read_bytes() == before


def test_an_unfinished_import_is_finished_by_the_next(path: Path) -> None:
    write(path, [an_article("a")], finish=False)
    assert [problem.damage for problem in verify(path)] == [False]
    assert kinds(path, an_article("a")) == ["unchanged"]
    assert list(verify(path)) == []


def test_a_second_writer_waits_and_then_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hdnd_tui.archive.making.WAIT_SECONDS", 0.05)
    write(path, [an_article("a")])
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("BEGIN IMMEDIATE")
    try:
        with ArchiveWriter(path) as writer, pytest.raises(ArchiveBusy):
            writer.put(imported(an_article("b")))
    finally:
        first.close()


def test_an_archive_left_half_made_is_taken_over(path: Path) -> None:
    path.with_name(".kho.db.making").write_bytes(b"")
    assert kinds(path, an_article()) == ["added"]
    assert [p.name for p in path.parent.iterdir()] == ["kho.db"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_no_importer_left_beside_is_neither_written_to_nor_waited_for(path: Path) -> None:
    aside, other = path.with_name(".kho.db.making"), path.with_name("khác.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE của_tôi (a)")
        connection.commit()
    before = other.read_bytes()
    aside.symlink_to(other)
    assert kinds(path, an_article()) == ["added"]
    assert other.read_bytes() == before
    assert not path.is_symlink()
    path.unlink()
    os.mkfifo(aside)
    assert kinds(path, an_article()) == ["added"]
    assert sorted(p.name for p in path.parent.iterdir()) == ["kho.db", "khác.db"]


@pytest.mark.parametrize("target", ["usb/kho.db", "kho.db"], ids=["leads nowhere", "leads to itself"])
def test_a_link_that_leads_nowhere_is_refused_and_stays(tmp_path: Path, target: str) -> None:
    link = tmp_path / "kho.db"
    link.symlink_to(tmp_path / target)
    with pytest.raises(ArchiveMissing), ArchiveWriter(link):
        pass
    assert [(file.name, file.is_symlink()) for file in tmp_path.iterdir()] == [("kho.db", True)]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    with pytest.raises(CannotWrite), ArchiveWriter(tmp_path / "tep" / "kho.db"):
        pass


def test_a_removed_article_stays_away_and_comes_back_when_asked(path: Path) -> None:
    write(path, [an_article("a"), an_article("b")])
    with ArchiveWriter(path) as writer:
        writer.remove("a")
    with Archive.open(path) as archive, pytest.raises(UnknownArticle):
        archive.article("a")
    assert list(verify(path)) == []
    assert kinds(path, an_article("a")) == ["unchanged"]
    with ArchiveWriter(path) as writer:
        writer.restore("a")
    assert read(path, "a") == an_article("a")
    with Archive.open(path) as archive:
        assert archive.number_of("a") == 1
        assert archive.original(1) == imported(an_article("a"))[0].original
    assert list(verify(path)) == []


def test_the_tables_are_plain_for_other_programs(path: Path) -> None:
    write(path, [an_article()])
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT number, id, title, date, council, body FROM articles").fetchone()
    assert row == (1, "bai-1", "Hội nghị bai-1", "2022-07-12", HOA_BINH.name, BODY)


def test_what_an_import_added_goes_as_if_it_had_never_come(path: Path) -> None:
    write(path, [an_article("cu")])
    first = noted(path)
    write(path, [an_article("moi"), an_article("hai-lan"), an_article("sua-sau"), an_article("cap-nhat")])
    write(path, [an_article("hai-lan", title="Bản sau trong cùng lần nhập")])
    last = noted(path)
    with ArchiveWriter(path) as writer:
        writer.correct("sua-sau", "title", "Tiêu đề đúng")
    write(path, [an_article("cap-nhat", title="Bản của lần nhập sau")])
    added = ["moi", "hai-lan", "sua-sau", "cap-nhat", "khong-co"]
    with ArchiveWriter(path, rehearse=True) as writer:
        assert writer.take_back(added, first, last) == ["moi", "hai-lan"]
    with ArchiveWriter(path) as writer:
        assert writer.take_back(added, first, last) == ["moi", "hai-lan"]
        assert writer.take_back(added, first, last) == []
    assert list(verify(path)) == []
    with closing(sqlite3.connect(path)) as connection:
        for table in ("originals", "history", "corrections", "removed"):
            column = "id" if table == "removed" else "article"
            left = connection.execute(f"SELECT {column} FROM {table}").fetchall()
            assert not {"moi", "hai-lan"} & {id for (id,) in left}, table
    assert read(path, "sua-sau").title == "Tiêu đề đúng"
    assert kinds(path, an_article("moi"), an_article("hai-lan"), an_article("cu")) == [
        "added",
        "added",
        "unchanged",
    ]
    assert list(verify(path)) == []


def noted(path: Path) -> int:
    with Archive.open(path) as archive:
        return last_change(archive)


def test_an_archive_with_a_spoilt_page_is_refused_or_written_never_an_error_of_sqlite(path: Path) -> None:
    write(path, [an_article(f"bai-{n}") for n in range(40)])
    good, page, chance = path.read_bytes(), 32768, Random(4)
    refused = 0
    for at in range(page, len(good), page):
        path.write_bytes(good[:at] + chance.randbytes(page) + good[at + page :])
        try:
            write(path, [an_article("bai-7", title="Một tin khác"), an_article("mới")])
        except (ArchiveRefused, CannotWrite):
            refused += 1
    assert refused > 5


def test_a_rehearsal_leaves_nothing_beside_the_archive_while_it_runs(path: Path) -> None:
    write(path, [an_article("cu")])
    before = path.stat().st_mtime_ns, path.stat().st_size
    seen: set[str] = set()

    class Looked(list[Imported]):
        def __iter__(self) -> Iterator[Imported]:
            for one in super().__iter__():
                yield one
                seen.update(file.name for file in path.parent.iterdir())
                assert (path.stat().st_mtime_ns, path.stat().st_size) == before

    plain = replace(an_article(), officials=(), proofs=(), captions=(), caption_at=(), runs=())
    many = [replace(plain, id=f"bai-{n}", body=f"Nước dâng ở đê {n}. " * 2000) for n in range(200)]
    with ArchiveWriter(path, rehearse=True) as writer:
        outcomes = writer.put(Looked(Imported(each, str(each).encode()) for each in many))
    assert len(outcomes) == 200
    assert seen == {path.name}
    assert (path.stat().st_mtime_ns, path.stat().st_size) == before
