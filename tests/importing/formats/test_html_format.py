# ruff: noqa: E501 - markup and sentences stand on one line
"""Saved pages of our own writing: the article is found whatever the markup around it is called."""

import json
import time

import pytest

from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats import html_format
from hdnd_tui.importing.layout.page_layout import lay_out
from hdnd_tui.importing.page import Layout, Page

TITLE = "HĐND huyện Lâm Sơn thông qua nghị quyết về giao thông nông thôn"
LEAD = "Tại kỳ họp thứ 7, HĐND huyện Lâm Sơn đã thông qua nghị quyết về phát triển giao thông nông thôn, ưu tiên các xã vùng cao."
PARAGRAPHS = (
    "Kỳ họp diễn ra trong hai ngày với sự tham gia của 34/35 đại biểu và lãnh đạo các phòng, ban của huyện Lâm Sơn.",
    "Theo tờ trình, huyện cần cứng hóa 120 km đường liên thôn, trong đó hơn một nửa nằm ở năm xã vùng cao của huyện.",
    "Nhiều đại biểu cho rằng nghị quyết phải đi kèm cơ chế bảo trì để đường giao thông nông thôn bền lâu.",
)  # fmt: skip
CAPTION = "Quang cảnh kỳ họp thứ 7 HĐND huyện Lâm Sơn"
MENU = "".join(
    f'<li><a href="/m">{word}</a></li>'
    for word in ("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ", "Hỏi đáp")
)
OTHERS = (
    "Hội thao chào mừng ngày thành lập Công đoàn",
    "Ra quân trồng cây đầu xuân tại các xã vùng cao",
    "Thông báo lịch tiếp công dân tháng này",
)
TEASER = "Hơn ba trăm vận động viên của hai mươi đơn vị tranh tài ở năm môn thi đấu trong hai ngày."
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(inside: str, *, head: str = "", aside: str = "") -> Page:
    markup = (
        f"<html><head><title>Cổng thông tin Lâm Sơn</title>{head}</head><body><h1>Cổng thông tin Lâm Sơn</h1>"
        f"<ul>{MENU}</ul><div class='x1'><div class='q'>{inside}</div>{aside}</div>"
        "<div>Địa chỉ: Số 1 đường Trung tâm, thị trấn Lâm Sơn. Điện thoại: 0200 111 222</div></body></html>"
    )
    (read,) = html_format.read(markup.encode(), "a.html")
    return read


def layout(inside: str, *, head: str = "", aside: str = "") -> Layout:
    return lay_out(page(inside, head=head, aside=aside))


@pytest.mark.parametrize(
    "related",
    [
        "<h3>Tin khác</h3><ul>{items}</ul>",
        "<b>Mời bạn đọc thêm</b><ul>{teasers}</ul>",
        "<table><tr>{cells}</tr></table>",
        "<h3>Bình luận (3)</h3><div><b>Minh</b><p>Đề nghị cơ quan chức năng sớm làm đoạn đường qua thôn chúng tôi.</p></div>",
    ],
    ids=["links", "teasers", "columns", "comments"],
)
def test_only_the_article_is_kept(related: str) -> None:
    items = "".join(f'<li><a href="/o">{other}</a></li>' for other in OTHERS)
    teasers = "".join(f'<li><a href="/o">{other}</a><p>{TEASER}</p></li>' for other in OTHERS)
    cells = "".join(f'<td><a href="/o">{other}</a><br>{TEASER}</td>' for other in OTHERS)
    foot = related.format(items=items, teasers=teasers, cells=cells)

    found = layout(
        f"<h2>{TITLE}</h2><span>12/07/2018 09:00</span><p><b>{LEAD}</b></p><div>{TEXT}</div>{foot}"
    )

    assert found.title == TITLE
    assert found.body == "\n\n".join((LEAD, *PARAGRAPHS))


