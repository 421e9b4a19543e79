"""A damaged archive is refused or shown as it was; it is never changed, and never shown wrong.

`HDND_TRUST_POINTS=1000 pytest -n 0 tests/trust` tries so many damages; the default is for every day.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.errors import ArchiveRefused, UnknownArticle
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from tests.archive.builders import an_article, write

POINTS = 5 * int(os.environ.get("HDND_TRUST_POINTS", "8"))
WORDS = "ngân sách đầu tư công giám sát chất vấn cử tri thường trực báo cáo tờ trình quy hoạch".split()
PAGE = 32768

Damage = Callable[[bytearray, random.Random], bytearray]


def flip(bits: int) -> Damage:
    def damage(data: bytearray, chance: random.Random) -> bytearray:
        for _ in range(bits):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return data

    return damage


def zero_sector(data: bytearray, chance: random.Random) -> bytearray:
    at = chance.randrange(len(data) // 512) * 512
    data[at : at + 512] = bytes(512)
    return data


def copy_page(data: bytearray, chance: random.Random) -> bytearray:
    one, other = (chance.randrange(1, len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE] = data[other : other + PAGE]
    return data


def random_page(data: bytearray, chance: random.Random) -> bytearray:
    at = chance.randrange(1, len(data) // PAGE) * PAGE
    data[at : at + PAGE] = chance.randbytes(PAGE)
    return data


def cut(data: bytearray, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def insert(data: bytearray, chance: random.Random) -> bytearray:
    at = chance.randrange(len(data))
    data[at:at] = bytes(chance.randint(1, 9))
    return data


DAMAGES: dict[str, Damage] = {
    "one bit": flip(1),
    "many bits": flip(40),
    "a sector of zeros": zero_sector,
    "a page of another place": copy_page,
    "a random page": random_page,
    "cut": cut,
    "shifted": insert,
}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "kho.db"
    chance = random.Random(1)
    write(
        path,
        [
            an_article(f"bai-{n}", body=" ".join(chance.choices(WORDS, k=150)), officials=())
            for n in range(150)
        ],
    )
    return path.read_bytes()


def seen(path: Path) -> list[object]:
    """Give what a user sees of an archive that was verified."""
    if any(problem.damage for problem in verify(path)):
        return []
    with Archive.open(path) as archive:
        searcher = Searcher(archive)
        hits = searcher.search(Query("ngan sach giam sat"), limit=20)
        return [[hit.id for hit in hits.hits], hits.total, archive.councils(), list(archive.articles())]


@pytest.mark.parametrize("kind", DAMAGES)
def test_damage_is_refused_or_does_not_show(kind: str, good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    path.write_bytes(good)
    sound = seen(path)
    assert sound
    with Archive.open(path) as archive:
        wanted = archive.article("bai-7")
    chance = random.Random(3)
    for _ in range(POINTS // len(DAMAGES)):
        damaged = bytes(DAMAGES[kind](bytearray(good), chance))
        path.write_bytes(damaged)
        with suppress(ArchiveRefused):
            assert seen(path) in (sound, [])
        # Also before anyone has verified it, one article is right or refused.
        with suppress(ArchiveRefused, UnknownArticle), Archive.open(path) as archive:
            assert archive.article("bai-7") == wanted
        assert path.read_bytes() == damaged
        assert [file.name for file in tmp_path.iterdir()] == ["kho.db"]
