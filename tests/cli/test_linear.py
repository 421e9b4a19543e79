"""`--plain`: the same work line by line, for screen readers, braille and pipes."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.cli.console import Console
from tests.cli.conftest import ARTICLES, Call


def told(call: Call, archive: Path, *lines: str, lang: str = "vi") -> str:
    given = "".join(f"{line}\n" for line in lines).encode()
    done = call("--plain", "--lang", lang, "--archive", archive, given=given)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert b"\r" not in done.stdout
    return done.stdout.decode()


def test_searches_reads_and_tells_people(call: Call, archive: Path) -> None:
    said = told(call, archive, "ky hop", "1", "/người", "/nguoi thu", "/trich dan", "/thoát", "giam sat")
    assert "1. Khai mạc kỳ họp giữa năm, 22/08/2017, HĐND tỉnh Bắc Mây" in said
    assert "Kỳ họp bàn về [ngân sách] <b>năm</b>." in said
    assert "Lê Văn Thử: Chủ tịch HĐND tỉnh" in said
    assert "Chủ tịch HĐND tỉnh Bắc Mây [mot]" in said
    assert 'Hoàng Thử, "Khai mạc kỳ họp giữa năm"' in said
    assert said.endswith("Tạm biệt.\n")
    assert "Giám sát đầu tư công" not in said


def test_goes_on_to_the_next_and_back(call: Call, archive: Path) -> None:
    said = told(call, archive, "giam sat", "/trước", "/sau", "/next", "/trước", "/trước", "/sau", "/sau", "3")
    assert said.count("Giám sát đầu tư công năm 2022.") == 2
    assert said.count("-Đoàn giám sát làm việc với sở.") == 2
    assert said.count("Đây là bài đầu.") == 2
    assert said.count("Đây là bài cuối.") == 1
    assert "Danh sách không có số 3; có từ 1 đến 2." in said


def test_a_number_is_searched_for_where_there_is_no_list(call: Call, archive: Path) -> None:
    assert "1. Giám sát đầu tư công, 2022" in told(call, archive, "zzqx", "2022")


def test_every_slip_is_answered_in_a_sentence(call: Call, archive: Path) -> None:
    said = told(call, archive, "/lạ", "/", "/xuất", "/sau", "/tiếp", "ky hop", "9", "")
    for words in ("Không có lệnh /lạ", "Chưa mở bài nào", "Chưa có danh sách", "có từ 1 đến 1"):
        assert words in said


def test_english(call: Call, archive: Path) -> None:
    said = told(call, archive, "/help", "giam sat", "/quit", lang="en")
    assert "/export [folder]" in said
    assert "Goodbye." in said
    assert "Gõ" not in said


def test_writes_the_open_article(call: Call, archive: Path, tmp_path: Path) -> None:
    said = told(call, archive, "ky hop", "1", f"/xuất {tmp_path / 'ra'}")
    files = list((tmp_path / "ra").iterdir())
    assert len(files) == 1
    assert f"Đã ghi tệp {files[0]}" in said
    assert "Kỳ họp bàn về" in files[0].read_text("utf-8")
    again = told(call, archive, "ky hop", "1", f"/xuất {tmp_path / 'ra'}")
    assert f"Đã có tệp {files[0]}, không ghi đè" in again
    assert "Đã ghi" not in again


def test_an_export_that_fails_names_no_option_of_the_command_line(
    call: Call, archive: Path, tmp_path: Path
) -> None:
    (tmp_path / "tep").write_text("")
    said = told(call, archive, "ky hop", "1", f"/xuất {tmp_path / 'tep' / 'ra'}")
    assert "Không ghi được" in said
    assert "--" not in said


def test_a_question_mark_asks_for_help(call: Call, archive: Path) -> None:
    for line in ("?", "/?"):
        assert "/trích dẫn" in told(call, archive, line)


def test_a_former_province_is_told_with_the_one_it_became_part_of(call: Call, archive: Path) -> None:
    assert "Cần Thơ" in told(call, archive, "hậu giang")


def test_nothing_found_ends_in_one_sign(call: Call, archive: Path) -> None:
    for lang, nothing in (("vi", "Không có bài nào;"), ("en", "No article;")):
        said = told(call, archive, "zzqx năm:2017", "hooij xyzzq", lang=lang)
        assert ".." not in said
        assert nothing in said


def test_people_are_told_a_page_at_a_time(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "nhieu.db"
    with ArchiveWriter(path) as writer:
        articles = [replace(ARTICLES[0], id=f"bai-{n}", date=f"2017-08-{n + 1:02}") for n in range(25)]
        writer.put([Imported(article, b"") for article in articles])
        writer.finish()
    first = told(call, path, "/người lê văn thử")
    assert first.count("[bai-") == 9
    assert "Còn 16 dòng" in first
    assert told(call, path, "/người lê văn thử", "", "").count("[bai-") == 25
    assert "Khai mạc" in told(call, path, "/người lê văn thử", "khai mac", "")


def test_words_are_broken_at_spaces_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    monkeypatch.setattr(out, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", out)
    console = Console()
    console.fit_lines()
    words = " ".join(["Hội đồng nhân dân chưa rõ ngày"] * 9)
    console.line(words)
    console.text(f"{words}\n\n{words}\n")
    shown = out.buffer.getvalue().decode()
    assert max(map(len, shown.splitlines())) < 80
    assert shown.split() == f"{words} {words} {words}".split()
    assert shown.count("\n\n") == 1


@pytest.mark.parametrize("line", ["\x1b[2J", "\ufeff", "1" * 300, "/\x00", '"', "OR OR", "/nguoi \x1b[31m"])
def test_no_line_breaks_it(call: Call, archive: Path, line: str) -> None:
    assert told(call, archive, line, "ky hop")
