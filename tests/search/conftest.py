"""Small archives for the tests of the search: invented articles, written as an import writes them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council, Official, Place
from hdnd_tui.search.searcher import Searcher

CITY = Council("HĐND thành phố Sông Mây", "province", "Sông Mây")
DISTRICT = Council("HĐND quận Gió Núi", "district", "Sông Mây")

MakeArchive = Callable[[list[Article]], Archive]


def official(name: str) -> Official:
    return Official(name, "đồng chí", (), (Place("body", 0, 1),))


ARTICLES = [
    Article(
        id="session",
        title="Kỳ họp thứ bảy Hội đồng nhân dân thành phố Sông Mây",
        body="Sáng ngày 5/7/2019, HĐND thành phố khai mạc kỳ họp. Các đại biểu bàn bạc về ngân sách.",
        date="2019-07-05",
        date_known="event",
        year=2019,
        council=CITY,
        councils=(CITY, DISTRICT),
        officials=(official("Đặng Văn Lãm"),),
    ),
    Article(
        id="resolution",
        title="Nghị quyết về đất bán bạc của quận Gió Núi",
        body="Theo Nghị quyết số 12/2020/NQ-HĐND, quận bán bạc để sửa trường. Cử tri TP. HCM không phản đối.",
        date="2020-03-02",
        date_known="published",
        year=2020,
        council=DISTRICT,
        councils=(DISTRICT,),
        officials=(official("Lò Thị Yên"),),
    ),
    Article(
        id="visit",
        title="Đoàn giám sát thăm trường học ở Gió Núi",
        body="Đồng chí Đặng Văn Lãm dẫn đầu. Đoàn bàn bạc với Uỷ ban nhân dân quận về kỷ luật ở trường.",
        year=2020,
        date_known="inferred",
        council=DISTRICT,
        councils=(DISTRICT,),
        captions=("Toàn cảnh buổi họp bên hồ Lặng.",),
    ),
    Article(id="undated", title="Thông báo mời họp", body="Mời các Tổ đại biểu dự họp tại Hải Dương."),
]


@pytest.fixture
def make_archive(tmp_path: Path) -> Iterator[MakeArchive]:
    opened: list[Archive] = []

    def make(articles: list[Article]) -> Archive:
        path = tmp_path / f"{len(opened)}.db"
        with ArchiveWriter(path) as writer:
            writer.put([Imported(article, article.body.encode()) for article in articles])
            writer.finish()
        opened.append(Archive.open(path))
        return opened[-1]

    yield make
    for archive in opened:
        archive.close()


@pytest.fixture
def searcher(make_archive: MakeArchive) -> Searcher:
    return Searcher(make_archive(ARTICLES))
