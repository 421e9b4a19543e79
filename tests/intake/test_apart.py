"""What the screen has done in a child process: the same as here, and errors come across."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council
from hdnd_tui.errors import ArchiveMissing, HdndError, UnknownArticle, WrongUsage
from hdnd_tui.importing import traces
from hdnd_tui.intake import apart, bringing
from hdnd_tui.intake.report import Committed, Event, Progress, Report
from tests.archive.builders import an_article

PAGE = "Giám sát trường học ở xã Suối Lặng\n\nChiều 25/3/2022, Ban Pháp chế HĐND huyện giám sát.\n"
REFUSED = ["không phải trang tin", "{hỏng"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "trang"
    place.mkdir()
    lines = [json.dumps({"id": f"tin-{n}", "title": f"Tin {n}", "text": f"Bài {n}."}) for n in range(500)]
    (place / "tin.jsonl").write_text("\n".join([*lines, *REFUSED]), "utf-8")
    (place / "trang \udcff.txt").write_text(PAGE, "utf-8")
    return place


def imported(path: Path, archive: Path, events: list[Event], **options: bool) -> Report:
    return apart.bring_in(
        path,
        archive,
        dry_run=options.get("dry_run", False),
        on_event=events.append,
        is_stopped=lambda: options.get("stop", False),
    )


def read_back(archive: Path, number: int = 1) -> tuple[Article, bytes]:
    with Archive.open(archive) as opened:
        original = opened.original(number)
        assert original is not None
        return opened.article_as_read(number)[0], original


def test_an_import_tells_and_reports_the_same(folder: Path, tmp_path: Path) -> None:
    here: list[Event] = []
    there: list[Event] = []
    expected = bringing.bring_in([folder], tmp_path / "a.db", None, False, here.append)
    assert imported(folder, tmp_path / "b.db", there) == expected
    assert len(expected.refused) == len(REFUSED)
    assert [e for e in there if isinstance(e, Committed)] == [e for e in here if isinstance(e, Committed)]
    assert [e for e in there if isinstance(e, Progress)][-1] == [e for e in here if isinstance(e, Progress)][
        -1
    ]
    again = imported(folder, tmp_path / "b.db", [], dry_run=True)
    assert (again.added, again.unchanged) == (0, expected.added)


def test_a_stopped_import_has_told_what_it_kept(folder: Path, tmp_path: Path) -> None:
    told: list[Event] = []
    with pytest.raises(apart.Stopped):
        imported(folder, tmp_path / "kho.db", told, stop=True)
    kept = [event.id for event in told if isinstance(event, Committed)]
    if (tmp_path / "kho.db").exists():
        assert list(verify(tmp_path / "kho.db")) == []
        with Archive.open(tmp_path / "kho.db") as archive:
            assert archive.info().articles == len(kept)
    else:
        assert kept == []


def test_an_import_into_what_is_no_archive_is_refused_with_its_reason(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "kho.db"
    other.write_text("không phải kho" * 100, "utf-8")
    with pytest.raises(HdndError) as here:
        bringing.bring_in([folder], other)
    with pytest.raises(type(here.value)) as there:
        imported(folder, other, [])
    assert there.value.wording == here.value.wording


def test_a_kept_page_is_found_and_read_again(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    bringing.bring_in([folder / "trang \udcff.txt"], archive)
    article, original = read_back(archive)
    assert apart.find_page(original, article) == traces.find_page(original, article) == PAGE
    assert apart.read_again([original, b"{", original], article) == [article, article]
    assert apart.read_again([], article) == []


def test_a_page_that_kills_its_reader_is_given_up(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    bringing.bring_in([folder / "trang \udcff.txt"], archive)
    article, original = read_back(archive)
    bomb = b"<html><body>" + b"<div>" * 400_000 + b"x"
    began = time.process_time()
    assert apart.find_page(bomb, article) is None
    assert apart.read_again([original, bomb], article)[:1] == [article]
    assert time.process_time() - began < 2  # it is the child that works


def test_steps_of_writing_are_done_and_give_what_came_of_them(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    with ArchiveWriter(archive) as writer:
        writer.put([Imported(an_article(f"bai-{n}"), None) for n in (1, 2)])
        writer.finish()
    council = Council("HĐND tỉnh Vàng", "province", "Vàng")
    steps: list[apart.Step] = [
        ["correct", "bai-1", "title", "Tên đúng"],
        ["correct", "bai-1", "council", council.to_json()],
        ["remove", "bai-2"],
        ["restore", "bai-2"],
        ["take_back", ["bai-2"], 0, 10**6],
    ]
    assert apart.write(archive, steps) == [None, None, None, None, 1]
    with Archive.open(archive) as opened:
        article = opened.article_at(opened.number_of("bai-1"))
        assert (article.title, article.council) == ("Tên đúng", council)
        assert opened.info().articles == 1


@pytest.mark.parametrize(
    ("name", "step", "error"),
    [
        ("kho.db", ["correct", "khong-co", "title", "Tên"], UnknownArticle),
        ("kho.db", ["undo"], WrongUsage),
        ("khac.db", ["undo"], ArchiveMissing),
    ],
)
def test_what_cannot_be_written_is_said(
    tmp_path: Path, name: str, step: apart.Step, error: type[HdndError]
) -> None:
    with ArchiveWriter(tmp_path / "kho.db") as writer:
        writer.finish()
    with pytest.raises(error) as refused:
        apart.write(tmp_path / name, [step])
    assert refused.value.wording.vi
    assert not (tmp_path / "khac.db").exists()
