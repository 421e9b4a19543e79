"""Articles of a list by the words of their titles."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.tui.titles import Titles
from tests.archive.builders import an_article, write

_TITLES = (
    "Giám sát đầu tư công",
    "Tiếp xúc cử tri quận Hồng Bàng",
    "Tiếp tục giám sát",
    "Đầu tư",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write(tmp_path / "kho.db", [an_article(f"b{n}", title=title) for n, title in enumerate(_TITLES)])
    return tmp_path / "kho.db"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["giam"], [3, 1]),
        (["dau", "tu"], [4, 1]),
        (["tu", "dau", "giam"], [1]),
        (["t"], [4, 3, 2, 1]),
        (["quan", "hong"], [2]),
        (["tiep", "sat"], [3]),
        (["iep"], []),
    ],
)
def test_words_are_found_where_they_begin_in_the_order_of_the_list(
    path: Path, words: list[str], found: list[int]
) -> None:
    with Archive.open(path) as archive:
        titles = Titles(archive.connection, [4, 3, 2, 1])
    assert titles.with_words(words) == found


def test_an_article_that_is_gone_has_no_title(path: Path) -> None:
    with Archive.open(path) as archive:
        titles = Titles(archive.connection, [2, 99, 1, 98])
    assert titles.with_words(["giam"]) == [1]
    assert titles.with_words(["tiep"]) == [2]


def test_a_title_takes_no_more_than_its_letters_and_its_place(tmp_path: Path) -> None:
    count = 1200
    title = "Hội nghị tiếp xúc cử tri trước kỳ họp thường lệ giữa năm"
    write(tmp_path / "kho.db", [an_article(f"b{n}", title=f"{title} {n}") for n in range(count)])
    with Archive.open(tmp_path / "kho.db") as archive:
        numbers = list(range(1, count + 1))
        Titles(archive.connection, numbers[:10])
        tracemalloc.start()
        try:
            titles = Titles(archive.connection, numbers)
            held, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert len(titles.with_words(["hoi", "nghi"])) == count
    assert held < count * 120
