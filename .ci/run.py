#!/usr/bin/env python3
"""What CI runs: the README's two commands on a fresh copy, the check, the installed wheel elsewhere.

Needs Python 3.11, git and a package index; leaves the working tree as it is.
"""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
QUIT = b"\x11"
FIRST_LIST = "HĐND".encode()
OPENING_SECONDS = 420
PAGE = "HĐND xã Thử bàn công tác\n\nSáng 12/7/2025, HĐND xã Thử họp bàn công tác.\n"


def main() -> int:
    """Run every step; the first that fails ends the run with its reason."""
    with tempfile.TemporaryDirectory(prefix="hdnd-ci-") as name:
        place = Path(name).resolve()
        copy = copy_project(place / "project")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("HDND_", "VIRTUAL_ENV"))}
        environment |= {"HDND_USER_DATA": str(place / "data"), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        opening, testing = readme_commands(copy)
        step(f"README: {opening}")
        open_and_quit(opening, copy, environment)
        step(f"README: {testing}")
        run(["sh", "-c", testing], copy, environment)
        step("check: format, lint, types")
        run([".ci/check", "format", "lint", "types"], copy, environment)
        step("wheel")
        smoke_wheel(copy, place, environment)
        step("bundle")
        smoke_bundle(copy, place, environment)
    step("all right")
    return 0


def step(title: str) -> None:
    """Say which step begins."""
    print(f"\n=== {title}", flush=True)


def run(words: list[str | Path], folder: Path, environment: dict[str, str]) -> str:
    """Run a program without input and give its output; ends the run where it fails."""
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout, end="", flush=True)
    if done.returncode:
        sys.exit(f"failed with {done.returncode}: {' '.join(map(str, words))}")
    return done.stdout


def copy_project(target: Path) -> Path:
    """Copy what git knows or would add, as a clone of this state would have it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT, stdin=subprocess.DEVNULL, capture_output=True, check=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split(b"\0")):
        source = PROJECT / os.fsdecode(name)
        if source.is_file():
            path = target / os.fsdecode(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, path)
    return target


def readme_commands(folder: Path) -> tuple[str, str]:
    """Give the first two blocks marked `sh` of the README, which are one line each."""
    blocks = re.findall(r"^```sh\n(.*?)^```", (folder / "README.md").read_text("utf-8"), re.M | re.S)
    opening, testing = (block.strip() for block in blocks[:2])
    if "\n" in opening or "\n" in testing:
        sys.exit("the README's two commands must be one line each")
    return opening, testing


def open_and_quit(command: str, folder: Path, environment: dict[str, str]) -> None:
    """Run the opening command in a pseudo-terminal, wait for the first list, and quit with Ctrl+Q."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe("sh", ["sh", "-c", command], {**environment, "TERM": "xterm-256color"})
    termios.tcsetwinsize(terminal, (24, 80))
    seen, told = b"", False
    until = time.monotonic() + OPENING_SECONDS
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.5)[0]:
            try:
                got = os.read(terminal, 65536)
            except OSError:  # Linux says so when the other side is closed
                got = b""
            if not got:
                break
            seen += got
        if FIRST_LIST in seen and not told:
            told = True
            time.sleep(0.5)
            os.write(terminal, QUIT)
    else:
        os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.close(terminal)
    if not told or status:
        sys.exit(
            f"the screen did not open and quit (exit {status}):\n{seen[-2000:].decode('utf-8', 'replace')}"
        )
    print(f"opened, showed HĐND, quit with Ctrl+Q; {len(seen)} bytes in all", flush=True)


def smoke_wheel(project: Path, place: Path, environment: dict[str, str]) -> None:
    """Install the wheel into an environment of its own and use its sample from an empty folder."""
    python = place / "venv" / "bin" / "python"
    empty = place / "empty"
    empty.mkdir()
    run([sys.executable, "-m", "venv", place / "venv"], place, environment)
    build = ["wheel", "--quiet", "--no-deps", "--wheel-dir", place / "wheel", project]
    run([python, "-m", "pip", *build], place, environment)
    (wheel,) = (place / "wheel").glob("*.whl")
    run([python, "-m", "pip", "install", "--quiet", wheel], place, environment)
    run([python, "-m", "hdnd_tui", "--version"], empty, environment)
    query = ["search", "--json", "--limit", "3", "hội đồng nhân dân"]
    found = run([python, "-m", "hdnd_tui", *query], empty, environment)
    if not json.loads(found.splitlines()[0])["total"]:
        sys.exit("the installed wheel finds nothing in its sample")


def smoke_bundle(project: Path, place: Path, environment: dict[str, str]) -> None:
    """Make the bundle for this system and use it from its folder, cut off from the network where possible."""
    bundle = place / "bundle"
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    making = ["--system", "linux", "--python", version, "--archive", project / "archive.db"]
    run([sys.executable, project / ".ci" / "bundle.py", bundle, *making], place, environment)
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        alone = []
    start = [*alone, bundle / "hdnd-tui.sh"]
    (place / "page.txt").write_text(PAGE, "utf-8")
    environment = {**environment, "HDND_ARCHIVE": str(bundle / "archive.db")}
    run([*start, "import", place / "page.txt"], place, environment)
    found = run([*start, "search", "--json", "--limit", "1", "ban cong tac xa thu"], place, environment)
    if not json.loads(found.splitlines()[0])["total"]:
        sys.exit("the bundle does not find what it has imported")
    open_and_quit(shlex.join(map(str, start)), place, environment)


if __name__ == "__main__":
    sys.exit(main())
