"""The user's own data: kept between runs, never in the way."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from hdnd_tui.userdata import FILE_NAME, NOT_KEPT, SET_ASIDE, UserData, file_stamp, user_folder


def again(folder: Path) -> UserData:
    return UserData(folder)


def test_everything_is_kept_between_runs(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        for id in ("b", "a", "c", "b"):
            own.put(id)
        own.take("a")
        for text in ("giám sát", "  ", "ngân sách", "giám sát"):
            own.remember_query(text)
        own.remember_opened("x")
        own.remember_opened("y")
        own.remember_opened("x")
        own.save_search("của tôi", "năm:2022")
        own.keep_position("x", 120)
        own.keep_setting("marks", "exact")
    with closing(again(tmp_path)) as own:
        assert own.problem is None
        assert own.basket() == ["b", "c"]
        assert own.queries() == ["giám sát", "ngân sách"]
        assert own.opened() == ["x", "y"]
        assert own.saved_searches() == {"của tôi": "năm:2022"}
        assert own.position("x") == 120
        assert own.position("y") == 0
        assert own.setting("marks", "auto") == "exact"
        assert own.setting("none", "auto") == "auto"
        own.take("b")
        own.take("c")
        own.forget_search("của tôi")
        own.keep_position("x", 0)
        assert (own.basket(), own.saved_searches(), own.position("x")) == ([], {}, 0)


def test_history_does_not_grow_without_end(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        for number in range(250):
            own.remember_query(f"câu {number}")
        kept = own.queries(1000)
    assert len(kept) == 200
    assert kept[0] == "câu 249"


def test_a_file_verified_is_known_until_it_changes(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    archive.write_bytes(b"x")
    with closing(UserData(tmp_path / "own")) as own:
        assert not own.is_verified(archive)
        own.remember_verified(archive, file_stamp(archive))
        assert own.is_verified(archive)
        assert own.is_verified(tmp_path / "own" / ".." / "kho.db")
        os.utime(archive, ns=(1, 1))
        assert not own.is_verified(archive)
        own.remember_verified(archive, file_stamp(archive))
        replacement = tmp_path / "khac.db"
        replacement.write_bytes(b"y")
        os.utime(replacement, ns=(1, 1))
        replacement.replace(archive)
        assert not own.is_verified(archive)
        own.remember_verified(archive, file_stamp(archive))
        own.forget_verified(archive)
        assert not own.is_verified(archive)
        assert not own.is_verified(tmp_path / "missing.db")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 500)


def other_tables(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE basket (a)")


def endless_view(path: Path) -> None:
    """Put a view that never ends in the place of a table."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "DROP TABLE queries; CREATE VIEW queries AS WITH RECURSIVE r (n) AS"
            " (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS place, 'x' AS text FROM r;"
        )


def trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TRIGGER t BEFORE INSERT ON basket BEGIN SELECT raise(ABORT, 'no'); END;"
        )


@pytest.mark.parametrize("damage", [cut, garbage, other_tables, endless_view, trigger])
def test_damage_is_set_aside_and_said(tmp_path: Path, damage: object) -> None:
    with closing(UserData(tmp_path)) as own:
        own.put("a")
    assert callable(damage)
    damage(tmp_path / FILE_NAME)
    with closing(UserData(tmp_path)) as own:
        assert own.problem == SET_ASIDE
        assert own.basket() == []
        own.put("b")
    assert (tmp_path / "user.db.hong").exists()
    with closing(UserData(tmp_path)) as own:
        assert own.problem is None
        assert own.basket() == ["b"]


