"""How the words of a query are read: short forms, raw keys, figures, slips; what the user is told."""

import pytest

from hdnd_tui.article import Article, DateKnown
from hdnd_tui.search.query import Query
from hdnd_tui.search.searcher import Searcher
from tests.search.conftest import MakeArchive


def _archive(make_archive: MakeArchive, *texts: tuple[str, str]) -> Searcher:
    articles = [Article(id=str(n), title=title, body=body) for n, (title, body) in enumerate(texts)]
    return Searcher(make_archive(articles))


def test_a_word_that_is_typed_twice_is_told_twice(make_archive: MakeArchive) -> None:
    searcher = _archive(make_archive, ("Hãng bay mua máy bay", "Tin."))
    assert searcher.search(Query("hãng bay mua máy bay")).read_as == "hãng bay mua máy bay"
    assert searcher.search(Query("pccc")).read_as == "phòng cháy chữa cháy"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6000 cây", "6 000 cây"),
        ("đường 39km", "đường 39 km"),
        ("quần áo c5pro", "quần áo c5 pro"),
        ("cháy q12 đêm", "cháy q 12 đêm"),
    ],
)
def test_figures_are_found_that_the_text_writes_apart(
    make_archive: MakeArchive, text: str, told: str
) -> None:
    searcher = _archive(
        make_archive,
        ("Một", "Trồng 6.000 cây."),
        ("Hai", "Con đường dài 1,39 km."),
        ("Ba", "Hiệu quần áo C5 Pro."),
        ("Bốn", "Nhà cháy ở quận 12 trong đêm."),
    )
    results = searcher.search(Query(text))
    assert (results.total, results.read_as, results.missing) == (1, told, ())
    assert [repair.why.en for repair in results.repairs] == ["spaces"]


def test_raw_keys_that_the_text_holds_beside_their_neighbour_stay_as_typed(
    make_archive: MakeArchive,
) -> None:
    texts = [(f"Bài {n}", "Tàu bay 737 giải mã lại.") for n in range(60)]
    searcher = _archive(make_archive, *texts, ("Tàu bay", "Tàu bay 737 MAX bay lại."))
    assert searcher.search(Query("737 max ")).read_as == "737 max"
    assert searcher.search(Query("giai max ")).read_as == "giai mã"


def test_what_fits_as_typed_is_no_slip_though_another_spelling_fits_it_better(
    make_archive: MakeArchive,
) -> None:
    texts = [(f"Bài {n}", "Ở nội thành có con tôm.") for n in range(9)]
    searcher = _archive(
        make_archive,
        *texts,
        ("Tôm chết ở nội thành", "Con tôm chết ở Núi Thành và ở nội thành."),
    )
    results = searcher.search(Query("tôm chết núi thành "))
    assert (results.total, results.read_as, results.repairs) == (1, "tôm chết núi thành", ())


@pytest.mark.parametrize("text", ["byt xác minh", "Bộ Y tế xác minh", '"byt xác minh"'])
def test_a_ministry_is_found_by_its_short_name(make_archive: MakeArchive, text: str) -> None:
    searcher = _archive(
        make_archive,
        ("Bộ Y tế xác minh", "Tin."),
        ("Bộ Nội vụ xác minh", "Y tế xã."),
        ("BYT xác minh", "Tin."),
    )
    assert {hit.id for hit in searcher.search(Query(text)).hits} >= {"0"}
    assert "1" not in {hit.id for hit in searcher.search(Query(text)).hits[:1]}


def _documents(make_archive: MakeArchive) -> Searcher:
    return _archive(
        make_archive,
        ("Một", "Căn cứ Nghị định số 08/2016/NĐ-CP của Chính phủ."),
        ("Hai", "Theo Nghị định 08/2016 của Chính phủ, tỉnh có ba phó chủ tịch."),
        ("Ba", "Nghị định số 8 năm 2016 có hiệu lực."),
        ("Bốn", "Nghị định 15/2018 ban hành ngày 08 tháng 2 năm 2016."),
        ("Năm", "Quyết định 08/2016 về giá đất."),
        ("Sáu", "HĐND tỉnh bàn Nghị quyết 08/2016/NQ-UBTVQH."),
        ("Bảy", "Nghị quyết số 12/2020 của HĐND tỉnh."),
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("08/2016/NĐ-CP", {"0", "1", "2"}),
        ("nd 08 2016", {"0", "1", "2"}),
        ("Nghị định 08/2016", {"0", "1", "2"}),
        ("nghi dinh so 8 nam 2016", {"0", "1", "2"}),
        ("nghị quyết 12/2020 hđnd", {"6"}),
        ("12/2020/NQ-HĐND tỉnh", {"6"}),
        ("12/2020/NQ-UBND", set()),
        ("NQ12", {"6"}),
        ("nđ 8", {"0", "1", "2"}),
        ("qđ 8 giá đất", {"4"}),
    ],
)
def test_a_number_said_in_words_is_the_number(make_archive: MakeArchive, text: str, ids: set[str]) -> None:
    searcher = _documents(make_archive)
    results = searcher.search(Query(text))
    assert {hit.id for hit in results.hits} == ids
    assert bool(results.missing) == (not ids)


