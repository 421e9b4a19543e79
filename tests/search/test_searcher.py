"""The search as a whole: what is found, in which order, how it was read and what is counted."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article
from hdnd_tui.search.kind_facet import kinds
from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Missing
from hdnd_tui.search.searcher import Searcher
from tests.search.conftest import ARTICLES, CITY, DISTRICT, MakeArchive


def found(searcher: Searcher, text: str, **options: object) -> list[str]:
    return [hit.id for hit in searcher.search(Query(text, **options)).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "kỳ họp thứ bảy",
        "ky hop thu bay",
        "KY HOP THU BAY",
        unicodedata.normalize("NFD", "kỳ họp thứ bảy"),
        "kì họp thứ bảy",
        "kyf hopj thuws bayr",
        "ky2 hop5 thu71 bay3",
        "ky hop thu ba",
        "ki hop thu bey",
        "kyhop thu bay",
        "ky hop th u bay",
    ],
)
def test_a_title_is_found_however_it_is_typed(searcher: Searcher, text: str) -> None:
    assert found(searcher, text)[0] == "session"


@pytest.mark.parametrize(
    "text", ["hdnd", "HĐND", "hoi dong nhan dan", "Hội đồng nhân dân", "hooij ddoongf nhaan daan"]
)
def test_an_abbreviation_and_its_full_form_are_one(searcher: Searcher, text: str) -> None:
    assert set(found(searcher, text + " ")) == {"session", "resolution"}


@pytest.mark.parametrize("text", ["csgt phạt ", "cảnh sát giao thông phạt ", "canh sat giao thong phat"])
def test_a_long_form_is_found_and_marked_as_a_whole(make_archive: MakeArchive, text: str) -> None:
    apart = "Cảnh sát môi trường phạt chủ xe. Giao việc này cho thông tin viên."
    searcher = Searcher(
        make_archive(
            [
                Article(id="apart", title="Phạt xe", body=apart),
                Article(id="short", title="Phạt xe", body="CSGT phạt chủ xe."),
                Article(id="long", title="Phạt xe", body="Cảnh sát giao thông phạt, theo thông tin mới."),
            ]
        )
    )
    results = searcher.search(Query(text))
    assert {hit.id for hit in results.hits} == {"short", "long"}
    body = "Cảnh sát giao thông phạt, theo thông tin mới."
    assert [body[start:end] for start, end in searcher.marks(results, body)] == ["Cảnh sát giao thông phạt"]


def test_a_long_form_may_leave_out_its_and(make_archive: MakeArchive) -> None:
    body = "Sở Giáo dục - Đào tạo họp."
    searcher = Searcher(make_archive([Article(id="one", title="Tin và ảnh", body=body)]))
    results = searcher.search(Query("sở GD&ĐT "))
    assert [hit.id for hit in results.hits] == ["one"]
    assert searcher.marks(results, body) == ((0, 11), (14, 21))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("NN & PTNT", "nông nghiệp và phát triển nông thôn"),
        ("Nông nghiệp & Phát triển nông thôn", "nn ptnt"),
        ("LĐ-TB&XH", "lao động thương binh và xã hội"),
        ("TN-MT", "TN&MT"),
        ("Tài nguyên - Môi trường", "tnmt"),
        ("VH-TT & DL", "văn hóa thể thao và du lịch"),
        ("TT&TT", "thông tin truyền thông"),
        ("KH&CN", "khoa học và công nghệ"),
        ("an toàn thực phẩm", "attp"),
    ],
)
def test_a_department_is_found_however_it_is_shortened(
    make_archive: MakeArchive, written: str, text: str
) -> None:
    searcher = Searcher(make_archive([Article(id="one", title="Tin", body=f"Sở {written} họp.")]))
    results = searcher.search(Query(f"sở {text} "))
    assert ([hit.id for hit in results.hits], results.missing) == (["one"], ())


def test_what_is_missed_is_a_whole_long_form(make_archive: MakeArchive) -> None:
    searcher = Searcher(make_archive([Article(id="one", title="Xe cháy", body="Bảo vệ hô hiểm họa y tế.")]))
    results = searcher.search(Query("xe cháy bhyt "))
    assert [(m.typed, m.total_without) for m in results.missing] == [("bhyt", 1)]


@pytest.mark.parametrize("text", ["tp hcm", "TP.HCM", "thanh pho ho chi minh", "tphcm"])
def test_a_city_is_found_by_its_short_name(searcher: Searcher, text: str) -> None:
    assert found(searcher, text) == ["resolution"]


@pytest.mark.parametrize("text", ["12/2020/NQ-HĐND", "nq 12 2020 hdnd", "12-2020-NQHDND", "12/nq-hdnd"])
def test_a_document_is_found_by_its_number_in_any_spelling(searcher: Searcher, text: str) -> None:
    assert found(searcher, text) == ["resolution"]


def test_marks_order_exclude_or_are_left_out(searcher: Searcher) -> None:
    assert found(searcher, "bán bạc ")[0] == "resolution"
    assert set(found(searcher, "bàn bạc ")[:2]) == {"session", "visit"}
    assert found(searcher, "bán bạc ", marks="exact") == ["resolution"]
    assert set(found(searcher, "bán bạc ", marks="none")) == {"resolution", "session", "visit"}


def test_a_long_form_is_held_to_the_marks_typed(make_archive: MakeArchive) -> None:
    bodies = {"marked": "Ủy ban nhân dân xã họp.", "plain": "uy ban nhan dan xa hop."}
    searcher = Searcher(make_archive([Article(id=id, title="Tin", body=body) for id, body in bodies.items()]))
    results = searcher.search(Query("ủy ban nhân dân ", marks="exact"))
    assert [hit.id for hit in results.hits] == ["marked"]
    assert searcher.marks(results, bodies["marked"]) == ((0, 15),)
    assert searcher.marks(results, bodies["plain"]) == ()
    assert set(found(searcher, "ubnd ", marks="exact")) == {"marked", "plain"}


def test_marks_that_are_to_hold_are_no_slip(searcher: Searcher) -> None:
    results = searcher.search(Query("bãn bạc ", marks="exact"))
    assert results.repairs == ()
    assert [offer.why.vi for offer in results.offers] == ["bỏ dấu (F4) thì có 3 bài"]
    assert searcher.search(Query("bán bạc ", marks="exact")).offers == ()
    assert searcher.search(Query("bãn bạc ")).offers == ()
    (repair,) = searcher.search(Query("bánx bạc ", marks="exact")).repairs
    assert repair.typed == "bánx"


def test_phrases_minus_and_or(searcher: Searcher) -> None:
    assert found(searcher, '"trường học"') == ["visit"]
    assert found(searcher, '"học trường"') == []
    assert set(found(searcher, "bàn bạc -ngân ")) == {"resolution", "visit"}
    assert set(found(searcher, "ngân sách OR kỷ luật ")) == {"session", "visit"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"học trường"', [("học trường", "1 bài")]),
        ('"học trường" năm:2020', [("học trường", "1 bài")]),
        ('"trường học"', []),
        ('"trường xyzzyq"', []),
    ],
)
def test_words_that_stand_apart_only_are_offered_without_quotes(
    searcher: Searcher, text: str, told: list[tuple[str, str]]
) -> None:
    offers = searcher.search(Query(text)).offers
    assert [(offer.text, offer.why.vi.split("thì có ")[1]) for offer in offers] == told


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("năm:2020", {"resolution", "visit"}),
        ("nam:2020", {"resolution", "visit"}),
        ("nawm:2020 trường", {"resolution", "visit"}),
        ('hđnd:"gio nui"', {"session", "resolution", "visit"}),
        ('người:"dang van lam"', {"session"}),
        ("từ:2020-01-01 đến:2020-12-31", {"resolution", "visit"}),
        ("từ:1/7/2019 đến:31/7/2019", {"session"}),
        ("từ:1/3/2020 đến:31/3/2020", {"resolution"}),
        ("từ:2/2020", {"resolution"}),
        ("từ:2020", {"resolution", "visit"}),
        ("năm:không", set()),
        ('loại:"giám sát"', {"visit"}),
        ("loai:giam_sat", {"visit"}),
        ("kind:session", {"session"}),
        ("-loại:giám năm:2020", {"resolution"}),
        ("loại:nhảm", set()),
        ("hđnd: giò núi năm: 2019", {"session"}),
        ("năm:2019 OR năm:2020", {"session", "resolution", "visit"}),
        ("trường năm:1999 OR năm:2020", {"resolution", "visit"}),
        ("năm:2019 OR năm:2020 loại:giám sát", {"visit"}),
        ("năm:2019 năm:2020", set()),
        ("năm:2019 -năm:2020", {"session"}),
    ],
)
def test_fields_narrow_the_result(searcher: Searcher, text: str, ids: set[str]) -> None:
    assert set(found(searcher, text)) == ids


def test_names_and_captions_are_found(searcher: Searcher) -> None:
    assert set(found(searcher, "dang van lam")) == {"session", "visit"}
    assert found(searcher, "Dang Van Lma")[0] in {"session", "visit"}
    assert found(searcher, "hồ lặng") == ["visit"]


def test_an_empty_query_gives_everything_newest_first(searcher: Searcher) -> None:
    results = searcher.search(Query(""))
    assert [hit.id for hit in results.hits] == ["resolution", "visit", "session", "undated"]
    assert results.total == 4


def test_order_by_date(searcher: Searcher) -> None:
    assert found(searcher, "họp ", sort="date") == ["visit", "session", "undated"]


def test_counts_follow_the_query_and_the_filters(searcher: Searcher) -> None:
    results = searcher.search(Query("bàn bạc "))
    assert [(c.council.name, c.count) for c in results.facets.councils] == [
        ("HĐND quận Gió Núi", 3),
        ("HĐND thành phố Sông Mây", 1),
    ]
    assert [(y.year, y.count) for y in results.facets.years] == [(2020, 2), (2019, 1)]
    city = next(c.number for c in results.facets.councils if c.council == CITY)
    narrowed = searcher.search(Query("bàn bạc ", councils=frozenset({city})))
    assert [hit.id for hit in narrowed.hits] == ["session"]
    assert [(y.year, y.count) for y in narrowed.facets.years] == [(2019, 1)]
    wider = searcher.search(replace(narrowed.query, councils=frozenset()))
    assert {c.council.name: c.count for c in wider.facets.councils}["HĐND quận Gió Núi"] == 3
    assert searcher.search(Query("")).facets.years[-1].year is None


def test_kinds_of_event_are_counted_and_chosen(searcher: Searcher) -> None:
    counts = {kind.key: kind.count for kind in searcher.search(Query("")).facets.values}
    assert counts["ky_hop"] == counts["giam_sat"] == 1
    narrowed = searcher.search(Query("", chosen=kinds({"giam_sat"})))
    assert [hit.id for hit in narrowed.hits] == ["visit"]


def test_the_reading_and_its_repairs_are_told(searcher: Searcher) -> None:
    results = searcher.search(Query("hooij ddoongf"))
    assert results.read_as == "hội đồng"
    assert [(r.typed, r.used) for r in results.repairs] == [("hooij", "hội"), ("ddoongf", "đồng")]
    slip = searcher.search(Query("ngan sahc "))
    assert [(r.typed, r.used) for r in slip.repairs] == [("sahc", "sach")]
    assert slip.read_as == "ngan sach"


def test_a_word_without_match_is_named_with_what_the_others_find(searcher: Searcher) -> None:
    results = searcher.search(Query("bàn bạc zzzzzz "))
    assert [(m.typed, m.total_without) for m in results.missing] == [("zzzzzz", 3)]
    assert results.total == 3
    assert results.is_near
    assert not searcher.search(Query("bàn bạc ")).is_near
    assert not searcher.search(Query("bàn bạc zzzzzz OR bàn bạc ")).is_near
    both = searcher.search(Query("bàn zzzzzz bạc yyyyyy "))
    assert [(m.typed, m.total_without) for m in both.missing] == [("zzzzzz yyyyyy", 3)]


@pytest.mark.parametrize(
    ("text", "typed", "without"),
    [
        ("13/2020/NQ-HĐND", "13/2020/NQ-HĐND", 0),
        ("12/2099/nq-hđnd", "12/2099/nq-hđnd", 0),
        ("12/2099/NQ-HĐND", "12/2099/NQ-HĐND", 0),
        ("quận 12/2002/NQ-HĐND", "12/2002/NQ-HĐND", 2),
        ("nghị quyết số 99/2020/NQ-HĐND bạc", "99/2020/NQ-HĐND", 3),
        ("bán bạc 714-TB/TU", "714-TB/TU", 3),
        ("nq 13 2020 hdnd ", "nq 13 2020 hdnd", 0),
        ('"31/2020/NQ-HĐND"', "31/2020/NQ-HĐND", 0),
        ("zzz OR 5/QĐ-UBND", "5/QĐ-UBND", 0),
        ("2021/NQ-HĐND", "2021/NQ-HĐND", 0),
    ],
)
def test_a_document_that_no_article_states_is_named_first(
    searcher: Searcher, text: str, typed: str, without: int
) -> None:
    assert searcher.search(Query(text)).missing[0] == Missing(typed, without, document=True)


@pytest.mark.parametrize(
    "text",
    [
        "12/2020/NQ-HĐND",
        "2020/NQ-HĐND",
        "12/nq-hdnd",
        "nq 12 2020 hdnd",
        "kh 2022",
        "họp 5/7/2019",
        "ct hdnd 2019",
        "tp 12",
    ],
)
def test_a_document_that_is_stated_or_is_none_is_not_missed(searcher: Searcher, text: str) -> None:
    assert not any(m.document for m in searcher.search(Query(text)).missing)


def test_a_number_that_stands_in_small_letters_is_stated(make_archive: MakeArchive) -> None:
    body = "Theo nghị quyết số 77/2018/nq-hđnd thì quận được sửa trường."
    searcher = Searcher(make_archive([*ARTICLES, Article(id="small", title="Sửa trường", body=body)]))
    results = searcher.search(Query("77/2018/NQ-HĐND"))
    assert (results.missing, [hit.id for hit in results.hits]) == ((), ["small"])


def test_a_merged_province_offers_the_one_of_today(searcher: Searcher) -> None:
    results = searcher.search(Query("hai duong "))
    assert [hit.id for hit in results.hits] == ["undated"]
    assert [offer.text for offer in results.offers] == ["Hải Phòng"]
    assert results.offers[0].why.vi.startswith("Hải Dương từ 1/7/2025 thuộc Hải Phòng")
    assert "1/8/2008" in searcher.search(Query("ha tay ")).offers[0].why.vi


def test_a_short_open_word_leaves_nothing_out(searcher: Searcher) -> None:
    assert searcher.search(Query("bàn bạc n")).total == searcher.search(Query("bàn bạc ")).total
    assert searcher.search(Query("bàn bạc nga")).total == 1


@pytest.mark.parametrize(
    ("text", "ids", "missing"),
    [
        ("tờ trình số 3", ["third"], []),
        ("tờ trình số 41", ["other"], []),
        ("tờ trình số 4", ["other"], []),
        ("tờ trình số 86", ["other", "third"], ["86"]),
    ],
)
def test_a_number_that_is_typed_last_leaves_articles_out(
    make_archive: MakeArchive, text: str, ids: list[str], missing: list[str]
) -> None:
    stated = {"third": "Tờ trình số 3 về chợ.", "other": "Tờ trình số 41 về bến xe."}
    searcher = Searcher(make_archive([Article(id=id, title=id, body=body) for id, body in stated.items()]))
    results = searcher.search(Query(text))
    assert sorted(hit.id for hit in results.hits) == ids
    assert [each.typed for each in results.missing if each.total_without] == missing


def test_rows_beyond_the_ranked_ones_follow_newest_first(make_archive: MakeArchive) -> None:
    articles = [
        Article(
            id=f"a{i:04}", title=f"Tin số {i}", body="Cử tri họp.", date=f"20{i // 300 + 10}-01-01", year=2010
        )
        for i in range(900)
    ]
    searcher = Searcher(make_archive(articles))
    results = searcher.search(Query("cu tri hop "))
    everything = [hit.id for start in range(0, 900, 50) for hit in searcher.hits(results, start, start + 50)]
    assert sorted(everything) == [article.id for article in articles]
    assert results.total == 900
    assert [hit.id for hit in searcher.search(Query("cu tri hop ")).hits] == everything[:50]


def test_a_title_with_every_word_comes_before_a_body_with_neighbours(make_archive: MakeArchive) -> None:
    whole = Article(id="whole", title="Hoạch định lại việc bầu thay ông Thọ", body="Tin.")
    apart = Article(
        id="apart", title="Hoạch mới bầu của làng gió", body="Hoạch bầu thổ. Hoạch bầu thổ cho làng."
    )
    assert found(Searcher(make_archive([whole, apart])), "hoach bau tho ")[0] == "whole"


def test_a_title_with_most_words_comes_first_however_many_newer_articles_hold_them(
    make_archive: MakeArchive,
) -> None:
    old = Article(
        id="old",
        title="Sông Mây có Chủ tịch Hội đồng nhân dân mới",
        body="Kỳ họp bầu nhân sự, như thường lệ.",
    )
    newer = [
        Article(
            id=f"newer{n}",
            title=f"Bản tin {n}",
            body="Kỳ họp thường kỳ của hội đồng nhân dân bàn về Sông Mây.",
            date="2024-01-01",
            year=2024,
        )
        for n in range(400)
    ]
    searcher = Searcher(make_archive([old, *newer]))
    assert found(searcher, "ky hop thuong ky hdnd song may")[0] == "old"


@pytest.mark.parametrize("text", ["ky hop hdnd quan gio nui", "kỳ họp Hội đồng nhân dân Gió Núi"])
def test_articles_of_the_council_that_is_named_come_first_and_say_so(
    make_archive: MakeArchive, text: str
) -> None:
    own = Article(
        id="own",
        title="HĐND quận khai mạc phiên cuối năm",
        body="Sáng nay, kỳ họp HĐND quận Gió Núi bắt đầu.",
        council=DISTRICT,
        councils=(DISTRICT,),
    )
    other = Article(
        id="other",
        title="Kỳ họp HĐND thành phố",
        body="Mời HĐND quận Gió Núi.",
        council=CITY,
        councils=(CITY,),
    )
    searcher = Searcher(make_archive([own, other]))
    results = searcher.search(Query(text))
    assert [hit.id for hit in results.hits] == ["own", "other"]
    reasons = [searcher.why(results, hit.number).vi for hit in results.hits]
    assert ["thuộc hội đồng" in reason for reason in reasons] == [True, False]


@pytest.mark.parametrize("number", ["812/UBND-DA", "36/CV-TWPCTT"])
def test_a_number_is_found_as_its_article_writes_it(make_archive: MakeArchive, number: str) -> None:
    stating = Article(id="stating", title="Xin tạm ứng", body=f"Quận có văn bản số {number} về tạm ứng.")
    other = Article(id="other", title="Tin", body="UBND có 812 hộ, ban 36 người của DA và CV, TWPCTT.")
    results = Searcher(make_archive([stating, other])).search(Query(number + " "))
    assert [hit.id for hit in results.hits] == ["stating"]
    assert results.missing == ()


def test_an_import_is_seen_at_once(make_archive: MakeArchive) -> None:
    archive = make_archive(ARTICLES[:1])
    searcher = Searcher(archive)
    assert found(searcher, "giám sát") == []
    with ArchiveWriter(archive.path) as writer:
        writer.put([Imported(ARTICLES[2], b"page")])
    assert found(searcher, "giám sát") == ["visit"]
    assert [y.year for y in searcher.search(Query("")).facets.years] == [2020, 2019]


def test_an_update_leaves_nothing_of_the_old_text(make_archive: MakeArchive) -> None:
    archive = make_archive(ARTICLES)
    searcher = Searcher(archive)
    changed = Article(id="undated", title="Thông báo hoãn họp", body="Lịch mới gửi sau.")
    with ArchiveWriter(archive.path) as writer:
        writer.put([Imported(changed, b"another page")])
    assert found(searcher, '"mời họp"') == []
    assert found(searcher, "hoãn họp") == ["undated"]


def test_snippets_and_marks_show_what_was_found(searcher: Searcher) -> None:
    results = searcher.search(Query("ban bac"))
    number = next(hit.number for hit in results.hits if hit.id == "visit")
    snippet = searcher.snippet(results, number)
    assert [snippet.text[a:b] for a, b in snippet.marks] == ["bàn bạc", "ban"]
    assert "đứng liền nhau: ban bac" in searcher.why(results, number).vi


@pytest.mark.parametrize(
    ("text", "id", "why"),
    [
        ("truong hoc ", "visit", "tiêu đề có: truong, hoc; đứng liền nhau: truong hoc"),
        (
            "bán bạc ",
            "session",
            "nội dung có: bán, bạc; đứng liền nhau: bán bạc; có nhưng khác dấu: bán",
        ),
        ("cu tri zzzzzz ", "resolution", "nội dung có: cu, tri; đứng liền nhau: cu tri; không có: zzzzzz"),
        ("năm:2019", "session", "phù hợp với bộ lọc"),
    ],
)
def test_why_tells_words_marks_and_what_is_missing(searcher: Searcher, text: str, id: str, why: str) -> None:
    results = searcher.search(Query(text))
    number = next(hit.number for hit in results.hits if hit.id == id)
    assert searcher.why(results, number).vi == why


@given(text=st.text(max_size=80))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered(searcher: Searcher, text: str) -> None:
    results = searcher.search(Query(text))
    assert len(results.hits) <= results.total
    for hit in results.hits:
        searcher.snippet(results, hit.number)
        searcher.why(results, hit.number)


@given(
    text=st.lists(
        st.sampled_from('hội "bán OR -bạc năm:20 12/2020/NQ-HĐND ddoongf :: tp. hcm " ( *'.split()),
        max_size=9,
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_mixture_of_the_language_is_answered_alike_each_time(searcher: Searcher, text: list[str]) -> None:
    query = Query(" ".join(text))
    first = searcher.search(query)
    assert [h.number for h in searcher.search(query).hits] == [h.number for h in first.hits]
    assert sum(y.count for y in first.facets.years) == first.total


def test_words_that_a_title_holds_as_typed_are_no_slips(make_archive: MakeArchive) -> None:
    articles = [
        Article(id="hit", title="Phó chủ tịch xã bị xe kéo đâm", body="Sáng 14/5, xe kéo đâm."),
        Article(id="near", title="Phó da kéo lên", body="Phó da kéo hàng."),
    ]
    results = Searcher(make_archive(articles)).search(Query("phó xã kéo "))
    assert results.repairs == ()
    assert results.hits[0].id == "hit"


@pytest.mark.parametrize("typed", ["giám sát", "giám sát "])
def test_the_last_word_counts_with_its_marks_before_it_is_closed(
    typed: str, make_archive: MakeArchive
) -> None:
    articles = [
        Article(id="crime", title="Xin giảm án, sát hại", body="Cảnh sát giám định. Giảm án sát nhân."),
        Article(id="visit", title="Học tập kinh nghiệm", body="Đoàn giám sát việc sửa trường."),
    ]
    results = Searcher(make_archive(articles)).search(Query(typed))
    assert [hit.id for hit in results.hits] == ["visit", "crime"]
