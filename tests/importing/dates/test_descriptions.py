"""Pages of an encyclopaedia: they report nothing, and no year of their history or notes is theirs."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.article import Article
from hdnd_tui.importing.dates.descriptions import describes
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page

TODAY = date(2026, 6, 1)
NOTES = "**^** “Làng”. Báo Ví Dụ. Bản gốc lưu trữ ngày 3 tháng 4 năm 2019. Truy cập ngày 5 tháng 6 năm 2020."
PLACE = f"""# Ví Dụ (xã)

| Quốc gia | Việt Nam |
| Diện tích | 12,5 km² |
| Dân số (2019) | 6.200 người |
| Thành lập | 1/7/2020 |

**Ví Dụ** là một xã thuộc tỉnh Bình Phước, Việt Nam.[1]

## Lịch sử

Ngày 16 tháng 6 năm 2020, HĐND tỉnh Bình Phước thông qua việc lập xã Ví Dụ từ hai xã cũ.[2]

## Tham khảo

{NOTES}
"""
PERSON = f"""# Hà Văn Mới

**Hà Văn Mới** (sinh ngày 2 tháng 3 năm 1950) là một nhà giáo, đại biểu HĐND tỉnh Bình Phước hai khóa.[1]

## Tiểu sử

Ông dạy học ở xã Ví Dụ từ năm 1972. Ngày 4 tháng 9 năm 2019, ông được tặng bằng khen.[2]

## Chú thích

{NOTES}
"""


def read(text: str) -> Article:
    return read_page(Page(text, "trang.txt", b""), today=TODAY)


@pytest.mark.parametrize("page", [PLACE, PERSON, PERSON.replace("*", "").replace("#", "")])
def test_a_description_has_no_year_of_its_history_or_its_notes(page: str) -> None:
    article = read(page)

    assert (article.year, article.date, article.date_known) == (None, None, "unknown")


def test_a_description_keeps_the_day_of_publication_that_the_format_states() -> None:
    article = read_page(Page(PLACE, "trang.html", b"", published="2021-05-06"), today=TODAY)

    assert (article.date, article.date_known) == ("2021-05-06", "published")


def test_an_encyclopaedia_tells_of_events_as_well() -> None:
    held = PERSON.replace("# Hà Văn Mới", "# Hội làng Ví Dụ 2019").replace(
        "**Hà Văn Mới** (sinh ngày 2 tháng 3 năm 1950) là một nhà giáo",
        "**Hội làng Ví Dụ 2019** diễn ra vào ngày 8 tháng 10 năm 2019, là dịp gặp mặt của một nhà giáo",
    )

    assert describes(PERSON)
    assert not describes(held)


@pytest.mark.parametrize(
    "news",
    [
        "Xã Ví Dụ có đường mới\n\nXã Ví Dụ là một xã thuộc tỉnh Bình Phước. Sáng 3/4/2019, HĐND xã họp.",
        "Ông Hà Văn Mới được bầu\n\nÔng Hà Văn Mới (sinh năm 1970) là Chủ tịch HĐND xã từ sáng 3/4/2019."
        "\n\nTiểu sử\n\nSinh: 1970\nQuốc tịch: Việt Nam",
        "Ba việc của xã Ví Dụ\n\nSáng 3/4/2019, HĐND xã Ví Dụ họp.\n\n[1] Đường.\n\n[2] Điện.\n\n[3] Trường.",
    ],
)
def test_a_report_with_one_sign_of_a_description_keeps_its_day(news: str) -> None:
    assert not describes(news)
    assert read(news).date == "2019-04-03"


def test_news_that_says_its_title_again_defines_nothing() -> None:
    page = (
        "# Xã Ví Dụ họp dân\n\n"
        "Xã Ví Dụ họp dân về đường. Sáng 12/7/2018, người chủ trì là bà Hà Thị Mới [1].\n\n"
        "## Giao thông\n\nĐường xã hỏng.\n\n## Kinh tế\n\nDân còn nghèo."
    )
    assert read_page(Page(page, "trang.txt", b""), today=TODAY).date == "2018-07-12"
