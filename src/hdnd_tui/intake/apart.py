"""What the screen has done in a child process: reading kept pages again, imports, and other writing.

The process can be killed, a page that takes too long or too much is given up, and the memory that reading and
writing take goes back to the system. What the child says is JSON and is never run (`apart_worker`).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from subprocess import Popen
from typing import TYPE_CHECKING, Any

from hdnd_tui import errors
from hdnd_tui.article import Article, Council
from hdnd_tui.intake import child
from hdnd_tui.wording import Wording

if TYPE_CHECKING:
    from hdnd_tui.intake.report import OnEvent, PackOpened, Report

_WORKER = "hdnd_tui.intake.apart_worker"
_WALL_SECONDS = 30.0
"""For kept pages, where the system cannot count processor time."""
_STOPPED = Wording(
    "Đã dừng nhập; các bài đã ghi vào kho vẫn còn.", "The import was stopped; what was written stays."
)
_NOT_WRITTEN = Wording(
    "Việc ghi vào kho bị ngắt giữa chừng. Hãy làm lại lần nữa.",
    "Writing into the archive broke off. Do it once more.",
)
_BROKEN_OFF = Wording(
    "Việc nhập bị ngắt giữa chừng. Bài đã báo ghi vẫn còn; hãy nhập lại lần nữa.",
    "The import broke off. What was said to be written is there; import once more.",
)


Step = list[Any]
"""A step of writing: `correct`, `remove`, `restore`, `take_back` or `undo`, and what the method of that name
of `ArchiveWriter` is given, a council as its object."""


class Stopped(errors.HdndError):
    """The user has stopped an import; what was committed before stays."""


def find_page(original: bytes, article: Article) -> str | None:
    """Give the decoded page of an article as `importing.traces` does; None also where that takes too much."""
    answers = _read_again("page", [original], article)
    return answers[0] if answers else None


def read_again(originals: Sequence[bytes], article: Article) -> list[Article]:
    """Read kept pages of an article by today's rules, without those of which none comes."""
    if not originals:
        return []
    return [Article.from_json(each) for each in _read_again("articles", originals, article) if each]


def _read_again(what: str, originals: Sequence[bytes], article: Article) -> list[Any]:
    asked = {"do": what, "lengths": [len(each) for each in originals], "article": article.to_json()}
    process = child.start(_WORKER)
    timer = threading.Timer(_WALL_SECONDS, process.kill)
    timer.start()
    try:
        return list(answers(process, asked, originals))
    finally:
        timer.cancel()
        child.end(process)


def bring_in(
    path: Path, archive: Path, *, dry_run: bool, on_event: OnEvent, is_stopped: Callable[[], bool]
) -> Report:
    """Import as `intake.bringing.bring_in` does, until `is_stopped`; what is committed by then was told.

    Raises Stopped, ArchiveRefused, CannotWrite or OSError, and HdndError where the process ends too early.
    """
    from hdnd_tui.intake.report import Committed, Progress

    asked = {"do": "import", "path": str(path), "archive": str(archive), "dry_run": dry_run}
    process = child.start(_WORKER)
    assert process.stdin is not None
    try:
        for kind, *values in answers(process, asked):
            if kind == "progress":
                on_event(Progress(*values))
            elif kind == "committed":
                on_event(Committed(*values))
            elif kind == "pack":
                on_event(_pack(*values))
            elif kind == "report":
                return _report(*values)
            else:
                raise error_of(kind, *values)
            if is_stopped():
                with suppress(OSError):
                    process.stdin.close()  # which tells the child
    finally:
        child.end(process)
    raise errors.HdndError(*_BROKEN_OFF)


def write(archive: Path, steps: Sequence[Step]) -> list[Any]:
    """Write into an archive step by step, each of them as a whole or not at all; gives what came of them.

    That is how many articles `take_back` took out, and of `undo` how many it took back and how many it left.
    Raises UnknownArticle, WrongUsage, ArchiveRefused or CannotWrite, HdndError where the process broke off.
    """
    process = child.start(_WORKER)
    try:
        for kind, *values in answers(process, {"do": "write", "archive": str(archive), "steps": steps}):
            if kind == "done":
                return list(values[0])
            if kind != "OSError":
                raise error_of(kind, *values)
    finally:
        child.end(process)
    raise errors.HdndError(*_NOT_WRITTEN)


def answers(process: Popen[bytes], asked: dict[str, Any], data: Sequence[bytes] = ()) -> Iterator[Any]:
    """Ask a process one thing, and give its answers as they come."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError):
        process.stdin.write(json.dumps(asked).encode("ascii") + b"\n" + b"".join(data))
        process.stdin.flush()
    for line in process.stdout:
        if line.endswith(b"\n"):
            yield json.loads(line)


def _pack(name: str, manifest: dict[str, Any]) -> PackOpened:
    from hdnd_tui.intake.report import PackOpened
    from hdnd_tui.packs.pack_file import Manifest

    return PackOpened(name, Manifest(**manifest))


def _report(value: dict[str, Any]) -> Report:
    from hdnd_tui.intake.report import Change, Refusal, Report

    for kind in ("refused", "warnings"):
        value[kind] = tuple(Refusal(each["name"], Wording(*each["wording"])) for each in value[kind])
    for change in value["changes"]:
        change["council"] = Council(*change["council"]) if change["council"] else None
    value["changes"] = tuple(Change(**change) for change in value["changes"])
    value["kinds"] = tuple(value["kinds"])
    return Report(**value)


def error_of(kind: str, vi: str = "", en: str = "") -> Exception:
    """Make the error that a child has told in an answer."""
    if kind == "stopped":
        return Stopped(*_STOPPED)
    if kind == "OSError":
        return OSError(en)
    known = getattr(errors, kind, errors.HdndError)
    error = errors.HdndError(vi, en) if known is errors.HdndError else known(vi, en)
    assert isinstance(error, Exception)
    return error
