"""The command `doctor`: one page about program, terminal, archive and speed, to be pasted into a mail."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.cli import terminal
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.places import archive_to_read
from hdnd_tui.errors import HdndError
from hdnd_tui.safetext import printable_path
from hdnd_tui.userdata import UserData, user_folder
from hdnd_tui.wording import Lang, Wording

_PACKAGES = ("textual", "rich", "sqlite-utils", "rapidfuzz", "lxml", "platformdirs")
_VARIABLES = ("TERM", "COLORTERM", "LANG", "LC_ALL", "NO_COLOR", "WT_SESSION", "SSH_CONNECTION")
_KEY_SECONDS = 8.0
_ROUNDS = 20
_PROGRAM = Path(__file__).resolve().parents[2]
_START = """
import sys, time
sys.path.insert(0, sys.argv[1])
start = time.perf_counter()
import hdnd_tui.tui.app
print(time.perf_counter() - start)
"""

_YES, _NO = Wording("có", "yes"), Wording("không", "no")
_NONE = Wording("không có", "none")
_VERIFIED = Wording("đã kiểm tra, nguyên vẹn", "verified, sound")
_NOT_VERIFIED = Wording("chưa kiểm tra; hãy chạy: hdnd-tui verify", "not verified; run: hdnd-tui verify")
_PRESS = Wording(
    "Hãy nhấn vài phím hay dùng (F1, Esc, Backspace, một chữ có dấu…), rồi Enter.",
    "Press a few keys (F1, Esc, Backspace, a letter with marks…), then Enter.",
)
_NOT_ASKED = Wording(
    "không hỏi được (đầu vào hoặc đầu ra không phải màn hình)", "cannot be asked (no terminal)"
)

Line = tuple[Wording, str]


def doctor(call: Call, console: Console) -> int:
    """Print the page; what cannot be found out is said in its place."""
    for title, lines in (
        (Wording("Chương trình", "Program"), _program()),
        (Wording("Màn hình", "Terminal"), _terminal(console)),
        (Wording("Kho bài", "Archive"), _archive(call, console)),
        (Wording("Tốc độ", "Speed"), _speed(call, console)),
    ):
        console.say(title)
        for label, value in lines:
            console.line(f"  {label.to(console.lang)}: {value}")
    return 0


def _same(text: str) -> Wording:
    return Wording(text, text)


def _program() -> Iterator[Line]:
    yield _same("hdnd-tui"), _version("hdnd-tui")
    yield _same("Python"), f"{platform.python_version()} ({platform.machine()})"
    yield Wording("Hệ thống", "System"), platform.platform()
    yield _same("SQLite"), sqlite3.sqlite_version
    for package in _PACKAGES:
        yield _same(package), _version(package)
    yield Wording("Dữ liệu riêng", "Own data"), printable_path(user_folder())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


def _terminal(console: Console) -> Iterator[Line]:
    size = shutil.get_terminal_size()
    yield Wording("Kích thước", "Size"), f"{size.columns} x {size.lines}"
    encodings = (sys.stdin.encoding, sys.stdout.encoding, sys.getfilesystemencoding())
    yield Wording("Bảng mã (vào, ra, tên tệp)", "Encoding (in, out, file names)"), ", ".join(encodings)
    yield Wording("Biến môi trường", "Variables"), ", ".join(_variables()) or _NONE.to(console.lang)
    if not terminal.can_ask():
        yield Wording("Phím và đường truyền", "Keys and line"), _NOT_ASKED.to(console.lang)
        return
    console.say(_PRESS)
    console.flush()
    keys = terminal.keys_until_enter(_KEY_SECONDS)
    yield Wording("Phím đã nhận", "Keys seen"), " ".join(keys or ()) or _NONE.to(console.lang)
    if keys is None:  # nobody is there, and what records the page gets nothing but text
        return
    answer = terminal.answer_seconds()
    shown = "-" if answer is None else f"{answer * 1000:.0f} ms"
    yield Wording("Màn hình trả lời sau", "The terminal answers after"), shown


def _variables() -> Iterator[str]:
    for name in _VARIABLES:
        if value := os.environ.get(name):
            # Whether there is a line matters, not whose address it has.
            yield name if name.startswith(("SSH", "WT")) else f"{name}={value}"


def _archive(call: Call, console: Console) -> Iterator[Line]:
    try:
        path = archive_to_read(call)
        yield Wording("Tệp", "File"), printable_path(path.absolute())
        with Archive.open(path) as archive:
            info = archive.info()
    except HdndError as error:
        yield Wording("Tình trạng", "State"), error.sentence(console.lang)
        return
    yield Wording("Số bài", "Articles"), str(info.articles)
    yield Wording("Bản gốc", "Originals"), str(info.originals)
    yield Wording("Dung lượng", "Size"), _figure(info.size / 1e6, "MB", console.lang)
    own = UserData()
    verified = own.is_verified(path)
    own.close()
    yield Wording("Tình trạng", "State"), (_VERIFIED if verified else _NOT_VERIFIED).to(console.lang)


def _speed(call: Call, console: Console) -> Iterator[Line]:
    yield Wording("Máy (tính mã băm 8 MB)", "Machine (hashing 8 MB)"), _milliseconds(_hash, console.lang)
    yield Wording("Nạp phần màn hình", "Loading the screen"), _loading()
    try:
        with Archive.open(archive_to_read(call)) as archive:
            yield Wording("Tìm một câu", "One search"), _searching(archive, console.lang)
    except HdndError:
        return


def _milliseconds(work: Callable[[], None], lang: Lang) -> str:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return _figure(statistics.median(times) * 1000, "ms", lang)


def _figure(value: float, unit: str, lang: Lang) -> str:
    text = f"{value:.1f} {unit}"
    return text if lang == "en" else text.replace(".", ",")


def _hash() -> None:
    hashlib.sha256(bytes(8_000_000)).digest()


def _loading() -> str:
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", _START, str(_PROGRAM)],
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return f"{float(done.stdout) * 1000:.0f} ms"
    except (OSError, subprocess.SubprocessError, ValueError):
        return "-"


def _searching(archive: Archive, lang: Lang) -> str:
    from hdnd_tui.search.query import Query
    from hdnd_tui.search.searcher import Searcher

    searcher = Searcher(archive)
    times = []
    for place in range(_ROUNDS):
        start = time.perf_counter()
        searcher.search(Query(text="hội đồng nhân dân tỉnh"[: 3 + place]))
        times.append(time.perf_counter() - start)
    return _figure(statistics.median(times) * 1000, "ms", lang)
