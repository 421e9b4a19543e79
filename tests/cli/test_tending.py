"""`import`, `set`, `remove`, and the lists, called as scripts call them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

PAGE = "Thường trực HĐND tỉnh Bắc Mây họp\n\nSáng 3/4/2019, Thường trực HĐND tỉnh họp bàn về đất đai.\n"


def test_import_names_the_file_last(call: Call, tmp_path: Path, own_data: Path) -> None:
    folder = tmp_path / "trang"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, "utf-8")
    (folder / "b.png").write_bytes(b"x")
    rehearsal = call("import", folder, "--dry-run")
    assert rehearsal.returncode == 0
    assert "bỏ qua 1 tệp loại khác (.png);" in rehearsal.stdout.decode()
    assert not (own_data / "archive.db").exists()
    done = call("import", folder, "--verbose")
    assert (done.returncode, done.stderr) == (0, b"")
    first, *_, last = done.stdout.decode().splitlines()
    assert first.startswith("committed ")
    assert last == f"Kho: {own_data / 'archive.db'}"
    report = json.loads(call("import", folder, "--json").stdout)
    assert (report["added"], report["unchanged"], report["skipped"]) == (0, 1, 1)
    assert call("show", first.removeprefix("committed ")).returncode == 0


def test_an_empty_name_does_not_stand_for_the_folder_one_is_in(call: Call, tmp_path: Path) -> None:
    (tmp_path / "day" / "a.txt").write_text(PAGE, "utf-8")
    done = call("import", "", "--archive", tmp_path / "kho.db")
    assert (done.returncode, done.stdout) == (2, b"")
    assert not (tmp_path / "kho.db").exists()


def test_import_does_not_write_into_the_folder_it_stands_in(
    call: Call, archive: Path, tmp_path: Path
) -> None:
    here = tmp_path / "day" / "archive.db"
    here.write_bytes(archive.read_bytes())
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    assert call("import", tmp_path / "a.txt").returncode == 0
    assert here.read_bytes() == archive.read_bytes()


def test_refused_files_are_named_and_the_rest_imported(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    (tmp_path / "b.png").write_bytes(b"x")
    words = (
        "import",
        tmp_path / "a.txt",
        tmp_path / "b.png",
        tmp_path / "none.txt",
        "--archive",
        tmp_path / "k.db",
    )
    done = call(*words, "--json")
    assert done.returncode == 5
    report = json.loads(done.stdout)
    assert report["added"] == 1
    assert len(report["refused"]) == 2
    assert all(refusal["name"] and refusal["reason"] for refusal in report["refused"])
    text = call(*words).stdout.decode()
    assert "b.png" in text
    assert "none.txt" in text


def test_lines_of_a_file_that_are_refused_for_one_reason_are_told_once(call: Call, tmp_path: Path) -> None:
    path, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    path.write_text('{"x": 1}\n' * 3 + "{\n" + '{"x": 1}\n')
    other.write_text('{"x": 1}\n')
    words = ("import", path, other, "--archive", tmp_path / "k.db")
    said = call(*words).stdout.decode().splitlines()
    assert [line for line in said if line.startswith("Từ chối ")] == [
        f"Từ chối {path}:1 (+3): thiếu trường text.",
        f"Từ chối {path}:4: không phải JSON.",
        f"Từ chối {other}:1: thiếu trường text.",
    ]
    assert "từ chối 6." in said[-4]
    assert len(json.loads(call(*words, "--json").stdout)["refused"]) == 6


def test_an_import_that_is_stopped_says_what_is_in_and_how_to_go_on(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "k.db"
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hdnd_tui.intake.batches.Batches.finish", stop)
    monkeypatch.setattr("hdnd_tui.intake.batches.BATCH_ARTICLES", 1)
    done = call("import", tmp_path / "a.txt", "--archive", path)
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.decode() == (
        f"Đã dừng nhập: 1 bài đã nằm trong kho {path}. Chạy lại lệnh này để nhập tiếp.\n"
    )
    done = call("import", tmp_path / "a.txt", "--dry-run", "--lang", "en", "--archive", path)
    assert (done.returncode, done.stderr) == (130, b"")


def test_import_into_another_kind_of_file(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    other = tmp_path / "khac.db"
    other.write_text("của tôi")
    assert call("import", tmp_path / "a.txt", "--archive", other).returncode == 3
    assert other.read_text() == "của tôi"
    assert call("import", tmp_path / "a.txt", "--archive", other / "k.db").returncode in (3, 4)


def test_import_refuses_a_council_that_is_none(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Một trang tin\n\nKhông nêu nơi nào cả, chỉ nói về thời tiết.\n", "utf-8")
    words = ("import", tmp_path / "a.txt", "--archive", tmp_path / "k.db", "--council")
    assert call(*words, "Sở Xây dựng").returncode == 2
    assert not (tmp_path / "k.db").exists()
    assert call(*words, "HĐND tỉnh Tây Ninh").returncode == 0
    assert "HĐND tỉnh Tây Ninh" in call("councils", "--archive", tmp_path / "k.db").stdout.decode()


def test_set_and_take_back(call: Call, archive: Path) -> None:
    def shown() -> dict[str, object]:
        found: dict[str, object] = json.loads(call("show", "ba", "--json", "--archive", archive).stdout)
        return found

    before = shown()
    done = call(
        "set",
        "ba",
        "--date",
        "5/6/2021",
        "--title",
        "Tên đúng",
        "--council",
        "hđnd tỉnh bắc mây",
        "--archive",
        archive,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == "Tên đúng\nHĐND tỉnh Bắc Mây, ngày 5 tháng 6 năm 2021 (đã sửa)\n"
    after = shown()
    assert (after["date"], after["year"], after["title"]) == ("2021-06-05", 2021, "Tên đúng")
    assert call("set", "ba", "--council", "HĐND tỉnh Tây Ninh", "--archive", archive).returncode == 0
    assert call(
        "set", "ba", "--undo", "date", "--undo", "title", "--undo", "council", "--archive", archive
    ).returncode == 0  # fmt: skip
    assert shown() == before


def test_set_refuses_what_cannot_be(call: Call, archive: Path) -> None:
    for words in (
        ("ba",),
        ("khong", "--title", "x"),
        ("ba", "--title", ""),
        ("ba", "--date", "hôm qua"),
        ("ba", "--council", "Sở Xây dựng"),
        ("ba", "--council", "HĐND huyện Châu Thành"),
        ("ba", "--date", "1/1/2999"),
        ("ba", "--date", "2999"),
        ("ba", "--undo", "body"),
    ):
        done = call("set", *words, "--archive", archive)
        assert (done.returncode, done.stdout) == (2, b""), words


def test_a_council_of_several_provinces_is_asked_for_with_one(call: Call, archive: Path) -> None:
    def done(name: str) -> int:
        return call("set", "ba", "--council", name, "--archive", archive).returncode

    assert done("HĐND huyện Châu Thành, Tây Ninh") == 0
    council = json.loads(call("show", "ba", "--json", "--archive", archive).stdout)["council"]
    assert (council["name"], council["province"]) == ("HĐND huyện Châu Thành", "Tây Ninh")
    assert done("HĐND huyện Châu Thành") == 2, "one of them in the archive does not decide"
    assert done("HĐND huyện Mê Linh") == 0
    refused = call("import", archive, "--council", "HĐND huyện Châu Thành", "--dry-run")
    assert refused.returncode == 2
    assert "Tây Ninh" in refused.stderr.decode()


@pytest.mark.parametrize(
    ("typed", "name", "province"),
    [
        ("hdnd tp ho chi minh", "HĐND thành phố Hồ Chí Minh", "Hồ Chí Minh"),
        ("TP.HCM", "HĐND thành phố Hồ Chí Minh", "Hồ Chí Minh"),
        ("quận bình thạnh", "HĐND quận Bình Thạnh", "Hồ Chí Minh"),
        ("HDND Q. Binh Thanh", "HĐND quận Bình Thạnh", "Hồ Chí Minh"),
        ("huyen chau thanh, tay ninh", "HĐND huyện Châu Thành", "Tây Ninh"),
        ("hđnd tỉnh bac may", "HĐND tỉnh Bắc Mây", "Bắc Mây"),
        ("tay ninh", "HĐND tỉnh Tây Ninh", "Tây Ninh"),
    ],
)
def test_a_council_is_known_however_it_is_typed(
    call: Call, archive: Path, typed: str, name: str, province: str
) -> None:
    done = call("set", "ba", "--council", typed, "--archive", archive)
    assert (done.returncode, done.stderr) == (0, b"")
    council = json.loads(call("show", "ba", "--json", "--archive", archive).stdout)["council"]
    assert (council["name"], council["province"]) == (name, province)


@pytest.mark.parametrize("typed", ["huyen chau thanh", "huyện châu thành", "quận tưởng tượng", "hdnd", ""])
def test_a_council_that_is_not_plain_is_asked_for(call: Call, archive: Path, typed: str) -> None:
    assert call("set", "ba", "--council", typed, "--archive", archive).returncode == 2


def test_a_commune_that_nobody_knows_is_taken_with_a_word(call: Call, archive: Path) -> None:
    words = ("set", "ba", "--council", "HĐND xã Tưởng Tượng", "--archive", archive)
    said = call(*words).stderr.decode()
    assert "HĐND xã Tưởng Tượng" in said
    assert "hdnd-tui set ba --undo council" in said
    assert call(*words).stderr == b""


def test_the_council_of_an_import_may_be_typed_so_too(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Họp\n\nSáng nay, các đại biểu họp bàn về ngân sách của năm sau.\n", "utf-8"
    )
    words = ("--archive", tmp_path / "k.db")
    assert call("import", tmp_path / "a.txt", "--council", "quan binh thanh", *words).returncode == 0
    assert "HĐND quận Bình Thạnh · Hồ Chí Minh" in call("councils", *words).stdout.decode()


def test_remove_and_bring_back(call: Call, archive: Path) -> None:
    assert call("remove", "ba", "khong", "--archive", archive).returncode == 2
    assert call("show", "ba", "--archive", archive).returncode == 0
    assert call("remove", "ba", "--archive", archive).returncode == 0
    assert call("show", "ba", "--archive", archive).returncode == 2
    assert call("remove", "ba", "--undo", "--archive", archive).returncode == 0
    assert call("show", "ba", "--archive", archive).returncode == 0
    assert call("verify", "--archive", archive).returncode == 0


def test_an_import_tells_that_what_it_brings_was_removed_before(call: Call, tmp_path: Path) -> None:
    folder, path = tmp_path / "trang", tmp_path / "kho.db"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"{PAGE}Lần {name}.\n", "utf-8")
    ids = [
        line.split()[1]
        for line in call("import", folder, "--verbose", "--archive", path).stdout.decode().splitlines()[:3]
    ]
    assert "Lưu ý" not in call("import", folder, "--archive", path).stdout.decode()
    assert call("remove", *ids[:2], "--archive", path).returncode == 0
    said = call("import", folder, "--archive", path).stdout.decode()
    step = f"hdnd-tui remove --undo {ids[0]} {ids[1]}"
    assert (
        f"Lưu ý {folder / 'a.txt'} (+1): bài đã được bỏ khỏi kho trước đây (khôi phục: {step})."
        in said.splitlines()
    )
    done = call(*step.split()[1:], "--archive", path)
    assert (done.returncode, done.stdout.decode().count("Đã khôi phục")) == (0, 2)
    assert "không đổi 3 bài" in said


def test_what_is_wrong_is_told_with_the_file_and_the_next_step(call: Call, archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("UPDATE articles SET body = 'giả' WHERE id = 'ba'")
        connection.commit()
    for command in ("verify", "repair"):
        done = call(command, "--archive", archive)
        assert done.returncode == 3
        line = done.stdout.decode().splitlines()[0]
        assert line.startswith("nho.db: ")
        assert "bản sao lưu" in line


def test_lists(call: Call, archive: Path) -> None:
    def listed(*words: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in call(*words, "--json", "--archive", archive).stdout.splitlines()]

    (person,) = listed("officials", "lê", "văn")
    assert [office["former"] for office in person["offices"]] == [False]
    assert person["name"] == "Lê Văn Thử"
    assert person["articles"] == ["mot"]
    (office,) = person["offices"]
    assert office["date"] == "2017-08-22"
    assert "Lê Văn Thử" in office["sentence"]
    assert listed("officials", "không ai") == []
    nobody = call("officials", "không", "ai", "--archive", archive)
    assert "“không ai”" in (nobody.stdout + nobody.stderr).decode()
    assert "hdnd-tui officials" in (nobody.stdout + nobody.stderr).decode()
    south, north = listed("councils")
    assert (south["name"], south["count"]) == ("HĐND thành phố Nam Gió", 2)
    assert north["years"] == [{"year": 2017, "count": 1}]
    (info,) = listed("info")
    assert (info["articles"], info["first"], info["last"]) == (3, "2017-08-22", "2017-08-22")
    for words in (("officials",), ("councils",), ("info",)):
        assert call(*words, "--archive", archive).stdout.count(b"\n") >= 2


def test_an_archive_without_articles(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "trong.db"
    (tmp_path / "rong").mkdir()
    assert call("import", tmp_path / "rong", "--archive", path).returncode == 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    for words in (
        ("search", "x"),
        ("officials",),
        ("councils",),
        ("info",),
        ("verify",),
        ("export", "--all"),
    ):
        assert call(*words, "--archive", path).returncode == 0, words


def test_import_says_how_to_see_what_has_no_year_where_any_has_none(call: Call, tmp_path: Path) -> None:
    pages = {"rõ": "Ngày 5/3/2020, xã họp bàn về ngân sách.", "chưa rõ": "Hôm qua mưa lớn ở bốn thôn của xã."}
    told = {}
    for name, text in pages.items():
        (tmp_path / f"{name}.txt").write_text(f"Tin của xã Mây Hồng\n\n{text}\n", "utf-8")
        told[name] = call("import", tmp_path / f"{name}.txt", "--archive", tmp_path / "k.db").stdout.decode()
    assert "0 bài chưa rõ năm, 1 bài chưa rõ hội đồng" in told["rõ"]
    assert ["hdnd-tui search" in said for said in told.values()] == [False, True]
