"""Whoever looks at a person keeps no importer from committing."""

from __future__ import annotations

from pathlib import Path

from hdnd_tui.archive.people import load_people
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article
from tests.archive.builders import an_article


def test_an_import_commits_while_the_texts_of_a_person_are_read(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    with ArchiveWriter(path) as writer:
        writer.put([Imported(an_article(f"bai-{number}"), None) for number in range(300)])
        writer.finish()
    archive = Archive.open(path)
    (number,) = archive.people_of(1)
    brought: list[int] = []

    def article_at(at: int) -> Article:
        if not brought:
            brought.append(at)
            with ArchiveWriter(path) as later:
                later.put([Imported(an_article("bai-moi"), None)])
                later.finish()
        return archive.article_at(at)

    (person,) = load_people(archive.connection, [number], article_at)
    assert brought
    assert len(person.offices) >= 300
    archive.connection.close()
