from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from hdnd_tui.archive.directory import Directory, last_offices
from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Office, Official, Place
from tests.archive.builders import HOA_BINH, SUOI_MO, an_article, an_official, write

NAMES = ("Trần Văn An", "Lê Thị Ánh", "Đỗ Đức Hòa", "Dương Hoa", "Hồ Bính")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    body = f"Chủ tịch: {', '.join(NAMES)}."
    people = tuple(an_official(name, body)._replace(offices=()) for name in NAMES)
    body_2 = "Ông Hồ Bính, Chủ tịch HĐND, dự."
    write(
        tmp_path / "k.db",
        [
            an_article("a", body=body, officials=people),
            an_article("b", body=body_2, officials=(an_official("Hồ Bính", body_2),), date="2023-01-02"),
            an_article("c", body=body, officials=people[:1], council=SUOI_MO, councils=(SUOI_MO,)),
        ],
    )
    with Archive.open(tmp_path / "k.db") as opened:
        yield opened


def names(directory: Directory, text: str, order: str = "given") -> list[str]:
    return [entry.name for entry in directory.find(text, order)[1]]  # type: ignore[arg-type]


def test_sorted_by_given_name_by_full_name_and_by_articles(archive: Archive) -> None:
    directory = Directory(archive.connection)
    assert len(directory) == 6
    assert names(directory, "") == [
        "Trần Văn An",
        "Trần Văn An",
        "Lê Thị Ánh",
        "Hồ Bính",
        "Dương Hoa",
        "Đỗ Đức Hòa",
    ]
    assert names(directory, "", "full")[:3] == ["Dương Hoa", "Đỗ Đức Hòa", "Hồ Bính"]
    first = directory.find("", "articles")[1][0]
    assert (first.name, first.articles, first.council) == ("Hồ Bính", 2, HOA_BINH)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hoa", {"Dương Hoa", "Đỗ Đức Hòa"} | set(NAMES)),  # the province is called Hoa Bình
        ("hòa", {"Đỗ Đức Hòa"}),
        ("hoà", {"Đỗ Đức Hòa"}),  # the tone where other keyboards put it
        ("do h", {"Đỗ Đức Hòa"}),
        ("DO HOA", {"Đỗ Đức Hòa"}),
        ("an suoi", {"Trần Văn An"}),
        ("nh", set()),
    ],
)
def test_found_without_marks_by_beginnings_of_words(archive: Archive, text: str, found: set[str]) -> None:
    directory = Directory(archive.connection)
    assert set(names(directory, text)) == found
    for end in range(len(text) + 1):  # as one types: what was kept of shorter texts leads to the same
        directory.find(text[:end])
    assert set(names(directory, text)) == found
    assert len(names(directory, "")) == 6


def test_only_the_first_of_many_are_given_and_all_are_counted(archive: Archive) -> None:
    found = Directory(archive.connection).find("", most=2)
    assert (found.total, len(found.entries), found.named) == (6, 2, 6)


def test_the_office_stated_last(archive: Archive) -> None:
    entries = Directory(archive.connection).find("")[1]
    offices = last_offices(archive.connection, [entry.number for entry in entries])
    assert [offices[e.number].name for e in entries if e.name == "Hồ Bính"] == ["Chủ tịch HĐND tỉnh Hoa Bình"]
    assert len(offices) == 1


@pytest.mark.parametrize(
    ("text", "found", "named"),
    [
        ("truong ban", ["Trương Ban", "Lò Ánh", "Lò Bình"], 1),  # by name, by an office that begins so
        ("Trưởng ban", ["Lò Ánh", "Lò Bình"], 0),
        ("pho truong ban", ["Lò Bình"], 0),
        ("lo chi pho", ["Lò Chi"], 0),
        ("pho chu tich", ["Lò Chi"], 0),
        ("uy vien", [], 0),  # what she was before is not shown beside her name
    ],
)
def test_found_by_the_office_stated_last_after_those_named_so(
    tmp_path: Path, text: str, found: list[str], named: int
) -> None:
    held = {
        "Lò Bình": "Phó Trưởng Ban Pháp chế HĐND",
        "Lò Ánh": "Trưởng Ban Pháp chế HĐND",
        "Trương Ban": "Chủ tịch HĐND",
        "Lò Chi": "Phó Chủ tịch HĐND",
    }
    articles = []
    for number, (name, office) in enumerate([("Lò Chi", "Ủy viên HĐND"), *held.items()]):
        body = f"Ông {name}, {office}, dự."
        at, start = body.index(name), body.index(office)
        stated = Office(office, office, Place("body", start, start + len(office)))
        officials = (Official(name, "Ông", (stated,), (Place("body", at, at + len(name)),)),)
        day = f"2023-01-{number + 1:02}"
        articles.append(an_article(f"bai-{number}", body=body, officials=officials, date=day))
    write(tmp_path / "k.db", articles)
    with Archive.open(tmp_path / "k.db") as opened:
        directory = Directory(opened.connection)
        assert directory.find(text).total == named
        directory.learn_offices(opened.connection)
        for end in range(len(text) + 1):
            fitting = directory.find(text[:end])
        assert directory.find(text, "articles").total == len(found)
        assert [entry.name for entry in fitting.entries] == found
        assert (fitting.total, fitting.named) == (len(found), named)


def test_a_name_that_holds_the_syllables_in_a_row_comes_first(tmp_path: Path) -> None:
    people = ("Bùi Thành Bản", "Lê Ba Thanhh", "Vũ Bá Thanh", "Thanh Văn Ba")
    body = f"Chủ tịch: {', '.join(people)}."
    officials = tuple(an_official(name, body)._replace(offices=()) for name in people)
    write(tmp_path / "k.db", [an_article("a", body=body, officials=officials)])
    with Archive.open(tmp_path / "k.db") as opened:
        directory = Directory(opened.connection)
        assert names(directory, "ba thanh")[:2] == ["Vũ Bá Thanh", "Lê Ba Thanhh"]
        near = directory.find_near("ba thnh", lambda word, _: {"thnh": ["thanh"]}.get(word, []), "full")[1]
        assert [entry.name for entry in near] == ["Vũ Bá Thanh", "Bùi Thành Bản", "Thanh Văn Ba"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tran vab", ["Trần Văn An"]),
        ("trn an", ["Trần Văn An"]),
        ("tran vab a", ["Trần Văn An"]),  # the last word is only begun
        ("trần vab suoi", ["Trần Văn An"]),
        ("trấn vab", []),
        ("trấn van", ["Trần Văn An"]),  # a wrong mark is a slip too
        ("dongu hoa", ["Dương Hoa"]),
        ("trn vab", []),  # two slips
        ("a", []),
        ("", []),
    ],
)
def test_one_slip_is_forgiven(archive: Archive, text: str, found: list[str]) -> None:
    def alike(word: str, syllables: Sequence[str]) -> list[str]:
        near = {"vab": "van", "trn": "tran", "dongu": "duong", "tran": "tran", "van": "van"}
        return [syllable for syllable in syllables if near.get(word) == syllable]

    directory = Directory(archive.connection)
    near = directory.find_near(text, alike)[1]
    assert list(dict.fromkeys(entry.name for entry in near)) == found
    assert len(names(directory, "")) == 6