def test_a_number_said_in_words_is_marked(make_archive: MakeArchive) -> None:
    searcher = _documents(make_archive)
    text = "Theo Nghị định 08/2016 của Chính phủ"
    (mark,) = searcher.marks(searcher.search(Query("08/2016/NĐ-CP")), text)
    assert text[slice(*mark)] == "Nghị định 08/2016"


def test_without_a_number_that_no_article_states_the_rest_is_searched(make_archive: MakeArchive) -> None:
    searcher = _documents(make_archive)
    alone = searcher.search(Query("99/2031/NQ-HĐND"))
    assert (alone.total, alone.unfit, [m.held for m in alone.missing]) == (0, (), [False])
    rest = searcher.search(Query("99/2031/NQ-HĐND giá đất"))
    assert (rest.total, rest.read_as, rest.repairs) == (1, "giá đất", ())
    assert [(m.typed, m.total_without) for m in rest.missing] == [("99/2031/NQ-HĐND", 1)]
    pieces = searcher.search(Query("nghị quyết 08/2016/NQ-HĐND"))
    assert ([hit.id for hit in pieces.hits], [m.held for m in pieces.missing]) == (["5"], [True])


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("họp 5/7/2019", ["0", "1", "2", "3"]),
        ("họp 05-07-2019", ["0", "1", "2", "3"]),
        ("họp ngày 5 tháng 7 năm 2019", ["0", "1", "2", "3"]),
        ("hop thang 7/2019", ["0", "1", "2", "5"]),
        ("họp tháng 7 năm 2018", ["6"]),
    ],
)
def test_a_day_finds_the_articles_of_it_and_those_that_state_it(
    make_archive: MakeArchive, text: str, ids: list[str]
) -> None:
    def article(at: int, body: str, day: str | None = None) -> Article:
        year = int(day[:4]) if day else None
        known: DateKnown = "event" if day else "unknown"
        return Article(id=str(at), title="Họp", body=body, date=day, year=year, date_known=known)

    searcher = Searcher(
        make_archive(
            [
                article(0, "Sáng nay tỉnh họp.", "2019-07-05"),
                article(1, "Như đã nêu trong kỳ họp ngày 05/7/2019."),
                article(2, "Kỳ họp mở ngày 5 tháng 7 năm 2019."),
                article(3, "Kỳ họp mở sáng 5/7 của năm 2019."),
                article(4, "Năm 2019 có 5 kỳ họp, 7 nghị quyết."),
                article(5, "Tỉnh họp.", "2019-07-31"),
                article(6, "Tỉnh họp.", "2018-07-05"),
                article(7, "Tỉnh họp ngày 5/7, nhắc lại năm 2019.", "2020-07-05"),
            ]
        )
    )
    results = searcher.search(Query(text))
    assert sorted(hit.id for hit in results.hits) == ids
    assert results.hits[0].id in ("0", "5", "6")
    assert "its own day" in searcher.why(results, results.hits[0].number).en
    assert searcher.marks(results, "Sáng 05/7, tỉnh họp") == ((5, 9), (16, 19))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("họp 5/7/19", ["day", "span", "stated"]),
        ("họp 7/2019", ["day", "end", "number", "span", "stated"]),
        ("họp nghị quyết 7/2019", ["number"]),
        ("họp quý 7/2019", []),
        ("họp từ 5/7/2019 đến 31/7/2019", ["day", "end", "span"]),
        ("hop tu ngay 5/7 den het ngay 30/7/2019", ["day"]),
        ("họp từ tháng 7/2019 đến tháng 9/2019", ["autumn", "day", "end", "span"]),
    ],
)
def test_a_day_in_short_a_bare_month_and_a_span_are_read_as_clerks_type_them(
    make_archive: MakeArchive, text: str, ids: list[str]
) -> None:
    def article(id: str, body: str, day: str | None = None) -> Article:
        year = int(day[:4]) if day else None
        known: DateKnown = "event" if day else "unknown"
        return Article(id=id, title="Họp", body=body, date=day, year=year, date_known=known)

    searcher = Searcher(
        make_archive(
            [
                article("day", "Tỉnh họp.", "2019-07-05"),
                article("stated", "Kỳ họp ngày 5/7/2019."),
                article("end", "Tỉnh họp.", "2019-07-31"),
                article("span", "Lịch họp: từ 5/7/2019 đến 31/7/2019 và tháng 9/2019.", "2019-09-30"),
                article("autumn", "Tỉnh họp.", "2019-09-01"),
                article("number", "Họp về Nghị quyết số 7/2019/NQ-HĐND."),
                article("other", "Có 7 kỳ họp, 5 nghị quyết năm 2019, 31 ý kiến.", "2018-07-05"),
            ]
        )
    )
    found = searcher.search(Query(text))
    assert sorted(hit.id for hit in found.hits if not found.is_near) == ids


