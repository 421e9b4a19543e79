"""The day of publication is told from the day of the visit, which a site's head states in the same words."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.formats import html_format
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 11, 25)
VISIT = "Thứ tư, 25/11/2026"
BODY = """{day}Thường trực HĐND huyện Krông Ana tổ chức hội nghị giao ban với Thường trực HĐND các xã,\
 thị trấn để đánh giá kết quả hoạt động và bàn nhiệm vụ  thời gian tới.

Đồng chí Nguyễn Văn An, Chủ tịch HĐND huyện chủ trì hội nghị ; các đại biểu thảo luận nhiều nội dung về \
công tác tiếp xúc cử tri.

Kết luận hội nghị, đồng chí Chủ tịch đề nghị các xã tiếp tục đổi mới hoạt động giám sát./."""


def read(*head: str, day: str = "Sáng ngày 11/5, ", below: str = "") -> Article:
    lines = [*head, "Thường trực HĐND huyện giao ban với HĐND các xã", *([below] if below else [])]
    text = "\n".join((*lines, BODY.format(day=day)))
    return read_page(Page(text, "trang.txt", b""), today=TODAY)


@pytest.mark.parametrize(
    "visit",
    [
        VISIT,
        "Thứ tư, ngày 25 tháng 11 năm 2026",
        "Ngày 25 tháng 11 năm 2026",
        "Hôm nay: Thứ Tư, 25/11/2026 10:15:30",
        "Thứ tư, 25/11/2026 | 10:15",
        "Thứ Bảy, 02/03/2024",
    ],
)
@pytest.mark.parametrize(
    "below",
    ["Cập nhật lúc: 14:20 12/05/2021", "Ngày đăng: 12/05/2021", "Thứ Tư, 12/05/2021 08:30", "12/05/2021"],
)
def test_the_day_of_the_visit_above_the_title_gives_way_to_that_of_publication(
    visit: str, below: str
) -> None:
    head = "https://hdnd.example.gov.vn/tin/123", "Trang chủ | Giới thiệu", visit

    assert read(*head, below=below).date == "2021-05-11"
    assert (read(*head, below=below, day="").date, read(*head, below=below, day="").date_known) == (
        "2021-05-12",
        "published",
    )


@pytest.mark.parametrize("posted", ["Đăng ngày 12/05/2021", "12/05/2021 08:15"])
def test_above_the_title_the_line_with_a_label_or_nearer_to_it_is_of_publication(posted: str) -> None:
    assert read(VISIT, "Trang chủ | Giới thiệu", posted).date == "2021-05-11"


def test_a_label_is_believed_wherever_it_stands_above_the_title() -> None:
    assert read("Ngày đăng: 12/05/2021", VISIT).date == "2021-05-11"


@pytest.mark.parametrize("day", ["Chiều 25/3, ", ""])
@pytest.mark.parametrize(
    "head", [("Print Thứ Sáu, 25/03/2022 20:30 Gốc",), ("Tin tức", "Thứ Sáu, 25/03/2022")]
)
def test_the_only_date_line_above_the_title_is_of_publication(head: tuple[str, ...], day: str) -> None:
    assert read(*head, day=day).date == "2022-03-25"


def test_an_earlier_day_above_the_title_is_not_of_the_visit() -> None:
    article = read("Thứ Sáu, 25/03/2022 20:30", day="Chiều 25/3, ", below="Thứ Tư, 25/11/2026 10:15")

    assert article.date == "2022-03-25"


@pytest.mark.parametrize("day", ["Sáng ngày 11/5, ", ""])
def test_a_weekday_above_the_menus_is_of_the_visit(day: str) -> None:
    article = read(VISIT, "Trang chủ | Giới thiệu", day=day)

    assert (article.date, article.year, article.date_known) == (None, None, "unknown")


def test_a_weekday_half_a_year_behind_the_event_gives_no_year() -> None:
    article = read("Trang chủ | Giới thiệu", VISIT)

    assert (article.date, article.year) == (None, None)


@pytest.mark.parametrize(
    "line", ["Thứ Bảy, 02/03/2024", "Thứ Bảy, 02/03/2024 10:11", "Ngày đăng: 02/03/2024"]
)
def test_the_day_in_full_that_opens_the_text_stands_against_every_line(line: str) -> None:
    article = read(line, day="Sáng ngày 11/5/2021, ")

    assert (article.date, article.date_known) == ("2021-05-11", "event")


@pytest.mark.parametrize(
    ("line", "day", "date_"),
    [(VISIT, "Sáng ngày 11/5, ", None), ("Thứ Sáu, 25/03/2022 20:30", "Chiều 25/3, ", "2022-03-25")],
)
def test_a_weekday_above_the_menus_of_a_saved_page_is_of_the_visit(
    line: str, day: str, date_: str | None
) -> None:
    title = "Thường trực HĐND huyện giao ban với HĐND các xã"
    text = "".join(f"<p>{part}</p>" for part in BODY.format(day=day).split("\n\n"))
    menu = "<ul><li><a href=/>Trang chủ</a></li><li><a href=/g>Giới thiệu</a></li></ul>"
    saved = f"<html><body><div>{line}</div>{menu}<div><h1>{title}</h1>{text}</div></body></html>"
    (page,) = html_format.read(saved.encode(), "trang.html")

    assert read_page(page, today=TODAY).date == date_


TITLE = "Thường trực HĐND huyện giao ban với HĐND các xã"


@pytest.mark.parametrize("moment", [" {}", "{}", " - {}", " ({})", "\n{}"])
def test_a_moment_behind_the_title_is_of_publication_and_no_part_of_it(moment: str) -> None:
    body = BODY.format(day="")
    text = f"{TITLE}{moment.format('2021-05-12T05:00:00.000Z')}\n\n{body}"
    found = read_page(Page(text, "trang.txt", b""), today=TODAY)
    assert (found.title, found.date, found.date_known) == (TITLE, "2021-05-12", "published")
    assert found.body == body


def test_a_moment_below_the_text_is_of_publication_and_no_part_of_it() -> None:
    body = BODY.format(day="")
    found = read_page(Page(f"{TITLE}\n\n{body}\n2021-05-12T05:00:00Z", "trang.txt", b""), today=TODAY)
    assert (found.body, found.date) == (body, "2021-05-12")


@pytest.mark.parametrize("day", ["(12/05/2021)", "12/05/2021", " - 12/05/2021", " (12/05/2021 08:15)"])
@pytest.mark.parametrize("heading", ["TIN ĐÃ ĐƯA", "Các tin khác:"])
@pytest.mark.parametrize(
    "menus", [(), ("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ", "Đăng nhập")]
)
def test_a_list_of_news_that_names_the_article_itself_dates_it(
    heading: str, day: str, menus: tuple[str, ...]
) -> None:
    others = "Ra quân làm thủy lợi nội đồng(11/04/2020)", "Tổng kết hội thi tiếng hát công nhân(03/02/2020)"
    for event, told in (("", "2021-05-12"), ("Sáng ngày 11/5, ", "2021-05-11")):
        lines = [*menus, TITLE, BODY.format(day=event), heading, others[0], f"{TITLE}{day}", others[1]]
        found = read_page(Page("\n".join(lines), "trang.txt", b""), today=TODAY)
        assert (found.title, found.date) == (TITLE, told)


def test_a_list_with_the_same_title_for_several_days_dates_nothing() -> None:
    again = f"{TITLE}(12/05/2021)", f"{TITLE}(14/04/2021)"
    lines = TITLE, BODY.format(day=""), "Tin khác", *again
    assert read_page(Page("\n".join(lines), "trang.txt", b""), today=TODAY).date is None


def test_a_day_behind_words_that_are_more_than_the_title_dates_another_article() -> None:
    lines = TITLE, BODY.format(day=""), "Tin khác", f"{TITLE} lần thứ hai(12/05/2021)"
    assert read_page(Page("\n".join(lines), "trang.txt", b""), today=TODAY).date is None
