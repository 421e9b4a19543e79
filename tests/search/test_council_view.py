from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hdnd_tui.archive.directory import LastOffice
from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article, Council, Office, Official, Place
from hdnd_tui.search.kind_facet import kinds
from hdnd_tui.search.offices import Offices, read_question
from hdnd_tui.search.searcher import Searcher

CITY = Council("HĐND thành phố Sông Mây", "province", "Sông Mây")
MakeArchive = Callable[[list[Article]], Archive]


def article(day: str, name: str, office: str, title: str = "Hội nghị") -> Article:
    """Make an article in which one person is named with an office."""
    sentence = f"Ông {name}, {office}, dự họp."
    body = f"Hội nghị bắt đầu.\n\n{sentence} Sau đó kết thúc."
    at, start = body.index(office), body.index(name)
    places = Place("body", at, at + len(office)), Place("body", start, start + len(name))
    person = Official(name, "Ông", (Office(office, office, places[0]),), (places[1],))
    return Article(
        id=f"{day} {name}",
        title=title,
        body=body,
        date=day,
        date_known="event",
        year=int(day[:4]),
        council=CITY,
        councils=(CITY,),
        officials=(person,),
    )


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    chair, deputy = "Chủ tịch HĐND thành phố", "Phó Chủ tịch HĐND thành phố"
    return make_archive(
        [
            article("2019-03-01", "Lò Văn Cũ", chair),
            article("2021-06-20", "Lò Văn Cũ", chair, "Kỳ họp thứ nhất"),
            article("2021-07-05", "Hà Thị Mới", chair),
            article("2021-07-05", "Bế Văn Phó", deputy, "Giám sát trường học"),
            article("2022-02-28", "Hà Thị Mới", chair, "Giám sát chợ"),
        ]
    )


def held(archive: Archive, text: str) -> list[tuple[str, str | None, int | None]]:
    return [(s.name, s.date, s.away) for s in Offices(archive, 1).find(text)[1]]


def test_an_office_on_a_day_is_what_was_stated_before_and_after_it(archive: Archive) -> None:
    assert held(archive, "chu tich 5/7/2021")[:3] == [
        ("Hà Thị Mới", "2021-07-05", 0),
        ("Bế Văn Phó", "2021-07-05", 0),
        ("Lò Văn Cũ", "2021-06-20", -15),
    ]
    assert held(archive, "chủ tịch 30/6/2021")[:2] == [
        ("Hà Thị Mới", "2021-07-05", 5),
        ("Lò Văn Cũ", "2021-06-20", -10),
    ]
    assert held(archive, "chu tich 6/2021")[0] == ("Lò Văn Cũ", "2021-06-20", 0)
    assert held(archive, "chu tich 45/13/2021") == []


@pytest.mark.parametrize(
    ("text", "words", "day", "asked"),
    [
        ("chủ tịch hđnd ngày 9-7-2018", "chu tich hdnd", "9-7-2018", "day"),
        ("chu tich 9–7–2018", "chu tich", "9-7-2018", "day"),
        ("chu tich 9 tháng 7 năm 2018", "chu tich", "9/7/2018", "day"),
        ("chủ tịch trong tháng 7 năm 2018", "chu tich", "7/2018", "month"),
        ("năm 2018 Bí thư", "bi thu", "2018", "year"),
        ("Hà Thị Mới", "ha thi moi", "", ""),
    ],
)
def test_a_question_is_read_as_it_is_typed(text: str, words: str, day: str, asked: str) -> None:
    read = read_question(text)
    assert (read.words, read.day, read.asked, read.exists) == (words, day, asked, True)


@pytest.mark.parametrize("text", ["chu tich 31/2/2018", "45/13/2021", "29/2/2023", "13/2020"])
def test_a_day_that_no_calendar_has_is_told(archive: Archive, text: str) -> None:
    assert not read_question(text).exists
    assert held(archive, text) == []


def test_a_former_office_does_not_count_as_held_on_its_day(make_archive: MakeArchive) -> None:
    chair = "Chủ tịch HĐND thành phố"
    gone = article("2021-07-05", "Lò Văn Cũ", f"lúc đó là {chair}")
    office = gone.officials[0].offices[0]
    at = Place("body", gone.body.index(chair), gone.body.index(chair) + len(chair))
    person = gone.officials[0]._replace(offices=(office._replace(name=chair, stated=chair, at=at),))
    archive = make_archive([replace(gone, officials=(person,)), article("2021-07-09", "Hà Thị Mới", chair)])
    found = Offices(archive, 1).find("chu tich 5/7/2021")[1]
    assert [(s.name, s.former) for s in found] == [("Hà Thị Mới", False), ("Lò Văn Cũ", True)]


