from __future__ import annotations

from pathlib import Path

import pytest

from hdnd_tui.archive.directory import LastOffice, last_offices
from hdnd_tui.archive.people import colleagues, home_of, namesakes, sentence_around
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.article import Council, Office, Official, Place
from tests.archive.builders import BODY, HOA_BINH, SUOI_MO, an_article, an_official, write

HAI_PHONG = Council("HĐND thành phố Hải Phòng", "province", "Hải Phòng")


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


def test_where_only_the_year_is_known_an_office_comes_after_the_days_of_that_year(tmp_path: Path) -> None:
    days = {"a": (None, None), "b": (None, 2021), "c": ("2022-01-05", 2022), "d": ("2021-02-03", 2021)}
    written = [
        an_article(id, date=date, year=year, date_known="event" if date else "unknown")
        for id, (date, year) in days.items()
    ]
    write(tmp_path / "k.db", written)
    with Archive.open(tmp_path / "k.db") as archive:
        offices = archive.officials("trinh van mau")[0].offices
    assert [office.article for office in offices] == ["c", "d", "b", "a"]


@pytest.mark.parametrize(
    ("name", "found"), [("Mẫu", 3), ("MAU", 3), ("văn mẫu", 3), ("Mậu", 0), ("au", 0), ("van m", 3)]
)
def test_names_are_found_with_and_without_marks(path: Path, name: str, found: int) -> None:
    with Archive.open(path) as archive:
        assert len(archive.officials(name)) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("le hoa yen", ["Lê Thị Hòa Yên"]),
        ("Lê Hoà Yên", ["Lê Thị Hòa Yên"]),
        ("Bế Mẫu", ["Bế Mẫu"]),
        ("be quang", ["Bế Văn Quang"]),
        ("Lê Hòa Yến", []),
        ("hoa", ["Lê Thị Hòa Yên"]),
    ],
)
def test_a_middle_name_may_be_left_out_where_no_name_is_without_it(
    tmp_path: Path, name: str, found: list[str]
) -> None:
    named = ("Lê Thị Hòa Yên", "Bế Văn Mẫu", "Bế Mẫu", "Bế Văn Quang")
    body = f"Chủ tịch: {', '.join(named)}."
    people = tuple(an_official(name, body)._replace(offices=()) for name in named)
    write(tmp_path / "k.db", [an_article(body=body, officials=people)])
    with Archive.open(tmp_path / "k.db") as archive:
        assert [person.name for person in archive.officials(name)] == found


@pytest.mark.parametrize(("name", "found"), [("Hưng", ["Lê Hưng"]), ("hứng", ["Lê Hứng"]), ("hung", 2)])
def test_a_mark_that_is_not_typed_is_not_there_either(tmp_path: Path, name: str, found: object) -> None:
    body = "Chủ tịch: Lê Hưng, Lê Hứng."
    people = tuple(an_official(name, body)._replace(offices=()) for name in ("Lê Hưng", "Lê Hứng"))
    write(tmp_path / "k.db", [an_article(body=body, officials=people)])
    with Archive.open(tmp_path / "k.db") as archive:
        names = [person.name for person in archive.officials(name)]
    assert found in (names, len(names))


@pytest.mark.parametrize(
    ("one", "other", "articles"),
    [
        ("Lê Hòa Thuý", "Lê Hoà Thúy", [(1, 2)]),
        ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kdăm", [(1, 2)]),
        ("H’Lim Niê", "H'Lim Niê", [(1, 2)]),
        ("Lý Văn Mỹ", "Lý Văn Mĩ", [(1,), (2,)]),
        ("Phạm Hồng Thái", "Trần Hồng Thái", [(1,), (2,)]),
        ("Lê Văn Hùng", "Lê Văn Hưng", [(1,), (2,)]),
    ],
)
def test_variants_are_one_person_and_other_spellings_another(
    tmp_path: Path, one: str, other: str, articles: list[tuple[int, ...]]
) -> None:
    body = f"Ông {one}, Chủ tịch HĐND, và ông {other} cùng dự."
    people = [an_official(name, body) for name in (one, other)]
    write(
        tmp_path / "k.db",
        [
            an_article(str(n), body=body, officials=(person,), proofs=(), runs=())
            for n, person in enumerate(people)
        ],
    )
    with Archive.open(tmp_path / "k.db") as archive:
        assert sorted(person.articles for person in archive.officials()) == articles


def test_namesakes_are_those_of_other_councils_and_stay_apart(path: Path) -> None:
    with Archive.open(path) as archive:
        people = archive.officials()
        for person in people:
            others = namesakes(archive.connection, person.number)
            assert {o.number for o in others} == {p.number for p in people} - {person.number}
            assert [o.articles for o in others] == sorted((o.articles for o in others), reverse=True)
        assert len(namesakes(archive.connection, people[0].number, most=1)) == 1


