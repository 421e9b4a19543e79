"""Names of exported files: valid on Windows and Linux, inside the folder, never two alike."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.article import Article
from hdnd_tui.export.names import MOST_BYTES, MOST_UNITS, file_name, name_key, numbered

PLAIN = Article(id="ab12", title="Giám sát: quý I/2022?", body="", date="2022-03-25", year=2022)

HOSTILE = [
    "../../etc/passwd",
    "C:\\Windows\\x",
    "con",
    "CON.txt",
    "aux.",
    "nul .a",
    "COM¹",
    "lpt9.tar.gz",
    " .. ",
    ".",
    "-rf",
    "~root",
    "",
    "a" * 5000,
    "ộ" * 5000,
    "😀" * 500,
    "e" + "\u0301" * 400,
    "\x00\x1b]0;x\x07\u202e\u200b",
    "\ud800",
    'a/b|c<d>e:f*g?h"i',
    "tên.kết thúc bằng chấm...",
    "$(reboot)`id`",
]


def judge(name: str) -> None:
    """Judge a file name by the rules of both systems."""
    assert name
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert not name.startswith((".", "-", "~", " "))
    assert not name.endswith((".", " "))
    assert len(name.encode("utf-8")) <= MOST_BYTES
    assert len(name.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert not re.fullmatch(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", stem(name).lower())


def stem(name: str) -> str:
    """Give what Windows compares with the names of its devices."""
    return name.split(".")[0].strip()


def test_a_plain_article_is_named_by_day_title_and_id() -> None:
    assert file_name(PLAIN, ".txt") == "2022-03-25 Giám sát quý I 2022 - ab12.txt"
    assert file_name(replace(PLAIN, date=None), ".md") == "2022 Giám sát quý I 2022 - ab12.md"
    assert file_name(replace(PLAIN, date=None, year=None), ".csv") == "Giám sát quý I 2022 - ab12.csv"


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("id", ["ab12", *HOSTILE])
def test_hostile_titles_and_ids(title: str, id: str) -> None:
    judge(file_name(Article(id=id, title=title, body=""), ".txt"))


@given(st.text(max_size=300), st.text(max_size=100), st.sampled_from([None, "2022-03-25"]))
def test_any_title_and_id(title: str, id: str, date: str | None) -> None:
    judge(file_name(Article(id=id, title=title, body="", date=date), ".jsonl"))


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_two_ids_never_share_a_name(title: str, one: str, other: str) -> None:
    names = {name_key(file_name(Article(id=id, title=title, body=""), ".txt")) for id in (one, other)}
    assert len(names) == len({one, other})


def test_ids_that_differ_in_case_only() -> None:
    names = {
        name_key(file_name(Article(id=id, title="x", body=""), ".txt")) for id in ("AB", "ab", "Ab", "ab.")
    }
    assert len(names) == 4


def test_a_number_stands_before_the_suffix() -> None:
    assert numbered("a.b.txt", 2) == "a.b (2).txt"
    assert numbered("a", 2) == "a (2)"
