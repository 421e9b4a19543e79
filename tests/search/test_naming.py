"""Names of people and councils beside other words."""

import pytest

from hdnd_tui.article import Article
from hdnd_tui.search.naming import named_council
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.search.words import read_clause
from tests.search.conftest import MakeArchive, official

ABOUT_HIM = Article(
    id="about him",
    title="Ông Đặng Văn Lãm làm chủ tịch",
    body="Ông Đặng Văn Lãm nói về trường làng.",
    officials=(official("Đặng Văn Lãm"),),
)
WITH_HIM = Article(
    id="with him",
    title="Sửa mái trường trước mùa mưa",
    body="Đồng chí Đặng Văn Lãm đến dự.",
    officials=(official("Đặng Văn Lãm"),),
)
OTHERS = Article(id="others", title="Trường mới", body="Có Đặng Văn Tư, Lò Văn Lãm dự. Đặng Văn. Văn Lãm.")


def first(make_archive: MakeArchive, text: str, articles: list[Article]) -> str:
    return Searcher(make_archive(articles)).search(Query(text)).hits[0].id


def test_a_name_says_whom_and_the_title_is_asked_for_the_other_word(make_archive: MakeArchive) -> None:
    assert first(make_archive, "dang van lam truong", [ABOUT_HIM, WITH_HIM]) == "with him"
    assert first(make_archive, "mai dang van lam", [ABOUT_HIM, WITH_HIM]) == "with him"


def test_a_name_alone_is_sought_in_titles(make_archive: MakeArchive) -> None:
    assert first(make_archive, "dang van lam", [ABOUT_HIM, WITH_HIM]) == "about him"


def test_a_whole_name_counts_more_than_its_parts(make_archive: MakeArchive) -> None:
    assert first(make_archive, "dang van lam truong", [WITH_HIM, OTHERS]) == "with him"


@pytest.mark.parametrize(
    "text", ["ông Đặng Văn Lãm", "bà Đặng Văn Lãm ", "đ/c đặng văn lãm", "dong chi dang van lam truong"]
)
def test_a_person_is_found_however_a_text_addresses_him(make_archive: MakeArchive, text: str) -> None:
    results = Searcher(make_archive([ABOUT_HIM, WITH_HIM, OTHERS])).search(Query(text))
    assert {hit.id for hit in results.hits} >= {"about him", "with him"}
    assert (results.is_near, results.repairs) == (False, ())


def test_a_word_of_address_before_no_name_is_to_be_there(make_archive: MakeArchive) -> None:
    assert first(make_archive, "ông nói về trường", [WITH_HIM, ABOUT_HIM, OTHERS]) == "about him"


@pytest.mark.parametrize("text", ["dang van lma", "dag van lam", "dang an lam ", "Đặng Văn Lamx"])
def test_a_slip_in_a_name_is_read_as_a_name_of_the_archive(make_archive: MakeArchive, text: str) -> None:
    apart = Article(
        id="apart", title="Tin của làng", body="An lòng nhờ lam lũ, đặng vui. Văn hay, dag lma xa."
    )
    assert first(make_archive, text, [WITH_HIM, apart, OTHERS]) == "with him"


@pytest.mark.parametrize(
    "text", ["Lò Chiền Hòa", "lò chiền hòa ", "lo chien hoa", "lo chien hoa ", "bà lò chiền hòa"]
)
@pytest.mark.parametrize("middle", ["Thị", "Văn"])
def test_a_name_is_no_slip_without_its_middle_name(make_archive: MakeArchive, text: str, middle: str) -> None:
    name = f"Lò {middle} Chiền Hòa"
    hers = Article(id="hers", title="Họp", body=f"{name} dự họp.", officials=(official(name),))
    others = [
        Article(id="title", title="Ra mắt lò chiêng hòa nhạc", body="Tin."),
        Article(id="like", title="Họp", body="Lò Chiêu Hòa dự.", officials=(official("Lò Chiêu Hòa"),)),
        Article(id="words", title="Tin", body="Buổi chiều ở bản Lò, trận hòa và tiếng hiền."),
    ]
    results = Searcher(make_archive([hers, *others])).search(Query(text))
    assert [hit.id for hit in results.hits[:1]] == ["hers"]
    assert (results.repairs, results.is_near) == ((), False)


def test_marks_that_an_article_has_are_no_slip(make_archive: MakeArchive) -> None:
    typed = Article(id="typed", title="Họp", body="Bé hát. Đến mười giờ thì cả xóm mượn quạt.")
    like = Article(id="like", title="Bè hát mười mươi quạt", body="Tin.")
    results = Searcher(make_archive([typed, like])).search(Query("bé hát mười mượn quạt "))
    assert ([hit.id for hit in results.hits], results.repairs) == (["typed"], ())


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kỳ họp hđnd tỉnh Sông Mây", ["tỉnh sông mây", "tỉnh sông"]),
        ("hđnd thành phố bàn", ["thành phố bàn"]),
        ("Sông Mây hđnd", []),
        ("hđnd", []),
        ("đồng nhân dân tỉnh Sông Mây", []),
    ],
)
def test_a_council_is_sought_behind_its_words_the_longest_name_first(text: str, asked: list[str]) -> None:
    seen: list[str] = []

    def nothing(name: str) -> int:
        seen.append(name)
        return 0

    words = read_clause(text, is_open=False, group=0, frequency=lambda _: 1)
    assert named_council(words, nothing) == 0
    assert seen == asked