def test_the_people_of_an_article_come_in_its_order(tmp_path: Path) -> None:
    body = "Ông Vũ Bình, Chủ tịch, và bà An Châu dự."
    named = tuple(an_official(name, body)._replace(offices=()) for name in ("Vũ Bình", "An Châu"))
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
        ("Họp ở huyện. Đồng chí A, Chủ tịch. Ủy ban dự.", "Chủ tịch", "Đồng chí A, Chủ tịch."),
    ],
)
def test_a_sentence_is_cut_at_its_ends(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence


def office_of(name: str, body: str, office: str) -> Official:
    """Name an official with an office that stands in the body in full."""
    at, start = body.index(office), body.index(name)
    places = Place("body", at, at + len(office)), Place("body", start, start + len(name))
    return Official(name, None, (Office(office, office, places[0]),), (places[1],))


@pytest.mark.parametrize(
    ("office", "home"),
    [
        ("Chủ tịch HĐND tỉnh Hoa Bình", HOA_BINH),
        ("Trưởng Ban Pháp chế HĐND thành phố Hải Phòng", HAI_PHONG),
        ("Chủ tịch UBND thành phố Hải Phòng", HAI_PHONG),
        ("Chủ tịch HĐND huyện Suối Mơ", SUOI_MO),
        ("Phó Chủ tịch HĐND huyện Châu Thành", SUOI_MO),  # ten districts bear this name
        ("Giám đốc Sở Nội vụ", SUOI_MO),
    ],
)
def test_a_person_is_known_under_the_council_that_the_office_names(
    tmp_path: Path, office: str, home: Council
) -> None:
    body = f"Ông Trịnh Văn Mẫu, {office}; dự hội nghị."
    person = office_of("Trịnh Văn Mẫu", body, office)
    article = an_article(body=body, officials=(person,), council=SUOI_MO, councils=(SUOI_MO, HOA_BINH))
    assert home_of(person, article) == home
    write(tmp_path / "k.db", [article])
    with Archive.open(tmp_path / "k.db") as archive:
        (number,) = archive.people_of(1)
        found = archive.person(number)
    assert found is not None
    assert (found.name, found.council) == ("Trịnh Văn Mẫu", home)


def test_one_person_visits_a_district_and_another_of_that_name_lives_there(tmp_path: Path) -> None:
    chair = "Chủ tịch HĐND tỉnh Hoa Bình"
    visit = f"Ông Trịnh Văn Mẫu, {chair}; đến huyện."
    local = "Ông Trịnh Văn Mẫu, Bí thư Đoàn huyện; dự."
    write(
        tmp_path / "k.db",
        [
            an_article("a"),
            an_article(
                "b", body=visit, council=SUOI_MO, officials=(office_of("Trịnh Văn Mẫu", visit, chair),)
            ),
            an_article(
                "c",
                body=local,
                council=SUOI_MO,
                officials=(office_of("Trịnh Văn Mẫu", local, "Bí thư Đoàn huyện"),),
            ),
        ],
    )
    with Archive.open(tmp_path / "k.db") as archive:
        assert [(p.council, p.articles) for p in archive.officials()] == [(HOA_BINH, (1, 2)), (SUOI_MO, (3,))]
    with ArchiveWriter(tmp_path / "k.db") as writer:
        writer.remove("b")
    with Archive.open(tmp_path / "k.db") as archive:
        assert [p.articles for p in archive.officials()] == [(1,), (3,)]
    assert [p for p in verify(tmp_path / "k.db") if p.damage] == []


def test_colleagues_are_counted_by_articles(tmp_path: Path) -> None:
    body = "Ông Vũ Bình, Chủ tịch, và bà An Châu cùng ông Lê Dự có mặt; Vũ Bình nói."
    named = {name: an_official(name, body)._replace(offices=()) for name in ("Vũ Bình", "An Châu", "Lê Dự")}
    both = named["Vũ Bình"]._replace(mentions=(*named["Vũ Bình"].mentions, Place("body", 63, 70)))
    write(
        tmp_path / "k.db",
        [
            an_article("a", body=body, officials=(both, named["An Châu"], named["Lê Dự"])),
            an_article("b", body=body, officials=(both, named["Lê Dự"])),
        ],
    )
    with Archive.open(tmp_path / "k.db") as archive:
        found = colleagues(archive.connection, archive.officials("vu binh")[0].number)
    assert [(c.name, c.together) for c in found] == [("Lê Dự", 2), ("An Châu", 1)]


@pytest.mark.parametrize(
    ("body", "former"),
    [
        ("Con trai cố Chủ tịch HĐND tỉnh Hoa Bình Trịnh Văn Mẫu dự.", True),
        ("Con trai Chủ tịch HĐND tỉnh Hoa Bình Trịnh Văn Mẫu dự.", False),
    ],
)
def test_an_office_that_is_gone_is_a_former_one_wherever_it_is_listed(
    tmp_path: Path, body: str, former: bool
) -> None:
    person = office_of("Trịnh Văn Mẫu", body, "Chủ tịch HĐND tỉnh Hoa Bình")
    write(tmp_path / "k.db", [an_article(body=body, officials=(person,))])
    with Archive.open(tmp_path / "k.db") as archive:
        (found,) = archive.officials()
        assert [office.former for office in found.offices] == [former]
        last = last_offices(archive.connection, [found.number])
    assert last[found.number] == LastOffice("Chủ tịch HĐND tỉnh Hoa Bình", former)


def test_what_the_offices_of_a_person_say_alike_is_held_once(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    write(path, [an_article(f"b{n}") for n in range(3)])
    with Archive.open(path) as archive:
        first, *others = archive.officials("trinh van mau")[0].offices
    said = ("date", "name", "stated", "sentence", "date_known", "year")
    assert others
    assert all(getattr(first, name) is getattr(other, name) for other in others for name in said)
