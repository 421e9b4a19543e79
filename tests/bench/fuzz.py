"""`python -m tests.bench.fuzz KIND --n N --seed S`: so many tries of one promise of docs/security.md.

flips   one flipped bit in the text of an article or in the index; how many does the check notice?
forged  odd values under hashes that fit; does every command end in words?
names   hostile titles and ids; are the names of exported files sound?
queries odd words to search for; does any of them raise, or take over a second? Takes `--archive`
pages   pages with random damage; does every one become an article without forbidden characters, or a refusal?
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.verify import verify
from hdnd_tui.cli import main as cli
from hdnd_tui.errors import HdndError
from hdnd_tui.export.names import file_name, name_key
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.safetext import is_forbidden
from tests.archive.builders import an_article, write
from tests.bench.hostile_queries import queries
from tests.trust.forging import ODD, forge
from tests.trust.hostile import KINDS
from tests.trust.test_forged import COMMANDS

WORDS = "ngân sách đầu tư công giám sát chất vấn cử tri thường trực báo cáo tờ trình quy hoạch".split()
BATCH = 200


def main() -> int:
    """Run one kind; prints what went wrong and one line with the figures, gives 1 where something did."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=RUNS)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--archive", type=Path, help="for flips, queries: an archive to copy, else one is made"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        os.environ["HDND_USER_DATA"] = str(Path(folder) / "own")
        place = Path(folder) / "kho.db"
        if asked.archive:
            place.write_bytes(asked.archive.read_bytes())
        wrong = RUNS[asked.kind](place, asked.n, random.Random(asked.seed))
    print(f"{asked.kind}: {'FAIL' if wrong else 'OK'}  seed {asked.seed}, {asked.n} tries, {wrong} wrong")
    return 1 if wrong else 0


def flips(path: Path, count: int, chance: random.Random) -> int:
    """Flip one bit at a time, by turns in the text and in the index, and count what is not noticed."""
    if not path.exists():
        articles = [
            an_article(f"bai-{n}", body=" ".join(chance.choices(WORDS, k=200)), officials=())
            for n in range(200)
        ]
        write(path, articles)
    data = bytearray(path.read_bytes())
    texts, index = _pieces(path, data)
    missed = {"text": 0, "index": 0}
    for number in range(count):
        kind, places = ("text", texts) if number % 2 == 0 else ("index", index)
        start, length = chance.choice(places)
        at, bit = start + chance.randrange(length), 1 << chance.randrange(8)
        data[at] ^= bit
        path.write_bytes(data)
        data[at] ^= bit
        with contextlib.suppress(HdndError):
            if not any(problem.damage for problem in verify(path)):
                missed[kind] += 1
    half = count // 2
    print(
        f"not noticed: {missed['text']} of {count - half} in text, {missed['index']} of {half} in the index"
    )
    return sum(missed.values())


def _pieces(path: Path, data: bytearray) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give where in the file stretches of the texts and of the index stand."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        texts = [row[0].encode() for row in connection.execute("SELECT title || '' FROM articles")]
        texts += [row[0].encode() for row in connection.execute("SELECT body FROM articles")]
        index = [row[0] for row in connection.execute("SELECT block FROM index_words_data")]
        index += [row[0] for row in connection.execute("SELECT bits FROM index_common")]
        index += [row[0] for row in connection.execute("SELECT days FROM index_filed")]
    return _stretches(texts, data), _stretches(index, data)


def _stretches(values: list[bytes], data: bytearray) -> list[tuple[int, int]]:
    found = []
    for value in values:
        for start in range(0, len(value), 64):
            piece = value[start : start + 64]
            if len(piece) >= 24 and data.count(piece) == 1:
                found.append((data.index(piece), len(piece)))
    return found


def forged(path: Path, count: int, chance: random.Random) -> int:
    """Run every command on forged archives and count those that end in anything but words."""
    write(path, [an_article(f"bai-{n}", title=f"Hội nghị {n} ngân sách") for n in range(12)])
    good = path.read_bytes()
    wrong = 0
    for _ in range(count):
        path.write_bytes(good)
        what = forge(path, chance)
        for words in COMMANDS:
            out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                status = cli.run([*words, "--archive", str(path)])
            if status not in (0, 2, 3):
                wrong += 1
                print(status, words, what)
    return wrong


