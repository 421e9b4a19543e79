"""The child process of an import: reads pages, bounded in time and memory, and can be killed at any moment.

It is told pages on its standard input and answers on its standard output, both in JSON: nothing it says is
ever run. The first line holds the settings, and the answer to it says that the process is ready. Then a line
with a list of `[format, source, length]` is followed by the bytes of those pages; the answer is a line for
each page, in order.
"""

from __future__ import annotations

import datetime
import json
import signal
import sys
from typing import Any, BinaryIO

from hdnd_tui.article import Article
from hdnd_tui.errors import PageRefused
from hdnd_tui.importing.formats.registry import FORMATS
from hdnd_tui.importing.page import Page
from hdnd_tui.importing.reading import read_page
from hdnd_tui.wording import Wording

PAGE_SECONDS = 1.8
"""Processor time for one page; an ordinary one takes a hundredth of a second."""
MEMORY_BYTES = 200 * 2**20
"""Memory for one page beyond what the process needs to start."""

_SPECIMEN = "Hội nghị\n\nSáng 1/2/2020, ông Nguyễn Văn A, Chủ tịch HĐND tỉnh, dự hội nghị số 1/KH-UBND."

_TOO_MUCH = Wording("cần quá nhiều bộ nhớ để đọc", "needs too much memory to be read")
_TOO_DEEP = Wording("các thẻ lồng nhau quá sâu", "its tags are nested too deep")
_NOT_CLEAN = Wording("có ký tự không hiện được", "holds characters that cannot be shown")


def main() -> None:
    """Serve until the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when an import ends
    limit_memory()
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    settings = json.loads(incoming.readline())
    today = datetime.date.fromisoformat(settings["today"])
    # The tables of facts are loaded now, so that the first page is not charged for them.
    answer_to("text", "", _SPECIMEN.encode(), settings["council"], today)
    _send(outgoing, {})
    while header := incoming.readline():
        pages = [(kind, source, incoming.read(length)) for kind, source, length in json.loads(header)]
        for kind, source, data in pages:
            limit_time(PAGE_SECONDS)
            answer = answer_to(kind, source, data, settings["council"], today)
            limit_time(0)
            _send(outgoing, answer)


def answer_to(
    kind: str, source: str, data: bytes, council: str | None, today: datetime.date
) -> dict[str, Any]:
    """Read the page in `data`: the article, or what is wrong with it; `exported` are those of an archive."""
    answer: dict[str, Any] = {"articles": [], "exported": [], "refused": [], "warnings": []}
    read = next(f.read for f in FORMATS if f.name == kind)
    try:
        if kind == "jsonl" and (article := _exported(data)) is not None:
            answer["exported"].append(article.to_json())
            return answer
        for page in read(data, source):
            _read_one(page, council, today, answer)
    except PageRefused as refused:
        answer["refused"].append(refused.wording)
    except MemoryError:
        answer["refused"].append(_TOO_MUCH)
    except RecursionError:
        answer["refused"].append(_TOO_DEEP)
    return answer


def _exported(line: bytes) -> Article | None:
    if b'"caption_at"' not in line:
        return None
    from hdnd_tui.intake.exported import article_of  # few imports have such lines

    return article_of(line)


def _read_one(page: Page, council: str | None, today: datetime.date, answer: dict[str, Any]) -> None:
    article = read_page(page, council, today)
    if not article.is_clean():  # the readers see to it, this is the gate
        answer["refused"].append(_NOT_CLEAN)
        return
    answer["articles"].append(article.to_json())
    if page.warning:
        answer["warnings"].append(page.warning)


def _send(outgoing: BinaryIO, answer: dict[str, Any]) -> None:
    outgoing.write(json.dumps(answer).encode("ascii") + b"\n")
    outgoing.flush()


def limit_time(seconds: float) -> None:
    """Let the system end this process after so much processor time; 0 takes the limit away."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def limit_memory() -> None:
    """Make a page that wants too much memory fail with MemoryError, where the system can."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
            now = int(file.read().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        return
    limit = now + MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    main()
