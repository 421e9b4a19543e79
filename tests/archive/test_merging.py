"""Update packs: applied once, twice, out of order, and taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hdnd_tui.archive.ledger import REMOVED_STATE, state_of
from hdnd_tui.archive.merging import Change
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.errors import UnknownArticle, WrongUsage
from tests.archive.builders import an_article, imported, write

FIRST = replace(an_article(), runs=())
SECOND = replace(FIRST, body=FIRST.body + "\n\nSửa lần một.")
THIRD = replace(FIRST, body=FIRST.body + "\n\nSửa lần hai.")
STATES = [state_of(article, {}) for article in (FIRST, SECOND, THIRD)]

TO_SECOND = Change(FIRST.id, STATES[1], (STATES[0],), SECOND)
TO_THIRD = Change(FIRST.id, STATES[2], (STATES[0], STATES[1]), THIRD)
BACK_TO_FIRST = Change(FIRST.id, STATES[0], (STATES[0], STATES[1]), FIRST)
GONE = Change(FIRST.id, REMOVED_STATE, (STATES[0],))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kho.db"
    write(path, [FIRST, an_article("khac")])
    return path


def merge(path: Path, *changes: Change) -> list[str]:
    with ArchiveWriter(path) as writer:
        outcomes = writer.merge(changes)
    assert list(verify(path)) == []
    return [outcome.kind for outcome in outcomes]


def body(path: Path) -> str:
    with Archive.open(path) as archive:
        return archive.article(FIRST.id).body


def texts(path: Path) -> dict[str, str]:
    with Archive.open(path) as archive:
        return {article.id: json.dumps(article.to_json()) for article in archive.articles()}


def test_new_changed_and_removed_articles_arrive(path: Path) -> None:
    new = replace(an_article("moi"), runs=())
    gone = Change("khac", REMOVED_STATE, (state_of(an_article("khac"), {}),))

    assert merge(path, TO_SECOND, Change("moi", state_of(new, {}), (), new), gone) == [
        "updated",
        "added",
        "removed",
    ]

    assert body(path) == SECOND.body
    with Archive.open(path) as archive:
        assert archive.article("moi") == new
        with pytest.raises(UnknownArticle):
            archive.article("khac")


def test_the_page_of_an_article_that_a_pack_has_changed_is_still_there(path: Path) -> None:
    page = imported(FIRST)[0].original
    merge(path, TO_SECOND)
    with Archive.open(path) as archive:
        number = archive.number_of(FIRST.id)
        assert (archive.original(number), archive.older_originals(number)) == (None, [page])


def test_applying_twice_changes_nothing(path: Path) -> None:
    merge(path, TO_SECOND)
    before = path.read_bytes()
    assert merge(path, TO_SECOND) == ["unchanged"]
    assert path.read_bytes() == before


def test_an_older_pack_after_a_newer_one_is_left_alone(path: Path) -> None:
    assert merge(path, TO_THIRD) == ["updated"]
    assert merge(path, TO_SECOND) == ["unchanged"]
    assert body(path) == THIRD.body


def test_a_text_that_returns_to_what_it_was_is_followed_there(path: Path) -> None:
    assert merge(path, TO_SECOND) == ["updated"]
    assert merge(path, BACK_TO_FIRST) == ["updated"]
    assert body(path) == FIRST.body
    assert merge(path, TO_SECOND) == ["unchanged"]
    assert body(path) == FIRST.body


def test_a_removal_that_comes_before_the_article_keeps_it_out(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    write(path, [an_article("khac")])
    assert merge(path, GONE) == ["unchanged"]
    assert merge(path, Change(FIRST.id, STATES[0], (), FIRST)) == ["unchanged"]
    with Archive.open(path) as archive, pytest.raises(UnknownArticle):
        archive.article(FIRST.id)


def test_an_article_removed_and_brought_back_elsewhere_comes_back(path: Path) -> None:
    assert merge(path, GONE) == ["removed"]
    back = Change(FIRST.id, STATES[0], (STATES[0], REMOVED_STATE), FIRST)
    assert merge(path, back) == ["updated"]
    assert body(path) == FIRST.body


def test_what_the_user_removed_stays_removed(path: Path) -> None:
    with ArchiveWriter(path) as writer:
        writer.remove(FIRST.id)
    assert merge(path, TO_SECOND) == ["unchanged"]
    assert FIRST.id not in texts(path)


def test_what_the_user_corrected_stays_while_the_text_is_brought_up_to_date(path: Path) -> None:
    with ArchiveWriter(path) as writer:
        writer.correct(FIRST.id, "title", "Tiêu đề đúng")
    assert merge(path, TO_SECOND) == ["updated"]
    with Archive.open(path) as archive:
        article = archive.article(FIRST.id)
    assert (article.title, article.body, article.corrected) == ("Tiêu đề đúng", SECOND.body, ("title",))
    assert merge(path, TO_SECOND) == ["unchanged"]
    with ArchiveWriter(path) as writer:
        assert writer.correct(FIRST.id, "title", None).title == FIRST.title


def test_an_article_that_went_another_way_is_kept_and_named(path: Path) -> None:
    other = replace(FIRST, body="Bản khác hẳn.", officials=(), proofs=(), documents=())
    write(path, [replace(other, runs=())])
    with ArchiveWriter(path) as writer:
        (outcome,) = writer.merge([TO_SECOND])
    assert outcome.kind == "refused"
    assert outcome.reason is not None
    assert body(path) == other.body


def test_a_pack_is_taken_back_once_to_the_letter(path: Path) -> None:
    with ArchiveWriter(path) as writer:
        writer.correct(FIRST.id, "date", "2022-07-13")
        writer.remove("khac")
    before = texts(path)
    new = replace(an_article("moi"), runs=())
    came_back = replace(an_article("khac"), runs=())
    merge(
        path,
        TO_THIRD,
        Change("moi", state_of(new, {}), (), new),
        Change("khac", "0" * 32, (state_of(came_back, {}), REMOVED_STATE), came_back),
    )
    assert texts(path).keys() == {FIRST.id, "moi", "khac"}

    with ArchiveWriter(path) as writer:
        writer.undo()

    assert texts(path) == before
    assert list(verify(path)) == []
    with ArchiveWriter(path) as writer:
        with pytest.raises(WrongUsage):
            writer.undo()
        writer.restore("khac")
    assert merge(path, TO_SECOND) == ["updated"]


def test_what_changed_after_the_pack_is_not_taken_back(path: Path) -> None:
    merge(path, TO_SECOND)
    with ArchiveWriter(path) as writer:
        writer.correct(FIRST.id, "title", "Sửa sau gói")
        (outcome,) = writer.undo()
    assert outcome.kind == "refused"
    assert body(path) == SECOND.body


def test_a_pack_that_fails_halfway_changes_nothing(path: Path) -> None:
    before = path.read_bytes()

    def failing() -> object:
        yield TO_SECOND
        raise WrongUsage("hỏng", "broken")

    with ArchiveWriter(path) as writer, pytest.raises(WrongUsage):
        writer.merge(failing())  # type: ignore[arg-type]
    assert path.read_bytes() == before


def test_two_importers_in_turn_do_not_share_numbers(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    with ArchiveWriter(path) as one, ArchiveWriter(path) as other:
        for place in range(4):
            writer = one if place % 2 else other
            (outcome,) = writer.put(imported(an_article(f"bai-{place}")))
            assert outcome.kind == "added"
        one.finish()
    assert len(texts(path)) == 4
    assert list(verify(path)) == []


def test_a_page_that_was_removed_elsewhere_stays_away_until_it_is_wanted(tmp_path: Path) -> None:
    other = tmp_path / "khac.db"
    write(other, [an_article("khac")])
    assert merge(other, GONE) == ["unchanged"]

    def bring() -> str:
        with ArchiveWriter(other) as writer:
            kind = writer.put(imported(FIRST))[0].kind
            writer.finish()
        return kind

    assert bring() == "unchanged"
    with ArchiveWriter(other) as writer:
        assert not writer.restore(FIRST.id)
    assert bring() == "added"
    assert list(verify(other)) == []


def test_what_was_removed_elsewhere_and_brought_back_there_comes(tmp_path: Path) -> None:
    other = tmp_path / "khac.db"
    write(other, [an_article("khac")])
    back = Change(FIRST.id, STATES[0], (STATES[0], REMOVED_STATE), FIRST)
    assert merge(other, GONE) == ["unchanged"]
    assert merge(other, back) == ["added"]
    assert merge(other, GONE) == ["unchanged"]
    assert body(other) == FIRST.body
