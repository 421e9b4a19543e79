"""The foot of a page whose article is one run of text."""

from __future__ import annotations

import pytest

from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page

TITLE = "HĐND huyện Mây Hồng giám sát việc thu phí trông giữ xe"
TEXT = (
    "Sáng 12/7, Đoàn giám sát của Thường trực HĐND huyện Mây Hồng làm việc với UBND xã Đèo Gió. "
    "Theo báo cáo, toàn xã có 12 điểm trông giữ xe, trong đó 4 điểm thu cao hơn mức quy định. " * 3
)


def layout(end: str, *, more: str = "") -> Layout:
    page = f"{TITLE}\n{TEXT}{end}{more}"
    return lay_out(Page(page, "trang.txt", page.encode()))


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("Đoàn sẽ trở lại. Hạ Vân", "Hạ Vân"),
        ("“Phải làm ngay”, ông Lò nói.  HẠ VÂN – TRÚC QUỲNH", "HẠ VÂN – TRÚC QUỲNH"),
        ("Đoàn sẽ trở lại. H.Vân", "H.Vân"),
        ("Đoàn sẽ trở lại.  Hạ Vân - M.Quỳnh", "Hạ Vân - M.Quỳnh"),
        ("Đoàn sẽ trở lại. Hạ Vân - Trúc Quỳnh (TTXVN)", "Hạ Vân - Trúc Quỳnh (TTXVN)"),
        ("Đoàn ghi nhận các kiến nghị./. Hạ Vân - Trúc Quỳnh", "Hạ Vân - Trúc Quỳnh"),
    ],
)
def test_the_author_stands_behind_the_last_sentence(end: str, name: str) -> None:
    found = layout(end)
    assert found.author == name
    assert found.body.endswith(end[: -len(name)].strip())
    page = f"{TITLE}\n{TEXT}{end}"
    [run] = [run for run in found.runs if run.part == "byline"]
    assert page[run.page : run.page + run.length] == name


@pytest.mark.parametrize(
    "end",
    [
        "Đoàn sẽ trở lại sau.",
        "Đoàn làm việc đến 17 giờ. Đoàn sẽ trở lại Hạ Vân",
        "Đoàn đi tiếp. Quảng Nam",
        "Kết luận buổi làm việc. Chủ Tịch",
        "Đoàn gồm ông Lò A, TS. Hạ Vân",
    ],
)
def test_other_last_words_name_no_author(end: str) -> None:
    found = layout(end)
    assert found.author is None
    assert found.body.endswith(end)


@pytest.mark.parametrize("stamp", ["12/07/18 09:15 GMT+7", "Thứ Năm, 12/07/2018, 09:15"])
@pytest.mark.parametrize("part", ["Xã hội", "Nhà đất"])
def test_a_stamp_above_the_part_of_the_site_ends_the_article(stamp: str, part: str) -> None:
    more = f"\n{stamp}\n{part}\nMây Hồng,Giám sát,Trông giữ xe,Đèo Gió,Ủy ban nhân dân\nBáo Mây Hồng"
    found = layout("Đoàn sẽ trở lại sau.", more=more)
    assert found.body.endswith("Đoàn sẽ trở lại sau.")
    assert [day.text for day in found.dates] == [stamp]


def test_a_stamp_above_other_lines_ends_nothing() -> None:
    more = "\nThứ Năm, 12/07/2018, 09:15\nChương trình làm việc của đoàn\nĐiểm trông giữ xe số 3"
    assert layout("Đoàn sẽ trở lại sau.", more=more).body.endswith("số 3")


def test_where_captions_follow_the_text_stays_whole() -> None:
    found = layout("Đoàn sẽ trở lại. Hạ Vân", more="\n\nQuang cảnh buổi làm việc. Ảnh: H.V")
    assert found.captions
    assert found.body.endswith("trở lại. Hạ Vân")


def test_a_caption_that_is_listed_again_is_no_author() -> None:
    again = "GS Hạ Vân Trúc."
    found = layout(f"Đoàn sẽ trở lại.\n{again}\nĐoàn ghi nhận. " + TEXT, more=f"\nLan Hạ\n\n{again}")
    assert found.author == "Lan Hạ"


