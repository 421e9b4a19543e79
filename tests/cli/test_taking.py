"""`export`, called as scripts call it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from hdnd_tui.export.json_lines import article_json
from tests.cli.conftest import ARTICLES, Call


def test_all_as_jsonl_is_the_json_of_show(call: Call, archive: Path) -> None:
    done = call("export", "--all", "--format", "jsonl", "--to", "-", "--archive", archive)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [article_json(a) for a in ARTICLES]


def test_a_folder_that_ends_in_a_slash_is_made(call: Call, archive: Path, tmp_path: Path) -> None:
    done = call("export", "mot", "ba", "mot", "--to", f"{tmp_path}/ra/moi/", "--archive", archive)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "2 tệp" in done.stdout.decode()
    assert sorted(path.name for path in (tmp_path / "ra" / "moi").iterdir()) == [
        "2017-08-22 Khai mạc kỳ họp giữa năm - mot.txt",
        "2022 Giám sát đầu tư công - ba.txt",
    ]
    again = call("export", "--all", "--to", tmp_path / "ra" / "moi", "--archive", archive)
    assert again.returncode == 4
    assert len(list((tmp_path / "ra" / "moi").iterdir())) == 3
    assert (
        call("export", "--all", "--to", tmp_path / "ra" / "moi", "--force", "--archive", archive).returncode
        == 0
    )


def test_one_file(call: Call, archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "bai.csv"
    words = ("export", "--query", "giám sát", "--to", path, "--bom", "--archive", archive)
    assert call(*words).returncode == 0
    data = path.read_bytes()
    assert data.startswith("\ufeffMã bài;".encode())
    assert "'=Giám sát công tác".encode() in data
    assert call(*words).returncode == 4
    assert path.read_bytes() == data
    assert call(*words, "--force", "--format", "txt").returncode == 0
    assert path.read_bytes() != data


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_folder_takes_a_file_each_and_a_file_takes_all(
    call: Call, archive: Path, tmp_path: Path, form: str
) -> None:
    words = ("export", "--all", "--format", form, "--archive", archive, "--to")
    assert call(*words, f"{tmp_path}/le/").returncode == 0
    assert len(list((tmp_path / "le").iterdir())) == len(ARTICLES)
    table = tmp_path / f"chung.{form}"
    assert call(*words, table).returncode == 0
    assert all(each.id in table.read_text("utf-8") for each in ARTICLES)


def test_one_file_of_many_says_so_where_a_folder_may_be_meant(
    call: Call, archive: Path, tmp_path: Path
) -> None:
    said = call("export", "mot", "ba", "--to", tmp_path / "ra", "--archive", archive).stdout.decode()
    assert (tmp_path / "ra").is_file()
    assert "2 bài vào một tệp" in said
    assert f"--to {tmp_path / 'ra'}/" in said
    for words in (("mot", "--to", tmp_path / "mot"), ("mot", "ba", "--to", tmp_path / "hai.txt")):
        assert "một tệp" not in call("export", *words, "--archive", archive).stdout.decode()


def test_what_is_no_text_goes_to_a_pipe_and_not_to_a_terminal(
    call: Call, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("export", "mot", "--format", "docx", "--archive", archive)
    assert call(*words).stdout.startswith(b"PK")
    monkeypatch.setattr("io.TextIOWrapper", Terminal)
    for place in ((), ("--to", "-")):
        done = call(*words, *place)
        assert (done.returncode, done.stdout) == (2, b"")
        assert "--to TÊN.docx" in done.stderr.decode()
    assert "Kỳ họp" in call("export", "mot", "--archive", archive).stdout.decode()


class Terminal(io.TextIOWrapper):
    """A stream that a person reads."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_query_that_finds_nothing(call: Call, archive: Path, tmp_path: Path) -> None:
    done = call("export", "--query", "zzqx", "--to", tmp_path / "x.txt", "--archive", archive)
    assert (done.returncode, done.stdout) == (0, b"")
    assert not (tmp_path / "x.txt").exists()


def test_an_unknown_id_writes_nothing(call: Call, archive: Path, tmp_path: Path) -> None:
    done = call("export", "mot", "khong", "--to", f"{tmp_path}/ra/", "--archive", archive)
    assert done.returncode == 2
    assert not (tmp_path / "ra").exists()


def test_a_choice_must_be_made(call: Call, archive: Path) -> None:
    for words in ((), ("mot", "--all"), ("--all", "--query", "x"), ("mot", "--to", "")):
        assert call("export", *words, "--archive", archive).returncode == 2


def test_a_place_that_cannot_be_written(call: Call, archive: Path, tmp_path: Path) -> None:
    for place in (tmp_path / "khong" / "x.txt", Path("/proc/x.txt")):
        done = call("export", "mot", "--to", place, "--archive", archive)
        assert done.returncode == 4
        assert len(done.stderr.decode().splitlines()) == 1


def test_line_ends_of_windows(call: Call, archive: Path) -> None:
    data = call("export", "mot", "--crlf", "--bom", "--archive", archive).stdout
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.replace(b"\r\n", b"").count(b"\n") == 0


def test_a_dossier_is_one_file_that_says_what_was_asked(call: Call, archive: Path, tmp_path: Path) -> None:
    words = ("export", "--query", "giám sát", "--format", "dossier", "--archive", archive)
    told = call(*words).stdout.decode()
    assert "Câu tìm: giám sát" in told
    assert "[1] " in told
    assert call(*words, "--to", tmp_path).returncode == 2
    assert call(*words, "--to", tmp_path / "ho-so.txt").returncode == 0
    assert (tmp_path / "ho-so.txt").read_text("utf-8") == told


def test_every_format_can_be_asked_for(call: Call, archive: Path) -> None:
    from hdnd_tui.export.formats import FORMATS

    told = call("export", "--help").stdout.decode()
    for name, form in FORMATS.items():
        done = call("export", "--all", "--format", name, "--archive", archive)
        assert done.returncode == 0
        assert done.stdout
        assert name in told
        assert done.stdout.startswith(b"PK") == (form.packed is not None)
