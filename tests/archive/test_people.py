from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.archive.people import sentence_around
from hdnd_tui.archive.reader import Archive
from tests.archive.builders import BODY, HOA_BINH, SUOI_MO, an_article, an_official, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "kho.db"
    write(
        file,
        [
            an_article("a", date="2021-01-05", year=2021),
            an_article("b"),
            an_article("c", council=SUOI_MO, councils=(SUOI_MO,)),
            an_article("d", council=None, councils=(), date=None, date_known="unknown", year=None),
        ],
    )
    return file


def test_one_name_in_one_council_is_one_person(path: Path) -> None:
    with Archive.open(path) as archive:
        people = archive.officials()
    assert [(p.council, p.articles) for p in people] == [(HOA_BINH, (1, 2)), (SUOI_MO, (3,)), (None, (4,))]


def test_offices_come_by_date_with_the_sentence_that_states_them(path: Path) -> None:
    with Archive.open(path) as archive:
        person = archive.officials("trinh van mau")[0]
    assert [(o.date, o.article) for o in person.offices] == [("2022-07-12", "b"), ("2021-01-05", "a")]
    assert person.offices[0].name == "Chủ tịch HĐND tỉnh Hoa Bình"
    assert person.offices[0].stated == "Chủ tịch HĐND tỉnh"
    assert person.offices[0].sentence == BODY.split("\n")[0]


@pytest.mark.parametrize(
    ("name", "found"), [("Mẫu", 3), ("MAU", 3), ("văn mẫu", 3), ("Mậu", 0), ("au", 0), ("van m", 3)]
)
def test_names_are_found_with_and_without_marks(path: Path, name: str, found: int) -> None:
    with Archive.open(path) as archive:
        assert len(archive.officials(name)) == found


def test_where_the_tone_stands_makes_no_other_person(tmp_path: Path) -> None:
    body = "Ông Lê Hòa Thuý, Chủ tịch HĐND, và bà Lê Hoà Thúy cùng dự."
    people = [an_official(name, body) for name in ("Lê Hòa Thuý", "Lê Hoà Thúy")]
    write(
        tmp_path / "k.db",
        [
            an_article(str(n), body=body, officials=(person,), proofs=(), runs=())
            for n, person in enumerate(people)
        ],
    )
    with Archive.open(tmp_path / "k.db") as archive:
        assert [person.articles for person in archive.officials()] == [(1, 2)]


def test_the_people_of_an_article_come_in_its_order(tmp_path: Path) -> None:
    body = "Ông Vũ Bình, Chủ tịch, và bà An Châu dự."
    named = tuple(replace(an_official(name, body), offices=()) for name in ("Vũ Bình", "An Châu"))
    write(tmp_path / "k.db", [an_article(body=body, officials=named)])
    with Archive.open(tmp_path / "k.db") as archive:
        people = [archive.person(number) for number in archive.people_of(1)]
    assert [person.name for person in people if person] == ["Vũ Bình", "An Châu"]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Một câu. Ông A là Chủ tịch HĐND. Câu sau.", "Chủ tịch", "Ông A là Chủ tịch HĐND."),
        ("Tại TP. Hải Phòng, Ts. Mai dự.\nDòng sau", "Ts. Mai", "Tại TP. Hải Phòng, Ts. Mai dự."),
        ("Chủ tịch", "Chủ tịch", "Chủ tịch"),
    ],
)
def test_a_sentence_is_cut_at_its_ends(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence
