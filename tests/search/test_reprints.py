from __future__ import annotations

from collections.abc import Callable

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher

MakeArchive = Callable[[list[Article]], Archive]
TITLE = "Lát lại vỉa hè phố chợ Sông Mây"
TEXT = (
    "Sáng nay, thành phố lát lại vỉa hè phố chợ bằng đá. Người dân đi lại thuận tiện, hàng quán gọn gàng hơn."
)


@pytest.fixture
def searcher(make_archive: MakeArchive) -> Searcher:
    return Searcher(
        make_archive(
            [
                Article("first", TITLE, TEXT, date="2022-03-25", year=2022),
                Article("again", TITLE, f"{TEXT} (Theo báo)", date="2022-03-26", year=2022),
                Article("upper", TITLE.upper(), TEXT, date="2021-03-26", year=2021),
                Article(
                    "another",
                    TITLE,
                    "Phố chợ được lát gạch đỏ từ năm ngoái, nay mưa lớn nên vỉa hè bong tróc.",
                ),
                Article("short", "Thông báo", TEXT),
                Article("short too", "Thông báo", TEXT),
            ]
        )
    )


def test_one_row_stands_for_a_text_and_its_reprints_and_the_total_stays(searcher: Searcher) -> None:
    plain = searcher.search(Query("via he "))
    folded = searcher.fold(plain)
    assert (plain.total, folded.total, folded.rows) == (6, 6, 4)
    ids = [hit.id for hit in searcher.hits(folded, 0, 10)]
    assert len(ids) == 4
    assert {"another", "short", "short too"} <= set(ids)
    ((first, others),) = folded.copies.items()
    rows = searcher._archive.rows([first, *others])
    assert {row.id for row in rows} == {"first", "again", "upper"}
    assert rows[0].id in ids
    assert folded.facets == plain.facets


def test_pages_of_a_folded_result_neither_repeat_nor_lose_a_row(searcher: Searcher) -> None:
    folded = searcher.fold(searcher.search(Query("via he ")))
    whole = [hit.id for hit in searcher.hits(folded, 0, 10)]
    assert [hit.id for at in range(4) for hit in searcher.hits(folded, at, at + 1)] == whole


def test_versions_that_state_other_figures_are_no_reprints(make_archive: MakeArchive) -> None:
    told = f"{TEXT} Xã đã chi 36.540.000 đồng trong năm 2022."
    archive = make_archive(
        [
            Article("first", TITLE, told),
            Article("corrected", TITLE, told.replace("36.540", "38.540")),
            Article("shortened", TITLE, told.replace(" trong năm 2022", "")),
        ]
    )
    searcher = Searcher(archive)
    folded = searcher.fold(searcher.search(Query("via he ")))
    assert folded.rows == 2
    ((first, others),) = folded.copies.items()
    assert "first" in {row.id for row in archive.rows([first, *others])}


def test_what_nobody_ranked_is_not_folded(searcher: Searcher) -> None:
    by_date = searcher.search(Query("via he ", sort="date"))
    assert searcher.fold(by_date) is by_date


def test_figures_are_the_same_in_any_spelling(make_archive: MakeArchive) -> None:
    told = f"{TEXT} Ngày 07/08, xã đã chi 1.200 đồng."
    other = f"{TEXT} Ngày 7/8, xã đã chi 1200 đồng."
    searcher = Searcher(make_archive([Article("one", TITLE, told), Article("two", TITLE, other)]))
    assert searcher.fold(searcher.search(Query("via he "))).rows == 1


def test_a_day_behind_the_last_word_that_is_read_is_left_out(searcher: Searcher) -> None:
    assert searcher.search(Query("phố " * 32 + "1/7/2025")).total == searcher.search(Query("phố ")).total
