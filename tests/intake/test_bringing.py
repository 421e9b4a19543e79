from __future__ import annotations

import datetime
import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council
from hdnd_tui.export.formats import render
from hdnd_tui.intake.alike import ALIKE, ALIKE_BY_DAY
from hdnd_tui.intake.batches import SAME_ARTICLE
from hdnd_tui.intake.bringing import TOO_MANY, bring_in
from hdnd_tui.intake.report import LISTED, Committed, Event, Progress, Refusal, Report
from hdnd_tui.intake.walking import OLD_WORD
from hdnd_tui.packs.collecting import everything
from hdnd_tui.packs.writing import write_pack
from tests.archive.builders import an_article, write

TODAY = datetime.date(2025, 1, 1)

SENTENCE = "Sáng 5/3/2020, Thường trực HĐND tỉnh Hòa Bình họp bàn [UBND] <b> về ngân sách của tỉnh, lần {}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "trang"
    (folder / "con").mkdir(parents=True)
    (folder / "một.txt").write_text("Hội nghị một\n\n" + SENTENCE.format(1), encoding="utf-8")
    (folder / "con" / "hai.txt").write_text("Hội nghị hai\n\n" + SENTENCE.format(2), encoding="utf-8")
    lines = [{"id": f"j-{n}", "title": f"Kỳ họp {n}", "text": SENTENCE.format(n)} for n in range(40)]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "nhiều.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    (folder / "ảnh.png").write_bytes(b"\x89PNG")
    return folder


