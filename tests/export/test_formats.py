"""An article as text in each format."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.article import Article, Council, Office, Official, Place
from hdnd_tui.export.formats import FORMATS, render
from hdnd_tui.export.json_lines import article_json, json_line
from hdnd_tui.export.markdown import literal
from hdnd_tui.export.parts import paragraphs, stated_office
from hdnd_tui.export.style import Style
from hdnd_tui.export.table import COLUMNS, guarded
from hdnd_tui.export.word import word

COUNCIL = Council("HĐND thành phố Nam Gió", "province", "Nam Gió")
ARTICLE = Article(
    id="x1",
    title="Giao ban quý I",
    body="Chiều 25/3, Thường trực họp.\n\nĐồng chí Lê Văn Thử chủ trì.",
    date="2022-03-05",
    date_known="event",
    year=2022,
    council=COUNCIL,
    councils=(COUNCIL,),
    author="Hoàng Thử",
    source="https://www.namgio.example/a",
    captions=("Quang cảnh",),
    caption_at=(30,),
    officials=(
        Official(
            "Lê Văn Thử",
            "Đồng chí",
            (Office("Chủ tịch HĐND thành phố Nam Gió", "Chủ tịch Hội đồng nhân dân thành phố"),),
            (Place("body", 40, 50),),
        ),
        Official("Võ Thị Mẫu", None, (), ()),
    ),
)


def text_of(article: Article, name: str) -> str:
    if name != "docx":
        return render([article], name)
    file = io.BytesIO(b"".join(word([article], Style())))
    with zipfile.ZipFile(file) as packed:
        return packed.read("word/document.xml").decode()


@pytest.mark.parametrize("name", ["txt", "md", "docx", "csv"])
def test_what_the_user_has_set_is_said_to_be_so(name: str) -> None:
    article = replace(ARTICLE, date_known="unknown", corrected=("title", "date"))
    shown, plain = (text_of(each, name) for each in (article, ARTICLE))
    assert "đã sửa" not in plain
    assert "ngày 5/3/2022 (đã sửa)" in shown  # the citation
    if name == "csv":
        assert "người dùng đã sửa" in shown
    else:
        assert "ngày 5 tháng 3 năm 2022 (đã sửa)" in shown
        assert "Người dùng đã sửa: tên bài" in shown


@pytest.mark.parametrize("name", ["txt", "md", "docx"])
def test_the_author_is_named(name: str) -> None:
    assert "Tác giả: Hoàng Thử" in text_of(ARTICLE, name)


def test_txt() -> None:
    assert render([ARTICLE], "txt") == (
        "Giao ban quý I\n"
        "HĐND thành phố Nam Gió, ngày 5 tháng 3 năm 2022\n"
        "Tác giả: Hoàng Thử\n"
        "Nguồn: https://www.namgio.example/a            Mã bài: x1\n"
        "\n"
        "Chiều 25/3, Thường trực họp.\n"
        "\n"
        "[Ảnh: Quang cảnh]\n"
        "\n"
        "Đồng chí Lê Văn Thử chủ trì.\n"
        "\n"
        "Người được nêu trong bài\n"
        "- Lê Văn Thử: Chủ tịch Hội đồng nhân dân thành phố (Nam Gió)\n"
        "- Võ Thị Mẫu: (không nêu chức vụ)\n"
        "\n"
        'Trích dẫn: Hoàng Thử, "Giao ban quý I", namgio.example, ngày 5/3/2022.\n'
    )


def test_headings_follow_the_language_and_the_words_of_the_article_stay() -> None:
    text = render([ARTICLE], "txt", "en")
    assert "Source: " in text
    assert "People named in the article" in text
    assert ARTICLE.body.split("\n")[0] in text


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"date_known": "published"}, "ngày 5 tháng 3 năm 2022 (ngày đăng)"),
        ({"date": None, "date_known": "inferred"}, "năm 2022 (suy ra)"),
        ({"date": None, "year": None, "date_known": "unknown"}, "chưa rõ ngày"),
        ({"council": None}, "chưa rõ hội đồng, "),
    ],
)
def test_what_is_not_known_is_said(change: dict[str, object], shown: str) -> None:
    assert shown in render([replace(ARTICLE, **change)], "txt")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "stated", "shown"),
    [
        ("Chủ tịch HĐND tỉnh A", "Chủ tịch HĐND tỉnh A", "Chủ tịch HĐND tỉnh A"),
        ("Chủ tịch HĐND tỉnh A", "Chủ tịch HĐND tỉnh", "Chủ tịch HĐND tỉnh (A)"),
        ("Bí thư Tỉnh ủy A", "Bí thư", "Bí thư (Tỉnh ủy A)"),
        (
            "Phó Chủ tịch UBND tỉnh A",
            "Phó Chủ tịch Ủy ban nhân dân tỉnh",
            "Phó Chủ tịch Ủy ban nhân dân tỉnh (A)",
        ),
        ("Trưởng Ban Pháp chế HĐND tỉnh A", "Trưởng ban", "Trưởng ban (Pháp chế HĐND tỉnh A)"),
        ("Chánh Văn phòng HĐND tỉnh A", "Chánh VP", "Chánh VP (Chánh Văn phòng HĐND tỉnh A)"),
        ("Bí thư Huyện ủy Suối Mơ", "bí thư Huyện uỷ Suối Mơ", "bí thư Huyện uỷ Suối Mơ"),
        ("Bí thư Huyện ủy Suối Mơ", "Bí thư Huyện uỷ", "Bí thư Huyện uỷ (Suối Mơ)"),
        ("Phó Chủ tịch UBND thành phố A", "Phó Chủ tịch UBND TP. A", "Phó Chủ tịch UBND TP. A"),
        ("Phó Chủ tịch UBND thành phố A", "Phó Chủ tịch UBND TP", "Phó Chủ tịch UBND TP (A)"),
    ],
)
def test_what_the_page_adds_to_an_office_stands_in_brackets(name: str, stated: str, shown: str) -> None:
    assert stated_office(Office(name, stated)) == shown


@pytest.mark.parametrize("name", ["txt", "md", "csv", "dossier"])
def test_an_office_that_the_article_calls_former_is_told_so(name: str) -> None:
    body = "Kỳ họp miễn nhiệm Trưởng ban đối với ông Lê Văn Thử."
    office = Office("Trưởng ban", "Trưởng ban", Place("body", 18, 28))
    official = Official("Lê Văn Thử", "ông", (office,), (Place("body", 41, 51),))
    article = replace(ARTICLE, body=body, officials=(official,), captions=(), caption_at=())
    assert "Lê Văn Thử**: Trưởng ban (trước đây)".replace("**", "**" if name == "md" else "") in render(
        [article], name
    )
    held = replace(article, body=body.replace("miễn nhiệm", "bầu cử làm"))
    assert "(trước đây)" not in render([held], name)
    value = json.loads(render([article], "jsonl"))
    assert value["officials"][0]["former"] == [True]


def test_lines_are_broken_at_the_width_chosen() -> None:
    text = render([replace(ARTICLE, body="từ " * 100)], "txt", width=40)
    body = text.split("\n\n")[1]
    assert max(map(len, body.split("\n"))) <= 40
    assert body.split() == ["từ"] * 100


def test_every_caption_appears_once_wherever_it_stood() -> None:
    article = replace(ARTICLE, captions=("a", "b", "Ảnh: c", "d (Ảnh: X)"), caption_at=(0, 3, 30, 10_000))
    assert paragraphs(article, "vi") == [
        "[Ảnh: a]",
        "Chiều 25/3, Thường trực họp.",
        "[Ảnh: b]",
        "[Ảnh: c]",
        "Đồng chí Lê Văn Thử chủ trì.",
        "[Ảnh: d (Ảnh: X)]",
    ]


def test_several_articles_are_apart() -> None:
    for name in ("txt", "md"):
        text = render([ARTICLE, ARTICLE], name)
        assert text.count(FORMATS[name].between) == 1


def test_markdown_shows_signs_as_they_are() -> None:
    assert literal("# a\n- b\n1. c\n*d* [e](f) <b> &amp; _g_") == (
        "\\# a  \n\\- b  \n1\\. c  \n\\*d\\* \\[e\\](f) \\<b\\> &amp;amp; \\_g\\_"
    )
    assert literal("35/2023/NQ-HĐND, ngày 1.2") == "35/2023/NQ-HĐND, ngày 1.2"


def test_csv_reads_back() -> None:
    article = replace(ARTICLE, title='=HYPERLINK("x";"y")', body='-một;hai\n\n"ba"', captions=())
    rows = list(csv.reader(io.StringIO(render([article, ARTICLE], "csv")), delimiter=";"))
    assert rows[0] == [column.vi for column in COLUMNS]
    assert len(rows) == 3
    row = dict(zip(rows[0], rows[1], strict=True))
    assert row["Tên bài"] == '\'=HYPERLINK("x";"y")'
    assert row["Nội dung"] == '\'-một;hai\n\n"ba"'
    assert row["Ngày"] == "2022-03-05"
    assert rows[0][-1] == "Nội dung"  # the longest cell hides none of the others


@pytest.mark.parametrize(
    ("title", "vi", "en"),
    [
        ("HĐND TP khai mạc Kỳ họp thứ 7; chất vấn", "Kỳ họp; Chất vấn, giải trình", "Sessions; Questioning"),
        ("Thư ngỏ", "", ""),
    ],
)
def test_csv_names_the_kinds_of_event_that_one_filters_by(title: str, vi: str, en: str) -> None:
    article = replace(ARTICLE, title=title, body="Tin vắn.")
    for lang, column, kinds in (("vi", "Loại việc", vi), ("en", "Kinds of event", en)):
        told = io.StringIO(render([article], "csv", lang))  # type: ignore[arg-type]
        (row,) = csv.DictReader(told, delimiter=";")
        assert row[column] == kinds


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    shown = guarded(text)
    assert not shown.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert shown.removeprefix("'") == text.removeprefix("'") or shown == text


def test_jsonl_is_the_json_of_show() -> None:
    lines = render([ARTICLE, ARTICLE], "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == [article_json(ARTICLE)] * 2


@given(st.text())
def test_a_json_line_gives_back_every_character_and_obeys_none(text: str) -> None:
    line = json_line({"text": text})
    assert json.loads(line) == {"text": text}
    assert line[:-1].isprintable()
    line.encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_control_characters_of_a_foreign_archive_stay_inside(name: str) -> None:
    bad = "a\x1b]0;x\x07\u202e\x9b2J"
    article = replace(ARTICLE, title=bad, body=bad, source=bad, author=bad, captions=(bad,), caption_at=(0,))
    text = render([article], name)
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(text)
