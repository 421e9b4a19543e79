from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article, Council, Official, Place
from hdnd_tui.errors import UnknownArticle
from hdnd_tui.search.related import Related
from hdnd_tui.search.searcher import Searcher

CITY = Council("HĐND thành phố Sông Mây", "province", "Sông Mây")
MakeArchive = Callable[[list[Article]], Archive]


def article(id: str, day: str | None, title: str, body: str = "Tin.", name: str = "", **more: Any) -> Article:
    people = (Official(name, "ông", (), (Place("body", 0, len(name)),)),) if name else ()
    values: dict[str, Any] = {"council": CITY, "councils": (CITY,), "officials": people, **more}
    known: Any = "event" if day else "unknown"
    year = int(day[:4]) if day else None
    return Article(id=id, title=title, body=f"{name} {body}", date=day, date_known=known, year=year, **values)


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    plan: Any = {"documents": ("196/KH-UBND",)}
    return make_archive(
        [
            article(
                "read", "2022-03-25", "Lát lại vỉa hè phố chợ", "Kế hoạch 196/KH-UBND.", "Lò Văn Tám", **plan
            ),
            article("document", "2019-01-01", "Một tin rất xa", "Theo 196/KH-UBND.", **plan),
            article("event", "2022-03-26", "Khai trương phố đi bộ"),
            article("person", "2018-05-05", "Trồng cây đầu xuân", name="Lò Văn Tám"),
            article("reprint", "2022-04-20", "Lát lại vỉa hè phố chợ", council=None, councils=()),
            article("other", "2015-05-05", "Thi bơi ở hồ", name="Bế Thị Chín"),
            article("undated", None, "Thi chạy ở đồi"),
        ]
    )


def test_what_is_near_and_why(archive: Archive) -> None:
    found = {related.hit.id: related for related in Searcher(archive).related(1)}
    assert set(found) == {"document", "event", "reprint", "person"}

    def reasons(related: Related) -> tuple[object, ...]:
        return related.documents, related.people, related.same_event, related.same_text

    assert reasons(found["document"]) == (("196/KH-UBND",), (), False, False)
    assert reasons(found["event"]) == ((), (), True, False)
    assert reasons(found["reprint"])[3] is True


def test_people_whom_few_articles_name_bring_articles_together(archive: Archive) -> None:
    found = {related.hit.id: related for related in Searcher(archive).related(4)}
    assert found["read"].people == ("Lò Văn Tám",)
    assert "other" not in found


def test_nothing_is_near_to_an_article_that_stands_alone(archive: Archive) -> None:
    assert Searcher(archive).related(6) == []
    assert Searcher(archive).related(7) == []
    with pytest.raises(UnknownArticle):
        Searcher(archive).related(99)
