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


NAMES = "Sông Mây/Gió Núi/Bến Đò/Suối Đá/Đồi Cỏ/Bãi Sậy/Hồ Lặng/Rừng Thông/Làng Vải/Chợ Phiên".split("/")
DEEDS = (
    "họp kỳ thứ chín/giám sát trồng rừng/thẩm tra dự toán/gặp gỡ cử tri/xét tờ trình giá nước/"
    "bàn xây cầu treo/kiện toàn tổ chức/trao huy hiệu/góp ý luật đất đai/tập huấn kỹ năng"
).split("/")


def councils(make_archive: MakeArchive, *more: Article) -> Searcher:
    """Make the first of ten councils meet on the day of the articles added; the others do other things."""
    articles = [
        article(
            name,
            f"2022-03-{place + 10}",
            f"Thường trực Hội đồng nhân dân tỉnh {name} {deed}",
            council=Council(f"HĐND tỉnh {name}", "province", name),
            councils=(),
        )
        for place, (name, deed) in enumerate(zip(NAMES, DEEDS, strict=True))
    ]
    return Searcher(make_archive([*articles, *more]))


def test_what_most_titles_hold_brings_no_articles_together(make_archive: MakeArchive) -> None:
    searcher = councils(make_archive)
    assert [searcher.related(number) for number in range(1, len(NAMES) + 1)] == [[]] * len(NAMES)


@pytest.mark.parametrize(
    ("day", "council", "is_event"),
    [
        ("2022-03-11", None, True),
        ("2022-03-10", Council("HĐND tỉnh Sông Mây", "province", "Sông Mây"), True),
        ("2022-03-10", Council("HĐND tỉnh Bến Đò", "province", "Bến Đò"), False),
        ("2023-03-10", None, False),
    ],
)
def test_the_article_of_another_paper_on_the_event_comes_first(
    make_archive: MakeArchive, day: str, council: Council | None, is_event: bool
) -> None:
    title = "Kỳ thứ chín của HĐND tỉnh Sông Mây: Thường trực nêu ba việc"
    sister = article("sister", day, title, council=council, councils=())
    found = councils(make_archive, sister).related(1)
    assert [(related.hit.id, related.same_event) for related in found] == [("sister", is_event)]


def test_a_document_that_many_articles_name_counts_less_than_the_event(make_archive: MakeArchive) -> None:
    cited: Any = {"documents": ("77/2015/QH13",), "body": "Theo Luật số 77/2015/QH13."}
    own: Any = {**cited, "council": Council("HĐND tỉnh Đầm Sen", "province", "Đầm Sen"), "councils": ()}
    citing = [
        article(f"far {n}", f"{2001 + n}-01-01", f"Tin {n} ở {n * n}", council=None, councils=(), **cited)
        for n in range(12)
    ]
    read = article("read", "2022-06-01", "Sửa mái đình Đầm Sen", **own)
    event = article("event", "2022-06-02", "Thợ mộc dựng lại cột gỗ", council=own["council"], councils=())
    searcher = Searcher(make_archive([read, event, *citing]))
    assert searcher.related(1)[0].hit.id == "event"
