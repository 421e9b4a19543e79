"""Finding the files to import under the paths that the user named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hdnd_tui.importing.formats.registry import Format, format_of
from hdnd_tui.intake.report import Refusal
from hdnd_tui.packs.pack_file import SUFFIX as PACK_SUFFIX
from hdnd_tui.packs.pack_file import is_pack
from hdnd_tui.safetext import printable_path
from hdnd_tui.wording import Wording

_LONGEST_KIND = 8
DEEPEST = 100
"""Folders within folders."""

MISSING = Wording("không có tệp này", "there is no such file")
NOT_A_FILE = Wording(
    "không phải tệp thường (thiết bị, ống dẫn hoặc liên kết)", "not a regular file (device, pipe or link)"
)
UNREADABLE = Wording("không mở được; hãy kiểm tra quyền đọc", "cannot be opened; check the permission")
TOO_DEEP = Wording("thư mục lồng quá sâu", "folders are nested too deep")
OTHER_KIND = Wording(
    "không phải loại tệp nhập được (.txt .html .docx .jsonl .jsonl.gz .db .hdnd)",
    "not a kind of file that can be imported (.txt .html .docx .jsonl .jsonl.gz .db .hdnd)",
)
OLD_WORD = Wording(
    "tệp .doc không nhập được; hãy mở từng tệp .doc bằng Word, lưu thành .docx rồi nhập",
    "a .doc file cannot be imported; open each .doc file in Word, save it as .docx and import that",
)
OLD_WORD_KIND = ".doc"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to import."""

    path: Path
    name: str
    """Its path as it can be printed."""
    size: int
    format: Format | None
    """None for another archive or an update pack."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of another kind, met in a folder."""

    kind: str = ""
    """How its name ends, `.doc`; empty for what only programs keep there, and where no end tells a kind."""
    name: str = ""
    """Its path as it can be printed, where it has a kind."""


def find_files(paths: Iterable[Path]) -> Iterator[Found | Refusal | Skipped]:
    """Give the files under `paths`, folders in the order of their names.

    A link is followed where the user named it, and not inside a folder, so that no walk runs in circles or
    leaves the folder: one that bears the name of a page is refused. Files of other kinds are refused where
    they were named, skipped in folders.
    """
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            yield Refusal(printable_path(path), MISSING)
        except (OSError, ValueError):
            yield Refusal(printable_path(path), UNREADABLE)
        else:
            if stat.S_ISDIR(status.st_mode):
                yield from _walk(path)
            else:
                found = _judge(path, status)
                if isinstance(found, Skipped) and stat.S_ISREG(status.st_mode) and is_pack(path):
                    found = Found(path, printable_path(path), status.st_size, None)
                if isinstance(found, Skipped):
                    why = OLD_WORD if found.kind == OLD_WORD_KIND else OTHER_KIND
                    yield Refusal(printable_path(path), why)
                else:
                    yield found


def _walk(folder: Path) -> Iterator[Found | Refusal | Skipped]:
    waiting = [(folder, 0)]
    while waiting:
        path, depth = waiting.pop()
        if depth > DEEPEST:
            yield Refusal(printable_path(path), TOO_DEEP)
            continue
        try:
            with os.scandir(path) as entries:
                inside = sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError:
            yield Refusal(printable_path(path), UNREADABLE)
            continue
        folders = []
        for entry in inside:
            if entry.name.startswith((".", "~$")):  # hidden; the locks of word processors
                yield Skipped()
            elif entry.is_dir(follow_symlinks=False):
                folders.append((path / entry.name, depth + 1))
            else:
                yield _judge_entry(path / entry.name)
        waiting.extend(reversed(folders))


def _judge_entry(path: Path) -> Found | Refusal | Skipped:
    try:
        status = path.lstat()
    except OSError:
        return Refusal(printable_path(path), UNREADABLE)
    if stat.S_ISLNK(status.st_mode) and format_of(path.name) is None:
        return Skipped()
    return _judge(path, status)


def _kind_by(suffix: str) -> str:
    """Give what tells a kind of files; empty for an end that is part of a name: `số 3. kỳ họp`."""
    letters = suffix[1:]
    is_kind = len(letters) <= _LONGEST_KIND and letters.isalnum() and not letters.isdigit()
    return suffix if is_kind else ""


def _judge(path: Path, status: os.stat_result) -> Found | Refusal | Skipped:
    kind = format_of(path.name)
    if kind is None and path.suffix.lower() not in (".db", PACK_SUFFIX):
        return Skipped(_kind_by(path.suffix.lower()), printable_path(path))
    if not stat.S_ISREG(status.st_mode):
        return Refusal(printable_path(path), NOT_A_FILE)
    return Found(path, printable_path(path), status.st_size, kind)
