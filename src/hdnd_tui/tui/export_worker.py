"""The child process of an export from the screen: told what to write, it writes, counts and ends."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.reader import Archive
from hdnd_tui.intake.child import say, saying_errors
from hdnd_tui.tui.exporting import Choice, query_of, write_choice


def main() -> None:
    """Do what the parent asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when this ends
    asked = json.loads(sys.stdin.buffer.readline())
    path = Path(asked["archive"])
    work = write_choice(
        Choice(**asked["choice"]),
        asked["ids"],
        query_of(asked["query"]),
        asked["lang"],
        lambda count: say(["count", count]),
    )
    with saying_errors(), Archive.open(path) as archive:
        if archive.connection.identity != tuple(asked["identity"]):
            raise refusals.unreadable(path)
        done = work(archive)
        file = str(done.file) if done.file else None
        say(["done", done.files, str(done.folder), done.taken, file, done.gone])
