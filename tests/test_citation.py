"""The citation of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hdnd_tui.article import Article, Council, DateKnown
from hdnd_tui.citation import cite, short_day, shown_source, site_of
from hdnd_tui.export.formats import render

ARTICLE = Article(
    id="x1",
    title="Giao ban quý I.",
    body="",
    date="2022-03-05",
    year=2022,
    council=Council("HĐND tỉnh Bắc Mây", "province", "Bắc Mây"),
    author="Hoàng Thử",
    source="https://www.bacmay.example:8080/tin?id=1",
)


def test_author_title_site_day_id() -> None:
    assert cite(ARTICLE) == 'Hoàng Thử, "Giao ban quý I", bacmay.example, ngày 5/3/2022. Mã bài: x1.'
    assert cite(ARTICLE, "en") == 'Hoàng Thử, "Giao ban quý I", bacmay.example, 5/3/2022. Article id: x1.'


@pytest.mark.parametrize("source", ["a.txt", "raw.jsonl.gz", "ai-do/kho-bai", "", None])
def test_the_council_is_what_an_article_without_a_site_is_about(source: str | None) -> None:
    unpublished = replace(ARTICLE, source=source)
    assert cite(unpublished, with_id=False) == (
        'Hoàng Thử, "Giao ban quý I", bài về HĐND tỉnh Bắc Mây, ngày 5/3/2022.'
    )
    assert cite(replace(unpublished, council=None), with_id=False) == (
        'Hoàng Thử, "Giao ban quý I", ngày 5/3/2022.'
    )


@pytest.mark.parametrize(
    ("source", "vi", "en"),
    [
        ("raw.jsonl.gz", "tệp raw.jsonl.gz", "file raw.jsonl.gz"),
        ("Kỳ họp thứ 3 (bản 2).HTML", "tệp Kỳ họp thứ 3 (bản 2).HTML", "file Kỳ họp thứ 3 (bản 2).HTML"),
        ("https://a.vn/tin.html", "https://a.vn/tin.html", "https://a.vn/tin.html"),
        ("a.vn/tin.html", "a.vn/tin.html", "a.vn/tin.html"),
        ("Báo Bắc Mây", "Báo Bắc Mây", "Báo Bắc Mây"),
        ("", "", ""),
    ],
)
def test_a_file_is_said_to_be_one_where_it_stands_as_the_source(source: str, vi: str, en: str) -> None:
    assert (shown_source(source, "vi"), shown_source(source, "en")) == (vi, en)
    for form in ("txt", "md", "csv"):
        text = render([replace(ARTICLE, source=source)], form).replace("\\", "")
        assert vi in text
        assert ("tệp " in text) == vi.startswith("tệp ")


def test_what_is_not_known_is_left_out_or_said() -> None:
    bare = Article(id="x", title='Về "một cửa"', body="")
    assert cite(bare, with_id=False) == '“Về "một cửa"”, không rõ ngày.'
    assert cite(replace(bare, year=2020), with_id=False) == '“Về "một cửa"”, năm 2020.'


@pytest.mark.parametrize(
    ("known", "vi", "en"),
    [
        ("event", "", ""),
        ("published", " (ngày đăng)", " (day of publication)"),
        ("inferred", " (suy ra)", " (inferred)"),
    ],
)
def test_the_doubt_about_a_day_or_a_year_is_cited_with_it(known: DateKnown, vi: str, en: str) -> None:
    article = replace(ARTICLE, date_known=known)
    assert cite(article, with_id=False).endswith(f", ngày 5/3/2022{vi}.")
    assert cite(article, "en").endswith(f", 5/3/2022{en}. Article id: x1.")
    assert cite(replace(article, date=None), with_id=False).endswith(f", năm 2022{vi}.")
    assert cite(replace(article, date=None, year=None), with_id=False).endswith(", không rõ ngày.")
    for form in ("txt", "md", "csv", "dossier"):
        assert f"ngày 5/3/2022{vi}." in " ".join(render([article], form).split())


@pytest.mark.parametrize(
    ("source", "site"),
    [
        ("http://a.vn", "a.vn"),
        ("HTTPS://WWW.A.VN/x", "a.vn"),
        ("https://user:pw@a.vn:80#y", "a.vn"),
        ("file.txt", ""),
        ("seed:000.txt", ""),
        (None, ""),
    ],
)
def test_site(source: str | None, site: str) -> None:
    assert site_of(source) == site


def test_a_day_that_is_none_stays() -> None:
    assert short_day("2022-12-01") == "1/12/2022"
    assert short_day("2022") == "2022"
