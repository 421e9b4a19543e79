"""Pages kept as Markdown: fields at the top, pictures, comments."""

from __future__ import annotations

from datetime import date

import pytest

from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page
from hdnd_tui.importing.reading import read_page

TITLE = "Xã Mây Hồng lấy ý kiến cử tri về đường liên thôn"
TEXT = (
    "HĐND xã Mây Hồng lấy ý kiến cử tri mười một thôn về việc mở đường liên thôn qua suối Trong, "
    "đoạn dài ba cây số từ trụ sở đến trường học."
)


def layout(page: str) -> Layout:
    return lay_out(Page(page, "trang.txt", page.encode()))


@pytest.mark.parametrize("title", [TITLE, f'"{TITLE}"', f"'{TITLE}'"])
def test_fields_between_rulers_state_title_and_day(title: str) -> None:
    page = (
        f"---\nlayout: post\ntitle:   {title}\ndate:  2026-03-20 00:00:00\ntags:\n  - Đường sá\n"
        f"  - Cử tri\nimage: https://mayhong.vn/a.jpg\n---\n\n[//]: # (mẫu)\n\n**{TEXT}**\n"
    )
    found = layout(page)
    assert (found.title, found.title_given, found.body) == (TITLE, True, f"**{TEXT}**")
    run = next(run for run in found.runs if run.part == "title")
    assert page[run.page : run.page + run.length] == TITLE
    article = read_page(Page(page, "trang.txt", b""), today=date(2026, 11, 1))
    assert (article.date, article.date_known) == ("2026-03-20", "published")


@pytest.mark.parametrize(
    "top",
    [
        f"---\n\n{TEXT}\n\n---",
        "---\n\nKính gửi: Thường trực HĐND xã\n\nNgày mai xã họp.\n\n---",
        "---\ntitle: Chưa hết",
    ],
)
def test_what_stands_between_rulers_and_is_no_field_stays(top: str) -> None:
    found = layout(f"{top}\n\n{TEXT}\n\n{TEXT} Ý kiến được gửi về xã trước kỳ họp.\n")
    whole = f"{found.title}\n{found.body}"
    assert all(line in whole for line in top.split("\n") if line.strip("-"))


@pytest.mark.parametrize("picture", ["![](https://mayhong.vn/a.jpg)", "![duong-lien-thon.jpg](/anh/b.jpg)"])
def test_a_picture_without_words_is_no_text(picture: str) -> None:
    found = layout(f"{TITLE}\n\n{TEXT}\n\n{picture}\n\n{TEXT} Họp xong, xã báo cáo lên trên.\n")
    assert "![" not in found.body


def test_the_words_of_a_picture_stay() -> None:
    found = layout(
        f"{TITLE}\n\n{TEXT}\n\n![Cử tri thôn Đèo Gió](/anh/b.jpg)\n\n{TEXT} Xã báo cáo lên trên.\n"
    )
    assert "Cử tri thôn Đèo Gió" in "\n".join((found.body, *found.captions))


@pytest.mark.parametrize("sign", ["📌 ", "🗳️ ", "☘️", "🎉🎉 "])
def test_a_picture_before_a_title_is_no_part_of_it(sign: str) -> None:
    assert layout(f"{sign}{TITLE}\n\n{TEXT}\n").title == TITLE
    assert layout(f"{sign}{TITLE} {sign}\n\n{TEXT}\n").title == TITLE