def test_both_ends_of_a_span_are_marked(make_archive: MakeArchive) -> None:
    text = "Lịch họp từ ngày 5/7/2019 đến ngày 31/7/2019."
    searcher = _archive(make_archive, ("Lịch", text))
    results = searcher.search(Query("từ 5/7/2019 đến 31/7/2019"))
    assert [text[start:end] for start, end in searcher.marks(results, text)] == ["5/7/2019", "31/7/2019"]


@pytest.mark.parametrize("text", ["12/2020 đà nẵng", "12/2020 da nang", "tháng 12/2020 da nang"])
def test_a_town_is_no_letters_of_a_document(make_archive: MakeArchive, text: str) -> None:
    searcher = _archive(make_archive, ("Đà Nẵng tháng 12/2020", "Tin."))
    assert searcher.search(Query(text)).missing == ()


def test_a_word_is_no_raw_keys_of_one_that_the_archive_does_not_have(make_archive: MakeArchive) -> None:
    texts = [(f"Bài {n}", "Bán tài sản.") for n in range(60)]
    searcher = _archive(make_archive, *texts, ("Taxi", "Taxi vào sân bay."))
    results = searcher.search(Query("taxi sân "))
    assert (results.total, results.read_as) == (1, "taxi sân")


def test_a_short_form_is_no_raw_keys(make_archive: MakeArchive) -> None:
    searcher = _archive(make_archive, ("Nghị quyết Trung ương", "Tin."), ("Đầu tư", "Tin."))
    assert [hit.id for hit in searcher.search(Query("tw ")).hits] == ["0"]


def test_a_short_form_of_one_word_stands_for_it_with_its_marks(make_archive: MakeArchive) -> None:
    searcher = _archive(make_archive, ("Cháy ở quận 12", "Cơ quan báo."), ("Cháy 12 giờ", "Cơ quan báo."))
    results = searcher.search(Query("cháy q 12 "))
    assert [hit.id for hit in results.hits] == ["0"]
    text = "Cháy ở quận 12. Cơ quan báo."
    assert [text[start:end] for start, end in searcher.marks(results, text)] == ["Cháy", "quận 12"]


@pytest.mark.parametrize("text", ["chủ tịch ubdn huyện", "chu tich hdn xa", "bau cu tp hmc"])
def test_a_slip_in_a_short_form_is_mended(make_archive: MakeArchive, text: str) -> None:
    searcher = _archive(
        make_archive,
        ("Chủ tịch UBND huyện", "Tin."),
        ("Chủ tịch HĐND xã", "Tin."),
        ("Bầu cử ở huyện: bầu cử TP HCM", "Tin của xã."),
    )
    results = searcher.search(Query(text))
    assert results.total == len(results.repairs) == 1
    assert results.missing == ()


def test_words_beside_a_day_are_not_joined_for_articles_without_the_day(make_archive: MakeArchive) -> None:
    searcher = _archive(
        make_archive,
        ("Hà Nội họp", "Tin của Hà Nội."),
        ("Đà Nẵng họp", "Việc này bắt đầu từ tháng 7/2021."),
        ("Báo Hanoimoi", "Theo hanoi online."),
    )
    results = searcher.search(Query("thang 7/2021 ha noi"))
    assert (results.read_as, results.repairs) == ("thang 7/2021 ha noi", ())
    assert {missing.typed for missing in results.missing} >= {"thang 7/2021"}


def test_an_article_without_two_of_the_words_is_near_only(make_archive: MakeArchive) -> None:
    searcher = _archive(
        make_archive,
        ("Tin làng", "Con đường qua cầu gỗ, bến đò và chợ phiên."),
        ("Tin núi", "Rừng thông xanh."),
        ("Tin biển", "Thuyền buồm trắng."),
    )
    results = searcher.search(Query("đường cầu bến chợ thông buồm "))
    assert (results.total, results.is_near, results.missing) == (1, True, ())
    assert not searcher.search(Query("đường cầu bến chợ ")).is_near
    filtered = searcher.search(Query("đường cầu bến chợ thông buồm năm:2020 "))
    assert (filtered.total, filtered.offers) == (0, ())


