"""`search` and `show`, called as scripts call them."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.export.json_lines import article_json
from tests.cli.conftest import ARTICLES, Answer, Call


def lines(done: Answer) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.split(b"\n")[:-1]]


def test_search_json(call: Call, archive: Path) -> None:
    head, *hits = lines(call("search", "giam", "sat", "--json", "--archive", archive))
    assert head["total"] == len(hits) == 2
    assert {"read_as", "repairs", "facets"} <= head.keys()
    assert {"year": 2022, "count": 1} in head["facets"]["years"]
    assert head["facets"]["councils"] == [
        {"name": "HĐND thành phố Nam Gió", "province": "Nam Gió", "count": 1}
    ]
    for hit in hits:
        assert {"id", "title", "date", "year", "council", "snippet", "marks", "score"} == hit.keys()
        assert next(hit["snippet"][start:end].lower() for start, end in hit["marks"]) == "giám sát"


def test_filters(call: Call, archive: Path) -> None:
    def found(*words: str) -> list[str]:
        return sorted(hit["id"] for hit in lines(call("search", *words, "--json", "--archive", archive))[1:])

    assert found("--council", "HĐND thành phố Nam Gió") == ["Hai/..", "mot"]
    assert found("--council", "bac may") == ["mot"]
    assert found("--council", "Hội đồng nhân dân tỉnh Bắc Mây") == ["mot"]
    assert found("--council", "không có") == []
    assert found("--year", "2022", "--year", "2017") == ["ba", "mot"]
    assert found("--official", "le van thu") == ["mot"]
    assert found("--from", "1/8/2017", "--to", "2017-08-31") == ["mot"]
    assert found("sat", "--limit", "0") == []
    assert found("giám", "sát", "-đầu") == ["Hai/.."]


def test_why_the_name_of_a_council_finds_nothing_is_said_as_in_a_query(call: Call, archive: Path) -> None:
    def why(*words: str) -> str:
        (answer,) = lines(call("search", *words, "--json", "--archive", archive))
        return str(answer["filters"][0]["why"])

    assert "kho không có bài nào như vậy" in why("--council", "huyện Lạc Sơn")
    assert "không có hội đồng, tỉnh hay huyện nào" in why("--council", "huyện Không Đâu")
    assert "kho không có bài nào như vậy" in why('hđnd:"huyện Lạc Sơn"')


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ("hdnd tp nam gio", 2),
        ("TP. Nam Gió", 2),
        ("HĐND tỉnh bắc mây", 1),
        ("bac may", 1),
        ("hdnd nam gio", 2),
        ("namgio", 2),
        ("thành phố Nam Gió, tp Nam Gió", 2),
        ("thành phố", 2),
        ("nam gi", 0),
        (" ", 0),
    ],
)
def test_a_council_may_be_typed_in_short_forms(call: Call, archive: Path, typed: str, total: int) -> None:
    by_option = lines(call("search", "--council", typed, "--json", "--archive", archive))[0]
    assert by_option["total"] == total
    if typed.strip():
        by_field = lines(call("search", f'hđnd:"{typed}"', "--json", "--archive", archive))[0]
        assert by_field["total"] == total


def test_a_filter_that_fits_nothing_is_told(call: Call, archive: Path) -> None:
    def told(*words: str) -> list[str]:
        return [
            f["typed"] for f in lines(call("search", *words, "--json", "--archive", archive))[0]["filters"]
        ]

    assert told("năm:abc", "họp") == ["năm:abc"]
    assert told("--council", "Foo") == ["Foo"]
    assert told("--council", "bac may", "--council", "Foo") == ["Foo"]
    assert told("--official", "Foo") == ["Foo"]
    assert told("--year", "2017", "giám sát") == []
    assert "“năm:abc”" in call("search", "năm:abc", "--archive", archive).stdout.decode()
    answers = lines(call("search", "--stdin", "--archive", archive, given="người:zzz\n".encode()))
    assert [f["typed"] for f in answers[0]["filters"]] == ["người:zzz"]


def test_stdin_answers_every_line_and_only_lf_ends_one(call: Call, archive: Path) -> None:
    given = b'giam sat\n\n\xff\xfe x\r\x0b\x0c\xc2\x85 y\n"\x00(\nkhai mac'
    answers = lines(call("search", "--stdin", "--limit", "1", "--archive", archive, given=given))
    assert len(answers) == 5
    assert [answer["total"] for answer in answers][:2] == [2, 3]
    assert answers[4]["hits"][0]["id"] == "mot"
    assert all({"total", "read_as", "repairs", "facets", "hits"} <= answer.keys() for answer in answers)


def test_stdin_answers_at_once(archive: Path, own_data: Path) -> None:
    program = [sys.executable, "-m", "hdnd_tui", "search", "--stdin", "--archive", str(archive)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text, total in ((b"giam sat\n", 2), (b"khai mac\n", 1)):
            process.stdin.write(text)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["total"] == total


def test_search_as_text(call: Call, archive: Path) -> None:
    done = call("search", "giám sát", "--archive", archive)
    text = done.stdout.decode()
    assert text.startswith("2 bài\n")  # it was read as it was typed
    assert "đọc là: giám" in call("search", "giam1 sat", "--archive", archive).stdout.decode()
    assert "[Hai/..]" in text
    assert call("search", "zzqx", "--archive", archive).stdout.decode() == "Không có bài nào.\n"
    assert b"2 articles" in call("search", "giám sát", "--lang", "en", "--archive", archive).stdout


def test_a_year_or_day_that_was_inferred_says_so_in_every_text(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "suy-ra.db"
    dated = replace(ARTICLES[0], date_known="inferred")
    with ArchiveWriter(path) as writer:
        writer.put([Imported(a, a.body.encode()) for a in (dated, *ARTICLES[1:])])
        writer.finish()
    for lang, mark in (("vi", "(suy ra)"), ("en", "(inferred)")):
        ending = ("--lang", lang, "--archive", path)
        found = call("search", "kỳ họp", *ending).stdout.decode()
        assert f"22/08/2017 {mark} HĐND tỉnh Bắc Mây [mot]" in found
        assert f"2022 {mark}" in call("search", "đầu tư", *ending).stdout.decode()
        office = call("officials", "thử", *ending).stdout.decode().splitlines()[1]
        assert office.startswith(f"  22/08/2017 {mark} ")
        said = call("--plain", *ending, given=b"dau tu\n1\n").stdout.decode()
        assert said.count(f"2022 {mark}") >= 2


@pytest.mark.parametrize(
    ("text", "rest"), [("99/2017/NQ-HĐND", "No article"), ("98/2031/NQ-HĐND kỳ họp", "1 article")]
)
def test_a_document_that_no_article_states_is_said_first(
    call: Call, archive: Path, text: str, rest: str
) -> None:
    number = text.split()[0]
    first = call("search", text, "--archive", archive).stdout.decode().splitlines()[0]
    assert first.startswith(f"không bài nào nêu số hiệu “{number}” · ")
    told = call("search", text, "--lang", "en", "--archive", archive).stdout.decode().splitlines()[0]
    assert told.split(" · ")[1] == rest
    head = lines(call("search", text, "--json", "--archive", archive))[0]
    assert head["missing"][0]["typed"] == number
    said = call("--plain", "--lang", "en", "--archive", archive, given=f"{text}\n".encode()).stdout.decode()
    assert said.splitlines()[1].startswith(f"no article states the number “{number}”; ")


def test_search_for_nothing_is_wrong_usage(call: Call, archive: Path) -> None:
    assert call("search", "--archive", archive).returncode == 2
    assert call("search", "", "--archive", archive).returncode == 0


def test_the_same_call_prints_the_same(call: Call, archive: Path) -> None:
    outputs = {call("search", "s", "--json", "--archive", archive).stdout for _ in range(3)}
    assert len(outputs) == 1


def test_a_query_that_is_no_text(call: Call, archive: Path) -> None:
    for word in (b"\xff\xfe", b"\x1b]0;PWNED\x07", "\u202e".encode(), b"--", b"-"):
        done = call("search", "--archive", str(archive), "--", word)
        assert done.returncode == 0
        assert b"\x1b" not in done.stdout + done.stderr
        assert "\u202e".encode() not in done.stdout


@pytest.mark.parametrize("words", ["show", "export", "remove", "remove --undo", "set --title x"])
def test_an_id_that_is_no_text_is_unknown(call: Call, archive: Path, words: str) -> None:
    done = call(*words.split(), b"a\xff", "--archive", archive)
    assert done.returncode == 2
    assert "“a?”" in done.stderr.decode()


def test_show_says_that_a_year_was_reasoned(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "trang.txt"
    page.write_text(
        "HĐND huyện Krông Ana họp giao ban\n\n"
        "Ngày 6/12, Thường trực HĐND huyện Krông Ana họp giao ban với các xã.\n\n"
        "HĐND tỉnh nhiệm kỳ 2016-2021 lấy phiếu tín nhiệm; kết quả lấy phiếu tín nhiệm được công bố;"
        " số phiếu tín nhiệm thấp  rất ít.\n",
        encoding="utf-8",
    )
    archive = tmp_path / "k.db"
    call("import", page, "--archive", archive)
    number = lines(call("search", "giao ban", "--json", "--archive", archive))[1]["id"]

    (shown,) = lines(call("show", "--json", number, "--archive", archive))

    assert (shown["year"], shown["date_known"]) == (2018, "inferred")
    assert shown["year_note"] == "không câu nào nêu năm; năm suy ra từ các mốc trong bài"


def test_show(call: Call, archive: Path) -> None:
    done = call("show", "mot", "--archive", archive)
    assert done.stdout.decode().startswith(
        "Khai mạc kỳ họp giữa năm\nHĐND tỉnh Bắc Mây, ngày 22 tháng 8 năm 2017"
    )
    assert lines(call("show", "--json", "mot", "--archive", archive)) == [article_json(ARTICLES[0])]
    assert call("show", "Hai/..", "--original", "--archive", archive).stdout == ARTICLES[1].body.encode()


def test_an_unknown_id(call: Call, archive: Path) -> None:
    done = call("show", "khong", "--archive", archive)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "Không có bài nào mang mã “khong”. Hãy tìm mã bằng lệnh: hdnd-tui search\n"
