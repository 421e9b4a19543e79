"""The door of the command line: places, exit codes, sentences, pipes, crashes."""

from __future__ import annotations

import os
import shlex
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hdnd_tui.cli import main
from hdnd_tui.cli.arguments import Call as Words
from hdnd_tui.cli.console import Console
from hdnd_tui.importing.formats.registry import FORMATS
from tests.cli.conftest import Call, mark_verified


def test_version_and_help(call: Call) -> None:
    assert call("--version").stdout.startswith(b"hdnd-tui 0.")
    for words in (("--help",), ("-h",), ("search", "--help"), ("export", "--help", "--lang", "en")):
        done = call(*words)
        assert (done.returncode, done.stderr) == (0, b"")
        assert max(map(len, done.stdout.decode().splitlines())) <= 80
    assert "Cách dùng" in call("--help").stdout.decode()
    assert b"Usage" in call("--help", "--lang", "en").stdout


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_help_names_every_kind_of_file_that_can_be_imported(call: Call, lang: str) -> None:
    words = call("import", "--help", "--lang", lang).stdout.decode().replace(",", " ").split()
    assert {suffix for form in FORMATS for suffix in form.suffixes} <= set(words)


def test_the_archive_is_looked_for_in_order(
    call: Call, archive: Path, tmp_path: Path, own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def used(*words: str | Path) -> str:
        done = call("info", *words)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode().splitlines()[0].removeprefix("Kho: ")

    own_data.mkdir()
    data = archive.read_bytes()
    (own_data / "archive.db").write_bytes(data)
    assert used() == str(own_data / "archive.db")
    (tmp_path / "day" / "archive.db").write_bytes(data)
    assert used() == str(tmp_path / "day" / "archive.db")
    (tmp_path / "env.db").write_bytes(data)
    monkeypatch.setenv("HDND_ARCHIVE", str(tmp_path / "env.db"))
    assert used() == str(tmp_path / "env.db")
    assert used("--archive", archive) == str(archive)


def test_an_archive_that_is_named_and_missing_is_refused(call: Call, tmp_path: Path) -> None:
    for words in (
        ("info",),
        ("search", "x"),
        ("verify",),
        ("repair",),
        ("set", "a", "--title", "x"),
        ("remove", "a"),
    ):
        done = call(*words, "--archive", tmp_path / "khong.db")
        assert done.returncode == 3, words
        assert len(done.stderr.decode().splitlines()) == 1
    assert not (tmp_path / "khong.db").exists()


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + bytes(2000), bytes(5000)])
def test_other_files_are_refused(call: Call, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    for words in (("search", "x"), ("info",), ("verify",), ("export", "--all")):
        done = call(*words, "--archive", path)
        assert (done.returncode, done.stdout) == (3, b"")
        assert done.stderr.decode().strip()
    assert path.read_bytes() == content
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["x.db"]


def change_a_text(path: Path) -> None:
    """Change one letter of an article in the file, below the program."""
    data = path.read_bytes()
    at = data.index("khai mạc".encode())
    path.write_bytes(data[:at] + b"K" + data[at + 1 :])


def test_a_file_is_verified_before_anything_of_it_is_printed(call: Call, archive: Path) -> None:
    change_a_text(archive)
    for words in (("search", "giam sat"), ("show", "ba"), ("info",), ("export", "ba")):
        done = call(*words, "--archive", archive)
        assert (done.returncode, done.stdout) == (3, b"")
        assert "hỏng" in done.stderr.decode()
    done = call("verify", "--archive", archive)
    assert done.returncode == 3
    assert "mot" in done.stdout.decode()


def test_a_verified_file_is_not_verified_again(call: Call, archive: Path) -> None:
    change_a_text(archive)
    mark_verified(archive)
    assert call("search", "giam sat", "--archive", archive).returncode == 0
    assert call("show", "mot", "--archive", archive).returncode == 3, "a text is checked whenever it is read"
    call("verify", "--archive", archive)
    assert call("search", "giam sat", "--archive", archive).returncode == 3


def test_verify_repair_and_the_index(call: Call, archive: Path) -> None:
    assert call("verify", "--archive", archive).returncode == 0
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("DELETE FROM index_words_data WHERE id > 10")
        connection.commit()
    done = call("verify", "--archive", archive)
    assert done.returncode == 3
    assert "repair" in done.stdout.decode()
    assert call("repair", "--archive", archive).returncode == 0
    assert call("verify", "--archive", archive).returncode == 0
    assert b"2 b" in call("search", "giam sat", "--archive", archive).stdout


def test_a_damaged_index_is_told_with_the_one_step_that_mends_it(call: Call, archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("DELETE FROM index_words_data WHERE id > 10")
        connection.commit()
    said = call("search", "giam sat", "--archive", archive).stderr.decode()
    assert "hdnd-tui repair" in said
    assert "sao lưu" not in said


def test_errors_are_in_the_language_chosen(call: Call, tmp_path: Path) -> None:
    vi = call("info", "--archive", tmp_path / "x.db").stderr.decode()
    en = call("--lang", "en", "info", "--archive", tmp_path / "x.db").stderr.decode()
    assert vi.startswith("Không có kho “x.db”")
    assert en.startswith("There is no archive “x.db”")


def test_a_name_with_control_characters_is_shown_harmless(call: Call, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\x1b]0;x\x07\xff.db"
    done = call("info", "--archive", name)
    assert done.returncode == 3
    assert b"\x1b" not in done.stderr
    assert b"\x07" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(archive: Path, own_data: Path) -> None:
    program = [sys.executable, "-m", "hdnd_tui", "export", "--all", "--archive", str(archive)]
    process = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_the_output(archive: Path, own_data: Path) -> None:
    for words in (["export", "--all"], ["search", "s"], ["councils", "--json"]):
        with Path("/dev/full").open("wb") as full:
            program = [sys.executable, "-m", "hdnd_tui", *words, "--archive", str(archive)]
            done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, timeout=30, check=False)
        assert done.returncode == 4
        assert len(done.stderr.decode().splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("closing", "words", "status"),
    [("<&-", "search --stdin", 0), (">&-", "info", 0), (">&-", "show none", 2), ("2>&-", "show none", 2)],
)
def test_a_stream_that_is_closed_is_no_crash(
    archive: Path, own_data: Path, closing: str, words: str, status: int
) -> None:
    mark_verified(archive)
    program = shlex.join([sys.executable, "-m", "hdnd_tui", "--archive", str(archive)])
    done = subprocess.run(
        ["sh", "-c", f"exec {program} {words} {closing}"], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == status
    assert not (own_data / "loi.txt").exists()


@pytest.mark.parametrize(
    "words", ["import ../a.txt", "import ../a.txt --dry-run", "set mot --title x", "verify", "info", "repair"]
)
def test_a_name_that_no_file_can_have_is_no_crash(call: Call, tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text("HĐND tỉnh Bắc Mây họp\n\nSáng 3/4/2019, HĐND tỉnh họp.\n", "utf-8")
    done = call(*words.split(), "--archive", "x" * 300)
    assert done.returncode == (4 if "import" in words else 3)


def test_an_export_into_a_name_that_no_file_can_have_is_no_crash(call: Call, archive: Path) -> None:
    for target in ("x" * 300, "x" * 300 + "/", f"{archive}/x.txt"):
        assert call("export", "mot", "--archive", archive, "--to", target).returncode == 4


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_is_quiet(archive: Path, own_data: Path) -> None:
    # Where the tests run in the background, Ctrl+C is ignored by all that they start.
    listening = (
        "import runpy, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
        " runpy.run_module('hdnd_tui', run_name='__main__', alter_sys=True)"
    )
    program = [sys.executable, "-c", listening, "search", "--stdin", "--archive", str(archive)]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"x\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, b"")


def test_an_unexpected_error_ends_in_a_sentence_and_a_file(
    own_data: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(call: Words, console: Console) -> int:
        raise ZeroDivisionError("\x1b]0;PWNED\x07")

    monkeypatch.setattr(main, "_do", fail)
    assert main.run(["info"]) == 70
    out, err = capfd.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    kept = (own_data / "loi.txt").read_text("utf-8")
    assert "ZeroDivisionError" in kept
    assert "\x1b" not in kept


def test_the_user_database_may_be_damaged(call: Call, archive: Path, own_data: Path) -> None:
    own_data.mkdir()
    (own_data / "user.db").write_bytes(b"not a database" * 100)
    done = call("search", "giam sat", "--archive", archive)
    assert done.returncode == 0
    assert "user.db.hong" in done.stderr.decode()
    assert call("search", "giam sat", "--archive", archive).stderr == b""
