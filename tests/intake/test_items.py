from __future__ import annotations

import gzip
import os
from pathlib import Path

from hdnd_tui.importing.formats.decode import MAX_BYTES
from hdnd_tui.intake.items import Item, items_of
from hdnd_tui.intake.report import Refusal
from hdnd_tui.intake.walking import Found, find_files


def items(path: Path) -> list[Item | Refusal]:
    found = next(iter(find_files([path])))
    assert isinstance(found, Found)
    return list(items_of(found, 0))


def test_a_page_is_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\0x")
    assert items(tmp_path / "a.txt") == [Item(0, str(tmp_path / "a.txt"), "a.txt", "text", b"\xff\0x", 3)]


def test_lines_are_pages_packed_or_not(tmp_path: Path) -> None:
    lines = b'{"text": "a"}\n\n  \n{"text": "b\\u2028"}'
    (tmp_path / "a.jsonl").write_bytes(lines)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines))
    for name in ("a.jsonl", "b.jsonl.gz"):
        found = items(tmp_path / name)
        assert [item.data.strip() for item in found if isinstance(item, Item)] == [
            b'{"text": "a"}',
            b'{"text": "b\\u2028"}',
        ]
        assert [item.name.rsplit(":")[-1] for item in found] == ["1", "4"]


def test_sizes_add_up_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\n' * 100)
    assert sum(item.size for item in items(path) if isinstance(item, Item)) == path.stat().st_size


def test_a_sparse_giant_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<title>x</title>")
    os.truncate(path, 10 * 2**30)
    assert [type(item) for item in items(path)] == [Refusal]


def test_a_gzip_bomb_is_refused_without_unpacking_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "a"}\n' + bytes(3 * MAX_BYTES)))
    assert [type(item) for item in items(path)] == [Item, Refusal]


def test_a_broken_gzip_gives_what_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "a"}\n' * 9)[:-9])
    assert [type(item) for item in items(path)][-1] is Refusal


def test_a_file_that_went_away_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    found = next(iter(find_files([path])))
    assert isinstance(found, Found)
    path.unlink()
    assert [type(item) for item in items_of(found, 0)] == [Refusal]


def test_a_file_of_blank_lines_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n" * 30_000_000 + b'{"text": "a"}'))
    assert [type(item) for item in items(path)] == [Refusal]


def test_a_file_that_unpacks_to_much_more_than_it_is_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    line = b'{"text": "' + b"a" * 1_000_000 + b'"}\n'
    path.write_bytes(gzip.compress(line * 200))
    found = items(path)
    assert isinstance(found[-1], Refusal)
    assert 64 <= len(found) < 80
