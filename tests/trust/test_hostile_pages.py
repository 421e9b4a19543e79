"""Hostile pages are imported with their literal text and nothing else, or refused by name."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.safetext import is_forbidden
from tests.trust.hostile import KINDS


def is_shown(text: str) -> bool:
    return all(char == "\n" or not is_forbidden(char) for char in text)


def texts_of(archive: Path) -> list[str]:
    """Give every text that an archive keeps, the pages as they came excepted."""
    with Archive.open(archive) as opened:
        found = []
        for table in ("articles", "councils", "officials", "offices"):
            for row in opened.connection.execute(f"SELECT * FROM {table}").fetchall():
                found += [value for value in row if isinstance(value, str)]
        return found


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pages")
    folder = place / "vào"
    folder.mkdir()
    lines = []
    for number, payload in enumerate(KINDS.values()):
        text = (
            f"Muc{number} MKS{payload}MKE [UBND] <b>. Sáng {payload} 5/3/2020, ông Lê {payload} Thử, Chủ tịch"
        )
        text += f" HĐND tỉnh {payload} Hải Phòng, dự."
        page = {"id": f"{payload}{number}", "title": f"Tên {payload}", "text": text, "author": payload}
        page |= {"published": f"2020-03-05{payload}", "source": f"https://a.example/{number}{payload}"}
        lines.append(json.dumps(page))
        escaped = text.replace("&", "&amp;").replace("<", "&lt;")
        saved = (
            f"<html><head><title>t{payload}</title></head><body><h1>Bài {number}</h1><p>{escaped}</p></body>"
        )
        (folder / f"{number}.html").write_text(saved, "utf-8", "surrogatepass")
        (folder / f"{number}.txt").write_text(f"Tin {number}\n\n{text}", "utf-8", "surrogatepass")
    lines.append(json.dumps({"text": "Không nêu ngày nào cả.", "published": "2025-07-15\u202e"}))
    (folder / "a.jsonl").write_text("\n".join(lines))
    assert bring_in([folder], place / "kho.db").refused == ()
    return place / "kho.db"


def test_no_text_keeps_a_forbidden_character(archive: Path) -> None:
    assert [ascii(text[:200]) for text in texts_of(archive) if not is_shown(text)] == []


def test_the_literal_text_is_kept(archive: Path) -> None:
    with Archive.open(archive) as opened:
        bodies = [article.body for article in opened.articles()]
    for number in range(len(KINDS)):
        mine = [body for body in bodies if f"Muc{number} MKS" in body]
        assert len(mine) == 3
        assert all("MKE [UBND] <b>." in body for body in mine)


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not allow")
def test_files_with_odd_names_are_imported_or_named(tmp_path: Path) -> None:
    folder = tmp_path / "vào"
    folder.mkdir()
    names = [
        b"-rf.txt",
        b"a\nb.txt",
        b"\xff\xfe.txt",
        b"\x1b]0;x\x07.txt",
        "\u202etxt.exe.txt".encode(),
        b"x" * 251 + b".txt",
    ]
    for number, name in enumerate(names):
        (folder / os.fsdecode(name)).write_text(
            f"Tin {number}\n\nSáng 5/3/2020, hội nghị số {number} được tổ chức."
        )
    (folder / "kín.txt").write_bytes(b"\0\1\2" * 50)
    os.mkfifo(folder / "ống.txt")
    (folder / "vòng.txt").symlink_to("vòng.txt")
    report = bring_in([folder], tmp_path / "kho.db")
    assert report.added == len(names)
    assert sorted(Path(refusal.name).name for refusal in report.refused) == ["kín.txt", "vòng.txt", "ống.txt"]
    assert [text for text in texts_of(tmp_path / "kho.db") if not is_shown(text)] == []
