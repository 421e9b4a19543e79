"""Fields of a query against the names of an archive."""

import pytest

from hdnd_tui.article import Article, Council
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from tests.search.conftest import MakeArchive, official


def found(searcher: Searcher, text: str) -> list[str]:
    return sorted(hit.id for hit in searcher.search(Query(text)).hits)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("hđnd:Sông Mây", ["resolution", "session", "visit"]),
        ("hđnd:Gió Núi", ["resolution", "session", "visit"]),
        ("hdnd:gio nui giám sát", ["visit"]),
        ("hđnd:gionui giám sát", ["visit"]),
        ("người:Đặng Văn Lãm ngân sách", ["session"]),
        ("nguoi:dang van lam bàn bạc", ["session"]),
        ("loại:kỳ họp ngân sách", ["session"]),
        ("loại:Giám sát, khảo sát trường", ["visit"]),
        ("hđnd:quận Gió Núi, Sông Mây", ["resolution", "session", "visit"]),
    ],
)
def test_a_field_without_quotation_marks_takes_the_whole_name(
    searcher: Searcher, text: str, ids: list[str]
) -> None:
    assert found(searcher, text) == ids


def test_a_place_that_only_the_tables_know_is_taken_whole(searcher: Searcher) -> None:
    assert found(searcher, "hđnd:Hà Tĩnh") == []
    assert searcher.search(Query("hđnd:Hà Tĩnh")).words == ()


def test_marks_of_a_name_are_kept_to(make_archive: MakeArchive) -> None:
    names = {"a": "Lò Thị Thơ", "b": "Lò Thị Thọ", "c": "Đỗ Thị Hoà"}
    articles = [
        Article(id=id, title=f"Bà {name}", body="Bà dự họp.", officials=(official(name),))
        for id, name in names.items()
    ]
    searcher = Searcher(make_archive(articles))
    assert found(searcher, "người:Thơ") == ["a"]
    assert found(searcher, "người:Thị Thọ") == ["b"]
    assert found(searcher, "người:tho") == ["a", "b"]
    assert found(searcher, "người:Hòa") == ["c"]


def test_a_middle_name_may_be_left_out_where_no_name_is_without_it(make_archive: MakeArchive) -> None:
    names = {"a": "Lò Thị Chiền Hòa", "b": "Bế Văn Mẫu", "c": "Bế Mẫu", "d": "Lò Thị Yến Hoà"}
    articles = [
        Article(id=id, title=name, body="Họp.", officials=(official(name),)) for id, name in names.items()
    ]
    searcher = Searcher(make_archive(articles))
    assert found(searcher, 'người:"lò chiền hòa"') == ["a"]
    assert found(searcher, "nguoi:lo chien hoa ") == ["a"]
    assert found(searcher, "người:Lò Yến Hòa họp") == ["d"]
    assert found(searcher, "người:Bế Mẫu") == ["c"]
    assert found(searcher, 'người:"Lò Chiến Hòa"') == []
    assert found(searcher, 'người:"Yến Mẫu"') == []


def test_a_council_is_named_with_its_province(make_archive: MakeArchive) -> None:
    councils = [Council("HĐND huyện Bãi Mây", "district", province) for province in ("Sông Mây", "Bến Gió")]
    articles = [
        Article(id=c.province, title="Họp", body="Họp bàn.", council=c, councils=(c,)) for c in councils
    ]
    assert found(Searcher(make_archive(articles)), "hđnd:huyện Bãi Mây Bến Gió") == ["Bến Gió"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("năm:abc", "năm:abc"),
        ("năm:18 họp", "năm:18"),
        ("năm:20199", "năm:20199"),
        ("từ:32/13/2018", "từ:32/13/2018"),
        ("tu:31/02/2021 ", "tu:31/02/2021"),
        ("đến:29/2/2019", "đến:29/2/2019"),
        ("den:2021-04-31 hop", "den:2021-04-31"),
        ("((((", "(((("),
        (" * ", "*"),
        ("OR OR -", "-"),
        ('"…" (?)', "… (?)"),
        ("hđnd:zzz", "hđnd:zzz"),
        ("hđnd:Hà Tĩnh họp", "hđnd:Hà Tĩnh"),
        ("hđnd:tỉnh Gió Núi họp", "hđnd:tỉnh Gió Núi"),
        ("hđnd:Hải Châu Đà Nẵng", "hđnd:Hải Châu Đà Nẵng"),
        ("loại:zzz", "loại:zzz"),
        ("người:zzz", "người:zzz"),
        ("người:{typed}", "người:{typed}"),
        ("người:Làm", "người:Làm"),
        ("đến:2019 năm:2020", "đến:2019 năm:2020"),
    ],
)
def test_a_filter_that_fits_nothing_is_named(searcher: Searcher, text: str, typed: str) -> None:
    results = searcher.search(Query(text))
    assert results.total == 0
    assert [unfit.typed for unfit in results.unfit] == [typed]
    assert all(part in results.unfit[0].why.vi for part in typed.split())


@pytest.mark.parametrize(
    "text", ["", " ", '"', "-zzz", "(họp)", "* OR họp", "từ:29/2/2020 bạc", "đến:30/4/2020", "họp ((("]
)
def test_what_holds_a_word_or_asks_for_nothing_yet_is_not_blamed(searcher: Searcher, text: str) -> None:
    results = searcher.search(Query(text))
    assert results.unfit == ()
    assert results.total > 0 or "từ:" in text


def test_a_field_with_nothing_behind_it_filters_nothing_yet(searcher: Searcher) -> None:
    results = searcher.search(Query("hđnd:"))
    assert (results.total, [u.typed for u in results.unfit]) == (4, ["hđnd:"])


def test_filters_chosen_beside_the_words_are_named_too(searcher: Searcher) -> None:
    assert [u.typed for u in searcher.search(Query("họp", official="Foo")).unfit] == ["Foo"]
    assert len(searcher.search(Query("năm:2019", years=frozenset({2020}))).unfit) == 1
    assert searcher.search(Query("hđnd:Gió Núi năm:2020 zzz")).unfit == ()
