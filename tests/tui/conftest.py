"""A small archive of invented articles, and the reading room opened over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import WorkerCancelled

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council, Office, Official, Place
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs import dialog
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Lang

_MAY_ASK = ("dialog", "export")
"""Work that may wait for an answer."""
CITY = Council("HĐND thành phố Hải Phòng", "province", "Hải Phòng")
DISTRICT = Council("HĐND quận Hồng Bàng", "district", "Hải Phòng")
PARAGRAPH = "Đoàn đi khảo sát nhiều nơi và ghi nhận ý kiến của cử tri về việc làm. " * 6


def article(number: int, title: str, body: str, **more: Any) -> Article:
    """Make an article of 2022 of the city's council."""
    values: dict[str, Any] = {
        "date": f"2022-03-{number:02}",
        "date_known": "event",
        "year": 2022,
        "council": CITY,
        "councils": (CITY,),
        "source": "https://haiphong.example/tin",
    }
    return Article(id=f"bai-{number}", title=title, body=body, **{**values, **more})


def sample() -> list[Article]:
    """Give the articles of the archive of most tests."""
    sentence = "Đồng chí Lê Văn Thử, Chủ tịch HĐND thành phố, được giao chủ trì kỳ họp."
    body = f"{PARAGRAPH}\n\n{sentence}\n\n{PARAGRAPH}"
    at = body.index("Lê Văn Thử")
    stated = body.index("Chủ tịch HĐND thành phố")
    chair = Official(
        "Lê Văn Thử",
        "Đồng chí",
        (
            Office(
                "Chủ tịch HĐND thành phố Hải Phòng",
                "Chủ tịch HĐND thành phố",
                Place("body", stated, stated + 23),
            ),
        ),
        (Place("body", at, at + 10),),
    )
    return [
        article(1, "Giám sát đầu tư công", "Ban Pháp chế giám sát đầu tư công trong quý."),
        article(2, "Tiếp xúc cử tri quận", "Cử tri nêu ý kiến.", council=DISTRICT, councils=(DISTRICT,)),
        article(
            3,
            "Khai mạc kỳ họp thứ 7",
            body,
            officials=(chair,),
            captions=("Quang cảnh kỳ họp.",),
            caption_at=(len(PARAGRAPH) + 2,),
            year=2022,
        ),
        article(4, "[b]Thông báo[/x] [@click=app.bell]bấm[/]", "Nội dung [red]đỏ[/red] [/]."),
        article(
            5,
            "Tổng kết năm cũ",
            "Hội nghị tổng kết.",
            date=None,
            date_known="unknown",
            year=None,
            council=None,
            councils=(),
        ),
    ]


def make_archive(path: Path, articles: Sequence[Article]) -> Path:
    """Write articles into an archive."""
    with ArchiveWriter(path) as writer:
        writer.put([Imported(each, each.body.encode()) for each in articles])
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "kho.db", sample())


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UserData:
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "own"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    kept = UserData(tmp_path / "own")
    kept.keep_setting("welcomed", "1")  # the welcome of a first run stands where other messages do
    return kept


@pytest.fixture(autouse=True)
def seen_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a question about losing something be answered as soon as it is drawn."""
    monkeypatch.setattr(dialog, "UNSEEN_SECONDS", 0)


@pytest.fixture
def open_app(archive: Path, own: UserData) -> Callable[..., ReadingRoomApp]:
    def make(path: Path | None = None, lang: Lang = "vi") -> ReadingRoomApp:
        return ReadingRoomApp(path or archive, lang, own)

    return make


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until every question to the archive is answered and drawn."""
    for _ in range(3):
        await pilot.pause()
        workers = [w for w in pilot.app.workers if w.group not in _MAY_ASK]
        if workers:
            with suppress(WorkerCancelled):  # a newer question has taken its place
                await pilot.app.workers.wait_for_complete(workers)
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys and wait for what they set off."""
    await pilot.press(*keys)
    await settled(pilot)


def lines(app: ReadingRoomApp) -> list[str]:
    """Give the screen as text, line by line."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


async def shown(pilot: Pilot[Any], kind: type[Screen[Any]]) -> None:
    """Wait until a dialog of this kind is in front."""
    for _ in range(500):
        if isinstance(pilot.app.screen, kind):
            return
        await pilot.pause()
    raise AssertionError(f"{kind.__name__} did not come; {pilot.app.screen} is shown")
