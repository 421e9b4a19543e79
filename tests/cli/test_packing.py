"""`pack` and `import` of a pack, called as the one who sends and the one who receives call them."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.article import Article
from tests.archive.builders import an_article, imported
from tests.cli.conftest import Call

JUNE, JULY = datetime.date(2026, 6, 1), datetime.date(2026, 7, 1)


def put(path: Path, day: datetime.date, *articles: Article) -> None:
    with ArchiveWriter(path, today=day) as writer:
        writer.put(imported(*articles))
        writer.finish()


def reworded(body: str) -> Article:
    return replace(
        an_article("bai-1"), body=body, officials=(), proofs=(), captions=(), caption_at=(), runs=()
    )


def told(path: Path) -> dict[str, tuple[str, str]]:
    with Archive.open(path) as archive:
        return {article.id: (article.title, article.body) for article in archive.articles()}


@pytest.fixture
def sender(tmp_path: Path) -> Path:
    """An archive of June with what July brought: one new, one changed, one corrected, one removed article."""
    path = tmp_path / "gui.db"
    put(path, JUNE, *(an_article(f"bai-{i}") for i in range(6)))
    put(path, JULY, an_article("moi"), reworded("Bản sửa."))
    with ArchiveWriter(path, today=JULY) as writer:
        writer.correct("bai-2", "title", "Tiêu đề đúng")
        writer.remove("bai-3")
    return path


@pytest.fixture
def receiver(tmp_path: Path) -> Path:
    path = tmp_path / "nhan.db"
    put(path, JUNE, *(an_article(f"bai-{i}") for i in range(6)))
    return path


@pytest.mark.parametrize("choice", [("--since", "2026-07-01"), ("--new-for", "nhan.db")])
def test_a_pack_brings_what_is_new_changed_and_removed(
    call: Call, sender: Path, receiver: Path, tmp_path: Path, choice: tuple[str, str]
) -> None:
    option, value = choice
    pack = tmp_path / "thang7.hdnd"
    value = str(receiver) if option == "--new-for" else value
    done = call("pack", option, value, pack, "--archive", sender, "--json")
    counts = json.loads(done.stdout)
    assert (counts["added"], counts["changed"], counts["removed"]) == (1, 2, 1)
    assert counts["originals"] is False

    rehearsal = call("import", pack, "--archive", receiver, "--dry-run", "--json")
    assert json.loads(rehearsal.stdout)["updated"] == 2
    assert len(told(receiver)) == 6

    answer = call("import", pack, "--archive", receiver)
    assert answer.returncode == 0
    assert "1 bài mới, 2 bài sửa, 1 bài bỏ" in answer.stdout.decode()
    assert told(receiver) == told(sender)
    assert list(verify(receiver)) == []

    again = json.loads(call("import", pack, "--archive", receiver, "--json").stdout)
    assert (again["added"], again["updated"], again["removed"], again["unchanged"]) == (0, 0, 0, 4)


def test_nothing_is_packed_for_an_archive_that_has_all(call: Call, sender: Path, tmp_path: Path) -> None:
    pack = tmp_path / "kho.hdnd"
    call("pack", "--all", pack, "--archive", sender)
    other = tmp_path / "moi.db"
    assert call("import", pack, "--archive", other).returncode == 0
    assert told(other) == told(sender)
    assert list(verify(other)) == []

    done = call("pack", "--new-for", other, tmp_path / "thua.hdnd", "--archive", sender, "--json")
    counts = json.loads(done.stdout)
    assert (counts["added"], counts["changed"], counts["removed"]) == (0, 0, 0)


def test_undo_gives_back_what_was_there_once(
    call: Call, sender: Path, receiver: Path, tmp_path: Path
) -> None:
    before = told(receiver)
    pack = tmp_path / "thang7.hdnd"
    call("pack", "--since", "2026-07-01", pack, "--archive", sender)
    call("import", pack, "--archive", receiver)

    assert call("import", "--undo", "--archive", receiver).returncode == 0
    assert told(receiver) == before
    assert list(verify(receiver)) == []
    nothing = call("import", "--undo", "--archive", receiver)
    assert nothing.returncode == 2
    assert nothing.stderr.decode().startswith("Không có gói cập nhật")
    assert call("import", pack, "--archive", receiver).returncode == 0
    assert told(receiver) == told(sender)


def test_packs_out_of_order_end_the_same(call: Call, sender: Path, receiver: Path, tmp_path: Path) -> None:
    july, august = tmp_path / "7.hdnd", tmp_path / "8.hdnd"
    call("pack", "--since", "2026-07-01", july, "--archive", sender)
    put(sender, datetime.date(2026, 8, 1), reworded("Bản sửa lần hai."))
    with ArchiveWriter(sender, today=datetime.date(2026, 8, 1)) as writer:
        writer.remove("moi")
    call("pack", "--since", "2026-08-01", august, "--archive", sender)

    for pack in (august, july, august):
        call("import", pack, "--archive", receiver)
    assert told(receiver) == told(sender)


def test_a_damaged_pack_is_refused_by_name_and_changes_nothing(
    call: Call, sender: Path, receiver: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "hong.hdnd"
    call("pack", "--since", "2026-07-01", pack, "--archive", sender)
    data = pack.read_bytes()
    pack.write_bytes(data[: len(data) // 2])
    before = receiver.read_bytes()
    answer = call("import", pack, "--archive", receiver)
    assert answer.returncode == 5
    assert "hong.hdnd" in answer.stdout.decode()
    assert receiver.read_bytes() == before


def test_a_pack_with_any_name_is_known_when_it_is_named(
    call: Call, sender: Path, receiver: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "cap-nhat"
    call("pack", "--since", "2026-07-01", pack, "--archive", sender)
    assert call("import", pack, "--archive", receiver).returncode == 0
    assert told(receiver) == told(sender)


@pytest.mark.parametrize(
    "words", [("pack", "x.hdnd"), ("pack", "--all", "--since", "2026-07-01", "x.hdnd"), ("import",)]
)
def test_what_is_missing_is_said(call: Call, sender: Path, words: tuple[str, ...]) -> None:
    answer = call(*words, "--archive", sender)
    assert answer.returncode == 2
    assert answer.stderr.decode().count("\n") == 1


def test_a_pack_is_taken_only_from_whom_it_should_come(
    call: Call, sender: Path, receiver: Path, tmp_path: Path
) -> None:
    ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
    from cryptography.hazmat.primitives import serialization as form

    for name in ("minh", "nguoi-khac"):
        key = ed25519.Ed25519PrivateKey.generate()
        (tmp_path / f"{name}.pem").write_bytes(
            key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
        )
        (tmp_path / f"{name}.pub").write_bytes(
            key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
        )
    signed, bare = tmp_path / "ky.hdnd", tmp_path / "khong-ky.hdnd"
    since = ("--since", "2026-07-01", "--archive", sender)
    assert call("pack", *since, signed, "--sign", tmp_path / "minh.pem").returncode == 0
    assert call("pack", *since, bare).returncode == 0
    before = receiver.read_bytes()

    for pack, key_name in ((signed, "nguoi-khac"), (bare, "minh")):
        answer = call("import", pack, "--signed-by", tmp_path / f"{key_name}.pub", "--archive", receiver)
        assert answer.returncode == 5
        assert receiver.read_bytes() == before
    assert call("import", signed, "--signed-by", tmp_path / "minh.pub", "--archive", receiver).returncode == 0
    assert told(receiver) == told(sender)