@pytest.mark.parametrize("signed", ["(Đã ký)", "Đã ký", "(ĐÃ KÝ)"])
def test_who_signs_is_no_author(signed: str) -> None:
    found = layout(f"Đoàn sẽ trở lại.\n\nNgười ghi biên bản\n\n{signed}\n\nTrần Văn Vân")
    assert found.author is None
    assert found.body.endswith("Trần Văn Vân")


def test_the_end_of_a_list_of_names_is_no_author() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\nDự họp có:\n\nLê Văn Một\n\nTrần Thị Hai\n\nLò Văn Ba\n"
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.author is None
    assert found.body.endswith("Lò Văn Ba")


def test_an_author_of_the_head_who_signs_again_is_no_text() -> None:
    last = "Đoàn sẽ trở lại vào tháng sau để xem kết quả ra sao."
    page = f"{TITLE}\nHạ Vân - 12/07/2018 16:11 (GMT+7)\n{TEXT}\n{last}\nHạ Vân"
    found = lay_out(Page(page, "trang.txt", page.encode()))
    assert found.author == "Hạ Vân"
    assert found.body.endswith(last)


@pytest.mark.parametrize("heading", ["Tin liên quan", "Các tin khác", "Tin mới nhất"])
def test_teasers_of_whole_sentences_are_none_of_the_article(heading: str) -> None:
    teaser = "HĐND xã Đèo Mưa đã thông qua nghị quyết về phí trông giữ xe và bầu bổ sung hai chức danh."
    assert layout(f"\nĐoàn sẽ trở lại.\n{heading}\n{teaser}\n{teaser}").body.endswith("Đoàn sẽ trở lại.")


@pytest.mark.parametrize(
    "line",
    [
        ">> Xem thêm: Suối Trong có chợ mới",
        "> > Suối Trong có chợ mới",
        "Xem thêm: Suối Trong có chợ mới",
        "Xem thêm > > Suối Trong: Chợ mới mở ngày 12/4",
        "Đọc tiếp » Suối Trong có chợ mới",
        "Xem thêm tại đây.",
    ],
)
def test_a_line_to_another_article_is_left_out(line: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n{line}\nĐoàn ghi nhận.{TEXT}\nĐoàn sẽ trở lại.\n"
    without = page.replace(f"{line}\n", "")
    assert lay_out(Page(page, "trang.txt", page.encode())).body == lay_out(Page(without, "", b"")).body


@pytest.mark.parametrize(
    "line", ["Xem thêm tại đây là cách làm của huyện.", "Đọc tiếp bài sau, ông Lò mới rõ."]
)
def test_a_sentence_that_begins_like_a_link_stays(line: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n{line}\n{TEXT}\nĐoàn sẽ trở lại.\n"
    assert line in lay_out(Page(page, "trang.txt", page.encode())).body


@pytest.mark.parametrize(
    "listed",
    [
        ("- Bảo mật bệnh án điện tử", "- Sửa đường vào thôn Gió", "- Xây cầu thôn Mây"),
        ("- Sửa đường vào thôn Gió", "- Địa chỉ: nhà văn hóa thôn Mây", "- Xây cầu thôn Mây"),
        ("Website Mây Hồng", "Sửa đường vào thôn Gió"),
    ],
)
def test_a_list_that_the_text_announces_is_its_end(listed: tuple[str, ...]) -> None:
    found = layout("\n".join(("", "Đoàn đề nghị xã làm ba việc:", *listed)))
    assert found.body.endswith("\n\n".join(listed))


@pytest.mark.parametrize(
    "end", ["- Bảo đảm an toàn giao dịch điện tử", "Báo cáo bằng thư điện tử", "Website của xã ít tin"]
)
def test_a_short_last_line_may_speak_of_sites(end: str) -> None:
    assert layout(f"\n{end}\nXây cầu thôn Mây").body.endswith(f"{end}\n\nXây cầu thôn Mây")


@pytest.mark.parametrize(
    "end", ["- Địa chỉ: nhà văn hóa thôn Mây", "Người phụ trách: ông Lò Văn Tơ, Phó Chủ tịch UBND xã"]
)
def test_who_and_where_is_the_sites_only_beside_its_other_lines(end: str) -> None:
    assert layout(f"\n{end}").body.endswith(end)
    assert layout(f"\n{end}\n© 2019 UBND xã Mây").body.endswith(TEXT.strip())
    assert layout(f"\n© 2019 UBND xã Mây\n{end}").body.endswith(TEXT.strip())