@pytest.mark.parametrize("text", ["học phí năm:2020", "hocj phis năm:2020", "phí năm:2020"])
def test_words_that_stand_in_other_years_are_no_slip(make_archive: MakeArchive, text: str) -> None:
    years = [(f"Bài {n}", "Học phí mới.", 2019) for n in range(3)]
    years.append(("Tin", "Học sinh đội nắng dự lễ, đèn sáng trưng; phai màu áo.", 2020))
    articles = [Article(id=t, title=t, body=b, year=y, date_known="inferred") for t, b, y in years]
    results = Searcher(make_archive(articles)).search(Query(text))
    assert "phai" not in results.read_as
    assert [offer.why.vi for offer in results.offers] == ["bỏ bộ lọc thì có 3 bài"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("họp 2019", ["0", "1"]),
        ("họp năm 2019 ", ["0", "1"]),
        ("họp -2019", ["2", "3"]),
        ('"họp 2019"', ["1"]),
        ('"2019"', ["1"]),
        ("họp 2016-2021", ["3"]),
    ],
)
def test_a_year_finds_the_articles_of_it_and_those_that_state_it(
    make_archive: MakeArchive, text: str, ids: list[str]
) -> None:
    def article(at: int, body: str, year: int) -> Article:
        return Article(id=str(at), title="Tin", body=body, year=year, date_known="inferred")

    searcher = Searcher(
        make_archive(
            [
                article(0, "Tỉnh họp cả năm.", 2019),
                article(1, "Nhắc lại cuộc họp 2019 và những năm sau.", 2021),
                article(2, "Tỉnh họp năm nay.", 2021),
                article(3, "Họp khóa 2016-2021.", 2018),
            ]
        )
    )
    results = searcher.search(Query(text))
    assert sorted(hit.id for hit in results.hits) == ids
    assert results.hits[0].id == ids[0]


def test_the_one_spelling_that_is_counted_is_told(make_archive: MakeArchive) -> None:
    searcher = _archive(make_archive, ("Nga", "Tin."), ("Xa", "Tin."), ("Xa và nga", "Tin."))
    results = searcher.search(Query("nxa "))
    assert results.total == 2
    assert [repair.used for repair in results.repairs] == [results.read_as]
    assert results.read_as in ("nga", "xa")


@pytest.mark.parametrize(
    ("text", "is_near"), [("chợ Bến Đa", True), ("chợ BếnĐò", False), ("chowj beens ddof", False)]
)
def test_what_no_article_holds_as_typed_is_near_only(
    make_archive: MakeArchive, text: str, is_near: bool
) -> None:
    searcher = _archive(make_archive, ("Chợ Bến Đò", "Tin."), ("Núi", "Cây đa. Bến tàu."))
    results = searcher.search(Query(f"{text} "))
    assert (results.read_as.split()[-1], results.hits[0].id) == ("do" if is_near else "đò", "0")
    assert results.is_near == is_near


def test_words_that_only_one_article_holds_are_no_slip(make_archive: MakeArchive) -> None:
    searcher = _archive(
        make_archive,
        ("Tin làng", "Cô lái đò ở bến sông kể về lộc xuân."),
        ("Xuân dọc sông Lái", "Tin."),
    )
    results = searcher.search(Query("lai loc xuan "))
    assert ([hit.id for hit in results.hits], results.repairs) == (["0"], ())


@pytest.mark.parametrize(("text", "read"), [("xuaan nawm 1999", "xuân năm"), ("tay nawm 1999", "tay năm")])
def test_raw_keys_of_a_word_of_the_archive_are_no_slip(
    make_archive: MakeArchive, text: str, read: str
) -> None:
    searcher = _archive(
        make_archive, ("Xuân năm nay", "Năm 1998, tây nam."), ("Nay là xuân", "Xuân nay, tay này, 1999.")
    )
    results = searcher.search(Query(f"{text} "))
    assert results.read_as == f"{read} 1999"
    assert {repair.why.en for repair in results.repairs} == {"Telex/VNI keys"}


def test_raw_keys_of_no_word_are_a_slip_told_once(make_archive: MakeArchive) -> None:
    searcher = _archive(make_archive, ("Ba cây som mọc", "Tin."), ("Tin", "Ốm."))
    results = searcher.search(Query("cay osm moc "))
    assert [(repair.typed, repair.used) for repair in results.repairs] == [("osm", "som")]


@pytest.mark.parametrize(
    ("query", "is_told"),
    [
        (Query("họp từ:12/2021 đến:6/2021"), True),
        (Query("họp", since="2021-12-01", until="2021-06"), True),
        (Query("họp từ:4/2021 đến:6/2021"), False),
    ],
)
def test_a_first_day_after_the_last_is_told(make_archive: MakeArchive, query: Query, is_told: bool) -> None:
    days = [
        Article(id=day, title="Họp", body="Tỉnh họp.", date=day, year=2021, date_known="event")
        for day in ("2021-03-05", "2021-12-05")
    ]
    (unfit,) = Searcher(make_archive(days)).search(query).unfit
    assert ("the first day is after the last" in unfit.why.en) == is_told
