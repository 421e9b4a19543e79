from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.refusals import INDEX
from hdnd_tui.archive.repair import repair
from hdnd_tui.archive.verify import OLDER, verify
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.errors import ArchiveRefused
from hdnd_tui.indexing import indexer
from tests.archive.builders import an_article, write

WORDS = "ngân sách đầu tư công giám sát chất vấn cử tri thường trực báo cáo tờ trình quy hoạch".split()


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "kho.db"
    chance = random.Random(1)
    articles = [
        an_article(f"bai-{n}", body=" ".join(chance.choices(WORDS, k=120)), officials=()) for n in range(40)
    ]
    write(path, [*articles, an_article("người")])
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, good: bytes) -> Path:
    file = tmp_path / "kho.db"
    file.write_bytes(good)
    return file


def is_sound(path: Path) -> bool:
    try:
        return not list(verify(path))
    except ArchiveRefused:
        return False


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET title = title || ' ' WHERE number = 3",
        "UPDATE articles SET body = replace(body, 'công', 'cong') WHERE number = 3",
        "UPDATE articles SET year = 2021 WHERE number = 3",
        "UPDATE articles SET year = '2022' || '' WHERE number = 0 OR number = 41",
        "UPDATE articles SET author = x'00ff' WHERE number = 3",
        "UPDATE articles SET captions = '[]' WHERE number = 3",
        "UPDATE articles SET number = 500 WHERE number = 3",
        "UPDATE councils SET province = 'Khác'",
        "UPDATE originals SET page = zeroblob(length(page)) WHERE number = 2",
        "UPDATE originals SET source = 'khác' WHERE number = 2",
        "UPDATE mentions SET start = start + 1",
        "UPDATE offices SET name = 'Phó Chủ tịch'",
        "DELETE FROM articles WHERE number = 7",
        "DELETE FROM article_councils WHERE article = 7",
        "INSERT INTO corrections VALUES ('bai-1', 'title', '\"x\"', '{}')",
        "DELETE FROM meta WHERE key = 'sum of articles'",
        "UPDATE meta SET value = 'f' || substr(value, 2) WHERE key = 'hash of the index'",
        "INSERT INTO index_words (index_words) VALUES ('delete-all')",
        "DELETE FROM index_words_idx",
        "UPDATE index_words_data SET block = zeroblob(length(block)) WHERE id > 10",
        "DELETE FROM index_filed",
        "UPDATE index_syllables SET articles = articles + 1 WHERE term = 'cong'",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807",
        "UPDATE sqlite_sequence SET seq = -9",
        "UPDATE sqlite_sequence SET seq = 'x'",
        "INSERT INTO sqlite_sequence VALUES ('articles', 500)",
        "DELETE FROM sqlite_sequence",
    ],
)
def test_every_change_past_the_program_is_noticed(path: Path, statement: str) -> None:
    assert is_sound(path)
    before = path.read_bytes()
    alter(path, statement)
    if path.read_bytes()[100:] != before[100:] and "number = 0 OR" not in statement:
        assert not is_sound(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_one_flipped_bit_never_changes_what_is_read_unnoticed(
    good: bytes, path: Path, place: float, bit: int
) -> None:
    data = bytearray(good)
    data[int(place * len(data))] ^= 1 << bit
    path.write_bytes(data)
    if not is_sound(path):
        return
    with Archive.open(path) as archive:
        assert [archive.article(f"bai-{n}").body for n in (0, 20, 39)] == [
            article.body for article in archive.articles() if article.id in ("bai-0", "bai-20", "bai-39")
        ]


def test_repair_builds_the_index_and_the_people_again(path: Path) -> None:
    alter(
        path,
        "INSERT INTO index_words (index_words) VALUES ('delete-all')",
        "DELETE FROM mentions",
        "DELETE FROM councils",
    )
    assert not is_sound(path)
    assert repair(path) == []
    assert is_sound(path)
    with Archive.open(path) as archive:
        assert [person.name for person in archive.officials()] == ["Trịnh Văn Mẫu"]
        assert len(archive.councils()) == 2
        assert archive.article("người") == an_article("người")
        found = archive.connection.execute(
            "SELECT rowid FROM index_words WHERE index_words MATCH '\"mau\"'"
        ).fetchall()
    assert found == [(41,)]


@pytest.mark.parametrize(
    ("statement", "step"),
    [
        ("UPDATE articles SET body = 'giả' WHERE number = 3", "sao lưu"),
        ("UPDATE articles SET body = 'giả'", "sao lưu"),
        ("UPDATE originals SET page = zeroblob(length(page))", "sao lưu"),
        ("INSERT INTO corrections VALUES ('bai-1', 'title', '\"x\"', '{}')", "sao lưu"),
        ("DELETE FROM mentions", "hdnd-tui repair"),
        ("INSERT INTO index_words (index_words) VALUES ('delete-all')", "hdnd-tui repair"),
    ],
)
def test_every_problem_is_told_with_the_next_step(path: Path, statement: str, step: str) -> None:
    alter(path, statement)
    problems = list(verify(path))
    assert problems
    assert step in problems[0].wording.vi


def test_repair_names_what_it_cannot_set_right(path: Path) -> None:
    alter(path, "UPDATE articles SET body = 'giả' WHERE number = 3")
    problems = repair(path)
    for found in (problems, list(verify(path))):
        (problem,) = found
        assert "the article “bai-2” (number 3) fails its hash" in problem.wording.en
    with Archive.open(path) as archive, pytest.raises(ArchiveRefused):
        archive.article("bai-2")


def test_a_damaged_index_of_an_unfinished_import_is_noticed(path: Path) -> None:
    with ArchiveWriter(path) as writer:
        from tests.archive.builders import imported

        writer.put(imported(an_article("mới")))
    assert [p.damage for p in verify(path)] == [False]
    alter(path, "INSERT INTO index_words (index_words) VALUES ('delete-all')")
    assert INDEX in [p.fault for p in verify(path)]


def test_an_index_made_by_older_rules_is_no_damage_and_said_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cũ.db"
    with monkeypatch.context() as older:
        older.setattr(indexer, "TOKENIZER_VERSION", 1)
        older.setattr(indexer, "terms", lambda *_: {"tucu", "chung"})
        write(file, [an_article("a"), an_article("b")])
    assert [(p.fault, p.damage) for p in verify(file)] == [(OLDER, False)]
    assert repair(file) == []
    assert list(verify(file)) == []
