"""Random keys on a hostile archive for as long as wanted: no traceback, no sequence of content, no growth.

    python -m tests.bench.soak --minutes 60 --seed 1

Growth is the resident memory at the end against that at rest with the first list shown, before any key, of
one process throughout: the command to quit, which random keys find in the palette now and then, does nothing
here. What has come since the end of the first minute is said beside. Needs a system with pseudo-terminals;
run from the root of a checkout with the `dev` extra installed.
"""

from __future__ import annotations

import argparse
import codecs
import fcntl
import os
import pty
import random
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from hdnd_tui import crash
from hdnd_tui.archive.writer import ArchiveWriter, Imported
from tests.archive.builders import an_article
from tests.trust.hostile import hostile_articles, leaks

KEYS = {
    "letters": [*"abcdeghiklmnopqrstuvxy ", "ộ", "đ", "ư", "dd", "\x7f"],
    "moves": ["\x1b[A", "\x1b[B", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"],
    "actions": [
        *("\r", "\r", "\t", "\x1b[Z", "\x1b", "\x1b", "\x15", "\x12", "\x04", "\x14", "\x02", "\x0b"),
        *("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[18~", "\x1b[19~", "\x1b[20~"),
        *("\x1b[24~", "\x1b[1;5C", "\x1b[1;5D", "\x1b[200~dán \x07 chữ\nhai dòng\x1b[201~", "\x1b[2~"),
    ],
}
WEIGHTS = (4, 5, 3)
SIZES = ((80, 24), (130, 40), (60, 20), (110, 30))
REST = 10.0
"""Seconds before the first key, in which the program checks the archive and loads what a search needs."""
WARM_UP = 60.0
"""Seconds until the parts of the program that most keys need are loaded."""
PROGRAM = """
import sys
import hdnd_tui.tui.app
from hdnd_tui.cli.main import run
from hdnd_tui.tui.room import ReadingRoom
ReadingRoom.do_quit = lambda room: None
sys.exit(run(sys.argv[1:]))
"""


def main() -> int:
    """Run, print one line a minute, and give 1 where something was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=2000, help="plain articles beside the hostile ones")
    parser.add_argument("--archive", type=Path, help="an archive to copy, in place of the plain articles")
    parser.add_argument("--growth", type=float, default=20, help="MB of growth that are too many")
    asked = parser.parse_args()
    # An export that was begun goes on when the program has ended, and letters typed behind the name of its
    # folder make another one beside it: both stay in the folder around the home.
    with tempfile.TemporaryDirectory(prefix="soak-", ignore_cleanup_errors=True) as around:
        folder = Path(around) / "nha"
        folder.mkdir()
        make_archive(folder / "kho.db", asked.articles, asked.archive)
        return soak(folder, asked.minutes * 60, asked.seed, asked.growth)


def make_archive(path: Path, count: int, given: Path | None = None) -> None:
    """Write hostile articles among those of an archive, or among so many plain ones."""
    if given is not None:
        path.write_bytes(given.read_bytes())
        count = 0
    plain = [an_article(f"bai-{n}", title=f"Hội nghị thứ {n}") for n in range(count)]
    with ArchiveWriter(path) as writer:
        writer.put([Imported(article, None) for article in [*plain, *hostile_articles(1)]])
        writer.finish()


def soak(folder: Path, seconds: float, seed: int, growth: float) -> int:
    """Press keys until the time is over, over the archive `kho.db` in a folder."""
    soaked = Soaked(folder, random.Random(seed))
    began = said = time.monotonic()
    while time.monotonic() - began < seconds and not soaked.found and soaked.runs():
        soaked.press()
        soaked.watch()
        soaked.weigh()
        if time.monotonic() - said > 60:
            said = time.monotonic()
            print(f"{(said - began) / 60:.0f} min  {soaked}", flush=True)
    soaked.end(growth)
    print(f"soak: {'FAIL' if soaked.found else 'OK'}  {soaked}")
    for line in soaked.found[:20]:
        print("  ", line)
    return 1 if soaked.found else 0


class Soaked:
    """The program in a terminal of its own."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.found: list[str] = []
        self._chance = chance
        self._crash = folder / "own" / crash.FILE_NAME
        self._keys = self._sent = 0
        self._first = self._warm = self._last = self._highest = 0
        self._began = time.monotonic()
        self._rest = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._master, slave = pty.openpty()
        self._resize(SIZES[0])
        own = {"HDND_USER_DATA": str(folder / "own"), "HOME": str(folder), "TERM": "xterm-256color"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "--archive", str(folder / "kho.db")],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            env={**os.environ, **own},
            start_new_session=True,
        )
        os.close(slave)
        while "\x1b[?1049h" not in self._rest and self._read(30):
            pass  # until then the system echoes keys
        rested = time.monotonic() + REST
        while (wait := rested - time.monotonic()) > 0:
            self._read(wait)
        self._began = time.monotonic()
        self.weigh()

    def __str__(self) -> str:
        weight = f"{self._first / 1e6:.1f} MB {(self._last - self._first) / 1e6:+.1f} MB"
        weight += f" (highest {(self._highest - self._first) / 1e6:+.1f})"
        if self._warm:
            weight += f", {(self._last - self._warm) / 1e6:+.1f} MB since the first minute"
        return f"{self._keys} keys  {self._sent} bytes  {weight}"

    def runs(self) -> bool:
        """Say whether the program is still there."""
        return self._process.poll() is None

    def press(self) -> None:
        """Press a few keys at once, now and then in a window of another size."""
        chance = self._chance
        for _ in range(chance.randint(1, 6)):
            os.write(self._master, chance.choice(KEYS[chance.choices(list(KEYS), WEIGHTS)[0]]).encode())
            self._keys += 1
        if chance.random() < 0.002:
            self._resize(chance.choice(SIZES))

    def watch(self) -> None:
        """Look at what the program sends for a moment."""
        until = time.monotonic() + self._chance.choice([0.02, 0.05, 0.1, 0.3])
        while (wait := until - time.monotonic()) > 0 and self._read(wait):
            pass
        # The end of what came may be half a sequence.
        cut = self._rest.rfind("\x1b") if len(self._rest) > 4096 else 0
        now, self._rest = self._rest[:cut], self._rest[cut:]
        self.found += leaks(now)
        if "Traceback (most" in now:
            self.found.append("a traceback")

    def weigh(self) -> None:
        """Look at the memory of the program."""
        import psutil

        try:
            self._last = int(psutil.Process(self._process.pid).memory_info().rss)
        except psutil.Error:
            return
        self._first = self._first or self._last
        if time.monotonic() - self._began > WARM_UP:
            self._warm = self._warm or self._last
        self._highest = max(self._highest, self._last)

    def end(self, growth: float) -> None:
        """End the program and judge."""
        status = self._process.poll()
        self._process.kill()
        self._process.wait()
        if status is not None:
            self.found.append(f"the program ended with {status}: {self._rest[-300:]!a}")
            if self._crash.exists():
                self.found.append(self._crash.read_text("utf-8"))
        elif self._last - self._first > growth * 1e6:
            self.found.append(f"memory grew by more than {growth} MB")

    def _read(self, wait: float) -> bool:
        if not select.select([self._master], [], [], wait)[0]:
            return False
        try:
            part = os.read(self._master, 65536)
        except OSError:
            return False
        self._sent += len(part)
        self._rest += self._decoder.decode(part)
        return bool(part)

    def _resize(self, size: tuple[int, int]) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))


if __name__ == "__main__":
    sys.exit(main())