def test_what_was_set_aside_before_is_kept(tmp_path: Path) -> None:
    for text in ("một", "hai", "ba"):
        with closing(UserData(tmp_path)) as own:
            own.keep_note("a", text)
        (tmp_path / FILE_NAME).write_bytes(f"hỏng {text}".encode())
        UserData(tmp_path).close()
    aside = sorted(tmp_path.glob("user.db.hong*"))
    assert aside[0].read_text("utf-8") == "hỏng ba"
    assert [path.read_text("utf-8") for path in aside[1:]] == ["hỏng một", "hỏng hai"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    with closing(UserData(tmp_path / "tep")) as own:
        assert own.problem == NOT_KEPT
        own.put("a")
        assert own.basket() == ["a"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", [FILE_NAME, f"{FILE_NAME}-journal"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    again(tmp_path).close()
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)
    with closing(again(tmp_path)) as own:
        own.put("a")
        assert own.problem == NOT_KEPT
        assert own.basket() == ["a"]


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with closing(UserData(tmp_path)) as own:
        assert own.problem == NOT_KEPT


def test_a_database_that_becomes_read_only_goes_on_in_memory(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        own.put("a")
        with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
            other.execute("PRAGMA user_version = 1")
            own._connection.execute("PRAGMA query_only = ON")
            own.put("b")
        assert own.problem == NOT_KEPT
        assert own.basket() == ["a", "b"]
    with closing(again(tmp_path)) as own:
        assert own.basket() == ["a"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_can_be_read(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        own.put("a")
    (tmp_path / FILE_NAME).chmod(stat.S_IREAD)
    with closing(UserData(tmp_path)) as own:
        assert own.basket() == ["a"]
        own.put("b")
        assert own.problem == NOT_KEPT


def test_odd_text_does_not_stop_it(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        own.put("\ud800")
        own.remember_query("\ud800\x00")
        assert own.problem is None
        assert len(own.basket()) == len(own.queries()) == 1


def test_values_of_any_kind_do_not_stop_it(tmp_path: Path) -> None:
    archive = tmp_path / "kho.db"
    UserData(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("INSERT INTO positions VALUES ('x', 'abc')")
        connection.execute("INSERT INTO seen VALUES (?, 'a', x'ff')", (str(archive.resolve()),))
        connection.execute("INSERT INTO saved VALUES (x'ff1b', 5)")
        connection.execute("INSERT INTO notes VALUES (7, x'1b5b')")
        connection.execute("INSERT INTO settings VALUES ('marks', x'00')")
        connection.commit()
    with closing(UserData(tmp_path)) as own:
        assert own.position("x") == 0
        assert own.see_newest(archive, 5) == 0
        assert own.see_newest(archive, 7) == 5
        kept = {**own.saved_searches(), **own.notes(), "": own.setting("marks")}
        assert all(type(text) is str for pair in kept.items() for text in pair)


def test_several_threads_share_it(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:

        def fill(start: int) -> None:
            for number in range(20):
                own.put(str(start + number))

        threads = [threading.Thread(target=fill, args=(100 * n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(own.basket()) == 80
        assert own.problem is None


def test_the_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path))
    assert user_folder() == tmp_path
    monkeypatch.delenv("HDND_USER_DATA")
    assert user_folder().name == "hdnd-tui"


def test_notes_are_kept_and_an_older_file_gets_them(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        own.put("a")
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as old:
        old.executescript("DROP TABLE notes; DROP TABLE seen; PRAGMA user_version = 1")
    with closing(UserData(tmp_path)) as own:
        assert (own.problem, own.basket()) == (None, ["a"])
        own.keep_note("a", " hỏi lại ")
        own.keep_note("b", "x")
        own.keep_note("b", "  ")
    with closing(UserData(tmp_path)) as own:
        assert own.notes() == {"a": "hỏi lại"}
        assert (own.note("a"), own.note("b")) == ("hỏi lại", "")


def test_what_came_in_since_is_remembered_for_each_archive(tmp_path: Path) -> None:
    with closing(UserData(tmp_path)) as own:
        kho = tmp_path / "kho.db"
        seen = [own.see_newest(kho, newest) for newest in (10, 10, 12, 12, 20, 5)]
        assert seen == [0, 0, 10, 10, 12, 0]
        assert own.see_newest(tmp_path / "khac.db", 3) == 0
