"""The program opens no socket: in no command, on no screen, in no child process of an import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.archive.builders import an_article, write

HOOK = """
import os, sys
def hook(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__",):
        open(os.environ["SEEN"], "a").write(f"{event} {arguments!r}\\n")
    if event == "socket.__new__" and arguments[1] != 1:  # a pair of AF_UNIX wakes the loop of asyncio
        open(os.environ["SEEN"], "a").write(f"{event} {arguments!r}\\n")
sys.addaudithook(hook)
"""

COMMANDS = """
from hdnd_tui.cli.main import run
archive, folder = sys.argv[1:]
for words in (
    ["import", folder], ["search", "hoi nghi"], ["show", "bai-1"], ["officials"], ["councils"], ["info"],
    ["export", "--all", "--to", folder + "/ra/"], ["verify"], ["repair"], ["set", "bai-1", "--date", "2020"],
    ["remove", "bai-1"], ["remove", "--undo", "bai-1"],
):
    assert run([*words, "--archive", archive]) == 0, words
"""

SCREEN = """
import asyncio
from pathlib import Path
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.userdata import UserData

async def main():
    app = ReadingRoomApp(Path(sys.argv[1]), "vi", UserData())
    async with app.run_test() as pilot:
        for key in (*"hoi nghi", *"down enter f8 f9 escape escape f2 escape f5 escape".split()):
            await pilot.press(key)
            await pilot.pause()

asyncio.run(main())
"""


@pytest.mark.parametrize("program", [COMMANDS, SCREEN], ids=["commands", "screen"])
def test_no_socket_is_opened(program: str, tmp_path: Path) -> None:
    archive, folder, seen = tmp_path / "kho.db", tmp_path / "vào", tmp_path / "seen"
    write(archive, [an_article(f"bai-{n}") for n in range(5)])
    folder.mkdir()
    (folder / "a.txt").write_text("Tin\n\nSáng 5/3/2020, hội nghị được tổ chức.")
    (folder / "b.html").write_text("<h1>Tin</h1><img src='http://a.example/x.png'><p>Sáng 5/3/2020, họp.</p>")
    # Read by every Python that starts: the hook stands in the child processes too.
    (tmp_path / "sitecustomize.py").write_text(HOOK)
    own = {"HDND_USER_DATA": str(tmp_path / "own"), "SEEN": str(seen), "HOME": str(tmp_path)}
    paths = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{program}", str(archive), str(folder)],
        env={**os.environ, **own, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert not seen.exists(), seen.read_text()


def test_the_hook_of_this_test_sees_a_socket(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(HOOK)
    seen = tmp_path / "seen"
    subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket()"],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "SEEN": str(seen)},
        check=True,
        timeout=60,
    )
    assert "socket" in seen.read_text()