@pytest.mark.parametrize(
    "title",
    [
        "<h1>{}</h1>",
        "<div class='zzz'>{}</div>",
        "<div><b>{}</b></div>",
        "<table><tr><td>{}</td></tr></table>",
    ],
)
def test_a_title_is_no_heading_of_the_site_nor_a_lead_in_one(title: str) -> None:
    found = layout(f"{title.format(TITLE)}<h2>{LEAD}</h2><div>{TEXT}</div>")
    assert found.title == TITLE
    assert found.body.startswith(LEAD)


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=a><figcaption>{}</figcaption></figure>",
        "<table><tr><td><img src=a></td></tr><tr><td>{}</td></tr></table>",
        "<p align=center><img src=a></p><p align=center><em>{}</em></p>",
        "<center><img src=a><br>{}</center>",
        "<div><img src=a></div><p>{}</p>",
    ],
)
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_caption_is_known_by_its_place(picture: str, place: int) -> None:
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    paragraphs.insert(place, picture.format(CAPTION))
    found = layout(f"<h2>{TITLE}</h2><div>{''.join(paragraphs)}</div>")
    assert found.captions == (CAPTION,)
    assert found.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{paragraph}<br><br>" for paragraph in PARAGRAPHS),
        "".join(f"&nbsp;&nbsp;{paragraph}<br>" for paragraph in PARAGRAPHS),
        "".join(
            f"<p class=MsoNormal><span>{p[:9]}</span><span>{p[9:]}<o:p></o:p></span></p>" for p in PARAGRAPHS
        ),
        f"<table><tr><td>{'<br>'.join(PARAGRAPHS)}</td></tr></table>",
        "".join(f"<p>\u200b{paragraph}</p><p>&nbsp;</p>" for paragraph in PARAGRAPHS),
    ],
    ids=["brbr", "br", "word", "td", "zero-width"],
)
def test_paragraphs_are_the_same_in_any_markup(text: str) -> None:
    assert layout(f"<h2>{TITLE}</h2><div>{text}</div>").body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "byline",
    [
        "<p align=right><b>Hạ Vân</b></p>",
        "<div>Tin, ảnh: Hạ Vân</div>",
        "<p>(Hạ Vân)</p>",
        "<p>Tác giả: Hạ Vân</p>",
    ],
)
def test_the_author_is_named_below_the_text(byline: str) -> None:
    found = layout(f"<h2>{TITLE}</h2><div>{TEXT}</div>{byline}<h3>LIÊN KẾT WEBSITE</h3>")
    assert found.author == "Hạ Vân"
    assert "Hạ Vân" not in found.body


def test_a_heading_in_capitals_names_no_author() -> None:
    assert (
        layout(f"<h2>{TITLE}</h2><div>{TEXT}</div>", aside="<h3>TRẦN HẠ</h3><a href='/'>Chính phủ</a>").author
        is None
    )


def test_a_signed_date_names_both() -> None:
    read = page(f"<h2>{TITLE}</h2><div>Hạ Vân • 14 Tháng 9, 2022</div><div>{TEXT}</div>")
    found = lay_out(read)
    assert read.published == "Hạ Vân • 14 Tháng 9, 2022"
    assert found.author == "Hạ Vân"
    assert "2022" not in found.body


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2018-07-12T09:00:00+07:00">',
        '<meta itemprop="datePublished" name="pubdate" content="2018-07-12">',
        '<script type="application/ld+json">'
        + json.dumps({"@graph": [{"@type": "NewsArticle", "headline": TITLE, "datePublished": "2018-07-12"}]})
        + "</script>",
    ],
)
def test_the_head_states_the_day(head: str) -> None:
    published = page(f"<h2>{TITLE}</h2><div>{TEXT}</div>", head=head).published
    assert published is not None
    assert published.startswith("2018-07-12")


def test_dates_of_other_articles_are_not_taken() -> None:
    others = "".join(f"<li><a href='/o'>{other}</a> (01/02/2017)</li>" for other in OTHERS)
    assert page(f"<h2>{TITLE}</h2><div>{TEXT}</div><ul>{others}</ul>").published is None


def test_a_list_of_news_keeps_its_lines() -> None:
    found = layout("".join(f"<div><h3><a href='/o'>{other}</a></h3></div>" for other in OTHERS))
    assert found.body == "\n\n".join(OTHERS[:2])  # the last is as short as a menu


def test_hidden_elements_are_not_read() -> None:
    hidden = f"<div style='display: none'><p>{TEASER}</p></div><template><p>{TEASER}</p></template>"
    read, shown = (
        page(f"<h2>{TITLE}</h2>{box}<div>{TEXT}</div>").text for box in (hidden, f"<p>{TEASER}</p>")
    )
    assert (TEASER in read, TEASER in shown) == (False, True)
    assert all(paragraph in read for paragraph in PARAGRAPHS)


def test_legacy_letters_are_read_from_bytes_and_from_references() -> None:
    old = "Héi ®ång nh©n d©n huyÖn L©m S¬n tæ chøc kú häp thø b¶y, c¸c ®¹i biÓu th¶o luËn nhiÒu néi dung quan träng."
    new = "Hội đồng nhân dân huyện Lâm Sơn tổ chức kỳ họp thứ bảy, các đại biểu thảo luận nhiều nội dung quan trọng."
    markup = f'<meta charset="iso-8859-1"><p>{old}</p>'
    references = "".join(f"&#{ord(char)};" if char > "\x7f" else char for char in markup)
    for data in (markup.encode("latin-1"), markup.encode(), references.encode()):
        (read,) = html_format.read(data, "a.html")
        assert read.text == new


def test_a_declared_western_page_is_believed() -> None:
    english = f'<meta charset="windows-1252"><p>{"The council’s café met again and adopted the report of the day. " * 4}</p>'
    (read,) = html_format.read(english.encode("cp1252"), "a.html")
    assert "council’s café" in read.text


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<script>x</script>", b"\0\1\2<p>x</p>"])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(PageRefused):
        list(html_format.read(data, "a.html"))


