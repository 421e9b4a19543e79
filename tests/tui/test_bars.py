"""The lines around the panes."""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len

from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Facets, Missing, Repair, Results, Unfit
from hdnd_tui.tui import texts
from hdnd_tui.tui.bars import info_line, message_lines, status_line
from hdnd_tui.tui.theme import LOOKS
from hdnd_tui.wording import Lang, Wording


def test_what_is_said_in_one_line_is_whole_on_a_narrow_screen() -> None:
    messages = {name: words for name, words in vars(texts).items() if isinstance(words, Wording)}
    known = {name: words for name, words in messages.items() if "{" not in words.vi.replace("{count}", "")}
    assert len(known) > 60
    for name, words in known.items():
        for text in words.fill(count="12.345"):
            assert cell_len(text) < 80 - 1, name


def test_a_filter_that_fits_nothing_is_told_beside_the_count() -> None:
    unfit = Unfit("năm:abc", Wording("“năm:abc” không phải là năm", "“năm:abc” is no year"))
    results = Results(Query("năm:abc"), 0, "", (), (), (), Facets(), (), unfit=(unfit,))
    look = next(iter(LOOKS.values()))
    languages: tuple[Lang, ...] = ("vi", "en")
    for lang in languages:
        line = "".join(segment.text for segment in info_line(results, (), look, lang, 80))
        assert unfit.why.to(lang) in line
        assert len(line) <= 80


def test_a_long_message_is_told_to_its_end_and_an_endless_one_says_that_it_goes_on() -> None:
    look = next(iter(LOOKS.values()))

    def told(message: str, width: int) -> list[str]:
        return ["".join(segment.text for segment in line) for line in message_lines(message, look, width)]

    message = "Kho bị hỏng: không đọc được nội dung. Hãy chép lại kho từ nơi đã lấy hoặc từ bản sao lưu."
    for width in range(20, 160):
        lines = told(message, width)
        assert " ".join(line.strip() for line in lines) == message
        assert all(cell_len(line) <= width for line in lines)
    lines = told("tên rất dài " * 200, 80)
    assert len(lines) < 10
    assert lines[-1].endswith(look.signs.more)
    assert told("", 80) == [" "]


def test_where_the_status_has_no_room_the_first_places_give_way_and_not_the_line() -> None:
    look = next(iter(LOOKS.values()))
    left = "Nguyễn Thị Thử Nghiệm · Enter: chức vụ của người này"
    right = ["giỏ: 12 bài", "bài 12.345/20.114", "khớp 12/345", "dòng 1–20/345"]
    for width in range(20, 160):
        for chosen in ("", left):
            segments = status_line(chosen, right, look, width, left_first=bool(chosen))
            line = "".join(segment.text for segment in segments)
            assert len(line) == width
            if width >= 80:
                assert right[-1] in line
                assert chosen in line
            assert (right[0] in line) == (width >= len("".join(right)) + 9 + 3 + max(8, len(chosen) + 1))


def test_a_document_that_no_article_states_is_said_before_the_reading() -> None:
    missing = (Missing("99/2020/NQ-HĐND", 0, document=True),)
    results = Results(Query("99/2020/NQ-HĐND"), 3, "99 2020 nq", (), missing, (), Facets(), ())
    told: tuple[tuple[Lang, str], ...] = (
        ("vi", "không bài nào nêu số hiệu “99/"),
        ("en", "no article states"),
    )
    for lang, said in told:
        look = next(iter(LOOKS.values()))
        line = "".join(segment.text for segment in info_line(results, (), look, lang, 200))
        assert line.index(said) < line.index("99 2020 nq")


def told(results: Results, chips: tuple[str, ...], width: int) -> str:
    look = next(iter(LOOKS.values()))
    return "".join(segment.text for segment in info_line(results, chips, look, "vi", width))


def test_where_there_is_no_room_only_what_was_read_otherwise_is_said() -> None:
    query = "phó chủ tịch hđnd thành phố nhận nhiệm vụ mới"
    read = "phó chủ tịch hội đồng nhân dân thành phố nhận nhiệm vụ mới"
    results = Results(Query(query), 3588, read, (), (), (), Facets(), ())
    assert f"đọc là: {read}" in told(results, (), 90)
    assert told(results, (), 70).rstrip() == " 3.588 bài · đọc là: hội đồng nhân dân"
    line = told(results, ("HĐND TP Hải Phòng",), 80)
    assert "Ctrl+R" in line
    assert "hội đồng nhân dân  " in line
    line = told(results, ("HĐND TP Hải Phòng", "2022"), 72)
    assert "Ctrl+R" not in line  # gives way before what was read
    assert "hội đồng nhân dân  " in line
    assert line.rstrip().endswith("HĐND TP Hải Phòng ✕  2022 ✕")
    line = told(results, ("HĐND TP Hải Phòng", "2022"), 64)
    assert "đọc là: hội đồng…  " in line  # cut where a word ends


def test_articles_that_lack_a_word_are_not_told_as_what_was_sought() -> None:
    missing = (Missing("34", 61),)
    results = Results(Query("cau so 34"), 63, "cau so 34", (), missing, (), Facets(), (), is_near=True)
    assert told(results, (), 60).rstrip() == " 0 bài đủ từ, 63 bài gần đúng · bỏ “34” thì có 61 bài"
    nothing = replace(results, total=0, missing=(Missing("34", 0),))
    assert told(nothing, (), 60).rstrip() == " 0 bài"


def test_a_repaired_word_is_not_said_twice() -> None:
    repairs = (Repair("quyt", "quyet", Wording("", "")),)
    results = Results(
        Query("ubmttq nghi quyt"), 2, "ủy ban mặt trận nghi quyet", repairs, (), (), Facets(), ()
    )
    assert told(results, (), 60).rstrip() == " 2 bài · “quyt” đọc là “quyet” · đọc là: ủy ban mặt trận"
