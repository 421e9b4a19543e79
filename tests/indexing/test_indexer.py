"""The index stays in step with the articles: added, removed, caught up, rebuilt."""

import random
import sqlite3
from collections.abc import Iterable

import pytest

from hdnd_tui.article import Article
from hdnd_tui.indexing import commons
from hdnd_tui.indexing import indexer as indexer_module
from hdnd_tui.indexing.indexer import Indexer
from hdnd_tui.indexing.stored import Postings, bits_of, pack, read_numbers, unpack
from hdnd_tui.indexing.tables import TABLES


@pytest.fixture
def connection() -> Iterable[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statement in TABLES:
        connection.execute(statement)
    yield connection
    connection.close()


def article(number: int) -> Article:
    even = "chẵn" if number % 2 == 0 else "lẻ"
    return Article(
        id=str(number), title=f"Tin số {number}", body=f"Bài này {even}.", date="2020-01-02", year=2020
    )


def numbers(connection: sqlite3.Connection, term: str) -> list[int]:
    bits = Postings(connection).of(term)
    return [n for n in range(bits.bit_length()) if bits >> n & 1]


def ready(connection: sqlite3.Connection, term: str) -> int:
    bits = 0
    for start, packed in connection.execute("SELECT start, bits FROM index_common WHERE term = ?", (term,)):
        bits |= unpack(packed) << start
    return bits


def test_the_tables_are_kept_word_by_word(connection: sqlite3.Connection) -> None:
    kept = {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
    assert set(TABLES) <= kept


def test_an_article_is_found_until_it_is_removed(connection: sqlite3.Connection) -> None:
    indexer = Indexer(connection)
    indexer.add(3, article(3))
    indexer.add(7, article(7))
    assert numbers(connection, "bai") == [3, 7]
    assert numbers(connection, "+bai_nay~*") == [3, 7]
    assert indexer.last_number() == 7
    indexer.remove(7, article(7))
    assert numbers(connection, "bai") == [3]
    assert indexer.last_number() == 3


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make terms common, and bitmaps ready, in small archives."""
    monkeypatch.setattr(commons, "_FEWEST_PAIR", 8)
    monkeypatch.setattr(commons, "_FEWEST_SYLLABLE", 8)
    monkeypatch.setattr(commons, "_RARE_PAIR", 4)
    monkeypatch.setattr(commons, "_RARE_SYLLABLE", 4)
    monkeypatch.setattr(indexer_module, "_SHORT_TAIL", 16)


@pytest.mark.usefixtures("small")
def test_ready_bitmaps_follow_additions_and_changes(connection: sqlite3.Connection) -> None:
    indexer = Indexer(connection)
    for number in range(1, 301):
        indexer.add(number, article(number))
    indexer.catch_up()
    even = bits_of(range(2, 301, 2))
    assert ready(connection, "chan") == ready(connection, "'chan~84") == even
    assert ready(connection, "+bai_nay~") == bits_of(range(1, 301))
    for number in range(301, 331):
        indexer.add(number, article(number))
    indexer.catch_up()
    assert ready(connection, "chan") == bits_of(range(2, 331, 2))
    # Another indexer, as after a restart: an article within the ready bitmaps changes.
    other = Indexer(connection)
    other.remove(10, article(10))
    other.add(10, article(11))
    assert ready(connection, "chan") == bits_of(n for n in range(2, 331, 2) if n != 10)
    assert ready(connection, "le") >> 10 & 1
    assert numbers(connection, "chan") == [n for n in range(2, 331, 2) if n != 10]


@pytest.mark.usefixtures("small")
def test_a_common_term_is_stored_once(connection: sqlite3.Connection) -> None:
    indexer = Indexer(connection)
    for number in range(1, 310):
        indexer.add(number, article(number))
        if number == 300:
            indexer.catch_up()
    for term in ("chan", "'chan~84", "+bai_nay~2.2"):
        assert not read_numbers(connection, "index_words", term)
        assert min(read_numbers(connection, "index_recent", term)) > 300
    assert numbers(connection, "chan") == list(range(2, 310, 2))
    assert numbers(connection, "+bai_nay~*") == numbers(connection, "+bai_na*") == list(range(1, 310))
    assert numbers(connection, "+nay_ch*") == list(range(2, 310, 2))
    assert numbers(connection, "^tin_s*") == numbers(connection, "^tin_so*") == list(range(1, 310))
    assert numbers(connection, "chan*") == numbers(connection, "chan")
    assert numbers(connection, "^so_30*") == [30, *range(300, 310)]
    assert numbers(connection, "305") == [305]


@pytest.mark.usefixtures("small")
def test_an_article_after_the_bitmaps_changes(connection: sqlite3.Connection) -> None:
    indexer = Indexer(connection)
    for number in range(1, 310):
        indexer.add(number, article(number))
        if number == 300:
            indexer.catch_up()
    indexer.remove(304, article(304))
    indexer.add(304, article(305))
    assert numbers(connection, "chan") == [n for n in range(2, 310, 2) if n != 304]
    assert numbers(connection, "+bai_nay~*") == list(range(1, 310))
    assert numbers(connection, "304") == []
    indexer.remove(308, article(308))
    assert 308 not in numbers(connection, "+bai_nay~*")


@pytest.mark.usefixtures("small")
def test_syllables_keep_their_counts_once_they_are_common(connection: sqlite3.Connection) -> None:
    indexer = Indexer(connection)
    for number in range(1, 641):
        indexer.add(number, article(number))
        indexer.catch_up()
    counts = dict(connection.execute("SELECT term, articles FROM index_syllables").fetchall())
    counted = connection.execute("SELECT value FROM index_state WHERE key = 'counted'").fetchone()[0]
    assert counts["bai"] == counted == 512
    assert counts["chan"] == 256


def test_rebuilding_gives_the_same_index(connection: sqlite3.Connection) -> None:
    indexer = Indexer(connection)
    for number in range(1, 300):
        indexer.add(number, article(number))
    indexer.catch_up()
    before = connection.execute("SELECT term FROM index_syllables").fetchall()
    Indexer(connection).rebuild((number, article(number)) for number in range(1, 300))
    assert connection.execute("SELECT term FROM index_syllables").fetchall() == before
    assert numbers(connection, "chan") == list(range(2, 300, 2))
    assert indexer.last_number() == 299


def test_a_rolled_back_batch_leaves_nothing(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")
    Indexer(connection).add(1, article(1))
    connection.execute("ROLLBACK")
    assert numbers(connection, "bai") == []
    assert Indexer(connection).last_number() == 0


@pytest.mark.parametrize("one_in", [1, 2, 3, 9, 500])
def test_the_bits_of_a_row_are_the_same_coded_or_plain(one_in: int) -> None:
    drawn = random.Random(one_in)
    bits = bits_of([n for n in range(32_768) if drawn.randrange(one_in) == 0])
    assert unpack(pack(bits)) == bits
    assert len(pack(bits)) <= 4096 + 16  # what coding would not shorten stays as long as it is