def names(path: Path, count: int, chance: random.Random) -> int:
    """Make names from hostile titles and ids and count those that a system would not take, or take twice."""
    odd = [
        *KINDS.values(),
        *(str(value) for value in ODD),
        "../" * 9,
        "..\\..\\x",
        "/etc/x",
        "CON",
        "nul.txt",
    ]
    odd += [
        "com1",
        "LPT9.",
        "...",
        ".x",
        "-rf",
        "~",
        "=1+1",
        "a:b",
        'a"b',
        "a|b",
        "ệ" * 300,
        "🔥" * 200,
        "e\u0323",
    ]
    used: dict[str, str] = {}
    wrong = 0
    for number in range(count):
        title = " ".join(chance.choices(odd, k=chance.randint(1, 3)))
        id = f"{chance.choice([*odd, 'Bài', 'bài'])}-{number}"
        name = file_name(an_article(id, title=title), chance.choice([".txt", ".md"]))
        if _is_bad(name) or name_key(name) in used:
            wrong += 1
            print(ascii(name), ascii(title)[:80])
        used[name_key(name)] = id
        if number % 100 == 0:
            (path.parent / name).touch(exist_ok=False)
    return wrong


def _is_bad(name: str) -> bool:
    stem = name.partition(".")[0].strip().lower()
    return (
        any(char in '<>:"/\\|?*' or ord(char) < 32 or is_forbidden(char) for char in name)
        or name[-1] in ". "
        or name[0] in ". -~"
        or stem in {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
        or len(name.encode()) > 255
        or len(name.encode("utf-16-le")) > 2 * 255
    )


def pages(path: Path, count: int, chance: random.Random) -> int:
    """Import damaged pages; count texts with forbidden characters, and files neither imported nor named."""
    wrong = 0
    for start in range(0, count, BATCH):
        folder = path.parent / f"pages {start}"
        folder.mkdir()
        for number in range(start, min(start + BATCH, count)):
            suffix = chance.choice([".txt", ".html", ".jsonl", ".docx"])
            (folder / f"{number}{suffix}").write_bytes(_page(number, chance))
        path.unlink(missing_ok=True)
        report = bring_in([folder], path)
        here = len(list(folder.iterdir()))
        with Archive.open(path) as archive:
            for article in archive.articles():
                wrong += any(is_forbidden(char) for char in f"{article.id}{article.title}{article.body}")
            named = {refusal.name.rpartition("/")[2].partition(":")[0] for refusal in report.refused}
            missing = here - len(named) - report.added - report.unchanged - report.updated
        if missing > 0:
            print(f"{missing} files of batch {start} are neither imported nor named")
            wrong += missing
    return wrong


def _page(number: int, chance: random.Random) -> bytes:
    payload = chance.choice(list(KINDS.values()))
    text = f"<html><title>Tin {number}</title><body><h1>Tin {number}</h1><p>Sáng 5/3/2020 {payload}, họp.</p>"
    data = bytearray(text.encode("utf-8", "surrogatepass") * chance.choice([1, 1, 1, 50]))
    for _ in range(chance.randint(0, 12)):
        at = chance.randrange(len(data))
        if chance.random() < 0.5:
            data[at] = chance.randrange(256)
        else:
            data[at:at] = chance.choice(list(_junk()))
    return bytes(data)


def _junk() -> Iterator[bytes]:
    yield from (
        b"\0",
        b"<",
        b"&#27;",
        b"]]>",
        b"<!--",
        b"{",
        b'"',
        b"\n",
        b"\xff",
        b"\xe2\x80\xae",
        b"<script>",
    )


RUNS: dict[str, Callable[[Path, int, random.Random], int]] = {
    "flips": flips,
    "forged": forged,
    "names": names,
    "pages": pages,
    "queries": queries,
}

if __name__ == "__main__":
    sys.exit(main())