def counts(report: Report) -> tuple[int, int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.skipped, len(report.refused)


def bring(archive: Path, *paths: Path, dry_run: bool = False, events: list[Event] | None = None) -> Report:
    return bring_in(
        paths, archive, dry_run=dry_run, on_event=(events if events is not None else []).append, today=TODAY
    )


def ids(archive: Path) -> list[str]:
    with Archive.open(archive) as opened:
        return [article.id for article in opened.articles()]


def test_a_rehearsal_names_the_articles_that_would_come_or_change(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    would = bring(archive, folder, dry_run=True).changes
    assert {change.kind for change in would} == {"added"}
    assert [change.title for change in would].count("Hội nghị một") == 1
    assert would == bring(archive, folder).changes
    assert len(would) == 42
    text = json.dumps({"id": "j-1", "title": "Kỳ họp 1, đính chính", "text": SENTENCE.format(9)})
    (folder / "nhiều.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    (change,) = bring(archive, folder, dry_run=True).changes
    assert (change.kind, change.title) == ("updated", "Kỳ họp 1, đính chính")


def test_files_and_folders_come_in_and_again_change_nothing(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    events: list[Event] = []
    assert counts(bring(archive, folder, events=events)) == (42, 0, 0, 1, 0)
    assert [e.id for e in events if isinstance(e, Committed)] == ids(archive)
    progress = [e for e in events if isinstance(e, Progress)]
    assert progress[0].total == progress[-1].total == progress[-1].done > 0
    assert list(verify(archive)) == []
    before = archive.read_bytes()
    again = bring(archive, folder)
    assert counts(again) == (0, 0, 42, 1, 0)
    assert again.changes == ()
    assert archive.read_bytes() == before


def test_the_page_is_kept_and_literal_text_stays(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    bring(archive, folder / "một.txt")
    with Archive.open(archive) as opened:
        article = opened.article_at(1)
        assert opened.original(1) == (folder / "một.txt").read_bytes()
    assert "[UBND] <b>" in article.body
    assert article.source == "một.txt"


def test_the_default_council_is_used_where_the_page_names_none(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(
        "Thông báo\n\nSáng 5/3/2020, cuộc họp bàn về ngân sách đã diễn ra tại hội trường.\n", "utf-8"
    )
    bring_in([page], tmp_path / "kho.db", default_council="HĐND tỉnh Tây Ninh", today=TODAY)
    with Archive.open(tmp_path / "kho.db") as opened:
        council = opened.article_at(1).council
    assert council is not None
    assert council.name == "HĐND tỉnh Tây Ninh"


def test_a_dry_run_says_what_would_happen(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    assert counts(bring(archive, folder, dry_run=True)) == (42, 0, 0, 1, 0)
    assert not archive.exists()
    bring(archive, folder / "một.txt")
    before = archive.read_bytes()
    events: list[Event] = []
    assert counts(bring(archive, folder, dry_run=True, events=events)) == (41, 0, 1, 1, 0)
    assert archive.read_bytes() == before
    assert not any(isinstance(event, Committed) for event in events)


def test_what_is_refused_is_named_and_the_rest_comes_in(folder: Path, tmp_path: Path) -> None:
    (folder / "rỗng.txt").write_bytes(b"  \n")
    (folder / "nhị phân.txt").write_bytes(bytes(500))
    (folder / "xấu.jsonl").write_text(
        '{"text": "' + SENTENCE.format(7).strip() + '"}\n{"text"\n[]\n', encoding="utf-8"
    )
    report = bring(tmp_path / "kho.db", folder, tmp_path / "không có.txt")
    assert counts(report) == (43, 0, 0, 1, 5)
    assert sorted(Path(r.name).name for r in report.refused) == sorted(
        ["rỗng.txt", "nhị phân.txt", "xấu.jsonl:2", "xấu.jsonl:3", "không có.txt"]
    )
    assert not any("dòng 1" in r.wording.vi or "line 1" in r.wording.en for r in report.refused)


def test_an_id_twice_in_a_file_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    line = json.dumps({"id": "x", "title": "Một", "text": SENTENCE})
    file.write_text(f"{line}\n{line}\n")
    for expected in ((1, 0, 0, 0, 1), (0, 0, 1, 0, 1)):
        report = bring(tmp_path / "kho.db", file)
        assert counts(report) == expected
        assert report.refused[0].name.endswith("a.jsonl:2")


def test_what_is_skipped_is_told_by_its_kinds(tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    names = "cũ.doc", "mới.DOC", "quét.pdf", ".ẩn", "~$khóa.docx", "không đuôi", "số 3. kỳ họp", "số 4.2022"
    for name in names:
        (folder / name).write_bytes(b"x")
    report = bring(tmp_path / "kho.db", folder, dry_run=True)
    assert (report.skipped, report.kinds) == (8, (".doc", ".pdf"))
    (told,) = report.warnings
    assert told.wording == OLD_WORD
    (refused,) = bring(tmp_path / "kho.db", Path(told.name)).refused
    assert refused.wording == OLD_WORD


def test_another_archive_comes_in_whole(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "một.db", tmp_path / "hai.db"
    bring(first, folder)
    with ArchiveWriter(first) as writer:
        writer.correct("j-3", "title", "Tên đúng")
    assert counts(bring(second, first)) == (42, 0, 0, 0, 0)
    with Archive.open(first) as one, Archive.open(second) as two:
        assert list(one.articles()) == list(two.articles())
        assert one.original(5) == two.original(5)
    assert list(verify(second)) == []
    assert counts(bring(second, first)) == (0, 0, 42, 0, 0)


@pytest.mark.parametrize("change", [{"body": "a\x1b]0;x\x07b"}, {"title": "Một\nHai"}, {"title": ""}])
def test_an_archive_with_an_article_that_no_import_makes_is_refused(tmp_path: Path, change: object) -> None:
    assert isinstance(change, dict)
    article = replace(Article("x", "Một", "Hai."), **change)
    with ArchiveWriter(tmp_path / "lạ.db") as writer:
        writer.put([Imported(Article("a", "Một", "Hai."), None), Imported(article, None)])
        writer.finish()
    assert counts(bring(tmp_path / "kho.db", tmp_path / "lạ.db")) == (1, 0, 0, 0, 1)


def test_an_export_comes_in_as_the_articles_that_it_was_made_of(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "một.db", tmp_path / "hai.db"
    bring(first, folder)
    with ArchiveWriter(first) as writer:
        writer.correct("j-3", "title", "Tên đúng")
        writer.correct("j-3", "date", "2020")
        writer.correct("j-4", "date", "")
        writer.correct("j-5", "council", Council("HĐND tỉnh Sơn La", "province", "Sơn La"))
    export = tmp_path / "ra.jsonl"
    with Archive.open(first) as archive:
        export.write_text("\ufeff" + render(archive.articles(), "jsonl"), encoding="utf-8")
        articles = list(archive.articles())
    assert counts(bring(second, export)) == (42, 0, 0, 0, 0)
    with Archive.open(second) as archive:
        assert list(archive.articles()) == articles
        assert archive.original(1) is None
    assert list(verify(second)) == []
    assert counts(bring(second, export)) == (0, 0, 42, 0, 0)
    assert counts(bring(second, folder)) == (0, 42, 0, 1, 0), "the pages are kept then"
    with ArchiveWriter(second) as writer:
        assert writer.correct("j-5", "council", None).council == articles[0].council


def test_an_older_export_does_not_take_the_place_of_what_has_come_since(tmp_path: Path) -> None:
    archive, page, export = tmp_path / "kho.db", tmp_path / "a.jsonl", tmp_path / "ra.jsonl"
    for count in (1, 2):
        line = {"id": "x", "title": "Một", "source": "Báo", "text": SENTENCE.format(count)}
        page.write_text(json.dumps(line))
        bring(archive, page)
        if count == 1:
            with Archive.open(archive) as opened:
                export.write_text(render(opened.articles(), "jsonl"), encoding="utf-8")
    assert counts(bring(archive, export)) == (0, 0, 1, 0, 0)
    with Archive.open(archive) as opened:
        assert "lần 2" in opened.article("x").body


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"title": "Một\nHai"},
        {"author": " A"},
        {"body": "a\x1b[31mb"},
        {"caption_at": [10**9]},
        {"officials": [{"name": "A"}]},
        {"corrected": ["council"], "council": None, "councils": []},
        {"date": "2020-13-01"},
        {"proofs": [{"fact": "date", "text": "x", "place": ["body", 0, 5, 10**6], "page": None}]},
        {"id": ""},
    ],
)
def test_a_line_like_that_of_an_export_that_is_not_sound_is_refused(tmp_path: Path, change: object) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "x", "title": "Một", "text": SENTENCE}))
    bring(tmp_path / "kho.db", tmp_path / "a.jsonl")
    with Archive.open(tmp_path / "kho.db") as archive:
        line = archive.article("x").to_json()
    assert isinstance(change, dict)
    (tmp_path / "b.jsonl").write_text(json.dumps({**line, **change}))
    assert counts(bring(tmp_path / "khác.db", tmp_path / "b.jsonl")) == (0, 0, 0, 0, 1)


def test_databases_in_a_folder(folder: Path, tmp_path: Path) -> None:
    archive = folder / "kho.db"
    (folder / "Thumbs.db").write_bytes(b"junk" * 200)
    assert counts(bring(archive, folder)) == (42, 0, 0, 2, 0)
    assert counts(bring(archive, folder)) == (0, 0, 42, 3, 0)
    assert counts(bring(tmp_path / "khác.db", folder / "Thumbs.db")) == (0, 0, 0, 0, 1)


def test_a_corrected_page_without_an_address_is_told_of(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    for number, folder in enumerate(("một", "hai", "ba")):
        (tmp_path / folder).mkdir()
        text = f"Hội nghị\n\n{SENTENCE.format(number)}"
        (tmp_path / folder / "tin.txt").write_text(text, encoding="utf-8")
        (tmp_path / folder / f"khác {number}.txt").write_text(f"{text}Thêm.\n", encoding="utf-8")
        address = f"https://tin.example/{number}.html\n\n"
        (tmp_path / folder / "có địa chỉ.txt").write_text(address + text, encoding="utf-8")
    assert bring(archive, tmp_path / "một").warnings == ()
    (old,) = (id for id in ids(archive) if source(archive, id) == "tin.txt")
    (foretold,) = bring(archive, tmp_path / "hai", dry_run=True).warnings
    (told,) = bring(archive, tmp_path / "hai").warnings
    assert (told.name, told.wording) == (str(tmp_path / "hai" / "tin.txt"), ALIKE.fill(id=old))
    assert foretold == told
    assert bring(archive, tmp_path / "hai").warnings == ()
    assert len(bring(archive, tmp_path / "ba").warnings) == 2
    assert bring(tmp_path / "mới.db", tmp_path / "một", tmp_path / "hai").warnings == ()


def test_a_copy_of_an_article_under_another_name_is_told_of(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    title = "Thường trực HĐND tỉnh Hòa Bình họp bàn về ngân sách"
    for name, head, sentence in (
        ("một", "https://tin.example/1.html\n\n", SENTENCE.format(1)),
        ("hai", "", SENTENCE.format(2)),
        ("ba", "", SENTENCE.format(3).replace("5/3/2020", "6/3/2020")),
        ("bốn", "https://khac.example/1.html\n\n", SENTENCE.format(4)),
    ):
        (tmp_path / f"{name}.txt").write_text(f"{head}{title}\n\n{sentence}", encoding="utf-8")
    assert bring(archive, tmp_path / "một.txt").warnings == ()
    (old,) = ids(archive)
    (told,) = bring(archive, tmp_path / "hai.txt").warnings
    (new,) = (id for id in ids(archive) if source(archive, id) == "hai.txt")
    assert (told.name, told.wording) == (str(tmp_path / "hai.txt"), ALIKE_BY_DAY.fill(id=old, new=new))
    assert bring(archive, tmp_path / "ba.txt").warnings == ()  # another day
    assert bring(archive, tmp_path / "bốn.txt").warnings == ()  # it says where it was published


def test_articles_of_no_council_are_not_told_of_as_of_the_same(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    for number in (1, 2):
        text = f"Mưa lớn làm ngập nhiều tuyến đường\n\nSáng 5/3/2020, mưa lớn làm ngập {number} tuyến đường."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        assert bring(archive, tmp_path / f"{number}.txt").warnings == ()
    assert len(ids(archive)) == 2


def source(archive: Path, id: str) -> str | None:
    with Archive.open(archive) as opened:
        return opened.article(id).source


def test_two_files_with_one_id_and_different_texts(tmp_path: Path) -> None:
    for name, count in (("a", 1), ("b", 2), ("c", 1)):
        line = json.dumps({"id": "x", "title": "Một", "source": "Báo", "text": SENTENCE.format(count)})
        (tmp_path / f"{name}.jsonl").write_text(line)
    for expected in ((1, 0, 1, 0, 1), (0, 0, 2, 0, 1)):
        report = bring(tmp_path / "kho.db", *sorted(tmp_path.glob("*.jsonl")))
        assert counts(report) == expected
        assert report.refused[0].name.endswith("b.jsonl:1")
    assert counts(bring(tmp_path / "kho.db", tmp_path / "b.jsonl")) == (0, 1, 0, 0, 0)


def test_a_file_of_lines_that_are_no_pages_is_left_after_a_thousand(tmp_path: Path) -> None:
    good = json.dumps({"id": "a", "title": "Tin", "text": SENTENCE.format(1)}) + "\n"
    (tmp_path / "a.jsonl").write_text("{}\n" * 20_000 + good)
    (tmp_path / "b.jsonl").write_text("{}\n" * 500 + good)
    report = bring(tmp_path / "kho.db", tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    assert report.added == 1
    of_a = [refusal for refusal in report.refused if "a.jsonl" in refusal.name]
    assert of_a[-1].wording == TOO_MANY
    assert len(of_a) < 1100
    assert len(report.refused) - len(of_a) == 500


def test_many_bad_lines_among_good_ones_are_all_named(tmp_path: Path) -> None:
    pages = [{"id": f"a{n}", "title": f"Tin {n}", "text": SENTENCE.format(n)} for n in range(150)]
    lines = "".join(json.dumps(page) + "\n" + "{}\n" * 8 for page in pages)
    (tmp_path / "a.jsonl").write_text(lines)
    report = bring(tmp_path / "kho.db", tmp_path / "a.jsonl")
    assert (report.added, len(report.refused)) == (150, 1200)


@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_holds_what_another_of_the_import_holds_is_named(
    tmp_path: Path, dry_run: bool, there: bool
) -> None:
    folder, archive = tmp_path / "trang", tmp_path / "kho.db"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Hội nghị một\n\n" + SENTENCE.format(1), "utf-8")
    line = json.dumps({"id": "j-1", "title": "Kỳ họp 1", "text": SENTENCE.format(1)}) + "\n"
    for name in ("c.jsonl", "d.jsonl"):
        (folder / name).write_text(line, "utf-8")
    if there:
        write(archive, [an_article("cu")])
    report = bring(archive, folder, dry_run=dry_run)
    assert counts(report) == (2, 0, 2, 0, 0)
    same = {"b.txt": "a.txt", "d.jsonl:1": "c.jsonl"}
    assert list(report.warnings) == [
        Refusal(str(folder / name), SAME_ARTICLE.fill(name=str(folder / other)))
        for name, other in same.items()
    ]


def test_a_pack_read_amid_another_archive_leaves_the_progress_true(tmp_path: Path) -> None:
    brought, inside, other = tmp_path / "vào", tmp_path / "một.db", tmp_path / "vào" / "hai.db"
    brought.mkdir()
    write(inside, [an_article("nhỏ")])
    with Archive.open(inside) as opened:
        write_pack(brought / "gói.hdnd", everything(opened), "any")
    long = "Thường trực HĐND tỉnh Hòa Bình họp bàn về ngân sách của tỉnh. " * 40_000
    with ArchiveWriter(other) as writer:
        writer.put([Imported(an_article(f"dài-{n}"), long.encode()) for n in range(3)])
    events: list[Event] = []

    assert bring(tmp_path / "kho.db", brought, events=events).added == 4

    told = [e.done for e in events if isinstance(e, Progress)]
    assert told == sorted(told)
    assert told[-1] == sum(file.stat().st_size for file in brought.iterdir())


class Enough(Exception):
    """Stops an import."""


@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("kind", ["nguon.db", "nguon.hdnd"])
def test_an_import_of_another_archive_or_a_pack_can_be_stopped_in_the_midst(
    tmp_path: Path, kind: str, there: bool, dry_run: bool
) -> None:
    other, archive = tmp_path / "nguon.db", tmp_path / "kho" / "kho.db"
    archive.parent.mkdir()
    write(other, [an_article(f"bai-{n}") for n in range(200)])
    with Archive.open(other) as opened:
        write_pack(tmp_path / "nguon.hdnd", everything(opened), "any")
    if there:
        write(archive, [an_article("cu")])
    kept = ["cu"] if there else []

    def on_event(event: Event) -> None:
        if isinstance(event, Committed):
            kept.append(event.id)
        if isinstance(event, Progress) and 0 < event.done < event.total:
            raise Enough

    with pytest.raises(Enough):
        bring_in([tmp_path / kind], archive, None, dry_run, on_event)
    assert [file.name for file in archive.parent.iterdir()] == ([archive.name] if archive.exists() else [])
    assert len(kept) < 200
    if there:
        assert list(verify(archive)) == []
        with Archive.open(archive) as opened:
            assert [article.id for article in opened.articles()] == kept


def test_articles_of_no_known_year_or_council_are_counted(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    for name, text in (
        ("rõ", f"Thường trực HĐND tỉnh Hòa Bình họp\n\n{SENTENCE.format(1)}"),
        (
            "chưa rõ",
            "Mưa lớn làm ngập nhiều tuyến đường\n\nHôm qua, mưa lớn làm ngập bốn tuyến đường của xã.",
        ),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    files = [tmp_path / "rõ.txt", tmp_path / "chưa rõ.txt"]
    first = bring(archive, *files)
    assert (first.undated, first.unplaced, first.new_archive) == (1, 1, True)
    again = bring(archive, *files)
    assert (again.undated, again.unplaced, again.new_archive) == (0, 0, False)


def test_every_article_of_a_large_pack_of_no_known_year_or_council_is_counted(tmp_path: Path) -> None:
    other, archive = tmp_path / "nguon.db", tmp_path / "kho.db"
    bare = {
        "date": None,
        "year": None,
        "date_known": "unknown",
        "council": None,
        "councils": (),
        "proofs": (),
    }
    write(other, [an_article(f"bai-{n}", **(bare if n % 2 else {})) for n in range(2 * LISTED)])
    with Archive.open(other) as opened:
        write_pack(tmp_path / "nguon.hdnd", everything(opened), "any")

    first = bring(archive, tmp_path / "nguon.hdnd")
    assert (first.added, first.undated, first.unplaced) == (2 * LISTED, LISTED, LISTED)
    assert len(first.changes) == LISTED
    again = bring(archive, tmp_path / "nguon.hdnd")
    assert (again.undated, again.unplaced) == (0, 0)


@pytest.mark.parametrize("dry_run", [True, False])
def test_what_is_read_is_told_before_it_is_written(folder: Path, tmp_path: Path, dry_run: bool) -> None:
    events: list[Event] = []
    bring(tmp_path / "kho.db", folder, dry_run=dry_run, events=events)
    told = [event for event in events if isinstance(event, Progress)]
    assert [event.read for event in told] == sorted(event.read for event in told)
    first = next(event for event in told if event.seen)
    assert (first.articles, first.read > 0) == (0, True)
    assert (told[-1].seen, told[-1].articles, told[-1].read) == (42, 42, 42)


def test_no_archive_is_made_where_all_that_is_named_is_refused(tmp_path: Path) -> None:
    archive, empty = tmp_path / "kho" / "kho.db", tmp_path / "rỗng"
    empty.mkdir()
    (empty / "ảnh.png").write_bytes(b"\x89PNG")
    report = bring(archive, tmp_path / "không có", empty)
    assert (report.new_archive, report.skipped, len(report.refused)) == (False, 1, 1)
    assert not archive.parent.exists()
    write(archive, [an_article("cũ")])
    assert bring(archive, tmp_path / "không có").added == 0
    assert ids(archive) == ["cũ"]