@pytest.mark.parametrize(
    "markup",
    ["<a " * 8000, "<b>" * 60_000 + "chữ", "<table><tr><td>" * 20_000 + "chữ", "<li><a>x</a>" * 5_000],
    ids=["open tags", "nested", "tables", "list"],
)
def test_odd_markup_takes_no_long_time(markup: str) -> None:
    start = time.process_time()
    try:
        for read in html_format.read(markup.encode(), "a.html"):
            lay_out(read)
    except PageRefused:
        pass
    assert time.process_time() - start < 3


def test_paragraphs_among_links_of_the_same_box_are_all_kept() -> None:
    links = "".join(f"<p><a href='/o'>{other}</a> - 12/07/2018</p>" for other in OTHERS)
    found = layout(f"<h3>{TITLE}</h3>{TEXT}<p><b>Mời xem</b></p>{links}{links}")
    assert found.title == TITLE
    assert found.body == "\n\n".join(PARAGRAPHS)


def test_a_short_article_is_no_list_of_the_teasers_beside_it() -> None:
    said = ("Hạ: Vì sao huyện chọn nước sạch?", "Lý: Vì dân cần nhất.")
    aside = "".join(f"<div><a href='/o'>{other}</a><p>{TEASER}</p></div>" for other in OTHERS)
    text = "".join(f"<p>{line}</p>" for line in (LEAD, *said))
    found = layout(f"<h1>{TITLE}</h1><div>{text}</div>", aside=f"<div>{aside}</div>")
    assert found.title == TITLE
    assert found.body == "\n\n".join((LEAD, *said))


def test_cells_of_numbers_are_kept() -> None:
    cells = ("Lò Thị Mai", "Chủ tịch HĐND", "32/33", "Hạ Văn Lý", "Trưởng Ban Pháp chế", "30/33")
    table = "".join(f"<td>{cell}</td>" for cell in cells)
    found = layout(f"<h1>{TITLE}</h1><div>{TEXT}<table><tr>{table}</tr></table><p>{LEAD}</p></div>")
    assert all(f"\n\n{cell}\n\n" in found.body for cell in cells)


def test_points_and_sentences_that_are_links_stay_in_the_text() -> None:
    points = (
        "Nghị quyết số 12/NQ-HĐND về đầu tư công;",
        "Nghị quyết số 13/NQ-HĐND về ngân sách huyện;",
        "Nghị quyết về biên chế.",
    )
    listed = "".join(f"<li><a href='/o.pdf'>{point}</a></li>" for point in points)
    first = "Sáng 12/7, <a href='/o'>đoàn giám sát của Thường trực HĐND huyện Lâm Sơn</a> về xã."
    told = "Kỳ họp thông qua các nghị quyết sau:"
    found = layout(
        f"<h1>{TITLE}</h1><div><p>{first}</p>{TEXT}<p>{told}</p><ul>{listed}</ul><p>{LEAD}</p></div>"
    )
    assert found.body.startswith("Sáng 12/7, đoàn giám sát")
    assert "\n\n".join((PARAGRAPHS[-1], told, *points, LEAD)) in found.body


@pytest.mark.parametrize(
    "below",
    [
        "</article><aside>Đọc nhiều: Hội thao chào mừng</aside><footer>Báo Lâm Sơn. Giấy phép số 12/GP</footer>",
        "</article><div>Đọc nhiều: Hội thao chào mừng</div><div>Báo Lâm Sơn. Giấy phép số 12/GP</div>",
        "<aside>Đọc nhiều: Hội thao chào mừng</aside><footer>Báo Lâm Sơn. Giấy phép số 12/GP</footer></article>",
    ],
)
def test_what_stands_below_the_article_is_no_caption_of_it(below: str) -> None:
    found = layout(f"<article><h1>{TITLE}</h1><p>{LEAD}</p>{TEXT}<p><i>Tin, ảnh: Hà Mây</i></p>{below}")
    assert (found.author, found.captions) == ("Hà Mây", ())
    assert found.body.endswith(PARAGRAPHS[-1])


def test_a_byline_below_the_article_is_read_and_a_box_within_it_stays() -> None:
    first, *others = PARAGRAPHS
    text = f"<p>{first}</p><aside>Cả huyện có 27 xã</aside>" + "".join(f"<p>{other}</p>" for other in others)
    found = layout(f"<article><h1>{TITLE}</h1><p>{LEAD}</p>{text}</article><div>Tin, ảnh: Hà Mây</div>")
    assert (found.author, "Cả huyện có 27 xã" in found.body) == ("Hà Mây", True)


@pytest.mark.parametrize("odd", ["\u2028", "\x0b", "\x85", "\u3000"])
def test_a_title_is_one_line_whatever_blanks_it_holds(odd: str) -> None:
    assert layout(f"<h1>{TITLE.replace(' ', odd, 3)}</h1><p>{LEAD}</p>{TEXT}").title == TITLE