def test_offices_that_begin_with_the_words_come_first_the_newest_of_them_first(archive: Archive) -> None:
    assert [name for name, _, _ in held(archive, "chu tich")] == [
        "Hà Thị Mới",
        "Hà Thị Mới",
        "Lò Văn Cũ",
        "Lò Văn Cũ",
        "Bế Văn Phó",
    ]
    assert [name for name, _, _ in held(archive, "be van")] == ["Bế Văn Phó"]
    assert held(archive, "giám đốc") == []


def test_each_statement_has_its_sentence_and_its_place(archive: Archive) -> None:
    total, said = Offices(archive, 1).find("pho chu tich", most=1)
    assert (total, len(said)) == (5, 1)
    assert said[0].sentence == "Ông Bế Văn Phó, Phó Chủ tịch HĐND thành phố, dự họp."
    assert said[0].at is not None
    text = archive.article_at(said[0].article).body
    assert text[said[0].at.start : said[0].at.end] == said[0].office


def test_a_council_is_counted_by_year_month_and_kind(archive: Archive) -> None:
    searcher = Searcher(archive)
    view = searcher.council(1)
    assert view is not None
    assert (view.council, view.articles) == (CITY, 5)
    assert [(y.year, y.count) for y in view.years] == [(2022, 1), (2021, 3), (2019, 1)]
    assert view.months == {(2019, 3): 1, (2021, 6): 1, (2021, 7): 2, (2022, 2): 1}
    assert {k.key: k.count for k in view.values} == {"giam_sat": 2, "ky_hop": 1}
    assert [(m.entry.name, m.entry.articles, m.office) for m in view.members][:1] == [
        ("Lò Văn Cũ", 2, LastOffice("Chủ tịch HĐND thành phố", former=False))
    ]
    narrowed = searcher.council(1, kinds({"giam_sat"}))
    assert narrowed is not None
    assert (narrowed.articles, narrowed.months) == (2, {(2021, 7): 1, (2022, 2): 1})
    assert narrowed.values == view.values
    assert searcher.council(99) is None


def test_words_of_an_office_are_whole_but_for_the_last_and_may_be_raw_keys(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        [
            article("2021-07-05", "Hà Thị Mới", "Giám đốc Sở Lao động, Thương binh và Xã hội"),
            article("2021-06-01", "Lò Văn Cũ", "Bí thư Thành ủy"),
        ]
    )
    assert [name for name, _, _ in held(archive, "laddo ddoongj")] == []
    assert [name for name, _, _ in held(archive, "Sowr lao ddoongj")] == ["Hà Thị Mới"]
    for text in ("bi thu 5/7/2021", "bí th", "bis thuw 2021"):
        assert [name for name, _, _ in held(archive, text)] == ["Lò Văn Cũ"]
    assert [name for name, _, _ in held(archive, "lao dong thuong binh")] == ["Hà Thị Mới"]
    assert [name for name, _, _ in held(archive, "gia so")] == ["Hà Thị Mới"]


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Ngày 16/6/2016, kỳ họp thứ nhất đã bầu ông Lò Văn Cũ giữ chức ", "2016-06-16"),
        ("Sáng 16-6-2016, tỉnh bầu ông Lò Văn Cũ làm ", "2016-06-16"),
        ("Ông Lò Văn Cũ, sinh ngày 16/6/1966, là ", "2017-11-23"),
        ("Ngày 24/11/2017 tới, ông Lò Văn Cũ làm ", "2017-11-23"),
    ],
)
def test_an_office_is_of_the_day_that_begins_its_sentence(
    make_archive: MakeArchive, before: str, day: str
) -> None:
    office = "Chủ tịch HĐND thành phố"
    told = article("2017-11-23", "Lò Văn Cũ", office)
    body = f"Tin vắn. {before}{office}."
    at, start = body.index(office), body.index("Lò Văn Cũ")
    places = Place("body", at, at + len(office)), Place("body", start, start + 9)
    person = Official("Lò Văn Cũ", "Ông", (Office(office, office, places[0]),), (places[1],))
    archive = make_archive([replace(told, body=body, officials=(person,))])
    assert [(s.date, s.date_known) for s in Offices(archive, 1).find("chu tich")[1]] == [(day, "event")]
